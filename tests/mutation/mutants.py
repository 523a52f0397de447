"""Small wrong changes to the law: what a tired person could type, one at a time.

A mutant changes one rule version or one figure of a loaded catalogue. Each has a name that stays
the same while the law does, so that a reason can be written for one that no test notices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.catalogue import Catalogue
from luwte.engine.checking import Checker
from luwte.engine.errors import EngineError
from luwte.engine.figures import Figure, Series
from luwte.engine.rules import Rule
from luwte.engine.units import CENT, Unit
from tests.mutation.grids import Known, known_of, nothing_to_round

EDGES = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
OPPOSITES = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*"}
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Mutant:
    """One wrong change: its name, the rule or figure it touches, and how to make it."""

    name: str
    target: str
    apply: Callable[[Catalogue], None]


def mutants(catalogue: Catalogue) -> Iterator[Mutant]:
    """Every mutant the checks of the engine let through; the others cannot be loaded at all."""
    known = known_of(catalogue)
    for name, versions in catalogue.rules.items():
        for index, rule in enumerate(versions):
            for label, wrong in rule_mutants(versions, index, known):
                if loads(wrong):
                    yield Mutant(f"{name}@{rule.valid_from} {label}", name, _with_rules(name, wrong))
    for name, series in catalogue.series.items():
        for label, wrong_series in series_mutants(series):
            yield Mutant(f"{name} {label}", name, _with_series(name, wrong_series))


def _with_rules(name: str, versions: list[Rule]) -> Callable[[Catalogue], None]:
    return lambda catalogue: catalogue.rules.__setitem__(name, versions)


def _with_series(name: str, series: Series) -> Callable[[Catalogue], None]:
    return lambda catalogue: catalogue.series.__setitem__(name, series)


def loads(versions: list[Rule]) -> bool:
    """Whether the engine would accept these versions of a rule: their units agree."""
    try:
        for rule in versions:
            Checker(rule).check()
    except EngineError:
        return False
    return True


def rule_mutants(versions: list[Rule], index: int, known: Known) -> Iterator[tuple[str, list[Rule]]]:
    """Each wrong version of one rule, in its place among the others."""
    rule = versions[index]

    def placed(wrong: Rule) -> list[Rule]:
        return [*versions[:index], wrong, *versions[index + 1 :]]

    for label, body in block_mutants(rule.body):
        yield label, placed(replace(rule, body=body))
    if not nothing_to_round(rule, rule.unit.step or CENT, known):
        for label, unit in unit_mutants(rule.unit):
            yield label, placed(replace(rule, unit=unit))
    yield from _shifted_rules(versions, index)


def _shifted_rules(versions: list[Rule], index: int) -> Iterator[tuple[str, list[Rule]]]:
    """The first day of a version one day early or late; the version before it ends with it."""
    rule = versions[index]
    for days in (-1, 1):
        day = rule.valid_from + days * DAY
        before = versions[index - 1] if index else None
        if before is not None and before.valid_to == rule.valid_from:
            shifted = [*versions[: index - 1], replace(before, valid_to=day), replace(rule, valid_from=day)]
            yield f"vanaf {days:+d} dag", [*shifted, *versions[index + 1 :]]
        else:
            yield f"vanaf {days:+d} dag", [*versions[:index], replace(rule, valid_from=day), *versions[index + 1 :]]
    next_one = versions[index + 1] if index + 1 < len(versions) else None
    if rule.valid_to is not None and (next_one is None or next_one.valid_from != rule.valid_to):
        for days in (-1, 1):
            wrong = replace(rule, valid_to=rule.valid_to + days * DAY)
            yield f"tot {days:+d} dag", [*versions[:index], wrong, *versions[index + 1 :]]


def unit_mutants(unit: Unit) -> Iterator[tuple[str, Unit]]:
    """Rounding the other way, or not at all; an exact result rounded to cents."""
    if unit.kind != "number":
        return
    if unit.step is None:
        yield "afgerond op centen", replace(unit, step=CENT)
    else:
        yield "niet afgerond", replace(unit, step=None)
        other = "floor" if unit.rounding == "half_up" else "half_up"
        yield f"afgerond {other}", replace(unit, rounding=other)


def block_mutants(block: tuple[ex.Statement, ...]) -> Iterator[tuple[str, tuple[ex.Statement, ...]]]:
    """The statements with one of them wrong; labels say where, from the top."""
    for index, statement in enumerate(block):
        for label, wrong in statement_mutants(statement):
            yield f"{index + 1}.{label}", (*block[:index], *wrong, *block[index + 1 :])


def statement_mutants(statement: ex.Statement) -> Iterator[tuple[str, tuple[ex.Statement, ...]]]:
    """One statement wrong: an expression in it, or the branch that is taken."""
    match statement:
        case ex.Assign(_, expression) | ex.Return(expression):
            for label, wrong in expression_mutants(expression):
                yield label, (replace(statement, expression=wrong),)
        case ex.If(condition, then, otherwise):
            yield "altijd dan", then
            if otherwise:
                yield "altijd anders", otherwise
            else:
                yield "nooit dan", ()
            for label, wrong in expression_mutants(condition):
                yield f"als.{label}", (replace(statement, condition=wrong),)
            for label, block in block_mutants(then):
                yield f"dan.{label}", (replace(statement, then=block),)
            for label, block in block_mutants(otherwise):
                yield f"anders.{label}", (replace(statement, otherwise=block),)


def expression_mutants(node: ex.Expression) -> Iterator[tuple[str, ex.Expression]]:
    """The expression with one wrong operator, number, word or part."""
    match node:
        case ex.Literal(bool() as value):
            yield f"{value}->{not value}", replace(node, value=not value)
        case ex.Literal(Fraction() as value):
            yield f"{value}->{value + 1}", replace(node, value=value + 1)
            yield f"{value}->{value - 1}", replace(node, value=value - 1)
        case ex.Arithmetic(operator, left, right):
            yield f"{operator}->{SWAPS[operator]}", replace(node, operator=SWAPS[operator])
            yield from _inside(node, "left", left)
            yield from _inside(node, "right", right)
        case ex.Comparison(operator, left, right):
            yield f"{operator}->{EDGES[operator]}", replace(node, operator=EDGES[operator])
            if operator in OPPOSITES:
                yield f"{operator}->{OPPOSITES[operator]}", replace(node, operator=OPPOSITES[operator])
            yield from _inside(node, "left", left)
            yield from _inside(node, "right", right)
        case ex.Negative(operand):
            yield "zonder min", operand
            yield from _inside(node, "operand", operand)
        case ex.Not(operand):
            yield "zonder niet", operand
            yield from _inside(node, "operand", operand)
        case ex.Logic(operator, parts) | ex.Extreme(operator, parts):
            other = {"and": "or", "or": "and", "min": "max", "max": "min"}[operator]
            yield f"{operator}->{other}", replace(node, operator=other)
            yield from _among(node, parts)
        case ex.Call(_, arguments):
            for index, part in enumerate(arguments):
                for label, wrong in expression_mutants(part):
                    changed = (*arguments[:index], wrong, *arguments[index + 1 :])
                    yield f"{index + 1}({label})", replace(node, arguments=changed)


def _inside(node: ex.Expression, field: str, part: ex.Expression) -> Iterator[tuple[str, ex.Expression]]:
    for label, wrong in expression_mutants(part):
        yield f"{field}({label})", replace(node, **{field: wrong})


def _among(node: ex.Logic | ex.Extreme, parts: tuple[ex.Expression, ...]) -> Iterator[tuple[str, ex.Expression]]:
    for index, part in enumerate(parts):
        rest = (*parts[:index], *parts[index + 1 :])
        yield f"zonder deel {index + 1}", rest[0] if len(rest) == 1 else replace(node, parts=rest)
        for label, wrong in expression_mutants(part):
            yield f"deel {index + 1}({label})", replace(node, parts=(*parts[:index], wrong, *parts[index + 1 :]))


def series_mutants(series: Series) -> Iterator[tuple[str, Series]]:
    """Each figure one step off, begun or ended a day off, or for one key too few."""
    for index, figure in enumerate(series.figures):
        at = f"{figure.valid_from}" + ("" if figure.key_from is None else f" bij {figure.key_from}")
        for label, wrong in figure_mutants(figure, series):
            yield f"{at} {label}", replace(series, figures=_in_place(series.figures, index, wrong))


def figure_mutants(figure: Figure, series: Series) -> Iterator[tuple[str, Figure]]:
    """One figure wrong."""
    value = figure.value
    if isinstance(value, bool):
        yield f"{value}->{not value}", replace(figure, value=not value)
    elif isinstance(value, Fraction):
        step = series.unit.step or Fraction(1, 1000)
        yield f"waarde +{step}", replace(figure, value=value + step)
        yield f"waarde -{step}", replace(figure, value=value - step)
    elif isinstance(value, date):
        yield "waarde +1 dag", replace(figure, value=value + DAY)
    for days in (-1, 1):
        yield f"vanaf {days:+d} dag", replace(figure, valid_from=figure.valid_from + days * DAY)
    if figure.valid_to is not None:
        for days in (-1, 1):
            yield f"tot {days:+d} dag", replace(figure, valid_to=figure.valid_to + days * DAY)
    if isinstance(figure.key_to, Fraction) and figure.key_to != figure.key_from:
        yield "sleutel tot +1", replace(figure, key_to=figure.key_to + 1)
        yield "sleutel tot -1", replace(figure, key_to=figure.key_to - 1)


def _in_place(figures: tuple[Figure, ...], index: int, wrong: Figure) -> tuple[Figure, ...]:
    """The wrong figure among the others; where it now meets a neighbour, that one gives way."""
    old = figures[index]
    others = [_moved(one, old, wrong) for number, one in enumerate(figures) if number != index]
    return (wrong, *others)


def _moved(one: Figure, old: Figure, wrong: Figure) -> Figure:
    if one.key_from != old.key_from:
        return one
    if one.valid_to == old.valid_from and wrong.valid_from != old.valid_from:
        return replace(one, valid_to=wrong.valid_from)
    if old.valid_to is not None and one.valid_from == old.valid_to and wrong.valid_to != old.valid_to:
        return replace(one, valid_from=wrong.valid_to or one.valid_from)
    return one
