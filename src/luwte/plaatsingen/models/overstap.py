"""Moving on and coming back: the switch plan, the return, and another employer.

Grounds: Participatiewet art. 10b and 10d; the leaflet "Simpel switchen" (room to fall back, and
the agreements made beforehand); cao Aan de slag (return within two years); Burgerlijk Wetboek
art. 7:662 and 7:668a lid 2 (a successive employer).
"""

from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plaatsingen import zinnen
from luwte.trajecten.models import Traject

from .plaatsing import Dienstverband


class Overstap(GemeenteRij):
    """The switch plan: where to, what was agreed, who keeps contact, and the way back (M010, M103, M341).

    The net amounts are what the person showed or expects, so that the three incomes (now, then, and
    when it fails) can be computed by rule. Nothing about health.
    """

    class Soort(models.TextChoices):
        BANENAFSPRAAK = "banenafspraak", "Baan uit de banenafspraak"
        REGULIER = "regulier", "Gewone baan"
        DAGBESTEDING = "dagbesteding", "Dagbesteding"
        VRIJWILLIGERSWERK = "vrijwillig", "Vrijwilligerswerk"
        ANDER = "ander", "Iets anders"

    class Grond(models.TextChoices):
        CAO = "cao", "Cao Aan de slag"
        AFSPRAAK = "afspraak", "Afspraak bij deze overstap"

    class Huishouden(models.TextChoices):
        ALLEENSTAANDE = "alleenstaande", "Alleen"
        GEHUWDEN = "gehuwden", "Met een partner"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overstappen")
    eerste_dag = models.DateField("eerste dag")
    soort = models.CharField("soort", max_length=14, choices=Soort)
    waarheen = models.CharField("waarheen", max_length=160)
    afspraken = models.TextField("afspraken")
    contact_door = models.CharField("wie houdt contact", max_length=160)
    terugkeer_tot = models.DateField("terug kan tot en met", null=True, blank=True)
    terugkeer_grond = models.CharField("grond van de terugkeer", max_length=8, choices=Grond, blank=True)
    huishouden = models.CharField("huishouden", max_length=14, choices=Huishouden, blank=True)
    netto_nu = models.DecimalField("nettoloon nu", max_digits=7, decimal_places=2, null=True, blank=True)
    netto_straks = models.DecimalField("nettoloon straks", max_digits=7, decimal_places=2, null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["eerste_dag", "pk"]
        constraints = [
            models.CheckConstraint(
                name="overstap_soort_bekend",
                condition=Q(soort__in=["banenafspraak", "regulier", "dagbesteding", "vrijwillig", "ander"]),
                violation_error_message=zinnen.OVERSTAP_SOORT,
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                name="overstap_met_plan",
                condition=~Q(waarheen="") & ~Q(afspraken=""),
                violation_error_message=zinnen.OVERSTAP_PLAN,
                violation_error_code="afspraken",
            ),
            models.CheckConstraint(
                name="overstap_iemand_houdt_contact",
                condition=~Q(contact_door=""),
                violation_error_message=zinnen.OVERSTAP_CONTACT,
                violation_error_code="contact_door",
            ),
            models.CheckConstraint(
                name="overstap_terugkeer_met_grond",
                condition=Q(terugkeer_tot__isnull=True, terugkeer_grond="")
                | Q(terugkeer_tot__gte=F("eerste_dag"), terugkeer_grond__in=["cao", "afspraak"]),
                violation_error_message=zinnen.TERUGKEER_TOT,
                violation_error_code="terugkeer_tot",
            ),
            models.CheckConstraint(
                name="overstap_inkomen_compleet",
                condition=Q(huishouden="", netto_nu__isnull=True, netto_straks__isnull=True)
                | Q(
                    huishouden__in=["alleenstaande", "gehuwden"],
                    netto_nu__gte=0,
                    netto_straks__gte=0,
                ),
                violation_error_message=zinnen.INKOMEN_COMPLEET,
                violation_error_code="huishouden",
            ),
            models.UniqueConstraint(
                name="overstap_eenmaal_per_dag",
                fields=["traject", "eerste_dag"],
                violation_error_message=zinnen.OVERSTAP_DUBBEL,
                violation_error_code="eerste_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"overstap op {self.eerste_dag}"


class Terugkeer(GemeenteRij):
    """Coming back after a switch: when, to whom, and whether within the right of return. No failure."""

    class Naar(models.TextChoices):
        OUDE_WERKGEVER = "oude", "Naar de oude werkgever"
        NIEUWE_PLEK = "nieuw", "Naar een nieuwe plek"
        NOG_NIET = "onbekend", "Dat is nog niet bekend"

    overstap = models.OneToOneField(Overstap, models.PROTECT, related_name="terugkeer")
    teruggekomen_op = models.DateField("terug op")
    naar = models.CharField("waarheen", max_length=8, choices=Naar)

    class Meta(GemeenteRij.Meta):
        ordering = ["teruggekomen_op", "pk"]
        constraints = [
            models.CheckConstraint(
                name="terugkeer_naar_bekend",
                condition=Q(naar__in=["oude", "nieuw", "onbekend"]),
                violation_error_message=zinnen.TERUGKEER_NAAR,
                violation_error_code="naar",
            ),
        ]

    def __str__(self) -> str:
        return f"terug op {self.teruggekomen_op}"

    @property
    def binnen_recht(self) -> bool:
        """Whether it fell within what the cao or the agreement gives."""
        tot = self.overstap.terugkeer_tot
        return tot is not None and self.teruggekomen_op <= tot


class Werkgeverswissel(GemeenteRij):
    """From one employment to the next with another employer who carries on: the chain goes on too."""

    class Soort(models.TextChoices):
        GAAT_OVER = "gaat_over", "Het contract gaat over en loopt door"
        NIEUW = "nieuw", "Een nieuw contract"

    van = models.OneToOneField(Dienstverband, models.PROTECT, related_name="wissel_naar")
    naar = models.OneToOneField(Dienstverband, models.PROTECT, related_name="wissel_van")
    soort = models.CharField("hoe", max_length=10, choices=Soort)
    per = models.DateField("eerste dag bij de nieuwe werkgever")

    class Meta(GemeenteRij.Meta):
        ordering = ["per", "pk"]
        constraints = [
            models.CheckConstraint(
                name="werkgeverswissel_soort_bekend",
                condition=Q(soort__in=["gaat_over", "nieuw"]),
                violation_error_message=zinnen.WISSEL_SOORT,
                violation_error_code="soort",
            ),
            models.CheckConstraint(
                name="werkgeverswissel_naar_een_ander",
                condition=~Q(van=F("naar")),
                violation_error_message=zinnen.WISSEL_ZELFDE,
                violation_error_code="werkgever",
            ),
        ]

    def __str__(self) -> str:
        return f"andere werkgever per {self.per}"
