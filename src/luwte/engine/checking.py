"""Units through a rule: euros plus hours, a month for a year, or a forgotten case are refused.

So is a count of days, weeks or months that may be broken: the calendar has no quarter of a month.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from luwte.engine import expressions as ex
from luwte.engine.errors import RuleError
from luwte.engine.functions import FUNCTIONS
from luwte.engine.rules import Rule
from luwte.engine.units import DIMENSIONLESS, Dimension, Kind, Unit, measure, times


@dataclass(frozen=True)
class Shape:
    """What the checker knows of an expression; a bare zero fits every dimension.

    Every value is a whole number of times ``grid``; 0 when only nought is possible, None when it is not known.
    """

    kind: Kind
    dimension: Dimension = DIMENSIONLESS
    zero: bool = False
    choices: tuple[str, ...] = ()
    grid: Fraction | None = None

    def fits(self, other: Shape) -> bool:
        """Whether two values can be added, compared or given back for each other."""
        if self.kind != other.kind:
            return False
        return self.zero or other.zero or self.dimension == other.dimension

    def words(self) -> str:
        """The shape in Dutch, for refusals."""
        if self.kind != "number":
            return {"yesno": "ja of nee", "date": "een datum", "choice": "een woord"}[self.kind]
        if not self.dimension:
            return "een getal zonder eenheid"
        return " × ".join(f"{base}^{power}" for base, power in self.dimension)


def shape_of(unit: Unit) -> Shape:
    """The shape of a declared unit."""
    return Shape(unit.kind, unit.dimension, choices=unit.choices, grid=unit.step)


def shared(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    """The widest grid that holds both."""
    return None if one is None or other is None else measure(one, other)


YES_NO = Shape("yesno")


class Checker:
    """Checks one rule; ``known`` maps every name in sight to its shape."""

    def __init__(self, rule: Rule) -> None:
        """Start with the rule's parameters in sight."""
        self.rule = rule
        self.result = shape_of(rule.unit)

    def refuse(self, line: int, problem: str, remedy: str) -> RuleError:
        """The refusal at a line of this rule."""
        return RuleError(self.rule.file, line, f"{self.rule.name}: {problem}", remedy)

    def check(self) -> None:
        """Raise RuleError at the first place where units do not agree."""
        known = {name: shape_of(unit) for name, unit in self.rule.parameters.items()}
        self.block(self.rule.body, known)

    def block(self, statements: tuple[ex.Statement, ...], known: dict[str, Shape]) -> None:
        """Check statements in order; assignments add to what is in sight."""
        for statement in statements:
            match statement:
                case ex.Assign(name, expression):
                    known[name] = self.shape(expression, known)
                case ex.Return(expression, line):
                    given = self.shape(expression, known)
                    self.same(given, self.result, line, "uitkomst en beloofde eenheid")
                    self.word(given, self.result, line)
                case ex.If(condition, then, otherwise, line):
                    self.same(self.shape(condition, known), YES_NO, line, "voorwaarde")
                    self.block(then, dict(known))
                    self.block(otherwise, dict(known))

    def same(self, one: Shape, other: Shape, line: int, what: str) -> None:
        """Raise RuleError unless the two shapes agree."""
        if not one.fits(other):
            raise self.refuse(
                line,
                f"{what}: {one.words()} en {other.words()} passen niet bij elkaar.",
                "Reken eerst om naar dezelfde eenheid.",
            )

    def word(self, given: Shape, allowed: Shape, line: int) -> None:
        """Refuse a word that is not among the choices it is held against, written here or named before."""
        strange = [word for word in given.choices if allowed.choices and word not in allowed.choices]
        if strange:
            raise self.refuse(
                line,
                f"'{strange[0]}' is geen mogelijke keuze.",
                f"Kies uit {', '.join(allowed.choices)}.",
            )

    def order(self, shape: Shape, line: int, what: str) -> None:
        """Refuse to put in order what has none."""
        if shape.kind not in ("number", "date"):
            raise self.refuse(
                line,
                f"{what}: {shape.words()} heeft geen volgorde.",
                "Vergelijk met == of !=, of maak er een getal van.",
            )

    def shape(self, node: ex.Expression, known: dict[str, Shape]) -> Shape:
        """The shape of an expression, after checking its parts."""
        match node:
            case ex.Literal():
                return _literal(node)
            case ex.Name(name):
                return known[name]
            case ex.Negative(operand, line):
                shape = self.shape(operand, known)
                self.number(shape, line)
                return shape
            case ex.Not(operand, line):
                self.same(self.shape(operand, known), YES_NO, line, "not")
                return YES_NO
            case ex.Logic(operator, parts, line):
                for part in parts:
                    self.same(self.shape(part, known), YES_NO, line, operator)
                return YES_NO
            case ex.Arithmetic():
                return self.arithmetic(node, known)
            case ex.Comparison(operator, left, right, line):
                one, other = self.shape(left, known), self.shape(right, known)
                self.same(one, other, line, "vergelijking")
                if operator not in ("==", "!="):
                    self.order(one, line, operator)
                fewer, more = sorted((one, other), key=lambda shape: len(shape.choices))
                self.word(fewer, more, line)
                return YES_NO
            case ex.Extreme():
                return self.extreme(node, known)
            case ex.Call(function, arguments, line):
                wanted = FUNCTIONS[function]
                for argument, unit in zip(arguments, wanted.takes, strict=True):
                    given = self.shape(argument, known)
                    self.same(given, shape_of(unit), line, function)
                    self.whole(given, unit, line, function)
                return shape_of(wanted.gives)

    def whole(self, given: Shape, unit: Unit, line: int, function: str) -> None:
        """Refuse a count for the calendar that is not whole whatever the facts; it would be cut off unseen."""
        if unit.step is None or (given.grid is not None and (given.grid / unit.step).denominator == 1):
            return
        raise self.refuse(
            line,
            f"{function}: het is niet zeker dat dit een heel aantal {unit.name} is.",
            f"Neem een cijfer, feit of regel in hele {unit.name}, of een som, verschil of heel veelvoud daarvan.",
        )

    def number(self, shape: Shape, line: int) -> None:
        """Refuse arithmetic with what is not a number."""
        if shape.kind != "number":
            raise self.refuse(line, f"met {shape.words()} kan niet gerekend worden.", "")

    def extreme(self, node: ex.Extreme, known: dict[str, Shape]) -> Shape:
        """The shape of min or max, whose parts must agree."""
        shapes = [self.shape(part, known) for part in node.parts]
        whole = next((shape for shape in shapes if not shape.zero), shapes[0])
        for shape in shapes:
            self.same(whole, shape, node.line, node.operator)
        self.order(whole, node.line, node.operator)
        return replace(whole, grid=reduce(shared, (shape.grid for shape in shapes)))

    def arithmetic(self, node: ex.Arithmetic, known: dict[str, Shape]) -> Shape:
        """The shape of + - * /, with dimensions added, subtracted or required equal."""
        left, right = self.shape(node.left, known), self.shape(node.right, known)
        self.number(left, node.line)
        self.number(right, node.line)
        if node.operator in "+-":
            self.same(left, right, node.line, f"'{node.operator}'")
            return replace(right if left.zero else left, grid=shared(left.grid, right.grid))
        if node.operator == "*":
            zero = left.zero or right.zero
            grid = None if left.grid is None or right.grid is None else left.grid * right.grid
            return Shape("number", times(left.dimension, right.dimension), zero=zero, grid=grid)
        return Shape(
            "number", times(left.dimension, right.dimension, -1), zero=left.zero, grid=_divided(left.grid, node.right)
        )


def _literal(node: ex.Literal) -> Shape:
    """The shape of what stands in the rule itself."""
    value = node.value
    if isinstance(value, bool):
        return YES_NO
    return Shape("choice", choices=(value,)) if isinstance(value, str) else Shape("number", zero=value == 0, grid=value)


def _divided(grid: Fraction | None, divisor: ex.Expression) -> Fraction | None:
    """The grid of a quotient: known when the divisor is a number that stands in the rule."""
    match divisor:
        case ex.Literal(Fraction() as number) if grid is not None and number:
            return grid / number
    return None
