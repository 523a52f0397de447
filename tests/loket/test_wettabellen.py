"""The tables beside the rules on public pages: schemes, words, sources, notes; for everyone, on any day."""

import re

import pytest
from django.test import Client

from luwte.loket import wetboek
from luwte.loket.wettabellen import THEMAS
from luwte.wet import catalogus, tabellen
from tests.loket.conftest import tekst
from tests.loket.test_wet import haal

pytestmark = pytest.mark.django_db  # each page asks once which later figures are confirmed

TABELLEN = ("/wet/regelingen/", "/wet/begrippen/", "/wet/bronnen/", "/wet/keuzes/", "/wet/praktijk/")


@pytest.mark.eis("M106", "M107", "M108", "M110")
def test_the_schemes_stand_side_by_side_with_access_form_wage_and_who_pays():
    antwoord = haal("/wet/regelingen/")
    woorden = tekst(antwoord)
    for een in tabellen.regelingen():
        for deel in (een.naam, een.klaar, een.vorm, een.toegang, een.loon, een.betaalt, f"Bron: {een.bron}."):
            assert deel in woorden, (een.code, deel)
        assert f'href="/wet/{een.regel}/?datum=2018-11-15"' in antwoord.content.decode()
    assert woorden.count("Gesloten sinds 1 januari 2015.") == 2
    assert "Een mens beslist" in woorden
    assert 'href="/vragen/welke-regeling/"' in antwoord.content.decode()


@pytest.mark.eis("M101", "M102", "M103", "M104")
def test_the_steps_up_and_back_and_the_principles_stand_below():
    woorden = tekst(haal("/wet/regelingen/"))
    assert "Van beschut werk naar banenafspraak." in woorden
    assert "Terug van banenafspraak naar beschut werk." in woorden
    assert woorden.count("Terug van ") == sum(one.richting == "terug" for one in tabellen.overgangen()) == 4
    for een in tabellen.uitgangspunten():
        assert een.zin in woorden


@pytest.mark.eis("M059", "M065", "M109")
def test_every_word_has_its_meaning_its_source_and_the_rule_that_uses_it():
    antwoord = haal("/wet/begrippen/")
    woorden = tekst(antwoord)
    for een in tabellen.begrippen():
        assert f"{een.woord} {een.betekenis} Bron: {een.bron}." in woorden, een.code
        assert f'href="/wet/{een.regel}/?datum=2018-11-15"' in antwoord.content.decode()


def test_every_choice_of_a_municipality_has_its_source_and_the_rules_in_which_it_comes_back():
    antwoord = haal("/wet/keuzes/")
    woorden = tekst(antwoord)
    assert "Geen wet" in woorden
    for een in tabellen.beleidskeuzes():
        assert f"{een.naam} {een.tekst} Bron: {een.bron}." in woorden, een.code
        for naam in een.bij:
            assert f'href="/wet/{naam}/?datum=2018-11-15"' in antwoord.content.decode(), (een.code, naam)


@pytest.mark.eis("M323", "M337", "M318")
def test_the_library_of_examples_has_each_example_with_source_and_what_taking_part_brings():
    antwoord = haal("/wet/praktijk/")
    woorden = tekst(antwoord)
    assert "Geen wet" in woorden
    for een in tabellen.praktijkvoorbeelden():
        assert f"{een.naam} {een.wie}. {een.tekst}" in woorden, een.code
        assert f'id="voorbeeld-{een.code}"' in antwoord.content.decode()
    assert {kop for kop, _ in antwoord.context["groepen"]} == set(THEMAS.values())
    assert "Luwte bedenkt er geen." in woorden
    for baat in tabellen.baten_zonder_bedrag():
        assert f"{baat.zin} Voor: {baat.voor}. Bron: {baat.bron}." in woorden


@pytest.mark.eis("M348")
def test_the_sources_name_their_publisher():
    woorden = tekst(haal("/wet/bronnen/"))
    assert "Uitgever: De Programmaraad, samenvoordeklant.nl. Dienstverlening aan werkgevers en werkzoekenden" in woorden


@pytest.mark.eis("M020", "M262")
def test_every_source_stands_there_with_the_day_of_its_text_and_every_endnote_with_its_use():
    woorden = tekst(haal("/wet/bronnen/"))
    assert "Laatst bijgewerkt op 19 mei 2019" in woorden
    for een in tabellen.bronnen():
        assert een.naam in woorden
        assert een.stand in woorden
    for noot in tabellen.eindnoten():
        assert noot.gaat_over in woorden


@pytest.mark.parametrize("dag", ["2017-06-01", "2020-06-01", "2026-11-01"])
def test_the_notes_of_a_day_stand_there_with_links_to_the_rules_they_stand_with(dag):
    antwoord = haal("/wet/bronnen/", dag)
    woorden, html = tekst(antwoord), antwoord.content.decode()
    shown = set(re.findall(r'id="kanttekening-(\w+)"', html))
    day = antwoord.context["dag"]
    assert shown == {note.code for note in catalogus().notes if note.holds(day)}
    assert len(shown) > 15
    for note in catalogus().notes:
        assert (note.title in woorden) is note.holds(day), note.code
        for naam in note.names if note.holds(day) else ():
            assert f'href="/wet/{naam}/?datum={dag}"' in html


def test_the_law_links_to_the_tables_and_no_rule_has_their_name():
    html = haal("/wet/").content.decode()
    for pad in TABELLEN:
        assert f'href="{pad}?datum=2018-11-15"' in html
        assert wetboek.soort(pad.split("/")[2]) is None


@pytest.mark.parametrize("pad", TABELLEN)
def test_a_wrong_day_gets_a_sentence_and_nothing_can_be_sent(pad):
    assert "Vul een dag in die bestaat" in tekst(haal(pad, "31-02-2018"))
    assert Client().post(pad).status_code == 405


def test_the_page_of_the_schemes_is_as_it_was(html_snapshot):
    html_snapshot(haal("/wet/regelingen/"))
