"""Observing on a phone: one form for all the people on one's list, also while there is no network.

The script sends the same form later; it asks for JSON and the key in the form keeps it single.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.begeleiding.forms.observatie import Mens, ObservatieForm
from luwte.begeleiding.mensen import mensen_van, plekken_van
from luwte.begeleiding.models import Observatie
from luwte.begeleiding.rechten import OP_DE_VLOER, mag_verbeteren
from luwte.begeleiding.vastleggen import leg_observatie_vast
from luwte.begeleiding.views.ophalen import bewaar, haal
from luwte.gemeenten.rechten import vereist_rol
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject

JSON = "application/json"


@vereist_rol(*OP_DE_VLOER)
def observatie(request: HttpRequest) -> HttpResponse:
    """GET shows the form, for one person with ``?wie=``; POST records it once, however often it is sent."""
    wie: Any = request
    gevraagd = request.POST.get("wie", "").partition("-")[0] or request.GET.get("wie", "")
    mensen = _mensen(wie, gevraagd)
    form = ObservatieForm(
        request.POST if request.method == "POST" else None,
        mensen=mensen,
        peildatum=wie.peildatum,
        wie=request.GET.get("wie", ""),
    )
    return _antwoord(wie, form)


@vereist_rol(*OP_DE_VLOER)
def verbeteren(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an observation right: a new one takes its place, the old one stays on record."""
    wie: Any = request
    oud = get_object_or_404(
        Observatie.objects.select_related("werkplek").filter(gemeente=wie.gemeente, vervangen_door__isnull=True), pk=pk
    )
    traject, _ = haal(wie, oud.traject_id, "observatie verbeteren", begeleiden=False)
    if not mag_verbeteren(wie.lidmaatschap, oud.door_id):
        raise PermissionDenied("Alleen wie het zag, of een consulent, verbetert een observatie.")
    form = ObservatieForm(
        request.POST if request.method == "POST" else None,
        mensen=als_mensen([traject], wie.peildatum),
        peildatum=wie.peildatum,
        oud=oud,
    )
    return _antwoord(wie, form, oud)


def _antwoord(request: Any, form: ObservatieForm, oud: Observatie | None = None) -> HttpResponse:
    stil = request.headers.get("Accept") == JSON
    if request.method == "POST" and form.is_valid() and bewaar(form, lambda: _schrijf(request, form, oud)):
        if stil:
            return JsonResponse({"vastgelegd": str(form.cleaned_data["sleutel"])})
        messages.success(request, f"Vastgelegd voor {form.mens.naam}.")
        if oud is not None:
            return redirect("begeleiding:persoon", oud.traject_id)
        return redirect(f"{reverse('begeleiding:observatie')}?wie={form.mens.traject.pk}")
    if stil and request.method == "POST":
        fouten = {form[veld].label if veld in form.fields else "": list(zin) for veld, zin in form.errors.items()}
        return JsonResponse({"fouten": fouten}, status=422)
    return render(
        request,
        "begeleiding/observatie.html",
        {"form": form, "oud": oud, "niemand": not form.mensen},
        status=422 if form.is_bound else 200,
    )


def _schrijf(request: Any, form: ObservatieForm, oud: Observatie | None) -> None:
    werkplek_id, stage = form.plek()
    werkplek = None
    if werkplek_id is not None:
        werkplek = Werkplek.objects.filter(gemeente=request.gemeente, pk=werkplek_id).first()
    leg_observatie_vast(
        form.mens.traject,
        request.user,
        sleutel=form.cleaned_data["sleutel"],
        datum=form.cleaned_data["datum"],
        peildatum=request.peildatum,
        gezien=form.antwoorden(),
        werkplek=werkplek,
        stage=stage,
        vervangt=oud,
    )


def _mensen(request: Any, gevraagd: str) -> list[Mens]:
    """The people on one's list, and the one who was asked for when she may be observed."""
    trajecten = list(mensen_van(request.lidmaatschap, request.peildatum))
    if gevraagd.isdecimal() and len(gevraagd) < 19 and int(gevraagd) not in {een.pk for een in trajecten}:
        try:
            traject, _ = haal(request, int(gevraagd), "observatie", begeleiden=False)
        except Http404:
            if request.method == "GET":
                raise
        else:
            trajecten.insert(0, traject)
    return als_mensen(trajecten, request.peildatum)


def als_mensen(trajecten: list[Traject], peildatum: Any) -> list[Mens]:
    """Cases as people to choose from, with their places: a fixed number of queries."""
    namen = roepnamen(trajecten)
    plekken = plekken_van([een.pk for een in trajecten], peildatum)
    return [Mens(een, namen[een.pk], tuple(plekken[een.pk])) for een in trajecten]


def roepnamen(trajecten: list[Traject]) -> dict[int, str]:
    """First names; with one letter of the surname for people who share one."""
    voornamen = [een.kandidaat.voornaam for een in trajecten]
    return {
        een.pk: een.kandidaat.voornaam
        if voornamen.count(een.kandidaat.voornaam) == 1
        else f"{een.kandidaat.voornaam} {een.kandidaat.achternaam[:1]}."
        for een in trajecten
    }
