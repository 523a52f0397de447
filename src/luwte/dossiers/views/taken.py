"""Tasks: the list, making one, finishing one, and finishing a task of the year."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.dossiers import sleutels
from luwte.dossiers.formulieren.taken import AfrondForm, TaakForm
from luwte.dossiers.models import Taak
from luwte.dossiers.taken import lijst as taken
from luwte.dossiers.taken.afgeleid import jaartaken, voor_rol
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.dossiers.views.werkvoorraad import mijn_mensen
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage
from luwte.trajecten.rechten import mag_doen
from luwte.trajecten.rechtentabel import Actie, rollen

IN_DOSSIERS = rollen(Actie.TAAK)


@vereist_rol(*taken.ROLLEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """All tasks that wait, soonest first, by key; mine or of everybody."""
    wie: Any = request
    rol = wie.lidmaatschap.rol
    van = "mijn" if request.GET.get("van") == "mijn" else "team"
    rijen = taken.open_taken(wie.peildatum, wie.gemeente.pk, rol, request.user)
    if van == "mijn":
        rijen = taken.mijn(rijen, mijn_mensen(wie)[0])
    sleutel = sleutels.lees(request.GET.get("na", ""))
    if sleutel is not None:
        rijen = taken.na(rijen, sleutel[1], sleutel[2])
    pagina = list(rijen[: taken.PER_PAGINA + 1])
    volgende = ""
    if len(pagina) > taken.PER_PAGINA:
        pagina = pagina[: taken.PER_PAGINA]
        laatste = pagina[-1]
        volgende = urlencode({"van": van, "na": sleutels.schrijf("t", laatste.op, laatste.pk)})
    regels = [taken.regel_van(taak, wie.peildatum) for taak in pagina]
    afgeleid = voor_rol(wie.gemeente, wie.peildatum, rol) if sleutel is None else []
    return render(
        request,
        "dossiers/taken.html",
        {"taken": regels, "afgeleid": afgeleid, "van": van, "volgende": volgende, "in_dossiers": rol in IN_DOSSIERS},
    )


@vereist_rol(*IN_DOSSIERS)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a task in a case."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, "taak maken")
    if not mag_doen(wie.lidmaatschap, traject, stappen[-1], Actie.TAAK):
        raise PermissionDenied("Uw rol maakt geen taken in dit dossier.")
    terug = reverse("dossiers:dossier", args=[pk])
    return _maak(request, traject, str(traject.kandidaat), terug)


@vereist_rol(*taken.ROLLEN)
def nieuw_gemeente(request: HttpRequest) -> HttpResponse:
    """Make a task of the municipality, for everybody with one's own role."""
    return _maak(request, None, "Taak van de gemeente, voor iedereen met uw rol", reverse("dossiers:taken"))


def _maak(request: HttpRequest, traject: Any, waarvan: str, terug: str) -> HttpResponse:
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    form = TaakForm(
        data,
        peildatum=wie.peildatum,
        gemeente=wie.gemeente,
        door=request.user,
        traject=traject,
        rol=wie.lidmaatschap.rol,
    )
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De taak staat op de lijst.")
        return redirect(terug)
    context = {"form": form, "kop": "Nieuwe taak", "over": waarvan, "terug": terug, "uitleg": ""}
    return render(request, "dossiers/taak.html", context, status=200 if data is None else 422)


@vereist_rol(*taken.ROLLEN)
def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    """Finish a task that waits, with a note."""
    wie: Any = request
    rijen = taken.open_taken(wie.peildatum, wie.gemeente.pk, wie.lidmaatschap.rol, request.user)
    taak = get_object_or_404(rijen, pk=pk)
    terug = reverse("dossiers:taken")
    waarvan = "Taak van de gemeente"
    if taak.traject is not None:
        inzage.log(request, taak.traject.kandidaat_id, "taak afronden")
        terug = reverse("dossiers:dossier", args=[taak.traject_id])
        waarvan = str(taak.traject.kandidaat)
    return _rond_af(request, taak, waarvan, terug)


@vereist_rol(Rol.CONTROLLER)
def jaartaak(request: HttpRequest, soort: str, jaar: int) -> HttpResponse:
    """Finish a task of the year: it follows from a rule, so only what was done is stored."""
    wie: Any = request
    gevonden = next((t for t in jaartaken(wie.gemeente, wie.peildatum) if (t.soort, t.jaar) == (soort, jaar)), None)
    if gevonden is None:
        raise Http404("Deze taak is er niet, of is al afgerond.")
    begin = min(wie.peildatum, gevonden.uiterlijk or date(jaar, 12, 31))
    taak = Taak(
        gemeente=wie.gemeente,
        soort=soort,
        jaar=jaar,
        wat=gevonden.wat,
        rol=Rol.CONTROLLER,
        uiterlijk=gevonden.uiterlijk,
        gemaakt_op=begin,
    )
    return _rond_af(request, taak, gevonden.waarom, reverse("dossiers:taken"))


def _rond_af(request: HttpRequest, taak: Taak, waarvan: str, terug: str) -> HttpResponse:
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    form = AfrondForm(data, peildatum=wie.peildatum, taak=taak, door=request.user)
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De taak is afgerond.")
        return redirect(terug)
    context = {"form": form, "kop": taak.wat, "over": waarvan, "terug": terug, "uitleg": ""}
    return render(request, "dossiers/taak.html", context, status=200 if data is None else 422)
