"""What this room knows of a case on a day, as the facts that conditions and rules ask.

``begeleiding_uren`` is always known: without an agreement it is nought, and then a step into
employment is refused (Simpel switchen: guidance is itself a criterium).
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Subquery, Sum

from luwte.begeleiding.models import Begeleidingsafspraak, Observatie, Vervolggesprek
from luwte.trajecten.models import Traject


def begeleiding_uren_op(traject_id: int, datum: date) -> Decimal:
    """The hours of guidance a week that are agreed for that day, of all kinds together."""
    afspraken = Begeleidingsafspraak.objects.filter(traject=traject_id, periode__contains=datum)
    return afspraken.aggregate(uren=Sum("uren"))["uren"] or Decimal(0)


def kolommen(datum: date) -> dict[str, Any]:
    """What this room tells of a case, as columns of its row: a page asks them with those of other rooms.

    ``begeleiding_uren``, ``praktijkdeel_gedaan`` (somebody was observed at work), and of the last review
    ``vervolg_conclusie`` and ``laatste_vervolggesprek_op``.
    """
    afspraken = Begeleidingsafspraak.objects.filter(traject=OuterRef("pk"), periode__contains=datum)
    gesprek = Vervolggesprek.objects.filter(traject=OuterRef("pk"), datum__lte=datum).order_by("-datum", "-pk")
    return {
        "begeleiding_uren": Subquery(afspraken.order_by().values("traject").annotate(som=Sum("uren")).values("som")),
        "praktijkdeel_gedaan": Exists(Observatie.objects.filter(traject=OuterRef("pk"), datum__lte=datum)),
        "vervolg_conclusie": Subquery(gesprek.values("conclusie")[:1]),
        "laatste_vervolggesprek_op": Subquery(gesprek.values("datum")[:1]),
    }


def feiten_uit(rij: Mapping[str, Any]) -> dict[str, Any]:
    """The facts from the columns; without a review nothing is told of one."""
    feiten = {
        "begeleiding_uren": rij["begeleiding_uren"] or Decimal(0),
        "praktijkdeel_gedaan": rij["praktijkdeel_gedaan"],
    }
    if rij["laatste_vervolggesprek_op"] is None:
        return feiten
    return feiten | {naam: rij[naam] for naam in ("vervolg_conclusie", "laatste_vervolggesprek_op")}


def feiten_van_begeleiding(traject: Traject, datum: date) -> dict[str, Any]:
    """The facts of the steps and rules. One query."""
    return feiten_uit(Traject.objects.values(**kolommen(datum)).get(pk=traject.pk))
