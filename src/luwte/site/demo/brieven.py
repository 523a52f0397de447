"""Letters of the demo: some signed and sent, one that waits for a signature, one draft.

All about invented persons. The writing paper is invented too and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from luwte.brieven import vastleggen
from luwte.brieven.feiten import zaak_van
from luwte.brieven.models import Brief, Briefpapier, Ondertekening, Verzending
from luwte.brieven.register import SJABLONEN
from luwte.gemeenten.models import Gemeente, Lidmaatschap, Rol
from luwte.site.demo.medewerkers import Team
from luwte.site.demo.rijen import PEILDATUM
from luwte.trajecten.models import Stap
from luwte.trajecten.stand import laatste_stappen

VOORBEELD = "voorbeeld"
MEESTE = 10  # cases that are tried for one letter


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
    vandaag: bool = False


BRIEVEN = (
    _Voorbeeld("besluit-positief", "Purmerend", ("T23",), Rol.GEMANDATEERDE, "mijn",
               (("toelichting", "U vertelde dat u graag met uw handen werkt. Wij zoeken iets dicht bij huis."),), 3),
    _Voorbeeld("aanbod", "Purmerend", ("T26",), Rol.CONSULTANT, "post",
               (("aanbod", "Soort werk: inpakken, 24 uur per week. U begint met een kennismaking."),)),
    _Voorbeeld("proefplaatsing", "Purmerend", ("T31", "T31z"), Rol.CONSULTANT, "persoonlijk",
               (("uren", "Maandag tot en met donderdag, zes uur per dag."),
                ("begeleiding", "De werkleider is er altijd. De jobcoach komt elke week."))),
    _Voorbeeld("aanvraag-gedaan", "Purmerend", ("T11",), Rol.CONSULTANT, "post"),
    # Signed today and not sent: it lies in the post.
    _Voorbeeld("aanvraag-gedaan", "Purmerend", ("T11",), Rol.CONSULTANT, vandaag=True),
    # Waits for the college.
    _Voorbeeld("besluit-loonkostensubsidie", "Purmerend", ("T35",), None, vandaag=True),
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
    nu = {stap.traject_id: stap.naar for stap in laatste_stappen(PEILDATUM)}
    for een in BRIEVEN:
        geschreven = 0
        for stap in _stappen(een, gemeenten[een.gemeente], nu):
            geschreven += _schrijf(een, stap, team)
            if geschreven == een.aantal:
                break


def _stappen(een: _Voorbeeld, gemeente: Gemeente, nu: dict[int, str]) -> list[Stap]:
    """The steps of that kind, latest first; for a letter of today only of cases that are still there."""
    stappen = Stap.objects.filter(gemeente=gemeente, overgang__in=een.overgangen)
    gekozen = stappen.select_related("traject__kandidaat__contactpersoon", "traject__gemeente").order_by(
        "-datum", "-pk"
    )
    return [stap for stap in gekozen if not een.vandaag or nu.get(stap.traject_id) == stap.naar][:MEESTE]


def _schrijf(een: _Voorbeeld, stap: Stap, team: Team) -> bool:
    """Whether the letter was written: a case whose facts do not allow it is passed over."""
    dag = PEILDATUM if een.vandaag else stap.datum
    schrijver = team[een.gemeente, Rol.CONSULTANT][0]
    try:
        brief = vastleggen.maak(zaak_van(stap.traject, dag), SJABLONEN[een.sjabloon], schrijver, dict(een.vrij))
    except ValidationError:
        return False
    if een.tekent is None:
        vastleggen.bied_aan(brief, dag)
        return True
    door = team[een.gemeente, een.tekent][0]
    lidmaatschap = Lidmaatschap.objects.filter(gebruiker=door, gemeente=brief.gemeente).order_by("pk")[0]
    vast = vastleggen.teken(brief, door, lidmaatschap, dag)
    if een.wijze:
        vastleggen.verstuur(vast, een.wijze, door, dag)
    return True


def wis_brieven(trajecten: Any) -> None:
    """Take the letters of these cases away, and writing paper that is only an example."""
    Verzending.objects.filter(ondertekening__brief__traject__in=trajecten).delete()
    Ondertekening.objects.filter(brief__traject__in=trajecten).delete()
    Brief.objects.filter(traject__in=trajecten).delete()
    Briefpapier.objects.filter(postadres__endswith=f"({VOORBEELD})").delete()
