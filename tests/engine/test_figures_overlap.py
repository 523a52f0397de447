"""Two figures on one day: every pair of ranges of keys, held against what each of them answers."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from luwte.engine import FigureError
from luwte.engine.figures import Figure, figure_from, refuse_overlap
from luwte.engine.units import EURO_UNIT
from tests.engine.law import series

DAY = date(2017, 1, 1)
KEYS = [Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(3)]
RANGES = [(low, high) for low in KEYS for high in (None, *KEYS) if high is None or low <= high]
ENTRY = {"waarde": "1", "vanaf": "2017-01-01", "bron": "Wet", "zekerheid": "gelezen"}


def figure(low: Fraction | None, high: Fraction | None) -> Figure:
    return Figure(Fraction(1), DAY, None, "Wet", "gelezen", key_from=low, key_to=high)


def test_two_ranges_of_one_day_are_refused_exactly_when_a_key_finds_both() -> None:
    asked = [*KEYS, Fraction(99)]
    for one, other in product([*RANGES, (None, None)], repeat=2):
        pair = [figure(*one), figure(*other)]
        both = any(all(each.holds(DAY, key) for each in pair) for key in asked)
        try:
            refuse_overlap("tarief", pair, "tabel")
        except FigureError:
            assert both, (one, other)
        else:
            assert not both, (one, other)


def test_keys_one_apart_beyond_what_a_binary_fraction_holds_are_two_keys() -> None:
    """As binary fractions they would be the same number."""
    large = 10**17
    refuse_overlap("tarief", [figure(Fraction(key), Fraction(key)) for key in (large, large + 1)], "tabel")
    with pytest.raises(FigureError):
        refuse_overlap("tarief", [figure(Fraction(large), Fraction(large + 1))] * 2, "tabel")


@pytest.mark.parametrize(
    ("keys", "by_number", "expected"),
    [
        ({"sleutel_van": "21", "sleutel_tot": "22"}, True, (Fraction(21), Fraction(22))),
        ({"sleutel_van": "", "sleutel_tot": ""}, True, (None, None)),
        ({"sleutel_van": "Almere"}, False, ("Almere", None)),
        ({"sleutel_van": "", "sleutel_tot": ""}, False, (None, None)),
        ({}, False, (None, None)),
    ],
)
def test_a_key_is_a_number_or_a_word_and_an_empty_one_is_none(keys, by_number, expected) -> None:
    found = figure_from(ENTRY | keys, EURO_UNIT, "hier", keyed_by_number=by_number)
    assert (found.key_from, found.key_to) == expected


def test_keys_are_numbers_unless_the_table_says_otherwise() -> None:
    assert figure_from(ENTRY | {"sleutel_van": "21"}, EURO_UNIT, "hier").key_from == Fraction(21)


def test_without_a_supplier_nobody_is_said_to_supply_the_next_figure() -> None:
    assert "levert" not in series("tarief", EURO_UNIT, Fraction(1)).known_range(DAY, None)
