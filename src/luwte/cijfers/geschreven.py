"""What people write for a figure, read as the engine writes it: € 1.234,56, 23,5%, 1-7-2027, ja.

Every function raises ValueError with a Dutch sentence that quotes what was typed. Whether the value
is possible for its figure (never below nought, a share of at most 1) the engine judges.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from luwte.engine import Series
from luwte.engine.answers import as_day, is_day
from luwte.engine.figures import exact
from luwte.engine.units import PART_UNIT, Unit

DUIZEND = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
ALS_DAG = "Schrijf bijvoorbeeld 1-7-2027."
PERCENTAGE = re.compile(r"[+-]?\d{1,4}(\.\d{1,16})?")
HONDERD = 100


def waarde(text: str, reeks: Series) -> str:
    """A value of a figure as the engine reads it: € 1.234,56 becomes 1234.56 and 23,5% becomes 0.235."""
    bare = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    if not bare.replace("€", "").strip():
        raise ValueError("Vul de waarde in.")
    match reeks.unit.kind:
        case "choice":
            return _woord(bare, reeks)
        case "yesno":
            return _ja_of_nee(bare)
        case "date":
            return dag(bare)
    return getal(bare, reeks.unit)


def dag(text: str) -> str:
    """A day as JJJJ-MM-DD, from that or from how people here write it; empty stays empty."""
    bare = text.strip()
    if not bare:
        return ""
    written = as_day(bare)
    if not is_day(written):
        what = "geen datum die bestaat" if ISO.fullmatch(written) else "geen datum"
        raise ValueError(f"'{bare}' is {what}. {ALS_DAG}")
    return written


def getal(text: str, unit: Unit) -> str:
    """A number in a unit as the engine reads it."""
    bare = _zonder_teken(text, unit)
    share = unit.name == PART_UNIT.name
    percent, bare = bare.endswith("%"), bare.removesuffix("%").strip()
    if DUIZEND.fullmatch(bare):
        bare = _zonder_duizendpunt(bare, text, unit, percent=percent)
    bare = bare.replace(",", ".")
    if percent:
        return _honderdsten(bare, text)
    number = exact(bare)
    if number is None:
        raise ValueError(f"'{text}' is geen getal. Schrijf het zonder spaties, met een komma.")
    if share and 1 < number <= HONDERD:
        raise ValueError(f"'{text}' is meer dan het geheel. Bedoelt u {text}%? Schrijf het teken % erbij.")
    if not unit.fits(number):
        raise ValueError(f"'{text}' heeft te veel cijfers achter de komma. {_hoogstens(unit)}")
    return bare


def _zonder_teken(text: str, unit: Unit) -> str:
    """A number without the sign of the euro, and with that of a percentage only where it belongs."""
    share = unit.name == PART_UNIT.name
    kind = "een percentage, zoals 23,5%" if share else f"in {unit.name}"
    if "€" in text and ("euro", 1) not in unit.dimension:
        raise ValueError(f"'{text}' is een bedrag, maar dit cijfer is {kind}.")
    bare = text.replace("€", "").strip()
    if bare.endswith("%") and not share:
        raise ValueError(f"'{text}' is een percentage, maar dit cijfer is {kind}.")
    return bare


def _zonder_duizendpunt(bare: str, text: str, unit: Unit, *, percent: bool) -> str:
    """A number without the dots between its thousands; one dot before three digits may be meant as a comma."""
    whole = bare.replace(".", "")
    if "," in bare or bare.count(".") > 1:
        return whole
    if unit.name == PART_UNIT.name:
        if percent:
            return bare  # a thousand percent and more is no share: it can only be meant as a comma
        raise ValueError(f"'{text}' kan twee dingen zijn. Schrijf een percentage, bijvoorbeeld 23,5%.")
    if not unit.fits(Fraction(bare)):
        raise ValueError(f"'{text}' heeft te veel cijfers achter de komma. Bedoelt u {whole}? Schrijf dan geen punt.")
    raise ValueError(f"'{text}' kan twee dingen zijn. Schrijf {whole} of {bare.replace('.', ',')}.")


def _hoogstens(unit: Unit) -> str:
    return "Schrijf een heel getal." if unit.step == 1 else "Schrijf er hoogstens twee."


def _honderdsten(bare: str, text: str) -> str:
    """A percentage as a share, with its sign. Raises ValueError when it is none."""
    if not PERCENTAGE.fullmatch(bare):
        raise ValueError(f"'{text}' is geen percentage. Schrijf bijvoorbeeld 23,5%.")
    return f"{Decimal(bare).scaleb(-2):f}"


def _ja_of_nee(text: str) -> str:
    if text.lower() not in ("ja", "nee"):
        raise ValueError(f"'{text}' kan hier niet. Schrijf ja of nee.")
    return text.lower()


def _woord(text: str, reeks: Series) -> str:
    """The code of a choice, from the code itself or from how people read it."""
    words = {code: str(dict(reeks.unit.words).get(code, code)) for code in reeks.unit.choices}
    for code, read in words.items():
        if text.lower() in (code.lower(), read.lower()):
            return code
    listed = "; ".join(f"{code} ({read})" if read != code else code for code, read in words.items())
    raise ValueError(f"'{text}' bestaat hier niet. Kies uit {listed}.")
