"""Measuring loonwaarde: three factors, whole percents, and who measures and decides."""

from fractions import Fraction

import pytest

from luwte.engine import InvalidFact, LocalPolicyMissing, NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_geld import INBRENG_UNIT
from tests.wet.hulp import op

VOL = {"taak_tijdsdeel": 1, "prestatie_overige_taken": 0}


@pytest.mark.parametrize("day", ["2015-01-01", "2021-06-30", "2021-07-01", "2026-01-01"])
def test_performance_is_pace_times_quality_times_availability(day):
    facts = {"tempo": "0.50", "kwaliteit": "0.90", "inzetbaarheid": "0.80"}
    assert op(day).value("prestatie_op_taak", facts) == Fraction("0.36")
    assert op(day).value("gemeten_loonwaarde", {**facts, **VOL}) == Fraction("0.36")


@pytest.mark.parametrize("day", ["2015-01-01", "2021-07-01"])
def test_a_task_is_not_rounded_before_tasks_are_weighed(day):
    facts = {"tempo": "0.55", "kwaliteit": "0.90", "inzetbaarheid": "0.50"}
    assert op(day).value("prestatie_op_taak", facts) == Fraction("0.2475")


@pytest.mark.parametrize(
    ("pace", "percent"), [("0.304", "0.30"), ("0.305", "0.31"), ("0.3049", "0.30"), ("0", "0"), ("1", "1")]
)
@pytest.mark.parametrize("day", ["2017-01-01", "2021-07-01"])
def test_the_result_is_a_whole_percentage_half_upwards(day, pace, percent):
    facts = {"tempo": pace, "kwaliteit": 1, "inzetbaarheid": 1, **VOL}
    assert op(day).value("gemeten_loonwaarde", facts) == Fraction(percent)


@pytest.mark.parametrize("day", ["2017-01-01", "2021-07-01"])
def test_tasks_weigh_by_the_time_they_take(day):
    facts = {"tempo": "0.60", "kwaliteit": 1, "inzetbaarheid": 1}
    weighed = {**facts, "taak_tijdsdeel": "0.75", "prestatie_overige_taken": "0.20"}
    assert op(day).value("gemeten_loonwaarde", weighed) == Fraction("0.50")


@pytest.mark.parametrize(("day", "sure", "note"), [("2021-06-30", "gelezen", "V01"), ("2021-07-01", "afgeleid", "V02")])
def test_the_method_of_a_region_and_what_was_read_of_the_national_one_are_told(day, sure, note):
    facts = {"tempo": "0.60", "kwaliteit": 1, "inzetbaarheid": 1, **VOL}
    for name in ("gemeten_loonwaarde", "prestatie_op_taak"):
        explained = op(day).explain(name, facts)
        assert explained.weakest_confidence == sure
        assert note in [one.code for one in explained.notes]
    assert "Regeling loonkostensubsidie Participatiewet 2014" in op("2021-06-30").rule("gemeten_loonwaarde").source
    assert "2014" not in op("2021-07-01").rule("gemeten_loonwaarde").source


@pytest.mark.parametrize(
    ("part", "minutes", "main"), [("1/16", 30, True), ("0.0625", 29, False), ("0.0624", 30, False), ("0.5", 240, True)]
)
def test_a_main_task_takes_a_sixteenth_of_the_week_and_half_an_hour_a_day(part, minutes, main):
    facts = {"taak_tijdsdeel": Fraction(part), "taak_minuten_per_dag": minutes}
    explained = op("2021-07-01").explain("is_hoofdtaak", facts)
    assert explained.value is main
    assert explained.weakest_confidence == "gelezen"
    with pytest.raises(NoRule, match="vanaf 1 juli 2021"):
        op("2021-06-30").value("is_hoofdtaak", facts)


@pytest.mark.parametrize(
    ("hbo", "years", "law", "market", "may"),
    [
        (True, 2, True, True, True),
        (True, 1, True, True, False),
        (False, 20, True, True, False),
        (True, 2, False, True, False),
        (True, 2, True, False, False),
    ],
)
def test_an_expert_has_hbo_two_years_of_experience_and_knows_law_and_market(hbo, years, law, market, may):
    facts = {
        "deskundige_heeft_hbo": hbo,
        "deskundige_ervaring": years,
        "deskundige_kent_de_wet": law,
        "deskundige_kent_arbeidsmarkt": market,
    }
    explained = op("2021-07-01").explain("deskundige_mag_meten", facts)
    assert explained.value is may
    assert explained.weakest_confidence == "gelezen"


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("2015-01-01", {"werkgever"}),
        ("2017-07-01", {"werkgever"}),
        ("2021-06-30", {"werkgever"}),
        ("2021-07-01", {"werkgever", "werknemer"}),
    ],
)
def test_the_employer_is_heard_always_and_the_employee_too_since_july_2021(day, who):
    stand = op(day)
    heard = {one for one in INBRENG_UNIT.choices if stand.value("inbreng_bij_loonwaarde", {"inbreng_van": one})}
    assert heard == who


@pytest.mark.parametrize(("used", "told"), [("2017-07-01", "2017-06-01"), ("2016-03-31", "2016-02-29")])
def test_a_region_reports_a_method_of_its_own_a_month_before(used, told):
    """Art. 4 of the decree stands in the text of 2015 and in that of July 2017."""
    found = op(used).value("meetmethode_melden_uiterlijk", {"meetmethode_vanaf": used})
    assert found.isoformat() == told
    with pytest.raises(NoRule, match="tot 1 juli 2021"):
        op("2021-07-01").value("meetmethode_melden_uiterlijk", {"meetmethode_vanaf": used})


@pytest.mark.parametrize(
    ("told", "fits", "may"), [(True, True, True), (True, False, False), (False, True, False), (False, False, False)]
)
def test_a_method_of_a_region_needed_the_minister_and_ended_in_july_2021(told, fits, may):
    facts = {"meetmethode_gemeld": told, "meetmethode_voldoet": fits}
    for day in ("2015-01-01", "2017-07-01", "2021-06-30"):
        assert op(day).value("eigen_meetmethode_mag", facts) is may
    assert op("2021-07-01").value("eigen_meetmethode_mag", facts) is False


@pytest.mark.eis("M279", "M283")
def test_the_municipality_decides_whoever_measures():
    """In this region UWV measures, about six weeks into the trial; elsewhere another expert does (C19)."""
    stand = op("2017-03-01")
    assert stand.value("loonwaarde_vaststeller", {}) == "college"
    assert stand.value("loonwaarde_meter", {}) == "uwv"
    assert stand.value("termijn_loonwaardemeting", {"proefplaatsing_begin": "2017-03-01"}).isoformat() == "2017-04-12"
    assert op("2021-07-01").value("loonwaarde_vaststeller", {}) == "college"
    assert "art. 3 lid 2" in op("2021-07-01").rule("loonwaarde_vaststeller").source
    with pytest.raises(LocalPolicyMissing):
        op("2017-03-01", "Twenterand").value("loonwaarde_meter", {})


@pytest.mark.eis("M279")
@pytest.mark.parametrize(("measured", "part"), [("0.20", "0.70"), ("0.30", "0.70"), ("0.31", "0.69"), ("1", "0")])
def test_the_subsidy_is_the_minimum_wage_minus_the_measured_value_up_to_seventy_percent(measured, part):
    assert op("2017-03-01").value("loonopbouw_loonkostensubsidie", {"loonwaarde": measured}) == Fraction(part)


def test_a_performance_above_the_usual_one_is_a_typing_error():
    with pytest.raises(InvalidFact, match=r"Bedoelt u 0,80"):
        catalogus().facts["tempo"].admit(80)
