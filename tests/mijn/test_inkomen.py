"""The calculator of income on her own page: the norm of her age and household, and what it asks for that."""

import datetime as dt

import pytest

from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld


def tekst(antwoord):
    assert antwoord.status_code in {200, 422}, antwoord.status_code
    return " ".join(antwoord.content.decode().split())


@pytest.fixture
def van_leeftijd(maak_mens, gemeente):
    """``van_leeftijd(19, "2026-11-22")``: somebody of that age on that day, who looks on that day."""

    def maak(leeftijd: int, dag: str):
        mens = maak_mens(gemeente)
        op = dt.date.fromisoformat(dag)
        with gemeenten_in_beeld([gemeente.pk]), author("toetser", "leeftijd"):
            kandidaat = mens.kandidaat
            kandidaat.geboortedatum = dt.date(op.year - leeftijd, op.month, op.day)
            kandidaat.save()
        sessie = mens.client.session
        sessie["peildatum"] = dag
        sessie.save()
        return mens.client

    return maak


def antwoord(client, **gegeven):
    return tekst(client.post("/mijn/inkomen/", {"huishouden": "alleenstaande", **gegeven}))


@pytest.mark.eis("M341")
@pytest.mark.parametrize(("leeftijd", "norm", "minder"), [(20, "246,01", "653,99"), (21, "996,56", "")])
def test_what_is_left_when_work_stops_follows_her_age(van_leeftijd, leeftijd, norm, minder):
    """At 20 she would lose 653.99 of a wage of 900; at 21 the bijstand fills the wage up, so nothing."""
    html = antwoord(van_leeftijd(leeftijd, "2018-11-12"), nettoloon="900")
    assert f"Dan kunt u bijstand krijgen: <strong>€ {norm}</strong>" in html.replace("\xa0", " ")
    assert ("minder dan met uw loon" in html) is bool(minder)
    assert minder in html


def test_the_norm_of_today_is_known(van_leeftijd):
    assert "1.419,46" in antwoord(van_leeftijd(30, "2026-11-22"))


def test_a_day_without_figures_says_so(van_leeftijd):
    assert "is niet bekend op 1 januari 2027" in antwoord(van_leeftijd(30, "2027-01-01"))


def test_under_18_there_is_no_bijstand(van_leeftijd):
    html = antwoord(van_leeftijd(17, "2018-11-12"))
    assert "U bent nog geen 18 jaar. Dan is er geen bijstand." in html
    assert "Dan kunt u bijstand krijgen" not in html
    assert "Werkt u op proef" not in html


@pytest.mark.parametrize(("ouders", "norm"), [("ja", "350,42"), ("nee", "1.112,66")])
def test_since_2026_a_young_person_is_asked_about_parents(van_leeftijd, ouders, norm):
    client = van_leeftijd(20, "2026-11-22")
    assert "Kunnen uw ouders u genoeg geld geven?" in tekst(client.get("/mijn/inkomen/"))
    assert "Kies ja of nee." in antwoord(client)
    assert norm in antwoord(client, ouders_kunnen_helpen=ouders)


def test_a_young_couple_is_asked_about_the_two_of_them_and_nobody_else(van_leeftijd):
    client = van_leeftijd(20, "2018-11-12")
    html = antwoord(client, huishouden="gehuwden", partner_vanaf_21="nee")
    assert html.count("Kies ja of nee.") >= 1
    assert "Dan kunt u bijstand krijgen" not in html
    assert "492,02" in antwoord(client, huishouden="gehuwden", partner_vanaf_21="nee", zorgt_voor_kind="nee")
    assert "1.242,57" in antwoord(client, huishouden="gehuwden", partner_vanaf_21="ja", zorgt_voor_kind="ja")
    assert "Kies" in antwoord(client, huishouden="gehuwden", partner_vanaf_21="misschien", zorgt_voor_kind="ja")
    assert "Is uw partner 21" not in tekst(van_leeftijd(21, "2018-11-12").get("/mijn/inkomen/"))


def test_who_shares_a_home_reads_that_the_norm_can_be_lower(van_leeftijd):
    html = antwoord(van_leeftijd(30, "2018-11-12"))
    assert "Woont u met andere volwassenen in één huis?" in html
    assert "Dan kan de bijstand lager zijn dan hier staat." in html
