"""Calendar arithmetic: month ends, leap years, and the ends of the calendar."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import holidays as module
from luwte.engine.errors import NO_CALENDAR, EngineError
from luwte.engine.functions import (
    FUNCTIONS,
    eerste_werkdag,
    einde_van_het_jaar,
    jaren_tussen,
    min_maanden,
    plus_dagen,
    plus_maanden,
    plus_weken,
)

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        ("2017-01-31", 1, "2017-02-28"),
        ("2016-01-31", 1, "2016-02-29"),
        ("2017-08-31", 6, "2018-02-28"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-02-29", 48, "2020-02-29"),
        ("2017-12-15", 1, "2018-01-15"),
        ("2017-11-30", 3, "2018-02-28"),
        ("2017-03-31", 0, "2017-03-31"),
        ("2018-12-31", -1, "2018-11-30"),
        ("2018-03-31", -1, "2018-02-28"),
        ("2018-01-15", -1, "2017-12-15"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day, months, result):
    assert plus_maanden(date.fromisoformat(day), Fraction(months)) == date.fromisoformat(result)
    assert min_maanden(date.fromisoformat(day), Fraction(-months)) == date.fromisoformat(result)


def test_weeks_and_days_are_counted_over_a_leap_day():
    assert plus_weken(date(2016, 2, 22), Fraction(1)) == date(2016, 2, 29)
    assert plus_dagen(date(2017, 2, 28), Fraction(1)) == date(2017, 3, 1)
    assert plus_dagen(date(2016, 12, 31), Fraction(1)) == date(2017, 1, 1)


def test_the_year_ends_on_31_december():
    assert einde_van_het_jaar(date(2018, 1, 1)) == date(2018, 12, 31)
    assert einde_van_het_jaar(date(2018, 12, 31)) == date(2018, 12, 31)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("1995-06-15", "2018-06-14", 22),
        ("1995-06-15", "2018-06-15", 23),
        ("1996-02-29", "2019-02-28", 22),
        ("1996-02-29", "2019-03-01", 23),
        ("1996-02-29", "2020-02-29", 24),
        ("2000-01-01", "2000-01-01", 0),
    ],
)
def test_someone_is_a_year_older_on_the_birthday(born, day, age):
    assert jaren_tussen(date.fromisoformat(born), date.fromisoformat(day)) == age


@given(DAYS, st.integers(0, 240))
@settings(derandomize=True)
def test_months_later_lies_in_the_right_month(day, count):
    later = plus_maanden(day, Fraction(count))
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day <= day.day


@given(DAYS, st.integers(0, 2000))
@settings(derandomize=True)
def test_weeks_are_seven_days(day, count):
    assert plus_weken(day, Fraction(count)) == plus_dagen(day, Fraction(7 * count))


@pytest.mark.parametrize(
    ("function", "day", "most"),
    [
        (plus_dagen, date(9999, 12, 1), 30),
        (plus_weken, date(9999, 12, 1), 4),
        (plus_maanden, date(9999, 1, 31), 11),
        (min_maanden, date(1, 12, 31), 11),
        (lambda day, count: plus_dagen(day, -count), date(1, 1, 31), 30),
        (lambda day, count: plus_weken(day, -count), date(1, 1, 31), 4),
        (lambda day, count: plus_maanden(day, -count), date(1, 12, 31), 11),
    ],
)
def test_beyond_the_calendar_every_function_refuses_with_one_sentence(function, day, most):
    assert isinstance(function(day, Fraction(most)), date)
    for count in (most + 1, 100_000, 10**30):
        with pytest.raises(EngineError) as refused:
            function(day, Fraction(count))
        assert str(refused.value) == NO_CALENDAR


def test_the_last_working_day_of_the_calendar_is_its_last_day():
    assert date(9999, 12, 31).weekday() == 4
    assert eerste_werkdag(date(9999, 12, 25)) == date(9999, 12, 27)
    assert eerste_werkdag(date.max) == date.max
    assert einde_van_het_jaar(date.max) == date.max
    assert jaren_tussen(date.min, date.max) == 9998


def test_a_calendar_that_ends_on_a_holiday_has_no_working_day_left(monkeypatch):
    monkeypatch.setattr(module, "holidays", lambda year: frozenset({date.max}))
    with pytest.raises(EngineError) as refused:
        eerste_werkdag(date.max)
    assert str(refused.value) == NO_CALENDAR


def test_every_function_says_what_it_takes_and_how_it_reads():
    for name, function in FUNCTIONS.items():
        words = function.words.format(*("x" for _ in function.takes))
        assert "x" in words, name
