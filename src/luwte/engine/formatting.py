"""Values as people read them: € 1.242,41, 30%, 31 uur per week, 3 maart 2027."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from luwte.engine.units import Unit, Value

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
EXACT_DECIMALS = 6
#: Units that change their word when there is just one.
SINGLE = {"dagen": "dag", "weken": "week", "maanden": "maand", "plekken": "plek"}


def format_date(day: date) -> str:
    """A date in full, as in letters: ``3 maart 2027``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def decimals(value: Fraction, places: int) -> tuple[str, bool]:
    """The value with a Dutch comma and dots, cut to ``places``; and whether that is exact."""
    above, below = value.as_integer_ratio()
    scaled = abs(above) * 10**places
    whole = (2 * scaled + below) // (2 * below)
    return ("-" if above < 0 and whole else "") + _grouped(whole, places), scaled % below == 0


def _grouped(whole: int, places: int) -> str:
    if not places:
        return f"{whole:,}".replace(",", ".")
    head, tail = divmod(whole, 10**places)
    return f"{head:,}".replace(",", ".") + f",{tail:0{places}}"


def format_number(value: Fraction, least: int = 0, most: int = EXACT_DECIMALS) -> str:
    """The shortest exact decimal notation; ``≈`` before it when it had to be cut."""
    above, below = value.as_integer_ratio()
    places, scaled = least, abs(above) * 10**least
    while scaled % below:
        if places == most:
            return f"≈ {decimals(value, most)[0]}"
        places, scaled = places + 1, scaled * 10
    return ("-" if above < 0 else "") + _grouped(scaled // below, places)


def format_value(value: Value, unit: Unit) -> str:
    """A value in its unit, in Dutch. Amounts always show cents; a share shows a percentage."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, str):
        return dict(unit.words).get(value, value.replace("_", " "))
    if ("euro", 1) in unit.dimension:
        amount = format_number(value, least=2)
        about, amount = ("≈ ", amount[2:]) if amount.startswith("≈") else ("", amount)
        sign, amount = ("-", amount[1:]) if amount.startswith("-") else ("", amount)
        per = next((base for base, power in unit.dimension if power == -1), None)
        return f"{about}€ {sign}{amount}" + (f" per {per}" if per else "")
    if unit.name == "deel":
        return f"{format_number(value * 100)}%"
    number = format_number(value)
    if unit.name == "aantal":
        return number
    return f"{number} {SINGLE.get(unit.name, unit.name) if value == 1 else unit.name}"
