"""Take everything along: a page to read, and a file for a computer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from luwte.kandidaten.models import Recht
from luwte.mijn.rechten import voor_kandidaat
from luwte.mijn.uittreksel import uittreksel


@voor_kandidaat(Recht.GEKEKEN, doel="eigen pagina: alles meenemen")
def blad(request: HttpRequest) -> HttpResponse:
    """Everything we hold, to read and to print."""
    wie: Any = request
    return render(request, "mijn/uittreksel.html", {"alles": uittreksel(wie.kandidaat, wie.peildatum)})


@voor_kandidaat(Recht.GEKEKEN, doel="eigen pagina: alles meenemen")
def bestand(request: HttpRequest) -> HttpResponse:
    """The same as one JSON file."""
    wie: Any = request
    response = JsonResponse(
        uittreksel(wie.kandidaat, wie.peildatum), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    response["Content-Disposition"] = 'attachment; filename="mijn-gegevens.json"'
    return response
