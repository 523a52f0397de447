"""Wie bij de doelgroep loonkostensubsidie hoort, en voor wie het college dat zelf mag vaststellen.

Participatiewet art. 6 lid 1 onder e, 10c and 10d lid 2, read in the texts of 2015, January, February and October
2017, 2018, July 2023 and 2026. For sheltered work the subsidy does not depend on this group (art. 10b lid 9).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import JaNee
from luwte.wet.eenheden_toegang import WettelijkeGrond

BAAN_AL_BEGONNEN = "Valt onder de regel voor een baan die al begon"
DOELGROEP = "Hoort bij de doelgroep loonkostensubsidie"
AMBTSHALVE = "Mag het college de doelgroep loonkostensubsidie zelf vaststellen"


@regel(
    bron="Participatiewet art. 10d lid 2 (tekst februari 2017)",
    vanaf="2017-02-01",
    tot="2023-07-01",
    label=BAAN_AL_BEGONNEN,
)
def valt_onder_10d_lid_2(dienstbetrekking_begonnen: JaNee, pro_vso_entree_voor_baan: JaNee) -> JaNee:
    """Wie al werkt, en kort daarvoor praktijkonderwijs, vso of een entreeopleiding volgde."""
    return dienstbetrekking_begonnen and pro_vso_entree_voor_baan


@regel(
    bron="Participatiewet art. 10d lid 2 (tekst juli 2023)",
    vanaf="2023-07-01",
    tot="2026-01-01",
    label=BAAN_AL_BEGONNEN,
)
def valt_onder_10d_lid_2__2023(
    dienstbetrekking_begonnen: JaNee, pro_vso_entree_voor_baan: JaNee, groep_van_artikel_7_voor_baan: JaNee
) -> JaNee:
    """Wie al werkt, en kort daarvoor die scholen volgde of bij een groep van artikel 7 hoorde."""
    ervoor = pro_vso_entree_voor_baan or groep_van_artikel_7_voor_baan
    return dienstbetrekking_begonnen and ervoor


@regel(bron="Participatiewet art. 10d lid 2 (tekst 2026)", vanaf="2026-01-01", label=BAAN_AL_BEGONNEN)
def valt_onder_10d_lid_2__2026(
    dienstbetrekking_begonnen: JaNee,
    pro_vso_entree_voor_baan: JaNee,
    groep_van_artikel_7_voor_baan: JaNee,
    onderwijs_zonder_diploma_voor_baan: JaNee,
    volgt_leerwerktraject: JaNee,
) -> JaNee:
    """Zoals in 2023, en ook wie van school kwam zonder startkwalificatie en een leer-werktraject volgt."""
    leerwerk = onderwijs_zonder_diploma_voor_baan and volgt_leerwerktraject
    ervoor = pro_vso_entree_voor_baan or groep_van_artikel_7_voor_baan or leerwerk
    return dienstbetrekking_begonnen and ervoor


@regel(
    bron="Participatiewet art. 6 lid 1 onder e (teksten van 2015 en januari 2017)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label=DOELGROEP,
)
def hoort_bij_doelgroep_lks(
    groep_van_artikel_7: JaNee, verdient_minimumloon_voltijd: JaNee, arbeidsvermogen: JaNee
) -> JaNee:
    """Wie bij een groep van artikel 7 hoort, kan werken, en met voltijds werk niet het minimumloon verdient."""
    return groep_van_artikel_7 and not verdient_minimumloon_voltijd and arbeidsvermogen


@regel(
    bron="Participatiewet art. 6 lid 1 onder e en art. 10d lid 2 (tekst februari 2017)",
    vanaf="2017-02-01",
    tot="2023-07-01",
    label=DOELGROEP,
)
def hoort_bij_doelgroep_lks__2017(
    groep_van_artikel_7: JaNee,
    valt_onder_10d_lid_2: JaNee,
    verdient_minimumloon_voltijd: JaNee,
    arbeidsvermogen: JaNee,
) -> JaNee:
    """Ook wie al werkt en net van praktijkonderwijs, vso of entreeopleiding kwam."""
    groep = groep_van_artikel_7 or valt_onder_10d_lid_2
    return groep and not verdient_minimumloon_voltijd and arbeidsvermogen


@regel(
    bron="Participatiewet art. 6 lid 1 onder e en art. 10d lid 2 (tekst juli 2023)",
    vanaf="2023-07-01",
    tot="2026-01-01",
    label=DOELGROEP,
)
def hoort_bij_doelgroep_lks__2023(
    groep_van_artikel_7: JaNee,
    valt_onder_10d_lid_2: JaNee,
    verdient_minimumloon_voltijd: JaNee,
    arbeidsvermogen: JaNee,
) -> JaNee:
    """Bij een baan die al begon, vraagt de wet alleen of iemand voltijds het minimumloon kan verdienen."""
    if verdient_minimumloon_voltijd:
        return False
    return valt_onder_10d_lid_2 or (groep_van_artikel_7 and arbeidsvermogen)


@regel(
    bron="Participatiewet art. 6 onder e, 7a lid 1 onder a en lid 3, en art. 10d lid 2 (tekst 2026)",
    vanaf="2026-01-01",
    label=DOELGROEP,
)
def hoort_bij_doelgroep_lks__2026(
    groep_met_hulp: JaNee, valt_onder_10d_lid_2: JaNee, verdient_minimumloon_voltijd: JaNee, arbeidsvermogen: JaNee
) -> JaNee:
    """Wie jonger is dan 27 hoort erbij als onderwijs niet kan of niet past, of met een leer-werktraject."""
    if verdient_minimumloon_voltijd:
        return False
    return valt_onder_10d_lid_2 or (groep_met_hulp and arbeidsvermogen)


@regel(
    bron="Participatiewet art. 7 lid 1 onder a en lid 3, en art. 7a lid 1 onder a en lid 3 (tekst 2026)",
    vanaf="2026-01-01",
    label="Hoort bij een groep die de gemeente naar werk helpt",
)
def groep_met_hulp(
    groep_van_artikel_7: JaNee,
    onderwijs_gaat_voor: JaNee,
    volgt_leerwerktraject: JaNee,
    heeft_startkwalificatie: JaNee,
) -> JaNee:
    """Een groep van artikel 7 voor wie onderwijs niet voorgaat, of wie zonder diploma leert en werkt."""
    leerwerk = volgt_leerwerktraject and not heeft_startkwalificatie
    return leerwerk or (groep_van_artikel_7 and not onderwijs_gaat_voor)


@regel(
    bron="Participatiewet art. 10c lid 1 onder a (teksten van 2015 tot 2026)",
    vanaf="2015-01-01",
    tot="2026-01-01",
    label="Mag vragen of iemand bij de doelgroep hoort",
)
def mag_doelgroep_lks_vragen(groep_van_artikel_7: JaNee) -> JaNee:
    """Elke groep van artikel 7, schriftelijk."""
    return groep_van_artikel_7


@regel(
    bron="Participatiewet art. 10c lid 1 onder a (tekst 2026)",
    vanaf="2026-01-01",
    label="Mag vragen of iemand bij de doelgroep hoort",
)
def mag_doelgroep_lks_vragen__2026(groep_met_hulp: JaNee) -> JaNee:
    """Elke groep die de gemeente naar werk helpt, schriftelijk."""
    return groep_met_hulp


@regel(
    bron="Participatiewet art. 10c lid 1 onder b (teksten van 2015 tot 2018) en art. 7 lid 1 onder a",
    vanaf="2015-01-01",
    label="Groep voor wie het college zelf mag beginnen",
)
def groep_ambtshalve(wettelijke_grond: WettelijkeGrond) -> JaNee:
    """Bijstand, WIA met hulp van de gemeente, werk met loonkostensubsidie, IOAW en IOAZ.

    Niet wie Anw heeft of geen uitkering: die vragen het zelf.
    """
    uitkering = wettelijke_grond == "bijstand" or wettelijke_grond == "ioaw" or wettelijke_grond == "ioaz"
    return (
        uitkering
        or wettelijke_grond == "wia_met_hulp_van_gemeente"
        or wettelijke_grond == "werkt_met_loonkostensubsidie"
    )


@regel(
    bron="Participatiewet art. 10c lid 1 onder b (teksten van 2015 en 2017)",
    vanaf="2015-01-01",
    tot="2018-01-01",
    label=AMBTSHALVE,
)
def doelgroep_lks_ambtshalve(groep_ambtshalve: JaNee) -> JaNee:
    """Voor vijf van de zeven groepen."""
    return groep_ambtshalve


@regel(
    bron="Participatiewet art. 10c lid 1 onder b (teksten van 2018 en juli 2023)",
    vanaf="2018-01-01",
    tot="2026-01-01",
    label=AMBTSHALVE,
)
def doelgroep_lks_ambtshalve__2018(groep_ambtshalve: JaNee, valt_onder_10d_lid_2: JaNee) -> JaNee:
    """Ook bij een baan die al begon (art. 10d lid 2)."""
    return groep_ambtshalve or valt_onder_10d_lid_2


@regel(bron="Participatiewet art. 10c lid 1 onder b (tekst 2026)", vanaf="2026-01-01", label=AMBTSHALVE)
def doelgroep_lks_ambtshalve__2026(
    valt_onder_artikel_7a: JaNee, groep_ambtshalve: JaNee, groep_met_hulp: JaNee, valt_onder_10d_lid_2: JaNee
) -> JaNee:
    """Onder de 27 jaar voor elke groep die de gemeente helpt, ook met Anw of zonder uitkering."""
    if valt_onder_artikel_7a:
        return groep_met_hulp or valt_onder_10d_lid_2
    return groep_ambtshalve or valt_onder_10d_lid_2
