"""Hoeveel uur: de argumenten bij de omvang van een contract, elk met wat het nu nog waard is.

Local policy (24 to 31 hours) stands in ``contract``; here is what it rests on: the tax advantage
until 2025, what UWV assumes about capacity, and how many people one place of 31 hours can hold.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import Deel, EuroPerJaar, JaNee, Plekken, Uren, UrenPerJaar, WekenPerJaar
from luwte.wet.eenheden_geld import PersonenPerPlek

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"Wet tegemoetkomingen loondomein art. 3.1; {NOTITIE}, noot xix",
    vanaf="2017-01-01",
    tot="2025-01-01",
    label="Minste uren per week voor het lage-inkomensvoordeel",
)
def liv_minste_uren_per_week(liv_minimum_uren: UrenPerJaar, weken_per_jaar: WekenPerJaar) -> Uren:
    """1.248 betaalde uren in een kalenderjaar, over 52 weken."""
    return liv_minimum_uren / weken_per_jaar


@regel(
    bron=f"{NOTITIE}, par. 4.4 en 4.4.1",
    vanaf="2017-01-01",
    tot="2025-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Minste uren rusten op het belastingvoordeel",
)
def minimum_uren_om_liv(minimum_uren: Uren, liv_minste_uren_per_week: Uren) -> JaNee:
    """De ondergrens van het beleid is genoeg voor het lage-inkomensvoordeel."""
    return minimum_uren >= liv_minste_uren_per_week


@regel(
    bron="Wet afschaffing lage-inkomensvoordeel (Kamerstuk 36458)",
    vanaf="2025-01-01",
    laag="lokaal",
    label="Minste uren rusten op het belastingvoordeel",
)
def minimum_uren_om_liv__2025() -> JaNee:
    """Deze reden is op 1 januari 2025 vervallen: het belastingvoordeel bestaat niet meer."""
    return False


@regel(
    bron=f"Wet tegemoetkomingen loondomein art. 3.1; {NOTITIE}, par. 4.4",
    vanaf="2017-01-01",
    tot="2025-01-01",
    zekerheid="werkafspraak",
    label="Weinig ruimte boven de urengrens",
)
def liv_marge_krap(verloonde_uren: UrenPerJaar, liv_minimum_uren: UrenPerJaar, liv_krappe_marge: Deel) -> JaNee:
    """Minder dan 5% boven de grens: een paar onbetaalde uren kosten dan het hele voordeel."""
    return liv_minimum_uren <= verloonde_uren < liv_minimum_uren * (1 + liv_krappe_marge)


@regel(
    bron=f"Schattingsbesluit arbeidsongeschiktheidswetten art. 1a; {NOTITIE}, par. 4.4",
    vanaf="2015-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Uren zijn minder dan het arbeidsvermogen",
)
def uren_onder_arbeidsvermogen(
    uren: Uren, uwv_minste_uren: Uren, verdient_minimumloon_per_uur: JaNee, uwv_minste_uren_uitzondering: Uren
) -> JaNee:
    """UWV gaat uit van vier uur per dag; of twee, voor wie per uur het minimumloon verdient."""
    if uren >= uwv_minste_uren:
        return False
    return uren < uwv_minste_uren_uitzondering or not verdient_minimumloon_per_uur


@regel(
    bron=f"{NOTITIE}, par. 4.4",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Minder administratie",
)
def minder_administratie(boven_bijstandsnorm: JaNee) -> JaNee:
    """Met een loon boven de norm is er geen aanvullende uitkering: dat scheelt iedereen papierwerk."""
    return boven_bijstandsnorm


@regel(
    bron=f"{NOTITIE}, par. 4.4, hoofdstuk 6 en noot viii",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Ruimte voor schaalvoordeel bij begeleiding",
)
def ruimte_voor_schaalvoordeel(
    kosten_werksoort_groen: EuroPerJaar,
    kosten_werksoort_detachering: EuroPerJaar,
    uren: Uren,
    begeleidingskosten_week: Uren,
) -> EuroPerJaar:
    """Het verschil tussen de duurste en de goedkoopste begeleiding bij deze uren; meer is er niet te winnen."""
    return (kosten_werksoort_groen - kosten_werksoort_detachering) * uren / begeleidingskosten_week


@regel(
    bron=f"Stcrt 2017, 4882; {NOTITIE}, par. 4.4 en 4.4.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Meeste uren rusten op de plek van 31 uur",
)
def maximum_uren_om_plek(maximum_uren: Uren, uren_per_plek: Uren) -> JaNee:
    """De bovengrens van het beleid is niet meer dan de uren waarmee het Rijk een plek telt en betaalt."""
    return maximum_uren <= uren_per_plek


@regel(
    bron=f"Stcrt 2017, 4882; {NOTITIE}, par. 4.4",
    vanaf="2017-01-01",
    label="Mensen op één plek van 31 uur",
)
def personen_per_plek(uren_per_plek: Uren, uren: Uren) -> PersonenPerPlek:
    """Wie minder uren werkt, laat ruimte voor een ander: 31 gedeeld door de uren."""
    return uren_per_plek / uren


@regel(
    bron=f"Stcrt 2017, 4882; {NOTITIE}, par. 4.4",
    vanaf="2017-01-01",
    label="Plekken van 31 uur door dit contract",
)
def plekken_door_contract(uren: Uren, uren_per_plek: Uren) -> Plekken:
    """Meer plekken nodig bij minder uren, minder bij meer uren. Niet afgerond."""
    return uren / uren_per_plek
