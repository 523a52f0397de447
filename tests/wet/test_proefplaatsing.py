"""The trial place: its purpose and its length, on both sides of February 2017 and July 2023."""

from datetime import date

import pytest

from tests.wet.hulp import op

DOELEN = ("loonwaarde", "wennen", "werkervaring", "jobcarving", "voorzieningen")


def past(day, last_day, extended=False):
    facts = {
        "proefplaatsing_begin": "2016-03-01",
        "proefplaatsing_einde": last_day,
        "proefplaatsing_verlengd": extended,
    }
    return op(day).value("proefplaatsing_duur_past", facts)


@pytest.mark.eis("M278")
@pytest.mark.parametrize("goal", DOELEN)
def test_the_law_of_2015_knew_one_purpose_and_policy_since_2017_knows_five(goal):
    facts = {"proefplaatsing_doel": goal}
    assert op("2017-01-31").value("proefplaatsing_doel_mag", facts) is (goal == "loonwaarde")
    assert op("2017-02-01").value("proefplaatsing_doel_mag", facts) is True


@pytest.mark.eis("M278", "M280")
@pytest.mark.parametrize(
    ("day", "last_day", "fits"),
    [
        ("2015-01-01", "2016-05-31", True),
        ("2015-01-01", "2016-06-01", False),
        ("2017-01-31", "2016-06-01", False),
        ("2017-02-01", "2016-06-01", True),
        ("2017-02-01", "2016-08-31", True),
        ("2017-02-01", "2016-09-01", False),
        ("2023-06-30", "2016-08-31", True),
    ],
)
def test_three_months_in_2015_and_six_as_a_guideline_from_february_2017(day, last_day, fits):
    assert past(day, last_day) is fits


@pytest.mark.parametrize(
    ("last_day", "extended", "fits"),
    [
        ("2016-04-30", False, True),
        ("2016-05-01", False, False),
        ("2016-05-01", True, True),
        ("2016-08-31", True, True),
        ("2016-09-01", True, False),
    ],
)
def test_since_july_2023_two_months_and_at_most_four_more(last_day, extended, fits):
    assert past("2023-07-01", last_day, extended) is fits


@pytest.mark.eis("M280")
@pytest.mark.parametrize(("last_day", "risk"), [("2016-08-31", False), ("2016-09-01", True)])
def test_beyond_six_months_a_court_may_see_an_employment(last_day, risk):
    facts = {"proefplaatsing_begin": "2016-03-01", "proefplaatsing_einde": last_day}
    explained = op("2017-02-01").explain("proefplaatsing_lijkt_dienstbetrekking", facts)
    assert explained.value is risk
    assert "rechter" in explained.doc


def test_uwv_has_six_months_of_its_own():
    facts = {"proefplaatsing_begin": "2016-03-01"}
    for day in ("2015-01-01", "2023-07-01"):
        explained = op(day).explain("proefplaatsing_uwv_uiterlijk", facts)
        assert (explained.value, explained.layer) == (date(2016, 9, 1), "uwv")
