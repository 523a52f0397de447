"""Answers of a questionnaire: wrong ones are said at their question, none is lost, each can be changed."""

import re
from html import unescape

import pytest

from luwte.loket.vragenlijsten import LIJSTEN
from tests.harness.pages import faults
from tests.loket.conftest import tekst
from tests.loket.vragenhulp import LKS, STAND, bedrag, speel, stuur, verborgen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def op_een_dag_die_de_wet_kent(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2017-10-01"


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
