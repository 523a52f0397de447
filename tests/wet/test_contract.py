"""De omvang van een contract en de keten van tijdelijke contracten."""

from datetime import date

import pytest

from luwte.engine import LocalPolicyMissing, NoFigure
from luwte.wet import catalogus
from tests.wet.hulp import op


def past(hours, medical=False, day="2017-01-01"):
    return op(day).value("uren_passen_bij_beleid", {"uren": hours, "medische_urenbeperking": medical})


@pytest.mark.eis("M215", "M217")
@pytest.mark.parametrize(
    ("hours", "medical", "fits"),
    [
        ("24", False, True),
        ("23.99", False, False),
        ("23.99", True, True),
        ("20", True, True),
        ("1", True, True),
        ("31", False, True),
    ],
)
def test_a_contract_starts_at_24_hours_unless_a_medical_limit_was_established(hours, medical, fits):
    assert past(hours, medical) is fits


@pytest.mark.eis("M216")
@pytest.mark.parametrize("hours", ["31.01", "36"])
def test_more_than_31_hours_does_not_fit_the_policy_also_with_a_medical_limit(hours):
    assert past(hours) is False
    assert past(hours, medical=True) is False


@pytest.mark.eis("M217")
def test_the_medical_limit_is_asked_only_below_24_hours():
    stand = op("2017-01-01")
    assert stand.needs("uren_passen_bij_beleid", {"uren": 24}) == []
    assert stand.needs("uren_passen_bij_beleid", {"uren": 32}) == []
    assert stand.needs("uren_passen_bij_beleid", {"uren": 23}) == ["medische_urenbeperking"]


def test_another_municipality_has_its_own_policy_or_none():
    with pytest.raises(LocalPolicyMissing):
        op("2017-01-01", "Twenterand").value("uren_passen_bij_beleid", {"uren": 24})


@pytest.mark.parametrize(("part", "signal"), [("0.29", True), ("0.30", False), ("0.31", False), ("0", True)])
def test_a_low_loonwaarde_gives_a_signal_and_nothing_more(part, signal):
    stand = op("2017-01-01")
    assert stand.value("loonwaarde_geeft_signaal", {"loonwaarde": part}) is signal
    assert "nooit een weigering" in stand.explain("loonwaarde_geeft_signaal", {"loonwaarde": part}).doc


def vast(day, start, last_day, number=1, form="gemeente"):
    facts = {
        "keten_begin": start,
        "contract_einde": last_day,
        "contractnummer": number,
        "werkgeverschap": form,
    }
    return op(day).value("contract_wordt_vast", facts)


@pytest.mark.parametrize(
    ("day", "last_day", "number", "permanent"),
    [
        ("2017-01-01", "2018-12-31", 3, False),  # exactly 24 months, 6 + 6 + 12
        ("2017-01-01", "2019-01-01", 3, True),  # one day more
        ("2017-01-01", "2018-06-30", 4, True),  # a fourth contract
        ("2019-12-31", "2019-01-01", 1, True),
        ("2020-01-01", "2019-12-31", 3, False),  # 36 months since 2020
        ("2020-01-01", "2020-01-01", 3, True),
    ],
)
def test_a_chain_of_temporary_contracts_becomes_permanent(day, last_day, number, permanent):
    assert vast(day, "2017-01-01", last_day, number) is permanent


@pytest.mark.parametrize(
    ("day", "until"), [("2017-01-01", "2022-07-01"), ("2022-01-02", "2022-07-01"), ("2022-01-03", "2021-01-01")]
)
def test_an_agency_has_its_own_chain_of_five_and_a_half_years_and_four_since_2022(day, until):
    facts = {"keten_begin": "2017-01-01", "werkgeverschap": "uitzend"}
    assert op(day).value("keten_uiterlijk", facts) == date.fromisoformat(until)
    assert vast("2017-01-01", "2017-01-01", "2022-06-30", 6, "uitzend") is False
    assert vast("2017-01-01", "2017-01-01", "2022-07-01", 6, "uitzend") is True
    assert vast("2017-01-01", "2017-01-01", "2018-01-01", 7, "uitzend") is True


def test_five_and_a_half_years_is_78_weeks_and_four_years():
    stand = op("2017-01-01")
    assert stand.value("keten_maanden_uitzend", {}) == 12 * (78 / 52 + 4)
    assert stand.value("keten_vrije_weken_uitzend", {}) == 78
    assert stand.value("keten_contracten_uitzend", {}) == 6


def test_the_region_adds_up_to_the_two_years_of_the_chain():
    """6 + 6 + 12 months (par. 4.2 of the note); the first contract lasts at least half a year."""
    stand = op("2017-01-01")
    assert stand.value("tijdelijke_contracten_maanden", {}) == 6 + 6 + 12 == stand.value("keten_maanden", {})
    assert stand.value("eerste_contract_maanden", {}) == 6


def test_before_july_2015_the_chain_is_not_known():
    with pytest.raises(NoFigure, match=r"Bekend vanaf 1 juli 2015"):
        op("2015-06-30").value("keten_maanden", {})
    assert "contractnummer" in catalogus().inputs("contract_wordt_vast")
