"""What a value can be: a number that moves, one of some words, a day in a period, or anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from luwte.engine import forms
from luwte.engine.errors import EngineError
from luwte.engine.forms import Form
from luwte.engine.functions import FUNCTIONS
from luwte.engine.reading import compare
from luwte.engine.units import Value


@dataclass(frozen=True)
class Days:
    """Every day from ``first`` up to and including ``last``."""

    first: date
    last: date


@dataclass(frozen=True)
class Anything:
    """Nothing is known of the value: a fact without a range, or a sum no bounds exist for."""


Words = frozenset[bool | str]
Possible = Form | Words | Days | Anything
ANYTHING = Anything()

#: Per calendar function how it moves with each part: 1 along with it, -1 against it.
DIRECTIONS: Mapping[str, tuple[int, ...]] = {
    "plus_dagen": (1, 1),
    "plus_weken": (1, 1),
    "plus_maanden": (1, 1),
    "min_maanden": (1, -1),
    "einde_van_het_jaar": (1,),
    "eerste_werkdag": (1,),
    "jaren_tussen": (-1, 1),
}


def possible(value: Value) -> Possible:
    """One known value as a possible one."""
    if isinstance(value, Fraction):
        return forms.constant(value)
    return Days(value, value) if isinstance(value, date) else frozenset((value,))


def single(given: Possible | None) -> Value | None:
    """The value when only one is possible, else None."""
    match given:
        case Form() if given.known:
            return given.least
        case frozenset() if len(given) == 1:
            return next(iter(given))
        case Days(first, last) if first == last:
            return first
    return None


def joined(one: Possible | None, other: Possible | None) -> Possible | None:
    """One of two; None stands for no outcome at all."""
    match one, other:
        case (None, _):
            return other
        case (_, None):
            return one
        case (Form() as left, Form() as right):
            return forms.either(left, right)
        case (frozenset() as left, frozenset() as right):
            return left | right
        case (Days() as left, Days() as right):
            return Days(min(left.first, right.first), max(left.last, right.last))
    return ANYTHING


def ordered(operator: str, low: Fraction, high: Fraction, zero: Fraction) -> Words:
    """The answers to ``difference operator 0`` when the difference lies in [low, high]."""
    tries = {low, high} | ({zero} if low < zero < high else set())
    answers = {compare(operator, one, zero) for one in tries}
    return frozenset(answers)


def called(function: str, parts: list[Possible], trouble: dict[str, None]) -> Possible:
    """A calendar function over ranges: its ends, since each moves one way with each part.

    An end beyond the calendar is noted in ``trouble``; raises EngineError when both lie beyond the same side.
    """
    ways = DIRECTIONS.get(function)
    ends = [_ends(part) for part in parts]
    known = [pair for pair in ends if pair is not None]
    if len(known) < len(ends) or (ways is None and any(low != high for low, high in known)):
        return ANYTHING
    signs = ways or (1,) * len(known)
    first = [pair[0] if sign > 0 else pair[1] for pair, sign in zip(known, signs, strict=True)]
    final = [pair[1] if sign > 0 else pair[0] for pair, sign in zip(known, signs, strict=True)]
    (low, early), (high, late) = _end(function, first), _end(function, final)
    if early and late and low == high:
        raise early
    trouble |= {str(error): None for error in (early, late) if error}
    if isinstance(low, date):
        return Days(low, high)
    if isinstance(low, Fraction):
        bare = forms.ranged("", low, high)
        return Form(bare.middle, {}, low - bare.middle, high - bare.middle, low, high)
    return possible(low) if low == high else ANYTHING


def _end(function: str, arguments: list[Any]) -> tuple[Any, EngineError | None]:
    """What a calendar function gives; beyond the calendar its last day at that side, and the error."""
    try:
        return FUNCTIONS[function].call(*arguments), None
    except EngineError as error:
        count = arguments[-1]
        back = isinstance(count, Fraction) and count * DIRECTIONS.get(function, (1,))[-1] < 0
        return (date.min if back else date.max), error


def _ends(part: Possible) -> tuple[Any, Any] | None:
    match part:
        case Form():
            return part.least, part.most
        case Days(first, last):
            return first, last
    return None
