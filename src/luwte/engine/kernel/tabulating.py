"""Whole sub-calculations as a look-up: what depends on one fact with few values is computed beforehand."""

from __future__ import annotations

from itertools import pairwise

from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import STEPS, walk
from luwte.engine.kernel.nodes import Node, Nodes

#: A fact with at most this many values is worth a table.
TABULATED = 256


def tabulated(nodes: Nodes, node: Node) -> Node:
    """The node as a table of one fact, when computing it needs a look-up or a division; else as it is."""
    if len(node.facts) != 1 or not _heavy(node):
        return node
    needed = list(walk([node]))
    load = next((one for one in needed if one.operation == "load"), None)
    if load is None or load.hi - load.lo >= TABULATED or any(one.operation == "null" for one in needed):
        return node
    values = [evaluate(node, {load.data[0]: value}) for value in range(load.lo, load.hi + 1)]
    if sum(one != other for one, other in pairwise(values)) >= STEPS:
        return node
    return nodes.table(load, load.lo, values, yes_no=node.yes_no)


def _heavy(node: Node) -> bool:
    """Whether some step to the node divides, or looks up what was computed."""
    return any(
        one.operation in ("floor", "round") or (one.operation == "table" and one.parts[0].operation != "load")
        for one in walk([node])
    )
