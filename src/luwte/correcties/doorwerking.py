"""What a corrected day takes along: the terms of that step and of later ones that rest on it.

A step keeps its term with the day it was counted from. A later step can hold such a term too: it left it running,
came back to it, or counted anew from the day that was wrong. Where a case stands now is its last step, so work list,
case and letters go by those. The term of an objection counts from the day in the objection itself and stays.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from luwte.correcties.gegevens import STAP
from luwte.engine import Layer
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.stappen import bereken_termijn
from luwte.trajecten.toestanden import BEZWAAR

#: The local policy of a day.
Beleid = Callable[[date], Sequence[Layer]]
#: The fact of later terms that the record of a step gives.
GEEFT = {
    "adviesaanvraag": "adviesaanvraag_op",
    "advies": "advies_ontvangen_op",
    "vaststelling": "besluit_op",
    "beslissing_op_bezwaar": "besluit_op",
}
#: Facts that come from a record: a step that moves without that record does not move them.
VAN_EEN_STUK = frozenset({*GEEFT.values(), "contract_einde", "proefplaatsing_begin", "overstap_op"})

Termijnen = dict[int, tuple[date, date]]


def bij_stap(stap: Stap, nieuw: date, beleid: Beleid) -> Termijnen:
    """By step, the day and the end of each term that rests on the day of this step, once it is ``nieuw``."""
    stappen = list(stap.traject.stappen.order_by("volgnummer"))
    feit = GEEFT.get(stap.rij.stuk, "")
    anders: Termijnen = {}
    for een in stappen:
        if een.volgnummer < stap.volgnummer or een.termijn_feit != stap.datum or een.rij.termijn is None:
            continue
        zelf = een.pk == stap.pk
        if _eigen(een) if zelf else (een.rij.termijn.feit == feit and not een.rij.termijn.vanaf_stap):
            _opnieuw(anders, een, nieuw, nieuw if zelf else een.datum, beleid)
    return door_gegeven(stappen, anders)


def bij_feit(stappen: Iterable[Stap], feit: str, oud: date, nieuw: date, beleid: Beleid) -> Termijnen:
    """By step, the day and the end of each term that counts from this fact, once it is ``nieuw``."""
    stappen, anders = list(stappen), {}
    for een in stappen:
        if een.rij.termijn is not None and een.rij.termijn.feit == feit and een.termijn_feit == oud:
            _opnieuw(anders, een, nieuw, een.datum, beleid)
    return door_gegeven(stappen, anders)


def door_gegeven(stappen: Sequence[Stap], anders: Termijnen) -> Termijnen:
    """With the steps that left such a term running, or came back to it."""
    alles = dict(anders)
    for nummer, een in enumerate(stappen):
        if een.rij.termijn is not None or een.termijn_op is None:
            continue
        eerder = stappen[:nummer]
        bron = next((e for e in reversed(eerder) if e.naar == een.naar), None)
        if bron is not None and bron.pk in alles and bron.termijn_soort == een.termijn_soort:
            alles[een.pk] = alles[bron.pk]
    return alles


def als_wijzigingen(termijnen: Termijnen) -> list[dict[str, Any]]:
    """As the rows of a proposal."""
    return [
        {"tabel": STAP, "rij": nummer, "waarden": {"termijn_feit": feit.isoformat(), "termijn_op": op.isoformat()}}
        for nummer, (feit, op) in termijnen.items()
    ]


def bezwaar_rust_op(stap: Stap) -> bool:
    """Whether the term of an objection counts from the day of this step: it stands in the objection, and stays."""
    return Stap.objects.filter(
        traject=stap.traject_id, volgnummer__gt=stap.volgnummer, termijn_soort=BEZWAAR.doel, termijn_feit=stap.datum
    ).exists()


def rust_nog_op(stap: Stap, sinds: Any) -> bool:
    """Whether a step made since then counts a term from the day of this step."""
    later = Stap.objects.filter(traject=stap.traject_id, aangemaakt_op__gt=sinds, termijn_feit=stap.datum)
    return any(een.rij.termijn is None or een.rij.termijn.feit == GEEFT.get(stap.rij.stuk) for een in later)


def _eigen(stap: Stap) -> bool:
    """Whether the term of a step counts from its own day, and not from a record that stays as it is."""
    termijn = stap.rij.termijn
    if termijn is None:
        return False
    return termijn.vanaf_stap or termijn.feit not in VAN_EEN_STUK or GEEFT.get(stap.rij.stuk) == termijn.feit


def _opnieuw(anders: Termijnen, stap: Stap, nieuw: date, datum: date, beleid: Beleid) -> None:
    termijn = verloop.OVERGANGEN[stap.overgang].termijn
    if termijn is None or termijn == BEZWAAR:
        return
    _, feit, op = bereken_termijn(stap.rij, {termijn.feit: nieuw}, datum, beleid(datum))
    if feit is not None and op is not None:
        anders[stap.pk] = (feit, op)
