"""A table with and without a variant: per row and per group, exact, with what each change adds.

Batches go through the kernel, or through reading 1 when every column is text (CSV). The changes
are put in one at a time, for each target in the order in which a single case is explained, so what they
add to a group's sum adds up to the whole. Nothing is dropped: a row that cannot be computed is counted and says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.certainty import unverified_on, weakest_below
from luwte.engine.errors import EngineError, RuleError
from luwte.engine.facts import PLAIN_DAY
from luwte.engine.kernel.arriving import why_no_day
from luwte.engine.kernel.departing import TOO_LARGE, fits, scale_of, type_of
from luwte.engine.kernel.periods import breaks
from luwte.engine.kernel.slow import Reason, Slow
from luwte.engine.kernel.table import Computed, Rejection, Table
from luwte.engine.mixture import ordered
from luwte.engine.units import Value
from luwte.engine.variants import Variant

#: Rejections kept one by one; all of them are counted by reason, and stand in the rows written out.
MOST_KEPT = 1000
MOST_REASONS = 200
OTHER = "een andere reden"
EMPTY = "(leeg)"
BASE, WITH = "zonder de variant", "met de variant"


class Computing(Protocol):
    """What computes targets for the rows of a batch: the kernel's Table, or ByReading."""

    def compute(self, batch: Any, first: int) -> Computed:
        """The targets of one batch; ``first`` is the number of its first row."""
        ...


class ByReading:
    """Targets for batches in which every fact is a text, row by row through reading 1."""

    def __init__(
        self,
        catalogue: Catalogue,
        layers: Sequence[Layer],
        targets: Sequence[str],
        *,
        day: date | None = None,
        day_column: str | None = None,
    ) -> None:
        """As ``Table``; exactly one of the days is given."""
        self.targets, self.day, self.day_column = tuple(targets), day, day_column
        self.units = {target: catalogue.unit(target) for target in targets}
        self.facts = list(dict.fromkeys(fact for target in targets for fact in catalogue.inputs(target)))
        self.slow = Slow(catalogue, tuple(layers))

    def compute(self, batch: Any, first: int) -> Computed:
        """The targets of one batch, and the rows that could not be told with their reason."""
        columns: dict[str, list[Decimal | int | bool | None]] = {target: [] for target in self.targets}
        rejections: list[Rejection] = []
        for number, row in enumerate(batch.to_pylist(), start=first):
            for target, told in self._told(row, number, rejections).items():
                columns[target].append(None if isinstance(told, Reason) else self._plain(target, told))
        arrays = [pa.array(columns[target], type_of(self.units[target])) for target in self.targets]
        return Computed(pa.RecordBatch.from_arrays(arrays, names=list(self.targets)), rejections)

    def _told(self, row: Mapping[str, Any], number: int, rejections: list[Rejection]) -> dict[str, Value | Reason]:
        """Each target of one row; what cannot be told also goes among the rejections."""
        facts = self.slow.admit({name: row[name] for name in self.facts if row.get(name) is not None})
        day = self._day(row)
        if isinstance(facts, Reason) or isinstance(day, Reason):
            stop = next(one for one in (facts, day) if isinstance(one, Reason))
            rejections.append(Rejection(number, "", stop.sentence, ""))
            return dict.fromkeys(self.targets, stop)
        told = {target: self._fitting(target, self.slow.tell(target, day, facts)) for target in self.targets}
        for target, one in told.items():
            if isinstance(one, Reason):
                rejections.append(Rejection(number, target, one.sentence, ""))
        return told

    def _day(self, row: Mapping[str, Any]) -> date | Reason:
        if self.day is not None:
            return self.day
        name = str(self.day_column)
        given = row.get(name)
        text = "" if given is None else str(given)
        try:
            if PLAIN_DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        return Reason(why_no_day(name, text or None))

    def _fitting(self, target: str, told: Value | Reason) -> Value | Reason:
        """An outcome that a column can hold, else why it cannot."""
        return told if isinstance(told, Reason) or fits(told, type_of(self.units[target])) else TOO_LARGE

    def _plain(self, target: str, value: Value) -> Decimal | int | bool:
        if not isinstance(value, Fraction):
            return bool(value)
        scale = scale_of(self.units[target]) or 0
        whole = int(value * 10**scale)
        return Decimal(whole).scaleb(-scale) if scale else whole


@dataclass
class Total:
    """The sums of one target over a group, exact; ``steps`` runs from the base to the variant."""

    rows: int = 0
    known: int = 0
    higher: int = 0
    lower: int = 0
    steps: list[Fraction] = field(default_factory=list)

    @property
    def base(self) -> Fraction:
        """The sum without the variant, of the rows that are known on both sides."""
        return self.steps[0]

    @property
    def variant(self) -> Fraction:
        """The sum with the variant."""
        return self.steps[-1]

    @property
    def difference(self) -> Fraction:
        """What the variant adds to the sum."""
        return self.steps[-1] - self.steps[0]

    @property
    def missing(self) -> int:
        """The rows that are not known on both sides; no sum has them."""
        return self.rows - self.known

    @property
    def mean(self) -> Fraction | None:
        """What the variant adds for each known row, exact; None without known rows."""
        return self.difference / self.known if self.known else None

    def add(self, other: Total) -> None:
        """Take the sums of more rows in."""
        self.rows += other.rows
        self.known += other.known
        self.higher += other.higher
        self.lower += other.lower
        longest = self.steps or [Fraction(0)] * len(other.steps)
        self.steps = [one + more for one, more in zip(longest, other.steps, strict=True)]


class Contrast:
    """Collects batches: ``totals`` per target and group, and the rows that could not be computed.

    ``causes`` are the changed figures and rules, and ``causes_of`` those that a target may ask, in the order in
    which they are put in. Raises EngineError for a target that cannot be added up.
    """

    def __init__(
        self,
        law: tuple[Catalogue, Sequence[Layer]],
        variant: Variant,
        targets: Sequence[str],
        *,
        day: date | None = None,
        day_column: str | None = None,
        groups: Sequence[str] = (),
        by_reading: bool = False,
    ) -> None:
        """``groups`` are columns of the batches; ``by_reading`` says that every column is text."""
        catalogue, layers = law
        for target in targets:
            unit = catalogue.unit(target)
            if unit.kind not in ("number", "yesno") or (unit.kind == "number" and scale_of(unit) is None):
                raise EngineError(f"{target} is geen afgerond getal en geen ja of nee. Kies een ander doel.")
        self.targets, self.groups = tuple(targets), tuple(groups)
        changed, _ = variant.applied(catalogue, layers)
        # Another formula may ask for what the law as it is does not.
        asked = {target: dict.fromkeys([*ordered(changed, target), *ordered(catalogue, target)]) for target in targets}
        self.causes_of = {target: [name for name in asked[target] if name in variant.names] for target in targets}
        self.causes = list(dict.fromkeys(name for names in self.causes_of.values() for name in names))
        #: By target which changes are put in at each step; those that it never asks come with the last.
        self.steps_of = {target: self._steps(target, variant, (catalogue, layers)) for target in targets}
        make = ByReading if by_reading else Table
        self.sides: dict[frozenset[str], Computing] = {}
        for put_in in dict.fromkeys(one for steps in self.steps_of.values() for one in steps):
            law_then, layers_then = variant.only(put_in).applied(catalogue, layers)
            here = [target for target in targets if put_in in self.steps_of[target]]
            self.sides[put_in] = make(law_then, layers_then, here, day=day, day_column=day_column)
        self.base, self.whole = self.sides[frozenset()], self.sides[frozenset(self.causes)]
        stands = [
            law_then.at(moment, layers_then)
            for law_then, layers_then in ((catalogue, layers), variant.only(self.causes).applied(catalogue, layers))
            for moment in ([day] if day else breaks(law_then, layers_then, targets))
        ]
        #: By target the least certainty that a row can rest on, and the names of what is not verified.
        self.certainty = {target: weakest_below(stands, target) for target in targets}
        self.unverified = {target: unverified_on(stands, target) for target in targets}
        self.totals: dict[str, dict[tuple[str, ...], Total]] = {target: {} for target in targets}
        self.rows = 0
        self.rejected = 0
        self.rejections: list[Rejection] = []
        self.reasons: Counter[str] = Counter()

    def _steps(self, target: str, variant: Variant, law: tuple[Catalogue, Sequence[Layer]]) -> list[frozenset[str]]:
        """The changes of a target, one more at each step, in the order in which a single case is explained.

        A step that would make rules ask each other round and round is left out: its change comes with the next.
        """
        names = self.causes_of[target]
        steps = [frozenset[str]()]
        for count in range(1, len(names)):
            try:
                variant.only(names[:count]).applied(*law)
                steps.append(frozenset(names[:count]))
            except RuleError:
                steps.append(steps[-1])
        return [*steps, frozenset(self.causes)] if self.causes else steps

    def add(self, batch: Any) -> Any:
        """Take a batch in; gives its rows with both outcomes, the difference and the reason why not."""
        found = {put_in: side.compute(batch, self.rows) for put_in, side in self.sides.items()}
        why = self._why(found[frozenset()].rejections, found[frozenset(self.causes)].rejections)
        keys = [_texts(batch.column(name)) for name in self.groups]
        shown: dict[str, Any] = {"rij": pa.array(np.arange(self.rows + 1, self.rows + 1 + batch.num_rows))}
        shown |= dict(zip(self.groups, keys, strict=True))
        for target in self.targets:
            columns = [_numbers(found[put_in].batch.column(target)) for put_in in self.steps_of[target]]
            both = pc.and_(columns[0].is_valid(), columns[-1].is_valid())
            for place in range(1, len(columns) - 1):
                columns[place] = pc.coalesce(columns[place], columns[place - 1])
            columns = [pc.if_else(both, one, None) for one in columns]
            self._count(target, keys, columns, both)
            shown[f"{target}_zonder"], shown[f"{target}_met"] = columns[0], columns[-1]
            shown[f"{target}_verschil"] = pc.subtract(columns[-1], columns[0])
            shown[f"{target}_zekerheid"] = pc.if_else(both, self.certainty[target], None)
        here = range(self.rows, self.rows + batch.num_rows)
        reasons = pa.array([why.get(row) for row in here], pa.string()) if why else pa.nulls(len(here), pa.string())
        self.rows += batch.num_rows
        return pa.table({**shown, "waarom_niet": reasons})

    def total(self, target: str) -> Total:
        """All groups of a target together."""
        whole = Total(steps=[Fraction(0)] * len(self.steps_of[target]))
        for one in self.totals[target].values():
            whole.add(one)
        return whole

    def parts(self, target: str, total: Total) -> dict[str, Fraction]:
        """What each change that a target may ask adds to a sum; together the difference."""
        added = zip(self.causes_of[target], total.steps, total.steps[1:], strict=False)
        return {name: after - before for name, before, after in added}

    def _count(self, target: str, keys: list[Any], columns: list[Any], both: Any) -> None:
        names = [f"groep {place}" for place in range(len(keys))] or ["alles"]
        steps = [f"stap {place}" for place in range(len(columns))]
        whole = pa.table(
            [
                *(keys or [pa.array([""] * len(both))]),
                *(_summable(one) for one in columns),
                both.cast(pa.int64()),
                pc.greater(columns[-1], columns[0]).cast(pa.int64()),
                pc.less(columns[-1], columns[0]).cast(pa.int64()),
            ],
            names=[*names, *steps, "bekend", "hoger", "lager"],
        )
        summed = [(name, "sum") for name in (*steps, "bekend", "hoger", "lager")]
        for row in whole.group_by(names).aggregate([*summed, ([], "count_all")]).to_pylist():
            group = tuple(str(row[name]) for name in names) if keys else ()
            total = Total(
                rows=row["count_all"],
                known=row["bekend_sum"] or 0,
                higher=row["hoger_sum"] or 0,
                lower=row["lager_sum"] or 0,
                steps=[Fraction(row[f"{name}_sum"] or 0) for name in steps],
            )
            self.totals[target].setdefault(group, Total()).add(total)

    def _why(self, base: Sequence[Rejection], variant: Sequence[Rejection]) -> dict[int, str]:
        """Per row why it could not be computed; the same reason on both sides is told once."""
        found: dict[tuple[int, str], dict[str, str]] = {}
        for side, rejections in ((BASE, base), (WITH, variant)):
            for one in rejections:
                found.setdefault((one.row, one.target), {})[side] = one.reason
        told: dict[int, str] = {}
        for (row, target), sides in sorted(found.items()):
            reasons = dict.fromkeys(sides.values())
            alone = f"{next(iter(sides))}: " if len(sides) == 1 else ""
            sentence = alone + " / ".join(reasons)
            known = self.reasons
            known[sentence if sentence in known or len(known) < MOST_REASONS else OTHER] += 1
            self.rejected += 1
            if len(self.rejections) < MOST_KEPT:
                self.rejections.append(Rejection(row, target, sentence, ""))
            said = f"{target}: {sentence}" if target else sentence
            told[row] = f"{told[row]} {said}" if row in told else said
        return told


def _texts(column: Any) -> Any:
    """A column of groups as text; empty cells are a group of their own."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_boolean(column.type):
        column = pc.if_else(column, "ja", "nee")
    return pc.fill_null(column.cast(pa.string()), EMPTY)


def _summable(column: Any) -> Any:
    """A column as its sum can be taken: that of whole numbers of 64 bits would start again below nought."""
    return column.cast(pa.decimal128(19)) if pa.types.is_int64(column.type) else column


def _numbers(column: Any) -> Any:
    """Yes and no as one and nought; numbers as they are."""
    return column.cast(pa.int64()) if pa.types.is_boolean(column.type) else column
