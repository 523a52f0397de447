"""What who gave a signal hears about it: three sentences, never the dossier.

Ground: the neighbourhood worker reports and does not indicate (product page of Almere); she hears
that it was taken up, not what came out (AVG art. 5 lid 1 onder c).
"""

from dataclasses import dataclass
from datetime import date

from luwte.aanmeldingen.models import Signaal
from luwte.trajecten.models import Traject
from luwte.trajecten.stand import laatste_stappen

BIJ_UWV = frozenset({"S5", "S5z"})
BEZIG = frozenset({"S1", "S2", "S3", "S4"})


@dataclass(frozen=True)
class Terugkoppeling:
    """One word with the kind of its mark, and one sentence."""

    woord: str
    zin: str
    soort: str


ONTVANGEN = Terugkoppeling("ontvangen", "Een consulent kijkt binnenkort naar uw signaal.", "wacht")
OPGEPAKT = Terugkoppeling("opgepakt", "Een consulent is met deze persoon in gesprek.", "info")
UWV = Terugkoppeling("bij UWV", "UWV onderzoekt wat past. Dat duurt meestal 8 weken.", "info")
KLAAR = Terugkoppeling("klaar", "De consulent spreekt het vervolg af met de persoon zelf.", "ok")


def bij_toestand(toestand: str) -> Terugkoppeling:
    """What is told about a case in this state."""
    if toestand == "S0":
        return ONTVANGEN
    if toestand in BEZIG:
        return OPGEPAKT
    return UWV if toestand in BIJ_UWV else KLAAR


def met_terugkoppeling(signalen: list[Signaal], peildatum: date) -> list[Signaal]:
    """The signals with ``terug`` filled, as it stands on the peildatum. One query for all."""
    trajecten = Traject.objects.filter(pk__in=[s.traject_id for s in signalen])
    toestanden = dict(laatste_stappen(peildatum).filter(traject__in=trajecten).values_list("traject_id", "naar"))
    for signaal in signalen:
        signaal.terug = bij_toestand(toestanden.get(signaal.traject_id, "S0"))  # type: ignore[attr-defined]
    return signalen
