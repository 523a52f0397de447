"""``wachtwoord GEBRUIKERSNAAM``: a password for who forgot hers and whom no colleague can help."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from luwte.gemeenten.inrichten import CannotSetUp, geef_wachtwoord
from luwte.site.management.eigenaar import eis_eigenaar, wie


class Command(BaseCommand):
    """Gives a password that is typed once; a colleague with functioneel beheer does this in the site."""

    help = "Geef een gebruiker een wachtwoord voor één keer inloggen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who."""
        parser.add_argument("gebruikersnaam")

    def handle(self, *_: Any, **options: Any) -> None:
        """Print the password. Raises CommandError with a Dutch sentence."""
        eis_eigenaar("geeft een wachtwoord")
        try:
            wachtwoord = geef_wachtwoord(options["gebruikersnaam"], door=wie())
        except CannotSetUp as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write(f"Wachtwoord voor {options['gebruikersnaam']}, voor één keer: {wachtwoord}")
