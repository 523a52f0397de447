"""What the hours of a contract rest on: advantage until 2025, capacity, places, and the margin."""

from fractions import Fraction

import pytest

from luwte.engine import LocalPolicyMissing, NoRule
from tests.wet.hulp import PERSOON, op


@pytest.mark.eis("M143", "M212", "M292")
def test_1248_hours_a_year_is_24_hours_a_week():
    stand = op("2017-01-01")
    assert stand.value("liv_minste_uren_per_week", {}) == 24
    assert stand.value("minimum_uren", {}) == 24
    assert stand.value("minimum_uren_om_liv", {}) is True


@pytest.mark.eis("M143")
def test_that_reason_for_24_hours_lapsed_in_2025_and_the_policy_of_the_note_with_it():
    """C10: a policy parameter with an end; whoever wants a lower bound after it lays one down."""
    for day, holds in (("2024-12-31", True), ("2025-01-01", False)):
        assert op(day).value("minimum_uren_om_liv", {}) is holds
    facts = {"uren": 23, "medische_urenbeperking": False}
    assert op("2024-12-31").value("minimum_uren", {}) == 24
    assert op("2024-12-31").value("uren_passen_bij_beleid", facts) is False
    with pytest.raises(LocalPolicyMissing, match="Minste uren van een contract is lokaal beleid"):
        op("2025-01-01").value("uren_passen_bij_beleid", facts)
    assert op("2025-01-01").value("uren_passen_bij_beleid", {**facts, "uren": 32}) is False
    with pytest.raises(NoRule, match="tot 1 januari 2025"):
        op("2025-01-01").value("liv_minste_uren_per_week", {})
    assert "vervallen" in op("2025-01-01").explain("minimum_uren_om_liv", {}).doc


@pytest.mark.eis("M212", "M292")
@pytest.mark.parametrize(
    ("hours", "tight"), [("23.99", False), ("24", True), ("25.19", True), ("25.20", False), ("31", False)]
)
def test_less_than_five_percent_above_the_limit_is_a_warning(hours, tight):
    """24 hours is the limit to the hour: one unpaid hour and the whole advantage is gone (C23)."""
    assert op("2017-01-01").value("liv_marge_krap", {"uren": hours}) is tight
    with pytest.raises(NoRule):
        op("2025-01-01").value("liv_marge_krap", {"uren": hours})


@pytest.mark.eis("M213")
@pytest.mark.parametrize(
    ("hours", "earns", "below"),
    [
        ("20", False, False),
        ("19.99", False, True),
        ("19.99", True, False),
        ("10", True, False),
        ("9.99", True, True),
        ("9.99", False, True),
    ],
)
def test_uwv_assumes_four_hours_a_day_or_two_at_the_minimum_wage(hours, earns, below):
    facts = {"uren": hours, "verdient_minimumloon_per_uur": earns}
    explained = op("2017-01-01").explain("uren_onder_arbeidsvermogen", facts)
    assert explained.value is below
    assert explained.layer == "uwv"


@pytest.mark.eis("M213")
def test_from_20_hours_nobody_is_asked_what_someone_can_earn():
    assert op("2017-01-01").needs("uren_onder_arbeidsvermogen", {"uren": 20}) == []
    assert op("2017-01-01").needs("uren_onder_arbeidsvermogen", {"uren": 15}) == ["verdient_minimumloon_per_uur"]


@pytest.mark.eis("M207", "M211")
@pytest.mark.parametrize(("hours", "people"), [("31", "1"), ("24", "31/24"), ("15.5", "2"), ("36", "31/36")])
def test_fewer_hours_leave_room_for_more_people_and_ask_more_contracts(hours, people):
    stand = op("2017-01-01")
    assert stand.value("personen_per_plek", {"uren": hours}) == Fraction(people)
    assert stand.value("plekken_door_contract", {"uren": hours}) == 1 / Fraction(people)


@pytest.mark.eis("M208", "M210")
def test_each_argument_for_the_hours_has_its_own_rule_with_its_source():
    """Par. 4.4 of the note lists six arguments; the balance shows what an hour more or less does."""
    stand = op("2017-01-01")
    rules = (
        "minimum_uren_om_liv",
        "liv_marge_krap",
        "uren_onder_arbeidsvermogen",
        "personen_per_plek",
        "plekken_door_contract",
    )
    assert all("4.4" in stand.rule(name).source for name in (*rules, "schatting_boven_bijstandsnorm"))
    balance = {
        hours: stand.value("exploitatiesaldo_per_jaar", {**PERSOON, "uren": hours}) for hours in ("23.99", 24, 31)
    }
    assert balance[24] - balance["23.99"] > 600  # the tax advantage
    assert balance[31] != balance[24]


@pytest.mark.eis("M210")
@pytest.mark.parametrize(("hours", "room"), [("24", "5333.33"), ("31", "6888.89"), ("36", "8000")])
def test_more_hours_leave_more_room_for_advantage_of_scale(hours, room):
    """Endnote viii: guidance costs 13,000 to 5,000 a full place; with more hours there is more to gain."""
    assert op("2017-01-01").value("ruimte_voor_schaalvoordeel", {"uren": hours}) == Fraction(room)


@pytest.mark.eis("M210", "M214")
@pytest.mark.parametrize(("age", "net", "less"), [(23, "982.79", False), (23, "982.80", True), (20, "300", True)])
def test_who_needs_no_supplement_saves_everybody_paperwork(age, net, less):
    facts = {"leeftijd": age, "huishouden": "alleenstaande", "nettoloon_per_maand": net}
    explained = op("2017-01-01").explain("minder_administratie", facts)
    assert explained.value is less
    assert "4.4" in explained.source


@pytest.mark.eis("M209")
@pytest.mark.parametrize(
    ("hours", "medical", "fits"), [("16", True, True), ("16", False, False), ("27.5", False, True)]
)
def test_hours_follow_what_a_candidate_can_do_within_the_policy(hours, medical, fits):
    facts = {"uren": hours, "medische_urenbeperking": medical}
    assert op("2017-01-01").value("uren_passen_bij_beleid", facts) is fits
