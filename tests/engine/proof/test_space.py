"""Unknowns and their bounds: every exact outcome fits the conditions made for it."""

from fractions import Fraction
from itertools import islice, product
from math import prod
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.proof.formulas import Compared, Flag, deny
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


@pytest.mark.parametrize(("one", "other"), [("1.004", "1.006"), ("-3", "-5"), ("-1.005", "-1.004"), ("2", "-2")])
def test_wat_afronden_van_twee_bedragen_geeft_kan_in_het_bewijs_en_omgekeerd_kan_het_niet(one, other):
    for first, second in ((one, other), (other, one)):
        space = Space(together=frozenset({"a", "b"}))
        x, y = space.atom("x", Range()), space.atom("y", Range())
        a, b = space.round(x, EURO_UNIT, "a"), space.round(y, EURO_UNIT, "b")
        given = fixed(space, (x, first), (y, second))
        ends = [EURO_UNIT.round(Fraction(value)) for value in (first, second)]
        assert Question(space, [*given, *fixed(space, (a, ends[0]), (b, ends[1]))]).ask(2).verdict == "possible"
    for more, less in ((x, y), (y, x)):
        rounded = {x: a, y: b}
        turned = [space.compare(more - less, ">="), space.compare(rounded[less] - rounded[more], ">")]
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


#: Unknowns with bounds of every kind, and values within them; those on a step lie on it.
LOOSE = {
    "min_of_meer": (Range(Fraction(-2), Fraction(3), step=Fraction(1)), range(-2, 4)),
    "net_eronder": (Range(Fraction(-1, 2), Fraction(1)), (Fraction(-1, 2), 0, Fraction(1, 3), 1)),
    "vanaf_nul": (Range(Fraction(0), Fraction(4), step=Fraction(2)), (0, 2, 4)),
    "hoogstens": (Range(None, Fraction(5)), (-1000, -3, 0, 5)),
    "alles": (Range(), (-1000, -1, 0, 1, 1000)),
}
POSITIVE = {
    "boven_nul": (Range(Fraction(0), Fraction(2), above=True, step=Fraction(1, 2)), (Fraction(1, 2), 1, 2)),
    "vanaf_een": (Range(Fraction(1), None, step=Fraction(3)), (3, 6, 999)),
    "tussen": (Range(Fraction(2), Fraction(3)), (2, Fraction(5, 2), 3)),
}
EVERY = LOOSE | POSITIVE


def filled_space():
    space = Space()
    for name, (span, _) in EVERY.items():
        space.atom(name, span)
    return space


def drawn(random):
    """A sum of products of unknowns; what is above nought may stand below the line."""
    made = number(Fraction(random.choice((-3, 0, 0, 1))))
    for _ in range(random.randint(1, 2)):
        term = number(random.choice((Fraction(1), Fraction(-2), Fraction(3, 2), Fraction(-1, 5))))
        for name in random.choices(list(EVERY), k=random.randint(1, 2)):
            term *= unknown(name)
        if random.random() < 1 / 2:
            term = term.times(((random.choice(list(POSITIVE)), -random.randint(1, 2)),))
        made += term
    return made


def points(*polynomials):
    """Values for every unknown in some polynomials, all combinations."""
    names = sorted(set().union(*(one.atoms() for one in polynomials)))
    for values in product(*(EVERY[name][1] for name in names)):
        yield dict(zip(names, map(Fraction, values), strict=True))


def outcome(polynomial, point):
    return sum(
        (factor * prod((point[name] ** power for name, power in terms), start=Fraction(1)))
        for terms, factor in polynomial.terms
    )


def inside(value, span):
    return (span.least is None or span.least <= value) and (span.most is None or value <= span.most)


@pytest.mark.parametrize("seeds", [range(80), range(80, 160)], ids=str)
def test_geen_uitkomst_ligt_buiten_de_grenzen_en_naast_de_stap(seeds):
    for seed in seeds:
        space, polynomial = filled_space(), drawn(Random(seed))
        low, high = space.span(polynomial)
        step = space.step_of(polynomial)
        decided = {sign: space.compare(polynomial, sign) for sign in (">", ">=", "==")}
        for point in points(polynomial):
            value = outcome(polynomial, point)
            assert inside(value, Range(low, high))
            assert step is None or (value / step).denominator == 1
            true = {">": value > 0, ">=": value >= 0, "==": value == 0}
            assert all(said is true[sign] for sign, said in decided.items() if isinstance(said, bool))


@pytest.mark.parametrize("seeds", [range(60), range(60, 120)], ids=str)
def test_wat_gekozen_afgerond_of_het_minst_is_ligt_binnen_zijn_grenzen_en_op_zijn_stap(seeds):
    for random in map(Random, seeds):
        space, one, other = filled_space(), drawn(random), drawn(random)
        made = {
            "min": space.extreme("min", (one, other)),
            "max": space.extreme("max", (one, other)),
            "keuze": space.choose(Flag("a"), one, other),
            "omlaag": space.round(one, HUNDREDS_FLOOR_YEAR_UNIT),
            "euro": space.round(one, EURO_UNIT),
        }
        for point in islice(points(one, other), 300):
            a, b = outcome(one, point), outcome(other, point)
            values = {
                "min": [min(a, b)],
                "max": [max(a, b)],
                "keuze": [a, b],
                "omlaag": [HUNDREDS_FLOOR_YEAR_UNIT.round(a)],
                "euro": [EURO_UNIT.round(a)],
            }
            for name, result in made.items():
                if result in (one, other) or result.constant is not None:
                    assert outcome(result, point) in values[name]
                else:
                    span = space.ranges[result.terms[0][0][0][0]]
                    assert all(inside(value, span) for value in values[name])
                    assert span.step is None or all((value / span.step).denominator == 1 for value in values[name])


def test_de_grenzen_zijn_niet_wijder_dan_nodig():
    space = filled_space()
    tussen, boven, vanaf = unknown("tussen"), unknown("boven_nul"), unknown("vanaf_een")
    below = number(Fraction(1)).times((("tussen", -2),))
    assert space.span(tussen * boven) == (0, 6)
    assert space.span(below) == (Fraction(1, 9), Fraction(1, 4))
    assert space.span(number(Fraction(1)).times((("boven_nul", -1),))) == (Fraction(1, 2), None)
    assert space.span(number(Fraction(1)).times((("vanaf_een", -1),))) == (0, 1)
    assert space.span(tussen - boven) == (0, 3)
    assert space.span(vanaf.scaled(Fraction(-2))) == (None, -2)
    assert [space.positive(name) for name in EVERY] == [name in POSITIVE for name in EVERY]
    assert space.step_of(vanaf * boven.scaled(Fraction(5)) + vanaf) == Fraction(3, 2)
    assert space.step_of(vanaf.times((("boven_nul", -1),))) is None
    assert space.step_of(tussen) is None


def test_de_grens_van_een_keuze_is_open_als_een_van_beide_open_is():
    space = filled_space()
    tussen, vanaf, hoogstens = unknown("tussen"), unknown("vanaf_een"), unknown("hoogstens")

    def span_of(made):
        span = space.ranges[made.terms[0][0][0][0]]
        return span.least, span.most

    assert span_of(space.choose(Flag("a"), tussen, vanaf)) == (1, None)
    assert span_of(space.choose(Flag("b"), tussen, hoogstens)) == (None, 5)
    assert span_of(space.extreme("min", (tussen, vanaf))) == (1, 3)
    assert span_of(space.extreme("max", (tussen, vanaf))) == (2, None)
    assert span_of(space.extreme("min", (tussen, hoogstens))) == (None, 3)
    assert span_of(space.extreme("max", (tussen, hoogstens))) == (2, 5)


def test_twee_woorden_tegelijk_kan_niet_ook_als_het_derde_niet_genoemd_wordt():
    space = Space()
    words = space.words("kleur", ("rood", "wit", "blauw"))
    assert Question(space, [words["rood"], words["blauw"]]).ask(2).verdict == "impossible"
    assert Question(space, [deny(one) for one in words.values()]).ask(2).verdict == "impossible"
    assert Question(space, [deny(words["rood"]), deny(words["wit"])]).ask(2).verdict == "possible"


@pytest.mark.parametrize("whole", [False, True])
def test_een_getal_komt_niet_op_een_grens_die_het_niet_haalt_en_wel_op_de_andere(whole):
    space = Space()
    open_end = space.atom("x", Range(Fraction(0), Fraction(2), above=True, step=Fraction(1, 2)))
    closed = space.atom("y", Range(Fraction(0), Fraction(2), step=Fraction(1, 2)))

    def verdict(made, value):
        return Question(space, [Compared(made - number(Fraction(value)), "==")], whole=whole).ask(2).verdict

    half = Fraction(1, 2)
    for made, nought in ((open_end, "impossible"), (closed, "possible")):
        assert verdict(made, 0) == nought
        assert [verdict(made, value) for value in (half, 2)] == ["possible"] * 2
        assert [verdict(made, value) for value in (-half, 2 + half)] == ["impossible"] * 2
        assert verdict(made, Fraction(1, 3)) == ("impossible" if whole else "possible")
