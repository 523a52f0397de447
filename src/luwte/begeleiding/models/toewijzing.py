"""Who observes whom: a colleague and a person, a workplace with all who work there, or both."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from luwte.begeleiding import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject


class Toewijzing(GemeenteRij):
    """A colleague has this person or workplace on her list during a period."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="toewijzingen")
    traject = models.ForeignKey(Traject, models.PROTECT, null=True, blank=True, related_name="toewijzingen")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, null=True, blank=True, related_name="toewijzingen")
    periode = DateRangeField("periode")

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        verbose_name_plural = "toewijzingen"
        constraints = [
            models.CheckConstraint(
                name="toewijzing_van_iets",
                condition=Q(traject__isnull=False) | Q(werkplek__isnull=False),
                violation_error_message=zinnen.WIE,
            ),
            models.CheckConstraint(
                name="toewijzing_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="tot",
            ),
            ExclusionConstraint(
                name="toewijzing_persoon_eenmaal",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("traject", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                condition=Q(traject__isnull=False),
                violation_error_message=zinnen.TOEGEWEZEN,
                violation_error_code="gebruiker",
            ),
            ExclusionConstraint(
                name="toewijzing_werkplek_eenmaal",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("werkplek", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                condition=Q(traject__isnull=True),
                violation_error_message=zinnen.TOEGEWEZEN,
                violation_error_code="gebruiker",
            ),
        ]

    def __str__(self) -> str:
        return f"toewijzing {self.pk}"
