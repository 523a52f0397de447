"""When the bonus comes in, and what a place gives and costs beside the budget of the municipality."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import NoRule
from tests.wet.hulp import PERSOON, op

BONUS = {"advies_uitkomst": "positief", "landelijke_plaatsjaren": 20000, "gewenste_plekken": 12}


@pytest.mark.eis("M260")
@pytest.mark.parametrize(
    ("place", "paid"),
    [("2017-01-01", "2018-01-01"), ("2017-12-31", "2018-01-01"), ("2018-01-01", "2019-01-01")],
)
def test_the_bonus_of_a_year_comes_in_after_that_year(place, paid):
    explained = op("2018-01-01").explain("bonus_op_zijn_vroegst", {"plek_bezet_op": place})
    assert explained.value == date.fromisoformat(paid)
    assert explained.weakest_confidence == "afgeleid"
    assert "Een vaste dag noemt geen bron" in explained.doc


@pytest.mark.eis("M260")
@pytest.mark.parametrize(
    ("day", "open_"),
    [("2017-02-28", 0), ("2017-03-01", 36000), ("2017-12-31", 36000), ("2018-01-01", 0)],
)
def test_until_then_the_municipality_waits_for_all_of_it(day, open_):
    facts = {**BONUS, "plek_bezet_op": "2017-03-01", "kasdag": day}
    assert op("2018-01-01").value("bonus_nog_niet_ontvangen", facts) == open_
    for gone in ("bonus_nog_niet_ontvangen", "bonus_op_zijn_vroegst"):
        with pytest.raises(NoRule):
            op("2020-01-01").value(gone, facts)


@pytest.mark.eis("M257")
@pytest.mark.parametrize(
    ("day_care", "gains", "costs", "more"),
    [
        ("0", "0", "0", "0"),
        ("9000", "0", "0", "9000"),
        ("9000", "1500.50", "400", "10100.50"),
        ("0", "0", "400", "-400"),
    ],
)
def test_social_costs_and_benefits_stand_beside_the_burden_of_the_municipality(day_care, gains, costs, more):
    """No amounts of the Cedris study were found: who weighs gives an estimate, and the budget is not changed by it."""
    stand = op("2017-07-01")
    facts = {**PERSOON, "huishouden": "alleenstaande"}
    burden = stand.value("last_gemeente_met_besparing", facts)
    estimate = {
        "bespaarde_dagbesteding_per_jaar": day_care,
        "andere_maatschappelijke_baten": gains,
        "andere_maatschappelijke_kosten": costs,
    }
    explained = stand.explain("maatschappelijk_saldo_per_jaar", {**facts, **estimate})
    assert explained.value == Fraction(more) - burden
    assert "Cedris" in explained.source
    assert "eigen raming" in explained.doc
