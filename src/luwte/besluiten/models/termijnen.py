"""The term in which the college decides, and everything that happened to it. Rows are only added.

Legal ground: Awb art. 4:13-4:15 and 7:10 (term, delay, standstill), 4:17 (default and penalty).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.besluiten import zinnen
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Besluittermijn(GemeenteRij):
    """One request on which the college must decide, with the day its term starts.

    ``meting_overgeslagen``: the term of the subsidy starts at the decision to skip the measurement first.
    ``uiterlijk`` is the last day as it was computed when the row was written; later rows carry later days.
    """

    class Soort(models.TextChoices):
        AANVRAAG = "aanvraag", "Aanvraag beschut werk bij de gemeente"
        LKS = "lks", "Besluit over loonkostensubsidie"
        BEZWAAR = "bezwaar", "Beslissing op bezwaar"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="besluittermijnen")
    soort = models.CharField("waarover", max_length=10, choices=Soort)
    begint_op = models.DateField("begint op")
    adviescommissie = models.BooleanField("met een adviescommissie", default=False)
    meting_overgeslagen = models.BooleanField("zonder meting van de loonwaarde vooraf", default=False)
    bezwaar = models.OneToOneField("besluiten.Bezwaar", models.PROTECT, null=True, blank=True, related_name="termijn")
    uiterlijk = models.DateField("uiterlijk", editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "besluittermijnen"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort="bezwaar", bezwaar__isnull=False)
                | (Q(soort__in=["aanvraag", "lks"], bezwaar__isnull=True, adviescommissie=False)),
                name="besluiten_termijn_bij_bezwaar",
                violation_error_message=zinnen.TERMIJN_BIJ_BEZWAAR,
            ),
            models.CheckConstraint(
                condition=Q(meting_overgeslagen=False) | Q(soort="lks"),
                name="besluiten_termijn_zonder_meting",
                violation_error_message=zinnen.ZONDER_METING,
                violation_error_code="meting_overgeslagen",
            ),
            models.UniqueConstraint(
                fields=["traject", "soort", "begint_op"],
                condition=~Q(soort="bezwaar"),
                name="besluiten_termijn_eenmaal",
                violation_error_message=zinnen.EEN_OPEN_TERMIJN,
                violation_error_code="begint_op",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "begint_op"], name="besluiten_termijn_werk")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} vanaf {self.begint_op}"


class Opschorting(models.TextChoices):
    """Why a term stands still: the reasons of Awb art. 4:15. Waiting for UWV is not among them."""

    AANVULLING = "aanvulling", "De aanvrager vult de aanvraag aan"
    BUITENLANDSE_GEGEVENS = "buitenlandse_gegevens", "Wachten op gegevens uit het buitenland"
    INSTEMMING = "instemming", "De aanvrager stemt schriftelijk in met uitstel"
    VERTRAGING_AANVRAGER = "vertraging_aanvrager", "De vertraging komt door de aanvrager"
    OVERMACHT = "overmacht", "Overmacht: het college kan nu niet besluiten"


class Termijnwijziging(GemeenteRij):
    """What a person did with a term, with the reason: suspend, resume, postpone, or decide."""

    class Soort(models.TextChoices):
        OPGESCHORT = "opgeschort", "Opgeschort"
        HERVAT = "hervat", "Loopt weer"
        VERDAAGD = "verdaagd", "Uitgesteld"
        BESLOTEN = "besloten", "Besloten"

    termijn = models.ForeignKey(Besluittermijn, models.PROTECT, related_name="wijzigingen")
    soort = models.CharField("wat", max_length=10, choices=Soort)
    datum = models.DateField("datum")
    reden = models.TextField("reden")
    grond = models.CharField("grond om op te schorten", max_length=25, choices=Opschorting, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    met_instemming = models.BooleanField("met instemming van iedereen die het aangaat", default=False)
    bekendgemaakt = models.BooleanField("de persoon heeft bericht gekregen", default=False)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "termijnwijzigingen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="besluiten_termijn_met_reden",
                violation_error_message=zinnen.GEEN_REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(soort="opgeschort", grond__in=Opschorting.values) | (~Q(soort="opgeschort") & Q(grond="")),
                name="besluiten_opschorten_met_grond",
                violation_error_message=zinnen.GEEN_GROND,
                violation_error_code="grond",
            ),
            models.CheckConstraint(
                condition=~Q(grond__in=["aanvulling", "instemming"]) | Q(tot__isnull=False),
                name="besluiten_opschorten_met_einde",
                violation_error_message=zinnen.GEEN_EINDE,
                violation_error_code="tot",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=models.F("datum")),
                name="besluiten_termijn_tot_later",
                violation_error_message=zinnen.EINDE_LATER,
                violation_error_code="tot",
            ),
            models.CheckConstraint(
                condition=~Q(soort="verdaagd") | Q(tot__isnull=False),
                name="besluiten_verdagen_met_dag",
                violation_error_message=zinnen.NIEUWE_DAG,
                violation_error_code="tot",
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=["verdaagd", "opgeschort"]) | Q(bekendgemaakt=True),
                name="besluiten_termijn_bekendgemaakt",
                violation_error_message=zinnen.NIET_BEKENDGEMAAKT,
                violation_error_code="bekendgemaakt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.datum}"


class Ingebrekestelling(GemeenteRij):
    """A person tells the municipality that it is late. Two weeks later the penalty starts."""

    termijn = models.OneToOneField(Besluittermijn, models.PROTECT, related_name="ingebrekestelling")
    ontvangen_op = models.DateField("ontvangen op")
    toelichting = models.TextField("toelichting", blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "ingebrekestellingen"

    def __str__(self) -> str:
        return f"ingebrekestelling van {self.ontvangen_op}"
