"""Bounds of sums, products and rounded amounts: nothing admissible ever lies outside."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.kernel.intervals import Interval, hull, point
from luwte.engine.units import EURO_UNIT, HUNDREDS_FLOOR_YEAR_UNIT

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a number inside it."""
    low, number, high = sorted((draw(numbers), draw(numbers), draw(numbers)))
    return Interval(low, high), number


@given(held(), held())
def test_what_lies_inside_stays_inside_after_every_operation(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (first, a), (second, b) = one, other
    assert a + b in first + second
    assert a - b in first - second
    assert a * b in first * second
    assert -a in -first
    assert min(a, b) in first.least_with(second)
    assert max(a, b) in first.most_with(second)
    assert a in hull((first, second))
    assert b in hull((first, second))
    assert abs(a) <= first.most
    for unit in (EURO_UNIT, HUNDREDS_FLOOR_YEAR_UNIT):
        assert unit.round(a) in first.rounded(unit)
    if 0 in second:
        with pytest.raises(ZeroDivisionError):
            first / second
    else:
        assert a / b in first / second


def test_the_bounds_are_reached_and_not_only_kept() -> None:
    assert Interval(-2, 3) * Interval(-5, 7) == Interval(-15, 21)
    assert Interval(1, 2) / Interval(-4, -2) == Interval(Fraction(-1), Fraction(-1, 4))
    assert Interval(1, 2).scaled(-3) == Interval(-6, -3)
    assert point(5) == Interval(5, 5)


@given(held(), held())
@settings(max_examples=50)
def test_every_bound_is_that_of_two_numbers_at_the_ends(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    """An interval that is too wide hides no wrong amount, yet sends rows away for nothing."""
    (first, _), (second, b) = one, other
    both = [*first.ends, *second.ends]
    pairs = list(product(first.ends, second.ends))
    assert set((first + second).ends) <= {a + b for a, b in pairs}
    assert set((first - second).ends) <= {a - b for a, b in pairs}
    assert set((first * second).ends) <= {a * b for a, b in pairs}
    assert set((-first).ends) == {-a for a in first.ends}
    assert set(first.scaled(b).ends) == {a * b for a in first.ends}
    assert set(first.least_with(second).ends) <= {min(a, b) for a, b in pairs}
    assert set(first.most_with(second).ends) <= {max(a, b) for a, b in pairs}
    assert hull((first, second)).ends == (min(both), max(both))
    assert first.most in {abs(a) for a in first.ends}
    assert set(first.rounded(EURO_UNIT).ends) == {EURO_UNIT.round(a) for a in first.ends}
    if 0 not in second:
        assert set((first / second).ends) <= {a / b for a, b in pairs}


def test_an_interval_holds_its_own_bounds_and_only_exact_numbers() -> None:
    interval = Interval(Fraction(1, 3), 2)
    assert Fraction(1, 3) in interval
    assert 2 in interval
    assert Fraction(33, 100) not in interval
    assert Fraction(201, 100) not in interval
    assert 1.0 not in interval
    assert "1" not in interval


def test_an_interval_without_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="ligt onder"):
        Interval(2, 1)
    with pytest.raises(ValueError, match="empty"):
        hull([])
