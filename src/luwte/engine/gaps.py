"""Days without a figure: what was sought and not found, with the reason, and what is known around a hole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from luwte.engine.formatting import format_date


@dataclass(frozen=True)
class Gap:
    """A period [valid_from, valid_to) of which is known that the figure was sought and not found, and why."""

    valid_from: date
    valid_to: date | None
    why: str

    def holds(self, day: date) -> bool:
        """Whether this gap says why nothing is known on the day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


#: [first day, first day after it); None is no end.
Period = tuple[date, date | None]


def joined(spans: Iterable[Period]) -> list[Period]:
    """Half-open periods in order; spans that meet or overlap are one, and None is no end."""
    periods: list[Period] = []
    for begin, end in sorted(spans, key=lambda span: span[0]):
        first, last = periods[-1] if periods else (begin, begin)
        if last is None or last >= begin:
            periods[-1:] = [(first, None if last is None or end is None else max(last, end))]
        else:
            periods.append((begin, end))
    return periods


def known_until(day: date, spans: Iterable[Period]) -> date | None:
    """The first day from ``day`` on that no span has; None when there is none, or no span at all.

    On a day that none has it is the last day before it on which a span ended, if any; else the end of the first.
    """
    periods = joined(spans)
    begun = [period for period in periods if period[0] <= day] or periods[:1]
    return begun[-1][1] if begun else None


def hole(day: date, spans: Iterable[Period]) -> str:
    """A sentence with the known periods just before and just after a day that none of them has.

    Empty when the day lies before or after all of them.
    """
    periods = joined(spans)
    before = [one for one in periods if one[1] is not None and one[1] <= day]
    after = [one for one in periods if one[0] > day]
    if not before or not after:
        return ""
    return f"Wel bekend {_words(before[-1])} en {_words(after[0])}."


def _words(period: Period) -> str:
    begin, end = period
    return f"vanaf {format_date(begin)}" + (f" tot {format_date(end)}" if end else "")
