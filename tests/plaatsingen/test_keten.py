"""The chain of temporary contracts: when a contract becomes permanent, to the day."""

from datetime import date
from decimal import Decimal

import pytest

from luwte.plaatsingen.keten import AFGESPROKEN, TE_LANG, TE_VEEL_CONTRACTEN, Deel, keten
from luwte.plaatsingen.waarschuwingen import duurzinnen, ketenregel, ketenzinnen, uren
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen

D = date
STAND = catalogus().at(D(2018, 11, 15), layers=lagen("Purmerend"))
WWZ = ketenregel("gemeente", STAND)
ABU = ketenregel("uitzend", STAND)


def test_six_six_and_twelve_months_stay_temporary():
    """Golden G30: 24 months exactly."""
    drie = [Deel(D(2017, 1, 1), D(2017, 7, 1)), Deel(D(2017, 7, 1), D(2018, 1, 1)), Deel(D(2018, 1, 1), D(2019, 1, 1))]
    assert keten(drie, WWZ).vast_op is None
    assert keten(drie, WWZ).grens == D(2019, 1, 1)


def test_one_day_over_24_months_is_permanent_from_that_day():
    uitkomst = keten([Deel(D(2017, 1, 1), D(2018, 1, 1)), Deel(D(2018, 1, 1), D(2019, 1, 2))], WWZ)
    assert (uitkomst.vast_op, uitkomst.oorzaak) == (D(2019, 1, 1), TE_LANG)


def test_a_fourth_contract_is_permanent_from_its_first_day():
    vier = [Deel(D(2018, m, 1), D(2018, m + 1, 1)) for m in range(1, 5)]
    assert (keten(vier, WWZ).vast_op, keten(vier, WWZ).oorzaak) == (D(2018, 4, 1), TE_VEEL_CONTRACTEN)
    assert keten(vier[:3], WWZ).vast_op is None


def test_a_gap_of_six_months_counts_and_a_day_more_starts_a_new_chain():
    eerste = Deel(D(2017, 1, 1), D(2017, 7, 1))
    assert keten([eerste, Deel(D(2018, 1, 1), D(2018, 7, 1))], WWZ).begin == D(2017, 1, 1)
    assert keten([eerste, Deel(D(2018, 1, 2), D(2018, 7, 1))], WWZ).begin == D(2018, 1, 2)


def test_a_contract_that_begins_after_the_limit_in_a_gap_is_permanent_from_its_begin():
    uitkomst = keten([Deel(D(2017, 1, 1), D(2018, 12, 1)), Deel(D(2019, 3, 1), D(2019, 9, 1))], WWZ)
    assert uitkomst.vast_op == D(2019, 3, 1)


def test_an_agreed_permanent_contract_is_named_so():
    uitkomst = keten([Deel(D(2017, 1, 1), D(2018, 1, 1)), Deel(D(2018, 1, 1), None, vast=True)], WWZ)
    assert (uitkomst.vast_op, uitkomst.oorzaak) == (D(2018, 1, 1), AFGESPROKEN)


def test_no_contract_is_no_chain():
    assert keten([], WWZ) is None


def test_an_employment_agency_has_five_and_a_half_years():
    """Golden G31: 78 weeks and 4 years."""
    assert keten([Deel(D(2017, 1, 1), D(2022, 7, 1))], ABU).vast_op is None
    assert keten([Deel(D(2017, 1, 1), D(2022, 7, 2))], ABU).vast_op == D(2022, 7, 1)


@pytest.mark.eis("M180")
@pytest.mark.parametrize(
    ("werkgeverschap", "vast"), [("gemeente", True), ("regulier", True), ("payroll", True), ("uitzend", False)]
)
def test_the_chain_rule_follows_the_scenario_of_employership(werkgeverschap, vast):
    drie_jaar = [Deel(D(2017, 1, 1), D(2020, 1, 1))]
    zinnen = ketenzinnen(drie_jaar, werkgeverschap, STAND)
    assert bool(zinnen) is vast
    if vast:
        assert "1 januari 2019" in zinnen[0]
        assert "art. 7:668a" in zinnen[0]


def test_the_third_contract_announces_that_the_next_is_permanent():
    drie = [Deel(D(2018, m, 1), D(2018, m + 1, 1)) for m in range(1, 4)]
    assert "Het volgende contract is vast" in ketenzinnen(drie, "gemeente", STAND)[0]


@pytest.mark.eis("M215")
@pytest.mark.parametrize(("aantal", "waarschuwt"), [("24", False), ("23.99", True)])
def test_fewer_than_24_hours_warns(aantal, waarschuwt):
    assert bool(uren(Decimal(aantal), STAND, medische_urenbeperking=False)) is waarschuwt


@pytest.mark.eis("M216")
@pytest.mark.parametrize(("aantal", "waarschuwt"), [("31", False), ("31.01", True)])
def test_more_than_31_hours_warns(aantal, waarschuwt):
    assert bool(uren(Decimal(aantal), STAND, medische_urenbeperking=False)) is waarschuwt


@pytest.mark.eis("M217")
def test_a_medically_established_limit_on_hours_takes_the_warning_away():
    assert uren(Decimal(12), STAND, medische_urenbeperking=True) == []


@pytest.mark.eis("M231")
@pytest.mark.parametrize(("einde", "waarschuwt"), [(D(2018, 7, 1), False), (D(2018, 6, 30), True)])
def test_a_first_contract_of_less_than_six_months_warns(einde, waarschuwt):
    zinnen = duurzinnen([Deel(D(2018, 1, 1), einde)], "gemeente", STAND)
    assert zinnen == (
        ["Dit eerste contract is korter dan het beleid vraagt: ten minste 6 maanden."] if waarschuwt else []
    )


@pytest.mark.eis("M231")
@pytest.mark.parametrize(("einde", "waarschuwt"), [(D(2020, 1, 1), False), (D(2020, 1, 2), True)])
def test_temporary_contracts_of_more_than_two_years_together_warn_also_at_an_agency(einde, waarschuwt):
    """The law allows an agency 5.5 years; the policy of the region does not."""
    delen = [Deel(D(2018, 1, 1), D(2018, 7, 1)), Deel(D(2018, 7, 1), einde)]
    assert ketenzinnen(delen, "uitzend", STAND) == []
    zinnen = duurzinnen(delen, "uitzend", STAND)
    assert bool(zinnen) is waarschuwt
    assert all("ten hoogste 24 maanden, tot 1 januari 2020" in zin for zin in zinnen)
    # Whoever's contract ends in 2020 has the 36 months of that year's law: only the policy warns.
    assert bool(duurzinnen(delen, "gemeente", STAND)) is waarschuwt


@pytest.mark.parametrize(("einde", "vast"), [(D(2020, 1, 1), True), (D(2020, 1, 2), False)])
def test_the_last_day_of_the_contract_decides_which_law_holds(einde, vast):
    """From 2017-07-01 more than 24 months, less than 36; the last day is the one before `tot`."""
    delen = [Deel(D(2017, 7, 1), D(2018, 7, 1)), Deel(D(2018, 7, 1), einde)]
    assert any("geldt dit contract als vast" in zin for zin in ketenzinnen(delen, "gemeente", STAND)) is vast
    assert duurzinnen(delen, "gemeente", STAND) == [] if vast else duurzinnen(delen, "gemeente", STAND)


def test_without_policy_and_for_a_permanent_contract_the_length_is_free():
    kaal = catalogus().at(D(2018, 11, 15))
    assert duurzinnen([Deel(D(2018, 1, 1), D(2018, 2, 1))], "gemeente", kaal) == []
    assert duurzinnen([Deel(D(2018, 1, 1), None, vast=True)], "gemeente", STAND) == []
    assert duurzinnen([], "gemeente", STAND) == []
