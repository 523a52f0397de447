"""Units of quantities: what a number means, how it is rounded and how people read it.

A unit is carried in the type of a rule's parameter or result
(``Euro = Annotated[Fraction, Unit(...)]``), so a rule stays an ordinary typed function. Adding
euros to hours, or an amount a month to an amount a year, is refused when the rules are loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import gcd
from typing import Annotated, Literal

Kind = Literal["number", "yesno", "date", "choice"]
Dimension = tuple[tuple[str, int], ...]
Value = Fraction | bool | date | str

DIMENSIONLESS: Dimension = ()

#: Nothing, in whatever unit a rule promises; the one constant a rule may name.
NIETS = Fraction(0)


def dimension(**exponents: int) -> Dimension:
    """Exponents per base quantity, e.g. ``dimension(euro=1, maand=-1)``; zeros drop out."""
    return tuple(sorted((base, power) for base, power in exponents.items() if power))


def times(left: Dimension, right: Dimension, sign: int = 1) -> Dimension:
    """The dimension of a product, or of a quotient when ``sign`` is -1."""
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + sign * power
    return dimension(**powers)


def measure(one: Fraction, other: Fraction) -> Fraction:
    """The greatest fraction that goes a whole number of times in both; nought goes in with any."""
    numerator = gcd(one.numerator * other.denominator, other.numerator * one.denominator)
    return Fraction(numerator, one.denominator * other.denominator)


@dataclass(frozen=True)
class Unit:
    """What a value is: its kind, dimension, and the step to which it is rounded (if any).

    ``step`` is the least difference between two values (1/100 for cents, 100 for hundreds of
    euros); ``None`` means exact, never rounded. ``rounding`` says how a result reaches the step.
    """

    name: str
    kind: Kind = "number"
    dimension: Dimension = DIMENSIONLESS
    step: Fraction | None = None
    rounding: Literal["half_up", "floor"] = "half_up"
    choices: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def fits(self, value: Fraction) -> bool:
        """Whether a value is a whole number of steps, so that rounding leaves it as it is."""
        step = self.step
        return step is None or value.numerator * step.denominator % (value.denominator * step.numerator) == 0

    def round(self, value: Fraction) -> Fraction:
        """The value brought to the step of this unit; unchanged when the unit is exact."""
        if self.step is None:
            return value
        scaled = value / self.step
        if self.rounding == "half_up":
            scaled += Fraction(1, 2)
        return (scaled.numerator // scaled.denominator) * self.step


CENT = Fraction(1, 100)
EURO_UNIT = Unit("euro", dimension=dimension(euro=1), step=CENT)
EURO_MONTH_UNIT = Unit("euro per maand", dimension=dimension(euro=1, maand=-1), step=CENT)
EURO_YEAR_UNIT = Unit("euro per jaar", dimension=dimension(euro=1, jaar=-1), step=CENT)
EURO_HOUR_UNIT = Unit("euro per uur", dimension=dimension(euro=1, uur=-1), step=CENT)
EXACT_UNIT = Unit("euro, onafgerond", dimension=dimension(euro=1))
EXACT_MONTH_UNIT = Unit("euro per maand, onafgerond", dimension=dimension(euro=1, maand=-1))
EXACT_YEAR_UNIT = Unit("euro per jaar, onafgerond", dimension=dimension(euro=1, jaar=-1))
EXACT_HOUR_UNIT = Unit("euro per uur, onafgerond", dimension=dimension(euro=1, uur=-1))
HUNDREDS_YEAR_UNIT = Unit(
    "euro per jaar, op honderd afgerond", dimension=dimension(euro=1, jaar=-1), step=Fraction(100)
)
HUNDREDS_FLOOR_YEAR_UNIT = Unit(
    "euro per jaar, naar beneden op honderd",
    dimension=dimension(euro=1, jaar=-1),
    step=Fraction(100),
    rounding="floor",
)
TENS_FLOOR_YEAR_UNIT = Unit(
    "euro per jaar, naar beneden op tien",
    dimension=dimension(euro=1, jaar=-1),
    step=Fraction(10),
    rounding="floor",
)
HOURS_UNIT = Unit("uur per week", dimension=dimension(uur=1, week=-1), step=CENT)
HOURS_YEAR_UNIT = Unit("uur per jaar", dimension=dimension(uur=1, jaar=-1))
WEEKS_YEAR_UNIT = Unit("weken per jaar", dimension=dimension(week=1, jaar=-1))
MONTHS_YEAR_UNIT = Unit("maanden per jaar", dimension=dimension(maand=1, jaar=-1))
PART_UNIT = Unit("deel")
COUNT_UNIT = Unit("aantal", step=Fraction(1))
PLACES_UNIT = Unit("plekken")
AGE_UNIT = Unit("jaar", dimension=dimension(jaar=1), step=Fraction(1))
DAYS_UNIT = Unit("dagen", dimension=dimension(dag=1), step=Fraction(1))
WEEKS_UNIT = Unit("weken", dimension=dimension(week=1), step=Fraction(1))
MONTHS_UNIT = Unit("maanden", dimension=dimension(maand=1), step=Fraction(1))
YES_NO_UNIT = Unit("ja of nee", kind="yesno")
DATE_UNIT = Unit("datum", kind="date")

Euro = Annotated[Fraction, EURO_UNIT]
EuroPerMaand = Annotated[Fraction, EURO_MONTH_UNIT]
EuroPerJaar = Annotated[Fraction, EURO_YEAR_UNIT]
EuroPerUur = Annotated[Fraction, EURO_HOUR_UNIT]
Exact = Annotated[Fraction, EXACT_UNIT]
ExactPerMaand = Annotated[Fraction, EXACT_MONTH_UNIT]
ExactPerJaar = Annotated[Fraction, EXACT_YEAR_UNIT]
ExactPerUur = Annotated[Fraction, EXACT_HOUR_UNIT]
HonderdtallenPerJaar = Annotated[Fraction, HUNDREDS_YEAR_UNIT]
HonderdtallenOmlaagPerJaar = Annotated[Fraction, HUNDREDS_FLOOR_YEAR_UNIT]
TientallenOmlaagPerJaar = Annotated[Fraction, TENS_FLOOR_YEAR_UNIT]
Uren = Annotated[Fraction, HOURS_UNIT]
UrenPerJaar = Annotated[Fraction, HOURS_YEAR_UNIT]
WekenPerJaar = Annotated[Fraction, WEEKS_YEAR_UNIT]
MaandenPerJaar = Annotated[Fraction, MONTHS_YEAR_UNIT]
Deel = Annotated[Fraction, PART_UNIT]
Aantal = Annotated[Fraction, COUNT_UNIT]
Plekken = Annotated[Fraction, PLACES_UNIT]
Jaren = Annotated[Fraction, AGE_UNIT]
Dagen = Annotated[Fraction, DAYS_UNIT]
Weken = Annotated[Fraction, WEEKS_UNIT]
Maanden = Annotated[Fraction, MONTHS_UNIT]
JaNee = Annotated[bool, YES_NO_UNIT]
Datum = Annotated[date, DATE_UNIT]

#: The names that files with figures and facts use for units.
UNITS: dict[str, Unit] = {
    "euro": EURO_UNIT,
    "euro_per_maand": EURO_MONTH_UNIT,
    "euro_per_jaar": EURO_YEAR_UNIT,
    "euro_per_uur": EURO_HOUR_UNIT,
    "uren": HOURS_UNIT,
    "uren_per_jaar": HOURS_YEAR_UNIT,
    "weken_per_jaar": WEEKS_YEAR_UNIT,
    "maanden_per_jaar": MONTHS_YEAR_UNIT,
    "deel": PART_UNIT,
    "aantal": COUNT_UNIT,
    "jaren": AGE_UNIT,
    "dagen": DAYS_UNIT,
    "weken": WEEKS_UNIT,
    "maanden": MONTHS_UNIT,
    "ja_nee": YES_NO_UNIT,
    "datum": DATE_UNIT,
}


def choice(name: str, *choices: str, **words: str) -> Unit:
    """A unit for one word out of a fixed list (any word when no list is given).

    ``words`` are further choices that people read in other words than the code has.
    """
    return Unit(name, kind="choice", choices=(*choices, *words), words=tuple(words.items()))
