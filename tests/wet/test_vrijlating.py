"""What someone on bijstand may keep of a wage: amounts, months and ages to either side."""

from fractions import Fraction

import pytest

from luwte.engine import NoFigure, NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op

LOON = {"loon_naast_bijstand": "400"}


def eerste(day, month=1, age=27, wage="400"):
    facts = {"leeftijd": age, "maand_met_loon": month, "loon_naast_bijstand": wage}
    return op(day).value("vrijlating_eerste_half_jaar", facts)


@pytest.mark.parametrize(
    ("day", "most"),
    [
        ("2015-07-01", 196),
        ("2019-01-01", 209),
        ("2020-01-01", 215),
        ("2022-07-01", 226),
        ("2023-01-01", 246),
        ("2023-07-01", 249),
        ("2024-07-01", 269),
        ("2025-01-01", 273),
        ("2025-07-01", 278),
        ("2026-01-01", 285),
        ("2026-12-31", 285),
    ],
)
def test_a_quarter_of_the_wage_up_to_the_maximum_of_the_half_year(day, most):
    assert eerste(day) == 100
    assert eerste(day, wage=str(4 * most)) == most == eerste(day, wage=str(4 * most + 1))
    assert eerste(day, wage=str(4 * most - 1)) == most - Fraction(1, 4)


@pytest.mark.parametrize(("month", "age", "kept"), [(6, 27, 100), (7, 27, 0), (1, 26, 0), (1, 27, 100)])
def test_six_months_and_from_27_years(month, age, kept):
    assert eerste("2026-01-01", month, age) == kept


@pytest.mark.parametrize("day", ["2015-06-30", "2016-01-01", "2018-12-31", "2019-07-01", "2020-07-01", "2027-01-01"])
def test_the_maximum_of_other_half_years_was_not_read(day):
    with pytest.raises(NoFigure, match="Hoogste vrijlating in het eerste half jaar is niet bekend"):
        eerste(day)


@pytest.mark.parametrize(("month", "kept"), [(6, "0"), (7, "50"), (36, "50"), (37, "0")])
def test_a_single_parent_keeps_an_eighth_for_thirty_months_more(month, kept):
    facts = {**LOON, "leeftijd": 27, "ouder_van_kind_onder_twaalf": True, "maand_met_loon": month}
    assert op("2026-01-01").value("vrijlating_alleenstaande_ouder", facts) == Fraction(kept)
    assert op("2026-01-01").value("vrijlating_alleenstaande_ouder", {**facts, "leeftijd": 26}) == 0
    other = {**facts, "ouder_van_kind_onder_twaalf": False}
    assert op("2026-01-01").value("vrijlating_alleenstaande_ouder", other) == 0


@pytest.mark.parametrize(
    ("day", "most"),
    [
        ("2015-07-01", "122.31"),
        ("2019-01-01", "130.70"),
        ("2023-01-01", "153.38"),
        ("2023-07-01", "155.74"),
        ("2024-01-01", "164.73"),
        ("2024-07-01", "167.79"),
        ("2025-01-01", "170.61"),
        ("2025-07-01", "173.87"),
        ("2026-01-01", "177.66"),
        ("2026-07-01", "177.66"),
    ],
)
def test_a_single_parent_keeps_no_more_than_the_maximum(day, most):
    facts = {"leeftijd": 40, "ouder_van_kind_onder_twaalf": True, "maand_met_loon": 20, "loon_naast_bijstand": "3000"}
    assert op(day).value("vrijlating_alleenstaande_ouder", facts) == Fraction(most)


@pytest.mark.parametrize(
    ("day", "most"),
    [
        ("2015-07-01", "124.05"),
        ("2023-07-01", "157.96"),
        ("2024-01-01", "167.07"),
        ("2024-07-01", "170.18"),
        ("2025-01-01", "173.04"),
        ("2025-07-01", "176.35"),
        ("2026-01-01", "180.19"),
        ("2026-07-01", "180.19"),
    ],
)
def test_with_a_medical_limit_fifteen_percent_without_end(day, most):
    facts = {"medische_urenbeperking": True, "loon_naast_bijstand": "3000"}
    assert op(day).value("vrijlating_medisch", facts) == Fraction(most)
    assert op(day).value("vrijlating_medisch", {**facts, "loon_naast_bijstand": "100"}) == 15
    assert op(day).value("vrijlating_medisch", {"medische_urenbeperking": False}) == 0


@pytest.mark.parametrize(
    ("month", "no_more_hours", "kept"), [(6, False, 0), (7, False, 60), (18, False, 60), (19, False, 0), (19, True, 60)]
)
def test_with_a_subsidy_fifteen_percent_for_a_year_after_the_first_half_and_longer_if_found(month, no_more_hours, kept):
    facts = {
        **LOON,
        "werkt_met_loonkostensubsidie": True,
        "maand_met_loon": month,
        "uren_kunnen_niet_omhoog": no_more_hours,
    }
    explained = op("2023-07-01").explain("vrijlating_loonkostensubsidie", facts)
    assert explained.value == kept
    assert explained.weakest_confidence == "afgeleid"
    assert "leeftijd" not in catalogus().inputs("vrijlating_loonkostensubsidie")  # art. 31 lid 5 names n and r, not z
    assert (
        op("2023-07-01").value("vrijlating_loonkostensubsidie", {**facts, "werkt_met_loonkostensubsidie": False}) == 0
    )


def test_before_july_2023_the_subsidy_gave_nothing_extra():
    with pytest.raises(NoRule, match="vanaf 1 juli 2023"):
        op("2023-06-30").value("vrijlating_loonkostensubsidie", {})
    facts = {"werkt_met_loonkostensubsidie": True, "maand_met_loon": 8, "loon_naast_bijstand": "3000"}
    for day, most in (
        ("2023-12-31", "157.96"),
        ("2024-01-01", "157.96"),
        ("2025-01-01", "170.18"),
        ("2025-07-01", "176.35"),
        ("2026-07-01", "180.19"),
    ):
        assert op(day).value("vrijlating_loonkostensubsidie", facts) == Fraction(most)
    with pytest.raises(NoFigure):
        op("2027-01-01").value("vrijlating_loonkostensubsidie", facts)
