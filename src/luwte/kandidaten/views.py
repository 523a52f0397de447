"""Write down who stands around a candidate. Only a consultant of her own municipality."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.forms import NetwerkForm
from luwte.kandidaten.models import Kandidaat, Netwerkpersoon
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.kandidaten.zoeken import open_kandidaat
from luwte.toezicht import inzage


def dossier_pad(kandidaat: Kandidaat, tab: str) -> str:
    """The address of a tab of the latest case of this person; the list of cases when there is none."""
    # By the reverse name: the room of cases lies above this one.
    traject = kandidaat.trajecten.order_by("-begin", "-pk").first()  # type: ignore[attr-defined]
    return f"{reverse('dossiers:dossier', args=[traject.pk])}?tab={tab}" if traject else reverse("dossiers:lijst")


@vereist_rol(Rol.CONSULTANT)
def netwerkpersoon(request: HttpRequest, pk: int, rij: int | None = None) -> HttpResponse:
    """GET shows the form for somebody new or known; POST saves and goes back to the case."""
    wie: Any = request
    kandidaat = open_kandidaat(wie.gemeente, pk)
    if not mag_kandidaat_wijzigen(wie.lidmaatschap, kandidaat):
        raise PermissionDenied("Alleen een consulent wijzigt deze gegevens.")
    inzage.log(request, kandidaat.pk, "netwerk vastleggen")
    bestaand = get_object_or_404(Netwerkpersoon.objects.filter(kandidaat=kandidaat), pk=rij) if rij else None
    form = NetwerkForm(
        request.POST if request.method == "POST" else None,
        instance=bestaand,
        kandidaat=kandidaat,
        initial={} if bestaand else {"vanaf": wie.peildatum},
    )
    terug = dossier_pad(kandidaat, "netwerk")
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Het netwerk is opgeslagen.")
        return redirect(terug)
    return render(
        request,
        "kandidaten/netwerk.html",
        {
            "kandidaat": kandidaat,
            "form": form,
            "terug": terug,
            "kop": "Netwerk wijzigen" if rij else "Netwerk toevoegen",
        },
        status=422 if form.errors else 200,
    )
