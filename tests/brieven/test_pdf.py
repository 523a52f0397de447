"""The PDF of a letter: archivable, accessible, the same bytes, and the words of the case in it."""

import datetime as dt
import re
import subprocess

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from luwte.brieven.blokken import MissingFact
from luwte.brieven.opmaken import BASIS, bundel, pdf
from luwte.brieven.register import SJABLONEN, Ontvanger, Regel, Sjabloon, Soort
from luwte.brieven.samenstellen import stel_samen, wat_mist
from luwte.brieven.zetten import als_plaatjes
from luwte.wet.lokaal import lagen
from tests.brieven.voorbeelden import DAG, FEITEN, maak

# Worked by hand: six weeks after the day of sending, and on when that is no working day.
BEZWAAR = [
    ("2018-11-15", "27 december 2018"),  # a Thursday
    ("2018-11-14", "27 december 2018"),  # 26 December is a holiday
    ("2018-11-10", "27 december 2018"),  # a Saturday; Monday 24 December is equated with a holiday
    ("2018-11-03", "17 december 2018"),  # a Saturday: on to Monday
    ("2017-03-06", "18 april 2017"),  # 17 April is Easter Monday
    ("2018-02-22", "5 april 2018"),
    ("2026-11-22", "4 januari 2027"),  # a Sunday: on to Monday
]


def tekst(document: bytes) -> str:
    """All words of a PDF on one line."""
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], input=document, capture_output=True, check=True)
    return re.sub(r"\s+", " ", uit.stdout.decode())


@pytest.mark.eis("M290")
@pytest.mark.parametrize(("dag", "uiterlijk"), BEZWAAR)
def test_the_last_day_to_object_stands_in_the_letter(dag, uiterlijk):
    datum = dt.date.fromisoformat(dag)
    woorden = tekst(pdf(maak("besluit-positief", datum).inhoud, datum))
    assert f"Dat kan tot en met {uiterlijk}." in woorden
    assert "het college van burgemeester en wethouders van Purmerend" in woorden
    assert "Algemene wet bestuursrecht art. 6:7 en 6:8" in woorden
    assert "Het adres is: Postbus 1, 1440 AA Purmerend." in woorden


@pytest.mark.eis("M290")
def test_every_decision_tells_how_to_object_or_appeal():
    for code, sjabloon in SJABLONEN.items():
        if sjabloon.soort == Soort.BESLUIT:
            woorden = str(maak(code).inhoud)
            assert "bezwaar maken" in woorden or "naar de rechter" in woorden, code


@pytest.mark.eis("M040", "M079", "M091")
def test_the_positive_decision_says_what_was_decided_and_what_follows():
    woorden = tekst(pdf(maak("besluit-positief").inhoud, DAG))
    assert "besluit dat u alleen in een beschutte omgeving kunt werken" in woorden
    assert "Op 1 oktober 2018 gaf UWV een positief advies" in woorden
    assert "U hebt recht op een baan met een contract en loon" in woorden
    assert "Namens het college van burgemeester en wethouders van Purmerend, Petra Schaap" in woorden
    assert "Kenmerk 0439-12" in woorden
    assert "Pagina 1 van 2" in woorden
    assert "Pagina 2 van 2" in woorden


def test_the_amount_of_the_subsidy_stands_with_its_sum_and_source():
    woorden = tekst(pdf(maak("besluit-loonkostensubsidie").inhoud, DAG))
    # 2018: 1,594.20 with holiday pay is 1,721.736; 60% of it, 23.5% charges, 24 of 36 hours.
    assert "U krijgt € 850,54 per maand vanaf 1 november 2018." in woorden
    assert "€ 1.721,736 per maand × 0,6 × (1 + 23,5%)" in woorden
    assert "Participatiewet art. 10d lid 4" in woorden


def test_no_subsidy_letter_when_the_rule_gives_nothing():
    anders = {**FEITEN["regelfeiten"], "rechtspositie": "wajong", "uwv_geeft_loondispensatie": True}
    with pytest.raises(MissingFact):
        maak("besluit-loonkostensubsidie", regelfeiten=anders)


@pytest.mark.eis("M083")
def test_the_letter_on_old_data_tells_from_which_day():
    woorden = tekst(pdf(maak("hergebruik-gegevens").inhoud, DAG))
    assert "gegevens die u gaf op of na 1 augustus 2016" in woorden
    assert "De gemeente ziet deze gegevens niet" in woorden


@pytest.mark.eis("M071")
def test_the_invitation_says_that_the_notice_had_no_content():
    woorden = tekst(pdf(maak("uitnodiging-zelfmelder").inhoud, DAG))
    assert "In dat bericht staat alleen dat u een aanvraag deed. Er staat niets in over u." in woorden
    assert "Neem gerust iemand mee" in woorden


@pytest.mark.eis("M042")
def test_the_waiting_list_letter_gives_the_count_and_the_plan():
    woorden = tekst(pdf(maak("wachtlijst", overbrugging="x").inhoud, DAG))
    assert "wij moeten 20 plekken bieden en er zijn 20 plekken" in woorden
    assert "artikel 10b van de Participatiewet" in woorden
    assert "Dit spraken wij af" in woorden
    # While the number is not reached the law asks for a place: then there is no such letter.
    nog_niet = wat_mist(SJABLONEN["wachtlijst"], {**FEITEN, "aantal_gehaald": False}, DAG, lagen("Purmerend"))
    assert "nog niet gehaald" in nog_niet


@pytest.mark.parametrize(
    ("waar", "zin"),
    [
        ("aantal_gehaald", "Het aantal van dit jaar is gehaald."),
        ("iedereen_een_plek", "Dat hoeft nu ook niet: iedereen voor wie beschut werk past, heeft een plek."),
        (
            "mensen_wachten",
            "er wachten nog mensen op een plek. Zolang het aantal niet gehaald is, mag de gemeente niemand",
        ),
    ],
)
def test_the_report_of_the_year_says_whether_the_number_is_there_or_nobody_waits(waar, zin):
    namen = ("aantal_gehaald", "iedereen_een_plek", "mensen_wachten")
    woorden = tekst(pdf(maak("jaarverslag-taakstelling", **{naam: naam == waar for naam in namen}).inhoud, DAG))
    assert zin in woorden
    assert ("hoeft nu ook niet" in woorden) is (waar == "iedereen_een_plek")
    assert ("er wachten nog mensen" in woorden) is (waar == "mensen_wachten")


@pytest.mark.parametrize("code", sorted(SJABLONEN))
def test_a_document_is_archivable_accessible_and_the_same_every_time(code):
    inhoud = maak(code).inhoud
    document = pdf(inhoud, DAG)
    assert b"pdfaid:part>2<" in document
    assert b"pdfaid:conformance>A<" in document
    assert b"pdfuaid:part>1<" in document
    assert b"/Lang" in document
    assert pdf(inhoud, DAG) == document


class Woorden(SingleFileSnapshotExtension):
    """A text file for each document: its words as they stand on the page."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("code", sorted(SJABLONEN))
def test_a_document_says_on_paper_what_was_agreed(code, snapshot):
    """The words as a reader of PDF finds them, lines and columns included; the version of the rules left out."""
    uit = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf(maak(code).inhoud, DAG), capture_output=True, check=True
    )
    woorden = re.sub(r"\b[0-9a-f]{8,10}\b", "…", uit.stdout.decode())
    regels = [re.sub(r" {3,}", "   ", regel).rstrip() for regel in woorden.splitlines()]
    assert "\n".join(regel for regel in regels if regel) == snapshot(extension_class=Woorden)


def test_a_figure_that_nobody_verified_is_marked():
    proef = Sjabloon(
        "proef", "Proef", "Proef", Soort.BRIEF, Ontvanger.KANDIDAAT, ("Uiterlijk {termijn_aanzegging:datum}.",),
        regels=(Regel("termijn_aanzegging", {"contract_einde": "contract_laatste_dag"}),),
    )  # fmt: skip
    opgemaakt = stel_samen(proef, FEITEN, {}, DAG, lagen("Purmerend"))
    if opgemaakt.feiten["termijn_aanzegging__zekerheid"] == "niet geverifieerd":
        assert "is nog niet gecontroleerd" in tekst(pdf(opgemaakt.inhoud, DAG))
    else:
        assert opgemaakt.feiten["niet_gecontroleerd"] == []


def test_a_draft_says_so_on_every_page():
    feiten = FEITEN
    concept = stel_samen(SJABLONEN["besluit-positief"], feiten, {}, DAG, lagen("Purmerend"))
    assert tekst(pdf(concept.inhoud, DAG)).count("Concept, niet ondertekend") == 2
    assert "Concept" not in tekst(pdf(maak("besluit-positief").inhoud, DAG))


def test_a_bundle_keeps_the_page_numbers_of_each_letter():
    samen = bundel([maak("besluit-positief").inhoud, maak("aanvraag-gedaan").inhoud], DAG, "Post")
    woorden = tekst(samen)
    assert woorden.count("Pagina 1 van 2") == 1
    assert woorden.count("Pagina 1 van 1") == 1
    assert "Wij hebben UWV om een advies gevraagd" in woorden


def test_what_somebody_typed_is_never_a_mark_of_the_text():
    vrij = {"toelichting": "# Geen kop\n\n! geen vak\n\n- geen punt #strong[x] {naam}"}
    opgemaakt = stel_samen(SJABLONEN["besluit-positief"], FEITEN, vrij, DAG, lagen("Purmerend"))
    woorden = tekst(pdf(opgemaakt.inhoud, DAG))
    assert "# Geen kop ! geen vak - geen punt #strong[x] {naam}" in woorden


def test_the_pages_can_be_drawn_as_pictures():
    plaatjes = als_plaatjes(BASIS, maak("besluit-positief").inhoud, DAG)
    assert len(plaatjes) == 2
    assert all(een.startswith(b"\x89PNG") for een in plaatjes)
