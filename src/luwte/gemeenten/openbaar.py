"""Public pages that need no login and no database: they are served outside any transaction."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

View = Callable[..., HttpResponse]
MARK = "zonder_database"


def openbaar(view: View) -> View:
    """Mark a view that never asks the database, so that an outage of it does not stop the page."""
    setattr(view, MARK, True)
    return transaction.non_atomic_requests(view)


def is_openbaar(request: HttpRequest) -> bool:
    """Whether the view of this address is marked so."""
    try:
        return bool(getattr(resolve(request.path_info).func, MARK, False))
    except Resolver404:
        return False
