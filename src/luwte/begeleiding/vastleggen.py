"""Write what was seen and agreed: the only writers of this room.

Each function makes one whole record or raises ValidationError with Dutch sentences per form field.
The caller holds the transaction and has declared the author.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from luwte.begeleiding import zinnen
from luwte.begeleiding.models import (
    Begeleidingsafspraak,
    Doel,
    Doelgesprek,
    Observatie,
    Ontwikkelplan,
    Toewijzing,
    Vervolggesprek,
)
from luwte.gemeenten.bewaren import bewaar, keur
from luwte.gemeenten.models import Lidmaatschap, Rol
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject

DEKKING = "luwte_begeleiding_dekt"
WAARNEMERS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER})


def leg_observatie_vast(
    traject: Traject,
    door: Any,
    *,
    sleutel: UUID,
    datum: date,
    peildatum: date,
    gezien: Mapping[str, Any],
    werkplek: Werkplek | None = None,
    stage: str = "",
    vervangt: Observatie | None = None,
) -> tuple[Observatie, bool]:
    """Record one observation; gives the row and whether it is new.

    The same ``sleutel`` of the same colleague about the same person gives the row that is there:
    a form that was sent twice counts once. ``gezien`` are the answers by field name.
    """
    if bekend := _bekend(traject, door, sleutel):
        return bekend, False
    _datum(traject, datum, peildatum)
    _zelfde_gemeente(traject, werkplek, vervangt)
    if vervangt is not None and vervangt.traject_id != traject.pk:
        raise ValidationError(zinnen.SLEUTEL_ANDERS)
    rij = Observatie(
        gemeente_id=traject.gemeente_id,
        traject=traject,
        door=door,
        sleutel=sleutel,
        datum=datum,
        werkplek=werkplek,
        stage="" if werkplek else stage.strip(),
        vervangt=vervangt,
        **{veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gezien.items()},
    )
    # Another request with this key may be on its way: then the database refuses, and that row is meant.
    keur(rij, exclude={"sleutel", "vervangt"})
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError:
        if bekend := _bekend(traject, door, sleutel):
            return bekend, False
        raise ValidationError(zinnen.EEN_KEER_VERBETERD) from None
    return rij, True


def _bekend(traject: Traject, door: Any, sleutel: UUID) -> Observatie | None:
    rij = Observatie.objects.filter(gemeente=traject.gemeente_id, sleutel=sleutel).first()
    if rij is not None and (rij.traject_id != traject.pk or rij.door_id != door.pk):
        raise ValidationError(zinnen.SLEUTEL_ANDERS)
    return rij


def maak_plan(traject: Traject, door: Any, *, opgesteld_op: date, peildatum: date, **velden: Any) -> Ontwikkelplan:
    """Record a version of the plan: what she says, her strengths and what helps at work."""
    _datum(traject, opgesteld_op, peildatum, "opgesteld_op")
    _getekend(velden.get("ondertekend_op"), peildatum)
    return bewaar(
        Ontwikkelplan(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            opgesteld_op=opgesteld_op,
            opgesteld_door=door,
            **_schoon(velden),
        )
    )


def stel_doel(traject: Traject, door: Any, *, vanaf: date, peildatum: date, **velden: Any) -> Doel:
    """Record a goal in her own words with what was agreed."""
    _datum(traject, vanaf, peildatum, "vanaf")
    return bewaar(Doel(gemeente_id=traject.gemeente_id, traject=traject, vanaf=vanaf, door=door, **_schoon(velden)))


def bespreek_doel(doel: Doel, door: Any, *, datum: date, peildatum: date, **velden: Any) -> Doelgesprek:
    """Record a review of a goal. A goal that was reached or stopped is not reviewed again."""
    if datum > peildatum:
        raise ValidationError({"datum": zinnen.NIET_NA_PEILDATUM})
    if datum < doel.vanaf:
        raise ValidationError({"datum": zinnen.VOOR_TRAJECT.format(begin=dag(doel.vanaf))})
    _getekend(velden.get("ondertekend_op"), peildatum)
    Doel.objects.select_for_update().get(pk=doel.pk)
    laatste = doel.gesprekken.order_by("-datum", "-pk").first()
    if laatste is not None and laatste.klaar:
        raise ValidationError(zinnen.DOEL_DICHT)
    return bewaar(Doelgesprek(gemeente_id=doel.gemeente_id, doel=doel, datum=datum, door=door, **_schoon(velden)))


def spreek_begeleiding_af(
    traject: Traject, door: Any, *, soort: str, uren: Decimal, vanaf: date, bron: str, **velden: Any
) -> Begeleidingsafspraak:
    """Agree hours of one kind of guidance from a day on; what ran of that kind ends the day before."""
    if vanaf < traject.begin:
        raise ValidationError({"vanaf": zinnen.VOOR_TRAJECT.format(begin=dag(traject.begin))})
    vast = {"gemeente_id": traject.gemeente_id, "traject": traject, "door": door}
    nieuw = Begeleidingsafspraak(**vast, soort=soort, uren=uren, bron=bron, periode=(vanaf, None), **_schoon(velden))
    keur(nieuw, exclude={"traject"})
    eerder = Begeleidingsafspraak.objects.select_for_update().filter(traject=traject, soort=soort)
    if eerder.filter(periode__startswith__gte=vanaf).exists():
        raise ValidationError({"vanaf": zinnen.NIET_VOOR_LAATSTE})
    with transaction.atomic():
        for afspraak in eerder.filter(periode__contains=vanaf).order_by("pk"):
            afspraak.periode = (afspraak.periode.lower, vanaf)
            afspraak.save(update_fields=["periode"])
        nieuw = bewaar(nieuw)
        _toets_dekking("vanaf")
    return nieuw


def beeindig_begeleiding(afspraak: Begeleidingsafspraak, laatste_dag: date) -> None:
    """End one agreement; refused when somebody who works would be without guidance."""
    if laatste_dag < afspraak.periode.lower:
        raise ValidationError({"laatste_dag": zinnen.PERIODE})
    with transaction.atomic():
        afspraak.periode = (afspraak.periode.lower, laatste_dag + timedelta(days=1))
        keur(afspraak)
        afspraak.save(update_fields=["periode"])
        _toets_dekking("laatste_dag")


def _toets_dekking(veld: str) -> None:
    """Let the database judge now instead of at the end, so that its sentence reaches the form."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS {DEKKING} IMMEDIATE")
            cursor.execute(f"SET CONSTRAINTS {DEKKING} DEFERRED")
    except IntegrityError as fout:
        raise ValidationError({veld: zinnen.GAT}) from fout


def voer_vervolggesprek(
    traject: Traject, door: Any, *, datum: date, peildatum: date, volgend_op: date, **velden: Any
) -> Vervolggesprek:
    """Record what people concluded together about the next step, and when they talk again."""
    _datum(traject, datum, peildatum)
    if "kandidaat" in velden.get("aanwezig", ()):
        velden["zonder_kandidaat"] = ""
    return bewaar(
        Vervolggesprek(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            datum=datum,
            volgend_op=volgend_op,
            door=door,
            **_schoon(velden),
        )
    )


def wijs_toe(
    gemeente_id: int,
    gebruiker: Any,
    *,
    traject: Traject | None = None,
    werkplek: Werkplek | None = None,
    vanaf: date,
    tot: date | None = None,
) -> Toewijzing:
    """Put a person or a workplace on the list of a colleague of this municipality."""
    if not Lidmaatschap.objects.filter(gebruiker=gebruiker, gemeente=gemeente_id, rol__in=WAARNEMERS).exists():
        raise ValidationError({"gebruiker": zinnen.ROL})
    if any(rij is not None and rij.gemeente_id != gemeente_id for rij in (traject, werkplek)):
        raise ValidationError(zinnen.ANDERE_GEMEENTE)
    if tot is not None and tot <= vanaf:
        raise ValidationError({"tot": zinnen.PERIODE})
    return bewaar(
        Toewijzing(
            gemeente_id=gemeente_id, gebruiker=gebruiker, traject=traject, werkplek=werkplek, periode=(vanaf, tot)
        )
    )


def neem_weg(toewijzing: Toewijzing, peildatum: date) -> None:
    """Take a person or workplace off a list from that day on; what was observed stays."""
    if toewijzing.periode.lower >= peildatum:
        toewijzing.periode = (toewijzing.periode.lower, toewijzing.periode.lower + timedelta(days=1))
    else:
        toewijzing.periode = (toewijzing.periode.lower, peildatum)
    toewijzing.save(update_fields=["periode"])


def _datum(traject: Traject, datum: date, peildatum: date, veld: str = "datum") -> None:
    if datum > peildatum:
        raise ValidationError({veld: zinnen.NIET_NA_PEILDATUM})
    if datum < traject.begin:
        raise ValidationError({veld: zinnen.VOOR_TRAJECT.format(begin=dag(traject.begin))})


def _getekend(op: date | None, peildatum: date) -> None:
    if op is not None and op > peildatum:
        raise ValidationError({"ondertekend_op": zinnen.NIET_NA_PEILDATUM})


def _zelfde_gemeente(traject: Traject, *rijen: Werkplek | Observatie | None) -> None:
    if any(rij is not None and rij.gemeente_id != traject.gemeente_id for rij in rijen):
        raise ValidationError(zinnen.ANDERE_GEMEENTE)


def _schoon(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in velden.items()}
