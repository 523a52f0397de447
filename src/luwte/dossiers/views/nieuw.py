"""Register a candidate and open a case, on each of the routes."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.dossiers.forms import HeropenForm, RegistratieForm
from luwte.dossiers.views.ophalen import haal_dossier
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

#: Numbers of rows are at most this long: longer ones do not fit the database.
LANGSTE_NUMMER = 18


@vereist_rol("consultant")
def nieuw(request: HttpRequest) -> HttpResponse:
    """GET shows the form; POST makes person, case and first step together, or nothing."""
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    vast: dict[str, Any] = {"gemeente": wie.gemeente, "peildatum": wie.peildatum, "gebruiker": request.user}
    vorige = _vorige(request)
    if vorige is not None and vorige.einde is None:
        messages.info(request, "Dit dossier loopt nog. Een tweede dossier kan pas als het is afgesloten.")
        return redirect("dossiers:dossier", vorige.pk)
    form = HeropenForm(data, kandidaat=vorige.kandidaat, **vast) if vorige else RegistratieForm(data, **vast)
    if request.method == "POST" and form.is_valid() and (traject := _registreer(wie, form)):
        messages.success(request, f"Het dossier van {traject.kandidaat.naam} is geopend.")
        return redirect("dossiers:dossier", traject.pk)
    return render(request, "dossiers/nieuw.html", {"form": form, "vorige": vorige}, status=422 if form.errors else 200)


def _vorige(request: HttpRequest) -> Traject | None:
    """The last case of somebody who comes back; asked for by the number of one of her cases."""
    wie: Any = request
    nummer = request.GET.get("van", "")
    if not nummer:
        return None
    if not nummer.isdecimal() or len(nummer) > LANGSTE_NUMMER:
        raise Http404("Dit dossier is er niet.")
    gevraagd, _ = haal_dossier(request, int(nummer), "nieuw dossier openen")
    laatste = Traject.objects.filter(kandidaat=gevraagd.kandidaat_id, gemeente=wie.gemeente).order_by("-begin", "-pk")
    return laatste.select_related("kandidaat").first()


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
