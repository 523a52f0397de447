"""Get a case, a term or an objection for a view: own municipality, visible for the role, known on the day."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from luwte.besluiten.models import Besluittermijn, Bezwaar
from luwte.besluiten.rechten import COMMISSIE, mag_bezwaar_zien, mag_termijn
from luwte.toezicht import inzage
from luwte.trajecten.models import Traject
from luwte.trajecten.rechten import mag_zien
from luwte.trajecten.stand import stappen_tot

NIET_HIER = "Dit is er niet, of niet voor u."


def haal_traject(request: HttpRequest, pk: int, doel: str) -> Traject:
    """The case; 404 for a neighbour's case, one that is not for this role, or not yet begun."""
    wie: Any = request
    traject = get_object_or_404(
        Traject.objects.select_related("kandidaat", "gemeente").filter(gemeente=wie.gemeente), pk=pk
    )
    stappen = stappen_tot(traject, wie.peildatum)
    if not stappen or not mag_zien(wie.lidmaatschap, traject, stappen[-1]):
        raise Http404(NIET_HIER)
    inzage.log(request, traject.kandidaat_id, doel)
    return traject


def haal_termijn(request: HttpRequest, pk: int, doel: str) -> Besluittermijn:
    """A term of the own municipality that had begun on the day."""
    wie: Any = request
    termijn = get_object_or_404(
        Besluittermijn.objects.select_related("traject__kandidaat", "traject__gemeente", "bezwaar").filter(
            gemeente=wie.gemeente, begint_op__lte=wie.peildatum
        ),
        pk=pk,
    )
    if not mag_termijn(wie.lidmaatschap, termijn):
        raise Http404(NIET_HIER)
    if not mag_zien(wie.lidmaatschap, termijn.traject, _laatste(request, termijn.traject)):
        raise Http404(NIET_HIER)
    inzage.log(request, termijn.traject.kandidaat_id, doel)
    return termijn


def haal_bezwaar(request: HttpRequest, pk: int, doel: str) -> Bezwaar:
    """An objection of the own municipality; the committee sees those she advises on, in any state of the case."""
    wie: Any = request
    bezwaar = get_object_or_404(
        Bezwaar.objects.select_related(
            "traject__kandidaat", "traject__gemeente", "termijn", "beslissing__door", "door"
        ).filter(gemeente=wie.gemeente, ontvangen_op__lte=wie.peildatum),
        pk=pk,
    )
    if not mag_bezwaar_zien(wie.lidmaatschap, bezwaar):
        raise Http404(NIET_HIER)
    if wie.lidmaatschap.rol not in COMMISSIE and not mag_zien(
        wie.lidmaatschap, bezwaar.traject, _laatste(request, bezwaar.traject)
    ):
        raise Http404(NIET_HIER)
    inzage.log(request, bezwaar.traject.kandidaat_id, doel)
    return bezwaar


def _laatste(request: Any, traject: Traject) -> Any:
    stappen = stappen_tot(traject, request.peildatum)
    return stappen[-1] if stappen else None
