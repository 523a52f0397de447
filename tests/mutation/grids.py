"""On which grid a rule's outcome always lies, whatever the facts: where there is nothing to round.

The sum of amounts in cents is an amount in cents; months times cents too. A mutant that rounds such an
outcome in another way is the same rule, so no test can notice it and none is asked to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from luwte.engine import expressions as ex
from luwte.engine.catalogue import LOCAL, Catalogue
from luwte.engine.checking import shared
from luwte.engine.functions import FUNCTIONS
from luwte.engine.rules import Rule

#: The grid of an outcome: every value is a whole number of times this; 0 for nothing but nought, None if unknown.
Grid = Fraction | None


@dataclass(frozen=True)
class Known:
    """What a law says of its names: the grid of each, and the value of figures that have only one."""

    grids: Mapping[str, Grid]
    constants: Mapping[str, Fraction]


def known_of(catalogue: Catalogue) -> Known:
    """The grids of all names of the law; local policy lies on the grid of its unit."""
    grids: dict[str, Grid] = {name: fact.unit.step for name, fact in catalogue.facts.items()}
    constants: dict[str, Fraction] = {}
    for name, series in catalogue.series.items():
        if series.unit.kind != "number" or not series.figures or series.layer == LOCAL:
            continue
        values = {one.value for one in series.figures if isinstance(one.value, Fraction)}
        grids[name] = _all_shared(list(values))
        if len(values) == 1:
            constants[name] = values.pop()
    for name in catalogue.rules:
        _add_rule(name, catalogue, grids, constants)
    return Known(grids, constants)


def _add_rule(name: str, catalogue: Catalogue, grids: dict[str, Grid], constants: Mapping[str, Fraction]) -> None:
    """The grid of a rule's outcome: the step it is rounded to, or what its formulas always give."""
    if name in grids:
        return
    found: list[Grid] = []
    for rule in catalogue.rules[name]:
        for asked in rule.parameters:
            if asked in catalogue.rules:
                _add_rule(asked, catalogue, grids, constants)
        sight = {asked: grids.get(asked, unit.step) for asked, unit in rule.parameters.items()}
        found += [rule.unit.step] if rule.unit.step else _returned(rule.body, sight, constants)
    grids[name] = _all_shared(found)


def nothing_to_round(rule: Rule, step: Fraction, known: Known) -> bool:
    """Whether every outcome of a rule is a whole number of steps before it is rounded."""
    sight = {name: known.grids.get(name, unit.step) for name, unit in rule.parameters.items()}
    grids = _returned(rule.body, sight, known.constants)
    return all(grid is not None and (grid / step).denominator == 1 for grid in grids)


def _returned(
    block: tuple[ex.Statement, ...], known: Mapping[str, Grid], constants: Mapping[str, Fraction]
) -> list[Grid]:
    found: list[Grid] = []
    for statement in block:
        match statement:
            case ex.Assign(name, expression):
                known = {**known, name: grid(expression, known, constants)}
            case ex.Return(expression):
                found.append(grid(expression, known, constants))
            case ex.If(_, then, otherwise):
                found += _returned(then, known, constants) + _returned(otherwise, known, constants)
    return found


def grid(node: ex.Expression, known: Mapping[str, Grid], constants: Mapping[str, Fraction]) -> Grid:
    """The grid of an expression."""
    match node:
        case ex.Literal(Fraction() as value):
            return abs(value)
        case ex.Name(name):
            return known.get(name)
        case ex.Negative(operand):
            return grid(operand, known, constants)
        case ex.Arithmetic("*", left, right):
            one, other = grid(left, known, constants), grid(right, known, constants)
            return None if one is None or other is None else one * other
        case ex.Arithmetic("/", left, ex.Name(divisor)) if constants.get(divisor):
            above = grid(left, known, constants)
            return None if above is None else above / abs(constants[divisor])
        case ex.Arithmetic("+" | "-", left, right):
            return _all_shared([grid(left, known, constants), grid(right, known, constants)])
        case ex.Extreme(_, parts):
            return _all_shared([grid(part, known, constants) for part in parts])
        case ex.Call(function):
            return FUNCTIONS[function].gives.step
    return None


def _all_shared(grids: list[Grid]) -> Grid:
    """The widest grid that holds all of these."""
    return reduce(shared, grids, Fraction(0))
