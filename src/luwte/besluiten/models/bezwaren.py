"""Objection and appeal: received, heard, advised, decided, and what the court said. Rows are only added.

Legal ground: Awb art. 6:7-6:11 (in time), 7:2, 7:11-7:13 (hearing, decision, committee), 8:1 (appeal).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.besluiten import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject, Vaststelling


class Uitkomst(models.TextChoices):
    """What can come of an objection or an appeal."""

    GEGROND = "gegrond", "Gegrond"
    ONGEGROND = "ongegrond", "Ongegrond"
    NIET_ONTVANKELIJK = "niet_ontvankelijk", "Niet-ontvankelijk"


class Bezwaar(GemeenteRij):
    """Somebody objects to a decision of the college."""

    class Tegen(models.TextChoices):
        VASTSTELLING = "vaststelling", "Het besluit over beschut werk"
        NIET_INGEZET = "niet_ingezet", "Geen beschut werk na een negatief advies"
        WACHTLIJST = "wachtlijst", "De plaatsing op de wachtlijst"
        LOONKOSTENSUBSIDIE = "loonkostensubsidie", "Het besluit over loonkostensubsidie"
        ANDERS = "anders", "Een ander besluit"

    class Indiener(models.TextChoices):
        PERSOON = "persoon", "De persoon zelf"
        VERTEGENWOORDIGER = "vertegenwoordiger", "Iemand namens de persoon"
        WERKGEVER = "werkgever", "De werkgever"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="bezwaren")
    tegen = models.CharField("tegen welk besluit", max_length=20, choices=Tegen)
    besluit_op = models.DateField("het besluit is bekendgemaakt op")
    indiener = models.CharField("wie maakt bezwaar", max_length=20, choices=Indiener)
    ontvangen_op = models.DateField("ontvangen op")
    eerst_elders_op = models.DateField("eerst ontvangen bij een andere instantie op", null=True, blank=True)
    per_post = models.BooleanField("per post", default=False)
    verstuurd_op = models.DateField("op de post gedaan op", null=True, blank=True)
    gronden = models.TextField("waarom iemand het niet eens is")
    adviescommissie = models.BooleanField("de bezwaarcommissie adviseert", default=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "bezwaren"
        constraints = [
            models.CheckConstraint(
                condition=Q(ontvangen_op__gte=F("besluit_op"))
                & (Q(eerst_elders_op__isnull=True) | Q(eerst_elders_op__gte=F("besluit_op"))),
                name="besluiten_bezwaar_na_besluit",
                violation_error_message=zinnen.BEZWAAR_VOOR_BESLUIT,
                violation_error_code="ontvangen_op",
            ),
            models.UniqueConstraint(
                # Twice the same would be two terms, and two objections in every count.
                fields=["traject", "tegen", "besluit_op", "ontvangen_op", "indiener"],
                name="besluiten_bezwaar_eenmaal",
                violation_error_message=zinnen.BEZWAAR_EENMAAL,
                violation_error_code="ontvangen_op",
            ),
            models.CheckConstraint(
                condition=Q(verstuurd_op__isnull=True) | Q(verstuurd_op__lte=F("ontvangen_op")),
                name="besluiten_bezwaar_eerst_verstuurd",
                violation_error_message=zinnen.VERSTUURD_NA_ONTVANGST,
                violation_error_code="verstuurd_op",
            ),
            models.CheckConstraint(
                condition=Q(per_post=False) | Q(verstuurd_op__isnull=False),
                name="besluiten_bezwaar_poststempel",
                violation_error_message=zinnen.VERSTUURD_NODIG,
                violation_error_code="verstuurd_op",
            ),
            models.CheckConstraint(
                condition=~Q(gronden=""),
                name="besluiten_bezwaar_met_gronden",
                violation_error_message=zinnen.GRONDEN,
                violation_error_code="gronden",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "ontvangen_op"], name="besluiten_bezwaar_lijst")]

    def __str__(self) -> str:
        return f"bezwaar van {self.ontvangen_op}"

    @property
    def telt_vanaf(self) -> object:
        """The day it counts as received: at a wrong office counts too (Awb art. 6:15 lid 3)."""
        return min(d for d in (self.ontvangen_op, self.eerst_elders_op) if d is not None)


class Bezwaargebeurtenis(GemeenteRij):
    """What happened with an objection before the decision, each with a text by a person."""

    class Soort(models.TextChoices):
        VERSCHOONBAAR = "verschoonbaar", "Te laat, met een goede reden"
        NIET_VERSCHOONBAAR = "niet_verschoonbaar", "Te laat, zonder goede reden"
        GEHOORD = "gehoord", "Hoorzitting"
        NIET_GEHOORD = "niet_gehoord", "Geen hoorzitting"
        ADVIES = "advies", "Advies van de bezwaarcommissie"
        INGETROKKEN = "ingetrokken", "Bezwaar ingetrokken"

    bezwaar = models.ForeignKey(Bezwaar, models.PROTECT, related_name="gebeurtenissen")
    soort = models.CharField("wat", max_length=20, choices=Soort)
    datum = models.DateField("datum")
    uitkomst = models.CharField("advies", max_length=20, choices=Uitkomst, blank=True)
    tekst = models.TextField("verslag of reden")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "bezwaargebeurtenissen"
        ordering = ["datum", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="besluiten_gebeurtenis_met_tekst",
                violation_error_message=zinnen.TEKST_NODIG,
                violation_error_code="tekst",
            ),
            models.CheckConstraint(
                condition=Q(soort="advies", uitkomst__in=Uitkomst.values) | (~Q(soort="advies") & Q(uitkomst="")),
                name="besluiten_advies_met_uitkomst",
                violation_error_message=zinnen.ADVIES_UITKOMST,
                violation_error_code="uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.datum}"


class BeslissingOpBezwaar(GemeenteRij):
    """What the college decided on an objection, with its reasons. A person decides, always."""

    bezwaar = models.OneToOneField(Bezwaar, models.PROTECT, related_name="beslissing")
    besluit_op = models.DateField("besluit op")
    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst)
    motivering = models.TextField("motivering")
    reden_afwijking = models.TextField("waarom anders dan de commissie", blank=True)
    vaststelling = models.ForeignKey(Vaststelling, models.PROTECT, null=True, blank=True, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name = "beslissing op bezwaar"
        verbose_name_plural = "beslissingen op bezwaar"
        constraints = [
            models.CheckConstraint(
                condition=~Q(motivering=""),
                name="besluiten_beslissing_met_motivering",
                violation_error_message=zinnen.MOTIVERING,
                violation_error_code="motivering",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.besluit_op}"


class Beroep(GemeenteRij):
    """Somebody goes to court: against a decision on an objection, or because it does not come."""

    bezwaar = models.ForeignKey(Bezwaar, models.PROTECT, related_name="beroepen")
    ingesteld_op = models.DateField("beroep ingesteld op")
    rechtbank = models.CharField("rechtbank", max_length=100)
    zaaknummer = models.CharField("zaaknummer", max_length=50, blank=True)
    niet_op_tijd = models.BooleanField("omdat de gemeente niet op tijd besliste", default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "beroepen"
        ordering = ["ingesteld_op", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bezwaar", "ingesteld_op", "niet_op_tijd"],
                name="besluiten_beroep_eenmaal",
                violation_error_message=zinnen.BEROEP_EENMAAL,
                violation_error_code="ingesteld_op",
            ),
        ]

    def __str__(self) -> str:
        return f"beroep van {self.ingesteld_op}"


class Uitspraak(GemeenteRij):
    """What the court said, and what the college must do with it."""

    class Gevolg(models.TextChoices):
        BLIJFT = "blijft", "Het besluit blijft"
        OPNIEUW = "opnieuw", "Het college besluit opnieuw"
        RECHTER = "rechter", "De rechter besluit zelf"

    beroep = models.OneToOneField(Beroep, models.PROTECT, related_name="uitspraak")
    gedaan_op = models.DateField("uitspraak op")
    uitkomst = models.CharField("uitspraak", max_length=20, choices=Uitkomst)
    gevolg = models.CharField("wat volgt", max_length=10, choices=Gevolg)
    samenvatting = models.TextField("samenvatting")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "uitspraken"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst="gegrond", gevolg__in=["opnieuw", "rechter", "blijft"])
                | (~Q(uitkomst="gegrond") & Q(gevolg="blijft")),
                name="besluiten_uitspraak_gevolg",
                violation_error_message="Alleen na een gegrond beroep verandert er iets aan het besluit.",
                violation_error_code="gevolg",
            ),
            models.CheckConstraint(
                condition=~Q(samenvatting=""),
                name="besluiten_uitspraak_met_tekst",
                violation_error_message=zinnen.TEKST_NODIG,
                violation_error_code="samenvatting",
            ),
        ]

    def __str__(self) -> str:
        return f"uitspraak van {self.gedaan_op}"
