"""The error pages: a plain sentence and what one can do now."""

# ruff: noqa: ARG001 (Django hands over more than a page needs)
from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def _page(request: HttpRequest, status: int, kop: str, uitleg: str, advies: str) -> HttpResponse:
    context = {"kop": kop, "uitleg": uitleg, "advies": advies}
    return render(request, "site/foutpagina.html", context, status=status)


def verkeerd_verzoek(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be read."""
    return _page(
        request,
        400,
        "Dit verzoek klopt niet",
        "Luwte begrijpt niet wat er gevraagd wordt.",
        "Ga terug naar de vorige pagina en probeer het opnieuw.",
    )


def geen_toegang(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this role may not see this; the sentence of the refusal is shown when there is one."""
    return _page(
        request,
        403,
        "Geen toegang",
        str(exception or "") or "U mag deze pagina niet zien.",
        "Hebt u deze pagina nodig voor uw werk? Vraag functioneel beheer van uw gemeente.",
    )


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or it belongs to another municipality (we do not tell which)."""
    return _page(
        request,
        404,
        "Niet gevonden",
        "Deze pagina bestaat niet, of hoort niet bij uw gemeente.",
        "Controleer het adres, of zoek vanaf de beginpagina.",
    )


def storing(request: HttpRequest) -> HttpResponse:
    """500: something broke; a page that needs no database, with the number under which it is logged."""
    text = render_to_string("site/500.html", {"verzoek": getattr(request, "verzoek", "")})
    return HttpResponse(text, status=500)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long, or came from elsewhere."""
    return _page(
        request,
        403,
        "Dit formulier is verlopen",
        "Het formulier stond te lang open, of het kwam van een andere website.",
        "Ga terug, ververs de pagina en probeer het opnieuw.",
    )
