"""When does an outcome change? The next and the previous day on which the law gives another value.

Only the first and last days of the rules and figures that a reading really used can change its
outcome, so only those days are read; the facts stay the same. A day on which something is not
known is named with the sentence that says what is missing, and never passed by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luwte.engine.catalogue import Stand
from luwte.engine.difference import Difference, Side, difference
from luwte.engine.errors import EngineError
from luwte.engine.facts import Raw
from luwte.engine.reading import Reading

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Moment:
    """The first day of another outcome, with the difference it makes.

    Without ``difference`` the outcome on the other side of ``day`` is not known; ``unknown`` then
    is the sentence that says what is missing.
    """

    day: date
    difference: Difference | None
    unknown: str = ""


def next_moment(stand: Stand, target: str, facts: Mapping[str, Raw]) -> Moment | None:
    """The first day after the stand's with another outcome; None when none is known to come.

    The layers of the stand must hold their figures of every date. Raises the errors of
    ``Stand.value`` when the outcome on the stand's own day is not known.
    """
    here = Side(stand, facts)
    while True:
        reading, value = here.read(target)
        later = [day for day in boundaries(reading) if day > here.stand.day]
        if not later:
            return None
        there = Side(replace(stand, day=min(later)), facts)
        try:
            other = there.read(target)[1]
        except EngineError as error:
            return Moment(there.stand.day, None, str(error))
        if other != value:
            eve = Side(replace(stand, day=there.stand.day - ONE_DAY), facts)
            return Moment(there.stand.day, difference(eve, there, target))
        here = there


def previous_moment(stand: Stand, target: str, facts: Mapping[str, Raw]) -> Moment | None:
    """The last day, at or before the stand's, since which the outcome is what it is now.

    None when it never was another; ``unknown`` when the day before is not known. Raises the errors
    of ``Stand.value`` when the outcome on the stand's own day is not known.
    """
    here = Side(stand, facts)
    while True:
        reading, value = here.read(target)
        sooner = [day for day in boundaries(reading) if day <= here.stand.day]
        if not sooner:
            return None
        first = max(sooner)
        eve = Side(replace(stand, day=first - ONE_DAY), facts)
        try:
            other = eve.read(target)[1]
        except EngineError as error:
            return Moment(first, None, str(error))
        if other != value:
            return Moment(first, difference(eve, Side(replace(stand, day=first), facts), target))
        here = eve


def boundaries(reading: Reading) -> set[date]:
    """The first and last days of every version of the rules and figures that a reading used."""
    found: set[date | None] = set()
    catalogue = reading.stand.catalogue
    for name in reading.traces:
        for version in catalogue.rules.get(name, ()):
            found |= {version.valid_from, version.valid_to}
        if name in catalogue.series:
            given = [layer.figures.get(name, ()) for layer in reading.stand.layers]
            for figures in (catalogue.series[name].figures, *given):
                for figure in figures:
                    found |= {figure.valid_from, figure.valid_to}
    return {day for day in found if day is not None}
