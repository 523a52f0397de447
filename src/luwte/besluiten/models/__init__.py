"""The records of this room: terms, objection and appeal, and what the college must keep with a decision."""

from luwte.besluiten.models.bewijzen import Registerbericht, Wachtlijstgrond
from luwte.besluiten.models.bezwaren import (
    Beroep,
    BeslissingOpBezwaar,
    Bezwaar,
    Bezwaargebeurtenis,
    Uitkomst,
    Uitspraak,
)
from luwte.besluiten.models.termijnen import Besluittermijn, Ingebrekestelling, Opschorting, Termijnwijziging

__all__ = [
    "Beroep",
    "BeslissingOpBezwaar",
    "Besluittermijn",
    "Bezwaar",
    "Bezwaargebeurtenis",
    "Ingebrekestelling",
    "Opschorting",
    "Registerbericht",
    "Termijnwijziging",
    "Uitkomst",
    "Uitspraak",
    "Wachtlijstgrond",
]
