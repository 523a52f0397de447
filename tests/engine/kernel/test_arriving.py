"""Columns as people have them: whole numbers, decimals, doubles, words, dates; never silently rounded."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import Fact
from luwte.engine.kernel.arriving import WrongColumn, arrive
from luwte.engine.kernel.columns import Column, column_of
from luwte.engine.units import HOURS_UNIT, PART_UNIT, Unit, choice

HOURS = column_of(Fact("uren", HOURS_UNIT, "Uren?", most=Fraction(60), above=Fraction(0)), [])
PART = column_of(Fact("deel", PART_UNIT, "Deel?", least=Fraction(0), most=Fraction(1)), [])
HUNDREDS = column_of(Fact("bedrag", Unit("euro", step=Fraction(100)), "Bedrag?"), [])
COLOUR = column_of(Fact("kleur", choice("kleur", "rood", "wit"), "Kleur?"), [])
PLACE = column_of(Fact("plaats", choice("plaats"), "Plaats?"), ["Edam", "Oostzaan"])
BOOL = Column("ja", "yesno", Fraction(1), 0, 1)
DAY = Column("dag", "date", Fraction(1), 0, 0)
OFF = HOURS.least - 1


def values(given: object, column: Column) -> list[int]:
    return arrive(given, column).values.tolist()


def test_hours_arrive_in_hundredths_from_every_type_that_is_exact() -> None:
    hundredths = [3125, 1, 6000]
    texts = ["31.25", "0.01", "60.00"]
    assert values(pa.array([31.25, 0.01, 60.0]), HOURS) == hundredths
    assert values(pa.array([Decimal(text) for text in texts]), HOURS) == hundredths
    assert values(pa.array([Decimal(text) for text in texts], pa.decimal128(38, 7)), HOURS) == hundredths
    for kind in (pa.int8(), pa.int16(), pa.int64(), pa.uint8(), pa.uint64()):
        assert values(pa.array([31, 1, 60], kind), HOURS) == [3100, 100, 6000]
    assert values(pa.array([100, 250, -300], pa.int32()), HUNDREDS)[::2] == [1, -3]


@given(st.integers(1, 6000))
def test_a_double_arrives_when_it_is_the_nearest_to_a_step_and_only_then(hundredths: int) -> None:
    nearest = hundredths / 100
    assert values(pa.array([nearest]), HOURS) == [hundredths]
    for other in (np.nextafter(nearest, np.inf), np.nextafter(nearest, -np.inf)):
        assert values(pa.array([float(other)]), HOURS) == [OFF]


def test_what_is_off_the_grid_or_too_large_arrives_below_the_bounds_and_never_rounded() -> None:
    doubles = [31.001, 1e300, -1e300, float("nan"), float("inf"), 2.0**60]
    assert values(pa.array(doubles), HOURS) == [OFF] * len(doubles)
    decimals = [Decimal("31.001"), Decimal("1e30"), Decimal("-1e30"), Decimal("18446744073709551616.01")]
    assert values(pa.array(decimals, pa.decimal128(38, 4)), HOURS) == [OFF] * len(decimals)
    assert values(pa.array([2**63 - 1, -(2**63), 10**12]), HOURS) == [OFF] * 3
    assert values(pa.array([2**64 - 1, 2**63], pa.uint64()), HOURS) == [OFF] * 2
    assert values(pa.array([150]), HUNDREDS) == [HUNDREDS.least - 1]
    assert values(pa.array([0.30, 0.12345]), PART) == [3000, -1]


def test_a_count_that_64_bits_would_turn_into_an_admissible_part_goes_below_the_bounds() -> None:
    """Ten thousand times these is a little more than a multiple of 2^64: cut to 64 bits it would be a part of 1."""
    turned = [-(-(k * 2**60) // 625) for k in (1, 2, 3, -1)]
    assert all(0 <= (count * 10_000) % 2**64 <= PART.most for count in turned)
    assert values(pa.array(turned), PART) == [PART.least - 1] * 4
    assert values(pa.array([1, 0, 2, -1]), PART) == [10_000, 0, PART.least - 1, PART.least - 1]


def test_an_empty_value_is_noted_and_a_column_of_nothing_is_all_empty() -> None:
    arrived = arrive(pa.array([31.0, None]), HOURS)
    assert arrived.nulls is not None
    assert arrived.nulls.tolist() == [False, True]
    nothing = arrive(pa.nulls(3), HOURS)
    assert nothing.nulls is not None
    assert nothing.nulls.tolist() == [True] * 3
    assert arrive(pa.array([31.0]), HOURS).nulls is None


def test_a_slice_arrives_as_itself() -> None:
    amounts = pa.array([Decimal(one) for one in range(1, 11)], pa.decimal128(18, 2))
    assert values(amounts.slice(4, 3), HOURS) == [500, 600, 700]
    assert values(pa.array([True, False, True]).slice(1), BOOL) == [0, 1]
    words = pa.array(["rood", "wit", "rood"]).dictionary_encode().slice(1)
    assert values(words, COLOUR) == [1, 0]


def test_words_arrive_as_their_place_and_unlisted_ones_apart() -> None:
    for kind in (pa.string(), pa.large_string()):
        words = pa.array(["wit", "rood", "paars"], kind)
        assert values(words, COLOUR) == [1, 0, -1]
        assert values(words.dictionary_encode(), COLOUR) == [1, 0, -1]
    assert values(pa.array(["Edam", "Purmerend"]), PLACE) == [0, 2]
    assert PLACE.words[2] is None


def test_days_and_yes_or_no_arrive() -> None:
    assert values(pa.array([date(1970, 1, 2), None]), DAY)[0] == 1
    assert values(pa.array([datetime(1970, 1, 3)]), DAY) == [2]  # noqa: DTZ001 - a file has no zone
    hours = arrive(pa.array([datetime(1970, 1, 3), datetime(1970, 1, 3, 9)]), DAY)  # noqa: DTZ001
    assert hours.strange.tolist() == [False, True]
    assert values(pa.array([True, False]), BOOL) == [1, 0]
    assert values(pa.array([1, 0, 2], pa.int8()), BOOL)[:2] == [1, 0]


@pytest.mark.parametrize(
    ("given", "column", "sentence"),
    [
        (pa.array(["31"]), HOURS, "Kolom uren is string. Geef een geheel getal, decimal of double."),
        (pa.array([31.0], pa.float32()), HOURS, "Kolom uren is float. Geef een geheel getal, decimal of double."),
        (pa.array(["ja"]), BOOL, "Kolom ja is string. Geef ja of nee (bool)."),
        (pa.array([1.5]), DAY, "Kolom dag is double. Geef een datum (date32)."),
        (pa.array([1]), COLOUR, "Kolom kleur is int64. Geef een woord."),
        (pa.array([1]).dictionary_encode(), COLOUR, "Geef een woord."),
    ],
)
def test_a_column_of_another_type_is_refused_with_what_to_give(given: pa.Array, column: Column, sentence: str) -> None:
    with pytest.raises(WrongColumn) as refused:
        arrive(given, column)
    assert str(refused.value).endswith(sentence)


def test_reading_1_gets_what_was_given_exactly() -> None:
    rows = np.array([0, 2])
    assert arrive(pa.array([0.1, 5.0, 31.001]), HOURS).raw(rows) == [Decimal("0.1"), Decimal("31.001")]
    assert arrive(pa.array([Decimal("1.50"), None, None]), HOURS).raw(rows) == [Decimal("1.50"), None]
    assert arrive(pa.array([float("nan")] * 3), HOURS).raw(rows) == ["nan", "nan"]
    assert arrive(pa.array([datetime(1970, 1, 3)] * 3), DAY).raw(rows) == [date(1970, 1, 3)] * 2  # noqa: DTZ001
    assert arrive(pa.array([1, 0, 2], pa.int8()), BOOL).raw(rows) == [True, 2]
