"""How an advice comes about: automatic yes and no, the twelve months, data of the Wajong, and who is told."""

from datetime import date, timedelta
from itertools import product

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import WETTELIJKE_GROND_UNIT
from tests.wet.hulp import op
from tests.wet.test_toegang import ALLES

WSW = {"nieuwe_feiten": False, "wsw_indicatie": True}
GEEN_WSW = {"nieuwe_feiten": False, "wsw_indicatie": False, "wsw_begeleid_werken": False}
EERST = {"aanvrager": "persoon", "eerder_advies": False}


def herhaald(asked, previous="2023-03-10", **change):
    return {
        **GEEN_WSW,
        "aanvrager": "persoon",
        "eerder_advies": True,
        "vorig_advies_op": previous,
        "adviesaanvraag_op": asked,
        **change,
    }


@pytest.mark.eis("M117")
@pytest.mark.parametrize(("who", "counts"), [("uwv", True), ("gemeente", False), ("keuringsbureau", False)])
def test_only_uwv_gives_the_advice(who, counts):
    for day in ("2015-01-01", "2026-11-22"):
        assert op(day).value("telt_als_advies", {"adviseur": who}) is counts


@pytest.mark.eis("M057", "M058", "M118")
@pytest.mark.parametrize("ground", WETTELIJKE_GROND_UNIT.choices)
@pytest.mark.parametrize("day", ["2017-01-01", "2017-12-31", "2018-01-01", "2021-06-01", "2025-12-31", "2026-01-01"])
def test_since_2017_everyone_whom_the_law_names_may_ask_without_the_municipality(day, ground):
    facts = {"wettelijke_grond": ground, "leeftijd": 30}
    may = ground != "andere_uwv_uitkering" or day < "2018"
    assert op(day).value("persoon_mag_advies_vragen", facts) is may
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2017"):
        op("2016-12-31").value("persoon_mag_advies_vragen", facts)
    assert op("2016-12-31").value("mag_advies_vragen", {"aanvrager": "persoon"}) is False


@pytest.mark.parametrize(
    ("supported", "way"), [(False, "positief_zonder_onderzoek"), (True, "negatief_zonder_onderzoek")]
)
@pytest.mark.parametrize("day", ["2017-01-01", "2022-06-30", "2022-07-01", "2026-11-22"])
def test_a_wsw_indication_decides_without_examination_unless_there_is_news(day, supported, way):
    facts = {**WSW, "wsw_begeleid_werken": supported, **EERST}
    assert op(day).value("wijze_van_beoordelen", facts) == way
    assert op(day).value("wijze_van_beoordelen", {**facts, "nieuwe_feiten": True}) == "onderzoek"
    assert op(day).needs("wijze_van_beoordelen", {"nieuwe_feiten": True}) == []


@pytest.mark.parametrize("year", [2018, 2023])
@pytest.mark.parametrize(
    ("years", "day", "way"),
    [
        (0, "03-11", "negatief_zonder_onderzoek"),
        (1, "03-09", "negatief_zonder_onderzoek"),
        (1, "03-10", "negatief_zonder_onderzoek"),
        (1, "03-11", "onderzoek"),
    ],
)
def test_the_own_request_is_blocked_up_to_and_with_twelve_months_after_an_advice(year, years, day, way):
    asked, previous = f"{year + years}-{day}", f"{year}-03-10"
    stand = op(asked)
    assert stand.value("wijze_van_beoordelen", herhaald(asked, previous)) == way
    # Asked by the college, or with new facts, or without an earlier advice, there is no block.
    for change in ({"aanvrager": "college"}, {"nieuwe_feiten": True}, {"eerder_advies": False}):
        assert stand.value("wijze_van_beoordelen", herhaald(asked, previous, **change)) == "onderzoek"
    assert stand.value("herhaalde_aanvraag", herhaald(asked, previous)) is (way != "onderzoek")


@pytest.mark.parametrize(("previous", "last"), [("2024-02-29", "2025-02-28"), ("2022-12-31", "2023-12-31")])
def test_twelve_months_keep_the_end_of_a_short_month(previous, last):
    found = op("2025-06-01").value("herhaalperiode_tot_en_met", {"vorig_advies_op": previous})
    assert found == date.fromisoformat(last)


def test_the_text_between_2017_and_mid_2022_was_not_read_and_every_answer_says_so():
    before = op("2022-06-30").explain("wijze_van_beoordelen", herhaald("2022-06-30", "2022-01-10"))
    after = op("2022-07-01").explain("wijze_van_beoordelen", herhaald("2022-07-01", "2022-01-10"))
    assert before.value == after.value == "negatief_zonder_onderzoek"
    assert before.weakest_confidence == "niet geverifieerd"
    assert after.weakest_confidence == "afgeleid"
    assert "N03" in [note.code for note in before.notes]
    assert "N03" not in [note.code for note in after.notes]
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2017"):
        op("2016-12-31").value("wijze_van_beoordelen", {})


@pytest.mark.eis("M063", "M064")
def test_the_advice_on_a_request_is_automatic_or_follows_the_criteria_for_all_answers():
    stand = op("2023-06-01")
    seen = set()
    for capacity, a, wsw, supported in product((True, False), repeat=4):
        facts = {
            **(ALLES if capacity else {**ALLES, "kan_taak_uitvoeren": False}),
            "aanpassingen_nodig": a,
            "toezicht_of_begeleiding_nodig": False,
            "nieuwe_feiten": False,
            "wsw_indicatie": wsw,
            "wsw_begeleid_werken": supported,
            **EERST,
        }
        answer = stand.value("advies_op_aanvraag", facts)
        if wsw:
            assert answer == ("negatief" if supported else "positief")
        else:
            assert answer == stand.value("advies_beschut_werk", facts)
        seen.add(answer)
    assert seen == {"positief", "negatief", "geen_arbeidsvermogen"}
    assert "loonwaarde" not in catalogus().inputs("advies_op_aanvraag")


@pytest.mark.eis("M083")
@pytest.mark.parametrize("year", [2019, 2023])
@pytest.mark.parametrize(
    ("ago", "day", "may"),
    [(2, "06-14", False), (2, "06-15", True), (1, "12-31", True), (0, "06-15", True), (0, "06-16", False)],
)
def test_data_of_the_two_years_before_the_request_may_be_used_again(year, ago, day, may):
    asked, given = f"{year}-06-15", f"{year - ago}-{day}"
    facts = {"adviesaanvraag_op": asked, "wajong_gegevens_op": given, "persoon_geinformeerd": True}
    assert op(asked).value("mag_wajong_gegevens_gebruiken", facts) is may


@pytest.mark.eis("M083")
@pytest.mark.parametrize("day", ["2017-01-01", "2022-06-30", "2022-07-01"])
def test_the_person_must_know_and_no_consent_is_asked_beforehand(day):
    year_ago = (date.fromisoformat(day) - timedelta(days=365)).isoformat()
    facts = {"adviesaanvraag_op": day, "wajong_gegevens_op": year_ago}
    assert op(day).value("mag_wajong_gegevens_gebruiken", {**facts, "persoon_geinformeerd": True}) is True
    assert op(day).value("mag_wajong_gegevens_gebruiken", {**facts, "persoon_geinformeerd": False}) is False
    assert not [name for name in catalogus().inputs("mag_wajong_gegevens_gebruiken") if "toestemming" in name]
    weakest = op(day).explain("hergebruik_maanden", {}).weakest_confidence
    assert weakest == ("gelezen" if day >= "2022-07-01" else "uit notitie")


@pytest.mark.parametrize(
    ("source", "may"), [("school", True), ("begeleider", True), ("werkgever", True), ("familie", False)]
)
def test_uwv_may_ask_schools_guides_and_employers_since_the_text_of_2022(source, may):
    assert op("2022-07-01").value("uwv_mag_gegevens_vragen", {"gegevensbron": source}) is may
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 juli 2022"):
        op("2022-06-30").value("uwv_mag_gegevens_vragen", {"gegevensbron": source})


@pytest.mark.eis("M071")
@pytest.mark.parametrize(("who", "empty"), [("persoon", True), ("college", False)])
def test_of_an_own_request_the_municipality_gets_a_letter_without_contents(who, empty):
    assert op("2017-01-01").value("bericht_zonder_inhoud", {"aanvrager": who}) is empty


POSITIES = ["bijstand", "anw", "nug", "wajong", "uwv_overig"]


@pytest.mark.eis("M063")
@pytest.mark.parametrize("day", ["2017-01-01", "2018-01-01", "2026-11-22"])
def test_uwv_advises_the_college_and_tells_the_person_whatever_the_outcome_and_whoever_asked(day):
    """Two messages: neither asks for the kind of benefit, the outcome or the loonwaarde."""
    stand = op(day)
    assert stand.value("college_krijgt_advies", {}) is True
    assert stand.value("persoon_hoort_advies", {}) is True
    for name in ("college_krijgt_advies", "persoon_hoort_advies"):
        assert catalogus().inputs(name) == []


@pytest.mark.eis("M063")
@pytest.mark.parametrize(("who", "together"), [("persoon", True), ("college", False)])
def test_who_asked_alone_hears_it_at_the_same_time_as_the_college(who, together):
    """Art. 10b lid 3; for a request of the college the law names no moment."""
    assert op("2017-01-01").value("persoon_hoort_advies_tegelijk", {"aanvrager": who}) is together
    with pytest.raises(NoRule, match="vanaf 1 januari 2017"):
        op("2016-12-31").value("persoon_hoort_advies_tegelijk", {"aanvrager": who})
    assert op("2016-12-31").value("college_krijgt_advies", {}) is True


@pytest.mark.eis("M081")
@pytest.mark.parametrize("position", POSITIES)
def test_the_municipality_hears_of_sheltered_work_always_and_of_the_banenafspraak_for_its_own_people(position):
    """The advice is made for the college (art. 10b lid 2), also for somebody with a benefit of UWV."""
    stand, own = op("2019-05-19"), position in ("bijstand", "anw", "nug")
    hears = {
        about: stand.value("gemeente_hoort_uitkomst", {"uitkomst_over": about, "rechtspositie": position})
        for about in ("beschut", "banenafspraak", "wajong")
    }
    assert hears == {"beschut": True, "banenafspraak": own, "wajong": False}
    assert stand.needs("gemeente_hoort_uitkomst", {"uitkomst_over": "beschut"}) == []


@pytest.mark.eis("M080")
@pytest.mark.parametrize("asked", ["beschut", "banenafspraak", "wajong"])
@pytest.mark.parametrize("fits", ["beschut", "banenafspraak", "wajong"])
def test_in_consultation_the_examination_turns_to_what_fits_without_a_new_application(asked, fits):
    facts = {"gevraagde_beoordeling": asked, "passende_beoordeling": fits}
    stand = op("2019-05-19")
    assert stand.value("onderzoek_gericht_op", {**facts, "aanvrager_stemt_in": True}) == fits
    assert stand.value("onderzoek_gericht_op", {**facts, "aanvrager_stemt_in": False}) == asked
    assert "Een nieuwe aanvraag is niet nodig." in catalogus().rules["onderzoek_gericht_op"][0].doc


@pytest.mark.eis("M026")
@pytest.mark.parametrize("day", ["2015-01-01", "2019-05-19", "2026-11-22"])
def test_an_advice_of_uwv_costs_nothing(day):
    uitleg = op(day).explain("kosten_advies_uwv", {})
    assert uitleg.value == 0
    assert uitleg.formatted == "€ 0,00"
    assert uitleg.source == "samenvoordeklant.nl, mei 2019"


@pytest.mark.parametrize(
    ("asked", "first"),
    [("2019-03-11", "2017-03-11"), ("2020-02-29", "2018-02-28"), ("2023-08-31", "2021-08-31")],
)
def test_data_of_the_wajong_are_used_again_from_two_years_before_the_request(asked, first):
    found = op(asked).value("wajong_gegevens_bruikbaar_vanaf", {"adviesaanvraag_op": asked})
    assert found == date.fromisoformat(first)
