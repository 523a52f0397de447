"""What this room knows of a case for the conditions of the course."""

from datetime import date
from typing import Any

from luwte.besluiten.models import Bezwaar
from luwte.trajecten.models import Stap, Traject


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Whether an objection is open and whether one was decided, as known on a day. One query."""
    bezwaren = list(
        Bezwaar.objects.filter(traject=traject, ontvangen_op__lte=peildatum)
        .select_related("beslissing")
        .order_by("ontvangen_op", "pk")
    )
    beslist = [b for b in bezwaren if hasattr(b, "beslissing") and b.beslissing.besluit_op <= peildatum]
    return {"bezwaar_beslist": bool(beslist), "bezwaar": bezwaren[-1] if bezwaren else None}


def gegeven_bij(stap: Stap) -> dict[str, Any]:
    """What the rule of a step's term asks besides its date: whether a committee advises on the objection."""
    if stap.rij.stuk != "bezwaar":
        return {}
    bezwaar = Bezwaar.objects.filter(traject=stap.traject_id, ontvangen_op=stap.datum).order_by("-pk").first()
    return {"adviescommissie": bezwaar.adviescommissie} if bezwaar is not None else {}
