"""Reverse: at which values of one fact has a target this outcome? All of them, exactly.

The whole grid of the fact is cut into pieces until each piece is known to lie below, at or above
the wanted outcome; the cuts fall where the law turns (a condition, a min or max, a row of a table).
What decides at a piece are the choices of the law that fall otherwise elsewhere in the grid.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from luwte.engine.binding import sentences
from luwte.engine.bounds import Decision, Turn
from luwte.engine.catalogue import Catalogue, Stand
from luwte.engine.certainty import certainty
from luwte.engine.errors import EngineError, InvalidFact, MissingFacts
from luwte.engine.facts import Fact, Raw, is_range
from luwte.engine.figures import weakest
from luwte.engine.formatting import format_value
from luwte.engine.forms import Form
from luwte.engine.grid import Field, filled_in, grid_of, split
from luwte.engine.possible import Days, Possible, single
from luwte.engine.ranges import over, target_of
from luwte.engine.reading import compare
from luwte.engine.solutions import Answer, Crossing, Gap, Piece
from luwte.engine.units import Value

#: So many readings an answer may take.
MOST_READINGS = 6000


@dataclass
class _Part:
    """A piece of the grid as it is found: its places, how it compares (None: no outcome), its choices."""

    low: int
    high: int
    side: int | None
    decisions: dict[tuple[str, int], Decision]


def solve(
    stand: Stand,
    target: str,
    operator: str,
    wanted: str,
    facts: Mapping[str, Raw],
    unknown: str,
    step: Fraction | None = None,
) -> Answer:
    """Every value of ``unknown`` (a name, or ``name=24..31``) at which ``target operator wanted``.

    Raises UnknownName or InvalidFact for wrong words, MissingFacts when other facts are needed, the
    error of reading 1 when the target can be computed nowhere.
    """
    target_of(stand.catalogue, target)
    name, _, text = unknown.partition("=")
    if name in facts:
        raise InvalidFact(name, f"{name}: dit zoekt u. Laat {name}={facts[name]} weg, of geef er een bereik bij.")
    grid = grid_of(stand.catalogue, name, text, step)
    for given, raw in facts.items():
        if is_range(raw):
            raise InvalidFact(given, f"{given}: geef hier één waarde. Alleen wat u zoekt heeft een bereik.")
    fixed = stand.catalogue.admit(facts)
    field = Field(stand, target, fixed, (grid,))
    unit = stand.catalogue.unit(target)
    aim = outcome_from(stand.catalogue, target, wanted)
    if operator != "=" and unit.kind in ("yesno", "choice"):
        raise InvalidFact(target, f"{target}: bij een woord kan alleen =. Schrijf {target}={format_value(aim, unit)}.")
    reachable = over(field)
    parts = _parts(field, aim, {"=": (0,), "<=": (-1, 0), ">=": (0, 1)}[operator])
    if grid.words:  # words are no scale: each is told for itself
        parts = [_Part(at, at, part.side, part.decisions) for part in parts for at in range(part.low, part.high + 1)]
    sides = {"=": {0}, "<=": {-1, 0}, ">=": {0, 1}}[operator]
    turning = _turning(parts)
    return Answer(
        target,
        name,
        unit,
        grid.unit,
        tuple(_pieces(field, parts, sides, turning)),
        tuple(_crossings(field, parts, turning)) if operator == "=" else (),
        tuple(_gaps(field, parts)),
        reachable,
        weakest(certainty_at(field.stand, target, {**field.fixed, **one.at}) for one in reachable.outcomes if one.at),
        grid.words,
    )


def certainty_at(stand: Stand, target: str, given: Mapping[str, Value]) -> str:
    """How certain the outcome at one point is; a figure among what is given is filled in by the user."""
    law, facts = filled_in(stand, given)
    return certainty(law, target, facts)


def _doubt(field: Field, *places: int) -> str:
    """The least certainty of the outcomes at some places of the only grid."""
    return weakest(certainty_at(field.stand, field.target, {**field.fixed, **field.at((one,))}) for one in places)


def outcome_from(catalogue: Catalogue, target: str, wanted: str) -> Value:
    """The wanted outcome as a value of the target; raises InvalidFact in the words of a fact."""
    return Fact(target, catalogue.unit(target), "").admit(wanted.strip())


def _parts(field: Field, aim: Value, wanted: tuple[int, ...]) -> list[_Part]:
    """The grid in pieces that each lie at one side of the aim; the wanted ones with all choices made."""
    left = MOST_READINGS
    stack = [field.whole]
    found: list[_Part] = []
    while stack:
        box = stack.pop()
        low, high = box[0]
        reading, outcome = field.bounds(box)
        left -= 1
        if left < 0:
            raise InvalidFact(
                field.grids[0].name, "Er zijn te veel mogelijkheden om na te lopen. Geef een kleiner bereik."
            )
        side = None if outcome is None else _side(outcome, aim)
        clear = outcome is None or (side is not None and not reading.trouble)
        unmade = side in wanted and any(one.outcome is None for one in reading.decisions.values())
        if low == high:
            found.append(_Part(low, high, _point_side(field, low, aim), reading.decisions))
        elif clear and not unmade:
            found.append(_Part(low, high, side, reading.decisions))
        else:
            stack += reversed(split(field, box, reading))
    return found


def _point_side(field: Field, place: int, aim: Value) -> int | None:
    """The side of one point by reading 1; None when it cannot be computed."""
    try:
        value = field.value((place,))
    except MissingFacts:
        raise
    except EngineError:
        return None
    return _side_of(value, aim)


def _side_of(value: Value, aim: Value) -> int:
    if compare("==", value, aim):
        return 0
    if isinstance(value, bool | str):
        return 1
    return -1 if compare("<", value, aim) else 1


def _side(outcome: Possible, aim: Value) -> int | None:
    """At which side of the aim all possible values lie; None when that differs."""
    value = single(outcome)
    if value is not None:
        return _side_of(value, aim)
    match outcome:
        case frozenset():
            return 1 if aim not in outcome else None
        case Days(first, last):
            low, high = _side_of(first, aim), _side_of(last, aim)
        case Form():
            low, high = _side_of(outcome.least, aim), _side_of(outcome.most, aim)
        case _:
            return None
    return low if low == high and low != 0 else None


def _turning(parts: list[_Part]) -> set[tuple[str, int]]:
    """The choices that do not fall the same in all parts."""
    fell: dict[tuple[str, int], set[object]] = {}
    for part in parts:
        for key, decision in part.decisions.items():
            fell.setdefault(key, set()).add(decision.outcome)
    return {key for key, outcomes in fell.items() if len(outcomes) > 1 or None in outcomes}


def _made(part: _Part, turning: set[tuple[str, int]]) -> dict[tuple[str, int], Turn]:
    return {key: one.outcome for key, one in part.decisions.items() if key in turning}


def _pieces(field: Field, parts: list[_Part], sides: set[int], turning: set[tuple[str, int]]) -> list[Piece]:
    """Neighbouring parts that satisfy the question, joined when the same choices hold on them."""
    joined: list[_Part] = []
    for part in parts:
        if part.side not in sides:
            continue
        last = joined[-1] if joined else None
        words = field.grids[0].words
        if last and not words and last.high + 1 == part.low and _made(last, turning) == _made(part, turning):
            last.high = part.high
        else:
            joined.append(_Part(part.low, part.high, part.side, part.decisions))
    return [
        Piece(
            field.grids[0].value(part.low),
            field.grids[0].value(part.high),
            field.value((part.low,)),
            field.value((part.high,)),
            _words(field, part, turning),
            _doubt(field, part.low, part.high),
        )
        for part in joined
    ]


def _crossings(field: Field, parts: list[_Part], turning: set[tuple[str, int]]) -> list[Crossing]:
    if field.grids[0].words or field.stand.catalogue.unit(field.target).kind in ("yesno", "choice"):
        return []
    grid = field.grids[0]
    found = []
    for one, other in pairwise(parts):
        if one.side is None or other.side is None or one.side * other.side >= 0:
            continue
        before, after = _at(field, one.high), _at(field, other.low)
        fell = {key: decision.outcome for key, decision in before.decisions.items()}
        jumps = {key for key, made in after.decisions.items() if key in fell and fell[key] != made.outcome}
        found.append(
            Crossing(
                grid.value(one.high),
                field.value((one.high,)),
                grid.value(other.low),
                field.value((other.low,)),
                _words(field, after, turning),
                _words(field, after, jumps),
                _doubt(field, one.high, other.low),
            )
        )
    return found


def _at(field: Field, place: int) -> _Part:
    return _Part(place, place, None, field.bounds(((place, place),))[0].decisions)


def _gaps(field: Field, parts: list[_Part]) -> list[Gap]:
    gaps: list[Gap] = []
    joined: list[list[int]] = []
    for part in parts:
        if part.side is not None:
            continue
        if joined and joined[-1][1] + 1 == part.low and not field.grids[0].words:
            joined[-1][1] = part.high
        else:
            joined.append([part.low, part.high])
    for low, high in joined:
        try:
            field.value((low,))
        except EngineError as error:
            gaps.append(Gap(field.grids[0].value(low), field.grids[0].value(high), str(error)))
    return gaps


def _words(field: Field, part: _Part, turning: set[tuple[str, int]]) -> tuple[str, ...]:
    """The choices on a piece that are not the same everywhere, in words."""
    made = (one for key, one in part.decisions.items() if key in turning and one.outcome is not None)
    return sentences(field.stand, made)
