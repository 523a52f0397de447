"""What a candidate asks us to change in her data: a request to the contact person, never a silent change."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij


class Verzoek(GemeenteRij):
    """A request of the candidate or her representative, until somebody has dealt with it (AVG art. 16)."""

    class Onderwerp(models.TextChoices):
        """What it is about."""

        TELEFOON = "telefoon", "Mijn telefoonnummer"
        ADRES = "adres", "Mijn adres"
        EMAIL = "email", "Mijn e-mailadres"
        FOUT = "fout", "Er staat iets fout"
        CONTACT = "contact", "Ik wil gebeld worden"

    kandidaat = models.ForeignKey("kandidaten.Kandidaat", models.PROTECT, related_name="verzoeken")
    onderwerp = models.CharField("waarover", max_length=10, choices=Onderwerp)
    tekst = models.TextField("wat moet er anders", max_length=1000)
    gevraagd_op = models.DateField("gevraagd op")
    door = models.CharField("wie vraagt het", max_length=150)
    afgehandeld_op = models.DateField("afgehandeld op", null=True)
    afgehandeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    antwoord = models.TextField("wat is er gedaan", max_length=1000, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("-id",)
        verbose_name = "verzoek van de kandidaat"
        verbose_name_plural = "verzoeken van kandidaten"
        constraints = (
            models.CheckConstraint(
                condition=Q(afgehandeld_op__isnull=True, afgehandeld_door__isnull=True)
                | (Q(afgehandeld_op__isnull=False, afgehandeld_door__isnull=False) & ~Q(antwoord="")),
                name="verzoek_afgehandeld_met_antwoord",
                violation_error_message="Schrijf op wat u hebt gedaan. De kandidaat leest het.",
                violation_error_code="antwoord",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_onderwerp_display()} ({self.gevraagd_op})"
