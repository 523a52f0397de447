"""A formula in words and with the numbers filled in, from the same tree as the calculation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.formatting import format_number, format_value
from luwte.engine.functions import FUNCTIONS
from luwte.engine.parsing import returns
from luwte.engine.units import Unit, Value

SIGNS = {"+": "+", "-": "-", "*": "×", "/": "÷"}
COMPARED = {
    "<": "is lager dan",
    "<=": "is ten hoogste",
    ">": "is hoger dan",
    ">=": "is ten minste",
    "==": "is",
    "!=": "is niet",
}
JOINED = {"and": " en ", "or": " of "}
EXTREMES = {"min": "het laagste van", "max": "het hoogste van"}
Naming = Callable[[str], str]


def in_words(name: str) -> str:
    """A name as people read it: underscores become spaces."""
    return name.replace("_", " ")


def format_plain(value: Value) -> str:
    """A value whose unit has no name of its own (an assignment inside a rule)."""
    if not isinstance(value, Fraction):
        return format_value(value, Unit("aantal"))
    return format_number(value)


def render(node: ex.Expression, naming: Naming, outer: int = 0) -> str:
    """An expression as Dutch text; ``naming`` decides whether names or values are shown."""
    match node:
        case ex.Literal(value):
            return format_plain(value)
        case ex.Name(name):
            return naming(name)
        case ex.Negative(operand):
            return f"-{render(operand, naming, 7)}"
        case ex.Not(operand):
            return f"niet ({render(operand, naming)})"
        case ex.Logic(operator, parts):
            level = ex.LOOSENESS[operator]
            text = JOINED[operator].join(render(part, naming, level + 1) for part in parts)
            return f"({text})" if outer > level else text
        case ex.Comparison(operator, left, right):
            text = f"{render(left, naming, 5)} {COMPARED[operator]} {render(right, naming, 5)}"
            return f"({text})" if outer > ex.LOOSENESS["compare"] else text
        case ex.Arithmetic(operator, left, right):
            level = ex.LOOSENESS[operator]
            after = level + 1 if operator in "-/" else level
            text = f"{render(left, naming, level)} {SIGNS[operator]} {render(right, naming, after)}"
            return f"({text})" if outer > level else text
        case ex.Extreme(operator, parts):
            inner = "; ".join(render(part, naming) for part in parts)
            return f"{EXTREMES[operator]} ({inner})"
        case ex.Call(function, arguments):
            words = [render(argument, naming) for argument in arguments]
            return FUNCTIONS[function].words.format(*words)


class Phrase:
    """An expression as text, cut at its names once, so that filling it in is only joining."""

    def __init__(self, node: ex.Expression, naming: Naming) -> None:
        """``naming`` gives the words of a name."""
        self.words = render(node, naming)
        # Text and names take turns; no text of a rule has the sign that parts them.
        self._pieces = render(node, lambda name: f"\0{name}\0").split("\0")

    def filled(self, shown: Mapping[str, str]) -> str:
        """The expression with what is known filled in; other names stay words."""
        pieces = self._pieces[:]
        pieces[1::2] = [shown.get(name) or in_words(name) for name in pieces[1::2]]
        return "".join(pieces)


@dataclass(frozen=True)
class Line:
    """One line of a rule in words; ``depth`` says under how many conditions it stands."""

    depth: int
    text: str


def lines(body: Sequence[ex.Statement], naming: Naming, result: str = "uitkomst", depth: int = 0) -> list[Line]:
    """The statements of a rule as lines people can read, conditions included.

    What follows an ``if`` that always returns only counts otherwise, so it stands under "Anders".
    """
    found: list[Line] = []
    for number, statement in enumerate(body):
        match statement:
            case ex.Assign(name, expression):
                found.append(Line(depth, f"{in_words(name)} = {render(expression, naming)}"))
            case ex.Return(expression):
                found.append(Line(depth, f"{result} = {render(expression, naming)}"))
                return found
            case ex.If(_, then, otherwise):
                rest = body[number + 1 :]
                if rest and not otherwise and returns(then):
                    whole = ex.If(statement.condition, then, tuple(rest), statement.line)
                    return found + _condition(whole, naming, result, depth)
                found += _condition(statement, naming, result, depth)
    return found


def _condition(choice: ex.If, naming: Naming, result: str, depth: int, word: str = "Als") -> list[Line]:
    """An if with its branches; an if alone inside the else reads on as "Anders, als"."""
    found = [Line(depth, f"{word} {render(choice.condition, naming)}:")]
    found += lines(choice.then, naming, result, depth + 1)
    match choice.otherwise:
        case ():
            return found
        case (ex.If() as one,):
            return found + _condition(one, naming, result, depth, "Anders, als")
        case (ex.If(_, then, ()) as one, *rest) if returns(then):
            whole = ex.If(one.condition, then, tuple(rest), one.line)
            return found + _condition(whole, naming, result, depth, "Anders, als")
    return [*found, Line(depth, "Anders:"), *lines(choice.otherwise, naming, result, depth + 1)]
