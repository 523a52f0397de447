"""Calendar functions in the kernel, with the bounds of what they give."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from luwte.engine.kernel import days
from luwte.engine.kernel.intervals import Interval
from luwte.engine.kernel.nodes import Node, Nodes
from luwte.engine.kernel.numbers import Number
from luwte.engine.kernel.values import Lowered

LONGEST_MONTH, LONGEST_YEAR = 31, 366


def called(nodes: Nodes, function: str, given: list[Lowered]) -> Lowered:
    """One of ``luwte.engine.functions`` on lowered values; dates outside the calendar leave."""
    day = given[0].node
    if function == "eerste_werkdag":
        known = _cut(nodes, day)  # a figure may lie anywhere
        return replace(known, value=nodes.table(known.node, days.EARLIEST, days.working_days()))
    if function == "einde_van_het_jaar":
        return _cut(nodes, nodes.call(function, [day], Interval(day.lo, day.hi + LONGEST_YEAR)))
    if function == "jaren_tussen":
        end = given[1].node
        widest = Interval((end.lo - day.hi) // 365 - 1, (end.hi - day.lo) // 365 + 1)
        node = nodes.call(function, [day, end], widest)
        return Lowered("number", Number(Fraction(1), (node,)), nodes.constant(0))
    step = _whole(nodes, given[1].number)
    if function in ("plus_dagen", "plus_weken"):
        moved = nodes.linear([(1, (day,)), (7 if function == "plus_weken" else 1, (step,))], 0)
        return _cut(nodes, moved)
    if function == "min_maanden":
        step = nodes.linear([(-1, (step,))], 0)
    return _plus_months(nodes, day, step)


def _whole(nodes: Nodes, count: Number) -> Node:
    """The count without its fraction, cut toward zero as ``int()`` does."""
    if not count.below and count.factor.denominator == 1:
        return nodes.linear([(count.factor.numerator, count.above)], 0)
    above = nodes.linear([(count.factor.numerator, count.above)], 0)
    below = nodes.linear([(count.factor.denominator, count.below)], 0)
    down = nodes.floor_divide(above, below)
    up = nodes.linear([(-1, (nodes.floor_divide(nodes.linear([(-1, (above,))], 0), below),))], 0)
    return nodes.choose(nodes.compare("<", above, nodes.constant(0)), up, down)


def _plus_months(nodes: Nodes, day: Node, months: Node) -> Lowered:
    most = (days.LATEST - days.EARLIEST) // LONGEST_MONTH
    leaves = nodes.some(
        [nodes.compare("<", months, nodes.constant(-most)), nodes.compare(">", months, nodes.constant(most))]
    )
    held = nodes.extreme("min", nodes.extreme("max", months, nodes.constant(-most)), nodes.constant(most))
    low = day.lo + min(held.lo * LONGEST_MONTH, 28 * held.lo) - LONGEST_MONTH
    high = day.hi + max(held.hi * LONGEST_MONTH, 28 * held.hi) + LONGEST_MONTH
    moved = nodes.call("plus_maanden", [day, held], Interval(low, high))
    return _cut(nodes, moved).leaving(nodes, leaves)


def _cut(nodes: Nodes, day: Node) -> Lowered:
    """A day within the calendar of the kernel; other rows leave."""
    first, last = nodes.constant(days.EARLIEST), nodes.constant(days.LATEST)
    leaves = nodes.some([nodes.compare("<", day, first), nodes.compare(">", day, last)])
    held = nodes.extreme("min", nodes.extreme("max", day, first), last)
    return Lowered("date", held, leaves)
