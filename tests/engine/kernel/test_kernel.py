"""The kernel in memory: its columns and results, threads, and what it refuses."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from luwte.engine import UnknownName
from luwte.engine.kernel import Kernel
from luwte.engine.kernel import kernel as module
from luwte.engine.kernel.compiling import kept
from luwte.wet import catalogus, lokaal

STAND = catalogus().at(date(2018, 3, 1), lokaal.lagen("Purmerend"))
TARGET = "begeleidingssubsidie_algemeen"


def test_columns_say_their_grid_their_bounds_and_the_smallest_type() -> None:
    kernel = Kernel(STAND, ["loonkosten_per_jaar"])
    hours, position = kernel.inputs["uren"], kernel.inputs["rechtspositie"]
    assert (hours.grid, hours.least, hours.most, hours.dtype) == (Fraction(1, 100), 1, 6000, np.int16)
    assert position.words == catalogus().facts["rechtspositie"].unit.choices
    assert position.dtype == np.int8
    result = kernel.results["loonkosten_per_jaar"]
    assert (result.kind, result.factor, result.denominators) == ("number", Fraction(1, 100), "")


def test_two_threads_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(STAND, [TARGET], compile_loop=True)
    hours = np.arange(50_000, dtype=np.int16) % 6100
    alone = kernel.run({"uren": hours})
    monkeypatch.setattr(module, "STRETCH", 3_000)
    together = kernel.run({"uren": hours}, threads=2)
    assert np.array_equal(alone.values[TARGET], together.values[TARGET])
    assert np.array_equal(alone.left, together.left)
    assert int(alone.left.sum()) == sum(1 for one in hours.tolist() if not 1 <= one <= 6000) > 0


def test_arrays_can_be_used_again() -> None:
    kernel = Kernel(STAND, [TARGET])
    into = kernel.buffers(2)
    first = kernel.run({"uren": np.array([3100, 0], np.int16)}, into=into)
    assert first is into
    assert first.values[TARGET][0] == 850_000
    assert first.left.tolist() == [0, 1]
    kernel.run({"uren": np.array([1550, 3100], np.int16)}, into=into)
    assert into.values[TARGET].tolist() == [425_000, 850_000]
    assert into.left.tolist() == [0, 0]


@pytest.mark.parametrize("compile_loop", [False, True])
def test_columns_of_other_lengths_or_of_broken_numbers_are_refused_before_anything_is_read(compile_loop: bool) -> None:
    kernel = Kernel(STAND, ["loonkostensubsidie_per_maand"], nullable=["uren"], compile_loop=compile_loop)
    columns = {name: np.full(5, column.least, column.dtype) for name, column in kernel.inputs.items()}
    nulls = {name: np.zeros(5, bool) for name in kernel.loop.nulls}
    assert len(kernel.run(columns, nulls).left) == 5
    for shorter in (np.array([3100]), np.array([3100] * 4), np.array([], np.int16)):
        with pytest.raises(ValueError, match="verschillende lengte"):
            kernel.run({**columns, "leeftijd": shorter}, nulls)
    with pytest.raises(ValueError, match="verschillende lengte: 4, 5"):
        kernel.run(columns, {"uren": np.zeros(4, bool)})
    with pytest.raises(ValueError, match="verschillende lengte: 4, 5"):
        kernel.run(columns, nulls, into=kernel.buffers(4))
    for wrong in (np.full(5, 3100.5), np.array(["3100"] * 5), np.full((5, 1), 3100), np.array(3100)):
        with pytest.raises(ValueError, match="geef een rij gehele getallen"):
            kernel.run({**columns, "uren": wrong}, nulls)


def test_few_rows_are_not_compiled_and_many_are(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(STAND, ["verloonde_uren", TARGET])
    few = kernel.run({"uren": np.full(10, 3100, np.int16)})
    assert not kept(kernel.loop.text)
    monkeypatch.setattr(module, "INTERPRETED", 5)
    many = kernel.run({"uren": np.full(10, 3100, np.int16)})
    assert kept(kernel.loop.text)
    for name, values in few.values.items():
        assert np.array_equal(values, many.values[name])


def test_periods_that_differ_in_figures_alone_share_one_loop() -> None:
    texts = {
        Kernel(catalogus().at(date(year, 3, 1)), ["loonkostensubsidie_per_maand"]).loop.text
        for year in (2018, 2021, 2022)
    }
    assert len(texts) == 1


def test_a_target_that_does_not_exist_is_refused_and_so_are_more_than_64() -> None:
    with pytest.raises(UnknownName, match="Bedoelt u 'verloonde_uren'"):
        Kernel(STAND, ["verloonde_ure"])
    with pytest.raises(ValueError, match="ten hoogste 64 doelen"):
        Kernel(STAND, ["verloonde_uren"] * 65)
    with pytest.raises(KeyError):
        Kernel(STAND, [TARGET]).run({})
