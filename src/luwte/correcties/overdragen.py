"""Offer a case to another municipality, take it back, read what is offered, and accept it or not.

The database does what touches two municipalities (``overdracht_sql.py``); a person decides each time.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from luwte.correcties.meegaan import Stuk
from luwte.correcties.overdracht import GEEN_REDEN, ZELFDE, Aanbod, Overdracht, Uitkomst
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import keur, zin_van
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.templatetags.opmaak import datum
from luwte.kandidaten.models import Toestemming
from luwte.plaatsingen.einde import EERSTE_GEMEENTE, NIEUWE_GEMEENTE, betaler_na_verhuizing
from luwte.plaatsingen.models import Beeindiging, Dienstverband, Uitstroom
from luwte.trajecten.models import Route, Traject
from luwte.trajecten.stappen import zet_stap
from luwte.trajecten.verloop import OVERGANG_BIJ_ROUTE
from luwte.wet import catalogus

BINNEN = Uitstroom.Verhuizing.NEDERLAND
SLUIT_EERST = "Sluit eerst het dossier af, met de reden verhuizing binnen Nederland. Daarna draagt u het over."
LIGT_LATER = "De datum ligt na de dag waarop u kijkt."
VOOR_BEGIN = "Op deze dag was het dossier nog niet begonnen."
NIET_BEKEND = "Wie na deze verhuizing betaalt, is niet te zeggen."
#: What the sources do not say; it is named beside them.
NIEUWE_BAAN = "Aanname van Luwte: wie verhuist, hoort voor een nieuwe baan bij de doelgroep van de nieuwe gemeente"
VANAF = "Aanname van Luwte: de nieuwe gemeente betaalt vanaf de dag van de verhuizing"


@dataclass(frozen=True)
class Betaler:
    """Who pays the wage-cost subsidy after a move, in a sentence, and where that is written."""

    zin: str
    bron: str


def betaler(van: str, naar: str, verhuisd_op: date, *, werk_loopt: bool) -> Betaler:
    """Who pays after a move inside the Netherlands, by the rule of that day."""
    stand: Any = catalogus().at(verhuisd_op)
    bron = str(stand.rule("lks_betaler_na_verhuizing").source)
    if not werk_loopt:
        return Betaler(f"Er loopt geen baan. Voor een nieuwe baan betaalt de gemeente {naar}.", f"{NIEUWE_BAAN}.")
    wie = betaler_na_verhuizing(BINNEN, verhuisd_op)
    if wie == EERSTE_GEMEENTE:
        return Betaler(f"De gemeente {van} blijft betalen zolang dit dienstverband duurt.", f"{bron}.")
    if wie == NIEUWE_GEMEENTE:
        return Betaler(f"De gemeente {naar} betaalt vanaf {datum(verhuisd_op)}.", f"{bron}. {VANAF}.")
    return Betaler(NIET_BEKEND, f"{bron}.")


def werk_loopt(traject: Traject, op: date) -> bool:
    """Whether a job of this case goes on when she moves: here, or from that day in other books."""
    elders = Q(beeindiging__grond=Beeindiging.Grond.VERHUIZING, beeindiging__laatste_dag__lte=op)
    hier = Q(periode__contains=op) & (Q(beeindiging__isnull=True) | Q(beeindiging__laatste_dag__gt=op))
    return Dienstverband.objects.filter(elders | hier, traject=traject).exists()


def waarom_niet(traject: Traject, verhuisd_op: date) -> str:
    """Why this case cannot be offered; empty when it can.

    It is closed because of a move inside the Netherlands, or a job goes on for which this
    municipality keeps paying: then the case stays here until the job ends.
    """
    uitstroom = getattr(traject, "uitstroom", None)
    if uitstroom is not None:
        return "" if uitstroom.verhuizing == BINNEN else SLUIT_EERST
    if traject.einde is None and werk_loopt(traject, verhuisd_op):
        return "" if betaler_na_verhuizing(BINNEN, verhuisd_op) == EERSTE_GEMEENTE else SLUIT_EERST
    return SLUIT_EERST


def toestemming_van(traject: Traject, op: date) -> Toestemming | None:
    """Her consent to hand data over to the municipality where she goes to live, while it holds."""
    return Toestemming.objects.filter(
        kandidaat=traject.kandidaat_id,
        soort=Toestemming.Soort.GEGEVENS_GEMEENTE,
        gegeven_op__lte=op,
        ingetrokken_op__isnull=True,
    ).first()


def bied_aan(
    traject: Traject,
    naar: Gemeente,
    verhuisd_op: date,
    door: Any,
    *,
    reden: str,
    peildatum: date,
    grond: str,
    grondslag: str = "",
    mee: Sequence[str] = (),
    stukken: Sequence[Stuk] = (),
) -> int:
    """Offer a case; gives the number of the offer. Raises ValidationError at the field it is about."""
    if not reden.strip():
        raise ValidationError({"reden": GEEN_REDEN})
    if naar.pk == traject.gemeente_id:
        raise ValidationError({"naar_gemeente": ZELFDE})
    if verhuisd_op > peildatum:
        raise ValidationError({"verhuisd_op": LIGT_LATER})
    if verhuisd_op < traject.begin:
        raise ValidationError({"verhuisd_op": VOOR_BEGIN})
    if bezwaar := waarom_niet(traject, verhuisd_op):
        raise ValidationError(bezwaar)
    met = grond == Overdracht.Grond.TOESTEMMING
    rij = Overdracht(
        gemeente_id=traject.gemeente_id,
        kandidaat_id=traject.kandidaat_id,
        traject=traject,
        naar_gemeente=naar,
        verhuisd_op=verhuisd_op,
        grond=grond,
        toestemming=toestemming_van(traject, peildatum) if met else None,
        grondslag=grondslag.strip(),
        mee=list(mee),
        reden=reden.strip(),
        werk_loopt=werk_loopt(traject, verhuisd_op),
        aanbieder=door,
        aangeboden_op=peildatum,
    )
    keur(rij)
    gegeven = {
        "traject_id": traject.pk,
        "naar_gemeente_id": naar.pk,
        "verhuisd_op": verhuisd_op.isoformat(),
        "toestemming_id": rij.toestemming_id,
        **{veld: getattr(rij, veld) for veld in ("grond", "grondslag", "mee", "reden", "werk_loopt")},
    }
    nummer: int = _roep(
        "SELECT luwte_overdracht_bied_aan(%s::jsonb, %s::jsonb)",
        [json.dumps(gegeven), json.dumps([een.als_rij() for een in stukken if een.soort in mee])],
    )
    return nummer


def trek_in(overdracht: Overdracht, reden: str) -> None:
    """Take an open offer back, with a reason. Raises ValidationError."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u de overdracht intrekt."})
    _roep("SELECT luwte_overdracht_trek_in(%s, %s)", [overdracht.pk, reden.strip()])


def lees(aanbod: Aanbod, peildatum: date) -> dict[str, Any] | None:
    """What the other municipality offers: person, contact, advice, and how much goes along. None when it is over."""
    gelezen = _roep("SELECT luwte_overdracht_lees(%s, %s)", [aanbod.pk, peildatum])
    if gelezen is None:
        return None
    inhoud: dict[str, Any] = json.loads(gelezen) if isinstance(gelezen, str) else gelezen
    inhoud["geboortedatum"] = date.fromisoformat(inhoud["geboortedatum"])
    if inhoud["advies"]:
        inhoud["advies"]["uitgebracht_op"] = date.fromisoformat(inhoud["advies"]["uitgebracht_op"])
    return inhoud


def beslis(request: Any, aanbod: Aanbod, uitkomst: str, reden: str) -> Traject | None:
    """Accept (gives the new case, with its first step) or refuse. Raises ValidationError."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u dit besluit neemt."})
    with transaction.atomic():
        nummer = _roep("SELECT luwte_overdracht_beslis(%s, %s, %s)", [aanbod.pk, uitkomst, reden.strip()])
        if uitkomst != Uitkomst.AANGENOMEN:
            return None
        traject = Traject.objects.select_related("kandidaat").get(pk=nummer)
        zet_stap(
            traject,
            OVERGANG_BIJ_ROUTE[Route(traject.route)],
            request.peildatum,
            request.user,
            rol=request.lidmaatschap.rol,
            peildatum=request.peildatum,
            reden=f"Overgenomen van de gemeente {aanbod.van_gemeente.naam}. {reden.strip()}",
            lagen=lagen(request.gemeente, request.peildatum),
        )
    return traject


def _roep(sql: str, waarden: list[Any]) -> Any:
    """Ask the database, which checks who asks; what it refuses becomes a ValidationError in Dutch."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.fetchone()[0]
    except IntegrityError as fout:
        raise zin_van(fout, GEEN_REDEN) from fout
