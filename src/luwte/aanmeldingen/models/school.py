"""Pupils in their last school year: plan, parents' meeting, internships and hand-over.

Ground: regional note 2017, chapter 5: the route of the school begins in the last school year, with
consultation of parents, a plan of approach and internships. A pupil becomes a candidate only when
pupil or parents agree; until then the municipality sees nothing of her and no citizen number is asked.
"""

from django.db import models
from django.db.models import F, Q

from luwte.aanmeldingen.models.partner import Partner
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject

TOESTEMMING_HEEL = "Vul in wie toestemming gaf en op welke dag."


class Leerling(GemeenteRij):
    """A pupil of a school who leaves on a day; with consent she is reported to the municipality."""

    class Schoolsoort(models.TextChoices):
        """The two kinds of school of this route."""

        VSO = "vso", "Voortgezet speciaal onderwijs (VSO)"
        PRO = "pro", "Praktijkonderwijs (PRO)"

    class Uitstroom(models.TextChoices):
        """What the school expects after leaving."""

        ARBEID = "arbeid", "Werk"
        DAGBESTEDING = "dagbesteding", "Dagbesteding"
        OPLEIDING = "opleiding", "Vervolgopleiding"
        ONBEKEND = "onbekend", "Nog niet duidelijk"

    class Van(models.TextChoices):
        """Who agreed."""

        LEERLING = "leerling", "De leerling zelf"
        OUDERS = "ouders", "Ouders, verzorgers of wettelijk vertegenwoordiger"
        BEIDEN = "beiden", "Leerling en ouders of verzorgers"

    school = models.ForeignKey(Partner, models.PROTECT, related_name="leerlingen")
    voornaam = models.CharField("voornaam", max_length=100)
    achternaam = models.CharField("achternaam", max_length=100)
    geboortedatum = models.DateField("geboortedatum")
    schoolsoort = models.CharField("soort school", max_length=3, choices=Schoolsoort)
    verlaat_school_op = models.DateField("verlaat de school op")
    uitstroom = models.CharField("verwachting na school", max_length=12, choices=Uitstroom, default="onbekend")
    toestemming_op = models.DateField("toestemming gegeven op", null=True, blank=True)
    toestemming_van = models.CharField("wie gaf toestemming", max_length=8, choices=Van, blank=True)
    traject = models.OneToOneField(
        Traject, models.PROTECT, null=True, blank=True, editable=False, related_name="leerling"
    )

    class Meta(GemeenteRij.Meta):
        ordering = ("verlaat_school_op", "achternaam", "voornaam", "pk")
        verbose_name_plural = "leerlingen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(voornaam="") & ~Q(achternaam=""), name="leerling_heeft_naam",
                violation_error_message="Vul de voornaam en de achternaam in.", violation_error_code="voornaam",
            ),
            models.CheckConstraint(
                condition=Q(verlaat_school_op__gt=F("geboortedatum")), name="leerling_verlaat_later",
                violation_error_message="De dag van vertrek ligt voor de geboortedatum.",
                violation_error_code="verlaat_school_op",
            ),
            models.CheckConstraint(
                condition=Q(schoolsoort__in=["vso", "pro"]), name="leerling_schoolsoort_bekend",
                violation_error_message="Kies VSO of PRO.", violation_error_code="schoolsoort",
            ),
            models.CheckConstraint(
                condition=Q(toestemming_op__isnull=True, toestemming_van="")
                | (Q(toestemming_op__isnull=False) & Q(toestemming_van__in=["leerling", "ouders", "beiden"])),
                name="leerling_toestemming_heel",
                violation_error_message=TOESTEMMING_HEEL, violation_error_code="toestemming_van",
            ),
            models.CheckConstraint(
                condition=Q(traject__isnull=True) | Q(toestemming_op__isnull=False),
                name="leerling_gemeld_met_toestemming",
                violation_error_message="Zonder toestemming meldt u een leerling niet bij de gemeente.",
                violation_error_code="toestemming_op",
            ),
            models.UniqueConstraint(
                fields=["school", "voornaam", "achternaam", "geboortedatum"], name="leerling_eenmaal",
                violation_error_message="Deze leerling staat al in de lijst.", violation_error_code="achternaam",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=["gemeente", "school", "verlaat_school_op"], name="leerling_lijst"),)

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """First name and surname."""
        return f"{self.voornaam} {self.achternaam}"


class PlanVanAanpak(GemeenteRij):
    """The plan of school, pupil and parents; the newest one counts."""

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="plannen")
    opgesteld_op = models.DateField("opgesteld op")
    kan_en_wil = models.TextField("wat kan en wil de leerling")
    doel = models.TextField("doel na school")
    afspraken = models.TextField("wie doet wat en wanneer")

    class Meta(GemeenteRij.Meta):
        ordering = ("leerling", "-opgesteld_op", "-pk")
        verbose_name_plural = "plannen van aanpak"
        constraints = (
            models.CheckConstraint(
                condition=~Q(kan_en_wil="") & ~Q(doel="") & ~Q(afspraken=""), name="plan_is_heel",
                violation_error_message="Vul het plan helemaal in.", violation_error_code="afspraken",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"plan van {self.opgesteld_op}"


class Oudergesprek(GemeenteRij):
    """A meeting with parents or carers about the time after school (box "overleg ouders")."""

    class Met(models.TextChoices):
        """Who came besides the school."""

        OUDERS = "ouders", "Ouders"
        VERZORGERS = "verzorgers", "Verzorgers of pleegouders"
        VERTEGENWOORDIGER = "vertegenwoordiger", "Mentor of bewindvoerder"
        ALLEEN_LEERLING = "leerling", "Alleen de leerling (18 jaar of ouder)"

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="oudergesprekken")
    datum = models.DateField("datum van het gesprek")
    met = models.CharField("met wie", max_length=20, choices=Met)
    leerling_erbij = models.BooleanField("de leerling was erbij", default=True)
    besproken = models.TextField("wat is besproken")
    eens_met_route = models.BooleanField("zij zijn het eens met deze route", default=False)

    class Meta(GemeenteRij.Meta):
        ordering = ("leerling", "-datum", "-pk")
        verbose_name_plural = "oudergesprekken"
        constraints = (
            models.CheckConstraint(
                condition=~Q(besproken=""), name="oudergesprek_heeft_verslag",
                violation_error_message="Schrijf op wat is besproken.", violation_error_code="besproken",
            ),
            models.CheckConstraint(
                condition=Q(met__in=["ouders", "verzorgers", "vertegenwoordiger"])
                | Q(met="leerling", leerling_erbij=True),
                name="oudergesprek_met_iemand",
                violation_error_message="Kies met wie het gesprek was.", violation_error_code="met",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"oudergesprek van {self.datum}"


class Stage(GemeenteRij):
    """An internship or work experience place; the report follows when it is done."""

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="stages")
    plaats = models.CharField("waar", max_length=120)
    werk = models.CharField("welk werk", max_length=120)
    begin = models.DateField("eerste dag")
    laatste_dag = models.DateField("laatste dag")
    doelen = models.TextField("doelen van de stage")
    ging_goed = models.TextField("wat ging goed", blank=True)
    hulp_nodig = models.TextField("waarbij was hulp nodig", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("leerling", "-begin", "-pk")
        verbose_name_plural = "stages"
        constraints = (
            models.CheckConstraint(
                condition=~Q(plaats="") & ~Q(werk="") & ~Q(doelen=""), name="stage_is_heel",
                violation_error_message="Vul in waar de stage is, welk werk en welke doelen.",
                violation_error_code="plaats",
            ),
            models.CheckConstraint(
                condition=Q(laatste_dag__gte=F("begin")), name="stage_eindigt_later",
                violation_error_message="De laatste dag ligt voor de eerste dag.", violation_error_code="laatste_dag",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.werk} bij {self.plaats}"


class Overdracht(GemeenteRij):
    """The warm hand-over of a pupil to the municipality: what works, who stays involved."""

    leerling = models.OneToOneField(Leerling, models.PROTECT, related_name="overdracht")
    datum = models.DateField("datum van de overdracht")
    wat_werkt = models.TextField("wat werkt goed bij deze leerling")
    aandacht = models.TextField("waar let de gemeente op", blank=True)
    blijft_betrokken = models.CharField("wie blijft betrokken", max_length=120)

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "overdrachten"
        constraints = (
            models.CheckConstraint(
                condition=~Q(wat_werkt="") & ~Q(blijft_betrokken=""), name="overdracht_is_heel",
                violation_error_message="Schrijf op wat werkt en wie betrokken blijft.",
                violation_error_code="wat_werkt",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"overdracht van {self.datum}"
