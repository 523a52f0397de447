"""What the placements of a case tell the conditions and terms of a step, on a day."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DateField, Exists, F, Func, Max, OuterRef, Q, Subquery

from luwte.engine import EngineError, Layer
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .models import Detachering, Dienstverband, Loonwaardemeting

GRENS = "loonwaarde_signaalgrens"
STRUCTUREEL = "loonwaarde_structureel_gedaald"


class _Werktot(Func):
    """Where the work of an employment ends as agreed: with the contract that follows, also with who takes it over."""

    template = (
        "(WITH RECURSIVE werk(id, tot, nummer) AS ("
        "SELECT d.id, upper(d.periode), 1 FROM plaatsingen_dienstverband d WHERE d.id = %(expressions)s"
        " UNION ALL SELECT n.id, upper(n.periode), werk.nummer + 1 FROM plaatsingen_werkgeverswissel w"
        " JOIN werk ON w.van_id = werk.id JOIN plaatsingen_dienstverband n ON n.id = w.naar_id"
        " WHERE w.soort = 'gaat_over')"
        " SELECT tot FROM werk ORDER BY nummer DESC LIMIT 1)"
    )
    output_field = DateField()


def kolommen(datum: date) -> dict[str, Any]:
    """What this room tells of a case, as columns of its row: a page asks them with those of other rooms."""
    dienst = Dienstverband.objects.filter(traject=OuterRef("pk"), periode__contains=datum)
    einde = dienst.annotate(tot=_Werktot(F("pk")))
    # One that has not begun can be called off.
    te_beeindigen = Q(dienstverband__periode__contains=datum, periode__contains=datum) | Q(
        periode__startswith__gt=datum
    )
    detachering = Detachering.objects.filter(te_beeindigen, dienstverband__traject=OuterRef("pk"), einde_reden="")
    metingen = Loonwaardemeting.objects.filter(traject=OuterRef("pk"), gemeten_op__lte=datum)
    return {
        "dienstverband_loopt": Exists(dienst),
        "detachering_loopt": Exists(detachering),
        "contract_tot": Subquery(einde.order_by().values("traject").annotate(laatst=Max("tot")).values("laatst")),
        "loonwaarden": ArraySubquery(metingen.order_by("-gemeten_op", "-pk").values("loonwaarde")),
    }


def feiten_uit(rij: Mapping[str, Any]) -> dict[str, Any]:
    """The facts from the columns: running employment and secondment, last day of the contract, loonwaarde."""
    feiten = {naam: rij[naam] for naam in ("dienstverband_loopt", "detachering_loopt")}
    if rij["contract_tot"] is not None:
        feiten["contract_einde"] = rij["contract_tot"] - timedelta(days=1)
    if rij["loonwaarden"]:
        feiten["loonwaarde"] = rij["loonwaarden"][0]
    return feiten


def onder_de_grens(loonwaarden: Sequence[Decimal], datum: date, lagen: Sequence[Layer]) -> dict[str, Any]:
    """How many measurements in a row, newest first, lie under the bound of local policy; nothing without either."""
    if not loonwaarden:
        return {}
    try:
        grens = Fraction(catalogus().at(datum, layers=list(lagen)).value(GRENS, {}))  # type: ignore[arg-type]
    except EngineError:
        return {}
    return {"metingen_onder_grens": achter_elkaar_onder(loonwaarden, grens)}


def feiten_van_plaatsingen(traject: Traject, datum: date, lagen: Sequence[Layer]) -> dict[str, Any]:
    """Loonwaarde and how often it lay low, running employment and secondment, last day of the contract.

    One query. What is not known is absent.
    """
    rij = Traject.objects.values(**kolommen(datum)).get(pk=traject.pk)
    return {**feiten_uit(rij), **onder_de_grens(rij["loonwaarden"], datum, lagen)}


def achter_elkaar_onder(loonwaarden: Sequence[Decimal], grens: Fraction) -> int:
    """How many measurements in a row, newest first, lie under a bound."""
    aantal = 0
    for loonwaarde in loonwaarden:
        if Fraction(loonwaarde) >= grens:
            break
        aantal += 1
    return aantal
