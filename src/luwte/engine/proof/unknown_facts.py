"""A fact that may be anything its declaration admits, as an unknown."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from luwte.engine.facts import Fact
from luwte.engine.proof.formulas import Flag
from luwte.engine.proof.polynomials import number
from luwte.engine.proof.space import Range, Space
from luwte.engine.proof.symbols import FIRST_DAY, LAST_DAY, KeyRange, Symbol


def fact_symbol(space: Space, fact: Fact, name: str, words: Sequence[str], part: KeyRange | None) -> Symbol:
    """The unknown for a fact under this name; ``part`` fixes it to a part of the keys of a table.

    ``words``: what a choice may be.
    """
    unit = fact.unit
    if unit.kind == "yesno":
        return Flag(name)
    if unit.kind == "date":
        return space.atom(name, Range(FIRST_DAY, LAST_DAY, step=Fraction(1)))
    if unit.kind == "choice":
        return {part.word: True} if part is not None else space.words(name, words)
    if part is not None and part.least == part.most:
        return number(part.least)
    if part is not None:
        return space.atom(name, Range(part.least, part.most, step=unit.step))
    lows = [low for low in (fact.least, fact.above) if low is not None]
    low = max(lows, default=None)
    return space.atom(name, Range(low, fact.most, low is not None and low == fact.above, unit.step))
