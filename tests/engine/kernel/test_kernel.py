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
from tests.engine.law import DAY, catalogue, rule

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


@pytest.mark.parametrize(("count", "bits"), [(1, 8), (8, 8), (9, 16), (16, 16), (17, 32), (33, 64), (64, 64)])
def test_each_of_at_most_64_targets_has_a_mark_of_its_own_in_the_smallest_type(count: int, bits: int) -> None:
    names = [f"doel_{place}" for place in range(count)]
    facts = ("uren", "normuren")
    bodies = [(f"return {facts[place % 2]} * {place + 1}", f"{facts[place % 2]}: Uren") for place in range(count)]
    law = catalogue("".join(rule(body, given, name=name) for name, (body, given) in zip(names, bodies, strict=True)))
    kernel = Kernel(law.at(DAY), names, absent=["normuren"], compile_loop=False)
    assert kernel.mask_dtype == np.dtype(f"u{bits // 8}")
    out = kernel.run({"uren": np.array([0, 6000])})
    assert out.left.tolist() == [sum(1 << place for place in range(1, count, 2))] * 2
    assert [out.values[name].tolist() for name in names[::2]] == [
        [0, 6000 * (place + 1)] for place in range(0, count, 2)
    ]


def test_the_largest_number_of_a_target_counts_on_either_side_of_nought_and_fits_its_type() -> None:
    law = catalogue(
        rule("return uren - 100 * normuren", "uren: Uren, normuren: Uren", name="onder")
        + rule("return 100 * uren - normuren", "uren: Uren, normuren: Uren", name="boven")
    )
    kernel = Kernel(law.at(DAY), ["onder", "boven"], compile_loop=False)
    assert (kernel.bound("onder"), kernel.bound("boven")) == (600_000, 600_000 - 1)
    assert kernel.results["onder"].dtype == kernel.buffers(1).values["onder"].dtype == np.int32
    assert {name: array.tolist() for name, array in kernel.buffers(2).values.items()} == {
        "onder": [0, 0],
        "boven": [0, 0],
    }


def test_what_is_no_number_is_told_as_it_is_and_what_the_day_does_not_ask_is_no_column() -> None:
    both = rule("return a", "a: JaNee", "JaNee", tot="2020-01-01")
    later = rule("return uren > normuren", "uren: Uren, normuren: Uren", "JaNee", "proef__2020", vanaf="2020-01-01")
    law = catalogue(both + later + rule("return kleur", "kleur: Kleur", "Kleur", "verf"))
    before, after = (
        Kernel(law.at(date(year, 1, 1)), ["proef", "verf"], absent=["kleur"], compile_loop=False)
        for year in (2019, 2020)
    )
    assert (list(before.inputs), list(after.inputs)) == (["a"], ["uren", "normuren"])
    assert (before.loop.columns, after.loop.columns) == (["a"], ["uren", "normuren"])
    for one in (*before.results.values(), *after.results.values()):
        assert (one.factor, one.denominators) == (1, "")
    assert {name: one.kind for name, one in after.results.items()} == {"proef": "yesno", "verf": "lost"}
    out = after.run({"uren": np.array([3600, 3601]), "normuren": np.array([3600, 3600])})
    assert (out.values["proef"].tolist(), out.left.tolist()) == ([0, 1], [2, 2])
    assert out.values["verf"].tolist() == [0, 0]


def test_columns_of_broken_sizes_run_as_many_stretches_as_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(STAND, [TARGET], compile_loop=False)
    monkeypatch.setattr(module, "STRETCH", 4)
    for size in (0, 1, 3, 4, 5, 8, 9):
        hours = np.arange(size, dtype=np.int16) * 700 + 1
        for threads in (1, 2):
            values = kernel.run({"uren": hours}, into=kernel.buffers(size), threads=threads).values[TARGET]
            alone = [int(kernel.run({"uren": hours[place : place + 1]}).values[TARGET][0]) for place in range(size)]
            assert values.tolist() == alone


def test_a_target_that_asks_nothing_is_told_once_or_as_often_as_there_is_room() -> None:
    law = catalogue(rule("return 7", "", "Aantal"))
    kernel = Kernel(law.at(DAY), ["proef"], compile_loop=False)
    assert kernel.run({}).values["proef"].tolist() == [7]
    assert kernel.run({}, into=kernel.buffers(3)).values["proef"].tolist() == [7, 7, 7]


def test_a_target_that_does_not_exist_is_refused_and_so_are_more_than_64() -> None:
    with pytest.raises(UnknownName, match="Bedoelt u 'verloonde_uren'"):
        Kernel(STAND, ["verloonde_ure"])
    with pytest.raises(ValueError, match="ten hoogste 64 doelen"):
        Kernel(STAND, ["verloonde_uren"] * 65)
    with pytest.raises(KeyError):
        Kernel(STAND, [TARGET]).run({})
    maybe = Kernel(STAND, [TARGET], nullable=["uren"])
    for nulls in (None, {}):
        with pytest.raises(KeyError, match="uren"):
            maybe.run({"uren": np.array([3100])}, nulls)
