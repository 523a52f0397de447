"""What a proof must go through one by one: periods without a change, and parts of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise, product
from math import ceil, floor

from luwte.engine.catalogue import LOCAL, Catalogue, Layer, Stand
from luwte.engine.errors import FigureError
from luwte.engine.facts import Fact
from luwte.engine.figures import Figure, Series, refuse_overlap
from luwte.engine.graph import below
from luwte.engine.proof.symbols import KeyRange
from luwte.engine.proof.words import Vocabulary, vocabulary


@dataclass(frozen=True)
class Period:
    """Days [start, end) on which no rule or figure of a question changes."""

    start: date
    end: date


def reach(catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    """The names and everything under them: rules, figures and facts."""
    return below(names, catalogue.edges)


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


def parts(stand: Stand, names: Sequence[str], words: Vocabulary | None = None) -> Iterator[dict[str, KeyRange]]:
    """Every combination of parts of the keys in which all tables under these names stand still.

    A key without a step or bounds has no such parts: it stays an unknown, and its rows are compared.
    """
    catalogue = stand.catalogue
    known = words or vocabulary(stand, names, {})
    tables: dict[str, list[Series]] = {}
    for name in names:
        series = catalogue.series.get(name)
        if series is not None and series.key in catalogue.facts and _stands_still(catalogue.facts[series.key]):
            tables.setdefault(series.key, []).append(series)
    keys = list(tables)
    choices = [_parts_of(catalogue.facts[key], tables[key], stand.day, known) for key in keys]
    for chosen in product(*choices):
        yield dict(zip(keys, chosen, strict=True))


def _stands_still(fact: Fact) -> bool:
    """Whether a key goes from row to row in steps, from a first to a last."""
    if fact.unit.kind != "number":
        return True
    low = fact.least is not None or fact.above is not None
    return fact.unit.step is not None and low and fact.most is not None


def rows_on(series: Series, day: date) -> list[Figure]:
    """The rows of a table on a day; raises FigureError when two of them hold for one key."""
    rows = [figure for figure in series.figures if figure.holds(day, None)]
    refuse_overlap(series.name, rows, "bewijs")
    return rows


def _parts_of(fact: Fact, tables: Sequence[Series], day: date, known: Vocabulary) -> list[KeyRange]:
    rows = [figure for series in tables for figure in rows_on(series, day)]
    if fact.unit.kind != "number":
        return _words(fact, tables, day, known)
    first, last = _first_key(fact), _whole_steps(fact, fact.most, up=False)
    starts = {first}
    for row in rows:
        starts |= {_whole_steps(fact, row.key_from, up=True)}
        starts |= {_whole_steps(fact, row.key_to, up=False) + _step(fact)} if row.key_to is not None else set()
    ordered = sorted(start for start in starts if first <= start <= last)
    if not ordered:
        raise FigureError(f"{fact.name} is de sleutel van een tabel en kan geen enkele waarde hebben.")
    ends = [*(start - _step(fact) for start in ordered[1:]), last]
    found: list[KeyRange] = []
    for start, end in zip(ordered, ends, strict=True):
        before = found[-1] if found else None
        if before is not None and _figures(tables, day, before.least) == _figures(tables, day, start):
            found[-1] = KeyRange(before.least, end)
        else:
            found.append(KeyRange(start, end))
    return found


def _step(fact: Fact) -> Fraction:
    return fact.unit.step or Fraction(1)


def _first_key(fact: Fact) -> Fraction:
    """The least key there is: on the step, not under the lower bound, and above what it must exceed."""
    lows = [_whole_steps(fact, fact.least, up=True)] if fact.least is not None else []
    lows += [_whole_steps(fact, fact.above, up=False) + _step(fact)] if fact.above is not None else []
    return max(lows)


def _whole_steps(fact: Fact, value: object, *, up: bool) -> Fraction:
    """The nearest key on the step of a fact, not under (``up``) or not over a bound; a row may lie between two."""
    if not isinstance(value, Fraction):
        raise FigureError(f"{fact.name} is een getal, en de sleutel van een tabel heeft iets anders.")
    steps = value / _step(fact)
    return (ceil(steps) if up else floor(steps)) * _step(fact)


def _words(fact: Fact, tables: Sequence[Series], day: date, known: Vocabulary) -> list[KeyRange]:
    """One part per word; of words that only these tables know one for all that find the same figures."""
    zero = Fraction(0)
    if fact.unit.choices:
        return [KeyRange(zero, zero, word) for word in fact.unit.choices]
    alike = known.only_in_tables_of(fact)
    groups = {_figures(tables, day, word): word for word in alike}
    apart = [word for word in known.of(fact.name) if word not in alike]
    return [KeyRange(zero, zero, word) for word in (*groups.values(), *apart)]


def _figures(tables: Sequence[Series], day: date, key: Fraction | str) -> tuple[object, ...]:
    return tuple(next((figure.value for figure in series.figures if figure.holds(day, key)), None) for series in tables)
