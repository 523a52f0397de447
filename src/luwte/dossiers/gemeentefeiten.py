"""What documents about a municipality ask: the number year by year, three counts, reasons. Small counts hidden."""

from __future__ import annotations

from typing import Any

from luwte.brieven.feiten import Zaak, bron
from luwte.gemeenten.templatetags import opmaak
from luwte.taakstelling.afschermen import GRENS
from luwte.taakstelling.jaren import dagen, per_jaar
from luwte.taakstelling.redenen import advies_niet_werkzaam, per_reden
from luwte.taakstelling.tellen import tel


@bron("taakstelling_jaren", "tellingen")
def van_de_jaren(zaak: Zaak) -> dict[str, Any]:
    """The statutory number against what was realised, and the three counts of today side by side."""
    if zaak.traject is not None:
        return {}
    geteld = tel(dagen(zaak.peildatum))
    jaren = [een for een in per_jaar(zaak.gemeente, zaak.peildatum, geteld) if een.plekken is not None]
    nu = geteld.get((zaak.peildatum, zaak.gemeente.pk))
    feiten: dict[str, Any] = {
        "taakstelling_jaren": [
            [str(een.jaar), opmaak.plekken(een.getal), opmaak.plekken(een.plekken), opmaak.plekken(een.verschil)]
            for een in jaren
        ],
    }
    if nu is not None and jaren:
        feiten["tellingen"] = [
            ["Mensen met een contract beschut werk", mensen(nu.personen)],
            ["Plekken van 31 uur", opmaak.plekken(jaren[-1].plekken)],
            ["Mensen met een positief advies", mensen(nu.positief_advies)],
            ["Mensen met een besluit van het college", mensen(nu.vastgesteld)],
            ["Positief advies, nu niet aan het werk", mensen(nu.niet_werkzaam)],
        ]
    return feiten


@bron("redenen_niet_werkzaam")
def van_de_redenen(zaak: Zaak) -> dict[str, Any]:
    """Why people with a positive advice do not work now, counted."""
    if zaak.traject is not None:
        return {}
    redenen = per_reden(advies_niet_werkzaam(zaak.gemeente, zaak.peildatum))
    return {"redenen_niet_werkzaam": [[str(reden.label), mensen(aantal)] for reden, aantal in redenen]}


def mensen(aantal: int) -> str:
    """A count of people as it may leave the town hall: none, or five and more."""
    return f"minder dan {GRENS}" if 0 < aantal < GRENS else str(aantal)
