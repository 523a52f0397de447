"""The grid of every column: facts come in as whole numbers of a declared step within their bounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from luwte.engine import expressions as ex
from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.facts import Fact
from luwte.engine.kernel import days
from luwte.engine.kernel.values import Words

#: Facts without a step of their own come on this grid; a finer value goes the slow way.
GRID = Fraction(1, 10_000)
#: Facts without bounds get these (whole steps); a value beyond goes the slow way.
UNBOUNDED = 10**12
#: No column reaches beyond this, whatever the bounds of its fact: 64 bits must hold what lies outside too.
WIDEST = 2**62
INTEGERS = (np.int8, np.int16, np.int32, np.int64)


@dataclass(frozen=True)
class Column:
    """One fact as a column: ``kind``, and whole values from ``least`` to ``most`` times ``grid``.

    Yes/no is 0 or 1, a date its day number since 1970, a choice the position in ``words``.
    """

    name: str
    kind: str
    grid: Fraction
    least: int
    most: int
    words: Words = ()

    @property
    def dtype(self) -> np.dtype[np.signedinteger]:
        """The smallest whole type that holds every admissible value."""
        return smallest(self.least, self.most)


def smallest(least: int, most: int) -> np.dtype[np.signedinteger]:
    """The smallest signed type for whole numbers between two bounds."""
    for one in INTEGERS:
        if np.iinfo(one).min <= least and most <= np.iinfo(one).max:
            return np.dtype(one)
    return np.dtype(np.int64)


def column_of(fact: Fact, listed: Sequence[str]) -> Column:
    """The column of a fact; ``listed`` are the words any rule or table knows, for free choices."""
    kind = fact.unit.kind
    if kind == "yesno":
        return Column(fact.name, kind, Fraction(1), 0, 1)
    if kind == "date":
        return Column(fact.name, kind, Fraction(1), days.FIRST_FACT, days.LAST_FACT)
    if kind == "choice":
        words: Words = fact.unit.choices or (*listed, None)
        return Column(fact.name, kind, Fraction(1), 0, len(words) - 1, words)
    grid = fact.unit.step or GRID
    least, most = -UNBOUNDED, UNBOUNDED
    if fact.least is not None:
        least = -(-fact.least // grid)
    if fact.above is not None:
        least = max(least, fact.above // grid + 1)
    if fact.most is not None:
        most = fact.most // grid
    least, most = max(least, -WIDEST), min(most, WIDEST)
    return Column(fact.name, kind, grid, least, most)


def columns_of(catalogue: Catalogue, layers: Sequence[Layer], names: Iterable[str]) -> dict[str, Column]:
    """The columns of facts by name."""
    facts = [catalogue.facts[name] for name in names]
    free = any(fact.unit.kind == "choice" and not fact.unit.choices for fact in facts)
    listed = _listed(catalogue, layers) if free else []
    return {fact.name: column_of(fact, listed) for fact in facts}


def _listed(catalogue: Catalogue, layers: Sequence[Layer]) -> list[str]:
    """Every word that a rule, a table or a layer mentions."""
    found: dict[str, None] = {}
    figures = [figure for series in catalogue.series.values() for figure in series.figures]
    figures += [figure for layer in layers for given in layer.figures.values() for figure in given]
    for figure in figures:
        found |= {word: None for word in (figure.key_from, figure.value) if isinstance(word, str)}
    for versions in catalogue.rules.values():
        for rule in versions:
            found |= dict.fromkeys(ex.words_in(rule.body))
    return list(found)
