"""The calculator: lines, drawings, sources and scenarios, as someone without a login sees them."""

import re

import pytest

from tests.loket.conftest import tabel, tekst

pytestmark = pytest.mark.django_db

KOSTEN = "Kosten en baten per jaar"
BRONNEN = "Zes bronnen"


@pytest.mark.eis("M155", "M162", "M167")
def test_costs_stand_against_the_five_benefits_with_the_balance_first(reken):
    antwoord = reken()
    lijnen = tabel(antwoord, KOSTEN)
    assert lijnen.rij("Loonkosten")[1] == "€ 21.298,50"
    assert lijnen.rij("Begeleiding en indirecte kosten")[1] == "€ 11.194,44"
    assert lijnen.rij("Totaal kosten")[1] == "€ 32.492,94"
    assert [lijnen.rij(naam)[1] for naam in ("Loonwaarde", "Loonkostensubsidie", "Algemene", "Tijdelijke", "Lage")] == [
        "€ 6.389,55",
        "€ 14.908,92",
        "€ 8.500,00",
        "€ 2.500,00",
        "€ 822,12",
    ]
    assert lijnen.rij("Totaal baten")[1] == "€ 33.120,59"
    assert lijnen.rij("Saldo")[1] == "€ 627,65"
    woorden = tekst(antwoord)
    assert woorden.index("De werkgever houdt per jaar € 627,65 over.") < woorden.index("Loonkosten")


def test_a_shortage_is_called_a_shortage(reken):
    assert "De werkgever komt per jaar € 1.502,20 tekort." in tekst(reken(loonwaarde="20"))


@pytest.mark.eis("M163", "M270")
def test_a_full_week_costs_the_wage_with_holiday_pay_and_charges(reken):
    assert tabel(reken(uren="36"), KOSTEN).rij("Loonkosten")[1] == "€ 24.733,75"


@pytest.mark.eis("M165")
def test_wage_costs_are_lower_with_a_longer_working_week(reken):
    lonen = [tabel(reken(normuren=week), KOSTEN).rij("Loonkosten")[1] for week in ("36", "38", "40")]
    assert lonen == ["€ 21.298,50", "€ 20.177,53", "€ 19.168,65"]


@pytest.mark.eis("M164", "M271")
@pytest.mark.parametrize(
    ("werksoort", "bedrag"), [("groen", "€ 11.194,44"), ("gemiddeld", "€ 7.750,00"), ("detachering", "€ 4.305,56")]
)
def test_guidance_costs_follow_the_kind_of_work(reken, werksoort, bedrag):
    assert tabel(reken(werksoort=werksoort), KOSTEN).rij("Begeleiding")[1] == bedrag


def test_an_own_amount_for_guidance_replaces_the_kind_of_work(reken):
    antwoord = reken(werksoort="eigen", begeleiding="7.200")
    assert tabel(antwoord, KOSTEN).rij("Begeleiding")[1] == "€ 6.200,00"


@pytest.mark.eis("M166", "M255")
@pytest.mark.parametrize(("uren", "bedrag"), [("31", "€ 26.598,00"), ("24", "€ 20.592,00")])
def test_payroll_costs_its_tariff_and_says_that_it_is_dearer(reken, uren, bedrag):
    antwoord = reken(uren=uren, werkgeverschap="payroll")
    assert tabel(antwoord, KOSTEN).rij("Loonkosten")[1] == bedrag
    assert "tijdelijke extra kosten" in tekst(antwoord)


def test_payroll_is_known_for_2017_only_and_the_line_says_so(reken):
    antwoord = reken(datum="2018-01-01", werkgeverschap="payroll")
    rij = tabel(antwoord, KOSTEN).rij("Loonkosten")
    assert rij[1] == "niet bekend"
    assert "Tarief van het payrollbedrijf per uur is lokaal beleid en is hier op 1 januari 2018 niet bekend" in rij[2]
    assert "Het saldo is nog niet te berekenen" in tekst(antwoord)


@pytest.mark.eis("M172", "M276")
def test_the_tax_advantage_depends_on_hours_and_working_week(reken):
    def liv(**gegevens):
        return tabel(reken(**gegevens), KOSTEN).rij("Lage")

    assert liv()[1] == "€ 822,12"
    assert liv(normuren="40")[1] == "€ 1.628,12"
    assert liv(uren="24")[1] == "€ 636,48"
    assert "dit zijn er 1.248" in liv(uren="24")[2]
    assert liv(uren="23,99")[1:] == ["€ 0,00", "uit notitie Alleen vanaf 1.248 uur per jaar. Dit zijn er 1.247,48."]


@pytest.mark.eis("M031")
def test_the_tax_advantage_ends_in_2025_with_the_reason(reken):
    rij = tabel(reken(datum="2025-01-01"), KOSTEN).rij("Lage")
    assert rij[1] == "€ 0,00"
    assert "bestaat sinds 2025 niet meer" in rij[2]
    assert tabel(reken(datum="2024-12-31"), KOSTEN).rij("Lage")[1] == "€ 789,88"


@pytest.mark.eis("M170")
@pytest.mark.parametrize(
    ("uren", "algemeen", "tijdelijk"),
    [
        ("31", "€ 8.500,00", "€ 2.500,00"),
        ("36", "€ 8.500,00", "€ 2.500,00"),
        ("24", "€ 6.580,65", "€ 1.935,48"),
        ("20", "€ 5.483,87", "€ 1.612,90"),
    ],
)
def test_guidance_is_reimbursed_pro_rata_below_31_hours(reken, uren, algemeen, tijdelijk):
    lijnen = tabel(reken(uren=uren), KOSTEN)
    assert lijnen.rij("Algemene")[1] == algemeen
    assert lijnen.rij("Tijdelijke")[1] == tijdelijk


def test_after_2019_the_guidance_subsidy_is_unknown_until_someone_fills_it_in(reken):
    gegevens = {"datum": "2021-01-01", "werksoort": "eigen", "begeleiding": "9000"}
    antwoord = reken(**gegevens)
    assert tabel(antwoord, KOSTEN).rij("Algemene")[1] == "niet bekend"
    assert "lokaal beleid" in tabel(antwoord, KOSTEN).rij("Algemene")[2]
    half = tabel(reken(**gegevens, subsidie_algemeen="8.000"), KOSTEN)
    assert half.rij("Algemene")[1] == "€ 8.000,00"
    assert half.rij("Saldo")[1] == "niet bekend"
    heel = reken(**gegevens, subsidie_algemeen="8.000", subsidie_tijdelijk="0")
    assert tabel(heel, KOSTEN).rij("Tijdelijke")[1] == "€ 0,00"
    assert "Beleid: uw invoer" in tekst(heel)
    assert "De werkgever" in tekst(heel)


def test_another_municipality_has_no_policy_here(reken):
    assert tabel(reken(gemeente="anders"), KOSTEN).rij("Algemene")[1] == "niet bekend"
    assert tabel(reken(gemeente="Purmerend"), KOSTEN).rij("Algemene")[1] == "€ 8.500,00"


def test_wajong_means_loondispensatie_and_no_guessed_wage(reken):
    antwoord = reken(rechtspositie="wajong")
    lijnen = tabel(antwoord, KOSTEN)
    assert lijnen.rij("Loonkostensubsidie")[1] == "€ 0,00"
    assert "loondispensatie" in lijnen.rij("Loonkostensubsidie")[2]
    assert lijnen.rij("Loonkosten")[1] == lijnen.rij("Saldo")[1] == "niet bekend"


@pytest.mark.eis("M168")
def test_a_wage_above_the_minimum_is_for_the_employer(reken):
    antwoord = reken(loon="1.700")
    lijnen = tabel(antwoord, KOSTEN)
    assert lijnen.rij("Loon boven het minimumloon")[1] == "€ 2.037,06"
    assert lijnen.rij("Loonkostensubsidie")[1] == "€ 14.908,92"
    assert lijnen.rij("Saldo")[1] == "€ -1.409,41"
    assert tabel(antwoord, "Opbouw van het loon").rij("Aanvulling")[1] == "9,6%"


@pytest.mark.eis("M276")
def test_the_tax_advantage_looks_at_the_real_wage(reken):
    assert tabel(reken(loon="1.551,60"), KOSTEN).rij("Lage")[1] == "€ 822,12"
    rij = tabel(reken(loon="2.000"), KOSTEN).rij("Lage")
    assert rij[1] == "€ 0,00"
    assert "uurloon" in rij[2]


@pytest.mark.eis("M169", "M222")
@pytest.mark.parametrize(
    ("loonwaarde", "subsidie", "werkgever"),
    [("30", "70%", "0%"), ("25", "70%", "5%"), ("15", "70%", "15%"), ("40", "60%", "0%"), ("100", "0%", "0%")],
)
def test_the_wage_is_built_up_to_exactly_the_minimum_wage(reken, loonwaarde, subsidie, werkgever):
    opbouw = tabel(reken(loonwaarde=loonwaarde), "Opbouw van het loon")
    delen = [opbouw.rij(naam)[1] for naam in ("Loonwaarde", "Loonkostensubsidie", "Deel van de werkgever")]
    assert delen == [f"{loonwaarde}%", subsidie, werkgever]
    assert sum(int(deel.rstrip("%")) for deel in delen) == 100


@pytest.mark.eis("M274")
def test_thirty_and_forty_percent_are_one_click_away(reken, client):
    antwoord = reken(loonwaarde="55")
    assert "loonwaarde=30" in antwoord.content.decode()
    assert "loonwaarde=40" in antwoord.content.decode()


def test_below_thirty_percent_there_is_a_signal_and_never_a_refusal(reken):
    assert "nooit een reden om iemand te weigeren" in tekst(reken(loonwaarde="25"))
    assert "weigeren" not in tekst(reken(loonwaarde="30"))


@pytest.mark.eis("M027", "M028", "M029", "M030", "M031", "M032", "M033", "M306")
def test_a_place_has_six_sources_each_with_its_stream(reken):
    bronnen = tabel(reken(loonwaarde="20"), BRONNEN)
    lijst = [
        ("1. Begeleiding", "Participatiebudget", "€ 8.500,00", "€ 8.500,00"),
        ("2. Loonkostensubsidie", "BUIG", "€ 14.300,00", "€ 14.908,92"),
        ("3. Loonwaarde", "Het werk zelf", "–", "€ 4.259,70"),
        ("4. Lage-inkomensvoordeel", "Belastingdienst", "–", "€ 822,12"),
        ("5. Bonus", "Tijdelijk geld van het Rijk", "€ 3.000,00", "€ 2.500,00"),
        ("6. Eigen middelen", "Gemeente", "–", "€ 1.502,20"),
    ]
    for naam, stroom, rijk, werkgever in lijst:
        rij = bronnen.rij(naam)
        assert stroom in rij[0]
        assert rij[1:3] == [rijk, werkgever]


@pytest.mark.eis("M156", "M157", "M158", "M160")
def test_what_the_rijk_gives_stands_apart_from_what_the_employer_gets(reken):
    bronnen = tabel(reken(uren="24"), BRONNEN)
    assert bronnen.rij("1. Begeleiding")[1:3] == ["€ 8.500,00", "€ 6.580,65"]
    assert "31 uur" in bronnen.rij("1. Begeleiding")[3]
    assert bronnen.rij("2. Loonkostensubsidie")[1:3] == ["€ 14.300,00", "€ 11.542,44"]
    assert bronnen.rij("Structureel samen")[1] == "€ 22.800,00"
    assert bronnen.rij("Met de volle bonus")[1] == "€ 25.800,00"


@pytest.mark.eis("M171")
def test_the_temporary_subsidy_is_a_supplement_for_guidance_and_what_is_left_is_shown(reken):
    """31 of 36 hours: 11,194.44 of guidance in green work, less 8,500 and 2,500."""
    antwoord = reken(datum="2017-01-01")
    assert "een aanvulling voor begeleiding en organisatie" in tabel(antwoord, BRONNEN).rij("5. Bonus")[3]
    assert re.search(r"blijft €\s?194,44.* per jaar over voor de werkgever", tekst(antwoord))
    assert "/rekenhulp/uitleg/begeleiding_niet_gedekt_per_jaar/" in antwoord.content.decode()
    assert "begeleiding_niet_gedekt" not in reken(rechtspositie="wajong").content.decode()


@pytest.mark.eis("M275")
def test_the_bonus_asks_a_formal_advice_and_says_that_sources_differ_about_the_years(reken):
    uitleg = tabel(reken(datum="2017-01-01"), BRONNEN).rij("5. Bonus")[3]
    assert "alleen voor wie een positief advies van UWV heeft" in uitleg
    assert "2015-2019, vier jaar, of 2016-2020" in uitleg


@pytest.mark.eis("M159")
def test_the_bonus_is_a_fixed_pot_independent_of_hours_until_2020(reken):
    assert tabel(reken(uren="24"), BRONNEN).rij("5. Bonus")[1] == "€ 3.000,00"
    assert "33.333" in tabel(reken(), BRONNEN).rij("5. Bonus")[3]
    assert tabel(reken(plaatsjaren="40000"), BRONNEN).rij("5. Bonus")[1] == "€ 2.500,00"
    assert tabel(reken(plaatsjaren="20000"), BRONNEN).rij("5. Bonus")[1] == "€ 3.000,00"
    assert tabel(reken(datum="2020-01-01"), BRONNEN).rij("5. Bonus")[1] == "niet bekend"


@pytest.mark.eis("M161")
def test_without_temporary_money_or_tax_advantage_it_is_hard_to_break_even(reken):
    weg = tabel(reken(), "Als tijdelijk geld of belastingvoordeel wegvalt")
    assert weg.rij("Zonder de tijdelijke subsidie")[1] == "€ -1.872,35"
    assert weg.rij("Zonder het lage-inkomensvoordeel")[1] == "€ -194,47"
    assert weg.rij("Zonder allebei")[1] == "€ -2.694,47"


def test_four_forms_of_employership_stand_side_by_side(reken):
    vormen = tabel(reken(), "Vier vormen van werkgeverschap")
    assert vormen.rij("Loonkosten")[1:] == ["€ 21.298,50"] * 3 + ["€ 26.598,00"]
    assert vormen.rij("Saldo")[4] == "€ -4.671,85"


def test_a_payroll_tariff_already_holds_the_wage(reken):
    vormen = tabel(reken(loon="1.700"), "Vier vormen van werkgeverschap")
    assert vormen.rij("Loon boven het minimumloon")[1:] == ["€ 2.037,06"] * 3 + ["–"]
    assert vormen.rij("Saldo")[4] == "€ -4.671,85"


def test_three_contracts_in_hours_stand_side_by_side(reken):
    uren = tabel(reken(), "24, 28 of 31 uur")
    assert uren.rij("Loonkosten")[1:] == ["€ 16.489,16", "€ 19.237,36", "€ 21.298,50"]
    assert uren.rij("Saldo")[1:] == ["€ 485,97", "€ 566,94", "€ 627,65"]


def test_both_drawings_say_in_words_what_they_show(reken):
    html = reken(loonwaarde="20").content.decode()
    assert '<desc id="loonopbouw-tekst">Het loon als deel van het minimumloon: Loonwaarde 20%;' in html
    assert "Loonkostensubsidie 70%; Deel van de werkgever 10%.</desc>" in html
    assert "tegenover baten" in html
    assert html.count('role="img"') == 2


def test_the_outcome_is_as_it_was(reken, html_snapshot):
    html_snapshot(reken(), "uitkomst")
