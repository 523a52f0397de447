"""Questionnaires at the counter: one question a page, answers kept nowhere, an outcome that is no decision."""

import datetime
import logging
import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from luwte.engine.answers import as_text
from luwte.engine.outlook import probes
from luwte.loket.vragenlijsten import LIJSTEN
from luwte.wet import catalogus, lokaal
from tests.harness.pages import faults
from tests.loket.conftest import tekst

STAND = catalogus().at(datetime.date(2017, 10, 1), lokaal.standaardlagen())
pytestmark = pytest.mark.django_db

ONGUNSTIG = re.compile(r"afgewezen|afwijz|geweigerd|u krijgt geen|geen recht", re.IGNORECASE)


@pytest.fixture(autouse=True)
def op_een_dag_die_de_wet_kent(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2017-10-01"


def verborgen(antwoord):
    """The answers that travel along, and the fact that is asked now."""
    html = antwoord.content.decode()
    sent = [unescape(one) for one in re.findall(r'name="antwoord" value="([^"]*)"', html)]
    asked = re.search(r'name="nu" value="([^"]*)"', html)
    return sent, asked[1] if asked else ""


def stuur(client, lijst, antwoord, actie="volgende", **meer):
    """Answer the question of a page as its form would."""
    sent, asked = verborgen(antwoord)
    return client.post(f"/vragen/{lijst}/", {"antwoord": sent, "nu": asked, "actie": actie, **meer})


def speel(client, lijst, waarden):
    """Every page of a questionnaire, with an answer (None: do not know) for each fact."""
    pages = [client.get(f"/vragen/{lijst}/")]
    while verborgen(pages[-1])[1]:
        waarde = waarden(verborgen(pages[-1])[1])
        extra = {"actie": "weet-niet"} if waarde is None else {"waarde": waarde}
        pages.append(stuur(client, lijst, pages[-1], **extra))
        assert pages[-1].status_code == 200
        assert len(pages) < 40
    return pages


def bedrag(uren):
    """The subsidy of the answers below by reading 1, as people read it."""
    facts = {**LKS, "uren": uren, "loonwaarde": "0.30"}
    return STAND.explain("loonkostensubsidie_van_gemeente_per_maand", facts).formatted


LKS = {"rechtspositie": "bijstand", "uren": "31", "normuren": "36", "leeftijd": "23", "loonwaarde": "30%"}


def test_the_list_leads_to_every_questionnaire(client):
    html = client.get("/vragen/").content.decode()
    for lijst in LIJSTEN:
        assert f"/vragen/{lijst.code}/" in html
        assert lijst.vraag in html
    assert '/vragen/"' in client.get("/").content.decode()


def test_every_target_is_a_rule_with_words_for_what_it_can_be():
    catalogue = catalogus()
    assert len(LIJSTEN) >= 6
    for lijst in LIJSTEN:
        for doel in lijst.doelen:
            assert doel in catalogue.rules
            if catalogue.unit(doel).kind == "yesno":
                assert lijst.ja[doel]
                assert lijst.nee[doel]


def test_a_questionnaire_ends_with_the_amount_and_why(client):
    pages = speel(client, "loonkostensubsidie", LKS.get)
    assert len(pages) == len(LKS) + 1
    woorden = tekst(pages[-1])
    assert f"Loonkostensubsidie van de gemeente per maand: {bedrag(31)}." in woorden
    # Who has no Wajong benefit is not asked whether UWV gives loondispensatie.
    assert "Al uw antwoorden tellen hierin mee. Het andere antwoord is niet nodig: hoe het ook luidt," in woorden
    assert "Geeft UWV loondispensatie" not in woorden.split("niet nodig")[0]
    assert "Participatiewet art. 10d lid 4" in woorden
    assert "Dit is een eerste beeld, geen besluit." in woorden
    assert "Hoeveel uur per week werkt iemand? 31 uur per week" in woorden


def test_few_answers_are_enough_when_they_decide(client):
    pages = speel(client, "loonkostensubsidie", {"rechtspositie": "wajong", "uwv_geeft_loondispensatie": "ja"}.get)
    assert len(pages) == 3
    woorden = tekst(pages[-1])
    assert "€ 0,00 per maand" in woorden
    assert "De andere 4 antwoorden zijn niet nodig: hoe ze ook luiden, de uitkomst blijft € 0,00 per maand." in woorden


@pytest.mark.parametrize("lijst", LIJSTEN, ids=lambda lijst: lijst.code)
@pytest.mark.parametrize("keuze", [0, -1])
def test_every_questionnaire_ends_and_never_refuses_anyone(client, lijst, keuze):
    def antwoord(name):
        tries = probes(STAND.catalogue.facts[name], STAND)
        return as_text(tries[keuze]).replace(".", ",") if tries else "Zaanstad"

    pages = speel(client, lijst.code, antwoord)
    for page in pages:
        assert faults(page.content.decode()) == []
        assert not ONGUNSTIG.search(tekst(page))
    assert "Dit is een eerste beeld, geen besluit." in tekst(pages[-1])
    assert "mens" in tekst(pages[-1]) or lijst.beslist in tekst(pages[-1])


def test_a_question_that_nothing_hangs_on_is_not_asked(client):
    """From 2017 everyone whom article 10b names may ask for the advice: no benefit has to be told."""
    page = client.get("/vragen/zelf-advies-vragen/")
    assert verborgen(page)[1] == ""
    assert "U mag zelf om advies vragen. Dat doet u bij UWV." in tekst(page)
    assert "hoe het ook luidt, de uitkomst blijft ja." in tekst(page)
    assert faults(page.content.decode()) == []


def test_who_does_not_know_the_benefit_is_asked_what_may_decide_without_it(client, settings):
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"
    pages = speel(client, "loonkostensubsidie", {"loonwaarde": "100%"}.get)
    assert "Loonkostensubsidie van de gemeente per maand: € 0,00 per maand." in tekst(pages[-1])
    assert "Misschien is het antwoord dat u niet weet dan niet meer nodig." in tekst(pages[-2])
    pages = speel(client, "loonkostensubsidie", lambda _: None)
    woorden = tekst(pages[-1])
    assert "Daarna kan ook dit nodig zijn:" in woorden
    assert "Hoe oud is iemand?" in woorden.partition("Daarna kan ook dit nodig zijn:")[2]


@pytest.mark.parametrize(
    "lijst", [een for een in LIJSTEN if een.code != "zelf-advies-vragen"], ids=lambda lijst: lijst.code
)
def test_nobody_has_to_know_anything(client, lijst):
    pages = speel(client, lijst.code, lambda _: None)
    woorden = tekst(pages[-1])
    assert "Weet ik niet" in woorden
    assert "Dit is nog niet te zeggen." in woorden
    assert "Hiervoor is dit nog nodig:" in woorden


def test_what_is_asked_first_about_the_subsidy_is_no_matter_of_health(client):
    names = [verborgen(page)[1] for page in speel(client, "loonkostensubsidie", LKS.get)[:-1]]
    assert sorted(names) == sorted(LKS)
    assert [STAND.catalogue.facts[name].privacy for name in names].count(2) == 0
    assert names[0] == "rechtspositie"


@pytest.mark.parametrize(
    ("name", "waarde", "zin"),
    [
        ("loonwaarde", "30", "30 kan niet. Bedoelt u 0,30 (30%)?"),
        ("loonwaarde", "veel", "'veel' is geen getal."),
        ("loonwaarde", "", "Vul een antwoord in, of kies 'Weet ik niet'."),
        ("uren", "61", "Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week."),
        ("uren", "9" * 61, "Dit antwoord is te lang."),
        ("rechtspositie", "", "Kies een antwoord, of kies 'Weet ik niet'."),
        ("rechtspositie", "rijk", "Kies een van de antwoorden hieronder."),
    ],
)
def test_a_wrong_answer_is_said_at_its_question_and_nothing_is_lost(client, name, waarde, zin):
    sent = [f"{one}={value.replace('30%', '3/10')}" for one, value in LKS.items() if one != name]
    page = client.post("/vragen/loonkostensubsidie/", {"antwoord": sent, "nu": name, "waarde": waarde})
    html = page.content.decode()
    assert zin in tekst(page)
    assert verborgen(page) == (sent, name)
    assert "<title>Fout: " in html
    assert faults(html) == []
    if waarde and name != "rechtspositie":
        assert f'value="{waarde}"' in html


def test_one_can_go_back_and_finds_the_old_answer(client):
    pages = speel(client, "loonkostensubsidie", LKS.get)
    sent, _ = verborgen(pages[-2])
    page = client.post("/vragen/loonkostensubsidie/", {"antwoord": sent, "actie": "terug", "nu": "loonwaarde"})
    now = sent[-1].partition("=")[0]
    assert verborgen(page) == (sent[:-1], now)
    assert f'value="{LKS[now]}"' in page.content.decode()


@pytest.mark.parametrize(
    ("lijst", "getypt"),
    [
        ("loonkostensubsidie", {**LKS, "uren": "31,5"}),
        ("meer-dan-bijstand", {"nettoloon_per_maand": "1.600,50"}),
        ("bezwaar", {"besluit_op": "20-11-2018", "bezwaar_ontvangen_op": "1-2-2019"}),
    ],
)
def test_who_changes_an_answer_finds_it_as_it_was_typed_and_terug_leaves_it(client, lijst, getypt):
    end = speel(client, lijst, getypt.get)[-1]
    sent, _ = verborgen(end)
    assert sorted(sent) == sorted(f"{name}={text}" for name, text in getypt.items())
    for name, text in getypt.items():
        page = client.post(f"/vragen/{lijst}/", {"antwoord": sent, "actie": f"wijzig:{name}"})
        assert verborgen(page) == (sent, name)
        assert f'value="{text}"' in page.content.decode()
        assert f"Vraag {[one.partition('=')[0] for one in sent].index(name) + 1}." in tekst(page)
        assert "Dit is nodig voor" in tekst(page)
        back = stuur(client, lijst, page, "terug", waarde="onzin")
        assert verborgen(back) == (sent, "")
        assert tekst(back) == tekst(end)


def test_a_changed_answer_that_is_wrong_is_said_and_the_old_one_is_not_lost(client):
    sent, _ = verborgen(speel(client, "loonkostensubsidie", LKS.get)[-1])
    page = client.post("/vragen/loonkostensubsidie/", {"antwoord": sent, "actie": "wijzig:uren"})
    page = stuur(client, "loonkostensubsidie", page, waarde="61")
    assert 'value="61"' in page.content.decode()
    assert f"{bedrag(31)}." in tekst(stuur(client, "loonkostensubsidie", page, "terug"))
    unknown = stuur(client, "loonkostensubsidie", page, "weet-niet")
    assert "uren=" in verborgen(unknown)[0]


@pytest.mark.parametrize("naam", ["Zaanstad", "zaanstad", " ZAANSTAD ", "0479"])
def test_a_municipality_is_known_in_any_capitals_and_by_its_code(client, naam):
    pages = speel(client, "recht-op-plek", lambda fact: naam if fact == "gemeente" else "31")
    assert "Er is dit jaar nog recht op een plek." in tekst(pages[-1])


@pytest.mark.parametrize(("naam", "zin"), [("Zandstad", "Bedoelt u Zaanstad?"), ("Narnia", "Kijk of de naam klopt")])
def test_a_municipality_that_is_not_known_is_refused_at_its_question(client, naam, zin):
    data = {"antwoord": ["uren_totaal=31"], "nu": "gemeente", "waarde": naam}
    page = client.post("/vragen/recht-op-plek/", data)
    assert verborgen(page) == (["uren_totaal=31"], "gemeente")
    assert f"Van de gemeente '{naam}' is geen wettelijk aantal bekend. {zin}" in unescape(tekst(page))
    assert client.post("/vragen/recht-op-plek/", {"antwoord": [f"gemeente={naam}"]}).status_code == 400


def test_a_day_that_does_not_exist_is_refused_in_the_notation_of_the_hint(client):
    page = client.post("/vragen/bezwaar/", {"nu": "besluit_op", "waarde": "31-2-2018"})
    assert "'31-2-2018' is geen datum. Schrijf de dag, de maand en het jaar, zoals 1-2-2026." in unescape(tekst(page))


def test_a_letter_cannot_arrive_before_it_was_posted(client):
    sent = ["besluit_op=20-11-2018", "bezwaar_ontvangen_op=2-1-2019", "bezwaar_per_post=ja"]
    data = {"antwoord": sent, "nu": "bezwaar_verstuurd_op"}
    page = client.post("/vragen/bezwaar/", {**data, "waarde": "3-1-2019"})
    assert verborgen(page) == (sent, "bezwaar_verstuurd_op")
    assert "Een brief komt niet aan voordat hij op de post is gedaan." in tekst(page)
    assert "Er staat: 3 januari 2019 en 2 januari 2019. Controleer de dagen." in tekst(page)
    page = client.post("/vragen/bezwaar/", {**data, "waarde": "2-1-2019"})
    assert verborgen(page) == ([*sent, "bezwaar_verstuurd_op=2-1-2019"], "")


def test_the_day_of_posting_is_asked_only_after_a_letter_by_post(client):
    days = {"besluit_op": "20-11-2018", "bezwaar_ontvangen_op": "4-1-2019"}
    for per_post, asked in (("nee", 4), ("ja", 5)):
        answers = {**days, "bezwaar_per_post": per_post, "bezwaar_verstuurd_op": "2-1-2019"}
        names = [verborgen(page)[1] for page in speel(client, "bezwaar", answers.get)]
        assert len(names) == asked
        assert names[2:4] == ["bezwaar_per_post", "bezwaar_verstuurd_op" if per_post == "ja" else ""]


def test_a_question_about_somebody_says_who_that_is(client):
    meant = "Met ‘iemand’ bedoelen wij u, of de persoon voor wie u dit invult."
    for lijst, waarden in (("loonkostensubsidie", LKS), ("bezwaar", {})):
        for page in speel(client, lijst, waarden.get)[:-1]:
            question = STAND.catalogue.facts[verborgen(page)[1]].question
            assert (meant in tekst(page)) == ("iemand" in question)


def test_no_question_of_a_questionnaire_points_at_people_who_were_not_named():
    for lijst in LIJSTEN:
        for doel in lijst.doelen:
            for name in STAND.catalogue.inputs(doel):
                assert not re.search(r"\b(zij|hij|hen)\b", STAND.catalogue.facts[name].question), name


def test_one_answer_can_be_changed_from_the_outcome_and_the_others_stay(client):
    pages = speel(client, "loonkostensubsidie", LKS.get)
    sent, _ = verborgen(pages[-1])
    page = client.post("/vragen/loonkostensubsidie/", {"antwoord": sent, "actie": "wijzig:uren"})
    assert verborgen(page)[1] == "uren"
    assert 'value="31"' in page.content.decode()
    end = stuur(client, "loonkostensubsidie", page, waarde="24")
    assert f"Loonkostensubsidie van de gemeente per maand: {bedrag(24)}." in tekst(end)


def test_each_question_says_why_it_is_asked(client):
    page = client.get("/vragen/welke-regeling/")
    assert "Dit is nodig voor" in tekst(page)
    assert "Dit gaat over wat iemand kan." in tekst(page)


def test_several_targets_are_answered_by_one_row_of_questions(client):
    pages = speel(client, "welke-regeling", lambda _: "nee")
    woorden = tekst(pages[-1])
    assert "Beschut werk lijkt nu niet te passen." in woorden
    assert "Dagbesteding kan passen." in woorden


def test_what_is_not_known_on_a_day_is_said_in_its_place(client, settings):
    settings.LUWTE_DEMO_PEILDATUM = "2026-10-01"
    pages = speel(client, "recht-op-plek", lambda name: "Zaanstad" if name == "gemeente" else "31")
    assert "niet bekend" in tekst(pages[-1])


def test_answers_stand_in_no_address_no_log_and_no_cache(client, caplog):
    with caplog.at_level(logging.DEBUG):
        pages = speel(client, "welke-regeling", lambda _: "ja")
    assert pages[-1].status_code == 200
    for page in pages:
        assert page["Cache-Control"] == "private, no-store"
        assert page.request["QUERY_STRING"] == ""
        for link in re.findall(r'(?:href|action)="([^"]+)"', page.content.decode()):
            assert "kan_taak_uitvoeren" not in link.partition("?")[2]
    assert "kan_taak_uitvoeren" not in caplog.text
    assert not client.session.keys() - {"peildatum"}


def test_a_get_with_answers_just_starts(client):
    page = client.get("/vragen/loonkostensubsidie/?antwoord=uren=31&nu=uren&waarde=31")
    assert verborgen(page)[0] == []


def test_a_questionnaire_stands_while_the_database_is_away(client, database_weg):
    with database_weg():
        assert client.get("/vragen/").status_code == 200
        assert speel(client, "loonkostensubsidie", LKS.get)[-1].status_code == 200


def test_a_questionnaire_asks_nothing_of_the_database_but_the_figures(client):
    with CaptureQueriesContext(connection) as asked:
        speel(client, "loonkostensubsidie", LKS.get)
    assert [query["sql"] for query in asked.captured_queries if "FROM cijfers_oordeel" not in query["sql"]] == []


def test_whoever_is_logged_in_sends_answers_without_writing_anything(ingelogd):
    client = ingelogd("consultant")
    with CaptureQueriesContext(connection) as asked:
        assert speel(client, "loonkostensubsidie", LKS.get)[-1].status_code == 200
    written = [query["sql"] for query in asked.captured_queries if re.match(r"(INSERT|UPDATE|DELETE)", query["sql"])]
    assert written == []


@pytest.mark.parametrize(
    "data",
    [
        {"antwoord": ["bsn=123456782"]},
        {"antwoord": ["uren=61"]},
        {"antwoord": ["uren=31\0"]},
        {"antwoord": ["loonkostensubsidie_per_maand=1"]},
        {"antwoord": ["uren=31"] * 61},
        {"antwoord": [f"uren=31{' ' * 60}"]},
        {"antwoord": ["uren"], "nu": "normuren", "waarde": "x", "actie": "wijzig:bsn"},
    ],
)
def test_what_no_page_of_ours_sends_is_refused_or_passed_by(client, data):
    assert client.post("/vragen/loonkostensubsidie/", data).status_code in (200, 400)
    if data["antwoord"] != ["uren"]:
        assert client.post("/vragen/loonkostensubsidie/", data).status_code == 400


def test_a_form_without_its_token_is_refused():
    assert Client(enforce_csrf_checks=True).post("/vragen/loonkostensubsidie/", {}).status_code == 403


def test_an_unknown_questionnaire_is_not_found(client):
    assert client.get("/vragen/bestaat-niet/").status_code == 404
    assert client.delete("/vragen/loonkostensubsidie/").status_code == 405


def test_the_pages_are_as_they_were_apart_from_the_words_of_the_law(client, html_snapshot):
    pages = speel(client, "loonkostensubsidie", LKS.get)
    for name, page in (("lijst", client.get("/vragen/")), ("vraag", pages[1]), ("uitkomst", pages[-1])):
        html_snapshot(re.sub(r"<details.*</details>", "", page.content.decode(), flags=re.DOTALL), naam=name)
