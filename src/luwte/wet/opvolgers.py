"""Gemeenten die zijn samengegaan: wie waarin opging, en uit wie een nieuwe gemeente bestaat.

The annexes of 2017 and 2018 name municipalities that merged since. A number of a new municipality is the sum of
those it came from; where one of them was split over several, there is no such sum.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from luwte.engine import UnknownName
from luwte.engine.figures import CONFIDENCES, parse_day
from luwte.engine.formatting import format_date

BESTAND = Path(__file__).parent / "cijfers" / "gemeenten_opvolgers.csv"


@dataclass(frozen=True)
class Opvolging:
    """One municipality that went into another on a day, with the source and how sure we are."""

    oud: str
    nieuw: str
    per: date
    bron: str
    zekerheid: str

    @property
    def zin(self) -> str:
        """The sentence for people."""
        waarvan = "" if self.zekerheid == CONFIDENCES[0] else f" ({self.zekerheid})"
        return f"{self.oud} is op {format_date(self.per)} opgegaan in {self.nieuw}{waarvan}."


@cache
def opvolgingen() -> tuple[Opvolging, ...]:
    """Every merger that is known, oldest first."""
    with BESTAND.open(encoding="utf-8", newline="") as file:
        rows = [
            Opvolging(row["oud"], row["nieuw"], parse_day(row["per"], BESTAND.name), row["bron"], row["zekerheid"])
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(rows, key=lambda row: (row.per, row.nieuw, row.oud)))


def opgegaan_in(gemeente: str) -> tuple[Opvolging, ...]:
    """Into which municipality (more than one when it was split) a former municipality went; empty when it exists."""
    return tuple(row for row in opvolgingen() if row.oud.lower() == gemeente.lower())


def ontstaan_uit(gemeente: str) -> tuple[Opvolging, ...]:
    """The mergers from which a municipality came; empty when there are none."""
    return tuple(row for row in opvolgingen() if row.nieuw.lower() == gemeente.lower())


def voorgangers(gemeente: str) -> tuple[str, ...]:
    """The former municipalities that together are this one, and nothing else.

    Raises UnknownName when it came from none, or when one of them was split over several municipalities.
    """
    rows = ontstaan_uit(gemeente)
    if not rows:
        raise UnknownName(f"Van de gemeente '{gemeente}' is niet bekend dat zij uit andere gemeenten bestaat.")
    for row in rows:
        if len(opgegaan_in(row.oud)) > 1:
            over = ", ".join(one.nieuw for one in opgegaan_in(row.oud))
            raise UnknownName(
                f"{row.oud} is over meer gemeenten verdeeld ({over}). Daarom is er voor {row.nieuw} geen som te maken."
            )
    return tuple(row.oud for row in rows)
