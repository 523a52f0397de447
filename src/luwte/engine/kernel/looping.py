"""What a generated loop consists of: its text, its constants, and the columns it reads."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from luwte.engine.kernel.nodes import Node

#: A table with more steps is looked up in an array; with fewer it is a chain of choices.
STEPS = 24
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


def assemble(
    loop: Loop, arrays: Sequence[str], checks: str, everything: int, lines: Sequence[str], functions: str
) -> None:
    """Write the text of a loop from its lines: constants first, then the checks and the sums of each tile."""
    arguments = [
        *(f"x_{name}" for name in loop.columns),
        *(f"n_{name}" for name in loop.nulls),
        *(f"t{number}" for number in range(len(loop.tables))),
        *(f"y_{name}" for name in arrays),
    ]
    pools = {"c": len(loop.decimals), "k": len(loop.wholes), "h": len(loop.narrow)}
    loop.text = TEXT.format(
        functions=functions,
        arguments="".join(f"{name}, " for name in arguments),
        head="\n".join(f"    {pool}{at} = {pool}[{at}]" for pool, size in pools.items() for at in range(size)),
        tile=TILE,
        checks=checks,
        everything=everything,
        body="\n".join(f"            {line}" for line in lines) or "            pass",
    )
