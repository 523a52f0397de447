"""Find a place for somebody, on the way to a step that needs one; a person chooses, nothing is ranked."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.models import Toestemming
from luwte.kandidaten.toestemmingen import heeft_toestemming
from luwte.plekken.views_zoeken import zoekbeeld
from luwte.trajecten import verloop
from luwte.trajecten.rechten import ZIEN, mag_stap
from luwte.voordrachten.models import Praktijkdeel

#: The records of a step that name a workplace.
MET_PLEK = frozenset({"proefplaatsing", "contract", "detachering", "werkgeverswissel"})


@vereist_rol(*ZIEN)
def plek(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The places of the day by kind of work, each with the way back to the step; what fitted before stands above."""
    wie: Any = request
    rij = verloop.OVERGANGEN.get(code)
    if rij is None or rij.stuk not in MET_PLEK:
        raise Http404("Bij deze stap hoort geen werkplek.")
    traject, _ = haal_dossier(request, pk, "werkplek zoeken")
    if not mag_stap(wie.lidmaatschap, traject, rij):
        raise PermissionDenied("Uw rol mag deze stap niet zetten.")
    paste = Praktijkdeel.objects.filter(traject=traject, laatste_dag__lte=wie.peildatum).exclude(
        paste__in=["", Praktijkdeel.Paste.NEE]
    )
    return render(
        request,
        "dossiers/plek.html",
        {
            **zoekbeeld(request),
            "traject": traject,
            "rij": rij,
            "kies": reverse("dossiers:stap", args=[pk, code]),
            "mag_woord": heeft_toestemming(traject.kandidaat_id, Toestemming.Soort.WOORD_BESCHUT, wie.peildatum),
            "paste": list(paste.order_by("begin", "pk")),
        },
    )
