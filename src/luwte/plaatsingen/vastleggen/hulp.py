"""What every writer of this room needs: periods, what runs on a day, one municipality."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Dienstverband
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten.models import Traject


def zelfde_gemeente(traject: Traject, *rijen: Werkgever | Werkplek) -> None:
    """Refuse an employer or workplace of another municipality."""
    if any(rij.gemeente_id != traject.gemeente_id for rij in rijen):
        raise ValidationError(zinnen.ANDERE_GEMEENTE)


def niet_voor_traject(traject: Traject, datum: date, veld: str) -> None:
    """Refuse a day before the case began, at the field."""
    if datum < traject.begin:
        raise ValidationError({veld: zinnen.VOOR_TRAJECT.format(begin=dag(traject.begin))})


def maak_periode(traject: Traject, begin: date, laatste_dag: date | None) -> DateRange:
    """Return [begin, laatste_dag + 1); open when there is no last day."""
    niet_voor_traject(traject, begin, "begin")
    if laatste_dag is not None and laatste_dag < begin:
        raise ValidationError({"laatste_dag": zinnen.PERIODE})
    return DateRange(begin, None if laatste_dag is None else laatste_dag + timedelta(days=1))


def laatste_einde(een: date | None, ander: date | None) -> date | None:
    """Return the later of two exclusive ends; None means open."""
    return None if een is None or ander is None else max(een, ander)


def toets_nu() -> None:
    """Let the database judge now what it otherwise judges at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def laatste_dag(periode: DateRange) -> date | None:
    """The last day of a half-open period; None while open."""
    return None if periode.upper is None else periode.upper - timedelta(days=1)


def lopend_contract(traject: Traject, dag_: date, veld: str) -> Contract:
    """The contract that runs on a day; with several the one of most hours. Refused at the field when none."""
    contract = (
        Contract.objects.filter(dienstverband__traject=traject, periode__contains=dag_)
        .select_related("dienstverband__werkgever", "werkplek")
        .order_by("-uren", "pk")
        .first()
    )
    if contract is None:
        raise ValidationError({veld: zinnen.GEEN_DIENSTVERBAND})
    return contract


def dienstverbanden_op(traject: Traject, dag_: date) -> list[Dienstverband]:
    """The employments of a case that run on a day."""
    return list(Dienstverband.objects.filter(traject=traject, periode__contains=dag_).order_by("pk"))


def tot_en_met(periode: DateRange) -> str:
    """The words " tot en met ..." of a period that ends; empty while open."""
    laatste = laatste_dag(periode)
    return "" if laatste is None else f" tot en met {dag(laatste)}"
