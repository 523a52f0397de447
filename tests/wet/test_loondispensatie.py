"""Loondispensatie with a Wajong benefit: a quarter lower, half a year to five years, by UWV."""

from datetime import date

import pytest

from luwte.wet import catalogus
from tests.wet.hulp import op


@pytest.mark.parametrize(("part", "possible"), [("0.75", True), ("0.7501", False), ("0.74", True), ("1", False)])
def test_performance_must_be_at_least_a_quarter_lower(part, possible):
    facts = {"rechtspositie": "wajong", "prestatie_vergeleken": part, "is_wsw_dienstbetrekking": False}
    assert op("2017-01-01").value("loondispensatie_mogelijk", facts) is possible
    assert op("2017-01-01").value("loondispensatie_mogelijk", {**facts, "is_wsw_dienstbetrekking": True}) is False


def test_an_agreement_on_less_than_the_wage_of_uwv_is_void_and_the_explanation_says_so():
    """Wajong art. 2:20 lid 2; who asks it is the employer or the employee (lid 1)."""
    facts = {"rechtspositie": "wajong", "prestatie_vergeleken": "0.5", "is_wsw_dienstbetrekking": False}
    text = op("2017-01-01").explain("loondispensatie_mogelijk", facts).doc
    assert "Een afspraak over minder loon is nietig." in text
    assert "werkgever of de werknemer" in text


@pytest.mark.parametrize(("begin", "fits"), [("2017-02-28", False), ("2017-03-01", True), ("2017-03-02", True)])
def test_it_begins_at_the_earliest_on_the_first_day_of_the_month_of_the_request(begin, fits):
    facts = {"loondispensatie_begin": begin, "loondispensatie_aanvraagmaand": "2017-03-01"}
    for day in ("2015-01-01", "2026-11-22"):
        assert op(day).value("loondispensatie_begin_past", facts) is fits


@pytest.mark.parametrize("position", ["bijstand", "anw", "nug", "uwv_overig"])
def test_only_a_wajong_benefit_has_it(position):
    facts = {"rechtspositie": position}
    assert op("2017-01-01").value("loondispensatie_mogelijk", facts) is False


@pytest.mark.parametrize(
    ("last_day", "fits"),
    [("2017-08-30", False), ("2017-08-31", True), ("2022-02-28", True), ("2022-03-01", False)],
)
def test_it_lasts_half_a_year_to_five_years_and_can_begin_again(last_day, fits):
    facts = {"loondispensatie_begin": "2017-03-01", "loondispensatie_einde": last_day}
    stand = op("2017-03-01")
    assert stand.value("loondispensatie_duur_past", facts) is fits
    assert stand.value("loondispensatie_uiterlijk", facts) == date(2022, 3, 1)
    renewed = {"loondispensatie_begin": "2022-03-01", "loondispensatie_einde": "2027-02-28"}
    assert stand.value("loondispensatie_duur_past", renewed) is True


def test_it_is_a_decision_of_uwv():
    names = ("loondispensatie_mogelijk", "loondispensatie_uiterlijk", "loondispensatie_duur_past")
    for name in (*names, "loondispensatie_begin_past"):
        assert {rule.layer for rule in catalogus().rules[name]} == {"uwv"}


@pytest.mark.eis("M234")
@pytest.mark.parametrize(("given", "regime"), [(True, "loondispensatie"), (False, "loonkostensubsidie")])
def test_for_each_job_with_a_wajong_benefit_is_known_whether_uwv_gives_it(given, regime):
    """C14: the law lets the subsidy apply too (art. 10b lid 9), so it is recorded at the job."""
    explained = op("2017-01-01").explain(
        "financieringsregime", {"rechtspositie": "wajong", "uwv_geeft_loondispensatie": given}
    )
    assert explained.value == regime
    assert explained.weakest_confidence == "gelezen"
    assert "C14" in [note.code for node in explained.walk() for note in node.notes]
    others = op("2017-01-01").explain("financieringsregime", {"rechtspositie": "bijstand"})
    assert not [note for node in others.walk() for note in node.notes]


@pytest.mark.parametrize("position", ["bijstand", "anw", "nug", "uwv_overig"])
def test_without_a_wajong_benefit_nobody_asks_for_loondispensatie(position):
    assert op("2017-01-01").value("financieringsregime", {"rechtspositie": position}) == "loonkostensubsidie"
    assert op("2017-01-01").needs("financieringsregime", {"rechtspositie": "wajong"}) == ["uwv_geeft_loondispensatie"]
