"""Letters of the demo: some signed and sent, one that waits for a signature, one draft.

All about invented persons. The writing paper is invented too and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.brieven import vastleggen
from luwte.brieven.feiten import zaak_van
from luwte.brieven.models import Brief, Briefpapier, Ondertekening, Verzending
from luwte.brieven.register import SJABLONEN
from luwte.gemeenten.models import Gemeente, Lidmaatschap, Rol
from luwte.site.demo.medewerkers import Team
from luwte.trajecten.models import Stap

VOORBEELD = "voorbeeld"


@dataclass(frozen=True)
class _Voorbeeld:
    """A letter at the step of some case: which, where, by whom signed, and what was typed."""

    sjabloon: str
    gemeente: str
    overgangen: tuple[str, ...]
    tekent: Rol | None
    wijze: str = ""
    vrij: tuple[tuple[str, str], ...] = ()
    aantal: int = 1


BRIEVEN = (
    _Voorbeeld("besluit-positief", "Purmerend", ("T23",), Rol.GEMANDATEERDE, "mijn",
               (("toelichting", "U vertelde dat u graag met uw handen werkt. Wij zoeken een plek dicht bij huis."),), 3),
    _Voorbeeld("aanbod", "Purmerend", ("T26",), Rol.CONSULTANT, "post",
               (("aanbod", "Soort werk: inpakken, 24 uur per week. U begint met een kennismaking."),)),
    _Voorbeeld("proefplaatsing", "Purmerend", ("T31", "T31z"), Rol.CONSULTANT, "persoonlijk",
               (("uren", "Maandag tot en met donderdag, zes uur per dag."),
                ("begeleiding", "De werkleider is er altijd. De jobcoach komt elke week."))),
    _Voorbeeld("aanvraag-gedaan", "Purmerend", ("T11",), Rol.CONSULTANT, "post"),
    _Voorbeeld("wachtlijst", "Oostzaan", ("T27",), None, "",
               (("overbrugging", "U doet twee dagen per week mee in het buurthuis. Joke Visser belt u elke maand."),)),
)  # fmt: skip


def laad_brieven(gemeenten: dict[str, Gemeente], team: Team) -> None:
    """Write the letters on the day of their step, as the people of the demo would."""
    for naam in ("Purmerend", "Oostzaan"):
        if not Briefpapier.objects.filter(gemeente=gemeenten[naam]).exists():
            Briefpapier.objects.create(
                gemeente=gemeenten[naam],
                postadres=f"Postbus 0, {naam} ({VOORBEELD})",
                telefoon=f"000 000 00 00 ({VOORBEELD})",
            )
    for een in BRIEVEN:
        stappen = Stap.objects.filter(gemeente=gemeenten[een.gemeente], overgang__in=een.overgangen)
        gekozen = stappen.select_related("traject__kandidaat__contactpersoon", "traject__gemeente")
        for stap in gekozen.order_by("-datum", "-pk")[: een.aantal]:
            _schrijf(een, stap, team)


def _schrijf(een: _Voorbeeld, stap: Stap, team: Team) -> None:
    schrijver = team[een.gemeente, Rol.CONSULTANT][0]
    sjabloon = SJABLONEN[een.sjabloon]
    brief = vastleggen.maak(zaak_van(stap.traject, stap.datum), sjabloon, schrijver, dict(een.vrij))
    if een.tekent is None:
        vastleggen.bied_aan(brief)
        return
    _teken(brief, team[een.gemeente, een.tekent][0], een.wijze, stap.datum)


def _teken(brief: Brief, door: Any, wijze: str, dag: date) -> None:
    lidmaatschap = Lidmaatschap.objects.filter(gebruiker=door, gemeente=brief.gemeente).order_by("pk")[0]
    vast = vastleggen.teken(brief, door, lidmaatschap, dag)
    vastleggen.verstuur(vast, wijze, door, dag)


def wis_brieven(trajecten: Any) -> None:
    """Take the letters of these cases away, and writing paper that is only an example."""
    Verzending.objects.filter(ondertekening__brief__traject__in=trajecten).delete()
    Ondertekening.objects.filter(brief__traject__in=trajecten).delete()
    Brief.objects.filter(traject__in=trajecten).delete()
    Briefpapier.objects.filter(postadres__endswith=f"({VOORBEELD})").delete()
