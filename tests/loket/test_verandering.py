"""The calculator tells below an amount what the law changes next, and what it changed last."""

from __future__ import annotations

import pytest

from tests.loket.conftest import tekst

pytestmark = pytest.mark.django_db
PAD = "/rekenhulp/uitleg/loonkostensubsidie_van_gemeente_per_jaar/"
KOP = "Wat verandert er in de tijd?"


def test_the_explanation_tells_the_next_and_the_last_change_with_every_cause(client):
    antwoord = client.get(PAD, {"datum": "2017-10-01"})
    woorden = tekst(antwoord)
    komt, was = antwoord.context["veranderingen"]
    assert (komt.per.isoformat(), was.per.isoformat()) == ("2018-01-01", "2017-07-01")
    assert komt.zin in woorden
    assert komt.zin.startswith("Per 1 januari 2018 € ")
    assert "Werkgeverslasten : 23% wordt 23,5%" in woorden
    assert "Was: Regeling loonkostensubsidie Participatiewet, ongewijzigd (landelijk)." in woorden
    assert '/wet/werkgeverslasten/?datum=2018-01-01"' in antwoord.content.decode()


def test_what_is_not_known_yet_is_told_in_a_sentence_and_no_amount(client):
    antwoord = client.get(PAD, {"datum": "2026-11-22"})
    komt, was = antwoord.context["veranderingen"]
    assert komt.delen == ()
    assert "Vanaf 1 januari 2027 is dit nog niet te berekenen." in tekst(antwoord)
    assert "niet bekend op 1 januari 2027" in tekst(antwoord)
    assert was.per.isoformat() == "2026-07-01"


def test_an_amount_that_is_not_known_has_no_changes(client):
    woorden = tekst(
        client.get("/rekenhulp/uitleg/begeleidingssubsidie_algemeen_bij_plaatsing/", {"datum": "2021-01-01"})
    )
    assert KOP not in woorden


def test_the_panel_and_the_note_of_2017_keep_to_their_own_day(client):
    assert KOP in tekst(client.get(PAD, {"datum": "2018-10-01"}))
    assert KOP not in tekst(client.get(PAD, {"datum": "2018-10-01"}, headers={"HX-Request": "true"}))
    assert KOP not in tekst(client.get("/rekenhulp/uitleg/notitie_subsidie_tijdelijk/", {"uren": "24"}))
