"""What an employer owes the municipality because it sells to it: to offer one or two places (SROI).

Ground: brochure Simpel switchen: municipalities put this obligation in a tender; Almere asks it of every
provider of day activities. It is an obligation to offer, it never decides who gets a place.
"""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plekken import triggers

from .werkgever import Werkgever

PLEKKEN_HOOGST = 99
AANTAL_ZIN = "Vul een heel getal van 1 of meer in."
BRON_ZIN = "Noem de aanbesteding of het contract waarin dit staat."
PERIODE_ZIN = "De laatste dag ligt vóór de eerste dag."
DUBBEL_ZIN = "Deze verplichting staat al bij deze werkgever."


class Inkoopverplichting(GemeenteRij):
    """How many places an employer offers under a contract with the municipality, [vanaf, tot)."""

    class Soort(models.TextChoices):
        AANBESTEDING = "aanbesteding", "Sociale voorwaarde bij een aanbesteding"
        DAGBESTEDING = "dagbesteding", "Inkoop van dagbesteding"

    werkgever = models.ForeignKey(Werkgever, models.CASCADE, related_name="inkoopverplichtingen")
    soort = models.CharField("soort verplichting", max_length=12, choices=Soort)
    aantal = models.PositiveSmallIntegerField("aantal plekken", validators=[MinValueValidator(1, message=AANTAL_ZIN)])
    bron = models.CharField("bron", max_length=200)
    vanaf = models.DateField("geldt vanaf")
    tot = models.DateField("geldt tot", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["vanaf", "pk"]
        triggers = [triggers.VERPLICHTING_HOUDT_WERKGEVER]
        constraints = [
            models.CheckConstraint(
                name="inkoopverplichting_soort_bekend",
                condition=Q(soort__in=["aanbesteding", "dagbesteding"]),
                violation_error_message="Kies een soort verplichting.",
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                name="inkoopverplichting_aantal_grens",
                condition=Q(aantal__gte=1, aantal__lte=PLEKKEN_HOOGST),
                violation_error_message=AANTAL_ZIN,
                violation_error_code="aantal",
            ),
            models.CheckConstraint(
                name="inkoopverplichting_bron_genoemd",
                condition=~Q(bron=""),
                violation_error_message=BRON_ZIN,
                violation_error_code="bron",
            ),
            models.CheckConstraint(
                name="inkoopverplichting_tot_na_vanaf",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
                violation_error_message=PERIODE_ZIN,
                violation_error_code="laatste_dag",
            ),
            models.UniqueConstraint(
                name="inkoopverplichting_eenmaal",
                fields=["werkgever", "bron", "vanaf"],
                violation_error_message=DUBBEL_ZIN,
                violation_error_code="bron",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aantal} volgens {self.bron}"
