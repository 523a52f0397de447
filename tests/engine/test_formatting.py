"""Values as people read them in Dutch."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import units
from luwte.engine.formatting import decimals, format_date, format_number, format_value

THIRD = Fraction(1, 3)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Fraction("1242.41"), units.EURO_MONTH_UNIT, "€ 1.242,41 per maand"),
        (Fraction(21300), units.EURO_YEAR_UNIT, "€ 21.300,00 per jaar"),
        (Fraction("16.5"), units.EURO_HOUR_UNIT, "€ 16,50 per uur"),
        (Fraction(100_000_000), units.EURO_UNIT, "€ 100.000.000,00"),
        (Fraction(0), units.EURO_UNIT, "€ 0,00"),
        (Fraction(-400), units.EURO_YEAR_UNIT, "€ -400,00 per jaar"),
        (Fraction("-0.01"), units.EURO_UNIT, "€ -0,01"),
        (Fraction("20108.736"), units.EXACT_YEAR_UNIT, "€ 20.108,736 per jaar"),
        (THIRD, units.EXACT_UNIT, "≈ € 0,333333"),
        (-THIRD, units.EXACT_UNIT, "≈ € -0,333333"),
        (Fraction("0.3"), units.PART_UNIT, "30%"),
        (Fraction("0.235"), units.PART_UNIT, "23,5%"),
        (THIRD, units.PART_UNIT, "≈ 33,333333%"),
        (Fraction(31), units.HOURS_UNIT, "31 uur per week"),
        (Fraction("23.99"), units.HOURS_UNIT, "23,99 uur per week"),
        (Fraction(58), units.COUNT_UNIT, "58"),
        (Fraction(23), units.AGE_UNIT, "23 jaar"),
        (Fraction(8), units.WEEKS_UNIT, "8 weken"),
        (Fraction(1), units.WEEKS_UNIT, "1 week"),
        (Fraction(1), units.MONTHS_UNIT, "1 maand"),
        (Fraction(1), units.DAYS_UNIT, "1 dag"),
        (Fraction(24, 31) * 4, units.PLACES_UNIT, "≈ 3,096774 plekken"),
        (True, units.YES_NO_UNIT, "ja"),
        (False, units.YES_NO_UNIT, "nee"),
        (date(2027, 3, 3), units.DATE_UNIT, "3 maart 2027"),
        ("uwv_overig", units.choice("positie"), "uwv overig"),
    ],
)
def test_a_value_reads_as_a_dutch_person_writes_it(value, unit, text):
    assert format_value(value, unit) == text


def test_every_month_has_its_name():
    names = [format_date(date(2020, month, 1)).split()[1] for month in range(1, 13)]
    assert names[0] == "januari"
    assert names[7] == "augustus"
    assert len(set(names)) == 12


def test_a_number_that_must_be_cut_says_so():
    assert format_number(Fraction(1, 8)) == "0,125"
    assert format_number(Fraction(2, 3)) == "≈ 0,666667"
    assert format_number(Fraction(1, 10**7)) == "≈ 0,000000"


def test_a_negative_number_that_rounds_to_nothing_has_no_sign():
    assert decimals(Fraction("-0.001"), 2) == ("0,00", False)
    assert decimals(Fraction("-0.006"), 2) == ("-0,01", False)


def test_thousands_are_grouped_by_dots_also_below_zero():
    assert decimals(Fraction("-1234567.891"), 2) == ("-1.234.567,89", False)


def test_a_choice_reads_in_the_words_its_unit_gives_and_else_as_it_is_written():
    unit = units.choice("uitkering", "geen_van_beide", anw="Anw-uitkering")
    assert unit.choices == ("geen_van_beide", "anw")
    assert format_value("anw", unit) == "Anw-uitkering"
    assert format_value("geen_van_beide", unit) == "geen van beide"
