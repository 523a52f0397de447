"""When loonkostensubsidie is possible, in the versions of 2015, February 2017, July 2023 and 2026."""

from datetime import date, timedelta

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op

OUDSTE, OUD, NIEUW, IN_2026 = "2017-01-31", "2017-02-01", "2023-07-01", "2026-01-01"


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


BEGIN = {"dienstbetrekking_begin": "2017-03-15"}
#: Nothing that the law asks about the half year before the job.
NIETS_ERVOOR = {
    "pro_vso_entree_voor_baan": False,
    "groep_van_artikel_7_voor_baan": False,
    "onderwijs_zonder_diploma_voor_baan": False,
    "volgt_leerwerktraject": False,
}


def op_tijd(day, asked, **change):
    return op(day).value("lks_op_tijd", {**BEGIN, **NIETS_ERVOOR, "lks_aanvraag_op": asked, **change})


@pytest.mark.parametrize("day", ["2015-01-01", OUDSTE, OUD, dag_voor(NIEUW), NIEUW, dag_voor(IN_2026), IN_2026])
def test_up_to_the_day_the_job_begins_a_request_is_always_in_time(day):
    assert op_tijd(day, "2017-03-14") is True
    assert op_tijd(day, "2017-03-15") is True
    assert op_tijd(day, "2017-03-16") is False


@pytest.mark.parametrize("asked", ["2017-03-16", "2017-09-15", "2017-09-16", "2017-11-15", "2019-03-15"])
def test_until_july_2023_who_came_from_these_schools_had_no_term(asked):
    """Art. 10d lid 2, text of 1 February 2017: no months after the start are named."""
    for day in (OUD, "2018-07-28", dag_voor(NIEUW)):
        assert op_tijd(day, asked, pro_vso_entree_voor_baan=True) is True
        assert op_tijd(day, asked, groep_van_artikel_7_voor_baan=True) is False
    assert op_tijd(OUDSTE, asked, pro_vso_entree_voor_baan=True) is False


@pytest.mark.parametrize(("asked", "within"), [("2017-03-16", True), ("2017-09-15", True), ("2017-09-16", False)])
@pytest.mark.parametrize("day", [NIEUW, dag_voor(IN_2026), IN_2026])
def test_since_july_2023_within_six_months_for_the_schools_and_the_groups_of_article_7(day, asked, within):
    assert op_tijd(day, asked, pro_vso_entree_voor_baan=True) is within
    assert op_tijd(day, asked, groep_van_artikel_7_voor_baan=True) is within
    assert op_tijd(day, asked) is False


@pytest.mark.parametrize(
    ("school", "traject", "may"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_since_2026_also_for_a_school_leaver_without_diploma_who_learns_and_works(school, traject, may):
    given = {"onderwijs_zonder_diploma_voor_baan": school, "volgt_leerwerktraject": traject}
    assert op_tijd(IN_2026, "2017-09-15", **given) is may
    assert op_tijd(IN_2026, "2017-09-16", **given) is False
    assert op_tijd(dag_voor(IN_2026), "2017-09-15", **given) is False


def test_the_half_year_before_the_job_is_asked_only_when_it_matters():
    before = {**BEGIN, "lks_aanvraag_op": "2017-03-15"}
    after = {**BEGIN, "lks_aanvraag_op": "2017-03-16"}
    late = {**BEGIN, "lks_aanvraag_op": "2017-09-16"}
    for day in (OUD, NIEUW, IN_2026):
        assert op(day).needs("lks_op_tijd", before) == []
    assert op(OUD).needs("lks_op_tijd", late) == ["pro_vso_entree_voor_baan"]
    assert op(NIEUW).needs("lks_op_tijd", late) == []
    assert set(op(NIEUW).needs("lks_op_tijd", after)) == {"pro_vso_entree_voor_baan", "groep_van_artikel_7_voor_baan"}
    assert op(IN_2026).needs("lks_op_tijd", {**after, "groep_van_artikel_7_voor_baan": True}) == []
    for day in (OUD, NIEUW, IN_2026):
        assert "G08" in [note.code for note in op(day).explain("lks_op_tijd", after).notes]


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
        ({"lks_aanvraag_op": "2016-12-01", "pro_vso_entree_voor_baan": True}, False, True),
        ({"lks_aanvraag_op": "2016-12-01", "pro_vso_entree_voor_baan": False}, False, False),
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
