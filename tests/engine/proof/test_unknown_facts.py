"""A fact as an unknown: what its declaration admits may be, and nothing beside it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from luwte.engine import EngineError, Fact
from luwte.engine.proof.formulas import Compared, Flag, deny
from luwte.engine.proof.polynomials import number, unknown
from luwte.engine.proof.solver import Question
from luwte.engine.proof.space import Range, Space
from luwte.engine.proof.symbols import KeyRange, Symbol, constant, either, formula, poly
from luwte.engine.proof.unknown_facts import fact_symbol
from luwte.engine.units import CENT, DATE_UNIT, YES_NO_UNIT, Unit, Value, choice

CENTS, ANY = Unit("cent", step=CENT), Unit("getal")
KLEUR, PLAATS = choice("kleur", "rood", "wit"), choice("plaats")


def made(space: Space, fact: Fact, part: KeyRange | None = None) -> Symbol:
    return fact_symbol(space, fact, fact.name, fact.unit.choices or ("Edam", "Ede"), part)


def admitted(fact: Fact, raw: Value) -> bool:
    """Whether a person may give this."""
    try:
        fact.admit(raw)
    except EngineError:
        return False
    return True


@pytest.mark.parametrize(
    ("least", "above", "most"),
    [
        (0, None, 5),
        (None, 0, 5),
        (None, 0, None),
        (None, None, None),
        (None, None, -1),
        (-3, None, None),
        (0, 0, 5),
        (1, 0, 2),
        (0, 1, 2),
        (-2, -1, 0),
    ],
)
@pytest.mark.parametrize("unit", [CENTS, ANY], ids=lambda unit: unit.name)
def test_a_number_may_be_what_its_fact_admits_and_nothing_else(
    unit: Unit, least: int | None, above: int | None, most: int | None
) -> None:
    bounds = {
        name: Fraction(one) for name, one in (("least", least), ("above", above), ("most", most)) if one is not None
    }
    fact = Fact("bedrag", unit, "Welk bedrag?", **bounds)  # type: ignore[arg-type]
    space = Space()
    symbol = poly(made(space, fact))
    span = space.ranges["bedrag"]
    assert (span.step, span.above) == (unit.step, above is not None and (least is None or least <= above))
    around = {end + shift for end in (*bounds.values(), Fraction(0)) for shift in (-1, -CENT, 0, CENT, 1)}
    for value in sorted(around):
        is_it = space.compare(symbol - number(Fraction(value)), "==")
        possible = Question(space, [is_it]).ask(2).verdict == "possible"
        assert possible == admitted(fact, value), value


def test_a_day_may_be_every_day_that_its_fact_admits_and_no_other() -> None:
    fact, space = Fact("dag", DATE_UNIT, "Welke dag?"), Space()
    assert made(space, fact) == unknown("dag")
    span = space.ranges["dag"]
    assert (span.step, span.above) == (1, False)
    assert span.least is not None
    assert span.most is not None
    first, last = (date.fromordinal(int(end)) for end in (span.least, span.most))
    one = timedelta(days=1)
    told = [admitted(fact, day) for day in (first - one, first, last, last + one)]
    assert told == [False, True, True, False]


def test_a_part_of_the_keys_binds_a_fact_to_it() -> None:
    """Bounds of the part, also where the fact itself reaches further; one key is that number."""
    fact, space = Fact("leeftijd", CENTS, "Hoe oud?", least=Fraction(15), most=Fraction(66)), Space()
    assert made(space, fact, KeyRange(Fraction(18), Fraction(18))) == number(Fraction(18))
    assert "leeftijd" not in space.ranges
    assert made(space, fact, KeyRange(Fraction(18), Fraction(20))) == unknown("leeftijd")
    assert space.ranges["leeftijd"] == Range(Fraction(18), Fraction(20), above=False, step=CENT)


def test_a_choice_is_one_of_its_words_and_a_yes_or_no_may_be_both() -> None:
    space = Space()
    flags = made(space, Fact("kleur", KLEUR, "Welke kleur?"))
    assert flags == {"rood": Flag("kleur = rood"), "wit": Flag("kleur = wit")}
    assert [*made(space, Fact("plaats", PLAATS, "Waar?"))] == ["Edam", "Ede"]  # type: ignore[misc]
    part = KeyRange(Fraction(0), Fraction(0), "Edam")
    assert made(space, Fact("elders", PLAATS, "Waar?"), part) == {"Edam": True}
    assert made(space, Fact("ja", YES_NO_UNIT, "Ja?")) == Flag("ja")


def test_a_sample_of_keys_is_the_word_or_the_least_number() -> None:
    assert KeyRange(Fraction(2), Fraction(3)).sample == 2
    assert KeyRange(Fraction(0), Fraction(0), "Edam").sample == "Edam"


def test_what_is_known_is_itself_and_a_day_is_its_number() -> None:
    assert constant(True) is True
    assert constant(False) is False
    assert constant(Fraction(7, 3)) == number(Fraction(7, 3))
    assert constant("wit") == {"wit": True}
    leap, next_day = (constant(date(2024, 2, day)) for day in (28, 29))
    assert poly(next_day) - poly(leap) == number(Fraction(1))
    assert poly(constant(date(1, 1, 1))) == number(Fraction(1))


@pytest.mark.parametrize("value", [True, Flag("a"), {"wit": True}])
def test_a_proof_orders_numbers_and_days_and_refuses_the_rest(value: Symbol) -> None:
    with pytest.raises(EngineError, match="alleen getallen en dagen ordenen"):
        poly(value)


def test_a_number_or_a_word_is_no_yes_or_no() -> None:
    for value in (number(Fraction(1)), {"wit": True}):
        with pytest.raises(EngineError, match="een ja of nee"):
            formula(value)
    assert formula(Flag("a")) == Flag("a")


def test_one_formula_holds_where_a_test_does_and_the_other_elsewhere() -> None:
    one, other = Compared(unknown("x"), ">"), Compared(unknown("y"), ">")
    assert either(True, one, other) == one
    assert either(False, one, other) == other
    space = Space()
    test, then, otherwise = (Flag(name) for name in "abc")
    for a in (True, False):
        for b in (True, False):
            for c in (True, False):
                facts = [
                    flag if on else deny(flag) for flag, on in zip((test, then, otherwise), (a, b, c), strict=True)
                ]
                answer = Question(space, [either(test, then, otherwise), *facts]).ask(2).verdict
                assert (answer == "possible") == (b if a else c)
