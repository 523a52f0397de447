"""Real facts for what the solver found: on the grid of their steps, and checked with reading 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import islice, product
from random import Random

from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.facts import FIRST_YEAR, LAST_YEAR, Fact
from luwte.engine.figures import Figure
from luwte.engine.proof.cases import reach
from luwte.engine.proof.claims import Invariant, Recount, recount
from luwte.engine.proof.solver import Answer
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.proof.words import Vocabulary, vocabulary
from luwte.engine.units import Value

MOST_SNAPS = 243
#: Numbers that people know, tried first when an example is made plain.
COMMON = (1, 20, 24, 30, 31, 36, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
MOST_DRAWS = 400
Facts = dict[str, Value]


@dataclass(frozen=True)
class Example:
    """Facts on a day under a policy, with what reading 1 makes of every name in the claim."""

    day: date
    layers: tuple[str, ...]
    facts: Mapping[str, Value]
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Place:
    """Where to look: a claim, its law on a day, and the facts (with their suffixes) to choose."""

    claim: Invariant
    catalogue: Catalogue
    day: date
    layers: Sequence[Layer]
    facts: Mapping[str, Fact]

    @cached_property
    def words(self) -> Vocabulary:
        """What the free choices under the claim may be."""
        names = reach(self.catalogue, (*self.claim.names(self.catalogue), *self.claim.places))
        stand = self.catalogue.at(self.day, self.layers)
        return vocabulary(stand, names, self.claim.copies, self.claim.rule.body)

    def words_of(self, name: str) -> tuple[str, ...]:
        """What a choice may be, under the name of the fact or its copy."""
        return self.facts[name].unit.choices or self.words.of(name)

    def count(self, facts: Facts) -> Recount:
        """The claim on these facts with reading 1."""
        return recount(self.claim, self.catalogue, self.day, self.layers, facts)

    def example(self, facts: Facts, count: Recount) -> Example:
        """The facts as something to show and to keep."""
        return Example(self.day, tuple(layer.name for layer in self.layers), facts, count.values)


def facts_of(claim: Invariant, catalogue: Catalogue, names: Iterable[str]) -> dict[str, Fact]:
    """Every fact under a claim, once more for each case in which it differs."""
    found = {name: catalogue.facts[name] for name in names if name in catalogue.facts}
    for suffix, facts in claim.copies.items():
        found |= {f"{fact}_{suffix}": catalogue.facts[fact] for fact in facts}
    return found


def snapped(place: Place, answer: Answer, symbolic: Symbolic) -> Iterator[Facts]:
    """Admissible facts at and next to what the solver answered; the nearest first."""
    choices: dict[str, list[Value]] = {}
    for name in place.facts:
        choices[name] = list(dict.fromkeys(_near(place, name, answer, symbolic)))
    nearest: Facts = {name: values[0] for name, values in choices.items()}
    yield nearest
    for index in (1, 2):
        yield {name: values[min(index, len(values) - 1)] for name, values in choices.items()}
    combined = product(*choices.values())
    for values in islice(combined, 1, MOST_SNAPS):
        yield dict(zip(choices, values, strict=True))


def _near(place: Place, name: str, answer: Answer, symbolic: Symbolic) -> list[Value]:
    fact = place.facts[name]
    if fact.unit.kind == "yesno":
        return [answer.flags.get(name, False)]
    if fact.unit.kind == "choice":
        part = symbolic.keys.get(name)
        chosen = [
            flag.removeprefix(f"{name} = ") for flag, on in answer.flags.items() if on and flag.startswith(f"{name} = ")
        ]
        words = [part.word] if part is not None else chosen
        return [*(words or [(fact.unit.choices or place.words.others(name))[0]])]
    part = symbolic.keys.get(name)
    fallback = part.least if part is not None else (fact.least or fact.above or Fraction(0))
    value = answer.numbers.get(name, fallback)
    if fact.unit.kind == "date":
        return [date.fromordinal(max(1, round(value))) if name in answer.numbers else date(2020, 1, 1)]
    return [*on_grid(fact, value)]


def on_grid(fact: Fact, value: Fraction) -> list[Fraction]:
    """A number on the grid of a fact, within its range: the nearest, the one below, the one above."""
    step = fact.unit.step
    if step is None:
        return [_within(fact, value)]
    below = (value / step).__floor__() * step
    nearest = below if value - below <= step / 2 else below + step
    return [_within(fact, one) for one in (nearest, below, below + step)]


def _within(fact: Fact, value: Fraction) -> Fraction:
    """The value, or the nearest that the fact admits; with a step that is the first on it inside the bound."""
    step = fact.unit.step
    least, most = fact.least, fact.most
    if fact.above is not None and value <= fact.above:
        value = (fact.above // step + 1) * step if step else fact.above + Fraction(1, 100)
    if least is not None and value < least:
        value = -(-least // step) * step if step else least
    if most is not None and value > most:
        value = most // step * step if step else most
    return value


def drawn(place: Place, names: Sequence[str], start: Facts, *, seed: int = 1) -> Iterator[Facts]:
    """Facts drawn at random, mostly at the edges of ranges and figures, and near a first set."""
    random = Random(seed)  # noqa: S311 - the same draws every time; nothing secret
    figures = [
        figure
        for name in names
        if name in place.catalogue.series
        for figure in place.catalogue.series[name].figures
        if figure.holds(place.day, None)
    ]
    for _ in range(MOST_DRAWS):
        base = {
            name: start[name] if random.random() < 1 / 3 else _draw(place, name, figures, random)
            for name in place.facts
            if not _is_copy(place, name)
        }
        for suffix, varied in place.claim.copies.items():
            for fact in varied:
                base[f"{fact}_{suffix}"] = _shift(place, f"{fact}_{suffix}", base[fact], figures, random)
        yield base


def _is_copy(place: Place, name: str) -> bool:
    return any(name == f"{fact}_{suffix}" for suffix, facts in place.claim.copies.items() for fact in facts)


def _shift(place: Place, name: str, value: Value, figures: Sequence[Figure], random: Random) -> Value:
    fact = place.facts[name]
    if fact.unit.kind != "number" or not isinstance(value, Fraction) or random.random() < 1 / 3:
        return _draw(place, name, figures, random)
    step = fact.unit.step or Fraction(1, 100)
    return _within(fact, value + random.choice((0, 1, 1, 10, 100, 1000, -1, -100)) * step)


def _draw(place: Place, name: str, figures: Sequence[Figure], random: Random) -> Value:
    fact = place.facts[name]
    match fact.unit.kind:
        case "yesno":
            return random.random() < 1 / 2
        case "choice":
            return random.choice(place.words_of(name))
        case "date":
            return date(random.randint(FIRST_YEAR + 100, LAST_YEAR - 100), random.randint(1, 12), random.randint(1, 28))
    low = fact.least if fact.least is not None else (fact.above or Fraction(0))
    high = fact.most if fact.most is not None else low + 1000
    edges = [figure.value for figure in figures if isinstance(figure.value, Fraction) and low <= figure.value <= high]
    kind = random.random()
    if kind < 1 / 4:
        value = random.choice((low, high))
    elif kind < 1 / 2 and edges:
        value = random.choice(edges) + random.choice((-1, 0, 1)) * (fact.unit.step or Fraction(1))
    else:
        value = low + (high - low) * Fraction(random.randint(0, 10**6), 10**6)
    return on_grid(fact, value)[0]


def simplest(place: Place, facts: Facts, shows: Callable[[Facts], bool]) -> Facts:
    """The same example with each fact as plain as it can be while it still shows what it must."""
    found = dict(facts)
    for name, fact in place.facts.items():
        for plain in _plain_values(fact, found[name]):
            attempt = found | {name: plain}
            if plain == found[name] or shows(attempt):
                found = attempt
                break
    return found


def _plain_values(fact: Fact, value: Value) -> list[Value]:
    """Ordinary values first: nil or the least, common numbers, then rounder ones than the value."""
    if fact.unit.kind == "choice" and fact.unit.choices:
        return [fact.unit.choices[0]]
    if fact.unit.kind != "number" or not isinstance(value, Fraction):
        return [value]
    steps = [Fraction(size) for size in (10_000, 1000, 100, 10, 5, 1)] + [Fraction(1, 2), Fraction(1, 10)]
    rounder = [_within(fact, (value / step).__floor__() * step) for step in steps]
    common = [_within(fact, Fraction(size)) for size in COMMON if size <= value]
    tried = (_within(fact, Fraction(0)), *common, *rounder)
    return [*dict.fromkeys(one for one in tried if on_grid(fact, one)[0] == one)]
