"""Register a candidate and open a case, on each of the routes."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.dossiers.forms import RegistratieForm
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.models import Adviesaanvraag, Route, Traject
from luwte.trajecten.stappen import open_traject
from luwte.trajecten.vastleggen import vraag_advies_aan

AANVRAGER = {
    Route.ZELFMELDER: Adviesaanvraag.Aanvrager.PERSOON,
    Route.UWV_UITKERING: Adviesaanvraag.Aanvrager.UWV,
}


@vereist_rol("consultant")
def nieuw(request: HttpRequest) -> HttpResponse:
    """GET shows the form; POST makes person, case and first step together, or nothing."""
    wie: Any = request
    form = RegistratieForm(
        request.POST if request.method == "POST" else None,
        gemeente=wie.gemeente,
        peildatum=wie.peildatum,
        gebruiker=request.user,
    )
    if request.method == "POST" and form.is_valid() and (traject := _registreer(wie, form)):
        messages.success(request, f"Het dossier van {traject.kandidaat.naam} is geopend.")
        return redirect("dossiers:dossier", traject.pk)
    return render(request, "dossiers/nieuw.html", {"form": form}, status=422 if form.errors else 200)


def _registreer(request: Any, form: RegistratieForm) -> Traject | None:
    route, begin = form.cleaned_data["route"], form.cleaned_data["begin"]
    try:
        with transaction.atomic():
            kandidaat = form.kandidaat()
            traject = open_traject(
                kandidaat,
                route,
                begin,
                request.user,
                rol=request.lidmaatschap.rol,
                peildatum=request.peildatum,
                feiten={"rechtspositie": form.cleaned_data["rechtspositie"]},
                lagen=lagen(request.gemeente, begin),
            )
            if route in AANVRAGER:
                vraag_advies_aan(traject, begin, AANVRAGER[Route(route)])
    except ValidationError as fout:
        plaats_fouten(form, fout)
        return None
    except IntegrityError as fout:
        plaats_fouten(form, zin_van(fout))
        return None
    return traject
