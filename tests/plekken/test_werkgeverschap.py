"""The four scenarios of employership, as the note of the region compares them."""

import pytest

from luwte.plekken.werkgeverschap import ABU, SCENARIOS, WWZ, scenario_van, vergelijking


@pytest.mark.eis("M177")
def test_the_note_compares_four_scenarios_on_terms_start_chain_and_place():
    assert [s.werkgeverschap.value for s in SCENARIOS] == ["gemeente", "regulier", "uitzend", "payroll"]
    rijen = vergelijking()
    assert [naam for naam, _ in rijen] == [
        "In dienst bij", "Arbeidsvoorwaarden", "Begin", "Tijdelijke contracten", "Plaats van het werk",
    ]  # fmt: skip
    assert all(len(cellen) == 4 and all(cellen) for _, cellen in rijen)


@pytest.mark.eis("M178")
def test_the_terms_of_employment_differ_per_scenario():
    gemeente, regulier, uitzend, payroll = (s.voorwaarden for s in SCENARIOS)
    assert "Geen cao" in gemeente
    assert "schaal A, trede 0" in gemeente
    assert "Geen cao" in regulier
    assert "cao van de werkgever" in regulier
    assert uitzend == "De cao van de ABU."
    assert payroll == "100% van het wettelijk minimumloon."


@pytest.mark.eis("M179")
def test_every_scenario_starts_with_a_trial_with_retained_benefit():
    assert {s.start for s in SCENARIOS} == {"Start met een proefplaatsing met behoud van uitkering."}


@pytest.mark.eis("M180")
def test_only_the_employment_agency_has_its_own_chain():
    assert [s.keten for s in SCENARIOS] == [WWZ, WWZ, ABU, WWZ]
    assert "5,5 jaar" in scenario_van("uitzend").tijdelijk


@pytest.mark.eis("M181")
def test_secondment_alone_or_in_a_group_goes_with_all_but_the_regular_employer():
    assert ["detachering, alleen of in een groep" in s.werkplek for s in SCENARIOS] == [True, False, True, True]
    assert "bij de werkgever zelf" in scenario_van("regulier").werkplek
    assert "beschutte groep" in scenario_van("regulier").werkplek


def test_another_code_is_no_scenario():
    with pytest.raises(KeyError):
        scenario_van("vrijwilliger")
