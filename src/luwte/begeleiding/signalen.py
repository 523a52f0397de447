"""What asks for attention: people at work without agreed guidance, and reviews that are due.

A signal, never a refusal: the work list and the list of people show it with the day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery

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

    gesprek = Vervolggesprek.objects.filter(traject=OuterRef("traject"), datum__lte=peildatum)
    return (
        Dienstverband.objects.filter(gemeente=gemeente_id, periode__contains=peildatum)
        .annotate(
            nu_begeleid=afgesproken(peildatum),
            straks_begeleid=afgesproken(peildatum + VOORUIT),
            gesprek_op=Subquery(gesprek.order_by("-datum", "-pk").values("volgend_op")[:1]),
        )
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


def signalen(gemeente_id: int, peildatum: date, lagen: Callable[[], Iterable[Layer]]) -> list[Signaal]:
    """All signals of a municipality on a day, the oldest first. One query, whatever the number.

    A review is due on the day the last one named, or else so long after the work began as policy says:
    only then ``lagen`` is asked.
    """
    gehad: set[int] = set()
    lijst: list[Signaal] = []
    vanaf_begin: dict[date, date | None] = {}
    beleid: list[Layer] | None = None
    for rij in in_dienst(gemeente_id, peildatum):
        if rij.traject_id in gehad:
            continue
        gehad.add(rij.traject_id)
        if not rij.nu_begeleid:  # type: ignore[attr-defined]
            lijst.append(Signaal(rij.traject, "begeleiding", GEEN_AFSPRAAK, rij.periode.lower))
        elif not rij.straks_begeleid and peildatum + VOORUIT in rij.periode:  # type: ignore[attr-defined]
            lijst.append(Signaal(rij.traject, "begeleiding", LOOPT_AF, peildatum + VOORUIT))
        op, begin = rij.gesprek_op, rij.periode.lower  # type: ignore[attr-defined]
        if op is None:
            if beleid is None:
                beleid = list(lagen())
            if begin not in vanaf_begin:
                vanaf_begin[begin] = volgend_gesprek(begin, beleid)
            op = vanaf_begin[begin]
        if op is not None and op <= peildatum:
            lijst.append(Signaal(rij.traject, "vervolg", VERVOLGGESPREK, op))
    return sorted(lijst, key=lambda een: (een.op, een.traject_id, een.soort))
