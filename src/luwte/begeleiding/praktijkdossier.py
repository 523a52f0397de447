"""The praktijkdossier: all that practice showed of one case, as data for one document.

It goes along with a new question to UWV (regional note 2017, § 4.5.1). Observations, pointers for the
criteria, loonwaarde over time, guidance, reviews and contracts; nothing medical is known here.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from luwte.begeleiding.bewijs import Bewijs, bewijs, reeks
from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Observatie, Ontwikkelplan, Vervolggesprek
from luwte.begeleiding.trend import Trend, trends
from luwte.gemeenten.templatetags.opmaak import datum, deel, looptijd, uren
from luwte.plaatsingen.rijen import contracten, metingen, proefplaatsingen
from luwte.trajecten.models import Traject

Rijen = list[tuple[str, ...]]


@dataclass(frozen=True)
class Praktijkdossier:
    """The parts as they are known on a day, rows of text for a page or a document; each asked when it is read."""

    traject: Traject
    peildatum: date

    @cached_property
    def plan(self) -> Ontwikkelplan | None:
        """The last plan that was made together."""
        plannen = self.traject.ontwikkelplannen.filter(opgesteld_op__lte=self.peildatum)
        plan: Ontwikkelplan | None = plannen.order_by("-opgesteld_op", "-pk").first()
        return plan

    @cached_property
    def rijen(self) -> list[Observatie]:
        """The observations that count."""
        return reeks(self.traject, self.peildatum)

    @cached_property
    def bewijs(self) -> Bewijs:
        """What the observations show for the criteria."""
        return bewijs(self.traject, self.peildatum, self.rijen)

    @property
    def trends(self) -> list[Trend]:
        """How it went over time."""
        return trends(self.rijen, self.traject.kandidaat.voornaam)

    @property
    def observaties(self) -> Rijen:
        """Every part of a day."""
        return [_observatie(rij) for rij in self.rijen]

    @property
    def loonwaarden(self) -> Rijen:
        """The measurements of loonwaarde."""
        return [
            (datum(rij.gemeten_op), deel(rij.loonwaarde), rij.werkplek.naam, rij.methode)
            for rij in metingen(self.traject, self.peildatum)
        ]

    @property
    def begeleiding(self) -> Rijen:
        """The guidance that was agreed."""
        rijen = Begeleidingsafspraak.objects.filter(traject=self.traject, periode__startswith__lte=self.peildatum)
        return [
            (rij.get_soort_display(), f"{uren(rij.uren)} uur", looptijd(rij.periode), rij.get_bron_display())
            for rij in rijen.order_by("periode", "pk")
        ]

    @property
    def gesprekken(self) -> Rijen:
        """The reviews of the next step."""
        rijen = Vervolggesprek.objects.filter(traject=self.traject, datum__lte=self.peildatum)
        return [
            (datum(rij.datum), rij.wens, rij.get_conclusie_display(), rij.reden)
            for rij in rijen.order_by("datum", "pk")
        ]

    @property
    def doelen(self) -> Rijen:
        """The goals, each with how it stands."""
        return _doelen(self.traject, self.peildatum)

    @property
    def werk(self) -> Rijen:
        """The trial placements and contracts that had begun."""
        return _werk(self.traject, self.peildatum)


def _observatie(rij: Observatie) -> tuple[str, ...]:
    gezien = (
        f"Taak: {rij.get_taak_display().lower()}. Aandacht {rij.concentratie} minuten, {rij.uren_volgehouden} uur "
        f"volgehouden, {rij.begeleiding_minuten} minuten begeleiding."
    )
    anders = ", ".join(woord.lower() for woord in rij.aanpassingen)
    return (
        f"{datum(rij.datum)}, {rij.get_dagdeel_display().lower()}",
        rij.plek,
        f"{gezien} Aangepast: {anders}." if anders else gezien,
        rij.goed,
    )


def _doelen(traject: Traject, peildatum: date) -> Rijen:
    doelen = Doel.objects.filter(traject=traject, vanaf__lte=peildatum).prefetch_related("gesprekken")
    lijst: Rijen = []
    for doel in doelen.order_by("vanaf", "pk"):
        gevoerd = sorted((g for g in doel.gesprekken.all() if g.datum <= peildatum), key=lambda g: (g.datum, g.pk))
        stand = (
            f"{gevoerd[-1].get_uitkomst_display()} ({datum(gevoerd[-1].datum)})" if gevoerd else "Nog niet besproken"
        )
        lijst.append((doel.eigen_woorden, doel.get_code_display(), doel.afspraak, stand))
    return lijst


def _werk(traject: Traject, peildatum: date) -> Rijen:
    rijen = [
        (rij.periode.lower, f"Contract, {rij.get_duur_display().lower()}", rij, f"{uren(rij.uren)} uur")
        for rij in contracten(traject)
    ] + [(rij.periode.lower, "Proefplaatsing", rij, "") for rij in proefplaatsingen(traject)]
    rijen = sorted((een for een in rijen if een[0] <= peildatum), key=lambda een: een[0])
    return [
        (wat, f"{rij.werkplek.werkgever.naam}, {rij.werkplek.naam}", looptijd(rij.periode), hoeveel)
        for _, wat, rij, hoeveel in rijen
    ]
