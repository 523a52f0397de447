"""An observation: what somebody did in one part of a day on a workplace or an internship.

It is only ever added. A mistake is put right by a new row that takes the place of the old one.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.begeleiding import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject

#: Minutes of attention that the regional note tells apart (chapter 5); the last is the criterium.
MINUTEN_AANDACHT = (5, 10, 20, 60)
MEESTE_UREN = 8
MEESTE_MINUTEN = 240


class Dagdeel(models.TextChoices):
    """The part of the day; guidance is judged per part (samenvoordeklant.nl, mei 2019)."""

    OCHTEND = "ochtend", "Ochtend"
    MIDDAG = "middag", "Middag"
    AVOND = "avond", "Avond"


class Taak(models.TextChoices):
    """Whether a task was done."""

    ZELF = "zelf", "Ja, zelf"
    HULP = "hulp", "Ja, met hulp"
    NIET = "niet", "Vandaag niet"


class Aanpassing(models.TextChoices):
    """The five kinds of adaptation; each value is the fact of the law that it gives evidence for."""

    WERKPLEK = "werkplek_aanpassen", "De werkplek"
    TAKEN = "taken_splitsen", "Taken opgesplitst"
    BEGELEIDING = "begeleiding_aanpassen", "Andere manier van begeleiden"
    TEMPO = "werktempo_aanpassen", "Rustiger tempo"
    WERKTIJDEN = "arbeidsduur_aanpassen", "Andere werktijden"


class Observatie(GemeenteRij):
    """One part of a day of one person, seen by one colleague.

    ``sleutel`` is made where the form was filled in: sent twice, it is recorded once.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="observaties")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, null=True, blank=True, related_name="observaties")
    stage = models.CharField("stage of andere plek", max_length=120, blank=True)
    sleutel = models.UUIDField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    datum = models.DateField("datum")
    dagdeel = models.CharField("dagdeel", max_length=7, choices=Dagdeel)
    taak = models.CharField("is de taak gelukt?", max_length=4, choices=Taak)
    concentratie = models.PositiveSmallIntegerField("minuten aandacht bij het werk")
    uren_volgehouden = models.PositiveSmallIntegerField("uren volgehouden deze dag")
    begeleiding_minuten = models.PositiveSmallIntegerField("minuten begeleiding dit dagdeel")
    werkplek_aanpassen = models.BooleanField(default=False)
    taken_splitsen = models.BooleanField(default=False)
    begeleiding_aanpassen = models.BooleanField(default=False)
    werktempo_aanpassen = models.BooleanField(default=False)
    arbeidsduur_aanpassen = models.BooleanField(default=False)
    uitleg_onthouden = models.BooleanField("begreep en onthield de uitleg", default=False)
    afspraken_nagekomen = models.BooleanField("hield zich aan afspraken", default=False)
    toezicht_nodig = models.BooleanField("iemand was steeds in de buurt nodig", default=False)
    werk_onderbroken = models.BooleanField("het werk lag stil door de begeleiding", default=False)
    goed = models.CharField("wat ging goed?", max_length=200, blank=True)
    vervangt = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="vervangen_door")

    class Meta(GemeenteRij.Meta):
        ordering = ["datum", "pk"]
        verbose_name_plural = "observaties"
        constraints = [
            models.UniqueConstraint(
                name="observatie_sleutel_eenmaal",
                fields=["gemeente", "sleutel"],
                violation_error_message=zinnen.SLEUTEL_DUBBEL,
            ),
            models.CheckConstraint(
                name="observatie_op_een_plek",
                condition=Q(werkplek__isnull=False, stage="") | (Q(werkplek__isnull=True) & ~Q(stage="")),
                violation_error_message=zinnen.PLEK,
                violation_error_code="stage",
            ),
            models.CheckConstraint(
                name="observatie_dagdeel_bekend",
                condition=Q(dagdeel__in=Dagdeel.values),
                violation_error_message=zinnen.DAGDEEL,
                violation_error_code="dagdeel",
            ),
            models.CheckConstraint(
                name="observatie_taak_bekend",
                condition=Q(taak__in=Taak.values),
                violation_error_message=zinnen.TAAK,
                violation_error_code="taak",
            ),
            models.CheckConstraint(
                name="observatie_concentratie_bekend",
                condition=Q(concentratie__in=MINUTEN_AANDACHT),
                violation_error_message=zinnen.CONCENTRATIE,
                violation_error_code="concentratie",
            ),
            models.CheckConstraint(
                name="observatie_uren_grens",
                condition=Q(uren_volgehouden__lte=MEESTE_UREN),
                violation_error_message=zinnen.UREN_VOLGEHOUDEN,
                violation_error_code="uren_volgehouden",
            ),
            models.CheckConstraint(
                name="observatie_minuten_grens",
                condition=Q(begeleiding_minuten__lte=MEESTE_MINUTEN),
                violation_error_message=zinnen.MINUTEN,
                violation_error_code="begeleiding_minuten",
            ),
            models.CheckConstraint(
                name="observatie_onderbroken_door_begeleiding",
                condition=Q(werk_onderbroken=False) | Q(begeleiding_minuten__gt=0),
                violation_error_message=zinnen.ONDERBROKEN,
                violation_error_code="begeleiding_minuten",
            ),
        ]
        indexes = [models.Index(fields=["traject", "datum"], name="observatie_reeks")]

    def __str__(self) -> str:
        return f"observatie van {self.datum}, {self.get_dagdeel_display().lower()}"

    @property
    def plek(self) -> str:
        """Where it was, in words; ask for ``werkplek`` along with the row."""
        return self.werkplek.naam if self.werkplek else self.stage

    @property
    def aanpassingen(self) -> list[str]:
        """The words of the adaptations that were used."""
        return [soort.label for soort in Aanpassing if getattr(self, soort.value)]
