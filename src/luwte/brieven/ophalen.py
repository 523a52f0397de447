"""Get a letter for a view: own municipality, the right role, and the reading is logged."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from luwte.brieven.feiten import Zaak, zaak_van
from luwte.brieven.models import Brief, Ondertekening
from luwte.brieven.rechten import POST, TEKENT, mag_lezen
from luwte.brieven.register import SJABLONEN, Sjabloon
from luwte.gemeenten.middleware import READ_METHODS
from luwte.toezicht import inzage
from luwte.trajecten.geheugen import onthoud
from luwte.trajecten.models import Traject
from luwte.trajecten.rechten import mag_doen
from luwte.trajecten.rechtentabel import Actie
from luwte.trajecten.stand import stappen_tot

NIET_VOOR_U = "Deze brief is er niet, of niet voor u."
#: A view that shows no document leaves its bytes in the database.
GROOT = ("ondertekening__pdf_bytes", "ondertekening__bonnen", "ondertekening__feiten")


def haal_brief(request: HttpRequest, pk: int, doel: str, *, met_bytes: bool = False) -> Brief:
    """A letter this member may read; 404 for a neighbour's or one of another role."""
    wie: Any = request
    rijen = Brief.objects.filter(gemeente=wie.gemeente).select_related(
        "ondertekening__door", "opsteller", "traject__kandidaat__contactpersoon"
    )
    brief = get_object_or_404(rijen if met_bytes else rijen.defer(*GROOT), pk=pk)
    brief.gemeente = wie.gemeente
    if brief.traject:
        _van_dit_verzoek(request, brief.traject)
    if not mag_lezen(wie.lidmaatschap, brief) or not _bij_dit_dossier(wie, brief):
        raise Http404(NIET_VOOR_U)
    if brief.traject:
        inzage.log(request, brief.traject.kandidaat_id, doel)
    return brief


def _van_dit_verzoek(request: HttpRequest, traject: Traject) -> None:
    """The case belongs to the municipality of the request, which knows its policy; who only reads asks once."""
    wie: Any = request
    traject.gemeente = wie.gemeente
    if request.method in READ_METHODS:
        onthoud(traject)


def _bij_dit_dossier(wie: Any, brief: Brief) -> bool:
    """Whether the case is this role's business now; who must sign or print reads that letter only."""
    if brief.traject is None:
        return True
    rol = wie.lidmaatschap.rol
    if rol in TEKENT[SJABLONEN[brief.sjabloon].soort] and (brief.aangeboden_op or brief.getekend):
        return True
    if rol in POST and brief.getekend:
        return True
    stappen = stappen_tot(brief.traject, wie.peildatum)
    return mag_doen(wie.lidmaatschap, brief.traject, stappen[-1] if stappen else None, Actie.BRIEF)


def haal_zaak(request: HttpRequest, traject_pk: int, doel: str) -> Zaak:
    """The case for a new letter; 404 when this role makes no letters in its state."""
    wie: Any = request
    traject = get_object_or_404(
        Traject.objects.select_related("kandidaat__contactpersoon").filter(gemeente=wie.gemeente), pk=traject_pk
    )
    _van_dit_verzoek(request, traject)
    stappen = stappen_tot(traject, wie.peildatum)
    if not stappen or not mag_doen(wie.lidmaatschap, traject, stappen[-1], Actie.BRIEF):
        raise Http404("Dit dossier is er niet, of niet voor u.")
    inzage.log(request, traject.kandidaat_id, doel)
    return zaak_van(traject, wie.peildatum, stappen)


def haal_sjabloon(code: str) -> Sjabloon:
    """A template by its code, or 404."""
    if code not in SJABLONEN:
        raise Http404("Dit soort brief bestaat niet.")
    return SJABLONEN[code]


def getekend(brief: Brief) -> Ondertekening:
    """The signed letter of a draft, or 404."""
    if not brief.getekend:
        raise Http404("Deze brief is nog niet ondertekend.")
    return brief.ondertekening
