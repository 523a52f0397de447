"""Which contracts of a case form the chain of BW art. 7:668a, and from which day each counts."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction

from luwte.engine import NoRule
from luwte.engine.functions import plus_maanden
from luwte.wet import catalogus

from .keten import Deel
from .models import Contract, Dienstverband
from .rijen import contracten

MAANDEN_PER_JAAR = 12


def contractdelen(dienstverband: Dienstverband) -> list[Deel]:
    """Return the contracts with this employer and with those it took over from, oldest first.

    Other hours, or a contract that goes over to another employer, make no new contract. At most one query.
    """
    return [_deel(reeks, reeks[0].periode.lower) for reeks in _reeksen_van(dienstverband)]


def ketendelen(dienstverband: Dienstverband) -> list[Deel]:
    """Return the contracts that count in the chain, each from its first day that counts; at most one query.

    What somebody under 18 works for at most 12 hours a week does not count (art. 7:668a lid 11). Nothing
    is in a chain, either, as long as that holds for the last contract.
    """
    geteld = [
        (reeks, next((dag for dag in map(telt_vanaf, reeks) if dag is not None), None))
        for reeks in _reeksen_van(dienstverband)
    ]
    if not geteld or geteld[-1][1] is None:
        return []
    return [_deel(reeks, dag) for reeks, dag in geteld if dag is not None]


def _reeksen_van(dienstverband: Dienstverband) -> list[list[Contract]]:
    rijen = contracten(dienstverband.traject)
    wissels = {
        (rij.dienstverband.werkgever_id, rij.dienstverband.wissel_van.van.werkgever_id)
        for rij in rijen
        if hasattr(rij.dienstverband, "wissel_van")
    }
    werkgevers = {dienstverband.werkgever_id}
    for _ in range(len(wissels)):
        werkgevers |= {van for naar, van in wissels if naar in werkgevers}
    return reeksen(rij for rij in rijen if rij.dienstverband.werkgever_id in werkgevers)


def _deel(reeks: list[Contract], vanaf: date) -> Deel:
    return Deel(vanaf, reeks[-1].periode.upper, reeks[-1].duur == Contract.Duur.ONBEPAALD)


def reeksen(rijen: Iterable[Contract]) -> list[list[Contract]]:
    """Return contracts as people know them: each with the parts that carried it on, oldest first."""
    per_deel: dict[int, list[Contract]] = {}
    lijst: list[list[Contract]] = []
    for rij in rijen:
        reeks = per_deel.get(rij.voortzetting_van_id or 0)
        if reeks is None:
            reeks = []
            lijst.append(reeks)
        reeks.append(rij)
        per_deel[rij.pk] = reeks
    return lijst


def reeks_van(contract: Contract) -> list[Contract]:
    """Return all parts of the contract that this part belongs to, oldest first. At most one query."""
    return next(reeks for reeks in reeksen(contracten(contract.dienstverband.traject)) if contract in reeks)


def keten_geldt(contract: Contract, op: date) -> bool:
    """Return whether the chain holds for whoever has this contract, by the age and the law of that day.

    No case records a contract of learning and working (bbl): a contract here is an ordinary one.
    An age beyond what the rules know counts as their oldest. Before July 2015 there was no exception.
    """
    grens = catalogus().facts["leeftijd"]
    leeftijd = Fraction(contract.dienstverband.traject.kandidaat.leeftijd_op(op))
    if grens.least is not None and grens.most is not None:
        leeftijd = min(max(leeftijd, grens.least), grens.most)
    feiten = {"is_leerwerkcontract": False, "leeftijd": leeftijd, "uren": contract.uren}
    try:
        return bool(catalogus().at(op).value("keten_geldt", feiten))
    except NoRule:
        return True


def telt_vanaf(contract: Contract) -> date | None:
    """Return the first day on which the chain holds for this contract, None when it never does."""
    begin, einde = contract.periode.lower, contract.periode.upper
    if keten_geldt(contract, begin):
        return begin
    jaren = catalogus().at(begin).value("keten_leeftijd", {})
    verjaart = plus_maanden(contract.dienstverband.traject.kandidaat.geboortedatum, jaren * MAANDEN_PER_JAAR)
    if not keten_geldt(contract, verjaart):
        verjaart += timedelta(days=1)  # born on 29 February: a year older on 1 March
    return verjaart if einde is None or verjaart < einde else None
