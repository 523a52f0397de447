"""Reading 2, the explanation: a tree people can read, made from the trace of reading 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from luwte.engine import expressions as ex
from luwte.engine.figures import Series, weakest
from luwte.engine.formatting import decimals, format_date, format_value
from luwte.engine.notes import Note
from luwte.engine.reading import Outcome, Reading, Trace, Unknown
from luwte.engine.rules import Rule
from luwte.engine.units import Unit, Value
from luwte.engine.wording import format_plain, in_words

if TYPE_CHECKING:
    from luwte.engine.catalogue import Catalogue

NOT_YET = "nog niet bekend"


@dataclass(frozen=True)
class Step:
    """One line of a rule that ran: what it computes, as written, filled in, and the result."""

    name: str
    formula: str
    filled: str
    result: str

    def as_dict(self) -> dict[str, str]:
        """The line for JSON."""
        return {"naam": self.name, "formule": self.formula, "ingevuld": self.filled, "uitkomst": self.result}


@dataclass(frozen=True)
class Explanation:
    """Why a value is what it is; ``children`` explain what it was computed from."""

    name: str
    label: str
    kind: str
    value: Value | None
    unit: Unit
    formatted: str
    doc: str
    source: str
    valid_from: date | None
    valid_to: date | None
    confidence: str
    layer: str
    steps: tuple[Step, ...]
    branch: tuple[str, ...]
    remark: str
    children: tuple[Explanation, ...]
    notes: tuple[Note, ...] = ()

    @property
    def formula(self) -> str:
        """The formula that gave the outcome, in words."""
        return self.steps[-1].formula if self.steps else ""

    @property
    def filled(self) -> str:
        """The same formula with the numbers filled in."""
        return self.steps[-1].filled if self.steps else ""

    @property
    def weakest_confidence(self) -> str:
        """The least certain figure or rule anywhere below, this one included."""
        return weakest(node.confidence for node in self.walk())

    @property
    def period(self) -> str:
        """``geldig vanaf ... tot ...`` in words; empty for facts."""
        if self.valid_from is None:
            return ""
        until = f" tot {format_date(self.valid_to)}" if self.valid_to else ""
        return f"geldig vanaf {format_date(self.valid_from)}{until}"

    def walk(self) -> Iterator[Explanation]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def as_dict(self) -> dict[str, Any]:
        """The tree for JSON: amounts are strings with two decimals, fractions exact strings."""
        return {
            "naam": self.name,
            "label": self.label,
            "soort": self.kind,
            "waarde": json_value(self.value, self.unit),
            "eenheid": self.unit.name,
            "tekst": self.formatted,
            "uitleg": self.doc,
            "bron": self.source,
            "vanaf": self.valid_from.isoformat() if self.valid_from else None,
            "tot": self.valid_to.isoformat() if self.valid_to else None,
            "zekerheid": self.confidence,
            "zwakste_zekerheid": self.weakest_confidence,
            "laag": self.layer,
            "stappen": [step.as_dict() for step in self.steps],
            "keuzes": list(self.branch),
            "opmerking": self.remark,
            "kanttekeningen": [note.as_dict() for note in self.notes],
            "onderdelen": [child.as_dict() for child in self.children],
        }

    def as_text(self, depth: int = 0) -> str:
        """The tree as indented text for the command line."""
        pad = "  " * depth
        lines = [f"{pad}{self.label}: {self.formatted}"]
        details = [*self.branch]
        for step in self.steps:
            lead = "" if step.name == self.name else f"{in_words(step.name)} = "
            details.append(f"{lead}{step.formula}")
            if step.filled not in (step.formula, step.result):
                details.append(f"= {step.filled} = {step.result}")
        if self.source:
            certainty = "" if self.confidence == "gelezen" else f"; {self.confidence}"
            details.append(f"[{self.source}; {self.period}{certainty}]")
        if self.remark:
            details.append(f"({self.remark})")
        details += [f"Let op: {note.text} [{note.source}]" for note in self.notes]
        lines += [f"{pad}    {detail}" for detail in details]
        lines += [child.as_text(depth + 1) for child in self.children]
        return "\n".join(lines)


def json_value(value: Value | None, unit: Unit) -> str | bool | None:
    """A value for JSON: cents as two decimals, other numbers as short exact decimals if they fit."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if unit.step is not None and dict(unit.dimension).get("euro"):
        text, _ = decimals(value, 2)
        return text.replace(".", "").replace(",", ".")
    return json_number(value)


def json_number(value: Fraction) -> str:
    """A whole number or terminating decimal as such, any other fraction as numerator/denominator."""
    for places in range(13):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            sign = "-" if value < 0 else ""
            return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    return str(value)


def explain(reading: Reading, name: str, written: dict[str, Explanation] | None = None) -> Explanation:
    """The explanation tree of a name that has been read; a name used twice is explained by one node.

    ``written`` holds the nodes that are ready.
    """
    written = {} if written is None else written
    if name not in written:
        told = reading.stand.told
        node = told[name] if name in told else _node(reading, name, written)
        if node.kind == "cijfer" and not node.children:
            told[name] = node  # a figure that is no table is the same for everyone
        written[name] = node
    return written[name]


def _node(reading: Reading, name: str, written: dict[str, Explanation]) -> Explanation:
    trace = reading.traces[name]
    children = tuple(explain(reading, used, written) for used in trace.used)
    value = None if isinstance(trace.outcome, Unknown) else trace.outcome
    unit = reading.stand.catalogue.unit(name)
    shown = NOT_YET if value is None else format_value(value, unit)
    notes = reading.stand.catalogue.notes_with(name, reading.stand.day)
    match trace.origin:
        case Rule() as rule:
            given = shown if value is None or rule.unit is unit else format_value(value, rule.unit)
            steps, branch = _steps(reading.stand.catalogue, trace, children, given)
            return Explanation(
                name, rule.label, "regel", value, unit, shown, rule.doc, rule.source,
                rule.valid_from, rule.valid_to, rule.confidence, rule.layer,
                steps, branch, "", children, notes,
            )  # fmt: skip
        case Series() as series if trace.figure is not None:
            figure = trace.figure
            label = f"{series.label}{' bij ' + trace.key if trace.key else ''}"
            return Explanation(
                name, label, "cijfer", value, unit, shown, series.description, figure.source,
                figure.valid_from, figure.valid_to, figure.confidence, trace.layer,
                (), (), figure.remark, children, notes,
            )  # fmt: skip
        case _:
            fact = reading.stand.catalogue.facts.get(name)
            label = in_words(name).capitalize()
            return Explanation(
                name, label, "feit", value, unit, shown, fact.question if fact else "", "",
                None, None, "gelezen", "", (), (), "", children, notes,
            )  # fmt: skip


def _steps(
    catalogue: Catalogue, trace: Trace, children: tuple[Explanation, ...], outcome_text: str
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    shown = {child.name: child.formatted if child.value is not None else in_words(child.name) for child in children}
    shown |= {name: format_plain(value) for name, value in trace.local.items() if not isinstance(value, Unknown)}
    phrase = catalogue.phrase
    steps: list[Step] = []
    branch: list[str] = []
    for statement, outcome in trace.ran:
        if isinstance(statement, ex.If):
            answer = NOT_YET if isinstance(outcome, Unknown) else ("ja" if outcome else "nee")
            question = phrase(statement.condition).words
            branch.append(f"{question[0].upper()}{question[1:]}? {answer}")
            continue
        name = statement.name if isinstance(statement, ex.Assign) else trace.name
        formula = phrase(statement.expression)
        result = outcome_text if isinstance(statement, ex.Return) else _result(outcome)
        steps.append(Step(name, formula.words, formula.filled(shown), result))
    return tuple(steps), tuple(branch)


def _result(outcome: Outcome) -> str:
    return NOT_YET if isinstance(outcome, Unknown) else format_plain(outcome)
