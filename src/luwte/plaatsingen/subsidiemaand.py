"""What is paid in this month: on which day's minimum wage the amount rests.

Ground: Participatiewet art. 10d lid 7. The minimum wage rises twice a year; the subsidy is set anew
each first of January, so a month counts with the figures of that day, or of the day it was set.
"""

from datetime import date
from typing import Any

from luwte.engine import EngineError

from .models import Contract

DEZE_MAAND = "loonkostensubsidie_van_gemeente_in_maand"
_DAARONDER = "loonkostensubsidie_in_maand"


def dag_van(doel: str, rij: Contract, stand: Any) -> date:
    """Return the day whose law and figures an amount rests on: for all but the amount of this month the day itself.

    Not before the version of the rule that holds today: a change of the law counts at once.
    """
    vandaag: date = stand.day
    if doel != DEZE_MAAND:
        return vandaag
    vastgesteld = getattr(rij, "lks_vastgesteld_op", None) or rij.periode.lower
    try:
        op: date = stand.value(
            "lks_bedragen_van",
            {"subsidiemaand_begin": vandaag.replace(day=1), "lks_vastgesteld_op": min(vastgesteld, vandaag)},
        )
        return min(max(op, stand.rule(_DAARONDER).valid_from), vandaag)
    except EngineError:
        return vandaag


def stand_voor(doel: str, rij: Contract, stand: Any, geheugen: dict[Any, Any]) -> Any:
    """Return the law on the day an amount rests on; each day is made once per page."""
    op = dag_van(doel, rij, stand)
    if op == stand.day:
        return stand
    sleutel = ("stand", op)
    if sleutel not in geheugen:
        geheugen[sleutel] = stand.catalogue.at(op, layers=stand.layers)
    return geheugen[sleutel]
