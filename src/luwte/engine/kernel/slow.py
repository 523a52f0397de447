"""Rows that leave the kernel, read by reading 1: the value after all, or the sentence why not.

Reading 1 asks facts one by one, and which it asks next depends only on the answers so far. So its
questions form a tree that is remembered: a million rows that differ in what is never asked cost one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from luwte.engine.catalogue import Catalogue, Layer, Stand
from luwte.engine.errors import EngineError, MissingFacts
from luwte.engine.facts import Raw, is_range
from luwte.engine.reading import Reading, Unknown
from luwte.engine.units import Value

#: Remembered answers before a fresh start, so that memory stays bounded.
MOST_REMEMBERED = 200_000
NO_RANGES = (
    "In een tabel staat per cel één waarde. Reken een bereik uit met luwte reken, of maak een rij voor elke waarde."
)


@dataclass(frozen=True)
class Reason:
    """Why a target cannot be told for a row: one Dutch sentence."""

    sentence: str


Told = Value | Reason


@dataclass
class _Question:
    """The fact that reading 1 asks here, and what follows for each answer (None: not given)."""

    fact: str
    answers: dict[Value | None, _Question | _Answer] = field(default_factory=dict)


@dataclass(frozen=True)
class _Answer:
    told: Told


class _Asked(dict[str, Value]):
    """Facts that note in which order they are asked for."""

    def __init__(self, facts: Mapping[str, Value], names: Mapping[str, object]) -> None:
        super().__init__(facts)
        self.names = names
        self.order: dict[str, None] = {}

    def __contains__(self, name: object) -> bool:
        if name in self.names:
            self.order[str(name)] = None
        return super().__contains__(name)

    def __getitem__(self, name: str) -> Value:
        self.order[name] = None
        return super().__getitem__(name)

    def __iter__(self) -> Iterator[str]:
        self.order |= dict.fromkeys(self.names)
        return super().__iter__()


class Slow:
    """Reading 1 for rows on any day, with what it has told before."""

    def __init__(self, catalogue: Catalogue, layers: tuple[Layer, ...]) -> None:
        """Nothing is remembered yet."""
        self.catalogue = catalogue
        self.layers = layers
        self._stands: dict[date, Stand] = {}
        self._roots: dict[tuple[date, str], _Question | _Answer] = {}
        self._admitted: dict[tuple[str, Raw], Value | Reason] = {}
        self._remembered = 0

    def admit(self, raw: Mapping[str, Raw]) -> dict[str, Value] | Reason:
        """Facts as exact values, or the sentence about the first that cannot be."""
        facts: dict[str, Value] = {}
        for name, value in raw.items():
            key = (name, value)
            if key not in self._admitted:
                self._remember()
                self._admitted[key] = self._one(name, value)
            found = self._admitted[key]
            if isinstance(found, Reason):
                return found
            facts[name] = found
        return facts

    def _one(self, name: str, value: Raw) -> Value | Reason:
        if is_range(value):
            return Reason(f"{name}: '{value}' is een bereik. {NO_RANGES}")
        try:
            return self.catalogue.facts[name].admit(value)
        except EngineError as error:
            return Reason(str(error))

    def tell(self, target: str, day: date, facts: Mapping[str, Value]) -> Told:
        """The value of a target for admitted facts, or the reason why there is none."""
        place = (day, target)
        node = self._roots.get(place)
        path: list[tuple[_Question, Value | None]] = []
        while isinstance(node, _Question):
            answer = facts.get(node.fact)
            path.append((node, answer))
            node = node.answers.get(answer)
        if isinstance(node, _Answer):
            return node.told
        asked = _Asked(facts, self.catalogue.facts)
        told = self._read(target, day, asked)
        self._remember()
        if path and place not in self._roots:  # forgotten a moment ago
            path = []
        grown: _Question | _Answer = _Answer(told)
        for name in reversed(list(asked.order)[len(path) :]):
            grown = _Question(name, {facts.get(name): grown})
        if path:
            path[-1][0].answers[path[-1][1]] = grown
        else:
            self._roots[place] = grown
        return told

    def _remember(self) -> None:
        self._remembered += 1
        if self._remembered > MOST_REMEMBERED:
            self._stands.clear()
            self._roots.clear()
            self._admitted.clear()
            self._remembered = 0

    def _read(self, target: str, day: date, facts: _Asked) -> Told:
        if day not in self._stands:
            self._stands[day] = self.catalogue.at(day, self.layers)
        stand = self._stands[day]
        try:
            outcome = Reading(stand, facts).outcome(target)
        except EngineError as error:
            return Reason(str(error))
        if not isinstance(outcome, Unknown):
            return outcome
        questions = [
            f"{name} ({self.catalogue.facts[name].question.rstrip('?').rstrip('.')})" for name in outcome.names
        ]
        return Reason(str(MissingFacts(target.replace("_", " "), outcome.names, questions)))
