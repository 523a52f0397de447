"""Rules that no law has: whatever the language can say, the kernel tells as reading 1 does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Catalogue, Fact, Figure, Series
from luwte.engine import expressions as ex
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.proving import prove
from luwte.engine.rules import Rule
from luwte.engine.units import CENT, DATE_UNIT, DAYS_UNIT, MONTHS_UNIT, YES_NO_UNIT, Unit, choice
from tests.engine.kernel.against import compare, some_rows

DAY = date(2020, 6, 1)
PLAIN = Unit("getal")
CENTS = Unit("centen", step=CENT)
TENS = Unit("tientallen", step=Fraction(10), rounding="floor")
COLOUR = choice("kleur", "rood", "wit", "blauw")
PLACE = choice("plaats")
FACTS = (
    Fact("klein", CENTS, "Klein?", least=Fraction(0), most=Fraction(60)),
    Fact("positief", CENTS, "Positief?", above=Fraction(0), most=Fraction(40)),
    Fact("beide", Unit("getal", step=Fraction(1)), "Beide?", least=Fraction(-1000), most=Fraction(1000)),
    Fact("fijn", PLAIN, "Fijn?", least=Fraction(0), most=Fraction(1)),
    Fact("groot", CENTS, "Groot?"),
    Fact("ja", YES_NO_UNIT, "Ja?"),
    Fact("nee", YES_NO_UNIT, "Nee?"),
    Fact("kleur", COLOUR, "Kleur?"),
    Fact("plaats", PLACE, "Plaats?"),
    Fact("begin", DATE_UNIT, "Begin?"),
    Fact("einde", DATE_UNIT, "Einde?"),
    Fact("dagen", DAYS_UNIT, "Dagen?", least=Fraction(-40), most=Fraction(1_000_000)),
    Fact("maanden", MONTHS_UNIT, "Maanden?", least=Fraction(0), most=Fraction(1_000_000)),
)
UNITS = {fact.name: fact.unit for fact in FACTS}


def series(name: str, unit: Unit, key: str | None, *figures: tuple[object, object, object]) -> Series:
    made = tuple(
        Figure(value, date(2020, 1, 1), None, "bron", "gelezen", key_from=low, key_to=high)  # type: ignore[arg-type]
        for value, low, high in figures
    )
    return Series(name, name, unit, "landelijk", made, key=key)


SERIES = (
    series("derde", PLAIN, None, (Fraction(1, 3), None, None)),
    series("reus", PLAIN, None, (Fraction(10**17, 7), None, None)),
    series(
        "tabel",
        CENTS,
        "beide",
        (Fraction(7), Fraction(0), Fraction(9)),
        (Fraction(5, 2), Fraction(10), None),
        (Fraction(-3), Fraction(-99), Fraction(-90)),
    ),
    series("band", PLAIN, "groot", (Fraction(2), Fraction(-5), Fraction(5)), (Fraction(9, 4), Fraction(5), None)),
    series("per_plaats", PLAIN, "plaats", (Fraction(4), "Zaandam", None), (Fraction(6), "Edam", None)),
)
NUMBERS = ("klein", "positief", "beide", "fijn", "groot", "derde", "reus", "tabel", "band", "per_plaats")

names = st.sampled_from(NUMBERS).map(lambda name: ex.Name(name, 1))
wholes = st.integers(-50, 50).map(lambda number: ex.Literal(Fraction(number), 1))
DATES = st.sampled_from(("begin", "einde")).map(lambda name: ex.Name(name, 1))
calendar = st.recursive(
    DATES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(("plus_dagen", "plus_weken")), inner).map(
            lambda pair: ex.Call(pair[0], (pair[1], ex.Name("dagen", 1)), 1)
        ),
        st.tuples(st.sampled_from(("plus_maanden", "min_maanden")), inner).map(
            lambda pair: ex.Call(pair[0], (pair[1], ex.Name("maanden", 1)), 1)
        ),
        inner.map(lambda day: ex.Call("eerste_werkdag", (day,), 1)),
        inner.map(lambda day: ex.Call("einde_van_het_jaar", (day,), 1)),
        st.tuples(st.sampled_from(("min", "max")), inner, inner).map(lambda t: ex.Extreme(t[0], (t[1], t[2]), 1)),
    ),
    max_leaves=3,
)
SIGNS = st.sampled_from(("<", "<=", ">", ">=", "==", "!="))


def compared(parts: st.SearchStrategy[ex.Expression]) -> st.SearchStrategy[ex.Expression]:
    return st.tuples(SIGNS, parts, parts).map(lambda t: ex.Comparison(t[0], t[1], t[2], 1))


def number_from(inner: st.SearchStrategy[ex.Expression]) -> st.SearchStrategy[ex.Expression]:
    return st.one_of(
        st.tuples(st.sampled_from("+-*/"), inner, inner).map(lambda t: ex.Arithmetic(t[0], t[1], t[2], 1)),
        inner.map(lambda part: ex.Negative(part, 1)),
        st.tuples(st.sampled_from(("min", "max")), st.lists(inner, min_size=2, max_size=3)).map(
            lambda t: ex.Extreme(t[0], tuple(t[1]), 1)
        ),
        st.tuples(DATES, calendar).map(lambda t: ex.Call("jaren_tussen", t, 1)),
    )


numbers = st.recursive(names | wholes, number_from, max_leaves=6)
words = st.sampled_from(
    [
        ex.Comparison("==", ex.Name("kleur", 1), ex.Literal("wit", 1), 1),
        ex.Comparison("!=", ex.Name("plaats", 1), ex.Literal("Zaandam", 1), 1),
        ex.Comparison("==", ex.Name("plaats", 1), ex.Name("plaats", 1), 1),
        ex.Name("ja", 1),
        ex.Name("nee", 1),
    ]
)
conditions = st.recursive(
    words | compared(numbers) | compared(calendar),
    lambda inner: st.one_of(
        inner.map(lambda part: ex.Not(part, 1)),
        st.tuples(st.sampled_from(("and", "or")), st.lists(inner, min_size=2, max_size=3)).map(
            lambda t: ex.Logic(t[0], tuple(t[1]), 1)
        ),
    ),
    max_leaves=4,
)


def bodies(outcomes: st.SearchStrategy[ex.Expression]) -> st.SearchStrategy[tuple[ex.Statement, ...]]:
    def built(parts: tuple[ex.Expression, ex.Expression, ex.Expression, ex.Expression]) -> tuple[ex.Statement, ...]:
        condition, kept, one, other = parts
        return (
            ex.Assign("tussen", kept, 1),
            ex.If(condition, (ex.Return(one, 1),), (), 1),
            ex.Return(other, 1),
        )

    return st.tuples(conditions, numbers, outcomes, outcomes).map(built)


def catalogue(body: tuple[ex.Statement, ...], unit: Unit) -> Catalogue:
    used = {name for one in expressions(body) for name in ex.names_in(one)} - {"tussen"}
    figures = {one.name: one.unit for one in SERIES}
    parameters = {name: UNITS.get(name) or figures[name] for name in sorted(used)}
    rule = Rule(
        name="doel",
        label="Doel",
        source="geen",
        valid_from=date(2015, 1, 1),
        valid_to=None,
        layer="landelijk",
        confidence="gelezen",
        parameters=parameters,
        unit=unit,
        body=body,
        doc="Een regel.",
        file="regel.py",
        line=1,
    )
    made = Catalogue([], SERIES, FACTS)
    made.rules["doel"] = [rule]
    return made


def expressions(body: tuple[ex.Statement, ...]) -> list[ex.Expression]:
    found: list[ex.Expression] = []
    for statement in body:
        if isinstance(statement, ex.If):
            found += [statement.condition, *expressions(statement.then), *expressions(statement.otherwise)]
        else:
            found.append(statement.expression)
    return found


def agree(body: tuple[ex.Statement, ...], unit: Unit, seed: int) -> Mapping[str, int]:
    random = Random(seed)
    nullable = [fact.name for fact in FACTS if random.random() < 0.3]
    absent = [fact.name for fact in FACTS if random.random() < 0.05]
    stand = catalogue(body, unit).at(DAY)
    kernel = Kernel(stand, ["doel"], absent=absent, nullable=nullable, compile_loop=False)
    told, left = compare(kernel, some_rows(kernel.inputs, nullable, 12, random))
    for line in prove(kernel):
        assert line.largest < line.limit
    return {"told": told, "left": left}


@given(body=bodies(numbers), unit=st.sampled_from((PLAIN, CENTS, TENS)), seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_any_amount_is_told_as_reading_1_tells_it(body: tuple[ex.Statement, ...], unit: Unit, seed: int) -> None:
    assert sum(agree(body, unit, seed).values()) == 12


@given(body=bodies(conditions), seed=st.integers(0, 2**32))
@settings(max_examples=25, deadline=None)
def test_any_yes_or_no_is_told_as_reading_1_tells_it(body: tuple[ex.Statement, ...], seed: int) -> None:
    assert sum(agree(body, YES_NO_UNIT, seed).values()) == 12


@given(body=bodies(calendar), seed=st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_any_date_is_told_as_reading_1_tells_it(body: tuple[ex.Statement, ...], seed: int) -> None:
    assert sum(agree(body, DATE_UNIT, seed).values()) == 12


@pytest.mark.parametrize("seed", range(3))
def test_a_product_that_no_whole_number_of_64_bits_holds_leaves_the_kernel_and_is_right_when_it_fits(seed: int) -> None:
    groot = ex.Name("groot", 1)
    product = ex.Arithmetic("*", groot, ex.Arithmetic("*", groot, ex.Name("reus", 1), 1), 1)
    found = agree((ex.Return(product, 1),), CENTS, seed)
    assert found["told"] + found["left"] == 12
    kernel = Kernel(catalogue((ex.Return(product, 1),), CENTS).at(DAY), ["doel"], compile_loop=False)
    assert [line.lane for line in prove(kernel) if line.name == "doel"] == ["int64, bewaakt"]
    rows = [{"groot": value} for value in (0, 1, -1, 7, 10**12, -(10**12))]
    assert compare(kernel, rows) == (4, 2)
