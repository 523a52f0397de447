"""The first pages of who decides and who advises: to decide now, and the objections."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.besluiten.lopend import open_termijnen
from luwte.besluiten.models import Bezwaar
from luwte.besluiten.overzicht import Bezwaarregel, te_besluiten_van
from luwte.besluiten.rechten import BEZWAREN, COLLEGE, COMMISSIE
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.stand import laatste_stappen

MEESTE = 100


@vereist_rol(*COLLEGE)
def te_besluiten(request: HttpRequest) -> HttpResponse:
    """Cases with a positive advice, proposals to deviate, open objections, and terms that run."""
    wie: Any = request
    zaken = te_besluiten_van(wie.gemeente, wie.peildatum, request.user)
    lopend = open_termijnen(wie.peildatum).filter(gemeente=wie.gemeente)[:MEESTE]
    # A term counts for the college in every state; the case opens only for who may see it.
    zichtbaar = set(
        laatste_stappen(wie.peildatum)
        .filter(
            traject__in=[t.traject_id for t in lopend],
            naar__in=toestanden_voor(wie.lidmaatschap.rol),
        )
        .values_list("traject_id", flat=True)
    )
    return render(
        request,
        "besluiten/te_besluiten.html",
        {
            "voorstellen": [z for z in zaken if z.voorstel],
            "adviezen": [z for z in zaken if z.stap.naar == "S6" and not z.voorstel],
            "bezwaren": [z for z in zaken if z.stap.naar == "S11"],
            "termijnen": [(t, t.traject_id in zichtbaar) for t in lopend if not t.stil],
            "stil": [(t, t.traject_id in zichtbaar) for t in lopend if t.stil],
        },
    )


@vereist_rol(*BEZWAREN)
def bezwaren(request: HttpRequest) -> HttpResponse:
    """The objections of the own municipality, open ones first; the committee those she advises on."""
    wie: Any = request
    rijen = Bezwaar.objects.filter(gemeente=wie.gemeente, ontvangen_op__lte=wie.peildatum)
    if wie.lidmaatschap.rol in COMMISSIE:
        rijen = rijen.filter(adviescommissie=True)
    rijen = (
        rijen.select_related("traject__kandidaat", "beslissing", "termijn")
        .prefetch_related("gebeurtenissen", "termijn__wijzigingen")
        .order_by("-ontvangen_op", "-pk")[:MEESTE]
    )
    regels = [Bezwaarregel.van(rij, wie.peildatum) for rij in rijen]
    return render(
        request,
        "besluiten/bezwaren.html",
        {"open": [r for r in regels if r.open], "klaar": [r for r in regels if not r.open]},
    )
