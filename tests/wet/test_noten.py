"""Every contradiction of the sources has a note, and each note is seen where its rule or figure is met."""

import re
from datetime import date

import pytest

from luwte.engine import EngineError
from luwte.engine.equated_days import equated_days
from luwte.wet import catalogus
from tests.wet.hulp import op

CATALOGUS = catalogus()
NOTEN = {note.code: note for note in CATALOGUS.notes}


def test_each_of_the_27_contradictions_of_the_sources_is_told_once():
    codes = [note.code for note in CATALOGUS.notes]
    assert len(codes) == len(set(codes))
    assert {code for code in codes if code.startswith("C")} == {f"C{number:02}" for number in range(1, 28)}


def days(name):
    """The first day of every version or value of a name."""
    if name in CATALOGUS.rules:
        return [version.valid_from for version in CATALOGUS.rules[name]]
    figures = CATALOGUS.series[name].figures if name in CATALOGUS.series else ()
    return [figure.valid_from for figure in figures] or [date(2017, 6, 1)]


def explained(name, day):
    """The explanation of a name on a day, without facts; None when it does not exist that day."""
    try:
        return op(day).explain(name, {})
    except EngineError:
        return None


@pytest.mark.parametrize("code", sorted(NOTEN))
def test_a_note_is_in_the_explanation_of_each_rule_it_stands_with(code):
    note = NOTEN[code]
    seen = 0
    for name in note.names:
        if name not in CATALOGUS.rules:
            continue
        moments = [day for day in (*days(name), note.valid_from) if day is not None and note.holds(day)]
        found = [answer for day in moments if (answer := explained(name, day)) is not None]
        for answer in found:
            assert note in answer.notes, (code, name)
            assert note.text in answer.as_text()
            assert note.as_dict() in answer.as_dict()["kanttekeningen"]
        seen += len(found)
    assert seen or not any(name in CATALOGUS.rules for name in note.names), code


@pytest.mark.parametrize("code", sorted(NOTEN))
def test_a_note_is_plain_dutch_with_a_source(code):
    note = NOTEN[code]
    assert note.text.endswith(".")
    assert note.source
    for sentence in re.split(r"(?<=[.?])\s+", note.text):
        assert len(sentence.split()) <= 30, sentence
    for word in ("middels", "inzake", "teneinde", "derhalve", "alsmede", "conform", "betreffende"):
        assert word not in note.text.lower()


@pytest.mark.parametrize(
    ("code", "name", "day"),
    [
        ("C07", "recht_op_plek", "2017-06-01"),
        ("C08", "vastgesteld_aantal", "2018-06-01"),
        ("C09", "taakstelling", "2018-06-01"),
        ("C11", "loonwaarde_geeft_signaal", "2017-06-01"),
        ("C12", "is_dienstbetrekking", "2017-06-01"),
        ("C13", "einde_doelgroepregister", "2019-06-01"),
        ("C19", "uwv_meet_loonwaarde", "2017-06-01"),
        ("C20", "advies_geldt_nog", "2017-06-01"),
        ("C26", "telt_voor_banenafspraak", "2019-06-01"),
        ("C27", "verplichting", "2017-06-01"),
        ("V06", "mag_plek_weigeren", "2017-06-01"),
        ("V06", "nieuw_advies_kan", "2026-11-22"),
    ],
)
def test_who_meets_a_contradiction_is_told(code, name, day):
    assert code in [note.code for note in CATALOGUS.notes_with(name, date.fromisoformat(day))]


def test_who_would_refuse_a_place_reads_that_not_being_placeable_is_no_ground():
    """One source asks for a new advice then, the other forbids to shut somebody out while the number is open."""
    facts = {"gemeente": "Purmerend", "uren_totaal": 0, "beschut_vastgesteld": True, "advies_uitkomst": "positief"}
    uitleg = op("2017-06-01").explain("mag_plek_weigeren", {**facts, "advies_deugdelijk": True})
    assert uitleg.value is False
    assert "Laat een jurist kijken" in " ".join(uitleg.as_text().split())
    assert op("2017-06-01").value("nieuw_advies_kan", {"nieuwe_feiten": False}) is False


@pytest.mark.eis("M347")
def test_as_advised_the_rules_follow_the_law_and_not_the_seed():
    """C07, C08, C13, C26 and C11: the outcome itself, on the days the sources differ."""
    assert CATALOGUS.rules["verplichting"][0].valid_from == date(2017, 1, 1)
    for year in (2017, 2018):
        stand = op(f"{year}-12-31", "Ameland")
        assert stand.value("vastgesteld_aantal", {"gemeente": "Ameland"}) == 0
        assert stand.value("verplichting", {"gemeente": "Ameland", "vastgestelde_personen": 3}) == 0
    assert op("2019-06-01").value("telt_voor_banenafspraak", {"soort_baan": "beschut"}) is False
    assert "loonwaarde" not in CATALOGUS.inputs("moet_plek_bieden")


@pytest.mark.eis("M094")
@pytest.mark.parametrize("name", ["verplichting", "vastgesteld_aantal", "recht_op_plek"])
def test_both_days_from_which_the_duty_is_said_to_hold_are_kept_and_the_law_counts(name):
    """The note says 15 February 2017, the day of publication; the duty holds since 1 January 2017."""
    note = NOTEN["C07"]
    assert name in note.names
    assert "15 februari 2017" in note.text
    assert "vanaf 1 januari 2017" in note.text
    assert min(version.valid_from for version in CATALOGUS.rules[name]) == date(2017, 1, 1)
    assert note in explained(name, date(2017, 1, 10)).notes
    assert note in explained(name, date(2017, 2, 15)).notes


WERKDAGREGELS = {
    rule.name for versions in CATALOGUS.rules.values() for rule in versions if "eerste_werkdag" in repr(rule.body)
}


def test_every_rule_that_moves_a_term_to_a_working_day_says_of_which_years_the_equated_days_are_known():
    """N08 tells it at each rule that rests on the Algemene termijnenwet, and at no other."""
    years = {day.year for day in equated_days()}
    read = {day.year for day, one in equated_days().items() if one.confidence == "gelezen"}
    assert years == set(range(2015, 2029))
    assert f"van {min(years)} tot en met {max(years)}" in NOTEN["N08"].text
    assert f"over {min(read)} tot en met {max(read)} is zelf gelezen" in NOTEN["N08"].text
    assert f"na {max(years)}" in NOTEN["N08"].text
    assert len(WERKDAGREGELS) == 18
    assert set(NOTEN["N08"].names) == WERKDAGREGELS
    for name in WERKDAGREGELS:
        for version in CATALOGUS.rules[name]:
            assert "Algemene termijnenwet" in version.source, name
            assert NOTEN["N08"] in CATALOGUS.notes_with(name, version.valid_from)
