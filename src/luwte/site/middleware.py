"""What holds for every request: readable text, pages that stay private, and the day that is shown.

The day is today, or in the demo the day the user chose.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

SESSION_KEY = "peildatum"
EERSTE_DAG = datetime.date(2015, 1, 1)  # beschut werk exists since the Participatiewet
LAATSTE_DAG = datetime.date(2030, 12, 31)
type_of_view = Callable[[HttpRequest], HttpResponse]


def leesbaar(get_response: type_of_view) -> type_of_view:
    """Answer 400 to a null byte in address, query or cookie: no text of people, and PostgreSQL refuses it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        given = (request.path_info, request.META.get("HTTP_USER_AGENT", ""), *request.COOKIES.values())
        query = request.META.get("QUERY_STRING", "")
        if "%00" in query or any("\0" in text for text in (query, *given)):
            raise BadRequest("A null byte in the request.")
        return get_response(request)

    return middleware


def vertrouwelijk(get_response: type_of_view) -> type_of_view:
    """Keep every page of somebody with a session out of caches, also that of a shared computer."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        name = settings.SESSION_COOKIE_NAME
        if (name in request.COOKIES or name in response.cookies) and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def peildatum(get_response: type_of_view) -> type_of_view:
    """Set ``request.peildatum``; the only place in the web process that asks for today."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.peildatum = _day(request)  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def _day(request: HttpRequest) -> datetime.date:
    if not settings.LUWTE_DEMO:
        return timezone.localdate()
    chosen = request.session.get(SESSION_KEY, settings.LUWTE_DEMO_PEILDATUM)
    try:
        return datetime.date.fromisoformat(chosen)
    except ValueError:
        return datetime.date.fromisoformat(settings.LUWTE_DEMO_PEILDATUM)
