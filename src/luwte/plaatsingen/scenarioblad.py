"""The sheet beside the choice of employership: the four scenarios with the amounts of this person (M173, M177).

The words come from the regional note (`plekken.werkgeverschap`), the amounts from the rules. What is
not known yet (a loonwaarde before the first trial) says so instead of a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError
from luwte.engine.receipts import CHECKSUM, receipt
from luwte.gemeenten.beleid import lagen
from luwte.kandidaten.models import Rechtspositie
from luwte.plekken.models import Werkgeverschap
from luwte.plekken.werkgeverschap import SCENARIOS, Scenario
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .models import Loonwaardemeting

#: What the sheet compares, in the order of the page: target and head.
VERGELEKEN = (
    ("loonkosten_per_jaar", "Loonkosten per jaar"),
    ("loonkostensubsidie_van_gemeente_per_jaar", "Loonkostensubsidie per jaar"),
    ("exploitatiesaldo_per_jaar", "Baten min kosten per jaar"),
)
#: The full-time week of the examples in the law, where no cao gives one.
VOLLE_WEEK = Decimal(36)


@dataclass(frozen=True)
class Cel:
    """One amount of one scenario, with the checksum of its receipt; or the sentence that says what is missing."""

    doel: str
    kop: str
    waarde: Fraction | None
    melding: str = ""
    bon: str = ""


@dataclass(frozen=True)
class Kolom:
    """One scenario: its words, whether local policy has it, and its amounts."""

    scenario: Scenario
    mag: bool | None
    cellen: Sequence[Cel]


def blad(traject: Traject, uren: Decimal, op: date) -> list[Kolom]:
    """Return the four scenarios for this person at so many hours on a day. Three queries."""
    stand = catalogus().at(op, layers=lagen(traject.gemeente, op))
    feiten = _feiten(traject, uren, op, stand)
    return [_kolom(stand, scenario, feiten) for scenario in SCENARIOS]


def als_json(kolommen: Sequence[Kolom]) -> list[dict[str, Any]]:
    """Return the sheet as it is kept: amounts as text, exact."""
    return [
        {
            "werkgeverschap": str(kolom.scenario.werkgeverschap),
            "mag": kolom.mag,
            "bedragen": [
                {
                    "doel": cel.doel,
                    "kop": cel.kop,
                    "waarde": None if cel.waarde is None else str(cel.waarde),
                    "melding": cel.melding,
                    "bon": cel.bon,
                }
                for cel in kolom.cellen
            ],
        }
        for kolom in kolommen
    ]


def uit_json(bewaard: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a kept sheet for a page: the amounts as exact numbers again."""
    return [
        {
            "naam": Werkgeverschap(kolom["werkgeverschap"]).label,
            "mag": kolom["mag"],
            "bedragen": [
                {**cel, "waarde": None if cel["waarde"] is None else Fraction(cel["waarde"])}
                for cel in kolom["bedragen"]
            ],
        }
        for kolom in bewaard
    ]


def _feiten(traject: Traject, uren: Decimal, op: date, stand: Any) -> dict[str, Any]:
    feiten: dict[str, Any] = {
        "uren": uren,
        "normuren": max(VOLLE_WEEK, uren),
        "leeftijd": traject.kandidaat.leeftijd_op(op),
    }
    positie = Rechtspositie.objects.filter(kandidaat=traject.kandidaat_id, periode__contains=op).first()
    if positie is not None:
        feiten["rechtspositie"] = positie.soort
        # There is no job yet; with a Wajong benefit UWV usually gives loondispensatie.
        feiten["uwv_geeft_loondispensatie"] = True
    meting = Loonwaardemeting.objects.filter(traject=traject, gemeten_op__lte=op).order_by("-gemeten_op", "-pk").first()
    if meting is not None:
        feiten["loonwaarde"] = meting.loonwaarde
    try:
        gemiddeld = Fraction(stand.value("kosten_werksoort_gemiddeld", {}))
        feiten["begeleidingskosten_per_voltijdplek"] = Decimal(gemiddeld.numerator) / Decimal(gemiddeld.denominator)
    except EngineError:
        pass
    return feiten


def _kolom(stand: Any, scenario: Scenario, feiten: dict[str, Any]) -> Kolom:
    eigen = {**feiten, "werkgeverschap": str(scenario.werkgeverschap)}
    try:
        mag: bool | None = bool(stand.value(f"werkgeverschap_{scenario.werkgeverschap}_mag", {}))
    except EngineError:
        mag = None
    return Kolom(scenario, mag, [_cel(stand, doel, kop, eigen) for doel, kop in VERGELEKEN])


def _cel(stand: Any, doel: str, kop: str, feiten: dict[str, Any]) -> Cel:
    vraag = {naam: waarde for naam, waarde in feiten.items() if naam in catalogus().inputs(doel)}
    try:
        return Cel(doel, kop, Fraction(stand.value(doel, vraag)), bon=receipt(stand, doel, vraag)[CHECKSUM])
    except EngineError as error:
        return Cel(doel, kop, None, melding=error.plain)
