"""The few functions a rule may call besides min and max: calendar arithmetic.

They are plain Python functions, so a rule that uses them can be called and debugged as it is.
Before the year 1 and after the year 9999 there is no date: there they raise EngineError.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction
from typing import Any

from luwte.engine.errors import NO_CALENDAR, EngineError
from luwte.engine.holidays import eerste_werkdag
from luwte.engine.units import AGE_UNIT, DATE_UNIT, DAYS_UNIT, MONTHS_UNIT, WEEKS_UNIT, Unit

__all__ = [
    "FUNCTIONS",
    "Function",
    "eerste_werkdag",
    "einde_van_het_jaar",
    "jaren_tussen",
    "min_maanden",
    "plus_dagen",
    "plus_maanden",
    "plus_weken",
]


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise EngineError(NO_CALENDAR) from None


def plus_dagen(day: date, count: Fraction) -> date:
    """The day ``count`` days later."""
    return _moved(day, int(count))


def plus_weken(day: date, count: Fraction) -> date:
    """The day ``count`` weeks later."""
    return _moved(day, 7 * int(count))


def plus_maanden(day: date, count: Fraction) -> date:
    """The same day of the month ``count`` months later, or that month's last day."""
    months = day.year * 12 + day.month - 1 + int(count)
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise EngineError(NO_CALENDAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def min_maanden(day: date, count: Fraction) -> date:
    """The same day of the month ``count`` months earlier, or that month's last day."""
    return plus_maanden(day, -count)


def einde_van_het_jaar(day: date) -> date:
    """31 December of the year of a day."""
    return date(day.year, 12, 31)


def jaren_tussen(begin: date, end: date) -> Fraction:
    """Whole years from ``begin`` to ``end``: someone's age, when ``begin`` is the birthday."""
    before_birthday = (end.month, end.day) < (begin.month, begin.day)
    return Fraction(end.year - begin.year - before_birthday)


@dataclass(frozen=True)
class Function:
    """A callable for rules: its code, the units it takes and gives, and how it reads in Dutch."""

    call: Callable[..., Any]
    takes: tuple[Unit, ...]
    gives: Unit
    words: str


FUNCTIONS: dict[str, Function] = {
    "plus_dagen": Function(plus_dagen, (DATE_UNIT, DAYS_UNIT), DATE_UNIT, "{0} plus {1}"),
    "plus_weken": Function(plus_weken, (DATE_UNIT, WEEKS_UNIT), DATE_UNIT, "{0} plus {1}"),
    "plus_maanden": Function(plus_maanden, (DATE_UNIT, MONTHS_UNIT), DATE_UNIT, "{0} plus {1}"),
    "min_maanden": Function(min_maanden, (DATE_UNIT, MONTHS_UNIT), DATE_UNIT, "{0} min {1}"),
    "einde_van_het_jaar": Function(einde_van_het_jaar, (DATE_UNIT,), DATE_UNIT, "de laatste dag van het jaar van {0}"),
    "eerste_werkdag": Function(eerste_werkdag, (DATE_UNIT,), DATE_UNIT, "de eerste werkdag vanaf {0}"),
    "jaren_tussen": Function(jaren_tussen, (DATE_UNIT, DATE_UNIT), AGE_UNIT, "hele jaren van {0} tot {1}"),
}
