"""What people write for a figure, read as the engine writes it: € 1.234,56, 23,5%, 1-7-2027, ja.

Every function raises ValueError with a Dutch sentence that quotes what was typed. Whether the value
is possible for its figure (never below nought, a share of at most 1) the engine judges.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from luwte.engine import Series
from luwte.engine.units import Unit

DAG = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
DUIZEND = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
GETAL = re.compile(r"[+-]?\d{1,20}([.,]\d{1,20})?")
PERCENTAGE = re.compile(r"[+-]?\d{1,4}(\.\d{1,16})?")
HONDERD = 100


def waarde(text: str, reeks: Series) -> str:
    """A value of a figure as the engine reads it: € 1.234,56 becomes 1234.56 and 23,5% becomes 0.235."""
    bare = _zonder_euro(text)
    if not bare:
        raise ValueError("Vul de waarde in.")
    return _woord(bare, reeks) if reeks.unit.kind == "choice" else getal(text, reeks.unit)


def dag(text: str) -> str:
    """A Dutch date as JJJJ-MM-DD; anything else as it was written, for the engine to judge."""
    found = DAG.fullmatch(text.strip())
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text.strip()


def getal(text: str, unit: Unit) -> str:
    """A number in a unit as the engine reads it."""
    bare = _zonder_euro(text)
    percent, share = bare.endswith("%"), unit.name == "deel"
    if percent and not share:
        raise ValueError(f"'{text}' is een percentage, maar dit cijfer is in {unit.name}.")
    bare = bare.removesuffix("%").strip()
    if DUIZEND.fullmatch(bare) and ("," in bare or bare.count(".") > 1):
        bare = bare.replace(".", "")
    elif DUIZEND.fullmatch(bare) and share and not percent:
        raise ValueError(f"'{text}' kan twee dingen zijn. Schrijf een percentage, bijvoorbeeld 23,5%.")
    elif DUIZEND.fullmatch(bare) and not share:
        raise ValueError(f"'{text}' kan twee dingen zijn. Schrijf {bare.replace('.', '')} of {bare.replace('.', ',')}.")
    bare = bare.replace(",", ".")
    if percent:
        return _honderdsten(bare, text)
    if share and GETAL.fullmatch(bare) and 1 < Fraction(bare) <= HONDERD:
        raise ValueError(f"'{text}' is meer dan het geheel. Bedoelt u {text}%? Schrijf het teken % erbij.")
    return bare


def _zonder_euro(text: str) -> str:
    return text.replace("€", "").replace("\N{NO-BREAK SPACE}", " ").strip()


def _honderdsten(bare: str, text: str) -> str:
    """A percentage as a share, with its sign. Raises ValueError when it is none."""
    if not PERCENTAGE.fullmatch(bare):
        raise ValueError(f"'{text}' is geen percentage. Schrijf bijvoorbeeld 23,5%.")
    return f"{Decimal(bare).scaleb(-2):f}"


def _woord(text: str, reeks: Series) -> str:
    """The code of a choice, from the code itself or from how people read it."""
    words = {code: str(dict(reeks.unit.words).get(code, code)) for code in reeks.unit.choices}
    for code, read in words.items():
        if text.lower() in (code.lower(), read.lower()):
            return code
    listed = "; ".join(f"{code} ({read})" if read != code else code for code, read in words.items())
    raise ValueError(f"'{text}' bestaat hier niet. Kies uit {listed}.")
