"""What the page of a candidate keeps: who may come in, tries, and the sealed annex with whom it was shared.

The rows of the annex are for the candidate alone: no role of the municipality has a policy for them, and what stands in
them is encrypted with a key that only her code makes. Legal ground: AVG art. 9 lid 2 (a), 15, 20 and 32.
"""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.kandidaten.models import Kandidaat, Netwerkpersoon

GROOTSTE = 4 * 1024 * 1024
MEESTE = 20
LANGSTE_DELING = 28  # days


class Toegang(GemeenteRij):
    """A code that was given out: to the candidate, or to somebody who may act for her."""

    class Einde(models.TextChoices):
        """Why a code no longer works before its last day."""

        NIEUWE_CODE = "nieuwe_code", "Er is een nieuwe code gemaakt"
        GEBLOKKEERD = "geblokkeerd", "De code is geblokkeerd"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="toegangen")
    vertegenwoordiger = models.ForeignKey(Netwerkpersoon, models.PROTECT, null=True, related_name="toegangen")
    code_hmac = models.BinaryField(max_length=32, unique=True)
    zout = models.BinaryField(max_length=16)
    geldig_tot = models.DateField("geldig tot en met")
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True)
    einde = models.CharField("waarom", max_length=12, choices=Einde, blank=True)
    laatst_gebruikt = models.DateTimeField("laatst gebruikt", null=True)

    class Meta(GemeenteRij.Meta):
        verbose_name = "toegang tot de eigen pagina"
        verbose_name_plural = "toegangen tot de eigen pagina"
        constraints = (
            models.UniqueConstraint(
                fields=["kandidaat", "vertegenwoordiger"],
                condition=Q(ingetrokken_op__isnull=True),
                nulls_distinct=False,
                name="mijn_een_code_tegelijk",
                violation_error_message="Er is al een code. Maak een nieuwe, dan vervalt de oude.",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, einde="")
                | Q(ingetrokken_op__isnull=False, einde__in=["nieuwe_code", "geblokkeerd"]),
                name="mijn_code_eindigt_met_reden",
                violation_error_message="Kies waarom de code niet meer werkt.",
            ),
        )

    def __str__(self) -> str:
        return f"toegang {self.pk}"

    def werkt_op(self, dag: datetime.date) -> bool:
        """Whether one can log in with it on that (real) day."""
        return self.ingetrokken_op is None and dag <= self.geldig_tot


class Inlogpoging(models.Model):
    """A wrong code, by a keyed hash of the address it came from; kept for a day."""

    adres_hmac = models.BinaryField(max_length=32)
    tijd = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "mislukte inlogpoging"
        verbose_name_plural = "mislukte inlogpogingen"
        indexes = (models.Index(fields=["adres_hmac", "tijd"], name="mijn_poging_adres"),)

    def __str__(self) -> str:
        return f"poging {self.pk}"


class Bijlage(GemeenteRij):
    """A paper or text in the sealed annex; its title too can tell about health, so it is sealed as well."""

    class Soort(models.TextChoices):
        """What may be kept; decided by the content, not by the name."""

        TEKST = "tekst", "Tekst"
        PDF = "pdf", "Document (pdf)"
        JPG = "jpg", "Foto (jpg)"
        PNG = "png", "Plaatje (png)"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="bijlagen")
    toegang = models.ForeignKey(Toegang, models.PROTECT, related_name="bijlagen")
    soort = models.CharField("soort", max_length=5, choices=Soort)
    grootte = models.PositiveIntegerField("grootte in bytes")
    titel_versleuteld = models.BinaryField()
    inhoud_versleuteld = models.BinaryField()
    sleutel_versleuteld = models.BinaryField(max_length=60)

    class Meta(GemeenteRij.Meta):
        ordering = ("-id",)
        verbose_name = "verzegelde bijlage"
        verbose_name_plural = "verzegelde bijlagen"
        constraints = (
            models.CheckConstraint(
                condition=Q(grootte__gte=1, grootte__lte=GROOTSTE) & Q(soort__in=["tekst", "pdf", "jpg", "png"]),
                name="mijn_bijlage_past",
                violation_error_message="Dit bestand is te groot.",
            ),
        )

    def __str__(self) -> str:
        return f"bijlage {self.pk}"


class Deling(GemeenteRij):
    """One annex shared with one receiver, for one purpose, until a day; its own code opens it."""

    class Ontvanger(models.TextChoices):
        """Who can be given it."""

        UWV = "uwv", "UWV"

    class Doel(models.TextChoices):
        """What the receiver may use it for."""

        ADVIES = "advies", "Voor de aanvraag van een advies beschut werk"
        NIEUW_ADVIES = "nieuw_advies", "Voor de aanvraag van een nieuw advies"
        BEZWAAR = "bezwaar", "Voor mijn bezwaar"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="delingen")
    bijlage = models.ForeignKey(Bijlage, models.CASCADE, related_name="delingen")
    ontvanger = models.CharField("met wie", max_length=10, choices=Ontvanger, default=Ontvanger.UWV)
    doel = models.CharField("waarvoor", max_length=15, choices=Doel)
    tot = models.DateField("tot en met")
    ingetrokken_op = models.DateTimeField("gestopt op", null=True)
    code_hmac = models.BinaryField(max_length=32, unique=True)
    zout = models.BinaryField(max_length=16)
    sleutel_versleuteld = models.BinaryField(max_length=60)

    class Meta(GemeenteRij.Meta):
        ordering = ("-id",)
        verbose_name = "gedeelde bijlage"
        verbose_name_plural = "gedeelde bijlagen"

    def __str__(self) -> str:
        return f"deling {self.pk}"

    def loopt_op(self, dag: datetime.date) -> bool:
        """Whether the receiver can open it on that (real) day."""
        return self.ingetrokken_op is None and dag <= self.tot


class Opening(GemeenteRij):
    """An annex was opened: by herself, or by a receiver. She sees each one; it stays when the annex is gone."""

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="openingen")
    bijlage_nummer = models.BigIntegerField("bijlage")
    deling_nummer = models.BigIntegerField("deling", null=True)
    door = models.CharField("wie", max_length=20)

    class Meta(GemeenteRij.Meta):
        ordering = ("-id",)
        verbose_name = "geopende bijlage"
        verbose_name_plural = "geopende bijlagen"

    def __str__(self) -> str:
        return f"opening {self.pk}"
