"""The day as of which everything is shown: today, or in the demo the day the user chose."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

SESSION_KEY = "peildatum"
EERSTE_DAG = datetime.date(2015, 1, 1)  # beschut werk exists since the Participatiewet
LAATSTE_DAG = datetime.date(2030, 12, 31)
type_of_view = Callable[[HttpRequest], HttpResponse]


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
