"""Het wettelijk aantal plekken per gemeente en jaar, zoals meegeleverd met zijn bronnen."""

from __future__ import annotations

import csv
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from luwte.engine import Figure, UnknownName
from luwte.wet import catalogus, opvolgers

BESTAND = Path(__file__).parent / "cijfers" / "taakstelling_gemeente.csv"
#: How much a name has to look like one that is known before it is offered.
LIJKT_OP = 0.75


@cache
def codes() -> dict[str, str]:
    """CBS code to name for the municipalities whose number is known."""
    with BESTAND.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["sleutel_van"] for row in csv.DictReader(file)}


def naam(gemeente: str) -> str:
    """The name of a municipality given by name or CBS code, whatever its capitals."""
    if gemeente in codes():
        return codes()[gemeente]
    by_lower = {name.lower(): name for name in codes().values()}
    return by_lower.get(gemeente.lower(), gemeente)


def aantal(gemeente: str, jaar: int) -> Figure:
    """The statutory number (places of 31 hours, cumulative at 31 December) with its source.

    ``gemeente`` is a name or CBS code. Raises NoFigure naming what is missing and known.
    """
    series = catalogus().series["taakstelling"]
    name = naam(gemeente)
    return series.at(date(jaar, 12, 31), name, name)


def jaren(gemeente: str) -> list[int]:
    """The years for which the number of a municipality is known, oldest first."""
    name = naam(gemeente)
    series = catalogus().series["taakstelling"]
    return sorted(figure.valid_from.year for figure in series.figures if figure.key_from == name)


def landelijk(jaar: int) -> Figure:
    """The national number at the end of a year; raises NoFigure when it was not found."""
    return catalogus().series["taakstelling_landelijk"].at(date(jaar, 12, 31), None)


def bekende_gemeente(gemeente: str) -> str:
    """The name of a municipality with known numbers; raises UnknownName with a hint.

    A municipality that merged before there were numbers gives the one it went into.
    """
    name = naam(gemeente)
    if name in codes().values():
        return name
    later = opvolgers.opgegaan_in(name)
    if len(later) == 1 and later[0].nieuw in codes().values():
        return later[0].nieuw
    known = " ".join(one.zin for one in (*later, *opvolgers.ontstaan_uit(name)))
    by_lower = {one.lower(): one for one in codes().values()}
    near = get_close_matches(name.lower(), by_lower, n=1, cutoff=LIJKT_OP)
    if near and not known:
        known = f"Bedoelt u {by_lower[near[0]]}?"
    raise UnknownName(
        f"Van de gemeente '{name}' is geen wettelijk aantal bekend. "
        f"{known or 'Kijk of de naam klopt; niet alle bijlagen van de regeling zijn gevonden.'}"
    )


def samenstelling(gemeente: str) -> tuple[str, ...]:
    """The names under which the numbers of a municipality stand: itself, or those it came from.

    Raises UnknownName when neither is known, or when one of them was split.
    """
    name = naam(gemeente)
    if name in codes().values() or not opvolgers.ontstaan_uit(name):
        return (bekende_gemeente(name),)
    return opvolgers.voorgangers(name)


def gerealiseerd(gemeente: str, jaar: int) -> int | None:
    """What a municipality itself reported last in a year (persons); None when nothing is known."""
    series = catalogus().series["gerealiseerd_volgens_bron"]
    name = naam(gemeente)
    reported = [figure for figure in series.figures if figure.key_from == name and figure.valid_from.year == jaar]
    return int(str(reported[-1].value)) if reported else None
