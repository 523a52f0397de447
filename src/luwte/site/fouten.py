"""The error pages: a plain sentence and what one can do now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def verkeerd_verzoek(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be read."""
    return render(request, "site/400.html", status=400)


def geen_toegang(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this role may not see this; the sentence of the refusal is shown when there is one."""
    reason = str(exception) if exception else ""
    return render(request, "site/403.html", {"reden": reason}, status=403)


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or it belongs to another municipality (we do not tell which)."""
    return render(request, "site/404.html", status=404)


def storing(request: HttpRequest) -> HttpResponse:
    """500: something broke; a page that needs no database."""
    return HttpResponse(render_to_string("site/500.html"), status=500)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long, or came from elsewhere."""
    text = "Dit formulier is verlopen. Ga terug, ververs de pagina en probeer het opnieuw."
    return render(request, "site/403.html", {"reden": text}, status=403)
