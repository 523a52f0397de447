"""The case as it was known on an earlier day: today's rows with every later correction turned back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from luwte.correcties.gegevens import DIENSTVERBAND, SOORTEN, STAP, WERK
from luwte.correcties.models import Correctie
from luwte.correcties.werk import als_tekst
from luwte.correcties.werk import in_woorden as periode_in_woorden
from luwte.engine.formatting import format_date
from luwte.trajecten import verloop
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Stap, Traject


@dataclass(frozen=True)
class Bekend:
    """One row as it was known: its table, number and values, and what was corrected later."""

    tabel: str
    rij: int
    waarden: dict[str, Any]
    later: Correctie | None

    @property
    def knop(self) -> str:
        """What the step was called."""
        return verloop.OVERGANGEN[self.waarden["overgang"]].knop

    @property
    def toestand(self) -> str:
        """The state the step led to."""
        return verloop.TOESTANDEN[self.waarden["naar"]].naam

    @property
    def datum(self) -> date:
        """The date of the step."""
        return date.fromisoformat(self.waarden["datum"])


def stappen_zoals_bekend(traject: Traject, bekend_op: date, peildatum: date) -> list[Bekend]:
    """The steps of a case up to ``peildatum``, as recorded on or before ``bekend_op``. Two queries."""
    rijen = {stap["id"]: stap for stap in map(_als_json, Stap.objects.filter(traject=traject).values())}
    gevonden = _terug(STAP, rijen, traject, bekend_op)
    return sorted((een for een in gevonden if een.datum <= peildatum), key=lambda een: int(een.waarden["volgnummer"]))


def stukken_zoals_bekend(traject: Traject, bekend_op: date) -> list[tuple[str, Bekend]]:
    """Requests, advices, measurements, contracts and trials as recorded on or before that day, by kind."""
    lijst = []
    for naam, soort in ALLES.items():
        rijen = soort.model.objects.filter(**{soort.pad: traject.pk}).values()
        lijst += [
            (naam, een) for een in _terug(soort.tabel, {r["id"]: _als_json(r) for r in rijen}, traject, bekend_op)
        ]
    return lijst


@eens
def verbeteringen(traject: Traject) -> list[Correctie]:
    """All corrections of a case, newest first, with who proposed and why. One query."""
    return list(
        Correctie.objects.filter(voorstel__traject=traject)
        .select_related("voorstel__indiener", "voorstel__oordeel__door")
        .order_by("-pk")
    )


def _terug(tabel: str, rijen: dict[int, dict[str, Any]], traject: Traject, bekend_op: date) -> list[Bekend]:
    """Turn back what was learnt after a day, newest first; what was not yet recorded goes."""
    later: dict[int, Correctie] = {}
    for een in verbeteringen(traject):
        if een.tabel == tabel and timezone.localdate(een.aangemaakt_op) > bekend_op:
            rijen[een.rij] = een.voor
            later[een.rij] = een
    return [
        Bekend(tabel, nummer, waarden, later.get(nummer))
        for nummer, waarden in sorted(rijen.items())
        if _vastgelegd(waarden) <= bekend_op
    ]


def _vastgelegd(waarden: dict[str, Any]) -> date:
    moment = waarden["aangemaakt_op"]
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    return timezone.localdate(moment)


def _als_json(waarden: dict[str, Any]) -> dict[str, Any]:
    return {naam: _json(waarde) for naam, waarde in waarden.items()}


def _json(waarde: Any) -> Any:
    if isinstance(waarde, DateRange):
        return als_tekst(waarde)
    return waarde.isoformat() if type(waarde) is date else waarde


def in_woorden(voorstel: Any) -> list[tuple[str, str]]:
    """What a proposal makes of each field: its label and the new value."""
    if voorstel.ongedaan:
        return [("De hele stap", "ongedaan gemaakt: zij is nooit gezet")]
    return [
        (LATER if _van_later(voorstel, een) else _woord(een["tabel"], naam), _toon(waarde))
        for een in voorstel.wijzigingen
        for naam, waarde in een["waarden"].items()
        if naam != "termijn_feit" and een["tabel"] != DIENSTVERBAND
    ]


def _van_later(voorstel: Any, een: dict[str, Any]) -> bool:
    return bool(een["tabel"] == STAP and een["rij"] != voorstel.stap_nummer)


def verschil(correctie: Correctie) -> list[tuple[str, str, str]]:
    """The fields that changed: label, as it was, as it became."""
    if correctie.na is None:
        return [("De hele stap", verloop.OVERGANGEN[correctie.voor["overgang"]].knop, "ongedaan gemaakt")]
    return [
        (_woord(correctie.tabel, naam), _toon(oud), _toon(correctie.na[naam]))
        for naam, oud in correctie.voor.items()
        if oud != correctie.na[naam] and naam != "termijn_feit"
    ]


ALLES = {**SOORTEN, **WERK}
LATER = "Termijn bij een stap die hierop rust"
WOORDEN = {"datum": "Datum van de stap", "reden": "Reden bij de stap", "termijn_op": "Termijn"}


def _woord(tabel: str, naam: str) -> str:
    soort = next((een for een in ALLES.values() if een.tabel == tabel), None)
    if soort is None:
        return WOORDEN.get(naam, naam)
    if naam == "periode":
        return f"Periode van {'de' if soort is WERK['proefplaatsing'] else 'het'} {soort.model.__name__.lower()}"
    woord = str(soort.model._meta.get_field(naam).verbose_name)  # noqa: SLF001 - Django documents _meta
    return woord[:1].upper() + woord[1:]


def _toon(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, str) and waarde.startswith("["):
        return periode_in_woorden(waarde)
    try:
        return format_date(date.fromisoformat(str(waarde)))
    except ValueError:
        return str(waarde) if waarde not in (None, "") else "leeg"
