"""The rows of the work of a case, each kind with one query; a page that only reads asks each kind once."""

from datetime import date

from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Traject

from .models import Contract, Detachering, Loonwaardemeting, Proefplaatsing


@eens
def contracten(traject: Traject) -> list[Contract]:
    """All contracts, oldest first, with what began and ended their employment."""
    rijen = list(
        Contract.objects.filter(dienstverband__traject=traject)
        .select_related(
            "dienstverband__werkgever",
            "dienstverband__beeindiging",
            "dienstverband__wissel_van__van__werkgever",
            "werkplek__werkgever",
        )
        .order_by("periode", "pk")
    )
    for rij in rijen:
        rij.dienstverband.traject = traject
    return rijen


@eens
def proefplaatsingen(traject: Traject) -> list[Proefplaatsing]:
    """All trial placements, oldest first."""
    return list(
        Proefplaatsing.objects.filter(traject=traject).select_related("werkplek__werkgever").order_by("periode", "pk")
    )


@eens
def detacheringen(traject: Traject) -> list[Detachering]:
    """All secondments, oldest first."""
    return list(
        Detachering.objects.filter(dienstverband__traject=traject)
        .select_related("werkplek__werkgever")
        .order_by("periode", "pk")
    )


@eens
def metingen(traject: Traject, peildatum: date) -> list[Loonwaardemeting]:
    """The measurements of loonwaarde up to a day, oldest first."""
    return list(
        Loonwaardemeting.objects.filter(traject=traject, gemeten_op__lte=peildatum)
        .select_related("werkplek__werkgever")
        .order_by("gemeten_op", "pk")
    )
