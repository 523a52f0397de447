"""What the rules of ``wet`` say about a diagnosis: a help for people, never a decision.

UWV gives the advice (Participatiewet art. 10b lid 2). A fact that is not known leaves a rule
without an outcome, and the page says which fact is asked; it never becomes a no.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.engine import EngineError, MissingFacts
from luwte.voordrachten.models import Diagnose
from luwte.wet import catalogus

VERMOGEN = "arbeidsvermogen"
VOLLEDIG = "diagnose_volledig"
AANPASSINGEN = "criterium_aanpassingen"
BEGELEIDING = "criterium_begeleiding"
AANGEWEZEN = "aangewezen_volgens_onderdelen"
ONZEKER = "onzeker_zonder_praktijkdeel"
HERGEBRUIK = "mag_wajong_gegevens_gebruiken"
#: The targets a page may explain.
DOELEN = (VERMOGEN, VOLLEDIG, AANPASSINGEN, BEGELEIDING, AANGEWEZEN)


@dataclass(frozen=True)
class Uitkomsten:
    """The outcome of each rule: yes, no, or None while a fact is missing or no rule holds that day."""

    arbeidsvermogen: bool | None
    aanpassingen: bool | None
    begeleiding: bool | None
    aangewezen: bool | None
    feiten: Mapping[str, bool]


def uitkomst(doel: str, feiten: Mapping[str, Any], op: date) -> bool | None:
    """The outcome of a yes-or-no rule on a day; None when it cannot be told."""
    try:
        return bool(catalogus().at(op).value(doel, dict(feiten)))
    except EngineError:
        return None


def uitkomsten(diagnose: Diagnose | None, op: date) -> Uitkomsten:
    """All outcomes for a diagnosis; without one nothing is known."""
    feiten = diagnose.feiten() if diagnose is not None else {}
    return Uitkomsten(
        *(uitkomst(doel, feiten, op) for doel in (VERMOGEN, AANPASSINGEN, BEGELEIDING, AANGEWEZEN)), feiten
    )


def vraag(feit: str) -> str:
    """How the law's table of facts asks a fact."""
    return str(catalogus().facts[feit].question)


def ontbrekend(doel: str, feiten: Mapping[str, Any], op: date) -> list[str]:
    """The questions that still matter for a rule, as the law asks them; none when it has an outcome."""
    try:
        catalogus().at(op).value(doel, dict(feiten))
    except MissingFacts as error:
        return [vraag(naam) for naam in error.names]
    except EngineError:
        return []
    return []
