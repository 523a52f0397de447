"""The chain of temporary contracts in its three versions, and the phases of an agency."""

from datetime import date

import pytest

from luwte.engine import MissingFacts, NoRule
from luwte.wet import catalogus
from tests.wet.hulp import op


def vast(last_day, start="2017-01-01", number=1, form="gemeente", day="2017-01-01", **extra):
    facts = {
        "keten_begin": start,
        "contract_einde": last_day,
        "contractnummer": number,
        "werkgeverschap": form,
        "is_leerwerkcontract": False,
        "leeftijd": 23,
        **extra,
    }
    return op(day).value("contract_wordt_vast", facts)


@pytest.mark.eis("M189", "M190")
@pytest.mark.parametrize(
    ("last_day", "number", "permanent"),
    [
        ("2018-12-31", 3, False),  # exactly 24 months, 6 + 6 + 12: reached, not exceeded
        ("2019-01-01", 3, True),  # one day more
        ("2018-06-30", 3, False),
        ("2018-06-30", 4, True),  # a fourth contract
        ("2019-12-31", 3, True),  # the last day of the law of 2015
        ("2020-01-01", 3, True),  # 36 months and a day
    ],
)
@pytest.mark.parametrize("day", ["2017-01-01", "2020-01-01", "2026-06-01"])
def test_a_chain_becomes_permanent_beyond_its_longest_duration_or_number(last_day, number, permanent, day):
    """Whatever day someone asks: the day on which the contract ends decides."""
    assert vast(last_day, number=number, day=day) is permanent


@pytest.mark.parametrize(
    ("last_day", "regime", "months", "gap"),
    [
        ("2015-06-30", "oud", 36, 3),
        ("2015-07-01", "wwz", 24, 6),
        ("2019-12-31", "wwz", 24, 6),
        ("2020-01-01", "wab", 36, 6),
    ],
)
def test_the_end_of_the_contract_decides_which_law_holds(last_day, regime, months, gap):
    facts = {"contract_einde": last_day}
    stand = op("2018-01-01")
    assert stand.value("keten_regime", facts) == regime
    assert stand.value("keten_maanden", facts) == months
    assert stand.value("keten_tussenpoos_maanden", facts) == gap


def test_the_same_chain_of_30_months_is_too_long_in_2019_and_allowed_in_2020():
    assert vast("2019-12-31", start="2017-07-01", number=3) is True
    assert vast("2020-01-01", start="2017-07-01", number=3) is False


def test_the_law_before_july_2015_was_not_read_and_says_so():
    for name in ("keten_maanden", "keten_tussenpoos_maanden"):
        explained = op("2015-03-01").explain(name, {"contract_einde": "2015-06-30"})
        assert explained.weakest_confidence == "niet geverifieerd"
        explained = op("2015-03-01").explain(name, {"contract_einde": "2015-07-01"})
        assert explained.weakest_confidence == "gelezen"
    assert op("2015-03-01").explain("keten_contracten", {}).confidence == "niet geverifieerd"
    assert op("2015-07-01").explain("keten_contracten", {}).confidence == "gelezen"


@pytest.mark.parametrize(
    ("begin", "last_day", "same"),
    [
        ("2018-01-01", "2018-06-30", True),  # a pause of exactly six months counts
        ("2018-01-02", "2018-06-30", False),
        ("2017-07-01", "2018-06-30", True),  # no pause at all
        ("2015-10-01", "2016-01-01", True),
    ],
)
def test_a_pause_of_at_most_six_months_belongs_to_the_chain(begin, last_day, same):
    facts = {
        "vorig_contract_einde": "2017-06-30" if begin > "2016" else "2015-06-30",
        "contract_begin": begin,
        "contract_einde": last_day,
        "contractnummer": 2,
        "keten_begin": "2015-01-01",
    }
    stand = op("2017-01-01")
    assert stand.value("keten_loopt_door", facts) is same
    assert stand.value("keten_volgend_nummer", facts) == (3 if same else 1)
    assert stand.value("keten_begin_opvolgend", facts) == date.fromisoformat("2015-01-01" if same else begin)


@pytest.mark.parametrize(("begin", "same"), [("2015-06-01", True), ("2015-06-02", False)])
def test_before_july_2015_a_pause_of_three_months_was_the_limit(begin, same):
    facts = {"vorig_contract_einde": "2015-02-28", "contract_begin": begin, "contract_einde": "2015-06-30"}
    assert op("2015-03-01").value("keten_loopt_door", facts) is same


@pytest.mark.parametrize(
    ("learning", "age", "hours", "holds"),
    [(True, 25, 36, False), (False, 18, 1, True), (False, 17, 12, False), (False, 17, "12.01", True)],
)
def test_the_chain_does_not_hold_for_learning_at_work_nor_for_small_jobs_under_eighteen(learning, age, hours, holds):
    facts = {"is_leerwerkcontract": learning, "leeftijd": age, "uren": hours}
    assert op("2015-07-01").value("keten_geldt", facts) is holds
    # A fourth contract, and one of a day too long: permanent only for whom the chain holds.
    for number, last_day in ((4, "2017-12-31"), (1, "2019-01-01")):
        assert vast(last_day, number=number, **facts) is holds
        assert vast(last_day, number=number, form="uitzend", **facts) is False
    assert vast("2022-07-01", number=6, form="uitzend", **facts) is holds
    assert op("2020-01-01").value("keten_tussenpoos_terugkerend_werk", {}) == 3


CHAIN = {"keten_begin": "2015-01-01", "contract_einde": "2015-12-31", "werkgeverschap": "gemeente"}


def test_who_it_is_is_asked_only_when_the_chain_is_full():
    stand, target = op("2017-01-01"), "contract_wordt_vast"
    assert stand.value(target, {**CHAIN, "contractnummer": 3}) is False
    full = {**CHAIN, "contractnummer": 4}
    with pytest.raises(MissingFacts, match="is_leerwerkcontract"):
        stand.value(target, full)
    assert stand.value("keten_overschreden", full) is True
    assert stand.value(target, {**full, "is_leerwerkcontract": True}) is False
    assert stand.value(target, {**full, "is_leerwerkcontract": False, "leeftijd": 18}) is True  # no hours needed


@pytest.mark.parametrize(
    ("day", "last_day", "permanent"),
    [
        ("2015-06-30", "2015-06-30", True),
        ("2015-06-30", "2015-07-01", True),  # that day's law knows no exception yet
        ("2015-07-01", "2015-06-30", True),  # ended before the exceptions
        ("2015-07-01", "2015-07-01", False),
    ],
)
def test_the_exceptions_began_in_july_2015_for_contracts_that_end_since(day, last_day, permanent):
    facts = {"is_leerwerkcontract": True} if day > "2015-06" else {}
    facts = {**CHAIN, "contract_einde": last_day, "contractnummer": 4, **facts}
    assert op(day).value("contract_wordt_vast", facts) is permanent


AGENCY = {"werkgeverschap": "uitzend", "keten_begin": "2017-01-01"}


@pytest.mark.eis("M184", "M190")
def test_at_an_agency_78_weeks_and_four_years_make_five_and_a_half_years():
    stand = op("2017-01-01")
    assert stand.value("abu_fase_a_weken", {}) == 78
    assert stand.value("abu_fase_b_maanden", {}) == 48
    assert stand.value("keten_contracten_uitzend", {}) == 6
    assert stand.value("keten_uiterlijk", AGENCY) == date(2022, 7, 1)
    assert vast("2022-06-30", number=6, form="uitzend") is False
    assert vast("2022-07-01", number=6, form="uitzend") is True
    assert vast("2018-01-01", number=7, form="uitzend") is True


@pytest.mark.parametrize(
    ("day", "begin", "weeks", "months"),
    [
        ("2022-01-02", "2022-01-02", 78, 48),
        ("2022-01-03", "2022-01-02", 78, 48),  # had begun before: keeps the old phases
        ("2022-01-03", "2022-01-03", 52, 36),
        ("2023-01-01", "2022-01-02", 78, 48),
    ],
)
def test_in_2022_the_shorter_phases_hold_for_who_starts(day, begin, weeks, months):
    facts = {"keten_begin": begin}
    assert op(day).value("abu_fase_a_weken", facts) == weeks
    assert op(day).value("abu_fase_b_maanden", facts) == months


@pytest.mark.parametrize(("made", "months"), [("2021-11-16", 48), ("2021-11-17", 36), ("2023-05-01", 36)])
def test_since_2023_they_hold_for_all_except_older_contracts_of_phase_b(made, months):
    stand = op("2023-01-02")
    assert stand.value("abu_fase_a_weken", {}) == 52
    assert stand.value("abu_fase_b_maanden", {"fase_b_gesloten_op": made}) == months
    with pytest.raises(MissingFacts, match="fase_b_gesloten_op"):
        stand.value("abu_fase_b_maanden", {})


def test_of_an_agency_before_july_2015_nothing_is_known():
    with pytest.raises(NoRule, match="vanaf 1 juli 2015"):
        op("2015-06-30").value("keten_uiterlijk", {**AGENCY, "contract_einde": "2015-06-30"})
    assert "contractnummer" in catalogus().inputs("contract_wordt_vast")


@pytest.mark.parametrize(
    ("day", "begin", "regime"),
    [
        ("2015-07-01", "2015-07-01", "oud"),
        ("2022-01-02", "2022-01-02", "oud"),
        ("2022-01-03", "2022-01-02", "oud"),
        ("2022-01-03", "2022-01-03", "nieuw"),
        ("2023-01-01", "2022-01-02", "oud"),
    ],
)
def test_the_version_of_both_phases_follows_who_starts_when_until_2023(day, begin, regime):
    stand = op(day)
    assert stand.value("abu_regime_fase_a", {"keten_begin": begin}) == regime
    assert stand.value("abu_regime_fase_b", {"keten_begin": begin}) == regime


@pytest.mark.parametrize(("made", "regime"), [("2021-11-16", "oud"), ("2021-11-17", "nieuw")])
def test_since_2023_phase_a_is_new_for_all_and_phase_b_by_the_day_of_the_contract(made, regime):
    stand = op("2023-01-02")
    assert stand.value("abu_regime_fase_a", {}) == "nieuw"
    assert stand.value("abu_regime_fase_b", {"fase_b_gesloten_op": made}) == regime


@pytest.mark.parametrize(
    ("day", "facts", "last"),
    [
        ("2015-07-01", {"keten_begin": "2015-07-01"}, "2020-12-28"),  # 78 weeks: 28 December 2016
        ("2022-01-03", {"keten_begin": "2022-01-02"}, "2027-07-02"),  # 78 weeks: 2 July 2023, and four years
        ("2022-01-03", {"keten_begin": "2022-01-03"}, "2026-01-02"),  # 52 weeks: 2 January 2023, and three years
        ("2023-01-02", {"keten_begin": "2023-01-02", "fase_b_gesloten_op": "2024-01-01"}, "2027-01-01"),
        ("2023-01-02", {"keten_begin": "2020-06-01", "fase_b_gesloten_op": "2021-11-16"}, "2025-05-31"),
    ],
)
def test_an_agency_has_phase_a_and_then_phase_b(day, facts, last):
    assert op(day).value("uitzend_uiterlijk", facts) == date.fromisoformat(last)
