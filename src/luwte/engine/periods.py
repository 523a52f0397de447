"""Reverse over the day of the law: the periods in which a target has this outcome, for the same facts.

The law of a day is made of versions and figures that each hold from one day to another, so the
outcome is the same on every day between two of those. Each such period is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luwte.engine.catalogue import Stand
from luwte.engine.certainty import certainty
from luwte.engine.errors import InvalidFact, LocalPolicyMissing, NoFigure, NoRule
from luwte.engine.facts import FIRST_YEAR, LAST_YEAR, Raw
from luwte.engine.figures import CONFIDENCES, weakest
from luwte.engine.formatting import format_value
from luwte.engine.graph import below
from luwte.engine.ranges import target_of
from luwte.engine.reading import compare
from luwte.engine.reverse import outcome_from
from luwte.engine.units import Value

COMPARISONS = {"=": "==", "<=": "<=", ">=": ">="}
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """Days on which the outcome is the same, ``last`` included; without outcome the sentence why.

    ``confidence`` is the least certainty of the outcome on those days.
    """

    first: date
    last: date
    outcome: Value | None
    sentence: str = ""
    confidence: str = CONFIDENCES[0]


def periods(stand: Stand, target: str, facts: Mapping[str, Raw], first: date, last: date) -> list[Period]:
    """The outcome on every day from ``first`` up to and including ``last``, equal neighbours joined.

    The layers of the stand must hold their figures of every date. Raises UnknownName, InvalidFact,
    or MissingFacts when other facts are needed on some day.
    """
    target_of(stand.catalogue, target)
    if last < first:
        raise InvalidFact("datum", "datum: de laatste dag ligt voor de eerste. Draai ze om.")
    turns = {day for name in below([target], stand.catalogue.edges) for day in _turns(stand, name)}
    starts = sorted({first} | {day for day in turns if first < day <= last})
    found: list[Period] = []
    for begin, end in zip(starts, [*(day - ONE_DAY for day in starts[1:]), last], strict=True):
        outcome, sentence, doubt = _read(replace(stand, day=begin), target, facts)
        one = Period(begin, end, outcome, sentence, doubt)
        before = found[-1] if found else None
        if before and before.outcome == outcome and (outcome is not None or before.sentence == sentence):
            found[-1] = replace(before, last=one.last, confidence=weakest((before.confidence, doubt)))
        else:
            found.append(one)
    return found


def solve_days(
    stand: Stand, target: str, operator: str, wanted: str, facts: Mapping[str, Raw], first: date, last: date
) -> tuple[list[Period], list[Period]]:
    """The periods on which ``target operator wanted`` holds, and all periods. Raises as ``periods``."""
    aim = outcome_from(stand.catalogue, target, wanted)
    unit = stand.catalogue.unit(target)
    if operator != "=" and unit.kind in ("yesno", "choice"):
        raise InvalidFact(target, f"{target}: bij een woord kan alleen =. Schrijf {target}={format_value(aim, unit)}.")
    every = periods(stand, target, facts, first, last)
    sign = COMPARISONS[operator]
    return [one for one in every if one.outcome is not None and compare(sign, one.outcome, aim)], every


def ends_of(text: str) -> tuple[date, date]:
    """The two days of ``2017-01-01..2026-12-31``; without text all days that can be asked."""
    if not text:
        return date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    first, _, last = text.partition("..")
    try:
        return date.fromisoformat(first.strip()), date.fromisoformat(last.strip())
    except ValueError:
        raise InvalidFact(
            "datum", f"datum: '{text}' is geen bereik. Schrijf twee dagen, zoals 2017-01-01..2026-12-31."
        ) from None


def _read(stand: Stand, target: str, facts: Mapping[str, Raw]) -> tuple[Value | None, str, str]:
    """The outcome, or the sentence why there is none, and how certain it is."""
    try:
        return stand.value(target, facts), "", certainty(stand, target, facts)
    except (NoFigure, NoRule, LocalPolicyMissing) as error:
        return None, str(error), CONFIDENCES[0]


def _turns(stand: Stand, name: str) -> Iterator[date]:
    """The days on which a version or figure of a name begins, or is there no longer."""
    catalogue = stand.catalogue
    own = [figure for layer in stand.layers for figure in layer.figures.get(name, ())]
    series = catalogue.series[name].figures if name in catalogue.series else ()
    for one in (*catalogue.rules.get(name, ()), *series, *own):
        yield one.valid_from
        if one.valid_to is not None:
            yield one.valid_to
