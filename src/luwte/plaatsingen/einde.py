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
from luwte.gemeenten.templatetags.opmaak import datum, euro
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .feiten import maanden_tussen
from .models import Contract

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
    """Return notice and payment for the contract that runs on a day. One query."""
    contract = (
        Contract.objects.filter(dienstverband__traject=traject, periode__startswith__lte=op)
        .select_related("dienstverband__werkgever")
        .order_by("-periode", "-pk")
        .first()
    )
    if contract is None:
        return Toelichting(None, None, (), {})
    upper = contract.periode.upper
    einde = op if upper is None else min(upper - timedelta(days=1), op)
    feiten = eindefeiten(traject, contract, upper - timedelta(days=1) if upper is not None else op)
    stand = catalogus().at(einde)
    regels = REGELS if upper is not None else REGELS[3:]
    return Toelichting(contract, einde, tuple(_antwoord(stand, doel, kop, feiten) for doel, kop in regels), feiten)


def eindefeiten(traject: Traject, contract: Contract, laatste_dag: date) -> dict[str, Any]:
    """Return the facts the rules about an end ask; the wage is the minimum wage of that day by rule."""
    begin = contract.dienstverband.periode.lower
    feiten: dict[str, Any] = {
        "contract_begin": contract.periode.lower,
        "contract_einde": laatste_dag,
        "dienst_begin": begin,
        "dienst_maanden": Fraction(max(maanden_tussen(begin, laatste_dag + timedelta(days=1)), 1)),
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
