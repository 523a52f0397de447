"""A signal: somebody who meets a person thinks of beschut werk. It indicates nothing.

Ground: regional note 2017, chapter 5 (the option is considered at the neighbourhood team or desk);
product page of Almere: not the neighbourhood worker but the consultant decides on the road.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.kandidaten.models import Kandidaat
from luwte.trajecten.models import Traject


class Kanaal(models.TextChoices):
    """Where the signal comes from (the note names Wmo, W&I and the youth desk Jolo)."""

    WIJKTEAM = "wijkteam", "Wijkteam"
    WMO = "wmo", "Loket Wmo"
    WERK_EN_INKOMEN = "wi", "Loket Werk en Inkomen"
    JOLO = "jolo", "Jongerenloket (Jolo)"
    SCHOOL = "school", "School"
    ZELF = "zelf", "De persoon zelf of familie"


class Antwoord(models.TextChoices):
    """An answer at the desk; not knowing is a full answer."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    ONBEKEND = "onbekend", "Weet ik niet"


class DoetNu(models.TextChoices):
    """What somebody does now: where on the ladder of participation she stands."""

    THUIS = "thuis", "Is vooral thuis"
    ACTIVITEITEN = "activiteiten", "Doet mee aan activiteiten in de buurt"
    DAGBESTEDING = "dagbesteding", "Dagbesteding"
    VRIJWILLIGERSWERK = "vrijwilligerswerk", "Vrijwilligerswerk"
    SCHOOL = "school", "School of opleiding"
    WERK = "werk", "Betaald werk"
    ONBEKEND = "onbekend", "Weet ik niet"


#: The questions of the triage: five, yes, no or not known. None of them decides anything.
VRAGEN = {
    "taak": "Kan deze persoon een taak doen, alleen of met hulp?",
    "uur": "Kan deze persoon ongeveer een uur achter elkaar bezig zijn?",
    "dagdeel": "Kan deze persoon ongeveer vier uur op een dag iets doen?",
    "hulp_elk_dagdeel": "Is er in elk dagdeel iemand nodig die helpt?",
    "minimumloon": "Kan deze persoon nu zelf het minimumloon verdienen?",
}


def _antwoord(naam: str) -> "models.CharField[str, str]":
    return models.CharField(VRAGEN[naam], max_length=8, choices=Antwoord, default=Antwoord.ONBEKEND)


class Signaal(GemeenteRij):
    """One signal about one person; it opened ``traject``, or came while that was running."""

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="signalen")
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="signalen")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kanaal = models.CharField("waar komt het signaal vandaan", max_length=8, choices=Kanaal)
    gemeld_op = models.DateField("datum van het signaal")
    kan = models.TextField("wat kan deze persoon")
    wil = models.TextField("wat wil deze persoon", blank=True)
    helpt = models.TextField("wat helpt", blank=True)
    doet_nu = models.CharField("wat doet deze persoon nu", max_length=20, choices=DoetNu, default=DoetNu.ONBEKEND)
    taak = _antwoord("taak")
    uur = _antwoord("uur")
    dagdeel = _antwoord("dagdeel")
    hulp_elk_dagdeel = _antwoord("hulp_elk_dagdeel")
    minimumloon = _antwoord("minimumloon")
    persoon_weet_ervan = models.BooleanField("de persoon weet van dit signaal", default=False)

    class Meta(GemeenteRij.Meta):
        ordering = ("-gemeld_op", "-pk")
        verbose_name_plural = "signalen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(kan=""), name="signaal_begint_bij_kunnen",
                violation_error_message="Schrijf eerst op wat deze persoon kan.", violation_error_code="kan",
            ),
            models.CheckConstraint(
                condition=Q(persoon_weet_ervan=True), name="signaal_met_medeweten",
                violation_error_message="Bespreek het signaal eerst met de persoon.",
                violation_error_code="persoon_weet_ervan",
            ),
            models.CheckConstraint(
                condition=Q(kanaal__in=Kanaal.values, doet_nu__in=DoetNu.values), name="signaal_keuzes_bekend",
                violation_error_message="Kies waar het signaal vandaan komt.", violation_error_code="kanaal",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=["gemeente", "door", "gemeld_op"], name="signaal_eigen"),)

    def __str__(self) -> str:
        return f"signaal van {self.gemeld_op}"

    @property
    def antwoorden(self) -> list[tuple[str, str]]:
        """The triage as people read it: question and answer."""
        return [(vraag, getattr(self, f"get_{naam}_display")()) for naam, vraag in VRAGEN.items()]
