"""Tables of figures: entered by a number or a word, and every mistake in a key refused."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import FigureError, NoFigure

TABLE = "loon: {eenheid: euro, sleutel: leeftijd, bestand: loon.csv}\n"
COLUMNS = "waarde,vanaf,tot,sleutel_van,sleutel_tot,bron,zekerheid\n"
ROWS = COLUMNS + "100,2017-01-01,2018-01-01,21,,Wet,gelezen\n80,2017-01-01,2018-01-01,20,20,Wet,afgeleid\n"


def test_a_table_is_entered_by_its_key(load):
    (loon,) = load(TABLE, loon=ROWS)
    day = date(2017, 6, 1)
    assert loon.at(day, Fraction(21)).value == 100
    assert loon.at(day, Fraction(66)).value == 100
    assert loon.at(day, Fraction(20)).value == 80
    with pytest.raises(NoFigure, match=r"niet bekend op 1 juni 2017 bij leeftijd 19 jaar"):
        loon.at(day, Fraction(19), "leeftijd 19 jaar")


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("sleutel: leeftijd, sleutel_soort: getallen", "sleutel_soort 'getallen' bestaat niet. Kies uit getal, woord"),
        ("sleutel_soort: getal", "'sleutel' ontbreekt, en er staan waarden met 'sleutel_van'"),
        ("sleutel: kleur, sleutel_soort: woord", "bij een woord hoort geen 'sleutel_tot'"),
    ],
)
def test_a_mistake_in_the_key_of_a_table_is_refused(load, head, says):
    with pytest.raises(FigureError) as error:
        load(TABLE.replace("sleutel: leeftijd", head), loon=ROWS)
    assert says in str(error.value)


def test_a_word_can_be_the_key(load):
    text = TABLE.replace("leeftijd", "gemeente, sleutel_soort: woord")
    (loon,) = load(text, loon=COLUMNS + "5,2017-01-01,,Purmerend,,Wet,gelezen\n")
    assert loon.at(date(2017, 1, 1), "Purmerend").value == 5
    with pytest.raises(NoFigure, match=r"Er is geen enkel cijfer bij Zaanstad"):
        loon.at(date(2017, 1, 1), "Zaanstad", "Zaanstad")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("90,2017-06-01,,21,21,Wet,gelezen\n", "twee cijfers"),  # inside the open range from 21
        ("90,2017-06-01,,15,30,Wet,gelezen\n", "twee cijfers"),  # around both
        ("90,2018-01-01,,jong,,Wet,gelezen\n", "'jong' is geen getal"),
        ("90,2018-01-01,,,17,Wet,gelezen\n", "'sleutel_tot' staat er zonder 'sleutel_van'"),
        ("90,2018-01-01,,18,17,Wet,gelezen\n", "'sleutel_van' is hoger dan 'sleutel_tot'"),
        ("90,gisteren,,19,,Wet,gelezen\n", "Schrijf JJJJ-MM-DD"),
        (",2018-01-01,,19,,Wet,gelezen\n", "'waarde' ontbreekt"),
        ("90,2018-01-01,,19,,Wet,misschien\n", "Kies uit gelezen"),
        ("90,2018-01-01,,19,,Wet,gelezen,nog iets\n", "bestaat niet"),
    ],
)
def test_a_mistake_in_a_table_is_refused(load, row, says):
    with pytest.raises(FigureError) as error:
        load(TABLE, loon=ROWS + row)
    assert "cijfers.yaml, loon" in str(error.value)
    assert says in str(error.value)
