"""Why a fact is asked: the rules between a target and a fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from luwte.engine.catalogue import Stand
from luwte.engine.reading import Reading, Unknown
from luwte.engine.units import Value


@dataclass(frozen=True)
class Link:
    """One rule or table on the way from the target to a fact: its label and legal source."""

    name: str
    label: str
    source: str


def path_to(stand: Stand, target: str, facts: Mapping[str, Value], fact: str) -> tuple[Link, ...]:
    """The shortest way from the target to a fact along names that are not known yet."""
    reading = Reading(stand, dict(facts))
    reading.outcome(target)
    ways: list[tuple[str, ...]] = [(target,)]
    seen = {target}
    while ways:
        way = ways.pop(0)
        trace = reading.traces.get(way[-1])
        for name in trace.used if trace else ():
            if name == fact:
                return tuple(_link(stand, one) for one in way)
            unknown = name in reading.traces and isinstance(reading.traces[name].outcome, Unknown)
            if unknown and name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return _way_behind(stand, target, fact)


def _way_behind(stand: Stand, target: str, fact: str) -> tuple[Link, ...]:
    """The shortest way to a fact that reading 1 has not come to, along the rules of the day."""
    ways: list[tuple[str, ...]] = [(target,)]
    seen = {target}
    while ways:
        way = ways.pop(0)
        for name in stand.edges(way[-1]):
            if name == fact:
                return tuple(_link(stand, one) for one in way)
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return (_link(stand, target),)


def _link(stand: Stand, name: str) -> Link:
    if name in stand.catalogue.rules:
        rule = stand.rule(name)
        return Link(name, rule.label, rule.source)
    return Link(name, stand.catalogue.series[name].label, "")
