"""De rekening in de raadsbrief van Twenterand (2019), zoals zij gedrukt is.

The letter counts 20,000 euros a place of 32 hours against 17,000 euros of the Rijk and the tax
advantage. Its 17,000 is a figure of that municipality, never derived from targets.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import EuroPerJaar, Uren

BRIEF = "Raadsbrief Twenterand 2019"


@regel(
    bron=f"{BRIEF}; regionale notitie Zaanstreek-Waterland 2017, noot xiii",
    vanaf="2019-01-01",
    tot="2020-01-01",
    zekerheid="afgeleid",
    label="Resterende last per plek (raadsbrief)",
)
def raadsbrief_resterende_last(
    raadsbrief_kosten_per_plek: EuroPerJaar, raadsbrief_budget_per_plek: EuroPerJaar, liv_per_medewerker: EuroPerJaar
) -> EuroPerJaar:
    """Kosten min het geld van het Rijk min het belastingvoordeel: de 2.200 euro van de brief."""
    return raadsbrief_kosten_per_plek - raadsbrief_budget_per_plek - liv_per_medewerker


@regel(
    bron=f"{BRIEF}, omgerekend van 32 naar 31 uur",
    vanaf="2019-01-01",
    tot="2020-01-01",
    zekerheid="afgeleid",
    label="Kosten per plek van 31 uur (raadsbrief)",
)
def raadsbrief_kosten_bij_31_uur(
    raadsbrief_kosten_per_plek: EuroPerJaar, uren_per_plek: Uren, raadsbrief_uren: Uren
) -> EuroPerJaar:
    """De brief rekent met 32 uur, het Rijk met 31; naar uren omgerekend zijn zij te vergelijken."""
    return raadsbrief_kosten_per_plek * uren_per_plek / raadsbrief_uren


@regel(
    bron=f"{BRIEF}; regionale notitie Zaanstreek-Waterland 2017, par. 3.1",
    vanaf="2019-01-01",
    tot="2020-01-01",
    zekerheid="afgeleid",
    label="Resterende last bij het gewone bedrag per plek (raadsbrief)",
)
def raadsbrief_last_zonder_extra_budget(
    raadsbrief_kosten_per_plek: EuroPerJaar, begeleidingsbudget_per_plek: EuroPerJaar, liv_per_medewerker: EuroPerJaar
) -> EuroPerJaar:
    """Dezelfde som met 8.500 euro, als de gemeente niet het dubbele per plek kreeg."""
    return raadsbrief_kosten_per_plek - begeleidingsbudget_per_plek - liv_per_medewerker
