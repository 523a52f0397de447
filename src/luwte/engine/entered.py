"""Figures that people gave after the release: known by their class, and kept whole on a receipt.

A figure of the release is found again in the release; an entered one only where it was entered. So a
receipt carries it, and whoever computes the receipt again has it when the law does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from luwte.engine.catalogue import Catalogue, Stand
from luwte.engine.errors import FigureError, NoFigure
from luwte.engine.explanation import json_value
from luwte.engine.figures import Figure, Key, Series
from luwte.engine.formatting import format_value
from luwte.engine.reading import Reading
from luwte.engine.units import Unit
from luwte.engine.variation import by_number

#: What a kept figure has beside what a file of figures says of it.
SUPPLIER = "leverancier"


@dataclass(frozen=True)
class Entered(Figure):
    """A figure that came after the release, from people, with its source."""


@dataclass(frozen=True)
class Supplemented(Stand):
    """The law of a day, with kept figures where it has none itself."""

    kept: Mapping[str, Figure] = field(kw_only=True)

    def figure(self, series: Series, key: Key | None, key_text: str) -> tuple[Figure, str]:
        """The law's own figure; else the kept one, when it is of this day and key."""
        try:
            return super().figure(series, key, key_text)
        except NoFigure:
            figure = self.kept.get(series.name)
            if figure is None or not figure.holds(self.day, key):
                raise
            return figure, series.layer


def entry_of(figure: Figure, unit: Unit) -> dict[str, Any]:
    """A figure as a file of figures writes it; without its remark, which decides nothing."""
    return {
        "waarde": json_value(figure.value, unit),
        "vanaf": figure.valid_from.isoformat(),
        "tot": figure.valid_to.isoformat() if figure.valid_to else None,
        "bron": figure.source,
        "zekerheid": figure.confidence,
        "sleutel_van": None if figure.key_from is None else str(figure.key_from),
        "sleutel_tot": None if figure.key_to is None else str(figure.key_to),
    }


def entered_entries(reading: Reading) -> dict[str, dict[str, Any]]:
    """The entered national figures that a reading used, whole, with who supplies the next one."""
    series = reading.stand.catalogue.series
    return {
        name: {**entry_of(trace.figure, series[name].unit), SUPPLIER: series[name].supplier}
        for name, trace in sorted(reading.traces.items())
        if isinstance(trace.figure, Entered) and trace.layer == series[name].layer
    }


def entered_from(entries: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Figure]:
    """Kept entries as figures; raises UnknownName or FigureError when the law has no place for one."""
    found: dict[str, Figure] = {}
    for name, entry in entries.items():
        if name not in catalogue.series:
            raise catalogue.unknown(name, "Het cijfer")
        series = catalogue.series[name]
        given = {one: value for one, value in entry.items() if one != SUPPLIER}
        plain = series.figure(given, name, keyed_by_number=by_number(series, catalogue))
        if (series.key is None) != (plain.key_from is None):
            what = "is nu een tabel" if series.key else "is geen tabel meer"
            raise FigureError(f"{series.label} {what}. Het ingevoerde cijfer past niet meer bij de wet van nu.")
        found[name] = Entered(**{one.name: getattr(plain, one.name) for one in fields(plain)})
    return found


def used_from(kept: Mapping[str, Figure], reading: Reading) -> tuple[str, ...]:
    """A sentence for each kept figure that a reading used, because the law had none itself."""
    catalogue = reading.stand.catalogue
    return tuple(
        f"{catalogue.series[name].label}: {format_value(figure.value, catalogue.series[name].unit)}, ingevoerd door "
        f"beheerders ({figure.source}). De wet van nu heeft dit cijfer niet; het komt van de bon."
        for name, figure in kept.items()
        if name in reading.traces and reading.traces[name].figure is figure
    )
