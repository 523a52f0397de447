"""When loonkostensubsidie is possible, in the versions of 2015, February 2017 and July 2023."""

from datetime import date, timedelta

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op

OUDSTE, OUD, NIEUW = "2017-01-31", "2017-02-01", "2023-07-01"


def dag_voor(day):
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2015-01-01", "voornemen_werkgever"),
        ("2023-06-30", "voornemen_werkgever"),
        ("2023-07-01", "ambtshalve_of_aanvraag"),
    ],
)
def test_until_july_2023_it_began_with_an_employer_and_since_then_also_by_request(day, why):
    assert op(day).value("lks_aanleiding", {}) == why


@pytest.mark.parametrize(("who", "may"), [("werkgever", True), ("persoon", True), ("college", False), ("ander", False)])
def test_employer_and_person_may_ask_since_july_2023(who, may):
    assert op(NIEUW).value("mag_lks_aanvragen", {"lks_aanvrager": who}) is may
    with pytest.raises(NoRule, match="vanaf 1 juli 2023"):
        op(dag_voor(NIEUW)).value("mag_lks_aanvragen", {"lks_aanvrager": who})


@pytest.mark.parametrize("school", [True, False])
@pytest.mark.parametrize(
    ("asked", "by_day"),
    [
        ("2017-03-15", {OUDSTE: True, OUD: True, NIEUW: True}),  # the day the job begins
        ("2017-03-16", {OUDSTE: False, OUD: None, NIEUW: True}),
        ("2017-09-15", {OUDSTE: False, OUD: None, NIEUW: True}),  # six months later, to the day
        ("2017-09-16", {OUDSTE: False, OUD: False, NIEUW: False}),
    ],
)
def test_an_existing_job_was_excluded_then_open_for_school_leavers_and_now_for_all(asked, by_day, school):
    """None: it depends on the school."""
    facts = {"lks_aanvraag_op": asked, "dienstbetrekking_begin": "2017-03-15", "komt_van_pro_vso_entree": school}
    for day, expected in by_day.items():
        assert op(day).value("lks_op_tijd", facts) is (school if expected is None else expected), day


def test_the_school_is_asked_only_when_it_matters():
    facts = {"lks_aanvraag_op": "2017-03-15", "dienstbetrekking_begin": "2017-03-15"}
    assert op(OUD).needs("lks_op_tijd", facts) == []
    assert op(OUD).needs("lks_op_tijd", {**facts, "lks_aanvraag_op": "2017-03-16"}) == ["komt_van_pro_vso_entree"]
    assert "komt_van_pro_vso_entree" not in op(NIEUW).needs("lks_op_tijd", {})


@pytest.mark.parametrize("day", ["2015-01-01", OUDSTE, OUD, NIEUW, "2026-06-01"])
@pytest.mark.parametrize(("other", "may"), [("geen", True), ("begeleiding", True), ("loonkosten", False)])
def test_never_two_subsidies_for_the_wage_costs_of_one_job(day, other, may):
    assert op(day).value("lks_naast_andere_subsidie", {"andere_subsidie": other}) is may


MOGELIJK = {
    "lks_aanvraag_op": "2016-03-01",
    "dienstbetrekking_begin": "2016-03-01",
    "andere_subsidie": "begeleiding",
    "is_wsw_dienstbetrekking": False,
    "proefplaats_gebruikt": True,
    "proeftijd_afgesproken": False,
}


@pytest.mark.parametrize(
    ("changes", "before", "since"),
    [
        ({}, True, True),
        ({"proeftijd_afgesproken": True}, False, True),
        ({"proeftijd_afgesproken": True, "proefplaats_gebruikt": False}, True, True),
        ({"is_wsw_dienstbetrekking": True}, False, False),
        ({"andere_subsidie": "loonkosten"}, False, False),
        ({"lks_aanvraag_op": "2016-12-01", "komt_van_pro_vso_entree": True}, False, False),
    ],
)
def test_until_february_2017_a_trial_period_after_a_trial_place_excluded_the_subsidy(changes, before, since):
    facts = {**MOGELIJK, **changes}
    assert op(OUDSTE).value("lks_mogelijk", facts) is before
    assert op(OUD).value("lks_mogelijk", facts) is since


@pytest.mark.parametrize("day", ["2015-01-01", OUDSTE, OUD, "2018-07-28", "2023-06-30", NIEUW, "2026-01-01"])
def test_a_job_under_the_wsw_never_has_the_subsidy(day):
    """Art. 10d lid 2 until February 2017 and lid 3 since, in every text up to that of 2026."""
    assert op(day).value("lks_mogelijk", {**MOGELIJK, "lks_aanvraag_op": "2016-02-29"}) is True
    assert op(day).value("lks_mogelijk", {**MOGELIJK, "is_wsw_dienstbetrekking": True}) is False


def test_loonwaarde_is_no_condition_for_the_subsidy():
    for name in ("lks_mogelijk", "lks_op_tijd", "lks_naast_andere_subsidie"):
        assert "loonwaarde" not in catalogus().inputs(name)


@pytest.mark.parametrize(
    ("where", "before", "since"),
    [
        ("binnen_nederland", "eerste_gemeente", "nieuwe_gemeente"),
        ("eu_eer_zwitserland", "eerste_gemeente", "eerste_gemeente"),
        ("elders", "eerste_gemeente", "niemand"),
    ],
)
def test_after_a_move_the_first_municipality_paid_until_july_2023(where, before, since):
    facts = {"verhuizing": where}
    assert op("2015-01-01").value("lks_betaler_na_verhuizing", facts) == before
    assert op(dag_voor(NIEUW)).value("lks_betaler_na_verhuizing", facts) == before
    assert op(NIEUW).value("lks_betaler_na_verhuizing", facts) == since
