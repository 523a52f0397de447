"""Propose, confirm and withdraw a correction: the only writers of this room."""

from typing import Any

from django.core.exceptions import ValidationError

from luwte.correcties.gegevens import STAP
from luwte.correcties.models import GEEN_REDEN, NIET_ZELF, Oordeel, Voorstel
from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Stap
from luwte.trajecten.stappen import bereken_termijn


def stel_voor(
    stap: Stap, wijzigingen: list[dict[str, Any]], reden: str, door: Any, *, ongedaan: bool = False, lagen: Any = ()
) -> Voorstel:
    """Propose a correction of a step or its record; the term of a step that moves is computed again.

    A correction of more than the step itself takes a second person. Raises ValidationError.
    """
    if not reden.strip():
        raise ValidationError({"reden": GEEN_REDEN})
    voorstel = Voorstel(
        gemeente_id=stap.gemeente_id,
        traject=stap.traject,
        stap_nummer=stap.pk,
        wat=f"{stap.rij.knop}, {stap.datum:%d-%m-%Y}",
        wijzigingen=[] if ongedaan else [_met_termijn(stap, een, lagen) for een in wijzigingen],
        ongedaan=ongedaan,
        vier_ogen=not ongedaan and any(een["tabel"] != STAP for een in wijzigingen),
        reden=reden.strip(),
        indiener=door,
    )
    return bewaar(voorstel)


def oordeel(voorstel: Voorstel, soort: str, door: Any) -> Oordeel:
    """Confirm or withdraw a proposal; the database carries out what is confirmed.

    Raises ValidationError when who proposed confirms what takes two, or it was judged before.
    """
    if soort == Oordeel.Soort.BEVESTIGD and voorstel.vier_ogen and voorstel.indiener_id == door.pk:
        raise ValidationError(NIET_ZELF)
    if soort == Oordeel.Soort.INGETROKKEN and voorstel.indiener_id != door.pk:
        raise ValidationError("Alleen wie het voorstelde, trekt het in.")
    nieuw = Oordeel(gemeente_id=voorstel.gemeente_id, voorstel=voorstel, soort=soort, door=door)
    return bewaar(nieuw)


def _met_termijn(stap: Stap, wijziging: dict[str, Any], lagen: Any) -> dict[str, Any]:
    """A step that moves takes its term along, when the term counts from the day of the step."""
    waarden = wijziging["waarden"]
    if wijziging["tabel"] != STAP or "datum" not in waarden or stap.termijn_feit != stap.datum:
        return wijziging
    dag = Stap._meta.get_field("datum").to_python(waarden["datum"])  # noqa: SLF001 - Django documents _meta
    _, feit, op = bereken_termijn(stap.rij, {stap.rij.termijn.feit: dag} if stap.rij.termijn else {}, dag, lagen)
    if feit is None or op is None:
        return wijziging
    return {**wijziging, "waarden": {**waarden, "termijn_feit": feit.isoformat(), "termijn_op": op.isoformat()}}
