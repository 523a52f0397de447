"""How many requests UWV approved at once: per consultant and for the municipality.

Ground: brochure Simpel switchen (regions with a high positive score); samenvoordeklant.nl (good
agreements lower the chance that unsuitable people are nominated). A figure to learn from: it says
nothing about a person and is no target for a decision.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import F, OuterRef, Subquery

from luwte.gemeenten.models import Gebruiker, Gemeente
from luwte.trajecten.models import Adviesaanvraag, Stap

#: Counts under this are not told outside the municipality (design, law 8).
KLEINSTE = 5
MINDER, NIET_GENOEMD = "minder dan 5", "niet genoemd"
EERSTE, POSITIEF = 1, "positief"


@dataclass(frozen=True)
class Score:
    """Requests of the college that UWV answered, the positive ones, and those right at the first request."""

    naam: str
    beoordeeld: int = 0
    positief: int = 0
    in_een_keer: int = 0
    eerste: int = 0

    @property
    def deel_positief(self) -> Fraction | None:
        """The share of positive advices; None without any."""
        return Fraction(self.positief, self.beoordeeld) if self.beoordeeld else None

    @property
    def deel_in_een_keer(self) -> Fraction | None:
        """The share of first requests that were approved; None without any."""
        return Fraction(self.in_een_keer, self.eerste) if self.eerste else None


@dataclass(frozen=True)
class Scores:
    """The municipality and its consultants over a period."""

    gemeente: Score
    per_consulent: dict[int, Score]


def scores(gemeente: Gemeente, van: date, tot_en_met: date) -> Scores:
    """Count the advices received in the period, for who made the request (step T11). Two queries."""
    stap = Stap.objects.filter(traject=OuterRef("traject"), overgang="T11", datum=OuterRef("aangevraagd_op"))
    eerdere = Adviesaanvraag.objects.filter(
        traject=OuterRef("traject"), aanvrager="college", pk__lt=OuterRef("pk")
    ).values("pk")
    rijen = list(
        Adviesaanvraag.objects.filter(
            gemeente=gemeente, aanvrager="college", advies__ontvangen_op__range=(van, tot_en_met)
        )
        .annotate(
            door=Subquery(stap.order_by("-volgnummer").values("door")[:1]),
            eerder=Subquery(eerdere[:1]),
            uitkomst=F("advies__uitkomst"),
        )
        .order_by("pk")
        .values_list("door", "eerder", "uitkomst")
    )
    door = {wie for wie, _, _ in rijen if wie is not None}
    namen = {een.pk: een.naam for een in Gebruiker.objects.filter(pk__in=door).order_by("pk")}
    return Scores(
        _tel(gemeente.naam, rijen),
        {wie: _tel(namen[wie], [rij for rij in rijen if rij[0] == wie]) for wie in sorted(door)},
    )


def _tel(naam: str, rijen: Iterable[tuple[int | None, int | None, str]]) -> Score:
    alle = list(rijen)
    eerste = [uitkomst for _, eerder, uitkomst in alle if eerder is None]
    return Score(
        naam,
        len(alle),
        sum(uitkomst == POSITIEF for _, _, uitkomst in alle),
        sum(uitkomst == POSITIEF for uitkomst in eerste),
        len(eerste),
    )


def naar_buiten(score: Score) -> list[tuple[str, str]]:
    """The figures that may leave the municipality: a count under five, and its share, is not told."""
    regels = []
    for wat, teller, noemer in (
        ("Aanvragen met een advies", score.beoordeeld, score.beoordeeld),
        ("Positief advies", score.positief, score.beoordeeld),
        ("In één keer goed", score.in_een_keer, score.eerste),
    ):
        # A small rest is not told either: it would follow from the total.
        getal = NIET_GENOEMD if 0 < noemer - teller < KLEINSTE else str(teller)
        regels.append((wat, MINDER if 0 < teller < KLEINSTE else getal))
    return regels
