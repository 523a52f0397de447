"""The calendar of the kernel and that of the rules say the same for every day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import EngineError, functions
from luwte.engine.functions import FUNCTIONS
from luwte.engine.kernel import civil, days
from luwte.engine.kernel.calendar import called
from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import walk
from luwte.engine.kernel.nodes import Node, Nodes
from luwte.engine.kernel.numbers import Number
from luwte.engine.kernel.values import Lowered
from luwte.engine.units import Value

ALL_DAYS = st.integers(days.EARLIEST, days.LATEST)


def test_every_day_has_the_working_day_that_the_rules_give() -> None:
    table = days.working_days()
    assert len(table) == days.LATEST - days.EARLIEST + 1
    wrong = [
        count
        for count in range(days.EARLIEST, days.LATEST - 7, 3)
        if days.day_of(table[count - days.EARLIEST]) != functions.eerste_werkdag(days.day_of(count))
    ]
    assert wrong == []


def test_every_day_number_becomes_its_date_and_back() -> None:
    wrong = []
    for count in range(days.EARLIEST, days.LATEST, 5):
        day = days.day_of(count)
        if civil.civil(count) != (day.year, day.month, day.day) or civil.serial(*civil.civil(count)) != count:
            wrong.append(day)
    assert wrong == []


@given(ALL_DAYS, st.integers(-1000, 1000))
def test_months_later_is_the_same_day_or_the_last_of_a_short_month(count: int, months: int) -> None:
    expected = functions.plus_maanden(days.day_of(count), Fraction(months))
    assert days.day_of(civil.plus_maanden(count, months)) == expected


@given(ALL_DAYS, ALL_DAYS)
def test_ages_and_years_end_as_in_the_rules(begin: int, end: int) -> None:
    first, last = days.day_of(begin), days.day_of(end)
    assert civil.jaren_tussen(begin, end) == functions.jaren_tussen(first, last)
    assert days.day_of(civil.einde_van_het_jaar(end)) == functions.einde_van_het_jaar(last)


@given(ALL_DAYS)
def test_a_birthday_is_a_year_and_the_day_before_is_not(count: int) -> None:
    birthday = civil.plus_maanden(count, 12)
    assert civil.jaren_tussen(count, birthday) in (0, 1)
    assert civil.jaren_tussen(count, birthday + 1) == 1


#: Days around which the calendar of the kernel, that of facts, a century, and a leap year turn.
TURNS = (
    days.EARLIEST,
    days.FIRST_FACT,
    *(days.number(date(*day)) for day in ((1900, 2, 28), (1999, 12, 31), (2000, 2, 28), (2024, 2, 28), (2026, 5, 31))),
    days.LAST_FACT,
    days.LATEST - 3,
)


def count_of(unit: str, random: Random) -> int:
    """Quarters of days, weeks or months: few, or enough to leave the calendar."""
    return random.choice((-4, -1, 0, 2, 43, -51, 1200, -4801, 10**5, -(10**5), 4 * 10**6, -4 * 10**6))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_in_every_window_of_days_a_function_is_that_of_the_rules_within_bounds_or_leaves_the_calendar(
    name: str,
) -> None:
    random = Random(name)
    told = left = 0
    for begin, end in product(TURNS, TURNS):
        nodes = Nodes()
        windows = {"begin": begin, "eind": end, "aantal": count_of(name, random)}
        begins, ends, counts = (nodes.load(one, low, low + 3, yes_no=False) for one, low in windows.items())
        never = nodes.constant(0)
        given = [Lowered("date", begins, never)]
        if name == "jaren_tussen":
            given.append(Lowered("date", ends, never))
        elif len(FUNCTIONS[name].takes) > 1:
            given.append(Lowered("number", Number(Fraction(1, 4), (counts,)), never))
        outcome = called(nodes, name, given)
        for shift, other in product(range(4), repeat=2):
            row = {"begin": begin + shift, "eind": end + other, "aantal": windows["aantal"] + other}
            expected = by_rules(name, row)
            if evaluate(outcome.leaves, row):
                assert expected is None
                left += 1
                continue
            assert number_of(outcome, row) == expected
            told += 1
    assert told > 200
    assert bool(left) == (name not in ("jaren_tussen", "einde_van_het_jaar", "eerste_werkdag"))


def by_rules(name: str, row: dict[str, int]) -> Value | None:
    """What the function of the rules gives; None outside the calendar of the kernel."""
    seconds: dict[bool, Value] = {True: days.day_of(row["eind"]), False: Fraction(row["aantal"], 4)}
    arguments = [days.day_of(row["begin"]), seconds[name == "jaren_tussen"]][: len(FUNCTIONS[name].takes)]
    try:
        found: Value = FUNCTIONS[name].call(*arguments)
    except EngineError:
        return None
    if isinstance(found, date) and not days.EARLIEST <= days.number(found) <= days.LATEST:
        return None
    return found


def number_of(outcome: Lowered, row: dict[str, int]) -> Value:
    """The outcome in a row; every step to it lies within its bounds."""
    node = outcome.number.above[0] if isinstance(outcome.value, Number) else outcome.node
    assert isinstance(node, Node)
    assert all(evaluate(one, row) in one.bounds for one in walk([node]))
    value = evaluate(node, row)
    return Fraction(value) if isinstance(outcome.value, Number) else days.day_of(value)
