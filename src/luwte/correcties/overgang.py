"""Many people go over to another employer on one day: all of them, or nobody.

Each makes the two steps of a change of employer and gets the record of it, through the only writers.
Ground: Burgerlijk Wetboek art. 7:662 and 7:663 (transfer of an undertaking: rights pass on by law).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.dossiers.feiten import alle_feiten
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import zin_van
from luwte.plaatsingen.ketendelen import contractdelen, ketendelen
from luwte.plaatsingen.models import Contract, Dienstverband, Werkgeverswissel
from luwte.plaatsingen.vastleggen import wissel_werkgever
from luwte.plaatsingen.waarschuwingen import ketenzinnen
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten import verloop
from luwte.trajecten.rechten import mag_stap
from luwte.trajecten.stand import stappen_tot
from luwte.trajecten.stappen import zet_stap
from luwte.wet import catalogus

MAG_NIET = "Uw rol mag de werkgever van dit dossier niet wisselen."
STAAT_NIET = "Dit dossier staat niet op werken. Maak eerst de stap af die nu loopt."


@dataclass(frozen=True)
class Afspraak:
    """What holds for all: where to, from when, and what was agreed."""

    werkgever: Werkgever
    werkplek: Werkplek
    werkgeverschap: str
    aard: str
    per: date
    reden: str


@dataclass
class Uitkomst:
    """What becomes of one person; ``fout`` says why she cannot go over."""

    dienstverband: Dienstverband
    contract: Contract | None = None
    delen: int = 0
    zinnen: Sequence[str] = ()
    fout: str = ""


def ga_over(
    request: Any, dienstverbanden: Sequence[Dienstverband], afspraak: Afspraak, *, doen: bool
) -> list[Uitkomst]:
    """Bring all these people over; one refusal undoes everybody. Without ``doen`` it is only looked at."""
    with transaction.atomic():
        lijst = [_een(request, een, afspraak) for een in dienstverbanden]
        if not doen or any(een.fout for een in lijst):
            transaction.set_rollback(True)
    return lijst


def _een(request: Any, dienstverband: Dienstverband, afspraak: Afspraak) -> Uitkomst:
    try:
        with transaction.atomic():
            wissel = _wissel(request, dienstverband, afspraak)
            contract = wissel.naar.contracten.select_related("werkplek").get()
            stand = catalogus().at(afspraak.per, layers=lagen(request.gemeente, afspraak.per))
            zinnen = ketenzinnen(ketendelen(wissel.naar), afspraak.werkgeverschap, stand)
            aantal = len(contractdelen(wissel.naar))
    except ValidationError as fout:
        return Uitkomst(dienstverband, fout=" ".join(fout.messages))
    except IntegrityError as fout:
        return Uitkomst(dienstverband, fout=" ".join(zin_van(fout).messages))
    return Uitkomst(dienstverband, contract, aantal, zinnen)


def _wissel(request: Any, dienstverband: Dienstverband, afspraak: Afspraak) -> Werkgeverswissel:
    traject = dienstverband.traject
    weg, terug = verloop.OVERGANGEN["T50"], verloop.OVERGANGEN["T50t"]
    if not mag_stap(request.lidmaatschap, traject, weg):
        raise ValidationError(MAG_NIET)
    stappen = stappen_tot(traject, request.peildatum)
    if not stappen or stappen[-1].naar not in weg.van:
        raise ValidationError(STAAT_NIET)
    laag = lagen(request.gemeente, afspraak.per)
    for rij, toestand in ((weg, stappen[-1].naar), (terug, "S29")):
        zet_stap(
            traject,
            rij.code,
            afspraak.per,
            request.user,
            rol=request.lidmaatschap.rol,
            peildatum=request.peildatum,
            reden=afspraak.reden,
            feiten=alle_feiten(traject, request.gemeente, request.peildatum, toestand),
            lagen=laag,
        )
    return wissel_werkgever(
        traject,
        afspraak.werkgever,
        afspraak.werkplek,
        werkgeverschap=afspraak.werkgeverschap,
        aard=afspraak.aard,
        per=afspraak.per,
        soort=Werkgeverswissel.Soort.GAAT_OVER,
    )
