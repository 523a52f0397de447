"""Somebody moves to another municipality: what this one offers, what that one sees, what went along.

An offer (``Overdracht``) is a row of the municipality she leaves; its mirror (``Aanbod``) one of the municipality
she goes to. Neither can see the other: the database writes both (``overdracht_sql.py``), and the two know
each other by a number only. Legal ground: Participatiewet art. 10b lid 1 and 10d lid 10; AVG art. 5 lid 1
onder b and c and art. 6.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat, Toestemming
from luwte.trajecten.models import Traject

GEEN_REDEN = "Schrijf op waarom u het dossier overdraagt."
GEEN_GROND = (
    "Is er toestemming, kies die dan. Zonder toestemming noemt u de wet, en gaan alleen de naam, "
    "de contactpersoon en het advies van UWV mee."
)
LOOPT_AL = "Voor deze persoon staat al een overdracht open. Trek die eerst in."
ZELFDE = "Kies een andere gemeente dan uw eigen gemeente."


class Meegaan(models.TextChoices):
    """What can go along with consent, besides name, contact person and the advice of UWV."""

    BEREIKBAAR = "bereikbaar", "Telefoonnummer en e-mailadres"
    BEGELEIDING = "begeleiding", "Begeleiding, ontwikkelplan en doelen"
    OBSERVATIES = "observaties", "Hoe het werken ging (observaties)"
    WERK = "werk", "Werkgever, contract en loonwaarde"
    JOURNAAL = "journaal", "Het journaal"


class Uitkomst(models.TextChoices):
    """What became of an offer; empty while it is open."""

    AANGENOMEN = "aangenomen", "Aangenomen"
    GEWEIGERD = "geweigerd", "Niet aangenomen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


HEEL = Q(uitkomst="", uitkomst_op__isnull=True) | Q(uitkomst__in=Uitkomst.values, uitkomst_op__isnull=False)
NIET_HEEL = "Een uitkomst heeft een datum."


class Overdracht(GemeenteRij):
    """A case offered to the municipality where this person went to live. Written by the database only."""

    class Grond(models.TextChoices):
        """Why the data may go (AVG art. 6 lid 1)."""

        TOESTEMMING = "toestemming", "Met toestemming van de persoon zelf"
        WET = "wet", "Een wet vraagt het, zonder toestemming"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="verhuizingen", editable=False)
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overdrachten", editable=False)
    naar_gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+", verbose_name="naar gemeente")
    verhuisd_op = models.DateField("verhuisd op")
    grond = models.CharField("waarom mogen de gegevens mee", max_length=11, choices=Grond)
    toestemming = models.ForeignKey(
        Toestemming, models.PROTECT, null=True, blank=True, related_name="overdrachten", editable=False
    )
    grondslag = models.CharField("welke wet en welk artikel", max_length=200, blank=True)
    mee = ArrayField(
        models.CharField(max_length=11, choices=Meegaan), default=list, blank=True, verbose_name="wat gaat mee"
    )
    reden = models.TextField("waarom draagt u over")
    #: Whether a job went on when she moved: then the law says who pays for it.
    werk_loopt = models.BooleanField("de baan loopt door", default=False, editable=False)
    aanbieder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    aangeboden_op = models.DateField("aangeboden op", editable=False)
    uitkomst = models.CharField("uitkomst", max_length=11, choices=Uitkomst, blank=True, editable=False)
    uitkomst_op = models.DateField("uitkomst op", null=True, editable=False)
    uitkomst_reden = models.TextField("reden van de uitkomst", blank=True, editable=False)
    #: Who took it over there, and how to reach her: no user of ours.
    contact = models.CharField("contactpersoon daar", max_length=301, blank=True, editable=False)
    contact_telefoon = models.CharField("telefoonnummer daar", max_length=20, blank=True, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "overdracht aan een andere gemeente"
        verbose_name_plural = "overdrachten aan andere gemeenten"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="verhuizing_met_reden",
                violation_error_message=GEEN_REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(grond="toestemming", toestemming__isnull=False, grondslag="")
                | (Q(grond="wet", toestemming__isnull=True, mee=[]) & ~Q(grondslag="")),
                name="verhuizing_met_grond",
                violation_error_message=GEEN_GROND,
                violation_error_code="grond",
            ),
            models.CheckConstraint(
                condition=Q(mee__contained_by=Meegaan.values),
                name="verhuizing_mee_bekend",
                violation_error_message="Kies wat meegaat.",
                violation_error_code="mee",
            ),
            models.CheckConstraint(condition=HEEL, name="verhuizing_uitkomst_heel", violation_error_message=NIET_HEEL),
            models.UniqueConstraint(
                fields=["kandidaat"],
                condition=Q(uitkomst=""),
                name="verhuizing_een_open",
                violation_error_message=LOOPT_AL,
            ),
        )

    def __str__(self) -> str:
        return f"overdracht {self.pk}"

    @property
    def woord(self) -> str:
        """How it stands, in words."""
        return self.get_uitkomst_display() or "Wacht op antwoord"


class Aanbod(GemeenteRij):
    """The mirror of an offer at the municipality she goes to: a name, until somebody opens it."""

    overdracht_nummer = models.BigIntegerField("nummer bij de andere gemeente", unique=True, editable=False)
    van_gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+", editable=False)
    naam = models.CharField("naam", max_length=201, editable=False)
    verhuisd_op = models.DateField("verhuisd op", editable=False)
    aangeboden_op = models.DateField("aangeboden op", editable=False)
    #: Filled when it is accepted.
    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, null=True, related_name="gekomen", editable=False)
    traject = models.OneToOneField(Traject, models.PROTECT, null=True, related_name="gekomen", editable=False)
    werk_loopt = models.BooleanField("de baan liep door", default=False, editable=False)
    uitkomst = models.CharField("uitkomst", max_length=11, choices=Uitkomst, blank=True, editable=False)
    uitkomst_op = models.DateField("uitkomst op", null=True, editable=False)
    uitkomst_reden = models.TextField("reden van de uitkomst", blank=True, editable=False)
    uitkomst_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta(GemeenteRij.Meta):
        verbose_name = "overdracht van een andere gemeente"
        verbose_name_plural = "overdrachten van andere gemeenten"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=HEEL, name="aanbod_uitkomst_heel", violation_error_message=NIET_HEEL),
            models.CheckConstraint(
                condition=Q(uitkomst="aangenomen", kandidaat__isnull=False, traject__isnull=False)
                | (~Q(uitkomst="aangenomen") & Q(kandidaat__isnull=True, traject__isnull=True)),
                name="aanbod_aangenomen_met_dossier",
                violation_error_message="Wie een dossier aanneemt, opent het ook.",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst__in=["aangenomen", "geweigerd"])
                | (Q(uitkomst_door__isnull=False) & ~Q(uitkomst_reden="")),
                name="aanbod_door_een_mens",
                violation_error_message="Wie beslist, schrijft op waarom.",
                violation_error_code="reden",
            ),
        )

    def __str__(self) -> str:
        return f"aanbod {self.pk}"

    @property
    def woord(self) -> str:
        """How it stands, in words."""
        return self.get_uitkomst_display() or "Wacht op uw antwoord"


class Overdrachtstuk(GemeenteRij):
    """One thing that goes along, as text: with the offer, and once more with the case that was taken over."""

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="overdrachtstukken", editable=False)
    overdracht = models.ForeignKey(
        Overdracht, models.PROTECT, null=True, blank=True, related_name="stukken", editable=False
    )
    aanbod = models.ForeignKey(Aanbod, models.PROTECT, null=True, blank=True, related_name="stukken", editable=False)
    soort = models.CharField("soort", max_length=11, choices=Meegaan, editable=False)
    datum = models.DateField("datum", editable=False)
    kop = models.CharField("onderwerp", max_length=200, editable=False)
    tekst = models.TextField("tekst", editable=False)
    van = models.CharField("door", max_length=301, blank=True, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name = "meegegaan stuk"
        verbose_name_plural = "meegegane stukken"
        ordering = ("soort", "-datum", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(overdracht__isnull=False, aanbod__isnull=True)
                | Q(overdracht__isnull=True, aanbod__isnull=False),
                name="overdrachtstuk_van_een",
                violation_error_message="Een stuk hoort bij één overdracht.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=Meegaan.values),
                name="overdrachtstuk_soort_bekend",
                violation_error_message="Kies wat meegaat.",
            ),
        )

    def __str__(self) -> str:
        return self.kop
