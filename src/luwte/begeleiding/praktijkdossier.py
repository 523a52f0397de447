"""The praktijkdossier: all that practice showed of one case, as data for one document.

It goes along with a new question to UWV (regional note 2017, § 4.5.1). Observations, pointers for the
criteria, loonwaarde over time, guidance, reviews and contracts; nothing medical is known here.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.begeleiding.bewijs import Bewijs, bewijs, reeks
from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Observatie, Ontwikkelplan, Vervolggesprek
from luwte.begeleiding.trend import Trend, trends
from luwte.gemeenten.templatetags.opmaak import datum, deel, looptijd, uren
from luwte.plaatsingen.models import Contract, Loonwaardemeting, Proefplaatsing
from luwte.trajecten.models import Traject

Rijen = list[tuple[str, ...]]


@dataclass(frozen=True)
class Praktijkdossier:
    """The parts as rows of text, ready for a page or a document; ``als_feiten`` gives them as JSON."""

    peildatum: date
    plan: Ontwikkelplan | None
    bewijs: Bewijs
    trends: list[Trend]
    observaties: Rijen
    loonwaarden: Rijen
    begeleiding: Rijen
    gesprekken: Rijen
    doelen: Rijen
    werk: Rijen

    def als_feiten(self) -> dict[str, Any]:
        """The facts of the documents of this room: plain JSON, what is empty left out."""
        eerste, laatste = self.bewijs.eerste, self.bewijs.laatste
        feiten: dict[str, Any] = {
            "praktijk_aantal": self.bewijs.aantal or None,
            "praktijk_van": eerste,
            "praktijk_tot": laatste,
            "praktijk_plekken": "; ".join(self.bewijs.plekken),
            "praktijk_aanwijzingen": [
                [een.naam, f"{een.gezien} van {een.van}", een.definitie] for een in self._gezien()
            ],
            "praktijk_trends": "\n\n".join(trend.zin for trend in self.trends),
            "praktijk_observaties": self.observaties,
            "praktijk_loonwaarden": self.loonwaarden,
            "praktijk_begeleiding": self.begeleiding,
            "praktijk_gesprekken": self.gesprekken,
            "praktijk_doelen": self.doelen,
            "praktijk_werk": self.werk,
        }
        if self.plan is not None:
            feiten |= {
                "pop_op": self.plan.opgesteld_op,
                "pop_eigen_woorden": self.plan.eigen_woorden,
                "pop_talenten": self.plan.talenten,
                "pop_nodig": self.plan.nodig,
                "pop_ondertekend_op": self.plan.ondertekend_op,
            }
        return {naam: waarde for naam, waarde in feiten.items() if waarde not in (None, "", [])}

    def _gezien(self) -> list[Any]:
        return [een for een in self.bewijs.aanwijzingen if een.van]


def praktijkdossier(traject: Traject, peildatum: date) -> Praktijkdossier:
    """All parts as they are known on a day. A fixed number of queries, whatever the length."""
    rijen = reeks(traject, peildatum)
    return Praktijkdossier(
        peildatum=peildatum,
        plan=traject.ontwikkelplannen.filter(opgesteld_op__lte=peildatum).order_by("-opgesteld_op", "-pk").first(),
        bewijs=bewijs(traject, peildatum, rijen),
        trends=trends(rijen, traject.kandidaat.voornaam),
        observaties=[_observatie(rij) for rij in rijen],
        loonwaarden=[
            (datum(rij.gemeten_op), deel(rij.loonwaarde), rij.werkplek.naam, rij.methode)
            for rij in Loonwaardemeting.objects.filter(traject=traject, gemeten_op__lte=peildatum)
            .select_related("werkplek")
            .order_by("gemeten_op", "pk")
        ],
        begeleiding=[
            (rij.get_soort_display(), f"{uren(rij.uren)} uur", looptijd(rij.periode), rij.get_bron_display())
            for rij in Begeleidingsafspraak.objects.filter(
                traject=traject, periode__startswith__lte=peildatum
            ).order_by("periode", "pk")
        ],
        gesprekken=[
            (datum(rij.datum), rij.wens, rij.get_conclusie_display(), rij.reden)
            for rij in Vervolggesprek.objects.filter(traject=traject, datum__lte=peildatum).order_by("datum", "pk")
        ],
        doelen=_doelen(traject, peildatum),
        werk=_werk(traject, peildatum),
    )


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
    contracten = Contract.objects.filter(dienstverband__traject=traject, periode__startswith__lte=peildatum)
    proeven = Proefplaatsing.objects.filter(traject=traject, periode__startswith__lte=peildatum)
    rijen = [
        (rij.periode.lower, f"Contract, {rij.get_duur_display().lower()}", rij, f"{uren(rij.uren)} uur")
        for rij in contracten.select_related("werkplek__werkgever").order_by("periode", "pk")
    ] + [
        (rij.periode.lower, "Proefplaatsing", rij, "")
        for rij in proeven.select_related("werkplek__werkgever").order_by("periode", "pk")
    ]
    rijen.sort(key=lambda een: een[0])
    return [
        (wat, f"{rij.werkplek.werkgever.naam}, {rij.werkplek.naam}", looptijd(rij.periode), hoeveel)
        for _, wat, rij, hoeveel in rijen
    ]
