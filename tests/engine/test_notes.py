"""Notes with names: loaded strictly, shown on their days in every explanation, changing no outcome."""

from datetime import date
from pathlib import Path

import pytest

from luwte.engine import Catalogue, FigureError, Note, UnknownName, load_notes
from luwte.engine.variation import varied
from luwte.wet import catalogus

TEXT = """
C99:
  titel: Twee dagen
  tekst: >-
    De een zegt maart,
    de ander april.
  bron: Twee bronnen
  bij: [advies_uwv_weken]
  vanaf: 2017-01-01
  tot: 2018-01-01
C98: {titel: Altijd, tekst: Een regel., bron: Bron, bij: termijn_advies_uwv}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "noten.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def with_notes(notes: list[Note]) -> Catalogue:
    law = catalogus()
    rules = [rule for versions in law.rules.values() for rule in versions]
    return Catalogue(rules, law.series.values(), law.facts.values(), notes)


def test_a_note_has_its_code_its_words_on_one_line_and_its_days(tmp_path):
    first, second = load_notes(written(tmp_path, TEXT))
    assert (first.code, first.text) == ("C99", "De een zegt maart, de ander april.")
    assert (first.title, first.source) == ("Twee dagen", "Twee bronnen")
    assert (first.valid_from, first.valid_to) == (date(2017, 1, 1), date(2018, 1, 1))
    assert second.names == ("termijn_advies_uwv",)
    assert second.valid_from is second.valid_to is None


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2016-12-31", False), ("2017-01-01", True), ("2017-12-31", True), ("2018-01-01", False)],
)
def test_a_note_shows_from_its_first_day_up_to_the_day_it_ends(tmp_path, day, shown):
    law = with_notes(load_notes(written(tmp_path, TEXT)))
    stand = law.at(date.fromisoformat(day))
    answer = stand.explain("termijn_advies_uwv", {"adviesaanvraag_op": day})
    figure = next(one for one in answer.walk() if one.name == "advies_uwv_weken")
    assert [note.code for note in answer.notes] == ["C98"]
    assert [note.code for note in figure.notes] == (["C99"] if shown else [])
    assert ("Let op: De een zegt maart" in answer.as_text()) is shown
    assert figure.as_dict()["kanttekeningen"] == (
        [{"code": "C99", "titel": "Twee dagen", "tekst": figure.notes[0].text, "bron": "Twee bronnen"}] if shown else []
    )


def test_a_note_changes_no_outcome_and_stays_when_figures_change(tmp_path):
    law = with_notes(load_notes(written(tmp_path, TEXT)))
    facts = {"adviesaanvraag_op": "2017-03-01"}
    plain, noted = (one.at(date(2017, 3, 1)).value("termijn_advies_uwv", facts) for one in (catalogus(), law))
    assert plain == noted
    assert varied(law, {}).notes == law.notes


def test_a_note_with_a_name_that_does_not_exist_is_refused(tmp_path):
    text = TEXT.replace("termijn_advies_uwv}", "termijn_advies_uvw}")
    with pytest.raises(UnknownName, match=r"C98: de naam 'termijn_advies_uvw' bestaat niet. Bedoelt u"):
        with_notes(load_notes(written(tmp_path, text)))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  titel: Twee dagen\n", "", "noten.yaml, C99: 'titel' ontbreekt. Vul het in."),
        ("bij: termijn_advies_uwv}", "bij: []}", "noten.yaml, C98: 'bij' ontbreekt. Vul het in."),
        ("  bron: Twee", "  bronnen: Twee", "'bronnen' bestaat niet. Kies uit bij, bron, tekst, titel, tot, vanaf."),
        ("tot: 2018-01-01", "tot: 2017-01-01", "'tot' ligt niet na 'vanaf'"),
        ("vanaf: 2017-01-01", "vanaf: 2017-13-01", "'2017-13-01' is geen datum"),
        ("C98: {titel: Altijd, tekst: Een regel., bron: Bron, bij: termijn_advies_uwv}", "C98: kort", "schrijf onder"),
    ],
)
def test_a_mistake_in_a_note_is_refused_with_file_code_and_remedy(tmp_path, old, new, says):
    assert old in TEXT
    with pytest.raises(FigureError) as error:
        load_notes(written(tmp_path, TEXT.replace(old, new)))
    assert says in str(error.value)
    assert str(error.value).startswith("noten.yaml, C9")
