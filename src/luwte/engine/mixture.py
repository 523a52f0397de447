"""A reading between two readings: some rules, figures and facts of one, the rest of the other.

It is how a difference is attributed to its causes: one name at a time moves from the old side to
the new, and the target is read again after each move. A rule or figure that the preferred side
does not have comes from the other side, so a new rule brings the figures it alone needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from luwte.engine.catalogue import Catalogue, Stand
from luwte.engine.errors import EngineError, LocalPolicyMissing, NoFigure, NoRule
from luwte.engine.facts import Raw
from luwte.engine.figures import Figure, Key, Series
from luwte.engine.graph import below, circle
from luwte.engine.reading import Reading, Unknown
from luwte.engine.rules import Rule
from luwte.engine.units import Value


@dataclass(frozen=True)
class Side:
    """One of the two things compared: the law of a day and place, with facts as they were given."""

    stand: Stand
    facts: Mapping[str, Raw]

    def read(self, target: str) -> tuple[Reading, Value]:
        """The reading of a target with its value; raises the errors of ``Stand.value``."""
        value = self.stand.value(target, self.facts)
        reading = Reading(self.stand, self.stand.catalogue.admit(self.facts))
        reading.outcome(target)
        return reading, value


@dataclass(frozen=True)
class Mixture(Stand):
    """The old law, in which the names of ``moved`` are those of the new."""

    other: Stand = field(kw_only=True)
    moved: frozenset[str] = field(kw_only=True)

    def rule(self, name: str) -> Rule:
        """The version of the side the name is on; of the other side when that has none."""
        try:
            return self.other.rule(name) if name in self.moved else super().rule(name)
        except NoRule:
            return super().rule(name) if name in self.moved else self.other.rule(name)

    def figure(self, series: Series, key: Key | None, key_text: str) -> tuple[Figure, str]:
        """The figure of the side the name is on; of the other side when that has none."""
        given = self.other.catalogue.series.get(series.name, series)
        try:
            if series.name in self.moved:
                return self.other.figure(given, key, key_text)
            return super().figure(series, key, key_text)
        except (NoFigure, LocalPolicyMissing):
            if series.name in self.moved:
                return super().figure(series, key, key_text)
            return self.other.figure(given, key, key_text)


def mixed(old: Reading, new: Reading, moved: frozenset[str], target: str) -> Value | None:
    """The target with some names on the new side; None when that mixture cannot be computed.

    Two formulas that ask each other the other way around make a circle of which half has moved.
    """
    stand = Mixture(old.stand.catalogue, old.stand.day, old.stand.layers, other=new.stand, moved=moved)
    if circle([target], stand.edges):
        return None
    facts = {**new.facts, **old.facts, **{name: new.facts[name] for name in moved if name in new.facts}}
    try:
        outcome = Reading(stand, facts).outcome(target)
    except EngineError:
        return None
    return None if isinstance(outcome, Unknown) else outcome


def walk(reading: Reading, target: str) -> list[str]:
    """Every name a reading used, in the order of the explanation: a rule before what it reads."""
    return below([target], lambda name: reading.traces[name].used)


def ordered(catalogue: Catalogue, target: str) -> list[str]:
    """Every name a target may ask, walking down from it as its rules name their parameters.

    It is the fixed order in which causes are changed, the same for every case.
    """
    return below([target], catalogue.edges)


def changed(old: Reading, new: Reading, target: str) -> list[str]:
    """The rules, figures and facts that were used and differ between two readings, in fixed order."""
    used = {*walk(new, target), *walk(old, target)}
    names = ordered(new.stand.catalogue, target)
    return [name for name in names if name in used and _differs(name, old, new)]


def _differs(name: str, old: Reading, new: Reading) -> bool:
    if name in new.stand.catalogue.rules:
        before, after = rule_of(old, name), rule_of(new, name)
        return before is not None and after is not None and not same_text(before, after)
    if name in new.stand.catalogue.series:
        pairs = [(figure_of(old, name, key), figure_of(new, name, key)) for key in keys_of(name, old, new)]
        return any(one is not None and other is not None and one[0].value != other[0].value for one, other in pairs)
    return name in old.facts and name in new.facts and old.facts[name] != new.facts[name]


def same_text(one: Rule, other: Rule) -> bool:
    """Whether two versions are one text: a variant may have cut its period in two."""
    return replace(one, valid_from=other.valid_from, valid_to=other.valid_to) == other


def rule_of(reading: Reading, name: str) -> Rule | None:
    """The version of a rule on the day of a reading; None when there was none."""
    try:
        return reading.stand.rule(name)
    except NoRule:
        return None


def figure_of(reading: Reading, name: str, key: Key | None) -> tuple[Figure, str] | None:
    """The figure on the day of a reading with its layer; None when there was none."""
    try:
        return reading.stand.figure(reading.stand.catalogue.series[name], key, "")
    except (NoFigure, LocalPolicyMissing):
        return None


def keys_of(name: str, *readings: Reading) -> list[Key | None]:
    """The keys with which the readings entered a table, the last reading first; [None] without key."""
    keys: list[Key | None] = []
    for reading in reversed(readings):
        trace = reading.traces.get(name)
        series = reading.stand.catalogue.series[name]
        if trace is None or series.key is None:
            continue
        key = reading.traces[series.key].outcome
        if isinstance(key, Fraction | str) and key not in keys:
            keys.append(key)
    return keys or [None]
