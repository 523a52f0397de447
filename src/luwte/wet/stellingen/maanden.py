"""Geld per maand: de subsidie in elke maand van een baan, en loon naast bijstand."""

from __future__ import annotations

from luwte.engine.proof.claims import invariant
from luwte.engine.units import NIETS, Aantal, EuroPerJaar, EuroPerMaand, JaNee


@invariant(
    nl="In geen enkele maand van een baan is de loonkostensubsidie hoger dan het hoogste bedrag van de wet, ook niet "
    "in het eerste half jaar, en nooit negatief.",
    en="In no month of a job does the wage subsidy exceed the statutory maximum, the first half year included, and "
    "it is never negative.",
    bron="Participatiewet art. 10d lid 4 en 5",
)
def subsidie_in_elke_maand_begrensd(
    loonkostensubsidie_in_maand: EuroPerMaand, plafond_loonkostensubsidie: EuroPerMaand
) -> JaNee:
    """Flat or by loonwaarde, sick or not."""
    return NIETS <= loonkostensubsidie_in_maand <= plafond_loonkostensubsidie


@invariant(
    nl="Vrijlating is nooit negatief, nooit hoger dan het loon naast de bijstand en nooit hoger dan haar maximum.",
    en="The exempted part of a wage beside bijstand is never negative, never above that wage and never above its "
    "maximum.",
    bron="Participatiewet art. 31 lid 2",
)
def vrijlating_binnen_loon_en_maximum(
    loon_naast_bijstand: EuroPerMaand,
    vrijlating_eerste_half_jaar: EuroPerMaand,
    vrijlating_n_maximum: EuroPerMaand,
    vrijlating_medisch: EuroPerMaand,
    vrijlating_medisch_maximum: EuroPerMaand,
) -> JaNee:
    """The first half year, and the medical one without an end."""
    eerste = NIETS <= vrijlating_eerste_half_jaar <= vrijlating_n_maximum
    medisch = NIETS <= vrijlating_medisch <= vrijlating_medisch_maximum
    loon = vrijlating_eerste_half_jaar <= loon_naast_bijstand and vrijlating_medisch <= loon_naast_bijstand
    return eerste and medisch and loon


@invariant(
    nl="Een later contract in de reeks wordt nooit minder snel vast dan een eerder.",
    en="A later contract in a chain never becomes permanent less readily than an earlier one.",
    bron="Burgerlijk Wetboek art. 7:668a",
    naast={"later": ("contractnummer",)},
)
def later_contract_nooit_losser(
    contractnummer: Aantal,
    contractnummer_later: Aantal,
    contract_wordt_vast: JaNee,
    contract_wordt_vast_later: JaNee,
) -> JaNee:
    """The same days and the same employer, another number."""
    if contractnummer_later <= contractnummer or not contract_wordt_vast:
        return True
    return contract_wordt_vast_later


@invariant(
    nl="Het saldo van de formele werkgever en dat van de inlener zijn samen precies het saldo van de plek.",
    en="The balances of the formal employer and of the hirer add up to the balance of the place exactly.",
    bron="Regionale notitie Zaanstreek-Waterland 2017, par. 4.2 en hoofdstuk 6",
)
def inlenen_verdeelt_het_saldo(
    saldo_formele_werkgever: EuroPerJaar, saldo_inlener: EuroPerJaar, exploitatiesaldo_per_jaar: EuroPerJaar
) -> JaNee:
    """What one pays the other receives."""
    return saldo_formele_werkgever + saldo_inlener == exploitatiesaldo_per_jaar
