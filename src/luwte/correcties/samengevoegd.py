"""Two rows for one person become one: what was proposed, why, and what a colleague said of it.

The other row of the person stays, with a pointer to the kept one (``kandidaten.Verwijzing``).
Legal ground: AVG art. 5 lid 1 onder d (accuracy); Wabb art. 10 (one number, one person).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.kandidaten.models import Kandidaat

GEEN_REDEN = "Schrijf op hoe u weet dat dit één persoon is."
NIET_ZELF = "U stelde dit zelf voor. Een collega bevestigt het."


class Samenvoegvoorstel(GemeenteRij):
    """One person stands here twice: ``oud`` goes up in ``nieuw``."""

    oud = models.ForeignKey(Kandidaat, models.PROTECT, related_name="+", editable=False)
    nieuw = models.ForeignKey(Kandidaat, models.PROTECT, related_name="+", editable=False)
    reden = models.TextField("hoe weet u dat dit één persoon is?")
    indiener = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "voorstel om samen te voegen"
        verbose_name_plural = "voorstellen om samen te voegen"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="samenvoegen_met_reden",
                violation_error_message=GEEN_REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=~Q(oud=F("nieuw")),
                name="samenvoegen_van_twee",
                violation_error_message="Kies twee verschillende personen.",
            ),
        )

    def __str__(self) -> str:
        return f"samenvoegen {self.oud_id} in {self.nieuw_id}"


class Samenvoeging(GemeenteRij):
    """What became of a proposal. On confirmation the database moves the rows, and counts them here."""

    class Soort(models.TextChoices):
        """One person, or two after all."""

        BEVESTIGD = "bevestigd", "Samengevoegd"
        AFGEWEZEN = "afgewezen", "Toch twee personen"

    voorstel = models.OneToOneField(Samenvoegvoorstel, models.PROTECT, related_name="samenvoeging", editable=False)
    soort = models.CharField("soort", max_length=9, choices=Soort)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    #: By table and column: how many rows moved, written by the database.
    verplaatst = models.JSONField(default=dict, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "samenvoeging"
        verbose_name_plural = "samenvoegingen"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(soort__in=["bevestigd", "afgewezen"]),
                name="samenvoeging_soort_bestaat",
                violation_error_message="Bevestig het voorstel of wijs het af.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.voorstel_id}"
