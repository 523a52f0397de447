"""Results as Arrow columns: amounts as decimals, words as a dictionary, unrounded results as fractions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from luwte.engine.kernel.kernel import Array, Kernel, Outcome, Result
from luwte.engine.kernel.slow import Reason, Told
from luwte.engine.units import Unit, Value

#: Digits of an amount: up to 64 bits of cents, or 32 when the proof says that suffices.
DIGITS, FEW_DIGITS = 18, 9
FRACTION = pa.struct([("teller", pa.int64()), ("noemer", pa.int64())])
WORDS = pa.dictionary(pa.int16(), pa.string())
TOO_LARGE = Reason("De uitkomst is te groot voor een kolom. Reken deze rij met luwte reken.")


def scale_of(unit: Unit) -> int | None:
    """Digits after the comma of a unit with a step; None when no column of decimals counts its steps.

    That holds for a unit that is never rounded, and for a step like 1/8: both leave as fractions.
    """
    if unit.step is None:
        return None
    scale = len(str(unit.step.denominator)) - 1
    counted = unit.step.denominator == 1 or unit.step == Fraction(1, 10**scale)
    return scale if counted else None


def type_of(unit: Unit, digits: int = DIGITS) -> Any:
    """The Arrow type of a target: it follows from its unit, and for an amount from its digits."""
    if unit.kind == "yesno":
        return pa.bool_()
    if unit.kind == "date":
        return pa.date32()
    if unit.kind == "choice":
        return WORDS
    scale = scale_of(unit)
    if scale is None:
        return FRACTION
    return pa.decimal128(digits, scale) if scale else pa.int64()


def depart(result: Result, outcome: Outcome, empty: Array, mended: Mapping[int, Told], kind: Any) -> Any:
    """One target as an Arrow array of type ``kind``; ``empty`` rows have no value, ``mended`` that of reading 1."""
    values = outcome.values[result.target]
    if result.kind == "lost":
        values = np.zeros(len(empty), np.int64)
    told = {row: value for row, value in mended.items() if not isinstance(value, Reason)}
    if kind == WORDS:
        return _words(result, values, empty, told)
    if kind == FRACTION:
        return _fractions(result, outcome, empty, told)
    if result.denominators:
        raise ValueError("een cijfer dat fijner is dan zijn eenheid had bij het laden geweigerd moeten zijn")
    step = result.unit.step or Fraction(1)
    if pa.types.is_decimal(kind):
        return _decimals(kind, values, empty, {row: _count(value, step) for row, value in told.items()})
    whole = values.astype(np.int64)
    if kind == pa.int64() and step != 1:
        whole *= int(step)
    for row, value in told.items():
        whole[row] = _count(value, Fraction(1))
    if kind == pa.bool_():
        return pa.array(whole != 0, kind, mask=empty)
    if kind == pa.date32():
        return pa.array(whole.astype(np.int32), pa.int32(), mask=empty).cast(kind)
    return pa.array(whole, kind, mask=empty)


def _decimals(kind: Any, values: Array, empty: Array, told: Mapping[int, int]) -> Any:
    """Counts of a step as decimals of 128 bits: the count and its sign, in memory that Arrow gives."""
    buffer = pa.allocate_buffer(len(values) * 16)
    halves = np.frombuffer(buffer, np.int64).reshape(-1, 2)
    halves[:, 0] = values
    for row, count in told.items():
        halves[row, 0] = count
    np.right_shift(halves[:, 0], 63, out=halves[:, 1])
    lacking = int(empty.sum())
    valid = pa.py_buffer(np.packbits(~empty, bitorder="little")) if lacking else None
    return pa.Array.from_buffers(kind, len(values), [valid, buffer], lacking)


def fits(value: Value, kind: Any) -> bool:
    """Whether a value of reading 1 fits a column of Arrow type ``kind``."""
    if not isinstance(value, Fraction):
        return True
    if pa.types.is_decimal(kind):
        return bool(abs(value) * 10**kind.scale < 10**kind.precision)
    return all(size < 10**DIGITS for size in (abs(value.numerator), value.denominator))


def too_large(kernel: Kernel, outcome: Outcome, target: str, kind: Any) -> Array | None:
    """The rows of which the kernel's whole number does not fit the column ``kind``; None when every one does."""
    result = kernel.results[target]
    most = (10**DIGITS - 1) // result.factor.numerator
    if pa.types.is_decimal(kind):
        most = 10**kind.precision - 1
    found = None
    for name in filter(None, (target, result.denominators)):
        if kernel.bound(name) > most:
            large = (outcome.values[name] > most) | (outcome.values[name] < -most)
            found = large if found is None else found | large
    return found


def _count(value: Value, step: Fraction) -> int:
    if isinstance(value, date):
        return (value - date(1970, 1, 1)).days
    return int(value / step) if isinstance(value, Fraction) else int(value)


def _words(result: Result, values: Array, empty: Array, told: Mapping[int, Value]) -> Any:
    words = list(dict.fromkeys([*result.unit.choices, *(word for word in result.words if word is not None)]))
    places = np.array([words.index(word) if word is not None else -1 for word in result.words] or [0], np.int16)
    codes = places[np.where(empty, 0, values)]
    unlisted = codes < 0
    if unlisted.any():
        raise ValueError("een woord dat niet in de lijst staat had de rij moeten verlaten")
    for row, word in told.items():
        if word not in words:
            words.append(str(word))
        codes[row] = words.index(str(word))
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int16(), mask=empty), pa.array(words, pa.string()))


def _fractions(result: Result, outcome: Outcome, empty: Array, told: Mapping[int, Value]) -> Any:
    size = len(empty)
    tops = outcome.values[result.target].astype(np.int64) * result.factor.numerator
    bottoms = np.full(size, result.factor.denominator, np.int64)
    if result.denominators:
        bottoms = outcome.values[result.denominators].astype(np.int64) * result.factor.denominator
    bottoms[empty] = 1
    tops[empty] = 0
    shared = np.gcd(tops, bottoms)
    tops //= shared
    bottoms //= shared
    for row, value in told.items():
        if isinstance(value, Fraction):
            tops[row], bottoms[row] = value.numerator, value.denominator
    arrays = [pa.array(tops, pa.int64()), pa.array(bottoms, pa.int64())]
    return pa.StructArray.from_arrays(arrays, fields=list(FRACTION), mask=pa.array(empty))


def shown(value: object) -> str:
    """A given value as the reject file writes it: exact, with a full stop."""
    if isinstance(value, Fraction):
        return _decimal(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value) if not isinstance(value, Decimal) else format(value, "f")


def _decimal(value: Fraction) -> str:
    digits = value.denominator
    for factor in (2, 5):
        while digits % factor == 0:
            digits //= factor
    if digits != 1:
        return str(value)
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    whole = value * 10**places
    return format(Decimal(whole.numerator).scaleb(-places), "f")
