"""``herindeling OUD NIEUW DATUM [--doen]``: one municipality goes up in another."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.db.models import Q

from luwte.correcties.herindelen import CannotMerge, herindeel
from luwte.gemeenten.models import Gemeente
from luwte.site.management.eigenaar import eis_eigenaar, wie


class Command(BaseCommand):
    """Shows what would move; with --doen it moves, all or nothing."""

    help = "Verplaats de dossiers van een opgeheven gemeente naar haar opvolger."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two municipalities, by name or code, and the day."""
        parser.add_argument("oud", help="de gemeente die ophield, naam of CBS-code")
        parser.add_argument("nieuw", help="de gemeente waarin zij opging")
        parser.add_argument("datum", help="de eerste dag in de nieuwe gemeente, JJJJ-MM-DD")
        parser.add_argument("--doen", action="store_true", help="doe het echt; zonder dit ziet u alleen wat er gebeurt")

    def handle(self, *_: Any, **options: Any) -> None:
        """Print what moves. Raises CommandError with a Dutch sentence."""
        eis_eigenaar("doet een herindeling")
        try:
            per = datetime.date.fromisoformat(options["datum"])
        except ValueError:
            raise CommandError(f"'{options['datum']}' is geen datum. Schrijf JJJJ-MM-DD.") from None
        oud, nieuw = _gemeente(options["oud"]), _gemeente(options["nieuw"])
        try:
            verslag = herindeel(oud, nieuw, per, door=wie(), doen=options["doen"])
        except CannotMerge as fout:
            raise CommandError(str(fout)) from None
        except Error as fout:
            raise CommandError(f"Er is niets verplaatst. De database weigerde: {str(fout).splitlines()[0]}") from fout
        for tabel, aantal in verslag.rijen.items():
            self.stdout.write(f"{aantal:>7}  {tabel}")
        self.stdout.write(f"{verslag.rollen:>7}  rollen van gebruikers, vanaf {per:%d-%m-%Y} bij {nieuw.naam}")
        for zin in verslag.beleid:
            self.stdout.write(f"Beleid {zin}")
        self.stdout.write("Verplaatst." if options["doen"] else "Er is nog niets veranderd. Doe het met --doen.")


def _gemeente(woord: str) -> Gemeente:
    gevonden = Gemeente.objects.filter(Q(naam__iexact=woord) | Q(code=woord)).first()
    if gevonden is None:
        raise CommandError(f"De gemeente '{woord}' is er niet.")
    return gevonden
