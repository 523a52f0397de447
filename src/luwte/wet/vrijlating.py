"""Vrijlating: welk deel van het loon iemand in de bijstand mag houden, en hoe lang.

Participatiewet art. 31 lid 2. The first rule is for everyone from 27; the others come after it or
beside it. The maxima were read for some half years only; on other days they are unknown.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, Deel, EuroPerMaand, JaNee, Jaren, Maanden

ARTIKEL = "Participatiewet art. 31 lid 2"


@regel(bron=f"{ARTIKEL} onder n", vanaf="2015-01-01", label="Vrijlating in het eerste half jaar")
def vrijlating_eerste_half_jaar(
    leeftijd: Jaren,
    vrijlating_vanaf_leeftijd: Jaren,
    maand_met_loon: Maanden,
    vrijlating_n_maanden: Maanden,
    loon_naast_bijstand: EuroPerMaand,
    vrijlating_n_deel: Deel,
    vrijlating_n_maximum: EuroPerMaand,
) -> EuroPerMaand:
    """Een kwart van het loon, ten hoogste zes maanden en één keer, vanaf 27 jaar."""
    if leeftijd < vrijlating_vanaf_leeftijd or maand_met_loon > vrijlating_n_maanden:
        return NIETS
    return min(loon_naast_bijstand * vrijlating_n_deel, vrijlating_n_maximum)


@regel(bron=f"{ARTIKEL} onder r", vanaf="2015-01-01", label="Vrijlating voor een alleenstaande ouder")
def vrijlating_alleenstaande_ouder(
    leeftijd: Jaren,
    vrijlating_vanaf_leeftijd: Jaren,
    ouder_van_kind_onder_twaalf: JaNee,
    maand_met_loon: Maanden,
    vrijlating_n_maanden: Maanden,
    vrijlating_r_maanden: Maanden,
    loon_naast_bijstand: EuroPerMaand,
    vrijlating_r_deel: Deel,
    vrijlating_r_maximum: EuroPerMaand,
) -> EuroPerMaand:
    """Een achtste van het loon, dertig maanden lang, na het eerste half jaar."""
    if leeftijd < vrijlating_vanaf_leeftijd or not ouder_van_kind_onder_twaalf:
        return NIETS
    if maand_met_loon <= vrijlating_n_maanden or maand_met_loon > vrijlating_n_maanden + vrijlating_r_maanden:
        return NIETS
    return min(loon_naast_bijstand * vrijlating_r_deel, vrijlating_r_maximum)


@regel(
    bron=f"{ARTIKEL} onder z (2015), later onder y",
    vanaf="2015-01-01",
    label="Vrijlating bij een medische urenbeperking",
)
def vrijlating_medisch(
    medische_urenbeperking: JaNee,
    loon_naast_bijstand: EuroPerMaand,
    vrijlating_medisch_deel: Deel,
    vrijlating_medisch_maximum: EuroPerMaand,
) -> EuroPerMaand:
    """15% van het loon, zonder einde."""
    if not medische_urenbeperking:
        return NIETS
    return min(loon_naast_bijstand * vrijlating_medisch_deel, vrijlating_medisch_maximum)


@regel(
    bron=f"{ARTIKEL} onder z en aa, en lid 5 (tekst van 1 januari 2024)",
    vanaf="2023-07-01",
    zekerheid="afgeleid",
    label="Vrijlating met loonkostensubsidie",
)
def vrijlating_loonkostensubsidie(
    werkt_met_loonkostensubsidie: JaNee,
    maand_met_loon: Maanden,
    vrijlating_n_maanden: Maanden,
    vrijlating_lks_maanden: Maanden,
    uren_kunnen_niet_omhoog: JaNee,
    loon_naast_bijstand: EuroPerMaand,
    vrijlating_lks_deel: Deel,
    vrijlating_lks_maximum: EuroPerMaand,
) -> EuroPerMaand:
    """15% van het loon, twaalf maanden na het eerste half jaar.

    Langer zolang het college vindt dat iemand niet meer uren kan werken. De grens van 27 jaar geldt hier niet.
    """
    if not werkt_met_loonkostensubsidie:
        return NIETS
    if maand_met_loon <= vrijlating_n_maanden:
        return NIETS
    if maand_met_loon > vrijlating_n_maanden + vrijlating_lks_maanden and not uren_kunnen_niet_omhoog:
        return NIETS
    return min(loon_naast_bijstand * vrijlating_lks_deel, vrijlating_lks_maximum)
