"""Where cases stand on a date: state and term, in one query for any number of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from luwte.trajecten import verloop
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Stap, Traject

#: An objection suspends nothing: the case goes on where it was.
BEZWAAR = "S11"
WACHTLIJST = "S12"


def laatste_stappen(peildatum: date) -> QuerySet[Stap]:
    """The last step of every case on or before ``peildatum``; its ``naar`` is the state then."""
    latere = Stap.objects.filter(
        traject=OuterRef("traject"), datum__lte=peildatum, volgnummer__gt=OuterRef("volgnummer")
    )
    return Stap.objects.filter(~Exists(latere), datum__lte=peildatum).order_by("traject_id")


@eens
def stappen_tot(traject: Traject, peildatum: date) -> list[Stap]:
    """The steps of one case on or before ``peildatum``, oldest first."""
    return list(traject.stappen.filter(datum__lte=peildatum).select_related("door").order_by("volgnummer"))


def sinds(stappen: Sequence[Stap]) -> date:
    """Since when a case is in its state: a contact did not bring it there, an objection in between did not end it."""
    begin = stappen[-1]
    for stap in reversed(stappen):
        if stap.naar == begin.naar:
            begin = stap
        elif stap.naar != BEZWAAR:
            break
    return begin.datum


def met_sinds(stappen: QuerySet[Stap], peildatum: date) -> QuerySet[Stap]:
    """Last steps with ``toestand_sinds``: since when the case is in that state. No query of its own."""
    eerder = Stap.objects.filter(traject=OuterRef("traject"), volgnummer__lt=OuterRef("volgnummer"))
    anders = eerder.exclude(naar=OuterRef("naar")).exclude(naar=BEZWAAR).order_by("-volgnummer")
    binnen = Stap.objects.filter(traject=OuterRef("traject"), naar=OuterRef("naar"), datum__lte=peildatum).order_by(
        "volgnummer"
    )
    return stappen.annotate(laatst_anders=Coalesce(Subquery(anders.values("volgnummer")[:1]), Value(0))).annotate(
        toestand_sinds=Subquery(binnen.filter(volgnummer__gt=OuterRef("laatst_anders")).values("datum")[:1])
    )


@dataclass(frozen=True)
class Fase:
    """One mark on the line of steps; ``staat`` is gedaan, nu, straks or overgeslagen."""

    woord: str
    staat: str


def fasen(stappen: list[Stap]) -> list[Fase]:
    """The line of steps of a case: each phase done, now, skipped or later. Empty without steps."""
    if not stappen:
        return []
    volgorde = list(verloop.FASEN)
    nu = stappen[-1].toestand
    geweest = {verloop.TOESTANDEN[s.naar].fase for s in stappen}
    if nu.code == "SX" or nu.einde:
        # The course stopped: what was reached is done, nothing is "now".
        vorige = [verloop.TOESTANDEN[s.van].fase for s in stappen if s.van]
        bereikt = max((volgorde.index(f) for f in vorige), default=0)
        return [
            Fase(verloop.FASEN[f], "gedaan" if i <= bereikt and f in geweest | set(vorige) else "overgeslagen")
            for i, f in enumerate(volgorde)
        ]
    hier = volgorde.index(nu.fase)
    lijst = []
    for i, code in enumerate(volgorde):
        if i == hier:
            status = "nu"
        elif i < hier:
            status = "gedaan" if code in geweest else "overgeslagen"
        else:
            status = "straks"
        lijst.append(Fase(verloop.FASEN[code], status))
    return lijst
