"""What the tab Werk shows beside trials and measurements: hours, secondments, sickness, switches, endings.

Everything as it was known on the peildatum: what a step recorded by then, or what had begun.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from luwte.engine import EngineError
from luwte.trajecten.models import Stap, Traject

from . import inkomen
from .einde import EERSTE_GEMEENTE, betaler_na_verhuizing
from .models import (
    Beeindiging,
    Contract,
    Detachering,
    Overstap,
    Uitstroom,
    Werkgeverschapkeuze,
    Werkgeverswissel,
    Ziekteperiode,
)
from .scenarioblad import uit_json
from .stapfeiten import STRUCTUREEL


@dataclass(frozen=True)
class Reeks:
    """A contract as people know it: from its first part to its last, with the changes of its hours."""

    delen: Sequence[Contract]
    peildatum: date

    @property
    def nu(self) -> Contract:
        """The part that holds on the peildatum, else the first part of a contract still to begin."""
        begonnen = [deel for deel in self.delen if deel.periode.lower <= self.peildatum]
        return begonnen[-1] if begonnen else self.delen[0]

    @property
    def periode(self) -> Any:
        """The whole period, over all parts."""
        eerste, laatste = self.delen[0].periode, self.delen[-1].periode
        return type(eerste)(eerste.lower, laatste.upper)

    @property
    def wijzigingen(self) -> list[Contract]:
        """The parts that changed something: other hours from a day, or another employer."""
        return list(self.delen[1:])


@dataclass(frozen=True)
class Plan:
    """A switch plan with its three incomes and the return, if there was one by the peildatum."""

    overstap: Overstap
    inkomen: Sequence[inkomen.Bedrag]
    terugkeer: Any
    open: bool


def ziek(periode: Ziekteperiode, peildatum: date) -> dict[str, Any]:
    """A sickness as it was known that day: while it ran its end was not known."""
    tot = periode.periode.upper
    bekend = tot is not None and tot <= peildatum
    return {
        "eerste_dag": periode.periode.lower,
        "laatste_dag": tot - timedelta(days=1) if bekend else None,
        "deel": periode.deel,
        "ziekengeld": periode.krijgt_ziekengeld,
    }


def overzicht(traject: Traject, stappen: Sequence[Stap], peildatum: date) -> dict[str, Any]:
    """Return the lists of the tab, each with one query."""
    stuks = [stap.rij.stuk for stap in stappen]
    detacheringen = list(
        Detachering.objects.filter(dienstverband__traject=traject)
        .select_related("werkplek__werkgever")
        .order_by("periode", "pk")
    )
    bekend = [
        een
        for nummer, een in enumerate(detacheringen)
        if nummer < stuks.count("detachering") or een.periode.lower <= peildatum
    ]
    overstappen = (
        Overstap.objects.filter(traject=traject, eerste_dag__lte=peildatum)
        .select_related("terugkeer")
        .order_by("eerste_dag", "pk")
    )
    plannen = [_plan(overstap, peildatum) for overstap in overstappen]
    uitstroom = Uitstroom.objects.filter(traject=traject, laatste_dag__lte=peildatum).first()
    return {
        "detacheringen": bekend,
        "gedetacheerd": sum((een.uren for een in bekend if _loopt(een, peildatum)), Decimal(0)),
        "ziekteperioden": [
            ziek(een, peildatum)
            for een in Ziekteperiode.objects.filter(traject=traject, periode__startswith__lte=peildatum).order_by(
                "periode", "pk"
            )
        ],
        "plannen": plannen,
        "teruggekomen": sum(plan.terugkeer is not None for plan in plannen),
        "wissels": list(
            Werkgeverswissel.objects.filter(naar__traject=traject, per__lte=peildatum)
            .select_related("van__werkgever", "naar__werkgever")
            .order_by("per", "pk")
        ),
        "einden": list(
            Beeindiging.objects.filter(dienstverband__traject=traject, laatste_dag__lte=peildatum)
            .select_related("dienstverband__werkgever")
            .order_by("laatste_dag", "pk")
        ),
        "keuzes": [
            (keuze, uit_json(keuze.blad))
            for keuze in Werkgeverschapkeuze.objects.filter(traject=traject, gekozen_op__lte=peildatum).order_by(
                "gekozen_op", "pk"
            )
        ],
        "uitstroom": uitstroom,
        "betaler": _betaler(uitstroom),
    }


def daling(feiten: dict[str, Any], stand: Any) -> str:
    """The sentence of the rule when the loonwaarde has fallen for good; empty when not, or not known."""
    vraag = {naam: feiten[naam] for naam in ("loonwaarde", "metingen_onder_grens") if naam in feiten}
    try:
        if not stand.value(STRUCTUREEL, vraag):
            return ""
        return str(stand.rule(STRUCTUREEL).doc).strip()
    except EngineError:
        return ""


def _plan(overstap: Overstap, peildatum: date) -> Plan:
    terugkeer = getattr(overstap, "terugkeer", None)
    if terugkeer is not None and terugkeer.teruggekomen_op > peildatum:
        terugkeer = None
    tot = overstap.terugkeer_tot
    return Plan(
        overstap,
        inkomen.vergelijking(overstap),
        terugkeer,
        open=terugkeer is None and tot is not None and peildatum <= tot,
    )


def _loopt(een: Detachering, dag: date) -> bool:
    return bool(een.periode.lower <= dag and (een.periode.upper is None or dag < een.periode.upper))


def _betaler(uitstroom: Uitstroom | None) -> str:
    if uitstroom is None or not uitstroom.verhuizing:
        return ""
    betaler = betaler_na_verhuizing(uitstroom.verhuizing, uitstroom.laatste_dag)
    return {
        EERSTE_GEMEENTE: "Loopt de baan door, dan blijft uw gemeente de subsidie betalen.",
        "nieuwe_gemeente": "Loopt de baan door, dan betaalt de nieuwe gemeente de subsidie.",
        "niemand": "Loopt de baan door, dan betaalt niemand de subsidie meer.",
    }.get(betaler, "")
