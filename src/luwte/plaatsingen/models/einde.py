"""How an employment ends and how a case ends: always a ground of labour law, never an advice.

Grounds: Burgerlijk Wetboek art. 7:667 to 7:673; regional note Zaanstreek-Waterland 2017, end notes
xvii and xviii (the advice stays valid, labour law alone ends the contract).
"""

from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.plaatsingen import zinnen
from luwte.trajecten.models import Traject

from .plaatsing import Dienstverband


class Beeindiging(GemeenteRij):
    """The end of an employment: its last day, the ground in labour law, when it was announced."""

    class Grond(models.TextChoices):
        AFLOOP = "afloop", "Het tijdelijke contract loopt af (BW 7:667)"
        PROEFTIJD = "proeftijd", "In de proeftijd (BW 7:676)"
        OPZEGGING_WERKNEMER = "werknemer", "De werknemer zegt zelf op (BW 7:672)"
        WEDERZIJDS = "wederzijds", "Met wederzijds goedvinden (BW 7:670b)"
        UWV = "uwv", "Ontslag met toestemming van UWV (BW 7:671a)"
        KANTONRECHTER = "rechter", "Ontbinding door de kantonrechter (BW 7:671b)"
        PENSIOEN = "pensioen", "AOW-leeftijd bereikt (BW 7:669 lid 4)"
        OVERLIJDEN = "overlijden", "Overlijden (BW 7:674)"
        AMBTENAAR = "ambtenaar", "Einde van een ambtelijke aanstelling"
        #: No end of the job: it goes on in the books of another municipality.
        VERHUIZING = "verhuizing", "Verhuisd: de baan loopt door, een andere gemeente betaalt (Participatiewet 10d)"

    dienstverband = models.OneToOneField(Dienstverband, models.PROTECT, related_name="beeindiging")
    laatste_dag = models.DateField("laatste dag")
    grond = models.CharField("grond", max_length=10, choices=Grond)
    aangezegd_op = models.DateField("aangezegd op", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["laatste_dag", "pk"]
        constraints = [
            models.CheckConstraint(
                name="beeindiging_met_grond",
                condition=Q(
                    grond__in=[
                        "afloop", "proeftijd", "werknemer", "wederzijds", "uwv", "rechter", "pensioen", "overlijden",
                        "ambtenaar", "verhuizing",
                    ]
                ),
                violation_error_message=zinnen.EINDE_GROND,
                violation_error_code="grond",
            ),
            models.CheckConstraint(
                name="beeindiging_eerst_aanzeggen",
                condition=Q(aangezegd_op__isnull=True) | Q(aangezegd_op__lte=F("laatste_dag")),
                violation_error_message=zinnen.AANGEZEGD,
                violation_error_code="aangezegd_op",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"einde op {self.laatste_dag}"


class Uitstroom(GemeenteRij):
    """Why a case is closed, as a code; for a move where to, because that decides who pays on."""

    class Reden(models.TextChoices):
        PENSIOEN = "pensioen", "Pensioen"
        OVERLIJDEN = "overlijden", "Overlijden"
        VERHUIZING = "verhuizing", "Verhuizing naar een andere gemeente of een ander land"
        EIGEN_WENS = "eigen_wens", "Eigen wens"
        ANDER = "ander", "Een andere reden"

    class Verhuizing(models.TextChoices):
        NEDERLAND = "binnen_nederland", "Binnen Nederland"
        EUROPA = "eu_eer_zwitserland", "Naar een land van de EU, de EER of Zwitserland"
        ELDERS = "elders", "Naar een ander land"

    traject = models.OneToOneField(Traject, models.PROTECT, related_name="uitstroom")
    laatste_dag = models.DateField("laatste dag")
    code = models.CharField("reden", max_length=10, choices=Reden)
    verhuizing = models.CharField("waarheen", max_length=20, choices=Verhuizing, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["laatste_dag", "pk"]
        constraints = [
            models.CheckConstraint(
                name="uitstroom_reden_bekend",
                condition=Q(code__in=["pensioen", "overlijden", "verhuizing", "eigen_wens", "ander"]),
                violation_error_message=zinnen.UITSTROOM_REDEN,
                violation_error_code="code",
            ),
            models.CheckConstraint(
                name="uitstroom_verhuizing_waarheen",
                condition=Q(code="verhuizing", verhuizing__in=["binnen_nederland", "eu_eer_zwitserland", "elders"])
                | (~Q(code="verhuizing") & Q(verhuizing="")),
                violation_error_message=zinnen.UITSTROOM_VERHUIZING,
                violation_error_code="verhuizing",
            ),
        ]

    def __str__(self) -> str:
        return f"uitstroom op {self.laatste_dag}"
