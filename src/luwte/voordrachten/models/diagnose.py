"""The practical diagnosis: where somebody worked, what that showed, and whether beschut work is feasible.

Ground: regional note 2017, § 5.1 and the box "beschut haalbaar ja/nee"; Schattingsbesluit art. 1a
and Besluit advisering beschut werk art. 3 for the facts that the rules of ``wet`` ask. An empty
fact is not known; it is never taken for a no. Loonwaarde is none of them.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.aanmeldingen.models import Partner
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject

#: The facts of the law, in the three groups of the method of UWV.
FEITEN = {
    "arbeidsvermogen": (
        "kan_taak_uitvoeren",
        "heeft_basale_vaardigheden",
        "werkt_uur_aaneengesloten",
        "vier_uur_per_dag_belastbaar",
        "twee_uur_per_dag_belastbaar",
        "verdient_minimumloon_per_uur",
    ),
    "aanpassingen": (
        "werkplek_aanpassen",
        "taken_splitsen",
        "begeleiding_aanpassen",
        "werktempo_aanpassen",
        "arbeidsduur_aanpassen",
        "aanpassing_redelijk_voor_werkgever",
    ),
    "begeleiding": (
        "begeleider_altijd_aanwezig",
        "begeleider_kent_persoon",
        "begeleiding_elk_dagdeel",
        "werk_ligt_merkbaar_stil",
        "begeleiding_redelijk_voor_werkgever",
    ),
}


class Praktijkdeel(GemeenteRij):
    """A period of work at a partner to see what goes well; another kind of work may follow (T10)."""

    class Paste(models.TextChoices):
        """How the work fitted; empty while it goes on."""

        JA = "ja", "Ja, dit werk past"
        DEELS = "deels", "Deels, met aanpassing"
        NEE = "nee", "Nee, dit werk past niet"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="praktijkdelen")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="+")
    werksoort = models.CharField("soort werk", max_length=80)
    eerste_keus = models.BooleanField("dit werk was de eerste keus", default=True)
    begin = models.DateField("eerste dag")
    laatste_dag = models.DateField("laatste dag", null=True, blank=True)
    doel = models.TextField("wat willen we weten")
    paste = models.CharField("paste dit werk", max_length=5, choices=Paste, blank=True)
    bevinding = models.TextField("wat zagen we", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "begin", "pk")
        verbose_name_plural = "praktijkdelen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(werksoort="") & ~Q(doel=""), name="praktijkdeel_heeft_doel",
                violation_error_message="Vul het soort werk en het doel in.", violation_error_code="doel",
            ),
            models.CheckConstraint(
                condition=Q(laatste_dag__isnull=True) | Q(laatste_dag__gte=F("begin")),
                name="praktijkdeel_eindigt_later",
                violation_error_message="De laatste dag ligt voor de eerste dag.", violation_error_code="laatste_dag",
            ),
            models.CheckConstraint(
                condition=Q(paste="", bevinding="")
                | (Q(paste__in=["ja", "deels", "nee"], laatste_dag__isnull=False) & ~Q(bevinding="")),
                name="praktijkdeel_afgerond_met_bevinding",
                violation_error_message="Vul in of dit werk paste, wat u zag en wat de laatste dag was.",
                violation_error_code="bevinding",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.werksoort} vanaf {self.begin}"


def _feit(naam: str) -> "models.BooleanField[bool | None, bool | None]":
    return models.BooleanField(naam.replace("_", " "), null=True, blank=True)


class Diagnose(GemeenteRij):
    """The conclusion of the practical part, made by a person; the newest counts. Only added."""

    class Haalbaar(models.TextChoices):
        """Whether beschut work is feasible: the goal of the diagnosis."""

        JA = "ja", "Ja, beschut werk is haalbaar"
        TWIJFEL = "twijfel", "Twijfel, er is meer nodig"
        NEE = "nee", "Nee, iets anders past beter"

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="diagnoses")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opgesteld_op = models.DateField("opgesteld op")
    haalbaar = models.CharField("is beschut werk haalbaar", max_length=7, choices=Haalbaar)
    onderbouwing = models.TextField("onderbouwing")
    plaatsbaar = models.BooleanField("er is een plek waar deze persoon kan werken", default=False)
    plaatsbaar_waar = models.TextField("welke plek", blank=True)
    kan_taak_uitvoeren = _feit("kan_taak_uitvoeren")
    heeft_basale_vaardigheden = _feit("heeft_basale_vaardigheden")
    werkt_uur_aaneengesloten = _feit("werkt_uur_aaneengesloten")
    vier_uur_per_dag_belastbaar = _feit("vier_uur_per_dag_belastbaar")
    twee_uur_per_dag_belastbaar = _feit("twee_uur_per_dag_belastbaar")
    verdient_minimumloon_per_uur = _feit("verdient_minimumloon_per_uur")
    werkplek_aanpassen = _feit("werkplek_aanpassen")
    taken_splitsen = _feit("taken_splitsen")
    begeleiding_aanpassen = _feit("begeleiding_aanpassen")
    werktempo_aanpassen = _feit("werktempo_aanpassen")
    arbeidsduur_aanpassen = _feit("arbeidsduur_aanpassen")
    aanpassing_redelijk_voor_werkgever = _feit("aanpassing_redelijk_voor_werkgever")
    begeleider_altijd_aanwezig = _feit("begeleider_altijd_aanwezig")
    begeleider_kent_persoon = _feit("begeleider_kent_persoon")
    begeleiding_elk_dagdeel = _feit("begeleiding_elk_dagdeel")
    werk_ligt_merkbaar_stil = _feit("werk_ligt_merkbaar_stil")
    begeleiding_redelijk_voor_werkgever = _feit("begeleiding_redelijk_voor_werkgever")
    aanpassingen_toelichting = models.TextField("welke aanpassingen", blank=True)
    begeleiding_toelichting = models.TextField("welke begeleiding", blank=True)
    redelijk_persoon = models.TextField("redelijkheid: de persoon", blank=True)
    redelijk_werk = models.TextField("redelijkheid: het werk", blank=True)
    redelijk_omgeving = models.TextField("redelijkheid: de omgeving", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("traject", "-opgesteld_op", "-pk")
        verbose_name_plural = "diagnoses"
        constraints = (
            models.CheckConstraint(
                condition=~Q(onderbouwing=""), name="diagnose_onderbouwd",
                violation_error_message="Schrijf op waarop uw conclusie rust.", violation_error_code="onderbouwing",
            ),
            models.CheckConstraint(
                condition=Q(haalbaar__in=["ja", "twijfel", "nee"]), name="diagnose_haalbaar_bekend",
                violation_error_message="Kies ja, nee of twijfel.", violation_error_code="haalbaar",
            ),
            models.CheckConstraint(
                condition=Q(plaatsbaar=False) | ~Q(plaatsbaar_waar=""), name="diagnose_plek_genoemd",
                violation_error_message="Noem de plek waar deze persoon kan werken.",
                violation_error_code="plaatsbaar_waar",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"diagnose van {self.opgesteld_op}"

    def feiten(self) -> dict[str, bool]:
        """The facts that are known, by the names of the law; what is not known is absent."""
        namen = [naam for groep in FEITEN.values() for naam in groep]
        return {naam: waarde for naam in namen if (waarde := getattr(self, naam)) is not None}
