"""Why this count, this number, this amount of the municipality? And of one placement's money."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from luwte.engine import EngineError
from luwte.gemeenten.rechten import vereist_rol
from luwte.plaatsingen import bedragen
from luwte.plaatsingen.feiten import lopend
from luwte.taakstelling import rechten, rijksgeld, tellen

PERSONEN = "personen"
DOELEN = frozenset({*tellen.DOELEN, "recht_op_plek", *(stroom.doel for stroom in rijksgeld.STROMEN)})
GELD_DOELEN = frozenset(doel.naam for doel in bedragen.DOELEN)


@vereist_rol(*rechten.CIJFERS)
def uitleg(request: HttpRequest, doel: str) -> HttpResponse:
    """Explain a figure of the municipality's page; 404 for what does not stand on it."""
    wie: Any = request
    peildatum: date = wie.peildatum
    telling = tellen.telling(wie.gemeente, peildatum)
    if doel == PERSONEN:
        return render(request, "taakstelling/uitleg_personen.html", {"telling": telling})
    if doel not in DOELEN:
        raise Http404("Dit getal staat niet op de pagina van de gemeente.")
    stand = tellen.stand_van(wie.gemeente, peildatum)
    gevraagd = stand.catalogue.inputs(doel)
    feiten = {naam: waarde for naam, waarde in telling.feiten.items() if naam in gevraagd}
    return _toon(request, stand, doel, feiten, {"terug": "taakstelling:gemeente", "terug_naam": "Gemeente"})


@vereist_rol(*rechten.GELD)
def geld_uitleg(request: HttpRequest, pk: int, doel: str) -> HttpResponse:
    """Explain an amount of one running placement, without the person's name."""
    wie: Any = request
    if doel not in GELD_DOELEN:
        raise Http404("Dit bedrag staat niet op de pagina Geld.")
    rij = get_object_or_404(lopend(wie.peildatum, wie.gemeente), pk=pk)
    stand = bedragen.stand_van(wie.gemeente, wie.peildatum)
    feiten = bedragen.gevraagd(rij, doel)
    return _toon(request, stand, doel, feiten, {"terug": "taakstelling:geld", "terug_naam": "Geld", "rij": rij})


def _toon(request: HttpRequest, stand: Any, doel: str, feiten: dict[str, Any], extra: dict[str, Any]) -> HttpResponse:
    boom, melding = None, ""
    try:
        boom = stand.explain(doel, feiten)
        stand.value(doel, feiten)
    except EngineError as error:
        melding = str(error)
    return render(request, "taakstelling/uitleg.html", {"boom": boom, "melding": melding, "op": stand.day, **extra})
