"""Ask the least: which fact to ask next, and why it is safe to stop.

The next question is the one with the least burden still to come, tried out with reading 1; a
question about health weighs more than one about the person, and that more than one about the job.
Stopping is safe because reading 1 is three-valued: it only gives an outcome when every value of the
facts that were not given leads to the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.catalogue import Stand
from luwte.engine.errors import EngineError
from luwte.engine.explanation import Explanation
from luwte.engine.facts import Fact, Raw
from luwte.engine.grid import Field, Grid, grid_of
from luwte.engine.ranges import Range, over
from luwte.engine.reading import Reading, Unknown
from luwte.engine.units import Value
from luwte.engine.wording import in_words

#: How heavy a question is by its privacy: about the job, the person, health.
BURDEN = (Fraction(1), Fraction(5, 4), Fraction(3, 2))
#: Questions whose burden differs less than this count as equal; then privacy decides.
NEAR = Fraction(1, 4)
#: More tries than this and the choice looks one question ahead in the place of two.
MOST_TRIES = 250
#: Readings for the range of an outcome that is not known yet.
RANGE_READINGS = 120


@dataclass(frozen=True)
class Link:
    """One rule or table on the way from the target to a fact: its label and legal source."""

    name: str
    label: str
    source: str


@dataclass(frozen=True)
class Question:
    """A fact to ask, and the rules that need it: the target first, what asks the fact last."""

    fact: Fact
    path: tuple[Link, ...]

    @property
    def why(self) -> str:
        """Why it is asked, in one sentence."""
        steps = [f"{link.label} ({link.source})" if link.source else link.label for link in self.path]
        if len(steps) == 1:
            return f"Dit is nodig voor {steps[0]}."
        return f"Dit is nodig voor {steps[-1]}. Dat telt mee voor: {', dan '.join(reversed(steps[:-1]))}."


@dataclass(frozen=True)
class Settled:
    """An outcome that no further answer can change.

    ``deciding`` are the given facts that together decide it: leave one out and it is open again.
    ``needless`` are the facts of this day's rules that were not given; ``rest`` says why they need
    not be, and ``sentence`` says that and what decides.
    """

    target: str
    value: Value
    formatted: str
    explanation: Explanation
    deciding: tuple[str, ...]
    needless: tuple[Fact, ...]
    rest: str

    @property
    def sentence(self) -> str:
        """What decides, and why nothing else had to be asked."""
        known = [node for node in self.explanation.walk() if node.name in self.deciding]
        shown = {node.name: f"{in_words(node.name)}: {node.formatted}" for node in known}
        if not self.deciding:
            return f"Hiervoor is geen enkel antwoord nodig. {self.rest}"
        return f"Dit beslist: {'; '.join(shown.get(name, in_words(name)) for name in self.deciding)}. {self.rest}"


@dataclass(frozen=True)
class Open:
    """No outcome yet: the facts still needed, and what it can be without them (None: unknown)."""

    target: str
    needed: tuple[Fact, ...]
    range: Range | None


def next_question(stand: Stand, target: str, facts: Mapping[str, Raw], passed: Collection[str] = ()) -> Question | None:
    """The fact to ask now; None when the outcome is known, or only ``passed`` facts would help.

    ``passed`` are facts that someone could not answer. Raises what reading 1 raises.
    """
    admitted = stand.catalogue.admit(facts)
    needed = [name for name in stand.needs(target, admitted) if name not in passed]
    if not needed:
        return None
    known = stand.catalogue.facts
    if len(needed) == 1:
        return Question(known[needed[0]], path_to(stand, target, admitted, needed[0]))
    tries = _tries(stand, needed)
    ahead = 2 if tries * tries <= MOST_TRIES else 1
    scores = {name: _burden(stand, target, admitted, name, passed, ahead) for name in needed}
    limit = min(scores.values()) + NEAR
    near = [name for name in needed if scores[name] < limit]
    chosen = min(near, key=lambda name: (known[name].privacy, scores[name], needed.index(name)))
    return Question(known[chosen], path_to(stand, target, admitted, chosen))


def asking_order(stand: Stand, target: str, facts: Mapping[str, Raw], passed: Sequence[str] = ()) -> list[str]:
    """The facts still needed, in the order in which they would be asked when nobody knew an answer.

    What was asked and not known (``passed``) comes last. Raises what reading 1 raises.
    """
    order = list(passed)
    while (question := next_question(stand, target, facts, order)) is not None:
        order.append(question.fact.name)
    needed = stand.needs(target, facts)
    return [name for name in (*order[len(passed) :], *passed) if name in needed]


def conclude(stand: Stand, target: str, facts: Mapping[str, Raw]) -> Settled | Open:
    """The outcome with the proof that nothing else matters, or what is still open.

    Raises what reading 1 raises: a wrong fact, or a figure that is not known.
    """
    catalogue = stand.catalogue
    admitted = catalogue.admit(facts)
    needed = stand.needs(target, admitted)
    if needed:
        return Open(target, tuple(catalogue.facts[name] for name in needed), _range(stand, target, admitted))
    explanation = stand.explain(target, admitted)
    value = stand.value(target, admitted)
    deciding = _deciding(stand, target, admitted, value)
    needless = tuple(catalogue.facts[name] for name in facts_of(stand, target) if name not in admitted)
    return Settled(
        target,
        value,
        explanation.formatted,
        explanation,
        deciding,
        needless,
        _rest(explanation, needless),
    )


def facts_of(stand: Stand, target: str) -> list[str]:
    """Every fact that the rules of this day may ask for a target, in the order they come up."""
    found: list[str] = []
    seen: set[str] = set()
    stack = [target]
    while stack:
        name = stack.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in stand.catalogue.facts:
            found.append(name)
        stack.extend(reversed(_uses(stand, name)))
    return found


def path_to(stand: Stand, target: str, facts: Mapping[str, Value], fact: str) -> tuple[Link, ...]:
    """The shortest way from the target to a fact along names that are not known yet."""
    reading = Reading(stand, dict(facts))
    reading.outcome(target)
    ways: list[tuple[str, ...]] = [(target,)]
    seen = {target}
    while ways:
        way = ways.pop(0)
        trace = reading.traces.get(way[-1])
        for name in trace.used if trace else ():
            if name == fact:
                return tuple(_link(stand, one) for one in way)
            unknown = name in reading.traces and isinstance(reading.traces[name].outcome, Unknown)
            if unknown and name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return (_link(stand, target),)


def probes(fact: Fact, stand: Stand) -> Sequence[Value]:
    """Answers to try: all of them for yes/no and lists, the ends and the middle of numbers."""
    if fact.unit.kind == "date":
        return (stand.day,)
    try:
        grid = grid_of(stand.catalogue, fact.name, step=fact.unit.step or Fraction(1, 100))
    except EngineError:
        return ()  # a word that stands in no list: it cannot be tried
    if grid.words:
        return [grid.value(place) for place in range(grid.count)]
    return [grid.value(place) for place in sorted({0, grid.count // 2, grid.count - 1})]


def _tries(stand: Stand, names: Collection[str]) -> int:
    """How many answers there are to try to these facts."""
    return sum(len(probes(stand.catalogue.facts[name], stand)) for name in names)


def _burden(
    stand: Stand, target: str, facts: Mapping[str, Value], name: str, passed: Collection[str], ahead: int
) -> Fraction:
    """What is asked in all, on average over the answers, when this fact is asked now."""
    fact = stand.catalogue.facts[name]
    tried = probes(fact, stand)
    if not tried:
        return BURDEN[fact.privacy] + _left(stand, target, facts, {*passed, name}, 0)
    total = sum(
        (_left(stand, target, {**facts, name: answer}, passed, ahead - 1) for answer in tried), start=Fraction(0)
    )
    return BURDEN[fact.privacy] + total / len(tried)


def _left(stand: Stand, target: str, facts: Mapping[str, Value], passed: Collection[str], ahead: int) -> Fraction:
    """The burden of what is still asked; nothing after an outcome, or an error that ends it."""
    try:
        needed = [name for name in stand.needs(target, facts) if name not in passed]
    except EngineError:
        return Fraction(0)
    if not needed:
        return Fraction(0)
    if ahead == 0 or _tries(stand, needed) ** 2 > MOST_TRIES:
        return sum((BURDEN[stand.catalogue.facts[name].privacy] for name in needed), start=Fraction(0))
    return min(_burden(stand, target, facts, name, passed, ahead) for name in needed)


def _deciding(stand: Stand, target: str, facts: Mapping[str, Value], value: Value) -> tuple[str, ...]:
    """The given facts without which the outcome is open; the most private are left out first."""
    kept = dict(facts)
    known = stand.catalogue.facts
    latest_first = list(facts)[::-1]
    for name in sorted(latest_first, key=lambda name: -known[name].privacy):
        fewer = {one: given for one, given in kept.items() if one != name}
        try:
            same = not stand.needs(target, fewer) and stand.value(target, fewer) == value
        except EngineError:
            same = False
        if same:
            kept = fewer
    return tuple(kept)


def _rest(explanation: Explanation, needless: Sequence[Fact]) -> str:
    """Why the facts that were not given could not have mattered."""
    if not needless:
        return "Meer vragen zijn er niet."
    other = (
        "Het andere antwoord is niet nodig: hoe het ook luidt,"
        if len(needless) == 1
        else f"De andere {len(needless)} antwoorden zijn niet nodig: hoe ze ook luiden,"
    )
    return f"{other} de uitkomst blijft {explanation.formatted}."


def _range(stand: Stand, target: str, facts: Mapping[str, Value]) -> Range | None:
    """What the outcome can be over every value of the facts that are open."""
    grids: list[Grid] = []
    for name in facts_of(stand, target):
        if name not in facts:
            try:
                unit = stand.catalogue.facts[name].unit
                grids.append(grid_of(stand.catalogue, name, step=unit.step or Fraction(1, 100)))
            except EngineError:
                return None
    try:
        return over(Field(stand, target, facts, tuple(grids)), RANGE_READINGS)
    except EngineError:
        return None


def _uses(stand: Stand, name: str) -> list[str]:
    """What a name asks for on this day; a rule that does not hold asks nothing."""
    catalogue = stand.catalogue
    if name in catalogue.rules:
        try:
            return list(stand.rule(name).parameters)
        except EngineError:
            return []
    if name in catalogue.series and catalogue.series[name].key is not None:
        return [str(catalogue.series[name].key)]
    return []


def _link(stand: Stand, name: str) -> Link:
    if name in stand.catalogue.rules:
        rule = stand.rule(name)
        return Link(name, rule.label, rule.source)
    return Link(name, stand.catalogue.series[name].label, "")
