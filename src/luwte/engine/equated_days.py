"""The days that a royal decree equates with a holiday (Algemene termijnenwet, art. 3 lid 3), from a file.

A decree is made for some three years at a time. A day whose decree is not known is not in the file; after its last
year nobody knows yet which days will be equated.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from luwte.engine.errors import FigureError
from luwte.engine.figures import CONFIDENCES, parse_day

FILE = Path(__file__).with_suffix(".csv")
COLUMNS = ["dag", "besluit", "zekerheid"]


@dataclass(frozen=True)
class EquatedDay:
    """One equated day: which decree names it, and how certain we are that it does."""

    day: date
    decree: str
    confidence: str


@cache
def equated_days() -> Mapping[date, EquatedDay]:
    """Every equated day that is known, by its date."""
    return read_equated_days(FILE.read_text(encoding="utf-8"), FILE.name)


def read_equated_days(text: str, file: str) -> Mapping[date, EquatedDay]:
    """The equated days of a CSV text. Raises FigureError that names the file, the line and what to write instead."""
    rows = csv.reader(text.splitlines())
    if next(rows, None) != COLUMNS:
        raise FigureError(f"{file}, regel 1: de kolommen kloppen niet. Schrijf {','.join(COLUMNS)}.")
    found: dict[date, EquatedDay] = {}
    for row in rows:
        one = _equated_day(row, f"{file}, regel {rows.line_num}")
        if one.day in found:
            raise FigureError(f"{file}, regel {rows.line_num}: deze dag staat er al. Haal een van beide regels weg.")
        found[one.day] = one
    return MappingProxyType(dict(sorted(found.items())))


def _equated_day(row: list[str], where: str) -> EquatedDay:
    if len(row) != len(COLUMNS) or not all(one.strip() for one in row):
        raise FigureError(f"{where}: er hoort iets in elke kolom. Schrijf {','.join(COLUMNS)}.")
    if row[2] not in CONFIDENCES:
        raise FigureError(f"{where}: zekerheid '{row[2]}' bestaat niet. Kies uit {', '.join(CONFIDENCES)}.")
    return EquatedDay(parse_day(row[0], where), row[1], row[2])
