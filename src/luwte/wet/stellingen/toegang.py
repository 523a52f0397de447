"""Toegang: wat nooit meetelt, en woorden die hetzelfde moeten zeggen."""

from __future__ import annotations

from luwte.engine.proof.claims import invariant
from luwte.engine.units import Deel, JaNee
from luwte.wet.eenheden import AdviesUitkomst


@invariant(
    nl="De ontkennende en de bevestigende woorden van arbeidsvermogen zeggen hetzelfde.",
    en="The negative and the positive wording of arbeidsvermogen say the same.",
    bron="Schattingsbesluit arbeidsongeschiktheidswetten art. 1a; Besluit loonkostensubsidie Participatiewet art. 1",
)
def arbeidsvermogen_in_beide_woorden_gelijk(arbeidsvermogen: JaNee, geen_arbeidsvermogen: JaNee) -> JaNee:
    """Two decrees, one test."""
    return arbeidsvermogen == (not geen_arbeidsvermogen)


@invariant(
    nl="Toegang, advies en recht hangen nooit van de loonwaarde af.",
    en="Access, advice and entitlement never depend on loonwaarde.",
    bron="Besluit advisering beschut werk art. 3; Participatiewet art. 10b",
    naast={"anders": ("loonwaarde",)},
)
def toegang_los_van_loonwaarde(
    loonwaarde: Deel,
    loonwaarde_anders: Deel,
    advies_beschut_werk: AdviesUitkomst,
    advies_beschut_werk_anders: AdviesUitkomst,
    hoort_bij_doelgroep: JaNee,
    hoort_bij_doelgroep_anders: JaNee,
    mag_advies_vragen: JaNee,
    mag_advies_vragen_anders: JaNee,
    heeft_positief_advies: JaNee,
    heeft_positief_advies_anders: JaNee,
    mag_afwijken: JaNee,
    mag_afwijken_anders: JaNee,
) -> JaNee:
    """Two people who differ in loonwaarde only."""
    if loonwaarde == loonwaarde_anders:
        return True
    zelfde_advies = advies_beschut_werk == advies_beschut_werk_anders
    zelfde_vraag = mag_advies_vragen == mag_advies_vragen_anders
    zelfde_groep = hoort_bij_doelgroep == hoort_bij_doelgroep_anders
    zelfde_besluit = heeft_positief_advies == heeft_positief_advies_anders and mag_afwijken == mag_afwijken_anders
    return zelfde_advies and zelfde_vraag and zelfde_groep and zelfde_besluit


@invariant(
    nl="Wie geen arbeidsvermogen heeft, krijgt nooit een positief of negatief advies beschut werk; "
    "wie het wel heeft, krijgt er altijd een van die twee.",
    en="Without arbeidsvermogen the advice is never positive or negative; with it, it is always one of these.",
    bron="Besluit advisering beschut werk art. 3; Participatiewet art. 10b lid 2",
)
def advies_volgt_arbeidsvermogen(arbeidsvermogen: JaNee, advies_beschut_werk: AdviesUitkomst) -> JaNee:
    """No third way out."""
    return arbeidsvermogen == (advies_beschut_werk != "geen_arbeidsvermogen")
