"""The waiting list of a municipality, the choice when a place comes free, and what bridges the time."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from luwte.dossiers import wachtlijst as wachten
from luwte.dossiers.formulieren.wachten import OverbruggingForm, PlaatskeuzeForm
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage

KEUZES = 20
NA_HET_BEZWAAR = (
    "Er loopt een bezwaar. De keuze blijft staan: houd de plek vrij en bied die aan als op het bezwaar is beslist."
)


@vereist_rol(Rol.CONSULTANT)
def lijst(request: HttpRequest) -> HttpResponse:
    """Who waits, first in line first, with the care she gets; and the choices made before."""
    wie: Any = request
    orde = wachten.orde_van(wie.gemeente, wie.peildatum)
    wachtenden = wachten.wachtenden(wie.gemeente, wie.peildatum, orde)
    return render(
        request,
        "dossiers/wachtlijst.html",
        {
            "wachtenden": wachtenden,
            "orde": orde,
            "keuzes": wachten.keuzes(wie.gemeente, wie.peildatum)[:KEUZES],
        },
    )


@vereist_rol(Rol.CONSULTANT)
def keuze(request: HttpRequest) -> HttpResponse:
    """Record who was considered in which order, and who gets the place; then the step itself follows."""
    wie: Any = request
    orde = wachten.orde_van(wie.gemeente, wie.peildatum)
    wachtenden = wachten.wachtenden(wie.gemeente, wie.peildatum, orde)
    if not wachtenden:
        messages.info(request, "Er wacht nu niemand.")
        return redirect("dossiers:wachtlijst")
    data = request.POST if request.method == "POST" else None
    form = PlaatskeuzeForm(
        data,
        peildatum=wie.peildatum,
        gemeente=wie.gemeente,
        wachtenden=wachtenden,
        orde=orde,
        door=request.user,
    )
    if data is not None and form.is_valid() and (rij := form.leg_vast()):
        messages.success(request, "De keuze is vastgelegd.")
        if rij.gekozen_id is not None:
            return _na_de_keuze(request, rij.gekozen_id, {een.traject.pk for een in wachtenden if een.in_bezwaar})
        return redirect("dossiers:wachtlijst")
    for een in wachtenden:
        inzage.log(request, een.traject.kandidaat_id, "keuze bij een vrije plek")
    return render(
        request,
        "dossiers/plaatskeuze.html",
        {"form": form, "wachtenden": wachtenden, "orde": orde},
        status=200 if data is None else 422,
    )


def _na_de_keuze(request: HttpRequest, gekozen: int, in_bezwaar: set[int]) -> HttpResponse:
    """On to the offer; while an objection runs the choice stands, and the offer follows after the decision on it."""
    if gekozen not in in_bezwaar:
        return redirect("dossiers:stap", gekozen, wachten.AANBOD)
    messages.info(request, NA_HET_BEZWAAR)
    return redirect("dossiers:dossier", gekozen)


@vereist_rol(Rol.CONSULTANT)
def overbrugging(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what somebody does until the job begins. It is no job and never counts as a place."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, "overbrugging vastleggen")
    if stappen[-1].toestand.einde:
        raise PermissionDenied("Dit dossier is afgesloten.")
    data = request.POST if request.method == "POST" else None
    form = OverbruggingForm(data, peildatum=wie.peildatum, traject=traject)
    terug = f"{reverse('dossiers:dossier', args=[pk])}?tab=wachten"
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "Vastgelegd wat er in de wachttijd gebeurt.")
        return redirect(terug)
    context = {
        "form": form,
        "kop": "Hulp in de wachttijd",
        "over": str(traject.kandidaat),
        "terug": terug,
        "uitleg": "Dit is geen dienstbetrekking. Het telt niet mee als beschutte werkplek.",
    }
    return render(request, "dossiers/taak.html", context, status=200 if data is None else 422)
