"""The figures of the day, read from Luwte's own files, so that every side computes with the same ones."""

import json
from pathlib import Path
from typing import Any

from people import DAY

SERIES = (
    "vakantiebijslag",
    "lks_maximum",
    "werkgeverslasten",
    "payroll_tarief",
    "begeleidingskosten_week",
    "begeleidingssubsidie_algemeen_maximum",
    "begeleidingssubsidie_tijdelijk_maximum",
    "begeleidingssubsidie_uren",
    "liv_minimum_uren",
    "liv_hoog_vanaf",
    "liv_hoog_tot",
    "liv_hoog_tarief",
    "liv_hoog_maximum",
    "liv_laag_tot",
    "liv_laag_tarief",
    "liv_laag_maximum",
    "maanden_per_jaar",
    "weken_per_jaar",
)
AGES = range(15, 67)


def write(path: Path) -> None:
    """The figures that the five outputs use, as JSON; runs in the product's environment."""
    from luwte.wet import catalogus, lokaal  # noqa: PLC0415 - the peers' environment has no Luwte

    stand = catalogus().at(DAY, lokaal.voorbeeldlagen())
    document: dict[str, Any] = {name: as_number(stand.value(name, {})) for name in SERIES}
    document["wml"] = [as_number(stand.value("wml_maandbedrag", {"leeftijd": age})) for age in AGES]
    path.write_text(json.dumps(document), encoding="utf-8")


def as_number(value: Any) -> float:
    """A figure as the peers hold it: the nearest binary fraction."""
    return value.numerator / value.denominator


def read(path: Path) -> dict[str, Any]:
    """What ``write`` wrote."""
    return json.loads(path.read_text(encoding="utf-8"))
