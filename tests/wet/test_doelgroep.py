"""Welke groepen de wet noemt, on either side of every change of article 7 and 10b."""

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import WETTELIJKE_GROND_UNIT
from tests.wet.hulp import op

GRONDEN = WETTELIJKE_GROND_UNIT.choices
ARTIKEL_7 = {
    "bijstand",
    "ioaw",
    "ioaz",
    "anw",
    "wia_met_hulp_van_gemeente",
    "werkt_met_loonkostensubsidie",
    "geen_uitkering",
}
#: The laws that the text of 2018 names: WW, IOW, WAZ, Wajong, WIA, WAO, ZW, Wamil, and Wajong 2:15.
LIJST_2018 = {"ww", "iow", "waz", "wajong", "wajong_ondersteuning", "wia", "wao", "zw", "wamil"}
NIET_GENOEMD = {"andere_uwv_uitkering"}


def genoemd(day, **facts):
    return {one for one in GRONDEN if op(day).value("genoemd_in_10b", {"wettelijke_grond": one, **facts})}


def test_the_grounds_are_the_seven_groups_the_listed_laws_and_the_rest():
    assert set(GRONDEN) == ARTIKEL_7 | LIJST_2018 | NIET_GENOEMD
    assert len(ARTIKEL_7) == 7
    assert len(LIJST_2018) == 9


@pytest.mark.eis("M021", "M058")
@pytest.mark.parametrize(
    ("day", "groups"),
    [
        ("2015-01-01", ARTIKEL_7),
        ("2016-12-31", ARTIKEL_7),
        ("2017-01-01", ARTIKEL_7 | LIJST_2018 | NIET_GENOEMD),
        ("2017-12-31", ARTIKEL_7 | LIJST_2018 | NIET_GENOEMD),
        ("2018-01-01", ARTIKEL_7 | LIJST_2018),
        ("2020-01-01", ARTIKEL_7 | LIJST_2018),
        ("2025-12-31", ARTIKEL_7 | LIJST_2018),
        ("2026-01-01", ARTIKEL_7 | LIJST_2018),
        ("2026-11-22", ARTIKEL_7 | LIJST_2018),
    ],
)
def test_who_the_law_names_on_either_side_of_each_change(day, groups):
    assert genoemd(day, leeftijd=27) == groups


@pytest.mark.eis("M058")
@pytest.mark.parametrize(
    ("age", "school", "belongs"), [(26, True, False), (26, False, True), (27, True, True), (15, True, False)]
)
def test_since_2026_the_law_names_a_young_person_when_education_does_not_fit(age, school, belongs):
    """Art. 7a lid 1 under a; who has a listed benefit of UWV is named at any age."""
    facts = {"leeftijd": age, "onderwijs_kan_en_past": school}
    assert genoemd("2026-01-01", **facts) == (ARTIKEL_7 if belongs else set()) | LIJST_2018
    assert genoemd("2025-12-31", **facts) == ARTIKEL_7 | LIJST_2018
    assert op("2026-01-01").needs("genoemd_in_10b", {"wettelijke_grond": "wia"}) == []


def test_before_2015_there_is_no_article_10b():
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2015"):
        op("2014-12-31").value("genoemd_in_10b", {"wettelijke_grond": "bijstand"})
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2017"):
        op("2016-12-31").value("uwv_uitkering_van_10b", {"wettelijke_grond": "ww"})


@pytest.mark.eis("M058")
@pytest.mark.parametrize("ground", GRONDEN)
def test_the_kind_of_income_of_a_case_follows_from_the_ground_and_agrees_with_it(ground):
    for day in ("2015-06-01", "2017-06-01", "2020-06-01", "2026-06-01"):
        stand = op(day)
        position = stand.value("rechtspositie_volgens_de_wet", {"wettelijke_grond": ground})
        by_position = stand.value("hoort_bij_doelgroep", {"rechtspositie": position})
        by_law = stand.value("genoemd_in_10b", {"wettelijke_grond": ground, "leeftijd": 40})
        assert by_position is by_law or (ground in NIET_GENOEMD and day >= "2018")


@pytest.mark.parametrize(
    ("ground", "position"),
    [
        ("bijstand", "bijstand"),
        ("ioaw", "bijstand"),
        ("ioaz", "bijstand"),
        ("anw", "anw"),
        ("geen_uitkering", "nug"),
        ("werkt_met_loonkostensubsidie", "nug"),
        ("wajong", "wajong"),
        ("wajong_ondersteuning", "wajong"),
        ("ww", "uwv_overig"),
        ("andere_uwv_uitkering", "uwv_overig"),
    ],
)
def test_each_ground_has_its_kind_of_income(ground, position):
    assert op("2018-06-01").value("rechtspositie_volgens_de_wet", {"wettelijke_grond": ground}) == position


@pytest.mark.parametrize(("age", "young"), [(15, True), (26, True), (27, False), (66, False)])
def test_since_2026_who_is_under_27_stands_in_article_7a(age, young):
    assert op("2026-01-01").value("valt_onder_artikel_7a", {"leeftijd": age}) is young
    uitleg = op("2026-01-01").explain("valt_onder_artikel_7a", {"leeftijd": age})
    assert uitleg.weakest_confidence == "gelezen"
    assert "N02" in [note.code for note in uitleg.notes]
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2026"):
        op("2025-12-31").value("valt_onder_artikel_7a", {"leeftijd": age})


@pytest.mark.parametrize(
    ("age", "school", "first"), [(26, True, True), (27, True, False), (26, False, False), (15, True, True)]
)
def test_school_comes_first_for_who_is_under_27(age, school, first):
    """Until 2026 when there is education to follow, since then when the college finds that it fits (art. 7a)."""
    for day in ("2015-01-01", "2025-12-31"):
        assert op(day).value("onderwijs_gaat_voor", {"leeftijd": age, "kan_naar_school": school}) is first
        assert "V03" in [note.code for note in op(day).explain("onderwijs_gaat_voor", {"leeftijd": age}).notes]
    facts = {"leeftijd": age, "onderwijs_kan_en_past": school}
    assert op("2026-01-01").value("onderwijs_gaat_voor", facts) is first
    for day in ("2025-12-31", "2026-01-01"):
        assert op(day).needs("onderwijs_gaat_voor", {"leeftijd": 27}) == []


@pytest.mark.parametrize("ground", ["bijstand", "wia_met_hulp_van_gemeente"])
@pytest.mark.parametrize("group", [True, False])
@pytest.mark.parametrize("subsidy", [True, False])
def test_uwv_helps_who_it_pays_unless_the_municipality_gives_a_subsidy(ground, group, subsidy):
    facts = {
        "wettelijke_grond": ground,
        "krijgt_ook_uwv_uitkering": True,
        "in_doelgroep_loonkostensubsidie": group,
        "loonkostensubsidie_telt_nog": subsidy,
    }
    before = not (group or ground == "wia_met_hulp_van_gemeente")
    for day, helps in (("2015-01-01", before), ("2016-12-31", before), ("2017-01-01", not subsidy)):
        assert op(day).value("uwv_helpt_naar_werk", facts) is helps
        assert op(day).value("uwv_helpt_naar_werk", {**facts, "krijgt_ook_uwv_uitkering": False}) is False
    assert op("2026-11-22").value("uwv_helpt_naar_werk", facts) is not subsidy


@pytest.mark.parametrize("name", ["genoemd_in_10b", "uwv_uitkering_van_10b", "hoort_bij_doelgroep"])
def test_who_meets_the_list_of_laws_reads_which_benefits_stand_on_it(name):
    """A case only knows 'another benefit of UWV': the note says what that is since 2018."""
    for day in ("2017-06-01", "2018-01-01", "2026-06-01"):
        uitleg = op(day).explain(name, {"wettelijke_grond": "ww", "rechtspositie": "uwv_overig"})
        assert "N01" in [note.code for note in uitleg.notes]
        assert "WW, IOW, WAZ, Wajong, WIA, WAO, ZW en Wamil" in uitleg.as_text()
    assert "WW, IOW, WAZ, WIA, WAO, ZW of Wamil" in op("2018-01-01").rule("hoort_bij_doelgroep").doc
    assert "welke dan ook" in op("2017-12-31").rule("hoort_bij_doelgroep").doc


def test_no_group_asks_more_than_its_ground():
    for name in ("groep_van_artikel_7", "rechtspositie_volgens_de_wet", "uwv_uitkering_van_10b"):
        assert catalogus().inputs(name) == ["wettelijke_grond"]
    for day in ("2015-01-01", "2017-06-01", "2025-12-31"):
        assert op(day).needs("genoemd_in_10b", {}) == ["wettelijke_grond"]
