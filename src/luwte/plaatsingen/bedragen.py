"""The money of running placements: subsidies, tax advantage and balance, each explained.

Values come from the rules of `luwte.wet`, with the local policy of the municipality that day.
Exact amounts (Fraction, euro); what cannot be computed says in Dutch why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from luwte.engine import EngineError, weakest
from luwte.engine.certainty import certainty
from luwte.engine.receipts import receipt
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.wet import catalogus

from .feiten import feiten
from .models import Contract
from .subsidiemaand import DEZE_MAAND, stand_voor


@dataclass(frozen=True)
class Doel:
    """A target of the engine as a column: its name in `wet`, its head (also short), its period."""

    naam: str
    kop: str
    per: str
    kort: str = ""


DOELEN = (
    Doel("loonkostensubsidie_van_gemeente_per_maand", "Loonkostensubsidie", "maand", "Subsidie loon"),
    Doel(DEZE_MAAND, "Te betalen loonkostensubsidie", "maand", "Te betalen"),
    Doel("begeleidingssubsidie_algemeen_bij_plaatsing", "Begeleidingssubsidie", "jaar", "Begeleiding"),
    Doel("begeleidingssubsidie_tijdelijk_bij_plaatsing", "Tijdelijke subsidie", "jaar", "Tijdelijk"),
    Doel("lage_inkomensvoordeel_bij_plaatsing", "Lage-inkomensvoordeel", "jaar", "LIV"),
    Doel("exploitatiesaldo_per_jaar", "Saldo", "jaar", "Saldo"),
)


@dataclass(frozen=True)
class Bedrag:
    """One amount in euro with its certainty, or None with the sentence that says what is missing."""

    doel: Doel
    waarde: Fraction | None
    melding: str = ""
    zekerheid: str = ""


@dataclass(frozen=True)
class Regel:
    """A placement with its facts and amounts, in the order of the targets asked."""

    rij: Contract
    bedragen: tuple[Bedrag, ...]


def stand_van(gemeente: Gemeente, peildatum: date) -> Any:
    """Return the law as it stood, with the local policy of `gemeente`: one per page, not per row."""
    return catalogus().at(peildatum, layers=lagen(gemeente, peildatum))


def bedragen(
    rij: Contract, stand: Any, doelen: Sequence[Doel] = DOELEN, geheugen: dict[Any, Any] | None = None
) -> tuple[Bedrag, ...]:
    """Return the amounts of one running placement; `geheugen` keeps what equal facts gave before."""
    bekend = {} if geheugen is None else geheugen
    uitkomst = []
    for doel in doelen:
        vraag = gevraagd(rij, doel.naam)
        toen = stand_voor(doel.naam, rij, stand, bekend)
        sleutel = (doel.naam, toen.day, *vraag.items())
        if sleutel not in bekend:
            try:
                waarde = Fraction(toen.value(doel.naam, vraag))
                bekend[sleutel] = Bedrag(doel, waarde, zekerheid=certainty(toen, doel.naam, vraag))
            except EngineError as error:
                bekend[sleutel] = Bedrag(doel, None, error.plain)
        uitkomst.append(bekend[sleutel])
    return tuple(uitkomst)


def regels(rijen: Iterable[Contract], stand: Any, doelen: Sequence[Doel] = DOELEN) -> list[Regel]:
    """Return the placements with their amounts; equal facts are computed once."""
    geheugen: dict[Any, Any] = {}
    return [Regel(rij, bedragen(rij, stand, doelen, geheugen)) for rij in rijen]


@dataclass(frozen=True)
class Totaal:
    """The sum of a column, and how many placements it leaves out for want of facts; None: all of them."""

    doel: Doel
    waarde: Fraction | None
    zonder: int
    zekerheid: str


def totalen(lijst: Sequence[Regel], doelen: Sequence[Doel] = DOELEN) -> list[Totaal]:
    """Return the total per target over all placements; unknown amounts are counted, not zero."""
    uitkomst = []
    for nummer, doel in enumerate(doelen):
        kolom = [regel.bedragen[nummer] for regel in lijst]
        bekend = [bedrag.waarde for bedrag in kolom if bedrag.waarde is not None]
        minst_zeker = weakest(bedrag.zekerheid for bedrag in kolom if bedrag.zekerheid)
        som = sum(bekend, Fraction(0)) if bekend or not kolom else None
        uitkomst.append(Totaal(doel, som, len(kolom) - len(bekend), minst_zeker))
    return uitkomst


@cache
def _vragen(doel: str) -> frozenset[str]:
    return frozenset(catalogus().inputs(doel))


def gevraagd(rij: Contract, doel: str) -> dict[str, Any]:
    """Return of a row only the facts that some rule behind this target may ask."""
    return {naam: waarde for naam, waarde in feiten(rij).items() if naam in _vragen(doel)}


def bon(rij: Contract, doel: str, stand: Any, geheugen: dict[Any, dict[str, Any]]) -> dict[str, Any]:
    """Return the receipt of an amount that is known, without the person; equal facts give one receipt."""
    vraag = gevraagd(rij, doel)
    toen = stand_voor(doel, rij, stand, {})
    sleutel = (doel, toen.day, *vraag.items())
    if sleutel not in geheugen:
        geheugen[sleutel] = receipt(toen, doel, vraag)
    return geheugen[sleutel]


def bron(bedrag: Bedrag, stand: Any) -> str:
    """Return the legal source of an amount, or the sentence that says why there is none."""
    return bedrag.melding or str(stand.rule(bedrag.doel.naam).source)
