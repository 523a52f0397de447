"""Who asks whom: everything below a name in the order of asking, and the first circle."""

import pytest

from luwte.engine import FigureError, RuleError, Series
from luwte.engine.graph import below, circle
from luwte.engine.units import HOURS_UNIT
from tests.engine.law import DAY, catalogue, rule

ASKS = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": [], "e": [], "los": []}


@pytest.mark.parametrize(
    ("names", "found"),
    [(["a"], ["a", "b", "d", "c", "e"]), (["c", "a"], ["c", "d", "e", "a", "b"]), (["los", "los"], ["los"]), ([], [])],
)
def test_all_below_names_stand_once_each_before_what_it_asks(names, found):
    assert below(names, ASKS.__getitem__) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, ()),
        ({"e": ["a"]}, ("a", "c", "e", "a")),
        ({"d": ["d"]}, ("a", "b", "d", "d")),
        ({"los": ["los"]}, ("los", "los")),
    ],
)
def test_a_circle_is_the_way_on_which_a_name_asks_itself(more, found):
    assert circle(ASKS, (ASKS | more).__getitem__) == found


def test_a_long_chain_is_no_circle_and_not_too_deep():
    assert circle(["0"], lambda name: [str(int(name) + 1)] if int(name) < 50_000 else []) == ()


def test_a_circle_through_a_table_names_a_rule_and_its_line():
    text = rule("return tarief", "tarief: Uren", name="sleutel") + rule("return tarief", "tarief: Uren", name="anders")
    keyed = Series("tarief", "Tarief", HOURS_UNIT, "lokaal", (), key="sleutel")
    with pytest.raises((RuleError, FigureError), match=r"Kring: sleutel -> tarief -> sleutel. Verbreek haar."):
        catalogue(text, keyed)
    with pytest.raises(RuleError, match=r"Kring: anders -> tarief -> sleutel -> tarief"):
        catalogue(rule("return tarief", "tarief: Uren", name="anders") + text.split("\n\n")[0] + "\n\n", keyed)


def test_a_rule_of_another_day_asks_nothing():
    text = rule("return uren", tot="2020-01-01") + rule(
        "return normuren", "normuren: Uren", name="proef__2020", vanaf="2020-01-01"
    )
    law = catalogue(text)
    assert law.inputs("proef") == ["uren", "normuren"]
    assert law.at(DAY).inputs("proef") == ["normuren"]
    assert law.at(DAY.replace(year=2014)).edges("proef") == []
