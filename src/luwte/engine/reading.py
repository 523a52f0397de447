"""Reading 1, the value: demand-driven, exact and three-valued.

Only what the outcome still depends on is looked up. A fact that is missing gives ``Unknown`` with
the facts still needed, unless the facts that are known decide the outcome without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from luwte.engine import expressions as ex
from luwte.engine.compiled import Frame, Lane, NotKnown, lane, value_of
from luwte.engine.errors import EngineError
from luwte.engine.figures import Figure, Series
from luwte.engine.functions import FUNCTIONS
from luwte.engine.nought import divided_by_nought
from luwte.engine.rules import Rule
from luwte.engine.units import Value

if TYPE_CHECKING:
    from luwte.engine.catalogue import Stand


@dataclass(frozen=True)
class Unknown:
    """Not yet known: the facts that are still needed, in the order they came up."""

    names: tuple[str, ...]

    def joined(self, other: Unknown) -> Unknown:
        """Both lists, without repeats."""
        return Unknown(tuple(dict.fromkeys(self.names + other.names)))


Outcome = Value | Unknown


@dataclass
class Trace:
    """What happened at one name: where its value came from and which statements ran."""

    name: str
    outcome: Outcome
    origin: Rule | Series | None
    figure: Figure | None = None
    layer: str = ""
    key: str = ""
    used: list[str] = field(default_factory=list)
    ran: list[tuple[ex.Statement, Outcome]] = field(default_factory=list)
    local: dict[str, Outcome] = field(default_factory=dict)


class Known(dict[str, Lane]):
    """Values by name at one Stand, computed when first asked for; raises NotKnown when a fact is missing.

    Leaves no trace: it is the short way to a value, and the reading below is the long one.
    """

    def __init__(self, stand: Stand, facts: Mapping[str, Value]) -> None:
        """``facts`` have been admitted by the catalogue."""
        super().__init__((name, lane(value)) for name, value in facts.items())
        self.stand = stand

    def __missing__(self, name: str) -> Lane:
        """The value of a rule or figure; what is neither was not given."""
        catalogue = self.stand.catalogue
        if name in catalogue.rules:
            value = self.stand.rule(name).code(self, Frame())
        elif name in catalogue.series:
            series = catalogue.series[name]
            key = value_of(self[series.key]) if series.key else None
            value = lane(found_figure(self.stand, series, key)[0].value)
        else:
            raise NotKnown
        self[name] = value
        return value


class Seen(dict[str, Lane]):
    """The values that a reading has found, for the rules it runs; raises NotKnown for the others."""

    def __init__(self, reading: Reading) -> None:
        """Nothing has been asked yet."""
        super().__init__()
        self.reading = reading

    def __missing__(self, name: str) -> Lane:
        """What the reading makes of a name."""
        outcome = self.reading.outcome(name)
        if isinstance(outcome, Unknown):
            raise NotKnown
        self[name] = value = lane(outcome)
        return value


def found_figure(stand: Stand, series: Series, key: Outcome | None) -> tuple[Figure, str]:
    """The figure for a key and the layer it comes from, searched once for each Stand."""
    place = (series.name, key)
    if place not in stand.found:
        plain = key if isinstance(key, Fraction | str) else None
        stand.found[place] = stand.figure(series, plain, stand.catalogue.key_text(series, key))
    return stand.found[place]


class Reading:
    """One evaluation at one Stand with one set of facts; keeps a trace of every name it used."""

    def __init__(self, stand: Stand, facts: Mapping[str, Value]) -> None:
        """``facts`` have been admitted by the catalogue."""
        self.stand = stand
        self.facts = facts
        self.traces: dict[str, Trace] = {}
        self._seen = Seen(self)

    def outcome(self, name: str) -> Outcome:
        """The value of a rule, figure or fact, computed once."""
        if name in self.traces:
            return self.traces[name].outcome
        if name in self.facts:
            trace = Trace(name, self.facts[name], None)
        elif name in self.stand.catalogue.rules:
            trace = self._by_rule(name)
        elif name in self.stand.catalogue.series:
            trace = self._by_series(name)
        else:
            trace = Trace(name, Unknown((name,)), None)
        self.traces[name] = trace
        return trace.outcome

    def _by_series(self, name: str) -> Trace:
        series = self.stand.catalogue.series[name]
        key: Outcome | None = self.outcome(series.key) if series.key else None
        used = [series.key] if series.key else []
        if isinstance(key, Unknown):
            return Trace(name, key, series, used=used)
        text = self.stand.catalogue.key_text(series, key)
        figure, layer = found_figure(self.stand, series, key)
        return Trace(name, figure.value, series, figure, layer, text, used)

    def _by_rule(self, name: str) -> Trace:
        rule = self.stand.rule(name)
        frame = Frame()
        try:
            known = rule.code(self._seen, frame)
        except NotKnown:
            return self._step_by_step(name, rule)
        ran: list[tuple[ex.Statement, Outcome]] = [(statement, value_of(given)) for statement, given in frame.ran]
        local: dict[str, Outcome] = {local: value_of(given) for local, given in frame.local.items()}
        return Trace(name, value_of(known), rule, used=list(frame.used), ran=ran, local=local)

    def _step_by_step(self, name: str, rule: Rule) -> Trace:
        """The same rule when something is missing: three-valued, and with the errors of the day."""
        trace = Trace(name, Unknown(()), rule)
        outcome = self._block(rule, rule.body, trace)
        if isinstance(outcome, Fraction):
            outcome = rule.unit.round(outcome)
        trace.outcome = outcome
        return trace

    def _block(self, rule: Rule, statements: tuple[ex.Statement, ...], trace: Trace) -> Outcome:
        for index, statement in enumerate(statements):
            match statement:
                case ex.Assign(name, expression):
                    value = self._value(expression, trace)
                    trace.local[name] = value
                    trace.ran.append((statement, value))
                case ex.Return(expression):
                    value = self._value(expression, trace)
                    trace.ran.append((statement, value))
                    return value
                case ex.If(condition, then, otherwise):
                    decided = self._value(condition, trace)
                    trace.ran.append((statement, decided))
                    if isinstance(decided, Unknown):
                        return self._undecided(rule, statement, statements[index + 1 :], decided, trace)
                    branch = then if decided else otherwise
                    if not branch:
                        continue
                    result = self._block(rule, branch, trace)
                    if result != Unknown(()):
                        return result
        return Unknown(())

    def _undecided(
        self, rule: Rule, statement: ex.If, rest: tuple[ex.Statement, ...], needed: Unknown, trace: Trace
    ) -> Outcome:
        """Both branches are tried: when they agree, the missing fact does not matter.

        A branch that cannot be computed on this day (no figure, no policy) may not be taken at all,
        so its error waits until the missing fact is given.
        """
        attempts: list[Trace] = []
        for branch in (statement.then, statement.otherwise):
            attempt = Trace(trace.name, Unknown(()), rule, local=dict(trace.local))
            try:
                attempt.outcome = self._block(rule, branch + rest, attempt)
            except EngineError:
                return needed
            attempts.append(attempt)
        first, second = attempts
        if isinstance(first.outcome, Unknown) or first.outcome != second.outcome:
            return needed
        trace.used += [name for name in dict.fromkeys(first.used + second.used) if name not in trace.used]
        trace.local |= second.local
        trace.ran += second.ran
        return first.outcome

    def _value(self, node: ex.Expression, trace: Trace) -> Outcome:
        match node:
            case ex.Literal(value):
                return value
            case ex.Name(name):
                if name in trace.local:
                    return trace.local[name]
                outcome = self.outcome(name)
                if name not in trace.used:  # noted when it has an outcome: and/or may do without one that has none
                    trace.used.append(name)
                return outcome
            case ex.Logic(operator, parts):
                return self._logic(operator, parts, trace)
            case ex.Not(operand):
                inner = self._value(operand, trace)
                return inner if isinstance(inner, Unknown) else not inner
            case ex.Negative(operand):
                inner = self._value(operand, trace)
                return -inner if isinstance(inner, Fraction) else inner
            case ex.Arithmetic(operator, left, right):
                return self._arithmetic(operator, (left, right), trace)
            case ex.Comparison(operator, left, right):
                known = self._known((left, right), trace)
                return known if isinstance(known, Unknown) else compare(operator, *known)
            case ex.Extreme(operator, parts):
                known = self._known(parts, trace)
                if isinstance(known, Unknown):
                    return known
                extreme: Value = min(known) if operator == "min" else max(known)
                return extreme
            case ex.Call(function, arguments):
                known = self._known(arguments, trace)
                if isinstance(known, Unknown):
                    return known
                result: Value = FUNCTIONS[function].call(*known)
                return result

    def _known(self, parts: tuple[ex.Expression, ...], trace: Trace) -> Unknown | list[Any]:
        """The values of all parts, or everything that is still needed for them."""
        values: list[Any] = []
        missing = Unknown(())
        for part in parts:
            value = self._value(part, trace)
            if isinstance(value, Unknown):
                missing = missing.joined(value)
            values.append(value)
        return missing if missing.names else values

    def _logic(self, operator: str, parts: tuple[ex.Expression, ...], trace: Trace) -> Outcome:
        """``and``/``or``: one deciding part decides, whatever the unknown parts would say."""
        decides = operator == "or"
        missing = Unknown(())
        for part in parts:
            try:
                value = self._value(part, trace)
            except EngineError:
                if missing.names:
                    return missing  # the fact that is asked first may make this part needless
                raise
            if isinstance(value, Unknown):
                missing = missing.joined(value)
            elif value is decides:
                return decides
        return missing if missing.names else not decides

    def _arithmetic(self, operator: str, parts: tuple[ex.Expression, ...], trace: Trace) -> Outcome:
        known = self._known(parts, trace)
        if isinstance(known, Unknown):
            return known
        left, right = known
        if operator == "/" and right == 0:
            raise EngineError(divided_by_nought(self, trace, parts[1]))
        match operator:
            case "+":
                result: Fraction = left + right
            case "-":
                result = left - right
            case "*":
                result = left * right
            case _:
                result = left / right
        return result


def compare(operator: str, left: Any, right: Any) -> bool:
    """Two known values of one kind, compared."""
    match operator:
        case "<":
            return bool(left < right)
        case "<=":
            return bool(left <= right)
        case ">":
            return bool(left > right)
        case ">=":
            return bool(left >= right)
        case "==":
            return bool(left == right)
        case _:
            return bool(left != right)
