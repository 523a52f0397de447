"""Een loon boven het minimumloon: wat het de werkgever extra kost.

The municipality fills up to the minimum wage and no further (Participatiewet art. 10d lid 4); what
a collective agreement pays above it is for the employer. Whether costs and tax advantage reckon
with that wage is one figure, ``loon_van_de_functie``: no twins of the rules that use it.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    NIETS,
    Deel,
    EuroPerJaar,
    EuroPerMaand,
    ExactPerJaar,
    MaandenPerJaar,
    Uren,
)

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"Wet minimumloon art. 15; {NOTITIE}, par. 3.3",
    vanaf="2015-01-01",
    label="Jaarloon van de functie bij een volledige werkweek",
)
def jaarloon_functie(
    functieloon_per_maand: EuroPerMaand, maanden_per_jaar: MaandenPerJaar, vakantiebijslag: Deel
) -> ExactPerJaar:
    """Twaalf maanden het loon van de functie, met vakantiebijslag."""
    return functieloon_per_maand * maanden_per_jaar * (1 + vakantiebijslag)


@regel(
    bron=f"{NOTITIE}, par. 3.3 onder 1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Loon boven het minimumloon per jaar",
)
def loon_boven_minimumloon_per_jaar(
    jaarloon_functie: ExactPerJaar,
    jaarloon_voltijd: ExactPerJaar,
    werkgeverslasten: Deel,
    uren: Uren,
    normuren: Uren,
) -> EuroPerJaar:
    """Betaalt de werkgever meer dan het minimumloon, dan is dat deel met lasten voor hemzelf."""
    boven = max(jaarloon_functie - jaarloon_voltijd, NIETS)
    return boven * (1 + werkgeverslasten) * min(uren, normuren) / normuren


@regel(
    bron=f"{NOTITIE}, par. 4.5 (opbouw van het salaris)",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Aanvulling boven het minimumloon",
)
def loonopbouw_aanvulling(jaarloon_functie: ExactPerJaar, jaarloon_voltijd: ExactPerJaar) -> Deel:
    """Het loon boven het minimumloon, als deel van het minimumloon; de werkgever betaalt het."""
    return max(jaarloon_functie - jaarloon_voltijd, NIETS) / jaarloon_voltijd
