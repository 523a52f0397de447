"""Why somebody with a positive advice does not work: what a person recorded about it."""

from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Reden(models.TextChoices):
    """Reason codes; most follow from the state of the case (see `redenen.py`)."""

    WACHT_OP_BESLUIT = "wacht_op_besluit", "Wacht op het besluit van het college"
    WACHT_OP_PLEK = "wacht_op_plek", "Wacht op een passende plek"
    WACHTLIJST = "wachtlijst", "Staat op de wachtlijst"
    PROEFPLAATSING = "proefplaatsing", "Proefplaatsing loopt"
    CONTRACT_VOLGT = "contract_volgt", "Loonwaarde is bekend, contract volgt"
    CONTRACT_GEEINDIGD = "contract_geeindigd", "Contract is geëindigd"
    TIJDELIJK_NIET = "tijdelijk_niet", "Nu tijdelijk niet beschikbaar"
    WIL_NU_NIET = "wil_nu_niet", "Wil nu niet werken"
    ANDERS = "anders", "Andere reden"


#: What a person may record; the other codes follow from the state of the case.
ZELF_TE_KIEZEN = (Reden.TIJDELIJK_NIET, Reden.WIL_NU_NIET, Reden.WACHT_OP_PLEK, Reden.ANDERS)

TOELICHTING_ZIN = "Schrijf bij een andere reden op wat die reden is."
DUBBEL_ZIN = "Voor deze dag is al een reden vastgelegd."


class NietWerkzaamReden(GemeenteRij):
    """The reason that holds from a day on, until the next one or until the person works."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="redenen_niet_werkzaam")
    vanaf = models.DateField("vanaf")
    reden = models.CharField("reden", max_length=20, choices=Reden)
    toelichting = models.CharField("toelichting", max_length=200, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["traject", "vanaf"]
        verbose_name = "reden van niet werken"
        verbose_name_plural = "redenen van niet werken"
        constraints = [
            models.CheckConstraint(
                name="nietwerkzaam_reden_bekend",
                condition=Q(reden__in=Reden.values),
                violation_error_message="Kies een reden.",
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                name="nietwerkzaam_andere_reden_toegelicht",
                condition=~Q(reden="anders") | ~Q(toelichting=""),
                violation_error_message=TOELICHTING_ZIN,
                violation_error_code="toelichting",
            ),
            models.UniqueConstraint(
                name="nietwerkzaam_een_per_dag",
                fields=["traject", "vanaf"],
                violation_error_message=DUBBEL_ZIN,
                violation_error_code="vanaf",
            ),
        ]

    def __str__(self) -> str:
        return self.get_reden_display()
