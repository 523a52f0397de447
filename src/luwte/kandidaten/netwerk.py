"""The people around a candidate, who may act for her, and who was her fixed contact person since when.

Legal ground: BW art. 1:450 (mentor), 1:378 (curator), 1:431 (bewindvoerder), Awb art. 2:1 (gemachtigde); regional note
2017, "overleg ouders". A representative has limited rights, by her ground; nobody opens the sealed annex for her.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij


class Recht(models.TextChoices):
    """What a representative may do on the page of the candidate."""

    STAND = "stand", "Zien waar u bent en wie u helpt"
    BRIEVEN = "brieven", "Uw brieven lezen"
    GEGEVENS = "gegevens", "Zien wat wij weten en een wijziging vragen"
    GEKEKEN = "gekeken", "Zien wie in uw gegevens keek"
    TOESTEMMING = "toestemming", "Toestemming geven en intrekken"


class Grond(models.TextChoices):
    """Why somebody may act for the candidate."""

    GEMACHTIGDE = "gemachtigde", "Gemachtigd door de kandidaat"
    MENTOR = "mentor", "Mentor (uitspraak van de rechter)"
    CURATOR = "curator", "Curator (uitspraak van de rechter)"


_LEZEN = frozenset({Recht.STAND, Recht.BRIEVEN, Recht.GEGEVENS})
#: Who was asked by the candidate reads along; who was appointed by a judge may also decide.
RECHTEN: Mapping[str, frozenset[Recht]] = {
    Grond.GEMACHTIGDE: _LEZEN,
    Grond.MENTOR: _LEZEN | {Recht.GEKEKEN, Recht.TOESTEMMING},
    Grond.CURATOR: frozenset(Recht),
}


class Relatie(models.TextChoices):
    """How she knows the candidate."""

    OUDER = "ouder", "Ouder"
    PARTNER = "partner", "Partner"
    FAMILIE = "familie", "Familie of vriend"
    MENTOR = "mentor", "Mentor"
    BEWINDVOERDER = "bewindvoerder", "Bewindvoerder"
    CURATOR = "curator", "Curator"
    SCHOOL = "school", "School"
    BEGELEIDER = "begeleider", "Begeleider"
    ANDERS = "anders", "Anders"


class Netwerkpersoon(GemeenteRij):
    """Somebody around the candidate: family, a mentor, a school, a guide; during a period."""

    kandidaat = models.ForeignKey("kandidaten.Kandidaat", models.PROTECT, related_name="netwerk")
    naam = models.CharField("naam", max_length=150)
    relatie = models.CharField("wie is dit", max_length=15, choices=Relatie)
    organisatie = models.CharField("organisatie", max_length=150, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    vanaf = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    akkoord = models.BooleanField("de kandidaat vindt goed dat wij contact hebben", default=False)
    grond = models.CharField("mag handelen voor de kandidaat", max_length=12, choices=Grond, blank=True)
    grond_gezien_op = models.DateField("bewijs gezien op", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("kandidaat", "relatie", "naam", "id")
        verbose_name = "persoon in het netwerk"
        verbose_name_plural = "personen in het netwerk"
        constraints = (
            models.CheckConstraint(
                condition=~Q(naam=""),
                name="netwerk_heeft_naam",
                violation_error_message="Vul een naam in.",
                violation_error_code="naam",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
                name="netwerk_tot_na_vanaf",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
                violation_error_code="tot",
            ),
            models.CheckConstraint(
                condition=Q(relatie__in=Relatie.values) & Q(grond__in=["", *Grond.values]),
                name="netwerk_woorden_bestaan",
                violation_error_message="Kies wie dit is uit de lijst.",
                violation_error_code="relatie",
            ),
            models.CheckConstraint(
                condition=Q(grond="") | Q(grond_gezien_op__isnull=False),
                name="netwerk_grond_met_bewijs",
                violation_error_message="Vul in wanneer u de machtiging of de uitspraak van de rechter zag.",
                violation_error_code="grond_gezien_op",
            ),
            models.CheckConstraint(
                condition=~Q(grond="gemachtigde") | Q(akkoord=True),
                name="netwerk_gemachtigde_met_akkoord",
                violation_error_message="Iemand is alleen gemachtigd als de kandidaat dat zelf goed vindt.",
                violation_error_code="akkoord",
            ),
        )

    def __str__(self) -> str:
        return f"{self.naam} ({self.get_relatie_display().lower()})"

    @property
    def rechten(self) -> frozenset[Recht]:
        """What she may do on the page of the candidate; nothing without a ground."""
        return RECHTEN.get(self.grond, frozenset())

    def loopt_op(self, dag: datetime.date) -> bool:
        """Whether the relation holds on that day; the last day still counts."""
        return self.vanaf <= dag and (self.tot is None or dag <= self.tot)


class Contactpersoonschap(GemeenteRij):
    """Who became the fixed contact person on a day; written by a trigger on the person, never by us.

    The period ends where the next row begins. Legal ground: none; the leaflet Simpel switchen names a fixed contact
    person as the first condition of success.
    """

    kandidaat = models.ForeignKey("kandidaten.Kandidaat", models.PROTECT, related_name="contactpersonen")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    vanaf = models.DateField("vanaf")

    class Meta(GemeenteRij.Meta):
        ordering = ("kandidaat", "vanaf", "id")
        verbose_name = "vaste contactpersoon"
        verbose_name_plural = "vaste contactpersonen"

    def __str__(self) -> str:
        return f"{self.gebruiker.naam if self.gebruiker else 'niemand'} vanaf {self.vanaf}"


def rijen_met_einde(rijen: list[Contactpersoonschap]) -> list[tuple[Contactpersoonschap, datetime.date | None]]:
    """Each row with its last day (None for the running one); rows oldest first, as the model orders them."""
    volgende = [*rijen[1:], None][: len(rijen)]
    een_dag = datetime.timedelta(days=1)
    paren = [(rij, na.vanaf - een_dag if na else None) for rij, na in zip(rijen, volgende, strict=True)]
    # Two on one day: only the last was really the contact person.
    return [(rij, einde) for rij, einde in paren if einde is None or einde >= rij.vanaf]
