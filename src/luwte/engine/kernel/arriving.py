"""Arrow columns as whole numbers on the grid of their fact; nothing is rounded on the way in.

Accepted are whole numbers, decimals, and doubles that are the nearest double to a step of the grid
(0.30 as a double is no 0.30, but no other step is nearer). A value off the grid gets a number below
the bounds, so its row leaves the kernel and reading 1 looks at what was really given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from luwte.engine.facts import Raw, is_range
from luwte.engine.kernel.columns import Column, smallest
from luwte.engine.kernel.kernel import Array
from luwte.engine.kernel.slow import NO_RANGES

EXACT = 2**53
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

    def raw(self, rows: Array) -> list[Raw | None]:
        """What was given in some rows, as reading 1 takes it; None where it is empty."""
        return [_plain(value) for value in self.given.take(pa.array(rows)).to_pylist()]


def _plain(value: Any) -> Raw | None:
    if isinstance(value, float):
        return _nearest(value)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, bool | int | str | Decimal | date):
        return value
    return str(value)


def _nearest(value: float) -> Raw:
    """A double as the short number that people write for it; not a number stays a text."""
    return Decimal(repr(value)) if np.isfinite(value) else str(value)


def arrive(given: Any, column: Column) -> Arrived:
    """One Arrow array as a column; raises WrongColumn when its type cannot be this fact."""
    if isinstance(given, pa.ChunkedArray):
        given = given.combine_chunks()
    nulls = np.asarray(given.is_null()) if given.null_count else None
    kind = given.type
    if pa.types.is_null(kind):
        return Arrived(np.full(len(given), column.least, column.dtype), np.ones(len(given), bool), given)
    try:
        values = READERS[column.kind](given, column)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError):
        values = None
    if values is None:
        raise WrongColumn(f"Kolom {column.name} is {kind}. Geef {KINDS[column.kind]}.{_ranges(given)}")
    return Arrived(values, nulls, given)


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
        counts[halves[:, 1] != halves[:, 0] >> 63] = np.iinfo(np.int64).max  # beyond 64 bits: never on the grid
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
        counts = np.where(counts > np.uint64(EXACT), np.uint64(EXACT), counts).astype(np.int64)
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
    days = given.cast(pa.date32())
    if not days.cast(given.type).equals(given):
        return None  # an hour is no day
    return np.asarray(days.cast(pa.int32()).fill_null(column.least))


def _choices(given: Any, column: Column) -> Array | None:
    kind = given.type
    words = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not (pa.types.is_string(words) or pa.types.is_large_string(words)):
        return None
    if words == kind:
        given = given.dictionary_encode()
    other = column.words.index(None) if None in column.words else -1
    listed = {word: code for code, word in enumerate(column.words) if word is not None}
    codes = np.array([listed.get(word, other) for word in given.dictionary.to_pylist()] or [other], np.int16)
    found: Array = codes[np.asarray(given.indices.fill_null(0))]
    return found


READERS = {"number": _numbers, "yesno": _yes_no, "date": _dates, "choice": _choices}
