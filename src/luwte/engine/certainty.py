"""How certain an outcome is: the least certain rule or figure that it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from luwte.engine.catalogue import Stand
from luwte.engine.facts import Raw
from luwte.engine.figures import weakest
from luwte.engine.reading import Reading
from luwte.engine.rules import Rule


def certainty(stand: Stand, target: str, facts: Mapping[str, Raw]) -> str:
    """The certainty of a target that can be computed: that of the weakest rule or figure it used.

    The same as the explanation says, without making the whole explanation.
    """
    reading = Reading(stand, stand.catalogue.admit(facts))
    reading.outcome(target)
    found = []
    for trace in reading.traces.values():
        if trace.figure is not None:
            found.append(trace.figure.confidence)
        elif isinstance(trace.origin, Rule):
            found.append(trace.origin.confidence)
    return weakest(found)
