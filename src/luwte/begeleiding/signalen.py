"""What asks for attention: people at work without agreed guidance, and reviews that are due.

A signal, never a refusal: the work list and the list of people show it with the day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from luwte.begeleiding.models import Begeleidingsafspraak, Vervolggesprek
from luwte.engine import EngineError, Layer
from luwte.plaatsingen.models import Dienstverband
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

#: So far ahead the end of an agreement is a signal.
VOORUIT = timedelta(weeks=6)
VERVOLG = "termijn_vervolggesprek"
GEEN_AFSPRAAK = "Er is geen begeleiding afgesproken. Spreek uren af."
LOOPT_AF = "De afspraak over begeleiding loopt af. Spreek af wat daarna komt."
VERVOLGGESPREK = "Praat samen over de volgende stap."


@dataclass(frozen=True)
class Signaal:
    """One thing to do for one case, with the day it is about."""

    traject: Traject
    soort: str
    zin: str
    op: date

    @property
    def traject_id(self) -> int:
        """The key of the case."""
        return self.traject.pk


def in_dienst(gemeente_id: int, peildatum: date) -> QuerySet[Dienstverband]:
    """The employments of a day, each with whether guidance is agreed that day and in six weeks."""

    def afgesproken(dag: date) -> Exists:
        return Exists(Begeleidingsafspraak.objects.filter(traject=OuterRef("traject"), periode__contains=dag))

    return (
        Dienstverband.objects.filter(gemeente=gemeente_id, periode__contains=peildatum)
        .annotate(nu_begeleid=afgesproken(peildatum), straks_begeleid=afgesproken(peildatum + VOORUIT))
        .select_related("traject__kandidaat")
        .order_by("traject", "periode", "pk")
    )


def volgend_gesprek(vanaf: date, lagen: Iterable[Layer]) -> date | None:
    """When people talk again after this day, by local policy; None where no cadence is agreed."""
    try:
        stand = catalogus().at(vanaf, layers=list(lagen))
        uitkomst = stand.value(VERVOLG, {"laatste_vervolggesprek_op": vanaf})
    except EngineError:
        return None
    return uitkomst if isinstance(uitkomst, date) else None


def gesprekken(trajecten: Iterable[int], peildatum: date) -> dict[int, Vervolggesprek]:
    """The last review of each case up to that day. One query."""
    rijen = (
        Vervolggesprek.objects.filter(traject__in=list(trajecten), datum__lte=peildatum)
        .order_by("traject", "-datum", "-pk")
        .distinct("traject")
    )
    return {rij.traject_id: rij for rij in rijen}


def signalen(gemeente_id: int, peildatum: date, lagen: Iterable[Layer]) -> list[Signaal]:
    """All signals of a municipality on a day, the oldest first. Two queries, whatever the number.

    A review is due on the day the last one named, or else so long after the work began as policy says.
    """
    eerste: dict[int, Dienstverband] = {}
    lijst: list[Signaal] = []
    for rij in in_dienst(gemeente_id, peildatum):
        if rij.traject_id in eerste:
            continue
        eerste[rij.traject_id] = rij
        if not rij.nu_begeleid:  # type: ignore[attr-defined]
            lijst.append(Signaal(rij.traject, "begeleiding", GEEN_AFSPRAAK, rij.periode.lower))
        elif not rij.straks_begeleid and peildatum + VOORUIT in rij.periode:  # type: ignore[attr-defined]
            lijst.append(Signaal(rij.traject, "begeleiding", LOOPT_AF, peildatum + VOORUIT))
    laatste = gesprekken(eerste, peildatum)
    lagen = list(lagen)
    vanaf_begin = {begin: volgend_gesprek(begin, lagen) for begin in {rij.periode.lower for rij in eerste.values()}}
    for pk, rij in eerste.items():
        op = laatste[pk].volgend_op if pk in laatste else vanaf_begin[rij.periode.lower]
        if op is not None and op <= peildatum:
            lijst.append(Signaal(rij.traject, "vervolg", VERVOLGGESPREK, op))
    return sorted(lijst, key=lambda een: (een.op, een.traject_id, een.soort))
