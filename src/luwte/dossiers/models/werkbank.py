"""What a user arranges for her own work: saved filters, what she has seen, who replaces her, hand-overs."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.kandidaten.models import Kandidaat

FILTER_BESTAAT = "U hebt al een filter met deze naam."
AL_VERVANGEN = "In deze periode is al een vervanger afgesproken."
NIET_ZELF = "Kies een ander dan de collega die afwezig is."
ZELFDE_CONTACT = "Deze persoon heeft deze contactpersoon al."


class Werkfilter(GemeenteRij):
    """A choice of filters of the work list that a user gave a name."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    naam = models.CharField("naam van het filter", max_length=40)
    vraag = models.CharField("filter", max_length=300, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "bewaard filter"
        verbose_name_plural = "bewaarde filters"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "gebruiker", "naam"],
                name="werkfilter_naam_een_keer",
                violation_error_message=FILTER_BESTAAT,
                violation_error_code="naam",
            ),
            models.CheckConstraint(
                condition=~Q(naam=""),
                name="werkfilter_heeft_naam",
                violation_error_message="Geef het filter een naam.",
                violation_error_code="naam",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Gezien(GemeenteRij):
    """Until when a user saw the news of her cases: the moment, and the day she looked at."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    tijdstip = models.DateTimeField("gezien op")
    dag = models.DateField("gekeken op de dag")

    class Meta(GemeenteRij.Meta):
        verbose_name = "gezien nieuws"
        verbose_name_plural = "gezien nieuws"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "gebruiker"],
                name="gezien_een_per_gebruiker",
                violation_error_message="Dit is al gezien.",
            ),
        ]

    def __str__(self) -> str:
        return f"gezien tot {self.dag}"


class Vervanging(GemeenteRij):
    """A colleague is away and another looks after her cases. Why she is away is nobody's business."""

    afwezige = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="wie is er afwezig"
    )
    vervanger = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="wie vervangt"
    )
    periode = DateRangeField("periode")

    class Meta(GemeenteRij.Meta):
        verbose_name = "vervanging"
        verbose_name_plural = "vervangingen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(afwezige=F("vervanger")),
                name="vervanging_door_een_ander",
                violation_error_message=NIET_ZELF,
                violation_error_code="vervanger",
            ),
            models.CheckConstraint(
                condition=Q(periode__isempty=False, periode__startswith__isnull=False),
                name="vervanging_heeft_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
                violation_error_code="tot_en_met",
            ),
            ExclusionConstraint(
                name="vervanging_een_tegelijk",
                expressions=[
                    ("gemeente", RangeOperators.EQUAL),
                    ("afwezige", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message=AL_VERVANGEN,
                violation_error_code="vanaf",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vervanger} voor {self.afwezige}"


class Overdracht(GemeenteRij):
    """A person got another contact person: from whom, to whom and why. Only added to."""

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="overdrachten")
    van = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    naar = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reden = models.TextField("reden")
    datum = models.DateField("datum")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name = "andere contactpersoon"
        verbose_name_plural = "andere contactpersonen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="overdracht_met_reden",
                violation_error_message="Schrijf de reden op.",
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(van__isnull=True) | ~Q(van=F("naar")),
                name="overdracht_naar_een_ander",
                violation_error_message=ZELFDE_CONTACT,
            ),
        ]
        indexes = [models.Index(fields=["kandidaat", "-id"], name="overdracht_van_persoon")]

    def __str__(self) -> str:
        return f"naar {self.naar}"
