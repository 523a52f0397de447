"""Money of the Rijk for a place: structural, the bonus with its fixed pot, and what a number claims."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import NoFigure, NoRule
from tests.wet.hulp import REGIO, op

POT = {"advies_uitkomst": "positief"}


@pytest.mark.eis("M157", "M028")
def test_guidance_money_is_8500_per_place_in_the_social_domain_grant():
    uitleg = op("2017-01-01").explain("begeleidingsbudget_per_plek", {})
    assert uitleg.value == 8500
    assert "integratie-uitkering sociaal domein" in uitleg.doc
    assert "31 uur" in uitleg.doc
    assert "Niet één op één" in uitleg.doc


@pytest.mark.eis("M158", "M029")
def test_subsidy_money_is_14300_per_place_in_the_buig_at_30_percent_loonwaarde():
    stand = op("2017-01-01")
    uitleg = stand.explain("loonkostenbudget_per_plek", {})
    assert uitleg.value == 14300
    assert "BUIG" in uitleg.doc
    assert "31 uur bij 30% loonwaarde" in uitleg.doc
    assert stand.value("lks_maximum", {}) == Fraction("0.70")


@pytest.mark.eis("M160", "M156")
def test_together_it_is_25800_of_which_22800_stays():
    stand = op("2017-01-01")
    assert stand.value("rijksbudget_structureel_per_plek", {}) == 22800
    assert stand.value("rijksbudget_per_plek", {}) == 25800


@pytest.mark.eis("M159", "M032")
@pytest.mark.parametrize(
    ("years", "amount"),
    [(1, "3000"), (33333, "3000"), (33334, "2999.94"), (40000, "2500"), (100000, "1000")],
)
def test_the_bonus_shrinks_when_more_places_are_filled_than_the_fixed_pot_allows(years, amount):
    facts = {**POT, "landelijke_plaatsjaren": years}
    assert op("2017-01-01").value("bonus", facts) == Fraction(amount)


@pytest.mark.eis("M159")
@given(st.integers(1, 10**7))
@settings(derandomize=True, max_examples=60)
def test_all_bonuses_together_never_exceed_the_pot(years):
    bonus = op("2018-01-01").value("bonus", {**POT, "landelijke_plaatsjaren": years})
    assert bonus * years <= 100_000_000 + Fraction(years, 200)
    assert 0 <= bonus <= 3000


@pytest.mark.eis("M159")
def test_the_bonus_does_not_ask_for_hours():
    assert op("2017-01-01").needs("bonus", {}) == ["advies_uitkomst"]
    assert op("2017-01-01").needs("bonus", POT) == ["landelijke_plaatsjaren"]


@pytest.mark.eis("M275")
def test_the_bonus_needs_a_formal_indication():
    assert op("2017-01-01").value("bonus", {"advies_uitkomst": "negatief"}) == 0


@pytest.mark.eis("M275", "M032")
def test_the_bonus_ends_after_2019_and_says_that_sources_differ_about_the_period():
    assert op("2019-12-31").value("bonus", {**POT, "landelijke_plaatsjaren": 1}) == 3000
    with pytest.raises(NoRule, match=r"vanaf 1 januari 2015 tot 1 januari 2020"):
        op("2020-01-01").value("bonus", {**POT, "landelijke_plaatsjaren": 1})
    remark = op("2017-01-01").explain("bonus_per_plek", {}).remark
    assert "2015-2019, vier jaar, of 2016-2020" in remark


@pytest.mark.parametrize(
    ("gemeente", "guidance", "wages"),
    [
        ("Beemster", 17000, 28600),
        ("Edam-Volendam", 42500, 71500),
        ("Landsmeer", 17000, 28600),
        ("Oostzaan", 8500, 14300),
        ("Purmerend", 255000, 429000),
        ("Waterland", 25500, 42900),
        ("Wormerland", 34000, 57200),
        ("Zaanstad", 467500, 786500),
    ],
)
def test_the_number_of_2018_claims_its_part_of_both_budgets(gemeente, guidance, wages):
    stand = op("2018-01-01", gemeente)
    assert stand.value("beslag_participatiebudget", {"gemeente": gemeente}) == guidance
    assert stand.value("beslag_buig", {"gemeente": gemeente}) == wages


@pytest.mark.parametrize(("year", "total"), [(2017, 1_322_400), (2018, 2_325_600)])
def test_the_region_as_a_whole_claims_its_places_times_22800(year, total):
    claims = [
        op(f"{year}-12-31", name).value(target, {"gemeente": name})
        for name in REGIO
        for target in ("beslag_participatiebudget", "beslag_buig")
    ]
    assert sum(claims) == total


def test_the_budgets_after_2020_are_not_known():
    with pytest.raises(NoFigure, match=r"Geld van het Rijk voor begeleiding is niet bekend op 1 januari 2021"):
        op("2021-01-01").value("rijksbudget_structureel_per_plek", {})
