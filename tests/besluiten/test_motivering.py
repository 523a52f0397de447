"""The draft of a motivation: from facts and articles, nothing else; a gap must be filled by a person."""

import datetime as dt
from fractions import Fraction

import pytest
from textstat import textstat

from luwte.trajecten.motivering import DOEL_VAN_DE_WET, GAT, REDELIJK, Motiveringsfeiten, artikelen, concept, heeft_gat
from luwte.wet import catalogus

FEITEN = {
    "gemeente": "Purmerend",
    "datum": dt.date(2018, 9, 17),
    "advies_op": dt.date(2018, 8, 30),
    "begeleiding": True,
    "einde_register": dt.date(2018, 9, 18),
    "vastgesteld_op": dt.date(2018, 9, 17),
    "aantal": Fraction(15),
    "plekken": Fraction(4811, 310),
    "bezwaar_op": dt.date(2018, 10, 1),
    "bestreden_op": dt.date(2018, 9, 17),
    "op_tijd": True,
    "gehoord_op": dt.date(2018, 10, 20),
    "uitkomst": "gegrond",
    "reden": "De onderbouwing past niet bij het verslag van de werkplek",
}
SOORTEN = ("vaststelling", "afwijking", "wachtlijst", "bezwaar")


def tekst(soort, **anders):
    return concept(soort, Motiveringsfeiten(**FEITEN | anders))


@pytest.mark.eis("M091")
@pytest.mark.parametrize("soort", SOORTEN)
def test_every_draft_gives_the_purpose_of_the_law_and_has_no_gap_when_all_is_known(soort):
    assert DOEL_VAN_DE_WET in tekst(soort)
    assert "Participatiewet artikel 10b lid 1" in DOEL_VAN_DE_WET
    assert not heeft_gat(tekst(soort))


@pytest.mark.eis("M069")
def test_a_finding_says_what_reasonable_depends_on_and_that_loonwaarde_did_not_count():
    vastgesteld = tekst("vaststelling")
    assert REDELIJK in vastgesteld
    for woord in ("wat u nodig hebt", "het werk", "de werkplek"):
        assert woord in REDELIJK
    assert "(de loonwaarde) telde niet mee" in vastgesteld
    assert "18 september 2018" in vastgesteld
    assert "begeleiding nodig" in vastgesteld
    assert "aanpassingen nodig" not in vastgesteld


@pytest.mark.eis("M077")
def test_a_deviation_gives_the_one_ground_and_its_reason():
    afwijking = tekst("afwijking")
    assert "alleen afwijken als het advies niet zorgvuldig is gemaakt" in afwijking
    assert "De onderbouwing past niet bij het verslag van de werkplek." in afwijking


@pytest.mark.eis("M078")
def test_a_waiting_list_gives_the_number_and_what_is_realised():
    wachtlijst = tekst("wachtlijst")
    assert "In 2018 moet onze gemeente 15 plekken bieden" in wachtlijst
    assert "waren er ≈ 15,52" in wachtlijst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"op_tijd": False, "verschoonbaar": True}, "u had daar een goede reden voor"),
        ({"op_tijd": False, "verschoonbaar": False, "uitkomst": "niet_ontvankelijk"}, "Het is niet-ontvankelijk."),
        ({"uitkomst": "ongegrond"}, "Ons besluit blijft zoals het was."),
        ({"commissie": "gegrond. Het verslag ontbrak."}, "De bezwaarcommissie adviseerde ons: gegrond."),
    ],
)
def test_a_decision_on_an_objection_tells_what_happened(anders, zin):
    assert zin in tekst("bezwaar", **anders)


@pytest.mark.parametrize(
    ("soort", "onbekend"),
    [
        ("vaststelling", {"advies_op": None}),
        ("vaststelling", {"begeleiding": False}),
        ("afwijking", {"reden": " "}),
        ("wachtlijst", {"aantal": None}),
        ("bezwaar", {"uitkomst": ""}),
        ("bezwaar", {"op_tijd": None}),
    ],
)
def test_what_nobody_knows_is_a_gap_between_brackets(soort, onbekend):
    leeg = tekst(soort, **onbekend)
    assert heeft_gat(leeg)
    assert leeg.count(GAT) == 1


def test_the_articles_come_from_the_explanation_each_once():
    stand = catalogus().at(dt.date(2018, 9, 17))
    boom = stand.explain("moet_vaststellen", {"advies_uitkomst": "positief", "advies_deugdelijk": True})
    bronnen = artikelen([boom, boom])
    assert "Participatiewet art. 10b lid 1 en 2" in bronnen
    assert "Algemene wet bestuursrecht art. 3:9 en 3:50" in bronnen
    assert len(bronnen) == len(set(bronnen))
    assert "Dit besluit rust op: " in concept("vaststelling", Motiveringsfeiten(**FEITEN), [boom])


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_draft_reads_easily(soort):
    textstat.set_lang("nl")
    tekst_ = tekst(soort)
    assert textstat.words_per_sentence(tekst_) < 15
    assert textstat.flesch_reading_ease(tekst_) > 45
