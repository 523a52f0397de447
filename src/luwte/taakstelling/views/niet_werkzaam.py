"""Who has a positive advice and does not work, and why: the list with names of the consultant."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.gemeenten.rechten import vereist_rol
from luwte.taakstelling import rechten, redenen
from luwte.taakstelling.forms import RedenForm
from luwte.toezicht import inzage
from luwte.trajecten.models import Traject


@vereist_rol(*rechten.NAMEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the persons, longest waiting first."""
    wie: Any = request
    trajecten = redenen.advies_niet_werkzaam(wie.gemeente, wie.peildatum).select_related("kandidaat")
    return render(
        request,
        "taakstelling/niet_werkzaam.html",
        {"rijen": [(traject, redenen.reden_van(traject)) for traject in trajecten]},
    )


@vereist_rol(*rechten.NAMEN)
def reden(request: HttpRequest, pk: int) -> HttpResponse:
    """Record why somebody does not work now."""
    wie: Any = request
    traject = get_object_or_404(
        Traject.objects.filter(gemeente=wie.gemeente, begin__lte=wie.peildatum).select_related("kandidaat"), pk=pk
    )
    if not rechten.mag_reden_vastleggen(wie.lidmaatschap, traject):
        raise PermissionDenied("U kunt bij dit dossier geen reden vastleggen.")
    inzage.log(request, traject.kandidaat_id, "reden van niet werken")
    form = RedenForm(request.POST or None, traject=traject, peildatum=wie.peildatum)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "De reden is vastgelegd.")
        return redirect("taakstelling:niet_werkzaam")
    return render(request, "taakstelling/reden.html", {"form": form, "traject": traject})
