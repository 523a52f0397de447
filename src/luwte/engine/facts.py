"""The facts a rule may ask for: kind, admissible range, and the question in plain words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from luwte.engine.errors import FigureError, InvalidFact
from luwte.engine.figures import exact, parse_day
from luwte.engine.formatting import format_number, format_value
from luwte.engine.limits import Limits
from luwte.engine.units import Unit, Value

Raw = Fraction | Decimal | int | str | bool | date
PERCENT = 100
#: No fact of a living person lies outside these years; calendar sums stay possible within them.
FIRST_YEAR, LAST_YEAR = 1900, 2200
#: Longer numbers are typing errors; a Decimal like 1E+999999999 would fill the memory.
MOST_DIGITS = 20
#: 13.000 is thirteen thousand to a Dutch reader and thirteen to a program (which would write 13).
TWO_READINGS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")
WITH_DOTS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
PLAIN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PERCENTAGE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]+)?) ?%")

#: Between the ends of a range, and between the words of a list.
TO, OR = "..", "|"


@dataclass(frozen=True)
class Fact:
    """One fact: its unit, its bounds (inclusive; None is unbounded) and how to ask for it.

    ``privacy`` orders questions: 0 is about the job, 1 about the person, 2 about health. ``example`` shows
    how a free word is written.
    """

    name: str
    unit: Unit
    question: str
    least: Fraction | None = None
    most: Fraction | None = None
    above: Fraction | None = None
    privacy: int = 0
    example: str = ""

    def admit(self, raw: Raw) -> Value:
        """The fact as an exact value; raises InvalidFact with a Dutch sentence when refused."""
        if self.unit.kind == "yesno":
            return self._yes_no(raw)
        if self.unit.kind == "date":
            return self._day(raw)
        if self.unit.kind == "choice":
            return self._choice(raw)
        return self._number(raw)

    def _refuse(self, sentence: str) -> InvalidFact:
        return InvalidFact(self.name, f"{self.name}: {sentence}")

    def _yes_no(self, raw: Raw) -> bool:
        if isinstance(raw, bool):
            return raw
        words = {"ja": True, "nee": False, "true": True, "false": False}
        if isinstance(raw, str) and raw.strip().lower() in words:
            return words[raw.strip().lower()]
        raise self._refuse(f"'{raw}' kan niet. Antwoord met ja of nee.")

    def _day(self, raw: Raw) -> date:
        if isinstance(raw, datetime):
            raise self._refuse(f"'{raw}' is een tijdstip. Geef alleen de dag.")
        try:
            if not isinstance(raw, date) and not PLAIN_DAY.fullmatch(str(raw).strip()):
                raise FigureError("Python also reads 20170201 and 2017-W05-3")
            day = raw if isinstance(raw, date) else parse_day(str(raw).strip(), self.name)
        except FigureError:
            raise self._refuse(f"'{raw}' is geen datum. Schrijf JJJJ-MM-DD.") from None
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise self._refuse(f"het jaar {day.year} kan niet. Geef een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}.")
        return day

    def _choice(self, raw: Raw) -> str:
        word = raw.strip() if isinstance(raw, str) else ""
        if self.unit.choices and word not in self.unit.choices:
            near = difflib.get_close_matches(str(raw).strip().lower(), self.unit.choices)
            meant = f"Bedoelt u '{near[0]}'? " if near else ""
            raise self._refuse(f"'{raw}' kan niet. {meant}Kies uit {', '.join(self.unit.choices)}.")
        if not word:
            raise self._refuse(f"'{raw}' kan niet. Noem een woord.")
        return word

    def _number(self, raw: Raw) -> Fraction:
        if isinstance(raw, bool) or not isinstance(raw, Fraction | Decimal | int | str):
            raise self._refuse(f"{raw!r} kan niet. Geef een exact getal.")
        value = exact_number(raw)
        if value is None:
            raise self._refuse(self._no_number(raw))
        if not self._within(value):
            as_given = self.unit.name == "deel" and not isinstance(raw, Fraction)
            shown = str(raw) if as_given else format_value(value, self.unit)
            raise self._refuse(f"{shown} kan niet. {self._advice(value)}")
        if not self.unit.fits(value):
            raise self._refuse(f"{raw} heeft te veel cijfers achter de komma.{self._without_dots(raw)}")
        if isinstance(raw, str) and TWO_READINGS.fullmatch(raw.strip()):
            raise self._refuse(f"'{raw}' is op twee manieren te lezen. Schrijf {format_number(value)} of {_bare(raw)}.")
        return value

    def _within(self, value: Fraction) -> bool:
        return Limits(self.least, self.most, self.above).allow(value)

    def _advice(self, value: Fraction) -> str:
        part = value / PERCENT
        if self.unit.name == "deel" and self._within(part) and self.unit.fits(part):
            return f"Bedoelt u {format_number(part, least=2)} ({format_value(part, self.unit)})?"
        return f"Geef een waarde {self.range_text()}."

    def _no_number(self, raw: object) -> str:
        """The sentence for what is no number: a percentage, dots between thousands, or no number at all."""
        percentage = PERCENTAGE.fullmatch(str(raw).strip()) if self.unit.name == "deel" else None
        if percentage:
            return f"'{raw}' kan niet. {self._advice(Fraction(percentage[1].replace(',', '.')))}"
        meant = self._without_dots(raw)
        return f"'{raw}' is geen getal.{meant or ' Schrijf het zonder spaties, met een komma.'}"

    def _without_dots(self, raw: object) -> str:
        """What was meant when the dots stand between thousands; empty when they do not."""
        value = exact_number(_bare(raw)) if WITH_DOTS.fullmatch(str(raw).strip()) else None
        if value is None or not self._within(value):
            return ""
        return f" Bedoelt u {_bare(raw)}? Schrijf dan geen punt."

    def range_text(self) -> str:
        """The admissible range in words, e.g. ``meer dan 0 en ten hoogste 60``."""
        return Limits(self.least, self.most, self.above).text(self.unit)


def _bare(raw: object) -> str:
    """A number without the dots between its thousands."""
    return str(raw).strip().replace(".", "")


def exact_number(raw: Fraction | Decimal | int | str) -> Fraction | None:
    """The exact number that was given; None when it is none, or far too long to mean one."""
    if isinstance(raw, str):
        return exact(raw.strip().replace(",", "."))
    if isinstance(raw, Decimal) and not (raw.is_finite() and abs(raw.adjusted()) < MOST_DIGITS):
        return None
    return Fraction(raw)


def is_range(raw: object) -> bool:
    """Whether a text stands for more than one value: ``24..31`` or ``bijstand|nug``."""
    return isinstance(raw, str) and (TO in raw or OR in raw)


def admit_all(facts: Mapping[str, Fact], raw: Mapping[str, Raw]) -> dict[str, Value]:
    """All given facts as exact values; the names must exist (the catalogue has checked that)."""
    return {name: facts[name].admit(value) for name, value in raw.items()}
