"""The waiting list: who waits, in the order of the ordinance, with what care; and who got a place.

Legal ground: Participatiewet art. 10b lid 5, 6 and 7. The order is dated local policy (`volgorde_wachtlijst`), and
read from days that are recorded; loonwaarde and cost are no part of it. A bridging provision never counts as a place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from luwte.dossiers.models import Overbrugging, Overwogene, Plaatskeuze
from luwte.dossiers.models.wachten import REDEN_VAN_DE_ORDE
from luwte.engine import Explanation, Stand
from luwte.gemeenten.beleid import STANDAARD, lagen
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.trajecten.models import Stap, Traject, Vaststelling
from luwte.trajecten.stand import BEZWAAR, WACHTLIJST, laatste_stappen
from luwte.wet import catalogus

CONTACT, AANBOD = "T28", "T29"
CONTACT_TERMIJN = "termijn_contact_wachtlijst"
BELEID, TELT_VANAF = "volgorde_wachtlijst", "wachtlijst_telt_vanaf"


@dataclass(frozen=True)
class Orde:
    """Who goes first by the policy of the municipality on a day, and where that stands."""

    stand: Stand
    beleid: Explanation

    @property
    def volgorde(self) -> str:
        """The word of the policy: a value of ``Plaatskeuze.Volgorde``."""
        return str(self.beleid.value)

    @property
    def bron(self) -> str:
        """The ordinance or decision in which the order stands."""
        return self.beleid.source

    @property
    def eigen(self) -> bool:
        """Whether the municipality or its region chose it; else it is the working agreement of Luwte."""
        return self.beleid.layer != STANDAARD

    def telt_vanaf(self, besluit: date, op_de_lijst: date, aangemeld: date) -> date:
        """The day that decides the place of one person, by the rule."""
        dagen = {"beschut_vastgesteld_op": besluit, "op_wachtlijst_sinds": op_de_lijst, "aangemeld_op": aangemeld}
        return cast("date", self.stand.value(TELT_VANAF, dagen))


def orde_van(gemeente: Gemeente, peildatum: date) -> Orde:
    """The order that holds on a day. The working agreement of Luwte holds from 2015."""
    stand = catalogus().at(peildatum, layers=lagen(gemeente, peildatum))
    return Orde(stand, stand.explain(BELEID, {}))


@dataclass(frozen=True)
class Wachtende:
    """Somebody on the list: her place, the day it rests on, and how she is looked after."""

    rang: int
    sinds: date
    stap: Any
    overbrugging: list[Overbrugging]

    @property
    def traject(self) -> Traject:
        """The case."""
        traject: Traject = self.stap.traject
        return traject

    @property
    def in_bezwaar(self) -> bool:
        """Whether an objection of hers runs: she keeps her place, an offer waits for the decision."""
        return bool(self.stap.naar == BEZWAAR)

    @property
    def volgend_contact(self) -> date | None:
        """Until when the next contact must be, by the rule of the municipality; an objection does not stop it."""
        op: date | None = self.stap.contact_op
        return op


def op_de_lijst(gemeente: Gemeente, peildatum: date) -> QuerySet[Stap]:
    """The last steps of who waits on a day, each with the day on which she came on the list this time.

    Who had a place in between waits anew. Who objects keeps her place: an objection suspends no decision (Awb
    art. 6:16), and by the decision on it she comes back where she was.
    """
    elders = (
        Stap.objects.filter(traject=OuterRef("traject"), datum__lte=peildatum)
        .exclude(naar__in=(WACHTLIJST, BEZWAAR))
        .order_by("-volgnummer")
    )
    sinds = (
        Stap.objects.filter(traject=OuterRef("traject"), naar=WACHTLIJST, datum__lte=peildatum)
        .filter(volgnummer__gt=Coalesce(OuterRef("laatst_elders"), Value(0)))
        .order_by("volgnummer")
    )
    return (
        laatste_stappen(peildatum)
        .filter(gemeente=gemeente, naar__in=(WACHTLIJST, BEZWAAR))
        .annotate(laatst_elders=Subquery(elders.values("volgnummer")[:1]))
        .annotate(wacht_sinds=Subquery(sinds.values("datum")[:1]))
        .filter(wacht_sinds__isnull=False)
    )


def wachtenden(gemeente: Gemeente, peildatum: date, orde: Orde | None = None) -> list[Wachtende]:
    """Everybody who waits on a day, first in line first. Two queries and the policy, whatever their number."""
    contact = Stap.objects.filter(
        traject=OuterRef("traject"), naar=WACHTLIJST, datum__lte=peildatum, termijn_soort=CONTACT_TERMIJN
    ).order_by("-volgnummer")
    besluiten = Vaststelling.objects.filter(traject=OuterRef("traject"), besluit_op__lte=peildatum)
    lopend = Overbrugging.objects.filter(periode__contains=peildatum).order_by("periode", "pk")
    rijen = (
        op_de_lijst(gemeente, peildatum)
        .annotate(
            contact_op=Subquery(contact.values("termijn_op")[:1]),
            besluit_op=Subquery(besluiten.order_by("-besluit_op", "-pk").values("besluit_op")[:1]),
        )
        .select_related("traject__kandidaat__contactpersoon")
        .prefetch_related(Prefetch("traject__overbruggingen", lopend, to_attr="nu_lopend"))
    )
    geldend = orde or orde_van(gemeente, peildatum)
    op_volgorde = sorted(((_dag(rij, geldend), rij) for rij in rijen), key=lambda paar: (paar[0], paar[1].traject_id))
    return [Wachtende(rang, dag, rij, rij.traject.nu_lopend) for rang, (dag, rij) in enumerate(op_volgorde, start=1)]


def _dag(rij: Any, orde: Orde) -> date:
    """The day that decides: a case without a finding (it came back) counts from the list."""
    return orde.telt_vanaf(rij.besluit_op or rij.wacht_sinds, rij.wacht_sinds, rij.traject.begin)


def keuzes(gemeente: Gemeente, peildatum: date) -> QuerySet[Plaatskeuze]:
    """The looks at the list up to a day, latest first, with everybody who was on it."""
    overwogen = Overwogene.objects.select_related("traject__kandidaat").order_by("rang")
    return (
        Plaatskeuze.objects.filter(gemeente=gemeente, datum__lte=peildatum)
        .select_related("gekozen__kandidaat", "door")
        .prefetch_related(Prefetch("overwogenen", overwogen))
        .order_by("-datum", "-pk")
    )


def keuze_voor(traject: Traject, peildatum: date) -> Plaatskeuze | None:
    """The choice by which this case gets a place now: made since she waits, and not yet followed by the offer."""
    stappen = Stap.objects.filter(traject=traject, datum__lte=peildatum)
    elders = stappen.exclude(naar__in=(WACHTLIJST, BEZWAAR)).order_by("-volgnummer").values("datum")[:1]
    aangeboden = stappen.filter(overgang=AANBOD, aangemaakt_op__gt=OuterRef("aangemaakt_op"))
    return (
        Plaatskeuze.objects.filter(~Exists(aangeboden), gekozen=traject, datum__lte=peildatum)
        .filter(datum__gte=Coalesce(Subquery(elders), F("datum")))
        .select_related("door")
        .order_by("datum", "pk")
        .first()
    )


def leg_keuze_vast(
    gemeente: Gemeente, door: Any, lijst: Iterable[Wachtende], gekozen: Wachtende | None, *, orde: Orde, **velden: Any
) -> Plaatskeuze:
    """Record who was considered in the order that holds and who was chosen. The caller holds the transaction.

    Raises ValidationError at ``reden`` when somebody else than the first, or nobody, was chosen without reason.
    """
    reden = velden.pop("reden", "").strip()
    if not reden and (gekozen is None or gekozen.rang != 1):
        raise ValidationError({"reden": REDEN_VAN_DE_ORDE})
    keuze = bewaar(
        Plaatskeuze(
            gemeente=gemeente,
            door=door,
            gekozen=gekozen.traject if gekozen else None,
            gekozen_rang=gekozen.rang if gekozen else None,
            volgorde=orde.volgorde,
            bron=orde.bron,
            reden=reden,
            **velden,
        )
    )
    Overwogene.objects.bulk_create(
        Overwogene(gemeente=gemeente, keuze=keuze, traject=een.traject, rang=een.rang, sinds=een.sinds) for een in lijst
    )
    return keuze


def tab(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """What the tab Wachten needs: contacts made, what bridges the time, and the looks at the list."""
    return {
        "contacten": [stap for stap in reversed(stappen) if stap.overgang == CONTACT],
        "wacht_nu": stappen[-1].naar == WACHTLIJST,
        "wacht_in_bezwaar": wacht_in_bezwaar(stappen),
        "mag_overbruggen": request.lidmaatschap.rol == "consultant",
        "overbruggingen": list(
            Overbrugging.objects.filter(traject=traject, periode__startswith__lte=request.peildatum).order_by(
                "-periode", "-pk"
            )
        ),
        "overwogen": list(
            Overwogene.objects.filter(traject=traject, keuze__datum__lte=request.peildatum)
            .select_related("keuze__gekozen")
            .order_by("-keuze__datum", "-pk")
        ),
    }


def wacht_in_bezwaar(stappen: list[Stap]) -> bool:
    """Whether she objects meanwhile: she came to the objection from the list, and keeps her place on it."""
    if stappen[-1].naar != BEZWAAR:
        return False
    return next((stap.naar == WACHTLIJST for stap in reversed(stappen) if stap.naar != BEZWAAR), False)


def wacht_of_wachtte(stappen: list[Stap]) -> bool:
    """Whether a case is or was on the list, so that the tab means something."""
    return any(stap.naar == WACHTLIJST for stap in stappen)
