"""The calculator "zoals in de notitie": printed tables to the euro, and each difference explained."""

import pytest

from luwte.wet import catalogus, kanttekeningen, lokaal
from tests.loket.conftest import tabel, tekst

pytestmark = pytest.mark.django_db

GEDRUKT = "De tabel van de notitie"


@pytest.fixture
def notitie(client):
    return client.get("/rekenhulp/", {"notitie": "1", "datum": "2017-01-01"})


@pytest.mark.eis("M162", "M253", "M254")
@pytest.mark.parametrize(
    ("naam", "bedragen"),
    [
        ("Loonkosten", ["€ 21.300,00", "€ 16.500,00"]),
        ("Begeleiding en indirecte kosten", ["€ 11.200,00", "€ 8.700,00"]),
        ("Totaal kosten", ["€ 32.500,00", "€ 25.200,00"]),
        ("Loonwaarde", ["€ 6.000,00", "€ 4.600,00"]),
        ("Loonkostensubsidie", ["€ 14.300,00", "€ 11.070,00"]),
        ("Algemene subsidie", ["€ 8.500,00", "€ 6.500,00"]),
        ("Tijdelijke subsidie", ["€ 2.500,00", "€ 2.500,00"]),
        ("Lage-inkomensvoordeel", ["€ 800,00", "€ 600,00"]),
        ("Totaal baten", ["€ 32.100,00", "€ 25.270,00"]),
        ("Saldo", ["€ -400,00", "€ 70,00"]),
    ],
)
def test_the_tables_come_out_as_printed(notitie, naam, bedragen):
    assert tabel(notitie, GEDRUKT).rij(naam)[1:] == bedragen


@pytest.mark.eis("M166", "M255")
def test_the_footnote_about_payroll_comes_out_as_printed(notitie):
    woorden = tekst(notitie)
    assert "€ 26.598,00" in woorden
    assert "€ 20.592,00" in woorden
    assert "€ 5.298,00 meer" in woorden
    assert "€ 4.092,00 meer" in woorden


@pytest.mark.parametrize("uren", [31, 24])
def test_the_printed_figure_stands_beside_the_one_by_the_rules(notitie, uren, reken):
    naast = tabel(notitie, f"Gedrukt en berekend bij {uren} uur")
    zelf = tabel(reken(uren=str(uren)), "Kosten en baten per jaar")
    for naam in ("Loonkosten", "Loonwaarde", "Loonkostensubsidie", "Tijdelijke", "Totaal baten", "Saldo"):
        assert naast.rij(naam)[2] == zelf.rij(naam)[1]


@pytest.mark.parametrize("uren", [31, 24])
def test_every_difference_has_a_sentence_and_only_differences_have_one(notitie, uren):
    for rij in tabel(notitie, f"Gedrukt en berekend bij {uren} uur").rijen[1:]:
        assert (rij[3] == "€ 0,00") == (rij[4] == "Gelijk."), rij[0]
        assert (rij[1] == rij[2]) == (rij[3] == "€ 0,00"), rij[0]


@pytest.mark.parametrize(
    "zin",
    [
        "naar rato van 24 uur is zij € 1.935,48",
        "baten van de notitie € 24.705,48 en is haar saldo € -494,52",
        "€ 6.032,62",
        "samen € 20.300,00. De loonkosten zijn € 21.300,00. Er blijft € 1.000,00 over",
        "samen € 15.670,00. De loonkosten zijn € 16.500,00. Er blijft € 830,00 over",
        "€ 14.076,12",
        "past bij het minimumloon van januari 2014",
    ],
)
def test_the_contradictions_of_the_note_are_named_with_their_amounts(notitie, zin):
    assert zin in tekst(notitie)


@pytest.mark.eis("M270")
def test_twenty_and_twenty_three_percent_charges_stand_side_by_side(notitie):
    assert "met 23% kost een volledige werkweek € 24.733,75" in tekst(notitie)
    assert "ongeveer 20% die de noten noemen € 24.130,48" in tekst(notitie)


@pytest.mark.eis("M269")
def test_the_rough_measure_and_the_experience_with_part_time_stand_on_the_page(notitie):
    assert "70% tot 80% van een volledige week. Dat is 25,2 tot 28,8 uur bij een week van 36 uur" in tekst(notitie)
    assert "per sector enkele procenten verschillen" in tekst(notitie)


@pytest.mark.eis("M161")
def test_the_note_too_falls_short_without_temporary_money_or_tax_advantage(notitie):
    weg = tabel(notitie, "Saldo per jaar als geld wegvalt")
    assert [weg.rij("Zonder de tijdelijke", nummer)[2] for nummer in (0, 1)] == ["€ -2.900,00", "€ -2.430,00"]
    assert [weg.rij("Zonder het lage", nummer)[2] for nummer in (0, 1)] == ["€ -1.200,00", "€ -530,00"]


def test_a_printed_amount_explains_itself(client):
    woorden = tekst(client.get("/rekenhulp/uitleg/notitie_subsidie_tijdelijk/", {"uren": "24"}))
    assert "hoofdstuk 6" in woorden
    assert "zekerheid: uit notitie" in woorden


@pytest.mark.parametrize("uren", ["", "30", "24,5", "x"])
def test_the_note_has_no_figures_for_other_hours(client, uren):
    assert client.get("/rekenhulp/uitleg/notitie_loonkosten/", {"uren": uren}).status_code == 404


def test_the_note_is_about_2017_whatever_the_form_says(client):
    antwoord = client.get("/rekenhulp/", {"notitie": "1", "datum": "2024-01-01", "uren": "10"})
    assert tabel(antwoord, GEDRUKT).rij("Totaal kosten")[1:] == ["€ 32.500,00", "€ 25.200,00"]


def test_a_balance_without_a_line_takes_off_just_that_line():
    stand = catalogus().at(kanttekeningen.DAG, lokaal.voorbeeldlagen())
    regels = kanttekeningen.naast_elkaar(stand, 31)
    assert kanttekeningen.zonder(regels) == (-400, regels[-1].berekend.value)
    assert kanttekeningen.zonder(regels, "loonwaarde")[0] == -6400


def test_the_tables_are_as_they_were(notitie, html_snapshot):
    html_snapshot(notitie, "uitkomst")
