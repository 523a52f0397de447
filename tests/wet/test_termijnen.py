"""Terms against a table of worked dates, with weekends and holidays."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import NoRule
from luwte.engine.holidays import holidays
from luwte.wet import catalogus
from tests.wet.hulp import op

#: target, its fact, start, end; the law of the start.
WORKED = [
    ("termijn_advies_uwv", "adviesaanvraag_op", "2017-03-01", "2017-04-26"),
    ("termijn_advies_uwv", "adviesaanvraag_op", "2017-03-02", "2017-05-01"),  # King's Day, and the Friday is equated
    ("termijn_advies_uwv", "adviesaanvraag_op", "2017-02-17", "2017-04-18"),  # Good Friday to Easter Monday
    ("termijn_advies_uwv", "adviesaanvraag_op", "2018-10-30", "2018-12-27"),  # Christmas
    (
        "termijn_advies_uwv",
        "adviesaanvraag_op",
        "2018-11-03",
        "2019-01-02",
    ),  # a Saturday; the Monday is equated
    ("termijn_advies_uwv", "adviesaanvraag_op", "2018-11-06", "2019-01-02"),  # New Year
    ("termijn_advies_uwv", "adviesaanvraag_op", "2020-01-01", "2020-02-26"),  # a leap year
    ("termijn_besluit", "advies_ontvangen_op", "2018-03-10", "2018-05-07"),  # 5 May on a Saturday
    ("termijn_besluit", "advies_ontvangen_op", "2019-03-10", "2019-05-06"),  # 5 May on a Sunday
    ("termijn_besluit", "advies_ontvangen_op", "2020-03-10", "2020-05-06"),  # 5 May on a Tuesday
    ("termijn_bezwaar", "besluit_op", "2018-03-29", "2018-05-14"),  # Ascension, and the Friday is equated
    ("termijn_bezwaar", "besluit_op", "2017-04-13", "2017-05-29"),  # Ascension
    ("termijn_bezwaar", "besluit_op", "2017-04-14", "2017-05-29"),  # the Friday after Ascension
    ("termijn_bezwaar", "besluit_op", "2017-04-12", "2017-05-24"),  # the Wednesday before
    ("termijn_bezwaar", "besluit_op", "2019-04-13", "2019-05-27"),
    ("termijn_bezwaar", "besluit_op", "2018-01-02", "2018-02-13"),
    ("termijn_loonwaardemeting", "proefplaatsing_begin", "2018-11-13", "2018-12-25"),  # an agreement, no term of law
    ("proefplaatsing_uiterlijk", "proefplaatsing_begin", "2017-01-31", "2017-04-30"),  # three months until 2017-02-01
    ("proefplaatsing_uiterlijk", "proefplaatsing_begin", "2017-02-01", "2017-08-01"),
    ("proefplaatsing_uiterlijk", "proefplaatsing_begin", "2017-08-31", "2018-02-28"),
    ("termijn_aanzegging", "contract_einde", "2018-12-31", "2018-11-30"),
    ("termijn_aanzegging", "contract_einde", "2018-03-31", "2018-02-28"),
    ("termijn_besluit_loonkostensubsidie", "loonwaarde_vastgesteld_op", "2023-07-03", "2023-08-07"),
    ("termijn_besluit_loonkostensubsidie", "loonwaarde_vastgesteld_op", "2023-11-20", "2023-12-27"),  # Christmas
    ("termijn_loonkostensubsidie_zonder_meting", "meting_overgeslagen_op", "2023-07-03", "2023-08-07"),
    ("termijn_loonkostensubsidie_zonder_meting", "meting_overgeslagen_op", "2023-11-20", "2023-12-27"),  # Christmas
    ("termijn_oppakken_signaal", "signaal_op", "2018-01-02", "2018-01-16"),
    ("termijn_voorselectie", "traject_begin", "2018-01-02", "2018-02-13"),
    ("termijn_praktijkroute", "praktijkroute_begin", "2018-11-30", "2019-02-28"),
    ("termijn_uitnodiging_zelfmelder", "melding_op", "2018-01-02", "2018-01-16"),
    ("termijn_contact_wachtlijst", "laatste_contact_op", "2018-01-31", "2018-02-28"),
    ("termijn_vervolggesprek", "laatste_vervolggesprek_op", "2018-08-31", "2019-02-28"),
    ("termijn_werkplek_zoeken", "besluit_op", "2018-01-02", "2018-02-27"),
    ("termijn_ander_plan", "advies_ontvangen_op", "2018-01-02", "2018-01-30"),
    ("termijn_besluit_aanvraag", "aanvraag_op", "2018-01-02", "2018-02-27"),
    ("termijn_besluit_aanvraag", "aanvraag_op", "2017-02-17", "2017-04-18"),  # Good Friday to Easter Monday
    ("termijn_besluit_herbeoordeling", "herbeoordeling_gevraagd_op", "2018-01-02", "2018-02-27"),
    ("termijn_besluit_herbeoordeling", "herbeoordeling_gevraagd_op", "2018-03-15", "2018-05-14"),  # Ascension
    ("termijn_niet_behandelen", "aanvulling_klaar_op", "2018-01-02", "2018-01-30"),
    ("termijn_niet_behandelen", "aanvulling_klaar_op", "2018-03-06", "2018-04-03"),  # Easter Monday is the day before
    ("termijn_niet_behandelen", "aanvulling_klaar_op", "2018-03-05", "2018-04-03"),  # ends on Easter Monday
    ("termijn_beroep", "beslissing_op_bezwaar_op", "2018-01-02", "2018-02-13"),
    ("termijn_beroep", "beslissing_op_bezwaar_op", "2018-03-29", "2018-05-14"),  # Ascension, and the Friday
]
#: Terms that count from another term or take more than one fact; worked in test_beslistermijnen,
#: test_bezwaar and test_stilstand.
ELDERS = {
    "termijn_staat_stil",
    "termijn_besluit_met_stilstand",
    "termijn_besluit_na_uwv",
    "termijn_beslissing_op_bezwaar",
    "termijn_beslissing_op_bezwaar_na_uitstel",
    "termijn_beslissing_op_bezwaar_met_stilstand",
    "termijn_bezwaar_na_uitstel_met_stilstand",
    "termijn_loonkostensubsidie_met_stilstand",
    "termijn_loonkostensubsidie_zonder_meting_met_stilstand",
    "termijn_na_uitstel",
}
LEGAL = {
    "termijn_advies_uwv": ("adviesaanvraag_op", 56),
    "termijn_besluit": ("advies_ontvangen_op", 56),
    "termijn_bezwaar": ("besluit_op", 42),
}


@pytest.mark.parametrize(("target", "fact", "start", "end"), WORKED)
def test_a_term_ends_on_the_worked_day(target, fact, start, end):
    assert op(start).value(target, {fact: start}) == date.fromisoformat(end)


def test_the_table_works_every_term_of_the_law():
    names = {name for name in catalogus().rules if name.startswith("termijn_")} | {"proefplaatsing_uiterlijk"}
    assert names == {target for target, *_ in WORKED} | ELDERS


@given(target=st.sampled_from(sorted(LEGAL)), start=st.dates(date(2015, 1, 1), date(2026, 12, 31)))
@settings(derandomize=True, max_examples=150, deadline=None)
def test_a_term_of_law_never_ends_early_nor_on_a_day_off(target, start):
    fact, days = LEGAL[target]
    end = op(start).value(target, {fact: start})
    assert 0 <= (end - start).days - days <= 5
    assert end.weekday() < 5
    assert end not in holidays(end.year)


def test_the_explanation_of_a_term_shows_the_sum_and_both_laws():
    uitleg = op("2017-03-02").explain("termijn_advies_uwv", {"adviesaanvraag_op": "2017-03-02"})
    assert uitleg.formatted == "1 mei 2017"
    assert uitleg.filled == "de eerste werkdag vanaf 2 maart 2017 plus 8 weken"
    assert "Besluit advisering beschut werk art. 2" in uitleg.source
    assert "Algemene termijnenwet art. 1" in uitleg.source


def test_the_term_for_a_decision_on_the_subsidy_exists_since_july_2023():
    with pytest.raises(NoRule, match=r"De regel geldt vanaf 1 juli 2023"):
        op("2023-06-30").value("termijn_besluit_loonkostensubsidie", {"loonwaarde_vastgesteld_op": "2023-06-30"})


def test_who_skips_the_measurement_reads_nothing_about_a_loonwaarde_that_was_set():
    day = "2023-07-03"
    explained = op(day).explain("termijn_loonkostensubsidie_zonder_meting", {"meting_overgeslagen_op": day})
    assert "loonwaarde" not in explained.as_text()
    assert "zonder meting" in explained.as_text()
    with pytest.raises(NoRule, match="vanaf 1 juli 2023"):
        op("2023-06-30").value("termijn_loonkostensubsidie_zonder_meting", {"meting_overgeslagen_op": "2023-06-30"})


def test_the_notice_before_the_end_of_a_contract_says_that_it_was_not_verified():
    uitleg = op("2018-01-01").explain("termijn_aanzegging", {"contract_einde": "2018-12-31"})
    assert uitleg.weakest_confidence == "niet geverifieerd"
    assert "niet geverifieerd" in uitleg.as_text()


@pytest.mark.parametrize(("target", "fact"), sorted({(target, fact) for target, fact, *_ in WORKED}))
def test_a_term_asks_for_its_day_and_nothing_else(target, fact):
    """Only a trial since July 2023 also asks whether it was made longer."""
    day = "2023-06-30" if target == "proefplaatsing_uiterlijk" else "2024-01-01"
    assert op(day).needs(target, {}) == [fact]


def test_a_trial_since_july_2023_asks_its_first_day_and_whether_it_was_made_longer():
    stand, target = op("2023-07-01"), "proefplaatsing_uiterlijk"
    assert stand.needs(target, {}) == ["proefplaatsing_verlengd"]
    for longer in (True, False):
        assert stand.needs(target, {"proefplaatsing_verlengd": longer}) == ["proefplaatsing_begin"]
