"""Loonkostensubsidie: wat altijd geldt."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.proof.claims import invariant
from luwte.engine.units import (
    Deel,
    EuroPerMaand,
    ExactPerMaand,
    JaNee,
    Uren,
)

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
