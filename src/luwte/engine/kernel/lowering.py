"""From rules and figures to nodes: the same tree as the other readings walk, at one date.

Every value carries ``leaves``: the node that says a row must leave the kernel for reading 1,
because in the branch it takes a fact is empty, a figure is missing or a divisor is zero. Branches
not taken do not count, as in reading 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.catalogue import Stand
from luwte.engine.errors import EngineError
from luwte.engine.figures import Figure, Key, Series
from luwte.engine.kernel import numbers
from luwte.engine.kernel.calendar import called
from luwte.engine.kernel.columns import Column
from luwte.engine.kernel.days import number as day_number
from luwte.engine.kernel.nodes import Node, Nodes
from luwte.engine.kernel.numbers import Number
from luwte.engine.kernel.values import Lowered, Words, align, choose
from luwte.engine.units import Value, measure

#: A key with more values than this is compared with the bounds of the figures instead of looked up.
DENSE = 4096


class Lowering:
    """Lowers targets at one Stand; ``columns`` says which facts come in and on what grid."""

    def __init__(self, stand: Stand, columns: Mapping[str, Column], nullable: frozenset[str]) -> None:
        """Facts that are no column are empty in every row; ``nullable`` ones may be in some."""
        self.stand = stand
        self.columns = columns
        self.nullable = nullable
        self.nodes = Nodes()
        self.known: dict[str, Lowered] = {}
        self.never = self.nodes.constant(0)
        self.always = self.nodes.constant(1)

    def name(self, name: str) -> Lowered:
        """The value of a rule, figure or fact, made once."""
        if name not in self.known:
            catalogue = self.stand.catalogue
            if name in catalogue.facts:
                self.known[name] = self._fact(name)
            elif name in catalogue.rules:
                self.known[name] = self._rule(name)
            else:
                self.known[name] = self._series(catalogue.series[name])
        return self.known[name]

    def load(self, name: str) -> Node:
        """The node of a column."""
        column = self.columns[name]
        return self.nodes.load(name, column.least, column.most, yes_no=column.kind == "yesno")

    def lost(self) -> Lowered:
        """A value that no row can have here: every row that needs it leaves."""
        return Lowered("lost", None, self.always)

    def _fact(self, name: str) -> Lowered:
        if name not in self.columns:
            return self.lost()
        column = self.columns[name]
        node = self.load(name)
        leaves = self.nodes.null(name) if name in self.nullable else self.never
        if column.kind == "number":
            return Lowered("number", numbers.made(column.grid, (node,), ()), leaves)
        return Lowered(column.kind, node, leaves, column.words)

    def _rule(self, name: str) -> Lowered:
        try:
            rule = self.stand.rule(name)
        except EngineError:
            return self.lost()
        result = self._block(rule.body, {})
        if isinstance(result.value, Number):
            return Lowered("number", numbers.rounded(self.nodes, result.value, rule.unit), result.leaves)
        return result

    # figures

    def _series(self, series: Series) -> Lowered:
        figures = self._in_force(series)
        if series.key is None:
            return self._constant(figures[0].value) if figures else self.lost()
        key = self.name(series.key)
        if key.kind == "lost":
            return self.lost()
        if isinstance(key.value, Number):
            found = self._by_number(figures, key.value)
        elif key.kind == "choice":
            found = self._by_word(figures, key)
        else:  # a key that is no number and no word holds for every figure
            found = self._constant(figures[0].value) if figures else self.lost()
        return found.leaving(self.nodes, key.leaves)

    def _in_force(self, series: Series) -> list[Figure]:
        """The figures of this day in the order in which they answer: local layers before the series."""
        layers = [figure for layer in reversed(self.stand.layers) for figure in layer.figures.get(series.name, ())]
        return [figure for figure in (*layers, *series.figures) if figure.holds(self.stand.day, None)]

    def _constant(self, value: Value) -> Lowered:
        return constant(self.nodes, value)

    def _by_word(self, figures: list[Figure], key: Lowered) -> Lowered:
        by_word: dict[str, Figure] = {}
        for word in key.words:
            found = next((one for one in figures if word is not None and one.key_from in (None, word)), None)
            if found is not None and word is not None:
                by_word[word] = found
        picked = [by_word.get(word) if word is not None else None for word in key.words]
        return self._table(key.node, 0, picked)

    def _by_number(self, figures: list[Figure], key: Number) -> Lowered:
        if not key.below and len(key.above) <= 1:
            node = key.above[0] if key.above else self.nodes.constant(1)
            if node.hi - node.lo < DENSE:
                picked = [_pick(figures, key.factor * count) for count in range(node.lo, node.hi + 1)]
                return self._table(node, node.lo, picked)
        found = self.lost()
        for figure in reversed(figures):
            holds = self._between(key, figure)
            found = choose(self.nodes, holds, self._constant(figure.value), found)
        return found

    def _between(self, key: Number, figure: Figure) -> Node:
        if not isinstance(figure.key_from, Fraction):
            return self.always if figure.key_from is None else self.never
        holds = [numbers.compare(self.nodes, ">=", key, Number(figure.key_from))]
        if isinstance(figure.key_to, Fraction):
            holds.append(numbers.compare(self.nodes, "<=", key, Number(figure.key_to)))
        elif figure.key_to is not None:
            return self.never
        return self.nodes.every(holds)

    def _table(self, index: Node, first: int, picked: list[Figure | None]) -> Lowered:
        """A look-up; places without a figure make the row leave and hold another place's value."""
        values = [figure.value for figure in picked if figure is not None]
        if not values:
            return self.lost()
        filled = [figure.value if figure is not None else values[0] for figure in picked]
        missing = self.nodes.table(index, first, [int(figure is None) for figure in picked], yes_no=True)
        if isinstance(values[0], Fraction):
            grid = Fraction(0)
            amounts = [value for value in filled if isinstance(value, Fraction)]
            for amount in amounts:
                grid = measure(grid, amount)
            grid = grid or Fraction(1)
            counts = [int(amount / grid) for amount in amounts]
            node = self.nodes.table(index, first, counts)
            return Lowered("number", numbers.made(grid, (node,), ()), missing)
        if isinstance(values[0], bool):
            node = self.nodes.table(index, first, [int(bool(value)) for value in filled], yes_no=True)
            return Lowered("yesno", node, missing)
        if isinstance(values[0], date):
            counts = [day_number(value) for value in filled if isinstance(value, date)]
            return Lowered("date", self.nodes.table(index, first, counts), missing)
        words: Words = tuple(dict.fromkeys(str(value) for value in values))
        codes = [words.index(str(value)) for value in filled]
        return Lowered("choice", self.nodes.table(index, first, codes), missing, words)

    # statements

    def _block(self, statements: tuple[ex.Statement, ...], local: Mapping[str, Lowered]) -> Lowered:
        known = dict(local)
        leaves = self.never
        for position, statement in enumerate(statements):
            match statement:
                case ex.Assign(name, expression):
                    known[name] = self._value(expression, known)
                    leaves = self.nodes.some([leaves, known[name].leaves])
                case ex.Return(expression):
                    return self._value(expression, known).leaving(self.nodes, leaves)
                case ex.If(condition, then, otherwise):
                    decided = self._value(condition, known)
                    if not isinstance(decided.value, Node):
                        return self.lost()
                    rest = statements[position + 1 :]
                    if decided.value.constant is not None:
                        taken = self._block((then if decided.value.constant else otherwise) + rest, known)
                    else:
                        one = self._block(then + rest, known)
                        other = self._block(otherwise + rest, known)
                        taken = choose(self.nodes, decided.value, one, other)
                    return taken.leaving(self.nodes, decided.leaves, leaves)
        return self.lost()  # nothing follows: a branch that never returns is refused when rules are read

    # expressions

    def _value(self, node: ex.Expression, known: Mapping[str, Lowered]) -> Lowered:
        match node:
            case ex.Literal(value):
                return self._constant(value)
            case ex.Name(name):
                return known[name] if name in known else self.name(name)
            case ex.Logic(operator, parts):
                return self._logic(operator, [self._value(part, known) for part in parts])
            case ex.Not(operand):
                inner = self._value(operand, known)
                if not isinstance(inner.value, Node):
                    return self.lost()
                return Lowered("yesno", self.nodes.negated(inner.value), inner.leaves)
            case ex.Negative(operand):
                inner = self._value(operand, known)
                if not isinstance(inner.value, Number):
                    return self.lost()
                return Lowered("number", numbers.negative(inner.value), inner.leaves)
            case ex.Arithmetic(operator, left, right):
                return self._arithmetic(operator, self._value(left, known), self._value(right, known))
            case ex.Comparison(operator, left, right):
                return self._comparison(operator, self._value(left, known), self._value(right, known))
            case ex.Extreme(operator, parts):
                return self._extreme(operator, [self._value(part, known) for part in parts])
            case ex.Call(function, arguments):
                given = [self._value(argument, known) for argument in arguments]
                if any(one.kind == "lost" for one in given):
                    return self.lost()
                return called(self.nodes, function, given).leaving(self.nodes, *(one.leaves for one in given))

    def _logic(self, operator: str, parts: list[Lowered]) -> Lowered:
        """From left to right; a part after the deciding one does not count."""
        value, leaves = self.always if operator == "and" else self.never, self.never
        for part in reversed(parts):
            if not isinstance(part.value, Node):
                value, leaves = self.never, self.always
                continue
            goes_on = part.value if operator == "and" else self.nodes.negated(part.value)
            leaves = self.nodes.some([part.leaves, self.nodes.every([goes_on, leaves])])
            join = self.nodes.every if operator == "and" else self.nodes.some
            value = join([part.value, value])
        return Lowered("yesno", value, leaves)

    def _arithmetic(self, operator: str, left: Lowered, right: Lowered) -> Lowered:
        one, other = left.value, right.value
        if not isinstance(one, Number) or not isinstance(other, Number):
            return self.lost()
        leaves = self.nodes.some([left.leaves, right.leaves])
        if operator == "/":
            result, divides_by_zero = numbers.quotient(self.nodes, one, other)
            leaves = self.nodes.some([leaves, divides_by_zero])
        elif operator == "*":
            result = numbers.product(one, other)
        else:
            result = numbers.total(self.nodes, one, other if operator == "+" else numbers.negative(other))
        return Lowered("number", result, leaves)

    def _comparison(self, operator: str, left: Lowered, right: Lowered) -> Lowered:
        if "lost" in (left.kind, right.kind):
            return self.lost()
        leaves = self.nodes.some([left.leaves, right.leaves])
        if isinstance(left.value, Number) and isinstance(right.value, Number):
            return Lowered("yesno", numbers.compare(self.nodes, operator, left.value, right.value), leaves)
        if left.kind == "choice":
            left, right, unknown = align(self.nodes, left, right)
            leaves = self.nodes.some([leaves, unknown])
        return Lowered("yesno", self.nodes.compare(operator, left.node, right.node), leaves)

    def _extreme(self, operator: str, parts: list[Lowered]) -> Lowered:
        if any(part.kind == "lost" for part in parts):
            return self.lost()
        result = parts[0]
        for part in parts[1:]:
            one, other = result.value, part.value
            leaves = self.nodes.some([result.leaves, part.leaves])
            if isinstance(one, Number) and isinstance(other, Number):
                result = Lowered("number", numbers.extreme(self.nodes, operator, one, other), leaves)
            else:
                node = self.nodes.extreme(operator, result.node, part.node)
                result = Lowered(result.kind, node, leaves)
        return result


def constant(nodes: Nodes, value: Value) -> Lowered:
    """A figure or a literal as a value that no row changes."""
    never = nodes.constant(0)
    if isinstance(value, bool):
        return Lowered("yesno", nodes.constant(int(value)), never)
    if isinstance(value, Fraction):
        return Lowered("number", Number(value), never)
    if isinstance(value, date):
        return Lowered("date", nodes.constant(day_number(value)), never)
    return Lowered("choice", never, never, (value,))


def _pick(figures: list[Figure], key: Key) -> Figure | None:
    """The first figure that answers for a key; the day has been looked at."""
    return next((figure for figure in figures if figure.holds(figure.valid_from, key)), None)
