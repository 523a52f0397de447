"""The personal development plan (POP): her own words first, then goals and what was agreed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.begeleiding import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Ontwikkelplan(GemeenteRij):
    """What somebody can and wants, and what helps her at work. A new version is a new row.

    ``nodig`` is what a colleague on the floor reads: what helps, never why.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="ontwikkelplannen")
    opgesteld_op = models.DateField("gemaakt op")
    eigen_woorden = models.TextField("wat kan en wil de kandidaat, in eigen woorden?", max_length=2000)
    talenten = models.TextField("talenten en sterke kanten", max_length=2000, blank=True)
    nodig = models.TextField("wat helpt op het werk?", max_length=1000, blank=True)
    opgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ondertekend_op = models.DateField("samen ondertekend op", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["opgesteld_op", "pk"]
        verbose_name_plural = "ontwikkelplannen"
        constraints = [
            models.CheckConstraint(
                name="ontwikkelplan_eigen_woorden",
                condition=~Q(eigen_woorden=""),
                violation_error_message=zinnen.EIGEN_WOORDEN,
                violation_error_code="eigen_woorden",
            ),
            models.CheckConstraint(
                name="ontwikkelplan_ondertekend_later",
                condition=Q(ondertekend_op__isnull=True) | Q(ondertekend_op__gte=F("opgesteld_op")),
                violation_error_message=zinnen.GETEKEND,
                violation_error_code="ondertekend_op",
            ),
        ]

    def __str__(self) -> str:
        return f"ontwikkelplan van {self.opgesteld_op}"


class Doel(GemeenteRij):
    """One goal with what was agreed: who does what, and until when."""

    class Code(models.TextChoices):
        """What the work is for (product page of Almere): each candidate's own mix."""

        TALENT = "talent", "Talenten gebruiken en ontwikkelen"
        LOONWAARDE = "loonwaarde", "Meer kunnen in het werk"
        MEEDOEN = "meedoen", "Meedoen naar vermogen"
        ZINVOL = "zinvol", "Werk dat ertoe doet"
        DOORSTROOM = "doorstroom", "Op weg naar ander werk"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="doelen")
    code = models.CharField("waar gaat het doel over?", max_length=10, choices=Code)
    eigen_woorden = models.CharField("het doel, in eigen woorden", max_length=300)
    afspraak = models.TextField("wat is afgesproken, en wie doet wat?", max_length=1000)
    vanaf = models.DateField("afgesproken op")
    streefdatum = models.DateField("klaar op")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        ordering = ["vanaf", "pk"]
        verbose_name_plural = "doelen"
        constraints = [
            models.CheckConstraint(
                name="doel_code_bekend",
                condition=Q(code__in=["talent", "loonwaarde", "meedoen", "zinvol", "doorstroom"]),
                violation_error_message=zinnen.DOELCODE,
                violation_error_code="code",
            ),
            models.CheckConstraint(
                name="doel_eigen_woorden",
                condition=~Q(eigen_woorden=""),
                violation_error_message=zinnen.EIGEN_WOORDEN,
                violation_error_code="eigen_woorden",
            ),
            models.CheckConstraint(
                name="doel_afspraak",
                condition=~Q(afspraak=""),
                violation_error_message=zinnen.AFSPRAAK,
                violation_error_code="afspraak",
            ),
            models.CheckConstraint(
                name="doel_streefdatum_later",
                condition=Q(streefdatum__gte=F("vanaf")),
                violation_error_message="De dag waarop het klaar is, ligt voor de dag van de afspraak.",
                violation_error_code="streefdatum",
            ),
        ]

    def __str__(self) -> str:
        return self.eigen_woorden


class Doelgesprek(GemeenteRij):
    """A review of a goal, on a day, together with the candidate. Only added."""

    class Uitkomst(models.TextChoices):
        BEZIG = "bezig", "Nog bezig"
        BIJGESTELD = "bijgesteld", "Bijgesteld"
        GEHAALD = "gehaald", "Gelukt"
        GESTOPT = "gestopt", "Gestopt"

    doel = models.ForeignKey(Doel, models.PROTECT, related_name="gesprekken")
    datum = models.DateField("datum van het gesprek")
    uitkomst = models.CharField("hoe staat het ervoor?", max_length=10, choices=Uitkomst)
    toelichting = models.TextField("wat zegt de kandidaat zelf, en wat spreken we af?", max_length=1000)
    ondertekend_op = models.DateField("samen ondertekend op", null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        ordering = ["datum", "pk"]
        verbose_name_plural = "doelgesprekken"
        constraints = [
            models.CheckConstraint(
                name="doelgesprek_uitkomst_bekend",
                condition=Q(uitkomst__in=["bezig", "bijgesteld", "gehaald", "gestopt"]),
                violation_error_message=zinnen.UITKOMST,
                violation_error_code="uitkomst",
            ),
            models.CheckConstraint(
                name="doelgesprek_toelichting",
                condition=~Q(toelichting=""),
                violation_error_message=zinnen.TOELICHTING,
                violation_error_code="toelichting",
            ),
            models.CheckConstraint(
                name="doelgesprek_ondertekend_later",
                condition=Q(ondertekend_op__isnull=True) | Q(ondertekend_op__gte=F("datum")),
                violation_error_message=zinnen.GETEKEND,
                violation_error_code="ondertekend_op",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.datum}"

    @property
    def klaar(self) -> bool:
        """Whether the goal ends with this review."""
        return self.uitkomst in {self.Uitkomst.GEHAALD, self.Uitkomst.GESTOPT}
