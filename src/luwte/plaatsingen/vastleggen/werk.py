"""Write what happens while somebody works: other hours, secondments, sick and recovered."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F

from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.templatetags.opmaak import uren as getal
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Detachering, Dienstverband, Ziekteperiode
from luwte.plaatsingen.uren import Uren, te_veel_gedetacheerd
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject

from .hulp import (
    lopend_contract,
    maak_periode,
    niet_voor_traject,
    toets_nu,
    tot_en_met,
    zelfde_gemeente,
)
from .plaatsing import keur_uren


def wijzig_uren(
    traject: Traject,
    *,
    vanaf: date,
    uren: Decimal,
    medische_urenbeperking: bool = False,
    medische_urenbeperking_op: date | None = None,
) -> Contract:
    """Give the contract that runs on `vanaf` other hours from that day: the same contract goes on."""
    contract = lopend_contract(traject, vanaf, "vanaf")
    if vanaf == contract.periode.lower:
        raise ValidationError({"vanaf": _buiten(contract)})
    if uren == contract.uren:
        raise ValidationError({"uren": zinnen.UREN_GELIJK.format(uren=getal(uren))})
    nieuw = Contract(
        gemeente_id=traject.gemeente_id,
        dienstverband=contract.dienstverband,
        werkplek=contract.werkplek,
        periode=DateRange(vanaf, contract.periode.upper),
        uren=uren,
        normuren=contract.normuren,
        duur=contract.duur,
        medische_urenbeperking=medische_urenbeperking,
        medische_urenbeperking_op=medische_urenbeperking_op if medische_urenbeperking else None,
        voortzetting_van=contract,
    )
    _draagt_detacheringen(contract, nieuw)
    volgende = Contract.objects.filter(voortzetting_van=contract).first()
    contract.periode = DateRange(contract.periode.lower, vanaf)
    contract.save(update_fields=["periode"])
    if volgende is not None:
        # The part after this one carries on from the new part; the two changes are judged together.
        volgende.voortzetting_van = None
        volgende.save(update_fields=["voortzetting_van"])
    keur_uren(traject, contract.dienstverband.werkgever, nieuw)
    bewaar(nieuw)
    if volgende is not None:
        volgende.voortzetting_van = nieuw
        volgende.save(update_fields=["voortzetting_van"])
    toets_nu()
    return nieuw


def detacheer(
    traject: Traject,
    werkplek: Werkplek,
    *,
    begin: date,
    laatste_dag: date | None,
    uren: Decimal,
    vergoeding_per_uur: Decimal,
    begeleiding: str,
    begeleiding_uren: Decimal,
) -> Detachering:
    """Second a person to a workplace of another employer; the contract stays where it is."""
    zelfde_gemeente(traject, werkplek)
    contract = lopend_contract(traject, begin, "begin")
    if contract.dienstverband.werkgever_id == werkplek.werkgever_id:
        raise ValidationError({"werkplek": zinnen.DETACHERING_ZELFDE})
    nieuw = Detachering(
        gemeente_id=traject.gemeente_id,
        dienstverband=contract.dienstverband,
        werkplek=werkplek,
        periode=maak_periode(traject, begin, laatste_dag),
        uren=uren,
        vergoeding_per_uur=vergoeding_per_uur,
        begeleiding=begeleiding.strip(),
        begeleiding_uren=begeleiding_uren,
    )
    _past(nieuw)
    return bewaar(nieuw)


def beeindig_detachering(
    traject: Traject, detachering: Detachering, *, laatste_dag: date, einde_reden: str
) -> Detachering:
    """End a secondment on or before its agreed last day, with the reason."""
    if detachering.dienstverband.traject_id != traject.pk:
        raise ValidationError(zinnen.ANDERE_GEMEENTE)
    begin, tot = detachering.periode.lower, detachering.periode.upper
    if laatste_dag < begin:
        raise ValidationError({"laatste_dag": zinnen.PERIODE})
    if tot is not None and laatste_dag >= tot:
        raise ValidationError({"laatste_dag": zinnen.EINDE_NA_AFSPRAAK.format(laatste=dag(tot - timedelta(days=1)))})
    detachering.periode = DateRange(begin, laatste_dag + timedelta(days=1))
    detachering.einde_reden = einde_reden
    return bewaar(detachering)


def zeg_detachering_af(traject: Traject, detachering: Detachering) -> None:
    """Take away a secondment that has not begun; the step before it says why, and the log keeps the row."""
    if detachering.dienstverband.traject_id != traject.pk:
        raise ValidationError(zinnen.ANDERE_GEMEENTE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT plaatsingen_detachering_afgezegd(%s)", [detachering.pk])
        (weg,) = cursor.fetchone()
    if not weg:
        raise ValidationError({"laatste_dag": zinnen.AL_BEGONNEN.format(begin=dag(detachering.periode.lower))})


def meld_ziek(traject: Traject, *, eerste_dag: date, deel: Decimal, krijgt_ziekengeld: bool) -> Ziekteperiode:
    """Record from which day somebody is ill, for which share of the hours: nothing else about it."""
    niet_voor_traject(traject, eerste_dag, "eerste_dag")
    lopend_contract(traject, eerste_dag, "eerste_dag")
    return bewaar(
        Ziekteperiode(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            periode=DateRange(eerste_dag, None),
            deel=deel,
            krijgt_ziekengeld=krijgt_ziekengeld,
        )
    )


def meld_hersteld(traject: Traject, *, hersteld_op: date) -> Ziekteperiode:
    """Close the running sickness: `hersteld_op` is the first day of being well again."""
    ziek = Ziekteperiode.objects.filter(traject=traject, periode__upper_inf=True).order_by("-pk").first()
    if ziek is None:
        raise ValidationError({"hersteld_op": zinnen.NIET_ZIEK})
    if hersteld_op <= ziek.periode.lower:
        raise ValidationError({"hersteld_op": zinnen.HERSTEL_VOOR_ZIEK})
    ziek.periode = DateRange(ziek.periode.lower, hersteld_op)
    return bewaar(ziek)


def urenreeks(dienstverband: Dienstverband) -> tuple[list[Uren], list[Uren]]:
    """The hours of the contracts and of the secondments of an employment, as step functions. Two queries."""

    def reeks(rijen: Any) -> list[Uren]:
        return [Uren(van, tot, uren, Decimal(0)) for van, tot, uren in rijen]

    velden = ("van", "tot", "uren")
    contracten = Contract.objects.filter(dienstverband=dienstverband).order_by("pk")
    detacheringen = Detachering.objects.filter(dienstverband=dienstverband).order_by("pk")
    namen = {"van": F("periode__startswith"), "tot": F("periode__endswith")}
    return (
        reeks(contracten.annotate(**namen).values_list(*velden)),
        reeks(detacheringen.annotate(**namen).values_list(*velden)),
    )


def _past(nieuw: Detachering) -> None:
    """Refuse at the field what the trigger refuses: more hours than the contract has, on some day."""
    contracten, andere = urenreeks(nieuw.dienstverband)
    erbij = Uren(nieuw.periode.lower, nieuw.periode.upper, nieuw.uren, Decimal(0))
    teveel = te_veel_gedetacheerd(contracten, [*andere, erbij])
    if teveel is not None:
        veld = "laatste_dag" if teveel.normuren == 0 else "uren"
        raise ValidationError({veld: _zin(zinnen.DETACHERING_TE_VEEL, teveel)})


def _draagt_detacheringen(oud: Contract, nieuw: Contract) -> None:
    contracten, detacheringen = urenreeks(oud.dienstverband)
    van, tot = oud.periode.lower, oud.periode.upper
    rest = [c for c in contracten if c.van != van]
    delen = [
        Uren(van, nieuw.periode.lower, oud.uren, Decimal(0)),
        Uren(nieuw.periode.lower, tot, nieuw.uren, Decimal(0)),
    ]
    teveel = te_veel_gedetacheerd([*rest, *delen], detacheringen)
    if teveel is not None:
        raise ValidationError({"uren": _zin(zinnen.UREN_GEDETACHEERD, teveel)})


def _zin(zin: str, teveel: Any) -> str:
    return zin.format(vanaf=teveel.vanaf.strftime("%d-%m-%Y"), samen=getal(teveel.samen), uren=getal(teveel.normuren))


def _buiten(contract: Contract) -> str:
    return zinnen.UREN_WIJZIGING_DAG.format(van=dag(contract.periode.lower), tot=tot_en_met(contract.periode))
