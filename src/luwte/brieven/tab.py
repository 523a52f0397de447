"""The tab Brieven of a case: what was sent and what is being written."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from luwte.brieven.models import Brief
from luwte.brieven.ophalen import GROOT
from luwte.brieven.views.lijsten import regels
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_doen
from luwte.trajecten.rechtentabel import Actie


def brieven(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """The letters of a case for a role, newest first, with what happened to each: two queries."""
    rijen = (
        Brief.objects.filter(traject=traject)
        .filter(Q(ondertekening__isnull=True) | Q(ondertekening__datum__lte=request.peildatum))
        .select_related("ondertekening__door", "opsteller")
        .prefetch_related("ondertekening__verzendingen")
        .defer(*GROOT, "ondertekening__inhoud")
        .order_by("-pk")
    )
    mag = mag_doen(request.lidmaatschap, traject, stappen[-1], Actie.BRIEF)
    return {"brieven": regels(rijen) if mag else [], "mag_brief": mag}
