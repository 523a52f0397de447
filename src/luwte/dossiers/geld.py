"""What a placement costs and brings, on a day: each amount exact and with its explanation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.dossiers.werk import contracten
from luwte.engine import EngineError
from luwte.engine.certainty import certainty
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.bedragen import Bedrag, Doel
from luwte.plaatsingen.feiten import feiten as feiten_van_rij
from luwte.plaatsingen.feiten import van_traject
from luwte.plaatsingen.models import Contract
from luwte.plaatsingen.subsidiemaand import DEZE_MAAND, stand_voor
from luwte.trajecten.models import Stap, Traject
from luwte.wet import catalogus

BEGELEIDING = "begeleidingskosten_per_voltijdplek"
MEESTE_BEGELEIDING = Decimal(100_000)

BETALINGEN = (
    Doel("loonkostensubsidie_van_gemeente_per_maand", "Loonkostensubsidie", "maand"),
    Doel(DEZE_MAAND, "Te betalen loonkostensubsidie", "maand"),
    Doel("begeleidingssubsidie_algemeen_bij_plaatsing", "Begeleidingssubsidie", "jaar"),
    Doel("begeleidingssubsidie_tijdelijk_bij_plaatsing", "Tijdelijke begeleidingssubsidie", "jaar"),
    Doel("lage_inkomensvoordeel_bij_plaatsing", "Lage-inkomensvoordeel (LIV)", "jaar"),
)
KOSTEN = (
    Doel("loonkosten_per_jaar", "Loonkosten", "jaar"),
    Doel("begeleidingskosten_per_jaar", "Begeleiding en organisatie", "jaar"),
    Doel("kosten_per_jaar", "Kosten samen", "jaar"),
)
BATEN = (
    Doel("opbrengst_loonwaarde_per_jaar", "Opbrengst van het werk", "jaar"),
    Doel("loonkostensubsidie_van_gemeente_per_jaar", "Loonkostensubsidie", "jaar"),
    Doel("begeleidingssubsidie_algemeen_bij_plaatsing", "Begeleidingssubsidie", "jaar"),
    Doel("begeleidingssubsidie_tijdelijk_bij_plaatsing", "Tijdelijke begeleidingssubsidie", "jaar"),
    Doel("lage_inkomensvoordeel_bij_plaatsing", "Lage-inkomensvoordeel (LIV)", "jaar"),
    Doel("baten_per_jaar", "Baten samen", "jaar"),
)
SALDO = Doel("exploitatiesaldo_per_jaar", "Baten min kosten", "jaar")
#: What an employer gets for guidance, and the hours of a job for the whole of it.
BEGELEID = frozenset({"begeleidingssubsidie_algemeen_bij_plaatsing", "begeleidingssubsidie_tijdelijk_bij_plaatsing"})
GRENS = "begeleidingssubsidie_uren"
ALLE = {d.naam: d for d in (*BETALINGEN, *KOSTEN, *BATEN, SALDO)}


@dataclass(frozen=True)
class Plaatsing:
    """One contract with its amounts on the day ``op``."""

    contract: Contract
    feiten: Mapping[str, Any]
    regime: str
    op: date
    betalingen: Sequence[Bedrag]
    kosten: Sequence[Bedrag]
    baten: Sequence[Bedrag]
    saldo: Sequence[Bedrag]


def dag_van(traject: Traject, stappen: list[Stap], peildatum: date) -> date | None:
    """The day whose amounts are shown: today, else the begin of the next contract; None without."""
    bekend = contracten(traject, stappen, peildatum)
    if any(_loopt(c, peildatum) for c in bekend):
        return peildatum
    return min((c.periode.lower for c in bekend if c.periode.lower > peildatum), default=None)


def _loopt(contract: Contract, dag: date) -> bool:
    van, tot = contract.periode.lower, contract.periode.upper
    return bool(van <= dag and (tot is None or dag < tot))


def gemiddelde_begeleidingskosten(op: date) -> Decimal | None:
    """The average cost of guidance per full-time place that the source gives for a day, if any."""
    try:
        waarde = Fraction(catalogus().at(op).value("kosten_werksoort_gemiddeld", {}))  # type: ignore[arg-type]
    except EngineError:
        return None
    return Decimal(waarde.numerator) / Decimal(waarde.denominator)


def rijen(traject: Traject, op: date, ingevuld: Decimal | None) -> list[tuple[Contract, dict[str, Any]]]:
    """The contracts that run on a day with the facts their amounts ask.

    The cost of guidance is what the user filled in, else that of the workplace, else the average.
    """
    lijst = []
    for rij in van_traject(traject.pk, op):
        feiten = {k: v for k, v in feiten_van_rij(rij).items() if k in catalogus().facts}
        van_de_plek = feiten.get(BEGELEIDING, gemiddelde_begeleidingskosten(op))
        kosten = van_de_plek if ingevuld is None else ingevuld
        if kosten is not None:
            feiten[BEGELEIDING] = kosten
        lijst.append((rij, feiten))
    return lijst


def overzicht(
    traject: Traject, stappen: list[Stap], gemeente: Gemeente, peildatum: date, ingevuld: Decimal | None
) -> list[Plaatsing]:
    """The money of each contract that runs, or of the next one. Empty when there is none."""
    op = dag_van(traject, stappen, peildatum)
    if op is None:
        return []
    stand = catalogus().at(op, layers=lagen(gemeente, op))

    geheugen: dict[Any, Any] = {}

    def reken(rij: Contract, doelen: Sequence[Doel], feiten: Mapping[str, Any]) -> list[Bedrag]:
        return [_bedrag(stand_voor(doel.naam, rij, stand, geheugen), doel, feiten) for doel in doelen]

    return [
        Plaatsing(
            rij,
            feiten,
            _regime(stand, feiten),
            op,
            reken(rij, BETALINGEN, feiten),
            reken(rij, KOSTEN, feiten),
            reken(rij, BATEN, feiten),
            reken(rij, (SALDO,), feiten),
        )
        for rij, feiten in rijen(traject, op, ingevuld)
    ]


def samen_meer(plaatsingen: Sequence[Plaatsing], gemeente: Gemeente) -> tuple[Decimal, str, str] | None:
    """Hours, bound and source when jobs side by side get the subsidy for guidance for more hours than one job can.

    The source speaks of one employment and is silent about two at once: each is computed by itself, and who decides
    reads so. None when there is nothing to decide.
    """
    met_subsidie = [een for een in plaatsingen if any(b.waarde for b in een.betalingen if b.doel.naam in BEGELEID)]
    if len({een.contract.dienstverband_id for een in met_subsidie}) < 2:
        return None
    op = met_subsidie[0].op
    grens = catalogus().at(op, layers=lagen(gemeente, op)).explain(GRENS, {})
    uren = sum((een.contract.uren for een in met_subsidie), Decimal(0))
    return (uren, str(grens.formatted), grens.source) if Fraction(uren) > Fraction(grens.value) else None  # type: ignore[arg-type]


def _bedrag(stand: Any, doel: Doel, feiten: Mapping[str, Any]) -> Bedrag:
    try:
        waarde = Fraction(stand.value(doel.naam, feiten))
        return Bedrag(doel, waarde, zekerheid=certainty(stand, doel.naam, feiten))
    except EngineError as fout:
        return Bedrag(doel, None, fout.plain)


def _regime(stand: Any, feiten: Mapping[str, Any]) -> str:
    try:
        return str(stand.value("financieringsregime", feiten))
    except EngineError:
        return ""
