"""A person who stood here twice: the row that is no longer used points to the row that was kept."""

from django.db import models

from luwte.gemeenten.basis import GemeenteRij


class Verwijzing(GemeenteRij):
    """From a row that is no longer used to the kept one; written by the database when two are merged."""

    kandidaat = models.OneToOneField("kandidaten.Kandidaat", models.PROTECT, related_name="verwijzing", editable=False)
    naar = models.ForeignKey("kandidaten.Kandidaat", models.PROTECT, related_name="+", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "verwijzing"
        verbose_name_plural = "verwijzingen"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.kandidaat_id} is nu {self.naar_id}"


def nummers_van(kandidaat_id: int) -> list[int]:
    """Under which numbers this person was known here: her own, and those of rows that went up in hers. One query."""
    oude = Verwijzing.objects.filter(naar=kandidaat_id).order_by("pk").values_list("kandidaat_id", flat=True)
    return [kandidaat_id, *oude]
