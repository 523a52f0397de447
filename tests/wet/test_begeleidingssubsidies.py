"""Subsidies for guidance: local policy of the region, pro rata below 31 hours."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from luwte.engine import LocalPolicyMissing, NoRule
from tests.wet.hulp import op, uren


@pytest.mark.eis("M204", "M205", "M206", "M170")
@pytest.mark.parametrize(
    ("hours", "general", "temporary"),
    [
        ("31", "8500", "2500"),
        ("36", "8500", "2500"),
        ("30.99", "8497.26", "2499.19"),
        ("24", "6580.65", "1935.48"),
        ("20", "5483.87", "1612.90"),
    ],
)
def test_the_subsidies_are_full_from_31_hours_and_pro_rata_below(hours, general, temporary):
    stand = op("2017-01-01")
    assert stand.value("begeleidingssubsidie_algemeen", {"uren": hours}) == Fraction(general)
    assert stand.value("begeleidingssubsidie_tijdelijk", {"uren": hours}) == Fraction(temporary)


@pytest.mark.eis("M205")
def test_the_subsidies_of_the_note_run_until_the_end_of_2019():
    assert op("2019-12-31").value("begeleidingssubsidie_tijdelijk", {"uren": 31}) == 2500
    with pytest.raises(LocalPolicyMissing) as error:
        op("2020-01-01").value("begeleidingssubsidie_tijdelijk", {"uren": 31})
    assert "is lokaal beleid en is hier op 1 januari 2020 niet bekend" in str(error.value)


def test_a_municipality_without_this_policy_is_told_so_and_gets_no_amount_of_another():
    with pytest.raises(LocalPolicyMissing, match=r"Kies een gemeente die het heeft vastgesteld"):
        op("2017-01-01", gemeente="Twenterand").value("begeleidingssubsidie_algemeen", {"uren": 31})


@pytest.mark.eis("M204")
def test_the_subsidy_does_not_depend_on_loonwaarde_or_position():
    needed = op("2017-01-01").needs("begeleidingssubsidie_algemeen", {})
    assert needed == ["uren"]


@given(one=uren, other=uren)
@settings(derandomize=True, max_examples=80)
def test_more_hours_never_lower_the_subsidy_and_never_raise_it_above_the_maximum(one, other):
    low, high = sorted((one, other))
    amounts = [op("2018-06-01").value("begeleidingssubsidie_algemeen", {"uren": hours}) for hours in (low, high)]
    assert 0 <= amounts[0] <= amounts[1] <= 8500


@pytest.mark.eis("M171")
def test_the_temporary_subsidy_fills_what_the_general_one_leaves_of_the_guidance():
    stand = op("2017-01-01")
    facts = {"uren": 31, "begeleidingskosten_per_voltijdplek": 13000, "rechtspositie": "bijstand"}
    assert stand.value("begeleidingskosten_per_jaar", {**facts}) == Fraction("11194.44")
    assert stand.value("begeleiding_niet_gedekt_per_jaar", facts) == Fraction("194.44")
    cheap = {**facts, "begeleidingskosten_per_voltijdplek": 9000}
    assert stand.value("begeleiding_niet_gedekt_per_jaar", cheap) == 0


@pytest.mark.parametrize(("hours", "part"), [("15.5", "1/2"), ("30.99", "3099/3100"), (31, 1), ("31.01", 1), (40, 1)])
def test_the_part_of_the_hours_grows_to_31_and_no_further(hours, part):
    assert op("2017-01-01").value("begeleidingssubsidie_urendeel", {"uren": hours}) == Fraction(part)
    with pytest.raises(NoRule):
        op("2016-12-31").value("begeleidingssubsidie_urendeel", {"uren": hours})
