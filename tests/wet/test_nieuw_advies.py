"""After the advice: it has no end date, a new one may be asked on news, and labour law alone ends a contract."""

import pytest

from luwte.wet import catalogus
from tests.wet.hulp import op


@pytest.mark.eis("M286", "M287")
@pytest.mark.parametrize("day", ["2015-01-01", "2017-06-01", "2026-11-22"])
def test_an_advice_holds_until_a_new_one_and_never_ends_by_time(day):
    stand = op(day)
    facts = {"advies_uitkomst": "positief"}
    assert stand.value("advies_geldt_nog", {**facts, "nieuw_advies_ontvangen": False}) is True
    assert stand.value("advies_geldt_nog", {**facts, "nieuw_advies_ontvangen": True}) is False
    assert stand.value("advies_geldt_nog", {"advies_uitkomst": "negatief", "nieuw_advies_ontvangen": False}) is False
    kinds = {catalogus().facts[name].unit.kind for name in catalogus().inputs("advies_geldt_nog")}
    assert "date" not in kinds
    assert "contract_loopt_af" not in catalogus().inputs("advies_geldt_nog")


@pytest.mark.eis("M286")
@pytest.mark.parametrize("news", [True, False])
def test_a_new_advice_may_be_asked_when_something_changed_and_never_must(news):
    uitleg = op("2017-06-01").explain("nieuw_advies_kan", {"nieuwe_feiten": news})
    assert uitleg.value is news
    assert [note.code for note in uitleg.notes] == ["C20", "V06"]


@pytest.mark.eis("M286", "M287", "M288")
@pytest.mark.parametrize(
    ("ends", "ground", "may"), [(True, False, True), (False, True, True), (False, False, False), (True, True, True)]
)
def test_a_contract_ends_by_labour_law_and_never_by_an_advice_or_the_loonwaarde(ends, ground, may):
    facts = {"contract_loopt_af": ends, "grond_in_arbeidsrecht": ground}
    assert op("2017-06-01").value("dienstbetrekking_kan_eindigen", facts) is may
    asked = catalogus().inputs("dienstbetrekking_kan_eindigen")
    assert sorted(asked) == ["contract_loopt_af", "grond_in_arbeidsrecht"]


@pytest.mark.eis("M288", "M289", "M291")
@pytest.mark.parametrize(
    ("outcome", "next_step"),
    [
        ("positief", "blijft"),
        ("negatief", "ander_werk"),
        ("andere_uitkomst", "ander_werk"),
        ("geen_arbeidsvermogen", "geen_arbeidsvermogen"),
    ],
)
def test_after_a_new_advice_people_talk_about_what_fits_and_the_municipality_stays_responsible(outcome, next_step):
    uitleg = op("2017-06-01").explain("vervolg_na_nieuw_advies", {"advies_uitkomst": outcome})
    assert uitleg.value == next_step
    assert "De gemeente blijft verantwoordelijk" in uitleg.doc
    assert "loonwaarde" not in catalogus().inputs("vervolg_na_nieuw_advies")
    # Labour law still decides: the outcome ends nothing.
    assert "advies_uitkomst" not in catalogus().inputs("dienstbetrekking_kan_eindigen")
    if outcome == "geen_arbeidsvermogen":
        assert "gesprek over een uitkering of andere deelname" in uitleg.formatted


@pytest.mark.eis("M319", "M320")
@pytest.mark.parametrize(("hours", "enough"), [(0, False), ("0.01", True), ("0.25", True), (20, True)])
def test_guidance_is_never_nothing(hours, enough):
    assert op("2019-06-01").value("begeleiding_blijft", {"begeleiding_uren": hours}) is enough


@pytest.mark.eis("M319")
@pytest.mark.parametrize(("change", "how"), [(True, "intensief"), (False, "minder")])
def test_guidance_is_intensive_at_the_start_and_at_changes_and_less_when_stable(change, how):
    stand = op("2019-06-01")
    assert stand.value("begeleiding_past", {"begin_of_verandering": change}) == how
    assert set(catalogus().unit("begeleiding_past").choices) == {"intensief", "minder"}, "never none"


@pytest.mark.eis("M293")
def test_the_schattingsbesluit_has_four_negative_criteria_and_one_is_enough():
    stand = op("2017-06-01")
    able = {
        "kan_taak_uitvoeren": True,
        "heeft_basale_vaardigheden": True,
        "werkt_uur_aaneengesloten": True,
        "vier_uur_per_dag_belastbaar": True,
        "twee_uur_per_dag_belastbaar": False,
        "verdient_minimumloon_per_uur": False,
    }
    assert stand.value("geen_arbeidsvermogen", able) is False
    for name in list(able)[:4]:
        assert stand.value("geen_arbeidsvermogen", {**able, name: False}) is True
    two = {**able, "vier_uur_per_dag_belastbaar": False, "twee_uur_per_dag_belastbaar": True}
    assert stand.value("geen_arbeidsvermogen", {**two, "verdient_minimumloon_per_uur": True}) is False
    assert stand.value("geen_arbeidsvermogen", two) is True
