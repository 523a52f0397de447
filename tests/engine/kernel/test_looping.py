"""What a loop is made of: its nodes each once, and the places where a table changes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from luwte.engine.kernel.looping import starts_of, walk
from luwte.engine.kernel.nodes import Nodes


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=12))
def test_a_table_starts_anew_where_it_differs_from_the_place_before_and_nowhere_else(values: list[int]) -> None:
    starts = starts_of(values)
    ends = [*starts[1:], len(values)]
    stretches = [values[start:end] for start, end in zip(starts, ends, strict=True)]
    assert [value for stretch in stretches for value in stretch] == values
    assert all(len(set(stretch)) == 1 for stretch in stretches)
    assert all(one[0] != other[0] for one, other in pairwise(stretches))


def test_every_node_that_is_needed_is_walked_once_however_many_need_it() -> None:
    nodes = Nodes()
    node = nodes.load("x", 1, 9, yes_no=False)
    unused = nodes.load("y", 1, 9, yes_no=False)
    for _ in range(12):  # two ways to each level: 4096 to the bottom
        node = nodes.extreme("max", nodes.product([node, node]), nodes.linear([(-3, (node,))], 1))
    walked = [one.index for one in walk([node, node])]
    assert len(walked) == len(set(walked))
    assert node.index in walked
    assert unused.index not in walked
    assert set(walked) >= {part.index for one in walk([node]) for part in one.parts}
