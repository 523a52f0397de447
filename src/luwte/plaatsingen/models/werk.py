"""What happens while somebody works: secondments, sickness, and the choice of employership before it.

Grounds: Participatiewet art. 10b (the employer of the contract stays the employer), Burgerlijk
Wetboek art. 7:629 and Ziektewet art. 29b (sickness). Of sickness dates and a share, never a cause.
"""

from decimal import Decimal

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plaatsingen import triggers_detachering, zinnen
from luwte.plekken.models import Werkgeverschap, Werkplek
from luwte.trajecten.models import Traject

from .plaatsing import Dienstverband


class Detachering(GemeenteRij):
    """Work at another employer while the contract stays where it is (M331-M334, M336).

    Several may run side by side; together they never take more hours than the contract has on any
    day. `einde_reden` is filled when it ended; a placement may fail and the next one begin.
    """

    class EindeReden(models.TextChoices):
        AFGELOPEN = "afgelopen", "De afspraak liep af"
        IN_DIENST = "in_dienst", "In dienst gekomen bij de inlener"
        PAST_NIET = "past_niet", "Het werk past niet"
        INLENER = "inlener", "De inlener stopt"
        EIGEN_WENS = "eigen_wens", "Eigen wens"
        CONTRACT = "contract", "Het contract eindigde"
        ANDER = "ander", "Een andere reden"

    dienstverband = models.ForeignKey(Dienstverband, models.PROTECT, related_name="detacheringen")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, related_name="detacheringen")
    periode = DateRangeField("periode")
    uren = models.DecimalField("uren per week", max_digits=4, decimal_places=2)
    vergoeding_per_uur = models.DecimalField("vergoeding per uur", max_digits=6, decimal_places=2)
    begeleiding = models.CharField("begeleiding", max_length=200)
    begeleiding_uren = models.DecimalField("uren begeleiding per week", max_digits=4, decimal_places=2)
    einde_reden = models.CharField("reden van het einde", max_length=12, choices=EindeReden, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        triggers = [triggers_detachering.DETACHERING_PAST]
        constraints = [
            models.CheckConstraint(
                name="detachering_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="laatste_dag",
            ),
            models.CheckConstraint(
                name="detachering_uren_grens",
                condition=Q(uren__gte=1, uren__lte=zinnen.UREN_HOOGST),
                violation_error_message=zinnen.UREN,
                violation_error_code="uren",
            ),
            models.CheckConstraint(
                name="detachering_vergoeding_grens",
                condition=Q(vergoeding_per_uur__gte=0, vergoeding_per_uur__lte=zinnen.VERGOEDING_HOOGST),
                violation_error_message=zinnen.VERGOEDING,
                violation_error_code="vergoeding_per_uur",
            ),
            models.CheckConstraint(
                name="detachering_met_begeleiding",
                condition=Q(begeleiding_uren__gt=0, begeleiding_uren__lte=zinnen.UREN_HOOGST) & ~Q(begeleiding=""),
                violation_error_message=zinnen.BEGELEIDING,
                violation_error_code="begeleiding_uren",
            ),
            models.CheckConstraint(
                name="detachering_einde_bekend",
                condition=Q(einde_reden="")
                | Q(
                    einde_reden__in=[
                        "afgelopen",
                        "in_dienst",
                        "past_niet",
                        "inlener",
                        "eigen_wens",
                        "contract",
                        "ander",
                    ],
                    periode__upper_inf=False,
                ),
                violation_error_message=zinnen.EINDE_REDEN,
                violation_error_code="einde_reden",
            ),
            ExclusionConstraint(
                name="detachering_geen_overlap",
                expressions=[
                    ("dienstverband", RangeOperators.EQUAL),
                    ("werkplek", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message=zinnen.DETACHERING_OVERLAP,
                violation_error_code="werkplek",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"detachering vanaf {self.periode.lower}"


class Ziekteperiode(GemeenteRij):
    """Sick from a day until recovery: dates and which share of the hours, never what or why.

    `krijgt_ziekengeld`: UWV pays the employer (no-riskpolis); it decides the subsidy of the month.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="ziekteperioden")
    periode = DateRangeField("periode")
    deel = models.DecimalField("deel van de uren", max_digits=3, decimal_places=2, default=Decimal(1))
    krijgt_ziekengeld = models.BooleanField("de werkgever krijgt ziekengeld van UWV", default=False)

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        constraints = [
            models.CheckConstraint(
                name="ziekteperiode_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.HERSTEL_VOOR_ZIEK,
                violation_error_code="hersteld_op",
            ),
            models.CheckConstraint(
                name="ziekteperiode_deel_grens",
                condition=Q(deel__gt=0, deel__lte=1),
                violation_error_message=zinnen.ZIEK_DEEL,
                violation_error_code="deel",
            ),
            ExclusionConstraint(
                name="ziekteperiode_geen_overlap",
                expressions=[("traject", RangeOperators.EQUAL), ("periode", RangeOperators.OVERLAPS)],
                violation_error_message=zinnen.ZIEK_OVERLAP,
                violation_error_code="eerste_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"ziek vanaf {self.periode.lower}"


class Werkgeverschapkeuze(GemeenteRij):
    """Which of the four ways of employership was chosen, why, and what the sheet said that day.

    `blad` keeps the compared amounts with the checksum of their receipts: what was known then.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="werkgeverschapkeuzes")
    gekozen_op = models.DateField("gekozen op")
    werkgeverschap = models.CharField("in dienst bij", max_length=10, choices=Werkgeverschap)
    uren = models.DecimalField("uren per week", max_digits=4, decimal_places=2)
    waarom = models.TextField("waarom")
    blad = models.JSONField("vergelijking", default=list, editable=False)

    class Meta(GemeenteRij.Meta):
        ordering = ["gekozen_op", "pk"]
        constraints = [
            models.CheckConstraint(
                name="werkgeverschapkeuze_bekend",
                condition=Q(werkgeverschap__in=Werkgeverschap.values),
                violation_error_message=zinnen.WERKGEVERSCHAP,
                violation_error_code="werkgeverschap",
            ),
            models.CheckConstraint(
                name="werkgeverschapkeuze_uren_grens",
                condition=Q(uren__gte=1, uren__lte=zinnen.UREN_HOOGST),
                violation_error_message=zinnen.UREN,
                violation_error_code="uren",
            ),
            models.CheckConstraint(
                name="werkgeverschapkeuze_met_reden",
                condition=~Q(waarom=""),
                violation_error_message=zinnen.WAAROM,
                violation_error_code="waarom",
            ),
        ]

    def __str__(self) -> str:
        return f"keuze van werkgeverschap op {self.gekozen_op}"
