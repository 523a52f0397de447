"""Het wettelijk minimumloon: Wet minimumloon en minimumvakantiebijslag art. 7, 8, 12 en 15."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    Deel,
    EuroPerMaand,
    EuroPerUur,
    ExactPerJaar,
    ExactPerUur,
    JaNee,
    MaandenPerJaar,
    Uren,
    WekenPerJaar,
)


@regel(
    bron="Wet minimumloon art. 7 en 8",
    vanaf="2015-01-01",
    tot="2024-01-01",
    label="Minimumloon per maand",
)
def wml_per_maand(wml_maandbedrag: EuroPerMaand) -> EuroPerMaand:
    """Het minimumloon van iemands leeftijd, bruto per maand bij een volledige werkweek."""
    return wml_maandbedrag


@regel(
    bron="Participatiewet art. 2; Wet minimumloon art. 8 lid 1 onder b",
    vanaf="2024-01-01",
    label="Minimumloon per maand",
    zekerheid="afgeleid",
)
def wml_per_maand__2024(wml_referentiemaand: EuroPerMaand, wml_leeftijdsdeel: Deel) -> EuroPerMaand:
    """Het referentiemaandloon bij 36 uur; wie jonger is dan 21 het deel van zijn leeftijd."""
    return wml_referentiemaand * wml_leeftijdsdeel


@regel(bron="Wet minimumloon art. 8", vanaf="2024-01-01", label="Minimumloon per uur")
def wml_per_uur(wml_uurbedrag: EuroPerUur) -> EuroPerUur:
    """Het minimumloon van iemands leeftijd, bruto per uur."""
    return wml_uurbedrag


@regel(
    bron="Besluit loonkostensubsidie Participatiewet art. 1 lid 2 (tekst 2015); Wet minimumloon art. 8 en 12",
    vanaf="2015-01-01",
    tot="2024-01-01",
    laag="uwv",
    label="Minimumloon per uur voor wie twee uur per dag kan werken",
)
def minimumloon_bij_twee_uur(wml_uur_bij_38_uur: EuroPerUur) -> EuroPerUur:
    """Het minimumloon per uur bij een werkweek van 38 uur: wie dat verdient, hoeft geen vier uur per dag te kunnen."""
    return wml_uur_bij_38_uur


@regel(
    bron="Schattingsbesluit arbeidsongeschiktheidswetten art. 1a; Wet minimumloon art. 8",
    vanaf="2024-01-01",
    laag="uwv",
    zekerheid="afgeleid",
    label="Minimumloon per uur voor wie twee uur per dag kan werken",
)
def minimumloon_bij_twee_uur__2024(wml_per_uur: EuroPerUur) -> EuroPerUur:
    """Sinds 2024 is er één minimumloon per uur, bij elke werkweek."""
    return wml_per_uur


@regel(
    bron="Wet minimumloon art. 8 en 15",
    vanaf="2015-01-01",
    tot="2024-01-01",
    label="Jaarloon bij een volledige werkweek",
)
def jaarloon_voltijd(
    wml_per_maand: EuroPerMaand, maanden_per_jaar: MaandenPerJaar, vakantiebijslag: Deel
) -> ExactPerJaar:
    """Twaalf maanden minimumloon met vakantiebijslag, bij het loon van deze dag."""
    return wml_per_maand * maanden_per_jaar * (1 + vakantiebijslag)


@regel(
    bron="Wet minimumloon art. 8 en 15",
    vanaf="2024-01-01",
    label="Jaarloon bij een volledige werkweek",
)
def jaarloon_voltijd__2024(
    wml_per_uur: EuroPerUur, normuren: Uren, weken_per_jaar: WekenPerJaar, vakantiebijslag: Deel
) -> ExactPerJaar:
    """Het uurloon maal de volledige werkweek, 52 weken, met vakantiebijslag."""
    return wml_per_uur * normuren * weken_per_jaar * (1 + vakantiebijslag)


@regel(
    bron="Wet tegemoetkomingen loondomein; Wet minimumloon art. 12",
    vanaf="2015-01-01",
    label="Gemiddeld uurloon",
)
def uurloon_met_vakantiebijslag(
    loon_van_de_functie: JaNee,
    jaarloon_functie: ExactPerJaar,
    jaarloon_voltijd: ExactPerJaar,
    normuren: Uren,
    weken_per_jaar: WekenPerJaar,
) -> ExactPerUur:
    """Het jaarloon gedeeld door de uren van een volledige werkweek van deze werkgever."""
    if loon_van_de_functie:
        return jaarloon_functie / (normuren * weken_per_jaar)
    return jaarloon_voltijd / (normuren * weken_per_jaar)
