"""Proposals for figures of the law and local policy, and what a second person decided on them.

Nothing here changes: a proposal is one row with all its figures, a decision is one row, and a
mistake is put right by a new proposal. That nobody decides on the own proposal is a constraint of
the table; that only functioneel beheer writes is a policy of the database (``grens.py``).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.models import Gebruiker, Gemeente

ZELF = "Iemand anders dan de indiener beoordeelt een voorstel."


class Voorstel(models.Model):
    """Figures that somebody proposes: of the law (no ``gemeente``) or of a municipality's policy.

    ``cijfers`` is a list of entries as the engine reads them (``wet.aanvullingen``), each with
    ``naam``. A proposal with ``trekt_in`` takes confirmed figures of the law back.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, blank=True, related_name="+")
    cijfers = models.JSONField("cijfers")
    trekt_in = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="intrekkingen")
    toelichting = models.TextField("toelichting", blank=True)
    reden_verleden = models.TextField("waarom met terugwerkende kracht", blank=True)
    reden_afwijking = models.TextField("waarom anders dan het bekende cijfer", blank=True)
    eerste_dag = models.DateField("geldt vanaf")
    opgesteld_op = models.DateField("opgesteld op")
    indiener = models.ForeignKey(Gebruiker, models.PROTECT, related_name="+")
    van_gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+")
    ingediend_op = models.DateTimeField("ingediend op", auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = "voorstel voor cijfers"
        verbose_name_plural = "voorstellen voor cijfers"
        constraints = (
            models.CheckConstraint(
                condition=Q(cijfers=[]) ^ Q(trekt_in__isnull=True),
                name="voorstel_geeft_cijfers_of_trekt_in",
                violation_error_message="Een voorstel geeft cijfers, of trekt eerdere cijfers in.",
            ),
            models.CheckConstraint(
                condition=Q(eerste_dag__gte=F("opgesteld_op")) | ~Q(reden_verleden=""),
                name="voorstel_verleden_met_reden",
                violation_error_message="Zeg waarom dit cijfer met terugwerkende kracht geldt.",
            ),
        )

    def __str__(self) -> str:
        return f"voorstel {self.pk}"


class Oordeel(models.Model):
    """What became of a proposal: confirmed or sent back by another person, or withdrawn by its own."""

    class Soort(models.TextChoices):
        """The ways in which a proposal ends."""

        BEVESTIGD = "bevestigd", "Bevestigd"
        TERUGGESTUURD = "teruggestuurd", "Teruggestuurd"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    voorstel = models.OneToOneField(Voorstel, models.PROTECT, related_name="oordeel")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, blank=True, related_name="+")
    # Copied from the proposal and held equal by a foreign key, so that a constraint can compare.
    indiener = models.ForeignKey(Gebruiker, models.PROTECT, related_name="+")
    soort = models.CharField("oordeel", max_length=13, choices=Soort.choices)
    door = models.ForeignKey(Gebruiker, models.PROTECT, related_name="+")
    van_gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+")
    reden = models.TextField("reden", blank=True)
    tijdstip = models.DateTimeField("tijdstip", auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = "oordeel over een voorstel"
        verbose_name_plural = "oordelen over voorstellen"
        constraints = (
            models.CheckConstraint(
                condition=(Q(soort="ingetrokken") & Q(door=F("indiener")))
                | (Q(soort__in=["bevestigd", "teruggestuurd"]) & ~Q(door=F("indiener"))),
                name="oordeel_door_een_ander",
                violation_error_message=ZELF,
            ),
            models.CheckConstraint(
                condition=Q(soort="bevestigd") | ~Q(reden=""),
                name="oordeel_met_reden",
                violation_error_message="Geef de reden.",
            ),
        )
        indexes = (
            models.Index(
                fields=["id"], name="oordeel_landelijk", condition=Q(gemeente__isnull=True, soort="bevestigd")
            ),
        )

    def __str__(self) -> str:
        return f"voorstel {self.voorstel_id} {self.soort}"
