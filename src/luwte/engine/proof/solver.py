"""The only place that knows z3: formulas in, a verdict or an example out.

z3 has no types, so everything of it is Any; it is imported when the first question is put, so no
screen and no ``luwte reken`` ever loads it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from luwte.engine.proof.formulas import Compared, Denied, Flag, Formula, Joined
from luwte.engine.proof.polynomials import Polynomial
from luwte.engine.proof.space import Space

#: How long a way is tried before the other, in seconds.
SOON = 2
Verdict = Literal["impossible", "possible", "undecided"]


@dataclass(frozen=True)
class Answer:
    """Whether the question can be met; if so, by which numbers and yes/no's."""

    verdict: Verdict
    numbers: Mapping[str, Fraction] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)


class Question:
    """A Space put to z3, to which formulas are added one question at a time."""

    def __init__(self, space: Space, extra: Sequence[Formula], *, whole: bool = False) -> None:
        """``whole``: unknowns with a step are whole multiples of it, not any number between."""
        import z3  # type: ignore[import-untyped]  # noqa: PLC0415 - see above

        self.z3: Any = z3
        self.space = space
        self.whole = whole
        self.names: dict[str, Any] = {}
        self.flags: dict[str, Any] = {}
        self.rationals: dict[Fraction, Any] = {}
        self.clauses: list[Any] = [self.clause(one) for one in (*relevant(space, extra), *extra)]

    def ask(self, timeout: float) -> Answer:
        """Whether all conditions can hold at once; ``timeout`` in seconds for the last way tried.

        z3 knows two ways for products of unknowns; each soon finds what the other seeks for minutes.
        """
        clauses = [*self.clauses, *self._ranges()]
        ways = [
            (self.z3.SimpleSolver, min(timeout, SOON)),
            (lambda: self.z3.SolverFor("QF_NRA"), min(timeout, SOON)),
            (self.z3.SimpleSolver, timeout),
        ]
        for make, seconds in ways[2:] if self.whole else ways:
            solver = make()
            solver.set("timeout", int(seconds * 1000))
            solver.add(clauses)
            verdict = str(solver.check())
            if verdict == "unsat":
                return Answer("impossible")
            if verdict == "sat":
                return self._answer(solver.model())
        return Answer("undecided")

    def _answer(self, model: Any) -> Answer:
        numbers = {name: self._number(model, made) for name, made in self.names.items()}
        flags = {name: self.z3.is_true(model.eval(made, model_completion=True)) for name, made in self.flags.items()}
        return Answer("possible", numbers, flags)

    def _number(self, model: Any, made: Any) -> Fraction:
        value = model.eval(made, model_completion=True)
        if self.z3.is_algebraic_value(value):
            value = value.approx(20)
        if self.z3.is_rational_value(value) or self.z3.is_int_value(value):
            return Fraction(value.as_fraction() if self.z3.is_rational_value(value) else value.as_long())
        return Fraction(0)

    def _ranges(self) -> list[Any]:
        found = []
        for name, made in list(self.names.items()):
            span = self.space.ranges[name]
            if span.least is not None:
                low = self.rational(span.least)
                found.append(made > low if span.above else made >= low)
            if span.most is not None:
                found.append(made <= self.rational(span.most))
            if self.whole and span.step is not None:
                found.append(made == self.z3.ToReal(self.z3.Int(f"steps {name}")) * self.rational(span.step))
        return found

    def rational(self, value: Fraction) -> Any:
        """An exact number for z3."""
        if value not in self.rationals:
            self.rationals[value] = self.z3.RealVal(str(value))
        return self.rationals[value]

    def clause(self, formula: Formula) -> Any:
        """A formula as z3 reads it."""
        match formula:
            case bool():
                return self.z3.BoolVal(formula)
            case Flag(name):
                return self.flags.setdefault(name, self.z3.Bool(name))
            case Denied(part):
                return self.z3.Not(self.clause(part))
            case Joined(all_of_them, parts):
                inner = [self.clause(part) for part in parts]
                return self.z3.And(inner) if all_of_them else self.z3.Or(inner)
            case Compared(polynomial, sign):
                left = self.sum(cleared(self.space, polynomial))
                return {">": left > 0, ">=": left >= 0, "==": left == 0}[sign]

    def sum(self, polynomial: Polynomial) -> Any:
        """A polynomial without negative exponents as z3 reads it."""
        terms = []
        for product, factor in polynomial.terms:
            parts = [self.rational(factor)] if factor != 1 or not product else []
            for name, power in product:
                if name not in self.names:
                    self.names[name] = self.z3.Real(name)
                parts += [self.names[name]] * power
            terms.append(parts[0] if len(parts) == 1 else self.z3.Product(parts))
        return self.z3.Sum(terms)


def cleared(space: Space, polynomial: Polynomial) -> Polynomial:
    """The polynomial times what stands below a line: all of that is above nil, so signs stay."""
    lowest: dict[str, int] = {}
    for product, _ in polynomial.terms:
        for name, power in product:
            lowest[name] = min(lowest.get(name, 0), power)
    needed = tuple(sorted((name, -power) for name, power in lowest.items() if power < 0))
    if not all(space.positive(name) for name, _ in needed):
        raise ValueError("a division by what may be nil must be written as a quotient")
    return polynomial.times(needed)


def relevant(space: Space, extra: Sequence[Formula]) -> list[Formula]:
    """The conditions that define an unknown of the question, or of such a condition, and so on.

    Leaving a condition out only widens what is possible, so an ``impossible`` stays true.
    """
    known: set[str] = set().union(*(unknowns(one) for one in extra)) if extra else set()
    rest = list(space.conditions)
    kept: list[Formula] = []
    grown = True
    while grown:
        needed = [(owners, condition) for owners, condition in rest if _defines(owners, known, condition)]
        rest = [one for one in rest if one not in needed]
        for _, condition in needed:
            kept.append(condition)
            known |= unknowns(condition)
        grown = bool(needed)
    return kept


def _defines(owners: frozenset[str], known: set[str], condition: Formula) -> bool:
    """A choice counts as known with one of its words; a tie between two results with both."""
    if all(isinstance(part, Flag) for part in _flat(condition)):
        return bool(owners & known)
    return owners <= known


def _flat(condition: Formula) -> list[Formula]:
    match condition:
        case Denied(part):
            return _flat(part)
        case Joined(_, parts):
            return [inner for part in parts for inner in _flat(part)]
    return [condition]


def unknowns(formula: Formula) -> set[str]:
    """Every unknown a formula speaks of."""
    match formula:
        case Compared(polynomial, _):
            return polynomial.atoms()
        case Flag(name):
            return {name}
        case Denied(part):
            return unknowns(part)
        case Joined(_, parts):
            return set().union(*(unknowns(part) for part in parts))
    return set()
