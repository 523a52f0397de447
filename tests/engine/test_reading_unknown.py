"""Arithmetic while a fact is missing that does not matter: the same outcome as when all is known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from luwte.engine import EngineError
from tests.engine.law import DAY, catalogue, rule

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
    with pytest.raises(EngineError, match="door nul gedeeld"):
        either_way("loon / deel").value("proef", FACTS | {"deel": "0"})
