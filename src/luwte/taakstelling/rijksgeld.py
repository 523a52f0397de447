"""Money of the Rijk when the whole number is realised, per stream: the number times an amount.

Source: note of Zaanstreek-Waterland 2017, section 6.1. A claim on a budget, not a receipt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError


@dataclass(frozen=True)
class Stroom:
    """One stream: its name, the rule and the figure per place behind it."""

    naam: str
    doel: str
    cijfer: str


STROMEN = (
    Stroom("Begeleiding (Participatiebudget)", "beslag_participatiebudget", "begeleidingsbudget_per_plek"),
    Stroom("Loonkostensubsidie (BUIG)", "beslag_buig", "loonkostenbudget_per_plek"),
)


@dataclass(frozen=True)
class Beslag:
    """Euro a year for a stream: per place, for the municipality, for the region; None if unknown."""

    stroom: Stroom
    per_plek: Fraction | None
    gemeente: Fraction | None
    regio: Fraction | None
    bron: str


def beslag(gemeente_naam: str, regio_namen: Sequence[str], stand: Any) -> list[Beslag]:
    """Return the claims of a municipality and of all municipalities of its region together."""
    lijst = []
    for stroom in STROMEN:
        delen = [bedrag(stroom.doel, naam, stand) for naam in regio_namen]
        bekend = [deel for deel in delen if deel is not None]
        lijst.append(
            Beslag(
                stroom,
                _waarde(stroom.cijfer, {}, stand),
                bedrag(stroom.doel, gemeente_naam, stand),
                sum(bekend, Fraction(0)) if bekend and len(bekend) == len(delen) else None,
                _bron(stroom.doel, stand),
            )
        )
    return lijst


def bedrag(doel: str, gemeente_naam: str, stand: Any) -> Fraction | None:
    """Return the claim of one municipality, None when its number or the amount is not known."""
    return _waarde(doel, {"gemeente": gemeente_naam}, stand)


def _waarde(doel: str, feiten: dict[str, Any], stand: Any) -> Fraction | None:
    try:
        return Fraction(stand.value(doel, feiten))
    except EngineError:
        return None


def _bron(doel: str, stand: Any) -> str:
    try:
        return str(stand.rule(doel).source)
    except EngineError as error:
        return error.plain
