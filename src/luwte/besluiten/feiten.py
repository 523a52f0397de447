"""What this room knows of a case for the conditions of the course."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from luwte.besluiten.models import BeslissingOpBezwaar, Bezwaar
from luwte.trajecten.models import Stap, Traject


def kolommen(peildatum: date) -> dict[str, Any]:
    """What this room tells of a case, as columns of its row: whether an objection was decided by a day."""
    beslist = BeslissingOpBezwaar.objects.filter(
        bezwaar__traject=OuterRef("pk"), bezwaar__ontvangen_op__lte=peildatum, besluit_op__lte=peildatum
    )
    return {"bezwaar_beslist": Exists(beslist)}


def laatste_bezwaar(traject: Traject, peildatum: date) -> Bezwaar | None:
    """The last objection known on a day, open or decided. One query."""
    return (
        Bezwaar.objects.filter(traject=traject, ontvangen_op__lte=peildatum)
        .select_related("beslissing")
        .order_by("-ontvangen_op", "-pk")
        .first()
    )


def gegeven_bij(stap: Stap) -> dict[str, Any]:
    """What the rule of a step's term asks besides its date: whether a committee advises on the objection."""
    if stap.rij.stuk != "bezwaar":
        return {}
    bezwaar = Bezwaar.objects.filter(traject=stap.traject_id, ontvangen_op=stap.datum).order_by("-pk").first()
    return {"adviescommissie": bezwaar.adviescommissie} if bezwaar is not None else {}
