"""What rooms above this one bring to the pages of the desk.

They register when they start; this room knows none of them. A function asks the database only when the case says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
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
#: Above the work list of who asks.
BIJ_WERK: list[Callable[[Any], list[Regel]]] = []
#: In a case: of the request, the case and its steps up to the peildatum.
BIJ_DOSSIER: list[Callable[[Any, Traject, list[Stap]], list[Regel]]] = []


def bij_werk(request: Any) -> list[Regel]:
    """The lines above the work list."""
    return [regel for bron in BIJ_WERK for regel in bron(request)]


def bij_dossier(request: Any, traject: Traject, stappen: list[Stap]) -> list[Regel]:
    """The lines in a case."""
    return [regel for bron in BIJ_DOSSIER for regel in bron(request, traject, stappen)]
