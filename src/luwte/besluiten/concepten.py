"""The draft of a motivation for a case: facts gathered here, text and articles from ``trajecten.motivering``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from luwte.besluiten.models import Bezwaar, Bezwaargebeurtenis
from luwte.besluiten.tijdigheid import feiten_van as feiten_van_bezwaar
from luwte.besluiten.tijdigheid import verschoonbaar, was_op_tijd
from luwte.engine import EngineError, Explanation, Layer
from luwte.trajecten.models import Advies, Traject, Vaststelling
from luwte.trajecten.motivering import Motiveringsfeiten, concept
from luwte.wet import catalogus

POSITIEF = {"advies_uitkomst": "positief"}


def concept_besluit(traject: Traject, uitkomst: str, advies: Advies | None, op: date) -> str:
    """The draft for a decision on an advice: it follows the advice, or deviates as was proposed."""
    afwijkend = uitkomst == Vaststelling.Uitkomst.AFWIJKEND
    feiten = Motiveringsfeiten(
        gemeente=traject.gemeente.naam,
        datum=op,
        advies_op=advies.uitgebracht_op if advies else None,
        aanpassingen=advies is not None and advies.criterium_aanpassingen,
        begeleiding=advies is not None and advies.criterium_begeleiding,
        reden=voorstel_reden(traject, op) if afwijkend else "",
        einde_register=None if afwijkend else einde_register(op),
    )
    if afwijkend:
        toegestaan = {"advies_deugdelijk": False, "reden_opgeschreven": True}
        return concept("afwijking", feiten, _bomen(op, ("afwijkend_besluit_toegestaan", toegestaan)))
    vragen = (
        ("moet_vaststellen", {**POSITIEF, "advies_deugdelijk": True}),
        ("mag_naar_advies_verwijzen", {"advies_onderbouwd": True, "advies_meegestuurd": True}),
        ("einde_doelgroepregister", {"beschut_vastgesteld_op": op}),
    )
    return concept("vaststelling", feiten, _bomen(op, *vragen))


def concept_wachtlijst(
    traject: Traject, op: date, quota: Mapping[str, Any], vastgesteld_op: date | None, lagen: list[Layer]
) -> str:
    """The draft for a place on the waiting list, with the number and what is realised."""
    stand = catalogus().at(op, layers=lagen)

    def getal(naam: str) -> Any:
        try:
            return stand.value(naam, {n: quota[n] for n in catalogus().inputs(naam) if n in quota})
        except EngineError:
            return None

    feiten = Motiveringsfeiten(
        gemeente=traject.gemeente.naam,
        datum=op,
        vastgesteld_op=vastgesteld_op,
        aantal=getal("vastgesteld_aantal"),
        plekken=getal("plekken_van_31_uur"),
    )
    bron = {n: quota[n] for n in catalogus().inputs("aantal_gerealiseerd") if n in quota}
    overbrugging = {"beschut_vastgesteld": True, "dienstbetrekking_begonnen": False}
    vragen = (("aantal_gerealiseerd", bron), ("recht_op_overbrugging", overbrugging))
    return concept("wachtlijst", feiten, _bomen(op, *vragen, lagen=lagen))


def concept_bezwaar(bezwaar: Bezwaar, op: date, uitkomst: str = "") -> str:
    """The draft for a decision on an objection, with hearing and advice of the committee."""
    gebeurtenissen = [g for g in bezwaar.gebeurtenissen.all() if g.datum <= op]
    gehoord = [g for g in gebeurtenissen if g.soort == Bezwaargebeurtenis.Soort.GEHOORD]
    advies = [g for g in gebeurtenissen if g.soort == Bezwaargebeurtenis.Soort.ADVIES]
    feiten = Motiveringsfeiten(
        gemeente=bezwaar.traject.gemeente.naam,
        datum=op,
        bezwaar_op=bezwaar.ontvangen_op,
        bestreden_op=bezwaar.besluit_op,
        op_tijd=was_op_tijd(bezwaar),
        verschoonbaar=verschoonbaar(bezwaar),
        gehoord_op=gehoord[-1].datum if gehoord else None,
        commissie=f"{advies[-1].get_uitkomst_display().lower()}. {advies[-1].tekst}" if advies else "",
        uitkomst=uitkomst or (advies[-1].uitkomst if advies else ""),
    )
    return concept("bezwaar", feiten, _bomen(bezwaar.besluit_op, ("bezwaar_op_tijd", feiten_van_bezwaar(bezwaar))))


def voorstel_reden(traject: Traject, op: date) -> str:
    """Why a consultant proposed to deviate: the last proposal."""
    stap = traject.stappen.filter(overgang="T24v", datum__lte=op).order_by("-volgnummer").first()
    return stap.reden if stap else ""


def einde_register(vastgesteld_op: date) -> date | None:
    """The day a registration in the doelgroepregister ends after a finding, by rule."""
    try:
        dag: date = (
            catalogus()
            .at(vastgesteld_op)
            .value(  # type: ignore[assignment]
                "einde_doelgroepregister", {"beschut_vastgesteld_op": vastgesteld_op}
            )
        )
    except EngineError:
        return None
    return dag


def _bomen(op: date, *vragen: tuple[str, Mapping[str, Any]], lagen: list[Layer] | None = None) -> list[Explanation]:
    """The explanations of the rules that exist on the day; before 2017 some duties were powers."""
    stand = catalogus().at(op, layers=lagen or [])
    bomen = []
    for doel, feiten in vragen:
        try:
            bomen.append(stand.explain(doel, feiten))
        except EngineError:
            continue
    return bomen
