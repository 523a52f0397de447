"""Who belongs to the group of the wage-cost subsidy (art. 6, 10c and 10d lid 2), in every text since 2015."""

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import WETTELIJKE_GROND_UNIT
from tests.wet.hulp import op
from tests.wet.test_doelgroep import ARTIKEL_7
from tests.wet.test_toegang import ALLES

#: Groups 1, 2, 3, 5 and 6 of art. 7 lid 1 under a; 4 (Anw) and 7 (no benefit) are not among them.
ZELF = {"bijstand", "wia_met_hulp_van_gemeente", "werkt_met_loonkostensubsidie", "ioaw", "ioaz"}
#: Able to work, not able to earn the minimum wage, not at work yet, and grown up.
KAN = {
    **ALLES,
    "verdient_minimumloon_voltijd": False,
    "dienstbetrekking_begonnen": False,
    "leeftijd": 27,
    "volgt_leerwerktraject": False,
}
#: At work, and nothing that the law asks about the half year before.
AAN_HET_WERK = {
    "dienstbetrekking_begonnen": True,
    "pro_vso_entree_voor_baan": False,
    "groep_van_artikel_7_voor_baan": False,
    "onderwijs_zonder_diploma_voor_baan": False,
}
DAGEN = ["2015-01-01", "2017-01-31", "2017-02-01", "2018-01-01", "2023-06-30", "2023-07-01", "2025-12-31", "2026-01-01"]


def groepen(day, target, **facts):
    return {
        one for one in WETTELIJKE_GROND_UNIT.choices if op(day).value(target, {**KAN, "wettelijke_grond": one, **facts})
    }


@pytest.mark.parametrize("day", DAGEN)
def test_the_seven_groups_belong_when_they_can_work_and_not_earn_the_minimum_wage(day):
    assert groepen(day, "hoort_bij_doelgroep_lks") == ARTIKEL_7
    assert groepen(day, "hoort_bij_doelgroep_lks", verdient_minimumloon_voltijd=True) == set()
    assert groepen(day, "hoort_bij_doelgroep_lks", kan_taak_uitvoeren=False) == set()
    assert "loonwaarde" not in catalogus().inputs("hoort_bij_doelgroep_lks")


@pytest.mark.parametrize("day", DAGEN)
def test_every_group_may_ask_and_for_five_of_them_the_college_may_begin_itself(day):
    assert groepen(day, "mag_doelgroep_lks_vragen") == ARTIKEL_7
    assert groepen(day, "doelgroep_lks_ambtshalve") == ZELF
    assert groepen(day, "groep_ambtshalve") == ZELF


@pytest.mark.parametrize(
    ("before", "since"),
    [
        ("pro_vso_entree_voor_baan", "2017-02-01"),
        ("groep_van_artikel_7_voor_baan", "2023-07-01"),
    ],
)
@pytest.mark.parametrize("day", DAGEN)
def test_who_is_at_work_already_belongs_by_the_half_year_before_it(day, before, since):
    facts = {**KAN, **AAN_HET_WERK, "wettelijke_grond": "ww", before: True}
    assert op(day).value("hoort_bij_doelgroep_lks", facts) is (day >= since)
    not_begun = {**facts, "dienstbetrekking_begonnen": False}
    assert op(day).value("hoort_bij_doelgroep_lks", not_begun) is False
    # The college may begin itself for them since 2018 (art. 10c lid 1 under b).
    assert op(day).value("doelgroep_lks_ambtshalve", facts) is (day >= max(since, "2018-01-01"))


@pytest.mark.parametrize(("day", "asked"), [("2023-06-30", True), ("2023-07-01", False)])
def test_since_july_2023_the_text_of_lid_2_names_the_minimum_wage_alone(day, asked):
    facts = {**KAN, **AAN_HET_WERK, "wettelijke_grond": "ww", "pro_vso_entree_voor_baan": True}
    assert op(day).value("hoort_bij_doelgroep_lks", {**facts, "kan_taak_uitvoeren": False}) is not asked


@pytest.mark.parametrize(("school", "traject", "may"), [(True, True, True), (True, False, False), (False, True, False)])
def test_since_2026_a_school_leaver_at_work_belongs_with_a_leerwerktraject(school, traject, may):
    facts = {
        **KAN,
        **AAN_HET_WERK,
        "wettelijke_grond": "ww",
        "onderwijs_zonder_diploma_voor_baan": school,
        "volgt_leerwerktraject": traject,
        "heeft_startkwalificatie": True,
    }
    assert op("2026-01-01").value("valt_onder_10d_lid_2", facts) is may
    assert op("2026-01-01").value("hoort_bij_doelgroep_lks", facts) is may
    assert op("2025-12-31").value("hoort_bij_doelgroep_lks", facts) is False


@pytest.mark.parametrize(("age", "school", "helped"), [(26, True, False), (26, False, True), (27, True, True)])
def test_since_2026_a_young_person_belongs_when_education_does_not_fit(age, school, helped):
    facts = {"leeftijd": age, "onderwijs_kan_en_past": school}
    for name in ("groep_met_hulp", "hoort_bij_doelgroep_lks", "mag_doelgroep_lks_vragen"):
        assert groepen("2026-01-01", name, **facts) == (ARTIKEL_7 if helped else set())
    young = ARTIKEL_7 if helped else set()
    assert groepen("2026-01-01", "doelgroep_lks_ambtshalve", **facts) == (young if age < 27 else ZELF)


@pytest.mark.parametrize("age", [26, 27])
@pytest.mark.parametrize("school", [True, False])
def test_since_2026_the_college_may_begin_for_whoever_already_works_at_any_age(age, school):
    facts = {
        **KAN,
        **AAN_HET_WERK,
        "leeftijd": age,
        "onderwijs_kan_en_past": True,
        "wettelijke_grond": "ww",
        "pro_vso_entree_voor_baan": school,
    }
    assert op("2026-01-01").value("groep_met_hulp", facts) is False
    assert op("2026-01-01").value("doelgroep_lks_ambtshalve", facts) is school


@pytest.mark.parametrize(("qualified", "helped"), [(False, True), (True, False)])
def test_since_2026_who_learns_and_works_without_a_diploma_is_helped_whatever_the_ground(qualified, helped):
    facts = {**KAN, "wettelijke_grond": "ww", "volgt_leerwerktraject": True, "heeft_startkwalificatie": qualified}
    assert op("2026-01-01").value("groep_met_hulp", facts) is helped
    assert op("2026-01-01").value("hoort_bij_doelgroep_lks", facts) is helped
    with pytest.raises(NoRule, match="vanaf 1 januari 2026"):
        op("2025-12-31").value("groep_met_hulp", facts)
