"""Komt iemand met dit contract uit de bijstand? Het nettoloon naast de bijstandsnorm.

The net wage depends on someone's taxes, so it is a fact and not computed here. Only 21 and older.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import EuroPerMaand, JaNee, Uren

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron="Wet minimumloon art. 8 en 12",
    vanaf="2015-01-01",
    tot="2024-01-01",
    label="Brutoloon per maand",
)
def brutoloon_per_maand(wml_per_maand: EuroPerMaand, uren: Uren, normuren: Uren) -> EuroPerMaand:
    """Het minimumloon naar het deel van de week dat iemand werkt, zonder vakantiebijslag."""
    return wml_per_maand * min(uren, normuren) / normuren


@regel(
    bron=f"Participatiewet art. 21; {NOTITIE}, par. 4.4.1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Loon is hoger dan de bijstandsnorm",
)
def boven_bijstandsnorm(nettoloon_per_maand: EuroPerMaand, bijstandsnorm: EuroPerMaand) -> JaNee:
    """Dan is geen aanvullende uitkering nodig. Geen voorwaarde voor beschut werk."""
    return nettoloon_per_maand > bijstandsnorm
