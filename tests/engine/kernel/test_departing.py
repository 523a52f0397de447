"""Results as columns: every amount, day, word and fraction as it is, and refused where a column cannot hold it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Catalogue, Fact
from luwte.engine.kernel.days import number as day_number
from luwte.engine.kernel.departing import FRACTION, WORDS, depart, fits, scale_of, shown, too_large, type_of
from luwte.engine.kernel.kernel import Kernel, Outcome, Result
from luwte.engine.kernel.slow import Reason, Told
from luwte.engine.units import CENT, DATE_UNIT, YES_NO_UNIT, Unit, Value, choice
from tests.engine.law import rule, rules, series

COLOUR = choice("kleur", "rood", "wit", "blauw")
WHY = Reason("Dit kan niet.")
LARGEST = 10**18 - 1


def stepped(step: Fraction | int | None) -> Unit:
    return Unit("maat", step=None if step is None else Fraction(step))


@pytest.mark.parametrize(
    ("step", "scale"),
    [
        *((Fraction(1, 10**digits), digits) for digits in range(5)),
        *((whole, 0) for whole in (3, 10, 100)),
        *((step, None) for step in (None, Fraction(1, 8), Fraction(1, 20), Fraction(3, 10), Fraction(1, 3))),
    ],
)
def test_a_step_is_counted_in_digits_or_not_at_all(step: Fraction | int | None, scale: int | None) -> None:
    unit = stepped(step)
    assert scale_of(unit) == scale
    expected = FRACTION if scale is None else pa.decimal128(18, scale) if scale else pa.int64()
    assert type_of(unit) == expected
    if scale:
        assert type_of(unit, 9) == pa.decimal128(9, scale)


def test_a_yes_or_no_a_day_and_a_word_have_columns_of_their_own() -> None:
    assert [type_of(unit) for unit in (YES_NO_UNIT, DATE_UNIT, COLOUR)] == [pa.bool_(), pa.date32(), WORDS]


def result_of(unit: Unit, kind: str = "number", factor: Fraction | int = 1, **more: Any) -> Result:
    return Result("doel", kind, unit, Fraction(factor), np.dtype(np.int64), **more)


def column(
    result: Result,
    counts: list[int],
    empty: list[bool] | None = None,
    mended: Mapping[int, Told] | None = None,
    below: list[int] | None = None,
    kind: Any = None,
) -> list[Any]:
    """The cells of a column made from whole numbers of the kernel."""
    values = {"doel": np.array(counts, np.int64)}
    if below is not None:
        values[result.denominators] = np.array(below, np.int64)
    outcome = Outcome(values, np.zeros(len(counts), np.uint8))
    lacks = np.array(empty or [False] * len(counts))
    made = depart(result, outcome, lacks, mended or {}, kind or type_of(result.unit))
    made.validate(full=True)
    assert made.null_count == sum(lacks)
    return made.to_pylist()  # type: ignore[no-any-return]


counts = st.integers(-LARGEST, LARGEST) | st.integers(-300, 300)


@given(rows=st.lists(st.tuples(counts, st.booleans(), st.none() | counts), min_size=1, max_size=20))
@settings(max_examples=50)
@pytest.mark.parametrize("unit", [stepped(CENT), stepped(1), stepped(Fraction(1, 10)), stepped(None)])
def test_every_amount_stands_in_its_own_row_exact_and_with_its_sign(
    unit: Unit, rows: list[tuple[int, bool, int | None]]
) -> None:
    step = unit.step or Fraction(1, 7)
    mended = {place: WHY if gone else more * step for place, (_, gone, more) in enumerate(rows) if more is not None}
    made = column(result_of(unit, factor=step), [one for one, *_ in rows], [gone for _, gone, _ in rows], mended)
    for (count, gone, more), cell in zip(rows, made, strict=True):
        if gone:
            assert cell is None
        else:
            assert as_fraction(cell) == (count if more is None else more) * step


def as_fraction(cell: Any) -> Fraction:
    """A cell as a number; a fraction is in lowest terms, above a whole that is not nought or less."""
    if isinstance(cell, dict):
        found = Fraction(cell["teller"], cell["noemer"])
        assert (found.numerator, found.denominator) == (cell["teller"], cell["noemer"])
        return found
    return Fraction(cell)


@given(st.lists(st.tuples(st.integers(-9999, 9999), st.integers(1, 999), st.booleans()), min_size=1, max_size=9))
@settings(max_examples=50)
def test_what_is_never_rounded_leaves_as_a_fraction_in_lowest_terms(rows: list[tuple[int, int, bool]]) -> None:
    result = result_of(stepped(None), factor=Fraction(6, 35), denominators="onder")
    gone = [one for *_, one in rows]
    below = [0 if empty else under for _, under, empty in rows]  # an empty row may hold anything
    for (above, under, empty), cell in zip(rows, column(result, [a for a, *_ in rows], gone, below=below), strict=True):
        assert cell is None if empty else as_fraction(cell) == Fraction(6 * above, 35 * under)


@pytest.mark.parametrize("size", [2, 100])
def test_hundreds_are_counted_in_units_and_not_in_hundreds(size: int) -> None:
    whole = result_of(stepped(size), factor=size)
    assert column(whole, [3, -4, 0, 9], [False] * 3 + [True], {2: Fraction(700)}) == [3 * size, -4 * size, 700, None]


def test_days_words_and_answers_stand_in_their_own_row() -> None:
    days = [date(1969, 12, 31), date(1970, 1, 1), date(2024, 2, 29), date(2200, 12, 31)]
    told: dict[int, Told] = {1: date(2026, 3, 1), 3: WHY}
    whole = [day_number(one) for one in days]
    assert column(result_of(DATE_UNIT, "date"), whole, [False] * 3 + [True], told) == [
        days[0],
        date(2026, 3, 1),
        days[2],
        None,
    ]
    answers = column(result_of(YES_NO_UNIT, "yesno"), [0, 1, 1, 0], [False] * 3 + [True], {0: True, 1: False})
    assert answers == [True, False, True, None]
    words = result_of(COLOUR, "choice", words=("blauw", None, "rood"))
    assert column(words, [0, 2, 1, 0], [False, False, True, False], {3: "wit"}) == ["blauw", "rood", None, "wit"]
    free = result_of(choice("plaats"), "choice", words=("Edam", None))
    assert column(free, [0, 0, 1, 1], [False] * 2 + [True] * 2, {1: "Ede"}) == ["Edam", "Ede", None, None]
    with pytest.raises(ValueError, match="had de rij moeten verlaten"):
        column(free, [0, 1])


def test_a_target_that_no_row_has_here_is_empty_but_for_what_reading_1_told() -> None:
    for unit, value, cell in ((stepped(CENT), Fraction(5, 4), Decimal("1.25")), (COLOUR, "wit", "wit")):
        lost = result_of(unit, "lost")
        assert column(lost, [7, 8, 9], [True, True, False], {2: value, 0: WHY}) == [None, None, cell]


@pytest.mark.parametrize(
    ("unit", "kind", "largest", "step"),
    [
        (stepped(CENT), pa.decimal128(18, 2), Fraction(LARGEST, 100), CENT),
        (stepped(CENT), pa.decimal128(9, 2), Fraction(10**9 - 1, 100), CENT),
        (stepped(1), pa.int64(), Fraction(LARGEST), Fraction(1)),
        (stepped(100), pa.int64(), Fraction(10**18 - 100), Fraction(100)),
        (stepped(None), FRACTION, Fraction(LARGEST), Fraction(1)),
        (stepped(None), FRACTION, Fraction(LARGEST, 10**18 - 3), Fraction(1, 10**18 - 3)),
    ],
)
def test_a_value_fits_up_to_the_last_digit_of_its_column(
    unit: Unit, kind: Any, largest: Fraction, step: Fraction
) -> None:
    for sign in (1, -1):
        assert fits(sign * largest, kind)
        assert not fits(sign * (largest + step), kind)
        cells = column(result_of(unit, factor=unit.step or 1), [0], mended={0: sign * largest}, kind=kind)
        assert [as_fraction(cell) for cell in cells] == [sign * largest]


@pytest.mark.parametrize("value", [True, date(2024, 2, 29), "wit"])
def test_what_is_no_number_always_fits(value: Value) -> None:
    assert fits(value, WORDS)


def test_a_fraction_with_a_denominator_of_19_digits_is_not_written() -> None:
    assert fits(Fraction(1, LARGEST), FRACTION)
    assert not fits(Fraction(1, LARGEST + 1), FRACTION)


@given(st.integers(-(10**20), 10**20), st.integers(0, 12), st.integers(0, 12))
def test_a_given_number_is_shown_exactly_and_with_no_more_digits_than_it_needs(top: int, twos: int, fives: int) -> None:
    value = Fraction(top, 2**twos * 5**fives)
    text = shown(value)
    assert Fraction(text) == value
    assert "/" not in text
    assert "E" not in text
    assert "." not in text or not text.endswith("0")
    if top % 3:
        assert shown(value / 3) == str(value / 3)


def test_what_was_given_is_shown_as_a_person_wrote_it() -> None:
    given_and_shown = {
        Decimal("1E+3"): "1000",
        Decimal("0.10"): "0.10",
        "rood": "rood",
        date(2024, 2, 29): "2024-02-29",
    }
    assert {value: shown(value) for value in given_and_shown} == given_and_shown
    assert [shown(value) for value in (True, False, 5)] == ["ja", "nee", "5"]


UNITS = """from fractions import Fraction
Cent = Annotated[Fraction, Unit("cent", step=CENT)]
Honderd = Annotated[Fraction, Unit("honderd", step=Fraction(100))]
Getal = Annotated[Fraction, Unit("getal")]

"""


def test_a_figure_finer_than_its_unit_is_told_exactly_or_not_at_all() -> None:
    """Files with such a figure are refused; one that comes another way may not leave as another amount."""
    fine = Catalogue([], [series("tarief", stepped(CENT), Fraction(1005, 1000))], [])
    kernel = Kernel(fine.at(date(2020, 6, 1)), ["tarief"], compile_loop=False)
    result, outcome = kernel.results["tarief"], kernel.run({})
    above, below = (int(outcome.values[name][0]) for name in ("tarief", result.denominators))
    assert Fraction(above, below) * result.factor == Fraction(1005, 1000)
    with pytest.raises(ValueError, match="fijner is dan zijn eenheid"):
        depart(result, outcome, np.array([False]), {}, type_of(result.unit))


def kernel_of(body: str, result: str, most: int) -> Kernel:
    """A rule about a and b, whole numbers to this one on either side; b is above nought."""
    whole = stepped(1)
    facts = [
        Fact("a", whole, "A?", least=Fraction(-most), most=Fraction(most)),
        Fact("b", whole, "B?", above=Fraction(0), most=Fraction(most)),
    ]
    kind = 'Annotated[Fraction, Unit("maat", step=Fraction(1))]'
    law = Catalogue(rules(UNITS + rule(body, f"a: {kind}, b: {kind}", result)), [], facts)
    return Kernel(law.at(date(2020, 6, 1)), ["proef"], compile_loop=False)


@pytest.mark.parametrize(
    ("body", "result", "kind", "most"),
    [
        ("return a", "Honderd", pa.int64(), (10**18 - 1) // 100),
        ("return a / 100", "Cent", pa.decimal128(9, 2), 10**9 - 1),
        ("return a / 100", "Cent", pa.decimal128(18, 2), LARGEST),
        ("return a / 7", "Getal", FRACTION, LARGEST),
    ],
)
def test_what_the_kernel_makes_is_too_large_from_the_first_digit_that_its_column_lacks(
    body: str, result: str, kind: Any, most: int
) -> None:
    times = 100 if result == "Honderd" else 1
    assert found(kernel_of(body, result, most * times), kind, [most, -most]) is None
    larger = kernel_of(body, result, (most + 1) * times)
    assert found(larger, kind, [most, most + 1, -most, -most - 1, 0]) == [False, True, False, True, False]


def test_a_denominator_too_large_for_its_column_counts_as_well() -> None:
    larger = kernel_of("return a / b", "Getal", LARGEST + 1)
    below = [1, LARGEST, LARGEST + 1, LARGEST + 1]
    assert found(larger, FRACTION, [LARGEST + 1, 1, 1, LARGEST + 1], below) == [True, False, True, True]


def found(kernel: Kernel, kind: Any, above: list[int], below: list[int] | None = None) -> list[bool] | None:
    result = kernel.results["proef"]
    assert bool(result.denominators) == bool(below)
    values = {"proef": np.array(above), result.denominators: np.array(below)}
    large = too_large(kernel, Outcome(values, np.zeros(len(above))), "proef", kind)
    return None if large is None else large.tolist()  # type: ignore[no-any-return]
