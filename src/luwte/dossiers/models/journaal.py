"""The journal of a case: dated notes, only added to. A mistake is corrected by a note that points back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject

AL_VERBETERD = "Deze notitie is al verbeterd. Verbeter de nieuwste notitie."


class Journaalnotitie(GemeenteRij):
    """One note: when, what kind of contact, with whom, about what. Never about health."""

    class Soort(models.TextChoices):
        """The kind of contact."""

        GESPREK = "gesprek", "Gesprek"
        TELEFOON = "telefoon", "Telefoon of bericht"
        HUISBEZOEK = "huisbezoek", "Huisbezoek"
        NETWERK = "netwerk", "Contact met het netwerk"
        INTERN = "intern", "Intern overleg"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="journaal")
    datum = models.DateField("datum")
    soort = models.CharField("soort contact", max_length=12, choices=Soort)
    met_wie = models.CharField("met wie", max_length=100, blank=True)
    onderwerp = models.CharField("onderwerp", max_length=100)
    tekst = models.TextField("tekst", max_length=5000)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    verbetert = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="verbeterd_door"
    )

    class Meta(GemeenteRij.Meta):
        verbose_name = "notitie in het journaal"
        verbose_name_plural = "notities in het journaal"
        constraints = [
            models.CheckConstraint(
                condition=~Q(onderwerp="") & ~Q(tekst=""),
                name="journaal_niet_leeg",
                violation_error_message="Schrijf een onderwerp en een tekst op.",
                violation_error_code="tekst",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=["gesprek", "telefoon", "huisbezoek", "netwerk", "intern"]),
                name="journaal_soort_bekend",
                violation_error_message="Kies het soort contact.",
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                condition=Q(verbetert__isnull=True) | ~Q(verbetert=F("id")),
                name="journaal_verbetert_een_ander",
                violation_error_message="Een notitie verbetert een andere notitie.",
            ),
        ]
        indexes = [models.Index(fields=["traject", "-datum", "-id"], name="journaal_van_dossier")]

    def __str__(self) -> str:
        return self.onderwerp
