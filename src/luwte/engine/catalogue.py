"""All rules, figures and facts together, checked as a whole; and a reading at a date."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeVar

from luwte.engine.coherence import check_whole
from luwte.engine.compiled import NotKnown, value_of
from luwte.engine.errors import (
    EngineError,
    FigureError,
    LocalPolicyMissing,
    MissingFacts,
    NoRule,
    UnknownName,
)
from luwte.engine.explanation import Explanation, explain
from luwte.engine.expressions import Expression
from luwte.engine.facts import Fact, Raw, admit_all
from luwte.engine.figures import Figure, Key, Series
from luwte.engine.formatting import format_date, format_value
from luwte.engine.graph import below
from luwte.engine.notes import Note
from luwte.engine.reading import Known, Reading, Unknown
from luwte.engine.rules import Rule
from luwte.engine.units import Unit, Value
from luwte.engine.wording import Phrase

LOCAL = "lokaal"
Named = TypeVar("Named", Series, Fact)


@dataclass(frozen=True)
class Layer:
    """Dated figures that a region or municipality gives for series of the layer ``lokaal``."""

    name: str
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)


def _once(named: Iterable[Named], what: str) -> list[Named]:
    """All of them; raises FigureError when two have one name, since the first would be lost."""
    listed = list(named)
    names = [one.name for one in listed]
    for name in names:
        if names.count(name) > 1:
            raise FigureError(f"Het {what} {name} staat er twee keer. Geef er een een andere naam.")
    return listed


class Catalogue:
    """Every rule, figure and fact by name; built once and checked whole.

    Raises RuleError or FigureError when names clash, are missing, run in a circle, overlap in
    time, or when units do not agree.
    """

    def __init__(
        self, rules: Iterable[Rule], series: Iterable[Series], facts: Iterable[Fact], notes: Iterable[Note] = ()
    ) -> None:
        """Collect and check; nothing is computed yet."""
        self.rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self.rules.setdefault(rule.name, []).append(rule)
        for versions in self.rules.values():
            versions.sort(key=lambda version: version.valid_from)
        self.series = {one.name: one for one in _once(series, "cijfer")}
        self.facts = {fact.name: fact for fact in _once(facts, "feit")}
        #: Rendered expressions by identity: the rules live as long as the catalogue.
        self._phrases: dict[int, Phrase] = {}
        self.notes = tuple(notes)
        self._noted: dict[str, list[Note]] = {}
        for note in self.notes:
            for name in note.names:
                self._noted.setdefault(name, []).append(note)
        check_whole(self)

    def at(self, day: date, layers: Sequence[Layer] = ()) -> Stand:
        """The law as it holds on a day, with local policy; most general layer first."""
        for layer in layers:
            for name in layer.figures:
                if name not in self.series or self.series[name].layer != LOCAL:
                    raise FigureError(f"{layer.name}: {name} is geen lokaal beleid.")
        return Stand(self, day, tuple(layers))

    def unit(self, name: str) -> Unit:
        """The unit of a rule's result, a figure or a fact; raises UnknownName."""
        if name in self.rules:
            return self.rules[name][-1].unit
        if name in self.series:
            return self.series[name].unit
        if name in self.facts:
            return self.facts[name].unit
        raise self.unknown(name, "Het doel")

    def unknown(self, name: str, what: str, also: Iterable[str] = ()) -> UnknownName:
        """The error for a name that does not exist, with the nearest one of that kind (or of ``also``) that does."""
        kinds = {"doel": (self.rules, self.series), "feit": (self.facts,), "cijfer": (self.series,)}
        named = kinds.get(what.rpartition(" ")[2], (self.rules, self.series, self.facts))
        near = difflib.get_close_matches(name, [*(one for names in named for one in names), *also], cutoff=0.5)
        hint = f" Bedoelt u '{near[0]}'?" if near else ""
        return UnknownName(f"{what} '{name}' bestaat niet.{hint}")

    def admit(self, raw: Mapping[str, Raw]) -> dict[str, Value]:
        """Facts as exact values; raises UnknownName or InvalidFact with a sentence."""
        for name in raw:
            if name in self.rules or name in self.series:
                raise UnknownName(f"'{name}' wordt berekend of staat vast; geef het niet op.")
            if name not in self.facts:
                raise self.unknown(name, "Het feit")
        return admit_all(self.facts, raw)

    def inputs(self, target: str) -> list[str]:
        """All facts that some version of a target may ask, in the order they come up."""
        return [name for name in below([target], self.edges) if name in self.facts]

    def key_text(self, series: Series, key: object) -> str:
        """The key of a table lookup in words, e.g. ``leeftijd 21 jaar``."""
        if series.key is None or not isinstance(key, Fraction | str):
            return ""
        return f"{series.key.replace('_', ' ')} {format_value(key, self.unit(series.key))}"

    def notes_with(self, name: str, day: date) -> tuple[Note, ...]:
        """The notes that stand with a rule, figure or fact on a day."""
        if name not in self._noted:
            return ()
        return tuple(note for note in self._noted[name] if note.holds(day))

    def phrase(self, expression: Expression) -> Phrase:
        """An expression of a rule as text, made once: its words are the same on every day."""
        if id(expression) not in self._phrases:
            self._phrases[id(expression)] = Phrase(expression, self.words)
        return self._phrases[id(expression)]

    def words(self, name: str) -> str:
        """A name as it reads inside a formula: its label without a capital, or its own words."""
        if name in self.rules:
            label = self.rules[name][-1].label
        elif name in self.series:
            label = self.series[name].label
        else:
            return name.replace("_", " ")
        keeps_capital = label[:2].isupper()
        return label if keeps_capital else label[0].lower() + label[1:]

    def edges(self, name: str) -> list[str]:
        """The names that some version of a rule, or the key of a table, asks directly."""
        if name in self.rules:
            return list(dict.fromkeys(p for rule in self.rules[name] for p in rule.parameters))
        if name in self.series and self.series[name].key is not None:
            return [str(self.series[name].key)]
        return []


@dataclass(frozen=True)
class Stand:
    """The law on one day for one place: what a person, screen or batch reads from."""

    catalogue: Catalogue
    day: date
    layers: tuple[Layer, ...]
    #: Figures that were looked up before, by name and key; no part of what the Stand is.
    found: dict[tuple[str, object], tuple[Figure, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    #: Explanations of figures that are the same for everyone.
    told: dict[str, Explanation] = field(default_factory=dict, init=False, repr=False, compare=False)

    def value(self, target: str, facts: Mapping[str, Raw]) -> Value:
        """The exact value of a target.

        Raises MissingFacts, InvalidFact, UnknownName, NoRule, NoFigure or LocalPolicyMissing, each
        with a Dutch sentence.
        """
        return self.values((target,), facts)[target]

    def values(self, targets: Sequence[str], facts: Mapping[str, Raw]) -> dict[str, Value]:
        """The exact values of several targets from the same facts; raises as ``value`` does."""
        admitted = self._admitted(targets, facts)
        known = Known(self, admitted)
        try:
            return {target: value_of(known[target]) for target in targets}
        except (NotKnown, EngineError):
            reading = Reading(self, admitted)
            return {target: self._certain(target, reading.outcome(target)) for target in targets}

    def explain(self, target: str, facts: Mapping[str, Raw]) -> Explanation:
        """The explanation tree of a target; unknown parts say ``nog niet bekend``."""
        reading, _ = self._read(target, facts)
        return explain(reading, target)

    def needs(self, target: str, facts: Mapping[str, Raw]) -> list[str]:
        """The facts still needed to know the target, in order; empty when it is known."""
        _, outcome = self._read(target, facts)
        return list(outcome.names) if isinstance(outcome, Unknown) else []

    def edges(self, name: str) -> list[str]:
        """The names that a rule of this day, or the key of a table, asks directly; nothing where no rule holds."""
        if name not in self.catalogue.rules:
            return self.catalogue.edges(name)
        try:
            return list(self.rule(name).parameters)
        except NoRule:
            return []

    def inputs(self, target: str) -> list[str]:
        """All facts that the rules of this day may ask for a target, in the order they come up."""
        return [name for name in below([target], self.edges) if name in self.catalogue.facts]

    def rule(self, name: str) -> Rule:
        """The version of a rule on this day; raises NoRule with the known range."""
        versions = self.catalogue.rules[name]
        for version in versions:
            if version.holds(self.day):
                return version
        first, last = versions[0], versions[-1]
        until = f" tot {format_date(last.valid_to)}" if last.valid_to else ""
        raise NoRule(
            f"{last.label} bestaat niet op {format_date(self.day)}. "
            f"De regel geldt vanaf {format_date(first.valid_from)}{until}."
        )

    def figure(self, series: Series, key: Key | None, key_text: str) -> tuple[Figure, str]:
        """The figure that holds on this day and the layer it comes from; local policy wins."""
        for layer in reversed(self.layers):
            for figure in layer.figures.get(series.name, ()):
                if figure.holds(self.day, key):
                    return figure, layer.name
        if series.layer == LOCAL and not series.figures:
            raise LocalPolicyMissing(
                f"{series.label} is lokaal beleid en is hier op {format_date(self.day)} niet "
                "bekend. Kies een gemeente die het heeft vastgesteld."
            )
        return series.at(self.day, key, key_text), series.layer

    def _read(self, target: str, facts: Mapping[str, Raw]) -> tuple[Reading, Value | Unknown]:
        reading = Reading(self, self._admitted((target,), facts))
        return reading, reading.outcome(target)

    def _admitted(self, targets: Sequence[str], facts: Mapping[str, Raw]) -> dict[str, Value]:
        for target in targets:
            if target in self.catalogue.facts:
                raise UnknownName(f"'{target}' is een feit dat u zelf opgeeft, geen doel.")
            if target not in self.catalogue.rules and target not in self.catalogue.series:
                raise self.catalogue.unknown(target, "Het doel")
        return self.catalogue.admit(facts)

    def _certain(self, target: str, outcome: Value | Unknown) -> Value:
        if isinstance(outcome, Unknown):
            raise self.missing(target, outcome.names)
        return outcome

    def missing(self, target: str, names: Sequence[str]) -> MissingFacts:
        """The error that names the facts still needed, in the order they are given here."""
        facts = self.catalogue.facts
        questions = [f"{name} ({facts[name].question.rstrip('?').rstrip('.')})" for name in names]
        label = self.catalogue.words(target)
        plain = f"Voor {label} ontbreekt nog: {' '.join(facts[name].question for name in names)}"
        return MissingFacts(target.replace("_", " "), names, questions, plain)
