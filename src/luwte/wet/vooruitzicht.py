"""Wat een gemeente kan verwachten: hoeveel plekken een budget draagt, en hoeveel mensen dan nog wachten.

Sums of counts and budgets, no forecast of persons: who gets a place is never computed. Source: the
letter to the council of Twenterand and the regional note, which both put budget and people side by side.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, Aantal, EuroPerJaar, Plekken, Uren

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"
RAADSBRIEF = "Raadsbrief Twenterand 2019"


@regel(
    bron=f"{NOTITIE}, par. 1.2 en 1.3",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Plekken die een budget draagt",
)
def plekken_uit_budget(budget_per_jaar: EuroPerJaar, kosten_per_plek: EuroPerJaar) -> Plekken:
    """Het budget van een jaar, gedeeld door wat een plek van 31 uur de gemeente kost. Niet afgerond."""
    return budget_per_jaar / kosten_per_plek


@regel(
    bron=f"{NOTITIE}, par. 1.2 en 1.3",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Ruimte voor meer plekken",
)
def ruimte_in_budget(plekken_uit_budget: Plekken, plekken_van_31_uur: Plekken) -> Plekken:
    """Wat het budget meer draagt dan er nu is. Nul als het budget al vol is."""
    return max(plekken_uit_budget - plekken_van_31_uur, NIETS)


@regel(
    bron=f"{RAADSBRIEF}; Stcrt 2017, 4882",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Plekken die gevraagd worden",
)
def gevraagde_plekken(
    vastgestelde_personen: Aantal, verwachte_instroom: Aantal, gemiddelde_uren: Uren, uren_per_plek: Uren
) -> Plekken:
    """Iedereen voor wie beschut werk is vastgesteld, met wie erbij komt, in plekken van 31 uur."""
    return (vastgestelde_personen + verwachte_instroom) * gemiddelde_uren / uren_per_plek


@regel(
    bron=f"{RAADSBRIEF}; Participatiewet art. 10b lid 6",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Verwachte wachtlijst",
)
def verwachte_wachtlijst(gevraagde_plekken: Plekken, vastgesteld_aantal: Aantal) -> Plekken:
    """De gevraagde plekken boven het aantal van dat jaar. Zoveel plekken van 31 uur komen er te kort."""
    return max(gevraagde_plekken - vastgesteld_aantal, NIETS)
