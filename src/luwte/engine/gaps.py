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


def hole(day: date, spans: Iterable[tuple[date, date | None]]) -> str:
    """A sentence with the known periods just before and just after a day that none of them has.

    Empty when the day lies before or after all of them. Spans that meet are one period.
    """
    periods: list[tuple[date, date | None]] = []
    for begin, end in sorted(spans, key=lambda span: span[0]):
        first, last = periods[-1] if periods else (begin, begin)
        if last is None or last >= begin:
            periods[-1:] = [(first, None if last is None or end is None else max(last, end))]
        else:
            periods.append((begin, end))
    before = [one for one in periods if one[1] is not None and one[1] <= day]
    after = [one for one in periods if one[0] > day]
    if not before or not after:
        return ""
    return f"Wel bekend {_words(before[-1])} en {_words(after[0])}."


def _words(period: tuple[date, date | None]) -> str:
    begin, end = period
    return f"vanaf {format_date(begin)}" + (f" tot {format_date(end)}" if end else "")
