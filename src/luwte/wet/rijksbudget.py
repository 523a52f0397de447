"""Wat een gemeente van het Rijk krijgt voor een beschutte werkplek: structureel geld en de bonus.

None of it is one to one: the amounts are averages for 31 hours a week, paid in large bundles.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import einde_van_het_jaar, plus_dagen
from luwte.engine.units import NIETS, Aantal, Dagen, Datum, Deel, Euro, EuroPerJaar, JaNee
from luwte.wet.eenheden import Plaatsjaren

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, par. 3.1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Structureel geld van het Rijk per plek",
)
def rijksbudget_structureel_per_plek(
    begeleidingsbudget_per_plek: EuroPerJaar, loonkostenbudget_per_plek: EuroPerJaar
) -> EuroPerJaar:
    """Het geld voor begeleiding en het geld voor loonkostensubsidie samen."""
    return begeleidingsbudget_per_plek + loonkostenbudget_per_plek


@regel(
    bron=f"{NOTITIE}, par. 3.1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Geld van het Rijk per plek, met de bonus",
)
def rijksbudget_per_plek(rijksbudget_structureel_per_plek: EuroPerJaar, bonus_per_plek: EuroPerJaar) -> EuroPerJaar:
    """Het structurele geld plus de tijdelijke bonus, zolang er genoeg in de pot zit."""
    return rijksbudget_structureel_per_plek + bonus_per_plek


@regel(
    bron=f"{NOTITIE}, par. 3.1 en noot xii; raadsbrief Twenterand 2019",
    vanaf="2015-01-01",
    tot="2020-01-01",
    zekerheid="uit notitie",
    label="Bonus per plek",
)
def bonus(
    heeft_positief_advies: JaNee,
    bonus_per_plek: EuroPerJaar,
    bonus_budget: Euro,
    landelijke_plaatsjaren: Plaatsjaren,
) -> EuroPerJaar:
    """Het vaste bedrag; minder als er landelijk meer plekken zijn dan de vaste pot toelaat.

    Alleen voor wie een positief advies van UWV heeft. De uren van het contract maken niet uit.
    """
    if not heeft_positief_advies:
        return NIETS
    return min(bonus_per_plek, bonus_budget / landelijke_plaatsjaren)


@regel(
    bron=f"{NOTITIE}, par. 6.1",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Beslag op het participatiebudget",
)
def beslag_participatiebudget(taakstelling: Aantal, begeleidingsbudget_per_plek: EuroPerJaar) -> EuroPerJaar:
    """Als het hele aantal wordt gehaald: aantal maal het bedrag per plek voor begeleiding."""
    return taakstelling * begeleidingsbudget_per_plek


@regel(
    bron=f"{NOTITIE}, par. 6.1",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Beslag op de BUIG",
)
def beslag_buig(taakstelling: Aantal, loonkostenbudget_per_plek: EuroPerJaar) -> EuroPerJaar:
    """Als het hele aantal wordt gehaald: aantal maal het bedrag per plek voor loonkosten."""
    return taakstelling * loonkostenbudget_per_plek


@regel(
    bron="Berenschot, handreiking Explicitering budgetten, april 2025 (openbare samenvatting, notitie)",
    vanaf="2024-01-01",
    tot="2025-01-01",
    zekerheid="uit notitie",
    label="Vangnet bij een tekort op de BUIG",
)
def vangnet_deel(buig_tekort_deel: Deel, vangnet_drempel: Deel, vangnet_volledig_vanaf: Deel) -> Deel:
    """Van het tekort tussen 7,5% en 12,5% betaalt het Rijk de helft, daarboven alles."""
    half = max(min(buig_tekort_deel, vangnet_volledig_vanaf) - vangnet_drempel, NIETS)
    return half / 2 + max(buig_tekort_deel - vangnet_volledig_vanaf, NIETS)


@regel(
    bron=f"{NOTITIE}, par. 3.1 en 6.1",
    vanaf="2015-01-01",
    tot="2020-01-01",
    zekerheid="uit notitie",
    label="Bonus voor alle plekken van de gemeente",
)
def bonus_gemeente(bonus: EuroPerJaar, gewenste_plekken: Aantal) -> EuroPerJaar:
    """De bonus per plek maal de gerealiseerde plekken; het Rijk betaalt haar achteraf uit."""
    return bonus * gewenste_plekken


@regel(
    bron=f"{NOTITIE}, par. 3.1 en 6.1: per jaar, en achteraf betaald",
    vanaf="2015-01-01",
    tot="2020-01-01",
    zekerheid="afgeleid",
    label="Bonus komt op zijn vroegst op",
)
def bonus_op_zijn_vroegst(plek_bezet_op: Datum, een_dag: Dagen) -> Datum:
    """De dag na het jaar van de plek: de bonus is per jaar en komt achteraf. Een vaste dag noemt geen bron."""
    return plus_dagen(einde_van_het_jaar(plek_bezet_op), een_dag)


@regel(
    bron=f"{NOTITIE}, par. 3.1 en 6.1",
    vanaf="2015-01-01",
    tot="2020-01-01",
    zekerheid="afgeleid",
    label="Bonus die dit jaar nog niet binnen is",
)
def bonus_nog_niet_ontvangen(
    plek_bezet_op: Datum, kasdag: Datum, bonus_op_zijn_vroegst: Datum, bonus_gemeente: EuroPerJaar
) -> EuroPerJaar:
    """Wat de gemeente voorschiet: tot het jaar van de plek voorbij is, staat de hele bonus nog open."""
    if kasdag < plek_bezet_op or kasdag >= bonus_op_zijn_vroegst:
        return NIETS
    return bonus_gemeente
