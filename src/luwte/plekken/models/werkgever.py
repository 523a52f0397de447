"""Employers as a municipality knows them.

Ground: Participatiewet art. 10b; the note of Zaanstreek-Waterland, chapter 4, for the four
scenarios of employership. To an employer the words stay neutral: nothing here says what
somebody cannot do. A KVK number has no public check digit (python-stdnum has none either):
eight digits is all that can be asked.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij

NORMUREN_LAAGST = 30
NORMUREN_HOOGST = 40

NORMUREN_ZIN = "Vul voor de volledige werkweek een aantal uren tussen 30 en 40 in."
KVK_ZIN = "Dit KVK-nummer klopt niet. Een KVK-nummer heeft 8 cijfers."
KVK_DUBBEL_ZIN = "Deze gemeente kent al een werkgever met dit KVK-nummer."
NAAM_ZIN = "Vul een naam in."


class Werkgever(GemeenteRij):
    """An employer as one municipality knows it. `normuren` is the full-time week in hours."""

    class Soort(models.TextChoices):
        UITVOERINGSBEDRIJF = "uitvoeringsbedrijf", "Uitvoeringsbedrijf van de gemeente"
        SOCIALE_FIRMA = "sociale_firma", "Sociale firma"
        ZORGAANBIEDER = "zorgaanbieder", "Zorgaanbieder"
        BEDRIJF = "bedrijf", "Bedrijf of instelling"
        UITZENDBUREAU = "uitzendbureau", "Uitzendbureau"
        PAYROLLBEDRIJF = "payrollbedrijf", "Payrollbedrijf"

    naam = models.CharField("naam", max_length=120)
    kvk = models.CharField("KVK-nummer", max_length=8, blank=True)
    normuren = models.DecimalField(
        "volledige werkweek",
        max_digits=4,
        decimal_places=2,
        validators=[
            MinValueValidator(NORMUREN_LAAGST, message=NORMUREN_ZIN),
            MaxValueValidator(NORMUREN_HOOGST, message=NORMUREN_ZIN),
        ],
    )
    soort = models.CharField("soort werkgever", max_length=20, choices=Soort)

    class Meta(GemeenteRij.Meta):
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                name="werkgever_naam_niet_leeg",
                condition=~Q(naam=""),
                violation_error_message=NAAM_ZIN,
            ),
            models.CheckConstraint(
                name="werkgever_normuren_grens",
                condition=Q(normuren__gte=NORMUREN_LAAGST, normuren__lte=NORMUREN_HOOGST),
                violation_error_message=NORMUREN_ZIN,
            ),
            models.CheckConstraint(
                name="werkgever_kvk_acht_cijfers",
                condition=Q(kvk="") | (Q(kvk__regex=r"^[0-9]{8}$") & ~Q(kvk="00000000")),
                violation_error_message=KVK_ZIN,
            ),
            models.UniqueConstraint(
                name="werkgever_kvk_eenmaal",
                fields=["gemeente", "kvk"],
                condition=~Q(kvk=""),
                violation_error_message=KVK_DUBBEL_ZIN,
            ),
        ]

    def __str__(self) -> str:
        return self.naam
