"""The municipality she leaves: offer her case, see what became of it, take it back. And both lists."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.correcties.forms_overdracht import IntrekForm, OverdrachtForm
from luwte.correcties.overdracht import Aanbod, Overdracht, Uitkomst
from luwte.correcties.overdragen import betaler, trek_in, waarom_niet, werk_loopt
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.forms import plaats_fouten

#: Lists show no more than this, newest first.
HOOGUIT = 100
WAAR_ZIJ_WOONT = "van de nieuwe woonplaats"


@vereist_rol(Rol.CONSULTANT)
def lijst(request: HttpRequest) -> HttpResponse:
    """What others offer us, and what we offered: a name, a municipality and a day."""
    wie: Any = request
    aanbod = Aanbod.objects.filter(gemeente=wie.gemeente, aangeboden_op__lte=wie.peildatum)
    onze = Overdracht.objects.filter(gemeente=wie.gemeente, aangeboden_op__lte=wie.peildatum)
    return render(
        request,
        "correcties/overdrachten.html",
        {
            "aanbod": aanbod.select_related("van_gemeente").order_by("uitkomst", "-pk")[:HOOGUIT],
            "onze": onze.select_related("naar_gemeente", "kandidaat").order_by("uitkomst", "-pk")[:HOOGUIT],
        },
    )


@vereist_rol(Rol.CONSULTANT)
def overdracht(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the offer of a case, or the form; POST offers it."""
    wie: Any = request
    traject, _ = haal_dossier(request, pk, "overdracht aan een andere gemeente")
    eerder = list(
        Overdracht.objects.filter(traject=traject, aangeboden_op__lte=wie.peildatum)
        .select_related("naar_gemeente", "aanbieder")
        .order_by("-pk")
    )
    if eerder and eerder[0].uitkomst in ("", Uitkomst.AANGENOMEN):
        return _toon(wie, traject, eerder[0], IntrekForm())
    form = OverdrachtForm(
        request.POST if request.method == "POST" else None,
        traject=traject,
        gemeente=wie.gemeente,
        peildatum=wie.peildatum,
    )
    if request.method == "POST" and form.is_valid() and form.leg_vast(request.user):
        messages.success(request, f"Aangeboden aan de gemeente {form.cleaned_data['naar_gemeente'].naam}.")
        return redirect("correcties:overdracht", pk)
    dag = form.fields["verhuisd_op"].initial
    return render(
        request,
        "correcties/overdracht.html",
        {
            "form": form,
            "traject": traject,
            "eerder": eerder,
            "bezwaar": "" if request.method == "POST" else waarom_niet(traject, dag),
            "betaler": betaler(wie.gemeente.naam, WAAR_ZIJ_WOONT, dag, werk_loopt=werk_loopt(traject, dag)),
        },
        status=422 if form.errors else 200,
    )


@vereist_rol(Rol.CONSULTANT)
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    """POST takes an open offer back; GET shows it."""
    wie: Any = request
    rij = get_object_or_404(
        Overdracht.objects.filter(gemeente=wie.gemeente).select_related("naar_gemeente", "aanbieder"), pk=pk
    )
    traject, _ = haal_dossier(request, rij.traject_id, "overdracht aan een andere gemeente")
    form = IntrekForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            trek_in(rij, form.cleaned_data["reden"])
        except ValidationError as fout:
            plaats_fouten(form, fout)
        else:
            messages.success(request, "De overdracht is ingetrokken.")
            return redirect("correcties:overdracht", traject.pk)
    return _toon(wie, traject, rij, form)


def _toon(request: Any, traject: Any, rij: Overdracht, form: IntrekForm) -> HttpResponse:
    naar = rij.naar_gemeente.naam
    return render(
        request,
        "correcties/overdracht_toon.html",
        {
            "rij": rij,
            "traject": traject,
            "form": form,
            "stukken": rij.stukken.order_by("soort", "-datum", "pk"),  # type: ignore[attr-defined]
            "betaler": betaler(request.gemeente.naam, naar, rij.verhuisd_op, werk_loopt=rij.werk_loopt),
        },
        status=422 if form.errors else 200,
    )
