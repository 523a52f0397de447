"""The organisations around a case and what was agreed with them.

Ground: samenvoordeklant.nl (May 2019): municipality and UWV make working agreements and meet to
learn each other's language; regional note 2017, § 5.1: cooperation with UWV and schools.
"""

from django.db import models
from django.db.models import F, Q

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Gebruiker

NAAM_ZIN = "Vul een naam in."
TEKST_ZIN = "Schrijf op wat is afgesproken."


class Partner(GemeenteRij):
    """An organisation one municipality works with."""

    class Soort(models.TextChoices):
        """What an organisation is to the course."""

        SCHOOL = "school", "School (VSO of PRO)"
        ZORGPARTNER = "zorgpartner", "Zorgpartner"
        UWV = "uwv", "UWV"
        UITVOERDER = "uitvoerder", "Uitvoeringsorganisatie"

    soort = models.CharField("soort organisatie", max_length=12, choices=Soort)
    naam = models.CharField("naam", max_length=120)
    plaats = models.CharField("plaats", max_length=100, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    biedt_praktijk = models.BooleanField("biedt plekken om werk te proberen", default=False)

    class Meta(GemeenteRij.Meta):
        ordering = ("soort", "naam", "pk")
        verbose_name_plural = "partners"
        constraints = (
            models.CheckConstraint(
                condition=~Q(naam=""), name="partner_heeft_naam", violation_error_message=NAAM_ZIN,
                violation_error_code="naam",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=["school", "zorgpartner", "uwv", "uitvoerder"]),
                name="partner_soort_bekend",
                violation_error_message="Kies een soort organisatie.",
                violation_error_code="soort",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "soort", "naam"],
                name="partner_eenmaal",
                violation_error_message="Deze organisatie staat al in de lijst.",
                violation_error_code="naam",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.naam


class Contactpersoon(GemeenteRij):
    """Somebody to call at a partner, from a day on; of a school she may have a login here."""

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="contactpersonen")
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=100, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, null=True, blank=True, related_name="+")
    vanaf = models.DateField("contactpersoon vanaf")
    tot = models.DateField("contactpersoon tot", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("partner", "naam", "pk")
        verbose_name_plural = "contactpersonen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(naam=""), name="contactpersoon_heeft_naam", violation_error_message=NAAM_ZIN,
                violation_error_code="naam",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
                name="contactpersoon_tot_na_vanaf",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
                violation_error_code="tot",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "gebruiker"],
                condition=Q(gebruiker__isnull=False, tot__isnull=True),
                name="contactpersoon_een_login",
                violation_error_message="Deze login hoort al bij een school.",
                violation_error_code="gebruiker",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.naam


class Werkafspraak(GemeenteRij):
    """An agreement about how we work with a partner; it is looked at again on a day."""

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="werkafspraken")
    onderwerp = models.CharField("onderwerp", max_length=120)
    afspraak = models.TextField("wat is afgesproken")
    vanaf = models.DateField("geldt vanaf")
    bekijken_op = models.DateField("opnieuw bekijken op", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("partner", "-vanaf", "-pk")
        verbose_name_plural = "werkafspraken"
        constraints = (
            models.CheckConstraint(
                condition=~Q(onderwerp="") & ~Q(afspraak=""), name="werkafspraak_heeft_tekst",
                violation_error_message=TEKST_ZIN, violation_error_code="afspraak",
            ),
            models.CheckConstraint(
                condition=Q(bekijken_op__isnull=True) | Q(bekijken_op__gt=F("vanaf")),
                name="werkafspraak_later_bekijken",
                violation_error_message="Kies een dag na de eerste dag van de afspraak.",
                violation_error_code="bekijken_op",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.onderwerp


class Overleg(GemeenteRij):
    """A meeting with a partner to learn each other's language: the criteria, cases without names."""

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="overleggen")
    datum = models.DateField("datum")
    aanwezig = models.CharField("wie waren erbij", max_length=200)
    besproken = models.TextField("wat is besproken")
    geleerd = models.TextField("wat doen we voortaan zo", blank=True)
    volgende_op = models.DateField("volgend overleg", null=True, blank=True)

    class Meta(GemeenteRij.Meta):
        ordering = ("partner", "-datum", "-pk")
        verbose_name_plural = "overleggen"
        constraints = (
            models.CheckConstraint(
                condition=~Q(aanwezig="") & ~Q(besproken=""), name="overleg_heeft_verslag",
                violation_error_message="Schrijf op wie er waren en wat is besproken.",
                violation_error_code="besproken",
            ),
            models.CheckConstraint(
                condition=Q(volgende_op__isnull=True) | Q(volgende_op__gt=F("datum")),
                name="overleg_volgende_later",
                violation_error_message="Het volgende overleg ligt na dit overleg.",
                violation_error_code="volgende_op",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"overleg van {self.datum}"
