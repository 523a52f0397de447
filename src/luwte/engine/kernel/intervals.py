"""Exact interval arithmetic: between which bounds a sum, product or rounded amount must lie.

The kernel proves with it that nothing overflows. (A range that a person gives for a fact is followed
through the law with ``luwte.engine.forms``, which keeps what cancels.) Bounds are whole numbers or
Fractions and always belong to the interval.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.units import Unit

Bound = int | Fraction


@dataclass(frozen=True)
class Interval:
    """Every number from ``lo`` up to and including ``hi``; raises ValueError when hi < lo."""

    lo: Bound
    hi: Bound

    def __post_init__(self) -> None:
        if self.hi < self.lo:
            raise ValueError(f"{self.hi} ligt onder {self.lo}")

    @property
    def most(self) -> Bound:
        """The largest distance to zero."""
        return max(self.hi, -self.lo)

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int | Fraction) and self.lo <= number <= self.hi

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.lo + other.lo, self.hi + other.hi)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.lo - other.hi, self.hi - other.lo)

    def __neg__(self) -> Interval:
        return Interval(-self.hi, -self.lo)

    def __mul__(self, other: Interval) -> Interval:
        return hull(Interval(one * two, one * two) for one in self.ends for two in other.ends)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; raises ZeroDivisionError when the divisor may be zero."""
        if 0 in other:
            raise ZeroDivisionError("de deler kan nul zijn")
        quotients = [Fraction(one) / Fraction(two) for one in self.ends for two in other.ends]
        return Interval(min(quotients), max(quotients))

    @property
    def ends(self) -> tuple[Bound, Bound]:
        """Both bounds."""
        return (self.lo, self.hi)

    def scaled(self, factor: Bound) -> Interval:
        """Every number times a constant."""
        return self * Interval(factor, factor)

    def least_with(self, other: Interval) -> Interval:
        """The lower of two numbers."""
        return Interval(min(self.lo, other.lo), min(self.hi, other.hi))

    def most_with(self, other: Interval) -> Interval:
        """The higher of two numbers."""
        return Interval(max(self.lo, other.lo), max(self.hi, other.hi))

    def rounded(self, unit: Unit) -> Interval:
        """The bounds of a result after the rounding of its unit, which never reverses an order."""
        return Interval(unit.round(Fraction(self.lo)), unit.round(Fraction(self.hi)))


def point(number: Bound) -> Interval:
    """The interval of one number."""
    return Interval(number, number)


def hull(parts: Iterable[Interval]) -> Interval:
    """The least interval around all parts; raises ValueError when there are none."""
    listed = list(parts)
    return Interval(min(part.lo for part in listed), max(part.hi for part in listed))
