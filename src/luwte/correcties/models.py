"""Corrections: what was recorded wrong, what it must be, why, and who agreed. Nothing is erased.

A proposal names rows and new values; a judgement confirms or withdraws it. On confirmation the
database itself changes the rows and keeps each old row whole (``grens.py``): the web process can
neither change a step nor write a correction. Legal ground: AVG art. 5 lid 1 onder d and art. 16;
Archiefwet (what was known stays readable).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.correcties.herkomst import Herkomst
from luwte.correcties.overdracht import Aanbod, Overdracht, Overdrachtstuk
from luwte.correcties.samengevoegd import Samenvoeging, Samenvoegvoorstel
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject

__all__ = [
    "Aanbod",
    "Correctie",
    "Herkomst",
    "Oordeel",
    "Overdracht",
    "Overdrachtstuk",
    "Samenvoeging",
    "Samenvoegvoorstel",
    "Voorstel",
]

GEEN_REDEN = "Schrijf op wat er fout was en hoe u dat weet."
NIET_ZELF = "U stelde deze verbetering zelf voor. Een collega bevestigt haar."


class Voorstel(GemeenteRij):
    """What must change in one case: ``wijzigingen`` is a list of table, row and new values.

    With ``ongedaan`` the last step of the case goes, and nothing else changes. ``vier_ogen`` says
    that somebody else must confirm: for what decides about rights or money.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="verbetervoorstellen", editable=False)
    stap_nummer = models.BigIntegerField("stap", editable=False)
    wat = models.CharField("wat wordt verbeterd", max_length=200, editable=False)
    wijzigingen = models.JSONField(default=list, editable=False)
    ongedaan = models.BooleanField("maak deze stap ongedaan", default=False, editable=False)
    vier_ogen = models.BooleanField(default=False, editable=False)
    reden = models.TextField("reden")
    indiener = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "voorstel tot verbetering"
        verbose_name_plural = "voorstellen tot verbetering"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="correctie_met_reden",
                violation_error_message=GEEN_REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(ongedaan=True, wijzigingen=[]) | (Q(ongedaan=False) & ~Q(wijzigingen=[])),
                name="correctie_verandert_iets",
                violation_error_message="Verander ten minste één gegeven.",
            ),
        ]

    def __str__(self) -> str:
        return f"voorstel {self.pk}: {self.wat}"


class Oordeel(GemeenteRij):
    """A proposal confirmed, or withdrawn. Once, for good."""

    class Soort(models.TextChoices):
        """What became of the proposal."""

        BEVESTIGD = "bevestigd", "Bevestigd"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    voorstel = models.OneToOneField(Voorstel, models.PROTECT, related_name="oordeel", editable=False)
    soort = models.CharField("soort", max_length=11, choices=Soort)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "oordeel over een verbetering"
        verbose_name_plural = "oordelen over verbeteringen"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=["bevestigd", "ingetrokken"]),
                name="correctie_oordeel_bestaat",
                violation_error_message="Bevestig het voorstel of trek het in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: voorstel {self.voorstel_id}"


class Correctie(GemeenteRij):
    """One row as it was (``voor``) and became (``na``; empty when it went). Written by the database only.

    ``aangemaakt_op`` is when we learnt it: until then ``voor`` was what was known.
    """

    voorstel = models.ForeignKey(Voorstel, models.PROTECT, related_name="correcties")
    tabel = models.CharField(max_length=40)
    rij = models.BigIntegerField()
    voor = models.JSONField()
    na = models.JSONField(null=True)

    class Meta(GemeenteRij.Meta):
        verbose_name = "verbetering"
        verbose_name_plural = "verbeteringen"
        ordering = ("pk",)
        indexes = [models.Index(F("tabel"), F("rij"), name="correctie_van_rij")]

    def __str__(self) -> str:
        return f"{self.tabel} {self.rij}"
