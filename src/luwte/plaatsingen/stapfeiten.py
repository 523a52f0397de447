"""What the placements of a case tell the conditions and terms of a step, on a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery

from luwte.engine import EngineError, Layer
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .models import Contract, Detachering, Dienstverband, Loonwaardemeting

GRENS = "loonwaarde_signaalgrens"
STRUCTUREEL = "loonwaarde_structureel_gedaald"


def feiten_van_plaatsingen(traject: Traject, datum: date, lagen: Sequence[Layer]) -> dict[str, Any]:
    """Loonwaarde and how often it lay low, running employment and secondment, last day of the contract.

    Two queries. What is not known is absent.
    """
    return {**feiten_van_metingen(traject, datum, lagen), **feiten_van_dienst(traject, datum)}


def feiten_van_dienst(traject: Traject, datum: date) -> dict[str, Any]:
    """Whether an employment and a secondment run, and the last day of the contract. One query."""
    feiten: dict[str, Any] = {}
    contract = Contract.objects.filter(dienstverband=OuterRef("pk"), periode__contains=datum)
    detachering = Detachering.objects.filter(dienstverband=OuterRef("pk"), periode__contains=datum, einde_reden="")
    lopend = list(
        Dienstverband.objects.filter(traject=traject, periode__contains=datum)
        .annotate(
            gedetacheerd=Exists(detachering),
            einde=Subquery(contract.order_by("-uren", "pk").values(tot=F("periode__endswith"))[:1]),
        )
        .order_by("-periode", "-pk")
    )
    feiten["dienstverband_loopt"] = bool(lopend)
    feiten["detachering_loopt"] = any(een.gedetacheerd for een in lopend)
    einden = [een.einde for een in lopend if een.einde is not None]
    if einden:
        feiten["contract_einde"] = max(einden) - timedelta(days=1)
    return feiten


def feiten_van_metingen(traject: Traject, datum: date, lagen: Sequence[Layer]) -> dict[str, Any]:
    """The last loonwaarde, and how many measurements in a row lie under the bound of local policy. One query."""
    loonwaarden = list(
        Loonwaardemeting.objects.filter(traject=traject, gemeten_op__lte=datum)
        .order_by("-gemeten_op", "-pk")
        .values_list("loonwaarde", flat=True)
    )
    if not loonwaarden:
        return {}
    feiten: dict[str, Any] = {"loonwaarde": loonwaarden[0]}
    try:
        grens = Fraction(catalogus().at(datum, layers=list(lagen)).value(GRENS, {}))  # type: ignore[arg-type]
    except EngineError:
        return feiten
    return {**feiten, "metingen_onder_grens": achter_elkaar_onder(loonwaarden, grens)}


def achter_elkaar_onder(loonwaarden: Sequence[Decimal], grens: Fraction) -> int:
    """How many measurements in a row, newest first, lie under a bound."""
    aantal = 0
    for loonwaarde in loonwaarden:
        if Fraction(loonwaarde) >= grens:
            break
        aantal += 1
    return aantal
