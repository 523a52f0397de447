"""The request to UWV as the municipality prepares it: agreements, what a reader says, UWV's questions.

Ground: brochure Simpel switchen (in één keer goed; an experienced colleague reads along; who gives
the medical data must be clear before the request); samenvoordeklant.nl (UWV calls with questions).
There is no field for health: the person gives that to UWV herself.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Voordracht(GemeenteRij):
    """What was agreed about one request before it goes to UWV; the newest counts. Only added."""

    class Medisch(models.TextChoices):
        """Who gives UWV the medical data; the municipality never does."""

        PERSOON = "persoon", "De persoon vult het zelf in bij UWV"
        MET_HULP = "met_hulp", "De persoon vult het in met hulp van familie of begeleider"
        BIJLAGE = "bijlage", "De persoon deelt haar eigen gesloten bijlage met UWV"
        UWV_BEKEND = "uwv_bekend", "UWV heeft de gegevens al van een eerdere beoordeling"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="voordrachten")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opgesteld_op = models.DateField("opgesteld op")
    medisch = models.CharField("hoe krijgt UWV de medische gegevens", max_length=10, choices=Medisch)
    medisch_besproken_op = models.DateField("besproken met de persoon op")
    wajong_gegevens_op = models.DateField("gaf gegevens voor de Wajong op", null=True, blank=True)
    persoon_geinformeerd_op = models.DateField("weet van hergebruik sinds", null=True, blank=True)
    bereikbaar = models.CharField("wie kan UWV bellen, en wanneer", max_length=200)

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "-opgesteld_op", "-pk")
        verbose_name_plural = "voordrachten"
        constraints = (
            models.CheckConstraint(
                condition=Q(medisch_besproken_op__lte=F("opgesteld_op")), name="voordracht_medisch_vooraf",
                violation_error_message="Bespreek dit met de persoon voordat u de aanvraag doet.",
                violation_error_code="medisch_besproken_op",
            ),
            models.CheckConstraint(
                condition=Q(medisch__in=["persoon", "met_hulp", "bijlage", "uwv_bekend"]),
                name="voordracht_medisch_bekend",
                violation_error_message="Kies hoe UWV de medische gegevens krijgt.", violation_error_code="medisch",
            ),
            models.CheckConstraint(
                condition=~Q(medisch="uwv_bekend")
                | Q(wajong_gegevens_op__isnull=False, persoon_geinformeerd_op__isnull=False),
                name="voordracht_hergebruik_bekend",
                violation_error_message="UWV mag gegevens alleen hergebruiken als de persoon dat weet.",
                violation_error_code="persoon_geinformeerd_op",
            ),
            models.CheckConstraint(
                condition=~Q(bereikbaar=""), name="voordracht_bereikbaar",
                violation_error_message="Vul in wie UWV kan bellen.", violation_error_code="bereikbaar",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"voordracht van {self.opgesteld_op}"


class Opmerking(GemeenteRij):
    """A remark of a reader about one part of the request; the writer marks what she did with it."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="opmerkingen")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    datum = models.DateField("datum")
    onderdeel = models.CharField("onderdeel", max_length=20)
    tekst = models.TextField("opmerking")
    verwerkt_op = models.DateField("verwerkt op", null=True, blank=True)
    verwerkt_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "datum", "pk")
        verbose_name_plural = "opmerkingen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(tekst=""), name="opmerking_heeft_tekst",
                violation_error_message="Schrijf de opmerking op.", violation_error_code="tekst",
            ),
            models.CheckConstraint(
                condition=Q(verwerkt_op__isnull=True, verwerkt_door__isnull=True)
                | Q(verwerkt_op__isnull=False, verwerkt_op__gte=F("datum"), verwerkt_door__isnull=False),
                name="opmerking_verwerkt_door_iemand",
                violation_error_message="Een opmerking is later verwerkt, door iemand.",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"opmerking van {self.datum}"


class UwvVraag(GemeenteRij):
    """A question UWV asked about a request, and what was answered."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="uwv_vragen")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gesteld_op = models.DateField("gesteld op")
    vraag = models.TextField("wat vroeg UWV")
    antwoord = models.TextField("wat is geantwoord", blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "-gesteld_op", "-pk")
        verbose_name = "vraag van UWV"
        verbose_name_plural = "vragen van UWV"
        constraints = (
            models.CheckConstraint(
                condition=~Q(vraag=""), name="uwvvraag_heeft_vraag",
                violation_error_message="Schrijf de vraag op.", violation_error_code="vraag",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="", beantwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False, beantwoord_op__gte=F("gesteld_op"))),
                name="uwvvraag_antwoord_heel",
                violation_error_message="Een antwoord heeft een tekst en een dag op of na de vraag.",
                violation_error_code="beantwoord_op",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"vraag van {self.gesteld_op}"
