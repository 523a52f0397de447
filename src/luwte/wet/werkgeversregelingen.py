"""Wat een werkgever naast de subsidie heeft: no-riskpolis, begeleiding, en welk voordeel hij niet krijgt.

The no-risk policy for sheltered work: in no law of 2015, left out in 2016, and in the Ziektewet since. That it
began with the duty of 2017 is our own knowledge; a page of May 2019 says that it held by then.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Datum, Deel, JaNee, Maanden, Weken

ZIEKTEWET = "Ziektewet art. 29b lid 2 onder f"
NO_RISK = "No-riskpolis geldt"


@regel(bron="Participatiewet art. 8a lid 2 onder b (tekst 2015)", vanaf="2015-01-01", tot="2016-01-01", label=NO_RISK)
def no_riskpolis() -> JaNee:
    """Niet landelijk: een gemeente kon in haar verordening zelf een vergoeding regelen."""
    return False


@regel(
    bron="Ziektewet art. 29b (Kamerstuk 34194, toelichting)",
    vanaf="2016-01-01",
    tot="2017-01-01",
    zekerheid="afgeleid",
    label=NO_RISK,
)
def no_riskpolis__2016() -> JaNee:
    """Alleen voor de banenafspraak; de toelichting sluit beschut werk uit."""
    return False


@regel(
    bron=f"{ZIEKTEWET} (de begindag is niet nagelezen)",
    vanaf="2017-01-01",
    tot="2019-05-19",
    zekerheid="niet geverifieerd",
    label=NO_RISK,
)
def no_riskpolis__2017(werkt_beschut: JaNee) -> JaNee:
    """UWV betaalt ziekengeld als iemand op een beschutte plek ziek is, zolang de baan duurt en niet maar vijf jaar."""
    return werkt_beschut


@regel(bron=f"{ZIEKTEWET}; samenvoordeklant.nl, mei 2019", vanaf="2019-05-19", label=NO_RISK)
def no_riskpolis__2019(werkt_beschut: JaNee) -> JaNee:
    """UWV betaalt ziekengeld als iemand op een beschutte plek ziek is, zolang de baan duurt en niet maar vijf jaar."""
    return werkt_beschut


@regel(bron="Ziektewet art. 29b en 29e (tekst 2024)", vanaf="2017-01-01", label="Ziekengeld: deel van het dagloon")
def ziekengeld_deel_van_dagloon(
    verhoging_ziekengeld_gevraagd: JaNee,
    ziekteweek: Weken,
    ziekengeld_verhoogd_weken: Weken,
    ziekengeld_verhoogd_deel: Deel,
    ziekengeld_gewoon_deel: Deel,
) -> Deel:
    """70% van het dagloon; vraagt de werkgever meer, dan in de eerste 52 weken ten hoogste 100%.

    Sinds 2023 betaalt UWV bij loonkostensubsidie daarvan alleen het deel dat bij de loonwaarde hoort.
    """
    if verhoging_ziekengeld_gevraagd and ziekteweek <= ziekengeld_verhoogd_weken:
        return ziekengeld_verhoogd_deel
    return ziekengeld_gewoon_deel


@regel(
    bron="Ziektewet art. 29b lid 5 en 6 (tekst 2024)",
    vanaf="2017-01-01",
    tot="2023-01-01",
    label="Deel van het dagloon dat UWV betaalt",
)
def ziekengeld_van_uwv(ziekengeld_deel_van_dagloon: Deel) -> Deel:
    """Het hele ziekengeld; de loonkostensubsidie stopt dan zolang."""
    return ziekengeld_deel_van_dagloon


@regel(
    bron="Ziektewet art. 29b lid 5 en 6, en art. 29e (tekst 2024)",
    vanaf="2023-01-01",
    label="Deel van het dagloon dat UWV betaalt",
)
def ziekengeld_van_uwv__2023(
    werkt_met_loonkostensubsidie: JaNee, ziekengeld_deel_van_dagloon: Deel, ziekengeld_deel: Deel
) -> Deel:
    """Met loonkostensubsidie het ziekengeld maal de loonwaarde, want de subsidie loopt door; anders alles."""
    if werkt_met_loonkostensubsidie:
        return ziekengeld_deel_van_dagloon * ziekengeld_deel
    return ziekengeld_deel_van_dagloon


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
    """Schriftelijk, ten hoogste één keer in de twaalf maanden. Voor de meeste groepen mag het college zelf beginnen."""
    return doelgroepaanvraag_op >= plus_maanden(vorige_doelgroepaanvraag_op, doelgroepaanvraag_maanden)


@regel(
    bron="Participatiewet art. 10c lid 2 (teksten van 2017, 2018, juli 2023 en 2026)",
    vanaf="2017-01-01",
    label="Mag opnieuw vragen of iemand bij de doelgroep hoort",
)
def doelgroep_lks_opnieuw_vragen__2017(
    vorige_doelgroepaanvraag_op: Datum, doelgroepaanvraag_op: Datum, doelgroepaanvraag_maanden: Maanden
) -> JaNee:
    """Schriftelijk, ten hoogste één keer in de twaalf maanden. Voor de meeste groepen mag het college zelf beginnen."""
    return doelgroepaanvraag_op >= plus_maanden(vorige_doelgroepaanvraag_op, doelgroepaanvraag_maanden)
