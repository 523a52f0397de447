"""The nodes of a kernel: every one is a whole number or a yes/no, with proven bounds.

A node is made once (equal nodes are one node), after its parts, so the order of making is an order
of computing. ``peak`` bounds every number that occurs on the way to its value, not only the value.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from luwte.engine.kernel.intervals import Interval, hull, point

#: Beyond this a row leaves the kernel for reading 1, which has no largest number.
GUARDED = 2**62
#: Below this every whole number is a double.
EXACT = 2**53
#: A monomial: nodes that are multiplied; the empty one is 1.
Monomial = tuple["Node", ...]


@dataclass(frozen=True, eq=False)
class Node:
    """One step. ``operation`` says what; ``parts`` are nodes, ``data`` its constants."""

    index: int
    operation: str
    parts: tuple[Node, ...]
    data: tuple[Any, ...]
    bounds: Interval
    peak: int
    facts: frozenset[str]
    yes_no: bool

    @property
    def lo(self) -> int:
        """The least value."""
        return int(self.bounds.lo)

    @property
    def hi(self) -> int:
        """The greatest value."""
        return int(self.bounds.hi)

    @property
    def guarded(self) -> bool:
        """Whether the last part says for which rows the node holds its value."""
        return self.data[-1:] == ("guarded",)

    @property
    def fits(self) -> bool:
        """Whether 64 bits hold every value; only a constant may not."""
        return self.bounds.most <= GUARDED

    @property
    def constant(self) -> int | None:
        """The value when there is only one."""
        return self.lo if self.operation == "constant" else None


class Nodes:
    """Makes nodes, each once; keeps what must hold for a row besides (``guards``)."""

    def __init__(self) -> None:
        """Start empty."""
        self._made: dict[tuple[Any, ...], Node] = {}
        self.guards: list[Node] = []

    def _make(
        self,
        operation: str,
        parts: Sequence[Node],
        data: tuple[Any, ...],
        bounds: Interval,
        *,
        peak: int = 0,
        yes_no: bool = False,
    ) -> Node:
        key = (operation, tuple(part.index for part in parts), data)
        if key not in self._made:
            facts: frozenset[str] = frozenset().union(*(part.facts for part in parts))
            if operation in ("load", "null"):
                facts = frozenset(data[:1])
            highest = max(peak, int(bounds.most))
            self._made[key] = Node(len(self._made), operation, tuple(parts), data, bounds, highest, facts, yes_no)
        return self._made[key]

    def constant(self, value: int) -> Node:
        """A whole number that is the same for every row."""
        return self._make("constant", (), (value,), point(value))

    def load(self, fact: str, lo: int, hi: int, *, yes_no: bool) -> Node:
        """The column of a fact, on its grid; a value outside its bounds marks the row."""
        return self._make("load", (), (fact,), Interval(lo, hi), yes_no=yes_no)

    def null(self, fact: str) -> Node:
        """Whether the fact is empty in this row."""
        return self._make("null", (), (fact,), YES_NO, yes_no=True)

    def product(self, monomial: Iterable[Node]) -> Node:
        """The product of nodes; one row's product beyond 2^62 marks the row."""
        nodes = sorted(monomial, key=lambda node: node.index)
        known = math.prod(node.constant for node in nodes if node.constant is not None)
        nodes = [node for node in nodes if node.constant is None]
        if not nodes or known == 0:
            return self.constant(known)
        if known != 1:
            return self.linear([(known, tuple(nodes))], 0)
        if len(nodes) == 1:
            return nodes[0]
        head, last = self.product(nodes[:-1]), nodes[-1]
        return self._guarded("product", (head, last), (), head.bounds * last.bounds, 0)

    def linear(self, terms: Iterable[tuple[int, Monomial]], constant: int) -> Node:
        """A sum of whole multiples of products, plus a constant; sums inside it are opened."""
        found: dict[int, tuple[int, Node]] = {}
        for coefficient, monomial in terms:
            node = self.product(monomial)
            if node.constant is not None:
                constant += coefficient * node.constant
                continue
            opened = [(coefficient, node)]
            if node.operation == "linear" and not node.guarded:
                constant += coefficient * node.data[1]
                opened = [(coefficient * own, part) for own, part in zip(node.data[0], node.parts, strict=True)]
            for own, part in opened:
                found[part.index] = (found.get(part.index, (0, part))[0] + own, part)
        kept = [found[index] for index in sorted(found) if found[index][0]]
        if not kept:
            return self.constant(constant)
        if len(kept) == 1 and kept[0][0] == 1 and constant == 0:
            return kept[0][1]
        bounds = point(constant)
        peak = abs(constant)
        for coefficient, part in kept:
            bounds += part.bounds.scaled(coefficient)
            peak += abs(coefficient) * int(part.bounds.most)
        coefficients = tuple(coefficient for coefficient, _ in kept)
        return self._guarded("linear", [part for _, part in kept], (coefficients, constant), bounds, peak)

    def _guarded(
        self, operation: str, parts: Sequence[Node], data: tuple[Any, ...], bounds: Interval, peak: int
    ) -> Node:
        if max(peak, int(bounds.most)) < GUARDED:
            return self._make(operation, parts, data, bounds, peak=peak)
        cut = Interval(*(max(-GUARDED, min(end, GUARDED)) for end in bounds.ends))
        within = self._make(f"{operation} within", parts, data, YES_NO, yes_no=True)
        self.guard(within)
        return self._make(operation, (*parts, within), (*data, "guarded"), cut, peak=GUARDED)

    def floor_divide(self, node: Node, divisor: Node) -> Node:
        """The whole part of a quotient, downward; the divisor is known to be above zero."""
        if divisor.lo <= 0:
            raise ValueError("de deler kan nul zijn")
        if node.constant is not None and divisor.constant is not None:
            return self.constant(node.constant // divisor.constant)
        if divisor.constant == 1:
            return node
        if divisor.constant is not None and divisor.constant >= GUARDED:
            below_zero = self.compare("<", node, self.constant(0))  # the quotient lies between -1 and 1
            return self.choose(below_zero, self.constant(-1), self.constant(0))
        node = self.held(node)
        ends = [one // two for one in (node.lo, node.hi) for two in (divisor.lo, divisor.hi)]
        return self._make("floor", (node, divisor), (), Interval(min(ends), max(ends)))

    def rounded(self, node: Node, below: Node, top: int, bottom: int, half: int) -> Node:
        """``top`` x node / (``bottom`` x below), plus a half when ``half`` is 1, and then its whole part."""
        above = self.linear([(2 * top, (node,)), (half * bottom, (below,))], 0)
        divisor = self.linear([(2 * bottom, (below,))], 0)
        plain = self.floor_divide(above, divisor)
        tight = above.peak < EXACT and divisor.peak < EXACT and plain.operation == "floor"
        if not tight or node.constant is not None:
            return plain
        parts = (node,) if below.constant is not None else (node, below)
        bottom *= below.constant or 1
        return self._make("round", parts, (top, bottom, half), plain.bounds, peak=max(above.peak, divisor.peak))

    def extreme(self, operator: str, one: Node, other: Node) -> Node:
        """The lower (``min``) or higher (``max``) of two."""
        if one is other:
            return one
        low, high = (one, other) if operator == "min" else (other, one)
        if low.hi <= high.lo:
            return one
        if high.hi <= low.lo:
            return other
        join = Interval.least_with if operator == "min" else Interval.most_with
        parts = sorted((one, other), key=lambda node: node.index)
        return self._make(operator, parts, (), join(one.bounds, other.bounds))

    def compare(self, operator: str, one: Node, other: Node) -> Node:
        """Yes when the comparison holds."""
        if operator in (">", ">="):
            return self.compare("<" if operator == ">" else "<=", other, one)
        if operator == "!=":
            return self.negated(self.compare("==", one, other))
        if operator == "==" and one.index > other.index:
            one, other = other, one
        if operator == "==" and "choose" in (one.operation, other.operation):
            return self._equal_to_choice(*((one, other) if one.operation == "choose" else (other, one)))
        known = _decided(operator, one, other)
        if known is not None:
            return self.constant(int(known))
        return self._make(operator, (one, other), (), YES_NO, yes_no=True)

    def _equal_to_choice(self, chosen: Node, other: Node) -> Node:
        """``(a if c else b) == d`` as ``a == d if c else b == d``, which often is c itself."""
        condition, one, two = chosen.parts
        return self.choose_yes_no(condition, self.compare("==", one, other), self.compare("==", two, other))

    def every(self, parts: Iterable[Node]) -> Node:
        """Yes when all parts are yes."""
        return self._logic("and", parts, stops=0)

    def some(self, parts: Iterable[Node]) -> Node:
        """Yes when a part is yes."""
        return self._logic("or", parts, stops=1)

    def _logic(self, operator: str, parts: Iterable[Node], *, stops: int) -> Node:
        kept: dict[int, Node] = {}
        for part in parts:
            if part.constant == stops:
                return part
            if part.constant is None:
                inner = part.parts if part.operation == operator else (part,)
                kept |= {one.index: one for one in inner}
        if not kept:
            return self.constant(1 - stops)
        if len(kept) == 1:
            return next(iter(kept.values()))
        return self._make(operator, [kept[index] for index in sorted(kept)], (), YES_NO, yes_no=True)

    def negated(self, node: Node) -> Node:
        """No for yes."""
        if node.constant is not None:
            return self.constant(1 - node.constant)
        return node.parts[0] if node.operation == "not" else self._make("not", (node,), (), YES_NO, yes_no=True)

    def choose(self, condition: Node, one: Node, other: Node) -> Node:
        """One when the condition is yes, else the other."""
        if condition.constant is not None:
            return one if condition.constant else other
        for part, chosen in ((one, condition), (other, self.negated(condition))):
            if not part.fits:
                self.guard(self.negated(chosen))
        one, other = (part if part.fits else self.constant(0) for part in (one, other))
        if one is other:
            return one
        return self._make("choose", (condition, one, other), (), hull((one.bounds, other.bounds)))

    def guard(self, holds: Node) -> None:
        """A row for which this is no leaves the kernel, whatever its targets."""
        if holds.constant != 1 and holds not in self.guards:
            self.guards.append(holds)

    def held(self, node: Node) -> Node:
        """The node, or zero with every row leaving when it is a constant that no lane holds."""
        if node.fits:
            return node
        self.guard(self.constant(0))
        return self.constant(0)

    def choose_yes_no(self, condition: Node, one: Node, other: Node) -> Node:
        """The same for two nodes that are yes or no."""
        if condition.constant is not None:
            return one if condition.constant else other
        return self.some([self.every([condition, one]), self.every([self.negated(condition), other])])

    def table(self, index: Node, first: int, values: Sequence[int], *, yes_no: bool = False) -> Node:
        """The value at ``index - first``; every index is known to lie in the table."""
        if index.lo < first or index.hi >= first + len(values):
            raise ValueError("de tabel is te klein")
        values = values[index.lo - first : index.hi - first + 1]
        if max(map(abs, values)) > GUARDED:
            self.guard(self.table(index, index.lo, [int(abs(value) <= GUARDED) for value in values], yes_no=True))
            return self.table(index, index.lo, [value if abs(value) <= GUARDED else 0 for value in values])
        if min(values) == max(values) or index.constant is not None:
            return self.constant(values[0])
        return self._make(
            "table", (index,), (index.lo, tuple(values)), Interval(min(values), max(values)), yes_no=yes_no
        )

    def call(self, function: str, parts: Sequence[Node], bounds: Interval) -> Node:
        """A function of the calendar on day numbers; bounds as the caller proves them."""
        return self._make("call", parts, (function,), bounds)


YES_NO = Interval(0, 1)


def _decided(operator: str, one: Node, other: Node) -> bool | None:
    """The outcome of a comparison when the bounds leave only one."""
    if operator == "<":
        return True if one.hi < other.lo else False if one.lo >= other.hi else None
    if operator == "<=":
        return True if one.hi <= other.lo else False if one.lo > other.hi else None
    if one.hi < other.lo or other.hi < one.lo:
        return False
    return True if one.constant is not None and one.constant == other.constant else None
