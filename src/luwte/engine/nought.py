"""Why a sum would divide by nought, for people: what cannot be computed, and which figure or fact is 0."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from luwte.engine import expressions as ex
from luwte.engine.limits import NOUGHT

if TYPE_CHECKING:
    from luwte.engine.reading import Reading, Trace


def divided_by_nought(reading: Reading, trace: Trace, divisor: ex.Expression) -> str:
    """The sentence for a rule under way (``trace``) whose divisor came out at nought."""
    words = reading.stand.catalogue.words
    asked = _behind(reading, trace, ex.names_in(divisor))
    nought = [words(name) for name in asked if reading.traces[name].outcome == NOUGHT]
    begin = f"{reading.stand.rule(trace.name).label} is niet te berekenen"
    if nought:
        is_nought = "is 0" if len(nought) == 1 else "zijn 0"
        return f"{begin}: {' en '.join(nought)} {is_nought}, en delen door 0 kan niet. Geef een andere waarde."
    about = f" Controleer {' en '.join(map(words, asked))}." if asked else ""
    return f"{begin}: er zou worden gedeeld door 0.{about}"


def _behind(reading: Reading, trace: Trace, names: Iterable[str]) -> list[str]:
    """The figures and facts behind names in a rule: of a sum those in it, of a rule that is 0 those that it used."""
    found: dict[str, None] = {}
    for name in names:
        if name in trace.local:
            sums = [one.expression for one, _ in trace.ran if isinstance(one, ex.Assign) and one.name == name]
            inner = [each for one in sums for each in ex.names_in(one) if each != name]
            found |= dict.fromkeys(_behind(reading, trace, inner))
        elif name in reading.traces:
            inside = reading.traces[name]
            deeper = _behind(reading, inside, inside.used) if inside.outcome == NOUGHT else []
            found |= dict.fromkeys(deeper or [name])
    return list(found)
