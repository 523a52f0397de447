"""How long a trial may last for this person: by UWV or by the municipality, in the version of its first day.

Legal ground: Participatiewet art. 10d lid 3 (2015) and art. 8a lid 2 onder d (July 2023), Wajong art. 2:24. Between
February 2017 and July 2023 the municipality sets its own length: that warns and refuses nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from luwte.engine import EngineError
from luwte.kandidaten.models import Rechtspositie
from luwte.trajecten.models import Traject

VAN_UWV, UWV, GEMEENTE = "proefplaats_van_uwv", "proefplaatsing_uwv_uiterlijk", "proefplaatsing_uiterlijk"
VERLENGD = "proefplaatsing_verlengd"
LOKAAL = "lokaal"


@dataclass(frozen=True)
class Proefduur:
    """The first day on which the trial must be over, and the rule it comes from."""

    uiterlijk: date
    regel: str
    bron: str
    beleid: bool


def regel_voor(traject: Traject, stand: Any, op: date) -> Any:
    """The rule for the length of a trial of this person on a day. Raises EngineError where there is none."""
    positie = Rechtspositie.objects.filter(kandidaat=traject.kandidaat_id, periode__contains=op).first()
    van_uwv = positie is not None and stand.value(VAN_UWV, {"rechtspositie": positie.soort})
    return stand.rule(UWV if van_uwv else GEMEENTE)


def proefduur(traject: Traject, stand: Any, begin: date, *, verlengd: bool) -> Proefduur | None:
    """The longest trial that begins on a day; None where law and policy name no length. One query."""
    try:
        regel = regel_voor(traject, stand, begin)
        uiterlijk = stand.value(regel.name, {"proefplaatsing_begin": begin, VERLENGD: verlengd})
    except EngineError:
        return None
    return Proefduur(cast("date", uiterlijk), zin(regel), regel.source, regel.layer == LOKAAL)


def zin(regel: Any) -> str:
    """The first sentence of a rule, for people."""
    return str(regel.doc.strip().splitlines()[0])


def hulptekst(traject: Traject, stand: Any, op: date) -> tuple[str, bool]:
    """What the law of a day says of the length for this person, and whether it knows an extension."""
    try:
        regel = regel_voor(traject, stand, op)
    except EngineError:
        return "", False
    return zin(regel), VERLENGD in regel.parameters
