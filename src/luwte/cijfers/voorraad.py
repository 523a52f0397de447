"""The law with the figures that were confirmed: what every page of the site computes with.

Asks the database once a request, at the moment that something is computed, how many figures are
confirmed; only when that changed are they read again. Nothing confirmed: the law as it comes with
Luwte, the very same object.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db import InterfaceError, OperationalError, connection

from luwte.cijfers.models import Oordeel
from luwte.engine import Catalogue, EngineError, Figure, Series
from luwte.wet import meegeleverd
from luwte.wet.aanvullingen import Aanvulling, Ingevoerd, aangevuld

#: How many versions of the law a process remembers: the present one, and that of a request under way.
MEEST = 3
ROL = "functioneel beheer"
JA_NEE = {"ja": True, "nee": False}
_STAND = """
    SELECT count(*), max(id), max(tijdstip)::text FROM cijfers_oordeel
    WHERE gemeente_id IS NULL AND soort = 'bevestigd'
"""
Stand = tuple[int, int | None, str | None]
NIETS: Stand = (0, None, None)
_kept: OrderedDict[Stand, Catalogue] = OrderedDict()
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Bevestigd:
    """A confirmed proposal: its figures by name, and the sentences of those that no longer fit the law."""

    voorstel: int
    cijfers: Aanvulling
    fouten: tuple[str, ...]
    tijdstip: datetime


def stand() -> Stand:
    """Which figures are confirmed, as a mark that differs whenever they differ. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_STAND)
        found: Stand = cursor.fetchone()
    return found


def actueel() -> Catalogue:
    """The law with the confirmed figures of this moment.

    When the database is away, a page that needs nothing else of it computes with what this process
    knew last, and says so in the log.
    """
    try:
        now = stand()
    except (OperationalError, InterfaceError):
        if connection.in_atomic_block:
            raise
        log.warning("De database is weg; gerekend wordt met de cijfers die het laatst bekend waren.")
        return next(reversed(_kept.values()), meegeleverd())
    if now not in _kept:
        later = [] if now == NIETS else [one.cijfers for one in bevestigd()]
        _kept[now] = aangevuld(meegeleverd(), later)
        while len(_kept) > MEEST:
            _kept.popitem(last=False)
    _kept.move_to_end(now)
    return _kept[now]


class Wet:
    """The law of one request: asked for at the first use, then the same until the end."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._law: Catalogue | None = None

    def __call__(self) -> Catalogue:
        """The law; the database is asked the first time only."""
        if self._law is None:
            self._law = actueel()
        return self._law


def bevestigd(voor: int | None = None) -> list[Bevestigd]:
    """The confirmed proposals for the law that were not taken back, in the order of confirmation.

    ``voor`` is a decision: as they were just before it.
    """
    rows = (
        Oordeel.objects.filter(gemeente__isnull=True, soort=Oordeel.Soort.BEVESTIGD)
        .select_related("voorstel", "van_gemeente")
        .order_by("id")
    )
    rows_in_order = list(rows if voor is None else rows.filter(pk__lt=voor))
    gone = {row.voorstel.trekt_in_id for row in rows_in_order}
    return [
        _bevestigd(row) for row in rows_in_order if row.voorstel_id not in gone and row.voorstel.trekt_in_id is None
    ]


def _bevestigd(row: Oordeel) -> Bevestigd:
    door = f"{ROL} van {row.van_gemeente.naam}"
    figures, faults = lees(row.voorstel.cijfers, meegeleverd(), bevestigd_op=row.tijdstip.date(), door=door)
    return Bevestigd(row.voorstel_id, figures, tuple(faults), row.tijdstip)


def lees(
    entries: Iterable[Mapping[str, Any]], law: Catalogue, *, bevestigd_op: date | None = None, door: str = ""
) -> tuple[dict[str, list[Figure]], list[str]]:
    """Stored entries as figures by name; what does not fit the law is left out, with its sentence."""
    figures: dict[str, list[Figure]] = {}
    faults = []
    for entry in entries:
        naam = str(entry["naam"])
        try:
            if naam not in law.series:
                raise law.unknown(naam, "Het cijfer")
            plain = cijfer(entry, law.series[naam], law)
        except EngineError as error:
            faults.append(str(error))
            continue
        given = {one.name: getattr(plain, one.name) for one in fields(plain)}
        figures.setdefault(naam, []).append(Ingevoerd(**given, bevestigd_op=bevestigd_op, door=door))
    return figures, faults


def op_getal(reeks: Series, law: Catalogue) -> bool:
    """Whether a table is entered with a number."""
    return reeks.key is not None and law.unit(reeks.key).kind == "number"


def cijfer(entry: Mapping[str, Any], reeks: Series, law: Catalogue, waar: str = "") -> Figure:
    """An entry as a figure of the engine; raises EngineError, a Dutch sentence, when it is none."""
    raw = str(entry["waarde"]).strip()
    given = {name: value for name, value in entry.items() if name != "naam"}
    given["waarde"] = JA_NEE.get(raw.lower(), raw) if reeks.unit.kind == "yesno" else raw
    return reeks.figure(given, waar or reeks.label, keyed_by_number=op_getal(reeks, law))
