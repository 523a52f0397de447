"""Lage-inkomensvoordeel: bands by full week, the threshold of 1,248 hours, every year to 2025."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from luwte.engine import NoRule
from tests.wet.hulp import dagen, leeftijden, normuren, op, uren


def liv(day, uren=31, normuren=36, leeftijd=23):
    facts = {"uren": uren, "normuren": normuren, "leeftijd": leeftijd}
    return op(day).value("lage_inkomensvoordeel", facts)


@pytest.mark.eis("M172", "M276", "M031")
@pytest.mark.parametrize(
    ("week", "rate"),
    [(36, "0.51"), (37, "1.01"), (38, "1.01"), (40, "1.01")],
)
def test_in_2017_a_36_hour_week_falls_in_the_low_band_and_longer_weeks_in_the_high_one(week, rate):
    assert liv("2017-01-01", normuren=week) == Fraction(rate) * 31 * 52
    assert liv("2017-01-01", uren=24, normuren=week) == Fraction(rate) * 24 * 52


@pytest.mark.eis("M276")
def test_the_amounts_of_the_note_are_those_of_the_low_band():
    assert liv("2017-01-01") == Fraction("822.12")
    assert liv("2017-01-01", uren=24) == Fraction("636.48")
    assert liv("2017-07-01") == Fraction("822.12")
    # With 36 hours the maximum of the high band (2,000) is out of reach.
    assert liv("2017-01-01", uren=36, normuren=36) < 1000


@pytest.mark.eis("M212")
@pytest.mark.parametrize(
    ("hours", "amount"), [("23.99", "0"), ("24", "636.48"), ("24.01", "636.75"), ("23", "0"), ("25", "663")]
)
def test_below_1248_paid_hours_a_year_there_is_nothing(hours, amount):
    assert liv("2017-01-01", uren=hours) == Fraction(amount)
    assert op("2017-01-01").value("verloonde_uren", {"uren": "24"}) == 1248


@pytest.mark.parametrize(
    ("day", "rate", "most"),
    [
        ("2018-01-01", "0.51", 1000),
        ("2019-12-31", "0.51", 1000),
        ("2020-01-01", "0.51", 1000),
        ("2021-01-01", "0.49", 960),
        ("2022-01-01", "0.78", 1520),
        ("2023-01-01", "0.49", 960),
        ("2024-01-01", "0.49", 960),
    ],
)
def test_every_year_has_its_rate_and_maximum_at_36_hours(day, rate, most):
    assert liv(day, uren=24) == Fraction(rate) * 1248
    assert liv(day, uren=36) == min(Fraction(rate) * 36 * 52, most)


def test_from_2020_there_is_one_band_whatever_the_week():
    assert {liv("2020-01-01", normuren=week) for week in (36, 38)} == {Fraction("822.12")}
    assert liv("2020-01-01", normuren=40) == Fraction("822.12")


@pytest.mark.eis("M031")
def test_the_scheme_ends_on_the_first_of_january_2025():
    assert liv("2024-12-31") == Fraction("0.49") * 31 * 52
    assert liv("2025-01-01") == 0
    assert op("2025-01-01").needs("lage_inkomensvoordeel", {}) == []
    assert liv("2026-12-31") == 0


def test_before_2017_the_scheme_did_not_exist():
    with pytest.raises(NoRule, match=r"De regel geldt vanaf 1 januari 2017"):
        liv("2016-12-31")


def test_the_boundary_between_the_bands_belongs_to_the_high_one():
    """At 10.63 exactly the high band holds, one cent above it the low one, at 12.08 still the low one."""
    from luwte.wet.lage_inkomensvoordeel import lage_inkomensvoordeel

    def at(hourly):
        return lage_inkomensvoordeel(
            Fraction(hourly), Fraction(1248), Fraction(1248), Fraction("9.66"), Fraction("10.63"), Fraction("1.01"),
            Fraction(2000), Fraction("12.08"), Fraction("0.51"), Fraction(1000),
        )  # fmt: skip

    high, low = Fraction("1.01") * 1248, Fraction("0.51") * 1248
    assert [at(wage) for wage in ("9.65", "9.66", "10.63", "10.64", "12.08", "12.09")] == [0, high, high, low, low, 0]


def test_a_young_person_earns_too_little_for_the_advantage():
    assert liv("2017-01-01", leeftijd=21) == 0
    assert liv("2017-07-01", leeftijd=22) > 0


def test_a_short_full_week_gives_too_high_an_hourly_wage():
    assert liv("2017-01-01", normuren=30) == 0
    assert liv("2017-01-01", normuren=33) > 0


@given(day=dagen, uren=uren, normuren=normuren, leeftijd=leeftijden)
@settings(derandomize=True, max_examples=200, deadline=None)
def test_the_advantage_is_never_negative_nor_above_two_thousand(day, uren, normuren, leeftijd):
    amount = liv(day, uren, normuren, leeftijd)
    assert 0 <= amount <= 2000
    if uren < 24 or day.year >= 2025:
        assert amount == 0


@given(day=dagen, normuren=normuren, leeftijd=leeftijden)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_more_hours_never_lower_the_advantage(day, normuren, leeftijd):
    amounts = [liv(day, hours, normuren, leeftijd) for hours in (1, 23, "23.99", 24, 31, 36, 40, 60)]
    assert amounts == sorted(amounts)


@pytest.mark.parametrize(
    ("day", "told"), [("2017-01-01", True), ("2020-01-01", True), ("2024-12-31", True), ("2025-01-01", False)]
)
def test_who_has_the_state_pension_age_gets_nothing_and_the_explanation_says_so(day, told):
    """No fact tells the state pension age, so the note does, wherever the advantage can be an amount."""
    explained = op(day).explain("lage_inkomensvoordeel", {"uren": 31, "normuren": 36, "leeftijd": 66})
    found = [note for note in explained.notes if note.code == "G10"]
    assert bool(found) is told
    assert ("AOW-leeftijd heeft bereikt" in explained.as_text()) is told
    assert all("Wet tegemoetkomingen loondomein" in note.source for note in found)
