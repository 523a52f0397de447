"""The two logs: who changed what, and who looked at whom for which purpose (AVG art. 5 and 30).

Both are only added to. The app role can read them for its own municipality, never change them.
"""

from __future__ import annotations

from django.db import models


class Wijziging(models.Model):
    """One change of one row, written by the trigger luwte_leg_vast and by nothing else."""

    class Actie(models.TextChoices):
        """What happened to the row."""

        TOEGEVOEGD = "toegevoegd", "Toegevoegd"
        GEWIJZIGD = "gewijzigd", "Gewijzigd"
        VERWIJDERD = "verwijderd", "Verwijderd"

    tijd = models.DateTimeField("tijd")
    auteur = models.TextField("wie")
    aanleiding = models.TextField("waarom")
    verzoek = models.TextField("verzoek", blank=True)
    tabel = models.TextField("tabel")
    rij_id = models.TextField("rij")
    # A plain number: this room lies below the room gemeenten.
    gemeente_id = models.BigIntegerField("gemeente", null=True)
    actie = models.TextField("actie", choices=Actie.choices)
    voor = models.JSONField("voor", null=True)
    na = models.JSONField("na", null=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = "wijziging"
        verbose_name_plural = "wijzigingen"
        indexes = (
            models.Index(fields=["gemeente_id", "-id"], name="wijziging_gemeente"),
            models.Index(fields=["tabel", "rij_id"], name="wijziging_rij"),
        )

    def __str__(self) -> str:
        return f"{self.auteur}: {self.tabel} {self.rij_id} {self.actie}"


class Inzage(models.Model):
    """One reading of a person's dossier, with its purpose."""

    tijd = models.DateTimeField("tijd", auto_now_add=True)
    gebruiker = models.TextField("wie")
    gemeente_id = models.BigIntegerField("gemeente")
    kandidaat_id = models.BigIntegerField("kandidaat")
    doel = models.TextField("doel")
    pad = models.TextField("pagina")

    class Meta:
        ordering = ("-id",)
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        indexes = (
            models.Index(fields=["gemeente_id", "-id"], name="inzage_gemeente"),
            models.Index(fields=["kandidaat_id", "-id"], name="inzage_kandidaat"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(doel=""),
                name="inzage_heeft_doel",
                violation_error_message="Inzage heeft een doel nodig.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.gebruiker} zag {self.kandidaat_id}: {self.doel}"
