"""The kernel at one date and policy: arrays of whole numbers in, arrays of whole numbers out."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

import numpy as np

from luwte.engine.catalogue import Stand
from luwte.engine.kernel import civil
from luwte.engine.kernel.columns import Column, columns_of, smallest
from luwte.engine.kernel.compiling import Compiled, compiled, interpreted, kept
from luwte.engine.kernel.emitting import Emitter
from luwte.engine.kernel.looping import Loop, Output
from luwte.engine.kernel.lowering import Lowering
from luwte.engine.kernel.nodes import Node
from luwte.engine.kernel.numbers import Number
from luwte.engine.kernel.periods import asked
from luwte.engine.kernel.values import Words
from luwte.engine.units import Unit

Array = np.ndarray[Any, Any]
#: One mark a target in a whole number of at most 64 bits.
MOST_TARGETS = 64
#: Compiling takes seconds; so many rows are done sooner without.
INTERPRETED = 4_000
#: Rows a thread takes at a time: enough to be worth a call, few enough to share the work.
STRETCH = 1 << 18


@dataclass(frozen=True)
class Result:
    """What the array of a target means: a whole number times ``factor`` (over its denominators, if any).

    ``kind`` is number, yesno, date or choice (a position in ``words``); ``lost`` when no row has it
    on this date. ``denominators`` names the second array of an unrounded result that needs one.
    """

    target: str
    kind: str
    unit: Unit
    factor: Fraction
    dtype: np.dtype[Any]
    words: Words = ()
    denominators: str = ""


@dataclass(frozen=True)
class Outcome:
    """Arrays by target, and for every row the bits of the targets (in order) that left the kernel."""

    values: dict[str, Array]
    left: Array


class Kernel:
    """Targets at one Stand as one compiled loop. Building it proves that it is exact.

    ``absent`` facts are no column (every row lacks them); ``nullable`` ones may lack in some rows.
    Raises UnknownName for a target that does not exist, ValueError for more than 64 targets.
    """

    def __init__(
        self,
        stand: Stand,
        targets: Sequence[str],
        *,
        absent: Iterable[str] = (),
        nullable: Iterable[str] = (),
        compile_loop: bool | None = None,
    ) -> None:
        """Lower and emit; machine code comes with the rows (``compile_loop``: True from the first, False never)."""
        if len(targets) > MOST_TARGETS:
            raise ValueError(f"ten hoogste {MOST_TARGETS} doelen tegelijk")
        self.stand = stand
        self.targets = tuple(targets)
        catalogue = stand.catalogue
        for target in targets:
            if target not in catalogue.rules and target not in catalogue.series:
                raise catalogue.unknown(target, "Het doel")
        needed = dict.fromkeys(fact for target in targets for fact in catalogue.inputs(target))
        missing = set(absent)
        columns = columns_of(catalogue, stand.layers, [name for name in needed if name not in missing])
        lowering = Lowering(stand, columns, frozenset(nullable))
        self.results: dict[str, Result] = {}
        outputs: list[Output] = []
        leaves: list[Node] = []
        for target in targets:
            found = lowering.name(target)
            leaves.append(found.leaves)
            outputs += self._outputs(lowering, target, found.kind, found.value, found.words)
        held = set(asked(stand, targets))
        present = [name for name in columns if name in held]
        self._emission = (frozenset(nullable), [lowering.load(name) for name in present], outputs, leaves)
        self.loop = self._emit(lowering, careful=False)
        self.lowering = lowering
        self.outputs = outputs
        self.inputs: dict[str, Column] = {name: columns[name] for name in present}
        self._arrays = {output.array: smallest(output.node.lo, output.node.hi) for output in outputs}
        self._compile = compile_loop
        self._seen = 0

    def _outputs(
        self, lowering: Lowering, target: str, kind: str, value: Number | Node | None, words: Words
    ) -> list[Output]:
        unit = self.stand.catalogue.unit(target)
        nodes = lowering.nodes
        factor, below = Fraction(1), ""
        if isinstance(value, Number):
            factor = unit.step or (Fraction(1) if value.below else Fraction(1, value.factor.denominator))
            ratio = value.factor / factor
            main = nodes.held(nodes.linear([(ratio.numerator, value.above)], 0))
            outputs = [Output(target, main)]
            if value.below or ratio.denominator != 1:
                below = f"{target}__noemer"
                divisor = nodes.linear([(ratio.denominator, value.below)], 0)
                outputs.append(Output(below, nodes.held(divisor)))
        else:
            main = value if isinstance(value, Node) else nodes.constant(0)
            outputs = [Output(target, main)]
        dtype = smallest(main.lo, main.hi)
        self.results[target] = Result(target, kind, unit, factor, dtype, words, below)
        return outputs

    @property
    def mask_dtype(self) -> np.dtype[Any]:
        """The unsigned type with a bit for every target."""
        return np.dtype(f"u{next(size for size in (1, 2, 4, 8) if size * 8 >= len(self.targets))}")

    def bound(self, target: str) -> int:
        """The largest whole number the array of a target can hold, proven for all admissible facts."""
        node = next(output.node for output in self.outputs if output.array == target)
        return int(max(abs(node.lo), abs(node.hi)))

    def buffers(self, size: int) -> Outcome:
        """Arrays for so many rows, to use again with ``into``."""
        values = {name: np.zeros(size, dtype) for name, dtype in self._arrays.items()}
        return Outcome(values, np.zeros(size, self.mask_dtype))

    def run(
        self,
        columns: Mapping[str, Array],
        nulls: Mapping[str, Array] | None = None,
        *,
        into: Outcome | None = None,
        threads: int = 1,
    ) -> Outcome:
        """All targets for all rows. Columns are whole numbers on the grid of ``inputs``, one length.

        A row outside the bounds, or with an empty fact, missing figure or zero divisor in the branch
        it takes, has bits in ``left``; its values there mean nothing. Raises KeyError for a missing column,
        ValueError for one that is no row of whole numbers or has another length than the rest.
        """
        given = [_whole(name, columns[name]) for name in self.loop.columns]
        empty = [_whole(name, (nulls or {})[name]) for name in self.loop.nulls]
        size = len(given[0]) if given else len(into.left) if into else 1
        out = into or self.buffers(size)
        # the loop looks at no length: a shorter array would have it read or write beside it
        lengths = {len(one) for one in (*given, *empty, out.left, *(out.values[name] for name in self._arrays))}
        if lengths != {size}:
            raise ValueError(f"kolommen van verschillende lengte: {', '.join(map(str, sorted(lengths)))}")
        loop, run = self._loop(size)
        pools = (
            np.array(loop.decimals, np.float64),
            np.array(loop.wholes, np.int64),
            np.array(loop.narrow, np.int32),
        )
        tables = [np.array(values, np.int64) for values in loop.tables]
        stretches = [(start, min(start + STRETCH, size)) for start in range(0, size, STRETCH)]

        def stretch(bounds: tuple[int, int]) -> None:
            part = slice(*bounds)
            run(
                bounds[1] - bounds[0],
                *pools,
                *(one[part] for one in given),
                *(one[part] for one in empty),
                *tables,
                *(out.values[name][part] for name in self._arrays),
                out.left[part],
            )

        if threads > 1 and len(stretches) > 1:
            list(_pool(threads).map(stretch, stretches))
        else:
            for one in stretches:
                stretch(one)
        return out

    def _loop(self, size: int) -> tuple[Loop, Compiled]:
        """The loop for so many more rows: Python itself runs the first few, machine code the rest."""
        self._seen += size
        wanted = self._seen > INTERPRETED if self._compile is None else self._compile
        if wanted or (self._compile is None and kept(self.loop.text)):
            return self.loop, compiled(self.loop.text)
        return self._interpreted

    @cached_property
    def _interpreted(self) -> tuple[Loop, Compiled]:
        loop = self._emit(self.lowering, careful=True)
        return loop, interpreted(loop.text)

    def _emit(self, lowering: Lowering, *, careful: bool) -> Loop:
        nullable, loads, outputs, leaves = self._emission
        return Emitter(lowering.nodes, nullable, careful=careful).finish(loads, outputs, leaves, _functions())


def _whole(name: str, column: Array) -> Array:
    """A column as the loop can take it: one row of whole numbers of at most 64 bits with their sign."""
    found = np.asarray(column)
    if found.ndim != 1 or found.dtype.kind not in "iub":
        raise ValueError(f"kolom {name} is {found.dtype}, geef een rij gehele getallen")
    if found.dtype == np.uint64:
        found = np.minimum(found, np.uint64(np.iinfo(np.int64).max)).astype(np.int64)
    return found


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, thread_name_prefix="luwte-kernel")


def _functions() -> str:
    names = (civil.civil, civil.serial, civil.plus_maanden, civil.einde_van_het_jaar, civil.jaren_tussen)
    return "\n\n".join(inspect.getsource(function) for function in names)
