"""What this room knows of a case on a day, as the facts that conditions and rules ask.

``begeleiding_uren`` is always known: without an agreement it is nought, and then a step into
employment is refused (Simpel switchen: guidance is itself a criterium).
"""

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


def feiten_van_begeleiding(traject: Traject, datum: date) -> dict[str, Any]:
    """The facts of the steps and rules. One query: every page of a case asks it.

    ``begeleiding_uren``, ``praktijkdeel_gedaan`` (somebody was observed at work) and, once there was a
    review, ``vervolg_conclusie`` and ``laatste_vervolggesprek_op``.
    """
    afspraken = Begeleidingsafspraak.objects.filter(traject=OuterRef("pk"), periode__contains=datum)
    gesprek = Vervolggesprek.objects.filter(traject=OuterRef("pk"), datum__lte=datum).order_by("-datum", "-pk")
    uren, gezien, conclusie, op = (
        Traject.objects.filter(pk=traject.pk)
        .annotate(
            uren=Subquery(afspraken.order_by().values("traject").annotate(som=Sum("uren")).values("som")),
            gezien=Exists(Observatie.objects.filter(traject=OuterRef("pk"), datum__lte=datum)),
            conclusie=Subquery(gesprek.values("conclusie")[:1]),
            gesprek_op=Subquery(gesprek.values("datum")[:1]),
        )
        .values_list("uren", "gezien", "conclusie", "gesprek_op")
        .get()
    )
    feiten: dict[str, Any] = {"begeleiding_uren": uren or Decimal(0), "praktijkdeel_gedaan": gezien}
    if op is not None:
        feiten |= {"vervolg_conclusie": conclusie, "laatste_vervolggesprek_op": op}
    return feiten
