"""Unknowns and their bounds: every exact outcome fits the conditions made for it."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.proof.polynomials import number, unknown
from luwte.engine.proof.solver import Question
from luwte.engine.proof.space import Range, Space
from luwte.engine.units import EURO_UNIT, HUNDREDS_FLOOR_YEAR_UNIT, HUNDREDS_YEAR_UNIT

UNITS = (EURO_UNIT, HUNDREDS_YEAR_UNIT, HUNDREDS_FLOOR_YEAR_UNIT)


def fixed(space, *pairs):
    return [space.compare(poly - number(Fraction(value)), "==") for poly, value in pairs]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
@given(value=st.fractions(min_value=-500, max_value=500, max_denominator=999))
@settings(max_examples=25, deadline=None)
def test_afronden_geeft_in_het_bewijs_wat_de_eenheid_geeft_en_op_de_stap_niets_anders(unit, value):
    space = Space()
    x = space.atom("x", Range())
    rounded = space.round(x, unit)
    exact = unit.round(value)
    assert Question(space, fixed(space, (x, value), (rounded, exact))).ask(2).verdict == "possible"
    for other in (exact - unit.step, exact + unit.step):
        wrong = fixed(space, (x, value), (rounded, other))
        assert Question(space, wrong).ask(2).verdict == "impossible"
    between = fixed(space, (x, value), (rounded, exact + unit.step / 3))
    assert Question(space, between, whole=True).ask(2).verdict == "impossible"


def test_afronden_bewaart_de_volgorde():
    space = Space(together=frozenset({"a", "b"}))
    x, y = space.atom("x", Range()), space.atom("y", Range())
    a, b = space.round(x, EURO_UNIT, "a"), space.round(y, EURO_UNIT, "b")
    turned = [space.compare(x - y, ">="), space.compare(b - a, ">")]
    assert Question(space, turned).ask(2).verdict == "impossible"


def test_een_som_van_centen_wordt_niet_afgerond():
    space = Space()
    x = space.atom("x", Range(step=Fraction(1, 100)))
    assert space.round(x.scaled(Fraction(12)), EURO_UNIT) == x.scaled(Fraction(12))
    assert space.round(x.scaled(Fraction(1, 2)), EURO_UNIT) != x.scaled(Fraction(1, 2))


@given(st.integers(-5, 5), st.integers(-5, 5), st.sampled_from(["min", "max"]))
@settings(max_examples=25, deadline=None)
def test_min_en_max_zijn_precies_een_van_de_delen(one, other, operator):
    space = Space()
    x, y = space.atom("x", Range()), space.atom("y", Range())
    made = space.extreme(operator, (x, y))
    right = min(one, other) if operator == "min" else max(one, other)
    for value in range(-6, 7):
        answer = Question(space, fixed(space, (x, one), (y, other), (made, value))).ask(2)
        assert answer.verdict == ("possible" if value == right else "impossible")


def test_grenzen_beslissen_alleen_wat_zeker_is():
    space = Space()
    x = space.atom("x", Range(Fraction(0), Fraction(1), above=True))
    y = space.atom("y", Range(Fraction(30), Fraction(40)))
    assert space.compare(y - x, ">") is True
    assert space.compare(x - y, ">=") is False
    assert space.compare(x, ">=") is True
    assert space.positive("x")
    low, high = space.span(space.divide(x, y))
    assert (low, high) == (Fraction(0), Fraction(1, 30))
    assert space.span(x * unknown("x"))[0] == 0


def test_delen_door_wat_nul_kan_zijn_zegt_alleen_iets_waar_het_bestaat():
    space = Space()
    x, y = space.atom("x", Range()), space.atom("y", Range(Fraction(-1), Fraction(1)))
    quotient = space.divide(x, y)
    facts = fixed(space, (x, 3), (y, Fraction(1, 2)))
    assert Question(space, [*facts, *fixed(space, (quotient, 6))]).ask(2).verdict == "possible"
    assert Question(space, [*facts, *fixed(space, (quotient, 5))]).ask(2).verdict == "impossible"


def test_een_keuze_is_precies_een_woord():
    space = Space()
    words = space.words("kleur", ("rood", "wit"))
    assert Question(space, [words["rood"], words["wit"]]).ask(2).verdict == "impossible"
    assert Question(space, [words["wit"]]).ask(2).verdict == "possible"
