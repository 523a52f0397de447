"""What is looked up beforehand is what would have been computed, for every value of the fact."""

from __future__ import annotations

import pytest

from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import STEPS
from luwte.engine.kernel.nodes import Node, Nodes
from luwte.engine.kernel.tabulating import TABULATED, tabulated


def steps(nodes: Nodes, low: int, high: int, width: int) -> tuple[Node, Node]:
    """A fact between two bounds, and which stretch of this width it lies in."""
    fact = nodes.load("x", low, high, yes_no=False)
    return fact, nodes.floor_divide(fact, nodes.constant(width))


def same(node: Node, table: Node, fact: Node) -> bool:
    return all(evaluate(node, {"x": one}) == evaluate(table, {"x": one}) for one in range(fact.lo, fact.hi + 1))


@pytest.mark.parametrize("low", [-300, -1, 0, 7, 1000])
def test_a_table_of_a_fact_with_few_values_says_what_computing_says(low: int) -> None:
    nodes = Nodes()
    fact, stretch = steps(nodes, low, low + TABULATED - 1, 20)
    squared = nodes.product([stretch, stretch])
    rounded = nodes.rounded(fact, nodes.constant(1), 1, 40, 1)
    middle = nodes.constant(low // 20 + 3)
    made = [
        stretch,
        squared,
        rounded,
        nodes.linear([(3, (stretch,)), (-2, (rounded,))], 5),
        nodes.extreme("min", stretch, middle),
        nodes.choose(nodes.compare("<", stretch, middle), stretch, nodes.constant(99)),
        nodes.compare("<=", rounded, nodes.constant(low // 40 + 3)),
        nodes.compare("==", stretch, middle),
    ]
    for node in made:
        table = tabulated(nodes, node)
        assert (table.operation, table.parts) == ("table", (fact,)), node.operation
        assert table.yes_no == node.yes_no
        assert same(node, table, fact)


def test_a_fact_with_more_values_or_one_that_may_be_empty_is_computed() -> None:
    nodes = Nodes()
    _, stretch = steps(nodes, 0, TABULATED, 20)
    assert tabulated(nodes, stretch) is stretch
    nodes = Nodes()
    few, small = steps(nodes, 0, 9, 2)
    either = nodes.choose(nodes.null("x"), nodes.constant(0), small)
    assert tabulated(nodes, either) is either
    other = nodes.load("y", 0, 9, yes_no=False)
    both = nodes.linear([(1, (small,)), (1, (other,))], 0)
    assert tabulated(nodes, both) is both
    alone = nodes.floor_divide(nodes.choose(nodes.null("z"), nodes.constant(7), nodes.constant(2)), nodes.constant(3))
    assert tabulated(nodes, alone) is alone
    table = tabulated(nodes, small)
    assert (table.operation, table.parts) == ("table", (few,))
    assert same(small, table, few)


@pytest.mark.parametrize(("changes", "looked_up"), [(STEPS - 1, True), (STEPS, False)])
def test_a_table_that_changes_too_often_is_computed(changes: int, looked_up: bool) -> None:
    nodes = Nodes()
    _, stretch = steps(nodes, 0, 2 * changes + 1, 2)
    assert (tabulated(nodes, stretch) is not stretch) == looked_up


def test_what_is_light_is_computed_and_a_multiple_of_it_too() -> None:
    nodes = Nodes()
    fact = nodes.load("x", 0, 9, yes_no=False)
    light = [nodes.linear([(3, (fact,))], 1), nodes.extreme("max", fact, nodes.constant(4))]
    looked_up = nodes.table(fact, 0, [0, 0, 1, 1, 1, 2, 2, 2, 3, 3])
    for node in (*light, looked_up, nodes.linear([(5, (looked_up,))], 2)):
        assert tabulated(nodes, node) is node
    twice = nodes.table(looked_up, 0, [9, 8, 8, 5])
    table = tabulated(nodes, twice)
    assert (table.operation, table.parts) == ("table", (fact,))
    assert same(twice, table, fact)
