"""Subsidies en geld van het Rijk: naar rato, en nooit boven hun maximum."""

from __future__ import annotations

from luwte.engine.proof.claims import invariant
from luwte.engine.units import NIETS, EuroPerJaar, ExactPerJaar, JaNee, Uren
from luwte.wet.eenheden import Financieringsregime

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@invariant(
    nl="De subsidies voor begeleiding liggen altijd tussen nul en hun maximum, hoeveel uren iemand ook werkt.",
    en="The guidance subsidies always lie between nil and their maximum, whatever the hours.",
    bron=f"{NOTITIE}, par. 4.3.2 en 4.4",
)
def begeleidingssubsidie_hoogstens_het_maximum(
    begeleidingssubsidie_algemeen: EuroPerJaar,
    begeleidingssubsidie_algemeen_maximum: EuroPerJaar,
    begeleidingssubsidie_tijdelijk: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_maximum: EuroPerJaar,
) -> JaNee:
    """Pro rata below 31 hours, and no more above."""
    algemeen = NIETS <= begeleidingssubsidie_algemeen <= begeleidingssubsidie_algemeen_maximum
    return algemeen and NIETS <= begeleidingssubsidie_tijdelijk <= begeleidingssubsidie_tijdelijk_maximum


@invariant(
    nl="Meer uren geven nooit minder subsidie voor begeleiding.",
    en="More hours never lower the guidance subsidies.",
    bron=f"{NOTITIE}, par. 4.4",
    naast={"meer": ("uren",)},
)
def meer_uren_nooit_minder_begeleiding(
    uren: Uren,
    uren_meer: Uren,
    begeleidingssubsidie_algemeen: EuroPerJaar,
    begeleidingssubsidie_algemeen_meer: EuroPerJaar,
    begeleidingssubsidie_tijdelijk: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_meer: EuroPerJaar,
) -> JaNee:
    """Both subsidies."""
    if uren_meer < uren:
        return True
    algemeen = begeleidingssubsidie_algemeen_meer >= begeleidingssubsidie_algemeen
    return algemeen and begeleidingssubsidie_tijdelijk_meer >= begeleidingssubsidie_tijdelijk


@invariant(
    nl="Geeft UWV loondispensatie, dan betaalt de gemeente geen subsidie voor begeleiding.",
    en="Where UWV gives loondispensatie, the municipality pays no guidance subsidy.",
    bron=f"{NOTITIE}, par. 4.3.2 en hoofdstuk 5; Wajong art. 2:20",
)
def geen_begeleidingssubsidie_bij_loondispensatie(
    financieringsregime: Financieringsregime,
    begeleidingssubsidie_algemeen_bij_plaatsing: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_bij_plaatsing: EuroPerJaar,
) -> JaNee:
    """UWV guides and pays, not the municipality."""
    if financieringsregime != "loondispensatie":
        return True
    return begeleidingssubsidie_algemeen_bij_plaatsing + begeleidingssubsidie_tijdelijk_bij_plaatsing == NIETS


@invariant(
    nl="De bonus per plek is nooit hoger dan het vaste bedrag en nooit negatief; zonder positief advies is zij nul.",
    en="The bonus per place is never above the fixed amount and never negative; without positive advice it is nil.",
    bron=f"{NOTITIE}, par. 3.1 en noot xii",
)
def bonus_hoogstens_het_vaste_bedrag(
    heeft_positief_advies: JaNee, bonus: EuroPerJaar, bonus_per_plek: EuroPerJaar
) -> JaNee:
    """The national pot can only lower it."""
    if not heeft_positief_advies:
        return bonus == NIETS
    return NIETS <= bonus <= bonus_per_plek


@invariant(
    nl="Voorzichtig rekenen maakt het resultaat van een onderdeel nooit beter.",
    en="The caution never makes the result of a unit better.",
    bron=f"{NOTITIE}, noot ix",
)
def voorzichtigheid_maakt_nooit_beter(
    onderdeel_resultaat_kaal: EuroPerJaar, onderdeel_resultaat_per_voltijdbaan: ExactPerJaar
) -> JaNee:
    """A deficit grows and a surplus shrinks."""
    return onderdeel_resultaat_per_voltijdbaan <= onderdeel_resultaat_kaal
