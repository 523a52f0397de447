"""The tree into which a rule's text is read: the whole language, one class per construct.

Every reading (value, explanation, kernel and proof) walks this same tree. Nodes carry the
line they came from, so a refusal can say where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Literal:
    """A whole number, a word, or true/false written in the rule."""

    value: Fraction | str | bool
    line: int


@dataclass(frozen=True)
class Name:
    """A parameter of the rule (another rule, a figure, a fact) or an assignment above it."""

    name: str
    line: int


@dataclass(frozen=True)
class Arithmetic:
    """``left operator right`` with operator one of + - * /."""

    operator: str
    left: Expression
    right: Expression
    line: int


@dataclass(frozen=True)
class Negative:
    """``-operand``."""

    operand: Expression
    line: int


@dataclass(frozen=True)
class Comparison:
    """``left operator right`` with operator one of < <= > >= == !=."""

    operator: str
    left: Expression
    right: Expression
    line: int


@dataclass(frozen=True)
class Logic:
    """``and`` or ``or`` over two or more parts, decided as early as the known parts allow."""

    operator: str
    parts: tuple[Expression, ...]
    line: int


@dataclass(frozen=True)
class Not:
    """``not operand``."""

    operand: Expression
    line: int


@dataclass(frozen=True)
class Extreme:
    """``min`` or ``max`` of two or more amounts."""

    operator: str
    parts: tuple[Expression, ...]
    line: int


@dataclass(frozen=True)
class Call:
    """One of the calendar functions of ``luwte.engine.functions``."""

    function: str
    arguments: tuple[Expression, ...]
    line: int


Expression = Literal | Name | Arithmetic | Negative | Comparison | Logic | Not | Extreme | Call


@dataclass(frozen=True)
class Assign:
    """``name = expression``; a name is assigned once."""

    name: str
    expression: Expression
    line: int


@dataclass(frozen=True)
class If:
    """``if condition: ... else: ...``; an elif is an If inside ``otherwise``."""

    condition: Expression
    then: tuple[Statement, ...]
    otherwise: tuple[Statement, ...]
    line: int


@dataclass(frozen=True)
class Return:
    """``return expression``."""

    expression: Expression
    line: int


Statement = Assign | If | Return

LOOSENESS = {"or": 1, "and": 2, "not": 3, "compare": 4, "+": 5, "-": 5, "*": 6, "/": 6}


def parts_of(node: Expression) -> tuple[Expression, ...]:
    """The direct parts of an expression, from left to right."""
    match node:
        case Arithmetic(_, left, right) | Comparison(_, left, right):
            return (left, right)
        case Negative(operand) | Not(operand):
            return (operand,)
        case Logic(_, parts) | Extreme(_, parts):
            return parts
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def names_in(node: Expression) -> Iterator[str]:
    """Every name an expression mentions, from left to right, repeats included."""
    if isinstance(node, Name):
        yield node.name
    for part in parts_of(node):
        yield from names_in(part)


def words_in(statements: Iterable[Statement]) -> Iterator[str]:
    """Every word that stands in statements, repeats included."""
    for statement in statements:
        if isinstance(statement, If):
            yield from _words(statement.condition)
            yield from words_in((*statement.then, *statement.otherwise))
        else:
            yield from _words(statement.expression)


def _words(node: Expression) -> Iterator[str]:
    if isinstance(node, Literal) and isinstance(node.value, str):
        yield node.value
    for part in parts_of(node):
        yield from _words(part)
