"""Lage-inkomensvoordeel: grenzen en drempel."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.proof.claims import invariant
from luwte.engine.units import NIETS, EuroPerJaar, JaNee, Uren, UrenPerJaar

LIV = "Wet tegemoetkomingen loondomein art. 3.1 en 3.2"


@regel(bron=LIV, vanaf="2017-01-01", tot="2020-01-01", label="Hoogste lage-inkomensvoordeel per jaar")
def hoogste_lage_inkomensvoordeel(liv_hoog_maximum: EuroPerJaar, liv_laag_maximum: EuroPerJaar) -> EuroPerJaar:
    """Two steps: the greater maximum of the two."""
    return max(liv_hoog_maximum, liv_laag_maximum)


@regel(bron=LIV, vanaf="2020-01-01", tot="2025-01-01", label="Hoogste lage-inkomensvoordeel per jaar")
def hoogste_lage_inkomensvoordeel__2020(liv_enkel_maximum: EuroPerJaar) -> EuroPerJaar:
    """One step."""
    return liv_enkel_maximum


@regel(bron=LIV, vanaf="2025-01-01", label="Hoogste lage-inkomensvoordeel per jaar")
def hoogste_lage_inkomensvoordeel__2025() -> EuroPerJaar:
    """Abolished."""
    return NIETS


@invariant(
    nl="Het lage-inkomensvoordeel is nooit hoger dan het maximum van dat jaar en nooit negatief; sinds 2025 is "
    "het nul.",
    en="The LIV is never above the maximum of its year and never negative; since 2025 it is nil.",
    bron=LIV,
)
def liv_hoogstens_het_maximum(lage_inkomensvoordeel: EuroPerJaar, hoogste_lage_inkomensvoordeel: EuroPerJaar) -> JaNee:
    """Whatever the hours and the wage."""
    return NIETS <= lage_inkomensvoordeel <= hoogste_lage_inkomensvoordeel


@invariant(
    nl="Onder 1.248 verloonde uren per jaar is er geen lage-inkomensvoordeel.",
    en="Below 1,248 paid hours a year there is no LIV.",
    bron=LIV,
)
def geen_liv_onder_1248_uur(
    verloonde_uren: UrenPerJaar, liv_minimum_uren: UrenPerJaar, lage_inkomensvoordeel: EuroPerJaar
) -> JaNee:
    """The threshold, from 2017 to 2024."""
    if verloonde_uren >= liv_minimum_uren:
        return True
    return lage_inkomensvoordeel == NIETS


@invariant(
    nl="Meer uren geven nooit minder lage-inkomensvoordeel.",
    en="More hours never lower the LIV.",
    bron=LIV,
    naast={"meer": ("uren",)},
)
def meer_uren_nooit_minder_liv(
    uren: Uren, uren_meer: Uren, lage_inkomensvoordeel: EuroPerJaar, lage_inkomensvoordeel_meer: EuroPerJaar
) -> JaNee:
    """The hourly wage, and so the step, does not depend on the hours."""
    if uren_meer < uren:
        return True
    return lage_inkomensvoordeel_meer >= lage_inkomensvoordeel
