"""How certain an outcome is: the least certain rule or figure that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from luwte.engine.catalogue import Stand
from luwte.engine.facts import Raw
from luwte.engine.figures import CONFIDENCES, weakest
from luwte.engine.graph import below
from luwte.engine.mixture import walk
from luwte.engine.reading import Reading
from luwte.engine.rules import Rule


def certainty(stand: Stand, target: str, facts: Mapping[str, Raw]) -> str:
    """The certainty of a target that can be computed: that of the weakest rule or figure it used.

    The same as the explanation says, without making the whole explanation.
    """
    reading = Reading(stand, stand.catalogue.admit(facts))
    reading.outcome(target)
    found = []
    for name in walk(reading, target):
        trace = reading.traces[name]
        if trace.figure is not None:
            found.append(trace.figure.confidence)
        elif isinstance(trace.origin, Rule):
            found.append(trace.origin.confidence)
    return weakest(found)


def unverified(stand: Stand, target: str) -> list[str]:
    """The names below a target whose rule or figure of this day is not verified, whatever the facts.

    For tables and exports: some rows may not use them. A figure that one age has and another has
    not counts when any of its rows is not verified.
    """
    return [name for name in below([target], stand.edges) if CONFIDENCES[-1] in _confidences(stand, name)]


def unverified_on(stands: Iterable[Stand], target: str) -> list[str]:
    """What is not verified below a target on one of several days, or with one of several policies."""
    return list(dict.fromkeys(name for stand in stands for name in unverified(stand, target)))


def weakest_below(stands: Iterable[Stand], target: str) -> str:
    """The least certainty that any outcome of a target can rest on, whatever the facts; for tables and exports."""
    return weakest(
        one for stand in stands for name in below([target], stand.edges) for one in _confidences(stand, name)
    )


def _confidences(stand: Stand, name: str) -> set[str]:
    found = {rule.confidence for rule in stand.catalogue.rules.get(name, ()) if rule.holds(stand.day)}
    if name not in stand.catalogue.series:
        return found
    local = (layer.figures.get(name, ()) for layer in reversed(stand.layers))
    for figures in (*local, stand.catalogue.series[name].figures):
        here = [one for one in figures if one.holds(stand.day, None)]
        found |= {one.confidence for one in here}
        if any(one.key_from is None for one in here):
            break  # it answers for every key; a row of a table leaves other keys to what is more general
    return found
