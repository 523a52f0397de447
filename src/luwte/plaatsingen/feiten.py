"""Running contracts at a peildatum as the columns that rules ask for: the only such mapping.

One dossier on a screen is one row of `lopend`; a recalculation of a municipality is the same
query. Columns: uren, normuren, loonwaarde (in force that day, None when never measured),
leeftijd, werkgeverschap, rechtspositie, medische_urenbeperking (yes or no, no content),
begeleidingskosten_per_voltijdplek (of the workplace), and of the month that holds the peildatum:
forfait_afgesproken, krijgt_ziekengeld, maand_van_de_baan. What UWV gives is a column of the job:
uwv_geeft_loondispensatie.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import (
    Case,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Greatest

from luwte.engine.functions import plus_maanden
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Rechtspositie

from .models import Contract, Loonwaardemeting, Ziekteperiode

KOLOMMEN = (
    "uren",
    "normuren",
    "loonwaarde",
    "leeftijd",
    "werkgeverschap",
    "rechtspositie",
    "medische_urenbeperking",
    "begeleidingskosten_per_voltijdplek",
    "forfait_afgesproken",
    "uwv_geeft_loondispensatie",
    "krijgt_ziekengeld",
    "maand_van_de_baan",
)


class _Leeftijd(Func):
    """Whole years between a birthday and a day; somebody of 29 February ages on 1 March."""

    function = "age"
    template = "EXTRACT(year FROM %(function)s(%(expressions)s))::integer"
    output_field = IntegerField()

    def __init__(self, dag: date, geboren: str) -> None:
        super().__init__(Value(dag, DateField()), F(geboren))


class _Baanbegin(Func):
    """The first day of the job an employment belongs to: a contract that goes over carries its months on."""

    template = (
        "(WITH RECURSIVE baan(id) AS (SELECT %(expressions)s UNION"
        " SELECT w.van_id FROM plaatsingen_werkgeverswissel w JOIN baan ON w.naar_id = baan.id"
        " WHERE w.soort = 'gaat_over')"
        " SELECT min(lower(d.periode)) FROM plaatsingen_dienstverband d JOIN baan ON baan.id = d.id)"
    )
    output_field = DateField()


class _Maand(Func):
    """Which month of the job a day falls in, the first being 1; counted as ``maanden_tussen`` does."""

    template = (
        "(SELECT maanden + 1 - (begin + make_interval(months => maanden) > dag)::integer"
        " FROM (SELECT dag, begin, ((EXTRACT(year FROM dag) - EXTRACT(year FROM begin)) * 12"
        " + EXTRACT(month FROM dag) - EXTRACT(month FROM begin))::integer AS maanden"
        " FROM (VALUES (%(expressions)s)) AS dagen(dag, begin)) AS baan)"
    )
    output_field = IntegerField()

    def __init__(self, dag: date, begin: Any) -> None:
        super().__init__(Value(dag, DateField()), begin)


def maanden_tussen(begin: date, tot: date) -> int:
    """Return the whole months between two days, as the law counts months."""
    maanden = (tot.year - begin.year) * 12 + tot.month - begin.month
    while maanden > 0 and plus_maanden(begin, Fraction(maanden)) > tot:
        maanden -= 1
    return max(maanden, 0)


def meting_op(peildatum: date, traject: str, werkplek: str) -> QuerySet[Loonwaardemeting]:
    """Return the measurement in force that day first: of this workplace, else the latest of the case."""
    return (
        Loonwaardemeting.objects.filter(traject=OuterRef(traject), gemeten_op__lte=peildatum)
        .annotate(andere_plek=Case(When(werkplek=OuterRef(werkplek), then=0), default=1))
        .order_by("andere_plek", "-gemeten_op", "-pk")
    )


def lopend(peildatum: date, gemeente: Gemeente | None = None) -> QuerySet[Contract]:
    """Return the contracts that run at `peildatum`, annotated with the columns of rules.

    Without `gemeente` all that row-level security shows. Ordered by employer, then contract.
    """
    rijen = Contract.objects.filter(periode__contains=peildatum)
    if gemeente is not None:
        rijen = rijen.filter(gemeente=gemeente)
    kandidaat = "dienstverband__traject__kandidaat"
    meting = meting_op(peildatum, "dienstverband__traject", "werkplek")
    return (
        rijen.select_related("dienstverband__werkgever", "werkplek", "gemeente")
        .annotate(
            werkgeverschap=F("dienstverband__werkgeverschap"),
            begin=_Baanbegin(F("dienstverband_id")),
            traject_id=F("dienstverband__traject_id"),
            begeleidingskosten_per_voltijdplek=F("werkplek__begeleidingskosten_per_voltijdplek"),
            leeftijd=_Leeftijd(peildatum, f"{kandidaat}__geboortedatum"),
            loonwaarde=Subquery(meting.values("loonwaarde")[:1]),
            meting_nummer=Subquery(meting.values("pk")[:1]),
            # Since this day the subsidy is what it is: not before the job, and only what counts for this place.
            lks_vastgesteld_op=Greatest(Subquery(meting.values("gemeten_op")[:1]), _Baanbegin(F("dienstverband_id"))),
            forfait_afgesproken=F("dienstverband__forfait_afgesproken"),
            uwv_geeft_loondispensatie=F("dienstverband__uwv_geeft_loondispensatie"),
            krijgt_ziekengeld=Exists(
                Ziekteperiode.objects.filter(
                    traject=OuterRef("dienstverband__traject"), periode__contains=peildatum, krijgt_ziekengeld=True
                )
            ),
            maand_van_de_baan=_Maand(peildatum, _Baanbegin(F("dienstverband_id"))),
            rechtspositie=Subquery(
                Rechtspositie.objects.filter(kandidaat=OuterRef(kandidaat), periode__contains=peildatum).values(
                    "soort"
                )[:1]
            ),
        )
        .order_by("dienstverband__werkgever__naam", "pk")
    )


def van_traject(traject_id: int, peildatum: date) -> list[Contract]:
    """Return the rows of one case: usually one, more when contracts run side by side."""
    return list(lopend(peildatum).filter(dienstverband__traject=traject_id))


def feiten(rij: Contract) -> dict[str, Any]:
    """Return the facts of a row for the engine; what is not known is left out, never zero."""
    waarden = {kolom: getattr(rij, kolom) for kolom in KOLOMMEN}
    return {kolom: waarde for kolom, waarde in waarden.items() if waarde is not None}


def uren_totaal(rijen: Iterable[Contract]) -> Decimal:
    """Return the hours a week of all rows together."""
    return sum((rij.uren for rij in rijen), Decimal(0))
