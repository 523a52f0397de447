"""Calendar functions with unknown days: bounds that are true of every day, since a calendar is no algebra."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine.errors import EngineError
from luwte.engine.functions import FUNCTIONS
from luwte.engine.proof.formulas import Formula, compared, every, implies, some
from luwte.engine.proof.polynomials import Polynomial, number
from luwte.engine.proof.space import Range, Space
from luwte.engine.proof.symbols import constant, poly
from luwte.engine.units import Unit, Value


@dataclass(frozen=True)
class Lag:
    """Between which two days (or numbers) the outcome of a calendar function lies, with so much to spare.

    Which of the two comes first depends on the facts: a count may be negative.
    """

    one: Polynomial
    other: Polynomial
    spare: Fraction = Fraction(0)

    def admits(self, outcome: Polynomial, space: Space) -> Formula:
        """What is true of the outcome; the order of the ends is left open where it is not certain."""
        ways: list[Formula] = []
        for first, last in ((self.one, self.other), (self.other, self.one)):
            ordered = space.compare(last - first, ">=")
            between = self._between(outcome, first, last)
            if ordered is True:
                return between
            ways.append(every((ordered, between)))
        return some(ways)

    def _between(self, outcome: Polynomial, first: Polynomial, last: Polynomial) -> Formula:
        spare = number(self.spare)
        return every((compared(outcome - first + spare, ">="), compared(last + spare - outcome, ">=")))


def lag(function: str, values: list[Polynomial]) -> Lag:
    """Where the outcome of a calendar function lies, on days counted as whole numbers."""
    day, count = values[0], values[-1]
    match function:
        case "plus_dagen":
            return Lag(day + count, day + count)
        case "plus_weken":
            return Lag(day + count.scaled(Fraction(7)), day + count.scaled(Fraction(7)))
        case "plus_maanden":
            return Lag(day + count.scaled(Fraction(28)), day + count.scaled(Fraction(31)))
        case "min_maanden":
            return Lag(day - count.scaled(Fraction(28)), day - count.scaled(Fraction(31)))
        case "einde_van_het_jaar":
            return Lag(day, day + number(Fraction(365)))
        case "eerste_werkdag":
            return Lag(day, day + number(Fraction(5)))
        case "jaren_tussen":
            gap = count - day
            return Lag(gap.scaled(Fraction(1, 366)), gap.scaled(Fraction(1, 365)), Fraction(2))
    raise AssertionError(f"no bounds are known for {function}")


class Calendar:
    """The calls of one proof: equal days give equal outcomes, whatever those are."""

    def __init__(self, space: Space) -> None:
        """Nothing has been called yet."""
        self.space = space
        self._called: dict[str, list[tuple[list[Polynomial], Polynomial]]] = {}

    def call(self, function: str, values: list[Polynomial]) -> Polynomial:
        """The outcome of a calendar function. Raises EngineError for a count that may be broken."""
        for value, unit in zip(values, FUNCTIONS[function].takes, strict=True):
            self._whole(value, unit, function)
        known = _on_known_days(function, values)
        if known is not None:
            return known
        made, new = self.space.fresh(function, tuple(values), Range(step=Fraction(1)))
        if new:
            self.space.define(made.atoms(), lag(function, values).admits(made, self.space))
            for others, other in self._called.setdefault(function, []):
                both = made.atoms() | other.atoms()
                equal = every(compared(one - two, "==") for one, two in zip(values, others, strict=True))
                self.space.define(both, implies(equal, compared(made - other, "==")))
            self._called[function].append((values, made))
        return made

    def _whole(self, count: Polynomial, unit: Unit, function: str) -> None:
        """Refuse what is not whole for certain: reading 1 would leave out the part after the comma."""
        step = abs(count.constant) if count.constant is not None else self.space.step_of(count)
        if step is None or step.denominator != 1:
            raise EngineError(f"{function}: voor het bewijs is niet zeker dat dit een heel aantal {unit.name} is.")


def _on_known_days(function: str, values: list[Polynomial]) -> Polynomial | None:
    """The outcome itself when nothing it is called with is unknown; None otherwise, or off the calendar."""
    called = FUNCTIONS[function]
    known = [value.constant for value in values if value.constant is not None]
    if len(known) < len(values):
        return None
    try:
        given = [
            date.fromordinal(int(value)) if unit.kind == "date" else value
            for value, unit in zip(known, called.takes, strict=True)
        ]
        outcome: Value = called.call(*given)
    except (EngineError, ValueError, OverflowError):
        return None
    return poly(constant(outcome))
