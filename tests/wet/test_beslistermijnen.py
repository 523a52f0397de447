"""How long a decision may take: suspension, delay, UWV's weeks that do not suspend, and the penalty."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.holidays import holidays
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import OPSCHORTING_UNIT
from tests.wet.hulp import op

STIL = ("dagen_aanvulling", "dagen_buitenlandse_gegevens", "dagen_instemming", "dagen_vertraging_aanvrager")
STIL = (*STIL, "dagen_overmacht")
NIET_STIL = dict.fromkeys(STIL, 0)


@pytest.mark.parametrize("reason", OPSCHORTING_UNIT.choices)
def test_the_term_stands_still_for_the_reasons_of_the_law_and_not_for_waiting_for_uwv(reason):
    uitleg = op("2019-06-01").explain("termijn_staat_stil", {"reden_van_stilstaan": reason})
    assert uitleg.value is (reason != "wacht_op_uwv")
    assert "N06" in [note.code for note in uitleg.notes]
    assert len(OPSCHORTING_UNIT.choices) == len(STIL) + 1


@pytest.mark.parametrize("reason", STIL)
@pytest.mark.parametrize(
    ("days", "end"), [(0, "2018-02-27"), (1, "2018-02-28"), (10, "2018-03-09"), (34, "2018-04-03")]
)
def test_each_day_with_a_reason_moves_the_end_by_a_day_and_then_to_a_working_day(reason, days, end):
    facts = {"aanvraag_op": "2018-01-02", **NIET_STIL, reason: days}
    assert op("2018-01-02").value("termijn_besluit_met_stilstand", facts) == date.fromisoformat(end)


def test_without_standstill_both_ends_are_the_same_and_no_fact_of_uwv_is_asked():
    facts = {"aanvraag_op": "2018-01-02", **NIET_STIL}
    stand = op("2018-01-02")
    assert stand.value("termijn_besluit_met_stilstand", facts) == stand.value("termijn_besluit_aanvraag", facts)
    assert set(catalogus().inputs("termijn_besluit_met_stilstand")) == {"aanvraag_op", *STIL}


@given(
    start=st.dates(date(2015, 1, 1), date(2026, 6, 1)),
    days=st.lists(st.integers(0, 60), min_size=5, max_size=5),
)
@settings(derandomize=True, max_examples=100, deadline=None)
def test_standstill_adds_up_and_never_ends_on_a_day_off(start, days):
    facts = {"aanvraag_op": start, **dict(zip(STIL, days, strict=True))}
    stand = op(start)
    assert stand.value("dagen_stilstand", facts) == sum(days)
    end = stand.value("termijn_besluit_met_stilstand", facts)
    assert 0 <= (end - start).days - 56 - sum(days) <= 5
    assert end.weekday() < 5
    assert end not in holidays(end.year)


@pytest.mark.eis("M070")
@given(start=st.dates(date(2015, 1, 1), date(2026, 6, 1)), later=st.integers(0, 40))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_the_weeks_of_uwv_and_of_the_college_never_fit_in_one_term(start, later):
    asked = start + timedelta(days=later)
    facts = {"aanvraag_op": start, "adviesaanvraag_op": asked}
    stand = op(start)
    assert stand.value("advies_past_niet_in_termijn", facts) is True
    notice = stand.value("verdagingsbericht_uiterlijk", facts)
    assert notice == stand.value("termijn_besluit_aanvraag", facts)
    both = stand.value("termijn_besluit_na_uwv", facts)
    assert (both - notice).days >= 50
    assert (both - asked).days >= 112


def test_the_sum_of_both_terms_is_worked_and_says_that_it_is_our_reading():
    facts = {"aanvraag_op": "2018-01-02", "adviesaanvraag_op": "2018-01-09"}
    stand = op("2018-01-09")
    uitleg = stand.explain("termijn_besluit_na_uwv", facts)
    assert uitleg.value == date(2018, 5, 1)  # 6 March plus eight weeks
    assert uitleg.confidence == "afgeleid"
    assert "Dat is een uitleg" in uitleg.as_text()
    notice = stand.explain("verdagingsbericht_uiterlijk", facts)
    assert notice.value == date(2018, 2, 27)
    assert "Wachten op UWV" in notice.as_text() or "wachten op UWV" in notice.as_text()
    # Only when UWV was asked long before the application does the advice come in time.
    early = {"aanvraag_op": "2018-01-02", "adviesaanvraag_op": "2017-12-01"}
    assert stand.value("advies_past_niet_in_termijn", early) is False


@pytest.mark.parametrize(
    ("over", "received", "may"), [(True, False, True), (False, False, False), (True, True, False), (False, True, False)]
)
def test_a_late_advice_does_not_hold_up_the_decision(over, received, may):
    facts = {"adviestermijn_voorbij": over, "advies_ontvangen": received}
    assert op("2018-01-02").value("mag_verder_zonder_advies", facts) is may
    # A finding still rests on a positive advice.
    assert catalogus().inputs("mag_vaststellen") == ["advies_uitkomst"]


@pytest.mark.parametrize(
    ("sent", "valid"), [("2018-02-26", False), ("2018-02-27", False), ("2018-02-28", True), ("2018-06-01", True)]
)
def test_the_college_is_in_default_only_after_its_term(sent, valid):
    facts = {"aanvraag_op": "2018-01-02", **NIET_STIL, "ingebrekestelling_op": sent}
    assert op("2018-01-02").value("ingebrekestelling_geldig", facts) is valid
    longer = {**facts, "dagen_aanvulling": 14}
    assert op("2018-01-02").value("ingebrekestelling_geldig", longer) is (sent == "2018-06-01")


@pytest.mark.parametrize(
    ("received", "first"), [("2018-03-01", "2018-03-16"), ("2018-12-20", "2019-01-04"), ("2020-02-15", "2020-03-01")]
)
def test_the_penalty_starts_the_day_after_two_weeks(received, first):
    facts = {"ingebrekestelling_op": received}
    assert op(received).value("dwangsom_begint_op", facts) == date.fromisoformat(first)


#: 14 days of 20, 14 of 30, 14 of 40 euros in the text of 2015; 23, 35 and 45 since 2019 (not verified).
DWANGSOM = [
    (0, 0, 0),
    (1, 20, 23),
    (14, 280, 322),
    (15, 310, 357),
    (28, 700, 812),
    (29, 740, 857),
    (41, 1220, 1397),
    (42, 1260, 1442),
    (43, 1260, 1442),
    (365, 1260, 1442),
]


@pytest.mark.parametrize(("days", "old", "new"), DWANGSOM)
def test_the_penalty_per_day_until_and_since_2019(days, old, new):
    facts = {"dagen_dwangsom": days}
    for day in ("2015-01-01", "2018-12-31"):
        uitleg = op(day).explain("dwangsom", facts)
        assert uitleg.value == old
        assert uitleg.weakest_confidence == "gelezen"
    for day in ("2019-01-01", "2026-11-22"):
        uitleg = op(day).explain("dwangsom", facts)
        assert uitleg.value == new
        assert uitleg.weakest_confidence == "niet geverifieerd"
        assert "niet geverifieerd" in uitleg.as_text()
        assert "N07" in [note.code for note in uitleg.notes]


@given(days=st.integers(0, 100))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_a_day_more_never_lowers_the_penalty_nor_adds_more_than_the_highest_step(days):
    stand = op("2018-01-02")
    one, more = (stand.value("dwangsom", {"dagen_dwangsom": count}) for count in (days, days + 1))
    assert 0 <= more - one <= Fraction(40)
