"""The norm follows the age and the household: art. 13, 20 and 21, and every rule that sets a wage beside it."""

import re
from fractions import Fraction

import pytest

from luwte.engine import MissingFacts, NoFigure
from tests.wet.hulp import op

ALONE = {"huishouden": "alleenstaande"}
HALF_YEARS = [f"{year}-{month}-01" for year in range(2015, 2027) for month in ("01", "07")][1:]


@pytest.mark.parametrize(
    ("day", "age", "norm"),
    [
        ("2018-07-01", 17, "0"),
        ("2018-07-01", 18, "246.01"),
        ("2018-07-01", 20, "246.01"),
        ("2018-07-01", 21, "996.56"),
        ("2024-07-01", 18, "323.03"),
        ("2022-01-01", 20, "269.51"),
        ("2016-06-30", 20, "240.10"),
        ("2016-07-01", 20, "241.20"),
        ("2016-07-01", 21, "977.15"),
        ("2020-01-01", 21, "1052.32"),
        ("2025-12-31", 20, "337.98"),
    ],
)
def test_under_21_the_norm_is_much_lower_and_under_18_there_is_none(day, age, norm):
    assert op(day).value("bijstandsnorm_bij_leeftijd", {"leeftijd": age, **ALONE}) == Fraction(norm)


def paar(day, partner_21, child, **more):
    facts = {"leeftijd": 20, "huishouden": "gehuwden", "partner_vanaf_21": partner_21, "zorgt_voor_kind": child}
    return op(day).value("bijstandsnorm_bij_leeftijd", {**facts, **more})


@pytest.mark.parametrize(
    ("partner_21", "child", "norm"),
    [(False, False, "489.82"), (True, False, "953.57"), (False, True, "773.28"), (True, True, "1237.03")],
)
def test_a_couple_under_21_has_a_norm_by_the_age_of_the_partner_and_children(partner_21, child, norm):
    """Art. 20 lid 1 onder b en c, lid 2 onder b en c."""
    assert paar("2018-01-01", partner_21, child) == Fraction(norm)


@pytest.mark.parametrize("day", HALF_YEARS)
def test_the_norms_of_young_couples_follow_from_those_of_one_person_in_each_half_year(day):
    """Two young are twice one; with one of 21 it is one young and half a couple; a child adds the same to both."""
    stand = op(day)
    young = stand.value("bijstandsnorm_jong", ALONE)
    couple = stand.value("bijstandsnorm", {"huishouden": "gehuwden"})
    helped = {"ouders_kunnen_helpen": True}
    both, one = (paar(day, partner, False, **helped) for partner in (False, True))
    assert both == 2 * young
    assert abs(one - young - couple / 2) <= Fraction("0.005")
    assert paar(day, False, True, **helped) - both == paar(day, True, True, **helped) - one > 0


@pytest.mark.parametrize(
    ("household", "partner_21", "child", "which"),
    [
        ("alleenstaande", False, False, "alleen"),
        ("alleenstaande", True, True, "alleen"),
        ("gehuwden", False, False, "beiden_jong"),
        ("gehuwden", True, False, "een_jong"),
        ("gehuwden", False, True, "beiden_jong_met_kind"),
        ("gehuwden", True, True, "een_jong_met_kind"),
    ],
)
def test_the_table_of_young_norms_is_entered_with_the_household(household, partner_21, child, which):
    facts = {"huishouden": household, "partner_vanaf_21": partner_21, "zorgt_voor_kind": child}
    assert op("2018-01-01").value("gezin_onder_21", facts) == which


def test_without_a_partner_a_child_makes_no_difference_and_is_not_asked():
    assert op("2018-01-01").value("bijstandsnorm_bij_leeftijd", {"leeftijd": 20, **ALONE}) == Fraction("244.91")
    pair = {"leeftijd": 20, "huishouden": "gehuwden"}
    for known, needed in (({}, ["partner_vanaf_21"]), ({"partner_vanaf_21": True}, ["zorgt_voor_kind"])):
        assert op("2018-01-01").needs("bijstandsnorm_bij_leeftijd", {**pair, **known}) == needed
    with pytest.raises(MissingFacts, match="ouders_kunnen_helpen"):
        op("2026-01-01").value("bijstandsnorm_bij_leeftijd", {"leeftijd": 20, **ALONE})


@pytest.mark.parametrize(
    ("day", "parents", "norm"),
    [
        ("2026-01-01", True, "345.99"),
        ("2026-01-01", False, "1092.44"),
        ("2026-07-01", True, "350.42"),
        ("2026-07-01", False, "1112.66"),
    ],
)
def test_since_2026_it_is_filled_up_when_parents_cannot_help(day, parents, norm):
    facts = {"leeftijd": 20, **ALONE, "ouders_kunnen_helpen": parents}
    assert op(day).value("bijstandsnorm_bij_leeftijd", facts) == Fraction(norm)


def test_the_age_of_18_and_of_21_are_bounds_in_2026_too():
    def value(age, **more):
        return op("2026-07-01").value("bijstandsnorm_bij_leeftijd", {"leeftijd": age, **more})

    assert value(17) == 0
    assert value(18, **ALONE, ouders_kunnen_helpen=True) == Fraction("350.42")
    assert value(21, huishouden="gehuwden") == Fraction("2027.79")


@pytest.mark.parametrize(("partner_21", "child", "norm"), [(False, False, "1463.08"), (True, True, "2027.79")])
def test_with_the_supplement_it_is_never_above_the_norm_from_21(partner_21, child, norm):
    """Art. 20 lid 4: 1,769.88 and 762.24 together would be 2,532.12."""
    assert paar("2026-07-01", partner_21, child, ouders_kunnen_helpen=False) == Fraction(norm)


def test_a_norm_that_was_not_found_says_so():
    with pytest.raises(NoFigure, match=re.escape("De norm van dit half jaar is niet gevonden.")):
        op("2015-06-30").value("bijstandsnorm_jong", ALONE)
    with pytest.raises(NoFigure, match="Het ministerie van SZW levert het volgende cijfer"):
        op("2027-01-01").value("bijstandsnorm", ALONE)


@pytest.mark.eis("M214")
@pytest.mark.parametrize(
    ("age", "hours", "outcome"), [(20, 24, "ja"), (21, 24, "nee"), (21, 31, "nee"), (20, 20, "onzeker")]
)
def test_the_estimate_for_a_young_person_stands_beside_the_young_norm(age, hours, outcome):
    """At 20 the wage is lower, and the norm far lower still: 24 hours is enough, where at 21 it is not."""
    facts = {"leeftijd": age, "normuren": 36, "uren": hours, **ALONE}
    assert op("2017-01-01").value("schatting_boven_bijstandsnorm", facts) == outcome


@pytest.mark.eis("M341")
@pytest.mark.parametrize(
    ("age", "net", "kept", "income", "loss"),
    [
        (23, "1306.10", "0", "1306.10", "323.31"),
        (23, "700", "100", "1082.79", "100"),
        (23, "982.79", "0", "982.79", "0"),
        (21, "900", "0", "982.79", "0"),
        (20, "900", "0", "900", "657.40"),
        (20, "242.60", "0", "242.60", "0"),
        (20, "200", "50", "292.60", "50"),
    ],
)
def test_a_step_back_costs_what_work_gave_above_the_norm_of_the_age(age, net, kept, income, loss):
    """Income before, after and on falling back: the certainty that clients ask for."""
    facts = {"nettoloon_per_maand": net, "vrijgelaten_per_maand": kept, "leeftijd": age, **ALONE}
    stand = op("2017-01-01")
    assert stand.value("inkomen_met_werk", facts) == Fraction(income)
    assert stand.value("achteruitgang_bij_terugval", facts) == Fraction(loss)
    assert stand.value("inkomen_met_werk", facts) - stand.value("achteruitgang_bij_terugval", facts) == stand.value(
        "bijstandsnorm_bij_leeftijd", {"leeftijd": age, **ALONE}
    )


@pytest.mark.eis("M294")
@pytest.mark.parametrize(("age", "income"), [(20, "242.60"), (21, "982.79")])
def test_during_the_trial_the_benefit_of_the_age_goes_on(age, income):
    explained = op("2017-02-01").explain("inkomen_tijdens_proefplaatsing", {"leeftijd": age, **ALONE})
    assert explained.value == Fraction(income)
    assert "de uitkering loopt door" in explained.doc


@pytest.mark.eis("M308")
@pytest.mark.parametrize(("age", "saved"), [(20, "2911.20"), (21, "11793.48")])
def test_a_municipality_saves_twelve_times_the_norm_of_the_age(age, saved):
    assert op("2017-02-01").value("bespaarde_bijstand_per_jaar", {"leeftijd": age, **ALONE}) == Fraction(saved)
