"""Trial placements, measured loonwaarde, employments and their contracts.

Ground: Participatiewet art. 10b (always an employment), 10c and 10d (loonwaarde and subsidy).
Persons, workplaces and contracts have their own periods, half-open [begin, end). What needs a
second table to judge is refused by the triggers in `triggers.py`; the sentences stand in
`zinnen.py`. The `violation_error_code` of a constraint is the form field it belongs to.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plaatsingen import triggers, triggers_detachering, zinnen
from luwte.plekken.models import Werkgever, Werkgeverschap, Werkplek
from luwte.trajecten.models import Traject


class Proefplaatsing(GemeenteRij):
    """A trial on a workplace with retained benefit. Never counts as beschut werk (M044).

    `verlengd`: the municipality gave more than the first months of the law (since July 2023).
    """

    class Doel(models.TextChoices):
        LOONWAARDE = "loonwaarde", "De loonwaarde meten"
        WENNEN = "wennen", "Aan elkaar wennen"
        WERKERVARING = "werkervaring", "Werkervaring opdoen"
        JOBCARVING = "jobcarving", "Passende taken zoeken"
        VOORZIENINGEN = "voorzieningen", "Kijken welke voorzieningen nodig zijn"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="proefplaatsingen")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, related_name="proefplaatsingen")
    periode = DateRangeField("periode")
    doel = models.CharField("doel", max_length=14, choices=Doel, blank=True)
    verlengd = models.BooleanField("verlengd", default=False)

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        constraints = [
            models.CheckConstraint(
                name="proefplaatsing_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False, periode__upper_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="laatste_dag",
            ),
            ExclusionConstraint(
                name="proefplaatsing_geen_overlap",
                expressions=[("traject", RangeOperators.EQUAL), ("periode", RangeOperators.OVERLAPS)],
                violation_error_message=zinnen.PROEF_OVERLAP,
                violation_error_code="begin",
            ),
        ]

    def __str__(self) -> str:
        return f"proefplaatsing vanaf {self.periode.lower}"


class Loonwaardemeting(GemeenteRij):
    """Productivity of a person on a workplace as a share of the minimum wage (M017-M019).

    `loonwaarde` is a fraction 0..1 in whole hundredths. Never a criterion for access.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="loonwaardemetingen")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, related_name="loonwaardemetingen")
    gemeten_op = models.DateField("gemeten op")
    loonwaarde = models.DecimalField("loonwaarde", max_digits=3, decimal_places=2)
    methode = models.CharField("methode", max_length=120)
    deskundige = models.CharField("deskundige", max_length=120)
    met_werkgever_besproken = models.BooleanField("besproken met de werkgever", default=False)
    herbeoordeling_op = models.DateField("herbeoordeling op")

    class Meta(GemeenteRij.Meta):
        ordering = ["gemeten_op", "pk"]
        constraints = [
            models.CheckConstraint(
                name="loonwaardemeting_loonwaarde_grens",
                condition=Q(loonwaarde__gte=0, loonwaarde__lte=1),
                violation_error_message=zinnen.LOONWAARDE,
                violation_error_code="loonwaarde",
            ),
            models.CheckConstraint(
                name="loonwaardemeting_methode_bekend",
                condition=~Q(methode=""),
                violation_error_message=zinnen.METHODE,
                violation_error_code="methode",
            ),
            models.CheckConstraint(
                name="loonwaardemeting_deskundige_bekend",
                condition=~Q(deskundige=""),
                violation_error_message=zinnen.DESKUNDIGE,
                violation_error_code="deskundige",
            ),
            models.CheckConstraint(
                name="loonwaardemeting_besproken",
                condition=Q(met_werkgever_besproken=True),
                violation_error_message=zinnen.BESPROKEN,
                violation_error_code="met_werkgever_besproken",
            ),
            models.CheckConstraint(
                name="loonwaardemeting_herbeoordeling_later",
                condition=Q(herbeoordeling_op__gt=F("gemeten_op")),
                violation_error_message=zinnen.HERBEOORDELING,
                violation_error_code="herbeoordeling_op",
            ),
            models.UniqueConstraint(
                name="loonwaardemeting_eenmaal_per_dag",
                fields=["traject", "werkplek", "gemeten_op"],
                violation_error_message=zinnen.METING_DUBBEL,
                violation_error_code="gemeten_op",
            ),
        ]

    def __str__(self) -> str:
        return f"loonwaarde gemeten op {self.gemeten_op}"


class Dienstverband(GemeenteRij):
    """The employment: with whom, under which scenario, under private or public law (M043).

    `forfait_afgesproken`: municipality and employer agreed on half the wage for the first months,
    without a measured loonwaarde (Participatiewet art. 10d lid 5).

    `uwv_geeft_loondispensatie`: what was agreed with UWV for this job; matters only with a Wajong benefit,
    where the law allows the subsidy of the municipality too (art. 10b lid 9).
    """

    class Aard(models.TextChoices):
        PRIVAAT = "privaat", "Arbeidsovereenkomst (privaat)"
        PUBLIEK = "publiek", "Ambtelijke aanstelling (publiek)"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="dienstverbanden")
    werkgever = models.ForeignKey(Werkgever, models.PROTECT, related_name="dienstverbanden")
    werkgeverschap = models.CharField("in dienst bij", max_length=10, choices=Werkgeverschap)
    aard = models.CharField("aard", max_length=8, choices=Aard)
    periode = DateRangeField("periode")
    forfait_afgesproken = models.BooleanField("het eerste half jaar 50% subsidie afgesproken", default=False)
    uwv_geeft_loondispensatie = models.BooleanField("UWV geeft loondispensatie bij Wajong", default=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        triggers = [triggers.DIENSTVERBAND_OMVAT_CONTRACTEN]
        constraints = [
            models.CheckConstraint(
                name="dienstverband_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="laatste_dag",
            ),
            models.CheckConstraint(
                name="dienstverband_aard_privaat_of_publiek",
                condition=Q(aard__in=["privaat", "publiek"]),
                violation_error_message=zinnen.AARD,
                violation_error_code="aard",
            ),
            models.CheckConstraint(
                name="dienstverband_werkgeverschap_bekend",
                condition=Q(werkgeverschap__in=Werkgeverschap.values),
                violation_error_message=zinnen.WERKGEVERSCHAP,
                violation_error_code="werkgeverschap",
            ),
        ]

    def __str__(self) -> str:
        return f"dienstverband vanaf {self.periode.lower}"


class Contract(GemeenteRij):
    """A contract within an employment: its hours a week, its period, temporary or permanent.

    `normuren` is the employer's full-time week when the contract was concluded: what the employer
    changes later does not change what has been paid.

    A medically established limit on hours is a yes with its date: no medical content (M217).

    `voortzetting_van` is the part of the same contract before other hours, or before another
    employer took it over: such a part is no new contract in the chain (BW art. 7:662 and 7:668a).
    """

    class Duur(models.TextChoices):
        BEPAALD = "bepaald", "Bepaalde tijd"
        ONBEPAALD = "onbepaald", "Onbepaalde tijd"

    dienstverband = models.ForeignKey(Dienstverband, models.PROTECT, related_name="contracten")
    werkplek = models.ForeignKey(Werkplek, models.PROTECT, related_name="contracten")
    periode = DateRangeField("periode")
    uren = models.DecimalField("uren per week", max_digits=4, decimal_places=2)
    normuren = models.DecimalField("volledige werkweek", max_digits=4, decimal_places=2)
    duur = models.CharField("duur", max_length=9, choices=Duur)
    medische_urenbeperking = models.BooleanField("medische urenbeperking", default=False)
    medische_urenbeperking_op = models.DateField("vastgesteld op", null=True, blank=True)
    voortzetting_van = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="voortzetting", editable=False
    )

    class Meta(GemeenteRij.Meta):
        ordering = ["periode", "pk"]
        triggers = [
            triggers.CONTRACT_BINNEN_DIENSTVERBAND,
            triggers.CONTRACT_UREN_SAMEN,
            triggers.CONTRACT_VOORTZETTING,
            triggers_detachering.CONTRACT_DRAAGT_DETACHERINGEN,
        ]
        constraints = [
            models.CheckConstraint(
                name="contract_uren_grens",
                condition=Q(uren__gte=1, uren__lte=zinnen.UREN_HOOGST),
                violation_error_message=zinnen.UREN,
                violation_error_code="uren",
            ),
            models.CheckConstraint(
                name="contract_uren_binnen_volledige_week",
                condition=Q(uren__lte=F("normuren")),
                violation_error_message=zinnen.UREN_BOVEN_WEEK,
                violation_error_code="uren",
            ),
            models.CheckConstraint(
                name="contract_periode_heel",
                condition=Q(periode__isempty=False, periode__lower_inf=False),
                violation_error_message=zinnen.PERIODE,
                violation_error_code="laatste_dag",
            ),
            models.CheckConstraint(
                name="contract_duur_bekend",
                condition=Q(duur__in=["bepaald", "onbepaald"]),
                violation_error_message=zinnen.DUUR,
                violation_error_code="duur",
            ),
            models.CheckConstraint(
                name="contract_bepaald_heeft_einde",
                condition=Q(duur="onbepaald") | Q(periode__upper_inf=False),
                violation_error_message=zinnen.BEPAALD_ZONDER_EINDE,
                violation_error_code="laatste_dag",
            ),
            models.CheckConstraint(
                name="contract_urenbeperking_met_datum",
                condition=Q(medische_urenbeperking=True, medische_urenbeperking_op__isnull=False)
                | Q(medische_urenbeperking=False, medische_urenbeperking_op__isnull=True),
                violation_error_message=zinnen.URENBEPERKING,
                violation_error_code="medische_urenbeperking_op",
            ),
            ExclusionConstraint(
                name="contract_geen_overlap",
                expressions=[
                    ("dienstverband", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message=zinnen.CONTRACT_OVERLAP,
                violation_error_code="begin",
            ),
        ]

    def __str__(self) -> str:
        return f"contract vanaf {self.periode.lower}"
