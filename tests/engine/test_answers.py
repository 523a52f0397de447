"""Answers as people type them, and how a question says what to type."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Fact, InvalidFact
from luwte.engine.answers import as_text, how_to_answer, options, refusal, shown, typed
from luwte.engine.units import DATE_UNIT, EURO_MONTH_UNIT, HOURS_UNIT, PART_UNIT, YES_NO_UNIT, choice

UREN = Fact("uren", HOURS_UNIT, "Hoeveel uur?", above=Fraction(0), most=Fraction(60))
DEEL = Fact("deel", PART_UNIT, "Welk deel?", least=Fraction(0), most=Fraction(1))
LOON = Fact("loon", EURO_MONTH_UNIT, "Welk loon?", least=Fraction(0))
ZIEK = Fact("ziek", YES_NO_UNIT, "Ziek?")
DAG = Fact("dag", DATE_UNIT, "Wanneer?")
KEUZE = Fact("uitkering", choice("uitkering", "anw", nug="geen uitkering", uwv_overig="andere uitkering"), "Welke?")
PLAATS = Fact("plaats", choice("plaats"), "Waar?", example="Den Haag")


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        (UREN, " 27,5 ", Fraction(55, 2)),
        (UREN, "27.5", Fraction(55, 2)),
        (DEEL, "30%", Fraction(3, 10)),
        (DEEL, "62,5 %", Fraction(5, 8)),
        (DEEL, "100%", 1),
        (DEEL, "0,30", Fraction(3, 10)),
        (LOON, "13.000", 13000),
        (LOON, "€ 1.551,60", Fraction("1551.6")),
        (LOON, "1.000.000", 1_000_000),
        (LOON, "€13,5", Fraction(27, 2)),
        (ZIEK, "J", True),
        (ZIEK, "n", False),
        (ZIEK, "Ja", True),
        (DAG, "1-2-2017", date(2017, 2, 1)),
        (DAG, "01/02/2017", date(2017, 2, 1)),
        (DAG, "2017-02-01", date(2017, 2, 1)),
        (KEUZE, "2", "nug"),
        (KEUZE, "Geen uitkering", "nug"),
        (KEUZE, "NUG", "nug"),
        (PLAATS, "Den Haag", "Den Haag"),
        (PLAATS, "2", "2"),
    ],
)
def test_an_answer_is_read_as_people_write_it(fact, text, value):
    assert typed(fact, text) == value


@pytest.mark.parametrize(
    ("fact", "text", "says"),
    [
        (DEEL, "30", "30 kan niet. Bedoelt u 0,30 (30%)?"),
        (DEEL, "130%", "'130%' kan niet. Geef een waarde vanaf 0% tot en met 100%."),
        (UREN, "30%", "'30%' is geen getal. Schrijf het zonder spaties, met een komma."),
        (UREN, "1.234", "1.234 uur per week kan niet."),
        (ZIEK, "jan", "'jan' kan niet. Antwoord met ja of nee."),
        (DAG, "31-2-2017", "'31-2-2017' is geen datum. Schrijf de dag, de maand en het jaar, zoals 1-2-2026."),
        (DAG, "1-2-17", "'1-2-17' is geen datum."),
        (DAG, "1-13-2017", "'1-13-2017' is geen datum. Schrijf de dag, de maand en het jaar"),
        (DAG, "20170201", "'20170201' is geen datum. Schrijf de dag, de maand en het jaar"),
        (DAG, "1-2-1899", "Het jaar 1899 kan niet."),
        (KEUZE, "0", "'0' kan niet. Kies uit anw, nug, uwv_overig."),
        (KEUZE, "4", "'4' kan niet."),
        (KEUZE, "², ", "'²,' kan niet."),
        (PLAATS, " ", "'' kan niet. Noem een woord."),
    ],
)
def test_a_wrong_answer_is_refused_without_the_name_of_the_fact(fact, text, says):
    with pytest.raises(InvalidFact) as error:
        typed(fact, text)
    assert refusal(fact, error.value).startswith(says)


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        (UREN, "Een getal. Van meer dan 0 uur per week tot en met 60 uur per week."),
        (DEEL, "Een deel van 1, zoals 0,30. Of een percentage met het teken erbij: 30%. Vanaf 0% tot en met 100%."),
        (LOON, "Een bedrag in euro, zoals 1551,60. Vanaf € 0,00 per maand."),
        (ZIEK, "Antwoord met ja of nee."),
        (DAG, "Een datum, zoals 1-2-2026."),
        (KEUZE, "Kies één antwoord."),
        (PLAATS, "Eén naam, zoals Den Haag."),
        (Fact("naam", choice("naam"), "Wie?"), "Eén naam."),
    ],
)
def test_a_question_says_how_to_answer_it(fact, says):
    assert how_to_answer(fact) == says


def test_what_can_be_chosen_has_the_words_of_people():
    assert options(KEUZE) == [("anw", "anw"), ("nug", "geen uitkering"), ("uwv_overig", "andere uitkering")]
    assert options(ZIEK) == [("ja", "ja"), ("nee", "nee")]
    assert options(PLAATS) == []
    assert options(UREN) == []


@pytest.mark.parametrize(
    ("fact", "value"),
    [(UREN, Fraction(55, 2)), (DEEL, Fraction(1, 3)), (ZIEK, False), (DAG, date(2017, 2, 1)), (KEUZE, "nug")],
)
def test_an_answer_as_text_is_admitted_as_itself(fact, value):
    assert fact.admit(as_text(value)) == value
    assert shown(fact, value)
