"""The preselection: what somebody can do first, and which road a consultant chooses with her.

Ground: regional note 2017, chapter 2 (start from what someone can do, look for the fitting place)
and chapter 5 (the municipality looks for the best and most effective road). A machine suggests
nothing here: the road is a person's choice with a reason.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from luwte.aanmeldingen.models.signaal import Antwoord
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Trede(models.IntegerChoices):
    """The ladder of participation, as municipalities use it."""

    THUIS = 1, "1. Leeft vooral thuis, weinig contact"
    CONTACTEN = 2, "2. Heeft contacten buiten de deur"
    ACTIVITEITEN = 3, "3. Doet mee aan georganiseerde activiteiten"
    ONBETAALD = 4, "4. Doet onbetaald werk"
    MET_STEUN = 5, "5. Doet betaald werk met ondersteuning"
    BETAALD = 6, "6. Doet betaald werk"


class Weg(models.TextChoices):
    """The roads that are weighed; the usual job with help stands first, for everybody."""

    REGULIER = "regulier", "Gewoon werk, met hulp"
    BANENAFSPRAAK = "banenafspraak", "Baan uit de banenafspraak"
    BESCHUT = "beschut", "Beschut werk"
    DAGBESTEDING = "dagbesteding", "Dagbesteding"
    VRIJWILLIGERSWERK = "vrijwilligerswerk", "Vrijwilligerswerk of activering"
    ONDERWIJS = "onderwijs", "Onderwijs of opleiding"


#: Between these ages somebody may still be growing towards work (regional note, § 5.1).
RIJPT_VANAF, RIJPT_TOT_EN_MET = 18, 27


class Voorselectie(GemeenteRij):
    """One preselection; the newest on or before a day counts. Only added."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="voorselecties")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opgesteld_op = models.DateField("opgesteld op")
    kan = models.TextField("wat kan deze persoon")
    wil = models.TextField("wat wil deze persoon")
    nodig = models.TextField("wat is daarvoor nodig")
    trede = models.PositiveSmallIntegerField("trede op de participatieladder", choices=Trede)
    geprobeerd = models.TextField("wat is al geprobeerd")
    minimumloon = models.CharField("kan nu zelf het minimumloon verdienen", max_length=8, choices=Antwoord)
    veel_begeleiding = models.CharField("heeft veel begeleiding nodig in het werk", max_length=8, choices=Antwoord)
    overwogen = ArrayField(models.CharField(max_length=20, choices=Weg), verbose_name="overwogen wegen")
    keuze = models.CharField("gekozen weg", max_length=20, choices=Weg)
    keuze_reden = models.TextField("waarom deze weg")
    praktijkdeel_nodig = models.BooleanField("praktijkdeel nodig")
    praktijkdeel_reden = models.TextField("waarom wel of geen praktijkdeel")
    rijpt_nog = models.BooleanField("jong en nog in ontwikkeling", default=False)
    opnieuw_bekijken_op = models.DateField("opnieuw bekijken op", null=True, blank=True)
    uitzondering = models.BooleanField("uitzondering op de gewone weg", default=False)
    uitzondering_motivering = models.TextField("waarom een uitzondering", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "-opgesteld_op", "-pk")
        verbose_name_plural = "voorselecties"
        constraints = (
            models.CheckConstraint(
                condition=~Q(kan="") & ~Q(wil="") & ~Q(nodig="") & ~Q(geprobeerd=""),
                name="voorselectie_begint_bij_kunnen",
                violation_error_message="Schrijf op wat deze persoon kan, wil en nodig heeft.",
                violation_error_code="kan",
            ),
            models.CheckConstraint(
                condition=~Q(keuze_reden="") & Q(keuze__in=Weg.values),
                name="voorselectie_keuze_met_reden",
                violation_error_message="Kies een weg en schrijf op waarom.", violation_error_code="keuze_reden",
            ),
            models.CheckConstraint(
                condition=Q(overwogen__contains=["regulier"]),
                name="voorselectie_gewoon_werk_overwogen",
                violation_error_message="Kijk altijd eerst of gewoon werk met hulp kan.",
                violation_error_code="overwogen",
            ),
            models.CheckConstraint(
                condition=~Q(praktijkdeel_reden=""),
                name="voorselectie_praktijkdeel_met_reden",
                violation_error_message="Schrijf op waarom u wel of geen praktijkdeel inzet.",
                violation_error_code="praktijkdeel_reden",
            ),
            models.CheckConstraint(
                condition=Q(rijpt_nog=False, opnieuw_bekijken_op__isnull=True)
                | Q(rijpt_nog=True, opnieuw_bekijken_op__isnull=False, opnieuw_bekijken_op__gt=F("opgesteld_op")),
                name="voorselectie_rijpt_met_datum",
                violation_error_message="Kies een latere dag om de keuze opnieuw te bekijken.",
                violation_error_code="opnieuw_bekijken_op",
            ),
            models.CheckConstraint(
                condition=Q(uitzondering=False, uitzondering_motivering="")
                | (Q(uitzondering=True) & ~Q(uitzondering_motivering="")),
                name="voorselectie_uitzondering_gemotiveerd",
                violation_error_message="Schrijf op waarom u een uitzondering maakt.",
                violation_error_code="uitzondering_motivering",
            ),
            models.CheckConstraint(
                condition=Q(trede__gte=1, trede__lte=6), name="voorselectie_trede_bekend",
                violation_error_message="Kies een trede.", violation_error_code="trede",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"voorselectie van {self.opgesteld_op}"

    @property
    def overwogen_namen(self) -> list[str]:
        """The roads that were weighed, as people read them."""
        return [label for waarde, label in Weg.choices if waarde in self.overwogen]
