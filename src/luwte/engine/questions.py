"""Ask the least: which fact to ask next, and why it is safe to stop.

The next question is the one with the least burden still to come, tried out with reading 1; a
question about health weighs more than one about the person, and that more than one about the job.
Stopping is safe because reading 1 is three-valued: it only gives an outcome when every value of the
facts that were not given leads to the same. What it does not see of that, the bounds do
(``engine/outlook.py``): a question whose every answer gives the same outcome is not asked, and
behind a question that someone cannot answer the facts are found that may decide without it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from luwte.engine.catalogue import Stand
from luwte.engine.errors import EngineError
from luwte.engine.explanation import Explanation
from luwte.engine.facts import Fact, Raw
from luwte.engine.formatting import format_value
from luwte.engine.grid import Field
from luwte.engine.outlook import cannot_decide, grid_for, may_come, probes, settled
from luwte.engine.ranges import Range, over
from luwte.engine.units import Value
from luwte.engine.ways import Link, path_to
from luwte.engine.wording import in_words

#: How heavy a question is by its privacy: about the job, the person, health.
BURDEN = (Fraction(1), Fraction(5, 4), Fraction(3, 2))
#: Questions whose burden differs less than this count as equal; then privacy decides.
NEAR = Fraction(1, 4)
#: More tries than this and the choice looks one question ahead in the place of two.
MOST_TRIES = 250
#: Said in an explanation where facts are missing that cannot change the outcome.
EVERY_ANSWER = "Elk antwoord dat nog kan, geeft deze uitkomst."
#: Said of a question that is asked because someone could not answer another.
INSTEAD = "Misschien is het antwoord dat u niet weet dan niet meer nodig."
#: Readings for the range of an outcome that is not known yet.
RANGE_READINGS = 120


@dataclass(frozen=True)
class Question:
    """A fact to ask, and the rules that need it: the target first, what asks the fact last.

    ``instead`` says that it may decide without an answer that someone does not know.
    """

    fact: Fact
    path: tuple[Link, ...]
    instead: bool = False

    @property
    def why(self) -> str:
        """Why it is asked, in one sentence."""
        steps = [f"{link.label} ({link.source})" if link.source else link.label for link in self.path]
        needed = f"Dit is nodig voor {steps[-1]}."
        if len(steps) > 1:
            needed += f" Dat telt mee voor: {', dan '.join(reversed(steps[:-1]))}."
        return f"{needed} {INSTEAD}" if self.instead else needed


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
    """No outcome yet: the facts still needed, and what it can be without them (None: unknown).

    ``later`` are the facts that an answer to those may bring up.
    """

    target: str
    needed: tuple[Fact, ...]
    range: Range | None
    later: tuple[Fact, ...] = ()


def next_question(stand: Stand, target: str, facts: Mapping[str, Raw], passed: Collection[str] = ()) -> Question | None:
    """The fact to ask now; None when the outcome is known, or only ``passed`` facts would help.

    ``passed`` are facts that someone could not answer. Raises what reading 1 raises.
    """
    admitted = stand.catalogue.admit(facts)
    needed = stand.needs(target, admitted)
    if not needed or settled(stand, target, admitted) is not None:
        return None
    fresh = [name for name in needed if name not in passed]
    if fresh:
        chosen = _least(stand, target, admitted, fresh, passed)
    else:
        behind = [name for name in may_come(stand, target, admitted) if name not in passed]
        if not behind or cannot_decide(stand, target, admitted, passed):
            return None
        chosen = _lightest(stand, {name: _instead(stand, target, admitted, name, behind) for name in behind})
    return Question(stand.catalogue.facts[chosen], path_to(stand, target, admitted, chosen), instead=not fresh)


def _instead(stand: Stand, target: str, facts: Mapping[str, Value], name: str, behind: Collection[str]) -> Fraction:
    """What is asked on average when this fact is asked in the place of one that someone does not know."""
    burden = {other: BURDEN[stand.catalogue.facts[other].privacy] for other in behind}
    tried = probes(stand.catalogue.facts[name], stand)
    open_still = sum(not _ends(stand, target, {**facts, name: answer}) for answer in tried)
    rest = sum((burden[other] for other in behind if other != name), start=Fraction(0))
    return burden[name] + (rest * open_still / len(tried) if tried else rest)


def _ends(stand: Stand, target: str, facts: Mapping[str, Value]) -> bool:
    """Whether nothing is asked after these answers: an outcome, or an error that ends it."""
    try:
        return settled(stand, target, facts, readings=1) is not None
    except EngineError:
        return True


def _least(stand: Stand, target: str, facts: Mapping[str, Value], names: Sequence[str], passed: Collection[str]) -> str:
    """The fact with the least burden to come."""
    if len(names) == 1:
        return names[0]
    tries = _tries(stand, names)
    ahead = 2 if tries * tries <= MOST_TRIES else 1
    return _lightest(stand, {name: _burden(stand, target, facts, name, passed, ahead) for name in names})


def _lightest(stand: Stand, scores: Mapping[str, Fraction]) -> str:
    """The name with the least burden; of those that are near, the least private, then the first."""
    limit = min(scores.values()) + NEAR
    near = [name for name in scores if scores[name] < limit]
    return min(near, key=lambda name: (stand.catalogue.facts[name].privacy, scores[name]))


def asking_order(stand: Stand, target: str, facts: Mapping[str, Raw], passed: Sequence[str] = ()) -> list[str]:
    """The facts still needed, in the order in which they would be asked when nobody knew an answer.

    What was asked and not known (``passed``) comes last. Raises what reading 1 raises.
    """
    admitted = stand.catalogue.admit(facts)
    needed = stand.needs(target, admitted)
    order = list(passed)
    while fresh := [name for name in needed if name not in order]:
        order.append(_least(stand, target, admitted, fresh, order))
    return [name for name in (*order[len(passed) :], *passed) if name in needed]


def conclude(stand: Stand, target: str, facts: Mapping[str, Raw]) -> Settled | Open:
    """The outcome with the proof that nothing else matters, or what is still open.

    Raises what reading 1 raises: a wrong fact, or a figure that is not known.
    """
    known = stand.catalogue.facts
    admitted = stand.catalogue.admit(facts)
    value = settled(stand, target, admitted)
    if value is None:
        needed = stand.needs(target, admitted)
        later = [known[name] for name in may_come(stand, target, admitted) if name not in needed]
        return Open(target, tuple(known[name] for name in needed), _range(stand, target, admitted), tuple(later))
    explanation = _told(stand.explain(target, admitted), value)
    needless = tuple(known[name] for name in stand.inputs(target) if name not in admitted)
    return Settled(
        target,
        value,
        explanation.formatted,
        explanation,
        _deciding(stand, target, admitted, value),
        needless,
        _rest(explanation, needless),
    )


def _told(explanation: Explanation, value: Value) -> Explanation:
    """The explanation with the outcome, also where reading 1 waits for an answer that cannot change it."""
    if explanation.value is not None:
        return explanation
    words = format_value(value, explanation.unit)
    steps = explanation.steps
    if steps:
        steps = (*steps[:-1], replace(steps[-1], result=words))
    return replace(explanation, value=value, formatted=words, steps=steps, remark=EVERY_ANSWER)


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
            same = settled(stand, target, fewer) == value
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
    grids = [grid_for(stand, stand.catalogue.facts[name]) for name in stand.inputs(target) if name not in facts]
    known = tuple(grid for grid in grids if grid is not None)
    if len(known) < len(grids):
        return None
    try:
        return over(Field(stand, target, facts, known), RANGE_READINGS)
    except EngineError:
        return None
