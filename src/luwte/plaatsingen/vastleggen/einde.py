"""Write how employments and cases end: with a ground of labour law, never because of an advice alone."""

from datetime import date, timedelta
from fractions import Fraction

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from luwte.engine import EngineError
from luwte.engine.functions import plus_maanden
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.einde import EERSTE_GEMEENTE, NIEUWE_GEMEENTE, betaler_na_verhuizing
from luwte.plaatsingen.ketendelen import reeks_van
from luwte.plaatsingen.models import (
    Beeindiging,
    Contract,
    Detachering,
    Dienstverband,
    Proefplaatsing,
    Uitstroom,
    Ziekteperiode,
)
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .hulp import dienstverbanden_op, niet_voor_traject

_BIJ_UITSTROOM = {
    Uitstroom.Reden.PENSIOEN: Beeindiging.Grond.PENSIOEN,
    Uitstroom.Reden.OVERLIJDEN: Beeindiging.Grond.OVERLIJDEN,
    Uitstroom.Reden.VERHUIZING: Beeindiging.Grond.OPZEGGING_WERKNEMER,
    Uitstroom.Reden.EIGEN_WENS: Beeindiging.Grond.OPZEGGING_WERKNEMER,
    Uitstroom.Reden.ANDER: Beeindiging.Grond.WEDERZIJDS,
}

_BEGINT_NOG = "Na {laatste} begint nog een plaatsing in dit dossier. Kies een latere datum."


def beeindig(traject: Traject, laatste_dag: date) -> None:
    """End what still runs in a case (trial, secondments, contracts, employments) after `laatste_dag`.

    Raises ValidationError when a contract or trial begins only after that day and no ending took it away.
    """
    tot = laatste_dag + timedelta(days=1)
    loopt_door = Q(periode__upper_inf=True) | Q(periode__endswith__gt=tot)
    rijen: list[Proefplaatsing | Detachering | Contract | Dienstverband | Ziekteperiode] = [
        *Proefplaatsing.objects.filter(loopt_door, traject=traject).order_by("pk"),
        *Detachering.objects.filter(loopt_door, dienstverband__traject=traject).order_by("pk"),
        *Contract.objects.filter(loopt_door, dienstverband__traject=traject).order_by("pk"),
        *Dienstverband.objects.filter(loopt_door, traject=traject).order_by("pk"),
        *Ziekteperiode.objects.filter(loopt_door, traject=traject).order_by("pk"),
    ]
    for rij in rijen:
        if rij.periode.lower >= tot:
            raise ValidationError(_BEGINT_NOG.format(laatste=dag(laatste_dag)))
        rij.periode = DateRange(rij.periode.lower, tot)
        velden = ["periode"]
        if isinstance(rij, Detachering) and not rij.einde_reden:
            rij.einde_reden = Detachering.EindeReden.CONTRACT
            velden.append("einde_reden")
        rij.save(update_fields=velden)


def leg_einde_vast(traject: Traject, *, laatste_dag: date, grond: str, aangezegd_op: date | None) -> list[Beeindiging]:
    """End the employments that run on `laatste_dag`, on a ground of labour law."""
    niet_voor_traject(traject, laatste_dag, "laatste_dag")
    lopend = dienstverbanden_op(traject, laatste_dag)
    if not lopend:
        raise ValidationError({"laatste_dag": zinnen.GEEN_DIENSTVERBAND})
    _grond_past(lopend, laatste_dag, grond)
    einden = beeindig_met_grond(traject, lopend, laatste_dag, grond, aangezegd_op)
    beeindig(traject, laatste_dag)
    return einden


def beeindig_met_grond(
    traject: Traject, lopend: list[Dienstverband], laatste_dag: date, grond: str, aangezegd_op: date | None = None
) -> list[Beeindiging]:
    """Record on what ground employments end; what had not begun by then the database takes away with it.

    A contract that runs out does not undo the one that was already concluded to follow it.
    """
    later = Contract.objects.filter(dienstverband__traject=traject, periode__startswith__gt=laatste_dag)
    if grond == Beeindiging.Grond.AFLOOP and later.exists():
        raise ValidationError(_BEGINT_NOG.format(laatste=dag(laatste_dag)))
    return [
        bewaar(
            Beeindiging(
                gemeente_id=traject.gemeente_id,
                dienstverband=dienstverband,
                laatste_dag=laatste_dag,
                grond=grond,
                aangezegd_op=aangezegd_op,
            )
        )
        for dienstverband in lopend
    ]


def leg_uitstroom_vast(
    traject: Traject, *, laatste_dag: date, code: str, verhuizing: str = "", baan_stopt: bool = False
) -> Uitstroom:
    """Close a case with the code of its reason; what still runs ends that day.

    A move while the job goes on is refused where the first municipality goes on paying
    (Participatiewet art. 10d lid 10): there is no reason to close then. Where the new one pays, the
    job ends in these books only.
    """
    niet_voor_traject(traject, laatste_dag, "laatste_dag")
    lopend = dienstverbanden_op(traject, laatste_dag)
    grond = _BIJ_UITSTROOM[Uitstroom.Reden(code)]
    if lopend and code == Uitstroom.Reden.VERHUIZING and not baan_stopt:
        betaler = betaler_na_verhuizing(verhuizing, laatste_dag)
        if betaler == EERSTE_GEMEENTE:
            raise ValidationError({"baan_stopt": zinnen.UITSTROOM_BETAALT})
        if betaler == NIEUWE_GEMEENTE:
            grond = Beeindiging.Grond.VERHUIZING
    beeindig_met_grond(traject, lopend, laatste_dag, grond)
    uitstroom = bewaar(
        Uitstroom(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            laatste_dag=laatste_dag,
            code=code,
            verhuizing=verhuizing,
        )
    )
    beeindig(traject, laatste_dag)
    return uitstroom


def _grond_past(lopend: list[Dienstverband], laatste_dag: date, grond: str) -> None:
    """Refuse a ground that this contract does not have: it runs longer, is permanent, the trial is over."""
    if grond not in {Beeindiging.Grond.AFLOOP, Beeindiging.Grond.PROEFTIJD}:
        return
    contracten = (
        Contract.objects.filter(dienstverband__in=[d.pk for d in lopend], periode__contains=laatste_dag)
        .select_related("dienstverband__traject__kandidaat")
        .order_by("pk")
    )
    for contract in contracten:
        # Other hours make no other contract: it began with its first part and ends with its last.
        delen = reeks_van(contract)
        begin, tot = delen[0].periode.lower, delen[-1].periode.upper
        if grond == Beeindiging.Grond.AFLOOP:
            if contract.duur == Contract.Duur.ONBEPAALD:
                raise ValidationError({"grond": zinnen.EINDE_VAST})
            einde = tot - timedelta(days=1)
            if einde != laatste_dag:
                raise ValidationError({"grond": zinnen.EINDE_AFLOOP.format(laatste=dag(einde))})
        else:
            proef_tot = _proeftijd_tot(contract.duur, begin, tot)
            if proef_tot is not None and laatste_dag >= proef_tot:
                raise ValidationError({"grond": zinnen.EINDE_PROEFTIJD.format(tot=dag(proef_tot))})


def _proeftijd_tot(duur: str, begin: date, upper: date | None) -> date | None:
    """The first day after the longest trial period the law allows for a contract over [begin, upper)."""
    vast = duur == Contract.Duur.ONBEPAALD
    feiten = {"contractsoort": "vast" if vast else "tijdelijk", "contract_begin": begin}
    if upper is not None:
        feiten["contract_einde"] = upper - timedelta(days=1)
    try:
        maanden = catalogus().at(begin).value("proeftijd_hoogstens", feiten)
    except EngineError:
        return None
    return plus_maanden(begin, Fraction(maanden))
