"""Write trial placements, loonwaarde measurements and contracts: the only writers of this room.

Each function makes one whole record or raises ValidationError with Dutch sentences per form
field. The caller holds the transaction and has declared the author.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model, Q

from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.templatetags.opmaak import uren as getal
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten.models import Traject

from . import zinnen
from .models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from .uren import Uren, te_veel_uren

Rij = TypeVar("Rij", bound=Model)


def start_proefplaatsing(traject: Traject, werkplek: Werkplek, begin: date, laatste_dag: date) -> Proefplaatsing:
    """Start a trial with retained benefit from `begin` up to and including `laatste_dag`."""
    _zelfde_gemeente(traject, werkplek)
    return _save(
        Proefplaatsing(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkplek=werkplek,
            periode=_periode(traject, begin, laatste_dag),
        )
    )


def leg_loonwaarde_vast(
    traject: Traject,
    werkplek: Werkplek,
    *,
    gemeten_op: date,
    loonwaarde: Decimal,
    methode: str,
    deskundige: str,
    met_werkgever_besproken: bool,
    herbeoordeling_op: date,
) -> Loonwaardemeting:
    """Record a measured loonwaarde (fraction 0..1) with its method, expert and next review."""
    _zelfde_gemeente(traject, werkplek)
    _niet_voor_traject(traject, gemeten_op, "gemeten_op")
    return _save(
        Loonwaardemeting(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkplek=werkplek,
            gemeten_op=gemeten_op,
            loonwaarde=loonwaarde,
            methode=methode.strip(),
            deskundige=deskundige.strip(),
            met_werkgever_besproken=met_werkgever_besproken,
            herbeoordeling_op=herbeoordeling_op,
        )
    )


def sluit_contract(
    traject: Traject,
    werkgever: Werkgever,
    werkplek: Werkplek,
    *,
    werkgeverschap: str,
    aard: str,
    begin: date,
    laatste_dag: date | None,
    uren: Decimal,
    duur: str,
    medische_urenbeperking: bool = False,
    medische_urenbeperking_op: date | None = None,
) -> Contract:
    """Conclude a contract; its employment is continued when it joins on, else made.

    A running trial placement of the case ends the day before: the benefit is no longer retained.
    """
    _zelfde_gemeente(traject, werkgever, werkplek)
    periode = _periode(traject, begin, laatste_dag)
    contract = Contract(
        gemeente_id=traject.gemeente_id,
        werkplek=werkplek,
        periode=periode,
        uren=uren,
        normuren=werkgever.normuren,
        duur=duur,
        medische_urenbeperking=medische_urenbeperking,
        medische_urenbeperking_op=medische_urenbeperking_op if medische_urenbeperking else None,
    )
    _check_uren(traject, werkgever, contract)
    dienstverband = _aansluitend(traject, werkgever, werkgeverschap, aard, begin)
    if dienstverband is None:
        dienstverband = Dienstverband(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkgever=werkgever,
            werkgeverschap=werkgeverschap,
            aard=aard,
            periode=periode,
        )
    else:
        # Judge the overlap before the employment grows, so that a refusal changes nothing.
        contract.dienstverband = dienstverband
        _check(contract)
        dienstverband.periode = DateRange(
            dienstverband.periode.lower, _laatste(dienstverband.periode.upper, periode.upper)
        )
    _check(contract, exclude={"dienstverband"} if dienstverband.pk is None else set())
    _save(dienstverband)
    contract.dienstverband = dienstverband
    _save(contract)
    _sluit_proefplaatsingen(traject, begin)
    return contract


def beeindig(traject: Traject, laatste_dag: date) -> None:
    """End what still runs in a case (trial, contracts, employments) after `laatste_dag`.

    Raises ValidationError when a contract or trial begins only after that day.
    """
    tot = laatste_dag + timedelta(days=1)
    loopt_door = Q(periode__upper_inf=True) | Q(periode__endswith__gt=tot)
    rijen: list[Proefplaatsing | Contract | Dienstverband] = [
        *Proefplaatsing.objects.filter(loopt_door, traject=traject).order_by("pk"),
        *Contract.objects.filter(loopt_door, dienstverband__traject=traject).order_by("pk"),
        *Dienstverband.objects.filter(loopt_door, traject=traject).order_by("pk"),
    ]
    for rij in rijen:
        if rij.periode.lower >= tot:
            raise ValidationError(
                f"Na {dag(laatste_dag)} begint nog een plaatsing in dit dossier. Kies een latere datum."
            )
        rij.periode = DateRange(rij.periode.lower, tot)
        rij.save(update_fields=["periode"])


def _aansluitend(
    traject: Traject, werkgever: Werkgever, werkgeverschap: str, aard: str, begin: date
) -> Dienstverband | None:
    """Return the employment of the same kind that `begin` falls in or joins on to."""
    return (
        Dienstverband.objects.filter(
            traject=traject,
            werkgever=werkgever,
            werkgeverschap=werkgeverschap,
            aard=aard,
            periode__startswith__lte=begin,
        )
        .filter(Q(periode__upper_inf=True) | Q(periode__endswith__gte=begin))
        .order_by("-periode", "-pk")
        .first()
    )


def _sluit_proefplaatsingen(traject: Traject, begin: date) -> None:
    for proef in Proefplaatsing.objects.filter(
        traject=traject, periode__contains=begin, periode__startswith__lt=begin
    ).order_by("pk"):
        proef.periode = DateRange(proef.periode.lower, begin)
        proef.save(update_fields=["periode"])


def _check_uren(traject: Traject, werkgever: Werkgever, contract: Contract) -> None:
    """Refuse hours above the employer's week, and above a full-time week with other contracts."""
    if contract.uren > werkgever.normuren:
        raise ValidationError({"uren": zinnen.UREN_WERKGEVER.format(normuren=getal(werkgever.normuren))})
    andere = [
        Uren(c.periode.lower, c.periode.upper, c.uren, c.normuren)
        for c in Contract.objects.filter(
            dienstverband__traject__kandidaat_id=traject.kandidaat_id,
            periode__overlap=contract.periode,
        ).order_by("pk")
    ]
    nieuw = Uren(contract.periode.lower, contract.periode.upper, contract.uren, werkgever.normuren)
    teveel = te_veel_uren(nieuw, andere)
    if teveel is not None:
        raise ValidationError(
            {
                "uren": zinnen.UREN_SAMEN.format(
                    samen=getal(teveel.samen),
                    vanaf=teveel.vanaf.strftime("%d-%m-%Y"),
                    normuren=getal(teveel.normuren),
                )
            }
        )


def _zelfde_gemeente(traject: Traject, *rijen: Werkgever | Werkplek) -> None:
    if any(rij.gemeente_id != traject.gemeente_id for rij in rijen):
        raise ValidationError(zinnen.ANDERE_GEMEENTE)


def _niet_voor_traject(traject: Traject, datum: date, veld: str) -> None:
    if datum < traject.begin:
        raise ValidationError({veld: zinnen.VOOR_TRAJECT.format(begin=dag(traject.begin))})


def _periode(traject: Traject, begin: date, laatste_dag: date | None) -> DateRange:
    """Return [begin, laatste_dag + 1); open when there is no last day."""
    _niet_voor_traject(traject, begin, "begin")
    if laatste_dag is not None and laatste_dag < begin:
        raise ValidationError({"laatste_dag": zinnen.PERIODE})
    return DateRange(begin, None if laatste_dag is None else laatste_dag + timedelta(days=1))


def _laatste(een: date | None, ander: date | None) -> date | None:
    """Return the later of two exclusive ends; None means open."""
    return None if een is None or ander is None else max(een, ander)


def _check(rij: Model, exclude: set[str] | None = None) -> None:
    """Validate a row; errors of constraints land on the field named in their code."""
    try:
        rij.full_clean(exclude=exclude)
    except ValidationError as error:
        velden: dict[str, list[str]] = {}
        for veld, fouten in error.error_dict.items():
            for fout in fouten:
                doel = fout.code if veld == NON_FIELD_ERRORS and fout.code else veld
                velden.setdefault(doel, []).extend(fout.messages)
        raise ValidationError(velden) from error


def _save(rij: Rij) -> Rij:
    _check(rij)
    rij.save()
    return rij
