"""Every rule stays an ordinary function: called as such it gives the unrounded value of the reading."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

import pytest

from luwte.engine import EngineError
from luwte.engine import expressions as ex
from luwte.engine.rules import MARK
from luwte.wet import SUBJECTS, catalogus
from tests.wet.hulp import REGIO, op

CATALOGUS = catalogus()
DAYS = (
    "2015-03-01",
    "2015-08-01",
    "2016-08-01",
    "2017-01-15",
    "2017-03-01",
    "2018-03-01",
    "2019-03-01",
    "2020-03-01",
    "2022-03-01",
    "2023-08-01",
    "2024-08-01",
    "2025-03-01",
    "2026-03-01",
)
FUNCTIONS: dict[tuple[str, date], Callable[..., Any]] = {
    (name.split("__")[0], getattr(function, MARK).valid_from): function
    for subject in SUBJECTS
    for name, function in vars(import_module(f"luwte.wet.{subject}")).items()
    if hasattr(function, MARK)
}


def random_facts(seed: int, day: date) -> dict[str, Any]:
    """A value for every fact of the law, within its bounds."""
    chance = random.Random(seed)
    facts: dict[str, Any] = {}
    for fact in CATALOGUS.facts.values():
        if fact.unit.kind == "yesno":
            facts[fact.name] = chance.random() < 0.6
        elif fact.unit.kind == "date":
            facts[fact.name] = day + timedelta(days=chance.randint(-900, 1500))
        elif fact.unit.kind == "choice":
            facts[fact.name] = chance.choice(fact.unit.choices or [*sorted(REGIO), *["Twenterand"] * 6])
        else:
            least = fact.least if fact.least is not None else Fraction(1)
            most = min(fact.most if fact.most is not None else Fraction(5000), Fraction(9000))
            value = least + Fraction(chance.randint(0, 100), 100) * (most - least)
            step = fact.unit.step or Fraction(1, 100)
            facts[fact.name] = (value // step) * step or step
    return facts


@cache
def calls(day: str, seed: int) -> set[tuple[str, date]]:
    """Compare each rule that can be read on a day with its function; give the versions compared."""
    stand = op(day)
    facts = random_facts(seed, stand.day)
    compared: set[tuple[str, date]] = set()
    for target in CATALOGUS.rules:
        try:
            reading, outcome = stand._read(target, facts)
        except EngineError:
            continue
        trace = reading.traces[target]
        version = stand.rule(target)
        values = {name: reading.traces[name].outcome if name in reading.traces else None for name in version.parameters}
        plain = FUNCTIONS[target, version.valid_from](**values)
        statement, unrounded = trace.ran[-1]
        assert isinstance(statement, ex.Return)
        assert plain == unrounded, (target, facts)
        assert type(plain) is type(unrounded) or plain == 0
        if isinstance(plain, Fraction | int) and not isinstance(plain, bool):
            assert version.unit.round(Fraction(plain)) == outcome
        compared.add((target, version.valid_from))
    return compared


@pytest.mark.parametrize("day", DAYS)
def test_each_function_gives_the_unrounded_value_of_the_reading(day):
    assert all(len(calls(day, seed)) > 20 for seed in range(12))


def test_every_version_of_every_rule_was_compared():
    compared = {version for day in DAYS for seed in range(12) for version in calls(day, seed)}
    assert set(FUNCTIONS) - compared == set()
