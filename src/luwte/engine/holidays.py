"""Dutch public holidays as the Algemene termijnenwet (art. 3) counts them, and working days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from luwte.engine.equated_days import equated_days
from luwte.engine.errors import NO_CALENDAR, EngineError

SATURDAY = 5


def easter(year: int) -> date:
    """Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap_century, century_rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_century - moon + 15) % 30
    weekday = (32 + 2 * century_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@lru_cache
def holidays(year: int) -> frozenset[date]:
    """The days of art. 3: of lid 1 and 2 (Good Friday and 5 May included, every year), and those equated by decree."""
    sunday = easter(year)
    kings_day = date(year, 4, 27) if date(year, 4, 27).weekday() != 6 else date(year, 4, 26)
    movable = {sunday + timedelta(days=shift) for shift in (-2, 1, 39, 50)}
    fixed = {date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    equated = {day for day in equated_days() if day.year == year}
    return frozenset(movable | fixed | equated)


def eerste_werkdag(day: date) -> date:
    """The day itself, or the first day after it that is no weekend and no holiday.

    Raises EngineError when the calendar ends first, in the year 9999.
    """
    while day.weekday() >= SATURDAY or day in holidays(day.year):
        if day == date.max:
            raise EngineError(NO_CALENDAR)
        day += timedelta(days=1)
    return day
