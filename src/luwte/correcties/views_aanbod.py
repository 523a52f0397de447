"""The municipality she goes to: read what is offered, and take the case over or not."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.correcties.forms_overdracht import AntwoordForm
from luwte.correcties.overdracht import Aanbod, Meegaan
from luwte.correcties.overdragen import Betaler, beslis, betaler, lees
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.models import Uitkomst as Advies


@vereist_rol(Rol.CONSULTANT, Rol.JOBCOACH)
def aanbod(request: HttpRequest, pk: int) -> HttpResponse:
    """GET opens an offer, which is logged; POST decides on it. Of a case taken over: what came along."""
    wie: Any = request
    rij = get_object_or_404(
        Aanbod.objects.filter(gemeente=wie.gemeente, aangeboden_op__lte=wie.peildatum).select_related(
            "van_gemeente", "uitkomst_door"
        ),
        pk=pk,
    )
    if rij.traject_id is not None:
        return _overgenomen(wie, rij, rij.traject_id)
    if wie.lidmaatschap.rol != Rol.CONSULTANT:
        raise PermissionDenied("Een consulent opent een aanbod van een andere gemeente.")
    inhoud = None if rij.uitkomst else lees(rij, wie.peildatum)
    if inhoud is None:
        return render(request, "correcties/aanbod_voorbij.html", {"rij": rij})
    inzage.log(request, inhoud["kandidaat_id"], "aanbod van een andere gemeente")
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            traject = beslis(wie, rij, form.cleaned_data["uitkomst"], form.cleaned_data["reden"])
        except ValidationError as fout:
            plaats_fouten(form, fout)
        else:
            if traject is None:
                messages.info(request, f"Vastgelegd. De gemeente {rij.van_gemeente.naam} ziet uw reden.")
                return redirect("correcties:overdrachten")
            naam = rij.van_gemeente.naam
            messages.success(
                request, f"U nam het dossier over van de gemeente {naam}. Vul het adres en het inkomen aan."
            )
            return redirect("dossiers:dossier", traject.pk)
    return render(
        request,
        "correcties/aanbod.html",
        {
            "form": form,
            "rij": rij,
            "inhoud": inhoud,
            "advies": inhoud["advies"] and Advies(inhoud["advies"]["uitkomst"]).label,
            "positief": bool(inhoud["advies"]) and inhoud["advies"]["uitkomst"] == Advies.POSITIEF,
            "mee": [(woord, inhoud["mee"][soort]) for soort, woord in Meegaan.choices if soort in inhoud["mee"]],
            "betaler": _betaler(wie, rij, werk_loopt=inhoud["werk_loopt"]),
        },
        status=422 if form.errors else 200,
    )


def _overgenomen(request: Any, rij: Aanbod, dossier: int) -> HttpResponse:
    traject, _ = haal_dossier(request, dossier, "wat meekwam van een andere gemeente")
    return render(
        request,
        "correcties/overgenomen.html",
        {
            "rij": rij,
            "traject": traject,
            "stukken": rij.stukken.order_by("soort", "-datum", "pk"),  # type: ignore[attr-defined]
            "betaler": _betaler(request, rij, werk_loopt=rij.werk_loopt),
        },
    )


def _betaler(request: Any, rij: Aanbod, *, werk_loopt: bool) -> Betaler:
    return betaler(rij.van_gemeente.naam, request.gemeente.naam, rij.verhuisd_op, werk_loopt=werk_loopt)
