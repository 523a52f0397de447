"""The review of the next step: what she wants first, then what people conclude together and why."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from luwte.begeleiding import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Vervolggesprek(GemeenteRij):
    """Is this still the right place? No rule answers that: people do, with a reason. Only added."""

    class Conclusie(models.TextChoices):
        DAGBESTEDING = "dagbesteding", "Dagbesteding past nu beter"
        BESCHUT = "beschut", "Beschut werk past nog"
        BANENAFSPRAAK = "banenafspraak", "Een stap naar een baan uit de banenafspraak"
        REGULIER = "regulier", "Een stap naar gewoon werk"

    class Aanwezig(models.TextChoices):
        KANDIDAAT = "kandidaat", "De kandidaat"
        NETWERK = "netwerk", "Familie of iemand die de kandidaat vertrouwt"
        WERKLEIDER = "werkleider", "Werkleider"
        JOBCOACH = "jobcoach", "Jobcoach"
        CONSULENT = "consulent", "Consulent"
        WERKGEVER = "werkgever", "Werkgever"
        ZORG = "zorg", "Begeleider van een zorgaanbieder"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="vervolggesprekken")
    datum = models.DateField("datum van het gesprek")
    wens = models.TextField("wat wil de kandidaat zelf?", max_length=1000)
    aanwezig = ArrayField(models.CharField(max_length=10, choices=Aanwezig), verbose_name="wie waren erbij?")
    zonder_kandidaat = models.CharField("waarom was de kandidaat er niet bij?", max_length=300, blank=True)
    conclusie = models.CharField("wat is de volgende stap?", max_length=13, choices=Conclusie)
    reden = models.TextField("waarom?", max_length=1000)
    volgend_op = models.DateField("volgend gesprek uiterlijk")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        ordering = ["datum", "pk"]
        verbose_name_plural = "vervolggesprekken"
        constraints = [
            models.CheckConstraint(
                name="vervolggesprek_wens",
                condition=~Q(wens=""),
                violation_error_message=zinnen.WENS,
                violation_error_code="wens",
            ),
            models.CheckConstraint(
                name="vervolggesprek_aanwezig",
                condition=Q(aanwezig__len__gt=0),
                violation_error_message=zinnen.AANWEZIG,
                violation_error_code="aanwezig",
            ),
            models.CheckConstraint(
                name="vervolggesprek_met_kandidaat",
                condition=Q(aanwezig__contains=["kandidaat"]) | ~Q(zonder_kandidaat=""),
                violation_error_message=zinnen.ZONDER_KANDIDAAT,
                violation_error_code="zonder_kandidaat",
            ),
            models.CheckConstraint(
                name="vervolggesprek_conclusie_bekend",
                condition=Q(conclusie__in=["dagbesteding", "beschut", "banenafspraak", "regulier"]),
                violation_error_message=zinnen.CONCLUSIE,
                violation_error_code="conclusie",
            ),
            models.CheckConstraint(
                name="vervolggesprek_reden",
                condition=~Q(reden=""),
                violation_error_message=zinnen.REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                name="vervolggesprek_volgend_later",
                condition=Q(volgend_op__gt=F("datum")),
                violation_error_message=zinnen.VOLGEND,
                violation_error_code="volgend_op",
            ),
        ]

    def __str__(self) -> str:
        return f"vervolggesprek van {self.datum}"

    @property
    def erbij(self) -> list[str]:
        """Who was there, in words."""
        return [self.Aanwezig(wie).label for wie in self.aanwezig]
