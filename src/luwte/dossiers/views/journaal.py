"""Write a note in the journal, or correct one by a new note that points to the old."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.dossiers import journaal
from luwte.dossiers.formulieren.journaal import NotitieForm
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.rechtentabel import Actie, rollen


@vereist_rol(*rollen(Actie.JOURNAAL))
def notitie(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the form, with ``verbetert`` filled from the old note; POST adds the note."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, "journaal schrijven")
    if not journaal.mag_journaal(wie.lidmaatschap, traject, stappen):
        raise PermissionDenied("Uw rol schrijft niet in dit journaal.")
    oud = None
    if nummer := request.GET.get("verbetert", ""):
        goed = nummer.isascii() and nummer.isdigit() and len(nummer) < 19
        oud = get_object_or_404(
            journaal.notities(traject, wie.peildatum).filter(verbeterd_door__isnull=True), pk=nummer if goed else 0
        )
    data = request.POST if request.method == "POST" else None
    form = NotitieForm(data, peildatum=wie.peildatum, traject=traject, door=request.user, verbetert=oud)
    terug = f"{reverse('dossiers:dossier', args=[pk])}?tab=journaal"
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De notitie staat in het journaal.")
        return redirect(terug)
    return render(
        request,
        "dossiers/notitie.html",
        {"form": form, "traject": traject, "naam": str(traject.kandidaat), "oud": oud, "terug": terug},
        status=200 if data is None else 422,
    )
