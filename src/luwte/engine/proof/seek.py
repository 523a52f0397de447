"""The questions about one claim in one period under one policy, and how each is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from luwte.engine import expressions as ex
from luwte.engine.proof.cases import parts
from luwte.engine.proof.claims import outcome
from luwte.engine.proof.formulas import Formula, Joined, deny, every, some
from luwte.engine.proof.search import MOST_SNAPS, Facts, Place, drawn, simplest, snapped
from luwte.engine.proof.solver import Answer, Question
from luwte.engine.proof.space import Space
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.proof.symbols import KeyRange, Read, constant, formula
from luwte.engine.proof.tasks import Open, Refuted, Tally, Task
from luwte.engine.units import Value

#: An example of a place is sought in every period, so not long in each.
FEW = 40


@dataclass
class Stated:
    """A claim in symbols: where all its parameters exist, where it says something, and itself.

    ``defined``: where it has an outcome itself, if its parameters do. A place of which the law gives
    no outcome is no place: there the claim must hold.
    """

    symbolic: Symbolic
    exists: Formula
    reached: Formula
    defined: Formula
    holds: Formula
    places: dict[str, Formula]

    @property
    def outside(self) -> Formula:
        """Outside every place on the claim's list."""
        return every(deny(place) for place in self.places.values())


class Seek:
    """The questions about one claim in one period under one policy."""

    def __init__(self, place: Place, task: Task, names: Sequence[str], tally: Tally) -> None:
        self.at = place
        self.task = task
        self.names = names
        self.tally = tally
        self._loose: Stated | None = None
        #: Why the last part that was not settled is open.
        self.open = ""

    def parts(self) -> Iterator[dict[str, KeyRange]]:
        """The parts of the tables' keys, to be asked one by one."""
        return parts(self.at.catalogue.at(self.at.day, self.at.layers), self.names, self.at.words)

    def state(self, keys: Mapping[str, KeyRange] | None) -> Stated:
        """The claim read symbolically in a Space of its own; once when no keys are fixed."""
        if keys is not None:
            return self._read(keys)
        if self._loose is None:
            self._loose = self._read(None)
        return self._loose

    def _read(self, keys: Mapping[str, KeyRange] | None) -> Stated:
        claim = self.at.claim
        stand = self.at.catalogue.at(self.at.day, self.at.layers)
        spoken = claim.names(self.at.catalogue)
        direct = {
            edge for name in spoken if name not in self.at.catalogue.facts for edge in self.at.catalogue.edges(name)
        }
        symbolic = Symbolic(stand, Space(together=frozenset(spoken) | direct), claim.copies, keys, self.at.words)
        reads = {name: symbolic.parameter(name) for name in claim.rule.parameters}
        places = {name: symbolic.read(name, "") for name in claim.places}
        holds = symbolic.statements(claim.rule.body, reads)
        reached = symbolic.statements(saying(claim.rule.body), reads)
        exists = every(read.exists for read in reads.values())
        return Stated(
            symbolic,
            exists,
            formula(reached.value),
            holds.exists,
            formula(holds.value),
            {name: every((read.exists, formula(read.value))) for name, read in places.items()},
        )

    def ask(self, stated: Stated, extra: Sequence[Formula], *, whole: bool = False) -> Answer:
        """Put a question, unless algebra alone has answered it."""
        self.tally.questions += 1
        if any(one is False for one in extra):
            self.tally.methods["algebra"] = None
            return Answer("impossible")
        self.tally.methods["z3"] = None
        return Question(stated.symbolic.space, extra, whole=whole).ask(self.task.seconds)

    def settle(self, keys: Mapping[str, KeyRange] | None) -> bool:
        """Whether the claim is proven for these keys. Raises Refuted on a real counterexample."""
        stated = self.state(keys)
        claimed = conjuncts(stated.holds)
        if stated.defined is not True:
            claimed = (stated.defined, *claimed)
        return all(self._settle_part(stated, part, keys is None) for part in claimed)

    def _settle_part(self, stated: Stated, part: Formula, loose: bool) -> bool:  # noqa: FBT001
        against = (stated.exists, stated.outside, deny(part))
        answer = self.ask(stated, against)
        if answer.verdict == "impossible":
            return True
        if loose and (answer.verdict == "undecided" or self._has_tables()):
            return False
        self._refute(stated, answer)
        answer = self.ask(stated, against, whole=True)
        if answer.verdict == "possible":
            self._refute(stated, answer)
        self.open = self._why(stated, part, answer)
        return answer.verdict == "impossible"

    def _why(self, stated: Stated, part: Formula, answer: Answer) -> str:
        """Why a part is open when it is not impossible."""
        if answer.verdict == "undecided":
            return f"z3 kwam er in {self.task.seconds} seconden niet uit."
        if part is stated.defined:
            return "de stelling zelf heeft niet voor alle feiten een uitkomst: zij deelt door wat nul kan zijn."
        return "z3 noemt feiten waarbij de stelling niet waar zou zijn, maar lezing 1 vindt er geen."

    def _has_tables(self) -> bool:
        return any(series.key is not None for name, series in self.at.catalogue.series.items() if name in self.names)

    def _refute(self, stated: Stated, answer: Answer) -> None:
        if answer.verdict != "possible":
            return
        nearby = list(islice(snapped(self.at, answer, stated.symbolic), MOST_SNAPS))
        for facts in chain(nearby, drawn(self.at, self.names, nearby[0])):
            if self._fails(stated, facts, []):
                plain = simplest(self.at, facts, lambda one: self._fails(stated, one, []))
                raise Refuted(self.at.example(plain, self.at.count(plain)))

    def _fails(self, stated: Stated, facts: Facts, where: list[str]) -> bool:
        """Whether the claim is untrue for these facts by reading 1, in exactly these places."""
        return self.at.count(facts).holds is False and self._in_places(stated, facts) == where

    def _in_places(self, stated: Stated, facts: Mapping[str, Value]) -> list[str]:
        """The places on the claim's list that these facts are in, by reading 1."""
        stand = self.at.catalogue.at(self.at.day, self.at.layers)
        found = []
        for name in stated.places:
            given = {fact: facts[fact] for fact in self.at.catalogue.inputs(name) if fact in facts}
            if outcome(stand, name, given) is True:
                found.append(name)
        return found

    def witness(self) -> bool:
        """Facts on which the claim says something and holds, by reading 1.

        False when in this period the law gives no outcome, or the claim says nothing, for any facts.
        Raises Refuted when the claim is nowhere found to hold, and untrue somewhere.
        """
        against: Facts | None = None
        for keys in (None, *self.parts()):
            stated = self.state(keys)
            wanted = (stated.exists, stated.outside, stated.reached)
            answer = self.ask(stated, wanted)
            if answer.verdict == "impossible":
                if keys is None:
                    return False
                continue
            nearby = list(islice(snapped(self.at, answer, stated.symbolic), MOST_SNAPS))
            for facts in chain(nearby, drawn(self.at, self.names, nearby[0])):
                count = self.at.count(facts)
                if count.holds and says(self.at, count.values) and not self._in_places(stated, facts):
                    self.tally.witness = self.tally.witness or self.at.example(facts, count)
                    return True
                if against is None and self._fails(stated, facts, []):
                    against = facts
        if against is not None:
            raise Refuted(self.at.example(against, self.at.count(against)))
        raise Open(f"{self.at.day}: er is geen geval gevonden waarin de stelling iets zegt.")

    def place(self, name: str) -> None:
        """Facts in this place only, on which the claim is not true; nothing when there are none here.

        What z3 finds between the steps may not survive on them, so it is then asked on the steps.
        """
        stated = self.state(None)
        others = [deny(place) for other, place in stated.places.items() if other != name]
        wanted = (stated.exists, stated.places[name], *others, deny(stated.holds))
        answer = self.ask(stated, wanted)
        if answer.verdict == "impossible":
            return
        self.tally.unseen[name] = None
        if self._kept(stated, name, snapped(self.at, answer, stated.symbolic)):
            return
        for keys in islice(self.parts(), 1, 3):
            exact = self.state(keys)
            others = [deny(place) for other, place in exact.places.items() if other != name]
            wanted = (exact.exists, exact.places[name], *others, deny(exact.holds))
            answer = self.ask(exact, wanted, whole=True)
            if answer.verdict == "possible" and self._kept(exact, name, snapped(self.at, answer, exact.symbolic)):
                return
        start = next(snapped(self.at, answer, stated.symbolic))
        self._kept(stated, name, drawn(self.at, self.names, start))

    def _kept(self, stated: Stated, name: str, tried: Iterable[Facts]) -> bool:
        """Whether one of the first few is an example of this place; it is kept, made plain."""
        for facts in islice(tried, FEW):
            if self._fails(stated, facts, [name]):
                plain = simplest(self.at, facts, lambda one: self._fails(stated, one, [name]))
                self.tally.places[name] = self.at.example(plain, self.at.count(plain))
                return True
        return False


def says(place: Place, values: Mapping[str, Value]) -> bool:
    """Whether the claim says something of these values of its parameters: it does not just answer yes."""
    reads = {name: Read(constant(value)) for name, value in values.items()}
    stand = place.catalogue.at(place.day, place.layers)
    said = Symbolic(stand, Space(), {}, None).statements(saying(place.claim.rule.body), reads)
    return said.value is True


def conjuncts(claim: Formula) -> tuple[Formula, ...]:
    """The parts of a claim that must all hold, each to be asked apart; under a premise too."""
    match claim:
        case Joined(True, parts):
            return tuple(inner for part in parts for inner in conjuncts(part))
        case Joined(False, parts):
            for part in parts:
                if isinstance(part, Joined) and part.every:
                    others = tuple(other for other in parts if other is not part)
                    return tuple(inner for one in part.parts for inner in conjuncts(some((*others, one))))
    return (claim,)


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
