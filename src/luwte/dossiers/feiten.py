"""Everything the conditions of a step ask, gathered from the rooms below: the only such place.

A fact that is not known is absent; a condition then says what is missing.
"""

from datetime import date
from typing import Any

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.besluiten.feiten import feiten_van as feiten_van_besluiten
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Rechtspositie
from luwte.plaatsingen.stapfeiten import feiten_van_plaatsingen
from luwte.taakstelling.tellen import telling
from luwte.trajecten.feiten import feiten_van
from luwte.trajecten.models import Traject
from luwte.voordrachten.controle import ontbreekt
from luwte.wet import catalogus

#: States from which a step asks whether a place is due.
VRAAGT_QUOTA = frozenset({"S9", "S12", "S26", "S28"})
RECHT = "recht_op_plek"


def rechtspositie_op(kandidaat_id: int, datum: date) -> str | None:
    """The legal position of a person on a day, or None when nobody recorded it."""
    return (
        Rechtspositie.objects.filter(kandidaat=kandidaat_id, periode__contains=datum)
        .order_by("pk")
        .values_list("soort", flat=True)
        .first()
    )


def quota_feiten(gemeente: Gemeente, datum: date) -> dict[str, Any]:
    """The counts of a municipality on a day as the facts the rule ``recht_op_plek`` asks."""
    geteld = telling(gemeente, datum)
    bekend = {**geteld.feiten, "plekken_gerealiseerd": geteld.plekken}
    return {naam: bekend[naam] for naam in catalogus().inputs(RECHT) if naam in bekend}


def alle_feiten(traject: Traject, gemeente: Gemeente, datum: date, toestand: str) -> dict[str, Any]:
    """The facts of a case and of its municipality on a day. A fixed number of queries."""
    feiten = feiten_van(traject, datum)
    feiten |= feiten_van_begeleiding(traject, datum)
    feiten |= feiten_van_besluiten(traject, datum)
    feiten["lagen"] = lagen(gemeente, datum)
    if positie := rechtspositie_op(traject.kandidaat_id, datum):
        feiten["rechtspositie"] = positie
    feiten |= feiten_van_plaatsingen(traject, datum, feiten["lagen"])
    if toestand in VRAAGT_QUOTA:
        feiten["quota"] = quota_feiten(gemeente, datum)
    if toestand == "S4":
        feiten["voordracht_ontbreekt"] = ontbreekt(traject, datum)
    return feiten
