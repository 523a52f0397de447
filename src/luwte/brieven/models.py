"""Letters: a draft that people edit, and the signed letter that never changes again.

Signing makes a second row, with the bytes, the facts and the receipts of every amount and term.
From then on the database refuses each change, of that row and of its draft. What happens with a
signed letter (post, own page, withdrawn) is again a row of its own.
Legal ground: Awb art. 3:40, 3:41 and 3:45 (a decision is made known, with how to object);
Archiefwet (a letter that went out stays as it was).
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from luwte.brieven.triggers import BRIEF_VAST_NA_TEKENEN, VERZENDING_PAST
from luwte.gemeenten.basis import GemeenteRij
from luwte.trajecten.models import Traject


class Briefpapier(GemeenteRij):
    """What the municipality wants on its letters, and whether a consultant has a mandate."""

    postadres = models.CharField("postadres", max_length=150, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    website = models.CharField("website", max_length=100, blank=True)
    rechtbank = models.CharField("rechtbank voor beroep", max_length=100, blank=True)
    consulent_tekent_besluiten = models.BooleanField(
        "een consulent mag een besluit tekenen dat het advies van UWV volgt", default=False
    )

    class Meta(GemeenteRij.Meta):
        verbose_name = "briefpapier"
        verbose_name_plural = "briefpapier"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente"],
                name="briefpapier_een_per_gemeente",
                violation_error_message="Deze gemeente heeft al briefpapier.",
            ),
        ]

    def __str__(self) -> str:
        return f"briefpapier van {self.gemeente}"


class Brief(GemeenteRij):
    """A document in the making: which template, about which case, and what the writer typed.

    ``aangeboden_op`` says that the writer is done and somebody else may sign; ``terug`` is what the
    signer wants to see changed.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, null=True, blank=True, related_name="brieven")
    sjabloon = models.CharField("soort brief", max_length=50)
    vrij = models.JSONField("vrije tekst", default=dict)
    opsteller = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    aangeboden_op = models.DateTimeField(null=True, blank=True, editable=False)
    terug = models.TextField("wat moet anders", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["-pk"]
        verbose_name_plural = "brieven"
        constraints = [
            models.CheckConstraint(
                condition=~Q(sjabloon=""),
                name="brief_heeft_sjabloon",
                violation_error_message="Kies een soort brief.",
                violation_error_code="sjabloon",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "aangeboden_op"], name="brief_te_tekenen")]
        triggers = [BRIEF_VAST_NA_TEKENEN]

    def __str__(self) -> str:
        return f"{self.sjabloon} {self.pk}"

    @property
    def getekend(self) -> bool:
        """Whether somebody signed it; from then on nothing changes."""
        return hasattr(self, "ondertekening")


class Ondertekening(GemeenteRij):
    """A letter as it was signed: its bytes, and all it was made from. Only added, never changed."""

    brief = models.OneToOneField(Brief, models.PROTECT, related_name="ondertekening")
    datum = models.DateField("datum op de brief")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    getekend_op = models.DateTimeField(auto_now_add=True)
    titel = models.CharField(max_length=200)
    feiten = models.JSONField()
    inhoud = models.JSONField()
    bonnen = models.JSONField(default=dict)
    sjabloon_hash = models.CharField(max_length=64)
    zetter = models.CharField(max_length=100)
    pdf_bytes = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta(GemeenteRij.Meta):
        ordering = ["-datum", "-pk"]
        verbose_name_plural = "ondertekeningen"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="ondertekening_heeft_sha256"),
        ]
        indexes = [models.Index(fields=["gemeente", "datum"], name="ondertekening_dag")]
        triggers = [pgtrigger.Protect(name="ondertekening_blijft_staan", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.titel} ({self.datum})"


class Postronde(GemeenteRij):
    """The post of one day: every signed letter that had to go, as one PDF to print."""

    dag = models.DateField("dag")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    aantal = models.PositiveIntegerField()
    pdf_bytes = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta(GemeenteRij.Meta):
        ordering = ["-pk"]
        verbose_name_plural = "postrondes"
        triggers = [pgtrigger.Protect(name="postronde_blijft_staan", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"post van {self.dag}"


class Verzending(GemeenteRij):
    """What happened with a signed letter: sent one way or another, or withdrawn before that."""

    class Wijze(models.TextChoices):
        POST = "post", "Per post"
        MIJN = "mijn", "Op de eigen pagina"
        PERSOONLIJK = "persoonlijk", "Zelf gegeven of in het dossier gelegd"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    ondertekening = models.ForeignKey(Ondertekening, models.PROTECT, related_name="verzendingen")
    wijze = models.CharField("hoe", max_length=12, choices=Wijze)
    datum = models.DateField("datum")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ronde = models.ForeignKey(Postronde, models.PROTECT, null=True, blank=True, related_name="verzendingen")
    reden = models.TextField("reden", blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ["datum", "pk"]
        verbose_name_plural = "verzendingen"
        constraints = [
            models.UniqueConstraint(
                fields=["ondertekening", "wijze"],
                name="verzending_eenmaal_per_wijze",
                violation_error_message="Deze brief is al op deze manier verstuurd.",
            ),
            models.CheckConstraint(
                condition=Q(wijze__in=["post", "mijn", "persoonlijk", "ingetrokken"]),
                name="verzending_wijze_bekend",
                violation_error_message="Kies hoe de brief gaat.",
            ),
            models.CheckConstraint(
                condition=~Q(wijze="ingetrokken") | ~Q(reden=""),
                name="verzending_intrekken_met_reden",
                violation_error_message="Schrijf op waarom u de brief intrekt.",
                violation_error_code="reden",
            ),
        ]
        triggers = [
            VERZENDING_PAST,
            pgtrigger.Protect(name="verzending_blijft_staan", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.get_wijze_display()} op {self.datum}"
