"""``luwte herhaal BON.json``: compute a receipt again and say what changed since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from luwte.engine.receipts import opened, replay
from luwte.site.opdrachten.basis import Parser, Refusal, lagen, print_json
from luwte.wet import catalogus

#: Exit status when the outcome is another one, or can no longer be computed.
DIFFERENT = 1


def main(argv: Sequence[str]) -> int:
    """Print the outcome; 0 when it is what the receipt says, 1 when it is not."""
    parser = Parser(prog="luwte herhaal", description="Reken een bon na met de regels van nu.")
    parser.add_argument("bon", type=Path, help="het bestand dat u kreeg bij --bon of bij de knop Bon")
    parser.add_argument("--gemeente", help="kijk ook of het beleid van deze gemeente is veranderd")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(list(argv))
    layers = tuple(lagen(options.gemeente)) if options.gemeente else None
    found = replay(opened(gelezen(options.bon)), catalogus(), layers)
    if options.json:
        print_json(found.as_dict())
    else:
        print(found.as_text())
    return 0 if found.same else DIFFERENT


def gelezen(path: Path) -> str:
    """The text of a file; raises Refusal when it is not there or no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{path} is niet te lezen. Geef de naam van een bon.") from None
