"""Measuring loonwaarde: three factors, whole percents, and who measures and decides."""

from fractions import Fraction

import pytest

from luwte.engine import InvalidFact, LocalPolicyMissing, NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op

VOL = {"taak_tijdsdeel": 1, "prestatie_overige_taken": 0}


@pytest.mark.parametrize("day", ["2015-01-01", "2020-12-31", "2021-01-01", "2026-01-01"])
def test_performance_is_pace_times_quality_times_availability(day):
    facts = {"tempo": "0.50", "kwaliteit": "0.90", "inzetbaarheid": "0.80"}
    assert op(day).value("prestatie_op_taak", facts) == Fraction("0.36")
    assert op(day).value("gemeten_loonwaarde", {**facts, **VOL}) == Fraction("0.36")


@pytest.mark.parametrize("day", ["2015-01-01", "2021-01-01"])
def test_a_task_is_not_rounded_before_tasks_are_weighed(day):
    facts = {"tempo": "0.55", "kwaliteit": "0.90", "inzetbaarheid": "0.50"}
    assert op(day).value("prestatie_op_taak", facts) == Fraction("0.2475")


@pytest.mark.parametrize(
    ("pace", "percent"), [("0.304", "0.30"), ("0.305", "0.31"), ("0.3049", "0.30"), ("0", "0"), ("1", "1")]
)
def test_the_result_is_a_whole_percentage_half_upwards(pace, percent):
    facts = {"tempo": pace, "kwaliteit": 1, "inzetbaarheid": 1, **VOL}
    assert op("2017-01-01").value("gemeten_loonwaarde", facts) == Fraction(percent)


def test_tasks_weigh_by_the_time_they_take():
    facts = {"tempo": "0.60", "kwaliteit": 1, "inzetbaarheid": 1}
    weighed = {**facts, "taak_tijdsdeel": "0.75", "prestatie_overige_taken": "0.20"}
    assert op("2017-01-01").value("gemeten_loonwaarde", weighed) == Fraction("0.50")


@pytest.mark.parametrize(
    ("part", "minutes", "main"), [("1/16", 30, True), ("0.0625", 29, False), ("0.0624", 30, False), ("0.5", 240, True)]
)
def test_a_main_task_takes_a_sixteenth_of_the_week_and_half_an_hour_a_day(part, minutes, main):
    facts = {"taak_tijdsdeel": Fraction(part), "taak_minuten_per_dag": minutes}
    explained = op("2021-01-01").explain("is_hoofdtaak", facts)
    assert explained.value is main
    assert explained.weakest_confidence == "afgeleid"
    with pytest.raises(NoRule, match="vanaf 1 januari 2021"):
        op("2020-12-31").value("is_hoofdtaak", facts)


@pytest.mark.parametrize(("hbo", "years", "may"), [(True, 2, True), (True, 1, False), (False, 20, False)])
def test_an_expert_has_hbo_and_two_years_of_experience(hbo, years, may):
    facts = {"deskundige_heeft_hbo": hbo, "deskundige_ervaring": years}
    assert op("2021-01-01").value("deskundige_mag_meten", facts) is may


@pytest.mark.eis("M279", "M283")
def test_the_municipality_decides_whoever_measures():
    """In this region UWV measures, about six weeks into the trial; elsewhere another expert does (C19)."""
    stand = op("2017-03-01")
    assert stand.value("loonwaarde_vaststeller", {}) == "college"
    assert stand.value("loonwaarde_meter", {}) == "uwv"
    assert stand.value("termijn_loonwaardemeting", {"proefplaatsing_begin": "2017-03-01"}).isoformat() == "2017-04-12"
    with pytest.raises(LocalPolicyMissing):
        op("2017-03-01", "Twenterand").value("loonwaarde_meter", {})


@pytest.mark.eis("M279")
@pytest.mark.parametrize(("measured", "part"), [("0.20", "0.70"), ("0.30", "0.70"), ("0.31", "0.69"), ("1", "0")])
def test_the_subsidy_is_the_minimum_wage_minus_the_measured_value_up_to_seventy_percent(measured, part):
    assert op("2017-03-01").value("loonopbouw_loonkostensubsidie", {"loonwaarde": measured}) == Fraction(part)


def test_a_performance_above_the_usual_one_is_a_typing_error():
    with pytest.raises(InvalidFact, match=r"Bedoelt u 0,80"):
        catalogus().facts["tempo"].admit(80)
