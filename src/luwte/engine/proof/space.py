"""All that may vary in a proof: unknowns with their bounds, and the conditions that tie them.

Rounding, min, max, division and choosing a branch give new unknowns with conditions that are true
of the exact result. Where a condition says less than the truth (a rounded amount lies within half
a step) the proof stays sound: it then holds for more cases than exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, lcm

from luwte.engine.proof.formulas import Flag, Formula, Sign, compared, deny, every, implies, some
from luwte.engine.proof.polynomials import Polynomial, inverse, number, unknown
from luwte.engine.units import Unit

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Range:
    """Where an unknown lies, bounds included (``above``: the lower one excluded), and its step."""

    least: Fraction | None = None
    most: Fraction | None = None
    above: bool = False
    step: Fraction | None = None


@dataclass
class Space:
    """The unknowns of one proof, their ranges and conditions; grows while rules are read."""

    ranges: dict[str, Range] = field(default_factory=dict)
    #: True of every case; each with the unknowns it defines (none: it ties what others define).
    conditions: list[tuple[frozenset[str], Formula]] = field(default_factory=list)
    rounded: list[tuple[str, Unit, Polynomial, Polynomial]] = field(default_factory=list)
    #: Rules whose rounded results a claim compares: of these it is told that rounding keeps order.
    together: frozenset[str] = frozenset()
    _made: dict[object, Polynomial] = field(default_factory=dict)

    def atom(self, name: str, span: Range) -> Polynomial:
        """An unknown number of this name; the same one when it exists."""
        self.ranges.setdefault(name, span)
        return unknown(name)

    def words(self, name: str, words: Sequence[str]) -> dict[str, Formula]:
        """An unknown choice: exactly one of the words."""
        flags: dict[str, Formula] = {word: Flag(f"{name} = {word}") for word in words}
        if name not in self._made:
            self._made[name] = number(Fraction(0))
            listed = list(flags.values())
            pairs = [deny(every((one, other))) for index, one in enumerate(listed) for other in listed[index + 1 :]]
            self.define(flag_names(flags.values()), some(listed), *pairs)
        return flags

    def define(self, owners: Iterable[str], *conditions: Formula) -> None:
        """Conditions that say what some unknowns are."""
        of = frozenset(owners)
        self.conditions += [(of, condition) for condition in conditions if condition is not True]

    def fresh(self, kind: str, key: object, span: Range) -> tuple[Polynomial, bool]:
        """The unknown made for this purpose, and whether it is new."""
        if (kind, key) in self._made:
            return self._made[kind, key], False
        made = self.atom(f"{kind} {len(self._made)}", span)
        self._made[kind, key] = made
        return made, True

    def span(self, of: Polynomial) -> tuple[Fraction | None, Fraction | None]:
        """Bounds of a polynomial, from the bounds of its unknowns; None where it has none."""
        low: Fraction | None = Fraction(0)
        high: Fraction | None = Fraction(0)
        for product, factor in of.terms:
            least, most = self._product_span(product)
            if factor < 0:
                least, most = most, least
            low = None if low is None or least is None else low + least * factor
            high = None if high is None or most is None else high + most * factor
        return low, high

    def _product_span(self, product: tuple[tuple[str, int], ...]) -> tuple[Fraction | None, Fraction | None]:
        """Bounds of a product of unknowns that are nowhere negative; none otherwise."""
        low: Fraction | None = Fraction(1)
        high: Fraction | None = Fraction(1)
        for name, power in product:
            span = self.ranges[name]
            least, most = span.least, span.most
            if least is None or least < 0:
                if len(product) == 1 and power == 1:
                    return least, most
                return None, None
            if power < 0:
                least, most = (None if most is None else 1 / most), (1 / least if least else None)
                least = Fraction(0) if least is None else least
            low = None if low is None else low * least ** abs(power)
            high = None if high is None or most is None else high * most ** abs(power)
        return low, high

    def compare(self, polynomial: Polynomial, sign: Sign) -> Formula:
        """``polynomial sign 0``, decided by the bounds when they suffice."""
        low, high = self.span(polynomial)
        if sign != "==":
            if low is not None and (low > 0 or (low == 0 and sign == ">=")):
                return True
            if high is not None and (high < 0 or (high == 0 and sign == ">")):
                return False
        elif (low is not None and low > 0) or (high is not None and high < 0):
            return False
        return compared(polynomial, sign)

    def positive(self, name: str) -> bool:
        """Whether an unknown is certainly above nil."""
        span = self.ranges[name]
        return span.least is not None and (span.least > 0 or (span.least == 0 and span.above))

    def divide(self, left: Polynomial, right: Polynomial) -> Polynomial:
        """The quotient, where the right side is not nil (the caller sees to that)."""
        single = right.single
        if single is not None and all(self.positive(name) for name, _ in single[0]):
            return left.times(inverse(single[0])).scaled(1 / single[1])
        quotient, new = self.fresh("quotient", (left, right), Range())
        if new:
            defined = some((compared(right, "=="), compared(quotient * right - left, "==")))
            self.define(quotient.atoms(), defined)
        return quotient

    def extreme(self, operator: str, parts: Sequence[Polynomial]) -> Polynomial:
        """The least (``min``) or greatest of some numbers."""
        turn = Fraction(1) if operator == "min" else Fraction(-1)
        kept: list[Polynomial] = []
        for part in parts:
            if any(self.compare((part - other).scaled(turn), ">=") is True for other in kept):
                continue
            kept = [other for other in kept if self.compare((other - part).scaled(turn), ">=") is not True]
            kept.append(part)
        if len(kept) == 1:
            return kept[0]
        ends = [self.span(part) for part in kept]
        made, new = self.fresh(operator, tuple(kept), _extreme_range(operator, ends, self._step(kept)))
        if new:
            self.define(made.atoms(), *(compared((part - made).scaled(turn), ">=") for part in kept))
            self.define(made.atoms(), some(compared(part - made, "==") for part in kept))
        return made

    def choose(self, condition: Formula, then: Polynomial, otherwise: Polynomial) -> Polynomial:
        """One number where a condition holds and another where it does not."""
        if condition is True or then == otherwise:
            return then
        if condition is False:
            return otherwise
        ends = [self.span(then), self.span(otherwise)]
        lows, highs = [low for low, _ in ends], [high for _, high in ends]
        span = Range(
            None if None in lows else min(low for low in lows if low is not None),
            None if None in highs else max(high for high in highs if high is not None),
            step=self._step([then, otherwise]),
        )
        made, new = self.fresh("choice", (condition, then, otherwise), span)
        if new:
            self.define(made.atoms(), implies(condition, compared(made - then, "==")))
            self.define(made.atoms(), implies(deny(condition), compared(made - otherwise, "==")))
        return made

    def round(self, value: Polynomial, unit: Unit, rule: str = "") -> Polynomial:
        """A value brought to the step of a unit; itself when it is always on it."""
        if unit.step is None:
            return value
        if value.constant is not None:
            return number(unit.round(value.constant))
        step = self.step_of(value)
        if step is not None and (step / unit.step).denominator == 1:
            return value
        low, high = self.span(value)
        span = Range(
            None if low is None else unit.round(low),
            None if high is None else unit.round(high),
            step=unit.step,
        )
        made, new = self.fresh("rounded", (value, unit.step, unit.rounding), span)
        if new:
            up = unit.step * HALF if unit.rounding == "half_up" else Fraction(0)
            self.define(made.atoms(), compared(value + number(up) - made, ">="))
            self.define(made.atoms(), compared(made - value + number(unit.step - up), ">"))
            for other, grid, before, after in self.rounded:
                if (other == rule or {other, rule} <= self.together) and _one_grid(grid, unit):
                    both = made.atoms() | after.atoms()
                    self.define(both, implies(compared(before - value, ">="), compared(after - made, ">=")))
                    self.define(both, implies(compared(value - before, ">="), compared(made - after, ">=")))
            self.rounded.append((rule, unit, value, made))
        return made

    def step_of(self, value: Polynomial) -> Fraction | None:
        """A step of which the value is always a whole multiple; None when there is none."""
        steps: list[Fraction] = []
        for product, factor in value.terms:
            step = abs(factor)
            for name, power in product:
                own = self.ranges[name].step
                if own is None or power < 0:
                    return None
                step *= own**power
            steps.append(step)
        return shared_step(steps)

    def _step(self, values: Sequence[Polynomial]) -> Fraction | None:
        steps: list[Fraction] = []
        for value in values:
            if not value.terms:
                continue
            step = self.step_of(value)
            if step is None:
                return None
            steps.append(step)
        return shared_step(steps)


def _one_grid(one: Unit, other: Unit) -> bool:
    return (one.step, one.rounding, one.dimension) == (other.step, other.rounding, other.dimension)


def flag_names(flags: Iterable[Formula]) -> list[str]:
    """The names of plain flags."""
    return [flag.name for flag in flags if isinstance(flag, Flag)]


def shared_step(steps: Sequence[Fraction]) -> Fraction | None:
    """The greatest step of which all are whole multiples."""
    if not steps:
        return None
    below = lcm(*(step.denominator for step in steps))
    return Fraction(gcd(*(int(step * below) for step in steps)), below)


def _extreme_range(
    operator: str, ends: Sequence[tuple[Fraction | None, Fraction | None]], step: Fraction | None
) -> Range:
    lows = [low for low, _ in ends]
    highs = [high for _, high in ends]
    known_lows = [low for low in lows if low is not None]
    known_highs = [high for high in highs if high is not None]
    if operator == "min":
        least = min(known_lows) if len(known_lows) == len(lows) else None
        return Range(least, min(known_highs, default=None), step=step)
    most = max(known_highs) if len(known_highs) == len(highs) else None
    return Range(max(known_lows, default=None), most, step=step)
