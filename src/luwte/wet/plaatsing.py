"""Wat een plaatsing krijgt, gegeven wie er betaalt: de gemeente of UWV.

With a Wajong benefit UWV gives loondispensatie, guidance and other provisions; the employer then
pays less than the minimum wage, so the municipality's subsidies and the LIV do not apply.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, EuroPerJaar, JaNee
from luwte.wet.eenheden import Financieringsregime

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, par. 4.3.2 en hoofdstuk 5 (landelijk arrangement)",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Algemene subsidie bij deze plaatsing per jaar",
)
def begeleidingssubsidie_algemeen_bij_plaatsing(
    financieringsregime: Financieringsregime, begeleidingssubsidie_algemeen: EuroPerJaar
) -> EuroPerJaar:
    """De subsidie naar uren; niets als UWV de begeleiding geeft."""
    if financieringsregime == "loondispensatie":
        return NIETS
    return begeleidingssubsidie_algemeen


@regel(
    bron=f"{NOTITIE}, par. 4.3.2 en hoofdstuk 5 (landelijk arrangement)",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Tijdelijke subsidie bij deze plaatsing per jaar",
)
def begeleidingssubsidie_tijdelijk_bij_plaatsing(
    financieringsregime: Financieringsregime, begeleidingssubsidie_tijdelijk: EuroPerJaar
) -> EuroPerJaar:
    """De extra subsidie naar uren; niets als UWV de begeleiding geeft."""
    if financieringsregime == "loondispensatie":
        return NIETS
    return begeleidingssubsidie_tijdelijk


@regel(
    bron="Wet tegemoetkomingen loondomein art. 3.1; Wajong art. 2:20",
    vanaf="2017-01-01",
    label="Lage-inkomensvoordeel bij deze plaatsing per jaar",
)
def lage_inkomensvoordeel_bij_plaatsing(
    financieringsregime: Financieringsregime, liv_bij_loondispensatie: JaNee, lage_inkomensvoordeel: EuroPerJaar
) -> EuroPerJaar:
    """Bij loondispensatie ligt het loon onder het minimumloon; dan is er geen voordeel."""
    if financieringsregime == "loondispensatie" and not liv_bij_loondispensatie:
        return NIETS
    return lage_inkomensvoordeel
