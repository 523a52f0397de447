"""Termijnen: nooit op een weekend of feestdag, nooit voor hun begin."""

from __future__ import annotations

from luwte.engine.functions import eerste_werkdag
from luwte.engine.proof.claims import invariant
from luwte.engine.units import Dagen, Datum, JaNee

WERKDAG_NL = "De termijn eindigt nooit op een zaterdag, zondag of feestdag, en nooit voor zijn begin"
WERKDAG_EN = "The term never ends on a weekend or holiday, and never before its start"
TERMIJNENWET = "Algemene termijnenwet art. 1 en 3"


@invariant(
    nl=f"{WERKDAG_NL}: advies van UWV.",
    en=f"{WERKDAG_EN}: advice by UWV.",
    bron=f"Besluit advisering beschut werk art. 2; {TERMIJNENWET}",
    alle_dagen="adviesaanvraag_op",
)
def termijn_advies_eindigt_op_werkdag(adviesaanvraag_op: Datum, termijn_advies_uwv: Datum) -> JaNee:
    """Eight weeks on a whole number of weeks would end on the same weekday."""
    return eerste_werkdag(termijn_advies_uwv) == termijn_advies_uwv and termijn_advies_uwv > adviesaanvraag_op


@invariant(
    nl=f"{WERKDAG_NL}: besluit van het college.",
    en=f"{WERKDAG_EN}: decision of the college.",
    bron=f"Algemene wet bestuursrecht art. 4:13; {TERMIJNENWET}",
    alle_dagen="advies_ontvangen_op",
)
def termijn_besluit_eindigt_op_werkdag(advies_ontvangen_op: Datum, termijn_besluit: Datum) -> JaNee:
    """Counted from the receipt of the advice."""
    return eerste_werkdag(termijn_besluit) == termijn_besluit and termijn_besluit > advies_ontvangen_op


@invariant(
    nl=f"{WERKDAG_NL}: bezwaar.",
    en=f"{WERKDAG_EN}: objection.",
    bron=f"Algemene wet bestuursrecht art. 6:7 en 6:8; {TERMIJNENWET}",
    alle_dagen="besluit_op",
)
def termijn_bezwaar_eindigt_op_werkdag(besluit_op: Datum, termijn_bezwaar: Datum) -> JaNee:
    """Counted from the day after the decision was made known."""
    return eerste_werkdag(termijn_bezwaar) == termijn_bezwaar and termijn_bezwaar > besluit_op


@invariant(
    nl=f"{WERKDAG_NL}: besluit over de loonkostensubsidie.",
    en=f"{WERKDAG_EN}: decision on the wage subsidy.",
    bron=f"Participatiewet art. 10d lid 12; {TERMIJNENWET}",
    alle_dagen="loonwaarde_vastgesteld_op",
)
def termijn_subsidiebesluit_eindigt_op_werkdag(
    loonwaarde_vastgesteld_op: Datum, termijn_besluit_loonkostensubsidie: Datum
) -> JaNee:
    """Since July 2023."""
    werkdag = eerste_werkdag(termijn_besluit_loonkostensubsidie) == termijn_besluit_loonkostensubsidie
    return werkdag and termijn_besluit_loonkostensubsidie > loonwaarde_vastgesteld_op


@invariant(
    nl="Een werkgever zegt nooit pas na het einde van het contract aan, en een proefplaatsing eindigt nooit voor zij "
    "begint.",
    en="Notice of a contract's end never falls after that end, and a trial placement never ends before it begins.",
    bron="Burgerlijk Wetboek art. 7:668; Participatiewet art. 10d lid 3",
)
def termijnen_op_volgorde(
    contract_einde: Datum,
    termijn_aanzegging: Datum,
    proefplaatsing_begin: Datum,
    proefplaatsing_uiterlijk: Datum,
    termijn_loonwaardemeting: Datum,
) -> JaNee:
    """Proven for every day of 1900 to 2200, since a month has 28 to 31 days."""
    proef = proefplaatsing_begin < termijn_loonwaardemeting < proefplaatsing_uiterlijk
    return termijn_aanzegging < contract_einde and proef


@invariant(
    nl=f"{WERKDAG_NL}: besluit op een aanvraag.",
    en=f"{WERKDAG_EN}: decision on an application.",
    bron=f"Algemene wet bestuursrecht art. 4:13; {TERMIJNENWET}",
    alle_dagen="aanvraag_op",
)
def termijn_aanvraag_eindigt_op_werkdag(aanvraag_op: Datum, termijn_besluit_aanvraag: Datum) -> JaNee:
    """Counted from the application."""
    werkdag = eerste_werkdag(termijn_besluit_aanvraag) == termijn_besluit_aanvraag
    return werkdag and termijn_besluit_aanvraag > aanvraag_op


@invariant(
    nl="Wachten op UWV zet de termijn van het college niet stil: zonder reden uit de wet is de termijn met en zonder "
    "stilstand dezelfde.",
    en="Waiting for UWV does not suspend the college's term: without a reason of the law the term is the same with "
    "and without suspension.",
    bron="Algemene wet bestuursrecht art. 4:13, 4:14 en 4:15",
)
def wachten_op_uwv_schort_niet_op(
    dagen_stilstand: Dagen, termijn_besluit_aanvraag: Datum, termijn_besluit_met_stilstand: Datum
) -> JaNee:
    """The days that count are those with a reason of the law."""
    if dagen_stilstand > 0:
        return True
    return termijn_besluit_met_stilstand == termijn_besluit_aanvraag


@invariant(
    nl=f"{WERKDAG_NL}: beslissing op bezwaar, met en zonder adviescommissie.",
    en=f"{WERKDAG_EN}: decision on an objection, with and without an advisory committee.",
    bron=f"Algemene wet bestuursrecht art. 7:10; {TERMIJNENWET}",
    alle_dagen="besluit_op",
)
def termijn_beslissing_op_bezwaar_eindigt_op_werkdag(
    besluit_op: Datum, termijn_bezwaar: Datum, termijn_beslissing_op_bezwaar: Datum
) -> JaNee:
    """Counted from the end of the term for objections."""
    werkdag = eerste_werkdag(termijn_beslissing_op_bezwaar) == termijn_beslissing_op_bezwaar
    return werkdag and termijn_beslissing_op_bezwaar > termijn_bezwaar and termijn_bezwaar > besluit_op
