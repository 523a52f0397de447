"""Arithmetic while a fact is missing that does not matter: the same outcome as when all is known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from luwte.engine import EngineError, Fact
from luwte.engine.units import DATE_UNIT, HOURS_UNIT, WEEKS_UNIT
from tests.engine.law import DAY, catalogue, rule, series
from tests.engine.law import FACTS as FEITEN

PARAMETERS = "loon: EuroPerMaand, deel: Deel, a: JaNee"
FACTS = {"loon": "1000", "deel": "0.25"}


def either_way(formula: str):
    """A rule that asks ``a`` and gives the same outcome whichever it is."""
    text = f"bedrag = {formula}\nif a:\n    return bedrag\nreturn bedrag"
    return catalogue(rule(text, PARAMETERS, "ExactPerMaand")).at(DAY)


@pytest.mark.parametrize(
    ("formula", "amount"),
    [
        ("loon + loon", 2000),
        ("loon - loon * deel", 750),
        ("loon * deel", 250),
        ("loon / (1 + deel)", 800),
        ("-loon", -1000),
        ("min(loon, loon * deel)", 250),
        ("max(loon, loon * deel)", 1000),
    ],
)
def test_every_operation_is_exact_when_the_missing_fact_decides_nothing(formula, amount):
    stand = either_way(formula)
    assert stand.value("proef", FACTS) == amount
    assert stand.value("proef", FACTS | {"a": True}) == amount


def test_a_product_with_nothing_is_nothing_and_a_division_by_nothing_is_refused():
    assert either_way("loon * deel").value("proef", FACTS | {"deel": "0"}) == Fraction(0)
    with pytest.raises(EngineError, match="deel is 0, en delen door 0 kan niet"):
        either_way("loon / deel").value("proef", FACTS | {"deel": "0"})


def test_minus_of_what_is_unknown_asks_it():
    stand = catalogue(rule("return -(uren + normuren)", "uren: Uren, normuren: Uren")).at(DAY)
    assert stand.needs("proef", {"uren": "2"}) == ["normuren"]


def test_a_day_is_counted_on_while_another_fact_is_missing():
    """The branch follows from the calendar alone, so the fact of the other branch is not asked."""
    text = rule("if plus_weken(dag, weken) > grens:\n    return uren\nreturn normuren",
                "dag: Datum, weken: Weken, grens: Datum, uren: Uren, normuren: Uren")  # fmt: skip
    asked = [Fact("dag", DATE_UNIT, "Welke dag?"), Fact("grens", DATE_UNIT, "Welke grens?")]
    stand = catalogue(text, series("weken", WEEKS_UNIT, 2), facts=[*FEITEN, *asked]).at(DAY)
    assert stand.needs("proef", {"dag": "2020-01-01", "grens": "2020-01-14"}) == ["uren"]
    assert stand.needs("proef", {"dag": "2020-01-01", "grens": "2020-01-15"}) == ["normuren"]


def test_what_has_no_figure_is_left_out_of_the_explanation_when_it_decided_nothing():
    """An unknown fact came first, so what stands behind it has not been needed yet."""
    text = rule("return uren > normuren or uren > grens", "uren: Uren, normuren: Uren, grens: Uren", "JaNee")
    stand = catalogue(text, series("grens", HOURS_UNIT, layer="lokaal")).at(DAY)
    tree = stand.explain("proef", {"uren": "31"})
    assert [child.name for child in tree.children] == ["uren", "normuren"]
    assert stand.needs("proef", {"uren": "31"}) == ["normuren"]
