"""Her sealed annex: look, add, open, throw away, share and stop sharing. For nobody but herself."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from luwte.mijn import bijlagen as map_
from luwte.mijn import sessie
from luwte.mijn.bestand import MIME
from luwte.mijn.code import in_groepen
from luwte.mijn.forms import BijlageForm, DeelForm
from luwte.mijn.models import Bijlage, Opening
from luwte.mijn.rechten import voor_kandidaat
from luwte.mijn.verzegeling import SealDoesNotOpen

OPENINGEN = 50


@voor_kandidaat("")
def lijst(request: HttpRequest) -> HttpResponse:
    """What is in it, what was shared, and who opened it. Four queries."""
    wie: Any = request
    sleutel = sessie.sleutel(request)
    stukken = map_.stukken(wie.mijn, sleutel)
    return render(
        request,
        "mijn/bijlagen.html",
        {
            "stukken": [een for een in stukken if een.opent],
            "dicht": [een for een in stukken if not een.opent],
            "openingen": Opening.objects.filter(kandidaat=wie.kandidaat).order_by("-pk")[:OPENINGEN],
            "zonder_sleutel": sleutel is None,
        },
    )


@voor_kandidaat("")
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add a file or a text."""
    wie: Any = request
    sleutel = sessie.sleutel(request)
    if sleutel is None:
        return redirect("mijn:bijlagen")
    form = BijlageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        tekst = form.cleaned_data["tekst"]
        inhoud = form.cleaned_data["bestand"] or tekst.encode()
        try:
            map_.voeg_toe(wie.mijn, sleutel, form.cleaned_data["titel"], inhoud, tekst=bool(tekst))
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            return redirect("mijn:bijlagen")
    return render(request, "mijn/bijlage_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@voor_kandidaat("")
def open_(request: HttpRequest, pk: int) -> HttpResponse:
    """The content. A POST, since each opening is written down."""
    bijlage = _eigen(request, pk)
    sleutel = sessie.sleutel(request)
    try:
        if sleutel is None:
            raise SealDoesNotOpen
        titel, inhoud = map_.open_bijlage(bijlage, sleutel)
    except SealDoesNotOpen:
        return redirect("mijn:bijlagen")
    return als_bestand(bijlage, titel, inhoud)


@require_POST
@voor_kandidaat("")
def weg(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw it away, with everything that was shared of it."""
    _eigen(request, pk).delete()
    return redirect("mijn:bijlagen")


@voor_kandidaat("")
def delen(request: HttpRequest, pk: int) -> HttpResponse:
    """Share for one purpose and a limited time; the code for the receiver is shown once, in the answer."""
    bijlage = _eigen(request, pk)
    sleutel = sessie.sleutel(request)
    form = DeelForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and sleutel is not None:
        try:
            deling, code = map_.deel(bijlage, sleutel, form.cleaned_data["doel"], form.cleaned_data["dagen"])
        except SealDoesNotOpen:
            return redirect("mijn:bijlagen")
        return render(request, "mijn/gedeeld_code.html", {"deling": deling, "code": in_groepen(code)})
    if sleutel is None:
        return redirect("mijn:bijlagen")
    return render(request, "mijn/delen.html", {"form": form, "bijlage": bijlage}, status=422 if form.errors else 200)


@require_POST
@voor_kandidaat("")
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop sharing."""
    wie: Any = request
    map_.stop_delen(wie.kandidaat, pk)
    return redirect("mijn:bijlagen")


def als_bestand(bijlage: Bijlage, titel: str, inhoud: bytes) -> HttpResponse:
    """A download of the kind its content showed; a browser may not think it is something else."""
    soort = Bijlage.Soort(bijlage.soort)
    achter = "txt" if soort is Bijlage.Soort.TEKST else soort.value
    naam = "".join(teken if teken.isascii() and teken.isalnum() else "-" for teken in titel).strip("-") or "bijlage"
    response = HttpResponse(inhoud, content_type=MIME[soort])
    response["Content-Disposition"] = f'attachment; filename="{naam[:60]}.{achter}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _eigen(request: HttpRequest, pk: int) -> Bijlage:
    wie: Any = request
    return get_object_or_404(Bijlage.objects.filter(kandidaat=wie.kandidaat), pk=pk)
