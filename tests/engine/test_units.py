"""Units: what a number means and when it is rounded."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import units
from luwte.engine.units import Unit, choice, dimension, times

CENT = units.EURO_UNIT


@pytest.mark.parametrize(
    ("exact", "cents"),
    [
        ("1242.41", "1242.41"),
        ("1242.4049", "1242.40"),
        ("1242.405", "1242.41"),
        ("1242.4149999", "1242.41"),
        ("0.005", "0.01"),
        ("0.0049", "0.00"),
        ("-0.005", "0.00"),
        ("-0.0051", "-0.01"),
    ],
)
def test_an_amount_is_rounded_half_up_to_the_cent(exact, cents):
    assert CENT.round(Fraction(exact)) == Fraction(cents)


def test_an_exact_amount_is_never_rounded():
    assert units.EXACT_UNIT.round(Fraction(1, 3)) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("unit", "exact", "rounded"),
    [
        (units.HUNDREDS_YEAR_UNIT, "21298.72", 21300),
        (units.HUNDREDS_YEAR_UNIT, "21250", 21300),
        (units.HUNDREDS_YEAR_UNIT, "21249.99", 21200),
        (units.HUNDREDS_FLOOR_YEAR_UNIT, "6580.65", 6500),
        (units.HUNDREDS_FLOOR_YEAR_UNIT, "6600", 6600),
        (units.TENS_FLOOR_YEAR_UNIT, "11070.97", 11070),
        (units.COUNT_UNIT, "2.5", 3),
    ],
)
def test_other_steps_round_as_they_say(unit, exact, rounded):
    assert unit.round(Fraction(exact)) == rounded


@given(st.fractions(max_denominator=10**6))
@settings(derandomize=True)
def test_rounding_moves_at_most_half_a_cent_and_is_stable(value):
    rounded = CENT.round(value)
    assert abs(rounded - value) <= Fraction(1, 200)
    assert CENT.round(rounded) == rounded
    assert (rounded * 100).denominator == 1


@given(st.fractions(max_denominator=1000), st.fractions(max_denominator=1000))
@settings(derandomize=True)
def test_rounding_keeps_the_order(one, other):
    low, high = sorted((one, other))
    assert CENT.round(low) <= CENT.round(high)


def test_dimensions_multiply_and_divide_and_zeros_drop_out():
    euro_per_hour = dimension(euro=1, uur=-1)
    hours = dimension(uur=1)
    assert times(euro_per_hour, hours) == dimension(euro=1)
    assert times(hours, hours, -1) == units.DIMENSIONLESS
    assert times(dimension(euro=1), dimension(week=2), -1) == dimension(euro=1, week=-2)
    assert dimension(euro=0) == ()
    assert times(dimension(uur=1, week=-1), dimension(week=1, jaar=-1)) == dimension(uur=1, jaar=-1)


def test_every_unit_of_the_files_has_its_own_name():
    assert len({unit.name for unit in units.UNITS.values()}) == len(units.UNITS)


def test_a_choice_is_no_number():
    unit = choice("kleur", "rood", "wit")
    assert unit.kind == "choice"
    assert unit.choices == ("rood", "wit")
    assert Unit("ja").kind == "number"


@pytest.mark.parametrize(("value", "fits"), [(20, True), (15, False), (Fraction(1, 2), False), (0, True), (-10, True)])
def test_a_value_fits_a_step_of_ten_when_it_is_a_whole_number_of_tens(value, fits):
    assert Unit("tientallen", step=Fraction(10)).fits(Fraction(value)) is fits
