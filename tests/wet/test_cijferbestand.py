"""A file of entered figures: written as it is read, laid over the law, refused with place and remedy."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import FigureError
from luwte.wet import meegeleverd
from luwte.wet.aanvullingen import Ingevoerd, aangevuld
from luwte.wet.cijferbestand import gelegd, geschreven, lees

VANAF, TOT = date(2027, 1, 1), date(2027, 7, 1)
GOED = """naam: Ingevoerde cijfers
waarden:
  werkgeverslasten: {waarde: "0.25", vanaf: 2026-03-01, tot: 2026-10-01, bron: "Stcrt 2026, 9", zekerheid: gelezen}
"""


def bestand(tmp_path, tekst):
    """A file with this text."""
    pad = tmp_path / "cijfers.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return pad


@pytest.mark.parametrize(
    ("dag", "waarde"),
    [(date(2026, 2, 28), "0.235"), (date(2026, 3, 1), "0.25"), (date(2026, 9, 30), "0.25"),
     (date(2026, 10, 1), "0.235")],
)  # fmt: skip
def test_a_figure_of_the_file_holds_in_its_own_days_and_the_law_in_the_others(tmp_path, dag, waarde):
    law = gelegd(bestand(tmp_path, GOED), meegeleverd())
    figure = law.series["werkgeverslasten"].at(dag, None)
    assert figure.value == Fraction(waarde)
    assert isinstance(figure, Ingevoerd) == (waarde == "0.25")
    assert meegeleverd().series["werkgeverslasten"].at(date(2026, 5, 1), None).value == Fraction("0.235")


def test_a_table_is_entered_with_its_key(tmp_path):
    tekst = """naam: Ingevoerde cijfers
waarden:
  wml_uurbedrag:
    - {waarde: "15.00", vanaf: 2027-01-01, bron: Stcrt, zekerheid: gelezen, sleutel_van: "21"}
    - {waarde: "12.00", vanaf: 2027-01-01, bron: Stcrt, zekerheid: gelezen, sleutel_van: "20", sleutel_tot: "20"}
"""
    stand = gelegd(bestand(tmp_path, tekst), meegeleverd()).at(VANAF)
    assert [stand.value("wml_uurbedrag", {"leeftijd": one}) for one in ("20", "21")] == [12, 15]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=40).filter(str.strip)
entered = st.builds(
    Ingevoerd,
    value=st.integers(0, 9999).map(lambda number: Fraction(number, 10000)),
    valid_from=st.just(VANAF),
    valid_to=st.sampled_from([None, TOT]),
    source=words,
    confidence=st.sampled_from(["gelezen", "niet geverifieerd"]),
    remark=st.one_of(st.just(""), words),
)


@given(entered)
def test_what_is_written_is_read_back_the_same_whatever_the_words(tmp_path_factory, figure):
    law = aangevuld(meegeleverd(), [{"werkgeverslasten": [figure]}])
    pad = bestand(tmp_path_factory.mktemp("rond"), geschreven(law, VANAF))
    assert lees(pad, meegeleverd()) == {"werkgeverslasten": [figure]}


def test_nothing_entered_is_a_file_with_nothing_in_it(tmp_path):
    pad = bestand(tmp_path, geschreven(meegeleverd(), VANAF))
    assert lees(pad, meegeleverd()) == {}
    assert gelegd(pad, meegeleverd()) is meegeleverd()
    assert "1 januari 2027" in pad.read_text()


def test_the_role_and_the_place_of_who_confirmed_are_not_in_the_file():
    figure = Ingevoerd(Fraction("0.25"), VANAF, None, "Stcrt", "gelezen", door="functioneel beheer van Purmerend")
    tekst = geschreven(aangevuld(meegeleverd(), [{"werkgeverslasten": [figure]}]), VANAF)
    assert "werkgeverslasten" in tekst
    assert "Purmerend" not in tekst


def met(**velden):
    """The good file with other fields of its one figure."""
    goed = {"waarde": '"0.25"', "vanaf": "2027-01-01", "bron": "Stcrt", "zekerheid": "gelezen"} | velden
    return "waarden: {werkgeverslasten: {" + ", ".join(f"{naam}: {een}" for naam, een in goed.items() if een) + "}}"


TWEE = (
    met()
    .replace("{waarde", "[{waarde")
    .replace("}}", "}, {waarde: '0.3', vanaf: 2028-01-01, bron: x, zekerheid: gelezen}]}")
)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("naam: x", "cijfers.yaml: 'waarden' ontbreekt. Zet eronder per cijfer de waarden."),
        ("waarden: [1]", "cijfers.yaml: 'waarden' ontbreekt."),
        ("waarde: {}", "cijfers.yaml: 'waarde' bestaat niet. Kies uit naam, waarden."),
        (
            "waarden: {werkgeverslaten: 1}",
            "werkgeverslaten: het cijfer 'werkgeverslaten' bestaat niet. Bedoelt",
        ),
        ("waarden: {minimum_uren: 1}", "waarden, minimum_uren: dit is lokaal beleid. Zet het in een bestand voor"),
        ("waarden: {werkgeverslasten: []}", "werkgeverslasten: er staat geen waarde. Schrijf een regel"),
        ("waarden: {werkgeverslasten: [3]}", "werkgeverslasten, 1e waarde: schrijf {waarde"),
        (met(bron=""), "werkgeverslasten, 1e waarde: 'bron' ontbreekt. Vul het in."),
        (met(zekerheid="vast"), "1e waarde: zekerheid 'vast' bestaat niet. Kies uit gelezen"),
        (met(waarde="0:25"), "1e waarde: '0:25' is geen getal."),
        (met(vanaf="morgen"), "1e waarde: 'morgen' is geen datum. Schrijf JJJJ-MM-DD."),
        (met(tot="2027-01-01"), "1e waarde: 'tot' ligt niet na 'vanaf'."),
        (met(sleutel_van='"21"'), "1e waarde: laat 'sleutel_van' weg; het is geen tabel."),
        (met().replace("werkgeverslasten", "wml_uurbedrag"), "1e waarde: geef 'sleutel_van' (de leeftijd)."),
        (TWEE, "cijfers.yaml: nieuwe cijfers: twee cijfers"),
        ("waarden: {", "cijfers.yaml is niet te lezen. Herstel de opmaak"),
        ("[1]", "cijfers.yaml: begin elke regel met de naam"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place_and_what_to_write(tmp_path, tekst, zin):
    with pytest.raises(FigureError) as raised:
        gelegd(bestand(tmp_path, tekst), meegeleverd())
    assert zin in str(raised.value)
    assert str(raised.value).startswith("cijfers.yaml")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FigureError, match=r"weg\.yaml is niet te lezen\. Geef de naam van een bestand"):
        gelegd(tmp_path / "weg.yaml", meegeleverd())
    with pytest.raises(FigureError, match=r"^\S+ is een map\. Geef een bestand\.$"):
        gelegd(tmp_path, meegeleverd())
