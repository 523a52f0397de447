"""The text of a loop: at the edge of every lane, table and rounding it gives what whole numbers give."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from random import Random

import numpy as np
import pytest

from luwte.engine.kernel.compiling import compiled, interpreted
from luwte.engine.kernel.emitting import Emitter
from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import STEPS, Output, walk
from luwte.engine.kernel.nodes import GUARDED, Node, Nodes

Row = dict[str, int]
EXACT = 2**53


def ran(
    nodes: Nodes, made: Sequence[Node], rows: Sequence[Row], leaves: Sequence[Node] = (), *, compile_loop: bool = False
) -> tuple[list[list[int]], list[int]]:
    """The values of nodes in each row, and the bits that say which targets left; a fact not in a row is empty."""
    everything = [*made, *leaves, *nodes.guards]
    loads = sorted({node for node in walk(everything) if node.operation == "load"}, key=lambda node: node.index)
    nullable = frozenset(node.data[0] for node in walk(everything) if node.operation == "null")
    outputs = [Output(f"o{place}", node) for place, node in enumerate(made)]
    loop = Emitter(nodes, nullable, careful=not compile_loop).finish(loads, outputs, leaves, "")
    run = compiled(loop.text) if compile_loop else interpreted(loop.text)
    lowest = {node.data[0]: node.lo for node in loads}
    arrays = [np.zeros(len(rows), np.int64) for _ in made]
    left = np.zeros(len(rows), np.uint64)
    run(
        len(rows),
        np.array(loop.decimals, np.float64),
        np.array(loop.wholes, np.int64),
        np.array(loop.narrow, np.int32),
        *(np.array([row.get(name, lowest[name]) for row in rows], np.int64) for name in loop.columns),
        *(np.array([name not in row for row in rows]) for name in loop.nulls),
        *(np.array(values, np.int64) for values in loop.tables),
        *arrays,
        left,
    )
    return [array.tolist() for array in arrays], left.tolist()


def agree(nodes: Nodes, made: Sequence[Node], rows: Sequence[Row], *, compile_loop: bool = False) -> int:
    """Assert that every row that stays has the exact values; gives how many rows left."""
    values, left = ran(nodes, made, rows, [nodes.constant(0)], compile_loop=compile_loop)
    for place, row in enumerate(rows):
        stays = all(evaluate(guard, row) for guard in nodes.guards)
        assert bool(left[place]) != stays, row
        if stays:
            for node, column in zip(made, values, strict=True):
                assert column[place] == evaluate(node, row), (node.operation, row)
    return sum(map(bool, left))


def edges(*around: int) -> list[int]:
    """Numbers, and one to each side of them, of both signs."""
    return sorted({sign * (one + shift) for one in around for shift in (-1, 0, 1) for sign in (-1, 1)})


@pytest.mark.parametrize("compile_loop", [False, True])
@pytest.mark.parametrize("reach", [EXACT - 1, EXACT, 2**60])
def test_sums_and_comparisons_are_exact_to_the_last_unit_on_either_side_of_2_to_the_53(
    reach: int, compile_loop: bool
) -> None:
    nodes = Nodes()
    x, y = (nodes.load(name, -reach, reach, yes_no=False) for name in "xy")
    made = [
        nodes.linear([(1, (x,)), (-1, (y,))], 0),
        nodes.extreme("min", x, y),
        nodes.extreme("max", x, nodes.constant(reach - 1)),
        nodes.choose(nodes.compare("<", x, y), x, nodes.constant(1 - reach)),
        nodes.compare("==", x, y),
        nodes.compare("<=", x, nodes.linear([(1, (y,))], 1)),
        nodes.floor_divide(x, nodes.constant(3)),
        nodes.constant(reach - 2),
    ]
    values = [value for value in edges(0, EXACT - 2, EXACT, reach - 1) if abs(value) <= reach]
    assert agree(nodes, made, [{"x": a, "y": b} for a, b in product(values, values)], compile_loop=compile_loop) == 0


def test_a_sum_of_small_numbers_that_only_together_pass_2_to_the_53_is_exact() -> None:
    nodes = Nodes()
    x = nodes.load("x", 0, 2**52, yes_no=False)
    made = [nodes.linear([(3, (x,))], 1), nodes.linear([(1, (x,))], EXACT - 1), nodes.linear([(-2, (x,))], -1)]
    assert agree(nodes, made, [{"x": value} for value in (0, 1, 2**51 + 1, 2**52 - 1, 2**52)]) == 0


def test_a_row_leaves_where_a_sum_or_product_may_pass_2_to_the_62() -> None:
    """Estimated in doubles, so a row a millionth below 2^62 may leave too: never the other way."""
    nodes = Nodes()
    x, y = (nodes.load(name, -(2**61), 2**61, yes_no=False) for name in "xy")
    made = [nodes.product([x, y]), nodes.linear([(2, (x,)), (-1, (y,))], 5)]
    near = 2**31
    stay = [(near, near - 2**12), (-near, near - 2**12), (2**60, 3), (1, 2**61), (0, -(2**61))]
    leave = [(near, near), (-near, near), (near, near + 1), (2**61, 2**61), (2**61, 1), (2**40, 2**23)]
    _, left = ran(nodes, made, [{"x": a, "y": b} for a, b in (*stay, *leave)], [nodes.constant(0)])
    assert [bool(bit) for bit in left] == [False] * len(stay) + [True] * len(leave)
    values, _ = ran(nodes, made, [{"x": a, "y": b} for a, b in stay])
    assert values == [[a * b for a, b in stay], [2 * a - b + 5 for a, b in stay]]


@pytest.mark.parametrize("steps", [2, 5, STEPS, STEPS + 1, 60])
@pytest.mark.parametrize("size", [7, 2**31 - 1, 2**31, EXACT + 1, GUARDED])
def test_a_table_gives_its_value_at_every_place_however_large_and_however_many(steps: int, size: int) -> None:
    for first in (0, -30, 2**31 - 2 * steps, 2**31 - steps):
        nodes = Nodes()
        index = nodes.load("n", first, first + 2 * steps - 1, yes_no=False)
        signs = [(-1) ** place for place in range(steps)]
        values = [sign * (size - place) for place, sign in enumerate(signs) for _ in (1, 2)]
        moved = nodes.linear([(1, (index,))], 3)
        made = [
            nodes.table(index, first, values),
            nodes.table(moved, first + 3, values),
            nodes.table(index, first, [int(value > 0) for value in values], yes_no=True),
            nodes.table(moved, first + 3, [int(value < 0) for value in values], yes_no=True),
        ]
        assert agree(nodes, made, [{"n": place} for place in range(first, first + 2 * steps)]) == 0


@pytest.mark.parametrize("steps", [4, 60])
@pytest.mark.parametrize("kind", ["number", "yesno"])
def test_a_value_beside_the_table_sends_its_row_away_and_reads_nothing(steps: int, kind: str) -> None:
    nodes = Nodes()
    index = nodes.load("n", 0, steps - 1, yes_no=False)
    values = [place % 2 * (1 if kind == "yesno" else EXACT) for place in range(steps)]
    made = nodes.table(index, 0, values, yes_no=kind == "yesno")
    inside = [{"n": place} for place in range(steps)]
    outside = [{"n": place} for place in (-1, steps, 10**9, -(2**62), 2**62)]
    told, left = ran(nodes, [made], [*inside, *outside], [nodes.constant(0)] * 3)
    assert told[0][:steps] == values
    assert left == [0] * steps + [7] * len(outside)


def test_every_target_has_a_bit_of_its_own_and_a_guard_sets_them_all() -> None:
    nodes = Nodes()
    x = nodes.load("x", 0, 9, yes_no=False)
    leaves = [nodes.compare(">", x, nodes.constant(limit)) for limit in (1, 2, 3, 4)]
    leaves[1:1] = [nodes.constant(0), nodes.constant(1)]
    _, left = ran(nodes, [x], [{"x": value} for value in range(6)], leaves)
    never, always = 0b000010, 0b000100
    assert [bits & never for bits in left] == [0] * 6
    assert [bits & always for bits in left] == [always] * 6
    own = [0b000001, 0b001000, 0b010000, 0b100000]
    for value, bits in enumerate(left):
        assert [bool(bits & one) for one in own] == [value > limit for limit in (1, 2, 3, 4)]
    nodes.guard(nodes.compare("<", x, nodes.constant(5)))
    _, left = ran(nodes, [x], [{"x": value} for value in (4, 5)], leaves)
    assert left == [0b011101, 0b111111]


def test_an_empty_fact_is_no_value_outside_its_bounds() -> None:
    nodes = Nodes()
    x, empty = nodes.load("x", 5, 9, yes_no=False), nodes.null("x")
    told, left = ran(nodes, [x, empty], [{"x": 5}, {}, {"x": 4}, {"x": 10}], [empty])
    assert left == [0, 1, 1, 1]
    assert told[1][:2] == [0, 1]


def quotients(top: int, bottom: int, half: int, most: int, below: int, random: Random) -> list[Row]:
    """Rows at a boundary of ``(2 top x + half bottom y) / (2 bottom y)``, and one beside it."""
    rows = []
    for _ in range(60):
        y = random.choice((1, below, random.randint(1, below)))
        reach = 2 * top * most // (2 * bottom * y)
        whole = random.randint(-reach - 1, reach + 1)
        x = (2 * whole - half) * bottom * y // (2 * top)
        rows += [{"x": x + shift, "y": y} for shift in (-1, 0, 1, 2) if abs(x + shift) <= most]
    return [*rows, {"x": most, "y": 1}, {"x": -most, "y": below}]


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize(
    ("most", "below"), [(10**6, 4000), (10**12, 1), (10**12, 3000), (2**51 - 1, 1), (2**52, 7), (2**56, 9), (2**59, 1)]
)
def test_rounding_is_exact_on_either_side_of_every_way_to_do_it(most: int, below: int, half: int) -> None:
    """By one multiplication, by a division of doubles, or in 64 bits: the bounds say which, the outcome is one."""
    for top, bottom in ((1, 1), (1, 3), (2, 7), (997, 1000), (1, 12_000)):
        nodes = Nodes()
        x = nodes.load("x", -most, most, yes_no=False)
        divisor = nodes.load("y", 1, below, yes_no=False) if below > 1 else nodes.constant(1)
        node = nodes.rounded(x, divisor, top, bottom, half)
        agree(nodes, [node], quotients(top, bottom, half, most, below, Random(top)))


@pytest.mark.parametrize("most", [2**51 - 1, 2**51, 2**52 - 1, 2**52, EXACT - 1, 2**60])
def test_the_whole_part_of_a_quotient_is_exact_up_to_the_last_multiple(most: int) -> None:
    random = Random(most)
    for divisor in (1, 2, 3, 7, 15, 49, 7919, *(random.randrange(2, 2**26) for _ in range(60))):
        for low in (0, -most):
            nodes = Nodes()
            x = nodes.load("x", low, most, yes_no=False)
            node = nodes.floor_divide(x, nodes.constant(divisor))
            wholes = [most // divisor, *(random.randrange(0, most // divisor + 1) for _ in range(6))]
            values = {sign * (whole * divisor) + shift for whole in wholes for sign in (1, -1) for shift in (-1, 0, 1)}
            agree(nodes, [node], [{"x": value} for value in values | {low, most} if low <= value <= most])
