"""Who is the formal employer of beschut werk in a municipality: a choice of policy, dated, with its decision.

Ground: letter to the council of Twenterand (2019): the municipalities of a region agree together on how, and
each says with whom people are employed. The form of employership itself is free (Participatiewet art. 10b).
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij

from .werkgever import Werkgever

BESLUIT_ZIN = "Noem het besluit waarin dit staat."
BEGIN_ZIN = "Kies een dag na het begin van de keuze die nu geldt."


class FormeelWerkgeverschap(GemeenteRij):
    """With which employer people are employed as a rule, from a day until the next choice."""

    werkgever = models.ForeignKey(Werkgever, models.CASCADE, related_name="formeel_werkgeverschappen")
    periode = DateRangeField("geldig")
    besluit = models.CharField("besluit", max_length=200)

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        constraints = [
            models.CheckConstraint(
                name="formeelwerkgeverschap_besluit",
                condition=~Q(besluit=""),
                violation_error_message=BESLUIT_ZIN,
                violation_error_code="besluit",
            ),
            models.CheckConstraint(
                name="formeelwerkgeverschap_begin",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=BEGIN_ZIN,
                violation_error_code="vanaf",
            ),
            ExclusionConstraint(
                name="formeelwerkgeverschap_een_tegelijk",
                expressions=[("gemeente", RangeOperators.EQUAL), ("periode", RangeOperators.OVERLAPS)],
                violation_error_message=BEGIN_ZIN,
                violation_error_code="vanaf",
            ),
        ]

    def __str__(self) -> str:
        return str(self.werkgever)
