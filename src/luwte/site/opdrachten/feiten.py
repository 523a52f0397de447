"""Facts as they are typed on the command line: each once, and a municipality by the name that figures have."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from luwte.engine.facts import is_range
from luwte.site.opdrachten.basis import Refusal, pair

GEMEENTE = "gemeente"


def feiten(texts: Sequence[str]) -> dict[str, str]:
    """Every ``naam=waarde`` by name; raises Refusal for what is no fact, or a fact that is given twice."""
    found: dict[str, str] = {}
    for text in texts:
        name, value = pair(text)
        if name in found:
            raise Refusal(f"U geeft {name} twee keer: {found[name]} en {value}. Geef elk feit één keer.")
        found[name] = value
    if GEMEENTE in found and not is_range(found[GEMEENTE]):
        found[GEMEENTE] = gemeente(found[GEMEENTE])
    return found


def gemeente(given: str) -> str:
    """The municipality that has the numbers, by name or CBS code; a merger is told on standard error.

    Raises UnknownName, with where it went or came from, when no number is known.
    """
    from luwte.wet import opvolgers, taakstellingen  # noqa: PLC0415 - reads a file of its own

    name = taakstellingen.bekende_gemeente(given)
    for merger in opvolgers.opgegaan_in(given):
        print(merger.zin, file=sys.stderr)
    return name
