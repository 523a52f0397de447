"""The income of a person now, after the switch, and when it fails: three amounts by rule, each explained.

Grounds: Participatiewet art. 19, 21 and 31; the leaflet "Simpel switchen" (certainty beforehand about
the step back, M341, M344).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError
from luwte.engine.certainty import certainty
from luwte.wet import catalogus

from .models import Overstap

MET_WERK = "inkomen_met_werk"
ACHTERUIT = "achteruitgang_bij_terugval"
DOELEN = frozenset({MET_WERK, ACHTERUIT})
NU, STRAKS, TERUGVAL = "nu", "straks", "terugval"


@dataclass(frozen=True)
class Bedrag:
    """One amount a month, or the sentence that says what is missing."""

    kop: str
    doel: str
    wanneer: str
    waarde: Fraction | None
    melding: str = ""
    zekerheid: str = ""


def vergelijking(overstap: Overstap) -> list[Bedrag]:
    """Return the incomes of a switch plan, on the day of the switch; empty when nobody gave the wages."""
    if not overstap.huishouden:
        return []
    return [
        _bedrag(overstap, "Inkomen met het werk van nu", MET_WERK, NU),
        _bedrag(overstap, "Inkomen na de overstap", MET_WERK, STRAKS),
        _bedrag(overstap, "Minder per maand als het niet lukt", ACHTERUIT, TERUGVAL),
    ]


def feiten(overstap: Overstap, wanneer: str) -> dict[str, Any]:
    """Return what the rules ask: the wage now or then; falling back is seen from the wage after the switch."""
    loon = overstap.netto_nu if wanneer == NU else overstap.netto_straks
    return {
        "nettoloon_per_maand": loon,
        "huishouden": overstap.huishouden,
        "leeftijd": overstap.traject.kandidaat.leeftijd_op(overstap.eerste_dag),
        "vrijgelaten_per_maand": Decimal(0),
    }


def vraag(overstap: Overstap, doel: str, wanneer: str) -> tuple[str, date, Mapping[str, Any]]:
    """Return what an explanation asks: the target, its day and its facts."""
    return doel, overstap.eerste_dag, feiten(overstap, wanneer)


def _bedrag(overstap: Overstap, kop: str, doel: str, wanneer: str) -> Bedrag:
    stand: Any = catalogus().at(overstap.eerste_dag)
    gevraagd = feiten(overstap, wanneer)
    try:
        waarde = Fraction(stand.value(doel, gevraagd))
        return Bedrag(kop, doel, wanneer, waarde, zekerheid=certainty(stand, doel, gevraagd))
    except EngineError as error:
        return Bedrag(kop, doel, wanneer, None, error.plain)
