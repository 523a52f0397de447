"""Pages with employers and workplaces, and the four scenarios of employership side by side."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.gemeenten.rechten import vereist_rol

from . import werkgeverschap
from .formeel import formeel_werkgever
from .forms import WerkgeverForm, WerkplekForm
from .models import Werkgever, Werkplek, Werksoort
from .rechten import PLEKKEN
from .zoeken import lopend

PER_BLAD = 50


@vereist_rol(*PLEKKEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the employers by name, 50 a page, with the workplaces offered at the peildatum."""
    wie: Any = request
    werkgevers = Werkgever.objects.filter(gemeente=wie.gemeente).order_by("naam", "pk")
    zoek = request.GET.get("zoek", "").strip()
    if zoek:
        soorten = [soort.value for soort in Werksoort if zoek.lower() in soort.label.lower()]
        werk = Q(werkplekken__werksoort__in=soorten) | Q(werkplekken__omschrijving__icontains=zoek)
        werkgevers = werkgevers.filter(Q(naam__icontains=zoek) | werk).distinct()
    na_naam, _, na_pk = request.GET.get("na", "").rpartition("|")
    if na_pk.isdecimal() and len(na_pk) < 19:
        werkgevers = werkgevers.filter(Q(naam__gt=na_naam) | Q(naam=na_naam, pk__gt=int(na_pk)))
    rijen = list(werkgevers.prefetch_related(_werkplekken(wie.peildatum))[: PER_BLAD + 1])
    blad = rijen[:PER_BLAD]
    volgende = f"{blad[-1].naam}|{blad[-1].pk}" if len(rijen) > PER_BLAD else ""
    return render(
        request,
        "plekken/lijst.html",
        {
            "werkgevers": blad,
            "volgende": volgende,
            "zoek": zoek,
            "vervolg": "na" in request.GET,
            "formeel": formeel_werkgever(wie.gemeente.pk, wie.peildatum),
        },
    )


@vereist_rol(*PLEKKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add an employer."""
    wie: Any = request
    form = WerkgeverForm(request.POST or None, gemeente=wie.gemeente)
    if request.method == "POST" and form.is_valid():
        werkgever = form.save()
        if werkgever is not None:
            messages.success(request, f"{werkgever.naam} is toegevoegd. Voeg nu een werkplek toe.")
            return redirect("plekken:werkplek_nieuw", werkgever.pk)
    return render(request, "plekken/werkgever.html", {"form": form})


@vereist_rol(*PLEKKEN)
def werkplek_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a workplace to an employer of the own municipality."""
    wie: Any = request
    werkgever = get_object_or_404(Werkgever.objects.filter(gemeente=wie.gemeente), pk=pk)
    form = WerkplekForm(request.POST or None, werkgever=werkgever, peildatum=wie.peildatum)
    if request.method == "POST" and form.is_valid():
        werkplek = form.save()
        if werkplek is not None:
            messages.success(request, f"De werkplek {werkplek.naam} is toegevoegd.")
            return redirect("plekken:lijst")
    return render(request, "plekken/werkplek.html", {"form": form, "werkgever": werkgever})


@vereist_rol(*PLEKKEN)
def vergelijken(request: HttpRequest) -> HttpResponse:
    """Show the four scenarios of employership as the note compares them (M177)."""
    koppen = [scenario.werkgeverschap.label for scenario in werkgeverschap.SCENARIOS]
    rijen = werkgeverschap.vergelijking()
    return render(
        request,
        "plekken/vergelijken.html",
        {"koppen": koppen, "rijen": [(naam, list(zip(koppen, cellen, strict=True))) for naam, cellen in rijen]},
    )


def _werkplekken(peildatum: date) -> Prefetch:
    plekken = lopend(Werkplek.objects.all(), peildatum)
    return Prefetch("werkplekken", queryset=plekken.prefetch_related("aanpassingen").order_by("naam", "pk"))
