"""A fact given as a range gives a range: the lowest and highest outcome, and where they are reached.

The search is exact: boxes of facts are set aside only when their bounds show that no better outcome
lies in them. When that would take too long the bounds themselves are given, marked as wide.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count
from typing import Any

from luwte.engine.bounds import Bounds
from luwte.engine.catalogue import Catalogue, Stand
from luwte.engine.errors import EngineError, InvalidFact, MissingFacts, UnknownName
from luwte.engine.explanation import json_value
from luwte.engine.facts import Raw, is_range
from luwte.engine.figures import parse_number
from luwte.engine.formatting import format_value
from luwte.engine.forms import Form
from luwte.engine.grid import Box, Field, grid_of, is_point, split
from luwte.engine.possible import Anything, Days, Possible
from luwte.engine.units import Unit, Value

#: So many readings an answer may take; about two seconds on a plain machine.
MOST_READINGS = 1200
NUMBER_OF_SENTENCES = 3


@dataclass(frozen=True)
class Reached:
    """One outcome and the facts at which it is reached (the first found, in a fixed order)."""

    value: Value
    at: Mapping[str, Value]


@dataclass(frozen=True)
class Range:
    """All that a target can be: ``outcomes`` of a yes/no or choice, else ``least`` and ``most``.

    ``exact`` is False when the bounds are wide (outcomes outside are impossible, the ends may not be
    reached; ``at`` is then empty). ``impossible`` holds sentences of points that cannot be computed.
    """

    target: str
    unit: Unit
    outcomes: tuple[Reached, ...]
    exact: bool
    impossible: tuple[str, ...]

    @property
    def least(self) -> Reached:
        """The lowest outcome (of words: the first)."""
        return self.outcomes[0]

    @property
    def most(self) -> Reached:
        """The highest outcome (of words: the last)."""
        return self.outcomes[-1]

    @property
    def settled(self) -> bool:
        """Whether the outcome is the same everywhere in the ranges."""
        return self.least.value == self.most.value and not self.impossible

    @property
    def words(self) -> str:
        """The outcome in words: one value, ``van ... tot en met ...``, or ``hangt af van ...``."""
        ends = [format_value(one.value, self.unit) for one in (self.least, self.most)]
        if self.least.value == self.most.value:
            return ends[0]
        if self.unit.kind in ("yesno", "choice"):
            return " of ".join(format_value(one.value, self.unit) for one in self.outcomes)
        return f"van {ends[0]} tot en met {ends[1]}" + ("" if self.exact else " (ruime grenzen)")

    def as_dict(self, units: Mapping[str, Unit]) -> dict[str, Any]:
        """The range for JSON; ``units`` are those of the facts."""
        rows = [
            {
                "waarde": json_value(one.value, self.unit),
                "bij": {name: json_value(value, units[name]) for name, value in one.at.items()},
            }
            for one in self.outcomes
        ]
        return {
            "doel": self.target,
            "eenheid": self.unit.name,
            "tekst": self.words,
            "uitkomsten": rows,
            "exact": self.exact,
            "niet_te_berekenen": list(self.impossible),
        }


def field_of(stand: Stand, target: str, facts: Mapping[str, Raw], steps: Mapping[str, Fraction] | None = None) -> Field:
    """The target over the facts given as a range (``24..31``, ``bijstand|nug``); the others fixed.

    Raises UnknownName or InvalidFact with the sentence of reading 1.
    """
    catalogue = stand.catalogue
    target_of(catalogue, target)
    fixed = catalogue.admit({name: raw for name, raw in facts.items() if not is_range(raw)})
    grids = tuple(
        grid_of(catalogue, name, str(raw), (steps or {}).get(name)) for name, raw in facts.items() if is_range(raw)
    )
    return Field(stand, target, fixed, grids)


def target_of(catalogue: Catalogue, target: str) -> None:
    """Raise UnknownName, with the nearest name, for what is no rule or figure."""
    if target in catalogue.facts:
        raise UnknownName(f"'{target}' is een feit dat u zelf opgeeft, geen doel.")
    if target not in catalogue.rules and target not in catalogue.series:
        raise catalogue.unknown(target, "Het doel")


def step_from(text: str) -> Fraction:
    """A step that was typed, with a comma or a point; raises InvalidFact when it is no number above 0."""
    try:
        number = parse_number(text.strip().replace(",", "."), "stap")
    except EngineError:
        number = Fraction(0)
    if number <= 0:
        raise InvalidFact("stap", f"stap: '{text}' kan niet. Geef een getal van meer dan 0, zoals 0,01.")
    return number


def reach(stand: Stand, target: str, facts: Mapping[str, Raw]) -> Range:
    """What a target can be over facts of which some are ranges.

    Raises MissingFacts when other facts are needed and not given, and the error of reading 1 when no
    point of the ranges can be computed.
    """
    return over(field_of(stand, target, facts))


def over(field: Field, most_readings: int = MOST_READINGS) -> Range:
    """The same for a field that is already made."""
    unit = field.stand.catalogue.unit(field.target)
    search = _Search(field, most_readings)
    found = search.words() if unit.kind in ("yesno", "choice") else search.ends()
    search.faults()
    if not found:
        raise search.failed or MissingFacts(field.target.replace("_", " "), (), ())
    sentences = tuple(search.impossible)[:NUMBER_OF_SENTENCES]
    return Range(field.target, unit, tuple(found), search.exact, sentences)


class _Search:
    """The boxes still to look at, and what has been found."""

    def __init__(self, field: Field, most_readings: int) -> None:
        self.field = field
        self.left = most_readings
        self.exact = True
        self.impossible: dict[str, None] = {}
        self.failed: EngineError | None = None
        self._points: dict[tuple[int, ...], Value | None] = {}

    def at(self, places: Sequence[int]) -> Value | None:
        """The outcome at a point; None, and its sentence kept, when it cannot be computed."""
        key = tuple(places)
        if key not in self._points:
            self.left -= 1
            try:
                self._points[key] = self.field.value(key)
            except MissingFacts:
                raise
            except EngineError as error:
                self.impossible[str(error)] = None
                self.failed = error
                self._points[key] = None
        return self._points[key]

    def bounds(self, box: Box) -> tuple[Bounds, Possible | None]:
        """The reading with ranges over a box."""
        self.left -= 1
        return self.field.bounds(box)

    def words(self) -> list[Reached]:
        """Every outcome of a yes/no or choice, with the first point where it is reached."""
        found: dict[Value, Reached] = {}
        boxes: list[Box] = [self.field.whole]
        while boxes:
            box = boxes.pop()
            corner = [low for low, _ in box]
            value = self.at(corner)
            if value is not None:
                found.setdefault(value, Reached(value, self.field.at(corner)))
            reading, outcome = self.bounds(box)
            if is_point(box) or outcome is None or (isinstance(outcome, frozenset) and outcome <= set(found)):
                continue
            if self.left <= 0:
                self.exact = False
                break
            boxes += reversed(split(self.field, box, reading))
        if not self.exact and isinstance(outcome := self.bounds(self.field.whole)[1], frozenset):
            for word in outcome - set(found):
                shown = format_value(word, self.field.stand.catalogue.unit(self.field.target))
                self.impossible[f"Niet alles is nagelopen: '{shown}' kan ook. Geef kleinere bereiken."] = None
        return sorted(found.values(), key=lambda one: str(one.value))

    def ends(self) -> list[Reached]:
        """The lowest and the highest outcome."""
        ends = [self._best(sign) for sign in (1, -1)]
        return [end for end in ends if end is not None]

    def faults(self) -> None:
        """Find a point that cannot be computed, if there is one, so that it is never passed over."""
        boxes = [self.field.whole]
        while boxes and not self.impossible:
            box = boxes.pop()
            reading, outcome = self.bounds(box)
            if not reading.trouble or self.at([low for low, _ in box]) is None or is_point(box) or outcome is None:
                continue
            if self.left <= 0:
                self.impossible["Niet alles is nagelopen: een deel is misschien niet te berekenen."] = None
                return
            boxes += split(self.field, box, reading)

    def _best(self, sign: int) -> Reached | None:
        """The lowest outcome (of ``sign × outcome``): the box with the best bound is looked at first."""
        best: Reached | None = None
        order = count()
        heap: list[tuple[bool, Fraction, int, Box]] = [(False, Fraction(0), next(order), self.field.whole)]
        while heap:
            known, bound, _, box = heapq.heappop(heap)
            if best is not None and known and bound >= sign * _number(best.value):
                break
            reading, outcome = self.bounds(box)
            places = self._corner(box, outcome, sign)
            value = self.at(places)
            if value is not None and (best is None or sign * _number(value) < sign * _number(best.value)):
                best = Reached(value, self.field.at(places))
            if is_point(box) or outcome is None:
                continue
            if self.left <= 0:
                return self._wide(sign)
            for half in split(self.field, box, reading):
                lower = _least(self.bounds(half)[1], sign)
                if lower is None or best is None or lower < sign * _number(best.value):
                    heapq.heappush(heap, (lower is not None, lower or Fraction(0), next(order), half))
        return best

    def _corner(self, box: Box, outcome: Possible | None, sign: int) -> list[int]:
        """The point of a box where its line is lowest: a good first try."""
        slopes = outcome.slopes if isinstance(outcome, Form) else {}
        names = [grid.name for grid in self.field.grids]
        return [
            high if sign * slopes.get(name, Fraction(0)) < 0 else low
            for name, (low, high) in zip(names, box, strict=True)
        ]

    def _wide(self, sign: int) -> Reached | None:
        """The bound of the whole when the search takes too long."""
        self.exact = False
        outcome = self.bounds(self.field.whole)[1]
        match outcome:
            case Days(first, last):
                return Reached(first if sign > 0 else last, {})
            case None | Anything() | frozenset():
                raise InvalidFact(
                    self.field.target, "Er zijn te veel mogelijkheden om na te lopen. Geef kleinere bereiken."
                )
        return Reached(outcome.least if sign > 0 else outcome.most, {})


def _number(value: Value) -> Fraction:
    """A number or day as a number, to compare."""
    if isinstance(value, date):
        return Fraction(value.toordinal())
    return value if isinstance(value, Fraction) else Fraction(0)


def _least(outcome: Possible | None, sign: int) -> Fraction | None:
    """The least ``sign × outcome`` can be; None when nothing is known of it."""
    match outcome:
        case None | Anything() | frozenset():
            return None
        case Days(first, last):
            return Fraction(first.toordinal() if sign > 0 else -last.toordinal())
    return outcome.least if sign > 0 else -outcome.most
