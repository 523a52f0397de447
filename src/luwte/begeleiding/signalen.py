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


@dataclass(frozen=True)
class Signaal:
    """One thing to do for one case, with the day it is about."""

    traject_id: int
    soort: str
    zin: str
    op: date


def zonder_begeleiding(gemeente_id: int, peildatum: date) -> QuerySet[Dienstverband]:
    """The employments of that day for which no guidance is agreed that day."""
    afspraak = Begeleidingsafspraak.objects.filter(traject=OuterRef("traject"), periode__contains=peildatum)
    return Dienstverband.objects.filter(~Exists(afspraak), gemeente=gemeente_id, periode__contains=peildatum).order_by(
        "traject", "pk"
    )


def begeleiding_loopt_af(gemeente_id: int, peildatum: date) -> QuerySet[Dienstverband]:
    """Employments guided today that would not be in six weeks, while they go on."""
    straks = peildatum + VOORUIT
    nu = Begeleidingsafspraak.objects.filter(traject=OuterRef("traject"), periode__contains=peildatum)
    dan = Begeleidingsafspraak.objects.filter(traject=OuterRef("traject"), periode__contains=straks)
    return (
        Dienstverband.objects.filter(Exists(nu), ~Exists(dan), gemeente=gemeente_id)
        .filter(periode__contains=peildatum)
        .filter(periode__contains=straks)
        .order_by("traject", "pk")
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
    """All signals of a municipality on a day, the oldest first. Four queries, whatever the number.

    A review is due on the day the last one named, or else so long after the work began as policy says.
    """
    lijst = [
        Signaal(rij.traject_id, "begeleiding", "Er is geen begeleiding afgesproken. Spreek uren af.", rij.periode.lower)
        for rij in zonder_begeleiding(gemeente_id, peildatum)
    ]
    lijst += [
        Signaal(
            rij.traject_id,
            "begeleiding",
            "De afspraak over begeleiding loopt af. Spreek af wat daarna komt.",
            peildatum,
        )
        for rij in begeleiding_loopt_af(gemeente_id, peildatum)
    ]
    begonnen: dict[int, date] = {}
    for traject, begin in (
        Dienstverband.objects.filter(gemeente=gemeente_id, periode__contains=peildatum)
        .order_by("traject", "periode")
        .values_list("traject", "periode__startswith")
    ):
        begonnen.setdefault(traject, begin)
    laatste = gesprekken(begonnen, peildatum)
    lagen = list(lagen)
    vanaf_begin = {begin: volgend_gesprek(begin, lagen) for begin in set(begonnen.values())}
    for traject, begin in begonnen.items():
        op = laatste[traject].volgend_op if traject in laatste else vanaf_begin[begin]
        if op is not None and op <= peildatum:
            lijst.append(Signaal(traject, "vervolg", "Praat samen over de volgende stap.", op))
    return sorted(lijst, key=lambda een: (een.op, een.traject_id, een.soort))


def trajecten_in_dienst(gemeente_id: int, peildatum: date) -> QuerySet[Traject]:
    """The cases of people who work that day."""
    loopt = Dienstverband.objects.filter(traject=OuterRef("pk"), periode__contains=peildatum)
    return Traject.objects.filter(Exists(loopt), gemeente=gemeente_id).order_by("pk")
