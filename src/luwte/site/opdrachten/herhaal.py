"""``luwte herhaal BON.json``: compute a receipt again and say what changed since.

A file that ends in ``.jsonl``, or has a receipt on each of its lines, is the export of the money: all are replayed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from luwte.engine import Layer
from luwte.engine.receipts import ReceiptError, Replay, opened, replay
from luwte.site.opdrachten.basis import REFUSED, Parser, Refusal, lagen, met_cijfers, print_json, te_lezen
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
    if options.bon.suffix.lower() == ".jsonl" or sum(line.startswith('{"') for line in text.splitlines()) > 1:
        return _all(text, layers, as_json=options.json)
    found = replay(opened(text), catalogus(), layers)
    if options.json:
        print_json(found.as_dict())
    else:
        print(found.as_text())
    return 0 if found.same else DIFFERENT


def _all(text: str, layers: tuple[Layer, ...] | None, *, as_json: bool) -> int:
    """Every receipt of a file; each that is not the same, or is no receipt any more, is told with its line."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        raise Refusal("In dit bestand staat geen bon. Download de bonnen opnieuw.")
    found: list[tuple[int, Replay]] = []
    refused: dict[int, str] = {}
    for number, line in lines:
        try:
            found.append((number, replay(opened(line), catalogus(), layers)))
        except ReceiptError as error:
            refused[number] = str(error)
    other = [(number, one) for number, one in found if not one.same]
    if as_json:
        told = {number: one.as_dict() for number, one in found}
        told |= {number: {"gelijk": None, "fout": sentence} for number, sentence in refused.items()}
        print_json([{"regel": number, **told[number]} for number, _ in lines])
    elif found:
        bad = f", {len(refused)} niet na te rekenen" if refused else ""
        same = len(found) - len(other)
        print(f"{len(lines)} bonnen: {same} met dezelfde uitkomst, {len(other)} niet{bad}.")
        for number, one in other:
            print(f"\nRegel {number}\n{one.as_text()}")
    for number, sentence in refused.items():
        print(f"Regel {number}: {sentence}", file=sys.stderr)
    if not found:
        return REFUSED
    return DIFFERENT if other or refused else 0


def gelezen(path: Path) -> str:
    """The text of a file; raises Refusal when it is not there or no text."""
    try:
        return te_lezen(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{path} is niet te lezen. Geef de naam van een bon.") from None
