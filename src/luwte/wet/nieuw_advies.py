"""Wat er gebeurt na het advies: het blijft gelden, een nieuw advies kan, en de baan eindigt niet vanzelf.

An advice has no end date. A new one may be asked when circumstances change; labour law alone ends a contract.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Datum, JaNee, Maanden, Uren
from luwte.wet.eenheden import AdviesOpDossier
from luwte.wet.eenheden_toegang import Begeleiding, Meetinstantie, NaNieuwAdvies, Verzoeker

WEBINAR = "Regionale notitie Zaanstreek-Waterland 2017, noot xvii"


@regel(
    bron=f"{WEBINAR}; Besluit advisering beschut werk (noemt geen einde)",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Geldt het advies nog",
)
def advies_geldt_nog(heeft_positief_advies: JaNee, nieuw_advies_ontvangen: JaNee) -> JaNee:
    """Een positief advies heeft geen einddatum. Het geldt tot er een nieuw advies is."""
    return heeft_positief_advies and not nieuw_advies_ontvangen


@regel(
    bron=f"{WEBINAR}; Algemene wet bestuursrecht art. 4:6",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Kan een nieuw advies worden gevraagd",
)
def nieuw_advies_kan(nieuwe_feiten: JaNee) -> JaNee:
    """Als de situatie verandert. De wet vraagt het nooit op een vast moment."""
    return nieuwe_feiten


@regel(
    bron=f"{WEBINAR} en xviii",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Kan de dienstbetrekking eindigen",
)
def dienstbetrekking_kan_eindigen(contract_loopt_af: JaNee, grond_in_arbeidsrecht: JaNee) -> JaNee:
    """Alleen het arbeidsrecht beslist: het contract loopt af, of er is een grond voor ontslag.

    Een nieuw advies of een lagere loonwaarde is nooit vanzelf het einde.
    """
    return contract_loopt_af or grond_in_arbeidsrecht


@regel(bron=f"{WEBINAR} en xviii", vanaf="2015-01-01", zekerheid="uit notitie", label="Gesprek na een nieuw advies")
def vervolg_na_nieuw_advies(advies_uitkomst: AdviesOpDossier) -> NaNieuwAdvies:
    """De gemeente blijft verantwoordelijk voor een oplossing die past; mensen voeren het gesprek.

    Zonder arbeidsvermogen is er misschien recht op ziekengeld of een andere uitkering.
    """
    if advies_uitkomst == "positief":
        return "blijft"
    if advies_uitkomst == "geen_arbeidsvermogen":
        return "geen_arbeidsvermogen"
    return "ander_werk"


@regel(
    bron="Besluit loonkostensubsidie Participatiewet art. 2",
    vanaf="2015-01-01",
    label="Mag deze partij de loonwaarde meten",
)
def mag_loonwaarde_meten(meetinstantie: Meetinstantie) -> JaNee:
    """Het college stelt haar vast, door of met een deskundige. Dat kan UWV zijn, in opdracht van het college."""
    return meetinstantie == "deskundige_van_college" or meetinstantie == "uwv_in_opdracht"


@regel(
    bron="Participatiewet art. 10d (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Loonwaarde opnieuw vaststellen uiterlijk",
)
def herbeoordeling_uiterlijk(
    loonwaarde_vastgesteld_op: Datum, herbeoordeling_afgesproken_op: Datum, herbeoordeling_maanden_beschut: Maanden
) -> Datum:
    """Bij beschut werk eens in de drie jaar, of eerder als dat zo is afgesproken."""
    volgens_wet = plus_maanden(loonwaarde_vastgesteld_op, herbeoordeling_maanden_beschut)
    if herbeoordeling_afgesproken_op < volgens_wet:
        return herbeoordeling_afgesproken_op
    return volgens_wet


@regel(
    bron="Participatiewet art. 10d lid 6; regionale notitie Zaanstreek-Waterland 2017, noot xv",
    vanaf="2017-02-01",
    label="Loonwaarde opnieuw vaststellen uiterlijk",
)
def herbeoordeling_uiterlijk__2017(herbeoordeling_afgesproken_op: Datum) -> Datum:
    """Op de dag die bij de vorige meting is afgesproken. Een vaste termijn is er niet meer."""
    return herbeoordeling_afgesproken_op


@regel(
    bron="Regionale notitie Zaanstreek-Waterland 2017, noot xv; Algemene wet bestuursrecht art. 1:3",
    vanaf="2017-02-01",
    zekerheid="uit notitie",
    label="Mag om een nieuwe loonwaarde vragen",
)
def mag_herbeoordeling_vragen(verzoeker: Verzoeker) -> JaNee:
    """De werkgever en de werknemer, ook tussendoor. De gemeente besluit daarop zoals op elke aanvraag."""
    return verzoeker == "werknemer" or verzoeker == "werkgever"


@regel(
    bron="Brochure Simpel switchen; Besluit advisering beschut werk art. 3",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Is er genoeg begeleiding",
)
def begeleiding_blijft(begeleiding_uren: Uren) -> JaNee:
    """Begeleiding kan minder worden, en stopt nooit helemaal: zij is zelf een criterium."""
    return begeleiding_uren > 0


@regel(bron="Brochure Simpel switchen", vanaf="2015-01-01", zekerheid="uit notitie", label="Hoeveel begeleiding past")
def begeleiding_past(begin_of_verandering: JaNee) -> Begeleiding:
    """Intensief in het begin en bij veranderingen, minder als het stabiel is."""
    if begin_of_verandering:
        return "intensief"
    return "minder"
