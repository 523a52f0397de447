"""Yes or no about unknowns: comparisons of polynomials with zero, joined by and, or, not.

``True`` and ``False`` are formulas too; the constructors fold them away, so what is certain never
reaches the solver.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from luwte.engine.proof.polynomials import Polynomial

Sign = Literal[">", ">=", "=="]


@dataclass(frozen=True)
class Compared:
    """``polynomial sign 0``."""

    polynomial: Polynomial
    sign: Sign


@dataclass(frozen=True)
class Flag:
    """An unknown yes or no: a fact, or a fact being one word of its choices."""

    name: str


@dataclass(frozen=True)
class Denied:
    """Not the part."""

    part: Formula


@dataclass(frozen=True)
class Joined:
    """All parts (``every``) or at least one of them."""

    every: bool
    parts: tuple[Formula, ...]


Formula = bool | Compared | Flag | Denied | Joined


def compared(polynomial: Polynomial, sign: Sign) -> Formula:
    """``polynomial sign 0``, decided at once when nothing in it is unknown."""
    value = polynomial.constant
    if value is None:
        return Compared(polynomial, sign)
    return {">": value > 0, ">=": value >= 0, "==": value == 0}[sign]


def deny(part: Formula) -> Formula:
    """Not the part; a comparison turns round, so no denial of an inequality remains."""
    match part:
        case bool():
            return not part
        case Denied(inner):
            return inner
        case Compared(polynomial, ">"):
            return Compared(-polynomial, ">=")
        case Compared(polynomial, ">="):
            return Compared(-polynomial, ">")
    return Denied(part)


def every(parts: Iterable[Formula]) -> Formula:
    """All of the parts hold; true when there are none."""
    return _join(parts, every_one=True)


def some(parts: Iterable[Formula]) -> Formula:
    """At least one of the parts holds; false when there are none."""
    return _join(parts, every_one=False)


def implies(condition: Formula, result: Formula) -> Formula:
    """Where the condition holds, so does the result."""
    return some((deny(condition), result))


def same(one: Formula, other: Formula) -> Formula:
    """Both hold or neither does."""
    return every((implies(one, other), implies(other, one)))


def _join(parts: Iterable[Formula], *, every_one: bool) -> Formula:
    kept: list[Formula] = []
    for part in parts:
        if isinstance(part, bool):
            if part is not every_one:
                return part
        elif isinstance(part, Joined) and part.every is every_one:
            kept += [inner for inner in part.parts if inner not in kept]
        elif part not in kept:
            kept.append(part)
    if not kept:
        return every_one
    return kept[0] if len(kept) == 1 else Joined(every_one, tuple(kept))
