"""The only writer of steps: it checks the table, the role, the date, the conditions and the term.

Every refusal is a ValidationError with a Dutch sentence, at the field it is about.
"""

from collections import ChainMap
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from luwte.engine import EngineError, Layer, LocalPolicyMissing
from luwte.trajecten import verloop
from luwte.trajecten.feiten import EigenFeiten
from luwte.trajecten.models import AL_TRAJECT, GEEN_INHOUD, GEEN_REDEN, Stap, Traject
from luwte.trajecten.overgang import ZONDER_INHOUD
from luwte.trajecten.triggers import NIET_VOOR_VORIGE
from luwte.trajecten.voorwaarden import Feiten, toets
from luwte.wet import catalogus

NIET_NA_PEILDATUM = "De datum ligt na de dag waarop u kijkt. Kies die dag of een eerdere dag."
LATERE_STAP = "Na deze dag is al een stap gezet. Kies bovenaan een latere dag."
ONBEKEND = "Deze stap bestaat niet."
NIET_VANUIT = "Deze stap past niet bij waar het dossier nu is."
INTUSSEN = "In dit dossier is intussen een stap gezet. Klopt wat u invulde nog? Verstuur het dan opnieuw."
ROL_MAG_NIET = "Uw rol mag deze stap niet zetten."

#: What rooms above keep with a step, before it and in its transaction: case, transition, the state it
#: leads to, the facts. Each may refuse with ValidationError.
VOORAF: list[Callable[[Traject, verloop.Overgang, str, Feiten], None]] = []


def _weiger(zin: str, veld: str = NON_FIELD_ERRORS) -> ValidationError:
    return ValidationError({veld: zin})


def zet_stap(
    traject: Traject,
    overgang: str,
    datum: date,
    door: Any,
    *,
    rol: str,
    peildatum: date,
    reden: str = "",
    feiten: Feiten | None = None,
    lagen: Sequence[Layer] = (),
    na: int | None = None,
) -> Stap:
    """Make one transition on ``datum`` and give the new step, with the term it starts.

    ``feiten`` adds what other rooms know (quota, loonwaarde, contract_einde, ...) to the facts of
    the case itself; ``lagen`` is the local policy; ``na`` the number of the step that was the last one
    for who filled in the form. Raises ValidationError with a Dutch sentence when the table, the role,
    the date, a condition, a missing reason or a step in between forbids it.
    """
    rij = verloop.OVERGANGEN.get(overgang)
    if rij is None:
        raise _weiger(ONBEKEND)
    with transaction.atomic():
        # One writer at a time per case: the second sees the first one's step.
        Traject.objects.select_for_update().get(pk=traject.pk)
        vorige = traject.stappen.order_by("-volgnummer").first()
        van = vorige.naar if vorige else verloop.BEGIN
        if van not in rij.van:
            raise _weiger(NIET_VANUIT)
        if na is not None and vorige is not None and vorige.volgnummer != na:
            raise _weiger(INTUSSEN)
        if not verloop.mag_rol(rij, rol):
            raise _weiger(ROL_MAG_NIET)
        controleer_datum(datum, peildatum, vorige.datum if vorige else traject.begin)
        # What nobody asks of these facts is not gathered: whether there are any is not asked either.
        verder = {} if feiten is None else feiten
        alles = ChainMap({"datum": datum, "door": door.pk}, verder, EigenFeiten(traject, datum))  # type: ignore[arg-type]
        if bezwaren := toets(rij.voorwaarden, alles):
            raise ValidationError({NON_FIELD_ERRORS: bezwaren})
        reden = reden.strip()
        if reden and overgang in ZONDER_INHOUD:
            raise _weiger(GEEN_INHOUD, "reden")
        if not reden:
            if signalen := toets(rij.signalen, alles):
                raise ValidationError({"reden": signalen})
            if rij.reden:
                raise _weiger(GEEN_REDEN, "reden")
        naar = _naar(traject, van, rij)
        soort, vanaf, op = bereken_termijn(rij, alles, datum, lagen)
        if vorige is not None and rij.termijn is None and naar == van:
            # Where the case stays and no term begins, the one that ran goes on.
            soort, vanaf, op = vorige.termijn_soort, vorige.termijn_feit, vorige.termijn_op
        elif rij.naar == verloop.TERUG and rij.termijn is None:
            soort, vanaf, op = _termijn_van_toen(traject, naar)
        for bewaar in VOORAF:
            bewaar(traject, rij, naar, alles)
        stap = Stap.objects.create(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            volgnummer=vorige.volgnummer + 1 if vorige else 1,
            overgang=overgang,
            van=van,
            naar=naar,
            datum=datum,
            door=door,
            reden=reden,
            termijn_soort=soort,
            termijn_feit=vanaf,
            termijn_op=op,
        )
        if verloop.TOESTANDEN[naar].einde:
            traject.einde = datum
            traject.save(update_fields=["einde"])
    return stap


def controleer_datum(datum: date, peildatum: date, vorige: date) -> None:
    """Refuse a date after the peildatum or before the previous step, at the field ``datum``."""
    if vorige > peildatum:
        raise _weiger(LATERE_STAP)
    if datum > peildatum:
        raise _weiger(NIET_NA_PEILDATUM, "datum")
    if datum < vorige:
        raise _weiger(NIET_VOOR_VORIGE, "datum")


def bereken_termijn(
    rij: verloop.Overgang, feiten: Feiten, datum: date, lagen: Sequence[Layer] = ()
) -> tuple[str, date | None, date | None]:
    """The term a transition starts: kind, the date it counts from, the last day. All empty if none.

    The fact defaults to the date of the step, except for a term that may be absent (aanzegging of
    a permanent contract). Raises ValidationError when the rule has no answer on that date.
    """
    termijn = rij.termijn
    if termijn is None:
        return "", None, None
    vanaf = datum if termijn.vanaf_stap else feiten.get(termijn.feit)
    if vanaf is None:
        if not termijn.verplicht:
            return "", None, None
        vanaf = datum
    gegeven = {naam: feiten.get(naam, waarde) for naam, waarde in termijn.gegeven}
    try:
        op = catalogus().at(datum, layers=list(lagen)).value(termijn.doel, {**gegeven, termijn.feit: vanaf})
    except LocalPolicyMissing:
        # A working agreement nobody made yet is no reason to stop the work.
        return "", None, None
    except EngineError as fout:
        raise _weiger(f"De termijn is niet te berekenen. {fout}", "datum") from fout
    return termijn.doel, vanaf, op


def _naar(traject: Traject, van: str, rij: verloop.Overgang) -> str:
    """The state a transition leads to; a way back leads to the state of those the case was in last."""
    if rij.naar == verloop.ZELFDE:
        return van
    if rij.naar != verloop.TERUG:
        return rij.naar
    laatst = traject.stappen.filter(naar__in=rij.terug).order_by("-volgnummer").first()
    if laatst is None:
        raise _weiger(NIET_VANUIT)
    return laatst.naar


def _termijn_van_toen(traject: Traject, naar: str) -> tuple[str, date | None, date | None]:
    """The term that ran in the state a case comes back to: what happened in between did not end or suspend it."""
    toen = traject.stappen.filter(naar=naar).order_by("-volgnummer").first()
    return ("", None, None) if toen is None else (toen.termijn_soort, toen.termijn_feit, toen.termijn_op)


def open_traject(
    kandidaat: Any,
    route: str,
    datum: date,
    door: Any,
    *,
    rol: str,
    peildatum: date,
    feiten: Feiten | None = None,
    lagen: Sequence[Layer] = (),
) -> Traject:
    """Open a case for a person on a route, with its first step. One running case a person."""
    if datum > peildatum:
        raise _weiger(NIET_NA_PEILDATUM, "begin")
    with transaction.atomic():
        if Traject.objects.filter(kandidaat=kandidaat, einde__isnull=True).exists():
            raise _weiger(AL_TRAJECT)
        traject = Traject.objects.create(
            gemeente_id=kandidaat.gemeente_id, kandidaat=kandidaat, route=route, begin=datum
        )
        rij = verloop.OVERGANGEN[verloop.OVERGANG_BIJ_ROUTE[route]]
        zet_stap(
            traject,
            rij.code,
            datum,
            door,
            rol=rol,
            peildatum=peildatum,
            feiten=feiten,
            lagen=lagen,
        )
    return traject
