"""Examples for what the solver found: facts that a person may give, at and beside the number that was found."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError, Fact
from luwte.engine.proof.cases import reach
from luwte.engine.proof.search import MOST_DRAWS, MOST_SNAPS, Facts, Place, drawn, facts_of, on_grid, simplest, snapped
from luwte.engine.proof.solver import Answer
from luwte.engine.proof.space import Space
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.proof.symbols import KeyRange
from luwte.engine.units import CENT, HOURS_UNIT, Unit
from tests.engine.proof.proving import Small, claim, small, table

DAY = date(2020, 6, 1)
HALVES, TENS, ANY = Unit("halve", step=Fraction(1, 2)), Unit("tientallen", step=Fraction(10)), Unit("getal")
#: Least, above and most; the last two lie between two steps.
BOUNDS = (
    (0, None, 60),
    (None, 0, 60),
    (None, 0, None),
    (None, None, None),
    (-30, None, -10),
    (10, 10, 20),
    (None, Fraction(1, 3), Fraction(200, 3)),
    (Fraction(1, 3), None, Fraction(200, 3)),
)
bounds = pytest.mark.parametrize(("least", "above", "most"), BOUNDS)
values = st.fractions(min_value=-90, max_value=90, max_denominator=6)


def fact_of(unit: Unit, *ends: Fraction | int | None) -> Fact:
    least, above, most = (None if end is None else Fraction(end) for end in ends)
    return Fact("getal", unit, "Welk getal?", least=least, above=above, most=most)


@cache
def admitted(unit: Unit, *ends: Fraction | int | None) -> list[Fraction]:
    """Every number on the step that a person may give, between -100 and 100."""
    fact, found = fact_of(unit, *ends), []
    assert unit.step is not None
    for count in range(int(-100 / unit.step), int(100 / unit.step) + 1):
        try:
            found.append(fact.admit(count * unit.step))
        except EngineError:
            continue
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("unit", [HALVES, TENS], ids=lambda unit: unit.name)
@bounds
@given(value=values)
@settings(max_examples=20)
def test_a_number_comes_on_the_nearest_step_that_its_fact_admits_and_on_those_beside_it(
    unit: Unit, least: Fraction | int | None, above: Fraction | int | None, most: Fraction | int | None, value: Fraction
) -> None:
    ends = (least, above, most)
    possible = admitted(unit, *ends)
    nearest = min(possible, key=lambda one: (abs(one - value), one))
    below = max((one for one in possible if one <= value), default=possible[0])
    higher = min((one for one in possible if one > value), default=possible[-1])
    assert on_grid(fact_of(unit, *ends), value) == [nearest, below, higher]


@bounds
@given(value=values)
@settings(max_examples=20)
def test_a_number_without_a_step_is_itself_or_the_nearest_that_its_fact_admits(
    least: Fraction | int | None, above: Fraction | int | None, most: Fraction | int | None, value: Fraction
) -> None:
    fact = fact_of(ANY, least, above, most)
    (found,) = on_grid(fact, value)
    assert fact.admit(found) == found
    low = max((end for end in (least, above) if end is not None), default=None)
    inside = (low is None or value > low or value == least != above) and (most is None or value <= most)
    assert abs(found - value) <= (0 if inside else abs((most if low is None or value > low else low + CENT) - value))  # type: ignore[operator,arg-type]


RATE = table(
    "tarief", HOURS_UNIT, "uren", (Fraction(7), Fraction(0), Fraction(20)), (Fraction(31), Fraction(2001, 100))
)
PARAMETERS = (
    "tarief: Uren, tarief_meer: Uren, mate: Mate, a: JaNee, kleur: Kleur, plaats: Plaats, dag: Datum, m_een: Maanden"
)
BODY = """if a and kleur == "rood" and plaats == "Edam" and dag == dag:
    return tarief <= tarief_meer
return mate >= 0 and m_een >= 0"""
WORDS = {"kleur": {"rood", "wit", "blauw"}, "plaats": {"Edam", "een andere", "rood", "wit", "blauw"}}


@cache
def place() -> tuple[Place, list[str]]:
    """A claim about a figure of a table for some hours and for other hours, and facts of every kind."""
    one: Small = small(claim(BODY, PARAMETERS, naast={"meer": ["uren", "m_een"]}), RATE)
    names = reach(one.law, one.claim.names(one.law))
    return Place(one.claim, one.law, DAY, (), facts_of(one.claim, one.law, names)), names


def admissible(facts: Facts) -> None:
    """Refuses what no person may give, and a fact too many or too few."""
    at, _ = place()
    names = {"uren", "uren_meer", "m_een", "m_een_meer", "mate", "a", "kleur", "plaats", "dag"}
    assert set(facts) == names == set(at.facts)
    for name, value in facts.items():
        assert at.facts[name].admit(value) == value
        assert value in WORDS.get(name, {value})


def around(answer: Answer, keys: dict[str, KeyRange] | None = None) -> list[Facts]:
    at, _ = place()
    symbolic = Symbolic(at.catalogue.at(DAY, ()), Space(), at.claim.copies, keys)
    return list(islice(snapped(at, answer, symbolic), 2 * MOST_SNAPS))


def test_facts_of_a_claim_are_those_that_it_reaches_and_once_more_those_that_differ() -> None:
    at, _ = place()
    assert at.facts["uren_meer"] is at.facts["uren"]
    admissible(around(Answer("possible"))[0])
    assert at.words_of("kleur") == ("rood", "wit", "blauw")
    assert set(at.words_of("plaats")) == WORDS["plaats"]


def test_at_and_beside_what_the_solver_found_stand_facts_that_a_person_may_give() -> None:
    answer = Answer(
        "possible",
        {
            "uren": Fraction(20_004, 1000),
            "uren_meer": Fraction(99),
            "mate": Fraction(203, 10_000),
            "dag": Fraction(737_578),
        },
        {"a": True, "kleur = wit": True, "kleur = rood": False, "plaats = Edam": True},
    )
    found = around(answer)
    for facts in found:
        admissible(facts)
        assert (facts["a"], facts["kleur"], facts["plaats"]) == (True, "wit", "Edam")
        assert facts["dag"] == date.fromordinal(737_578)
    assert (found[0]["uren"], found[0]["uren_meer"], found[0]["mate"]) == (20, 60, 2 * CENT)
    steps = {(facts["uren"], facts["mate"]) for facts in found}
    assert steps == {(hours, mate) for hours in (20, 20 + CENT) for mate in (2 * CENT, 3 * CENT)}


def test_what_the_solver_left_open_gets_an_ordinary_fact_or_the_part_of_the_keys() -> None:
    ordinary = around(Answer("possible"))[0]
    assert (ordinary["uren"], ordinary["a"], ordinary["kleur"]) == (0, False, "rood")
    assert ordinary["dag"] == date(2020, 1, 1)
    keys = {"uren": KeyRange(Fraction(21), Fraction(60)), "kleur": KeyRange(Fraction(0), Fraction(0), "blauw")}
    bound = around(Answer("possible", flags={"kleur = wit": True}), keys)[0]
    assert (bound["uren"], bound["kleur"]) == (21, "blauw")


def test_what_is_drawn_may_be_given_and_lies_at_the_edges_of_facts_and_figures_too() -> None:
    at, names = place()
    start = around(Answer("possible", {"uren": Fraction(44)}))[0]
    found = list(drawn(at, names, start))
    assert found == list(drawn(at, names, start))
    assert found != list(drawn(at, names, start, seed=2))
    assert len(found) == MOST_DRAWS
    for facts in found:
        admissible(facts)
    hours = [facts["uren"] for facts in found]
    for least in (0, 60, 44, 7 - CENT, 7, 7 + CENT, 31 - CENT, 31, 31 + CENT):
        assert least in hours
    assert sum(one == 44 for one in hours) > MOST_DRAWS // 5
    assert len(set(hours)) > MOST_DRAWS // 10
    apart = {facts["uren_meer"] - facts["uren"] for facts in found}  # type: ignore[operator]
    assert {0 * CENT, CENT, -CENT, 10 * CENT, 100 * CENT, -100 * CENT, 1000 * CENT} <= apart
    assert {facts["m_een_meer"] - facts["m_een"] for facts in found} >= {0, 1, -1, 10}  # type: ignore[operator]
    for name in ("a", "kleur", "plaats"):
        assert {facts[name] for facts in found} == WORDS.get(name, {True, False})
    assert len({facts["dag"] for facts in found}) > MOST_DRAWS // 3


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        (Fraction(0), Fraction(0)),
        (Fraction(1), Fraction(1)),
        (Fraction(2), Fraction(20)),
        (Fraction(2001, 100), Fraction(24)),
        (Fraction(25), Fraction(30)),
        (Fraction(35), Fraction(36)),
        (Fraction(3601, 100), Fraction(40)),
        (Fraction(41), Fraction(45)),
        (Fraction(46), Fraction(47)),
        (Fraction(471, 10), Fraction(475, 10)),
        (Fraction(476, 10), Fraction(477, 10)),
        (Fraction(4771, 100), Fraction(4777, 100)),
    ],
)
def test_an_example_is_made_as_plain_as_it_can_be_while_it_still_shows_what_it_must(
    least: Fraction, expected: Fraction
) -> None:
    at, _ = place()
    facts = around(Answer("possible", {"uren": Fraction(4777, 100)}, {"kleur = wit": True, "a": True}))[0]
    plain = simplest(at, facts, lambda one: one["uren"] >= least and one["a"] is True)  # type: ignore[operator]
    admissible(plain)
    assert plain["uren"] == expected
    assert (plain["a"], plain["kleur"], plain["dag"]) == (True, "rood", facts["dag"])
    assert facts["uren"] == Fraction(4777, 100)
    assert simplest(at, facts, lambda one: one["kleur"] == "wit")["kleur"] == "wit"


def test_an_example_keeps_its_day_its_place_and_what_reading_1_made_of_it() -> None:
    at, _ = place()
    facts = around(Answer("possible", {"uren": Fraction(21), "uren_meer": Fraction(20)}))[0]
    shown = at.example(facts, at.count(facts))
    assert (shown.day, shown.layers, shown.facts) == (DAY, (), facts)
    assert (shown.values["tarief"], shown.values["tarief_meer"]) == (31, 7)
