"""Local agreements about a contract: hours, a series of temporary contracts, a low loonwaarde."""

from datetime import date

import pytest

from luwte.engine import Layer, LocalPolicyMissing
from luwte.engine.figures import figure_from
from luwte.engine.units import YES_NO_UNIT
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


@pytest.mark.eis("M190", "M194")
@pytest.mark.parametrize(
    ("number", "begin", "months", "next_begin"),
    [(1, "2017-03-01", 6, "2017-09-01"), (2, "2017-09-01", 6, "2018-03-01"), (3, "2018-03-01", 12, "2019-03-01")],
)
def test_the_region_gives_two_contracts_of_half_a_year_and_one_of_a_year(number, begin, months, next_begin):
    """6 + 6 + 12 months (par. 4.2): the whole of two years, and no day more."""
    stand = op("2017-03-01")
    facts = {"contractnummer": number, "contract_begin": begin}
    assert stand.value("contractduur_voorstel", facts) == months
    assert stand.value("contract_opvolgend_begin", facts) == date.fromisoformat(next_begin)


@pytest.mark.eis("M175")
def test_the_first_contract_lasts_at_least_half_a_year_and_the_series_as_long_as_the_law_allows():
    stand = op("2017-01-01")
    months = [stand.value("contractduur_voorstel", {"contractnummer": number}) for number in (1, 2, 3)]
    assert min(months) == stand.value("eerste_contract_maanden", {}) == 6
    assert sum(months) == stand.value("tijdelijke_contracten_maanden", {}) == 24
    for einde, fits in (("2015-06-30", True), ("2019-12-31", True), ("2020-01-01", True)):
        assert stand.value("contractreeks_past", {"contract_einde": einde}) is fits


@pytest.mark.eis("M140", "M191")
@pytest.mark.parametrize(("change", "kind"), [(True, "tijdelijk"), (False, "tijdelijk")])
def test_the_region_begins_with_a_temporary_contract_for_everyone(change, kind):
    assert op("2017-01-01").value("contract_om_mee_te_beginnen", {"verandering_verwacht": change}) == kind


@pytest.mark.eis("M191")
def test_without_that_policy_only_an_expected_change_makes_a_contract_temporary():
    """The note calls temporary contracts less desirable for people who need structure (C22)."""
    entry = {"waarde": False, "vanaf": "2017-01-01", "bron": "Besluit", "zekerheid": "gelezen"}
    own = Layer("eigen", {"eerst_tijdelijk": (figure_from(entry, YES_NO_UNIT, "eigen"),)})
    stand = catalogus().at(date(2017, 1, 1), [own])
    kinds = [stand.value("contract_om_mee_te_beginnen", {"verandering_verwacht": one}) for one in (True, False)]
    assert kinds == ["tijdelijk", "vast"]
    with pytest.raises(LocalPolicyMissing):
        op("2017-01-01", "Twenterand").value("contract_om_mee_te_beginnen", {"verandering_verwacht": False})
