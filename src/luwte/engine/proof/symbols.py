"""What a proof reads a name as: a polynomial, a formula or a choice, and where that exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine.facts import FIRST_YEAR, LAST_YEAR
from luwte.engine.figures import Key
from luwte.engine.proof.formulas import Formula, deny, every, implies
from luwte.engine.proof.polynomials import Polynomial, number
from luwte.engine.units import Value

Words = Mapping[str, Formula]
Symbol = Polynomial | Formula | Words
#: Days count as their number in the calendar.
FIRST_DAY = Fraction(date(FIRST_YEAR, 1, 1).toordinal())
LAST_DAY = Fraction(date(LAST_YEAR, 12, 31).toordinal())


@dataclass(frozen=True)
class Read:
    """An outcome, and where it exists."""

    value: Symbol
    exists: Formula = True


@dataclass(frozen=True)
class KeyRange:
    """A part of the keys of a table in which every figure is the same: numbers, or one word."""

    least: Fraction
    most: Fraction
    word: str = ""

    @property
    def sample(self) -> Key:
        """A key that stands for all of them."""
        return self.word or self.least


def constant(value: Value) -> Symbol:
    """A known value as a symbol; a day is its number in the calendar."""
    if isinstance(value, bool):
        return value
    if isinstance(value, Fraction):
        return number(value)
    if isinstance(value, str):
        return {value: True}
    return number(Fraction(value.toordinal()))


def poly(value: Symbol) -> Polynomial:
    """A symbol that is a number."""
    if not isinstance(value, Polynomial):
        raise TypeError(f"{value!r} is geen getal")
    return value


def formula(value: Symbol) -> Formula:
    """A symbol that is a yes or no."""
    if isinstance(value, Polynomial | Mapping):
        raise TypeError(f"{value!r} is geen ja of nee")
    return value


def either(test: Formula, then: Formula, otherwise: Formula) -> Formula:
    """One formula where a test holds and another where it does not."""
    return every((implies(test, then), implies(deny(test), otherwise)))


def lags(function: str, values: list[Polynomial]) -> tuple[Polynomial, Polynomial]:
    """The least and the greatest outcome of a calendar function on days counted as whole numbers."""
    day, count = values[0], values[-1]
    match function:
        case "plus_dagen":
            return day + count, day + count
        case "plus_weken":
            return day + count.scaled(Fraction(7)), day + count.scaled(Fraction(7))
        case "plus_maanden":
            return day + count.scaled(Fraction(28)), day + count.scaled(Fraction(31))
        case "min_maanden":
            return day - count.scaled(Fraction(31)), day - count.scaled(Fraction(28))
        case "einde_van_het_jaar":
            return day, day + number(Fraction(365))
        case "eerste_werkdag":
            return day, day + number(Fraction(5))
        case "jaren_tussen":
            gap, slack = count - day, number(Fraction(2))
            return gap.scaled(Fraction(1, 366)) - slack, gap.scaled(Fraction(1, 365)) + slack
    raise AssertionError(f"no bounds are known for {function}")
