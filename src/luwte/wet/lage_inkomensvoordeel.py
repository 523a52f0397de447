"""Lage-inkomensvoordeel (LIV): Wet tegemoetkomingen loondomein, 2017 tot en met 2024.

Estimated at the wage of the day asked for; the tax office looks at the whole calendar year. The
hourly wage uses the employer's real full-time week, so the band depends on that week.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    NIETS,
    EuroPerJaar,
    EuroPerUur,
    ExactPerUur,
    Uren,
    UrenPerJaar,
    WekenPerJaar,
)


@regel(
    bron="Wet tegemoetkomingen loondomein art. 1.1",
    vanaf="2015-01-01",
    label="Verloonde uren per jaar",
)
def verloonde_uren(uren: Uren, weken_per_jaar: WekenPerJaar) -> UrenPerJaar:
    """De uren waarover loon is betaald, als iemand het hele jaar werkt."""
    return uren * weken_per_jaar


@regel(
    bron="Wet tegemoetkomingen loondomein art. 3.1 en 3.2 (tekst 2017)",
    vanaf="2017-01-01",
    tot="2020-01-01",
    label="Lage-inkomensvoordeel per jaar",
)
def lage_inkomensvoordeel(
    uurloon_met_vakantiebijslag: ExactPerUur,
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
    """Twee treden: 100-110% en 110-125% van het minimumloon; vanaf 1.248 uur per jaar."""
    if verloonde_uren < liv_minimum_uren or uurloon_met_vakantiebijslag < liv_hoog_vanaf:
        return NIETS
    if uurloon_met_vakantiebijslag <= liv_hoog_tot:
        return min(liv_hoog_tarief * verloonde_uren, liv_hoog_maximum)
    if uurloon_met_vakantiebijslag <= liv_laag_tot:
        return min(liv_laag_tarief * verloonde_uren, liv_laag_maximum)
    return NIETS


@regel(
    bron="Wet tegemoetkomingen loondomein art. 3.1 en 3.2 (tekst 2020)",
    vanaf="2020-01-01",
    tot="2025-01-01",
    label="Lage-inkomensvoordeel per jaar",
)
def lage_inkomensvoordeel__2020(
    uurloon_met_vakantiebijslag: ExactPerUur,
    verloonde_uren: UrenPerJaar,
    liv_minimum_uren: UrenPerJaar,
    liv_enkel_vanaf: EuroPerUur,
    liv_enkel_tot: EuroPerUur,
    liv_enkel_tarief: EuroPerUur,
    liv_enkel_maximum: EuroPerJaar,
) -> EuroPerJaar:
    """Eén trede, vanaf 1.248 uur per jaar."""
    if verloonde_uren < liv_minimum_uren:
        return NIETS
    if liv_enkel_vanaf <= uurloon_met_vakantiebijslag <= liv_enkel_tot:
        return min(liv_enkel_tarief * verloonde_uren, liv_enkel_maximum)
    return NIETS


@regel(
    bron="Wet afschaffing lage-inkomensvoordeel (Kamerstuk 36458)",
    vanaf="2025-01-01",
    label="Lage-inkomensvoordeel per jaar",
)
def lage_inkomensvoordeel__2025() -> EuroPerJaar:
    """Het lage-inkomensvoordeel bestaat sinds 2025 niet meer."""
    return NIETS
