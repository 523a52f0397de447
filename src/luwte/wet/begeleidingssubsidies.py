"""Subsidie voor begeleiding die een gemeente aan een werkgever betaalt: lokaal beleid, geen wet.

They are for guidance and organisation, not for wages: Participatiewet art. 10d lid 9 allows no
second subsidy for the wage costs of the same employment.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, Deel, EuroPerJaar, Uren

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, par. 4.3.2 en 4.4",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Deel van de uren voor de volle subsidie",
)
def begeleidingssubsidie_urendeel(uren: Uren, begeleidingssubsidie_uren: Uren) -> Deel:
    """Onder 31 uur krijgt de werkgever de subsidie naar rato; daarboven niet meer."""
    return min(uren, begeleidingssubsidie_uren) / begeleidingssubsidie_uren


@regel(
    bron=f"{NOTITIE}, par. 4.3.2",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Algemene subsidie voor begeleiding per jaar",
)
def begeleidingssubsidie_algemeen(
    begeleidingssubsidie_algemeen_maximum: EuroPerJaar, begeleidingssubsidie_urendeel: Deel
) -> EuroPerJaar:
    """Vergoeding voor begeleiding en organisatie van het werk."""
    return begeleidingssubsidie_algemeen_maximum * begeleidingssubsidie_urendeel


@regel(
    bron=f"{NOTITIE}, par. 4.3.2",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Tijdelijke subsidie voor begeleiding per jaar",
)
def begeleidingssubsidie_tijdelijk(
    begeleidingssubsidie_tijdelijk_maximum: EuroPerJaar, begeleidingssubsidie_urendeel: Deel
) -> EuroPerJaar:
    """Extra vergoeding uit tijdelijk geld van het Rijk; ook deze gaat naar rato van de uren."""
    return begeleidingssubsidie_tijdelijk_maximum * begeleidingssubsidie_urendeel


@regel(
    bron=f"{NOTITIE}, par. 3.3 onder 3 en 4",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Begeleiding die de subsidies niet dekken per jaar",
)
def begeleiding_niet_gedekt_per_jaar(
    begeleidingskosten_per_jaar: EuroPerJaar,
    begeleidingssubsidie_algemeen_bij_plaatsing: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_bij_plaatsing: EuroPerJaar,
) -> EuroPerJaar:
    """De tijdelijke subsidie vult de algemene aan; wat dan nog overblijft betaalt de werkgever."""
    return max(
        begeleidingskosten_per_jaar
        - begeleidingssubsidie_algemeen_bij_plaatsing
        - begeleidingssubsidie_tijdelijk_bij_plaatsing,
        NIETS,
    )
