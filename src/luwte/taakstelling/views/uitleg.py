"""Why this count, this number, this amount of the municipality? And of one placement's money."""

from datetime import date
from typing import Any

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen_altijd
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.uitleg import als_bon
from luwte.gemeenten.verandering import veranderingen
from luwte.plaatsingen import bedragen
from luwte.plaatsingen.feiten import lopend
from luwte.plaatsingen.models import Contract
from luwte.plaatsingen.subsidiemaand import dag_van, stand_voor
from luwte.taakstelling import rechten, rijksgeld, tellen
from luwte.toezicht import inzage
from luwte.wet import catalogus

PERSONEN = "personen"
DOELEN = frozenset({*tellen.DOELEN, "recht_op_plek", *(stroom.doel for stroom in rijksgeld.STROMEN)})
#: What the explanation of a count leaves out: it has no receipt and no other days.
LEEG = {"veranderingen": [], "bon": "", "rij": None}
#: The person of a placement, for the log of who looked.
VAN_WIE = F("dienstverband__traject__kandidaat_id")
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
    rij, feiten = _van_plaatsing(wie, pk, doel)
    stand = catalogus().at(_dag(wie, rij, doel), layers=lagen_altijd(wie.gemeente))
    extra = {
        "terug": "taakstelling:geld",
        "terug_naam": "Geld",
        "rij": rij,
        "veranderingen": veranderingen(stand, doel, feiten),
        "bon": reverse("taakstelling:geld_bon", args=[pk, doel]),
    }
    return _toon(request, stand, doel, feiten, extra)


@vereist_rol(*rechten.GELD)
def geld_bon(request: HttpRequest, pk: int, doel: str) -> HttpResponse:
    """The receipt of an amount of one running placement, without the person's name."""
    wie: Any = request
    rij, feiten = _van_plaatsing(wie, pk, doel)
    return als_bon(stand_voor(doel, rij, bedragen.stand_van(wie.gemeente, wie.peildatum), {}), doel, feiten)


def _dag(request: Any, rij: Contract, doel: str) -> date:
    """The day whose figures an amount rests on."""
    return dag_van(doel, rij, catalogus().at(request.peildatum))


def _van_plaatsing(request: Any, pk: int, doel: str) -> tuple[Contract, dict[str, Any]]:
    """A running placement with the facts that the target asks; 404 when either is not on the page.

    Without a name these are still the facts of one person: looking is logged.
    """
    if doel not in GELD_DOELEN:
        raise Http404("Dit bedrag staat niet op de pagina Geld.")
    rijen = lopend(request.peildatum, request.gemeente).annotate(van_wie=VAN_WIE)
    rij: Any = get_object_or_404(rijen, pk=pk)
    inzage.log(request, rij.van_wie, f"geld: {doel.replace('_', ' ')}")
    return rij, bedragen.gevraagd(rij, doel)


def _toon(request: HttpRequest, stand: Any, doel: str, feiten: dict[str, Any], extra: dict[str, Any]) -> HttpResponse:
    boom, melding = None, ""
    try:
        boom = stand.explain(doel, feiten)
        stand.value(doel, feiten)
    except EngineError as error:
        melding = error.plain
        extra = {**extra, "bon": ""}
    return render(
        request, "taakstelling/uitleg.html", {"boom": boom, "melding": melding, "op": stand.day, **LEEG, **extra}
    )
