"""What functioneel beheer has to do here, for the page Beheer."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from luwte.cijfers.vergelijk import loopt_af
from luwte.cijfers.voorstellen import wachtend
from luwte.gemeenten.vakken import Vak
from luwte.wet import catalogus

BINNENKORT = 92  # days: a figure of the law comes about two months before it is needed


def cijfers(request: HttpRequest) -> Vak:
    """The proposals that wait for the reader, and the figures that run out within three months."""
    waiting = wachtend(request.user.pk)
    ending = len(loopt_af(catalogus(), request.peildatum, BINNENKORT))  # type: ignore[attr-defined]
    parts = []
    if waiting:
        parts.append("1 voorstel wacht op u" if waiting == 1 else f"{waiting} voorstellen wachten op u")
    if ending:
        parts.append("1 cijfer loopt af of ontbreekt" if ending == 1 else f"{ending} cijfers lopen af of ontbreken")
    return Vak(
        "Cijfers van de wet",
        reverse("cijfers:lijst"),
        "Nieuwe bedragen en aantallen, met bron en datum. Twee mensen kijken ernaar. Dan rekent heel Luwte ermee.",
        "; ".join(parts),
    )
