"""Between which bounds a value is possible: of a fact as it was declared, of a figure by what its unit means.

What people enter for a figure is checked here and nowhere else, whether it comes from a page, a table
or a file: an amount, a time or a count is never below nought, and a share lies from nought to one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.formatting import format_value
from luwte.engine.units import PART_UNIT, Unit

NOUGHT, WHOLE = Fraction(0), Fraction(1)


@dataclass(frozen=True)
class Limits:
    """The least and the most that a value may be (inclusive), and what it must be above; None is unbounded."""

    least: Fraction | None = None
    most: Fraction | None = None
    above: Fraction | None = None

    def allow(self, value: Fraction) -> bool:
        """Whether a value is possible."""
        return (
            (self.least is None or value >= self.least)
            and (self.most is None or value <= self.most)
            and (self.above is None or value > self.above)
        )

    def text(self, unit: Unit) -> str:
        """The bounds in words, e.g. ``van meer dan 0 uur per week tot en met 60 uur per week``."""
        parts = []
        if self.above is not None:
            parts.append(f"van meer dan {format_value(self.above, unit)}")
        if self.least is not None:
            parts.append(f"vanaf {format_value(self.least, unit)}")
        if self.most is not None:
            parts.append(f"tot en met {format_value(self.most, unit)}")
        return " ".join(parts)

    def refusal(self, value: Fraction, unit: Unit) -> str:
        """Why a value is impossible, as a sentence; empty when it is possible."""
        return "" if self.allow(value) else f"{format_value(value, unit)} kan niet. Geef een waarde {self.text(unit)}."


#: The bounds of a figure, by its name and unit.
Bounds = Callable[[str, Unit], Limits]


def usual(unit: Unit) -> Limits:
    """What every figure of a unit keeps to; of what is no number nothing."""
    if unit.kind != "number":
        return Limits()
    return Limits(least=NOUGHT, most=WHOLE if unit.name == PART_UNIT.name else None)


def by_unit(_name: str, unit: Unit) -> Limits:
    """The bounds of a figure about which nothing more is said."""
    return usual(unit)
