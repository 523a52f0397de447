"""What the facts that were not given can still do: nothing at all, decide alone, or come up later.

Reading 1 says which facts it waits for. It does not see that every answer leads to the same outcome,
nor which facts behind a question that someone cannot answer would decide without it. Both are found
here with bounds (every outcome that is possible lies in them), so what is said here is certain.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from luwte.engine.bounds import Bounds
from luwte.engine.catalogue import Stand
from luwte.engine.errors import EngineError
from luwte.engine.facts import Fact
from luwte.engine.forms import Form
from luwte.engine.grid import Grid, grid_of
from luwte.engine.possible import Days, Possible, possible, single
from luwte.engine.units import Value

#: Readings to find out that every answer gives the same; what takes more is asked.
MOST_READINGS = 60


def settled(stand: Stand, target: str, facts: Mapping[str, Value], readings: int = MOST_READINGS) -> Value | None:
    """The outcome that every answer still possible leads to; None when that is not certain.

    ``readings`` is how many it may take to find out. Raises what reading 1 raises.
    """
    needed = stand.needs(target, facts)
    if not needed:
        return stand.value(target, facts)
    value = _tried(stand, target, facts, needed)
    if value is None:
        return None
    return value if _always(stand, target, facts, value, [readings]) else None


def may_come(stand: Stand, target: str, facts: Mapping[str, Value]) -> list[str]:
    """The facts that any answer can bring up: what stands on no way that is still open is left out."""
    reading = Bounds(stand, {name: possible(value) for name, value in facts.items()})
    try:
        reading.outcome(target)
    except EngineError:
        return stand.needs(target, facts)
    return list(reading.missing)


def cannot_decide(stand: Stand, target: str, facts: Mapping[str, Value], unanswered: Collection[str]) -> bool:
    """Whether two answers to one of these certainly give different outcomes, whatever else is answered."""
    ranges = _ranges(stand, target, facts)
    for name in unanswered:
        outcomes = [
            _outcome(stand, target, {**facts, name: answer}, ranges)[0]
            for answer in probes(stand.catalogue.facts[name], stand)
        ]
        if any(_apart(one, other) for at, one in enumerate(outcomes) for other in outcomes[:at]):
            return True
    return False


def probes(fact: Fact, stand: Stand) -> Sequence[Value]:
    """Answers to try: all of them for yes/no and lists, the ends and the middle of numbers."""
    if fact.unit.kind == "date":
        return (stand.day,)
    grid = grid_for(stand, fact)
    if grid is None:
        return ()  # a word that stands in no list: it cannot be tried
    if grid.words:
        return [grid.value(place) for place in range(grid.count)]
    return [grid.value(place) for place in sorted({0, grid.count // 2, grid.count - 1})]


def grid_for(stand: Stand, fact: Fact) -> Grid | None:
    """Every value a fact may have; None for a word that stands in no list."""
    try:
        return grid_of(stand.catalogue, fact.name, step=fact.unit.step or Fraction(1, 100))
    except EngineError:
        return None


def _tried(stand: Stand, target: str, facts: Mapping[str, Value], needed: Sequence[str]) -> Value | None:
    """The one outcome of the answers that are tried; None when two differ or one has no outcome."""
    others = [name for name in stand.inputs(target) if name not in facts]
    tried = {name: probes(stand.catalogue.facts[name], stand) for name in others}
    if any(not answers for answers in tried.values()):
        return None
    first = {**facts, **{name: answers[0] for name, answers in tried.items()}}
    last = {**facts, **{name: answers[-1] for name, answers in tried.items()}}
    points = [first, last, *({**first, name: answer} for name in needed for answer in tried[name][1:])]
    found: Value | None = None
    for point in points:
        try:
            value = stand.value(target, point)
        except EngineError:
            return None
        if found is not None and value != found:
            return None
        found = value
    return found


def _always(stand: Stand, target: str, facts: Mapping[str, Value], value: Value, left: list[int]) -> bool:
    """Whether the outcome is this one for every answer: by its bounds, else answer by answer."""
    left[0] -= 1
    outcome, certain = _outcome(stand, target, facts, _ranges(stand, target, facts))
    if certain and single(outcome) is not None:
        return single(outcome) == value
    listed = [name for name in stand.needs(target, facts) if stand.catalogue.unit(name).kind in ("yesno", "choice")]
    if not listed or left[0] <= 0:
        return False
    return all(
        left[0] > 0 and _always(stand, target, {**facts, listed[0]: answer}, value, left)
        for answer in probes(stand.catalogue.facts[listed[0]], stand)
    )


def _ranges(stand: Stand, target: str, facts: Mapping[str, Value]) -> dict[str, Possible]:
    """All that the facts that were not given may be."""
    others = [stand.catalogue.facts[name] for name in stand.inputs(target) if name not in facts]
    grids = [grid_for(stand, fact) for fact in others if _bounded(fact)]
    return {grid.name: grid.possible(0, grid.count - 1) for grid in grids if grid is not None}


def _bounded(fact: Fact) -> bool:
    """Whether a fact has a lowest and a highest value, or a list: then its grid holds all it can be."""
    low = fact.least if fact.least is not None else fact.above
    return fact.unit.kind in ("yesno", "choice", "date") or None not in (low, fact.most)


def _outcome(
    stand: Stand, target: str, facts: Mapping[str, Value], ranges: Mapping[str, Possible]
) -> tuple[Possible | None, bool]:
    """All that the outcome may be (None: it has none), and whether it can be computed everywhere."""
    reading = Bounds(stand, {**ranges, **{name: possible(value) for name, value in facts.items()}})
    try:
        return reading.outcome(target), not reading.trouble
    except EngineError:
        return None, False


def _apart(one: Possible | None, other: Possible | None) -> bool:
    """Whether nothing is in both."""
    match one, other:
        case (Form(), Form()):
            return one.most < other.least or other.most < one.least
        case (Days(), Days()):
            return one.last < other.first or other.last < one.first
        case (frozenset(), frozenset()):
            return not one & other
    return False
