"""Wie hoort bij beschut werk: the criteria of UWV, and that loonwaarde is none of them."""

from itertools import product

import pytest

from luwte.engine import NoRule, rules_in
from luwte.wet import catalogus, toegang
from tests.wet.hulp import op

VERMOGEN = (
    "kan_taak_uitvoeren",
    "heeft_basale_vaardigheden",
    "werkt_uur_aaneengesloten",
    "vier_uur_per_dag_belastbaar",
    "twee_uur_per_dag_belastbaar",
    "verdient_minimumloon_per_uur",
)
ALLES = dict.fromkeys(VERMOGEN, True)


def cases():
    for answers in product((True, False), repeat=6):
        yield dict(zip(VERMOGEN, answers, strict=True))


@pytest.mark.eis("M121")
def test_work_capacity_is_the_truth_table_of_the_schattingsbesluit():
    stand = op("2017-01-01")
    for case in cases():
        task, skills, hour, four, two, wage = case.values()
        assert stand.value("arbeidsvermogen", case) is (task and skills and hour and (four or (two and wage)))


@pytest.mark.eis("M121")
def test_the_positive_and_the_negative_wording_agree_in_all_64_cases():
    stand = op("2017-01-01")
    assert len(list(cases())) == 64
    for case in cases():
        assert stand.value("arbeidsvermogen", case) is not stand.value("geen_arbeidsvermogen", case)


@pytest.mark.eis("M121")
@pytest.mark.parametrize("missing", VERMOGEN[:3])
def test_each_of_the_first_three_is_necessary_and_one_no_ends_the_questions(missing):
    stand = op("2017-01-01")
    assert stand.value("arbeidsvermogen", {**ALLES, missing: False}) is False
    assert stand.needs("arbeidsvermogen", {missing: False}) == []


@pytest.mark.eis("M121")
def test_two_hours_a_day_is_enough_for_who_earns_the_minimum_wage_per_hour():
    stand = op("2017-01-01")
    two = {**ALLES, "vier_uur_per_dag_belastbaar": False}
    assert stand.value("arbeidsvermogen", two) is True
    assert stand.value("arbeidsvermogen", {**two, "verdient_minimumloon_per_uur": False}) is False
    assert stand.value("arbeidsvermogen", {**two, "twee_uur_per_dag_belastbaar": False}) is False
    four = dict.fromkeys(VERMOGEN[:4], True)
    assert stand.needs("arbeidsvermogen", four) == []


@pytest.mark.eis("M119")
@pytest.mark.parametrize(
    ("adaptations", "guidance", "sheltered"),
    [(True, True, True), (True, False, True), (False, True, True), (False, False, False)],
)
def test_one_yes_to_adaptations_or_guidance_is_enough(adaptations, guidance, sheltered):
    facts = {"aanpassingen_nodig": adaptations, "toezicht_of_begeleiding_nodig": guidance}
    stand = op("2017-01-01")
    assert stand.value("aangewezen_op_beschut", facts) is sheltered
    assert stand.value("advies_beschut_werk", {**ALLES, **facts}) == ("positief" if sheltered else "negatief")


@pytest.mark.eis("M122")
def test_without_work_capacity_there_is_no_advice_beschut_werk_whatever_the_criteria():
    stand = op("2017-01-01")
    for case in cases():
        outcome = stand.value("advies_beschut_werk", {**case, "aanpassingen_nodig": True})
        assert (outcome == "geen_arbeidsvermogen") is (not stand.value("arbeidsvermogen", case))
    assert stand.needs("advies_beschut_werk", {"kan_taak_uitvoeren": False}) == []


def test_loonwaarde_occurs_in_no_rule_of_access():
    """The height of the loonwaarde is no criterion of UWV (samenvoordeklant.nl, May 2019)."""
    catalogue = catalogus()
    names = {rule.name for rule in rules_in(toegang)} | {
        "recht_op_plek",
        "verplichting",
        "aantal_gerealiseerd",
        "uren_passen_bij_beleid",
        "boven_bijstandsnorm",
    }
    assert len(names) >= 12
    for name in names:
        assert "loonwaarde" not in catalogue.inputs(name), name
    assert "loonwaarde" in catalogue.inputs("loonkostensubsidie_per_maand")


@pytest.mark.eis("M037")
@pytest.mark.parametrize(
    ("day", "applicant", "may"),
    [
        ("2015-01-01", "college", True),
        ("2015-01-01", "persoon", False),
        ("2016-12-31", "persoon", False),
        ("2017-01-01", "persoon", True),
        ("2017-01-01", "college", True),
        ("2026-12-31", "persoon", True),
    ],
)
def test_since_2017_a_person_may_ask_for_advice_without_the_municipality(day, applicant, may):
    assert op(day).value("mag_advies_vragen", {"aanvrager": applicant}) is may


@pytest.mark.eis("M037", "M154")
@pytest.mark.parametrize("position", ["bijstand", "anw", "nug", "wajong", "uwv_overig"])
def test_since_2017_people_with_a_benefit_of_uwv_belong_to_the_group_too(position):
    facts = {"rechtspositie": position}
    assert op("2017-01-01").value("hoort_bij_doelgroep", facts) is True
    assert op("2016-12-31").value("hoort_bij_doelgroep", facts) is (position in ("bijstand", "anw", "nug"))


@pytest.mark.eis("M012", "M120")
@pytest.mark.parametrize(
    ("outcome", "positive"),
    [("positief", True), ("negatief", False), ("geen_arbeidsvermogen", False), ("andere_uitkomst", False)],
)
def test_only_a_positive_advice_on_file_opens_beschut_werk(outcome, positive):
    assert op("2017-01-01").value("heeft_positief_advies", {"advies_uitkomst": outcome}) is positive


@pytest.mark.eis("M120")
def test_the_college_follows_an_advice_that_was_made_with_care():
    stand = op("2017-01-01")
    assert stand.value("mag_afwijken", {"advies_deugdelijk": True}) is False
    assert stand.value("mag_afwijken", {"advies_deugdelijk": False}) is True
    with pytest.raises(NoRule):
        op("2016-12-31").value("mag_afwijken", {"advies_deugdelijk": True})


def test_questions_about_health_are_marked_as_the_most_private():
    facts = catalogus().facts
    for name in (*VERMOGEN, "aanpassingen_nodig", "toezicht_of_begeleiding_nodig", "medische_urenbeperking"):
        assert facts[name].privacy == 2, name
    assert facts["uren"].privacy == 0


def test_no_rule_of_access_gives_a_number():
    for rule in rules_in(toegang):
        assert rule.unit.kind in ("yesno", "choice")
