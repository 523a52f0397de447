"""What a proof must go through one by one: periods without a change, and parts of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise, product

from luwte.engine.catalogue import LOCAL, Catalogue, Layer, Stand
from luwte.engine.errors import FigureError
from luwte.engine.facts import Fact
from luwte.engine.figures import Figure, Series
from luwte.engine.proof.symbols import KeyRange
from luwte.engine.proof.unknown_facts import OTHER


@dataclass(frozen=True)
class Period:
    """Days [start, end) on which no rule or figure of a question changes."""

    start: date
    end: date


def reach(catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    """The names and everything under them: rules, figures and facts."""
    found: dict[str, None] = {}
    stack = list(names)
    while stack:
        name = stack.pop()
        if name in found:
            continue
        found[name] = None
        stack += catalogue.edges(name)
    return list(found)


def periods(catalogue: Catalogue, names: Sequence[str], layers: Sequence[Layer], span: Period) -> list[Period]:
    """The span cut at every day on which a rule or figure under these names begins or ends."""
    days = {span.start, span.end}
    for name in names:
        spans: list[tuple[date, date | None]] = [
            (rule.valid_from, rule.valid_to) for rule in catalogue.rules.get(name, ())
        ]
        figures: list[Figure] = list(catalogue.series[name].figures) if name in catalogue.series else []
        for layer in layers:
            figures += layer.figures.get(name, ())
        spans += [(figure.valid_from, figure.valid_to) for figure in figures]
        days |= {day for one in spans for day in one if day is not None and span.start < day < span.end}
    ordered = sorted(days)
    return [Period(start, end) for start, end in pairwise(ordered)]


def policies(catalogue: Catalogue, names: Sequence[str], sets: Sequence[Sequence[Layer]]) -> list[Sequence[Layer]]:
    """The sets of layers that differ in a figure under these names; one when none is local."""
    local = [name for name in names if name in catalogue.series and catalogue.series[name].layer == LOCAL]
    kept: dict[str, Sequence[Layer]] = {}
    for layers in sets:
        given = [(name, layer.figures[name]) for layer in layers for name in local if name in layer.figures]
        kept.setdefault(repr(given), layers)
    return list(kept.values())


def parts(stand: Stand, names: Sequence[str]) -> Iterator[dict[str, KeyRange]]:
    """Every combination of parts of the keys in which all tables under these names stand still."""
    catalogue = stand.catalogue
    tables: dict[str, list[Series]] = {}
    for name in names:
        series = catalogue.series.get(name)
        if series is not None and series.key in catalogue.facts:
            tables.setdefault(str(series.key), []).append(series)
    keys = list(tables)
    choices = [_parts_of(catalogue.facts[key], tables[key], stand.day) for key in keys]
    for chosen in product(*choices):
        yield dict(zip(keys, chosen, strict=True))


def _parts_of(fact: Fact, tables: Sequence[Series], day: date) -> list[KeyRange]:
    rows = [figure for series in tables for figure in series.figures if figure.holds(day, None)]
    if fact.unit.kind != "number":
        words = fact.unit.choices or (*sorted({str(row.key_from) for row in rows}), OTHER)
        return _words(words, tables, day, alike=not fact.unit.choices)
    step = fact.unit.step or Fraction(1)
    if fact.least is None or fact.most is None:
        raise FigureError(f"{fact.name} is de sleutel van een tabel en heeft geen grenzen.")
    starts = {fact.least}
    for row in rows:
        starts |= {row.key_from} if isinstance(row.key_from, Fraction) else set()
        starts |= {row.key_to + step} if isinstance(row.key_to, Fraction) else set()
    ordered = sorted(start for start in starts if fact.least <= start <= fact.most)
    ends = [*(start - step for start in ordered[1:]), fact.most]
    found: list[KeyRange] = []
    for start, end in zip(ordered, ends, strict=True):
        before = found[-1] if found else None
        if before is not None and _figures(tables, day, before.least) == _figures(tables, day, start):
            found[-1] = KeyRange(before.least, end)
        else:
            found.append(KeyRange(start, end))
    return found


def _words(words: Sequence[str], tables: Sequence[Series], day: date, *, alike: bool) -> list[KeyRange]:
    """One part per word; of free words (``alike``) one for all that find the same figures."""
    zero = Fraction(0)
    if not alike:
        return [KeyRange(zero, zero, word) for word in words]
    groups = {_figures(tables, day, word): word for word in words}
    return [KeyRange(zero, zero, word) for word in groups.values()]


def _figures(tables: Sequence[Series], day: date, key: Fraction | str) -> tuple[object, ...]:
    return tuple(next((figure.value for figure in series.figures if figure.holds(day, key)), None) for series in tables)
