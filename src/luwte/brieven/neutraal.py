"""What an employer does not read: the label of the provision, unless she agreed, and what somebody has, ever.

The official parts are written so; this is about the parts that people write themselves. Legal ground: AVG art. 9 lid 1
(health) and art. 5 lid 1 onder c (no more than needed); the consent is hers (kandidaten.Toestemming).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from luwte.brieven.models import Brief
from luwte.brieven.register import SJABLONEN, Ontvanger
from luwte.kandidaten.models import Toestemming
from luwte.kandidaten.toestemmingen import heeft_toestemming

#: An agreement that the place signs too, whoever it is addressed to.
OOK_GETEKEND = frozenset({"stageovereenkomst"})
#: Facts of the case that somebody typed and such a document quotes.
GETYPT = ("detachering_begeleiding", "stage_doelen", "stage_werk")
LABEL = re.compile(r"beschut", re.IGNORECASE)
#: Not the whole list of ``aanmeldingen.woorden``: who works in a hospital or with old people may read so.
GEZONDHEID = re.compile(
    r"diagnos|ziektebeeld|stoornis|handicap|arbeidsbeperk|syndroom|autis|asperger|depressie|psychose|schizofreni"
    r"|hersenletsel|epileps|licht verstandelijk|zwakbegaafd|\b(?:adhd|add|lvb|ptss|pdd-nos)\b",
    re.IGNORECASE,
)
GEEN_LABEL = (
    "De werkgever leest dit. Schrijf hier niet dat het om beschut werk gaat: de kandidaat heeft daar geen toestemming "
    "voor gegeven."
)
GEEN_GEZONDHEID = "De werkgever leest dit. Schrijf op welke hulp nodig is, niet wat iemand heeft."


def niet_voor_werkgever(brief: Brief, dag: date) -> dict[str, str]:
    """The free parts that may not go to an employer like this, each with the sentence that says why."""
    return _fouten(brief, brief.vrij, dag)


def getypt_niet_voor_werkgever(brief: Brief, feiten: Mapping[str, Any], dag: date) -> list[str]:
    """The same for what the document quotes from the case: put it right there."""
    gevonden = _fouten(brief, {naam: str(feiten.get(naam) or "") for naam in GETYPT}, dag)
    return [f"{naam.replace('_', ' ').capitalize()}: {zin}" for naam, zin in gevonden.items()]


def _fouten(brief: Brief, teksten: Mapping[str, str], dag: date) -> dict[str, str]:
    sjabloon = SJABLONEN[brief.sjabloon]
    if brief.traject is None or (sjabloon.ontvanger != Ontvanger.WERKGEVER and sjabloon.code not in OOK_GETEKEND):
        return {}
    fouten = {naam: GEEN_GEZONDHEID for naam, tekst in teksten.items() if GEZONDHEID.search(tekst)}
    met_label = {naam: GEEN_LABEL for naam, tekst in teksten.items() if LABEL.search(tekst) and naam not in fouten}
    mens, soort = brief.traject.kandidaat_id, Toestemming.Soort.WOORD_BESCHUT
    if met_label and not heeft_toestemming(mens, soort, dag):
        fouten |= met_label
    return fouten
