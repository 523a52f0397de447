"""A task: what somebody must do before a day, in one case or for the whole municipality.

The database makes the task that a step leaves behind (``taken/sql.py``), so that after a negative
advice there is always exactly one; the other tasks are written by hand.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Rol
from luwte.trajecten.models import Stap, Traject

HEEL = "Wie een taak afrondt, schrijft op wat er is gedaan."
NIET_LEEG = "Schrijf op wat er moet gebeuren."
AL_AFGEROND = "Deze taak is al afgerond."


class Taak(GemeenteRij):
    """What, who, before when; done by a person with a note. Without case it is of the municipality."""

    class Soort(models.TextChoices):
        """Where a task comes from."""

        EIGEN = "eigen", "Zelf gemaakt"
        VERVOLG = "vervolg", "Volgt op een stap"
        VERREKENING = "verrekening", "Aantal van het jaar vaststellen"
        BONUS = "bonus", "Bonus over het jaar"
        EVALUATIE = "evaluatie", "Evaluatie na twee jaar"

    traject = models.ForeignKey(Traject, models.PROTECT, null=True, blank=True, related_name="taken")
    stap = models.OneToOneField(Stap, models.PROTECT, null=True, blank=True, editable=False, related_name="taak")
    soort = models.CharField("soort", max_length=12, choices=Soort, default=Soort.EIGEN, editable=False)
    jaar = models.PositiveSmallIntegerField("jaar", null=True, blank=True, editable=False)
    wat = models.CharField("wat moet er gebeuren", max_length=200)
    rol = models.CharField("voor wie met de rol", max_length=20, choices=Rol, blank=True)
    wie = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="wie"
    )
    gemaakt_op = models.DateField("gemaakt op", editable=False)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    gedaan_op = models.DateField("afgerond op", null=True, blank=True, editable=False)
    gedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    notitie = models.TextField("wat is er gedaan", blank=True, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "taak"
        verbose_name_plural = "taken"
        constraints = [
            models.CheckConstraint(
                condition=~Q(wat=""),
                name="taak_zegt_wat",
                violation_error_message=NIET_LEEG,
                violation_error_code="wat",
            ),
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True, gedaan_door__isnull=True, notitie="")
                | (Q(gedaan_op__isnull=False, gedaan_door__isnull=False) & ~Q(notitie="")),
                name="taak_afgerond_met_notitie",
                violation_error_message=HEEL,
                violation_error_code="notitie",
            ),
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True) | Q(gedaan_op__gte=F("gemaakt_op")),
                name="taak_afgerond_na_begin",
                violation_error_message="De taak is gemaakt na deze dag.",
                violation_error_code="gedaan_op",
            ),
            models.CheckConstraint(
                condition=Q(soort="eigen", stap__isnull=True, jaar__isnull=True)
                | Q(soort="vervolg", stap__isnull=False, traject__isnull=False, jaar__isnull=True)
                | Q(soort__in=["verrekening", "bonus", "evaluatie"], traject__isnull=True, jaar__isnull=False),
                name="taak_soort_past",
                violation_error_message="Deze taak is niet goed te plaatsen.",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "soort", "jaar"],
                condition=Q(jaar__isnull=False),
                name="taak_een_per_jaar",
                violation_error_message=AL_AFGEROND,
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "uiterlijk"], condition=Q(gedaan_op__isnull=True), name="taak_open"),
            models.Index(fields=["traject"], name="taak_van_dossier"),
        ]

    def __str__(self) -> str:
        return self.wat
