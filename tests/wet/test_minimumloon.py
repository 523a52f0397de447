"""Het minimumloon: every figure against an independent check, and the days on which it changes."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from luwte.engine import InvalidFact, MissingFacts, NoFigure, NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op

ADULT_MONTH = {
    "2015-01-01": "1501.80", "2015-07-01": "1507.80", "2016-01-01": "1524.60", "2016-07-01": "1537.20",
    "2017-01-01": "1551.60", "2017-07-01": "1565.40", "2018-01-01": "1578.00", "2018-07-01": "1594.20",
    "2019-01-01": "1615.80", "2019-07-01": "1635.60", "2020-01-01": "1653.60", "2020-07-01": "1680.00",
    "2021-01-01": "1684.80", "2021-07-01": "1701.00", "2022-01-01": "1725.00", "2022-07-01": "1756.20",
    "2023-01-01": "1934.40", "2023-07-01": "1995.00",
}  # fmt: skip
REFERENCE_AND_HOUR = {
    "2024-01-01": ("2069.40", "13.27"), "2024-07-01": ("2133.60", "13.68"), "2025-01-01": ("2193.00", "14.06"),
    "2025-07-01": ("2246.40", "14.40"), "2026-01-01": ("2294.40", "14.71"), "2026-07-01": ("2337.00", "14.99"),
}  # fmt: skip
#: Percentages of Besluit minimumjeugdloon, per first day on which they hold.
YOUTH = {
    "2015-01-01": {
        23: "1",
        22: ".85",
        21: ".725",
        20: ".615",
        19: ".525",
        18: ".455",
        17: ".395",
        16: ".345",
        15: ".3",
    },
    "2017-07-01": {22: "1", 21: ".85", 20: ".70", 19: ".55", 18: ".475", 17: ".395", 16: ".345", 15: ".3"},
    "2019-07-01": {21: "1", 20: ".80", 19: ".60", 18: ".50", 17: ".395", 16: ".345", 15: ".3"},
}


def share(day: str, age: int) -> Decimal:
    """The youth percentage, looked up without the engine."""
    scale = YOUTH[max(start for start in YOUTH if start <= day)]
    return Decimal(scale[min(age, max(scale))])


@pytest.mark.parametrize("day", ADULT_MONTH)
def test_every_monthly_amount_is_the_percentage_of_the_adult_amount_rounded_to_five_cents(day):
    step, adult, stand = Decimal("0.05"), Decimal(ADULT_MONTH[day]), op(day)
    expected = {
        age: Fraction((adult * share(day, age) / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
        for age in range(15, 67)
    }
    assert {age: stand.value("wml_per_maand", {"leeftijd": age}) for age in expected} == expected


@pytest.mark.parametrize("day", REFERENCE_AND_HOUR)
def test_the_hourly_wage_is_the_reference_month_over_36_hours_rounded_up(day):
    month, hour = map(Decimal, REFERENCE_AND_HOUR[day])
    assert (month * 3 / 13 / 36).quantize(Decimal("0.01"), ROUND_CEILING) == hour
    assert op(day).value("wml_per_uur", {"leeftijd": 21}) == Fraction(hour)
    assert op(day).value("wml_per_maand", {"leeftijd": 21}) == Fraction(month)


@pytest.mark.parametrize("day", REFERENCE_AND_HOUR)
@pytest.mark.parametrize("age", range(15, 21))
def test_a_young_person_has_the_percentage_of_the_hour_and_of_the_month(day, age):
    month, hour = map(Decimal, REFERENCE_AND_HOUR[day])
    cent = Decimal("0.01")
    assert op(day).value("wml_per_uur", {"leeftijd": age}) == Fraction(
        (hour * share(day, age)).quantize(cent, ROUND_HALF_UP)
    )
    assert op(day).value("wml_per_maand", {"leeftijd": age}) == Fraction(
        (month * share(day, age)).quantize(cent, ROUND_HALF_UP)
    )


def test_the_two_tables_hold_exactly_the_amounts_that_were_checked():
    series = catalogus().series
    assert {str(figure.valid_from) for figure in series["wml_maandbedrag"].figures} == set(ADULT_MONTH)
    assert {str(figure.valid_from) for figure in series["wml_uurbedrag"].figures} == set(REFERENCE_AND_HOUR)
    assert {str(figure.valid_from) for figure in series["wml_referentiemaand"].figures} == set(REFERENCE_AND_HOUR)


@pytest.mark.eis("M269")
def test_the_wage_of_january_2017_is_that_of_the_note():
    assert op("2017-01-01").value("wml_per_maand", {"leeftijd": 23}) == Fraction("1551.60")
    assert op("2017-01-01").value("jaarloon_voltijd", {"leeftijd": 23}) == Fraction("1551.60") * Fraction("12.96")


@pytest.mark.parametrize(
    ("before", "after", "age", "old", "new"),
    [
        ("2017-06-30", "2017-07-01", 22, "1318.85", "1565.40"),
        ("2017-12-31", "2018-01-01", 22, "1565.40", "1578.00"),
        ("2019-06-30", "2019-07-01", 21, "1373.45", "1635.60"),
        ("2023-12-31", "2024-01-01", 30, "1995.00", "2069.40"),
    ],
)
def test_the_amount_changes_on_the_day_itself(before, after, age, old, new):
    assert op(before).value("wml_per_maand", {"leeftijd": age}) == Fraction(old)
    assert op(after).value("wml_per_maand", {"leeftijd": age}) == Fraction(new)


def test_the_last_known_day_has_an_amount_and_the_next_names_what_is_missing():
    assert op("2026-12-31").value("wml_per_maand", {"leeftijd": 30}) == Fraction("2337.00")
    with pytest.raises(NoFigure) as error:
        op("2027-01-01").value("wml_per_maand", {"leeftijd": 30})
    assert str(error.value) == (
        "Referentiemaandloon bij 36 uur is niet bekend op 1 januari 2027. "
        "Bekend vanaf 1 januari 2024 tot 1 januari 2027. Het ministerie van SZW levert het volgende cijfer."
    )


def test_before_2015_there_is_no_rule():
    with pytest.raises(NoRule, match=r"Minimumloon per maand bestaat niet op 31 december 2014"):
        op("2014-12-31").value("wml_per_maand", {"leeftijd": 30})


def test_an_hourly_minimum_wage_exists_since_2024_only():
    with pytest.raises(NoRule):
        op("2023-12-31").value("wml_per_uur", {"leeftijd": 30})


def test_an_adult_does_not_decide_by_age_but_the_age_must_be_known():
    with pytest.raises(MissingFacts):
        op("2017-01-01").value("wml_per_maand", {})
    with pytest.raises(InvalidFact, match=r"14 jaar kan niet"):
        op("2017-01-01").value("wml_per_maand", {"leeftijd": 14})


@pytest.mark.parametrize("day", [date(2017, 1, 1), date(2019, 1, 1), date(2024, 1, 1), date(2026, 7, 1)])
def test_an_older_person_never_has_a_lower_minimum_wage(day):
    wages = [op(day).value("wml_per_maand", {"leeftijd": age}) for age in range(15, 67)]
    assert wages == sorted(wages)


@pytest.mark.parametrize(("week", "hour"), [(36, "10.74"), (37, "10.45"), (38, "10.18"), (40, "9.67")])
def test_the_hourly_wage_with_holiday_pay_follows_the_full_week_of_the_employer(week, hour):
    exact = op("2017-01-01").value("uurloon_met_vakantiebijslag", {"leeftijd": 23, "normuren": week})
    assert round(Decimal(exact.numerator) / exact.denominator, 2) == Decimal(hour)


@pytest.mark.parametrize(
    ("day", "age", "amount", "sure"),
    [
        ("2015-01-01", 23, "9.12", "afgeleid"),
        ("2017-06-30", 23, "9.43", "afgeleid"),
        ("2017-07-01", 22, "9.51", "afgeleid"),
        ("2019-06-30", 22, "9.82", "afgeleid"),
        ("2019-07-01", 21, "9.94", "afgeleid"),
        ("2023-12-31", 66, "12.12", "afgeleid"),
        ("2024-01-01", 21, "13.27", "afgeleid"),
        ("2024-01-01", 20, "10.62", "afgeleid"),
    ],
)
def test_who_can_work_two_hours_a_day_is_measured_by_an_hour_of_a_week_of_38(day, age, amount, sure):
    """Besluit loonkostensubsidie art. 1 lid 2: the minimum wage brought back to an hour of a 38-hour week."""
    explained = op(day).explain("minimumloon_bij_twee_uur", {"leeftijd": age})
    assert explained.value == Fraction(amount)
    assert explained.layer == "uwv"
    assert explained.weakest_confidence == sure
    assert "38 uur" in catalogus().facts["verdient_minimumloon_per_uur"].question


@pytest.mark.parametrize(("day", "age"), [("2017-06-30", 22), ("2019-06-30", 21), ("2023-12-31", 20)])
def test_an_amount_per_hour_below_the_adult_age_was_not_found_before_2024(day, age):
    with pytest.raises(NoFigure):
        op(day).value("minimumloon_bij_twee_uur", {"leeftijd": age})


def test_the_hour_of_a_38_hour_week_is_the_week_of_the_month_upwards_to_a_cent():
    """The week is 3/13 of a month brought to five cents, which published tables show: 9.43 in January 2017."""
    for figure in catalogus().series["wml_uur_bij_38_uur"].figures:
        month = op(figure.valid_from).value("wml_per_maand", {"leeftijd": 23})
        assert 0 <= figure.value - month * 3 / 13 / 38 + Fraction("0.001") < Fraction("0.012"), figure
