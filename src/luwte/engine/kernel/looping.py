"""What a generated loop consists of: its text, its constants, and the columns it reads."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from luwte.engine.kernel.nodes import Node

LOGIC = {"and": " & ", "or": " | "}
#: Rows that are checked, and then computed, while they are in the nearest memory.
TILE = 2048
TEXT = '''"""One fused loop, generated; do not edit."""

import numpy as np

{functions}


def loop(size, c, k, h, {arguments}left):
{head}
    for start in range(0, size, {tile}):
        stop = min(start + {tile}, size)
        for i in range(np.uint64(start), np.uint64(stop)):
            left[i] = np.uint64(0) if {checks} else np.uint64({everything})
        for i in range(np.uint64(start), np.uint64(stop)):
{body}
'''
LOGIC = {"and": " & ", "or": " | "}


@dataclass(frozen=True)
class Output:
    """What is stored for one target: the node, and the array it goes to."""

    array: str
    node: Node


@dataclass
class Loop:
    """The text of a loop with what it is called with: constants, tables, and the columns it reads."""

    text: str = ""
    decimals: list[float] = field(default_factory=list)
    wholes: list[int] = field(default_factory=list)
    narrow: list[int] = field(default_factory=list)
    tables: list[tuple[int, ...]] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    nulls: list[str] = field(default_factory=list)
    lanes: dict[int, str] = field(default_factory=dict)


def starts_of(values: Sequence[int]) -> list[int]:
    """The places where a table changes, the first included."""
    return [place for place in range(len(values)) if place == 0 or values[place] != values[place - 1]]


def walk(nodes: Iterable[Node]) -> Iterable[Node]:
    """Every node that the given ones need, each once."""
    seen: set[int] = set()
    stack = list(nodes)
    while stack:
        node = stack.pop()
        if node.index not in seen:
            seen.add(node.index)
            yield node
            stack.extend(node.parts)


def reciprocal(divisor: int) -> float:
    """The least double that is not below 1/divisor."""
    found = 1.0 / divisor
    return found if Fraction(found) >= Fraction(1, divisor) else math.nextafter(found, math.inf)
