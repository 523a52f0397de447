"""Draw the course from its table: ``luwte verloop`` lists it, ``--schrijf`` renews docs/verloop.svg."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from luwte.site.opdrachten.basis import Parser

TEKENING = Path(__file__).resolve().parents[4] / "docs" / "verloop.svg"


def main(argv: Sequence[str]) -> int:
    """List every transition in words, or write the drawing of the docs; gives the exit status."""
    parser = Parser(prog="luwte verloop", description="Het verloop van een dossier, uit de tabel.")
    parser.add_argument("--schrijf", action="store_true", help="teken docs/verloop.svg opnieuw")
    options = parser.parse_args(argv)
    _django()
    if options.schrijf:
        TEKENING.write_text(tekening(), encoding="utf-8")
        print(f"Getekend: docs/{TEKENING.name}.")
        return 0
    from luwte.trajecten.kaart import overgangen_in_woorden  # noqa: PLC0415 - Django starts first

    for rij, van, naar in overgangen_in_woorden():
        print(f"{rij.code:5} {rij.knop}: {van} -> {naar}. {rij.bron}")
    return 0


def tekening() -> str:
    """The drawing of docs/verloop.svg as text."""
    from django.template.loader import render_to_string  # noqa: PLC0415

    from luwte.trajecten.kaart import kaart  # noqa: PLC0415

    return render_to_string("trajecten/kaart.svg", {"kaart": kaart(), "los": True})


def _django() -> None:
    """Templates need Django, but no database."""
    if "django" in sys.modules and os.environ.get("DJANGO_SETTINGS_MODULE"):
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
    os.environ.setdefault("LUWTE_DEMO", "1")
    import django  # noqa: PLC0415

    django.setup()
