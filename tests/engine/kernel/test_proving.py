"""The proof that is shown: bounds that hold and are reached, and the largest number on the way, to the last unit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from luwte.engine import Catalogue, Fact
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.evaluating import evaluate
from luwte.engine.kernel.looping import walk
from luwte.engine.kernel.proving import Line, prove
from luwte.engine.units import YES_NO_UNIT, Unit
from tests.engine.kernel.against import by_kernel
from tests.engine.law import rule, rules, series

DAY = date(2020, 6, 1)
EXACT, GUARDED = 2**53, 2**62
WHOLE, PLAIN = Unit("heel", step=Fraction(1)), Unit("getal")
UNITS = """from fractions import Fraction
Heel = Annotated[Fraction, Unit("heel", step=Fraction(1))]
Getal = Annotated[Fraction, Unit("getal")]

"""
DERDE = series("derde", PLAIN, Fraction(1, 3))


def whole(name: str, least: int, most: int) -> Fact:
    return Fact(name, WHOLE, f"{name.capitalize()}?", least=Fraction(least), most=Fraction(most))


A, B, OPEN = whole("a", -3, 5), whole("b", 2, 7), Fact("open", YES_NO_UNIT, "Open?")


def kernel(body: str, result: str = "Getal", facts: tuple[Fact, ...] = (A, B), **options: object) -> Kernel:
    """One rule, ``proef``, on a day that it holds."""
    kinds = {"number": "Heel", "yesno": "JaNee"}
    named = [f"{one.name}: {kinds[one.unit.kind]}" for one in facts if one.name in body]
    parameters = ", ".join([*named, *(["derde: Getal"] if "derde" in body else [])])
    law = Catalogue(rules(UNITS + rule(body, parameters, result)), [DERDE], facts)
    return Kernel(law.at(DAY), ["proef"], compile_loop=False, **options)  # type: ignore[arg-type]


def line_of(one: Kernel, name: str = "proef") -> Line:
    return next(line for line in prove(one) if line.name == name)


@pytest.mark.parametrize(
    ("body", "lane", "largest"),
    [
        ("return a * b", "double", 35),
        ("return a + b", "double", 12),
        ("return -a", "double", 5),
        ("return a * derde", "double", 5),
        ("return derde", "double", 1),  # what is stored of it: one third
        ("return a / b", "double", 7),
        ("return a * b * 100", "double", 3_500),
        ("return a * b * 1_000_000_000_000_000", "int64", 35 * 10**15),
        ("return a * b * derde * 10", "double", 350),
        ("return a * b * 1_000_000_000_000_000_000", "int64, bewaakt", GUARDED),
    ],
)
def test_the_bounds_of_a_value_are_reached_and_nothing_on_the_way_is_larger_than_told(
    body: str, lane: str, largest: int
) -> None:
    one = kernel(body)
    line = line_of(one)
    columns = one.inputs.values()
    combined = product(*(range(column.least, column.most + 1) for column in columns))
    rows = [dict(zip(one.inputs, values, strict=True)) for values in combined]
    values = [found["proef"] for found in by_kernel(one, rows) if found["proef"] is not None]
    assert line.bounds is not None
    assert all(value in line.bounds for value in values)
    if lane != "int64, bewaakt":
        assert (min(values), max(values)) == line.bounds.ends  # type: ignore[type-var]
    steps = [node for node in walk(output.node for output in one.outputs) if not node.yes_no]
    assert (line.lane, line.largest) == (lane, largest)
    assert line.limit == (EXACT if lane == "double" else 2**63) > largest
    assert all(abs(evaluate(node, row)) <= largest for node in steps for row in rows)


@pytest.mark.parametrize(
    ("most", "lane", "limit"),
    [
        (EXACT - 1, "double", EXACT),
        (EXACT, "int64", 2**63),
        (GUARDED, "int64", 2**63),
    ],
)
def test_a_whole_number_is_a_double_below_2_to_the_53_and_no_further(most: int, lane: str, limit: int) -> None:
    line = line_of(kernel("return a", "Heel", (whole("a", -most, 3),)), "a")
    assert (line.lane, line.largest, line.limit) == (lane, most, limit)
    assert line.bounds is not None
    assert line.bounds.ends == (-most, 3)


def test_a_product_is_watched_only_when_some_row_could_pass_2_to_the_62() -> None:
    for most, lane in ((2**31 - 1, "int64"), (2**31, "int64, bewaakt")):
        one = kernel("return a * b", "Heel", (whole("a", 0, most), whole("b", 0, most)))
        assert [line_of(one, name).lane for name in ("a", "b", "proef")] == ["double", "double", lane]


def test_a_yes_or_no_has_no_bounds_and_counts_the_numbers_it_compares() -> None:
    one = kernel("return a * b < 7 and open", "JaNee", (A, B, OPEN))
    told = {line.name: (line.bounds is None, line.lane, line.largest) for line in prove(one)}
    assert told == {
        "a": (False, "double", 5),
        "b": (False, "double", 7),
        "open": (True, "double", 0),
        "proef": (True, "double", 35),
    }
    maybe = kernel("return not open", "JaNee", (OPEN,), nullable=["open"])
    assert [(line.name, line.largest) for line in prove(maybe)] == [("open", 0), ("proef", 0)]


def test_what_decides_whether_a_row_has_a_value_counts_as_well() -> None:
    gone = whole("weg", 0, 1)
    one = kernel("if a * b > 7:\n    return weg\nreturn b", "Heel", (A, B, gone), absent=["weg"])
    assert (line_of(one).lane, line_of(one).largest) == ("double", 35)


def test_what_no_row_has_is_not_in_the_proof() -> None:
    one = kernel("if open:\n    return a\nreturn b", "Heel", (A, B, OPEN), absent=["a"])
    assert [line.name for line in prove(one)] == ["open", "b", "proef"]
    assert [line.name for line in prove(kernel("return a + b", absent=["a"]))] == ["b"]
