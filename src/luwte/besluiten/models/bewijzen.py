"""What is kept with a decision: the proof under a waiting list, and the end of a registration.

Legal ground: Participatiewet art. 10b lid 1 and 6 (no refusal before the number), Besluit SUWI art. 3.2 lid 3.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.besluiten import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Wachtlijstgrond(GemeenteRij):
    """The proof that the number of the year was realised on the day somebody came on the waiting list.

    Realised is the sum of hours of employments over the hours of a place; the database compares in
    hours, so nothing is rounded. ``bon`` is the receipt of the outcome: facts, rules and figures.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="wachtlijstgronden")
    datum = models.DateField("op")
    uren = models.DecimalField("uren van dienstbetrekkingen", max_digits=10, decimal_places=2)
    uren_per_plek = models.DecimalField("uren van een plek", max_digits=5, decimal_places=2)
    aantal = models.DecimalField("aantal van het jaar", max_digits=10, decimal_places=2)
    bon = models.JSONField("bon")

    class Meta(GemeenteRij.Meta):
        verbose_name = "grond voor de wachtlijst"
        verbose_name_plural = "gronden voor de wachtlijst"
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__gte=F("aantal") * F("uren_per_plek")),
                name="besluiten_wachtlijst_aantal_gehaald",
                violation_error_message=zinnen.NIET_GEHAALD,
            ),
        ]

    def __str__(self) -> str:
        return f"aantal gehaald op {self.datum}"


class Registerbericht(GemeenteRij):
    """What we know of a registration in the doelgroepregister: it ends when beschut werk is found."""

    class Soort(models.TextChoices):
        NIET_INGESCHREVEN = "niet_ingeschreven", "Stond niet in het doelgroepregister"
        INGESCHREVEN = "ingeschreven", "Staat in het doelgroepregister"
        BEEINDIGD = "beeindigd", "De inschrijving is geëindigd"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="registerberichten")
    soort = models.CharField("wat is gebleken", max_length=20, choices=Soort)
    datum = models.DateField("datum")
    toelichting = models.TextField("toelichting", blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "registerberichten"
        ordering = ["datum", "pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.datum})"
