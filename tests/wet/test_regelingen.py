"""De regelingen naast elkaar: the table of the note as a decision table, and every transition up and back."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

import luwte.wet
from luwte.engine import MissingFacts, NoRule
from luwte.engine.variants import load_variant
from luwte.wet import catalogus, tabellen
from tests.wet.hulp import op
from tests.wet.test_toegang import ALLES, VERMOGEN

VARIANTEN = Path(luwte.wet.__file__).parent / "varianten"
GEEN = dict.fromkeys(VERMOGEN, False)
OPEN = ("regulier", "banenafspraak", "beschut", "dagbesteding", "wajong")
BUITEN = {
    "wsw_dienstbetrekking": False,
    "wajong_uitkering": False,
    "jong_begonnen": False,
    "blijft_zo": False,
}


def feiten(vermogen=True, minimumloon=False, beschut=False, klaar=True, **meer):
    return {
        **(ALLES if vermogen else GEEN),
        "verdient_minimumloon_voltijd": minimumloon,
        "aanpassingen_nodig": beschut,
        "toezicht_of_begeleiding_nodig": False,
        "klaar_om_te_werken": klaar,
        **BUITEN,
        **meer,
    }


def passend(day="2017-06-01", **antwoorden):
    return [one.code for one in tabellen.passend(op(day), feiten(**antwoorden))]


#: The schematic overview and the table of three columns of the note, one row per kind of person.
BESLISTABEL = [
    ({"minimumloon": True}, ["regulier"]),
    ({}, ["banenafspraak"]),
    ({"beschut": True}, ["beschut"]),
    ({"beschut": True, "klaar": False}, ["beschut", "dagbesteding"]),
    ({"klaar": False}, ["banenafspraak", "dagbesteding"]),
    ({"vermogen": False}, ["dagbesteding"]),
    ({"vermogen": False, "jong_begonnen": True, "blijft_zo": True}, ["dagbesteding", "wajong"]),
    ({"vermogen": False, "jong_begonnen": True}, ["dagbesteding"]),
    ({"vermogen": False, "blijft_zo": True}, ["dagbesteding"]),
    ({"jong_begonnen": True, "blijft_zo": True}, ["banenafspraak"]),
    ({"vermogen": False, "minimumloon": True}, ["dagbesteding"]),
    # Some employers hire people who could also work sheltered: both stay possible.
    ({"minimumloon": True, "beschut": True}, ["regulier", "beschut"]),
]


@pytest.mark.eis("M105", "M106", "M110", "M024")
@pytest.mark.parametrize(("antwoorden", "codes"), BESLISTABEL)
@pytest.mark.parametrize("day", ["2015-01-01", "2017-06-01", "2026-11-22"])
def test_the_decision_table_gives_every_scheme_that_can_fit(day, antwoorden, codes):
    assert passend(day, **antwoorden) == codes


@pytest.mark.eis("M022", "M023", "M025")
def test_over_all_answers_beschut_needs_capacity_and_never_comes_with_the_banenafspraak():
    stand = op("2017-06-01")
    seen = set()
    for vermogen, minimumloon, beschut, klaar in product((True, False), repeat=4):
        facts = feiten(vermogen, minimumloon, beschut, klaar)
        codes = {one.code for one in tabellen.passend(stand, facts)}
        assert ("beschut" in codes) is (vermogen and beschut)
        assert not {"beschut", "banenafspraak"} <= codes
        assert codes, "there is always something that can fit"
        seen.add(frozenset(codes))
    assert len(seen) >= 6


@pytest.mark.eis("M111")
def test_who_can_earn_the_minimum_wage_has_regular_work_and_who_cannot_the_banenafspraak():
    stand = op("2017-06-01")
    for kan in (True, False):
        facts = feiten(minimumloon=kan)
        assert stand.value("regulier_kan_passen", facts) is kan
        assert stand.value("banenafspraak_kan_passen", facts) is (not kan)
    assert "loonkostensubsidie" in next(one for one in tabellen.regelingen() if one.code == "banenafspraak").loon


@pytest.mark.eis("M035", "M107")
@pytest.mark.parametrize(
    ("regel", "heeft", "begin"),
    [
        ("wsw_kan_passen", "wsw_dienstbetrekking", "wsw_begonnen_op"),
        ("oude_wajong_kan_passen", "wajong_uitkering", "wajong_begonnen_op"),
    ],
)
def test_nobody_enters_the_wsw_or_the_old_wajong_from_1_january_2015(regel, heeft, begin):
    for day in ("2015-01-01", "2026-11-22"):
        stand = op(day)
        assert stand.value(regel, {heeft: True, begin: "2014-12-31"}) is True
        assert stand.value(regel, {heeft: True, begin: "2015-01-01"}) is False
        assert stand.value(regel, {heeft: False}) is False
    assert stand.value("wsw_en_wajong_gesloten_op", {}) == date(2015, 1, 1)
    gesloten = {one.code for one in tabellen.regelingen() if one.gesloten_op}
    assert gesloten == {"wsw", "oude_wajong"}
    assert {one.gesloten_op for one in tabellen.regelingen() if one.gesloten_op} == {date(2015, 1, 1)}


@pytest.mark.eis("M123")
def test_old_beschut_follows_the_wsw_and_new_beschut_the_participatiewet():
    stand = op("2017-06-01")
    oud = {"wsw_dienstbetrekking": True, "wsw_begonnen_op": "2010-05-01"}
    assert stand.value("regels_voor_beschut", oud) == "wsw"
    assert stand.value("regels_voor_beschut", {**oud, "wsw_begonnen_op": "2016-05-01"}) == "participatiewet"
    assert stand.value("regels_voor_beschut", {"wsw_dienstbetrekking": False}) == "participatiewet"
    (wsw,) = [one for one in tabellen.regelingen() if one.code == "wsw"]
    assert "cao SW" in wsw.loon


@pytest.mark.eis("M108", "M110")
def test_the_table_has_the_whole_ladder_with_form_access_wage_and_who_pays():
    regelingen = tabellen.regelingen()
    assert [one.code for one in regelingen] == [*OPEN, "oude_wajong", "wsw"]
    open_ = [one for one in regelingen if one.gesloten_op is None]
    assert [one.trede for one in open_] == sorted(one.trede for one in open_)
    for one in regelingen:
        assert catalogus().rules[one.regel][-1].unit.kind == "yesno"
        assert one.regel.endswith("_kan_passen")
        assert all((one.klaar, one.vorm, one.toegang, one.loon, one.betaalt, one.bron))
        assert tabellen.bronnen_van(one.bron), one.bron


@pytest.mark.eis("M110", "M112", "M113", "M114")
@pytest.mark.parametrize(
    ("code", "werk", "toegang"),
    [
        ("regulier", True, "Geen beoordeling"),
        ("banenafspraak", True, "UWV of via de praktijkroute"),
        ("beschut", True, "Positief advies van UWV"),
        ("dagbesteding", False, "Wmo door de gemeente"),
        ("wajong", False, "UWV"),
    ],
)
def test_each_scheme_has_its_form_of_employment_and_its_access(code, werk, toegang):
    (regeling,) = [one for one in tabellen.regelingen() if one.code == code]
    assert regeling.is_dienstbetrekking is werk
    assert toegang in regeling.toegang


@pytest.mark.eis("M112")
def test_beschut_comes_with_subsidy_for_guidance_and_usually_with_wage_cost_subsidy():
    (beschut,) = [one for one in tabellen.regelingen() if one.code == "beschut"]
    assert "Meestal met loonkostensubsidie" in beschut.loon
    assert "subsidie van de gemeente voor begeleiding en aanpassing" in beschut.betaalt


@pytest.mark.eis("M113")
@pytest.mark.parametrize("route", ["uwv_indicatie_banenafspraak", "praktijkroute_afgerond"])
def test_the_banenafspraak_opens_by_uwv_or_by_the_praktijkroute(route):
    stand = op("2017-06-01")
    dicht = {"uwv_indicatie_banenafspraak": False, "praktijkroute_afgerond": False}
    assert stand.value("banenafspraak_toegang", dicht) is False
    assert stand.value("banenafspraak_toegang", {**dicht, route: True}) is True
    assert stand.needs("banenafspraak_toegang", {route: True}) == []


@pytest.mark.eis("M025")
@pytest.mark.parametrize(
    ("vastgesteld", "toegang", "mag"), [(True, True, False), (False, True, True), (False, False, False)]
)
def test_who_is_established_for_beschut_is_never_in_the_register_of_the_banenafspraak(vastgesteld, toegang, mag):
    facts = {
        "beschut_vastgesteld": vastgesteld,
        "uwv_indicatie_banenafspraak": toegang,
        "praktijkroute_afgerond": False,
    }
    assert op("2017-06-01").value("mag_in_doelgroepregister", facts) is mag


@pytest.mark.eis("M340")
@pytest.mark.parametrize(("soort", "telt"), [("banenafspraak", True), ("beschut", False), ("regulier", False)])
def test_beschut_werk_does_not_count_for_the_banenafspraak_and_the_page_says_who_asks_for_it(soort, telt):
    uitleg = op("2019-06-01").explain("telt_voor_banenafspraak", {"soort_baan": soort})
    assert uitleg.value is telt
    assert [note.code for note in uitleg.notes] == ["C26"]
    assert "brochure" in uitleg.as_text()


@pytest.mark.eis("M340")
@pytest.mark.parametrize(("soort", "telt"), [("banenafspraak", True), ("beschut", True), ("regulier", False)])
def test_what_if_it_did_count_is_a_variant_that_is_never_law(soort, telt):
    """The law's flag stays false; a variant sets it beside the law and marks every outcome."""
    variant = load_variant(VARIANTEN / "beschut-in-banenafspraak.yaml", catalogus())
    wet, lagen = variant.applied(catalogus())
    uitleg = wet.at(op("2019-06-01").day, lagen).explain("telt_voor_banenafspraak", {"soort_baan": soort})
    assert uitleg.value is telt
    if soort == "beschut":
        assert uitleg.weakest_confidence == "werkafspraak"
        assert "Variant Beschut werk telt mee" in uitleg.as_text()
    assert op("2019-06-01").value("beschut_telt_voor_banenafspraak", {}) is False


@pytest.mark.eis("M103")
def test_every_step_up_has_a_step_back():
    stappen = {(one.van, one.naar): one.richting for one in tabellen.overgangen()}
    codes = {one.code: one.trede for one in tabellen.regelingen()}
    for (van, naar), richting in stappen.items():
        assert (codes[van] > codes[naar]) is (richting == "omhoog"), (van, naar)
        assert (naar, van) in stappen, f"no way back from {naar} to {van}"
    assert {"omhoog", "terug"} == set(stappen.values())


@pytest.mark.eis("M101", "M102", "M104", "M105", "M108")
@pytest.mark.parametrize(
    ("code", "woord"),
    [
        ("iedereen_doet_mee", "met of zonder beperking"),
        ("vangnet", "beschut binnen"),
        ("doorgroeien_en_terugvallen", "terugvallen"),
        ("samen_met_ondernemers", "ondernemers"),
        ("een_wet", "Participatiewet"),
        ("extra_instrument", "naast dagbesteding en gewoon werk"),
    ],
)
def test_the_principles_of_the_region_are_kept_with_their_place_in_the_note(code, woord):
    (een,) = [one for one in tabellen.uitgangspunten() if one.code == code]
    assert woord in een.zin
    assert "par. 1." in een.bron


@pytest.mark.eis("M116")
@pytest.mark.parametrize(("mensen", "beschut"), [(0, 0), (3, 1), (900, 300), (1, 0), (2, 1), (720, 240)])
def test_about_a_third_of_the_wsw_can_only_work_sheltered(mensen, beschut):
    uitleg = op("2017-06-01").explain("wsw_alleen_beschut", {"personen_in_wsw": mensen})
    assert uitleg.value == beschut
    assert uitleg.weakest_confidence == "uit notitie"


def test_no_scheme_is_refused_and_none_asks_the_loonwaarde():
    for one in tabellen.regelingen():
        assert "loonwaarde" not in catalogus().inputs(one.regel)
        assert "kan passen" in catalogus().words(one.regel)
    with pytest.raises(MissingFacts):
        tabellen.passend(op("2017-06-01"), {})
    with pytest.raises(NoRule):
        tabellen.passend(op("2014-12-31"), feiten())


@pytest.mark.parametrize(("able", "ready", "fits"), [(True, True, False), (True, False, True), (False, True, True)])
def test_day_care_can_fit_who_cannot_work_or_is_not_ready(able, ready, fits):
    assert op("2018-01-01").value("dagbesteding_kan_passen", feiten(vermogen=able, klaar=ready)) is fits


@pytest.mark.parametrize(
    ("able", "young", "stays", "fits"),
    [(False, True, True, True), (True, True, True, False), (False, False, True, False), (False, True, False, False)],
)
def test_the_wajong_can_fit_who_was_young_and_never_can_work_and_says_that_it_was_not_read(able, young, stays, fits):
    facts = feiten(vermogen=able, jong_begonnen=young, blijft_zo=stays)
    explained = op("2018-01-01").explain("wajong_kan_passen", facts)
    assert explained.value is fits
    assert explained.weakest_confidence == "niet geverifieerd"
