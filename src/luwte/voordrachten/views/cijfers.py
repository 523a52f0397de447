"""The page with figures: how many requests were right at once."""

import csv
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.gemeenten.rechten import vereist_rol
from luwte.voordrachten.kpi import KLEINSTE, naar_buiten, scores
from luwte.voordrachten.rechten import CIJFERS, PER_CONSULENT


def _jaar(request: Any) -> int:
    """The year that is asked, up to the year of the peildatum."""
    gevraagd = request.GET.get("jaar", "")
    nu: int = request.peildatum.year
    return min(int(gevraagd), nu) if gevraagd.isdecimal() and len(gevraagd) == 4 and int(gevraagd) > 2014 else nu


def _scores(request: Any) -> Any:
    jaar = _jaar(request)
    return scores(request.gemeente, date(jaar, 1, 1), min(date(jaar, 12, 31), request.peildatum))


@vereist_rol(*CIJFERS)
def cijfers(request: HttpRequest) -> HttpResponse:
    """Show the municipality and one's own requests; who leads the colleagues sees each of them."""
    wie: Any = request
    geteld = _scores(wie)
    jaar = _jaar(wie)
    allen = wie.lidmaatschap.rol in PER_CONSULENT
    eigen = [score for pk, score in geteld.per_consulent.items() if allen or pk == request.user.pk]
    return render(
        request,
        "voordrachten/cijfers.html",
        {
            "gemeente_score": geteld.gemeente,
            "eigen": eigen,
            "allen": allen,
            "jaar": jaar,
            "jaren": range(2015, wie.peildatum.year + 1),
            "buiten": naar_buiten(geteld.gemeente),
            "kleinste": KLEINSTE,
        },
    )


@vereist_rol(*CIJFERS)
def voor_de_regio(request: HttpRequest) -> HttpResponse:
    """The figures for the region as CSV, small counts not told."""
    wie: Any = request
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="voordrachten-{_jaar(wie)}.csv"'
    schrijver = csv.writer(antwoord, delimiter=";")
    schrijver.writerow(["gemeente", "jaar", "wat", "aantal"])
    for wat, aantal in naar_buiten(_scores(wie).gemeente):
        schrijver.writerow([wie.gemeente.naam, _jaar(wie), wat, aantal])
    return antwoord
