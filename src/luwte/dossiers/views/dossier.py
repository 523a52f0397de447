"""One case: who is she, where is she, what now? And in tabs what happened, the work, the money."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers.feiten import alle_feiten
from luwte.dossiers.nu import nu
from luwte.dossiers.tabs import tabs_voor
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.dossiers.werkvoorraad import Regel
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.stand import fasen


@vereist_rol("consultant", "jobcoach")
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """The head, the line of steps, the box "Nu" and one tab; the reading is logged."""
    wie: Any = request
    tabs = tabs_voor(wie.lidmaatschap.rol)
    tab = tabs.get(request.GET.get("tab", ""), next(iter(tabs.values())))
    traject, stappen = haal_dossier(request, pk, f"dossier: {tab.naam.lower()}")
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
            "tabs": tabs.values(),
            **tab.inhoud(wie, traject, stappen),
        },
    )
