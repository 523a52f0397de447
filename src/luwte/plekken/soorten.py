"""The choices of a workplace: who employs, how it is organised, what the work is and where it comes from."""

from django.db import models


class Werkgeverschap(models.TextChoices):
    """Who signs the contract: the four scenarios of M177 (note of the region, chapter 4)."""

    GEMEENTE = "gemeente", "Gemeente of eigen uitvoeringsbedrijf"
    REGULIER = "regulier", "Gewone werkgever"
    UITZEND = "uitzend", "Uitzendbureau"
    PAYROLL = "payroll", "Payrollbedrijf"


class Vorm(models.TextChoices):
    """How the work is organised around the place (M181)."""

    INTERN = "intern", "Binnen het eigen bedrijf"
    EXTERN = "extern", "Bij een andere werkgever"
    DETACHERING = "detachering", "Detachering"
    GROEPSDETACHERING = "groepsdetachering", "Groepsdetachering"


class Werksoort(models.TextChoices):
    """The catalogue of kinds of work (M003): one word for the same work, so that a place can be found by it.

    The first three are the examples of Almere's page on beschut werk; the others came from practice.
    """

    MONTAGE = "montage", "Montage"
    GROEN = "groen", "Groen"
    VERPAKKEN = "verpakken", "Verpakken"
    POST = "post", "Post"
    SCHOONMAAK = "schoonmaak", "Schoonmaak"
    HORECA = "horeca", "Horeca"
    WINKEL = "winkel", "Winkel en magazijn"
    WASSERIJ = "wasserij", "Wasserij"
    KWEKERIJ = "kwekerij", "Kwekerij"
    FACILITAIR = "facilitair", "Facilitair"
    GRAFISCH = "grafisch", "Grafisch"
    FIETSEN = "fietsen", "Fietsen"
    KLUSSEN = "klussen", "Klussen in de wijk"
    ADMINISTRATIE = "administratie", "Administratie"
    ANDERS = "anders", "Ander werk"


class Waarde(models.TextChoices):
    """Work that matters: which value it has (M007). Empty while nobody said so."""

    ECONOMISCH = "economisch", "Economische waarde"
    MAATSCHAPPELIJK = "maatschappelijk", "Maatschappelijke waarde"
    BEIDE = "beide", "Economische en maatschappelijke waarde"


class Herkomst(models.TextChoices):
    """Where the order comes from; as far as possible from the regular market (M008)."""

    MARKT = "markt", "Opdracht uit de gewone markt"
    OVERHEID = "overheid", "Opdracht van een overheid"
    EIGEN = "eigen", "Eigen winkel of eigen product"
    OVERIG = "overig", "Andere opdracht"
