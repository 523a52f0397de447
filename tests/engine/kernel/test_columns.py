"""The grid of a column: exactly the admissible values of its fact, in the smallest type that holds them."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from luwte.engine import Fact
from luwte.engine.facts import FIRST_YEAR, LAST_YEAR
from luwte.engine.kernel.columns import Column, column_of, smallest
from luwte.engine.kernel.days import day_of
from luwte.engine.units import DATE_UNIT, YES_NO_UNIT, Unit, choice

CENT, HUNDREDS, FREE = Unit("cent", step=Fraction(1, 100)), Unit("honderd", step=Fraction(100)), Unit("deel")


def ends(unit: Unit, **bounds: Fraction | int | str) -> tuple[Fraction, Fraction]:
    """The least and the greatest value that a column of a fact with these bounds takes."""
    column = column_of(Fact("feit", unit, "Feit?", **{name: Fraction(end) for name, end in bounds.items()}), [])
    return column.least * column.grid, column.most * column.grid


def test_a_number_runs_from_its_least_to_its_greatest_on_the_step_of_its_fact() -> None:
    assert ends(CENT, least=-3, most=60) == (-3, 60)
    assert ends(CENT, above=0, most=60) == (Fraction(1, 100), 60)
    assert ends(CENT, above="0.5", most=1) == (Fraction("0.51"), 1)
    assert ends(CENT, above=-2, most=1) == (Fraction("-1.99"), 1)
    assert ends(CENT, least=1, above=0, most=2) == (1, 2)
    assert ends(CENT, least=0, above=1, most=2) == (Fraction("1.01"), 2)
    assert ends(HUNDREDS, least=100, most=500) == (100, 500)
    assert ends(FREE, least=0, most=1) == (0, 1)
    assert ends(FREE, above=0, most=1) == (Fraction(1, 10_000), 1)


def test_a_bound_between_two_steps_is_not_stepped_over() -> None:
    assert ends(HUNDREDS, least=150, most=450) == (200, 400)
    assert ends(HUNDREDS, least=-150, most=-50) == (-100, -100)
    assert ends(HUNDREDS, above=150, most=450) == (200, 400)
    assert ends(FREE, least="0.00005", most="0.99995") == (Fraction(1, 10_000), Fraction(9999, 10_000))


def test_a_number_without_bounds_or_with_very_wide_ones_stays_within_64_bits() -> None:
    assert ends(CENT) == (-(10**10), 10**10)
    for exponent in (61, 62, 63, 90):
        reach = min(2**exponent, 2**62)
        assert ends(HUNDREDS, least=-100 * 2**exponent, most=100 * 2**exponent) == (-100 * reach, 100 * reach)


def test_a_yes_or_no_a_day_and_a_word_have_their_own_places() -> None:
    assert column_of(Fact("feit", YES_NO_UNIT, "?"), []) == Column("feit", "yesno", Fraction(1), 0, 1)
    day = column_of(Fact("feit", DATE_UNIT, "?"), [])
    assert (day.grid, str(day_of(day.least)), str(day_of(day.most))) == (
        1,
        f"{FIRST_YEAR}-01-01",
        f"{LAST_YEAR}-12-31",
    )
    listed = column_of(Fact("feit", choice("kleur", "rood", "wit"), "?"), ["paars"])
    assert (listed.grid, listed.least, listed.most, listed.words) == (1, 0, 1, ("rood", "wit"))
    free = column_of(Fact("feit", choice("plaats"), "?"), ["Edam", "Ede"])
    assert (free.least, free.most, free.words) == (0, 2, ("Edam", "Ede", None))


@pytest.mark.parametrize("bits", [8, 16, 32, 64])
def test_the_type_is_the_smallest_that_holds_both_ends(bits: int) -> None:
    reach = 2 ** (bits - 1)
    assert smallest(-reach, reach - 1) == np.dtype(f"int{bits}")
    assert smallest(0, reach - 1) == smallest(-reach, 0) == np.dtype(f"int{bits}")
    if bits < 64:
        assert smallest(0, reach) == smallest(-reach - 1, 0) == np.dtype(f"int{2 * bits}")
