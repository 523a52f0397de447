"""What the desk itself records: tasks, journal, the work list of a user, care for who waits."""

from luwte.dossiers.models.journaal import Journaalnotitie
from luwte.dossiers.models.taak import Taak
from luwte.dossiers.models.wachten import Overbrugging, Overwogene, Plaatskeuze
from luwte.dossiers.models.werkbank import Gezien, Overdracht, Vervanging, Werkfilter

__all__ = [
    "Gezien",
    "Journaalnotitie",
    "Overbrugging",
    "Overdracht",
    "Overwogene",
    "Plaatskeuze",
    "Taak",
    "Vervanging",
    "Werkfilter",
]
