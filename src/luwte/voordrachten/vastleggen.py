"""The only writers of the parts of a request: one whole row, or ValidationError per form field."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Traject
from luwte.voordrachten.models import Opmerking, UwvVraag, Voorselectie
from luwte.voordrachten.models.voorselectie import RIJPT_TOT_EN_MET, RIJPT_VANAF

NIET_18_TOT_27 = "Dit is voor mensen van 18 tot en met 27 jaar."
AL_VERWERKT = "Deze opmerking is al verwerkt."


def leg_voorselectie_vast(traject: Traject, door: Any, gegevens: dict[str, Any]) -> Voorselectie:
    """Record a preselection. Growing towards work is said of people of 18 to 27 only (note, § 5.1)."""
    leeftijd = traject.kandidaat.leeftijd_op(gegevens["opgesteld_op"])
    if gegevens.get("rijpt_nog") and not RIJPT_VANAF <= leeftijd <= RIJPT_TOT_EN_MET:
        raise ValidationError({"rijpt_nog": NIET_18_TOT_27})
    return bewaar(Voorselectie(gemeente_id=traject.gemeente_id, traject=traject, door=door, **gegevens))


def leg_vast(model: Any, traject: Traject, door: Any, gegevens: dict[str, Any]) -> Any:
    """Record a row of a case, with its author when the model has one."""
    namen = {veld.name for veld in model._meta.fields}  # noqa: SLF001 (Django documents _meta)
    wie = {"door": door} if "door" in namen else {}
    return bewaar(model(gemeente_id=traject.gemeente_id, traject=traject, **wie, **gegevens))


def verwerk(opmerking: Opmerking, door: Any, op: date) -> Opmerking:
    """Mark that the writer did something with a remark."""
    if opmerking.verwerkt_op is not None:
        raise ValidationError(AL_VERWERKT)
    opmerking.verwerkt_op, opmerking.verwerkt_door = op, door
    return bewaar(opmerking)


def beantwoord(vraag: UwvVraag, antwoord: str, op: date) -> UwvVraag:
    """Record what was answered to UWV."""
    vraag.antwoord, vraag.beantwoord_op = antwoord, op
    return bewaar(vraag)
