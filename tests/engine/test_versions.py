"""Versions of one rule: who reads the rule sees one unit, so every version counts and rounds alike."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pyarrow as pa
import pytest

from luwte.engine import RuleError
from luwte.engine.kernel.table import Table
from luwte.engine.units import EURO_MONTH_UNIT, HUNDREDS_FLOOR_YEAR_UNIT, HUNDREDS_YEAR_UNIT, Unit, choice
from tests.engine.law import catalogue, rule

NARROW, WIDE = choice("tint", "rood", "wit"), choice("tint", "geel", "rood", "wit")
OTHER, FREE = choice("tint", "rood", "geel"), choice("tint")
UP, DOWN, BARE = HUNDREDS_YEAR_UNIT, HUNDREDS_FLOOR_YEAR_UNIT, Unit("deel", dimension=EURO_MONTH_UNIT.dimension)
HEAD = "from tests.engine import test_versions as own\n" + "".join(
    f"{name.capitalize()} = Annotated[{kind}, own.{name}]\n"
    for name, kind in (
        *((name, "str") for name in ("NARROW", "WIDE", "OTHER", "FREE")),
        *((name, "Fraction") for name in ("UP", "DOWN", "BARE")),
    )
)
OLD, NEW = date(2016, 1, 1), date(2021, 1, 1)


def versions(older: str, newer: str, *, body: str = "return loon / 3", given: str = "loon: EuroPerMaand") -> str:
    """Two versions of one rule with the units ``older`` and ``newer``."""
    first = rule(body, given, older, tot="2020-01-01")
    return (
        f"from fractions import Fraction\n{HEAD}\n{first}{rule(body, given, newer, 'proef__2020', vanaf='2020-01-01')}"
    )


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("ExactPerMaand", "EuroPerMaand"),
        ("EuroPerMaand", "ExactPerMaand"),
        ("Bare", "ExactPerMaand"),
    ],
)
def test_versions_that_count_or_show_otherwise_are_refused(older: str, newer: str) -> None:
    with pytest.raises(RuleError, match=r"regel \d+: De versies van proef hebben verschillende eenheden"):
        catalogue(versions(older, newer))


def test_versions_that_round_the_other_way_are_refused() -> None:
    with pytest.raises(RuleError, match="Geef elke versie dezelfde eenheid en afronding"):
        catalogue(versions("Up", "Down", body="return loon * jaar", given="loon: EuroPerMaand, jaar: MaandenPerJaar"))


@pytest.mark.parametrize(
    ("older", "newer"),
    [("Wide", "Narrow"), ("Narrow", "Other"), ("Narrow", "Free"), ("Free", "Narrow"), ("Narrow", "JaNee")],
)
def test_a_later_version_that_takes_words_away_is_refused(older: str, newer: str) -> None:
    body = "return True" if newer == "JaNee" else 'return "rood"'
    first = rule('return "rood"', "", older, tot="2020-01-01")
    with pytest.raises(RuleError, match="Een keuze mag er later alleen woorden bij krijgen"):
        catalogue(f"{HEAD}\n{first}{rule(body, '', newer, 'proef__2020', vanaf='2020-01-01')}")


def test_a_later_version_may_add_words_and_every_reading_knows_them_on_each_day() -> None:
    pick = 'if a:\n    return "rood"\nreturn "{}"'
    text = (
        f"{HEAD}\n"
        + rule(pick.format("wit"), "a: JaNee", "Narrow", tot="2020-01-01")
        + rule(pick.format("geel"), "a: JaNee", "Wide", "proef__2020", vanaf="2020-01-01")
        + rule('return proef == "wit"', "proef: Wide", "JaNee", "is_wit")
    )
    small = catalogue(text)
    assert small.unit("proef").choices == ("geel", "rood", "wit")
    rows = pa.RecordBatch.from_pydict({"a": [True, False]})
    for day, words in ((OLD, ["rood", "wit"]), (NEW, ["rood", "geel"])):
        assert [small.at(day).value("proef", {"a": a}) for a in (True, False)] == words
        told = Table(small, (), ["proef", "is_wit"], day=day).compute(rows).batch
        assert told.column("proef").to_pylist() == words
        assert told.column("is_wit").to_pylist() == [word == "wit" for word in words]


def test_two_versions_that_round_alike_give_a_table_what_reading_1_gives_on_each_day() -> None:
    small = catalogue(versions("EuroPerMaand", "EuroPerMaand"))
    for day in (OLD, NEW):
        table = Table(small, (), ["proef"], day=day)
        (told,) = table.compute(pa.RecordBatch.from_pydict({"loon": [100]})).batch.column("proef").to_pylist()
        assert told == small.at(day).value("proef", {"loon": 100}) == Fraction(3333, 100)
