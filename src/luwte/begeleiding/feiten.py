"""What this room knows of a case on a day, as the facts that conditions and rules ask.

``begeleiding_uren`` is always known: without an agreement it is nought, and then a step into
employment is refused (Simpel switchen: guidance is itself a criterium).
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from luwte.begeleiding.models import Begeleidingsafspraak, Observatie, Vervolggesprek
from luwte.trajecten.models import Traject


def begeleiding_uren_op(traject_id: int, datum: date) -> Decimal:
    """The hours of guidance a week that are agreed for that day, of all kinds together."""
    afspraken = Begeleidingsafspraak.objects.filter(traject=traject_id, periode__contains=datum)
    return afspraken.aggregate(uren=Sum("uren"))["uren"] or Decimal(0)


def feiten_van_begeleiding(traject: Traject, datum: date) -> dict[str, Any]:
    """The facts of the steps and rules. Three queries.

    ``begeleiding_uren``, ``praktijkdeel_gedaan`` (somebody was observed at work) and, once there was a
    review, ``vervolg_conclusie`` and ``laatste_vervolggesprek_op``.
    """
    feiten: dict[str, Any] = {
        "begeleiding_uren": begeleiding_uren_op(traject.pk, datum),
        "praktijkdeel_gedaan": Observatie.objects.filter(traject=traject, datum__lte=datum).exists(),
    }
    gesprek = Vervolggesprek.objects.filter(traject=traject, datum__lte=datum).order_by("-datum", "-pk").first()
    if gesprek is not None:
        feiten["vervolg_conclusie"] = gesprek.conclusie
        feiten["laatste_vervolggesprek_op"] = gesprek.datum
    return feiten
