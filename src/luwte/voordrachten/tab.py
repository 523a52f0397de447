"""The tab "Voordracht" of a case: what came in, what she can do, what practice showed, and the check."""

from typing import Any

from luwte.trajecten.models import Stap, Traject
from luwte.voordrachten import regels
from luwte.voordrachten.controle import onderdelen
from luwte.voordrachten.rechten import TOESTANDEN, mag_meelezen, mag_schrijven
from luwte.voordrachten.stukken import signalen_van, stukken, vragen

ROLLEN = frozenset({"consultant", "meelezer"})


def voordracht(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """What the template needs. A fixed number of queries."""
    alles = stukken(traject, request.peildatum)
    toestand = stappen[-1].naar
    return {
        "alles": alles,
        "onderdelen": onderdelen(alles),
        "signalen": signalen_van(traject, request.peildatum),
        "leerling": alles.leerling,
        "vragen": vragen(traject, request.peildatum),
        "mag": {wat for wat in TOESTANDEN if mag_schrijven(request.lidmaatschap, wat, toestand)},
        "mag_meelezen": mag_meelezen(request.lidmaatschap, stappen),
        "is_consulent": request.lidmaatschap.rol == "consultant",
        "uitkomsten": [
            ("arbeidsvermogen", "Arbeidsvermogen", alles.uitkomsten.arbeidsvermogen),
            (regels.AANPASSINGEN, "Criterium aanpassingen", alles.uitkomsten.aanpassingen),
            (regels.BEGELEIDING, "Criterium begeleiding", alles.uitkomsten.begeleiding),
            (regels.AANGEWEZEN, "Aangewezen op een beschutte omgeving", alles.uitkomsten.aangewezen),
        ],
    }
