"""Numbers that no double holds, and steps that no decimal counts: exact, or refused with a sentence."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from luwte.engine import Catalogue, Fact
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.departing import FRACTION
from luwte.engine.kernel.table import Table
from luwte.engine.units import COUNT_UNIT, Unit
from tests.engine.law import DAY, FACTS, catalogue, rule

EIGHTHS, THREES = Unit("achtste", step=Fraction(1, 8)), Unit("drie tiende", step=Fraction(3, 10))
HALVES, HUNDREDS = Unit("half", step=Fraction(1, 2)), Unit("honderd", step=Fraction(100))
HEAD = """from fractions import Fraction
from tests.engine.kernel import test_large_numbers as own
Achtste = Annotated[Fraction, own.EIGHTHS]
Drie = Annotated[Fraction, own.THREES]
Half = Annotated[Fraction, own.HALVES]
Honderd = Annotated[Fraction, own.HUNDREDS]

"""
MORE = (
    *FACTS,
    Fact("groot", COUNT_UNIT, "Hoeveel?", least=Fraction(0), most=Fraction(2**60)),
    Fact("groot_twee", COUNT_UNIT, "Hoeveel?", least=Fraction(0), most=Fraction(2**60)),
    Fact("wijd", COUNT_UNIT, "Hoeveel?", least=Fraction(-(10**30)), most=Fraction(10**30)),
    Fact("half", HALVES, "Hoeveel?", least=Fraction(0), most=Fraction(2**55)),
    Fact("honderd", HUNDREDS, "Hoeveel?", least=Fraction(0), most=Fraction(10**18)),
)
TOO_LARGE = "De uitkomst is te groot voor een kolom. Reken deze rij met luwte reken."


def small(body: str, parameters: str, result: str) -> Catalogue:
    """One rule on the facts above."""
    return catalogue(HEAD + rule(body, parameters, result), facts=MORE)


def computed(law_of_it: Catalogue, **given: Any) -> tuple[list[Any], list[str]]:
    """The column ``proef`` as it is written, and the reasons in order of row."""
    found = Table(law_of_it, (), ["proef"], day=DAY).compute(pa.RecordBatch.from_pydict(given))
    found.batch.validate(full=True)
    return found.batch.column("proef").to_pylist(), [one.reason for one in found.rejections]


@pytest.mark.parametrize("compile_loop", [False, True])
def test_a_column_above_2_to_the_53_is_read_to_the_last_unit(compile_loop: bool) -> None:
    stand = small("return groot - groot_twee", "groot: Aantal, groot_twee: Aantal", "Aantal").at(DAY)
    kernel = Kernel(stand, ["proef"], compile_loop=compile_loop)
    given = {"groot": np.array([2**60 - 1, 2**53 + 1, 2**60]), "groot_twee": np.array([2**60 - 2, 2**53, 2**60 + 1])}
    for kind in (np.int64, np.uint64):
        outcome = kernel.run({name: column.astype(kind) for name, column in given.items()})
        assert outcome.values["proef"].tolist()[:2] == [1, 1]
        assert outcome.left.tolist() == [0, 0, 1]
    beyond = np.array([2**64 - 1, 2**63, 0], np.uint64)
    assert kernel.run({"groot": beyond, "groot_twee": beyond}).left.tolist() == [1, 1, 0]


def test_a_table_keeps_whole_numbers_above_2_to_the_53() -> None:
    sizes = [2**59 - 1, 2**53 + 1, 2**53 - 1, 2**53, 0]
    large = small("return groot", "groot: Aantal", "Aantal")
    for kind in (pa.int64(), pa.uint64(), pa.decimal128(38, 0)):
        assert computed(large, groot=pa.array(sizes).cast(kind)) == (sizes, [])
    told, reasons = computed(large, groot=pa.array([2**60 + 1, 2**63, 2**64 - 1], pa.uint64()))
    assert told == [None] * 3
    assert all(reason.startswith("groot: ") for reason in reasons)
    halves = small("return half > 18014398509481984", "half: Half", "JaNee")
    assert computed(halves, half=[2**54, 2**54 + 1]) == ([False, True], [])


def test_a_fact_with_bounds_that_64_bits_do_not_hold_goes_the_slow_way_beyond_them() -> None:
    wide = small("return wijd > 0", "wijd: Aantal", "JaNee")
    amounts = pa.array([10**19, -(10**19), 5, 2**63, 2**62 + 1], pa.decimal128(38, 0))
    assert computed(wide, wijd=amounts) == ([True, False, True, True, True], [])


def test_an_outcome_too_large_for_its_column_is_refused_and_not_written() -> None:
    million = small("return loon * 2000000", "loon: EuroPerMaand", "EuroPerMaand")
    assert computed(million, loon=[10**10, 10**9]) == ([None, 2 * 10**15], [TOO_LARGE])
    hundreds = small("return honderd * 1", "honderd: Honderd", "Honderd")
    assert computed(hundreds, honderd=[10**18, 10**18 - 100]) == ([None, 10**18 - 100], [TOO_LARGE])


@pytest.mark.parametrize("times", [200, 2000])
def test_what_the_kernel_itself_makes_too_large_for_its_column_is_refused_at_18_digits(times: int) -> None:
    """Two thousand times this would not fit 64 bits once it is no longer counted in hundreds."""
    edge = 10**18 // times
    large = small(f"return honderd * {times}", "honderd: Honderd", "Honderd")
    told, reasons = computed(large, honderd=[edge, edge - 100, 9 * 10**15, 100])
    assert told == [None, 10**18 - 100 * times, None, 100 * times]
    assert reasons == [TOO_LARGE] * 2


@pytest.mark.parametrize("result", ["Achtste", "Drie"])
def test_a_step_that_no_decimal_counts_leaves_as_a_fraction(result: str) -> None:
    """1/8 euro is no whole number of tenths, and 3/10 no tenth: each is written exactly, none as nought."""
    steps = small("return deel * 3", "deel: Deel", result)
    table = Table(steps, (), ["proef"], day=DAY)
    assert table.kinds["proef"] == FRACTION
    given = [0.13, 0.5, 1.0, None, 0.12345]
    told = table.compute(pa.RecordBatch.from_pydict({"deel": given})).batch.column("proef").to_pylist()
    for deel, cell in zip(given, told, strict=True):
        if deel is None:
            assert cell is None
        else:
            assert Fraction(cell["teller"], cell["noemer"]) == steps.at(DAY).value("proef", {"deel": str(deel)})
