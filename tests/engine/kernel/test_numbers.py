"""Exact numbers on whole nodes: each operation gives, row by row, what fractions give, within proven bounds."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import prod
from random import Random

import pytest

from luwte.engine.kernel import numbers
from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import walk
from luwte.engine.kernel.nodes import GUARDED, Node, Nodes
from luwte.engine.kernel.numbers import Number
from luwte.engine.units import EURO_UNIT, HUNDREDS_FLOOR_YEAR_UNIT, Unit

Row = dict[str, int]
ROWS: list[Row] = [{"x": x, "y": y, "j": j} for x, y, j in product(range(-4, 5), (1, 2, 3), (0, 1))]
SIGNS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
FACTORS = [Fraction(one) for one in ("1", "-1", "2", "-3", "1/2", "-2/3", "5/4", "0", "100", "1/100")]
UNITS = (EURO_UNIT, HUNDREDS_FLOOR_YEAR_UNIT, Unit("derde", step=Fraction(1, 3)), Unit("precies"))


def loads(nodes: Nodes) -> tuple[Node, Node, Node]:
    """A number of either sign, one above nought, and a yes or no."""
    return (
        nodes.load("x", -4, 4, yes_no=False),
        nodes.load("y", 1, 3, yes_no=False),
        nodes.load("j", 0, 1, yes_no=True),
    )


def some_number(nodes: Nodes, random: Random) -> Number:
    """A fraction times and over what the rows hold; sometimes of a sum, sometimes the same in all rows."""
    x, y, _ = loads(nodes)
    sum_of_both = nodes.linear([(random.choice((-2, 1, 3)), (x,)), (1, (y,))], random.randint(-3, 3))
    above = random.choices([x, y, sum_of_both, nodes.constant(-6)], k=random.randint(0, 2))
    below = random.choices([y, nodes.linear([(2, (y,))], 1), nodes.constant(4)], k=random.choice((0, 0, 1, 2)))
    return numbers.made(random.choice(FACTORS), tuple(above), tuple(below))


def test_what_is_above_and_below_the_line_drops_out_and_figures_melt_into_the_factor() -> None:
    nodes = Nodes()
    x, y, _ = loads(nodes)
    five, two = nodes.constant(5), nodes.constant(2)
    assert numbers.made(Fraction(3), (y, x, five), (y, two)) == Number(Fraction(15, 2), (x,))
    assert numbers.made(Fraction(3), (x, y), (y, y)) == Number(Fraction(3), (x,), (y,))
    assert (
        numbers.made(Fraction(0), (x,), (y,)) == numbers.made(Fraction(1), (nodes.constant(0),), (y,)) == numbers.ZERO
    )


def exact(number: Number, row: Row) -> Fraction:
    """The number in one row, by fractions; every step to it keeps the bounds that were proven."""
    for node in walk((*number.above, *number.below)):
        told = evaluate(node, row)
        assert told in node.bounds
        assert abs(told) <= node.peak
    above, below = (prod(evaluate(node, row) for node in side) for side in (number.above, number.below))
    return number.factor * above / below


def pairs(count: int) -> Iterator[tuple[Nodes, Number, Number]]:
    for seed in range(count):
        nodes, random = Nodes(), Random(seed)
        yield nodes, some_number(nodes, random), some_number(nodes, random)


def test_sums_products_and_the_lower_or_higher_of_two_are_those_of_fractions() -> None:
    for nodes, one, other in pairs(120):
        made = {
            "plus": numbers.total(nodes, one, other),
            "times": numbers.product(one, other),
            "minus": numbers.negative(one),
            "min": numbers.extreme(nodes, "min", one, other),
            "max": numbers.extreme(nodes, "max", one, other),
        }
        assert not nodes.guards
        for row in ROWS[::2]:
            a, b = exact(one, row), exact(other, row)
            expected = {"plus": a + b, "times": a * b, "minus": -a, "min": min(a, b), "max": max(a, b)}
            assert {name: exact(number, row) for name, number in made.items()} == expected


def test_every_comparison_is_that_of_fractions() -> None:
    for nodes, one, other in pairs(120):
        for sign, holds in SIGNS.items():
            told = numbers.compare(nodes, sign, one, other)
            for row in ROWS[::2]:
                assert evaluate(told, row) == holds(exact(one, row), exact(other, row)), (sign, one, other, row)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_multiple_beside_a_constant_is_compared_at_its_bound_and_beside_it(sign: str) -> None:
    """``5 x node < 12`` becomes ``node < 3``: the bound is divided, rounded the safe way, and turned by a minus."""
    for factor, added, limit in product((-5, -2, -1, 1, 2, 5), (-1, 0, 2), range(-13, 14)):
        nodes = Nodes()
        x, _, _ = loads(nodes)
        number = Number(Fraction(1), (nodes.linear([(factor, (x,))], added),))
        bound = Number(Fraction(limit))
        told = numbers.compare(nodes, sign, number, bound)
        turned = numbers.compare(nodes, sign, bound, number)
        for count in range(-4, 5):
            value = factor * count + added
            assert evaluate(told, {"x": count}) == SIGNS[sign](value, limit)
            assert evaluate(turned, {"x": count}) == SIGNS[sign](limit, value)


def test_a_choice_between_numbers_takes_the_number_of_its_branch() -> None:
    for nodes, one, other in pairs(120):
        *_, yes = loads(nodes)
        made = numbers.choose(nodes, yes, one, other)
        certain = [numbers.choose(nodes, nodes.constant(known), one, other) for known in (0, 1)]
        assert certain == [other, one]
        for row in ROWS:
            assert exact(made, row) == exact(one if row["j"] else other, row)


def test_a_number_is_rounded_as_its_unit_rounds() -> None:
    for nodes, one, _ in pairs(160):
        for unit in UNITS:
            made = numbers.rounded(nodes, one, unit)
            for row in ROWS[::2]:
                assert exact(made, row) == unit.round(exact(one, row)), (one, unit, row)


def test_a_quotient_is_exact_and_a_row_leaves_where_the_divisor_is_nought_or_less() -> None:
    left = stayed = 0
    for nodes, one, other in pairs(160):
        made, leaves = numbers.quotient(nodes, one, other)
        for row in ROWS[::2]:
            divisor = exact(other, row)
            assert all(evaluate(node, row) > 0 for node in made.below)  # also where the row leaves
            if evaluate(leaves, row):
                left += 1
                assert divisor == 0 or any(evaluate(node, row) <= 0 for node in other.above)
            else:
                stayed += 1
                assert exact(made, row) == exact(one, row) / divisor
    assert left > 100
    assert stayed > 100


@pytest.mark.parametrize("lowest", [-9, -8, -1, 0, 1])
def test_a_divisor_that_is_always_below_or_above_nought_sends_no_row_away(lowest: int) -> None:
    """Between -9 and -1 the sign turns; where nought is among the divisors, it and all below it leave."""
    nodes = Nodes()
    divisor = nodes.load("d", lowest, lowest + 8, yes_no=False)
    made, leaves = numbers.quotient(nodes, Number(Fraction(3)), Number(Fraction(2), (divisor,)))
    for count in range(lowest, lowest + 9):
        away = evaluate(leaves, {"d": count})
        assert away == (lowest in (-8, -1, 0) and count <= 0)
        if not away:
            assert exact(made, {"d": count}) == Fraction(3, 2 * count)


def test_dividing_by_a_constant_nought_sends_every_row_away() -> None:
    nodes = Nodes()
    _, leaves = numbers.quotient(nodes, Number(Fraction(3)), numbers.ZERO)
    assert leaves.constant == 1


def test_a_row_leaves_from_2_to_the_62_on_and_not_before() -> None:
    """Sums and products that 64 bits might not hold are told exactly below 2^62; a larger one leaves the kernel."""
    nodes = Nodes()
    one, two = (nodes.load(name, -(2**61), 2**61, yes_no=False) for name in ("p", "q"))
    times, plus = nodes.product([one, two]), nodes.linear([(1, (one,)), (-3, (two,))], 7)
    multiple = nodes.linear([(3, (one,))], 0)
    within = {node.operation.split()[0]: node.parts[-1] for node in (times, plus)}
    assert len(nodes.guards) == 3
    edge = 2**31
    third = (2**61 - 5) // 3
    at_the_bound = [(2**61 - 2, third), (2**61 - 3, third), (2 - 2**61, -third)]  # |p| + |3q| + 7 is 2^62, or one less
    for p, q in (
        *at_the_bound,
        (edge, edge - 1),
        (edge, edge),
        (-edge, edge),
        (1, 2**61),
        (2**61, 2**61),
        (0, -(2**61)),
    ):
        row = {"p": p, "q": q}
        assert evaluate(within["product"], row) == (abs(p * q) < GUARDED)
        assert evaluate(within["linear"], row) == (abs(p) + abs(3 * q) + 7 < GUARDED)
        assert evaluate(times, row) == (p * q if abs(p * q) < GUARDED else 0)
        for node in (times, plus, multiple):
            assert evaluate(node, row) in node.bounds
