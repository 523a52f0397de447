"""What an employer has beside the subsidy, from the days that were read."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Layer, NoRule
from luwte.engine.figures import figure_from
from luwte.engine.units import HOURS_UNIT
from luwte.wet import catalogus
from tests.wet.hulp import op


@pytest.mark.parametrize(
    ("day", "holds", "sure"),
    [
        ("2015-01-01", False, "gelezen"),
        ("2015-12-31", False, "gelezen"),
        ("2016-01-01", False, "afgeleid"),
        ("2016-12-31", False, "afgeleid"),
        ("2017-01-01", True, "niet geverifieerd"),
        ("2019-05-18", True, "niet geverifieerd"),
        ("2019-05-19", True, "gelezen"),
        ("2026-06-01", True, "gelezen"),
    ],
)
def test_no_risk_covers_sheltered_work_since_2017_and_says_how_sure_that_is(day, holds, sure):
    explained = op(day).explain("no_riskpolis", {"werkt_beschut": True})
    assert explained.value is holds
    assert explained.weakest_confidence == sure
    assert [note.code for note in explained.notes] == ["G09"]
    assert op(day).value("no_riskpolis", {"werkt_beschut": False}) is False


def test_before_2017_no_risk_asks_nothing_and_before_2015_there_is_no_rule():
    for day in ("2015-01-01", "2016-01-01"):
        assert op(day).value("no_riskpolis", {}) is False
    with pytest.raises(NoRule, match="vanaf 1 januari 2015"):
        op("2014-12-31").value("no_riskpolis", {})


@pytest.mark.parametrize(
    ("asked", "week", "part"), [(True, 1, "1"), (True, 52, "1"), (True, 53, "0.70"), (False, 52, "0.70")]
)
@pytest.mark.parametrize(
    ("day", "sure"),
    [("2017-01-01", "niet geverifieerd"), ("2023-12-31", "niet geverifieerd"), ("2024-01-01", "gelezen")],
)
def test_sick_pay_is_70_percent_and_at_most_all_of_the_daily_wage_in_the_first_year(asked, week, part, day, sure):
    facts = {"verhoging_ziekengeld_gevraagd": asked, "ziekteweek": week}
    explained = op(day).explain("ziekengeld_deel_van_dagloon", facts)
    assert explained.value == Fraction(part)
    assert explained.weakest_confidence == sure


def test_of_sick_pay_before_2017_there_is_no_rule_and_without_a_request_no_week_is_asked():
    with pytest.raises(NoRule):
        op("2016-12-31").value("ziekengeld_deel_van_dagloon", {})
    stand = op("2024-01-01")
    assert stand.value("ziekengeld_deel_van_dagloon", {"verhoging_ziekengeld_gevraagd": False}) == Fraction(7, 10)


@pytest.mark.parametrize(
    ("day", "subsidised", "asked", "week", "loonwaarde", "part"),
    [
        ("2022-12-31", True, False, 1, "0.40", "0.70"),
        ("2023-01-01", True, False, 1, "0.40", "0.28"),
        ("2024-06-01", True, False, 53, "0.29", "0.21"),
        ("2024-06-01", True, False, 53, "0.30", "0.21"),
        ("2024-06-01", True, False, 53, "0.31", "0.217"),
        ("2024-06-01", True, True, 52, "0.31", "0.31"),
        ("2024-06-01", True, True, 53, "0.31", "0.217"),
        ("2024-06-01", False, True, 52, "0.31", "1"),
        ("2024-06-01", False, False, 52, "0.31", "0.70"),
    ],
)
def test_since_2023_uwv_pays_sick_pay_times_the_loonwaarde_beside_a_subsidy(
    day, subsidised, asked, week, loonwaarde, part
):
    facts = {
        "werkt_met_loonkostensubsidie": subsidised,
        "verhoging_ziekengeld_gevraagd": asked,
        "ziekteweek": week,
        "loonwaarde": loonwaarde,
        "forfait_afgesproken": False,
    }
    assert op(day).value("ziekengeld_van_uwv", facts) == Fraction(part)


def test_what_uwv_pays_in_the_months_of_the_fixed_half_counts_as_half():
    facts = {
        "werkt_met_loonkostensubsidie": True,
        "verhoging_ziekengeld_gevraagd": False,
        "forfait_afgesproken": True,
        "loonwaarde": "0.90",
    }
    for month, part in ((6, "0.35"), (7, "0.63")):
        assert op("2024-01-01").value("ziekengeld_van_uwv", {**facts, "maand_van_de_baan": month}) == Fraction(part)
    assert "loonwaarde" not in op("2022-12-31").needs("ziekengeld_van_uwv", {})
    with pytest.raises(NoRule):
        op("2016-12-31").value("ziekengeld_van_uwv", {})


@pytest.mark.parametrize("sheltered", [True, False])
def test_sheltered_work_gets_no_loonkostenvoordeel(sheltered):
    assert op("2018-01-01").value("loonkostenvoordeel_uitgesloten", {"werkt_beschut": sheltered}) is sheltered
    with pytest.raises(NoRule):
        op("2017-12-31").value("loonkostenvoordeel_uitgesloten", {"werkt_beschut": sheltered})


@pytest.mark.parametrize("subsidised", [True, False])
def test_who_works_with_a_subsidy_has_a_claim_to_guidance_since_2015(subsidised):
    facts = {"werkt_met_loonkostensubsidie": subsidised}
    for day in ("2015-01-01", "2026-06-01"):
        assert op(day).value("aanspraak_op_begeleiding", facts) is subsidised


@pytest.mark.parametrize(("again", "may"), [("2017-02-27", False), ("2017-02-28", True), ("2018-01-01", True)])
@pytest.mark.parametrize("day", ["2016-12-31", "2017-01-01", "2026-01-01"])
def test_the_group_is_asked_for_once_in_twelve_months(again, may, day):
    facts = {"vorige_doelgroepaanvraag_op": "2016-02-28", "doelgroepaanvraag_op": again}
    explained = op(day).explain("doelgroep_lks_opnieuw_vragen", facts)
    assert explained.value is may
    assert explained.weakest_confidence == "gelezen"


def test_the_maximum_of_31_hours_rests_on_the_place_of_31_hours():
    stand = op("2017-01-01")
    assert stand.value("maximum_uren_om_plek", {}) is True
    assert stand.value("maximum_uren", {}) == stand.value("uren_per_plek", {}) == 31
    for hours, fits in (("30.99", True), ("31.01", False)):
        entry = {"waarde": hours, "vanaf": "2017-01-01", "bron": "Besluit", "zekerheid": "gelezen"}
        own = Layer("eigen", {"maximum_uren": (figure_from(entry, HOURS_UNIT, "eigen"),)})
        assert catalogus().at(date(2017, 1, 1), [own]).value("maximum_uren_om_plek", {}) is fits
