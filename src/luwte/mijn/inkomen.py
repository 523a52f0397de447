"""What she has in a month with work, and what she has when the work stops: the rules of ``wet`` side by side.

Nothing is kept and nothing is reckoned here. What the law does not know on a day is said, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError, Stand
from luwte.gemeenten.beleid import lagen
from luwte.kandidaten.models import Kandidaat
from luwte.wet import catalogus

UREN = (20, 24, 31)
NORMUREN = Decimal(36)
NORM = "bijstandsnorm_bij_leeftijd"
HUISHOUDENS = ("alleenstaande", "gehuwden")


@dataclass(frozen=True)
class Kolom:
    """One number of hours: wage before tax, an estimate after tax, and the income with that."""

    uren: int
    bruto: Fraction | None
    netto: tuple[Fraction, Fraction] | None


@dataclass(frozen=True)
class Uitkomst:
    """The three columns, and the own wage when she typed it."""

    kolommen: list[Kolom]
    vangnet: Fraction | None
    proef: Fraction | None
    met_werk: Fraction | None
    minder: Fraction | None
    melding: str


def vragen(kandidaat: Kandidaat, dag: date, huishoudens: Iterable[str] = HUISHOUDENS) -> tuple[str, ...]:
    """What the norm asks about her beside her age and household: nothing from 21, else the law says what."""
    wet = _wet(kandidaat, dag)
    gevraagd: dict[str, None] = {}
    for huishouden in huishoudens:
        feiten: dict[str, Any] = {"huishouden": huishouden, "leeftijd": kandidaat.leeftijd_op(dag)}
        try:
            while nodig := wet.needs(NORM, feiten):
                gevraagd |= dict.fromkeys(nodig)
                feiten |= dict.fromkeys(nodig, False)
        except EngineError:  # no figure of that day: the page says so
            continue
    return tuple(gevraagd)


def uitkomst(
    kandidaat: Kandidaat,
    dag: date,
    huishouden: str,
    nettoloon: Decimal | None,
    over_haar: Mapping[str, bool] | None = None,
    vrijgelaten: Decimal = Decimal(0),
) -> Uitkomst:
    """The scenarios for this person on that day."""
    wet = _wet(kandidaat, dag)
    feiten: dict[str, Any] = {"huishouden": huishouden, "leeftijd": kandidaat.leeftijd_op(dag), **(over_haar or {})}
    eigen = feiten | {"nettoloon_per_maand": nettoloon, "vrijgelaten_per_maand": vrijgelaten}
    melding = ""
    vangnet = None
    try:
        vangnet = _getal(wet, NORM, feiten)
    except EngineError as fout:
        melding = fout.plain
    return Uitkomst(
        [_kolom(wet, feiten, uren) for uren in UREN],
        vangnet,
        _of_niets(wet, "inkomen_tijdens_proefplaatsing", feiten),
        _of_niets(wet, "inkomen_met_werk", eigen) if nettoloon is not None else None,
        _of_niets(wet, "achteruitgang_bij_terugval", eigen) if nettoloon is not None else None,
        melding,
    )


def _wet(kandidaat: Kandidaat, dag: date) -> Stand:
    return catalogus().at(dag, layers=list(lagen(kandidaat.gemeente, dag)))


def _kolom(wet: Stand, feiten: Mapping[str, Any], uren: int) -> Kolom:
    met = {**feiten, "uren": Decimal(uren), "normuren": NORMUREN}
    minst = _of_niets(wet, "nettoloon_schatting_minstens", met)
    meest = _of_niets(wet, "nettoloon_schatting_hoogstens", met)
    netto = (minst, meest) if minst is not None and meest is not None else None
    return Kolom(uren, _of_niets(wet, "brutoloon_per_maand", met), netto)


def _of_niets(wet: Stand, doel: str, feiten: Mapping[str, Any]) -> Fraction | None:
    try:
        return _getal(wet, doel, feiten)
    except EngineError:
        return None


def _getal(wet: Stand, doel: str, feiten: Mapping[str, Any]) -> Fraction:
    nodig = set(catalogus().inputs(doel))
    return Fraction(wet.value(doel, {naam: waarde for naam, waarde in feiten.items() if naam in nodig}))
