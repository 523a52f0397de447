"""Lokaal beleid: de standaard werkafspraken, wat een regio en een gemeente opschreven, en eigen bestanden.

A municipality that uses Luwte keeps its own dated policy in the database; the files that come along
are what it starts with, and what the command line and the public calculator use. The command line
also reads a file of one's own, in the same form.
"""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from typing import Any

from luwte.engine import Figure, FigureError, Layer, load_series
from luwte.engine.documents import read_yaml
from luwte.engine.figures import Series, refuse_overlap
from luwte.wet.eenheden_toegang import EIGEN_EENHEDEN
from luwte.wet.grenzen import grenzen

HERE = Path(__file__).parent
STANDAARD = "standaard"
VOORBEELDREGIO = "zaanstreek-waterland"
#: What a policy file may say; ``gemeenten`` only where it comes with Luwte.
NAMEN = ("naam", "waarden", "gemeenten")


@cache
def _series() -> dict[str, Series]:
    return {one.name: one for one in load_series(HERE / "cijfers" / "lokaal.yaml", EIGEN_EENHEDEN, grenzen)}


@cache
def beleid(bestand: str) -> tuple[Layer, tuple[str, ...]]:
    """The layer in one shipped policy file and the municipalities it is for; raises FigureError."""
    return lees(HERE / "beleid" / f"{bestand}.yaml")


def lees(pad: Path) -> tuple[Layer, tuple[str, ...]]:
    """The layer in a policy file and the municipalities it names.

    Raises FigureError with file, place and remedy.
    """
    try:
        document = read_yaml(pad)
    except OSError:
        raise FigureError(f"{pad} is niet te lezen. Geef de naam van een bestand met beleid.") from None
    for one in document:
        if one not in NAMEN:
            raise FigureError(f"{pad.name}: '{one}' bestaat niet. Kies uit {', '.join(NAMEN)}.")
    naam, waarden, gemeenten = (document.get(one) for one in NAMEN)
    if not isinstance(naam, str) or not naam.strip():
        raise FigureError(f"{pad.name}: 'naam' ontbreekt. Schrijf van wie dit beleid is.")
    if not isinstance(waarden, dict) or not waarden:
        raise FigureError(f"{pad.name}: 'waarden' ontbreekt. Zet eronder per naam het beleid, met vanaf en bron.")
    if not isinstance(gemeenten or [], list) or not all(isinstance(one, str) for one in gemeenten or []):
        raise FigureError(f"{pad.name}: schrijf bij 'gemeenten' een lijst met namen, bijvoorbeeld [Purmerend].")
    figures = {str(one): _waarden(f"{pad.name}, waarden, {one}", str(one), entry) for one, entry in waarden.items()}
    return Layer(naam.strip(), figures), tuple(gemeenten or ())


def _waarden(waar: str, naam: str, entry: object) -> tuple[Figure, ...]:
    """The dated values of one name; raises FigureError."""
    if naam not in _series():
        near = difflib.get_close_matches(naam, _series(), n=1)
        raise FigureError(f"{waar}: dit is geen lokaal beleid. {f'Bedoelt u {near[0]}?' if near else 'Haal het weg.'}")
    entries: list[Any] = entry if isinstance(entry, list) else [entry]
    if not entries:
        raise FigureError(f"{waar}: er staat geen waarde. Schrijf een regel met waarde en vanaf.")
    for one in entries:
        if not isinstance(one, dict):
            raise FigureError(f'{waar}: schrijf {{waarde: "…", vanaf: JJJJ-MM-DD, bron: …, zekerheid: …}}.')
    figures = tuple(_series()[naam].figure(one, waar) for one in entries)
    if any(one.key_from is not None for one in figures):
        raise FigureError(f"{waar}: laat 'sleutel_van' weg; lokaal beleid is geen tabel.")
    refuse_overlap(naam, figures, waar)
    return figures


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
    layer, gemeenten = beleid(path.stem) if path.exists() else (Layer(""), ())
    return gemeenten if layer.name.startswith("Regio ") else ()


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
            _series()[name].figure(
                {
                    "waarde": value,
                    "vanaf": "2015-01-01",
                    "bron": "Zelf ingevuld",
                    "zekerheid": "werkafspraak",
                },
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
    return Layer("uw invoer", {name: (_series()[name].figure(entry, name),)})
