"""What the end of a contract asks by rule: notice in time, what it costs, who pays after a move.

Grounds: Burgerlijk Wetboek art. 7:668 (notice) and 7:673 (transition payment); read by the rules of
`wet`, which say how sure they are.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError
from luwte.engine.certainty import certainty
from luwte.engine.functions import min_maanden, plus_maanden
from luwte.gemeenten.templatetags.opmaak import datum, euro
from luwte.trajecten.geheugen import die_onthoudt
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .feiten import maanden_tussen
from .keten import laatste_reeks
from .ketendelen import contractdelen, reeks_van
from .models import Contract
from .rijen import contracten

#: What is shown: target and head.
REGELS = (
    ("aanzegging_nodig", "Moet de werkgever aanzeggen?"),
    ("termijn_aanzegging", "Uiterste dag voor de aanzegging"),
    ("aanzegvergoeding_hoogstens", "Vergoeding als dat niet gebeurt, ten hoogste"),
    ("transitievergoeding_recht", "Recht op transitievergoeding?"),
    ("transitievergoeding", "Transitievergoeding"),
)


@dataclass(frozen=True)
class Antwoord:
    """One question about the end, with the value by rule or the sentence that says why there is none."""

    doel: str
    kop: str
    waarde: Any = None
    melding: str = ""
    zekerheid: str = ""

    @property
    def tekst(self) -> str:
        """The answer as people read it."""
        if self.melding:
            return self.melding
        if isinstance(self.waarde, bool):
            return "ja" if self.waarde else "nee"
        return datum(self.waarde) if isinstance(self.waarde, date) else euro(self.waarde)


@dataclass(frozen=True)
class Toelichting:
    """What the rules say about the end of the contract that runs on a day; empty without one."""

    contract: Contract | None
    laatste_dag: date | None
    antwoorden: tuple[Antwoord, ...]
    feiten: dict[str, Any]

    @property
    def laatste_contractdag(self) -> Any:
        """The day the answers are about: the agreed end, else the day one looks at."""
        return self.feiten.get("contract_einde")


def toelichting(traject: Traject, op: date) -> Toelichting:
    """Return notice and payment for the contract that runs on a day, over all its parts. At most one query."""
    traject = die_onthoudt(traject)
    rijen = contracten(traject)
    begonnen = [rij for rij in rijen if rij.periode.lower <= op]
    if not begonnen:
        return Toelichting(None, None, (), {})
    contract = begonnen[-1]
    upper = reeks_van(contract)[-1].periode.upper
    einde = op if upper is None else min(upper - timedelta(days=1), op)
    feiten = eindefeiten(traject, contract, upper - timedelta(days=1) if upper is not None else op)
    stand = catalogus().at(einde)
    regels = REGELS if upper is not None else REGELS[3:]
    return Toelichting(contract, einde, tuple(_antwoord(stand, doel, kop, feiten) for doel, kop in regels), feiten)


def eindefeiten(traject: Traject, contract: Contract, laatste_dag: date) -> dict[str, Any]:
    """Return the facts the rules about an end ask; the wage is the minimum wage of that day by rule."""
    feiten: dict[str, Any] = {
        "contract_begin": reeks_van(contract)[0].periode.lower,
        "contract_einde": laatste_dag,
        **_diensttijd(contract, laatste_dag),
    }
    loonfeiten = {
        "leeftijd": traject.kandidaat.leeftijd_op(laatste_dag),
        "uren": contract.uren,
        "normuren": contract.normuren,
    }
    stand = catalogus().at(laatste_dag)
    try:
        vraag = {naam: w for naam, w in loonfeiten.items() if naam in catalogus().inputs("brutoloon_per_maand")}
        feiten["brutoloon_contract_per_maand"] = stand.value("brutoloon_per_maand", vraag)
    except EngineError:
        pass
    return feiten


def _diensttijd(contract: Contract, laatste_dag: date) -> dict[str, Any]:
    """How long somebody was in service, contracts with short gaps and former employers included (art. 7:673 lid 4).

    The time between contracts does not count: what came before is put right before the last stretch.
    """
    na_afloop = laatste_dag + timedelta(days=1)
    delen = [deel for deel in contractdelen(contract.dienstverband) if deel.van <= laatste_dag]
    try:
        tussenpoos: Any = catalogus().at(laatste_dag).value("keten_tussenpoos_maanden", {"contract_einde": laatste_dag})
    except EngineError:
        tussenpoos = 0
    stukken: list[tuple[date, date]] = []
    for deel in laatste_reeks(delen, int(tussenpoos)):
        tot = na_afloop if deel.tot is None else min(deel.tot, na_afloop)
        if stukken and deel.van <= stukken[-1][1]:
            stukken[-1] = (stukken[-1][0], max(stukken[-1][1], tot))
        else:
            stukken.append((deel.van, tot))
    begin = stukken[-1][0]
    for van, tot in reversed(stukken[:-1]):
        maanden = Fraction(maanden_tussen(van, tot))
        begin = min_maanden(begin, maanden) - (tot - plus_maanden(van, maanden))
    return {"dienst_begin": begin, "dienst_maanden": Fraction(max(maanden_tussen(begin, na_afloop), 1))}


def _antwoord(stand: Any, doel: str, kop: str, feiten: dict[str, Any]) -> Antwoord:
    vraag = {naam: waarde for naam, waarde in feiten.items() if naam in catalogus().inputs(doel)}
    try:
        return Antwoord(doel, kop, stand.value(doel, vraag), zekerheid=certainty(stand, doel, vraag))
    except EngineError as error:
        return Antwoord(doel, kop, melding=error.plain)


#: The answer of the rule that leaves the bill with the first municipality.
EERSTE_GEMEENTE = "eerste_gemeente"
#: And the one that gives it to the other.
NIEUWE_GEMEENTE = "nieuwe_gemeente"


def betaler_na_verhuizing(verhuizing: str, op: date) -> str:
    """Return who pays the subsidy after a move, by the rule of that day; empty when it has no answer."""
    stand: Any = catalogus().at(op)
    feiten = {"verhuizing": verhuizing}
    gevraagd = catalogus().inputs("lks_betaler_na_verhuizing")
    try:
        return str(stand.value("lks_betaler_na_verhuizing", {n: w for n, w in feiten.items() if n in gevraagd}))
    except EngineError:
        return ""
