"""Was an objection or appeal in time? By rule, with its explanation; whether lateness is excusable a person says.

Legal ground: Awb art. 6:7-6:9 (six weeks, post), 6:11 (excusable), 6:15 lid 3 (sent on by another office).
"""

from typing import Any

from luwte.besluiten.models import Beroep, Bezwaar, Bezwaargebeurtenis
from luwte.engine import Stand
from luwte.gemeenten.uitleg import Uitleg, verklaar
from luwte.wet import catalogus

OP_TIJD = "bezwaar_op_tijd"
Soort = Bezwaargebeurtenis.Soort


def feiten_van(bezwaar: Bezwaar) -> dict[str, Any]:
    """The facts of the rule: at a wrong office received counts as received."""
    ontvangen = bezwaar.telt_vanaf
    return {
        "bezwaar_ontvangen_op": ontvangen,
        "besluit_op": bezwaar.besluit_op,
        "bezwaar_per_post": bezwaar.per_post,
        "bezwaar_verstuurd_op": bezwaar.verstuurd_op or ontvangen,
    }


def was_op_tijd(bezwaar: Bezwaar) -> bool:
    """Whether the rule says it was in time."""
    return bool(_wet(bezwaar).value(OP_TIJD, feiten_van(bezwaar)))


def uitleg_op_tijd(bezwaar: Bezwaar) -> Uitleg:
    """Why it was in time or not."""
    return verklaar(_wet(bezwaar), OP_TIJD, feiten_van(bezwaar), in_de_tijd=False)


def verschoonbaar(bezwaar: Bezwaar) -> bool | None:
    """What a person last said about the lateness; None when nobody did."""
    soorten = [g.soort for g in bezwaar.gebeurtenissen.all() if g.soort in _OORDEEL]
    return _OORDEEL[soorten[-1]] if soorten else None


def beroep_kan_tot(bezwaar: Bezwaar) -> Any:
    """Until when one can go to court after the decision, by rule; None without a decision."""
    beslissing = getattr(bezwaar, "beslissing", None)
    if beslissing is None:
        return None
    stand = catalogus().at(beslissing.besluit_op)
    return stand.value("termijn_beroep", {"beslissing_op_bezwaar_op": beslissing.besluit_op})


def beroep_op_tijd(beroep: Beroep) -> bool | None:
    """Whether an appeal came before the last day; the court judges. None when no decision was made."""
    tot = beroep_kan_tot(beroep.bezwaar)
    return None if tot is None else bool(beroep.ingesteld_op <= tot)


_OORDEEL = {Soort.VERSCHOONBAAR: True, Soort.NIET_VERSCHOONBAAR: False}


def _wet(bezwaar: Bezwaar) -> Stand:
    return catalogus().at(bezwaar.besluit_op)
