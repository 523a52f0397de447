"""Where cases stand on a date: state and term, in one query for any number of cases."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from luwte.trajecten import verloop
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Stap, Traject


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
