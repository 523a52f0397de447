"""Find a place by the work itself: kind of work, value, origin of the order, form and adaptations."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.gemeenten.rechten import vereist_rol

from .rechten import PLEKKEN
from .zoeken import Zoekvraag, blad, gevonden


def zoekbeeld(request: Any) -> dict[str, Any]:
    """What a page with the search shows: the question, the places of this page, and the next page."""
    vraag = Zoekvraag.lees(request.GET)
    alle = gevonden(request.gemeente, request.peildatum, vraag)
    plekken, volgende = blad(alle, request.GET.get("na", ""))
    return {
        "vraag": vraag,
        "plekken": plekken,
        "aantal": alle.count(),
        "volgende": volgende,
        "vervolg": "na" in request.GET,
    }


@vereist_rol(*PLEKKEN)
def zoeken(request: HttpRequest) -> HttpResponse:
    """The places offered on the day that fit the question."""
    return render(request, "plekken/zoeken.html", zoekbeeld(request))
