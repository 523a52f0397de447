"""From preselection to the request at UWV: what somebody can do, what practice showed, what was read."""

from luwte.voordrachten.models.diagnose import FEITEN, Diagnose, Praktijkdeel
from luwte.voordrachten.models.voordracht import Opmerking, UwvVraag, Voordracht
from luwte.voordrachten.models.voorselectie import Voorselectie, Weg

__all__ = [
    "FEITEN",
    "Diagnose",
    "Opmerking",
    "Praktijkdeel",
    "UwvVraag",
    "Voordracht",
    "Voorselectie",
    "Weg",
]
