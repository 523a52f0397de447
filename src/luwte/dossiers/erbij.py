"""What rooms above this one bring to the pages of the desk.

They register when they start; this room knows none of them. A function asks the database only when the case says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.trajecten.models import Stap, Traject


@dataclass(frozen=True)
class Regel:
    """One line: what there is, and where it leads."""

    zin: str
    pad: str = ""
    woord: str = ""
    bron: str = ""


#: What a room above wants to know of a case together with the case itself, by name.
BIJ_OPHALEN: dict[str, Any] = {}
#: Above the work list: what is asked of the municipality on a day (rows in one expression, asked with the rest),
#: and the lines for who asks and those rows. By name.
BIJ_WERK: dict[str, tuple[Callable[[date], Any], Callable[[Any, Any], list[Regel]]]] = {}
#: In a case: of the request, the case and its steps up to the peildatum.
BIJ_DOSSIER: list[Callable[[Any, Traject, list[Stap]], list[Regel]]] = []


def bij_werk_ophalen(peildatum: date) -> dict[str, Any]:
    """What is asked of the municipality for the lines above the work list, by name."""
    return {naam: vraag(peildatum) for naam, (vraag, _) in BIJ_WERK.items()}


def bij_werk(request: Any, gevonden: Mapping[str, Any]) -> list[Regel]:
    """The lines above the work list, from what was found."""
    return [regel for naam, (_, regels) in BIJ_WERK.items() for regel in regels(request, gevonden[naam])]


def bij_dossier(request: Any, traject: Traject, stappen: list[Stap]) -> list[Regel]:
    """The lines in a case."""
    return [regel for bron in BIJ_DOSSIER for regel in bron(request, traject, stappen)]
