"""Day numbers (days since 1 January 1970): to and from dates, and the working day from each."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from luwte.engine.facts import FIRST_YEAR, LAST_YEAR
from luwte.engine.holidays import SATURDAY, holidays

EPOCH = date(1970, 1, 1)
#: The days that are a date at all.
FIRST, LAST = (date.min - EPOCH).days, (date.max - EPOCH).days
#: Calendar sums stay within these years; a row that leaves them goes to reading 1.
EARLIEST = (date(FIRST_YEAR - 100, 1, 1) - EPOCH).days
LATEST = (date(LAST_YEAR + 100, 12, 31) - EPOCH).days
FIRST_FACT = (date(FIRST_YEAR, 1, 1) - EPOCH).days
LAST_FACT = (date(LAST_YEAR, 12, 31) - EPOCH).days


def number(day: date) -> int:
    """The day number of a date."""
    return (day - EPOCH).days


def day_of(count: int) -> date:
    """The date of a day number."""
    return EPOCH + timedelta(days=count)


@cache
def working_days() -> tuple[int, ...]:
    """For every day from EARLIEST to LATEST the day itself or the next working day."""
    found: list[int] = []
    following = number(date(LAST_YEAR + 101, 1, 4))
    for count in range(LATEST, EARLIEST - 1, -1):
        day = day_of(count)
        if day.weekday() < SATURDAY and day not in holidays(day.year):
            following = count
        found.append(following)
    return tuple(reversed(found))
