"""The holidays of the Algemene termijnenwet and the first working day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.equated_days import equated_days
from luwte.engine.holidays import easter, eerste_werkdag, holidays

EASTER = {
    2008: (3, 23),
    2011: (4, 24),
    2015: (4, 5),
    2016: (3, 27),
    2017: (4, 16),
    2018: (4, 1),
    2019: (4, 21),
    2020: (4, 12),
    2021: (4, 4),
    2022: (4, 17),
    2023: (4, 9),
    2024: (3, 31),
    2025: (4, 20),
    2026: (4, 5),
    2027: (3, 28),
    2038: (4, 25),
}


@pytest.mark.parametrize(("year", "month_day"), EASTER.items())
def test_easter_falls_on_the_known_day(year, month_day):
    assert easter(year) == date(year, *month_day)


def easter_by_the_moon(year: int) -> date:
    """Easter by its definition: the first Sunday after the church's full moon on or after 21 March.

    The church's moon is reckoned in tables (the Gregorian epacts), another road than the product's.
    """
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped_leap_days, moon_correction = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon_correction - skipped_leap_days) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = date(year, 3, 1) + timedelta(days=(44 - epact if epact <= 23 else 74 - epact) - 1)
    return full_moon + timedelta(days=(6 - full_moon.weekday()) or 7)


@pytest.mark.parametrize("year", range(1900, 2201))
def test_easter_is_the_first_sunday_after_the_full_moon_of_spring(year):
    assert easter(year) == easter_by_the_moon(year)


def test_easter_is_that_sunday_in_every_year_of_the_gregorian_calendar():
    for year in range(1583, 9999):
        assert easter(year) == easter_by_the_moon(year), year


@pytest.mark.parametrize("year", range(2015, 2041))
def test_each_year_counts_nine_holidays_among_them_liberation_day_and_good_friday(year):
    days = holidays(year) - set(equated_days())
    assert date(year, 5, 5) in days
    assert easter(year) - timedelta(days=2) in days
    assert date(year, 12, 31) not in days
    # New Year, Good Friday, Easter Monday, King's Day, 5 May, Ascension, Whit Monday, Christmas twice;
    # Ascension may fall on 5 May.
    assert len(days) in (8, 9)


@pytest.mark.parametrize("year", range(2010, 2041))
def test_each_year_has_the_days_a_decree_equates_and_no_other(year):
    equated = {day for day in equated_days() if day.year == year}
    assert equated <= holidays(year)
    beside = {date(year, 1, 2), date(year, 4, 28), date(year, 5, 4), date(year, 12, 24), date(year, 12, 27)}
    beside |= {date(year, 12, 31), easter(year) + timedelta(days=40)}
    assert beside & holidays(year) == equated


def test_kings_day_moves_to_saturday_when_the_27th_is_a_sunday():
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)
    assert date(2024, 4, 27) in holidays(2024)


@pytest.mark.parametrize(
    ("day", "working_day"),
    [
        ("2017-04-14", "2017-04-18"),  # Good Friday, weekend, Easter Monday
        ("2017-04-26", "2017-04-26"),
        ("2017-04-27", "2017-05-01"),  # King's Day on a Thursday; the Friday is equated
        ("2017-04-28", "2017-05-01"),
        ("2022-04-27", "2022-04-28"),  # King's Day on a Wednesday
        ("2018-05-05", "2018-05-07"),  # 5 May on a Saturday
        ("2020-05-05", "2020-05-06"),  # 5 May counts every year, not once in five
        ("2018-05-09", "2018-05-09"),
        ("2018-05-10", "2018-05-14"),  # Ascension; the Friday is equated
        ("2029-05-10", "2029-05-11"),  # no decree for 2029 yet
        ("2018-05-20", "2018-05-22"),  # Whit Sunday and Monday
        ("2018-12-21", "2018-12-21"),
        ("2018-12-22", "2018-12-27"),  # a Saturday; the Monday before Christmas is equated
        ("2018-12-25", "2018-12-27"),
        ("2018-12-31", "2019-01-02"),  # the Monday before New Year
        ("2019-12-26", "2019-12-30"),  # the Friday after Christmas
        ("2015-05-04", "2015-05-06"),  # the Monday before 5 May
        ("2026-01-01", "2026-01-05"),
        ("2016-12-24", "2016-12-27"),  # a Saturday; Christmas on Sunday and Monday
        ("2016-12-31", "2017-01-02"),
        ("2019-12-31", "2019-12-31"),
        ("2018-03-02", "2018-03-02"),
        ("2018-03-03", "2018-03-05"),
    ],
)
def test_a_day_runs_on_to_the_first_working_day(day, working_day):
    assert eerste_werkdag(date.fromisoformat(day)) == date.fromisoformat(working_day)


@given(st.dates(date(2010, 1, 1), date(2060, 12, 31)))
@settings(derandomize=True)
def test_a_working_day_is_never_earlier_nor_more_than_five_days_later(day):
    found = eerste_werkdag(day)
    assert timedelta(0) <= found - day <= timedelta(days=5)
    assert found.weekday() < 5
    assert found not in holidays(found.year)
    assert eerste_werkdag(found) == found
