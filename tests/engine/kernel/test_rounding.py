"""Rounding in doubles is that of the law, also where half a cent less would round down."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Catalogue, Fact
from luwte.engine import expressions as ex
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.looping import reciprocal
from luwte.engine.rules import Rule
from luwte.engine.units import Unit
from tests.engine.kernel.against import compare

COUNT = Unit("aantal", step=Fraction(1))
MOST = 10**6


def kernel(top: int, bottom: int, unit: Unit, *, compile_loop: bool | None = False) -> Kernel:
    """``top * boven / (bottom * onder)`` on the step of a unit."""
    facts = [
        Fact("boven", COUNT, "Boven?", least=Fraction(-MOST), most=Fraction(MOST)),
        Fact("onder", COUNT, "Onder?", least=Fraction(1), most=Fraction(4000)),
    ]
    product = ex.Arithmetic("*", ex.Literal(Fraction(top), 1), ex.Name("boven", 1), 1)
    divisor = ex.Arithmetic("*", ex.Literal(Fraction(bottom), 1), ex.Name("onder", 1), 1)
    rule = Rule(
        name="doel",
        label="Doel",
        source="geen",
        valid_from=date(2015, 1, 1),
        valid_to=None,
        layer="landelijk",
        confidence="gelezen",
        parameters={"boven": COUNT, "onder": COUNT},
        unit=unit,
        body=(ex.Return(ex.Arithmetic("/", product, divisor, 1), 1),),
        doc="Een quotiënt.",
        file="regel.py",
        line=1,
    )
    return Kernel(Catalogue([rule], [], facts).at(date(2020, 1, 1)), ["doel"], compile_loop=compile_loop)


def boundaries(top: int, bottom: int, unit: Unit, count: int, random: Random) -> list[dict[str, int | None]]:
    """Rows whose quotient lies on a rounding boundary, or one count to either side of it."""
    rows: list[dict[str, int | None]] = []
    step = unit.step or Fraction(1)
    for _ in range(count):
        onder = random.randint(1, 4000)
        reach = Fraction(top * MOST, bottom * onder) / step
        boundary = Fraction(2 * random.randint(0, max(int(reach), 1)) + 1, 2) * step
        exact = boundary * bottom * onder / top
        for shift in (-1, 0, 1):
            boven = int(exact) + shift
            if abs(boven) <= MOST:
                rows += [{"boven": boven, "onder": onder}, {"boven": -boven, "onder": onder}]
    return rows


@given(
    top=st.integers(1, 5000),
    bottom=st.integers(1, 5000),
    step=st.sampled_from((Fraction(1, 100), Fraction(1), Fraction(10))),
    rounding=st.sampled_from(("half_up", "floor")),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=60, deadline=None)
def test_at_every_boundary_the_kernel_rounds_as_the_law(
    top: int, bottom: int, step: Fraction, rounding: str, seed: int
) -> None:
    unit = Unit("stap", step=step, rounding=rounding)  # type: ignore[arg-type]
    rows = boundaries(top, bottom, unit, 6, Random(seed))
    assert compare(kernel(top, bottom, unit), rows) == (len(rows), 0)


@pytest.mark.parametrize(("top", "bottom"), [(6669, 1), (1, 3), (997, 1000)])
def test_compiled_rounding_is_that_of_the_law_too(top: int, bottom: int) -> None:
    unit = Unit("cent", step=Fraction(1, 100))
    rows = boundaries(top, bottom, unit, 800, Random(top))
    assert len(rows) > 1000
    assert compare(kernel(top, bottom, unit, compile_loop=True), rows) == (len(rows), 0)


@given(st.integers(1, 2**40))
def test_a_reciprocal_is_the_least_double_that_is_not_too_small(divisor: int) -> None:
    found = Fraction(reciprocal(divisor))
    assert found >= Fraction(1, divisor)
    assert found < Fraction(1, divisor) * (1 + Fraction(1, 2**52))
