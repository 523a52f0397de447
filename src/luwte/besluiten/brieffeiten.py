"""What letters ask of this room: an objection with the decision on it, and a term that was postponed.

A letter to the candidate never tells of an objection that her employer made.
"""

from __future__ import annotations

from typing import Any

from luwte.besluiten.models import Besluittermijn, Bezwaar, Termijnwijziging
from luwte.brieven.feiten import Zaak, bron

UITKOMST_ZIN = {
    "gegrond": "Uw bezwaar is gegrond. U krijgt gelijk.",
    "ongegrond": "Uw bezwaar is ongegrond. Ons besluit blijft zoals het was.",
    "niet_ontvankelijk": "Wij kunnen uw bezwaar niet behandelen. Dat heet: niet-ontvankelijk.",
}


@bron("verdaagd_op", "verdaagd_tot", "verdaagd_reden", "verdaagd_waarover", "eerste_termijn_op")
def van_de_termijn(zaak: Zaak) -> dict[str, Any]:
    """The last notice that the decision comes later (Awb art. 4:14), with the new day and the reason."""
    if zaak.traject is None:
        return {}
    later = (
        Termijnwijziging.objects.filter(
            termijn__traject=zaak.traject, soort=Termijnwijziging.Soort.VERDAAGD, datum__lte=zaak.peildatum
        )
        .exclude(termijn__soort=Besluittermijn.Soort.LKS)  # that notice goes to the employer
        .select_related("termijn")
        .order_by("-datum", "-pk")
        .first()
    )
    if later is None:
        return {}
    return {
        "verdaagd_op": later.datum,
        "verdaagd_tot": later.tot,
        "verdaagd_reden": later.reden,
        "verdaagd_waarover": later.termijn.get_soort_display(),
        "eerste_termijn_op": later.termijn.uiterlijk,
    }


@bron(
    "bezwaar_ontvangen_op",
    "bestreden_op",
    "bezwaar_adviescommissie",
    "bezwaar_uitkomst",
    "bezwaar_uitkomst_zin",
    "bezwaar_motivering",
)
def van_het_bezwaar(zaak: Zaak) -> dict[str, Any]:
    """The last objection and, once there is one, the decision on it."""
    if zaak.traject is None:
        return {}
    bezwaar = (
        Bezwaar.objects.filter(traject=zaak.traject, ontvangen_op__lte=zaak.peildatum)
        .exclude(indiener=Bezwaar.Indiener.WERKGEVER)
        .select_related("beslissing")
        .order_by("-ontvangen_op", "-pk")
        .first()
    )
    if bezwaar is None:
        return {}
    feiten: dict[str, Any] = {
        "bezwaar_ontvangen_op": bezwaar.ontvangen_op,
        "bestreden_op": bezwaar.besluit_op,
        "bezwaar_adviescommissie": bezwaar.adviescommissie,
    }
    beslissing = getattr(bezwaar, "beslissing", None)
    if beslissing is not None and beslissing.besluit_op <= zaak.peildatum:
        feiten |= {
            "bezwaar_uitkomst": beslissing.uitkomst,
            "bezwaar_uitkomst_zin": UITKOMST_ZIN.get(beslissing.uitkomst),
            "bezwaar_motivering": beslissing.motivering,
        }
    return feiten
