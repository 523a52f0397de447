"""Termijnen die stilstonden of zijn uitgesteld: loonkostensubsidie, bezwaar, en na een bericht van uitstel.

``termijn_besluit_met_stilstand`` for a request stands in ``beslistermijnen``. Only days with a reason of
art. 4:15 count; for an objection the law names the repair of a fault (art. 7:10 lid 2).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import eerste_werkdag, plus_dagen, plus_weken
from luwte.engine.units import Dagen, Datum, JaNee, Weken

AWB = "Algemene wet bestuursrecht art."
TERMIJNENWET = "Algemene termijnenwet art. 1"


@regel(
    bron=f"Participatiewet art. 10d lid 12; {AWB} 4:15; {TERMIJNENWET}",
    vanaf="2023-07-01",
    zekerheid="afgeleid",
    label="Het college besluit over de loonkostensubsidie uiterlijk, met de dagen stilstand",
)
def termijn_loonkostensubsidie_met_stilstand(
    loonwaarde_vastgesteld_op: Datum, lks_besluit_weken: Weken, dagen_stilstand: Dagen
) -> Datum:
    """Vijf weken nadat de loonwaarde is vastgesteld, en daarna de dagen dat de termijn stilstond."""
    return eerste_werkdag(plus_dagen(plus_weken(loonwaarde_vastgesteld_op, lks_besluit_weken), dagen_stilstand))


@regel(
    bron=f"Participatiewet art. 10d lid 12; {AWB} 4:15; {TERMIJNENWET}",
    vanaf="2023-07-01",
    zekerheid="afgeleid",
    label="Het college besluit over de loonkostensubsidie zonder meting uiterlijk, met de dagen stilstand",
)
def termijn_loonkostensubsidie_zonder_meting_met_stilstand(
    meting_overgeslagen_op: Datum, lks_besluit_weken: Weken, dagen_stilstand: Dagen
) -> Datum:
    """Vijf weken nadat is besloten niet eerst te meten, en daarna de dagen dat de termijn stilstond."""
    return eerste_werkdag(plus_dagen(plus_weken(meting_overgeslagen_op, lks_besluit_weken), dagen_stilstand))


@regel(
    bron=f"{AWB} 7:10 lid 1 en 2; {TERMIJNENWET}",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Het college beslist op het bezwaar uiterlijk, met de dagen stilstand",
)
def termijn_beslissing_op_bezwaar_met_stilstand(
    termijn_bezwaar: Datum,
    adviescommissie: JaNee,
    beslissing_bezwaar_weken: Weken,
    beslissing_bezwaar_commissie_weken: Weken,
    dagen_stilstand: Dagen,
) -> Datum:
    """Zes of twaalf weken na het einde van de bezwaartermijn, en daarna de dagen stilstand."""
    if adviescommissie:
        return eerste_werkdag(
            plus_dagen(plus_weken(termijn_bezwaar, beslissing_bezwaar_commissie_weken), dagen_stilstand)
        )
    return eerste_werkdag(plus_dagen(plus_weken(termijn_bezwaar, beslissing_bezwaar_weken), dagen_stilstand))


@regel(
    bron=f"{AWB} 7:10 lid 1, 2 en 3; {TERMIJNENWET}",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Het college beslist op het bezwaar na uitstel uiterlijk, met de dagen stilstand",
)
def termijn_bezwaar_na_uitstel_met_stilstand(
    termijn_beslissing_op_bezwaar: Datum, uitstel_bezwaar_weken: Weken, dagen_stilstand: Dagen
) -> Datum:
    """Ten hoogste zes weken later, en daarna de dagen dat de termijn stilstond."""
    return eerste_werkdag(plus_dagen(plus_weken(termijn_beslissing_op_bezwaar, uitstel_bezwaar_weken), dagen_stilstand))


@regel(
    bron=f"{AWB} 4:14 lid 1 en 3, 4:15 en 7:10 lid 4",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Het college besluit na het bericht van uitstel uiterlijk",
)
def termijn_na_uitstel(verdaagd_tot: Datum, dagen_stilstand: Dagen) -> Datum:
    """De dag die in het bericht staat, en daarna de dagen stilstand sinds dat bericht."""
    return plus_dagen(verdaagd_tot, dagen_stilstand)


@regel(
    bron=f"{AWB} 4:17 lid 3",
    vanaf="2015-01-01",
    label="Kwam de ingebrekestelling na het einde van de termijn",
)
def ingebrekestelling_na_termijn(ingebrekestelling_op: Datum, uiterste_besluitdatum: Datum) -> JaNee:
    """Pas na de laatste dag van de termijn die dan geldt, met uitstel en stilstand erbij."""
    return ingebrekestelling_op > uiterste_besluitdatum
