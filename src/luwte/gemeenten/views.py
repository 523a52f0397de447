"""Functioneel beheer: local policy with its dates and source, users and roles, the two logs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control

from luwte.gemeenten import beleid, logboek
from luwte.gemeenten.models import Gemeente, Lidmaatschap, Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.thema import css
from luwte.gemeenten.vakken import vakken


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def beheer(request: HttpRequest) -> HttpResponse:
    """What functioneel beheer can do here, with the latest changes."""
    gemeente = request.gemeente  # type: ignore[attr-defined]
    context = {"wijzigingen": logboek.wijzigingen(gemeente)[:5], "vakken": vakken(request)}
    return render(request, "gemeenten/beheer.html", context)


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def beleid_lijst(request: HttpRequest) -> HttpResponse:
    """All local policy that holds for this municipality: its own and that of its region."""
    rows = beleid.regels(request.gemeente, request.peildatum)  # type: ignore[attr-defined]
    context = {"rijen": rows, "eigen": any(row.van_wie != beleid.STANDAARD for row in rows)}
    return render(request, "gemeenten/beleid.html", context)


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def gebruikers(request: HttpRequest) -> HttpResponse:
    """Who works for this municipality, in which role, since when."""
    gemeente = request.gemeente  # type: ignore[attr-defined]
    rows = (
        Lidmaatschap.objects.filter(gemeente=gemeente)
        .select_related("gebruiker")
        .order_by("gebruiker__last_name", "gebruiker__username", "rol", "id")
    )
    return render(request, "gemeenten/gebruikers.html", {"lidmaatschappen_lijst": rows})


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def wijzigingen(request: HttpRequest) -> HttpResponse:
    """Who changed what and why, newest first, by key."""
    page = logboek.bladzijde(
        logboek.wijzigingen(
            request.gemeente,  # type: ignore[attr-defined]
            tabel=request.GET.get("tabel", ""),
            auteur=request.GET.get("wie", ""),
        ),
        request.GET.get("voor", ""),
    )
    context = {
        "pagina": page,
        "tabellen": logboek.tabellen(),
        "tabel": request.GET.get("tabel", ""),
        "wie": request.GET.get("wie", ""),
    }
    return render(request, "gemeenten/wijzigingen.html", context)


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def inzagen(request: HttpRequest) -> HttpResponse:
    """Who looked at whose dossier and for which purpose, newest first, by key."""
    page = logboek.bladzijde(
        logboek.inzagen(
            request.gemeente,  # type: ignore[attr-defined]
            wie=request.GET.get("wie", ""),
        ),
        request.GET.get("voor", ""),
    )
    context = {"pagina": page, "wie": request.GET.get("wie", "")}
    return render(request, "gemeenten/inzagen.html", context)


def thema(
    request: HttpRequest,  # noqa: ARG001 (Django hands it over)
    code: str,
) -> HttpResponse:
    """The custom properties of a municipality's own look, as a style sheet."""
    gemeente = get_object_or_404(Gemeente, code=code)
    response = HttpResponse(css(gemeente), content_type="text/css; charset=utf-8")
    patch_cache_control(response, public=True, max_age=3600)
    return response
