"""One case: who is she, where is she, what now? And in tabs what happened, the work, the money."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers import geld, werk
from luwte.dossiers.feiten import alle_feiten
from luwte.dossiers.nu import nu
from luwte.dossiers.tijdlijn import tijdlijn
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.dossiers.views.uitleg import ingevulde_begeleiding
from luwte.dossiers.werkvoorraad import Regel
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.plaatsingen.bedragen import stand_van
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import fasen

TABS = {"verloop": "Verloop", "werk": "Werk", "geld": "Geld", "gegevens": "Gegevens"}
BLIKKEN = 25


@vereist_rol("consultant", "jobcoach")
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """The head, the line of steps, the box "Nu" and one tab; the reading is logged."""
    wie: Any = request
    tab = request.GET.get("tab", "verloop")
    tab = tab if tab in TABS else "verloop"
    traject, stappen = haal_dossier(request, pk, f"dossier: {TABS[tab].lower()}")
    feiten = alle_feiten(traject, wie.gemeente, wie.peildatum, stappen[-1].naar)
    return render(
        request,
        "dossiers/dossier.html",
        {
            "traject": traject,
            "kandidaat": traject.kandidaat,
            "leeftijd": traject.kandidaat.leeftijd_op(wie.peildatum),
            "stand": stappen[-1],
            "regel": Regel(stappen[-1], wie.peildatum, wie.lidmaatschap.rol),
            "fasen": fasen(stappen),
            "nu": nu(stappen[-1], wie.lidmaatschap.rol, feiten),
            "tab": tab,
            "tabs": TABS,
            **_INHOUD[tab](wie, traject, stappen),
        },
    )


def _verloop(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    return {"tijdlijn": tijdlijn(traject, stappen, request.peildatum)}


def _werk(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    stand = stand_van(request.gemeente, request.peildatum)
    return {"werk": werk.overzicht(traject, stappen, request.peildatum, stand)}


def _geld(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    ingevuld = ingevulde_begeleiding(request)
    plaatsingen = geld.overzicht(traject, stappen, request.gemeente, request.peildatum, ingevuld)
    return {
        "geld": plaatsingen,
        "begeleidingskosten": plaatsingen[0].feiten.get(geld.BEGELEIDING) if plaatsingen else None,
        "keuze": "" if ingevuld is None else urlencode({"begeleiding": ingevuld}),
    }


def _gegevens(request: Any, traject: Traject, _: list[Stap]) -> dict[str, Any]:
    blikken = Inzage.objects.filter(gemeente_id=request.gemeente.pk, kandidaat_id=traject.kandidaat_id)
    return {
        "mag_wijzigen": mag_kandidaat_wijzigen(request.lidmaatschap, traject.kandidaat),
        "rechtsposities": traject.kandidaat.rechtsposities.filter(periode__startswith__lte=request.peildatum).order_by(
            "-periode"
        ),
        "toestemmingen": traject.kandidaat.toestemmingen.filter(gegeven_op__lte=request.peildatum).order_by(
            "soort", "gegeven_op"
        ),
        "blikken": blikken.order_by("-id")[:BLIKKEN],
    }


_INHOUD: dict[str, Callable[[Any, Traject, list[Stap]], dict[str, Any]]] = {
    "verloop": _verloop,
    "werk": _werk,
    "geld": _geld,
    "gegevens": _gegevens,
}
