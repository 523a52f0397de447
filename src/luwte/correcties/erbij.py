"""What a move shows on the pages of the desk: a line above the work list, and lines in a case."""

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse

from luwte.correcties.overdracht import Aanbod, Overdracht, Uitkomst
from luwte.correcties.overdragen import betaler
from luwte.dossiers.erbij import Regel
from luwte.gemeenten.models import Rol
from luwte.gemeenten.templatetags.opmaak import datum
from luwte.plaatsingen.models import Uitstroom
from luwte.trajecten.models import Stap, Traject

#: So many names stand in the line itself; of more only the number.
MET_NAAM = 1
MAG_OPENEN = frozenset({Rol.CONSULTANT, Rol.JOBCOACH})


#: Asked with the case itself: most cases never moved.
BIJ_OPHALEN = {
    "is_gekomen": Exists(Aanbod.objects.filter(traject=OuterRef("pk"))),
    "gaat_weg": Exists(Overdracht.objects.filter(traject=OuterRef("pk"))),
}


def open_aanbod(peildatum: date) -> Any:
    """The first offers that wait for an answer of a municipality on a day, as an expression on that municipality."""
    wacht = Aanbod.objects.filter(gemeente=OuterRef("pk"), uitkomst="", aangeboden_op__lte=peildatum)
    rij = JSONObject(pk="pk", naam="naam", van="van_gemeente__naam")
    return ArraySubquery(wacht.order_by("aangeboden_op", "pk").values(rij=rij)[: MET_NAAM + 1])


def bij_werk(request: Any, wacht: list[dict[str, Any]]) -> list[Regel]:
    """Offers that wait: a consultant sees that they are there, and a name; more only after opening."""
    if request.lidmaatschap.rol != Rol.CONSULTANT or not wacht:
        return []
    if len(wacht) > MET_NAAM:
        return [Regel("Andere gemeenten bieden u dossiers aan.", reverse("correcties:overdrachten"), "Bekijk ze")]
    een = wacht[0]
    zin = f"De gemeente {een['van']} biedt u het dossier van {een['naam']} aan."
    return [Regel(zin, reverse("correcties:aanbod", args=[een["pk"]]), "Bekijk het aanbod")]


def bij_dossier(request: Any, traject: Traject, stappen: list[Stap]) -> list[Regel]:
    """Handed over to, offered to or taken over from another municipality; or a case that can be offered."""
    rol, dag = request.lidmaatschap.rol, request.peildatum
    regels = []
    gekomen = (
        Aanbod.objects.filter(traject=traject, uitkomst_op__lte=dag).select_related("van_gemeente").order_by("-pk")
        if traject.is_gekomen  # type: ignore[attr-defined]
        else Aanbod.objects.none()
    ).first()
    if gekomen is not None:
        regels.append(_gekomen(gekomen, request.gemeente.naam, rol))
    weg = (
        Overdracht.objects.filter(traject=traject, aangeboden_op__lte=dag)
        .exclude(uitkomst__in=[Uitkomst.GEWEIGERD, Uitkomst.INGETROKKEN])
        .select_related("naar_gemeente")
        .order_by("-pk")
        if traject.gaat_weg  # type: ignore[attr-defined]
        else Overdracht.objects.none()
    ).first()
    if weg is not None:
        regels.append(_weg(weg, request.gemeente.naam, rol, dag))
    elif rol == Rol.CONSULTANT and stappen[-1].toestand.einde:
        verhuisd = Uitstroom.objects.filter(traject=traject, verhuizing=Uitstroom.Verhuizing.NEDERLAND)
        if verhuisd.exists():
            pad = reverse("correcties:overdracht", args=[traject.pk])
            regels.append(Regel("Deze persoon verhuisde naar een andere gemeente.", pad, "Draag het dossier over"))
    return regels


def _gekomen(een: Aanbod, hier: str, rol: str) -> Regel:
    wie = betaler(een.van_gemeente.naam, hier, een.verhuisd_op, werk_loopt=een.werk_loopt)
    return Regel(
        f"Overgedragen van de gemeente {een.van_gemeente.naam} op {datum(een.uitkomst_op)}. {wie.zin}",
        reverse("correcties:aanbod", args=[een.pk]) if rol in MAG_OPENEN else "",
        "Bekijk wat meekwam",
        wie.bron,
    )


def _weg(een: Overdracht, hier: str, rol: str, dag: date) -> Regel:
    naar = een.naar_gemeente.naam
    wie = betaler(hier, naar, een.verhuisd_op, werk_loopt=een.werk_loopt)
    wat = (
        f"Overgedragen aan de gemeente {naar} op {datum(een.uitkomst_op)}."
        if een.uitkomst_op is not None and een.uitkomst_op <= dag
        else f"Aangeboden aan de gemeente {naar} op {datum(een.aangeboden_op)}."
    )
    return Regel(
        f"{wat} {wie.zin}",
        reverse("correcties:overdracht", args=[een.traject_id]) if rol == Rol.CONSULTANT else "",
        "Bekijk de overdracht",
        wie.bron,
    )
