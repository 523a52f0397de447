"""Loonkostensubsidie: wat altijd geldt."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.proof.claims import invariant
from luwte.engine.units import (
    NIETS,
    Deel,
    EuroPerMaand,
    ExactPerMaand,
    JaNee,
    Jaren,
    Uren,
)
from luwte.wet.eenheden import Financieringsregime

LID4 = "Participatiewet art. 10d lid 4"


@regel(bron=LID4, vanaf="2015-01-01", label="70% van de grondslag, naar uren, met werkgeverslasten")
def plafond_loonkostensubsidie(
    loonkostensubsidie_grondslag: ExactPerMaand, lks_maximum: Deel, werkgeverslasten: Deel, werkweekdeel: Deel
) -> EuroPerMaand:
    """Het hoogste bedrag dat de wet toelaat."""
    return loonkostensubsidie_grondslag * lks_maximum * (1 + werkgeverslasten) * werkweekdeel


@invariant(
    nl="De loonkostensubsidie is nooit hoger dan 70% van het minimumloon met vakantiebijslag, plus "
    "werkgeverslasten, naar de uren.",
    en="The wage subsidy never exceeds 70% of the minimum wage with holiday pay, plus employer's "
    "charges, pro rata to the hours.",
    bron=LID4,
)
def subsidie_hoogstens_70_procent(
    loonkostensubsidie_per_maand: EuroPerMaand, plafond_loonkostensubsidie: EuroPerMaand
) -> JaNee:
    """Both sides are rounded to the cent in the same way."""
    return loonkostensubsidie_per_maand <= plafond_loonkostensubsidie


@invariant(
    nl="Meer uren geven nooit minder loonkostensubsidie.",
    en="More hours never lower the wage subsidy.",
    bron=LID4,
    naast={"meer": ("uren",)},
)
def meer_uren_nooit_minder_subsidie(
    uren: Uren,
    uren_meer: Uren,
    loonkostensubsidie_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand_meer: EuroPerMaand,
) -> JaNee:
    """Two people who differ in hours only."""
    if uren_meer <= uren:
        return True
    return loonkostensubsidie_per_maand_meer >= loonkostensubsidie_per_maand


@invariant(
    nl="Meer loonwaarde geeft nooit meer loonkostensubsidie.",
    en="More loonwaarde never raises the wage subsidy.",
    bron=LID4,
    naast={"meer": ("loonwaarde",)},
)
def meer_loonwaarde_nooit_meer_subsidie(
    loonwaarde: Deel,
    loonwaarde_meer: Deel,
    loonkostensubsidie_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand_meer: EuroPerMaand,
) -> JaNee:
    """Two people who differ in loonwaarde only."""
    if loonwaarde_meer <= loonwaarde:
        return True
    return loonkostensubsidie_per_maand_meer <= loonkostensubsidie_per_maand


@invariant(
    nl="Wie ouder is, krijgt bij hetzelfde werk nooit minder loonkostensubsidie.",
    en="Someone older never gets less wage subsidy for the same work.",
    bron="Participatiewet art. 10d lid 4; Wet minimumloon art. 7 en 8",
    naast={"ouder": ("leeftijd",)},
)
def ouder_nooit_minder_subsidie(
    leeftijd: Jaren,
    leeftijd_ouder: Jaren,
    loonkostensubsidie_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand_ouder: EuroPerMaand,
) -> JaNee:
    """Through the minimum wage of an age, which rises with it."""
    if leeftijd_ouder <= leeftijd:
        return True
    return loonkostensubsidie_per_maand_ouder >= loonkostensubsidie_per_maand


@invariant(
    nl="Uren boven de volledige werkweek van de werkgever geven geen loonkostensubsidie.",
    en="Hours beyond the employer's full-time week bring no wage subsidy.",
    bron=LID4,
    naast={"meer": ("uren",)},
)
def uren_boven_voltijd_geven_niets(
    uren: Uren,
    normuren: Uren,
    uren_meer: Uren,
    loonkostensubsidie_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand_meer: EuroPerMaand,
) -> JaNee:
    """Once the week is full the amount stands still."""
    if uren < normuren or uren_meer < normuren:
        return True
    return loonkostensubsidie_per_maand_meer == loonkostensubsidie_per_maand


@invariant(
    nl="Loonwaarde, loonkostensubsidie en het deel van de werkgever zijn samen precies het minimumloon; "
    "geen van de drie is negatief.",
    en="Loonwaarde, wage subsidy and the employer's part add up to the minimum wage exactly; none is negative.",
    bron="Participatiewet art. 6 lid 1 onder g en art. 10d lid 4",
)
def delen_zijn_samen_het_loon(
    loonopbouw_loonwaarde: Deel, loonopbouw_loonkostensubsidie: Deel, loonopbouw_werkgever: Deel
) -> JaNee:
    """The three parts of the wage."""
    samen = loonopbouw_loonwaarde + loonopbouw_loonkostensubsidie + loonopbouw_werkgever
    geen_onder_nul = loonopbouw_loonwaarde >= 0 and loonopbouw_loonkostensubsidie >= 0 and loonopbouw_werkgever >= 0
    return samen == 1 and geen_onder_nul


@invariant(
    nl="Bij loondispensatie betaalt de gemeente geen loonkostensubsidie; anders precies het bedrag van de wet.",
    en="Under loondispensatie the municipality pays no wage subsidy; otherwise exactly the statutory amount.",
    bron="Participatiewet art. 10b lid 9 en art. 10d",
)
def nooit_subsidie_naast_loondispensatie(
    financieringsregime: Financieringsregime,
    loonkostensubsidie_van_gemeente_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand: EuroPerMaand,
) -> JaNee:
    """Never two compensations for one wage."""
    if financieringsregime == "loondispensatie":
        return loonkostensubsidie_van_gemeente_per_maand == NIETS
    return loonkostensubsidie_van_gemeente_per_maand == loonkostensubsidie_per_maand


@regel(bron="Participatiewet art. 10d lid 5", vanaf="2015-01-01", label="De helft van de loonkosten per maand")
def helft_van_de_loonkosten(
    loonkostensubsidie_grondslag: ExactPerMaand, werkgeverslasten: Deel, werkweekdeel: Deel
) -> EuroPerMaand:
    """Half of the base with charges, pro rata."""
    return loonkostensubsidie_grondslag * (1 + werkgeverslasten) * werkweekdeel / 2


@invariant(
    nl="De vaste subsidie van de eerste zes maanden is precies de helft van de grondslag met lasten, naar uren, "
    "en nooit meer dan het hoogste bedrag.",
    en="The flat subsidy of the first six months is exactly half of the base with charges, pro rata, "
    "and never above the maximum.",
    bron="Participatiewet art. 10d lid 5",
)
def forfait_is_de_helft(
    loonkostensubsidie_forfait_per_maand: EuroPerMaand,
    helft_van_de_loonkosten: EuroPerMaand,
    plafond_loonkostensubsidie: EuroPerMaand,
) -> JaNee:
    """No measurement needed, so no loonwaarde in it."""
    helft = loonkostensubsidie_forfait_per_maand == helft_van_de_loonkosten
    return helft and loonkostensubsidie_forfait_per_maand <= plafond_loonkostensubsidie


@invariant(
    nl="De loonkostensubsidie is nooit negatief, en elk gewerkt uur telt mee als deel van de werkweek.",
    en="The wage subsidy is never negative, and hours worked always count as part of the week.",
    bron=LID4,
)
def subsidie_nooit_negatief(loonkostensubsidie_per_maand: EuroPerMaand, werkweekdeel: Deel) -> JaNee:
    """Nobody ever pays back for being worth more than the minimum wage."""
    return loonkostensubsidie_per_maand >= NIETS and werkweekdeel > 0
