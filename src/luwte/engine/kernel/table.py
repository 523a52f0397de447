"""A table of rows through the kernel: record batches in, record batches with the targets out.

Knows nothing of files. A row keeps its place; what cannot be told is empty in the result and comes
back as a rejection with row, target and reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.certainty import unverified_on
from luwte.engine.errors import UnknownName
from luwte.engine.kernel import days
from luwte.engine.kernel.arriving import Arrived, WrongColumn, arrive, why_no_day
from luwte.engine.kernel.columns import Column, columns_of
from luwte.engine.kernel.departing import DIGITS, FEW_DIGITS, TOO_LARGE, depart, fits, shown, too_large, type_of
from luwte.engine.kernel.kernel import Array, Kernel
from luwte.engine.kernel.lowering import Lowering
from luwte.engine.kernel.periods import breaks
from luwte.engine.kernel.slow import Reason, Slow, Told


@dataclass(frozen=True)
class Rejection:
    """A row (counted from 0) that could not be told, for one target or (empty) for all, and why."""

    row: int
    target: str
    reason: str
    facts: str


@dataclass(frozen=True)
class Computed:
    """The keys and targets of one batch as Arrow columns, and its rejections in order of row."""

    batch: Any
    rejections: list[Rejection]


class Table:
    """Targets for every row of batches, on one day or on the day in a column.

    Raises UnknownName for a target or key that does not exist.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        layers: Sequence[Layer],
        targets: Sequence[str],
        *,
        day: date | None = None,
        day_column: str | None = None,
        keys: Sequence[str] = (),
    ) -> None:
        """``keys`` are columns that go along unchanged; exactly one of the days is given."""
        if (day is None) == (day_column is None):
            raise ValueError("geef een dag of een kolom met dagen")
        self.catalogue, self.layers, self.targets = catalogue, tuple(layers), tuple(targets)
        self.day, self.day_column, self.keys = day, day_column, tuple(keys)
        for target in targets:
            if target not in catalogue.rules and target not in catalogue.series:
                raise catalogue.unknown(target, "Het doel")
        self.facts = list(dict.fromkeys(fact for target in targets for fact in catalogue.inputs(target)))
        self.columns = columns_of(catalogue, layers, self.facts)
        self.breaks = breaks(catalogue, layers, targets)
        self.slow = Slow(catalogue, self.layers)
        self._numbers = np.array([days.number(one) for one in self.breaks], np.int64)
        self._kernels: dict[tuple[int, frozenset[str], frozenset[str]], Kernel] = {}
        self._nullable: frozenset[str] = frozenset()
        self._lock = Lock()

    def schema(self, given: Any) -> Any:
        """The Arrow schema of the result for a schema of the input; raises UnknownName for a missing or double name."""
        self.lacking(given)
        for name in (*self.keys, *([self.day_column] if self.day_column else [])):
            if name not in given.names:
                raise UnknownName(f"De kolom '{name}' is er niet. De tabel heeft: {', '.join(given.names)}.")
        fields = [given.field(name) for name in self.keys]
        return pa.schema([*fields, *(self._field(target) for target in self.targets)])

    def _field(self, target: str) -> Any:
        """The column of a target; its metadata name the figures that are not verified."""
        doubts = self.doubts[target]
        metadata = {"niet_geverifieerd": ", ".join(doubts)} if doubts else None
        return pa.field(target, self.kinds[target], metadata=metadata)

    @cached_property
    def kinds(self) -> dict[str, Any]:
        """The Arrow type of each target; half as wide when no day that the rules know needs more digits.

        It rests on what the kernels proved for all admissible facts, not on the rows or the day at hand.
        """
        kernels = [self.kernel(period, frozenset()) for period in range(len(self.breaks) + 1)]
        found = {}
        for target in self.targets:
            few = all(kernel.bound(target) < 10**FEW_DIGITS for kernel in kernels)
            found[target] = type_of(self.catalogue.unit(target), FEW_DIGITS if few else DIGITS)
        return found

    @cached_property
    def doubts(self) -> dict[str, list[str]]:
        """By target what is not verified on the day, or on some day that the rules know."""
        stands = [self.catalogue.at(moment, self.layers) for moment in self._moments_known()]
        return {target: unverified_on(stands, target) for target in self.targets}

    def wanted(self, given: Any) -> list[str]:
        """The columns of the input that are read."""
        names = [*self.keys, *([self.day_column] if self.day_column else []), *self.facts]
        return [name for name in dict.fromkeys(names) if name in given.names]

    def lacking(self, given: Any) -> list[str]:
        """The facts without a column; raises UnknownName for a column that is there twice."""
        for name in self.wanted(given):
            if given.names.count(name) > 1:
                raise UnknownName(f"De kolom '{name}' staat er twee keer. Geef elke kolom een eigen naam.")
        return [fact for fact in self.facts if fact not in given.names]

    def hopeless(self, given: Any) -> list[str]:
        """Facts without a column that no row can do without, on any day that the rules know."""
        known = {moment: self._can_tell(moment, ()) for moment in self._moments_known()}
        needed: list[str] = []
        for fact in self.lacking(given):
            missed = set().union(*known.values())
            for moment in reversed(self._moments_known()):
                missed -= self._can_tell(moment, (fact,)) if missed & known[moment] else set()
            if missed:
                needed.append(fact)
        return needed

    def never(self) -> list[str]:
        """The targets that no row can have, on the day or on any day that the rules know."""
        told = set().union(*(self._can_tell(moment, ()) for moment in self._moments_known()))
        return [target for target in self.targets if target not in told]

    def _moments_known(self) -> list[date]:
        return [self.day] if self.day else self.breaks

    def _can_tell(self, day: date, absent: Iterable[str]) -> set[str]:
        """The targets that some row may have on a day without some columns."""
        kept = {name: column for name, column in self.columns.items() if name not in absent}
        lowering = Lowering(self.catalogue.at(day, self.layers), kept, frozenset())
        return {target for target in self.targets if lowering.name(target).leaves.constant != 1}

    def compute(self, batch: Any, first: int = 0) -> Computed:
        """One record batch; ``first`` is the number of its first row. Raises WrongColumn."""
        kinds = self.kinds  # found here, while no lock is held
        arrived = {
            name: arrive(batch.column(name), self.columns[name]) for name in self.facts if name in batch.schema.names
        }
        empty = frozenset(name for name, column in arrived.items() if column.nulls is not None)
        # Batches come from several threads: one that misses what another adds costs a kernel, never a value.
        self._nullable = nullable = self._nullable | empty
        groups, dayless, rejections = self._groups(batch, batch.num_rows)
        found: list[tuple[Array | None, list[Any]]] = []
        for period, rows in groups:
            kernel = self.kernel(period, frozenset(self.facts) - frozenset(arrived), nullable)
            arrays, rejected = self._group(kernel, rows, arrived, batch)
            found.append((rows, arrays))
            rejections += rejected
        rejections.sort(key=lambda one: one.row)
        moved = [Rejection(first + one.row, one.target, one.reason, one.facts) for one in rejections]
        keys = [batch.column(name) for name in self.keys]
        arrays = [*keys, *_gathered(found, dayless, [kinds[name] for name in self.targets])]
        return Computed(pa.RecordBatch.from_arrays(arrays, schema=self.schema(batch.schema)), moved)

    def _groups(self, batch: Any, size: int) -> tuple[list[tuple[int, Array | None]], Array, list[Rejection]]:
        """Rows by period (None: all rows), and the rows that have no day with why."""
        nobody = np.empty(0, np.int64)
        if self.day is not None:
            return [(self._period(days.number(self.day)), None)], nobody, []
        column = Column(str(self.day_column), "date", Fraction(1), 0, 0)
        arrived = arrive(batch.column(self.day_column), column)
        period = np.searchsorted(self._numbers, arrived.values, side="right")
        lacks = arrived.strange if arrived.nulls is None else arrived.strange | arrived.nulls
        dayless = np.flatnonzero(lacks)
        if size and not len(dayless) and (period == period[0]).all():
            return [(int(period[0]), None)], nobody, []
        if len(dayless):
            period[dayless] = -1
        return (
            [(int(one), np.flatnonzero(period == one)) for one in np.unique(period) if one >= 0],
            dayless,
            [
                Rejection(int(row), "", why_no_day(column.name, given), "")
                for row, given in zip(dayless, arrived.raw(dayless), strict=True)
            ],
        )

    def _period(self, day: int) -> int:
        return int(np.searchsorted(self._numbers, day, side="right"))

    def kernel(self, period: int, absent: frozenset[str], nullable: frozenset[str] = frozenset()) -> Kernel:
        """The kernel of a period (0 is before the first break), made once; ``nullable`` facts may be empty."""
        key = (period, absent, nullable)
        with self._lock:
            if key not in self._kernels:
                day = self.breaks[period - 1] if period else date.min
                stand = self.catalogue.at(day, self.layers)
                self._kernels[key] = Kernel(stand, self.targets, absent=absent, nullable=nullable)
            return self._kernels[key]

    def _group(
        self, kernel: Kernel, rows: Array | None, arrived: Mapping[str, Arrived], batch: Any
    ) -> tuple[list[Any], list[Rejection]]:
        size = batch.num_rows
        count = size if rows is None else len(rows)
        pick: slice | Array = slice(None) if rows is None else rows
        columns = {name: arrived[name].values[pick] for name in kernel.loop.columns}
        nulls = {}
        for name in kernel.loop.nulls:
            given = arrived[name].nulls
            whole = np.zeros(size, bool) if given is None else given
            nulls[name] = whole[pick]
        outcome = kernel.run(columns, nulls, into=kernel.buffers(count))
        for place, target in enumerate(self.targets):
            strange = too_large(kernel, outcome, target, self.kinds[target])
            if strange is not None:
                outcome.left[strange] |= outcome.left.dtype.type(1 << place)
        left = np.flatnonzero(outcome.left)
        asked = {name: arrived[name] for name in kernel.inputs}
        told, rejections = self._told(left, outcome.left, left if rows is None else rows[left], asked, batch)
        arrays = []
        for place, target in enumerate(self.targets):
            empty = (outcome.left >> outcome.left.dtype.type(place) & 1).astype(bool)
            mended = told[target]
            empty[[row for row, value in mended.items() if not isinstance(value, Reason)]] = False
            arrays.append(depart(kernel.results[target], outcome, empty, mended, self.kinds[target]))
        return arrays, rejections

    def _told(
        self, left: Array, bits: Array, places: Array, arrived: Mapping[str, Arrived], batch: Any
    ) -> tuple[dict[str, dict[int, Told]], list[Rejection]]:
        """What reading 1 makes of rows that left the kernel: by target and row, and the rejections."""
        told: dict[str, dict[int, Told]] = {target: {} for target in self.targets}
        rejections: list[Rejection] = []
        if not len(left):
            return told, rejections
        with self._lock:
            given = {name: column.raw(places) for name, column in arrived.items()}
            moments = self._moments(batch, places)
            for number, row in enumerate(left.tolist()):
                raw = {name: value for name, values in given.items() if (value := values[number]) is not None}
                facts = self.slow.admit(raw)
                place = int(places[number])
                if isinstance(facts, Reason):
                    rejections.append(Rejection(place, "", facts.sentence, _listed(raw)))
                    for target in self.targets:
                        told[target][row] = facts
                    continue
                for bit, target in enumerate(self.targets):
                    if not int(bits[row]) >> bit & 1:
                        continue
                    answer = self.slow.tell(target, moments[number], facts)
                    if not isinstance(answer, Reason) and not fits(answer, self.kinds[target]):
                        answer = TOO_LARGE
                    told[target][row] = answer
                    if isinstance(answer, Reason):
                        rejections.append(Rejection(place, target, answer.sentence, _listed(raw)))
        return told, rejections

    def _moments(self, batch: Any, places: Array) -> list[date]:
        """The days of some rows."""
        if self.day is not None:
            return [self.day] * len(places)
        moments: list[date] = batch.column(self.day_column).take(pa.array(places)).cast(pa.date32()).to_pylist()
        return moments


def _listed(raw: Mapping[str, object]) -> str:
    return "; ".join(f"{name}={shown(value)}" for name, value in raw.items())


def _gathered(found: list[tuple[Array | None, list[Any]]], dayless: Array, types: list[Any]) -> list[Any]:
    """The arrays of all groups of rows, each row back in its place."""
    if len(found) == 1 and found[0][0] is None:
        return found[0][1]
    order = np.concatenate([*(rows for rows, _ in found if rows is not None), dayless])
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    gathered = []
    for place, kind in enumerate(types):
        parts = [arrays[place] for _, arrays in found]
        if len(dayless):
            parts.append(pa.nulls(len(dayless), kind))
        whole = pa.chunked_array(parts, kind).unify_dictionaries().combine_chunks()
        if isinstance(whole, pa.ChunkedArray):
            whole = whole.combine_chunks() if whole.num_chunks != 1 else whole.chunk(0)
        gathered.append(whole.take(pa.array(back)))
    return gathered


__all__ = ["Computed", "Rejection", "Table", "WrongColumn"]
