"""For staff: give out a code for the own page, block it, and answer a request of the candidate."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.brieven.codebrief import code_brief
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.models import Kandidaat, Netwerkpersoon, Verzoek
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.kandidaten.views import dossier_pad
from luwte.kandidaten.zoeken import open_kandidaat
from luwte.mijn.code import in_groepen
from luwte.mijn.forms import AntwoordForm
from luwte.mijn.models import Toegang
from luwte.mijn.toegang import blokkeer, geef_code
from luwte.toezicht import inzage


@vereist_rol(Rol.CONSULTANT)
def toegang(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows who has a code; POST makes one and shows its letter, this once."""
    kandidaat = _kandidaat(request, pk, "code voor de eigen pagina")
    context: dict[str, Any] = {"kandidaat": kandidaat, "terug": dossier_pad(kandidaat, "netwerk")}
    if request.method == "POST":
        wie = _wie(request, kandidaat)
        if "blokkeer" in request.POST:
            aantal = blokkeer(kandidaat, wie)
            messages.success(request, "De code is geblokkeerd." if aantal else "Er was geen code.")
            return redirect("mijn:toegang", pk)
        try:
            with transaction.atomic():
                toegang_, code = geef_code(kandidaat, request.user, wie)
        except ValidationError as fout:
            context["fout"] = " ".join(fout.messages)
        else:
            if wie is None and request.POST.get("vorm") == "pdf":
                return _als_pdf(request, kandidaat, toegang_, code)
            context |= {"toegang": toegang_, "code": in_groepen(code), "aan": wie}
            return render(request, "mijn/codebrief.html", context)
    codes = {
        rij.vertegenwoordiger_id: rij
        for rij in Toegang.objects.filter(kandidaat=kandidaat, ingetrokken_op__isnull=True).order_by("pk")
    }
    mensen = [een for een in kandidaat.netwerk.exclude(grond="").order_by("naam", "id") if een.tot is None]
    context["rijen"] = [(None, codes.get(None)), *((een, codes.get(een.pk)) for een in mensen)]
    return render(request, "mijn/toegang.html", context, status=422 if "fout" in context else 200)


@vereist_rol(Rol.CONSULTANT)
def verzoek(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer what the candidate asked; she reads the answer on her page."""
    wie: Any = request
    rij = get_object_or_404(Verzoek.objects.filter(gemeente=wie.gemeente).select_related("kandidaat"), pk=pk)
    kandidaat = _kandidaat(request, rij.kandidaat_id, "vraag van de kandidaat")
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        rij.afgehandeld_op, rij.afgehandeld_door = wie.peildatum, request.user
        rij.antwoord = form.cleaned_data["antwoord"]
        rij.save(update_fields=["afgehandeld_op", "afgehandeld_door", "antwoord"])
        messages.success(request, "Uw antwoord staat op de pagina van de kandidaat.")
        return redirect(dossier_pad(kandidaat, "gegevens"))
    context = {"form": form, "verzoek": rij, "kandidaat": kandidaat, "terug": dossier_pad(kandidaat, "gegevens")}
    return render(request, "mijn/verzoek.html", context, status=422 if form.errors else 200)


def _als_pdf(request: HttpRequest, kandidaat: Kandidaat, toegang_: Toegang, code: str) -> HttpResponse:
    """The letter on paper of the municipality: given once, kept nowhere."""
    ander: Any = request
    inhoud = code_brief(
        kandidaat,
        in_groepen(code),
        dag=ander.peildatum,
        geldig_tot=toegang_.geldig_tot,
        adres_pagina=f"{request.get_host()}{reverse('mijn:start')}",
        door=ander.user.naam,
    )
    response = HttpResponse(inhoud, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="brief-met-code.pdf"'
    return response


def _wie(request: HttpRequest, kandidaat: Kandidaat) -> Netwerkpersoon | None:
    nummer = request.POST.get("vertegenwoordiger", "")
    if not nummer:
        return None
    return get_object_or_404(Netwerkpersoon.objects.filter(kandidaat=kandidaat), pk=nummer if nummer.isdecimal() else 0)


def _kandidaat(request: HttpRequest, pk: int, doel: str) -> Kandidaat:
    wie: Any = request
    kandidaat = open_kandidaat(wie.gemeente, pk)
    if not mag_kandidaat_wijzigen(wie.lidmaatschap, kandidaat):
        raise PermissionDenied("Alleen een consulent doet dit.")
    inzage.log(request, kandidaat.pk, doel)
    return kandidaat
