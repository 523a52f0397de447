"""Objections and appeals in the demo that ran their course: heard, advised, decided, taken to court.

The rows of ``tabel`` say when; here stands what is recorded, through the writers of the product.
All of it is invented, the numbers of the court too.
"""

from datetime import date, timedelta
from typing import Any

from luwte.besluiten import vastleggen_bezwaar
from luwte.besluiten.feiten import kolommen, laatste_bezwaar
from luwte.besluiten.models import Bezwaar, Bezwaargebeurtenis, Uitkomst, Uitspraak
from luwte.besluiten.vastleggen import stel_in_gebreke
from luwte.trajecten.models import Traject, Vaststelling
from luwte.trajecten.verloop import Overgang

BEZWAARSTUKKEN = frozenset({"bezwaar", "beslissing_op_bezwaar", "beroep"})
RECHTBANK = "Rechtbank Noord-Holland"
WEEK = timedelta(weeks=1)

#: The transition of the decision: outcome, new finding (of the step's own kind), reasons.
BESLISSINGEN = {
    "T57": (
        Uitkomst.GEGROND,
        Vaststelling.Uitkomst.UITSLUITEND_BESCHUT,
        "De rechter zegt dat het advies van UWV zorgvuldig is gemaakt. Het college volgt het advies nu.",
    ),
    "T57a": (
        Uitkomst.GEGROND,
        Vaststelling.Uitkomst.AFWIJKEND,
        "UWV keek niet op de werkplek. Daarmee is het advies ondeugdelijk tot stand gekomen. Het college wijkt af.",
    ),
    "T57t": (
        Uitkomst.ONGEGROND,
        "",
        "De commissie heeft de persoon gehoord. Er zijn geen nieuwe gegevens. Het besluit blijft zoals het was.",
    ),
}


def bezwaarfeiten(traject: Traject, code: str, datum: date) -> dict[str, Any]:
    """What a step about an objection asks besides the facts of the case."""
    if code == "T25":
        return {"adviescommissie": True}
    if code == "T57":
        return {"besluit_op": datum}
    bekend: dict[str, Any] = Traject.objects.filter(pk=traject.pk).values(**kolommen(datum)).get()
    return {**bekend, "bezwaar": laatste_bezwaar(traject, datum)}


def leg_bezwaarstuk_vast(traject: Traject, rij: Overgang, datum: date, door: Any) -> None:
    """Write the record of a step: the objection, the appeal or the decision."""
    if rij.stuk == "bezwaar":
        _maak_bezwaar(traject, datum, door)
        return
    bezwaar = Bezwaar.objects.filter(traject=traject).order_by("ontvangen_op", "pk").last()
    if rij.stuk == "beroep":
        _stel_beroep_in(bezwaar, datum, door)
    else:
        _beslis(bezwaar, rij.code, datum, door)


def _maak_bezwaar(traject: Traject, datum: date, door: Any) -> None:
    besluit = Vaststelling.objects.filter(traject=traject).order_by("besluit_op", "pk").last()
    afwijkend = besluit.uitkomst == Vaststelling.Uitkomst.AFWIJKEND
    vastleggen_bezwaar.leg_bezwaar_vast(
        traject,
        door,
        tegen=Bezwaar.Tegen.VASTSTELLING,
        besluit_op=besluit.besluit_op,
        indiener=Bezwaar.Indiener.PERSOON,
        ontvangen_op=datum,
        gronden=(
            "UWV zegt dat ik beschut werk nodig heb. Ik wil graag zo werken."
            if afwijkend
            else "Ik loop stage bij een gewone werkgever en dat gaat goed. Daar is niet naar gekeken."
        ),
        adviescommissie=True,
    )


def _stel_beroep_in(bezwaar: Bezwaar, datum: date, door: Any) -> None:
    """Against the decision; or, two weeks after a notice of default, because there is none."""
    te_laat = not hasattr(bezwaar, "beslissing")
    if te_laat:
        stel_in_gebreke(bezwaar.termijn, datum - 3 * WEEK, door, toelichting="Brief: waar blijft de beslissing?")
    vastleggen_bezwaar.stel_beroep_in(
        bezwaar,
        datum,
        door,
        rechtbank=RECHTBANK,
        zaaknummer=f"HAA {datum:%y} / 0000 (verzonnen)",
        niet_op_tijd=te_laat,
    )


def _beslis(bezwaar: Bezwaar, code: str, datum: date, door: Any) -> None:
    uitkomst, nieuw, motivering = BESLISSINGEN[code]
    beroep = bezwaar.beroepen.filter(uitspraak__isnull=True).last()
    if beroep is not None:
        vastleggen_bezwaar.leg_uitspraak_vast(
            beroep,
            max(datum - 2 * WEEK, beroep.ingesteld_op),
            door,
            uitkomst=Uitkomst.GEGROND,
            gevolg=Uitspraak.Gevolg.OPNIEUW,
            samenvatting=(
                "De gemeente besliste niet op tijd. Zij beslist nu binnen twee weken."
                if beroep.niet_op_tijd
                else "De gemeente liet niet zien wat er mis was met het advies van UWV. Zij besluit opnieuw."
            ),
        )
    if hasattr(bezwaar, "beslissing"):
        vastleggen_bezwaar.besluit_na_uitspraak(bezwaar.traject, datum, nieuw_besluit=nieuw, motivering=motivering)
        return
    for soort, weken, tekst in (
        (Bezwaargebeurtenis.Soort.GEHOORD, 4, "De persoon kwam met een begeleider en vertelde over het werk."),
        (Bezwaargebeurtenis.Soort.ADVIES, 2, "De commissie las het advies, het besluit en de verslagen van de stage."),
    ):
        vastleggen_bezwaar.leg_gebeurtenis_vast(
            bezwaar,
            soort,
            datum - weken * WEEK,
            door,
            tekst=tekst,
            uitkomst=uitkomst if soort == Bezwaargebeurtenis.Soort.ADVIES else "",
        )
    vastleggen_bezwaar.beslis(bezwaar, datum, door, uitkomst=uitkomst, motivering=motivering, nieuw_besluit=nieuw)
