"""Propose, confirm and withdraw a correction: the only writers of this room."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from luwte.besluiten.bewijs import WACHTLIJST, ZONDER_BEWIJS, leg_wachtlijstgrond_vast
from luwte.correcties import doorwerking
from luwte.correcties.doorwerking import Beleid
from luwte.correcties.gegevens import STAP
from luwte.correcties.models import GEEN_REDEN, NIET_ZELF, Oordeel, Voorstel
from luwte.dossiers.feiten import alle_feiten
from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Stap
from luwte.trajecten.voorwaarden import toets

INTUSSEN = (
    "Na dit voorstel is een stap gezet waarvan de termijn op de oude datum rust. "
    "Trek het voorstel in en stel de verbetering opnieuw voor."
)


def zonder_beleid(_dag: date) -> tuple[()]:
    """No local policy."""
    return ()


def stel_voor(
    stap: Stap,
    wijzigingen: list[dict[str, Any]],
    reden: str,
    door: Any,
    *,
    ongedaan: bool = False,
    beleid: Beleid = zonder_beleid,
) -> Voorstel:
    """Propose a correction of a step or its record; each term that rests on a day that moves is computed again.

    A correction of more than the step itself takes a second person. Raises ValidationError.
    """
    if not reden.strip():
        raise ValidationError({"reden": GEEN_REDEN})
    voorstel = Voorstel(
        gemeente_id=stap.gemeente_id,
        traject=stap.traject,
        stap_nummer=stap.pk,
        wat=f"{stap.rij.knop}, {stap.datum:%d-%m-%Y}",
        wijzigingen=[] if ongedaan else _met_termijnen(stap, wijzigingen, beleid),
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
    if soort == Oordeel.Soort.BEVESTIGD:
        _toets_termijnen(voorstel)
    if soort == Oordeel.Soort.INGETROKKEN and voorstel.indiener_id != door.pk:
        raise ValidationError("Alleen wie het voorstelde, trekt het in.")
    nieuw = Oordeel(gemeente_id=voorstel.gemeente_id, voorstel=voorstel, soort=soort, door=door)
    return bewaar(nieuw)


def _met_termijnen(stap: Stap, lijst: list[dict[str, Any]], beleid: Beleid) -> list[dict[str, Any]]:
    """With the terms that rest on the day of the step, when that day moves: its own and those of later steps."""
    nieuw = next((een["waarden"]["datum"] for een in lijst if een["tabel"] == STAP and "datum" in een["waarden"]), None)
    if nieuw is None:
        return lijst
    dag = Stap._meta.get_field("datum").to_python(nieuw)  # noqa: SLF001 - Django documents _meta
    if stap.naar == WACHTLIJST and not stap.rij.van & ZONDER_BEWIJS:
        _toets_wachtlijst(stap, dag)
    termijnen = doorwerking.bij_stap(stap, dag, beleid)
    eigen = termijnen.pop(stap.pk, None)
    if eigen is not None:
        waarden = {"termijn_feit": eigen[0].isoformat(), "termijn_op": eigen[1].isoformat()}
        lijst = [{**een, "waarden": {**een["waarden"], **waarden}} if een["tabel"] == STAP else een for een in lijst]
    return [*lijst, *doorwerking.als_wijzigingen(termijnen)]


def _toets_wachtlijst(stap: Stap, dag: date) -> None:
    """A refusal of a place rests on the count of its own day: on another day that count is asked, and kept, anew.

    Legal ground: Participatiewet art. 10b lid 6.
    """
    feiten = alle_feiten(stap.traject, stap.traject.gemeente, dag, stap.van)
    if bezwaren := toets(("getal_gerealiseerd",), feiten):
        raise ValidationError(bezwaren)
    leg_wachtlijstgrond_vast(stap.traject, feiten)


def _toets_termijnen(voorstel: Voorstel) -> None:
    """A step that was made after the proposal may count from the old day: then the proposal is made anew."""
    verzet = {een["rij"] for een in voorstel.wijzigingen if een["tabel"] == STAP and "datum" in een["waarden"]}
    stap = Stap.objects.filter(pk=voorstel.stap_nummer, traject=voorstel.traject_id).first()
    if stap is not None and stap.pk in verzet and doorwerking.rust_nog_op(stap, voorstel.aangemaakt_op):
        raise ValidationError(INTUSSEN)
