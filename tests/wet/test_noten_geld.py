"""Each contradiction about money and contracts: resolved as advised, and shown to who meets it."""

from datetime import date
from pathlib import Path

import pytest

import luwte.wet
from luwte.engine import load_notes
from luwte.wet import catalogus
from tests.wet.hulp import PERSOON, op

GELD = Path(luwte.wet.__file__).parent / "noten" / "geld.yaml"
NOTEN = {note.code: note for note in catalogus().notes}
FEITEN = {
    **PERSOON,
    "huishouden": "alleenstaande",
    "nettoloon_per_maand": 1100,
    "vrijgelaten_per_maand": 0,
    "advies_uitkomst": "positief",
    "landelijke_plaatsjaren": 20000,
    "contractnummer": 1,
    "verandering_verwacht": False,
    "verdient_minimumloon_per_uur": False,
    "medische_urenbeperking": False,
}


@pytest.mark.parametrize(
    ("code", "day", "target", "word"),
    [
        ("G21", "2017-01-01", "bijstandsnorm", "kostendelers"),
        ("G21", "2026-07-01", "boven_bijstandsnorm", "van 27 jaar of ouder"),
        ("G22", "2026-07-01", "inkomen_met_werk", "de norm van het paar lager"),
        ("C01", "2017-01-01", "begeleidingssubsidie_tijdelijk", "1.935,48"),
        ("C02", "2017-01-01", "opbrengst_loonwaarde_per_jaar", "hetzelfde loon"),
        ("C03", "2017-01-01", "loonkostenbudget_tekort_per_plek", "januari 2014"),
        ("C04", "2017-01-01", "bonus", "los van de uren"),
        ("C05", "2019-12-31", "bonus", "niet gevonden"),
        ("C06", "2017-01-01", "lage_inkomensvoordeel", "110% en tot 125%"),
        ("C10", "2024-12-31", "uren_passen_bij_beleid", "in 2025 vervallen"),
        ("C14", "2017-01-01", "loondispensatie_mogelijk", "leg bij de baan vast"),
        ("C15", "2019-06-01", "raadsbrief_kosten_bij_31_uur", "31 uur"),
        ("C17", "2017-01-01", "last_gemeente_met_besparing", "zonder en met besparing"),
        ("C18", "2017-01-01", "notitie_loonkosten_ruw", "23%"),
        ("C21", "2017-01-01", "contractduur_voorstel", "6, 6 en 12"),
        ("C22", "2017-01-01", "contract_om_mee_te_beginnen", "aan of uit"),
        ("C23", "2017-01-01", "liv_marge_krap", "1.248"),
        ("C24", "2017-01-01", "saldo_gemiddelde_kosten", "bandbreedte"),
        ("C25", "2017-01-01", "schatting_boven_bijstandsnorm", "36 uur"),
        pytest.param("C06", "2017-01-01", "lage_inkomensvoordeel", "100% tot 120%", marks=pytest.mark.eis("M309")),
        pytest.param("C18", "2017-01-01", "notitie_loonkosten_ruw", "ten minste 24.000", marks=pytest.mark.eis("M296")),
        pytest.param("G02", "2017-01-01", "uurloon_met_vakantiebijslag", "pensioen", marks=pytest.mark.eis("M277")),
        ("G03", "2017-01-01", "loonkostensubsidie_per_maand", "zelfde bedrag"),
        ("G05", "2017-03-01", "lks_forfait", "4 juli 2016"),
        ("G06", "2026-01-01", "vrijlating_medisch", "half jaar"),
        ("G07", "2020-01-01", "transitievergoeding_recht", "eigen kennis"),
        ("G08", "2026-01-01", "lks_op_tijd", "leer-werktraject"),
    ],
)
def test_the_explanation_of_who_meets_a_contradiction_says_how_it_was_resolved(code, day, target, word):
    explained = op(day).explain(target, {name: value for name, value in FEITEN.items() if name in inputs(target)})
    found = [note for node in explained.walk() for note in node.notes if note.code == code]
    assert found, [note.code for node in explained.walk() for note in node.notes]
    assert word in " ".join(found[0].text.split())
    assert found[0].text in explained.as_text()
    assert code in {one["code"] for one in notes_in(explained.as_dict())}


def inputs(target):
    return set(catalogus().inputs(target))


def notes_in(tree):
    yield from tree["kanttekeningen"]
    for part in tree["onderdelen"]:
        yield from notes_in(part)


def test_every_contradiction_of_the_sources_has_one_note():
    """C01 to C27: those about access, duty and terms stand in the other files."""
    assert {f"C{number:02}" for number in range(1, 28)} <= set(NOTEN)
    assert len(NOTEN) == len(catalogus().notes)


@pytest.mark.parametrize(
    ("day", "shown"), [(date(2025, 5, 15), False), (date(2025, 5, 16), True), (date(2026, 11, 1), True)]
)
def test_the_bill_on_flexible_work_is_shown_as_a_proposal_and_never_computes(day, shown):
    stand = catalogus().at(day)
    facts = {"vorig_contract_einde": "2024-12-31", "contract_begin": "2025-07-02", "contract_einde": "2026-01-01"}
    explained = stand.explain("keten_loopt_door", facts)
    assert ("G01" in {note.code for node in explained.walk() for note in node.notes}) is shown
    assert explained.value is False  # six months, not sixty
    assert NOTEN["G01"].title.startswith("Voorstel")
    assert "rekent er niet mee" in NOTEN["G01"].text
    assert {figure.value for figure in catalogus().series["keten_tussenpoos_maanden"].figures} == {3, 6}


@pytest.mark.parametrize("note", load_notes(GELD), ids=lambda note: note.code)
def test_a_note_is_short_and_plain(note):
    sentences = note.text.replace("; ", ". ").replace(": ", ". ").split(". ")
    assert max(len(sentence.split()) for sentence in sentences) <= 25
    assert note.text.endswith(".")


@pytest.mark.parametrize(
    ("target", "day"),
    [
        ("bonus", "2017-01-01"),
        ("lage_inkomensvoordeel", "2017-01-01"),
        ("last_gemeente_met_besparing", "2017-01-01"),
        ("loonkostenbudget_tekort_per_plek", "2017-01-01"),
        ("uren_passen_bij_beleid", "2017-01-01"),
        ("schatting_boven_bijstandsnorm", "2017-01-01"),
        ("contract_om_mee_te_beginnen", "2017-01-01"),
    ],
)
def test_nobody_reads_the_same_note_twice_in_one_explanation(target, day):
    explained = op(day).explain(target, {name: value for name, value in FEITEN.items() if name in inputs(target)})
    by_place = {(node.name, note.code) for node in explained.walk() for note in node.notes}
    codes = [code for _, code in by_place]
    assert codes
    assert len(codes) == len(set(codes)), by_place
