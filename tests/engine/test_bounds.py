"""Possible values: what a sum can be over ranges, and that it holds every value of the sum."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError
from luwte.engine.bounds import Bounds
from luwte.engine.errors import NO_CALENDAR
from luwte.engine.forms import constant, either, highest, lowest, minus, over, plus, ranged, rounded, scaled, times
from luwte.engine.functions import FUNCTIONS
from luwte.engine.possible import DIRECTIONS, Days, called, possible, single
from luwte.engine.units import EURO_UNIT, HOURS_UNIT
from tests.engine.law import DAY, catalogue, rule, series

TWO = "uren: Uren, normuren: Uren"
WEEK = series("week", HOURS_UNIT, Fraction(36))


def test_every_calendar_function_says_how_it_moves():
    assert set(DIRECTIONS) == set(FUNCTIONS)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(sorted(DIRECTIONS)), st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 400), st.data()
)
def test_a_calendar_function_moves_as_it_says(function, day, later, data):
    ways = DIRECTIONS[function]
    takes = FUNCTIONS[function].takes
    parts = [
        data.draw(st.dates(date(2000, 1, 1), date(2040, 1, 1)))
        if unit.kind == "date"
        else Fraction(data.draw(st.integers(0, 60)))
        for unit in takes
    ]
    for place, way in enumerate(ways):
        moved = list(parts)
        moved[place] = (
            date.fromordinal(parts[place].toordinal() + later) if takes[place].kind == "date" else parts[place] + later
        )
        before, after = FUNCTIONS[function].call(*parts), FUNCTIONS[function].call(*moved)
        assert after >= before if way > 0 else after <= before


def test_a_calendar_function_that_may_leave_the_calendar_is_trouble_and_one_that_must_is_an_error():
    day, trouble = possible(date(9999, 6, 1)), {}
    assert called("plus_maanden", [day, ranged("m", Fraction(1), Fraction(9))], trouble) == Days(
        date(9999, 7, 1), date.max
    )
    assert list(trouble) == [NO_CALENDAR]
    late = called("min_maanden", [Days(date(1, 6, 1), date(9999, 6, 1)), ranged("m", Fraction(-9), Fraction(9))], {})
    assert late == Days(date.min, date.max)
    for function, count in (("plus_dagen", 10**9), ("plus_weken", -(10**9)), ("min_maanden", 10**9)):
        with pytest.raises(EngineError, match="valt buiten de kalender"):
            called(function, [day, ranged("m", Fraction(min(count, 2 * count)), Fraction(max(count, 2 * count)))], {})
    within: dict[str, None] = {}
    assert called("plus_weken", [day, possible(Fraction(1))], within) == possible(date(9999, 6, 8))
    assert within == {}


PAIRS = st.tuples(st.integers(-40, 40), st.integers(0, 20)).map(
    lambda one: (Fraction(one[0], 4), Fraction(one[0] + one[1], 4))
)


@settings(max_examples=150, deadline=None)
@given(PAIRS, PAIRS, st.integers(-9, 9), st.lists(st.integers(0, 4), min_size=2, max_size=2))
def test_a_form_holds_every_value_of_its_sum(first, second, factor, places):
    x, y = (low + (high - low) * Fraction(place, 4) for (low, high), place in zip((first, second), places, strict=True))
    one, other = ranged("x", *first), ranged("y", *second)
    mixed, both = minus(times(one, other), scaled(one, Fraction(factor))), x * y - factor * x
    held = [
        (plus(one, other), x + y),
        (mixed, both),
        (minus(mixed, mixed), Fraction(0)),
        (times(mixed, one), both * x),
        (lowest(mixed, one), min(both, x)),
        (highest(mixed, plus(one, other)), max(both, x + y)),
        (rounded(mixed, EURO_UNIT), EURO_UNIT.round(both)),
        (either(mixed, other), both),
        (either(mixed, other), y),
    ]
    divided = over(one, plus(other, constant(Fraction(11))))
    if divided is not None:
        held.append((divided, x / (y + 11)))
    for form, value in held:
        assert form.least <= value <= form.most
        lines = {"x": _share(x, first), "y": _share(y, second)}
        along = form.middle + sum(slope * lines[name] for name, slope in form.slopes.items())
        assert form.rest_low <= value - along <= form.rest_high or form.known


def _share(value, ends):
    low, high = ends
    return Fraction(0) if low == high else (2 * value - low - high) / (high - low)


def test_what_cancels_leaves_nothing():
    one = ranged("x", Fraction(1), Fraction(9))
    assert minus(one, one).known
    assert over(one, minus(one, one)) is None


def test_one_possible_value_is_that_value():
    for value in (Fraction(3), True, "rood", date(2020, 1, 1)):
        assert single(possible(value)) == value
    assert single(Days(date(2020, 1, 1), date(2020, 1, 2))) is None


def test_division_by_what_may_be_nil_is_trouble_and_by_nil_an_error():
    law = catalogue(rule("return uren / (normuren - week)", f"{TWO}, week: Uren", "Deel"), WEEK)
    reading = Bounds(
        law.at(DAY), {"uren": possible(Fraction(1)), "normuren": ranged("normuren", Fraction(30), Fraction(40))}
    )
    assert reading.outcome("proef")
    assert list(reading.trouble) == ["Proef is niet altijd te berekenen: er kan worden gedeeld door 0."]
    with pytest.raises(EngineError, match=r"^Proef is niet te berekenen: er zou worden gedeeld door 0\.$"):
        Bounds(law.at(DAY), {"uren": possible(Fraction(1)), "normuren": possible(Fraction(36))}).outcome("proef")
