"""The kernel tells what reading 1 tells: every rule and figure of the law, on random days, policies and facts."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from luwte.engine.kernel import Kernel
from luwte.wet import catalogus, lokaal
from tests.engine.kernel.against import compare, some_rows

FIRST, DAYS = date(2015, 1, 1), 4_380
TARGETS = sorted([*catalogus().rules, *catalogus().series])
#: The five outputs that the benchmark measures.
BENCH = (
    "loonkosten_per_jaar",
    "loonkostensubsidie_per_maand",
    "lage_inkomensvoordeel",
    "begeleidingssubsidie_algemeen",
    "exploitatiesaldo_per_jaar",
)
told_of: dict[str, int] = {}


def some_kernel(target: str, random: Random, *, compile_loop: bool = False) -> tuple[Kernel, list[str]]:
    catalogue = catalogus()
    layers = random.choice((lokaal.lagen("Purmerend"), lokaal.standaardlagen(), []))
    stand = catalogue.at(FIRST + timedelta(days=random.randrange(DAYS)), layers)
    inputs = catalogue.inputs(target)
    absent = [name for name in inputs if random.random() < 0.05]
    nullable = [name for name in inputs if random.random() < 0.3]
    return Kernel(stand, [target], absent=absent, nullable=nullable, compile_loop=compile_loop), nullable


def tell(target: str, random: Random) -> int:
    kernel, nullable = some_kernel(target, random)
    told, left = compare(kernel, some_rows(kernel.inputs, nullable, 8, random))
    assert told + left == 8
    return told


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_is_told_as_reading_1_tells_it(target: str) -> None:
    told_of[target] = tell(target, Random(target))


@pytest.mark.lang
@pytest.mark.parametrize("target", TARGETS)
def test_a_target_is_told_as_reading_1_tells_it_on_many_days(target: str) -> None:
    random = Random(f"{target} vaker")
    for _ in range(20):
        assert tell(target, random) >= 0


def test_most_targets_were_really_told_and_not_only_left_to_reading_1() -> None:
    if len(told_of) < len(TARGETS):
        for target in TARGETS[:: len(TARGETS) // 40]:
            kernel, nullable = some_kernel(target, Random(target))
            told_of[target] = compare(kernel, some_rows(kernel.inputs, nullable, 10, Random(target)))[0]
    assert sum(told > 0 for told in told_of.values()) > len(told_of) / 2


@pytest.mark.parametrize("day", ["2017-05-01", "2024-01-01"])
def test_the_compiled_loop_tells_what_reading_1_tells_at_the_edges_of_every_fact(day: str) -> None:
    random = Random(day)
    stand = catalogus().at(date.fromisoformat(day), lokaal.lagen("Purmerend"))
    kernel = Kernel(stand, BENCH, nullable=["loonkosten_bij_loondispensatie"], compile_loop=True)
    told, left = compare(kernel, some_rows(kernel.inputs, ["loonkosten_bij_loondispensatie"], 150, random))
    assert told > 150
    assert told + left == 150 * len(BENCH)


@pytest.mark.lang
@pytest.mark.parametrize("day", ["2017-05-01", "2022-07-01", "2026-03-01"])
def test_a_hundred_thousand_random_rows_are_not_a_cent_off(day: str) -> None:
    random = Random(day)
    stand = catalogus().at(date.fromisoformat(day), lokaal.lagen("Purmerend"))
    kernel = Kernel(stand, BENCH, nullable=["loonkosten_bij_loondispensatie"], compile_loop=True)
    told, left = compare(kernel, some_rows(kernel.inputs, ["loonkosten_bij_loondispensatie"], 100_000, random))
    assert told > 100_000
    assert told + left == 100_000 * len(BENCH)


@pytest.mark.lang
def test_all_targets_compiled_tell_what_reading_1_tells() -> None:
    random = Random(3)
    told = 0
    stand = catalogus().at(date(2019, 3, 1), lokaal.lagen("Purmerend"))
    for start in range(0, len(TARGETS), 25):
        kernel = Kernel(stand, TARGETS[start : start + 25], compile_loop=True)
        told += compare(kernel, some_rows(kernel.inputs, [], 60, random))[0]
    assert told > 60 * 100
