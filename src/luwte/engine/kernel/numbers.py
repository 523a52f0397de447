"""Exact numbers in the kernel: a constant fraction times whole nodes over whole nodes.

Figures melt into the constant, equal nodes above and below the line cancel, so products stay
small and most divisions disappear before a row is read. What stands below the line is always above
zero. Nothing is ever rounded but by ``rounded``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.kernel.nodes import Monomial, Node, Nodes
from luwte.engine.units import Unit, measure


@dataclass(frozen=True)
class Number:
    """``factor`` x product of ``above`` / product of ``below``."""

    factor: Fraction
    above: Monomial = ()
    below: Monomial = ()


ZERO = Number(Fraction(0))
FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def made(factor: Fraction, above: Monomial, below: Monomial) -> Number:
    """A number in lowest terms: what is both above and below the line drops out."""
    if not factor:
        return ZERO
    over, under = Counter(above), Counter(below)
    shared = over & under
    parts: list[Node] = []
    divisors: list[Node] = []
    for node in (over - shared).elements():
        if node.constant is None:
            parts.append(node)
        else:
            factor *= node.constant
    for node in (under - shared).elements():
        if node.constant is None:
            divisors.append(node)
        else:
            factor /= node.constant
    return Number(factor, _sorted(parts), _sorted(divisors)) if factor else ZERO


def _sorted(nodes: Iterable[Node]) -> Monomial:
    return tuple(sorted(nodes, key=lambda node: node.index))


def product(one: Number, other: Number) -> Number:
    """One times other."""
    return made(one.factor * other.factor, one.above + other.above, one.below + other.below)


def negative(one: Number) -> Number:
    """Minus one."""
    return Number(-one.factor, one.above, one.below)


def common(nodes: Nodes, numbers: tuple[Number, ...]) -> tuple[Fraction, Monomial, list[Node]]:
    """Numbers on one denominator: the shared factor, what stands below, and a whole node for each."""
    below: Counter[Node] = Counter()
    for number in numbers:
        below |= Counter(number.below)
    shared = Fraction(0)
    for number in numbers:
        shared = measure(shared, number.factor)
    shared = shared or Fraction(1)
    whole = []
    for number in numbers:
        missing = tuple((below - Counter(number.below)).elements())
        whole.append(nodes.linear([(int(number.factor / shared), number.above + missing)], 0))
    return shared, _sorted(below.elements()), whole


def total(nodes: Nodes, one: Number, other: Number) -> Number:
    """One plus other."""
    shared, below, (left, right) = common(nodes, (one, other))
    whole = nodes.linear([(1, (left,)), (1, (right,))], 0)
    return made(shared, (whole,), below)


def extreme(nodes: Nodes, operator: str, one: Number, other: Number) -> Number:
    """The lower or higher of two."""
    shared, below, (left, right) = common(nodes, (one, other))
    return made(shared, (nodes.extreme(operator, left, right),), below)


def compare(nodes: Nodes, operator: str, one: Number, other: Number) -> Node:
    """Yes when the comparison holds; by multiplying across, never by dividing a row.

    ``5 x node < 12`` becomes ``node < 3``: the bound is divided here, once.
    """
    _, _, (left, right) = common(nodes, (one, other))
    if left.constant is not None:
        left, right, operator = right, left, FLIPPED[operator]
    if right.constant is None or left.operation != "linear" or len(left.parts) != 1:
        return nodes.compare(operator, left, right)
    (coefficient,), constant = left.data[:2]
    limit = Fraction(right.constant - constant, coefficient)
    if coefficient < 0:
        operator = FLIPPED[operator]
    if operator in ("==", "!=") and limit.denominator != 1:
        return nodes.constant(int(operator == "!="))
    whole = math.ceil(limit) if operator in ("<", ">=") else math.floor(limit)
    return nodes.compare(operator, left.parts[0], nodes.constant(whole))


def choose(nodes: Nodes, condition: Node, one: Number, other: Number) -> Number:
    """One when the condition is yes, else other; denominators are chosen, not multiplied."""
    if condition.constant is not None:
        return one if condition.constant else other
    if one == other:
        return one
    if one.factor and other.factor and one.below != other.below:
        shared = measure(one.factor, other.factor)
        above = [nodes.linear([(int(number.factor / shared), number.above)], 0) for number in (one, other)]
        below = [nodes.product(number.below) for number in (one, other)]
        return made(shared, (nodes.choose(condition, *above),), (nodes.choose(condition, *below),))
    shared, under, whole = common(nodes, (one, other))
    return made(shared, (nodes.choose(condition, *whole),), under)


def rounded(nodes: Nodes, number: Number, unit: Unit) -> Number:
    """The number on the step of its unit, as ``Unit.round`` does it; exact units stay as they are."""
    if unit.step is None or not number.factor:
        return number
    ratio = number.factor / unit.step
    if not number.below and ratio.denominator == 1:
        return number
    if not number.below and not number.above:
        return Number(unit.round(number.factor))
    half = int(unit.rounding == "half_up")
    above, below = nodes.product(number.above), nodes.product(number.below)
    whole = nodes.rounded(above, below, ratio.numerator, ratio.denominator, half)
    return made(unit.step, (whole,), ())


def quotient(nodes: Nodes, one: Number, other: Number) -> tuple[Number, Node]:
    """One divided by other, and whether the row must leave the kernel (a divisor of zero or less)."""
    never = nodes.constant(0)
    if not other.factor:
        return ZERO, nodes.constant(1)
    factor = one.factor / other.factor
    above, below, leaves = one.above + other.below, list(one.below), [never]
    for node in other.above:
        if node.hi < 0:
            factor = -factor
            below.append(nodes.linear([(-1, (node,))], 0))
        elif node.lo > 0:
            below.append(node)
        else:
            leaves.append(nodes.compare("<=", node, nodes.constant(0)))
            below.append(nodes.extreme("max", node, nodes.constant(1)))
    return made(factor, above, tuple(below)), nodes.some(leaves)
