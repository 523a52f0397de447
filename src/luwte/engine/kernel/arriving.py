"""Arrow columns as whole numbers on the grid of their fact; nothing is rounded on the way in.

Accepted are whole numbers, decimals, and doubles that are the nearest double to a step of the grid
(0.30 as a double is no 0.30, but no other step is nearer). A value off the grid gets a number below
the bounds, so its row leaves the kernel and reading 1 looks at what was really given: one strange cell
costs its row, never the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from luwte.engine.facts import Raw, is_range
from luwte.engine.kernel import days
from luwte.engine.kernel.columns import Column, smallest
from luwte.engine.kernel.kernel import Array
from luwte.engine.kernel.slow import NO_RANGES

EXACT = 2**53
#: What 64 bits cannot hold gets the largest that they can: beyond the bounds of every column.
BEYOND = np.iinfo(np.int64).max
#: The day number of what is no day of the calendar: an hour, or a year after 9999.
NO_DAY = int(np.iinfo(np.int32).min)
#: A day in the unit of a timestamp.
UNITS = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
KINDS = {
    "number": "een geheel getal, decimal of double",
    "yesno": "ja of nee (bool)",
    "date": "een datum (date32)",
    "choice": "een woord",
}


class WrongColumn(Exception):
    """A column of a type that the fact cannot have; the message says what to give."""


@dataclass(frozen=True)
class Arrived:
    """A column on its grid, where it is empty (None: nowhere), and as it was given."""

    values: Array
    nulls: Array | None
    given: Any
    kind: str

    def raw(self, rows: Array) -> list[Raw | None]:
        """What was given in some rows, as reading 1 takes it; None where it is empty."""
        taken = self.given.take(pa.array(rows))
        if self.kind == "date":
            return [_day(one, number) for one, number in zip(taken, self.values[rows].tolist(), strict=True)]
        found = [_plain(value) for value in taken.to_pylist()]
        return [_answer(value) for value in found] if self.kind == "yesno" else found

    @property
    def strange(self) -> Array:
        """Of a column of dates: the rows with something else than a day of the calendar."""
        return (self.values < days.FIRST) | (self.values > days.LAST)


def _day(given: Any, number: int) -> Raw | None:
    """A date; what is no day of the calendar as the text that it was."""
    if not given.is_valid:
        return None
    return days.day_of(number) if days.FIRST <= number <= days.LAST else str(given.cast(pa.string()))


def why_no_day(name: str, given: Raw | None) -> str:
    """Why a row has no day: what stands in its column ``name`` is empty or no day of the calendar."""
    if given is None:
        return "De datum ontbreekt in deze rij. Vul hem in."
    return f"{name}: '{given}' is geen datum. Schrijf JJJJ-MM-DD."


def _answer(given: Raw | None) -> Raw | None:
    """A one or nought as the yes or no that it stands for; another number stays what it is."""
    return given == 1 if isinstance(given, int) and given in (0, 1) else given


def _plain(value: Any) -> Raw | None:
    if isinstance(value, float):
        return _nearest(value)
    if value is None or isinstance(value, bool | int | str | Decimal):
        return value
    return str(value)


def _nearest(value: float) -> Raw:
    """A double as the short number that people write for it; not a number stays a text."""
    return Decimal(repr(value)) if np.isfinite(value) else str(value)


def arrive(given: Any, column: Column) -> Arrived:
    """One Arrow array as a column; raises WrongColumn when its type cannot be this fact."""
    if isinstance(given, pa.ChunkedArray):
        given = given.combine_chunks()
    kind = given.type
    if pa.types.is_dictionary(kind) and given.dictionary.null_count:
        given = given.cast(kind.value_type)  # an empty word in the list itself is empty in every row that has it
    nulls = np.asarray(given.is_null()) if given.null_count else None
    if column.kind == "date" and pa.types.is_date64(kind):
        given = given.view(pa.timestamp("ms"))  # it can hold an hour, and then must show it
    if pa.types.is_null(kind):
        return Arrived(np.full(len(given), column.least, column.dtype), np.ones(len(given), bool), given, column.kind)
    try:
        values = READERS[column.kind](given, column)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError):
        values = None
    if values is None:
        raise WrongColumn(f"Kolom {column.name} is {kind}. Geef {KINDS[column.kind]}.{_ranges(given)}")
    return Arrived(values, nulls, given, column.kind)


def _ranges(given: Any) -> str:
    """What to say of a column of text in which a range stands; empty without one."""
    if not pa.types.is_string(given.type) and not pa.types.is_large_string(given.type):
        return ""
    shown = next((text for text in given.to_pylist() if is_range(text)), None)
    return "" if shown is None else f" '{shown}' is een bereik. {NO_RANGES}"


def _numbers(given: Any, column: Column) -> Array | None:
    kind = given.type
    if pa.types.is_integer(kind):
        return _on_grid(np.asarray(given.fill_null(0)), 1 / column.grid, column)
    if pa.types.is_decimal128(kind) and kind.scale >= 0:
        halves = np.frombuffer(given.buffers()[1], np.int64).reshape(-1, 2)[given.offset : given.offset + len(given)]
        counts = halves[:, 0].copy()
        counts[halves[:, 1] != halves[:, 0] >> 63] = BEYOND
        return _on_grid(counts, Fraction(1, 10**kind.scale) / column.grid, column)
    if pa.types.is_float64(kind):
        return _from_doubles(np.asarray(given.fill_null(0.0)), column)
    return None


def _on_grid(counts: Array, ratio: Fraction, column: Column) -> Array:
    """Whole counts of one step as counts of the grid; what is no whole count goes below the bounds."""
    top, bottom = ratio.numerator, ratio.denominator
    outside = column.least - 1
    dtype = smallest(min(outside, 0), column.most)
    if counts.dtype == np.uint64:
        counts = np.minimum(counts, np.uint64(BEYOND)).astype(np.int64)
    if top == bottom == 1 and dtype.itemsize >= counts.dtype.itemsize and counts.dtype.kind == "i":
        return counts
    limit = min(max(abs(column.most), abs(outside)) * bottom // top + 1, EXACT)
    wide = counts.astype(np.int64, copy=False)
    fits = (wide >= -limit) & (wide <= limit)
    safe = wide if fits.all() else np.where(fits, wide, 0)
    scaled = safe if top == 1 else safe * np.int64(top)
    if bottom != 1:
        whole = scaled // np.int64(bottom)
        fits &= whole * np.int64(bottom) == scaled
        scaled = whole
    scaled = np.where(fits & (scaled >= outside) & (scaled <= column.most), scaled, outside)
    return scaled.astype(dtype, copy=False)


def _from_doubles(given: Array, column: Column) -> Array:
    """Doubles that are the nearest to a count of the grid; the division below is correctly rounded."""
    top, bottom = column.grid.numerator, column.grid.denominator
    outside = column.least - 1
    with np.errstate(invalid="ignore", over="ignore"):
        counts = np.rint(given * (bottom / top))
        fits = (np.abs(counts * top) < EXACT) & (counts * top / bottom == given)
        fits &= (counts >= column.least) & (counts <= column.most)
        return np.where(fits, counts, outside).astype(smallest(min(outside, 0), column.most))


def _yes_no(given: Any, column: Column) -> Array | None:
    if pa.types.is_integer(given.type):
        return _on_grid(np.asarray(given.fill_null(0)), Fraction(1), column)
    if not pa.types.is_boolean(given.type):
        return None
    return np.asarray(given.fill_null(False)).view(np.int8)  # noqa: FBT003 - Arrow's own signature


def _dates(given: Any, column: Column) -> Array | None:
    if not (pa.types.is_date(given.type) or pa.types.is_timestamp(given.type)):
        return None
    if pa.types.is_date32(given.type):
        return np.asarray(given.cast(pa.int32()).fill_null(column.least))
    size = UNITS[given.type.unit]
    counts = np.asarray(pc.local_timestamp(given).cast(pa.int64()).fill_null(0))
    number = counts // size
    whole = (number * size == counts) & (number >= days.FIRST) & (number <= days.LAST)
    return np.where(whole, number, NO_DAY).astype(np.int32)


def _choices(given: Any, column: Column) -> Array | None:
    kind = given.type
    words = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not (pa.types.is_string(words) or pa.types.is_large_string(words)):
        return None
    if words == given.type:
        given = given.dictionary_encode()
    other = column.words.index(None) if None in column.words else -1
    listed = {word: code for code, word in enumerate(column.words) if word is not None}
    codes = np.array([_code(word, listed, other) for word in given.dictionary.to_pylist()] or [other], np.int16)
    found: Array = codes[np.asarray(given.indices.fill_null(0))]
    return found


def _code(given: str | None, listed: Mapping[str, int], other: int) -> int:
    """The code of a word as reading 1 takes it: without the spaces around it; nothing and a range are no words."""
    word = (given or "").strip()
    return listed.get(word, other) if word and not is_range(word) else -1


READERS = {"number": _numbers, "yesno": _yes_no, "date": _dates, "choice": _choices}
