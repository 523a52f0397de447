"""Until when the college may decide: a term with what happened to it, computed by the rules of the law.

Pure: it takes rows and a day, and asks the engine. Days of standstill are counted here (a fact), every
date is the law's. Legal ground: Awb art. 4:13-4:17 and 7:10, Participatiewet art. 10d lid 12.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from luwte.engine import Explanation, NoRule, Stand
from luwte.gemeenten.uitleg import Uitleg, verklaar
from luwte.wet import catalogus
from luwte.wet.feiten_toegang import MEESTE_DAGEN

AANVRAAG, LKS, BEZWAAR = "aanvraag", "lks", "bezwaar"
GRONDEN = ("aanvulling", "buitenlandse_gegevens", "instemming", "vertraging_aanvrager", "overmacht")


class Termijnrij(Protocol):
    """What a term must tell."""

    soort: str
    begint_op: date
    adviescommissie: bool
    meting_overgeslagen: bool


class Wijziging(Protocol):
    """What happened to a term."""

    soort: str
    datum: date
    grond: str
    tot: date | None
    met_instemming: bool


@dataclass(frozen=True)
class Termijnstand:
    """Where a term stands on a day: the rule with its facts, and whether the clock stands still."""

    op: date
    wet_van: date
    doel: str
    feiten: Mapping[str, Any]
    dagen_stil: int = 0
    stil_sinds: date | None = None
    stil_tot: date | None = None
    verdaagd_op: date | None = None
    besloten_op: date | None = None
    _stand: Stand = field(repr=False, compare=False, default=None)  # type: ignore[assignment]

    @property
    def staat_stil(self) -> bool:
        """Whether the clock stands still on the day."""
        return self.stil_sinds is not None

    @property
    def loopt(self) -> bool:
        """Whether nobody decided yet."""
        return self.besloten_op is None

    @property
    def uiterlijk(self) -> date:
        """The last day to decide, by rule; while it stands still without an end it moves on each day."""
        dag: date = self._stand.value(self.doel, self.feiten)  # type: ignore[assignment]
        return dag

    @property
    def einde_bekend(self) -> bool:
        """Whether the last day is known: not while the term stands still without an end."""
        return not self.staat_stil or self.stil_tot is not None

    @property
    def dagen(self) -> int:
        """Days left; negative when too late."""
        return (self.uiterlijk - self.op).days

    @property
    def te_laat(self) -> bool:
        """Whether the last day has passed without a decision."""
        return self.loopt and self.einde_bekend and self.dagen < 0

    def uitleg(self) -> Uitleg:
        """The sum as a tree: from, weeks, standstill, working day."""
        return verklaar(self._stand, self.doel, self.feiten, in_de_tijd=False)

    def boom(self) -> Explanation | None:
        """The tree alone, for the sum on a line."""
        return self.uitleg().boom


def stand_op(
    termijn: Termijnrij, wijzigingen: Sequence[Wijziging], op: date, besloten_op: date | None = None
) -> Termijnstand:
    """The term on a day, from what had happened by then, in the order it was recorded."""
    bekend = [w for w in wijzigingen if w.datum <= op]
    klaar = next((w.datum for w in bekend if w.soort == "besloten"), None)
    if besloten_op is not None and besloten_op <= op:
        klaar = min(klaar, besloten_op) if klaar else besloten_op
    tot_en_met = min(op, klaar) if klaar else op
    verdaagd = next((w for w in reversed(bekend) if w.soort == "verdaagd"), None)
    vrij = verdaagd is not None and (termijn.soort != BEZWAAR or verdaagd.met_instemming)
    # A day the college names itself already counts the standstill before it.
    sinds = bekend[bekend.index(verdaagd) + 1 :] if verdaagd is not None and vrij else bekend
    dagen = _dagen_per_grond(sinds, tot_en_met)
    stil = _stilstand(bekend, op) if klaar is None else None
    doel, feiten, wet = _vraag(termijn, verdaagd, dagen, vrij=vrij)
    return Termijnstand(
        op=op,
        wet_van=wet.day,
        doel=doel,
        feiten=feiten,
        dagen_stil=sum(_dagen_per_grond(bekend, tot_en_met).values()),
        stil_sinds=stil.datum if stil else None,
        stil_tot=stil.tot if stil else None,
        verdaagd_op=verdaagd.datum if verdaagd else None,
        besloten_op=klaar,
        _stand=wet,
    )


def _dagen_per_grond(wijzigingen: Sequence[Wijziging], op: date) -> dict[str, int]:
    """Days of standstill per reason. The day of the invitation counts, as does the day it is complete.

    So the term stands still from the day after the invitation; a term that was set and passed unused
    ends it on its last day (art. 4:15 lid 1). A set term counts whole, also while it still runs.
    """
    dagen = dict.fromkeys((f"dagen_{grond}" for grond in GRONDEN), 0)
    for nummer, rij in enumerate(wijzigingen):
        if rij.soort != "opgeschort":
            continue
        hervat = next((w.datum for w in wijzigingen[nummer + 1 :] if w.soort == "hervat"), None)
        volgende = next((w for w in wijzigingen[nummer + 1 :] if w.soort in {"opgeschort", "verdaagd"}), None)
        if hervat is not None and volgende is not None and hervat > volgende.datum:
            hervat = None
        if hervat is not None:
            lengte = max((hervat - rij.datum).days - 1, 0)
        else:
            lengte = max(((rij.tot or op) - rij.datum).days, 0)
        dagen[f"dagen_{rij.grond}"] = min(dagen[f"dagen_{rij.grond}"] + lengte, int(MEESTE_DAGEN))
    return dagen


def _stilstand(bekend: Sequence[Wijziging], op: date) -> Wijziging | None:
    """The suspension that holds on the day: the last row, and its end has not passed."""
    laatste = bekend[-1] if bekend else None
    if laatste is None or laatste.soort != "opgeschort" or (laatste.tot is not None and laatste.tot < op):
        return None
    return laatste


def _vraag(
    termijn: Termijnrij, verdaagd: Wijziging | None, dagen: dict[str, int], *, vrij: bool
) -> tuple[str, dict[str, Any], Stand]:
    """The rule that gives the last day, its facts, and the law of the day the term began."""
    wet = catalogus().at(termijn.begint_op)
    stil = any(dagen.values())
    if verdaagd is not None and vrij:
        return "termijn_na_uitstel", {"verdaagd_tot": verdaagd.tot, **dagen}, wet
    if termijn.soort == BEZWAAR:
        feiten = {"besluit_op": termijn.begint_op, "adviescommissie": termijn.adviescommissie}
        if verdaagd is not None:
            naam = "termijn_bezwaar_na_uitstel_met_stilstand" if stil else "termijn_beslissing_op_bezwaar_na_uitstel"
        else:
            naam = "termijn_beslissing_op_bezwaar_met_stilstand" if stil else "termijn_beslissing_op_bezwaar"
        return naam, {**feiten, **(dagen if stil else {})}, wet
    if termijn.soort == LKS and _heeft_regel(wet, "termijn_loonkostensubsidie_met_stilstand"):
        return *_vraag_lks(termijn, dagen if stil else {}), wet
    if not stil:
        return "termijn_besluit_aanvraag", {"aanvraag_op": termijn.begint_op}, wet
    return "termijn_besluit_met_stilstand", {"aanvraag_op": termijn.begint_op, **dagen}, wet


def _vraag_lks(termijn: Termijnrij, dagen: dict[str, int]) -> tuple[str, dict[str, Any]]:
    """The five weeks start when the loonwaarde is set, or at the decision not to measure it first."""
    if termijn.meting_overgeslagen:
        doel, begin = "termijn_loonkostensubsidie_zonder_meting", "meting_overgeslagen_op"
        return f"{doel}_met_stilstand" if dagen else doel, {begin: termijn.begint_op, **dagen}
    doel = "termijn_loonkostensubsidie_met_stilstand" if dagen else "termijn_besluit_loonkostensubsidie"
    return doel, {"loonwaarde_vastgesteld_op": termijn.begint_op, **dagen}


def _heeft_regel(wet: Stand, naam: str) -> bool:
    try:
        wet.rule(naam)
    except NoRule:
        return False
    return True
