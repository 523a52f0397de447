"""Objection and appeal: from which day, until which day, on time by post, and when the college decides."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.holidays import holidays
from tests.wet.hulp import op

BESLUIT = "2018-01-02"  # the term ends on Tuesday 13 February


@pytest.mark.parametrize(("made_known", "begins"), [("2018-01-02", "2018-01-03"), ("2018-12-31", "2019-01-01")])
def test_the_term_begins_the_day_after_the_decision_is_made_known(made_known, begins):
    assert op(made_known).value("bezwaartermijn_begint_op", {"besluit_op": made_known}) == date.fromisoformat(begins)


@pytest.mark.parametrize(
    ("received", "by_post", "sent", "in_time"),
    [
        ("2018-02-13", False, "2018-02-13", True),
        ("2018-02-14", False, "2018-02-13", False),
        ("2018-02-14", True, "2018-02-13", True),
        ("2018-02-20", True, "2018-02-13", True),
        ("2018-02-21", True, "2018-02-13", False),
        ("2018-02-20", True, "2018-02-14", False),
        ("2018-01-03", True, "2018-01-02", True),
    ],
)
def test_an_objection_is_on_time_when_received_in_the_term_or_posted_in_it_and_received_within_a_week(
    received, by_post, sent, in_time
):
    facts = {
        "besluit_op": BESLUIT,
        "bezwaar_ontvangen_op": received,
        "bezwaar_per_post": by_post,
        "bezwaar_verstuurd_op": sent,
    }
    assert op("2018-03-01").value("bezwaar_op_tijd", facts) is in_time
    assert (
        op("2018-03-01").needs("bezwaar_op_tijd", {"besluit_op": BESLUIT, "bezwaar_ontvangen_op": "2018-02-13"}) == []
    )


@pytest.mark.parametrize(
    ("received", "in_time"), [("2017-05-24", True), ("2017-05-26", True), ("2017-05-29", True), ("2017-05-30", False)]
)
def test_an_objection_on_the_monday_after_an_equated_friday_is_on_time(received, in_time):
    """The decision of 14 April 2017: six weeks end on 26 May, the Friday after Ascension."""
    facts = {"besluit_op": "2017-04-14", "bezwaar_ontvangen_op": received, "bezwaar_per_post": False}
    assert op("2017-06-01").value("bezwaar_op_tijd", facts) is in_time


@pytest.mark.eis("M290")
@pytest.mark.parametrize(
    ("made_known", "committee", "end", "after_delay"),
    [
        ("2018-01-02", False, "2018-03-27", "2018-05-08"),
        ("2018-01-02", True, "2018-05-08", "2018-06-19"),
        ("2018-02-17", False, "2018-05-15", "2018-06-26"),  # the term for objection ends on 3 April, after Easter
        ("2018-10-01", True, "2019-02-04", "2019-03-18"),
    ],
)
def test_the_college_decides_six_or_twelve_weeks_after_the_end_of_the_term(made_known, committee, end, after_delay):
    facts = {"besluit_op": made_known, "adviescommissie": committee}
    stand = op(made_known)
    assert stand.value("termijn_beslissing_op_bezwaar", facts) == date.fromisoformat(end)
    assert stand.value("termijn_beslissing_op_bezwaar_na_uitstel", facts) == date.fromisoformat(after_delay)


@given(made_known=st.dates(date(2015, 1, 1), date(2026, 6, 1)), committee=st.booleans())
@settings(derandomize=True, max_examples=100, deadline=None)
def test_the_terms_of_objection_follow_each_other_and_end_on_working_days(made_known, committee):
    stand = op(made_known)
    facts = {"besluit_op": made_known, "adviescommissie": committee}
    objection = stand.value("termijn_bezwaar", facts)
    decision = stand.value("termijn_beslissing_op_bezwaar", facts)
    delayed = stand.value("termijn_beslissing_op_bezwaar_na_uitstel", facts)
    weeks = timedelta(weeks=12 if committee else 6)
    assert objection + weeks <= decision <= objection + weeks + timedelta(days=5)
    assert decision + timedelta(weeks=6) <= delayed
    for day in (objection, decision, delayed, stand.value("bezwaar_per_post_uiterlijk", facts)):
        assert day.weekday() < 5
        assert day not in holidays(day.year)


@pytest.mark.eis("M290")
@pytest.mark.parametrize("decision", [True, False])
def test_one_objects_to_a_decision_of_the_college_and_then_goes_to_court(decision):
    stand = op("2018-03-01")
    assert stand.value("bezwaar_mogelijk", {"is_besluit_van_college": decision}) is decision
    assert stand.value("termijn_beroep", {"beslissing_op_bezwaar_op": "2018-03-27"}) == date(2018, 5, 8)
