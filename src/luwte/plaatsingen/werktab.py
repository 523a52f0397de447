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
    Dienstverband,
    Overstap,
    Uitstroom,
    Werkgeverschapkeuze,
    Werkgeverswissel,
    Ziekteperiode,
)
from .rijen import contracten, detacheringen
from .scenarioblad import uit_json
from .stapfeiten import STRUCTUREEL, onder_de_grens


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
    """Return the lists of the tab; employments tell how they began and ended themselves."""
    stuks = [stap.rij.stuk for stap in stappen]
    bekend = [
        een
        for nummer, een in enumerate(detacheringen(traject))
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
        "wissels": _wissels(traject, peildatum),
        "einden": _einden(traject, peildatum),
        "keuzes": [
            (keuze, uit_json(keuze.blad))
            for keuze in Werkgeverschapkeuze.objects.filter(traject=traject, gekozen_op__lte=peildatum).order_by(
                "gekozen_op", "pk"
            )
        ],
        "uitstroom": uitstroom,
        "betaler": _betaler(uitstroom),
    }


def _wissels(traject: Traject, peildatum: date) -> list[Werkgeverswissel]:
    """The changes of employer up to a day, in order of time."""
    alle = {d.wissel_van for d in _dienstverbanden(traject) if hasattr(d, "wissel_van")}
    return sorted((een for een in alle if een.per <= peildatum), key=lambda een: (een.per, een.pk))


def _einden(traject: Traject, peildatum: date) -> list[Beeindiging]:
    """The endings of employments up to a day, in order of time."""
    alle = {d.beeindiging for d in _dienstverbanden(traject) if hasattr(d, "beeindiging")}
    return sorted((een for een in alle if een.laatste_dag <= peildatum), key=lambda een: (een.laatste_dag, een.pk))


def _dienstverbanden(traject: Traject) -> list[Dienstverband]:
    """The employments of a case: each has a contract from its first day."""
    return [rij.dienstverband for rij in contracten(traject)]


def daling(loonwaarden: Sequence[Decimal], stand: Any) -> str:
    """The sentence of the rule when the loonwaarde, newest first, has fallen for good; empty when not, or not known."""
    gemeten = {"loonwaarde": loonwaarden[0]} if loonwaarden else {}
    try:
        if not stand.value(STRUCTUREEL, {**gemeten, **onder_de_grens(loonwaarden, stand.day, stand.layers)}):
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
