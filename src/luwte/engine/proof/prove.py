"""Proves one claim over all admissible facts, all periods and all policies, or shows where it fails.

Per policy and period the claim's denial is put to z3. Impossible means proven there. First every
table may give any number between its least and greatest (one question for all ages); where that
does not suffice each part of the tables is asked apart, then with all unknowns on their steps. A
counterexample counts only when reading 1 agrees. What stays open is never called proven.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from luwte.engine import expressions as ex
from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.errors import EngineError
from luwte.engine.proof.cases import Period, parts, periods, policies, reach
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.formulas import Formula, deny, every
from luwte.engine.proof.search import Example, Place, drawn, facts_of, snapped
from luwte.engine.proof.solver import Answer, Question
from luwte.engine.proof.space import Space
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.proof.symbols import KeyRange, Read, constant, formula

Verdict = Literal["bewezen", "weerlegd", "niet bewezen", "loos"]
Progress = Callable[[str], None]
#: The claim's own counterexamples, and those in one of its places.
OUTSIDE = ""


@dataclass(frozen=True)
class Task:
    """What to prove over: the law, the days, the policies, and how long one question may take."""

    catalogue: Catalogue
    span: Period
    policies: Sequence[Sequence[Layer]]
    seconds: float = 10
    most_periods: int | None = None


@dataclass(frozen=True)
class Result:
    """What came of one claim: the verdict, over which periods, how, and the facts that show it."""

    claim: Invariant
    verdict: Verdict
    method: str = "z3"
    periods: tuple[tuple[Period, tuple[str, ...]], ...] = ()
    questions: int = 0
    witness: Example | None = None
    counterexample: Example | None = None
    places: Mapping[str, Example] = field(default_factory=dict)
    reason: str = ""


@dataclass
class _Tally:
    questions: int = 0
    methods: dict[str, None] = field(default_factory=dict)
    proven: list[tuple[Period, tuple[str, ...]]] = field(default_factory=list)
    witness: Example | None = None
    places: dict[str, Example] = field(default_factory=dict)


class _Open(Exception):
    """A question that was not settled; the message says which."""


class _Refuted(Exception):
    """A counterexample that reading 1 confirms."""

    def __init__(self, example: Example) -> None:
        super().__init__("weerlegd")
        self.example = example


def prove(claim: Invariant, task: Task, progress: Progress = lambda _: None) -> Result:
    """The verdict on one claim. Never 'bewezen' without a period and a witness for each of them."""
    tally = _Tally()
    verdict: Verdict = "bewezen"
    reason, counterexample = "", None
    try:
        for layers, period in rounds(claim, task):
            progress(f"{period.start} .. {period.end}")
            if _one_period(claim, task, layers, period, tally):
                tally.proven.append((period, tuple(layer.name for layer in layers)))
    except _Refuted as refuted:
        verdict, counterexample = "weerlegd", refuted.example
    except (_Open, EngineError) as error:
        verdict, reason = "niet bewezen", str(error)
    if verdict == "bewezen":
        verdict, reason = _not_vacuous(claim, task, tally)
    return Result(
        claim,
        verdict,
        " en ".join(tally.methods) or "algebra",
        tuple(tally.proven),
        tally.questions,
        tally.witness,
        counterexample,
        tally.places,
        reason,
    )


def rounds(claim: Invariant, task: Task) -> Iterator[tuple[Sequence[Layer], Period]]:
    """Every policy with every period in which the claim's law stands still, thinned out if asked."""
    names = reach(task.catalogue, (*claim.names(task.catalogue), *claim.places))
    for layers in policies(task.catalogue, names, task.policies):
        found = periods(task.catalogue, names, layers, task.span)
        if task.most_periods is not None and len(found) > task.most_periods:
            last = len(found) - 1
            found = [found[last * index // (task.most_periods - 1)] for index in range(task.most_periods)]
        for period in found:
            yield layers, period


def _not_vacuous(claim: Invariant, task: Task, tally: _Tally) -> tuple[Verdict, str]:
    if not tally.proven:
        return "loos", "In geen enkele periode valt er iets te bewijzen."
    missing = [] if task.most_periods is not None else [place for place in claim.places if place not in tally.places]
    if missing:
        return "loos", f"Op de lijst staat een plaats waar het nergens misgaat: {', '.join(missing)}."
    return "bewezen", ""


def _one_period(claim: Invariant, task: Task, layers: Sequence[Layer], period: Period, tally: _Tally) -> bool:
    """Prove one period; False when the law gives no outcome there. Raises _Refuted or _Open."""
    names = reach(task.catalogue, (*claim.names(task.catalogue), *claim.places))
    place = Place(claim, task.catalogue, period.start, layers, facts_of(claim, task.catalogue, names))
    seek = _Seek(place, task, names, tally)
    if not seek.witness():
        return False
    if not seek.settle(None):
        for keys in parts(task.catalogue.at(period.start, layers), names):
            if not seek.settle(keys):
                raise _Open(f"{period.start}: z3 kwam er in {task.seconds} seconden niet uit.")
    for name in claim.places:
        if name not in tally.places:
            seek.place(name)
    return True


@dataclass
class _Stated:
    """A claim in symbols: where all its parameters exist, where it says something, and itself."""

    symbolic: Symbolic
    exists: Formula
    reached: Formula
    holds: Formula
    places: dict[str, Formula]

    @property
    def outside(self) -> Formula:
        """Outside every place on the claim's list."""
        return every(deny(place) for place in self.places.values())


class _Seek:
    """The questions about one claim in one period under one policy."""

    def __init__(self, place: Place, task: Task, names: Sequence[str], tally: _Tally) -> None:
        self.at = place
        self.task = task
        self.names = names
        self.tally = tally

    def state(self, keys: Mapping[str, KeyRange] | None) -> _Stated:
        """The claim read symbolically in a Space of its own."""
        claim = self.at.claim
        stand = self.at.catalogue.at(self.at.day, self.at.layers)
        symbolic = Symbolic(stand, Space(), claim.copies, keys)
        reads = {name: symbolic.parameter(name) for name in claim.rule.parameters}
        places = {name: symbolic.read(name, "") for name in claim.places}
        holds = symbolic.statements(claim.rule.body, reads)
        reached = symbolic.statements(saying(claim.rule.body), reads)
        exists = every(read.exists for read in (*reads.values(), *places.values()))
        return _Stated(
            symbolic,
            exists,
            formula(reached.value),
            formula(holds.value),
            {name: formula(read.value) for name, read in places.items()},
        )

    def ask(self, stated: _Stated, extra: Sequence[Formula], *, whole: bool = False) -> Answer:
        """Put a question, unless algebra alone has answered it."""
        self.tally.questions += 1
        if any(one is False for one in extra):
            self.tally.methods["algebra"] = None
            return Answer("impossible")
        self.tally.methods["z3"] = None
        return Question(stated.symbolic.space, extra, whole=whole).ask(self.task.seconds)

    def settle(self, keys: Mapping[str, KeyRange] | None) -> bool:
        """Whether the claim is proven for these keys. Raises _Refuted on a real counterexample."""
        stated = self.state(keys)
        against = (stated.exists, stated.outside, deny(stated.holds))
        answer = self.ask(stated, against)
        if answer.verdict == "impossible":
            return True
        if keys is None and (answer.verdict == "undecided" or self._has_tables()):
            return False
        self._refute(stated, answer)
        answer = self.ask(stated, against, whole=True)
        if answer.verdict == "possible":
            self._refute(stated, answer)
        return answer.verdict == "impossible"

    def _has_tables(self) -> bool:
        return any(series.key is not None for name, series in self.at.catalogue.series.items() if name in self.names)

    def _refute(self, stated: _Stated, answer: Answer) -> None:
        if answer.verdict != "possible":
            return
        nearby = list(snapped(self.at, answer, stated.symbolic))
        for facts in (*nearby, *drawn(self.at, self.names, nearby[0])):
            count = self.at.count(facts)
            if count.holds is False and self._in_place(stated, facts) is None:
                raise _Refuted(self.at.example(facts, count))

    def _in_place(self, stated: _Stated, facts: Mapping[str, object]) -> str | None:
        """The first place on the claim's list that these facts are in, by reading 1."""
        for name in stated.places:
            stand = self.at.catalogue.at(self.at.day, self.at.layers)
            inputs = self.at.catalogue.inputs(name)
            if stand.value(name, {fact: facts[fact] for fact in inputs if fact in facts}) is True:  # type: ignore[misc]
                return name
        return None

    def witness(self) -> bool:
        """Facts on which the claim says something and holds, by reading 1.

        False when the law gives no outcome in this period for any facts.
        """
        stated = self.state(None)
        for keys in (None, *parts(self.at.catalogue.at(self.at.day, self.at.layers), self.names)):
            stated = self.state(keys)
            wanted = (stated.exists, stated.outside, stated.reached)
            answer = self.ask(stated, wanted)
            if answer.verdict == "impossible":
                if keys is None:
                    return False
                continue
            nearby = list(snapped(self.at, answer, stated.symbolic))
            for facts in (*nearby, *drawn(self.at, self.names, nearby[0])):
                count = self.at.count(facts)
                if count.holds and self._says(stated, count.values) and self._in_place(stated, facts) is None:
                    self.tally.witness = self.tally.witness or self.at.example(facts, count)
                    return True
        raise _Open(f"{self.at.day}: er is geen geval gevonden waarin de stelling iets zegt.")

    def _says(self, stated: _Stated, values: Mapping[str, object]) -> bool:
        reads = {name: Read(constant(value)) for name, value in values.items()}  # type: ignore[arg-type]
        said = Symbolic(stated.symbolic.stand, Space(), {}, None).statements(saying(self.at.claim.rule.body), reads)
        return said.value is True

    def place(self, name: str) -> None:
        """Facts in this place only, on which the claim is not true; nothing when there are none here."""
        stated = self.state(None)
        others = [deny(place) for other, place in stated.places.items() if other != name]
        wanted = (stated.exists, stated.places[name], *others, deny(stated.holds))
        answer = self.ask(stated, wanted)
        if answer.verdict == "impossible":
            return
        nearby = list(snapped(self.at, answer, stated.symbolic))
        for facts in (*nearby, *drawn(self.at, self.names, nearby[0])):
            count = self.at.count(facts)
            if count.holds is False and self._in_place(stated, facts) == name:
                self.tally.places[name] = self.at.example(facts, count)
                return


def saying(body: tuple[ex.Statement, ...]) -> tuple[ex.Statement, ...]:
    """The statements with each outcome replaced: nothing is claimed by a plain ``return True``."""
    found: list[ex.Statement] = []
    for statement in body:
        match statement:
            case ex.Return(ex.Literal(True), line):
                found.append(ex.Return(ex.Literal(value=False, line=line), line))
            case ex.Return(_, line):
                found.append(ex.Return(ex.Literal(value=True, line=line), line))
            case ex.If(_, then, otherwise):
                found.append(replace(statement, then=saying(then), otherwise=saying(otherwise)))
            case _:
                found.append(statement)
    return tuple(found)
