"""The first day of a municipality in production: she exists, and one person can log in.

Everything else is done in the site, by that person: colleagues and their roles, policy with its decision, numbers.
Who runs the server does this as the owner of the database; the web process cannot. The 342 municipalities of 2024
are those of the CBS (CBS/Kadaster, CC BY 4.0).
"""

from __future__ import annotations

import csv
import datetime
import re
import secrets
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Q

from luwte.gemeenten.gebruikersbeheer import GEBRUIKERSNAAM, GEEN_GEBRUIKERSNAAM
from luwte.gemeenten.inladen import VROEG
from luwte.gemeenten.models import Gebruiker, GegevenWachtwoord, Gemeente, Lidmaatschap, Rol
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld

LIJST = Path(__file__).parent / "gemeenten_2024.csv"
#: 16 signs: nobody guesses it, and she types it once.
WACHTWOORD_BYTES = 12


class CannotSetUp(Exception):
    """This cannot be set up; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Bekend:
    """A municipality of the list: code of the CBS (four digits) and name."""

    code: str
    naam: str


@cache
def lijst() -> tuple[Bekend, ...]:
    """The 342 municipalities of 2024."""
    with LIJST.open(encoding="utf-8", newline="") as bestand:
        return tuple(Bekend(rij["code"], rij["naam"]) for rij in csv.DictReader(bestand))


def zoek(woord: str) -> Bekend:
    """A municipality by its name in any capitals, or by its code. Raises CannotSetUp, with the name that is meant."""
    for een in lijst():
        if woord.strip().casefold() in {een.code, een.naam.casefold()}:
            return een
    namen = {een.naam.casefold(): een.naam for een in lijst()}
    lijkt = get_close_matches(woord.strip().casefold(), namen, n=1)
    bedoeld = f" Bedoelt u {namen[lijkt[0]]}?" if lijkt else " Geef de naam of de code van het CBS."
    raise CannotSetUp(f"De gemeente '{woord}' staat niet op de lijst van 2024.{bedoeld}")


def richt_in(
    woord: str, gebruikersnaam: str, voornaam: str, achternaam: str, *, vanaf: datetime.date, door: str
) -> tuple[Gemeente, str]:
    """Make the municipality when she is not there, and her first functioneel beheer from a day on.

    Gives the municipality and the password that this person types once. Raises CannotSetUp when somebody has that
    role already: that person makes the other users, in the site.
    """
    bekend = zoek(woord)
    if not re.fullmatch(GEBRUIKERSNAAM, gebruikersnaam):
        raise CannotSetUp(f"'{gebruikersnaam}' kan geen gebruikersnaam zijn. {GEEN_GEBRUIKERSNAAM}")
    with transaction.atomic(), author(door, "inrichten"):
        gemeente, _ = Gemeente.objects.get_or_create(code=bekend.code, defaults={"naam": bekend.naam, "vanaf": VROEG})
        with gemeenten_in_beeld([gemeente.pk]):
            lopend = Q(periode__endswith__isnull=True) | Q(periode__endswith__gt=vanaf)
            beheer = Lidmaatschap.objects.filter(lopend, gemeente=gemeente, rol=Rol.FUNCTIONEEL_BEHEER)
            if (een := beheer.select_related("gebruiker").first()) is not None:
                naam = een.gebruiker.username
                raise CannotSetUp(
                    f"{gemeente} heeft al functioneel beheer: {naam}. Die maakt de andere gebruikers. "
                    f"Is het wachtwoord weg, geef dan de opdracht: wachtwoord {naam}"
                )
            if Gebruiker.objects.filter(username=gebruikersnaam).exists():
                raise CannotSetUp(f"De gebruikersnaam {gebruikersnaam} is al in gebruik. Kies een andere.")
            gebruiker = Gebruiker.objects.create(
                username=gebruikersnaam, first_name=voornaam, last_name=achternaam, password=make_password(None)
            )
            Lidmaatschap.objects.create(
                gebruiker=gebruiker, gemeente=gemeente, rol=Rol.FUNCTIONEEL_BEHEER, periode=(vanaf, None)
            )
            return gemeente, _geef(gebruiker, gemeente)


def geef_wachtwoord(gebruikersnaam: str, *, door: str) -> str:
    """A password to type once, for who forgot hers and whom no colleague can help. Raises CannotSetUp."""
    with transaction.atomic(), author(door, "wachtwoord geven"):
        gebruiker = Gebruiker.objects.filter(username=gebruikersnaam, demo_uitleg="").first()
        if gebruiker is None:
            raise CannotSetUp(f"De gebruiker {gebruikersnaam} is er niet. Kijk de gebruikersnaam na.")
        with gemeenten_in_beeld(list(Gemeente.objects.values_list("pk", flat=True))):
            lid = Lidmaatschap.objects.filter(gebruiker=gebruiker).order_by("pk").last()
            if lid is None:
                raise CannotSetUp(f"{gebruikersnaam} hoort bij geen gemeente. Geef eerst een rol in de site.")
            return _geef(gebruiker, lid.gemeente)


def _geef(gebruiker: Gebruiker, gemeente: Gemeente) -> str:
    """Set a password that nobody chose, and ask for her own before any page opens."""
    wachtwoord = secrets.token_urlsafe(WACHTWOORD_BYTES)
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=["password"])
    GegevenWachtwoord.objects.update_or_create(gebruiker=gebruiker, defaults={"gemeente": gemeente})
    return wachtwoord
