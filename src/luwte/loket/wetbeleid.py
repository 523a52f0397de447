"""Local policy of a municipality beside what comes with Luwte, on the public page of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import InterfaceError, OperationalError

from luwte.engine import Series
from luwte.gemeenten.beleid import STANDAARD, Regel, regels
from luwte.gemeenten.models import Gemeente


@dataclass(frozen=True)
class Beleidskeuze:
    """The municipalities to choose from, the one chosen, and its policy for a figure, latest first."""

    gemeenten: tuple[tuple[str, str], ...]
    gekozen: str
    naam: str
    rijen: tuple[Regel, ...]
    weg: bool = False


def beleidskeuze(reeks: Series, code: str, dag: date) -> Beleidskeuze | None:
    """The policy of a municipality (by CBS code) for a figure; None for a figure of the law.

    Says ``weg`` when the database is away: the page then stands without.
    """
    if reeks.layer != "lokaal":
        return None
    try:
        found = {one.code: one for one in Gemeente.objects.order_by("naam") if one.bestaat_op(dag)}
        chosen = found.get(code)
        rows = regels(chosen, dag) if chosen else []
    except (OperationalError, InterfaceError):
        return Beleidskeuze((), "", "", (), weg=True)
    own = tuple(row for row in rows if row.label == reeks.label and row.van_wie != STANDAARD)
    names = tuple((one.code, one.naam) for one in found.values())
    return Beleidskeuze(names, chosen.code if chosen else "", chosen.naam if chosen else "", own)
