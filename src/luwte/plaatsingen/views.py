"""The page with how secondments and switches go in the municipality: counts, no names."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.gemeenten.rechten import vereist_rol

from .doorstroom import doorstroom
from .rechten import DOORSTROOM


@vereist_rol(*DOORSTROOM)
def overstappen(request: HttpRequest) -> HttpResponse:
    """Show the counts of the own municipality up to the peildatum."""
    wie: Any = request
    return render(request, "plaatsingen/overstappen.html", {"telling": doorstroom(wie.gemeente, wie.peildatum)})
