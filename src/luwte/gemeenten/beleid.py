"""Local policy of a municipality on a day, as layers for the engine: region first, then its own.

Legal ground: Participatiewet art. 8a and 10b lid 7 (the council lays down rules in a verordening).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.backends.postgresql.psycopg_any import Range
from django.db.models import Q

from luwte.engine import EngineError, Figure, Layer, Series
from luwte.gemeenten.models import Beleid, Gemeente, RegioDeelname
from luwte.wet import catalogus
from luwte.wet.lokaal import standaardlagen

LOKAAL = "lokaal"
STANDAARD = "Standaard van Luwte"  # the name of the layer that comes with Luwte
GEHEUGEN = "lagen_per_dag"
JA_NEE = {"ja": True, "nee": False}


def onderwerpen() -> list[Series]:
    """The figures that local policy may give, by label."""
    series = (one for one in catalogus().series.values() if one.layer == LOKAAL)
    return sorted(series, key=lambda one: one.label.lower())


def figure(beleid: Beleid) -> Figure:
    """The row as a figure of the engine. Raises EngineError (a Dutch sentence) when it is none."""
    series = catalogus().series.get(beleid.naam)
    if series is None or series.layer != LOKAAL:
        raise EngineError(f"{beleid.naam} is geen lokaal beleid.")
    raw = beleid.waarde.strip()
    entry = {
        "waarde": JA_NEE.get(raw.lower(), raw) if series.unit.kind == "yesno" else raw,
        "vanaf": beleid.periode.lower,
        "tot": beleid.periode.upper,
        "bron": beleid.besluit,
        "zekerheid": "gelezen",
        "sleutel_van": beleid.sleutel_van,
        "sleutel_tot": beleid.sleutel_tot,
    }
    return series.figure(entry, series.label)


def lagen(gemeente: Gemeente, peildatum: datetime.date) -> list[Layer]:
    """What region and municipality laid down for that day, most general first.

    Below it lie the working agreements that come with Luwte: they hold until a municipality
    decides otherwise. A stored row that no longer fits the law's figures is left out (``regels`` tells it).

    A page that only reads asks the database once for each day (``onthoud``).
    """
    bekend: dict[datetime.date, list[Layer]] | None = gemeente.__dict__.get(GEHEUGEN)
    if bekend is None:
        return _lagen(gemeente, peildatum)
    if peildatum not in bekend:
        bekend[peildatum] = _lagen(gemeente, peildatum)
    return list(bekend[peildatum])


def onthoud(gemeente: Gemeente) -> None:
    """Let this very object remember its policy: for a request that changes nothing."""
    gemeente.__dict__[GEHEUGEN] = {}


def _lagen(gemeente: Gemeente, peildatum: datetime.date) -> list[Layer]:
    rows = list(
        Beleid.objects.filter(periode__contains=peildatum)
        .filter(
            Q(gemeente=gemeente) | Q(regio__deelnamen__gemeente=gemeente, regio__deelnamen__periode__contains=peildatum)
        )
        .select_related("regio")
        .order_by("naam", "sleutel_van", "id")
    )

    layers = standaardlagen()
    regions = {row.regio_id: row.regio for row in rows if row.regio}
    for regio in regions.values():
        layers.append(_layer(f"regio {regio.naam}", (r for r in rows if r.regio_id == regio.pk)))
    own = [row for row in rows if row.gemeente_id == gemeente.pk]
    if own:
        layers.append(_layer(f"gemeente {gemeente.naam}", own))
    return layers


def lagen_altijd(gemeente: Gemeente) -> list[Layer]:
    """What region and municipality laid down for every day, for comparing days: two queries.

    On any one day these layers say the same as ``lagen`` does; policy of a region counts only while
    the municipality takes part in it.
    """
    deelnamen = list(RegioDeelname.objects.filter(gemeente=gemeente).select_related("regio").order_by("periode"))
    rows = Beleid.objects.filter(Q(gemeente=gemeente) | Q(regio__in=[one.regio_id for one in deelnamen]))
    by_owner: dict[int | None, list[Beleid]] = {}
    for row in rows.order_by("naam", "sleutel_van", "id"):
        by_owner.setdefault(row.regio_id, []).append(row)
    layers = standaardlagen()
    for one in deelnamen:
        layers.append(_layer(f"regio {one.regio.naam}", by_owner.get(one.regio_id, ()), one.periode))
    return [*layers, _layer(f"gemeente {gemeente.naam}", by_owner.get(None, ()))]


def _layer(name: str, rows: Iterable[Beleid], binnen: Range[datetime.date] | None = None) -> Layer:
    figures: dict[str, list[Figure]] = {}
    for row in rows:
        try:
            one = figure(row)
        except EngineError:
            continue
        if binnen is not None:
            begin = max(one.valid_from, binnen.lower or one.valid_from)
            ends = [end for end in (one.valid_to, binnen.upper) if end is not None]
            one = replace(one, valid_from=begin, valid_to=min(ends, default=None))
            if one.valid_to is not None and one.valid_to <= begin:
                continue
        figures.setdefault(row.naam, []).append(one)
    return Layer(name, figures)


@dataclass(frozen=True)
class Regel:
    """One figure of local policy as people read it."""

    label: str
    waarde: str
    trede: str
    vanaf: datetime.date
    tot: datetime.date | None
    geldt_nu: bool
    van_wie: str
    besluit: str
    rang: int
    fout: str = ""

    @property
    def onderwerp(self) -> tuple[str, str]:
        """What this figure is about; the one with the highest rank holds."""
        return self.label.lower(), self.trede


def regels(gemeente: Gemeente, peildatum: datetime.date) -> list[Regel]:
    """All policy for a municipality in words, also of other days, by subject and latest first.

    A row that no longer fits the law says so instead of failing.
    """
    rows = (
        Beleid.objects.filter(
            Q(gemeente=gemeente) | Q(regio__deelnamen__gemeente=gemeente, regio__deelnamen__periode__contains=peildatum)
        )
        .select_related("regio")
        .order_by("id")
    )
    lines = [_regel(row, gemeente, peildatum) for row in rows]
    for layer in standaardlagen():
        for name, figures in layer.figures.items():
            lines += [_standaard(layer.name, catalogus().series[name], one, peildatum) for one in figures]
    holds: dict[tuple[str, str], int] = {}
    for line in lines:
        if line.geldt_nu:
            holds[line.onderwerp] = max(line.rang, holds.get(line.onderwerp, 0))
    lines = [replace(line, geldt_nu=line.geldt_nu and line.rang == holds[line.onderwerp]) for line in lines]
    return sorted(lines, key=lambda line: (line.label.lower(), line.trede, -line.vanaf.toordinal()))


def _regel(row: Beleid, gemeente: Gemeente, peildatum: datetime.date) -> Regel:
    series = catalogus().series.get(row.naam)
    text, fault = row.waarde, ""
    try:
        found = figure(row)
        text = series.describe(found) if series else text
    except EngineError as error:
        fault = str(error)
    return Regel(
        label=series.label if series else row.naam,
        waarde=text,
        trede=row.sleutel_van + (f" t/m {row.sleutel_tot}" if row.sleutel_tot else ""),
        vanaf=row.periode.lower,
        tot=row.periode.upper,
        geldt_nu=peildatum in row.periode,
        van_wie=f"Regio {row.regio.naam}" if row.regio else f"Gemeente {gemeente.naam}",
        besluit=row.besluit,
        rang=1 if row.regio else 2,
        fout=fault,
    )


def _standaard(name: str, series: Series, one: Figure, peildatum: datetime.date) -> Regel:
    return Regel(
        label=series.label,
        waarde=series.describe(one),
        trede="",
        vanaf=one.valid_from,
        tot=one.valid_to,
        geldt_nu=one.holds(peildatum, None),
        van_wie=name,
        besluit=one.source,
        rang=0,
    )
