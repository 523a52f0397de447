"""Get a case for a view: own municipality, visible for the role, known on the peildatum."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from luwte.dossiers.erbij import BIJ_OPHALEN
from luwte.gemeenten.middleware import READ_METHODS
from luwte.toezicht import inzage
from luwte.trajecten.geheugen import onthoud
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_zien
from luwte.trajecten.stand import stappen_tot


def haal_dossier(request: HttpRequest, pk: int, doel: str = "") -> tuple[Traject, list[Stap]]:
    """The case and its steps on the peildatum. 404 for a neighbour's case or one not yet begun.

    Row-level security already hides other municipalities; the filter says it a second time. The
    reading is logged with its purpose; without ``doel`` the caller logs it.
    """
    wie: Any = request
    traject = get_object_or_404(
        Traject.objects.select_related("kandidaat__contactpersoon")
        .filter(gemeente=wie.gemeente)
        .annotate(**BIJ_OPHALEN),
        pk=pk,
    )
    traject.gemeente = wie.gemeente  # the object of the request, which remembers its policy
    if request.method in READ_METHODS:
        onthoud(traject)
    stappen = stappen_tot(traject, wie.peildatum)
    if not stappen or not mag_zien(wie.lidmaatschap, traject, stappen[-1]):
        raise Http404("Dit dossier is er niet, of niet voor u.")
    if doel:
        inzage.log(request, traject.kandidaat_id, doel)
    return traject, stappen
