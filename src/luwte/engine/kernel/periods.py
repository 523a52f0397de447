"""Periods within which a set of targets has the same rules and the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from luwte.engine.catalogue import Catalogue, Layer, Stand
from luwte.engine.graph import below


def reached(catalogue: Catalogue, targets: Iterable[str]) -> list[str]:
    """Every rule, figure and fact that some version of the targets may ask."""
    return below(targets, catalogue.edges)


def asked(stand: Stand, targets: Iterable[str]) -> list[str]:
    """The facts that the law of one day can ask for the targets; what it cannot ask is not looked at."""
    return [name for name in below(targets, stand.edges) if name in stand.catalogue.facts]


def breaks(catalogue: Catalogue, layers: Sequence[Layer], targets: Iterable[str]) -> list[date]:
    """The days on which something changes, in order: period n runs from break n-1 up to break n."""
    found: set[date] = set()
    for name in reached(catalogue, targets):
        dated = [*catalogue.rules.get(name, ())]
        spans = [(rule.valid_from, rule.valid_to) for rule in dated]
        figures = list(catalogue.series[name].figures) if name in catalogue.series else []
        figures += [figure for layer in layers for figure in layer.figures.get(name, ())]
        spans += [(figure.valid_from, figure.valid_to) for figure in figures]
        found |= {day for span in spans for day in span if day is not None}
    return sorted(found)
