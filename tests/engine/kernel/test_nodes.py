"""Whole nodes: every step gives what whole numbers give, within its bounds; what 64 bits do not hold leaves."""

from __future__ import annotations

import operator
from itertools import product

import pytest

from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.nodes import GUARDED, Node, Nodes

SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne}
Row = dict[str, int]


def told(node: Node, row: Row) -> int:
    """The value in a row, which lies within the bounds that were proven."""
    value = evaluate(node, row)
    assert value in node.bounds
    assert abs(value) <= node.peak
    return value


def stays(nodes: Nodes, row: Row) -> bool:
    """Whether no guard sends the row away."""
    return all(evaluate(guard, row) for guard in nodes.guards)


@pytest.mark.parametrize(("low", "high"), [*product((-3, 0, 1), (3, 4))])
@pytest.mark.parametrize("sign", SIGNS)
def test_comparing_is_that_of_whole_numbers_also_where_the_bounds_touch(sign: str, low: int, high: int) -> None:
    nodes = Nodes()
    one, two = nodes.load("one", low, high, yes_no=False), nodes.load("two", high, high + 2, yes_no=False)
    for left, right in product((one, two, nodes.constant(low), nodes.constant(high)), repeat=2):
        node = nodes.compare(sign, left, right)
        for first, second in product(range(low, high + 1), range(high, high + 3)):
            row = {"one": first, "two": second}
            assert told(node, row) == SIGNS[sign](told(left, row), told(right, row))


@pytest.mark.parametrize("name", ["min", "max"])
def test_the_lower_or_higher_of_two_is_decided_by_bounds_only_when_they_decide(name: str) -> None:
    pick = min if name == "min" else max
    for low, size in product(range(-4, 5), (0, 1, 3)):
        nodes = Nodes()
        one, two = nodes.load("one", -2, 2, yes_no=False), nodes.load("two", low, low + size, yes_no=False)
        for node in (nodes.extreme(name, one, two), nodes.extreme(name, two, one)):
            for first, second in product(range(-2, 3), range(low, low + size + 1)):
                assert told(node, {"one": first, "two": second}) == pick(first, second)


def test_and_or_not_and_a_choice_between_answers_are_those_of_logic() -> None:
    nodes = Nodes()
    loaded = [nodes.load(name, 0, 1, yes_no=True) for name in "ab"]
    made = nodes.compare("<", nodes.load("n", 0, 9, yes_no=False), nodes.constant(5))
    parts = [*loaded, made, nodes.constant(0), nodes.constant(1), nodes.negated(loaded[0])]
    rows = [{"a": a, "b": b, "n": n} for a, b, n in product((0, 1), (0, 1), (4, 5))]
    for three in product(parts, repeat=3):
        every, some = nodes.every(three), nodes.some(three)
        chosen = nodes.choose_yes_no(*three)
        same = nodes.compare("==", three[0], three[1])
        for row in rows:
            values = [told(part, row) for part in three]
            assert told(every, row) == min(values)
            assert told(some, row) == max(values)
            assert told(nodes.negated(some), row) == 1 - max(values)
            assert told(chosen, row) == (values[1] if values[0] else values[2])
            assert told(same, row) == (values[0] == values[1])
    assert (nodes.every([]).constant, nodes.some([]).constant) == (1, 0)


def test_a_choice_compared_is_the_comparison_of_the_branch() -> None:
    nodes = Nodes()
    yes, number = nodes.load("a", 0, 1, yes_no=True), nodes.load("n", 0, 3, yes_no=False)
    chosen = nodes.choose(yes, number, nodes.constant(2))
    for other in (nodes.constant(2), nodes.constant(3), number, chosen):
        for sign, (a, n) in product(("==", "!="), product((0, 1), range(4))):
            row = {"a": a, "n": n}
            expected = SIGNS[sign](n if a else 2, told(other, row))
            assert told(nodes.compare(sign, chosen, other), row) == expected
            assert told(nodes.compare(sign, other, chosen), row) == expected


def test_a_product_keeps_its_figures_and_a_sum_adds_what_it_has_twice() -> None:
    nodes = Nodes()
    x, y = nodes.load("x", -3, 3, yes_no=False), nodes.load("y", 0, 2, yes_no=False)
    five, two = nodes.constant(5), nodes.constant(-2)
    made = {
        nodes.product([five, x, two, y]): lambda a, b: -10 * a * b,
        nodes.product([y, x, x]): lambda a, b: a * a * b,
        nodes.product([x]): lambda a, b: a,
        nodes.linear([(2, (x,)), (3, (five, y)), (-1, (x,)), (4, ())], 1): lambda a, b: a + 15 * b + 5,
        nodes.linear([(1, (x,)), (-1, (x,)), (1, (y,))], 0): lambda a, b: b,
        nodes.linear([(1, (x,))], 1): lambda a, b: a + 1,
        nodes.linear([(2, (nodes.linear([(3, (x,)), (1, (y,))], 7),))], -4): lambda a, b: 6 * a + 2 * b + 10,
    }
    for node, expected in made.items():
        for a, b in product(range(-3, 4), range(3)):
            assert told(node, {"x": a, "y": b}) == expected(a, b)
    assert nodes.product([x, nodes.constant(0)]).constant == 0
    assert nodes.product([]).constant == 1
    assert nodes.linear([(1, (x,)), (-1, (x,))], 3).constant == 3


def test_the_whole_part_of_a_quotient_is_downward_and_no_divisor_may_be_nought() -> None:
    for low, high, least, most in product((-7, -1, 0), (0, 1, 7), (1, 2), (2, 5)):
        nodes = Nodes()
        above, below = nodes.load("x", low, high, yes_no=False), nodes.load("y", least, most, yes_no=False)
        node = nodes.floor_divide(above, below)
        for x, y in product(range(low, high + 1), range(least, most + 1)):
            assert told(node, {"x": x, "y": y}) == x // y
    nodes = Nodes()
    for divisor in (nodes.constant(0), nodes.load("y", 0, 3, yes_no=False), nodes.constant(-1)):
        with pytest.raises(ValueError, match="de deler kan nul zijn"):
            nodes.floor_divide(nodes.constant(1), divisor)
    assert nodes.floor_divide(nodes.constant(-7), nodes.constant(2)).constant == -4


@pytest.mark.parametrize("divisor", [GUARDED - 1, GUARDED, GUARDED + 1, 10**30])
def test_a_divisor_beyond_64_bits_leaves_minus_one_below_nought_and_else_nought(divisor: int) -> None:
    nodes = Nodes()
    node = nodes.floor_divide(nodes.load("x", -(2**61), 2**61, yes_no=False), nodes.constant(divisor))
    for x in (-(2**61), -1, 0, 1, 2**61):
        assert told(node, {"x": x}) == x // divisor
        assert stays(nodes, {"x": x})


def test_a_constant_beyond_64_bits_sends_away_the_rows_that_would_need_it() -> None:
    for huge, fits in ((GUARDED, True), (-GUARDED, True), (GUARDED + 1, False), (-GUARDED - 1, False)):
        nodes = Nodes()
        chosen = nodes.choose(nodes.load("a", 0, 1, yes_no=True), nodes.constant(huge), nodes.constant(3))
        assert [stays(nodes, {"a": a}) for a in (0, 1)] == [True, fits]
        assert told(chosen, {"a": 0}) == 3
        nodes = Nodes()
        chosen = nodes.choose(nodes.load("a", 0, 1, yes_no=True), nodes.constant(3), nodes.constant(huge))
        assert [stays(nodes, {"a": a}) for a in (0, 1)] == [fits, True]
        assert told(chosen, {"a": 1}) == 3
        nodes = Nodes()
        held = nodes.held(nodes.constant(huge))
        assert (held.constant, stays(nodes, {})) == ((huge, True) if fits else (0, False))


def test_a_table_holds_every_place_and_sends_away_only_those_beyond_64_bits() -> None:
    values = [5, -GUARDED - 1, 7, GUARDED, GUARDED + 1, -2]
    nodes = Nodes()
    index = nodes.load("n", 10, 15, yes_no=False)
    node = nodes.table(index, 10, values)
    for place, value in enumerate(values, start=10):
        assert stays(nodes, {"n": place}) == (abs(value) <= GUARDED)
        if abs(value) <= GUARDED:
            assert told(node, {"n": place}) == value


def test_a_table_is_cut_to_the_places_that_can_be_asked_and_one_that_is_too_small_is_refused() -> None:
    nodes = Nodes()
    index = nodes.load("n", 2, 4, yes_no=False)
    node = nodes.table(index, 0, [9, 8, 7, 6, 5, 4])
    assert [told(node, {"n": place}) for place in (2, 3, 4)] == [7, 6, 5]
    assert (node.lo, node.hi) == (5, 7)
    assert [told(nodes.table(index, 2, [1, 2, 3]), {"n": place}) for place in (2, 3, 4)] == [1, 2, 3]
    assert nodes.table(index, 1, [1, 3, 3, 3, 1]).constant == 3
    for first, size in ((3, 2), (2, 2), (5, 9), (1, 3)):
        with pytest.raises(ValueError, match="de tabel is te klein"):
            nodes.table(index, first, [1] * size)


def test_a_rounded_quotient_is_the_same_in_doubles_and_beyond_them() -> None:
    """``top x n / (bottom x below)`` with a half or without: one node while doubles hold it, else a floor."""
    for reach, top, bottom, half in product((40, 2**40, 2**60), (1, 3), (1, 7), (0, 1)):
        nodes = Nodes()
        number, below = nodes.load("x", -reach, reach, yes_no=False), nodes.load("y", 1, 3, yes_no=False)
        for divisor in (below, nodes.constant(5)):
            node = nodes.rounded(number, divisor, top, bottom, half)
            for x, y in product((-reach, -3, -1, 0, 1, 2, 3, reach), (1, 2, 3)):
                row = {"x": x, "y": y}
                under = bottom * told(divisor, row)
                if stays(nodes, row):
                    assert told(node, row) == (2 * top * x + half * under) // (2 * under)
        assert bool(nodes.guards) == (top * reach == 3 * 2**60)
