"""Her letters: those that were signed and sent to her own page, as they were sent."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from luwte.brieven.models import Verzending
from luwte.kandidaten.models import Kandidaat


def van(kandidaat: Kandidaat, peildatum: date) -> QuerySet[Verzending]:
    """What was put on her page up to that day, newest first; without the bytes of the letter."""
    return (
        Verzending.objects.filter(
            wijze=Verzending.Wijze.MIJN,
            datum__lte=peildatum,
            ondertekening__brief__traject__kandidaat=kandidaat,
        )
        .select_related("ondertekening")
        .defer("ondertekening__pdf_bytes", "ondertekening__feiten", "ondertekening__inhoud", "ondertekening__bonnen")
        .order_by("-datum", "-pk")
    )
