"""De taakstelling: hoeveel plekken een gemeente moet bieden en hoe plekken tellen.

Counted three ways side by side: persons, hours over 31, and the statutory number. Realised means
an employment relationship, nothing less (Participatiewet art. 10b).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, Aantal, EuroPerJaar, JaNee, Plekken, Uren
from luwte.wet.eenheden import UrenTotaal


@regel(
    bron="Regeling aantallen beschut werk, Stcrt 2017, 4882; Participatiewet art. 10b lid 4",
    vanaf="2017-01-01",
    label="Plekken van 31 uur",
)
def plekken_van_31_uur(uren_totaal: UrenTotaal, uren_per_plek: Uren) -> Plekken:
    """Alle uren van de dienstbetrekkingen samen, gedeeld door 31. Niet afgerond."""
    return uren_totaal / uren_per_plek


@regel(
    bron="Participatiewet art. 10b lid 4 en 5",
    vanaf="2017-01-01",
    tot="2019-01-01",
    label="Aantal dat de gemeente moet realiseren",
)
def vastgesteld_aantal(taakstelling: Aantal, extra_plekken: Aantal) -> Aantal:
    """Het aantal van het Rijk, plus wat de raad daar bij verordening aan toevoegt."""
    return taakstelling + extra_plekken


@regel(
    bron="Participatiewet art. 10b lid 4 en 5; samenvoordeklant.nl, mei 2019",
    vanaf="2019-01-01",
    label="Aantal dat de gemeente moet realiseren",
)
def vastgesteld_aantal__2019(
    taakstelling: Aantal, minste_plekken_per_gemeente: Aantal, extra_plekken: Aantal
) -> Aantal:
    """Het aantal van het Rijk, ten minste één, plus wat de raad daaraan toevoegt."""
    return max(taakstelling, minste_plekken_per_gemeente) + extra_plekken


@regel(
    bron="Participatiewet art. 10b lid 1, 4 en 6",
    vanaf="2017-01-01",
    label="Plekken die de gemeente moet bieden",
)
def verplichting(vastgesteld_aantal: Aantal, vastgestelde_personen: Aantal) -> Aantal:
    """Het aantal, of minder als er minder personen zijn voor wie beschut werk is vastgesteld."""
    return min(vastgesteld_aantal, vastgestelde_personen)


@regel(
    bron="Participatiewet art. 10b lid 6",
    vanaf="2017-01-01",
    label="Is het aantal gerealiseerd",
)
def aantal_gerealiseerd(plekken_van_31_uur: Plekken, vastgesteld_aantal: Aantal) -> JaNee:
    """Gerealiseerd is: de plekken van 31 uur zijn ten minste het vastgestelde aantal."""
    return plekken_van_31_uur >= vastgesteld_aantal


@regel(
    bron="Participatiewet art. 10b lid 1 en 6",
    vanaf="2017-01-01",
    label="Recht op een plek in dit jaar",
)
def recht_op_plek(aantal_gerealiseerd: JaNee) -> JaNee:
    """Wie is vastgesteld heeft recht op een plek, zolang het aantal niet is gerealiseerd."""
    return not aantal_gerealiseerd


@regel(
    bron="Participatiewet art. 10b lid 1, 4 en 6; samenvoordeklant.nl, mei 2019",
    vanaf="2017-01-01",
    label="Voldoet de gemeente aan de taakstelling",
)
def voldoet_aan_taakstelling(aantal_gerealiseerd: JaNee, personen_zonder_plek: Aantal) -> JaNee:
    """Het aantal is gerealiseerd, of iedereen voor wie beschut werk is vastgesteld heeft een plek.

    Wie minder dan 31 uur werkt, heeft ook een plek. Zolang iemand wacht en het aantal niet is gerealiseerd,
    voldoet de gemeente niet.
    """
    return aantal_gerealiseerd or personen_zonder_plek == 0


@regel(
    bron="Participatiewet art. 10b lid 6; samenvoordeklant.nl, mei 2019",
    vanaf="2017-01-01",
    label="Plekken waarvoor geen behoefte is",
)
def plekken_zonder_behoefte(vastgesteld_aantal: Aantal, verplichting: Aantal) -> Aantal:
    """Het aantal min wat de gemeente moet bieden: minder positieve adviezen dan geraamd."""
    return vastgesteld_aantal - verplichting


@regel(
    bron="samenvoordeklant.nl, mei 2019; Participatiewet art. 10b lid 6",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Begeleidingsgeld dat vrijkomt",
)
def begeleidingsgeld_vrij(
    taakstelling: Aantal, vastgestelde_personen: Aantal, begeleidingsbudget_per_plek: EuroPerJaar
) -> EuroPerJaar:
    """Geld van het Rijk voor plekken zonder behoefte. De gemeente mag het aan iets anders besteden."""
    zonder_behoefte = max(taakstelling - vastgestelde_personen, NIETS)
    return zonder_behoefte * begeleidingsbudget_per_plek


@regel(
    bron="Regionale notitie Zaanstreek-Waterland 2017, hoofdstuk 2 en noot ii; Participatiewet art. 10b lid 5",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Plekken zonder geld van het Rijk",
)
def plekken_zonder_rijksgeld(verplichting: Aantal, taakstelling: Aantal) -> Aantal:
    """Wat de gemeente moet bieden boven het aantal van het Rijk. Daarvoor komt geen geld van het Rijk."""
    return max(verplichting - taakstelling, NIETS)


@regel(
    bron="Stcrt 2017, 4882; regionale notitie Zaanstreek-Waterland 2017, par. 3.1; raadsbrief Twenterand 2019",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Bedrag omgerekend naar een plek van 31 uur",
)
def bedrag_bij_31_uur(bedrag_van_bron: EuroPerJaar, uren_van_bedrag: Uren, uren_per_plek: Uren) -> EuroPerJaar:
    """Bronnen rekenen met 31 uur, 32 uur of een volle week. Zo zijn hun bedragen te vergelijken."""
    return bedrag_van_bron * uren_per_plek / uren_van_bedrag
