"""A rule as a chain of small functions: what reading 1 runs when every fact it meets is known.

A number travels as a pair of whole numbers, numerator and denominator (positive, not reduced): the
same exact arithmetic as ``Fraction``, ten times faster. What cannot be decided here (a fact that is
missing, a division by zero) raises NotKnown; the three-valued reading then gives the answer or the
error. Each run notes what it used and which statements ran, for the explanation.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, cast

from luwte.engine import expressions as ex
from luwte.engine.functions import FUNCTIONS
from luwte.engine.units import Unit, Value

Pair = tuple[int, int]
Lane = Pair | bool | date | str
COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


class NotKnown(Exception):
    """A fact is missing or a sum has no outcome: the three-valued reading must say what and why."""


class Frame:
    """One run of one rule: its assignments, the names it used in order, the statements that ran."""

    __slots__ = ("local", "ran", "used")

    def __init__(self) -> None:
        """Nothing has run yet."""
        self.local: dict[str, Lane] = {}
        self.used: dict[str, None] = {}
        self.ran: list[tuple[ex.Statement, Lane]] = []


Values = Mapping[str, Lane]
Code = Callable[[Values, Frame], Lane]
Number = Callable[[Values, Frame], Pair]
Block = Callable[[Values, Frame], Lane | None]


def lane(value: Value) -> Lane:
    """A value as it travels here."""
    return (value.numerator, value.denominator) if isinstance(value, Fraction) else value


def value_of(given: Lane) -> Value:
    """The value that a lane stands for."""
    return Fraction(*given) if isinstance(given, tuple) else given


def compiled(statements: tuple[ex.Statement, ...], unit: Unit) -> Code:
    """A rule's body as a function of the values by name, rounded as its unit says; raises NotKnown."""
    body = _block(statements)
    rounded = _rounding(unit)

    def run(values: Values, frame: Frame) -> Lane:
        outcome = body(values, frame)
        if outcome is None:
            raise NotKnown
        return rounded(outcome) if rounded is not None and isinstance(outcome, tuple) else outcome

    return run


def _rounding(unit: Unit) -> Callable[[Pair], Pair] | None:
    """``Unit.round`` on a pair; None when the unit is exact."""
    if unit.step is None:
        return None
    up, down = unit.step.numerator, unit.step.denominator
    if unit.rounding == "floor":
        return lambda pair: (pair[0] * down // (pair[1] * up) * up, down)
    return lambda pair: ((2 * pair[0] * down + pair[1] * up) // (2 * pair[1] * up) * up, down)


def _block(statements: tuple[ex.Statement, ...]) -> Block:
    """Statements in order, up to the first return; None when none of them returns."""
    steps = tuple(_statement(statement) for statement in statements)
    if len(steps) == 1:
        return steps[0]

    def run(values: Values, frame: Frame) -> Lane | None:
        for step in steps:
            outcome = step(values, frame)
            if outcome is not None:
                return outcome
        return None

    return run


def _statement(statement: ex.Statement) -> Block:
    match statement:
        case ex.Assign(name, expression):
            value = _code(expression)

            def assign(values: Values, frame: Frame) -> None:
                outcome = frame.local[name] = value(values, frame)
                frame.ran.append((statement, outcome))

            return assign
        case ex.Return(expression):
            given = _code(expression)

            def give(values: Values, frame: Frame) -> Lane:
                outcome = given(values, frame)
                frame.ran.append((statement, outcome))
                return outcome

            return give
        case ex.If(condition, then, otherwise):
            decides, if_so, if_not = _code(condition), _block(then), _block(otherwise)

            def choose(values: Values, frame: Frame) -> Lane | None:
                decided = decides(values, frame)
                frame.ran.append((statement, decided))
                return if_so(values, frame) if decided else if_not(values, frame)

            return choose


def _code(node: ex.Expression) -> Code:
    """One expression as a function."""
    match node:
        case ex.Literal(value):
            constant = lane(value)
            return lambda _values, _frame: constant
        case ex.Name(name):
            return _name(name)
        case ex.Not(operand):
            inner = _code(operand)
            return lambda values, frame: not inner(values, frame)
        case ex.Negative(operand):
            return _negative(_number(operand))
        case ex.Logic(word, parts):
            return _logic(tuple(_code(part) for part in parts), decides=word == "or")
        case ex.Arithmetic(sign, left, right):
            return ARITHMETIC[sign](_number(left), _number(right))
        case ex.Comparison(sign, left, right):
            return _comparison(COMPARED[sign], _code(left), _code(right))
        case ex.Extreme(word, parts):
            wins = COMPARED["<" if word == "min" else ">"]
            return _extreme(wins, tuple(_code(part) for part in parts))
        case ex.Call(function, arguments):
            call, codes = FUNCTIONS[function].call, tuple(_code(argument) for argument in arguments)
            return lambda values, frame: lane(call(*(value_of(code(values, frame)) for code in codes)))


def _number(node: ex.Expression) -> Number:
    """An expression of which the checker of units has found that it is a number."""
    return cast("Number", _code(node))


def _name(name: str) -> Code:
    def read(values: Values, frame: Frame) -> Lane:
        if name in frame.local:
            return frame.local[name]
        frame.used[name] = None
        return values[name]

    return read


def _negative(inner: Number) -> Number:
    def run(values: Values, frame: Frame) -> Pair:
        above, below = inner(values, frame)
        return -above, below

    return run


def _logic(parts: tuple[Code, ...], *, decides: bool) -> Code:
    def run(values: Values, frame: Frame) -> Lane:
        for part in parts:
            if part(values, frame) is decides:
                return decides
        return not decides

    return run


def _plus(left: Number, right: Number) -> Number:
    def run(values: Values, frame: Frame) -> Pair:
        a, b = left(values, frame)
        c, d = right(values, frame)
        return (a + c, b) if b == d else (a * d + c * b, b * d)

    return run


def _minus(left: Number, right: Number) -> Number:
    def run(values: Values, frame: Frame) -> Pair:
        a, b = left(values, frame)
        c, d = right(values, frame)
        return (a - c, b) if b == d else (a * d - c * b, b * d)

    return run


def _times(left: Number, right: Number) -> Number:
    def run(values: Values, frame: Frame) -> Pair:
        a, b = left(values, frame)
        c, d = right(values, frame)
        return a * c, b * d

    return run


def _over(left: Number, right: Number) -> Number:
    def run(values: Values, frame: Frame) -> Pair:
        a, b = left(values, frame)
        c, d = right(values, frame)
        if c == 0:
            raise NotKnown
        return (a * d, b * c) if c > 0 else (-a * d, -b * c)

    return run


ARITHMETIC = {"+": _plus, "-": _minus, "*": _times, "/": _over}


def _comparison(compare: Callable[[Any, Any], bool], left: Code, right: Code) -> Code:
    def run(values: Values, frame: Frame) -> Lane:
        one, other = left(values, frame), right(values, frame)
        if isinstance(one, tuple) and isinstance(other, tuple):
            return compare(one[0] * other[1], other[0] * one[1])
        return compare(one, other)

    return run


def _extreme(wins: Callable[[Any, Any], bool], parts: tuple[Code, ...]) -> Code:
    def run(values: Values, frame: Frame) -> Lane:
        known = [part(values, frame) for part in parts]
        best = known[0]
        for other in known[1:]:
            if isinstance(other, tuple) and isinstance(best, tuple):
                better = wins(other[0] * best[1], best[0] * other[1])
            else:
                better = wins(other, best)
            if better:
                best = other
        return best

    return run
