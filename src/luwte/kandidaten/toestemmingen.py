"""Whether a person agreed to something on a day, and giving and withdrawing it (AVG art. 7)."""

from __future__ import annotations

import datetime

from luwte.gemeenten.bewaren import bewaar
from luwte.kandidaten.models import Kandidaat, Toestemming


def heeft_toestemming(kandidaat_id: int, soort: str, dag: datetime.date) -> bool:
    """Whether the consent holds on that day; the day of withdrawal no longer counts."""
    rijen = Toestemming.objects.filter(kandidaat=kandidaat_id, soort=soort, gegeven_op__lte=dag)
    return rijen.exclude(ingetrokken_op__lte=dag).exists()


def geef(kandidaat: Kandidaat, soort: str, dag: datetime.date, door: str) -> Toestemming:
    """Record a consent from that day; the one that runs already is given back unchanged.

    Raises ValidationError when the kind does not exist.
    """
    loopt = Toestemming.objects.filter(kandidaat=kandidaat, soort=soort, ingetrokken_op__isnull=True).first()
    if loopt is not None:
        return loopt
    return bewaar(
        Toestemming(gemeente_id=kandidaat.gemeente_id, kandidaat=kandidaat, soort=soort, gegeven_op=dag, door=door)
    )


def trek_in(kandidaat: Kandidaat, soort: str, dag: datetime.date, door: str) -> bool:
    """End the running consent; gives whether there was one. Withdrawing is as easy as giving."""
    for rij in Toestemming.objects.filter(kandidaat=kandidaat, soort=soort, ingetrokken_op__isnull=True):
        # Given later than the day one looks at: it never held.
        rij.ingetrokken_op = max(dag, rij.gegeven_op)
        rij.door = door
        rij.save(update_fields=["ingetrokken_op", "door"])
        return True
    return False
