"""Where somebody works or tried to: trial placements, loonwaarde series, contracts, on a day."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from luwte.plaatsingen import werktab
from luwte.plaatsingen.models import Contract, Loonwaardemeting, Proefplaatsing
from luwte.plaatsingen.stapfeiten import feiten_van_plaatsingen
from luwte.plaatsingen.waarschuwingen import bij_contract, reeksen
from luwte.plaatsingen.werktab import Reeks
from luwte.trajecten.models import Stap, Traject


def contracten(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Contract]:
    """The contracts known on ``peildatum``: begun, or concluded by a step for a later begin."""
    return [deel for reeks in contractreeksen(traject, stappen, peildatum) for deel in reeks.delen]


def contractreeksen(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Reeks]:
    """The contracts known on ``peildatum``, each with the parts in which its hours changed."""
    rijen = (
        Contract.objects.filter(dienstverband__traject=traject)
        .select_related("dienstverband__werkgever", "dienstverband__traject", "werkplek")
        .order_by("periode", "pk")
    )
    gesloten = sum(s.rij.stuk in {"contract", "werkgeverswissel"} for s in stappen)
    return [
        Reeks(delen, peildatum)
        for nummer, delen in enumerate(reeksen(rijen))
        if nummer < gesloten or delen[0].periode.lower <= peildatum
    ]


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
    """The lists of the tab Werk, and what deserves a second look at the last contract."""
    metingen = (
        Loonwaardemeting.objects.filter(Q(gemeten_op__lte=peildatum), traject=traject)
        .select_related("werkplek__werkgever")
        .order_by("gemeten_op", "pk")
    )
    bekend = contractreeksen(traject, stappen, peildatum)
    feiten = feiten_van_plaatsingen(traject, peildatum, stand.layers)
    return {
        "waarschuwingen": bij_contract(bekend[-1].nu, stand) if bekend else [],
        "proefplaatsingen": proefplaatsingen(traject, stappen, peildatum),
        "metingen": list(metingen),
        "daling": werktab.daling(feiten, stand),
        "contracten": bekend,
        **werktab.overzicht(traject, stappen, peildatum),
    }
