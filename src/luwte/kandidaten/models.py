"""The person: who she is, on what legal position she stands, and what she agreed to.

Legal ground: Participatiewet art. 7 and 10b; Wet algemene bepalingen burgerservicenummer art. 10.
There is no field for health anywhere: what UWV advises lies in ``trajecten``, without diagnosis.
"""

from __future__ import annotations

import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from stdnum.nl import bsn as bsn_nummer

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Gebruiker
from luwte.kandidaten import versleuteling
from luwte.kandidaten.netwerk import Contactpersoonschap, Grond, Netwerkpersoon, Recht
from luwte.kandidaten.verwijzing import Verwijzing
from luwte.kandidaten.verzoeken import Verzoek

__all__ = [
    "Contactpersoonschap",
    "Grond",
    "Kandidaat",
    "Netwerkpersoon",
    "Recht",
    "Rechtspositie",
    "Toestemming",
    "Verwijzing",
    "Verzoek",
    "controleer_bsn",
]

BSN_KLOPT_NIET = "Dit burgerservicenummer klopt niet. Controleer de cijfers."
BSN_BESTAAT_AL = "Deze persoon staat al in uw gemeente."


def controleer_bsn(text: str) -> str:
    """The nine digits of a citizen service number that passes the elfproef.

    Raises ValidationError with a Dutch sentence otherwise.
    """
    digits = "".join(c for c in text if c not in " .-")
    if not bsn_nummer.is_valid(digits):
        raise ValidationError(BSN_KLOPT_NIET, code="bsn")
    return bsn_nummer.compact(digits)


class Kandidaat(GemeenteRij):
    """A person for whom beschut werk is considered or arranged."""

    voornaam = models.CharField("voornaam", max_length=100)
    achternaam = models.CharField("achternaam", max_length=100)
    geboortedatum = models.DateField("geboortedatum")
    bsn_versleuteld = models.BinaryField("burgerservicenummer", editable=False)
    bsn_hmac = models.BinaryField(max_length=32, editable=False)
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    straat = models.CharField("straat en huisnummer", max_length=150, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    plaats = models.CharField("woonplaats", max_length=100, blank=True)
    taal_hulp = models.CharField(
        "hulp bij taal",
        max_length=100,
        blank=True,
        help_text="Bijvoorbeeld: leest liever niet, of spreekt Arabisch.",
    )
    contactpersoon = models.ForeignKey(
        Gebruiker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kandidaten",
        verbose_name="contactpersoon",
    )
    verzonnen = models.BooleanField("verzonnen persoon", default=False, editable=False)

    class Meta(GemeenteRij.Meta):
        ordering = ("achternaam", "voornaam", "id")
        verbose_name = "kandidaat"
        verbose_name_plural = "kandidaten"
        constraints = (
            models.UniqueConstraint(
                fields=["gemeente", "bsn_hmac"],
                name="kandidaat_bsn_uniek_per_gemeente",
                violation_error_message=BSN_BESTAAT_AL,
            ),
            models.CheckConstraint(
                condition=~Q(voornaam="") & ~Q(achternaam=""),
                name="kandidaat_heeft_naam",
                violation_error_message="Vul de voornaam en de achternaam in.",
            ),
            models.CheckConstraint(
                condition=Q(geboortedatum__gte=datetime.date(1900, 1, 1)),
                name="kandidaat_geboren_na_1900",
                violation_error_message="Controleer de geboortedatum: die ligt voor 1900.",
            ),
        )
        indexes = (models.Index(fields=["gemeente", "achternaam", "voornaam"], name="kandidaat_naam"),)

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """First name and surname."""
        return f"{self.voornaam} {self.achternaam}"

    @property
    def bsn(self) -> str:
        """The citizen service number, decrypted: nine digits."""
        return versleuteling.decrypt(self.bsn_versleuteld)

    def zet_bsn(self, bsn: str) -> None:
        """Set the citizen service number. Raises ValidationError when it fails the elfproef."""
        digits = controleer_bsn(bsn)
        self.bsn_versleuteld = versleuteling.encrypt(digits)
        self.bsn_hmac = versleuteling.look_up(digits)

    def leeftijd_op(self, datum: datetime.date) -> int:
        """Age in whole years on that day (BW art. 1:2: one is a year older on the birthday)."""
        born = self.geboortedatum
        return datum.year - born.year - ((datum.month, datum.day) < (born.month, born.day))


class Rechtspositie(GemeenteRij):
    """The law on which a person's income stands during a period; decides who pays what."""

    class Soort(models.TextChoices):
        """The kinds that Participatiewet art. 7 and 10b tell apart."""

        BIJSTAND = "bijstand", "Bijstand (Participatiewet)"
        ANW = "anw", "Nabestaandenuitkering (Anw)"
        NUG = "nug", "Geen uitkering"
        WAJONG = "wajong", "Wajong"
        UWV_OVERIG = "uwv_overig", "Andere uitkering van UWV"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="rechtsposities")
    soort = models.CharField("soort", max_length=12, choices=Soort.choices)
    periode = DateRangeField("periode")

    class Meta(GemeenteRij.Meta):
        ordering = ("kandidaat", "periode")
        verbose_name = "rechtspositie"
        verbose_name_plural = "rechtsposities"
        constraints = (
            ExclusionConstraint(
                name="rechtspositie_zonder_overlap",
                expressions=[
                    ("kandidaat", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message="In deze periode is al een inkomen vastgelegd.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=["bijstand", "anw", "nug", "wajong", "uwv_overig"]),
                name="rechtspositie_soort_bestaat",
                violation_error_message="Kies een inkomen uit de lijst.",
            ),
            models.CheckConstraint(
                condition=Q(periode__isempty=False, periode__startswith__isnull=False),
                name="rechtspositie_heeft_begin",
                violation_error_message="Vul in vanaf wanneer dit inkomen geldt.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kandidaat}: {self.get_soort_display()}"


class Toestemming(GemeenteRij):
    """What a person agreed that others may know or do, and from when until when.

    Consent can be withdrawn at any time (AVG art. 7 lid 3): ``ingetrokken_op`` ends it.
    """

    class Soort(models.TextChoices):
        """What the consent is for."""

        GEGEVENS_UWV = "gegevens_uwv", "Gegevens uitwisselen met UWV"
        GEGEVENS_WERKGEVER = "gegevens_werkgever", "Gegevens delen met een werkgever"
        CONTACT_NETWERK = "contact_netwerk", "Contact met familie of begeleider"
        GEGEVENS_SCHOOL = "gegevens_school", "Gegevens uitwisselen met school"
        GEGEVENS_ZORG = "gegevens_zorg", "Gegevens uitwisselen met een zorgaanbieder"
        WOORD_BESCHUT = "woord_beschut", "Een werkgever mag weten dat het om beschut werk gaat"
        GEGEVENS_GEMEENTE = "gegevens_gemeente", "Gegevens doorgeven aan de gemeente waar ik ga wonen"
        BRIEVEN_DIGITAAL = "brieven_digitaal", "Brieven op de eigen pagina, niet per post"

    class Door(models.TextChoices):
        """Who gave it, or took it back last."""

        MEDEWERKER = "medewerker", "aan een medewerker, die het opschreef"
        ZELF = "zelf", "zelf, op de eigen pagina"
        VERTEGENWOORDIGER = "vertegenwoordiger", "door een vertegenwoordiger"

    kandidaat = models.ForeignKey(Kandidaat, models.PROTECT, related_name="toestemmingen")
    soort = models.CharField("waarvoor", max_length=20, choices=Soort.choices)
    toelichting = models.TextField("wat is afgesproken", blank=True)
    gegeven_op = models.DateField("gegeven op")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    door = models.CharField("hoe", max_length=20, choices=Door, default=Door.MEDEWERKER, editable=False)

    class Meta(GemeenteRij.Meta):
        ordering = ("kandidaat", "soort", "gegeven_op")
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        constraints = (
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=F("gegeven_op")),
                name="toestemming_intrekken_na_geven",
                violation_error_message="Intrekken kan niet voor de dag van toestemming.",
            ),
            models.UniqueConstraint(
                fields=["kandidaat", "soort"],
                condition=Q(ingetrokken_op__isnull=True),
                name="toestemming_een_tegelijk",
                violation_error_message="Deze toestemming is al gegeven.",
            ),
            models.CheckConstraint(
                condition=Q(
                    soort__in=[
                        "gegevens_uwv",
                        "gegevens_werkgever",
                        "contact_netwerk",
                        "gegevens_school",
                        "gegevens_zorg",
                        "gegevens_gemeente",
                        "woord_beschut",
                        "brieven_digitaal",
                    ]
                )
                & Q(door__in=["medewerker", "zelf", "vertegenwoordiger"]),
                name="toestemming_woorden_bestaan",
                violation_error_message="Kies waarvoor de toestemming is.",
                violation_error_code="soort",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kandidaat}: {self.get_soort_display()}"
