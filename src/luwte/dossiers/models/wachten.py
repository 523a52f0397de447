"""Who waits for a place: what bridges the time, and who was considered when a place came free.

Legal ground: Participatiewet art. 10b lid 5 (the ordinance says who comes first) and lid 7 (what is offered until
the job begins); regional note 2017, § 3.2.
"""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject

REDEN_VAN_DE_ORDE = "Iemand die langer wacht krijgt deze plek niet. Schrijf op waarom."


class Overbrugging(GemeenteRij):
    """A provision until the job begins. It is no employment, so it never counts as a place."""

    class Soort(models.TextChoices):
        """The provisions the law and the note name."""

        PARTICIPATIEPLAATS = "participatieplaats", "Participatieplaats"
        DAGBESTEDING = "dagbesteding", "Arbeidsmatige dagbesteding (Wmo)"
        WMO = "wmo", "Meedoen met hulp van de Wmo"
        VRIJWILLIGERSWERK = "vrijwilligerswerk", "Vrijwilligerswerk"
        ACTIVERING = "activering", "Activering of training"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overbruggingen", editable=False)
    soort = models.CharField("soort", max_length=20, choices=Soort)
    waar = models.CharField("waar", max_length=150)
    afspraak = models.TextField("wat is afgesproken", blank=True)
    periode = DateRangeField("periode")

    class Meta(GemeenteRij.Meta):
        verbose_name = "overbrugging"
        verbose_name_plural = "overbruggingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=["participatieplaats", "dagbesteding", "wmo", "vrijwilligerswerk", "activering"]),
                name="overbrugging_soort_bekend",
                violation_error_message="Kies wat er in de wachttijd gebeurt.",
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                condition=Q(periode__isempty=False, periode__startswith__isnull=False),
                name="overbrugging_heeft_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
                violation_error_code="tot_en_met",
            ),
            ExclusionConstraint(
                name="overbrugging_een_per_soort",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze hulp loopt in die periode al.",
                violation_error_code="soort",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.waar}"


class Plaatskeuze(GemeenteRij):
    """The record of one look at the waiting list: why then, in which order, and who was chosen (or nobody)."""

    class Aanleiding(models.TextChoices):
        """Why the list was looked at."""

        PLEK_VRIJ = "plek_vrij", "Er kwam een plek vrij"
        NIEUW_JAAR = "nieuw_jaar", "Er begon een nieuw jaar"
        EXTRA = "extra", "De raad gaf extra plekken"

    class Volgorde(models.TextChoices):
        """Which day decided who came first: what the policy ``volgorde_wachtlijst`` said on the day."""

        BESLUIT = "besluit", "Wie het langst geleden het besluit kreeg"
        WACHTLIJST = "wachtlijst", "Wie het langst op de wachtlijst staat"
        AANMELDING = "aanmelding", "Wie zich het eerst meldde"

    datum = models.DateField("datum")
    aanleiding = models.CharField("aanleiding", max_length=12, choices=Aanleiding)
    volgorde = models.CharField("wie gaat voor", max_length=12, choices=Volgorde, editable=False)
    bron = models.CharField("waar staat deze volgorde", max_length=500, editable=False)
    gekozen = models.ForeignKey(Traject, models.PROTECT, null=True, blank=True, related_name="+")
    gekozen_rang = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    reden = models.TextField("waarom deze keuze", blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "keuze bij een vrije plek"
        verbose_name_plural = "keuzes bij een vrije plek"
        constraints = [
            models.CheckConstraint(
                condition=Q(gekozen_rang=1) | ~Q(reden=""),
                name="plaatskeuze_afwijken_met_reden",
                violation_error_message=REDEN_VAN_DE_ORDE,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(gekozen__isnull=True, gekozen_rang__isnull=True)
                | Q(gekozen__isnull=False, gekozen_rang__isnull=False),
                name="plaatskeuze_rang_bij_gekozene",
                violation_error_message="Wie gekozen is, stond op de lijst.",
            ),
            models.CheckConstraint(
                condition=~Q(bron=""),
                name="plaatskeuze_met_bron",
                violation_error_message="Noem de verordening of het besluit.",
                violation_error_code="bron",
            ),
        ]

    def __str__(self) -> str:
        return f"keuze van {self.datum}"


class Overwogene(GemeenteRij):
    """One person who was on the list at that moment: her place in the order and the day it rests on."""

    keuze = models.ForeignKey(Plaatskeuze, models.PROTECT, related_name="overwogenen")
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overwogen")
    rang = models.PositiveSmallIntegerField()
    sinds = models.DateField()

    class Meta(GemeenteRij.Meta):
        verbose_name = "overwogen bij een vrije plek"
        verbose_name_plural = "overwogen bij een vrije plek"
        constraints = [
            models.UniqueConstraint(
                fields=["keuze", "rang"], name="overwogene_rang_een_keer", violation_error_message="Dubbele plaats."
            ),
            models.UniqueConstraint(
                fields=["keuze", "traject"], name="overwogene_een_keer", violation_error_message="Dubbele persoon."
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rang} op de lijst"
