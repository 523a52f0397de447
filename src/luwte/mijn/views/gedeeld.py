"""The receiver (UWV) opens what a candidate shared, with the code she gave. No login, one answer, each one logged."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.inloggen import adres
from luwte.mijn import code as codes
from luwte.mijn import sessie, toegang
from luwte.mijn.bijlagen import open_deling
from luwte.mijn.forms import CodeForm
from luwte.mijn.rechten import MEDEWERKER
from luwte.mijn.views.bijlagen import als_bestand


def gedeeld(request: HttpRequest) -> HttpResponse:
    """GET shows the one field; POST gives the file."""
    if request.user.is_authenticated:
        raise PermissionDenied(MEDEWERKER)
    if request.mijn is not None:  # type: ignore[attr-defined]
        return redirect("mijn:bijlagen")  # she opens her own papers there
    form = CodeForm(request.POST if request.method == "POST" else None)
    form.fields["code"].label = "De code van de persoon"
    form.fields["code"].help_text = "U kreeg de code van de persoon zelf. Grote of kleine letters maakt niet uit."
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            van = adres(request) or ""
            try:
                code = toegang.controleer(form.cleaned_data["code"])
                toegang.tel_mee(van)
                with sessie.als_ontvanger(codes.vingerafdruk(code), "een gedeelde bijlage openen"):
                    deling, titel, inhoud = open_deling(code)
                    return als_bestand(deling.bijlage, titel, inhoud)
            except toegang.TooManyTries as fout:
                form.add_error("code", fout)
                status = 429
            except ValidationError as fout:
                toegang.mislukt(van)
                form.add_error("code", fout)
    return render(request, "mijn/gedeeld.html", {"form": form}, status=status)
