"""Who of the candidates looks: ``request.mijn`` and ``request.kandidaat``, and a database that knows it too.

After ``gemeenten.middleware.omgeving``, inside its transaction. A candidate's session sees the pages of this room and
the public ones; every other page refuses it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from luwte.gemeenten.middleware import READ_METHODS
from luwte.gemeenten.openbaar import is_openbaar
from luwte.mijn import sessie

Handler = Callable[[HttpRequest], HttpResponse]
#: Besides the own pages: the day that the demo shows.
OOK = frozenset({"peildatum"})
#: A page for everybody that caches may keep: no session comes with it.
VAN_IEDEREEN = frozenset({"thema"})


def kandidaat(get_response: Handler) -> Handler:
    """Set ``request.mijn`` (None for everybody else) and ``request.kandidaat``."""

    def middleware(request: HttpRequest) -> HttpResponse:
        wie: Any = request
        wie.mijn = wie.kandidaat = None
        if is_openbaar(request) or not connection.in_atomic_block or request.user.is_authenticated:
            return get_response(request)
        toegang = request.session.get(sessie.TOEGANG)
        if toegang is None:
            return get_response(request)
        if _hier(request) == "niets":
            return get_response(request)
        if (_hier(request) == "uit" and request.method == "POST") or sessie.is_voorbij(request):
            return _vergeet(request, get_response)
        aanleiding = "" if request.method in READ_METHODS else f"{request.method} {request.path}"
        vertegenwoordiger = request.session.get(sessie.VERTEGENWOORDIGER)
        with sessie.als_kandidaat(request.session[sessie.KANDIDAAT], vertegenwoordiger, aanleiding):
            wie.mijn = sessie.laad(toegang)
            if wie.mijn is not None:
                wie.kandidaat, wie.gemeente = wie.mijn.kandidaat, wie.mijn.kandidaat.gemeente
                wie.wie_kijkt = wie.mijn.wie
                if not _hier(request):
                    return render(request, "mijn/niet_hier.html", status=403)
                response = get_response(request)
                return response if getattr(response, "is_rendered", True) else response.render()  # type: ignore[attr-defined]
        return _vergeet(request, get_response)

    return middleware


def _vergeet(request: HttpRequest, get_response: Handler) -> HttpResponse:
    """Go on as nobody; the rest of the session is forgotten."""
    request.session.flush() if request.method not in READ_METHODS else request.session.clear()
    return get_response(request)


def _hier(request: HttpRequest) -> str:
    """What this address is to a candidate: ``ja``, ``uit`` (the way out), ``niets`` (no matter), or "" for no."""
    try:
        gevonden = resolve(request.path_info)
    except Resolver404:
        return "ja"  # a page that does not exist says so
    if gevonden.view_name == "mijn:uitloggen":
        return "uit"
    if gevonden.url_name in VAN_IEDEREEN:
        return "niets"
    return "ja" if request.path_info.startswith(sessie.PAD) or gevonden.url_name in OOK else ""
