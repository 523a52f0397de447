"""The whole course on a map, with the road of one case on it, and the same as a list."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten import kaart as kaarten
from luwte.trajecten.rechten import ZIEN


@vereist_rol(*ZIEN)
def kaart(request: HttpRequest, pk: int) -> HttpResponse:
    """Where this case came along, where it is, and every transition there is."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, "dossier: verloop op een kaart")
    gezet = [(stap.van, stap.naar) for stap in stappen if stap.van]
    hier = stappen[-1].naar
    rijen = kaarten.overgangen_in_woorden()
    return render(
        request,
        "dossiers/kaart.html",
        {
            "traject": traject,
            "kandidaat": traject.kandidaat,
            "stand": stappen[-1],
            "peildatum": wie.peildatum,
            "kaart": kaarten.kaart(gezet, hier),
            "vanaf_hier": [rij for rij in rijen if hier in rij[0].van],
            "rijen": rijen,
        },
    )
