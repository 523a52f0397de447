"""The proof that a kernel is exact, readable: for every rule its range, its lane and its largest number."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.kernel.intervals import Interval, point
from luwte.engine.kernel.kernel import Kernel
from luwte.engine.kernel.looping import walk
from luwte.engine.kernel.nodes import EXACT, Monomial, Node
from luwte.engine.kernel.numbers import Number
from luwte.engine.units import Unit

LANES = {"double": 2**53, "int64": 2**63, "int64, bewaakt": 2**63}


@dataclass(frozen=True)
class Line:
    """One name: the bounds of its value (None: no number), the lane, and what the lane must stay below.

    ``largest`` bounds every whole number on the way to the value, and to whether a row has one, for all
    admissible facts.
    """

    name: str
    unit: Unit
    bounds: Interval | None
    lane: str
    largest: int
    limit: int


def prove(kernel: Kernel) -> list[Line]:
    """A line for every rule, figure and fact the kernel uses, in order of use."""
    lines = []
    stored = {output.array: output.node for output in kernel.outputs}
    for name, lowered in kernel.lowering.known.items():
        if lowered.value is None:
            continue
        value = lowered.value
        parts = value.above + value.below if isinstance(value, Number) else (value,)
        result = kernel.results.get(name)  # what is stored of a target is once more a multiple of its parts
        arrays = (result.target, result.denominators) if result else ()
        nodes = list(walk([*parts, lowered.leaves, *(stored[array] for array in arrays if array)]))
        largest = max((node.peak for node in nodes if not node.yes_no), default=0)
        lane = _lane(nodes, largest)
        bounds = range_of(value) if isinstance(value, Number) else None
        lines.append(Line(name, kernel.stand.catalogue.unit(name), bounds, lane, largest, LANES[lane]))
    return lines


def _lane(nodes: list[Node], largest: int) -> str:
    if any(node.operation.endswith(" within") for node in nodes):
        return "int64, bewaakt"
    return "double" if largest < EXACT else "int64"


def range_of(number: Number) -> Interval:
    """Between which bounds a number lies, for all admissible facts."""
    bounds = _product(number.above).scaled(number.factor)
    return bounds / _product(number.below) if number.below else bounds


def _product(monomial: Monomial) -> Interval:
    bounds = point(Fraction(1))
    for node in monomial:
        bounds *= node.bounds
    return bounds
