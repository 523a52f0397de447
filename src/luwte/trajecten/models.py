"""The course of one person at one municipality: case, steps, request to UWV, advice and finding.

An advice has no end date and outlives a contract; a finding always rests on an advice.
Legal ground: Participatiewet art. 10b lid 1-3, Awb art. 3:9 and 3:50.
"""

import functools
import operator

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten import verloop
from luwte.trajecten.overgang import ZONDER_INHOUD
from luwte.trajecten.triggers import ADVIES_NA_AANVRAAG, STAP_SLUIT_AAN, VASTSTELLING_OP_ADVIES

GEEN_REDEN = "Schrijf de reden op."
GEEN_INHOUD = "Een bericht van UWV over een zelfmelding heeft geen inhoud. Laat de toelichting leeg."
GEEN_GROND = (
    "Afwijken mag alleen als het advies niet zorgvuldig is gemaakt (ondeugdelijk). "
    "Kies die grond en schrijf de motivering op."
)
GEEN_CRITERIUM = "Een positief advies steunt op ten minste één criterium: aanpassingen of begeleiding."
AANVRAAG_LOOPT = "Er loopt al een aanvraag voor dit dossier. Leg eerst het advies daarvan vast."
AL_BESLOTEN = "Op dit advies is al besloten. Alleen na bezwaar of beroep komt er een nieuw besluit."
AL_TRAJECT = "Deze persoon heeft al een lopend dossier in deze gemeente."


class Route(models.TextChoices):
    """How somebody comes in (regional note 2017, chapter 5)."""

    VOORDRACHT = "voordracht", "Voordracht door de gemeente"
    ZELFMELDER = "zelfmelder", "Zelfmelder bij UWV"
    SCHOOL = "school", "School (VSO of PRO)"
    UWV_UITKERING = "uwv_uitkering", "Vanuit een UWV-uitkering"
    SWITCH = "switch", "Overstap vanuit dagbesteding of werk"
    SWITCH_GELDIG = "switch_geldig", "Overstap met een advies dat nog geldt"
    WSW = "wsw", "Van de wachtlijst van de Wsw"
    OVERGENOMEN = "overgenomen", "Overgenomen van een andere gemeente"


class Traject(GemeenteRij):
    """One course of one Kandidaat. Its state is the last step on or before the peildatum."""

    kandidaat = models.ForeignKey("kandidaten.Kandidaat", models.PROTECT, related_name="trajecten")
    route = models.CharField("route", max_length=20, choices=Route)
    begin = models.DateField("begindatum")
    einde = models.DateField("einddatum", null=True, blank=True, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "trajecten"
        constraints = [
            models.UniqueConstraint(
                fields=["kandidaat"],
                condition=Q(einde__isnull=True),
                name="trajecten_een_lopend_traject",
                violation_error_message=AL_TRAJECT,
            ),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(einde__gte=F("begin")),
                name="trajecten_einde_na_begin",
                violation_error_message="Het einde ligt voor het begin van het dossier.",
            ),
            models.CheckConstraint(
                condition=Q(route__in=Route.values),
                name="trajecten_route_bekend",
                violation_error_message="Kies een route.",
            ),
        ]

    def __str__(self) -> str:
        return f"dossier {self.pk}"


def _op_de_tabel() -> Q:
    paren = [Q(overgang=code, van=van, naar=naar) for code, van, naar in verloop.paren()]
    return functools.reduce(operator.or_, paren)


class Stap(GemeenteRij):
    """One transition that was made. Steps are only added, never changed; stappen.zet_stap writes them."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="stappen")
    volgnummer = models.PositiveSmallIntegerField()
    overgang = models.CharField(max_length=5)
    van = models.CharField(max_length=4, blank=True)
    naar = models.CharField(max_length=4)
    datum = models.DateField("datum")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reden = models.TextField("reden", blank=True)
    termijn_soort = models.CharField(max_length=40, blank=True)
    termijn_feit = models.DateField(null=True, blank=True)
    termijn_op = models.DateField(null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "stappen"
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "volgnummer"],
                name="trajecten_stap_volgnummer",
                violation_error_message="Iemand anders zette net een stap in dit dossier. Bekijk het dossier opnieuw.",
            ),
            models.CheckConstraint(
                condition=_op_de_tabel(),
                name="trajecten_stap_in_verloop",
                violation_error_message="Deze stap past niet bij waar het dossier nu is.",
            ),
            models.CheckConstraint(
                condition=~Q(overgang__in=[o.code for o in verloop.OVERGANGEN.values() if o.reden]) | ~Q(reden=""),
                name="trajecten_stap_met_reden",
                violation_error_message=GEEN_REDEN,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=~Q(overgang__in=sorted(ZONDER_INHOUD)) | Q(reden=""),
                name="trajecten_stap_zonder_inhoud",
                violation_error_message=GEEN_INHOUD,
                violation_error_code="reden",
            ),
            models.CheckConstraint(
                condition=Q(termijn_soort="", termijn_op__isnull=True, termijn_feit__isnull=True)
                | (~Q(termijn_soort="") & Q(termijn_op__isnull=False, termijn_feit__isnull=False)),
                name="trajecten_stap_termijn_heel",
                violation_error_message="Een termijn heeft een soort, een begin en een datum.",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "naar", "termijn_op"], name="trajecten_stap_werk"),
            models.Index(fields=["traject", "datum", "volgnummer"], name="trajecten_stap_stand"),
        ]
        triggers = [
            STAP_SLUIT_AAN,
            pgtrigger.Protect(name="stap_blijft_staan", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.overgang} op {self.datum}"

    @property
    def rij(self) -> verloop.Overgang:
        """The row of the course this step followed."""
        return verloop.OVERGANGEN[self.overgang]

    @property
    def termijn(self) -> verloop.Termijn | None:
        """The term that runs since this step: its own, or the one it left running; None without."""
        return (self.rij.termijn or verloop.TERMIJNEN.get(self.termijn_soort)) if self.termijn_soort else None

    @property
    def toestand(self) -> verloop.Toestand:
        """The state this step led to."""
        return verloop.TOESTANDEN[self.naar]


class Adviesaanvraag(GemeenteRij):
    """A request to UWV for advice, by the college or by the person (art. 10b lid 1-3)."""

    class Aanvrager(models.TextChoices):
        COLLEGE = "college", "Het college"
        PERSOON = "persoon", "De persoon zelf"
        UWV = "uwv", "UWV"
        GEMEENTE = "gemeente", "Een andere gemeente"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="adviesaanvragen")
    aangevraagd_op = models.DateField("aangevraagd op")
    aanvrager = models.CharField("wie vraagt aan", max_length=10, choices=Aanvrager)
    medisch_geregeld = models.BooleanField("de persoon weet hoe UWV de medische gegevens krijgt", default=False)
    afgesloten_op = models.DateField(null=True, blank=True, editable=False)
    #: The number of this request at the municipality that made it: there the advice counts.
    overgenomen_van = models.BigIntegerField("nummer bij de andere gemeente", null=True, blank=True, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "adviesaanvragen"
        constraints = [
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(afgesloten_op__isnull=True),
                name="trajecten_een_open_aanvraag",
                violation_error_message=AANVRAAG_LOOPT,
            ),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True) | Q(afgesloten_op__gte=F("aangevraagd_op")),
                name="trajecten_aanvraag_sluit_later",
                violation_error_message="Het advies ligt voor de aanvraag.",
            ),
            models.CheckConstraint(
                condition=~Q(aanvrager="college") | Q(medisch_geregeld=True),
                name="trajecten_aanvraag_medisch_geregeld",
                violation_error_message="Spreek eerst af hoe UWV de medische gegevens krijgt.",
                violation_error_code="medisch_geregeld",
            ),
            models.CheckConstraint(
                condition=Q(aanvrager="gemeente", overgenomen_van__isnull=False)
                | (~Q(aanvrager="gemeente") & Q(overgenomen_van__isnull=True)),
                name="trajecten_aanvraag_overgenomen",
                violation_error_message="Een advies van een andere gemeente komt mee bij een overdracht.",
            ),
        ]

    def __str__(self) -> str:
        return f"adviesaanvraag van {self.aangevraagd_op}"


class Uitkomst(models.TextChoices):
    """What UWV can answer."""

    POSITIEF = "positief", "Positief advies"
    NEGATIEF = "negatief", "Negatief advies"
    GEEN_ARBEIDSVERMOGEN = "geen_arbeidsvermogen", "Geen arbeidsvermogen"
    ANDERE_UITKOMST = "andere_uitkomst", "Andere uitkomst, in overleg"


class Advies(GemeenteRij):
    """What UWV advised on one request. It never lapses by time; loonwaarde plays no part in it."""

    aanvraag = models.OneToOneField(Adviesaanvraag, models.PROTECT, related_name="advies")
    uitgebracht_op = models.DateField("datum van het advies")
    ontvangen_op = models.DateField("ontvangen op")
    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst)
    criterium_aanpassingen = models.BooleanField(
        "nodig: technische of organisatorische aanpassingen die een gewone werkgever niet kan bieden", default=False
    )
    criterium_begeleiding = models.BooleanField(
        "nodig: permanent toezicht of intensieve begeleiding die een gewone werkgever niet kan bieden", default=False
    )
    onderbouwing = models.TextField("onderbouwing door UWV")

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "adviezen"
        constraints = [
            models.CheckConstraint(
                condition=Q(ontvangen_op__gte=F("uitgebracht_op")),
                name="trajecten_advies_ontvangen_na_datum",
                violation_error_message="De ontvangst ligt voor de datum van het advies.",
                violation_error_code="ontvangen_op",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="positief") | Q(criterium_aanpassingen=True) | Q(criterium_begeleiding=True),
                name="trajecten_advies_positief_op_criterium",
                violation_error_message=GEEN_CRITERIUM,
                violation_error_code="criterium_aanpassingen",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst__in=["negatief", "geen_arbeidsvermogen"])
                | Q(criterium_aanpassingen=False, criterium_begeleiding=False),
                name="trajecten_advies_negatief_zonder_criterium",
                violation_error_message="Is een criterium vervuld, dan is het advies niet negatief.",
                violation_error_code="uitkomst",
            ),
            models.CheckConstraint(
                condition=~Q(onderbouwing=""),
                name="trajecten_advies_onderbouwd",
                violation_error_message="UWV onderbouwt elk advies. Neem de onderbouwing over.",
                violation_error_code="onderbouwing",
            ),
        ]
        triggers = [ADVIES_NA_AANVRAAG]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} van {self.uitgebracht_op}"


class Vaststelling(GemeenteRij):
    """The decision of the college on an advice: the person can work sheltered only, or it deviates."""

    class Uitkomst(models.TextChoices):
        UITSLUITEND_BESCHUT = "uitsluitend_beschut", "Alleen beschut werk past"
        AFWIJKEND = "afwijkend", "Het college wijkt af van het advies"

    class Grond(models.TextChoices):
        ONDEUGDELIJK = "ondeugdelijk", "Het advies is niet zorgvuldig gemaakt (ondeugdelijk)"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="vaststellingen")
    advies = models.ForeignKey(Advies, models.PROTECT, related_name="vaststellingen")
    besluit_op = models.DateField("besluit op")
    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst)
    grond = models.CharField("grond om af te wijken", max_length=20, choices=Grond, blank=True)
    motivering = models.TextField("motivering", blank=True)
    na_bezwaar = models.BooleanField("na bezwaar of beroep", default=False, editable=False)

    class Meta(GemeenteRij.Meta):
        verbose_name_plural = "vaststellingen"
        constraints = [
            models.UniqueConstraint(
                fields=["advies"],
                condition=Q(na_bezwaar=False),
                name="trajecten_een_besluit_per_advies",
                violation_error_message=AL_BESLOTEN,
            ),
            models.CheckConstraint(
                condition=(Q(uitkomst="uitsluitend_beschut", grond=""))
                | (Q(uitkomst="afwijkend", grond="ondeugdelijk") & ~Q(motivering="")),
                name="trajecten_afwijken_met_grond",
                violation_error_message=GEEN_GROND,
                violation_error_code="motivering",
            ),
        ]
        triggers = [VASTSTELLING_OP_ADVIES]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} ({self.besluit_op})"
