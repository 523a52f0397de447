"""The articles around 10b: who has a right to support, what the council orders, and terms to the day."""

from datetime import date, timedelta

import pytest

from luwte.engine import InvalidFact, NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import ONDERWERP_HULP_UNIT, WETTELIJKE_GROND_UNIT
from tests.wet.hulp import op

IN_2015 = {"voorzieningen", "tegenprestatie", "scholing_en_premie", "beschut_werk", "verdeling", "ziekte_zonder_polis"}
SINDS_2023 = {"verloop_loonkostensubsidie", "proefplaats", "persoonlijke_ondersteuning", "doorlopende_hulp"}


#: Over 27, and with no benefit of UWV beside the ground.
VOLWASSEN = {"leeftijd": 27, "krijgt_ook_uwv_uitkering": False}


@pytest.mark.parametrize("day", ["2015-01-01", "2019-06-01", "2026-06-01"])
@pytest.mark.parametrize("ground", WETTELIJKE_GROND_UNIT.choices)
def test_each_group_of_article_7_has_a_right_to_support(ground, day):
    stand, facts = op(day), {"wettelijke_grond": ground, **VOLWASSEN}
    assert stand.value("recht_op_ondersteuning", facts) is stand.value("groep_van_artikel_7", facts)


@pytest.mark.parametrize(("day", "asked"), [("2025-12-31", "kan_naar_school"), ("2026-01-01", "onderwijs_kan_en_past")])
def test_who_is_under_27_and_can_go_to_school_has_no_right_to_support(day, asked):
    """Art. 7 lid 3 under a, since 2026 with art. 7a lid 1 under a."""
    facts = {"wettelijke_grond": "bijstand", "krijgt_ook_uwv_uitkering": False}
    for age, school, right in [(26, True, False), (26, False, True), (27, True, True)]:
        given = {**facts, "leeftijd": age, asked: school}
        assert op(day).value("recht_op_ondersteuning", given) is right
    assert "V04" in [note.code for note in op(day).explain("recht_op_ondersteuning", facts).notes]


@pytest.mark.parametrize("day", ["2017-01-01", "2025-12-31", "2026-01-01"])
def test_who_uwv_pays_has_a_right_only_beside_a_subsidy_of_the_municipality(day):
    facts = {"wettelijke_grond": "bijstand", "leeftijd": 40, "krijgt_ook_uwv_uitkering": True}
    assert op(day).value("recht_op_ondersteuning", {**facts, "loonkostensubsidie_telt_nog": False}) is False
    assert op(day).value("recht_op_ondersteuning", {**facts, "loonkostensubsidie_telt_nog": True}) is True


@pytest.mark.parametrize(
    ("age", "reason", "group", "school", "study", "may"),
    [
        (26, False, True, False, False, True),
        (27, False, True, False, False, False),
        (27, True, True, False, False, True),
        (26, False, False, False, False, False),
        (26, False, False, True, False, True),
        (26, False, False, False, True, True),
    ],
)
def test_since_2026_a_young_person_is_helped_by_article_7a(age, reason, group, school, study, may):
    facts = {
        "leeftijd": age,
        "gerechtvaardigd_belang": reason,
        "wettelijke_grond": "bijstand" if group else "ww",
        "onderwijs_kan_en_past": False,
        "krijgt_ook_uwv_uitkering": False,
        "school_vraagt_hulp": school,
        "volgt_hoger_onderwijs": study,
    }
    assert op("2026-01-01").value("college_mag_jongere_helpen", facts) is may
    with pytest.raises(NoRule, match="vanaf 1 januari 2026"):
        op("2025-12-31").value("college_mag_jongere_helpen", facts)


@pytest.mark.parametrize(
    ("day", "who"),
    [("2015-01-01", {"persoon"}), ("2023-06-30", {"persoon"}), ("2023-07-01", {"persoon", "werkgever"})],
)
def test_since_july_2023_an_employer_may_ask_for_support_too(day, who):
    stand = op(day)
    asked = {
        one for one in ("persoon", "werkgever", "ander") if stand.value("mag_hulp_aanvragen", {"hulp_aanvrager": one})
    }
    assert asked == who


@pytest.mark.eis("M126")
@pytest.mark.parametrize(
    ("day", "subjects"),
    [("2015-01-01", IN_2015), ("2023-06-30", IN_2015), ("2023-07-01", IN_2015 | SINDS_2023)],
)
def test_what_the_ordinance_of_article_8a_is_about(day, subjects):
    found = {one for one in ONDERWERP_HULP_UNIT.choices if op(day).value("raad_regelt_hulp", {"onderwerp_hulp": one})}
    assert found == subjects
    assert set(ONDERWERP_HULP_UNIT.choices) == IN_2015 | SINDS_2023 | {"vakantie"}


@pytest.mark.eis("M127")
@pytest.mark.parametrize(
    ("begin", "times", "until"),
    [("2017-03-01", 0, "2019-03-01"), ("2017-03-01", 1, "2020-03-01"), ("2016-02-29", 2, "2020-02-29")],
)
def test_a_participation_place_lasts_two_years_and_at_most_two_years_more(begin, times, until):
    facts = {"participatieplaats_begin": begin, "keer_verlengd": times, "participatieplaats_helpt": True}
    assert op(begin).value("participatieplaats_uiterlijk", facts) == date.fromisoformat(until)
    with pytest.raises(InvalidFact):
        op(begin).value("participatieplaats_uiterlijk", {**facts, "keer_verlengd": 3})


@pytest.mark.parametrize(("begin", "judge"), [("2017-03-01", "2017-12-01"), ("2017-05-31", "2018-02-28")])
def test_a_participation_place_is_judged_after_nine_months(begin, judge):
    found = op(begin).value("participatieplaats_beoordelen", {"participatieplaats_begin": begin})
    assert found == date.fromisoformat(judge)


@pytest.mark.parametrize(("begin", "until"), [("2017-03-01", "2018-03-01"), ("2016-02-29", "2017-02-28")])
def test_a_participation_place_that_does_not_help_ends_after_a_year(begin, until):
    """Art. 10a lid 8: the judgment after nine months was negative, so nothing else is asked."""
    facts = {"participatieplaats_begin": begin, "participatieplaats_helpt": False}
    for day in ("2015-01-01", "2026-01-01"):
        assert op(day).value("participatieplaats_uiterlijk", facts) == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("qualified", "heavy", "helps", "must"),
    [(False, False, True, True), (True, False, True, False), (False, True, True, False), (False, False, False, False)],
)
def test_schooling_is_offered_after_six_months_without_a_qualification(qualified, heavy, helps, must):
    facts = {"heeft_startkwalificatie": qualified, "scholing_te_zwaar": heavy, "scholing_helpt_naar_werk": helps}
    stand = op("2017-06-01")
    assert stand.value("participatieplaats_scholing", facts) is must
    begin = {"participatieplaats_begin": "2017-03-31"}
    assert stand.value("participatieplaats_scholing_vanaf", begin) == date(2017, 9, 30)


@pytest.mark.parametrize(("number", "first"), [(1, "2017-09-01"), (2, "2018-03-01"), (8, "2021-03-01")])
def test_a_premium_may_come_after_each_six_months(number, first):
    facts = {"participatieplaats_begin": "2017-03-01", "hoeveelste_premie": number}
    stand, day = op("2017-06-01"), date.fromisoformat(first)
    assert stand.value("participatieplaats_premie_vanaf", facts) == day
    for judged, helped, right in [(day, True, True), (day - timedelta(days=1), True, False), (day, False, False)]:
        given = {**facts, "premie_beoordeeld_op": judged.isoformat(), "voldoende_meegewerkt": helped}
        assert stand.value("participatieplaats_premie", given) is right


@pytest.mark.parametrize(
    ("who", "may"), [("erkende_deskundige", True), ("interne_werkbegeleider", True), ("ander", False)]
)
def test_since_july_2023_an_expert_or_a_guide_at_work_gives_personal_support(who, may):
    assert op("2023-07-01").value("mag_ondersteunen", {"ondersteuner": who}) is may
    with pytest.raises(NoRule, match="vanaf 1 juli 2023"):
        op("2023-06-30").value("mag_ondersteunen", {"ondersteuner": who})


def test_who_meets_support_in_2026_reads_that_uwv_pays_interpreters_and_aids():
    for name in ("recht_op_ondersteuning", "mag_ondersteunen"):
        assert "V05" in [note.code for note in op("2026-01-01").explain(name, {}).notes]
        assert "V05" not in [note.code for note in op("2025-12-31").explain(name, {}).notes]


@pytest.mark.parametrize(
    ("age", "compulsory", "qualified", "may"),
    [
        (15, True, False, False),
        (16, True, False, True),
        (17, True, True, True),
        (17, False, False, False),
        (18, True, True, False),
        (18, True, False, True),
        (18, False, False, True),
        (26, False, False, True),
        (26, False, True, False),
        (27, False, False, False),
    ],
)
def test_learning_and_working_for_16_to_26_until_2026(age, compulsory, qualified, may):
    facts = {"leeftijd": age, "is_leerplichtig": compulsory, "heeft_startkwalificatie": qualified}
    for day in ("2015-01-01", "2025-12-31"):
        assert op(day).value("hulp_bij_leren_en_werken", facts) is may
    with pytest.raises(NoRule):
        op("2026-01-01").value("hulp_bij_leren_en_werken", facts)


@pytest.mark.parametrize(("asked", "again"), [("2017-03-01", "2018-03-01"), ("2020-02-29", "2021-02-28")])
def test_limited_hours_may_be_asked_once_in_twelve_months(asked, again):
    found = op(asked).value("urenbeperking_opnieuw_vanaf", {"vorige_aanvraag_urenbeperking_op": asked})
    assert found == date.fromisoformat(again)


@pytest.mark.parametrize("no", ["besluit_wijst_af", "gegevens_over_aanvrager", "gegevens_wijken_af", None])
def test_the_applicant_is_heard_before_a_rejection_on_other_data_than_his_own(no):
    facts = dict.fromkeys(("besluit_wijst_af", "gegevens_over_aanvrager", "gegevens_wijken_af"), True)
    if no is not None:
        facts[no] = False
    assert op("2017-06-01").value("eerst_horen_bij_afwijzing", facts) is (no is None)


@pytest.mark.parametrize(
    ("unasked", "bad", "hear"), [(True, True, True), (True, False, False), (False, True, False), (False, False, False)]
)
def test_a_person_is_heard_before_a_bad_decision_he_did_not_ask_for(unasked, bad, hear):
    facts = {"besluit_niet_gevraagd": unasked, "besluit_is_nadelig": bad}
    assert op("2017-06-01").value("eerst_horen_bij_nadeel", facts) is hear
    assert "loonwaarde" not in catalogus().inputs("eerst_horen_bij_nadeel")
