"""Terms that stood still or were postponed: subsidy, objection, and after a notice of delay."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.holidays import holidays
from tests.wet.hulp import op
from tests.wet.test_beslistermijnen import NIET_STIL


def dagen(count):
    return {**NIET_STIL, "dagen_aanvulling": count}


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        ("2023-07-03", 0, "2023-08-07"),
        ("2023-07-03", 3, "2023-08-10"),
        ("2023-07-03", 5, "2023-08-14"),  # Saturday 12 August: Monday
        ("2024-04-01", 0, "2024-05-06"),
        ("2024-03-26", 5, "2024-05-06"),  # 30 April plus 5: Sunday 5 May
    ],
)
def test_five_weeks_for_the_subsidy_and_then_the_days_of_standstill(day, count, end):
    facts = {"loonwaarde_vastgesteld_op": day, **dagen(count)}
    assert op(day).value("termijn_loonkostensubsidie_met_stilstand", facts) == date.fromisoformat(end)
    without = {"meting_overgeslagen_op": day, **dagen(count)}
    target = "termijn_loonkostensubsidie_zonder_meting_met_stilstand"
    assert op(day).value(target, without) == date.fromisoformat(end)
    assert "loonwaarde" not in op(day).explain(target, without).as_text()


@given(start=st.dates(date(2015, 1, 1), date(2026, 1, 1)), count=st.integers(0, 60), committee=st.booleans())
@settings(derandomize=True, max_examples=60, deadline=None)
def test_an_objection_without_standstill_has_the_term_of_the_plain_rule_and_else_later(start, count, committee):
    facts = {"besluit_op": start, "adviescommissie": committee}
    stand = op(start)
    for plain, still in (
        ("termijn_beslissing_op_bezwaar", "termijn_beslissing_op_bezwaar_met_stilstand"),
        ("termijn_beslissing_op_bezwaar_na_uitstel", "termijn_bezwaar_na_uitstel_met_stilstand"),
    ):
        usual = stand.value(plain, facts)
        assert stand.value(still, facts | dagen(0)) == usual
        later = stand.value(still, facts | dagen(count))
        assert count - 5 <= (later - usual).days <= count + 5
        assert later.weekday() < 5
        assert later not in holidays(later.year)


@given(start=st.dates(date(2015, 1, 1), date(2026, 1, 1)), count=st.integers(0, 60))
@settings(derandomize=True, max_examples=40, deadline=None)
def test_a_day_the_college_names_itself_does_not_slide_past_a_weekend(start, count):
    end = op("2018-01-02").value("termijn_na_uitstel", {"verdaagd_tot": start, **dagen(count)})
    assert end == start + timedelta(days=count)


@pytest.mark.parametrize(("day", "valid"), [("2018-05-01", False), ("2018-05-02", False), ("2018-05-03", True)])
def test_a_notice_of_default_counts_from_the_day_after_the_last_day(day, valid):
    facts = {"ingebrekestelling_op": day, "uiterste_besluitdatum": "2018-05-02"}
    assert op("2018-05-03").value("ingebrekestelling_na_termijn", facts) is valid
