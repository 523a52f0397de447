"""On which grid a rule's outcome always lies, whatever the facts: where there is nothing to round.

The sum of amounts in cents is an amount in cents; months times cents too. A mutant that rounds such an
outcome in another way is the same rule, so no test can notice it and none is asked to.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.catalogue import LOCAL, Catalogue
from luwte.engine.functions import FUNCTIONS
from luwte.engine.kernel.numbers import measure
from luwte.engine.rules import Rule

#: The grid of an outcome: every value is a whole number of times this; 0 for nothing but nought, None if unknown.
Grid = Fraction | None


#: All values that a figure of the law ever has, by its name.
Figures = Mapping[str, frozenset[Fraction]]


def national_figures(catalogue: Catalogue) -> Figures:
    """The numbers of the law; local policy can be any number."""
    return {
        name: frozenset(one.value for one in series.figures if isinstance(one.value, Fraction))
        for name, series in catalogue.series.items()
        if series.unit.kind == "number" and series.figures and series.layer != LOCAL
    }


def nothing_to_round(rule: Rule, step: Fraction, figures: Figures) -> bool:
    """Whether every outcome of a rule is a whole number of steps before it is rounded."""
    known = {name: unit.step for name, unit in rule.parameters.items()}
    known |= {name: _shared(list(figures[name])) for name in known if name in figures}
    grids = _returned(rule.body, known, figures)
    return all(grid is not None and (grid / step).denominator == 1 for grid in grids)


def _returned(block: tuple[ex.Statement, ...], known: Mapping[str, Grid], figures: Figures) -> list[Grid]:
    found: list[Grid] = []
    for statement in block:
        match statement:
            case ex.Assign(name, expression):
                known = {**known, name: grid(expression, known, figures)}
            case ex.Return(expression):
                found.append(grid(expression, known, figures))
            case ex.If(_, then, otherwise):
                found += _returned(then, known, figures) + _returned(otherwise, known, figures)
    return found


def grid(node: ex.Expression, known: Mapping[str, Grid], figures: Figures) -> Grid:
    """The grid of an expression."""
    match node:
        case ex.Literal(Fraction() as value):
            return abs(value)
        case ex.Name(name):
            return known.get(name)
        case ex.Negative(operand):
            return grid(operand, known, figures)
        case ex.Arithmetic("*", left, right):
            one, other = grid(left, known, figures), grid(right, known, figures)
            return None if one is None or other is None else one * other
        case ex.Arithmetic("/", left, ex.Name(divisor)) if len(figures.get(divisor, ())) == 1:
            above, (below,) = grid(left, known, figures), figures[divisor]
            return None if above is None or not below else above / abs(below)
        case ex.Arithmetic("+" | "-", left, right):
            return _shared([grid(left, known, figures), grid(right, known, figures)])
        case ex.Extreme(_, parts):
            return _shared([grid(part, known, figures) for part in parts])
        case ex.Call(function):
            return FUNCTIONS[function].gives.step
    return None


def _shared(grids: list[Grid]) -> Grid:
    """The widest grid that holds all of these."""
    found = Fraction(0)
    for one in grids:
        if one is None:
            return None
        found = measure(found, one)
    return found
