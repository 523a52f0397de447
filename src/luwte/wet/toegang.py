"""Wie hoort bij beschut werk: arbeidsvermogen, de criteria van UWV, en wie mag vragen.

Loonwaarde stands nowhere in this file: it is no criterion for access (Besluit advisering art. 3).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import JaNee
from luwte.wet.eenheden import Aanvrager, AdviesOpDossier, AdviesUitkomst, Rechtspositie

SCHATTINGSBESLUIT = "Schattingsbesluit arbeidsongeschiktheidswetten art. 1a"
ADVISERING = "Besluit advisering beschut werk art. 3"


@regel(
    bron=f"{SCHATTINGSBESLUIT}; Besluit loonkostensubsidie Participatiewet art. 1",
    vanaf="2015-01-01",
    laag="uwv",
    label="Arbeidsvermogen",
)
def arbeidsvermogen(
    kan_taak_uitvoeren: JaNee,
    heeft_basale_vaardigheden: JaNee,
    werkt_uur_aaneengesloten: JaNee,
    vier_uur_per_dag_belastbaar: JaNee,
    twee_uur_per_dag_belastbaar: JaNee,
    verdient_minimumloon_per_uur: JaNee,
) -> JaNee:
    """Een taak, basale vaardigheden, een uur achter elkaar, en vier uur per dag.

    Twee uur per dag is genoeg voor wie per uur ten minste het minimumloon verdient.
    """
    genoeg_uren = vier_uur_per_dag_belastbaar or (twee_uur_per_dag_belastbaar and verdient_minimumloon_per_uur)
    return kan_taak_uitvoeren and heeft_basale_vaardigheden and werkt_uur_aaneengesloten and genoeg_uren


@regel(bron=SCHATTINGSBESLUIT, vanaf="2015-01-01", laag="uwv", label="Geen arbeidsvermogen")
def geen_arbeidsvermogen(
    kan_taak_uitvoeren: JaNee,
    heeft_basale_vaardigheden: JaNee,
    werkt_uur_aaneengesloten: JaNee,
    vier_uur_per_dag_belastbaar: JaNee,
    twee_uur_per_dag_belastbaar: JaNee,
    verdient_minimumloon_per_uur: JaNee,
) -> JaNee:
    """Dezelfde toets in de ontkennende woorden van het Schattingsbesluit."""
    uitzondering = twee_uur_per_dag_belastbaar and verdient_minimumloon_per_uur
    return (
        not kan_taak_uitvoeren
        or not heeft_basale_vaardigheden
        or not werkt_uur_aaneengesloten
        or (not vier_uur_per_dag_belastbaar and not uitzondering)
    )


@regel(
    bron=f"{ADVISERING} lid 1 en 2",
    vanaf="2015-01-01",
    laag="uwv",
    label="Aangewezen op een beschutte omgeving",
)
def aangewezen_op_beschut(aanpassingen_nodig: JaNee, toezicht_of_begeleiding_nodig: JaNee) -> JaNee:
    """Eén ja is genoeg: aanpassingen, of permanent toezicht of intensieve begeleiding."""
    return aanpassingen_nodig or toezicht_of_begeleiding_nodig


@regel(
    bron=f"{ADVISERING}; Participatiewet art. 10b lid 2",
    vanaf="2015-01-01",
    laag="uwv",
    label="Advies beschut werk",
)
def advies_beschut_werk(arbeidsvermogen: JaNee, aangewezen_op_beschut: JaNee) -> AdviesUitkomst:
    """Wat de criteria van UWV meebrengen. UWV geeft het advies; dit is een hulp, geen besluit."""
    if not arbeidsvermogen:
        return "geen_arbeidsvermogen"
    if aangewezen_op_beschut:
        return "positief"
    return "negatief"


@regel(
    bron="Participatiewet art. 10b lid 1 en 2",
    vanaf="2015-01-01",
    label="Heeft een positief advies van UWV",
)
def heeft_positief_advies(advies_uitkomst: AdviesOpDossier) -> JaNee:
    """Het college stelt beschut werk vast op basis van een positief advies van UWV."""
    return advies_uitkomst == "positief"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Mag deze aanvrager het advies vragen",
)
def mag_advies_vragen(aanvrager: Aanvrager) -> JaNee:
    """Tot 2017 kon alleen het college een advies vragen."""
    return aanvrager == "college"


@regel(
    bron="Participatiewet art. 10b lid 1 en 3",
    vanaf="2017-01-01",
    label="Mag deze aanvrager het advies vragen",
)
def mag_advies_vragen__2017(aanvrager: Aanvrager) -> JaNee:
    """Sinds 2017 mag ook de persoon het zelf vragen, met welke uitkering dan ook."""
    return aanvrager == "college" or aanvrager == "persoon"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2015) en art. 7 lid 1 onder a",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Hoort bij de doelgroep",
)
def hoort_bij_doelgroep(rechtspositie: Rechtspositie) -> JaNee:
    """Tot 2017 alleen wie onder de verantwoordelijkheid van de gemeente viel."""
    return rechtspositie != "wajong" and rechtspositie != "uwv_overig"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2017)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    label="Hoort bij de doelgroep",
)
def hoort_bij_doelgroep__2017(rechtspositie: Rechtspositie) -> JaNee:
    """In 2017 ook wie een uitkering van UWV heeft, welke dan ook."""
    gemeente = rechtspositie == "bijstand" or rechtspositie == "anw" or rechtspositie == "nug"
    return gemeente or rechtspositie == "wajong" or rechtspositie == "uwv_overig"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2018)",
    vanaf="2018-01-01",
    label="Hoort bij de doelgroep",
)
def hoort_bij_doelgroep__2018(rechtspositie: Rechtspositie) -> JaNee:
    """Ook wie een uitkering van UWV heeft die de wet noemt.

    'Andere uitkering van UWV' is hier een van WW, IOW, WAZ, WIA, WAO, ZW of Wamil.
    """
    gemeente = rechtspositie == "bijstand" or rechtspositie == "anw" or rechtspositie == "nug"
    return gemeente or rechtspositie == "wajong" or rechtspositie == "uwv_overig"


@regel(
    bron="Participatiewet art. 10b lid 1; Algemene wet bestuursrecht art. 3:9 en 3:50",
    vanaf="2017-01-01",
    label="Mag het college afwijken van het advies",
)
def mag_afwijken(advies_deugdelijk: JaNee) -> JaNee:
    """Alleen als het advies niet zorgvuldig is gemaakt; een mens motiveert dat."""
    return not advies_deugdelijk
