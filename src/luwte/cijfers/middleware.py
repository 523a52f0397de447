"""Every request computes with the figures that are confirmed at that moment."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from luwte.cijfers.voorraad import Wet
from luwte.wet.aanvullingen import rekenend_met

Handler = Callable[[HttpRequest], HttpResponse]


def bevestigde_cijfers(get_response: Handler) -> Handler:
    """Give ``luwte.wet.catalogus`` the law of this request; costs nothing until something is computed."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with rekenend_met(Wet()):
            return get_response(request)

    return middleware
