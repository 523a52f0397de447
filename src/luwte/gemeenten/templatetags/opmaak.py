"""Filters that write amounts, dates, hours and shares the Dutch way. Exact: no float anywhere."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

from django import template

register = template.Library()

MAANDEN = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
Getal = int | Decimal | Fraction
LEEG = "–"


def _exact(value: Getal) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise TypeError(f"An exact number is needed, not {type(value).__name__}: {value!r}")
    return Fraction(value)


def _whole(value: Fraction) -> int:
    """Half away from zero, as amounts are rounded in Dutch law (half up)."""
    whole = (abs(value) * 2 + 1) // 2
    return int(whole if value >= 0 else -whole)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@register.filter
def euro(value: Getal | None) -> str:
    """€ 1.242,41: always two decimals, no-break space; shown half up to the cent."""
    if value is None or value == "":
        return LEEG
    cents = _whole(_exact(value) * 100)
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    return f"€\N{NO-BREAK SPACE}{sign}{_thousands(whole)},{rest:02d}"


@register.filter
def datum(value: datetime.date | None) -> str:
    """3 maart 2027."""
    if not value:
        return LEEG
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        from django.utils import timezone

        value = timezone.localtime(value)
    return f"{value.day} {MAANDEN[value.month - 1]} {value.year}"


@register.filter
def uren(value: Getal | None) -> str:
    """31 or 27,5 hours: at most two decimals, no needless zeros."""
    if value is None or value == "":
        return LEEG
    hundredths = _whole(_exact(value) * 100)
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    decimals = f"{rest:02d}".rstrip("0")
    return f"{sign}{_thousands(whole)}" + (f",{decimals}" if decimals else "")


@register.filter
def deel(value: Getal | None) -> str:
    """30% for 0.30; at most one decimal is shown: 23,5% for 0.235."""
    if value is None or value == "":
        return LEEG
    tenths = _whole(_exact(value) * 1000)
    sign = "-" if tenths < 0 else ""
    whole, rest = divmod(abs(tenths), 10)
    return f"{sign}{_thousands(whole)}" + (f",{rest}" if rest else "") + "%"
