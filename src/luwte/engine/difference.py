"""Why one target differs between two dates, policies, variants or sets of facts, to the cent.

The causes are the rule versions, figures and facts that differ. They change one at a time, in the
order of the rule graph (from the target down, as each rule names its parameters), and the target is
read again after each. What a cause adds is the difference between two such readings, both rounded
as the law rounds, so the parts always add up to the whole: nothing remains to be rounded away.
A cause of which the outcome cannot be computed halfway is taken together with the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from luwte.engine.changes import Change, change_of
from luwte.engine.errors import EngineError
from luwte.engine.explanation import json_value
from luwte.engine.figures import weakest
from luwte.engine.formatting import format_date, format_number, format_value
from luwte.engine.mixture import Side, changed, figure_of, keys_of, mixed, rule_of
from luwte.engine.reading import Reading
from luwte.engine.rules import Rule
from luwte.engine.units import Unit, Value
from luwte.engine.wording import in_words

__all__ = ["Cause", "Change", "Difference", "Part", "Side", "difference", "signed"]


@dataclass(frozen=True)
class Cause:
    """One rule version (``regel``), figure (``cijfer``) or fact (``feit``) that differs.

    ``old`` and ``new`` are its values in words, and of a rule its source with its first day.
    """

    name: str
    label: str
    kind: str
    old: str
    new: str
    old_source: str = ""
    new_source: str = ""
    confidence: str = "gelezen"

    @property
    def words(self) -> str:
        """The cause inside a sentence."""
        label = self.label if self.label[:2].isupper() else self.label[0].lower() + self.label[1:]
        return f"nieuwe regel voor {label}" if self.kind == "regel" else label

    def as_dict(self) -> dict[str, str]:
        """The cause for JSON."""
        return {
            "naam": self.name, "label": self.label, "soort": self.kind, "was": self.old, "wordt": self.new,
            "bron_was": self.old_source, "bron_wordt": self.new_source, "zekerheid": self.confidence,
        }  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What one cause (or several together, when halfway nothing can be computed) changes."""

    causes: tuple[Cause, ...]
    before: Value
    after: Value
    unit: Unit

    @property
    def amount(self) -> Fraction | None:
        """The exact difference; None for yes or no, a date or a word."""
        return subtracted(self.after, self.before)

    @property
    def words(self) -> str:
        """The causes inside a sentence."""
        return " en ".join(cause.words for cause in self.causes) + (" samen" if len(self.causes) > 1 else "")

    @property
    def effect(self) -> str:
        """The difference with its sign, or the outcome before and after."""
        if self.amount is None:
            return f"{format_value(self.before, self.unit)} wordt {format_value(self.after, self.unit)}"
        return signed(self.amount, self.unit)

    def as_dict(self) -> dict[str, Any]:
        """The part for JSON."""
        return {
            "oorzaken": [cause.as_dict() for cause in self.causes],
            "verschil": json_value(self.amount, self.unit),
            "was": json_value(self.before, self.unit),
            "wordt": json_value(self.after, self.unit),
        }


@dataclass(frozen=True)
class Difference:
    """The whole difference of a target; the amounts of ``parts`` add up to ``total``.

    ``without_effect`` are causes that differ too but change nothing in this case. ``change`` is
    the tree of everything whose outcome changed; None when the target did not change.
    """

    target: str
    label: str
    unit: Unit
    old: Value
    new: Value
    parts: tuple[Part, ...]
    without_effect: tuple[Cause, ...]
    change: Change | None
    confidence: str

    @property
    def total(self) -> Fraction | None:
        """New minus old, exact; None for yes or no, a date or a word."""
        return subtracted(self.new, self.old)

    @property
    def old_text(self) -> str:
        """The old outcome in words."""
        return format_value(self.old, self.unit)

    @property
    def new_text(self) -> str:
        """The new outcome in words."""
        return format_value(self.new, self.unit)

    def sentence(self, lead: str = "Nieuw") -> str:
        """The difference in one Dutch sentence; ``lead`` is like ``Per 1 januari 2026``."""
        if self.old == self.new:
            return f"{lead} hetzelfde: {self.new_text}."
        why = ", ".join(f"{part.words} {self._short(part)}".rstrip() for part in self.parts)
        if self.total is None:
            return f"{lead} {self.new_text}, eerst {self.old_text}: {why}."
        direction = "meer" if self.total > 0 else "minder"
        return f"{lead} {format_value(abs(self.total), self.unit)} {direction}: {why}."

    def _short(self, part: Part) -> str:
        if part.amount is not None:
            return signed(part.amount, self.unit)
        return f"({part.effect})" if len(self.parts) > 1 else ""

    def as_dict(self) -> dict[str, Any]:
        """The difference for JSON: amounts are strings with two decimals, fractions exact strings."""
        return {
            "doel": self.target,
            "label": self.label,
            "eenheid": self.unit.name,
            "was": json_value(self.old, self.unit),
            "wordt": json_value(self.new, self.unit),
            "verschil": json_value(self.total, self.unit),
            "zekerheid": self.confidence,
            "delen": [part.as_dict() for part in self.parts],
            "zonder_gevolg": [cause.as_dict() for cause in self.without_effect],
            "verandering": self.change.as_dict() if self.change else None,
        }

    def as_text(self, lead: str = "Nieuw") -> str:
        """The sentence, every cause with its sources, and the steps that changed."""
        lines = [f"{self.label}: {self.old_text} wordt {self.new_text}", self.sentence(lead)]
        for part in self.parts:
            lines.append(f"  {part.effect:>14}  {part.words}")
            lines += [f"{'':>18}{cause_line(cause)}" for cause in part.causes]
        if self.without_effect:
            lines.append("Ook anders, hier zonder gevolg:")
            lines += [f"{'':>18}{cause.label}: {cause_line(cause)}" for cause in self.without_effect]
        if self.change:
            lines += ["Stap voor stap:", self.change.as_text(1)]
        return "\n".join(lines)


def cause_line(cause: Cause) -> str:
    """A cause's values and sources on one line."""
    sources = dict.fromkeys(source for source in (cause.old_source, cause.new_source) if source)
    certainty = "" if cause.confidence == "gelezen" else f"; {cause.confidence}"
    found = f" [{' | '.join(sources)}{certainty}]" if sources else ""
    return f"{cause.old} wordt {cause.new}{found}"


def subtracted(one: Value, other: Value) -> Fraction | None:
    """The difference of two numbers; None for other kinds of values."""
    return one - other if isinstance(one, Fraction) and isinstance(other, Fraction) else None


def signed(amount: Fraction, unit: Unit) -> str:
    """A difference with its sign: ``+28,30`` in euros, ``+5 procentpunt``, ``-2 uur per week``."""
    sign = "-" if amount < 0 else "+" if amount else ""
    if dict(unit.dimension).get("euro") == 1:
        text = format_number(abs(amount), least=2)
    elif unit.name == "deel":
        text = f"{format_number(abs(amount) * 100)} procentpunt"
    else:
        text = format_value(abs(amount), unit)
    return f"≈ {sign}{text[2:]}" if text.startswith("≈") else f"{sign}{text}"


def difference(old: Side, new: Side, target: str) -> Difference:
    """Read a target on both sides and attribute the difference to its causes, exactly.

    Raises the errors of ``Stand.value`` when the target is not known on one of the sides.
    """
    before, old_value = old.read(target)
    after, new_value = new.read(target)
    names = changed(before, after, target)
    parts, idle = _parts(before, after, target, names, (old_value, new_value))
    catalogue = new.stand.catalogue
    explanations = (old.stand.explain(target, old.facts), new.stand.explain(target, new.facts))
    return Difference(
        target=target,
        label=explanations[1].label,
        unit=catalogue.unit(target),
        old=old_value,
        new=new_value,
        parts=tuple(parts),
        without_effect=tuple(idle),
        change=change_of(before, after, target),
        confidence=weakest(one.weakest_confidence for one in explanations),
    )


def _parts(
    old: Reading, new: Reading, target: str, names: list[str], ends: tuple[Value, Value]
) -> tuple[list[Part], list[Cause]]:
    value, last = ends
    unit = new.stand.catalogue.unit(target)
    parts: list[Part] = []
    idle: list[Cause] = []
    pending: list[str] = []
    for count, name in enumerate(names, start=1):
        pending.append(name)
        result = last if count == len(names) else mixed(old, new, frozenset(names[:count]), target)
        if result is None:
            continue
        causes = tuple(_cause(one, old, new) for one in pending)
        if result == value:
            idle += causes
        else:
            parts.append(Part(causes, value, result, unit))
        value, pending = result, []
    if value != last:
        raise EngineError(f"{in_words(target)}: het verschil is niet te verklaren. Meld dit aan de beheerder.")
    return parts, idle


def _cause(name: str, old: Reading, new: Reading) -> Cause:
    catalogue = new.stand.catalogue
    before, after = rule_of_name(old, name), rule_of_name(new, name)
    if before is not None and after is not None:
        return Cause(
            name, after.label, "regel", _version(before), _version(after, instead_of=before),
            before.source, after.source, weakest((before.confidence, after.confidence)),
        )  # fmt: skip
    unit = catalogue.unit(name)
    if name not in catalogue.series:
        label = in_words(name).capitalize()
        return Cause(name, label, "feit", format_value(old.facts[name], unit), format_value(new.facts[name], unit))
    for key in keys_of(name, old, new):
        was, becomes = figure_of(old, name, key), figure_of(new, name, key)
        if was and becomes and was[0].value != becomes[0].value:
            text = catalogue.key_text(catalogue.series[name], key)
            label = catalogue.series[name].label + (f" bij {text}" if text else "")
            sources = [f"{figure.source} ({layer})" for figure, layer in (was, becomes)]
            values = [format_value(figure.value, unit) for figure, _ in (was, becomes)]
            certainty = weakest((was[0].confidence, becomes[0].confidence))
            return Cause(name, label, "cijfer", values[0], values[1], sources[0], sources[1], certainty)
    raise EngineError(f"{in_words(name)} verschilt niet.")


def rule_of_name(reading: Reading, name: str) -> Rule | None:
    """The version of a rule on the day of a reading; None for a figure or fact."""
    return rule_of(reading, name) if name in reading.stand.catalogue.rules else None


def _version(rule: Rule, instead_of: Rule | None = None) -> str:
    """A version by its first day; one of the same day, in a variant, is another formula."""
    same_day = instead_of is not None and instead_of.valid_from == rule.valid_from
    return f"{'een andere formule' if same_day else 'de regel'} van {format_date(rule.valid_from)}"
