"""An independent oracle: the same law once more as plain Decimal code, compared on random cases.

Written from the sources (tables of amounts and articles), without the engine or its files.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wet.hulp import dagen, hele_procenten, leeftijden, normuren, op, uren
from tests.wet.test_minimumloon import ADULT_MONTH, REFERENCE_AND_HOUR, share

CENT = Decimal("0.01")
#: year: (from, up to and including, rate, maximum) per band, highest rate first.
LIV = {
    2017: [("9.66", "10.63", "1.01", 2000), ("10.63", "12.08", "0.51", 1000)],
    2018: [("9.82", "10.81", "1.01", 2000), ("10.81", "12.29", "0.51", 1000)],
    2019: [("10.05", "11.07", "1.01", 2000), ("11.07", "12.58", "0.51", 1000)],
    2020: [("10.29", "12.87", "0.51", 1000)],
    2021: [("10.48", "13.12", "0.49", 960)],
    2022: [("10.73", "13.43", "0.78", 1520)],
    2023: [("12.04", "15.06", "0.49", 960)],
    2024: [("14.33", "14.91", "0.49", 960)],
}


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def latest(table: dict[str, object], day: date) -> str:
    return max(start for start in table if start <= day.isoformat())


def month_wage(day: date, age: int) -> Decimal:
    part = share(day.isoformat(), age)
    if day.year >= 2024:
        return cents(Decimal(REFERENCE_AND_HOUR[latest(REFERENCE_AND_HOUR, day)][0]) * part)
    adult = Decimal(ADULT_MONTH[latest(ADULT_MONTH, day)])
    return (adult * part / Decimal("0.05")).quantize(Decimal(1), ROUND_HALF_UP) * Decimal("0.05")


def year_wage(day: date, age: int, week: Decimal) -> Decimal:
    if day.year >= 2024:
        hour = cents(Decimal(REFERENCE_AND_HOUR[latest(REFERENCE_AND_HOUR, day)][1]) * share(day.isoformat(), age))
        return hour * week * 52 * Decimal("1.08")
    return month_wage(day, age) * 12 * Decimal("1.08")


def charges(day: date) -> Decimal:
    return Decimal("0.23") if day.year < 2018 else Decimal("0.235")


def subsidy(day: date, age: int, hours: Decimal, week: Decimal, worth: Decimal) -> Decimal:
    filled = min(1 - worth, Decimal("0.7"))
    part = min(hours, week) / (36 if day.year >= 2024 else week)
    return cents(month_wage(day, age) * Decimal("1.08") * filled * (1 + charges(day)) * part)


def tax_advantage(day: date, age: int, hours: Decimal, week: Decimal) -> Decimal:
    paid = hours * 52
    hourly = year_wage(day, age, week) / (week * 52)
    if paid < 1248:
        return Decimal(0)
    for low, high, rate, most in LIV.get(day.year, []):
        if Decimal(low) <= hourly <= Decimal(high):
            return cents(min(Decimal(rate) * paid, Decimal(most)))
    return Decimal(0)


WAGE_SET_BY_UWV = Decimal("12345.67")


def business_case(
    day: date,
    age: int,
    hours: Decimal,
    week: Decimal,
    worth: Decimal,
    form: str,
    position: str,
    guidance: Decimal,
    given: bool,
) -> dict[str, Decimal]:
    """Zaanstreek-Waterland, 2017 to 2019; with a Wajong benefit UWV may give loondispensatie and set the wage."""
    wajong = position == "wajong" and given
    minimum = cents(year_wage(day, age, week) * (1 + charges(day)) * min(hours, week) / week)
    wage = cents(Decimal("16.50") * hours * 52) if form == "payroll" else minimum
    costs = (WAGE_SET_BY_UWV if wajong else wage) + cents(guidance * hours / 36)
    full = min(hours, Decimal(31)) / 31
    parts = [
        cents(minimum * worth),
        *(
            [Decimal(0)] * 4
            if wajong
            else [
                subsidy(day, age, hours, week, worth) * 12,
                cents(8500 * full),
                cents(2500 * full),
                tax_advantage(day, age, hours, week),
            ]
        ),
    ]
    return {"kosten_per_jaar": costs, "baten_per_jaar": sum(parts), "exploitatiesaldo_per_jaar": sum(parts) - costs}


def decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


@given(day=dagen, leeftijd=leeftijden, uren=uren, normuren=normuren, loonwaarde=hele_procenten)
@settings(derandomize=True, max_examples=400, deadline=None)
def test_the_subsidy_and_the_tax_advantage_equal_the_plain_calculation(day, leeftijd, uren, normuren, loonwaarde):
    stand = op(day)
    facts = {"leeftijd": leeftijd, "uren": uren, "normuren": normuren}
    with localcontext(prec=60):
        hours, week, worth = decimal(uren), decimal(normuren), decimal(loonwaarde)
        expected = subsidy(day, leeftijd, hours, week, worth), tax_advantage(day, leeftijd, hours, week)
    assert stand.value("loonkostensubsidie_per_maand", {**facts, "loonwaarde": loonwaarde}) == Fraction(expected[0])
    assert stand.value("lage_inkomensvoordeel", facts) == Fraction(expected[1])


@pytest.mark.eis("M155", "M156")
@given(
    day=st.dates(date(2017, 1, 1), date(2019, 12, 31)),
    leeftijd=leeftijden,
    uren=uren,
    normuren=normuren,
    loonwaarde=hele_procenten,
    vorm=st.sampled_from(["gemeente", "regulier", "uitzend", "payroll"]),
    positie=st.sampled_from(["bijstand", "anw", "nug", "wajong", "uwv_overig"]),
    begeleiding=st.integers(0, 1_500_000),
    dispensatie=st.booleans(),
)
@settings(derandomize=True, max_examples=250, deadline=None)
def test_the_business_case_equals_the_plain_calculation(
    day, leeftijd, uren, normuren, loonwaarde, vorm, positie, begeleiding, dispensatie
):
    if vorm == "payroll":
        day = day.replace(year=2017)
    guidance = Fraction(begeleiding, 100)
    facts = {
        "leeftijd": leeftijd,
        "uren": uren,
        "normuren": normuren,
        "loonwaarde": loonwaarde,
        "werkgeverschap": vorm,
        "rechtspositie": positie,
        "uwv_geeft_loondispensatie": dispensatie,
        "begeleidingskosten_per_voltijdplek": guidance,
        "loonkosten_bij_loondispensatie": Fraction(WAGE_SET_BY_UWV),
    }
    with localcontext(prec=60):
        expected = business_case(
            day,
            leeftijd,
            decimal(uren),
            decimal(normuren),
            decimal(loonwaarde),
            vorm,
            positie,
            decimal(guidance),
            dispensatie,
        )
    stand = op(day)
    assert {target: stand.value(target, facts) for target in expected} == {
        target: Fraction(amount) for target, amount in expected.items()
    }


@pytest.mark.parametrize(
    "day",
    [
        *(
            "2017-01-01",
            "2017-01-31",
            "2017-02-01",
            "2017-06-30",
            "2017-07-01",
            "2017-12-31",
            "2018-01-01",
            "2019-06-30",
        ),
        *(
            "2019-07-01",
            "2019-12-31",
            "2020-01-01",
            "2022-12-31",
            "2023-12-31",
            "2024-01-01",
            "2024-12-31",
            "2025-01-01",
        ),
        *("2026-06-30", "2026-12-31"),
    ],
)
def test_on_both_sides_of_every_day_of_change_both_agree_for_every_age(day):
    when = date.fromisoformat(day)
    stand = op(when)
    for age in range(15, 67, 3):
        for hours, week in (("0.01", 36), ("23.99", 36), ("24", 38), ("31", 40), ("36.01", 36), ("60", 40)):
            facts = {"leeftijd": age, "uren": hours, "normuren": week}
            with localcontext(prec=60):
                given_facts = (when, age, Decimal(hours), Decimal(week))
                lks, liv = subsidy(*given_facts, Decimal("0.31")), tax_advantage(*given_facts)
            assert stand.value("loonkostensubsidie_per_maand", {**facts, "loonwaarde": "0.31"}) == Fraction(lks)
            assert stand.value("lage_inkomensvoordeel", facts) == Fraction(liv)
