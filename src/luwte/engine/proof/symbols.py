"""What a proof reads a name as: a polynomial, a formula or a choice, and where that exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine.errors import EngineError
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
    """A symbol that is a number. Raises EngineError for words and yes/no, which a proof cannot order."""
    if not isinstance(value, Polynomial):
        raise EngineError("Het bewijs kan alleen getallen en dagen ordenen, geen woorden en geen ja of nee.")
    return value


def formula(value: Symbol) -> Formula:
    """A symbol that is a yes or no."""
    if isinstance(value, Polynomial | Mapping):
        raise EngineError("Het bewijs verwacht hier een ja of nee.")
    return value


def either(test: Formula, then: Formula, otherwise: Formula) -> Formula:
    """One formula where a test holds and another where it does not."""
    return every((implies(test, then), implies(deny(test), otherwise)))
