"""``inrichten GEMEENTE GEBRUIKERSNAAM VOORNAAM ACHTERNAAM``: a municipality and her first functioneel beheer."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, ProgrammingError
from django.utils import timezone

from luwte.gemeenten.inrichten import CannotSetUp, richt_in
from luwte.site.management.eigenaar import eis_eigenaar, wie


class Command(BaseCommand):
    """Makes what is needed before anybody can log in, and tells the password once."""

    help = "Richt een gemeente in: zij bestaat, en één functioneel beheerder kan inloggen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The municipality, and who manages it."""
        parser.add_argument("gemeente", help="naam of CBS-code")
        parser.add_argument("gebruikersnaam", help="kleine letters, cijfers, punt en streepje")
        parser.add_argument("voornaam")
        parser.add_argument("achternaam")

    def handle(self, *_: Any, **options: Any) -> None:
        """Print what was made. Raises CommandError with a Dutch sentence."""
        eis_eigenaar("richt een gemeente in")
        try:
            gemeente, wachtwoord = richt_in(
                options["gemeente"], options["gebruikersnaam"], options["voornaam"], options["achternaam"],
                vanaf=timezone.localdate(), door=wie(),
            )  # fmt: skip
        except CannotSetUp as fout:
            raise CommandError(str(fout)) from None
        except ProgrammingError:
            raise CommandError("De tabellen zijn er nog niet. Geef eerst de opdracht migrate.") from None
        except Error as fout:
            raise CommandError(f"Er is niets gemaakt. De database weigerde: {str(fout).splitlines()[0]}") from fout
        self.stdout.write(f"{gemeente} ({gemeente.code}) staat klaar.")
        self.stdout.write(f"Functioneel beheer: {options['gebruikersnaam']}, eerste wachtwoord: {wachtwoord}")
        self.stdout.write("Geef dit aan de persoon zelf. Die kiest bij het inloggen een eigen wachtwoord.")
        self.stdout.write("Maak daarna in de site een tweede beheerder: cijfers en beleid vragen twee mensen.")
