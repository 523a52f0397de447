"""Een loon boven het minimumloon: wat het de werkgever extra kost, en het LIV bij dat loon.

The municipality fills up to the minimum wage and no further (Participatiewet art. 10d lid 4); what
a collective agreement pays above it is for the employer. The tax advantage looks at the real wage,
so it has a twin here.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    NIETS,
    Deel,
    EuroPerJaar,
    EuroPerMaand,
    EuroPerUur,
    ExactPerJaar,
    ExactPerUur,
    MaandenPerJaar,
    Uren,
    UrenPerJaar,
    WekenPerJaar,
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
    vanaf="2017-01-01",
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


@regel(
    bron="Wet tegemoetkomingen loondomein; Wet minimumloon art. 12",
    vanaf="2015-01-01",
    label="Gemiddeld uurloon van de functie",
)
def uurloon_functie(jaarloon_functie: ExactPerJaar, normuren: Uren, weken_per_jaar: WekenPerJaar) -> ExactPerUur:
    """Het jaarloon van de functie gedeeld door de uren van een volledige werkweek."""
    return jaarloon_functie / (normuren * weken_per_jaar)


@regel(
    bron="Wet tegemoetkomingen loondomein art. 3.1 en 3.2 (tekst 2017)",
    vanaf="2017-01-01",
    tot="2020-01-01",
    label="Lage-inkomensvoordeel per jaar bij dit loon",
)
def lage_inkomensvoordeel_functie(
    uurloon_functie: ExactPerUur,
    verloonde_uren: UrenPerJaar,
    liv_minimum_uren: UrenPerJaar,
    liv_hoog_vanaf: EuroPerUur,
    liv_hoog_tot: EuroPerUur,
    liv_hoog_tarief: EuroPerUur,
    liv_hoog_maximum: EuroPerJaar,
    liv_laag_tot: EuroPerUur,
    liv_laag_tarief: EuroPerUur,
    liv_laag_maximum: EuroPerJaar,
) -> EuroPerJaar:
    """Twee treden naar het uurloon van de functie; vanaf 1.248 uur per jaar."""
    if verloonde_uren < liv_minimum_uren or uurloon_functie < liv_hoog_vanaf:
        return NIETS
    if uurloon_functie <= liv_hoog_tot:
        return min(liv_hoog_tarief * verloonde_uren, liv_hoog_maximum)
    if uurloon_functie <= liv_laag_tot:
        return min(liv_laag_tarief * verloonde_uren, liv_laag_maximum)
    return NIETS


@regel(
    bron="Wet tegemoetkomingen loondomein art. 3.1 en 3.2 (tekst 2020)",
    vanaf="2020-01-01",
    tot="2025-01-01",
    label="Lage-inkomensvoordeel per jaar bij dit loon",
)
def lage_inkomensvoordeel_functie__2020(
    uurloon_functie: ExactPerUur,
    verloonde_uren: UrenPerJaar,
    liv_minimum_uren: UrenPerJaar,
    liv_enkel_vanaf: EuroPerUur,
    liv_enkel_tot: EuroPerUur,
    liv_enkel_tarief: EuroPerUur,
    liv_enkel_maximum: EuroPerJaar,
) -> EuroPerJaar:
    """Eén trede naar het uurloon van de functie, vanaf 1.248 uur per jaar."""
    if verloonde_uren < liv_minimum_uren:
        return NIETS
    if liv_enkel_vanaf <= uurloon_functie <= liv_enkel_tot:
        return min(liv_enkel_tarief * verloonde_uren, liv_enkel_maximum)
    return NIETS


@regel(
    bron="Wet afschaffing lage-inkomensvoordeel (Kamerstuk 36458)",
    vanaf="2025-01-01",
    label="Lage-inkomensvoordeel per jaar bij dit loon",
)
def lage_inkomensvoordeel_functie__2025() -> EuroPerJaar:
    """Het lage-inkomensvoordeel bestaat sinds 2025 niet meer."""
    return NIETS


@regel(
    bron=f"{NOTITIE}, par. 3.2 en 3.3",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Kosten per jaar bij dit loon",
)
def kosten_bij_functieloon_per_jaar(
    kosten_per_jaar: EuroPerJaar, loon_boven_minimumloon_per_jaar: EuroPerJaar
) -> EuroPerJaar:
    """De kosten op minimumloon, plus het loon daarboven."""
    return kosten_per_jaar + loon_boven_minimumloon_per_jaar


@regel(
    bron=f"{NOTITIE}, par. 3.3 (vijf delen)",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Baten per jaar bij dit loon",
)
def baten_bij_functieloon_per_jaar(
    opbrengst_loonwaarde_per_jaar: EuroPerJaar,
    loonkostensubsidie_van_gemeente_per_jaar: EuroPerJaar,
    begeleidingssubsidie_algemeen_bij_plaatsing: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_bij_plaatsing: EuroPerJaar,
    lage_inkomensvoordeel_functie: EuroPerJaar,
) -> EuroPerJaar:
    """Dezelfde vijf delen; alleen het lage-inkomensvoordeel hangt van het loon af."""
    return (
        opbrengst_loonwaarde_per_jaar
        + loonkostensubsidie_van_gemeente_per_jaar
        + begeleidingssubsidie_algemeen_bij_plaatsing
        + begeleidingssubsidie_tijdelijk_bij_plaatsing
        + lage_inkomensvoordeel_functie
    )


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Saldo van de werkplek per jaar bij dit loon",
)
def saldo_bij_functieloon_per_jaar(
    baten_bij_functieloon_per_jaar: EuroPerJaar, kosten_bij_functieloon_per_jaar: EuroPerJaar
) -> EuroPerJaar:
    """Baten min kosten. Onder nul moet iemand bijleggen: de werkgever of de gemeente."""
    return baten_bij_functieloon_per_jaar - kosten_bij_functieloon_per_jaar


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Eigen middelen van de gemeente per jaar bij dit loon",
)
def eigen_middelen_bij_functieloon_per_jaar(saldo_bij_functieloon_per_jaar: EuroPerJaar) -> EuroPerJaar:
    """Wat er tekortkomt, als de gemeente het tekort aanvult."""
    return max(-saldo_bij_functieloon_per_jaar, NIETS)
