"""Decisions in the demo: one term that stands still, one penalty that runs, one objection, one proposal to deviate.

All in Purmerend, on cases that are there, before the default day. Invented.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from luwte.besluiten.models import (
    Beroep,
    BeslissingOpBezwaar,
    Besluittermijn,
    Bezwaar,
    Bezwaargebeurtenis,
    Ingebrekestelling,
    Registerbericht,
    Termijnwijziging,
    Uitspraak,
    Wachtlijstgrond,
)
from luwte.besluiten.vastleggen import begin_termijn, meld_register, schort_op, stel_in_gebreke
from luwte.besluiten.vastleggen_bezwaar import leg_bezwaar_vast
from luwte.gemeenten.models import Gemeente, Rol
from luwte.site.demo.medewerkers import Team
from luwte.site.demo.rijen import PEILDATUM
from luwte.trajecten.models import Stap, Traject, Vaststelling
from luwte.trajecten.stand import laatste_stappen
from luwte.trajecten.stappen import zet_stap

PLAATS = "Purmerend"
WEEK = timedelta(weeks=1)


def laad_besluiten(gemeenten: dict[str, Gemeente], team: Team) -> None:
    """Add the four to cases of Purmerend."""
    gemeente = gemeenten[PLAATS]
    consulent = team[PLAATS, Rol.CONSULTANT][0]
    bij_uwv = _in(gemeente, "S5")
    _te_laat(bij_uwv[0], consulent)
    _staat_stil(bij_uwv[-1], consulent)
    _bezwaar(_in(gemeente, "S9")[-1], consulent)
    _voorstel(_in(gemeente, "S6")[-1], consulent)


def _in(gemeente: Gemeente, toestand: str) -> list[Stap]:
    """The last steps of the cases in a state on the default day, the oldest first."""
    rijen = laatste_stappen(PEILDATUM).filter(gemeente=gemeente, naar=toestand).select_related("traject")
    return sorted(rijen, key=lambda stap: (stap.datum, stap.traject_id))


def _te_laat(stap: Stap, door: Any) -> None:
    """The municipality let the term pass while it waited for UWV; the penalty runs since five days."""
    termijn = begin_termijn(stap.traject, Besluittermijn.Soort.AANVRAAG, PEILDATUM - 12 * WEEK, door)
    stel_in_gebreke(
        termijn,
        PEILDATUM - 19 * timedelta(days=1),
        door,
        toelichting="Brief van de moeder. Zij vraagt waar het besluit blijft.",
    )


def _staat_stil(stap: Stap, door: Any) -> None:
    termijn = begin_termijn(stap.traject, Besluittermijn.Soort.AANVRAAG, PEILDATUM - 3 * WEEK, door)
    schort_op(
        termijn,
        PEILDATUM - WEEK,
        door,
        grond="aanvulling",
        reden="De handtekening op de aanvraag ontbreekt.",
        tot=PEILDATUM + WEEK,
        bekendgemaakt=True,
    )


def _bezwaar(stap: Stap, door: Any) -> None:
    besluit = Vaststelling.objects.filter(traject=stap.traject).order_by("-besluit_op")[0].besluit_op
    ontvangen: date = min(max(besluit + 2 * WEEK, stap.datum), PEILDATUM)
    leg_bezwaar_vast(
        stap.traject,
        door,
        tegen=Bezwaar.Tegen.VASTSTELLING,
        besluit_op=besluit,
        indiener=Bezwaar.Indiener.PERSOON,
        ontvangen_op=ontvangen,
        gronden="Ik wil eerst proberen of het bij een gewone werkgever lukt.",
        adviescommissie=True,
    )
    zet_stap(
        stap.traject,
        "T25",
        ontvangen,
        door,
        rol=Rol.CONSULTANT,
        peildatum=PEILDATUM,
        feiten={"besluit_op": besluit, "adviescommissie": True},
    )
    meld_register(stap.traject, Registerbericht.Soort.NIET_INGESCHREVEN, ontvangen, door)


def _voorstel(stap: Stap, door: Any) -> None:
    zet_stap(
        stap.traject,
        "T24v",
        PEILDATUM,
        door,
        rol=Rol.CONSULTANT,
        peildatum=PEILDATUM,
        reden="UWV sprak alleen met de ouders. De stageverslagen van school zijn niet meegewogen.",
    )


def wis_besluiten(trajecten: QuerySet[Traject]) -> None:
    """Take away what hangs on these cases."""
    for model, pad in (
        (Uitspraak, "beroep__bezwaar__traject__in"),
        (Beroep, "bezwaar__traject__in"),
        (BeslissingOpBezwaar, "bezwaar__traject__in"),
        (Bezwaargebeurtenis, "bezwaar__traject__in"),
        (Termijnwijziging, "termijn__traject__in"),
        (Ingebrekestelling, "termijn__traject__in"),
        (Besluittermijn, "traject__in"),
        (Bezwaar, "traject__in"),
        (Wachtlijstgrond, "traject__in"),
        (Registerbericht, "traject__in"),
    ):
        model.objects.filter(**{pad: trajecten}).delete()
