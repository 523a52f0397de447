"""Whether rules, figures and facts can stand together: names, versions, units, and no circles."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from luwte.engine.checking import Checker
from luwte.engine.errors import FigureError, RuleError
from luwte.engine.figures import Series
from luwte.engine.graph import circle
from luwte.engine.rules import Rule
from luwte.engine.units import Unit

if TYPE_CHECKING:
    from luwte.engine.catalogue import Catalogue


def check_whole(law: Catalogue) -> None:
    """Raise RuleError or FigureError at the first thing that cannot stand with the rest."""
    _check_names(law)
    _check_versions(law)
    _check_edges(law)
    _check_circles(law)
    for versions in law.rules.values():
        for version in versions:
            Checker(version).check()


def _check_names(law: Catalogue) -> None:
    """Refuse one name for two things, and a table or a note that names what does not exist."""
    for one, other in ((law.rules, law.series), (law.rules, law.facts)):
        for name in set(one) & set(other):
            raise FigureError(f"{name} is zowel een regel als een cijfer of feit.")
    for name in set(law.series) & set(law.facts):
        raise FigureError(f"{name} is zowel een cijfer als een feit.")
    for series in law.series.values():
        if series.key is not None and series.key not in {*law.rules, *law.facts}:
            raise FigureError(f"{series.name}: sleutel '{series.key}' bestaat niet.")
        if series.key is not None:
            _check_key(series, law.unit(series.key))
    for note in law.notes:
        for name in note.names:
            if name not in {*law.rules, *law.series, *law.facts}:
                raise law.unknown(name, f"Kanttekening {note.code}: de naam")


def _check_key(series: Series, unit: Unit) -> None:
    """Refuse a table that is entered by something else than its rows have: it would find any row, or none."""
    kinds: dict[str, type[object]] = {"number": Fraction, "choice": str}
    if unit.kind not in kinds:
        raise FigureError(f"{series.name}: sleutel '{series.key}' is geen getal en geen woord.")
    for one in series.figures:
        if one.key_from is None:
            continue
        if not isinstance(one.key_from, kinds[unit.kind]):
            what = "een getal" if unit.kind == "number" else "een woord"
            raise FigureError(f"{series.name}: sleutel '{series.key}' is {what} en '{one.key_from}' niet.")
        if unit.choices and one.key_from not in unit.choices:
            known = ", ".join(unit.choices)
            raise FigureError(f"{series.name}: '{one.key_from}' kan niet bij sleutel '{series.key}'. Kies uit {known}.")


def _check_versions(law: Catalogue) -> None:
    """Refuse two versions of a rule on one day, or with different units."""
    for versions in law.rules.values():
        for one, other in pairwise(versions):
            if one.valid_to is None or one.valid_to > other.valid_from:
                raise RuleError(
                    other.file,
                    other.line,
                    f"Twee versies van {other.name} gelden tegelijk.",
                    "Geef de oudste een 'tot'.",
                )
            if not _follows(other.unit, one.unit):
                raise RuleError(
                    other.file,
                    other.line,
                    f"De versies van {other.name} hebben verschillende eenheden.",
                    "Geef elke versie dezelfde eenheid en afronding. "
                    "Een keuze mag er later alleen woorden bij krijgen.",
                )


def _follows(unit: Unit, before: Unit) -> bool:
    """Whether a version may have a unit after one before: who reads a rule sees the unit of the last version.

    So numbers are counted and rounded alike in all, and a choice only gets words by and by: the last lists them all.
    """
    if unit.kind == before.kind == "choice":
        return bool(unit.choices) == bool(before.choices) and set(before.choices) <= set(unit.choices)
    return unit == before


def _check_edges(law: Catalogue) -> None:
    """Refuse a rule that asks what does not exist, or in another unit than it has."""
    known = {*law.rules, *law.series, *law.facts}
    for versions in law.rules.values():
        for rule in versions:
            for name, wanted in rule.parameters.items():
                if name not in known:
                    raise RuleError(
                        rule.file,
                        rule.line,
                        f"{rule.name} vraagt '{name}', en dat bestaat niet.",
                        str(law.unknown(name, "De naam")),
                    )
                _check_promise(law, rule, name, wanted)


def _check_promise(law: Catalogue, rule: Rule, name: str, wanted: Unit) -> None:
    given = law.unit(name)
    same = given.kind == wanted.kind and given.dimension == wanted.dimension
    same = same and (not wanted.choices or given.choices == wanted.choices)
    if not same or (wanted.step is not None and given.step != wanted.step):
        raise RuleError(
            rule.file,
            rule.line,
            f"{rule.name} verwacht '{name}' in {wanted.name}, maar het is {given.name}.",
            "Gebruik de eenheid van de bron.",
        )


def _check_circles(law: Catalogue) -> None:
    """Refuse rules that ask each other round and round."""
    found = circle(law.rules, law.edges)
    if found:
        rule = law.rules[next(name for name in reversed(found) if name in law.rules)][0]
        raise RuleError(rule.file, rule.line, f"Kring: {' -> '.join(found)}.", "Verbreek haar.")
