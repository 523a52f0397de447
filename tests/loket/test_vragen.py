"""Questionnaires at the counter: one question a page, answers kept nowhere, an outcome that is no decision."""

import logging
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from luwte.engine.answers import as_text
from luwte.engine.outlook import probes
from luwte.loket.vragenlijsten import LIJSTEN
from luwte.wet import catalogus
from tests.harness.pages import faults
from tests.loket.conftest import tekst
from tests.loket.vragenhulp import LKS, STAND, bedrag, speel, verborgen

pytestmark = pytest.mark.django_db

ONGUNSTIG = re.compile(r"afgewezen|afwijz|geweigerd|u krijgt geen|geen recht", re.IGNORECASE)


@pytest.fixture(autouse=True)
def op_een_dag_die_de_wet_kent(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2017-10-01"


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
