"""The workplaces that employers offer, with their adapted conditions."""

from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plekken import triggers
from luwte.plekken.soorten import Herkomst, Vorm, Waarde, Werkgeverschap, Werksoort

from .inkoop import Inkoopverplichting
from .werkgever import NAAM_ZIN, Werkgever

WERKPLEK_PERIODE_ZIN = "De laatste dag van de werkplek ligt vóór de eerste dag."
KOSTEN_ZIN = "Vul een bedrag van 0 euro of meer in."
WERKPLEK_DUBBEL_ZIN = "Deze werkgever heeft al een werkplek met deze naam."
WERKSOORT_ZIN = "Kies een soort werk."
WAARDE_ZIN = "Kies welke waarde het werk heeft."
HERKOMST_ZIN = "Kies waar de opdracht vandaan komt."


class Werkplek(GemeenteRij):
    """A place at an employer: the kind of work, who would employ, how it is organised.

    Known from `vanaf` (inclusive) until `tot` (exclusive, empty while it is offered).
    """

    werkgever = models.ForeignKey(Werkgever, models.PROTECT, related_name="werkplekken")
    naam = models.CharField("naam van de werkplek", max_length=120)
    werksoort = models.CharField("soort werk", max_length=13, choices=Werksoort)
    omschrijving = models.CharField("omschrijving van het werk", max_length=120, blank=True)
    waarde = models.CharField("waarde van het werk", max_length=15, choices=Waarde, blank=True)
    herkomst = models.CharField("herkomst van de opdracht", max_length=8, choices=Herkomst, blank=True)
    jongeren = models.BooleanField("jongerenafdeling", default=False)
    werkgeverschap = models.CharField("in dienst bij", max_length=10, choices=Werkgeverschap)
    vorm = models.CharField("vorm", max_length=20, choices=Vorm, default=Vorm.INTERN)
    begeleidingskosten_per_voltijdplek = models.DecimalField(
        "begeleiding en organisatie per voltijdplek per jaar",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="In de notitie van de regio: tussen € 5.000 en € 13.000, gemiddeld € 9.000.",
    )
    vanaf = models.DateField("beschikbaar vanaf")
    tot = models.DateField("beschikbaar tot", null=True, blank=True)

    inkoopverplichting = models.ForeignKey(
        Inkoopverplichting, models.PROTECT, null=True, blank=True, related_name="werkplekken"
    )

    class Meta(GemeenteRij.Meta):
        ordering = ["naam", "pk"]
        triggers = [triggers.WERKPLEK_BIJ_EIGEN_VERPLICHTING]
        constraints = [
            models.CheckConstraint(
                name="werkplek_werksoort_bekend",
                condition=Q(werksoort__in=Werksoort.values),
                violation_error_message=WERKSOORT_ZIN,
                violation_error_code="werksoort",
            ),
            models.CheckConstraint(
                name="werkplek_waarde_bekend",
                condition=Q(waarde__in=["", *Waarde.values]),
                violation_error_message=WAARDE_ZIN,
                violation_error_code="waarde",
            ),
            models.CheckConstraint(
                name="werkplek_herkomst_bekend",
                condition=Q(herkomst__in=["", *Herkomst.values]),
                violation_error_message=HERKOMST_ZIN,
                violation_error_code="herkomst",
            ),
            models.CheckConstraint(
                name="werkplek_naam_niet_leeg",
                condition=~Q(naam="") & ~Q(werksoort=""),
                violation_error_message=NAAM_ZIN,
            ),
            models.CheckConstraint(
                name="werkplek_tot_na_vanaf",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
                violation_error_message=WERKPLEK_PERIODE_ZIN,
            ),
            models.CheckConstraint(
                name="werkplek_werkgeverschap_bekend",
                condition=Q(werkgeverschap__in=Werkgeverschap.values),
                violation_error_message="Kies wie de werkgever wordt.",
            ),
            models.CheckConstraint(
                name="werkplek_begeleidingskosten_niet_negatief",
                condition=Q(begeleidingskosten_per_voltijdplek__isnull=True)
                | Q(begeleidingskosten_per_voltijdplek__gte=0),
                violation_error_message=KOSTEN_ZIN,
            ),
            models.CheckConstraint(
                name="werkplek_vorm_bekend",
                condition=Q(vorm__in=Vorm.values),
                violation_error_message="Kies een vorm.",
            ),
            models.UniqueConstraint(
                name="werkplek_naam_eenmaal",
                fields=["werkgever", "naam"],
                violation_error_message=WERKPLEK_DUBBEL_ZIN,
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Aanpassing(GemeenteRij):
    """One adapted condition of a place. A place may combine several kinds (M002)."""

    class Soort(models.TextChoices):
        FYSIEK = "fysiek", "Aanpassing van de werkplek"
        BEGELEIDING = "begeleiding", "Begeleiding"
        PRODUCTIENORM = "productienorm", "Aangepaste productienorm"
        LOONKOSTENSUBSIDIE = "loonkostensubsidie", "Loonkostensubsidie"

    werkplek = models.ForeignKey(Werkplek, models.CASCADE, related_name="aanpassingen")
    soort = models.CharField("soort aanpassing", max_length=20, choices=Soort)
    omschrijving = models.CharField("omschrijving", max_length=200, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["werkplek", "soort"]
        constraints = [
            models.CheckConstraint(
                name="aanpassing_soort_bekend",
                condition=Q(soort__in=["fysiek", "begeleiding", "productienorm", "loonkostensubsidie"]),
                violation_error_message="Kies een soort aanpassing.",
            ),
            models.UniqueConstraint(
                name="aanpassing_soort_eenmaal",
                fields=["werkplek", "soort"],
                violation_error_message="Deze aanpassing staat al bij de werkplek.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
