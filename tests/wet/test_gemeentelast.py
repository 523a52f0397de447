"""What sheltered work costs a municipality and an employer; the council letter of Twenterand as printed."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Layer, LocalPolicyMissing, NoFigure, NoRule
from luwte.engine.figures import figure_from
from luwte.engine.units import EURO_UNIT
from luwte.wet import catalogus, lokaal, taakstellingen
from tests.wet.hulp import PERSOON, REGIO, los, op

CENT = Fraction(1, 100)


def waarde(target, day="2017-01-01", gemeente="Purmerend", **changes):
    return op(day, gemeente).value(target, {**PERSOON, **changes})


@pytest.mark.eis("M258", "M259")
@pytest.mark.parametrize(("year", "which"), [("2017-01-01", 0), ("2018-12-31", 1)])
@pytest.mark.parametrize("gemeente", REGIO)
def test_the_claim_of_a_municipality_is_its_number_times_both_amounts(gemeente, year, which):
    """G23: Y x 8,500 on the participation budget and Y x 14,300 on the BUIG."""
    number = REGIO[gemeente][which]
    stand = op(year)
    facts = {"gemeente": gemeente}
    assert stand.value("beslag_participatiebudget", facts) == number * 8500
    assert stand.value("beslag_buig", facts) == number * 14300
    assert stand.value("beslag_totaal", facts) == number * 22800


@pytest.mark.eis("M258", "M259")
def test_the_region_claims_together_1322400_in_2017_and_2325600_in_2018():
    for year, total in (("2017-06-01", 1_322_400), ("2018-06-01", 2_325_600)):
        assert sum(op(year).value("beslag_totaal", {"gemeente": one}) for one in REGIO) == total


@pytest.mark.eis("M258", "M265")
@pytest.mark.parametrize(("wanted", "paid"), [(29, 29), (30, 30), (31, 30), (0, 0)])
def test_the_rijk_pays_for_the_number_and_not_for_places_above_it(wanted, paid):
    facts = {"gemeente": "Purmerend", "gewenste_plekken": wanted}
    explained = op("2018-01-01").explain("plekken_met_rijksgeld", facts)
    assert explained.value == paid
    assert "noot ii" in explained.source


@pytest.mark.eis("M260")
def test_bonuses_are_for_realised_places_and_paid_afterwards():
    facts = {"advies_uitkomst": "positief", "landelijke_plaatsjaren": 20000, "gewenste_plekken": 12}
    explained = op("2018-01-01").explain("bonus_gemeente", facts)
    assert explained.value == 36000
    assert "betaalt haar achteraf" in explained.doc
    with pytest.raises(NoRule):
        op("2020-01-01").value("bonus_gemeente", facts)


@pytest.mark.eis("M261")
@pytest.mark.parametrize(("places", "costs"), [(0, 0), (1, 1495), (17, 25415)])
def test_a_pre_trajectory_of_three_months_costs_1495(places, costs):
    stand = op("2017-01-01")
    assert stand.value("kosten_voortrajecten", {"gewenste_plekken": places}) == costs
    assert stand.value("kosten_voortraject_per_maand", {}) == Fraction("498.33")
    entry = {"waarde": "1496", "vanaf": "2017-01-01", "bron": "Besluit", "zekerheid": "gelezen"}
    dearer = Layer("eigen", {"praktijkroute_kosten": (figure_from(entry, EURO_UNIT, "eigen"),)})
    own = catalogus().at(date(2017, 1, 1), [*lokaal.lagen("Purmerend"), dearer])
    assert own.value("kosten_voortraject_per_maand", {}) == Fraction("498.67")
    with pytest.raises(LocalPolicyMissing):
        op("2017-01-01", "Twenterand").value("kosten_voortrajecten", {"gewenste_plekken": 1})


@pytest.mark.eis("M256")
@pytest.mark.parametrize(("begin", "day"), [("2017-03-01", date(2019, 3, 1)), ("2016-02-29", date(2018, 2, 28))])
def test_the_evaluation_comes_two_years_after_the_first_place(begin, day):
    assert op("2017-01-01").value("evaluatie_op", {"eerste_plek_begin": begin}) == day


@pytest.mark.eis("M308")
def test_two_views_of_the_costs_stand_side_by_side():
    """C17: the note does not count the benefit that is saved; the council letter does."""
    spent = waarde("uitgaven_gemeente_per_plek")
    assert spent == Fraction("14908.92") + 8500 + 2500
    plain = waarde("last_gemeente_per_plek")
    assert plain == spent - 22800
    saved = waarde("bespaarde_bijstand_per_jaar", huishouden="alleenstaande")
    assert saved == 12 * Fraction("982.79") == Fraction("11793.48")
    assert waarde("last_gemeente_met_besparing", huishouden="alleenstaande") == plain - saved


@pytest.mark.eis("M249", "M251", "M252")
def test_the_balance_shows_a_range_from_the_dearest_to_the_cheapest_kind_of_work():
    """C24: at 13,000 there is a shortage at 24 hours without LIV; at the average of 9,000 there is none."""
    balance = {
        which: waarde(f"saldo_{which}_kosten", loonwaarde="0.25") for which in ("hoogste", "gemiddelde", "laagste")
    }
    assert balance["hoogste"] == waarde("exploitatiesaldo_per_jaar", loonwaarde="0.25") < 0
    assert abs(balance["gemiddelde"] - balance["hoogste"] - Fraction(4000 * 31, 36)) < CENT
    assert 0 < balance["gemiddelde"] < balance["laagste"]
    for which, costs in (("hoogste", 13000), ("gemiddelde", 9000), ("laagste", 5000)):
        part_time = {"uren": 24, "loonwaarde": "0.25"}
        own = waarde("exploitatiesaldo_per_jaar", **part_time, begeleidingskosten_per_voltijdplek=costs)
        assert abs(waarde(f"saldo_{which}_kosten", **part_time) - own) <= (CENT if which == "hoogste" else 0)
    own = waarde("exploitatiesaldo_per_jaar", loonwaarde="0.25", begeleidingskosten_per_voltijdplek=9000)
    assert abs(own - balance["gemiddelde"]) <= Fraction(1, 100)


@pytest.mark.eis("M252")
def test_an_employer_with_equal_places_has_their_balance_as_many_times():
    one = waarde("exploitatiesaldo_per_jaar")
    assert waarde("saldo_werkgever_per_jaar", gewenste_plekken=7) == 7 * one
    assert waarde("saldo_werkgever_per_jaar", gewenste_plekken=0) == 0


@pytest.mark.eis("M250")
def test_without_the_temporary_money_and_the_advantage_a_place_of_24_hours_is_not_covered():
    saldo = waarde("exploitatiesaldo_per_jaar", uren=24)
    assert saldo > 0
    assert waarde("saldo_zonder_tijdelijke_subsidie", uren=24) < 0
    assert waarde("saldo_zonder_lage_inkomensvoordeel", uren=24) < 0


def test_the_budget_of_14300_has_the_price_level_of_2014():
    """C03: at the minimum wage of January 2017 the same sum is 14,908.95."""
    assert waarde("lks_hoogste_per_plek") == Fraction("14908.95")
    assert waarde("loonkostenbudget_tekort_per_plek") == Fraction("608.95")
    assert waarde("lks_hoogste_per_plek", day="2019-01-01") == Fraction("15588.95")  # 15,588.9475
    remark = op("2017-01-01").explain("loonkostenbudget_per_plek", {}).remark
    assert "januari 2014 (14.274,77)" in remark
    price_level_2014 = Fraction("0.7") * Fraction("1.08") * Fraction("1.23") * 12 * Fraction("1485.60") * 31 / 36
    assert abs(price_level_2014 - Fraction("14274.77")) < CENT


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2021-01-01", "van 2021 tot en met 2023 is niet gevonden"),
        ("2023-12-31", "van 2021 tot en met 2023 is niet gevonden"),
        ("2024-01-01", "met meer dan 2.000 euro per plek is verhoogd; dat is geen bedrag"),
        ("2024-12-31", "met meer dan 2.000 euro per plek is verhoogd; dat is geen bedrag"),
        ("2026-01-01", "vanaf 2026 is niet gevonden"),
    ],
)
def test_money_for_guidance_that_was_not_found_as_an_amount_gives_an_error_that_names_it(day, why):
    with pytest.raises(NoFigure, match=why):
        op(day).value("begeleidingsbudget_per_plek", {})


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2021-01-01", "Het bedrag van 2021 is niet gevonden"),
        ("2021-12-31", "Het bedrag van 2021 is niet gevonden"),
        ("2022-01-01", "een bedrag per plek is er niet"),
        ("2026-11-22", "een bedrag per plek is er niet"),
    ],
)
def test_since_2022_there_is_no_amount_per_place_for_the_subsidy_and_the_error_says_why(day, why):
    with pytest.raises(NoFigure, match=why) as refused:
        op(day).value("loonkostenbudget_per_plek", {})
    assert "levert het volgende cijfer" not in str(refused.value)


@pytest.mark.parametrize(
    ("year", "why"),
    [
        (2021, "van 2021 en 2022 is niet gevonden"),
        (2022, "van 2021 en 2022 is niet gevonden"),
        (2023, "is gepubliceerd, maar het getal zelf is niet gevonden"),
        (2024, "vanaf 2024 is niet gevonden"),
        (2026, "vanaf 2024 is niet gevonden"),
    ],
)
def test_a_national_number_since_2021_says_what_was_sought(year, why):
    with pytest.raises(NoFigure, match=why):
        taakstellingen.landelijk(year)


@pytest.mark.parametrize(("day", "shown"), [("2021-12-31", False), ("2022-01-01", True)])
def test_the_note_on_how_this_money_is_divided_stands_with_it_since_2022(day, shown):
    notes = catalogus().notes_with("loonkostenbudget_per_plek", date.fromisoformat(day))
    assert ("G23" in {note.code for note in notes}) is shown
    if shown:
        text = next(note.text for note in notes if note.code == "G23")
        assert "het jaar ervoor echt uitgaven" in text
        assert "2028" in text


@pytest.mark.eis("M157")
def test_money_for_guidance_is_8500_until_2021_and_11296_in_2025():
    assert op("2020-12-31").value("begeleidingsbudget_per_plek", {}) == 8500
    explained = op("2025-06-01").explain("begeleidingsbudget_per_plek", {})
    assert (explained.value, explained.confidence) == (11296, "uit notitie")
    assert "prijspeil" in explained.remark


@pytest.mark.parametrize(
    ("short", "paid"), [("0", "0"), ("0.075", "0"), ("0.10", "0.0125"), ("0.125", "0.025"), ("0.20", "0.10")]
)
def test_the_safety_net_pays_half_of_a_shortage_above_seven_and_a_half_percent_and_all_above_twelve_and_a_half(
    short, paid
):
    assert op("2024-06-01").value("vangnet_deel", {"buig_tekort_deel": short}) == Fraction(paid)


@pytest.mark.parametrize(
    ("day", "name", "amount"),
    [
        ("2024-06-01", "lks_extra_gemeentefonds", 7355),
        ("2024-06-01", "doelgroepregister_gemeentefonds", 1488),
        ("2025-06-01", "impulsbudget", 35_000_000),
        ("2030-12-31", "impulsbudget", 31_500_000),
        ("2025-06-01", "sociale_infrastructuur", 19_800_000),
        ("2024-06-01", "sociale_infrastructuur_2024", 63_900_000),
        ("2024-06-01", "buig_landelijk", 7_300_000_000),
    ],
)
def test_national_money_that_no_rule_uses_is_dated(day, name, amount):
    assert op(day).value(name, {}) == amount
    with pytest.raises(NoFigure, match="daalt in deze jaren"):
        op("2031-01-01").value("impulsbudget", {})


@pytest.mark.eis("M311")
def test_the_council_letter_is_left_with_2200_euros():
    """20,000 at 32 hours - 17,000 - 800 (golden G27)."""
    stand = op("2019-06-01")
    assert stand.value("raadsbrief_resterende_last", {}) == 2200
    assert stand.value("raadsbrief_uren", {}) == 32
    with pytest.raises(NoRule):
        op("2020-01-01").value("raadsbrief_resterende_last", {})


@pytest.mark.eis("M307")
def test_its_17000_is_a_figure_of_that_municipality_and_no_rule():
    """C16: with the 8,500 of the Rijk the same sum leaves 10,700; nothing derives the double."""
    stand = op("2019-06-01")
    explained = stand.explain("raadsbrief_budget_per_plek", {})
    assert (explained.value, explained.kind, explained.confidence) == (17000, "cijfer", "uit notitie")
    assert "Het Rijk rekent met 8.500 euro" in explained.doc
    assert stand.value("raadsbrief_last_zonder_extra_budget", {}) == 10700


@pytest.mark.eis("M311")
def test_32_hours_are_converted_before_they_are_compared_with_31():
    assert op("2019-06-01").value("raadsbrief_kosten_bij_31_uur", {}) == 19375


@pytest.mark.eis("M310")
def test_the_temporary_money_is_100_million_for_three_measures_with_3000_a_place_at_most():
    stand = op("2019-06-01")
    assert stand.value("bonus_budget", {}) == 100_000_000
    assert "drie maatregelen" in stand.explain("bonus_budget", {}).doc
    for places, amount in ((33_333, 3000), (33_334, "2999.94"), (34_000, "2941.18"), (50_000, 2000)):
        facts = {"advies_uitkomst": "positief", "landelijke_plaatsjaren": places}
        assert stand.value("bonus", facts) == Fraction(amount)


@pytest.mark.parametrize(
    ("hours", "dearest", "cheapest"),
    [(36, "17000", "25000"), (18, "23500", "27500"), (31, "18805.56", "25694.44")],
)
def test_at_the_dearest_and_the_cheapest_kind_of_work_the_balance_follows_the_hours(hours, dearest, cheapest):
    """Benefits 50,000 and a wage of 20,000; guidance 13,000 or 5,000 a full week of 36 hours."""
    given = {"baten_per_jaar": 50000, "loonkosten_per_jaar": 20000, "uren": hours}
    assert los("saldo_hoogste_kosten", "2017-07-01", **given) == Fraction(dearest)
    assert los("saldo_laagste_kosten", "2017-07-01", **given) == Fraction(cheapest)
