"""Find a place: the workplaces offered on a day, by the work itself, never by who somebody is.

A filter on a form narrows what a person looks at; nothing here ranks people or places (M003).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db import models
from django.db.models import Q, QuerySet

from luwte.gemeenten.models import Gemeente

from .models import Aanpassing, Inkoopverplichting, Werkplek
from .soorten import Herkomst, Vorm, Waarde, Werkgeverschap, Werksoort

PER_BLAD = 50
Rij = TypeVar("Rij", bound=models.Model)

#: What one can choose, in the order of the page: the field, its question and its answers.
KEUZES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "werksoort": ("Soort werk", list(Werksoort.choices)),
    "waarde": ("Waarde van het werk", list(Waarde.choices)),
    "herkomst": ("Herkomst van de opdracht", list(Herkomst.choices)),
    "werkgeverschap": ("In dienst bij", list(Werkgeverschap.choices)),
    "vorm": ("Vorm", list(Vorm.choices)),
    "aanpassing": ("Aanpassing", list(Aanpassing.Soort.choices)),
}


@dataclass(frozen=True)
class Zoekvraag:
    """What the user chose; an unknown word in an address asks nothing."""

    werksoort: str = ""
    waarde: str = ""
    herkomst: str = ""
    werkgeverschap: str = ""
    vorm: str = ""
    aanpassing: str = ""
    jongeren: str = ""

    @classmethod
    def lees(cls, vraag: Mapping[str, Any]) -> "Zoekvraag":
        """The question in an address."""
        gekozen = {naam: vraag.get(naam, "") for naam in KEUZES}
        goed = {naam: waarde for naam, waarde in gekozen.items() if waarde in dict(KEUZES[naam][1])}
        return cls(**goed, jongeren="1" if vraag.get("jongeren") == "1" else "")

    @property
    def als_adres(self) -> str:
        """The question as the query of an address; empty when nothing is asked."""
        delen = {een.name: getattr(self, een.name) for een in fields(self)}
        return urlencode({naam: waarde for naam, waarde in delen.items() if waarde})

    @property
    def velden(self) -> list[tuple[str, str, list[tuple[str, str]], str]]:
        """The fields for the screen: name, question, answers, and what is chosen."""
        return [(naam, vraag, keuzes, getattr(self, naam)) for naam, (vraag, keuzes) in KEUZES.items()]


def lopend(rijen: QuerySet[Rij], peildatum: date) -> QuerySet[Rij]:
    """The rows with ``vanaf`` and ``tot`` that hold on a day."""
    return rijen.filter(vanaf__lte=peildatum).filter(Q(tot__isnull=True) | Q(tot__gt=peildatum))


def verplichtingen(gemeente: Gemeente, peildatum: date) -> QuerySet[Inkoopverplichting]:
    """What employers owe on a day, by employer."""
    return lopend(Inkoopverplichting.objects.filter(gemeente=gemeente), peildatum).order_by("werkgever__naam", "pk")


def gevonden(gemeente: Gemeente, peildatum: date, vraag: Zoekvraag) -> QuerySet[Werkplek]:
    """The places of a municipality offered on a day that fit the question, by employer and name."""
    rijen = lopend(Werkplek.objects.filter(gemeente=gemeente), peildatum)
    gelijk = ("werksoort", "waarde", "herkomst", "werkgeverschap", "vorm")
    rijen = rijen.filter(**{naam: getattr(vraag, naam) for naam in gelijk if getattr(vraag, naam)})
    if vraag.aanpassing:
        rijen = rijen.filter(aanpassingen__soort=vraag.aanpassing)
    if vraag.jongeren:
        rijen = rijen.filter(jongeren=True)
    return rijen.select_related("werkgever").prefetch_related("aanpassingen").order_by("werkgever__naam", "pk")


def na(rijen: QuerySet[Werkplek], sleutel: str) -> QuerySet[Werkplek]:
    """The places after a key (employer's name and own number), in the order of ``gevonden``."""
    naam, _, nummer = sleutel.rpartition("|")
    if not nummer.isdecimal() or len(nummer) > 18:
        return rijen
    return rijen.filter(Q(werkgever__naam__gt=naam) | Q(werkgever__naam=naam, pk__gt=int(nummer)))


def blad(rijen: QuerySet[Werkplek], sleutel: str) -> tuple[list[Werkplek], str]:
    """One page of places after a key, and the key of the next page (empty on the last)."""
    gekozen = list(na(rijen, sleutel)[: PER_BLAD + 1])
    laatste = gekozen[PER_BLAD - 1] if len(gekozen) > PER_BLAD else None
    return gekozen[:PER_BLAD], f"{laatste.werkgever.naam}|{laatste.pk}" if laatste else ""
