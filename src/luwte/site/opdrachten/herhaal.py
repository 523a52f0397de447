"""``luwte herhaal BON.json``: compute a receipt again and say what changed since.

A file that ends in ``.jsonl`` holds a receipt on each line, as the export of the money gives them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from luwte.engine import Layer
from luwte.engine.receipts import ReceiptError, opened, replay
from luwte.site.opdrachten.basis import Parser, Refusal, lagen, met_cijfers, print_json, te_lezen
from luwte.wet import catalogus

#: Exit status when the outcome is another one, or can no longer be computed.
DIFFERENT = 1


def main(argv: Sequence[str]) -> int:
    """Print the outcome; 0 when it is what the receipt says, 1 when it is not."""
    parser = Parser(prog="luwte herhaal", description="Reken een bon na met de regels van nu.")
    parser.add_argument("bon", type=Path, help="het bestand dat u kreeg bij --bon of bij de knop Bon")
    parser.add_argument("--gemeente", help="kijk ook of het beleid van deze gemeente is veranderd")
    met_cijfers(parser)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(list(argv))
    layers = tuple(lagen(options.gemeente)) if options.gemeente else None
    text = gelezen(options.bon)
    if options.bon.suffix == ".jsonl":
        return _all(text, layers, as_json=options.json)
    found = replay(opened(text), catalogus(), layers)
    if options.json:
        print_json(found.as_dict())
    else:
        print(found.as_text())
    return 0 if found.same else DIFFERENT


def _all(text: str, layers: tuple[Layer, ...] | None, *, as_json: bool) -> int:
    """Every receipt of a file; each that is not the same is told with its line."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        raise Refusal("In dit bestand staat geen bon. Download de bonnen opnieuw.")
    found = []
    for number, line in lines:
        try:
            found.append((number, replay(opened(line), catalogus(), layers)))
        except ReceiptError as error:
            raise Refusal(f"Regel {number}: {error}") from None
    other = [(number, one) for number, one in found if not one.same]
    if as_json:
        print_json([{"regel": number, **one.as_dict()} for number, one in found])
        return DIFFERENT if other else 0
    print(f"{len(found)} bonnen: {len(found) - len(other)} met dezelfde uitkomst, {len(other)} niet.")
    for number, one in other:
        print(f"\nRegel {number}\n{one.as_text()}")
    return DIFFERENT if other else 0


def gelezen(path: Path) -> str:
    """The text of a file; raises Refusal when it is not there or no text."""
    try:
        return te_lezen(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{path} is niet te lezen. Geef de naam van een bon.") from None
