"""Wat een werkgever naast de subsidie heeft: no-riskpolis, begeleiding, en welk voordeel hij niet krijgt.

Of the no-risk policy for sheltered work only a page of May 2019 was read, not the day it began.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Datum, JaNee, Maanden


@regel(
    bron="Ziektewet art. 29b lid 2 onder f; samenvoordeklant.nl, mei 2019",
    vanaf="2019-05-19",
    label="No-riskpolis geldt",
)
def no_riskpolis(werkt_beschut: JaNee) -> JaNee:
    """UWV betaalt het loon door als iemand op een beschutte plek ziek is, zolang de baan duurt."""
    return werkt_beschut


@regel(
    bron="Wet tegemoetkomingen loondomein art. 2.2 en 2.6; Wfsv art. 38b",
    vanaf="2018-01-01",
    label="Loonkostenvoordeel is uitgesloten",
)
def loonkostenvoordeel_uitgesloten(werkt_beschut: JaNee) -> JaNee:
    """Voor beschut werk krijgt de werkgever geen loonkostenvoordeel."""
    return werkt_beschut


@regel(bron="Participatiewet art. 10da", vanaf="2015-01-01", label="Aanspraak op begeleiding op de werkplek")
def aanspraak_op_begeleiding(werkt_met_loonkostensubsidie: JaNee) -> JaNee:
    """Wie met loonkostensubsidie werkt, kan begeleiding op de werkplek vragen."""
    return werkt_met_loonkostensubsidie


@regel(
    bron="Participatiewet art. 10c (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Mag opnieuw vragen of iemand bij de doelgroep hoort",
)
def doelgroep_lks_opnieuw_vragen(
    vorige_doelgroepaanvraag_op: Datum, doelgroepaanvraag_op: Datum, doelgroepaanvraag_maanden: Maanden
) -> JaNee:
    """Schriftelijk, ten hoogste één keer in de twaalf maanden; het college mag ook zelf beginnen."""
    return doelgroepaanvraag_op >= plus_maanden(vorige_doelgroepaanvraag_op, doelgroepaanvraag_maanden)


@regel(
    bron="Participatiewet art. 10c (tekst juli 2023; de tekst daarvoor niet nagelezen)",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Mag opnieuw vragen of iemand bij de doelgroep hoort",
)
def doelgroep_lks_opnieuw_vragen__2017(
    vorige_doelgroepaanvraag_op: Datum, doelgroepaanvraag_op: Datum, doelgroepaanvraag_maanden: Maanden
) -> JaNee:
    """Ten hoogste één keer in de twaalf maanden; sinds juli 2023 kan ook een meting op de werkplek genoeg zijn."""
    return doelgroepaanvraag_op >= plus_maanden(vorige_doelgroepaanvraag_op, doelgroepaanvraag_maanden)
