"""Employers and the workplaces they offer.

Ground: Participatiewet art. 10b; the note of Zaanstreek-Waterland, chapter 4, for the four
scenarios of employership. To an employer the words stay neutral: nothing here says what
somebody cannot do. A KVK number has no public check digit (python-stdnum has none either):
eight digits is all that can be asked.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij

NORMUREN_LAAGST = 30
NORMUREN_HOOGST = 40

NORMUREN_ZIN = "Vul voor de volledige werkweek een aantal uren tussen 30 en 40 in."
KVK_ZIN = "Dit KVK-nummer klopt niet. Een KVK-nummer heeft 8 cijfers."
KVK_DUBBEL_ZIN = "Deze gemeente kent al een werkgever met dit KVK-nummer."
NAAM_ZIN = "Vul een naam in."
WERKPLEK_PERIODE_ZIN = "De laatste dag van de werkplek ligt vóór de eerste dag."
KOSTEN_ZIN = "Vul een bedrag van 0 euro of meer in."
WERKPLEK_DUBBEL_ZIN = "Deze werkgever heeft al een werkplek met deze naam."


class Werkgeverschap(models.TextChoices):
    """Who signs the contract: the four scenarios of M177 (note of the region, chapter 4)."""

    GEMEENTE = "gemeente", "Gemeente of eigen uitvoeringsbedrijf"
    REGULIER = "regulier", "Gewone werkgever"
    UITZEND = "uitzend", "Uitzendbureau"
    PAYROLL = "payroll", "Payrollbedrijf"


class Vorm(models.TextChoices):
    """How the work is organised around the place (M181)."""

    INTERN = "intern", "Binnen het eigen bedrijf"
    EXTERN = "extern", "Bij een andere werkgever"
    DETACHERING = "detachering", "Detachering"
    GROEPSDETACHERING = "groepsdetachering", "Groepsdetachering"


class Werkgever(GemeenteRij):
    """An employer as one municipality knows it. `normuren` is the full-time week in hours."""

    class Soort(models.TextChoices):
        UITVOERINGSBEDRIJF = "uitvoeringsbedrijf", "Uitvoeringsbedrijf van de gemeente"
        SOCIALE_FIRMA = "sociale_firma", "Sociale firma"
        ZORGAANBIEDER = "zorgaanbieder", "Zorgaanbieder"
        BEDRIJF = "bedrijf", "Bedrijf of instelling"
        UITZENDBUREAU = "uitzendbureau", "Uitzendbureau"
        PAYROLLBEDRIJF = "payrollbedrijf", "Payrollbedrijf"

    naam = models.CharField("naam", max_length=120)
    kvk = models.CharField("KVK-nummer", max_length=8, blank=True)
    normuren = models.DecimalField(
        "volledige werkweek",
        max_digits=4,
        decimal_places=2,
        validators=[
            MinValueValidator(NORMUREN_LAAGST, message=NORMUREN_ZIN),
            MaxValueValidator(NORMUREN_HOOGST, message=NORMUREN_ZIN),
        ],
    )
    soort = models.CharField("soort werkgever", max_length=20, choices=Soort)

    class Meta(GemeenteRij.Meta):
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                name="werkgever_naam_niet_leeg",
                condition=~Q(naam=""),
                violation_error_message=NAAM_ZIN,
            ),
            models.CheckConstraint(
                name="werkgever_normuren_grens",
                condition=Q(normuren__gte=NORMUREN_LAAGST, normuren__lte=NORMUREN_HOOGST),
                violation_error_message=NORMUREN_ZIN,
            ),
            models.CheckConstraint(
                name="werkgever_kvk_acht_cijfers",
                condition=Q(kvk="") | (Q(kvk__regex=r"^[0-9]{8}$") & ~Q(kvk="00000000")),
                violation_error_message=KVK_ZIN,
            ),
            models.UniqueConstraint(
                name="werkgever_kvk_eenmaal",
                fields=["gemeente", "kvk"],
                condition=~Q(kvk=""),
                violation_error_message=KVK_DUBBEL_ZIN,
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Werkplek(GemeenteRij):
    """A place at an employer: the kind of work, who would employ, how it is organised.

    Known from `vanaf` (inclusive) until `tot` (exclusive, empty while it is offered).
    """

    werkgever = models.ForeignKey(Werkgever, models.PROTECT, related_name="werkplekken")
    naam = models.CharField("naam van de werkplek", max_length=120)
    werksoort = models.CharField("soort werk", max_length=80)
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

    class Meta(GemeenteRij.Meta):
        ordering = ["naam", "pk"]
        constraints = [
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
