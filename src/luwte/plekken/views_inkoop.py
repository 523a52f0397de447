"""What employers owe under contracts of the municipality (SROI), and which places fulfil it."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.gemeenten.rechten import vereist_rol

from .forms_inkoop import PlekkenForm, VerplichtingForm
from .models import Inkoopverplichting, Werkgever, Werkplek
from .rechten import PLEKKEN
from .zoeken import lopend, verplichtingen


@vereist_rol(*PLEKKEN)
def register(request: HttpRequest) -> HttpResponse:
    """The obligations of the day: how many places are owed and offered, and which."""
    wie: Any = request
    plekken = lopend(Werkplek.objects.order_by("naam", "pk"), wie.peildatum)
    rijen = [
        (een, een.nu, max(een.aantal - len(een.nu), 0))
        for een in verplichtingen(wie.gemeente, wie.peildatum)
        .select_related("werkgever")
        .prefetch_related(Prefetch("werkplekken", plekken, to_attr="nu"))
    ]
    return render(
        request,
        "plekken/inkoop.html",
        {
            "rijen": rijen,
            "verplicht": sum(een.aantal for een, _, _ in rijen),
            "geboden": sum(len(nu) for _, nu, _ in rijen),
            "tekort": sum(tekort for _, _, tekort in rijen),
        },
    )


@vereist_rol(*PLEKKEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an obligation to an employer of the own municipality."""
    wie: Any = request
    werkgever = get_object_or_404(Werkgever.objects.filter(gemeente=wie.gemeente), pk=pk)
    data = request.POST if request.method == "POST" else None
    form = VerplichtingForm(data, werkgever=werkgever, peildatum=wie.peildatum)
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, f"De verplichting van {werkgever.naam} is vastgelegd.")
        return redirect("plekken:inkoop")
    kop = f"Verplichting vastleggen bij {werkgever.naam}"
    return render(request, "plekken/verplichting.html", {"form": form, "kop": kop})


@vereist_rol(*PLEKKEN)
def plekken(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose which places of the employer fulfil an obligation."""
    wie: Any = request
    verplichting = get_object_or_404(
        Inkoopverplichting.objects.filter(gemeente=wie.gemeente).select_related("werkgever"), pk=pk
    )
    data = request.POST if request.method == "POST" else None
    form = PlekkenForm(data, verplichting=verplichting)
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De werkplekken zijn vastgelegd.")
        return redirect("plekken:inkoop")
    kop = f"Werkplekken bij de verplichting van {verplichting.werkgever.naam}"
    return render(request, "plekken/verplichting.html", {"form": form, "kop": kop})
