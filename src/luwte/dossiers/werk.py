"""Where somebody works or tried to: trial placements, loonwaarde series, contracts, on a day."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from luwte.plaatsingen.models import Contract, Loonwaardemeting, Proefplaatsing
from luwte.plaatsingen.waarschuwingen import bij_contract
from luwte.trajecten.models import Stap, Traject


def contracten(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Contract]:
    """The contracts known on ``peildatum``: begun, or concluded by a step for a later begin."""
    rijen = (
        Contract.objects.filter(dienstverband__traject=traject)
        .select_related("dienstverband__werkgever", "dienstverband__traject", "werkplek")
        .order_by("periode", "pk")
    )
    return _bekend(rijen, sum(s.rij.stuk == "contract" for s in stappen), peildatum)


def proefplaatsingen(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Proefplaatsing]:
    """The trial placements known on ``peildatum``."""
    rijen = (
        Proefplaatsing.objects.filter(traject=traject).select_related("werkplek__werkgever").order_by("periode", "pk")
    )
    return _bekend(rijen, sum(s.rij.stuk == "proefplaatsing" for s in stappen), peildatum)


def _bekend(rijen: QuerySet[Any], gesloten: int, peildatum: date) -> list[Any]:
    """What has begun, and the first ``gesloten`` rows: those a step had already made that day."""
    alle = list(rijen)
    return [rij for nummer, rij in enumerate(alle) if nummer < gesloten or rij.periode.lower <= peildatum]


def overzicht(traject: Traject, stappen: list[Stap], peildatum: date, stand: Any) -> dict[str, Any]:
    """The three lists of the tab Werk, and what deserves a second look at the last contract."""
    metingen = (
        Loonwaardemeting.objects.filter(Q(gemeten_op__lte=peildatum), traject=traject)
        .select_related("werkplek__werkgever")
        .order_by("gemeten_op", "pk")
    )
    bekend = contracten(traject, stappen, peildatum)
    return {
        "waarschuwingen": bij_contract(bekend[-1], stand) if bekend else [],
        "proefplaatsingen": proefplaatsingen(traject, stappen, peildatum),
        "metingen": list(metingen),
        "contracten": bekend,
    }
