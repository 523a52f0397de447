"""Trial period, notice and transition payment around their limits; what was not read is marked."""

from fractions import Fraction

import pytest

from luwte.engine import NoRule
from tests.wet.hulp import op


@pytest.mark.parametrize(
    ("last_day", "months"),
    [("2018-06-30", 0), ("2018-07-01", 1), ("2019-12-30", 1), ("2019-12-31", 2), ("2020-06-30", 2)],
)
def test_a_trial_period_depends_on_the_length_of_the_contract(last_day, months):
    facts = {"contractsoort": "tijdelijk", "contract_begin": "2018-01-01", "contract_einde": last_day}
    explained = op("2018-01-01").explain("proeftijd_hoogstens", facts)
    assert explained.value == months
    assert explained.weakest_confidence == "gelezen"


def test_a_permanent_contract_needs_no_last_day_for_its_trial_period():
    assert op("2018-01-01").value("proeftijd_hoogstens", {"contractsoort": "vast"}) == 2


@pytest.mark.parametrize(("last_day", "needed"), [("2018-06-29", False), ("2018-06-30", True)])
def test_notice_is_due_from_six_months_and_is_marked_as_not_verified(last_day, needed):
    facts = {"contract_begin": "2018-01-01", "contract_einde": last_day, "brutoloon_contract_per_maand": "1336.10"}
    explained = op("2018-01-01").explain("aanzegging_nodig", facts)
    assert explained.value is needed
    assert explained.weakest_confidence == "niet geverifieerd"
    most = Fraction("1336.10") if needed else 0
    assert op("2018-01-01").value("aanzegvergoeding_hoogstens", facts) == most


@pytest.mark.eis("M295")
@pytest.mark.parametrize(
    ("day", "last_day", "right"),
    [
        ("2019-12-31", "2019-12-30", False),  # a day short of two years
        ("2019-12-31", "2019-12-31", True),
        ("2020-01-01", "2018-01-01", True),  # from the first day
        ("2020-01-01", "2017-12-31", False),
        ("2020-01-01", "2019-12-30", True),
    ],
)
def test_a_transition_payment_was_due_after_two_years_and_since_2020_from_the_first_day(day, last_day, right):
    facts = {"dienst_begin": "2018-01-01", "contract_einde": last_day}
    explained = op(day).explain("transitievergoeding_recht", facts)
    assert explained.value is right
    assert explained.weakest_confidence == "niet geverifieerd"


@pytest.mark.eis("M295")
@pytest.mark.parametrize(("months", "amount"), [(1, "33.33"), (2, "66.67"), (12, "400"), (24, "800"), (30, "1000")])
def test_since_2020_it_is_a_third_of_a_month_a_year(months, amount):
    facts = {
        "dienst_begin": "2018-01-01",
        "contract_einde": "2020-06-30",
        "dienst_maanden": months,
        "brutoloon_contract_per_maand": "1200",
    }
    explained = op("2020-01-01").explain("transitievergoeding", facts)
    assert explained.value == Fraction(amount)
    assert "niet geverifieerd" in explained.as_text()


def test_who_never_began_gets_nothing():
    facts = {
        "dienst_begin": "2020-02-01",
        "contract_einde": "2020-01-31",
        "dienst_maanden": 1,
        "brutoloon_contract_per_maand": "1200",
    }
    assert op("2020-01-01").value("transitievergoeding", facts) == 0


@pytest.mark.eis("M295")
def test_what_it_cost_before_2020_is_not_known():
    """The note of 2017 says so too: nobody knows yet what it will cost employers (endnote xxii)."""
    with pytest.raises(NoRule, match="vanaf 1 januari 2020"):
        op("2019-12-31").value("transitievergoeding", {})
