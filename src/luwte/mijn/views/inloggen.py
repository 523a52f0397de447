"""In with the code of the letter, and out again."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luwte.gemeenten.inloggen import adres
from luwte.mijn import code as codes
from luwte.mijn import sessie
from luwte.mijn.forms import CodeForm
from luwte.mijn.models import Toegang
from luwte.mijn.rechten import MEDEWERKER
from luwte.mijn.toegang import TooManyTries, probeer


def inloggen(request: HttpRequest) -> HttpResponse:
    """GET shows the one field; POST tries the code. A wrong code keeps what was typed."""
    wie: Any = request
    if request.user.is_authenticated:
        raise PermissionDenied(MEDEWERKER)
    if wie.mijn is not None:
        return redirect("mijn:start")
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                toegang = probeer(form.cleaned_data["code"], adres(request) or "")
            except TooManyTries as fout:
                form.add_error("code", fout)
                status = 429
            except ValidationError as fout:
                form.add_error("code", fout)
            else:
                return _binnen(request, toegang, codes.kaal(form.cleaned_data["code"]))
    context = {"form": form, "demo_code": settings.LUWTE_DEMO_CODE if settings.LUWTE_DEMO else ""}
    return render(request, "mijn/inloggen.html", context, status=status)


def _binnen(request: HttpRequest, toegang: Toegang, code: str) -> HttpResponse:
    sleutel = codes.sleutel(code, toegang.zout)
    koekje = sessie.begin(request, toegang, sleutel)
    with sessie.als_kandidaat(toegang.kandidaat_id, toegang.vertegenwoordiger_id, "inloggen met de code"):
        Toegang.objects.filter(pk=toegang.pk).update(laatst_gebruikt=timezone.now())
    response = redirect("mijn:start")
    sessie.zet_koekje(response, koekje)
    return response


@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """Out. The middleware does not step down to the candidate here, so that the session can go."""
    return sessie.eindig(request, redirect("mijn:inloggen"))
