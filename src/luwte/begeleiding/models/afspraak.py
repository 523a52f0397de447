"""Guidance as agreed: hours a week in a period. It can become less and never stops while somebody works.

Ground: brochure Simpel switchen; Besluit advisering beschut werk art. 3: guidance is itself a criterium.
A row is always more than zero hours. A deferred trigger refuses, at the end of the transaction, a
day without guidance that lies after the first agreed day of an employment and before its end.
"""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from luwte.begeleiding import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.templatetags.opmaak import uren
from luwte.trajecten.models import Traject

MEESTE_UREN = 40


class Begeleidingsafspraak(GemeenteRij):
    """So many hours a week of one kind of guidance, who gives it and who pays for it."""

    class Soort(models.TextChoices):
        """The kinds of coach that the brochure Simpel switchen names together."""

        WERKLEIDER = "werkleider", "Werkleider op de werkplek"
        JOBCOACH = "jobcoach", "Jobcoach"
        IPS = "ips", "IPS-coach"
        LEVENSCOACH = "levenscoach", "Levenscoach"

    class Bron(models.TextChoices):
        """The pot the guidance is paid from."""

        BEGELEIDINGSSUBSIDIE = "begeleidingssubsidie", "Subsidie voor begeleiding (gemeente)"
        PARTICIPATIE = "participatie", "Participatiebudget (gemeente)"
        WMO = "wmo", "Wmo (gemeente)"
        UWV = "uwv", "UWV"
        ZVW = "zvw", "Zorgverzekering"
        WERKGEVER = "werkgever", "Werkgever"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="begeleidingsafspraken")
    soort = models.CharField("soort begeleiding", max_length=12, choices=Soort)
    uren = models.DecimalField("uren per week", max_digits=4, decimal_places=2)
    periode = DateRangeField("periode")
    bron = models.CharField("wie betaalt?", max_length=22, choices=Bron)
    begin_of_verandering = models.BooleanField("dit is een begin of een verandering", default=False)
    afspraak = models.CharField("wat is afgesproken?", max_length=300, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "soort", "pk"]
        verbose_name_plural = "begeleidingsafspraken"
        constraints = [
            models.CheckConstraint(
                name="begeleiding_nooit_nul",
                condition=Q(uren__gt=0, uren__lte=MEESTE_UREN),
                violation_error_message=zinnen.UREN,
                violation_error_code="uren",
            ),
            models.CheckConstraint(
                name="begeleiding_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="vanaf",
            ),
            models.CheckConstraint(
                name="begeleiding_soort_bekend",
                condition=Q(soort__in=["werkleider", "jobcoach", "ips", "levenscoach"]),
                violation_error_message=zinnen.SOORT,
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                name="begeleiding_bron_bekend",
                condition=Q(bron__in=["begeleidingssubsidie", "participatie", "wmo", "uwv", "zvw", "werkgever"]),
                violation_error_message=zinnen.BRON,
                violation_error_code="bron",
            ),
            ExclusionConstraint(
                name="begeleiding_zonder_overlap",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message=zinnen.OVERLAP,
                violation_error_code="vanaf",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {uren(self.uren)} uur per week"
