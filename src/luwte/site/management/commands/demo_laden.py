"""``demo_laden``: load the demo region when it is not there; ``--opnieuw`` puts it back as it was."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from luwte.site.demo.laden import is_geladen, laad, wis

STAPPEN = 20
GROTE_TABELLEN = ("kandidaten_kandidaat", "trajecten_traject", "trajecten_stap", "plaatsingen_contract")


class Command(BaseCommand):
    """Loads once: what users changed since then stays."""

    help = "Laad de demoregio: echte gemeenten en cijfers, verzonnen personen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The two options."""
        parser.add_argument("--opnieuw", action="store_true", help="wis de verzonnen personen en laad ze opnieuw")
        parser.add_argument("--ja", action="store_true", help="vraag niets bij --opnieuw")

    def handle(self, *_: Any, **options: Any) -> None:
        """Load, or say that nothing needs to be done. Raises CommandError with a Dutch sentence."""
        if not settings.LUWTE_DEMO:
            raise CommandError("Dit is geen demo. Zet LUWTE_DEMO=1 als u verzonnen personen wilt laden.")
        if connection.settings_dict["USER"] == settings.LUWTE_APP_ROL:
            raise CommandError("Alleen de eigenaar van de database laadt de demo. Zet LUWTE_ROL=eigenaar.")
        if is_geladen() and not options["opnieuw"]:
            return
        if is_geladen() and not options["ja"] and not self._zeker():
            self.stdout.write("Er is niets veranderd.")
            return
        with transaction.atomic():
            wis()
            aantal = laad(self._voortgang)
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(GROTE_TABELLEN)}")  # so that the first pages are quick as well
        self.stdout.write(f"Het demogebied staat klaar: {aantal} verzonnen dossiers in 9 gemeenten.")

    def _zeker(self) -> bool:
        self.stdout.write("Alle verzonnen personen en hun dossiers worden gewist en opnieuw geladen.")
        return sys.stdin.isatty() and input("Weet u het zeker? Typ ja: ").strip().lower() == "ja"

    def _voortgang(self, gedaan: int, totaal: int) -> None:
        if gedaan == 1:
            self.stdout.write("Luwte laadt de demo ", ending="")
        if gedaan * STAPPEN // totaal > (gedaan - 1) * STAPPEN // totaal:
            self.stdout.write(".", ending="")
            self.stdout.flush()
        if gedaan == totaal:
            self.stdout.write("")
