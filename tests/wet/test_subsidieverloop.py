"""What is to be paid in a month: forfait, sick pay, yearly reset and review, on both sides of every change."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import MissingFacts, NoRule
from tests.wet.hulp import PERSOON, op

D = date.fromisoformat
#: 31 of 36 hours, loonwaarde 30%, 23 years, January 2017: the examples of the law.
NAAR_LOONWAARDE, FORFAIT = Fraction("1242.41"), Fraction("887.44")
FEITEN = {name: PERSOON[name] for name in ("uren", "normuren", "loonwaarde", "leeftijd")}


def in_maand(day, month=1, *, agreed=False, sick=False, **changes):
    facts = {
        **FEITEN,
        "functieloon_per_maand": "1551.60",
        "maand_van_de_baan": month,
        "forfait_afgesproken": agreed,
        "krijgt_ziekengeld": sick,
        **changes,
    }
    return op(day).value("loonkostensubsidie_in_maand", facts)


@pytest.mark.parametrize(
    ("month", "amount"), [(1, FORFAIT), (5, FORFAIT), (6, FORFAIT), (7, NAAR_LOONWAARDE), (18, NAAR_LOONWAARDE)]
)
def test_the_fixed_half_is_paid_six_months_at_most_and_then_by_loonwaarde(month, amount):
    assert in_maand("2017-02-01", month, agreed=True) == amount
    assert in_maand("2017-02-01", month, agreed=False) == NAAR_LOONWAARDE


@pytest.mark.parametrize(("day", "amount"), [("2017-01-31", NAAR_LOONWAARDE), ("2017-02-01", FORFAIT)])
def test_before_february_2017_there_is_no_fixed_half(day, amount):
    assert in_maand(day, agreed=True) == amount


def test_in_the_fixed_months_nobody_needs_a_measurement():
    facts = {"uren": 31, "normuren": 36, "leeftijd": 23, "krijgt_ziekengeld": False, "forfait_afgesproken": True}
    stand = op("2017-02-01")
    assert stand.value("loonkostensubsidie_in_maand", {**facts, "maand_van_de_baan": 6}) == FORFAIT
    assert stand.needs("loonkostensubsidie_in_maand", {**facts, "maand_van_de_baan": 7}) == ["loonwaarde"]


@pytest.mark.parametrize(
    ("day", "paid"),
    [("2016-12-31", True), ("2017-01-01", False), ("2017-02-01", False), ("2022-12-31", False), ("2023-01-01", True)],
)
@pytest.mark.parametrize("agreed", [True, False])
def test_from_2017_through_2022_there_is_no_subsidy_while_the_employer_gets_sick_pay(day, paid, agreed):
    assert (in_maand(day, sick=True, agreed=agreed) > 0) is paid
    assert in_maand(day, sick=False, agreed=agreed) > 0


@pytest.mark.parametrize(("month", "agreed", "part"), [(6, True, "0.50"), (7, True, "0.60"), (1, False, "0.60")])
def test_in_2023_the_fixed_half_still_lasts_six_months(month, agreed, part):
    """At 40% loonwaarde the two differ: half against sixty percent of 1,934.40 with 8% and 23.5%, 31 of 36 hours."""
    full = Fraction("1934.40") * Fraction("1.08") * Fraction("1.235") * Fraction(31, 36)
    paid = in_maand("2023-01-01", month, agreed=agreed, loonwaarde="0.40")
    assert abs(paid - full * Fraction(part)) < Fraction(1, 100)


def test_since_2023_nobody_is_asked_about_sick_pay_for_the_subsidy():
    assert "krijgt_ziekengeld" in op("2022-12-31").needs("loonkostensubsidie_in_maand", {})
    assert "krijgt_ziekengeld" not in op("2023-01-01").needs("loonkostensubsidie_in_maand", {})


@pytest.mark.parametrize(
    ("loonwaarde", "month", "agreed", "part"),
    [
        ("0.29", 7, True, "0.30"),
        ("0.30", 7, True, "0.30"),
        ("0.31", 7, True, "0.31"),
        ("0.15", 1, False, "0.30"),
        ("0.70", 1, False, "0.70"),
        ("0.15", 6, True, "0.50"),
        ("0.70", 6, True, "0.50"),
    ],
)
def test_sick_pay_follows_the_loonwaarde_with_thirty_percent_at_least(loonwaarde, month, agreed, part):
    facts = {"loonwaarde": loonwaarde, "maand_van_de_baan": month, "forfait_afgesproken": agreed}
    assert op("2023-01-01").value("ziekengeld_deel", facts) == Fraction(part)


def test_before_2023_sick_pay_was_not_multiplied():
    with pytest.raises(NoRule, match="vanaf 1 januari 2023"):
        op("2022-12-31").value("ziekengeld_deel", {})


def test_the_first_day_by_loonwaarde_is_six_months_after_the_start():
    stand = op("2017-02-01")
    assert stand.value("forfait_uiterlijk", {"dienstbetrekking_begin": "2017-02-01"}) == D("2017-08-01")
    assert stand.value("forfait_uiterlijk", {"dienstbetrekking_begin": "2017-08-31"}) == D("2018-02-28")


@pytest.mark.parametrize(
    ("month", "decided", "counts"),
    [
        ("2018-06-01", "2017-03-15", "2018-01-01"),
        ("2018-01-01", "2017-12-31", "2018-01-01"),
        ("2018-06-01", "2018-01-01", "2018-01-01"),
        ("2018-06-01", "2018-01-02", "2018-01-02"),
        ("2017-12-01", "2017-03-15", "2017-03-15"),
    ],
)
def test_the_amount_is_set_anew_each_first_of_january(month, decided, counts):
    facts = {"subsidiemaand_begin": month, "lks_vastgesteld_op": decided}
    stand = op("2017-02-01")
    assert stand.value("lks_bedragen_van", facts) == D(counts)
    assert stand.value("lks_volgende_vaststelling", facts) == D(f"{int(month[:4]) + 1}-01-01")


def test_the_yearly_reset_is_a_rule_since_february_2017():
    for name in ("lks_bedragen_van", "lks_volgende_vaststelling", "forfait_uiterlijk"):
        with pytest.raises(NoRule, match="vanaf 1 februari 2017"):
            op("2017-01-31").value(name, {})


@pytest.mark.eis("M282")
@pytest.mark.parametrize(
    ("day", "sheltered", "again"),
    [("2015-01-01", True, "2019-03-31"), ("2017-01-31", True, "2019-03-31"), ("2017-01-31", False, "2017-03-31")],
)
def test_until_february_2017_a_review_came_yearly_and_for_sheltered_work_after_three_years(day, sheltered, again):
    facts = {"loonwaarde_vastgesteld_op": "2016-03-31", "werkt_beschut": sheltered}
    assert op(day).value("herbeoordeling_loonwaarde_op", facts) == D(again)


@pytest.mark.eis("M281", "M282")
@pytest.mark.parametrize(("months", "again"), [(1, "2018-03-28"), (12, "2019-02-28"), (36, "2021-02-28")])
def test_since_february_2017_the_review_is_planned_for_each_person_at_the_measurement(months, again):
    facts = {"loonwaarde_vastgesteld_op": "2018-02-28", "herbeoordeling_maanden": months}
    assert op("2017-02-01").value("herbeoordeling_loonwaarde_op", facts) == D(again)


@pytest.mark.eis("M281")
def test_without_that_term_there_is_no_day_for_the_review():
    with pytest.raises(MissingFacts, match="herbeoordeling_maanden"):
        op("2017-02-01").value("herbeoordeling_loonwaarde_op", {"loonwaarde_vastgesteld_op": "2018-02-28"})


@pytest.mark.eis("M283")
@pytest.mark.parametrize(("who", "may"), [("werkgever", True), ("persoon", True), ("college", True), ("ander", False)])
def test_employer_and_employee_may_ask_for_a_review_in_between(who, may):
    assert op("2017-02-01").value("mag_herbeoordeling_vragen", {"lks_aanvrager": who}) is may
    with pytest.raises(NoRule):
        op("2017-01-31").value("mag_herbeoordeling_vragen", {"lks_aanvrager": who})


@pytest.mark.eis("M283")
@pytest.mark.parametrize(
    ("asked", "decided"),
    [
        ("2017-02-01", "2017-03-29"),
        ("2018-01-02", "2018-02-27"),
        ("2018-03-02", "2018-04-30"),
        ("2024-03-14", "2024-05-13"),
    ],
)
def test_on_that_request_the_college_decides_within_eight_weeks(asked, decided):
    """It is an application (Awb 1:3): the term of 4:13, which runs on past King's Day and Ascension."""
    target, fact = "termijn_besluit_herbeoordeling", "herbeoordeling_gevraagd_op"
    assert op(asked).value(target, {fact: asked}) == D(decided)
    assert "4:13" in op(asked).rule(target).source
    assert op(asked).value("termijn_besluit_aanvraag", {"aanvraag_op": asked}) == D(decided)
    with pytest.raises(NoRule):
        op("2017-01-31").value(target, {fact: asked})


@pytest.mark.eis("M234", "M235")
@pytest.mark.parametrize(
    ("position", "amount"), [("wajong", Fraction(0)), ("uwv_overig", NAAR_LOONWAARDE), ("bijstand", NAAR_LOONWAARDE)]
)
def test_with_a_wajong_benefit_the_municipality_pays_nothing_in_any_month(position, amount):
    facts = {
        **FEITEN,
        "rechtspositie": position,
        "uwv_geeft_loondispensatie": True,
        "functieloon_per_maand": "1551.60",
        "maand_van_de_baan": 7,
        "forfait_afgesproken": False,
        "krijgt_ziekengeld": False,
    }
    assert op("2017-02-01").value("loonkostensubsidie_van_gemeente_in_maand", facts) == amount
