"""The calendar of the kernel and that of the rules say the same for every day."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import functions
from luwte.engine.kernel import civil, days

ALL_DAYS = st.integers(days.EARLIEST, days.LATEST)


def test_every_day_has_the_working_day_that_the_rules_give() -> None:
    table = days.working_days()
    assert len(table) == days.LATEST - days.EARLIEST + 1
    wrong = [
        count
        for count in range(days.EARLIEST, days.LATEST - 7, 3)
        if days.day_of(table[count - days.EARLIEST]) != functions.eerste_werkdag(days.day_of(count))
    ]
    assert wrong == []


def test_every_day_number_becomes_its_date_and_back() -> None:
    wrong = []
    for count in range(days.EARLIEST, days.LATEST, 5):
        day = days.day_of(count)
        if civil.civil(count) != (day.year, day.month, day.day) or civil.serial(*civil.civil(count)) != count:
            wrong.append(day)
    assert wrong == []


@given(ALL_DAYS, st.integers(-1000, 1000))
def test_months_later_is_the_same_day_or_the_last_of_a_short_month(count: int, months: int) -> None:
    expected = functions.plus_maanden(days.day_of(count), Fraction(months))
    assert days.day_of(civil.plus_maanden(count, months)) == expected


@given(ALL_DAYS, ALL_DAYS)
def test_ages_and_years_end_as_in_the_rules(begin: int, end: int) -> None:
    first, last = days.day_of(begin), days.day_of(end)
    assert civil.jaren_tussen(begin, end) == functions.jaren_tussen(first, last)
    assert days.day_of(civil.einde_van_het_jaar(end)) == functions.einde_van_het_jaar(last)


@given(ALL_DAYS)
def test_a_birthday_is_a_year_and_the_day_before_is_not(count: int) -> None:
    birthday = civil.plus_maanden(count, 12)
    assert civil.jaren_tussen(count, birthday) in (0, 1)
    assert civil.jaren_tussen(count, birthday + 1) == 1
