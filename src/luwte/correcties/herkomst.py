"""Where a person came from when her municipality went up in another."""

from django.db import models

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat


class Herkomst(GemeenteRij):
    """Until ``per`` this person belonged to another municipality. Written by the command herindeling."""

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="herkomsten", editable=False)
    van_gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+", editable=False)
    per = models.DateField("per", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "herkomst"
        verbose_name_plural = "herkomsten"
        ordering = ("per", "pk")

    def __str__(self) -> str:
        return f"tot {self.per:%d-%m-%Y} bij {self.van_gemeente}"
