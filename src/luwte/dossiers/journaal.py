"""The journal of a case: its notes on a day, searching them, writing one, and a gentle warning."""

import re
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from luwte.dossiers.models import Journaalnotitie
from luwte.dossiers.tijdlijn import Gebeurtenis
from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_doen
from luwte.trajecten.rechtentabel import Actie

#: Words that often mean that something about health is written down. They forbid nothing.
GEVOELIG = re.compile(
    r"\b(diagnos\w*|medicijn\w*|medicatie|pillen|ziekenhuis\w*|psychiat\w*|psycholo\w*|depressi\w*|autis\w*|adhd|"
    r"verslav\w*|stoornis\w*|burn-?out|huisarts\w*|therap\w*|zwanger\w*|handicap\w*|iq)\b",
    re.IGNORECASE,
)
MEESTE = 200


def gevoelige_woorden(tekst: str) -> list[str]:
    """The words in a text that ask for a second look, each once, as they were written."""
    return list(dict.fromkeys(gevonden.group(0) for gevonden in GEVOELIG.finditer(tekst)))


def notities(traject: Traject, peildatum: date, zoek: str = "") -> QuerySet[Journaalnotitie]:
    """The notes of a case known on a day, newest first; with ``zoek`` those with all its words."""
    rijen = (
        Journaalnotitie.objects.filter(traject=traject, datum__lte=peildatum)
        .select_related("door", "verbetert", "verbeterd_door")
        .order_by("-datum", "-pk")
    )
    for woord in zoek.split():
        rijen = rijen.filter(Q(onderwerp__icontains=woord) | Q(tekst__icontains=woord) | Q(met_wie__icontains=woord))
    return rijen


def schrijf(traject: Traject, door: Any, *, verbetert: Journaalnotitie | None = None, **velden: Any) -> Journaalnotitie:
    """Add a note. ValidationError per field when it is not whole, or when the old note was corrected already."""
    return bewaar(
        Journaalnotitie(gemeente_id=traject.gemeente_id, traject=traject, door=door, verbetert=verbetert, **velden)
    )


def gebeurtenissen(traject: Traject, peildatum: date) -> list[Gebeurtenis]:
    """The notes as lines of the time line; a corrected note gives way to its correction. One query."""
    rijen = notities(traject, peildatum).filter(verbeterd_door__isnull=True)[:MEESTE]
    return [
        Gebeurtenis(
            n.datum,
            f"Journaal: {n.onderwerp}",
            [n.tekst],
            n.door.naam,
            bron=n.get_soort_display() + (f" met {n.met_wie}" if n.met_wie else ""),
        )
        for n in rijen
    ]


def mag_journaal(lidmaatschap: Any, traject: Traject, stappen: list[Stap]) -> bool:
    """Whether this member reads and writes the journal of this case now."""
    return bool(stappen) and mag_doen(lidmaatschap, traject, stappen[-1], Actie.JOURNAAL)


def tab(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """What the tab Journaal needs."""
    zoek = request.GET.get("zoek", "").strip()[:100]
    mag = mag_journaal(request.lidmaatschap, traject, stappen)
    return {
        "zoek": zoek,
        "mag_schrijven": mag,
        "notities": list(notities(traject, request.peildatum, zoek)[:MEESTE]) if mag else [],
    }
