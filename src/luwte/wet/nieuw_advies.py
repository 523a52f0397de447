"""Wat er gebeurt na het advies: het blijft gelden, een nieuw advies kan, en de baan eindigt niet vanzelf.

An advice has no end date. A new one may be asked when circumstances change; labour law alone ends a contract.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import JaNee, Uren
from luwte.wet.eenheden import AdviesOpDossier
from luwte.wet.eenheden_toegang import Begeleiding, NaNieuwAdvies

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
