"""Signals of a user: what changed in her cases since she last said that she saw the news.

Each source is one function and one query; a room that has news adds a line to ``BRONNEN``.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from luwte.besluiten.lopend import met_termijn_nu
from luwte.brieven.models import Ondertekening
from luwte.dossiers.models import Journaalnotitie, Overdracht, Taak
from luwte.kandidaten.verzoeken import Verzoek
from luwte.trajecten.models import Stap
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.stand import laatste_stappen

#: More than this of one kind nobody reads at once.
HOOGUIT = 50


@dataclass(frozen=True)
class Blik:
    """Who asks: her own cases and those she looks after, the day, and until when she saw the news."""

    gemeente_id: int
    gebruiker: Any
    wie: Collection[int]
    rol: str
    peildatum: date
    dag: date
    tijdstip: datetime | None

    def nieuw(self, veld: str) -> Q:
        """Dated after what she saw, or written down later, and known on the day she looks at."""
        na = Q(**{f"{veld}__gt": self.dag})
        if self.tijdstip is not None:
            na |= Q(aangemaakt_op__gt=self.tijdstip)
        return na & Q(**{f"{veld}__lte": self.peildatum})

    def zichtbaar(self) -> QuerySet[Stap, Any]:
        """The cases this role sees on that day, as a subquery: news tells nothing of another case."""
        laatste = laatste_stappen(self.peildatum).filter(gemeente=self.gemeente_id, naar__in=toestanden_voor(self.rol))
        return laatste.order_by().values("traject")


@dataclass(frozen=True)
class Signaal:
    """One piece of news."""

    datum: date
    traject_id: int
    naam: str
    wat: str
    door: str = ""


Bron = Callable[[Blik], list[Signaal]]


def stappen(blik: Blik) -> list[Signaal]:
    """A step that another made."""
    rijen = (
        Stap.objects.filter(
            blik.nieuw("datum"),
            gemeente=blik.gemeente_id,
            traject__kandidaat__contactpersoon__in=blik.wie,
            traject__in=blik.zichtbaar(),
        )
        .exclude(door=blik.gebruiker)
        .select_related("traject__kandidaat", "door")
        .order_by("-datum", "-pk")
    )
    return [_van(r.datum, r.traject, f"{r.rij.knop}. Nu: {r.toestand.naam}", r.door.naam) for r in rijen[:HOOGUIT]]


def te_laat(blik: Blik) -> list[Signaal]:
    """A term that ended without the step it asked for."""
    rijen: QuerySet[Stap] = (
        met_termijn_nu(laatste_stappen(blik.peildatum), blik.peildatum)
        .filter(
            gemeente=blik.gemeente_id,
            traject__kandidaat__contactpersoon__in=blik.wie,
            naar__in=toestanden_voor(blik.rol),
            termijn_nu__gte=blik.dag,
            termijn_nu__lt=blik.peildatum,
        )
        .select_related("traject__kandidaat")
        .order_by("-termijn_nu", "traject_id")
    )
    return [
        _van(r.termijn_nu, r.traject, f"Te laat. {r.termijn.wat}") for r in rijen[:HOOGUIT] if r.termijn is not None
    ]


def taken(blik: Blik) -> list[Signaal]:
    """A task that another gave her, or finished in her case."""
    gegeven = Q(blik.nieuw("gemaakt_op"), wie__in=blik.wie, soort=Taak.Soort.EIGEN) & ~Q(door=blik.gebruiker)
    klaar = Q(blik.nieuw("gedaan_op"), traject__kandidaat__contactpersoon__in=blik.wie, soort=Taak.Soort.EIGEN)
    rijen = (
        Taak.objects.filter(gegeven | klaar & ~Q(gedaan_door=blik.gebruiker), gemeente=blik.gemeente_id)
        .filter(traject__in=blik.zichtbaar())
        .select_related("traject__kandidaat", "door", "gedaan_door")
        .order_by("-gemaakt_op", "-pk")
    )
    return [
        _van(r.gedaan_op, r.traject, f"Taak afgerond: {r.wat}", r.gedaan_door.naam)
        if r.gedaan_op is not None and r.gedaan_op <= blik.peildatum
        else _van(r.gemaakt_op, r.traject, f"Nieuwe taak: {r.wat}", r.door.naam)
        for r in rijen[:HOOGUIT]
    ]


def notities(blik: Blik) -> list[Signaal]:
    """A note that another wrote in the journal."""
    rijen = (
        Journaalnotitie.objects.filter(
            blik.nieuw("datum"),
            gemeente=blik.gemeente_id,
            traject__kandidaat__contactpersoon__in=blik.wie,
            traject__in=blik.zichtbaar(),
        )
        .exclude(door=blik.gebruiker)
        .select_related("traject__kandidaat", "door")
        .order_by("-datum", "-pk")
    )
    return [_van(r.datum, r.traject, f"Notitie in het journaal: {r.onderwerp}", r.door.naam) for r in rijen[:HOOGUIT]]


def overdrachten(blik: Blik) -> list[Signaal]:
    """A person she became the contact person of."""
    rijen = (
        Overdracht.objects.filter(blik.nieuw("datum"), gemeente=blik.gemeente_id, naar__in=blik.wie)
        .exclude(door=blik.gebruiker)
        .filter(kandidaat__trajecten__in=blik.zichtbaar(), kandidaat__trajecten__einde__isnull=True)
        .annotate(traject=F("kandidaat__trajecten"))
        .select_related("kandidaat", "door")
        .order_by("-datum", "-pk")
    )
    return [
        Signaal(r.datum, r.traject, r.kandidaat.naam, f"U bent nu de contactpersoon. {r.reden}", r.door.naam)
        for r in rijen[:HOOGUIT]
    ]


def brieven(blik: Blik) -> list[Signaal]:
    """A letter that another signed."""
    rijen = (
        Ondertekening.objects.filter(
            blik.nieuw("datum"),
            gemeente=blik.gemeente_id,
            brief__traject__kandidaat__contactpersoon__in=blik.wie,
            brief__traject__in=blik.zichtbaar(),
        )
        .exclude(door=blik.gebruiker)
        .select_related("brief__traject__kandidaat", "door")
        .defer("pdf_bytes", "feiten", "inhoud", "bonnen")
        .order_by("-datum", "-pk")
    )
    return [_van(r.datum, r.brief.traject, f"Brief getekend: {r.titel}", r.door.naam) for r in rijen[:HOOGUIT]]


def verzoeken(blik: Blik) -> list[Signaal]:
    """What a candidate asks on her own page, and that a colleague answered it."""
    lopend = Q(kandidaat__trajecten__in=blik.zichtbaar(), kandidaat__trajecten__einde__isnull=True)
    rijen = (
        Verzoek.objects.filter(
            lopend,
            blik.nieuw("gevraagd_op") | blik.nieuw("afgehandeld_op") & ~Q(afgehandeld_door=blik.gebruiker),
            gemeente=blik.gemeente_id,
            kandidaat__contactpersoon__in=blik.wie,
        )
        .annotate(traject=F("kandidaat__trajecten"))
        .select_related("kandidaat", "afgehandeld_door")
        .order_by("-gevraagd_op", "-pk")
    )
    lijst = []
    for rij in rijen[:HOOGUIT]:
        onderwerp = rij.get_onderwerp_display()
        if rij.afgehandeld_op is not None and rij.afgehandeld_op <= blik.peildatum:
            wat, door = f"Verzoek beantwoord: {onderwerp}", rij.afgehandeld_door.naam
            lijst.append(Signaal(rij.afgehandeld_op, rij.traject, rij.kandidaat.naam, wat, door))
        else:
            lijst.append(Signaal(rij.gevraagd_op, rij.traject, rij.kandidaat.naam, f"Verzoek: {onderwerp}", rij.door))
    return lijst


BRONNEN: tuple[Bron, ...] = (stappen, te_laat, taken, notities, overdrachten, brieven, verzoeken)


def signalen(blik: Blik) -> list[Signaal]:
    """All news, latest first. As many queries as there are sources, whatever the number of cases."""
    lijst = [een for bron in BRONNEN for een in bron(blik)]
    return sorted(lijst, key=lambda een: (een.datum, een.traject_id, een.wat), reverse=True)


def _van(datum: date, traject: Any, wat: str, door: str = "") -> Signaal:
    return Signaal(datum, traject.pk, traject.kandidaat.naam, wat, door)
