"""Lokaal beleid dat met Luwte meekomt: de standaard werkafspraken en één regio als voorbeeld.

A municipality that uses Luwte keeps its own dated policy in the database; these files are what it
starts with, and what the command line and the public calculator use.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from luwte.engine import FigureError, Layer, load_series
from luwte.engine.documents import read_yaml
from luwte.engine.figures import figure_from

HERE = Path(__file__).parent
STANDAARD = "standaard"
VOORBEELDREGIO = "zaanstreek-waterland"


@cache
def _units() -> dict[str, Any]:
    return {one.name: one.unit for one in load_series(HERE / "cijfers" / "lokaal.yaml")}


@cache
def beleid(bestand: str) -> tuple[Layer, tuple[str, ...]]:
    """The layer in one policy file and the municipalities it is for; raises FigureError."""
    path = HERE / "beleid" / f"{bestand}.yaml"
    document = read_yaml(path)
    figures = {}
    for name, entry in document["waarden"].items():
        if name not in _units():
            raise FigureError(f"{path.name}: {name} is geen lokaal beleid.")
        entries = entry if isinstance(entry, list) else [entry]
        figures[name] = tuple(figure_from(one, _units()[name], f"{path.name}, {name}") for one in entries)
    return Layer(document["naam"], figures), tuple(document.get("gemeenten", ()))


def standaardlagen() -> list[Layer]:
    """The working agreements every municipality starts with."""
    return [beleid(STANDAARD)[0]]


def voorbeeldlagen() -> list[Layer]:
    """The standard plus the shipped example region, for who has chosen no municipality."""
    return [*standaardlagen(), beleid(VOORBEELDREGIO)[0]]


def lagen(gemeente: str) -> list[Layer]:
    """The shipped layers for a municipality by name; only the standard when it has none."""
    layers = standaardlagen()
    for path in sorted((HERE / "beleid").glob("*.yaml")):
        layer, gemeenten = beleid(path.stem)
        if gemeente.lower() in {name.lower() for name in gemeenten}:
            layers.append(layer)
    return layers


def regiogemeenten(regio: str) -> tuple[str, ...]:
    """The municipalities of a shipped region by name (``Zaanstreek-Waterland``), else empty."""
    path = HERE / "beleid" / f"{regio.lower()}.yaml"
    return beleid(path.stem)[1] if path.exists() else ()


def eigen_invoer(algemeen: object, tijdelijk: object, uren: object = "31") -> Layer:
    """Guidance subsidies as the user typed them (euros a year at full hours), for every date.

    For who calculates where no policy is known. Raises FigureError when it is no amount.
    """
    given = {
        "begeleidingssubsidie_algemeen_maximum": algemeen,
        "begeleidingssubsidie_tijdelijk_maximum": tijdelijk,
        "begeleidingssubsidie_uren": uren,
    }
    figures = {
        name: (
            figure_from(
                {
                    "waarde": value,
                    "vanaf": "2015-01-01",
                    "bron": "Zelf ingevuld",
                    "zekerheid": "werkafspraak",
                },
                _units()[name],
                name.replace("_", " "),
            ),
        )
        for name, value in given.items()
    }
    return Layer("uw invoer", figures)


def functieloon_betaald() -> Layer:
    """The layer under which costs and tax advantage reckon with the wage of the job (a fact)."""
    entry = {"waarde": True, "vanaf": "2015-01-01", "bron": "Zelf ingevuld", "zekerheid": "werkafspraak"}
    name = "loon_van_de_functie"
    return Layer("uw invoer", {name: (figure_from(entry, _units()[name], name),)})
