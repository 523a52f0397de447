"""Municipalities and regions, users with their role, and local policy with its dates.

Legal ground: Participatiewet art. 10b lid 4 and 8 (the college carries it out, the council lays
down local policy in a verordening); Wet algemene regels herindeling (Wet arhi) for successions.
"""

from __future__ import annotations

import datetime

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q


class Gemeente(models.Model):
    """A municipality, with the dates between which it exists: [vanaf, tot)."""

    code = models.CharField(
        "code van het CBS",
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^\d{4}$", "Een gemeentecode heeft vier cijfers.")],
    )
    naam = models.CharField("naam", max_length=100, unique=True)
    vanaf = models.DateField("bestaat vanaf")
    tot = models.DateField("bestaat tot", null=True, blank=True)
    opvolger = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="voorgangers")
    thema = models.JSONField("huisstijl", default=dict, blank=True)

    class Meta:
        ordering = ("naam",)
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        constraints = (
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
                name="gemeente_tot_na_vanaf",
                violation_error_message="De einddatum ligt na de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(opvolger__isnull=True) | (Q(tot__isnull=False) & ~Q(opvolger=F("id"))),
                name="gemeente_opvolger_na_einde",
                violation_error_message="Alleen een opgeheven gemeente heeft een opvolger.",
            ),
        )

    def __str__(self) -> str:
        return self.naam

    def bestaat_op(self, datum: datetime.date) -> bool:
        """Whether the municipality exists on that day."""
        return self.vanaf <= datum and (self.tot is None or datum < self.tot)

    def op(self, datum: datetime.date) -> Gemeente:
        """The municipality that does this one's work on that day: itself, or who succeeded it."""
        gemeente = self
        while gemeente.tot is not None and datum >= gemeente.tot and gemeente.opvolger:
            gemeente = gemeente.opvolger
        return gemeente


class Regio(models.Model):
    """A labour market region: municipalities that work together."""

    naam = models.CharField("naam", max_length=100, unique=True)
    gemeenten: models.ManyToManyField[Gemeente, RegioDeelname] = models.ManyToManyField(
        Gemeente, through="RegioDeelname", related_name="regios"
    )

    class Meta:
        ordering = ("naam",)
        verbose_name = "regio"
        verbose_name_plural = "regio's"

    def __str__(self) -> str:
        return self.naam


class RegioDeelname(models.Model):
    """A municipality takes part in a region during a period; in one region at a time."""

    regio = models.ForeignKey(Regio, models.PROTECT, related_name="deelnamen")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="deelnamen")
    periode = DateRangeField("periode")

    class Meta:
        ordering = ("regio", "gemeente")
        verbose_name = "deelname aan een regio"
        verbose_name_plural = "deelnamen aan een regio"
        constraints = (
            ExclusionConstraint(
                name="regiodeelname_een_tegelijk",
                expressions=[
                    ("gemeente", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze gemeente hoort in die periode al bij een regio.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.gemeente} in {self.regio}"


class Gebruiker(AbstractUser):
    """Someone who logs in. What she may do follows from her memberships.

    ``demo_uitleg`` is filled for the logins that the demo shows on the login page, only there.
    """

    telefoon = models.CharField("telefoonnummer van het werk", max_length=20, blank=True)
    demo_uitleg = models.CharField(max_length=200, blank=True, editable=False)
    demo_volgorde = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("username",)
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    @property
    def naam(self) -> str:
        """Full name, or the user name when no name is known."""
        return self.get_full_name() or self.username


class Rol(models.TextChoices):
    """What a user does for a municipality. There is no order among roles: none includes another."""

    WIJKWERKER = "wijkwerker", "Wijkteam of loket Wmo"
    SCHOOL = "school", "School (VSO of PRO)"
    CONSULTANT = "consultant", "Consulent werk en inkomen"
    MEELEZER = "meelezer", "Meelezer van voordrachten"
    GEMANDATEERDE = "gemandateerde", "Gemandateerde van het college"
    BEZWAARCOMMISSIE = "bezwaarcommissie", "Bezwaarcommissie"
    JOBCOACH = "jobcoach", "Jobcoach"
    WERKLEIDER = "werkleider", "Werkleider"
    BACKOFFICE = "backoffice", "Uitvoerder (backoffice)"
    CONTROLLER = "controller", "Controller"
    RAADLEZER = "raadlezer", "Raadslid (alleen lezen)"
    PRIVACY_OFFICER = "privacy_officer", "Privacy officer"
    FUNCTIONEEL_BEHEER = "functioneel_beheer", "Functioneel beheer"


class GegevenWachtwoord(models.Model):
    """This user's password was chosen by functioneel beheer of a municipality: she chooses her own before all else."""

    gebruiker = models.OneToOneField(Gebruiker, models.PROTECT, related_name="gegeven_wachtwoord")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "gegeven wachtwoord"
        verbose_name_plural = "gegeven wachtwoorden"

    def __str__(self) -> str:
        return f"wachtwoord van {self.gebruiker_id}"


class Lidmaatschap(models.Model):
    """A user's role in one municipality during a period."""

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="lidmaatschappen")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="lidmaatschappen")
    rol = models.CharField("rol", max_length=20, choices=Rol.choices)
    periode = DateRangeField("periode")

    class Meta:
        ordering = ("gemeente__naam", "rol", "id")
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        constraints = (
            ExclusionConstraint(
                name="lidmaatschap_zonder_overlap",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    ("rol", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze gebruiker heeft deze rol al in die periode.",
            ),
            models.CheckConstraint(
                condition=Q(rol__in=Rol.values),
                name="lidmaatschap_rol_bestaat",
                violation_error_message="Deze rol bestaat niet.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_rol_display()} in {self.gemeente}"


class Beleid(models.Model):
    """One dated figure of local policy, of a municipality or a region, with the decision as source.

    ``naam`` is a parameter of ``luwte.wet`` that leaves room for local policy; ``waarde`` is text
    as the engine reads it (a number with a decimal point, ja/nee, or a choice). A figure that
    differs by another number (a table, such as an amount per loonwaarde) has one row for each step:
    ``sleutel_van`` up to and including ``sleutel_tot``.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, blank=True, related_name="beleid")
    regio = models.ForeignKey(Regio, models.PROTECT, null=True, blank=True, related_name="beleid")
    naam = models.CharField("onderwerp", max_length=100)
    waarde = models.CharField("waarde", max_length=100)
    sleutel_van = models.CharField("vanaf trede", max_length=50, blank=True)
    sleutel_tot = models.CharField("tot en met trede", max_length=50, blank=True)
    periode = DateRangeField("geldig")
    besluit = models.TextField("besluit")

    class Meta:
        ordering = ("naam", "sleutel_van", "periode")
        verbose_name = "lokaal beleid"
        verbose_name_plural = "lokaal beleid"
        constraints = (
            models.CheckConstraint(
                condition=Q(gemeente__isnull=True) ^ Q(regio__isnull=True),
                name="beleid_van_gemeente_of_regio",
                violation_error_message="Beleid is van een gemeente of van een regio.",
            ),
            models.CheckConstraint(
                condition=Q(periode__isempty=False, periode__startswith__isnull=False),
                name="beleid_heeft_begin",
                violation_error_message="Vul in vanaf welke dag dit beleid geldt.",
            ),
            models.CheckConstraint(
                condition=~Q(besluit="") & ~Q(waarde=""),
                name="beleid_heeft_besluit",
                violation_error_message="Noem het besluit waarin dit beleid staat.",
            ),
            ExclusionConstraint(
                name="beleid_gemeente_zonder_overlap",
                expressions=[
                    ("gemeente", RangeOperators.EQUAL),
                    ("naam", RangeOperators.EQUAL),
                    ("sleutel_van", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                condition=Q(gemeente__isnull=False),
                violation_error_message="Voor dit onderwerp geldt in die periode al beleid.",
            ),
            ExclusionConstraint(
                name="beleid_regio_zonder_overlap",
                expressions=[
                    ("regio", RangeOperators.EQUAL),
                    ("naam", RangeOperators.EQUAL),
                    ("sleutel_van", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                condition=Q(regio__isnull=False),
                violation_error_message="Voor dit onderwerp geldt in die periode al beleid.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.naam} = {self.waarde}"
