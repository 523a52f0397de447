"""The proof under a waiting list, written with the step: no refusal while the number is not reached.

Legal ground: Participatiewet art. 10b lid 1 and 6. The database refuses the step without this row, and
this row with fewer hours than the number asks.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.core.exceptions import ValidationError

from luwte.besluiten import zinnen
from luwte.besluiten.models import Wachtlijstgrond
from luwte.engine import EngineError, Stand
from luwte.engine.receipts import receipt
from luwte.trajecten import verloop
from luwte.trajecten.models import Traject
from luwte.trajecten.voorwaarden import Feiten
from luwte.wet import catalogus

WACHTLIJST = "S12"
#: Who stays on the list, or comes back to it after an objection, needs no new proof.
ZONDER_BEWIJS = frozenset({"S11", "S12"})
GEHAALD = "aantal_gerealiseerd"


def bij_stap(traject: Traject, rij: verloop.Overgang, naar: str, feiten: Feiten) -> None:
    """Keep the proof when a step leads to the waiting list; called by ``zet_stap`` before the step."""
    if naar == WACHTLIJST and not (rij.van & ZONDER_BEWIJS):
        leg_wachtlijstgrond_vast(traject, feiten)


def leg_wachtlijstgrond_vast(traject: Traject, feiten: Feiten) -> Wachtlijstgrond:
    """Write realised, number and receipt of the day; refused while the number is not reached."""
    stand = catalogus().at(feiten["datum"], layers=list(feiten.get("lagen", ())))
    try:
        gevraagd: dict[str, Any] = dict(feiten["quota"])
        aantal = _decimaal(stand, "vastgesteld_aantal", gevraagd)
        uren_per_plek = _decimaal(stand, "uren_per_plek", {})
        if not stand.value(GEHAALD, _alleen(gevraagd, GEHAALD)):
            raise ValidationError(zinnen.NIET_GEHAALD)
        bon = receipt(stand, GEHAALD, _alleen(gevraagd, GEHAALD))
    except KeyError as fout:
        raise ValidationError(zinnen.GEEN_WACHTLIJSTGROND) from fout
    except EngineError as fout:
        raise ValidationError(f"{zinnen.GEEN_WACHTLIJSTGROND} {fout}") from fout
    return Wachtlijstgrond.objects.create(
        gemeente_id=traject.gemeente_id,
        traject=traject,
        datum=feiten["datum"],
        uren=gevraagd["uren_totaal"],
        uren_per_plek=uren_per_plek,
        aantal=aantal,
        bon=bon,
    )


def _alleen(feiten: dict[str, Any], doel: str) -> dict[str, Any]:
    return {naam: feiten[naam] for naam in catalogus().inputs(doel) if naam in feiten}


def _decimaal(stand: Stand, naam: str, feiten: dict[str, Any]) -> Decimal:
    getal = Fraction(stand.value(naam, _alleen(feiten, naam)))  # type: ignore[arg-type]
    return Decimal(getal.numerator) / Decimal(getal.denominator)
