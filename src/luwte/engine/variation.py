"""A catalogue with other figures or formulas: newer figures from a database, or a what-if.

What is added wins within its own period, a figure for its own keys only; what it covers only in part
keeps the rest. All other rules and figures stay the same objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from luwte.engine.catalogue import Catalogue
from luwte.engine.errors import FigureError
from luwte.engine.figures import Figure, Series, refuse_overlap
from luwte.engine.rules import Rule


def varied(
    catalogue: Catalogue, added: Mapping[str, Sequence[Figure]], formulas: Mapping[str, Sequence[Rule]] | None = None
) -> Catalogue:
    """The catalogue in which the added figures and formulas stand in the place of what they cover.

    Raises UnknownName for a name that is no series, FigureError when two added figures of one name
    hold on the same day, or when a table is given without its key, and RuleError when a formula runs
    in a circle or does not fit what asks for it.
    """
    for name in added:
        if name not in catalogue.series:
            raise catalogue.unknown(name, "Het cijfer")
    series = [
        _replaced(one, added[name], _key_step(catalogue, one)) if name in added else one
        for name, one in catalogue.series.items()
    ]
    rules = [
        version
        for name, versions in catalogue.rules.items()
        for version in _instead(versions, (formulas or {}).get(name, ()))
    ]
    return Catalogue(rules, series, catalogue.facts.values(), catalogue.notes)


def _instead(versions: Sequence[Rule], added: Sequence[Rule]) -> list[Rule]:
    """The versions of a rule with the added ones in the place of what they cover in time."""
    kept = list(versions)
    for cover in added:
        kept = [part for one in kept for part in _before_and_after(one, cover)]
    return [*kept, *added]


def _before_and_after(one: Rule, cover: Rule) -> list[Rule]:
    """What is left of a version: the days before the cover begins, and those from its end."""
    parts = []
    if one.valid_from < cover.valid_from:
        parts.append(replace(one, valid_to=_earliest(one.valid_to, cover.valid_from)))
    if cover.valid_to is not None and (one.valid_to is None or cover.valid_to < one.valid_to):
        parts.append(replace(one, valid_from=max(one.valid_from, cover.valid_to)))
    return parts


def by_number(series: Series, catalogue: Catalogue) -> bool:
    """Whether the keys of a series, if it has any, are numbers."""
    return series.key is None or catalogue.unit(series.key).kind == "number"


def figure_for(series: Series, entry: Mapping[str, Any], catalogue: Catalogue, where: str) -> Figure:
    """One figure of a series as a file writes it; raises FigureError, also for a table without its key."""
    figure = series.figure(entry, where, keyed_by_number=by_number(series, catalogue))
    if (series.key is None) != (figure.key_from is None):
        table = f"geef 'sleutel_van' (de {series.key})" if series.key else "laat 'sleutel_van' weg; het is geen tabel"
        raise FigureError(f"{where}: {table}.")
    return figure


def overlaid(catalogue: Catalogue, name: str, figures: Sequence[Figure], added: Sequence[Figure]) -> tuple[Figure, ...]:
    """Figures of a series with added ones in the place of what they cover; the catalogue stays as it is.

    Raises UnknownName and FigureError as ``varied`` does.
    """
    if name not in catalogue.series:
        raise catalogue.unknown(name, "Het cijfer")
    series = replace(catalogue.series[name], figures=tuple(figures))
    return _replaced(series, added, _key_step(catalogue, series)).figures


def _key_step(catalogue: Catalogue, series: Series) -> Fraction | None:
    return catalogue.unit(series.key).step if series.key is not None else None


def _replaced(series: Series, added: Sequence[Figure], step: Fraction | None) -> Series:
    for figure in added:
        if (series.key is None) != (figure.key_from is None):
            table = f"geef bij elk cijfer '{series.key}'" if series.key else "het is geen tabel"
            raise FigureError(f"{series.name}: {table}.")
    refuse_overlap(series.name, added, "nieuwe cijfers")
    kept: Iterable[Figure] = series.figures
    for figure in added:
        kept = [part for one in kept for part in _outside(one, figure, step)]
    figures = sorted([*kept, *added], key=lambda one: one.valid_from)
    return replace(series, figures=tuple(figures))


def _outside(one: Figure, cover: Figure, step: Fraction | None) -> list[Figure]:
    """What is left of a figure: the keys, and the days, that the cover does not have."""
    shared = _shared_keys(one, cover)
    begin = max(one.valid_from, cover.valid_from)
    end = _earliest(one.valid_to, cover.valid_to)
    if shared is None or (end is not None and end <= begin):
        return [one]
    low, high = shared
    parts = _other_keys(one, low, high, step)
    inside = replace(one, key_from=low, key_to=high)
    if one.valid_from < begin:
        parts.append(replace(inside, valid_to=begin))
    if end is not None and (one.valid_to is None or end < one.valid_to):
        parts.append(replace(inside, valid_from=end))
    return parts


def _shared_keys(one: Figure, cover: Figure) -> tuple[Fraction | str | None, Fraction | None] | None:
    """The first and last key of both (last None: no end; both None: no table); None: no key at all."""
    if not isinstance(one.key_from, Fraction) or not isinstance(cover.key_from, Fraction):
        return (one.key_from, None) if one.key_from == cover.key_from else None
    low = max(one.key_from, cover.key_from)
    ends = [end for end in (one.key_to, cover.key_to) if isinstance(end, Fraction)]
    high = min(ends) if ends else None
    return None if high is not None and high < low else (low, high)


def _other_keys(one: Figure, low: object, high: Fraction | None, step: Fraction | None) -> list[Figure]:
    if not isinstance(low, Fraction) or not isinstance(one.key_from, Fraction):
        return []
    pieces = []
    if one.key_from < low:
        pieces.append(replace(one, key_to=low - _whole(step, one)))
    if high is not None and (one.key_to is None or (isinstance(one.key_to, Fraction) and high < one.key_to)):
        pieces.append(replace(one, key_from=high + _whole(step, one)))
    return pieces


def _whole(step: Fraction | None, one: Figure) -> Fraction:
    if step is None:
        raise FigureError(
            f"Een tabel zonder vaste stap kan niet worden gesplitst ({one.source}). Geef hele tabelrijen."
        )
    return step


def _earliest(one: date | None, other: date | None) -> date | None:
    return one if other is None else other if one is None else min(one, other)
