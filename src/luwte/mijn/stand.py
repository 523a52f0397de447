"""What the first page tells: where she is, what comes next and when, who helps, and until when she can object.

Read in the candidate's own session: the database gives her rows only. Every day is a term that a step started or a
rule of ``wet``; nothing is reckoned here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.besluiten.lopend import BEZWAAR_TERMIJN, bezwaar_stand
from luwte.correcties.overdracht import Overdracht, Uitkomst
from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gebruiker
from luwte.gemeenten.templatetags.opmaak import datum
from luwte.kandidaten.models import Kandidaat
from luwte.mijn.teksten import GEEN_TRAJECT, TEKSTEN, TERMIJNEN, Tekst, bezwaar_op_de_lijst
from luwte.trajecten.models import Stap, Vaststelling
from luwte.trajecten.stand import BEZWAAR, WACHTLIJST, met_sinds
from luwte.wet import catalogus


@dataclass(frozen=True)
class Helper:
    """The fixed contact person: name and phone number at work."""

    naam: str
    telefoon: str


@dataclass(frozen=True)
class Bezwaar:
    """A decision against which one can still object."""

    besluit_op: date
    tot: date


@dataclass(frozen=True)
class Verhuizing:
    """Her case goes to another municipality: how far that is, and who helps her there."""

    naar: str
    beslist: bool
    aangenomen: bool
    helper: Helper | None


@dataclass(frozen=True)
class Stand:
    """The first page."""

    tekst: Tekst
    sinds: date | None
    termijn: str
    helper: Helper | None
    bezwaar: Bezwaar | None
    verhuizing: Verhuizing | None


def stand(kandidaat: Kandidaat, peildatum: date) -> Stand:
    """Where this person is on that day. Four queries; three more with an objection, and the policy with a decision."""
    stap: Any = (
        met_sinds(Stap.objects.filter(traject__kandidaat=kandidaat, datum__lte=peildatum), peildatum)
        .order_by("-traject__begin", "-traject_id", "-volgnummer")
        .first()
    )
    return Stand(
        tekst=_tekst(stap, peildatum),
        sinds=stap.toestand_sinds if stap else None,
        termijn=_termijn(stap, peildatum),
        helper=helper(kandidaat),
        bezwaar=_bezwaar(kandidaat, peildatum),
        verhuizing=_verhuizing(kandidaat, peildatum),
    )


def _tekst(stap: Stap | None, peildatum: date) -> Tekst:
    """The text of her state; who objects from the waiting list reads that she keeps her place. One query then."""
    if stap is None:
        return GEEN_TRAJECT
    if stap.naar == BEZWAAR:
        eerder = Stap.objects.filter(traject=stap.traject_id, datum__lte=peildatum).exclude(naar="S11")
        if eerder.order_by("-volgnummer").values_list("naar", flat=True).first() == WACHTLIJST:
            return bezwaar_op_de_lijst()
    return TEKSTEN[stap.naar]


def helper(kandidaat: Kandidaat) -> Helper | None:
    """Who helps her. Only the columns a candidate may read."""
    wie = (
        Gebruiker.objects.filter(pk=kandidaat.contactpersoon_id)
        .only("username", "first_name", "last_name", "telefoon")
        .order_by("pk")
        .first()
    )
    return Helper(wie.naam, wie.telefoon) if wie else None


def namen_van(gebruikersnamen: set[str]) -> dict[str, str]:
    """The names of staff by user name, for the list of who looked."""
    rijen = Gebruiker.objects.filter(username__in=gebruikersnamen).only("username", "first_name", "last_name")
    return {een.username: een.naam for een in rijen.order_by("pk")}


def _termijn(stap: Stap | None, peildatum: date) -> str:
    """When the next thing happens, in a sentence; nothing when that day is over."""
    op = None if stap is None else _dag(stap, peildatum)
    if stap is None or op is None or op < peildatum:
        return ""
    zin = TERMIJNEN.get(stap.termijn_soort, "")
    return zin.format(dag=datum(op))


def _dag(stap: Stap, peildatum: date) -> date | None:
    """The last day of the term of a step; of an objection the day it has now, and none when that is not known."""
    nu = bezwaar_stand(stap.traject_id, peildatum) if stap.termijn_soort == BEZWAAR_TERMIJN else None
    if nu is None:
        return stap.termijn_op
    return nu.uiterlijk if nu.loopt and nu.einde_bekend else None


def _bezwaar(kandidaat: Kandidaat, peildatum: date) -> Bezwaar | None:
    """The last decision, while one can object to it."""
    besluit: Any = (
        Vaststelling.objects.filter(traject__kandidaat=kandidaat, besluit_op__lte=peildatum)
        .order_by("-besluit_op", "-pk")
        .first()
    )
    if besluit is None:
        return None
    wet = catalogus().at(besluit.besluit_op, layers=list(lagen(kandidaat.gemeente, besluit.besluit_op)))
    try:
        tot = wet.value("termijn_bezwaar", {"besluit_op": besluit.besluit_op})
    except EngineError:
        return None
    return Bezwaar(besluit.besluit_op, tot) if peildatum <= tot else None


def _verhuizing(kandidaat: Kandidaat, peildatum: date) -> Verhuizing | None:
    """The last handover to another municipality that was not taken back; its answer once it is there."""
    rij = (
        Overdracht.objects.filter(kandidaat=kandidaat, aangeboden_op__lte=peildatum)
        .exclude(uitkomst=Uitkomst.INGETROKKEN)
        .select_related("naar_gemeente")
        .order_by("-pk")
        .first()
    )
    if rij is None:
        return None
    beslist = rij.uitkomst_op is not None and rij.uitkomst_op <= peildatum
    aangenomen = beslist and rij.uitkomst == Uitkomst.AANGENOMEN
    daar = Helper(rij.contact, rij.contact_telefoon) if aangenomen and rij.contact else None
    return Verhuizing(rij.naar_gemeente.naam, beslist, aangenomen, daar)
