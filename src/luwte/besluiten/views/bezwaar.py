"""One objection: the decision it is about, what happened, and what can be done now."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.besluiten.lopend import alle_termijnen
from luwte.besluiten.models import Bezwaar
from luwte.besluiten.ophalen import haal_bezwaar, haal_termijn
from luwte.besluiten.overzicht import Bezwaarregel, bestreden_besluit
from luwte.besluiten.rechten import BEZWAREN, COLLEGE, COMMISSIE, mag
from luwte.besluiten.tijdigheid import beroep_kan_tot, beroep_op_tijd, uitleg_op_tijd
from luwte.besluiten.views.handelingen import BIJ_BEZWAAR, hoort_bij_stap
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.uitleg import toon


@vereist_rol(*BEZWAREN)
def bezwaar(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of one objection; the committee reads the same page, and nothing else of the case."""
    wie: Any = request
    rij = haal_bezwaar(request, pk, "bezwaar")
    regel = Bezwaarregel.van(rij, wie.peildatum)
    beroepen = [
        (b, beroep_op_tijd(b))
        for b in rij.beroepen.filter(ingesteld_op__lte=wie.peildatum).select_related("uitspraak", "bezwaar__beslissing")
    ]
    return render(
        request,
        "besluiten/bezwaar.html",
        {
            "bezwaar": rij,
            "regel": regel,
            "kandidaat": rij.traject.kandidaat,
            "besluit": bestreden_besluit(rij),
            "op_tijd": uitleg_op_tijd(rij),
            "beroepen": beroepen,
            "beroep_tot": beroep_kan_tot(rij) if regel.beslissing else None,
            "knoppen": _knoppen(wie, rij, regel, beroepen),
            "naar_dossier": wie.lidmaatschap.rol not in COMMISSIE,
            "bij_stap": regel.open and hoort_bij_stap(rij) and wie.lidmaatschap.rol not in COMMISSIE,
        },
    )


def _knoppen(request: Any, rij: Bezwaar, regel: Bezwaarregel, beroepen: list[Any]) -> list[tuple[str, str]]:
    """What this role can do now, code and word."""
    if regel.open:
        codes = ["hoorzitting", "advies", "intrekken"]
        if not regel.op_tijd:
            codes.insert(0, "te-laat")
        if not hoort_bij_stap(rij):
            codes.append("beslissen")
    else:
        codes = []
    if not regel.ingetrokken:
        wacht = any(not hasattr(b, "uitspraak") for b, _ in beroepen)
        codes.append("uitspraak" if wacht else "beroep")
    return [(code, BIJ_BEZWAAR[code].kop) for code in codes if mag(request.lidmaatschap, code)]


@vereist_rol(*COLLEGE)
def termijn_uitleg(request: HttpRequest, pk: int, wat: str) -> HttpResponse:
    """The sum of a running term, or of its penalty: page or panel."""
    wie: Any = request
    rij = haal_termijn(request, pk, f"uitleg: {wat}")
    lopend = next((t for t in alle_termijnen(rij.traject, wie.peildatum) if t.termijn.pk == rij.pk), None)
    if lopend is None or (wat == "dwangsom" and lopend.dwangsom is None):
        raise Http404("Hier is geen uitleg van.")
    uitleg = lopend.dwangsom.uitleg() if wat == "dwangsom" and lopend.dwangsom else lopend.stand.uitleg()
    return toon(
        request,
        uitleg,
        pagina="besluiten/uitleg.html",
        paneel="besluiten/uitleg_paneel.html",
        traject=rij.traject,
        kandidaat=rij.traject.kandidaat,
    )
