"""Persons with a positive advice who do not work, each with a reason code.

A reason that a person recorded wins from its day on, unless the case moved after that day; else
the code follows from the state of the case.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.models import Contract
from luwte.trajecten.feiten import adviezen, besluiten
from luwte.trajecten.models import Stap, Traject, Uitkomst, Vaststelling
from luwte.trajecten.stand import BEZWAAR, WACHTLIJST

from .models import NietWerkzaamReden, Reden

_BIJ_TOESTAND = {
    "S6": Reden.WACHT_OP_BESLUIT,
    "S9": Reden.WACHT_OP_PLEK,
    "S11": Reden.WACHT_OP_BESLUIT,
    "S12": Reden.WACHTLIJST,
    "S13": Reden.WACHT_OP_PLEK,
    "S14": Reden.PROEFPLAATSING,
    "S15": Reden.CONTRACT_VOLGT,
    "S26": Reden.CONTRACT_GEEINDIGD,
    "S28": Reden.WACHT_OP_PLEK,
}
_GESLOTEN = ("S27", "SX")


def reden_bij(toestand: str | None) -> Reden:
    """Return the reason that follows from a state of the case."""
    return _BIJ_TOESTAND.get(toestand or "", Reden.ANDERS)


def advies_niet_werkzaam(gemeente: Gemeente, peildatum: date) -> QuerySet[Traject]:
    """Return the cases with a positive advice and no counted employment at `peildatum`.

    Annotated with toestand, toestand_sinds, advies_op and what was recorded; read `reden_van`.
    """
    stappen = Stap.objects.filter(traject=OuterRef("pk"), datum__lte=peildatum).order_by("-volgnummer")
    anders = stappen.exclude(naar=OuterRef("toestand")).exclude(naar=BEZWAAR)
    binnen = stappen.filter(naar=OuterRef("toestand"), volgnummer__gt=OuterRef("laatst_anders")).order_by("volgnummer")
    mens = OuterRef("kandidaat")  # an advice and a finding hold in a later case too
    advies, besluit = adviezen(mens, peildatum), besluiten(mens, peildatum)
    redenen = NietWerkzaamReden.objects.filter(traject=OuterRef("pk"), vanaf__lte=peildatum).order_by("-vanaf", "-pk")
    lopend = Contract.objects.filter(dienstverband__traject=OuterRef("pk"), periode__contains=peildatum)
    return (
        Traject.objects.filter(gemeente=gemeente, begin__lte=peildatum)
        .annotate(
            toestand=Coalesce(Subquery(stappen.values("naar")[:1]), Value("")),
            toestand_voor_bezwaar=Subquery(stappen.exclude(naar=BEZWAAR).values("naar")[:1]),
            advies=Subquery(advies.values("uitkomst")[:1]),
            advies_op=Subquery(advies.values("ontvangen_op")[:1]),
            besluit=Coalesce(Subquery(besluit.values("uitkomst")[:1]), Value("")),
            reden=Subquery(redenen.values("reden")[:1]),
            reden_vanaf=Subquery(redenen.values("vanaf")[:1]),
            reden_toelichting=Subquery(redenen.values("toelichting")[:1]),
            in_dienst=Exists(lopend),
        )
        # A step that left the case where it is, such as a contact while waiting, did not move it.
        .annotate(laatst_anders=Coalesce(Subquery(anders.values("volgnummer")[:1]), Value(0)))
        .annotate(toestand_sinds=Subquery(binnen.values("datum")[:1]))
        .filter(advies=Uitkomst.POSITIEF)
        .exclude(toestand__in=_GESLOTEN)
        .exclude(in_dienst=True, besluit=Vaststelling.Uitkomst.UITSLUITEND_BESCHUT)
        .order_by(F("advies_op").asc(), "pk")
    )


def zonder_reden(gemeente: Gemeente, peildatum: date) -> QuerySet[Traject]:
    """Of those cases the ones whose reason follows from nothing: a person has to record it."""
    return (
        advies_niet_werkzaam(gemeente, peildatum)
        .exclude(toestand__in=_BIJ_TOESTAND)
        .filter(Q(reden__isnull=True) | Q(reden_vanaf__lt=F("toestand_sinds")))
    )


def reden_van(traject: Traject) -> Reden:
    """Return the reason code of a case from `advies_niet_werkzaam`."""
    if traject.reden and traject.reden_vanaf >= (traject.toestand_sinds or traject.reden_vanaf):
        return Reden(traject.reden)
    if traject.toestand == BEZWAAR and traject.toestand_voor_bezwaar == WACHTLIJST:
        return Reden.WACHTLIJST  # an objection does not take anybody off the list
    return reden_bij(traject.toestand)


def per_reden(trajecten: Iterable[Traject], *, met_nul: bool = False) -> list[tuple[Reden, int]]:
    """Return how many cases have each reason, in the order of the codes; zeros left out unless `met_nul`."""
    aantal = Counter(reden_van(traject) for traject in trajecten)
    return [(reden, aantal[reden]) for reden in Reden if met_nul or aantal[reden]]
