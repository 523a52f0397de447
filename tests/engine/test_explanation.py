"""Reading 2: formula in words, numbers filled in, the branch taken, source, period, certainty."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine.explanation import json_number, json_value
from luwte.engine.units import (
    DATE_UNIT,
    EURO_UNIT,
    EURO_YEAR_UNIT,
    EXACT_UNIT,
    HUNDREDS_YEAR_UNIT,
    PART_UNIT,
    YES_NO_UNIT,
)
from tests.engine.law import DAY, catalogue, rule, series

TEXT = rule(
    "gat = min(1 - deel, maximum)\nif uren > normuren:\n    return tarief * gat\nreturn tarief * gat * uren / normuren",
    parameters="deel: Deel, maximum: Deel, tarief: Euro, uren: Uren, normuren: Uren",
    result="Euro",
    bron="Wet art. 10 lid 4",
    vanaf="2017-01-01",
    tot="2024-01-01",
    label="Subsidie",
    zekerheid="afgeleid",
)
FACTS = {"deel": "0.30", "uren": 31, "normuren": 36}


@pytest.fixture
def uitleg():
    law = catalogue(
        TEXT,
        series("maximum", PART_UNIT, Fraction("0.7")),
        series("tarief", EURO_UNIT, Fraction("1675.73"), confidence="niet geverifieerd"),
    )
    return lambda facts=FACTS: law.at(DAY).explain("proef", facts)


def test_the_explanation_gives_formula_numbers_branch_source_and_period(uitleg):
    one = uitleg()
    assert one.value == Fraction("1010.09")
    assert one.formatted == "€ 1.010,09"
    assert one.label == "Subsidie"
    assert one.formula == "tarief × gat × uren ÷ normuren"
    assert one.filled == "€ 1.675,73 × 0,7 × 31 uur per week ÷ 36 uur per week"
    assert one.branch == ("Uren is hoger dan normuren? nee",)
    assert one.doc == "Een proef."
    assert one.source == "Wet art. 10 lid 4"
    assert one.period == "geldig vanaf 1 januari 2017 tot 1 januari 2024"


def test_every_step_is_shown_with_its_result(uitleg):
    first, last = uitleg().steps
    assert (first.name, first.formula) == ("gat", "het laagste van (1 - deel; maximum)")
    assert first.filled == "het laagste van (1 - 30%; 70%)"
    assert first.result == "0,7"
    assert last.result == "€ 1.010,09"


def test_the_other_branch_has_the_other_formula(uitleg):
    one = uitleg({**FACTS, "uren": 40})
    assert one.branch == ("Uren is hoger dan normuren? ja",)
    assert one.formula == "tarief × gat"


def test_children_explain_only_what_was_used_down_to_facts_and_figures(uitleg):
    kinds = {child.name: child.kind for child in uitleg().children}
    assert kinds == {
        "deel": "feit",
        "maximum": "cijfer",
        "uren": "feit",
        "normuren": "feit",
        "tarief": "cijfer",
    }
    tarief = next(child for child in uitleg().walk() if child.name == "tarief")
    assert (tarief.source, tarief.layer, tarief.confidence) == ("Wet art. 2", "landelijk", "niet geverifieerd")
    assert tarief.period == "geldig vanaf 1 januari 2015"
    uren = next(child for child in uitleg().walk() if child.name == "uren")
    assert (uren.period, uren.doc) == ("", "Hoeveel uur?")


def test_the_weakest_certainty_travels_up(uitleg):
    one = uitleg()
    assert one.confidence == "afgeleid"
    assert one.weakest_confidence == "niet geverifieerd"
    assert next(child for child in one.children if child.name == "maximum").weakest_confidence == "gelezen"


def test_what_is_not_known_yet_says_so(uitleg):
    one = uitleg({"uren": 31})
    assert one.value is None
    assert one.formatted == "nog niet bekend"
    assert one.branch == ("Uren is hoger dan normuren? nog niet bekend",)
    assert one.as_dict()["waarde"] is None
    assert "nog niet bekend" in one.as_text()


def test_an_undecided_condition_that_does_not_matter_still_shows_what_was_used():
    text = rule("if a:\n    return uren\nreturn min(uren, normuren)", parameters="a: JaNee, uren: Uren, normuren: Uren")
    one = catalogue(text).at(DAY).explain("proef", {"uren": 3, "normuren": 36})
    assert one.value == 3
    assert one.branch == ("A? nog niet bekend",)
    assert one.filled == "het laagste van (3 uur per week; 36 uur per week)"
    assert {child.name for child in one.children} == {"a", "uren", "normuren"}


def test_the_json_form_has_amounts_as_two_decimal_strings_and_every_part(uitleg):
    document = uitleg().as_dict()
    assert document["waarde"] == "1010.09"
    assert document["bron"] == "Wet art. 10 lid 4"
    assert (document["vanaf"], document["tot"]) == ("2017-01-01", "2024-01-01")
    assert document["zwakste_zekerheid"] == "niet geverifieerd"
    assert document["stappen"][0] == {
        "naam": "gat",
        "formule": "het laagste van (1 - deel; maximum)",
        "ingevuld": "het laagste van (1 - 30%; 70%)",
        "uitkomst": "0,7",
    }
    parts = {part["naam"]: part["waarde"] for part in document["onderdelen"]}
    assert parts == {"deel": "0.3", "maximum": "0.7", "uren": "31", "normuren": "36", "tarief": "1675.73"}


def test_the_text_form_reads_from_the_outcome_down(uitleg):
    lines = uitleg().as_text().splitlines()
    assert lines[0] == "Subsidie: € 1.010,09"
    assert "    [Wet art. 10 lid 4; geldig vanaf 1 januari 2017 tot 1 januari 2024; afgeleid]" in lines
    assert "  Tarief: € 1.675,73" in lines
    assert "      [Wet art. 2; geldig vanaf 1 januari 2015; niet geverifieerd]" in lines
    assert lines[2:4] == ["    gat = het laagste van (1 - deel; maximum)", "    = het laagste van (1 - 30%; 70%) = 0,7"]
    assert not any("; gelezen]" in line for line in lines)


@pytest.mark.parametrize(
    ("value", "unit", "json"),
    [
        (Fraction(21300), HUNDREDS_YEAR_UNIT, "21300.00"),
        (Fraction("1242.4"), EURO_UNIT, "1242.40"),
        (Fraction("-0.5"), EURO_YEAR_UNIT, "-0.50"),
        (Fraction(1234567), EURO_UNIT, "1234567.00"),
        (Fraction("1675.728"), EXACT_UNIT, "1675.728"),
        (Fraction("0.3"), PART_UNIT, "0.3"),
        (Fraction(1, 3), PART_UNIT, "1/3"),
        (Fraction(-1, 4), PART_UNIT, "-0.25"),
        (True, YES_NO_UNIT, True),
        (date(2017, 2, 1), DATE_UNIT, "2017-02-01"),
        (None, EURO_UNIT, None),
    ],
)
def test_a_value_in_json_is_exact_and_no_binary_fraction(value, unit, json):
    assert json_value(value, unit) == json


@pytest.mark.parametrize("number", ["0", "31", "23.99", "-0.000001", "1/3", "-22/7"])
def test_a_number_in_json_reads_back_as_the_same_number(number):
    assert Fraction(json_number(Fraction(number))) == Fraction(number)
