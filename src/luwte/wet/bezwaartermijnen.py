"""Bezwaar en beroep: tot wanneer, op tijd per post, en wanneer de gemeente beslist.

``termijn_bezwaar`` stands in ``termijnen``; the decision on an objection counts from its end, not from its arrival.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import eerste_werkdag, plus_dagen, plus_weken
from luwte.engine.units import Dagen, Datum, JaNee, Weken

AWB = "Algemene wet bestuursrecht art."
TERMIJNENWET = "Algemene termijnenwet art. 1"


@regel(bron=f"{AWB} 6:8 lid 1", vanaf="2015-01-01", label="De termijn voor bezwaar begint op")
def bezwaartermijn_begint_op(besluit_op: Datum, bezwaar_volgende_dag: Dagen) -> Datum:
    """De dag nadat het besluit is bekendgemaakt."""
    return plus_dagen(besluit_op, bezwaar_volgende_dag)


@regel(
    bron=f"{AWB} 6:9 lid 2; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Bezwaar per post ontvangen uiterlijk",
)
def bezwaar_per_post_uiterlijk(termijn_bezwaar: Datum, bezwaar_post_weken: Weken) -> Datum:
    """Een week na het einde van de termijn, voor een brief die voor dat einde is verstuurd."""
    return eerste_werkdag(plus_weken(termijn_bezwaar, bezwaar_post_weken))


@regel(bron=f"{AWB} 6:7 en 6:9", vanaf="2015-01-01", label="Is het bezwaar op tijd")
def bezwaar_op_tijd(
    bezwaar_ontvangen_op: Datum,
    termijn_bezwaar: Datum,
    bezwaar_per_post: JaNee,
    bezwaar_verstuurd_op: Datum,
    bezwaar_per_post_uiterlijk: Datum,
) -> JaNee:
    """Ontvangen voor het einde van de termijn. Per post mag een week later, als de brief op tijd is verstuurd."""
    if bezwaar_ontvangen_op <= termijn_bezwaar:
        return True
    if not bezwaar_per_post:
        return False
    op_tijd_verstuurd = bezwaar_verstuurd_op <= termijn_bezwaar
    return op_tijd_verstuurd and bezwaar_ontvangen_op <= bezwaar_per_post_uiterlijk


@regel(
    bron=f"{AWB} 7:10 lid 1; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Het college beslist op het bezwaar uiterlijk",
)
def termijn_beslissing_op_bezwaar(
    termijn_bezwaar: Datum,
    adviescommissie: JaNee,
    beslissing_bezwaar_weken: Weken,
    beslissing_bezwaar_commissie_weken: Weken,
) -> Datum:
    """Zes weken na het einde van de bezwaartermijn, of twaalf met een adviescommissie."""
    if adviescommissie:
        return eerste_werkdag(plus_weken(termijn_bezwaar, beslissing_bezwaar_commissie_weken))
    return eerste_werkdag(plus_weken(termijn_bezwaar, beslissing_bezwaar_weken))


@regel(
    bron=f"{AWB} 7:10 lid 3; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Het college beslist op het bezwaar na uitstel uiterlijk",
)
def termijn_beslissing_op_bezwaar_na_uitstel(
    termijn_beslissing_op_bezwaar: Datum, uitstel_bezwaar_weken: Weken
) -> Datum:
    """Eén keer ten hoogste zes weken later. Langer kan alleen als iedereen die het aangaat instemt."""
    return eerste_werkdag(plus_weken(termijn_beslissing_op_bezwaar, uitstel_bezwaar_weken))


@regel(bron=f"{AWB} 6:7 en 6:8; {TERMIJNENWET}", vanaf="2015-01-01", label="Beroep bij de rechter kan tot en met")
def termijn_beroep(beslissing_op_bezwaar_op: Datum, bezwaar_weken: Weken) -> Datum:
    """Zes weken na de dag waarop de beslissing op het bezwaar is bekendgemaakt."""
    return eerste_werkdag(plus_weken(beslissing_op_bezwaar_op, bezwaar_weken))


@regel(
    bron=f"Regionale notitie Zaanstreek-Waterland 2017, noot xvii; {AWB} 7:1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Kan hiertegen bezwaar worden gemaakt",
)
def bezwaar_mogelijk(is_besluit_van_college: JaNee) -> JaNee:
    """Tegen elk besluit van het college, ook om beschut werk niet in te zetten.

    Het advies van UWV bereidt dat besluit voor. Dat het zelf geen besluit is, is niet in rechtspraak nagezocht.
    """
    return is_besluit_van_college
