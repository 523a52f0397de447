"""Facts that run over a range: every admissible value between two ends, in steps, and boxes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from luwte.engine import forms
from luwte.engine.bounds import Bounds
from luwte.engine.catalogue import LOCAL, Catalogue, Layer, Stand
from luwte.engine.errors import EngineError, InvalidFact, UnknownName
from luwte.engine.facts import FIRST_YEAR, LAST_YEAR, OR, TO, Fact, Raw
from luwte.engine.figures import Figure
from luwte.engine.formatting import format_value
from luwte.engine.possible import Days, Possible, possible
from luwte.engine.units import Unit, Value

#: A figure of local policy that is asked about has no bounds of its own; these hold every real one.
MOST_LOCAL = Fraction(10_000_000)
#: The figure that is asked about holds on every day that can be asked.
ALWAYS = date(1, 1, 1)


@dataclass(frozen=True)
class Grid:
    """All values a fact may have: words in a list, days, or numbers at equal steps from ``first``.

    ``count`` is how many there are; a place in the grid is a number from 0.
    """

    name: str
    unit: Unit
    count: int
    first: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    words: tuple[bool | str, ...] = ()

    def value(self, place: int) -> Value:
        """The value at a place."""
        if self.words:
            return self.words[place]
        number = self.first + place * self.step
        return date.fromordinal(int(number)) if self.unit.kind == "date" else number

    def text(self, place: int) -> str:
        """The value at a place, in words."""
        return format_value(self.value(place), self.unit)

    def possible(self, low: int, high: int) -> Possible:
        """What the fact may be from one place up to and including another."""
        if self.words:
            return frozenset(self.words[low : high + 1])
        least, most = self.first + low * self.step, self.first + high * self.step
        if self.unit.kind == "date":
            return Days(date.fromordinal(int(least)), date.fromordinal(int(most)))
        return forms.ranged(self.name, least, most)


def grid_of(catalogue: Catalogue, name: str, text: str = "", step: Fraction | None = None) -> Grid:
    """The grid of a fact, or of a figure of local policy, within a range if one is given.

    Raises UnknownName for what can not be asked about, InvalidFact when an end is not admissible,
    when the range is empty, or when a step is needed and not given.
    """
    fact = catalogue.facts.get(name)
    if fact is None:
        fact = _as_fact(catalogue, name)
    if fact.unit.kind in ("yesno", "choice"):
        return _words(fact, text)
    if fact.unit.kind == "date":
        return _days(fact, text)
    return _numbers(fact, text, step or fact.unit.step)


def _as_fact(catalogue: Catalogue, name: str) -> Fact:
    """A figure of local policy, as if it were a fact that someone fills in."""
    series = catalogue.series.get(name)
    if series is None and name not in catalogue.rules:
        local = [one.name for one in catalogue.series.values() if one.layer == LOCAL]
        raise catalogue.unknown(name, "Het feit", local)
    if series is None or series.layer != LOCAL:
        raise UnknownName(f"'{name}' wordt berekend of staat vast; noem een feit, of een cijfer van lokaal beleid.")
    most = Fraction(1) if series.unit.name == "deel" else MOST_LOCAL
    return Fact(name, series.unit, series.label, least=Fraction(0), most=most)


def _refuse(fact: Fact, sentence: str) -> InvalidFact:
    return InvalidFact(fact.name, f"{fact.name}: {sentence}")


def _words(fact: Fact, text: str) -> Grid:
    every: tuple[bool | str, ...] = (False, True) if fact.unit.kind == "yesno" else fact.unit.choices
    if text:
        chosen = {fact.admit(part.strip()) for part in text.split(OR)}
        every = tuple(word for word in every if word in chosen) or tuple(sorted(str(word) for word in chosen))
    if not every:
        raise _refuse(fact, "hier is elk woord mogelijk. Noem de woorden, met een | ertussen.")
    return Grid(fact.name, fact.unit, len(every), words=every)


def _ends(fact: Fact, text: str) -> tuple[Value, Value] | None:
    if not text:
        return None
    first, sign, last = text.partition(TO)
    if not sign or OR in text or not first.strip() or not last.strip():
        raise _refuse(fact, f"'{text}' is geen bereik. Schrijf twee waarden met twee punten ertussen, zoals 24..31.")
    return fact.admit(first.strip()), fact.admit(last.strip())


def _days(fact: Fact, text: str) -> Grid:
    ends = _ends(fact, text)
    first, last = ends or (date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
    if not isinstance(first, date) or not isinstance(last, date):
        raise _refuse(fact, "geef twee dagen.")
    if last < first:
        raise _refuse(fact, "de laatste dag ligt voor de eerste. Draai ze om.")
    return Grid(fact.name, fact.unit, (last - first).days + 1, Fraction(first.toordinal()))


def _numbers(fact: Fact, text: str, step: Fraction | None) -> Grid:
    if step is None:
        raise _refuse(fact, "dit getal heeft geen vaste stap. Geef er een met --stap, bijvoorbeeld --stap 0,01.")
    if step <= 0:
        raise _refuse(fact, "een stap is meer dan 0.")
    if fact.unit.step is not None and step % fact.unit.step:
        own = format_value(fact.unit.step, fact.unit)
        raise _refuse(fact, f"dit loopt in stappen van {own}. Geef een veelvoud daarvan, of laat --stap weg.")
    ends = _ends(fact, text)
    if ends is not None:
        first, last = ends
    else:
        first = fact.least if fact.least is not None else (fact.above or Fraction(0))
        last = fact.most if fact.most is not None else MOST_LOCAL
    if not isinstance(first, Fraction) or not isinstance(last, Fraction):
        raise _refuse(fact, "geef twee getallen.")
    if ends is None and fact.above is not None and first <= fact.above:
        first = fact.above + step
    if last < first:
        raise _refuse(fact, "het laatste getal is lager dan het eerste. Draai ze om.")
    return Grid(fact.name, fact.unit, int((last - first) // step) + 1, first, step)


Box = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Field:
    """A target over grids: the stand, the facts that are fixed, and the facts that run."""

    stand: Stand
    target: str
    fixed: Mapping[str, Value]
    grids: tuple[Grid, ...]

    @property
    def whole(self) -> Box:
        """Every place of every grid."""
        return tuple((0, grid.count - 1) for grid in self.grids)

    @property
    def size(self) -> int:
        """How many points there are."""
        size = 1
        for grid in self.grids:
            size *= grid.count
        return size

    def bounds(self, box: Box) -> tuple[Bounds, Possible | None]:
        """The reading with ranges over a box; None when no point of it can be computed."""
        given = dict(self._steady)
        given |= {grid.name: grid.possible(*ends) for grid, ends in zip(self.grids, box, strict=True)}
        reading = Bounds(self.stand, given)
        try:
            return reading, reading.outcome(self.target)
        except EngineError as error:
            reading.trouble = {str(error): None}
            return reading, None

    @cached_property
    def _steady(self) -> dict[str, Possible]:
        """The fixed facts, and every name that has one value over the whole field: so in each box of it."""
        given = {name: possible(value) for name, value in self.fixed.items()}
        running = {grid.name: grid.possible(*ends) for grid, ends in zip(self.grids, self.whole, strict=True)}
        reading = Bounds(self.stand, given | running)
        try:
            reading.outcome(self.target)
        except EngineError:
            return given
        return given if reading.trouble else given | reading.steady()

    def at(self, places: Sequence[int]) -> dict[str, Value]:
        """The values of the running facts at one point."""
        return {grid.name: grid.value(place) for grid, place in zip(self.grids, places, strict=True)}

    def point(self, places: Sequence[int]) -> tuple[Stand, dict[str, Raw]]:
        """What reading 1 needs for one point: the stand (with a figure filled in) and all facts."""
        return filled_in(self.stand, {**self.fixed, **self.at(places)})

    def value(self, places: Sequence[int]) -> Value:
        """The outcome at one point by reading 1. Raises what reading 1 raises."""
        stand, facts = self.point(places)
        return stand.value(self.target, facts)


def filled_in(stand: Stand, given: Mapping[str, Value]) -> tuple[Stand, dict[str, Raw]]:
    """The stand with figures that the user fills in on top, and the facts among what was given."""
    series = stand.catalogue.series
    own = {
        name: (Figure(value, ALWAYS, None, "Zelf ingevuld", "werkafspraak"),)
        for name, value in given.items()
        if name in series
    }
    facts: dict[str, Raw] = {name: value for name, value in given.items() if name not in series}
    if not own:
        return stand, facts
    return replace(stand, layers=(*stand.layers, Layer("uw invoer", own))), facts


def width(ends: tuple[int, int]) -> int:
    """How many places lie between two ends, both included."""
    return ends[1] - ends[0] + 1


def is_point(box: Box) -> bool:
    """Whether a box holds one point."""
    return all(low == high for low, high in box)


def split(field: Field, box: Box, reading: Bounds) -> tuple[Box, Box]:
    """Two boxes that share nothing and together are the box: cut where the law turns, else halfway."""
    cuts = _turns(field, box, reading)
    if cuts:
        number, last_of_first = min(cuts, key=lambda cut: abs(2 * cut[1] - sum(box[cut[0]])))
    else:
        number = max(range(len(box)), key=lambda one: width(box[one]))
        last_of_first = sum(box[number]) // 2
    low, high = box[number]
    first = (*box[:number], (low, last_of_first), *box[number + 1 :])
    second = (*box[:number], (last_of_first + 1, high), *box[number + 1 :])
    return first, second


def _turns(field: Field, box: Box, reading: Bounds) -> list[tuple[int, int]]:
    """Places just before a comparison, min, max or table row turns, where a line shows it."""
    found = []
    for hint in reading.hints:
        if len(hint.slopes) != 1:
            continue
        name, slope = next(iter(hint.slopes.items()))
        number = next((one for one, grid in enumerate(field.grids) if grid.name == name), None)
        if number is None:
            continue
        low, high = box[number]
        # the line is zero at e = -middle / slope; places run from low (e = -1) to high (e = 1)
        share = (1 - hint.middle / slope) / 2
        place = low + share * (high - low)
        before = place.numerator // place.denominator - (place.denominator == 1)
        if low <= before < high:
            found.append((number, before))
        elif before + 1 == low < high:
            found.append((number, low))
    return found
