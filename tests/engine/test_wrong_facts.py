"""Wrong facts of every kind, each with the sentence that people get."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from luwte.engine import Fact, InvalidFact, UnknownName
from luwte.engine.units import (
    AGE_UNIT,
    CENT,
    COUNT_UNIT,
    DATE_UNIT,
    DAYS_UNIT,
    EURO_MONTH_UNIT,
    HOURS_UNIT,
    PART_UNIT,
    YES_NO_UNIT,
    Unit,
    choice,
)
from tests.engine.law import DAY, catalogue, rule, series

FEITEN = (
    Fact("uren", HOURS_UNIT, "Hoeveel uur?", above=Fraction(0), most=Fraction(60)),
    Fact("normuren", HOURS_UNIT, "Hoeveel uur is voltijd?", least=Fraction(30), most=Fraction(40)),
    Fact("loonwaarde", Unit("deel", step=CENT), "Welk deel?", least=Fraction(0), most=Fraction(1)),
    Fact("aandeel", PART_UNIT, "Welk aandeel?", least=Fraction(0), most=Fraction(1)),
    Fact("leeftijd", AGE_UNIT, "Hoe oud?", least=Fraction(15), most=Fraction(66)),
    Fact("loon", EURO_MONTH_UNIT, "Welk loon?", least=Fraction(0), most=Fraction(10_000_000)),
    Fact("personen", COUNT_UNIT, "Hoeveel personen?", least=Fraction(0), most=Fraction(1_000_000)),
    Fact("dagen", DAYS_UNIT, "Hoeveel dagen?", least=Fraction(0)),
    Fact("ziek", YES_NO_UNIT, "Ziek?"),
    Fact("begin", DATE_UNIT, "Wanneer?"),
    Fact("uitkering", choice("uitkering", "bijstand", "wajong", "geen_uitkering"), "Welke uitkering?"),
    Fact("gemeente", choice("gemeente"), "Welke gemeente?"),
)
TOESLAG = rule("return loon * grens", "loon: EuroPerMaand, grens: Deel", "EuroPerMaand", name="toeslag")
LAW = catalogue(TOESLAG, series("grens", PART_UNIT, Fraction(7, 10)), facts=FEITEN)

LOON = "Geef een waarde vanaf € 0,00 per maand tot en met € 10.000.000,00 per maand."

WRONG = (
    ("uren", "", "uren: '' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "   ", "uren: '   ' is geen getal. Schrijf het zonder spaties, met een komma."),
    (
        "uren",
        "0",
        "uren: 0 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week.",
    ),
    (
        "uren",
        "-1",
        "uren: -1 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week.",
    ),
    (
        "uren",
        "-0,01",
        "uren: -0,01 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week.",
    ),
    (
        "uren",
        "60,01",
        "uren: 60,01 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week.",
    ),
    (
        "uren",
        61,
        "uren: 61 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week.",
    ),
    ("uren", "31.005", "uren: 31.005 heeft te veel cijfers achter de komma."),
    ("uren", "31,005", "uren: 31,005 heeft te veel cijfers achter de komma."),
    ("uren", "1.000,5", "uren: '1.000,5' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "12.340", "uren: '12.340' is op twee manieren te lezen. Schrijf 12,34 of 12340."),
    ("uren", "1e1", "uren: '1e1' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "1E+2", "uren: '1E+2' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", Decimal("1E+30"), "uren: '1E+30' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "inf", "uren: 'inf' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "-inf", "uren: '-inf' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "nan", "uren: 'nan' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", Decimal("NaN"), "uren: 'NaN' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", Decimal("sNaN"), "uren: 'sNaN' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", Decimal("Infinity"), "uren: 'Infinity' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", 31.0, "uren: 31.0 kan niet. Geef een exact getal."),
    ("uren", True, "uren: True kan niet. Geef een exact getal."),
    ("uren", None, "uren: None kan niet. Geef een exact getal."),
    ("uren", [31], "uren: [31] kan niet. Geef een exact getal."),
    ("uren", {"uur": 31}, "uren: {'uur': 31} kan niet. Geef een exact getal."),
    ("uren", b"31", "uren: b'31' kan niet. Geef een exact getal."),
    ("uren", datetime.date(2020, 1, 1), "uren: datetime.date(2020, 1, 1) kan niet. Geef een exact getal."),
    ("uren", "31 uur", "uren: '31 uur' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "drie", "uren: 'drie' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "3 1", "uren: '3 1' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "31,,5", "uren: '31,,5' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "1/0", "uren: '1/0' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "0x1F", "uren: '0x1F' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("uren", "1_000", "uren: '1_000' is geen getal. Schrijf het zonder spaties, met een komma."),
    (
        "uren",
        "1111111111111111111111111",
        "uren: '1111111111111111111111111' is geen getal. Schrijf het zonder spaties, met een komma.",
    ),
    (
        "normuren",
        "29,99",
        "normuren: 29,99 uur per week kan niet. Geef een waarde vanaf 30 uur per week tot en met 40 uur per week.",
    ),
    (
        "normuren",
        41,
        "normuren: 41 uur per week kan niet. Geef een waarde vanaf 30 uur per week tot en met 40 uur per week.",
    ),
    ("loonwaarde", "30", "loonwaarde: 30 kan niet. Bedoelt u 0,30 (30%)?"),
    ("loonwaarde", 30, "loonwaarde: 30 kan niet. Bedoelt u 0,30 (30%)?"),
    ("loonwaarde", "100", "loonwaarde: 100 kan niet. Bedoelt u 1,00 (100%)?"),
    ("loonwaarde", "30%", "loonwaarde: '30%' kan niet. Bedoelt u 0,30 (30%)?"),
    ("loonwaarde", "62,5 %", "loonwaarde: '62,5 %' kan niet. Geef een waarde vanaf 0% tot en met 100%."),
    ("loonwaarde", "101", "loonwaarde: 101 kan niet. Geef een waarde vanaf 0% tot en met 100%."),
    ("loonwaarde", "-0,30", "loonwaarde: -0,30 kan niet. Geef een waarde vanaf 0% tot en met 100%."),
    ("loonwaarde", "1,01", "loonwaarde: 1,01 kan niet. Geef een waarde vanaf 0% tot en met 100%."),
    ("loonwaarde", "0,305", "loonwaarde: 0,305 heeft te veel cijfers achter de komma."),
    ("loonwaarde", 0.3, "loonwaarde: 0.3 kan niet. Geef een exact getal."),
    ("aandeel", "1.5", "aandeel: 1.5 kan niet. Bedoelt u 0,015 (1,5%)?"),
    ("aandeel", "250%", "aandeel: '250%' kan niet. Geef een waarde vanaf 0% tot en met 100%."),
    ("leeftijd", "14", "leeftijd: 14 jaar kan niet. Geef een waarde vanaf 15 jaar tot en met 66 jaar."),
    ("leeftijd", 67, "leeftijd: 67 jaar kan niet. Geef een waarde vanaf 15 jaar tot en met 66 jaar."),
    ("leeftijd", "21,5", "leeftijd: 21,5 heeft te veel cijfers achter de komma."),
    ("leeftijd", "eenentwintig", "leeftijd: 'eenentwintig' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("loon", "1.551,60", "loon: '1.551,60' is geen getal. Bedoelt u 1551,60? Schrijf dan geen punt."),
    ("loon", "13.000", "loon: '13.000' is op twee manieren te lezen. Schrijf 13 of 13000."),
    ("loon", "1.551", "loon: 1.551 heeft te veel cijfers achter de komma. Bedoelt u 1551? Schrijf dan geen punt."),
    ("loon", "€ 1551", "loon: '€ 1551' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("loon", "1551,605", "loon: 1551,605 heeft te veel cijfers achter de komma."),
    (
        "loon",
        "10000000,01",
        f"loon: € 10.000.000,01 per maand kan niet. {LOON}",
    ),
    (
        "loon",
        "-1",
        f"loon: € -1,00 per maand kan niet. {LOON}",
    ),
    ("loon", "1 551,60", "loon: '1 551,60' is geen getal. Schrijf het zonder spaties, met een komma."),
    ("personen", "1,5", "personen: 1,5 heeft te veel cijfers achter de komma."),
    ("personen", "-1", "personen: -1 kan niet. Geef een waarde vanaf 0 tot en met 1.000.000."),
    ("personen", "1000001", "personen: 1.000.001 kan niet. Geef een waarde vanaf 0 tot en met 1.000.000."),
    ("dagen", -1, "dagen: -1 dagen kan niet. Geef een waarde vanaf 0 dagen."),
    ("dagen", "2,5", "dagen: 2,5 heeft te veel cijfers achter de komma."),
    ("ziek", "", "ziek: '' kan niet. Antwoord met ja of nee."),
    ("ziek", "misschien", "ziek: 'misschien' kan niet. Antwoord met ja of nee."),
    ("ziek", "yes", "ziek: 'yes' kan niet. Antwoord met ja of nee."),
    ("ziek", "waar", "ziek: 'waar' kan niet. Antwoord met ja of nee."),
    ("ziek", "1", "ziek: '1' kan niet. Antwoord met ja of nee."),
    ("ziek", 1, "ziek: '1' kan niet. Antwoord met ja of nee."),
    ("ziek", 0, "ziek: '0' kan niet. Antwoord met ja of nee."),
    ("ziek", None, "ziek: 'None' kan niet. Antwoord met ja of nee."),
    ("ziek", "janee", "ziek: 'janee' kan niet. Antwoord met ja of nee."),
    ("begin", "", "begin: '' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "2017-02-30", "begin: '2017-02-30' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "2017-13-01", "begin: '2017-13-01' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "31-01-2017", "begin: '31-01-2017' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "1 maart 2017", "begin: '1 maart 2017' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "20170201", "begin: '20170201' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "2017-W05-3", "begin: '2017-W05-3' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "2017-2-1", "begin: '2017-2-1' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "1899-12-31", "begin: het jaar 1899 kan niet. Geef een jaar van 1900 tot en met 2200."),
    ("begin", "2201-01-01", "begin: het jaar 2201 kan niet. Geef een jaar van 1900 tot en met 2200."),
    ("begin", datetime.date(9999, 12, 31), "begin: het jaar 9999 kan niet. Geef een jaar van 1900 tot en met 2200."),
    (
        "begin",
        datetime.datetime(2017, 2, 1, 12, 0, tzinfo=datetime.UTC),
        "begin: '2017-02-01 12:00:00+00:00' is een tijdstip. Geef alleen de dag.",
    ),
    ("begin", 20170201, "begin: '20170201' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", None, "begin: 'None' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "gisteren", "begin: 'gisteren' is geen datum. Schrijf JJJJ-MM-DD."),
    ("begin", "2017-02-01T00:00", "begin: '2017-02-01T00:00' is geen datum. Schrijf JJJJ-MM-DD."),
    ("uitkering", "", "uitkering: '' kan niet. Kies uit bijstand, wajong, geen_uitkering."),
    (
        "uitkering",
        "bijstant",
        "uitkering: 'bijstant' kan niet. Bedoelt u 'bijstand'? Kies uit bijstand, wajong, geen_uitkering.",
    ),
    (
        "uitkering",
        "Bijstand",
        "uitkering: 'Bijstand' kan niet. Bedoelt u 'bijstand'? Kies uit bijstand, wajong, geen_uitkering.",
    ),
    ("uitkering", "wao", "uitkering: 'wao' kan niet. Bedoelt u 'wajong'? Kies uit bijstand, wajong, geen_uitkering."),
    ("uitkering", True, "uitkering: 'True' kan niet. Kies uit bijstand, wajong, geen_uitkering."),
    ("uitkering", 3, "uitkering: '3' kan niet. Kies uit bijstand, wajong, geen_uitkering."),
    ("uitkering", None, "uitkering: 'None' kan niet. Kies uit bijstand, wajong, geen_uitkering."),
    (
        "uitkering",
        "geen uitkering",
        "uitkering: 'geen uitkering' kan niet. Bedoelt u 'geen_uitkering'? Kies uit bijstand, wajong, geen_uitkering.",
    ),
    ("gemeente", "", "gemeente: '' kan niet. Noem een woord."),
    ("gemeente", "  ", "gemeente: '  ' kan niet. Noem een woord."),
    ("gemeente", None, "gemeente: 'None' kan niet. Noem een woord."),
    ("gemeente", 7, "gemeente: '7' kan niet. Noem een woord."),
    ("uurtjes", "31", "Het feit 'uurtjes' bestaat niet. Bedoelt u 'uren'?"),
    ("loonwaard", "0,30", "Het feit 'loonwaard' bestaat niet. Bedoelt u 'loonwaarde'?"),
    ("xyz", "1", "Het feit 'xyz' bestaat niet."),
    ("", "1", "Het feit '' bestaat niet."),
    ("Uren", "31", "Het feit 'Uren' bestaat niet. Bedoelt u 'uren'?"),
    ("toeslag", "1", "'toeslag' wordt berekend of staat vast; geef het niet op."),
    ("grens", "0,7", "'grens' wordt berekend of staat vast; geef het niet op."),
)


@pytest.mark.parametrize(("name", "raw", "sentence"), WRONG)
def test_a_wrong_fact_is_refused_with_this_sentence(name, raw, sentence):
    with pytest.raises((InvalidFact, UnknownName)) as error:
        LAW.admit({name: raw})
    assert str(error.value) == sentence


def test_the_table_holds_every_kind_of_fact_and_enough_of_each():
    kinds = dict.fromkeys(LAW.facts, 0)
    for name, _, _ in WRONG:
        kinds[name] = kinds.get(name, 0) + 1
    assert sum(kinds.values()) >= 60
    assert all(kinds[name] > 1 for name in LAW.facts)
    assert {LAW.facts[name].unit.kind for name in LAW.facts} == {"number", "yesno", "date", "choice"}


@pytest.mark.parametrize(("name", "raw", "sentence"), WRONG)
def test_no_reading_computes_with_a_wrong_fact(name, raw, sentence):
    stand = LAW.at(DAY)
    for reading in (stand.value, stand.explain, stand.needs):
        with pytest.raises((InvalidFact, UnknownName)):
            reading("toeslag", {"loon": 100, name: raw})


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("uren", " 31 ", 31),
        ("uren", "27,5", Fraction(55, 2)),
        ("uren", "27.50", Fraction(55, 2)),
        ("uren", "0,01", CENT),
        ("loon", "1551,60", Fraction("1551.6")),
        ("loonwaarde", "0,30", Fraction(3, 10)),
        ("loonwaarde", "1", 1),
        ("ziek", " Ja ", True),
        ("begin", " 2017-02-01 ", datetime.date(2017, 2, 1)),
        ("uitkering", " wajong ", "wajong"),
        ("gemeente", "'s-Hertogenbosch", "'s-Hertogenbosch"),
    ],
)
def test_what_is_meant_without_doubt_is_taken(name, raw, value):
    assert LAW.admit({name: raw}) == {name: value}
