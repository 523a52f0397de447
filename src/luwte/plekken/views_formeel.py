"""The formal employer of a municipality: the choices so far, and another one from a day on."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.beleid import regels
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol

from .forms_formeel import FormeelForm
from .models import FormeelWerkgeverschap


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def pagina(request: HttpRequest) -> HttpResponse:
    """The choices of the municipality, and what the region agreed on together."""
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    form = FormeelForm(data, gemeente=wie.gemeente, peildatum=wie.peildatum)
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De formele werkgever is vastgelegd.")
        return redirect("plekken:formeel")
    keuzes = FormeelWerkgeverschap.objects.filter(gemeente=wie.gemeente).select_related("werkgever")
    return render(
        request,
        "plekken/formeel.html",
        {
            "form": form,
            "keuzes": list(keuzes.order_by("-periode", "-pk")),
            "peildatum": wie.peildatum,
            "regio": [een for een in regels(wie.gemeente, wie.peildatum) if een.rang == 1 and een.geldt_nu],
        },
        status=422 if form.errors else 200,
    )
