"""Amounts, dates, hours and shares the Dutch way; exact, never a float."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.gemeenten.templatetags import opmaak


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [
        (Decimal("1242.41"), "€ 1.242,41"),
        (Fraction(124241, 100), "€ 1.242,41"),
        (0, "€ 0,00"),
        (Decimal(-617656), "€ -617.656,00"),
        (1234567, "€ 1.234.567,00"),
        (Fraction(1, 200), "€ 0,01"),
        (Fraction(-1, 200), "€ -0,01"),
        (Decimal("0.0049"), "€ 0,00"),
        (None, "–"),
    ],
)
def test_an_amount_has_two_decimals(bedrag, tekst):
    assert opmaak.euro(bedrag).replace("\N{NO-BREAK SPACE}", " ") == tekst


@pytest.mark.parametrize("value", [0.3, True, "12"])
def test_an_amount_that_is_not_exact_is_refused(value):
    with pytest.raises(TypeError, match="exact"):
        opmaak.euro(value)


@given(st.integers(-(10**12), 10**12))
def test_cents_come_back_as_they_went_in(cents):
    text = opmaak.euro(Fraction(cents, 100))
    digits = text.replace("€\N{NO-BREAK SPACE}", "").replace(".", "").replace(",", ".")
    assert Decimal(digits) * 100 == cents


@pytest.mark.parametrize(
    ("value", "text"),
    [(Decimal("31.00"), "31"), (Decimal("27.50"), "27,5"), (Fraction("15.25"), "15,25"), (1248, "1.248"), (None, "–")],
)
def test_hours_have_no_needless_zeros(value, text):
    assert opmaak.uren(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(Decimal("0.30"), "30%"), (Fraction(235, 1000), "23,5%"), (1, "100%"), (0, "0%"), (None, "–")],
)
def test_a_share_is_a_percentage(value, text):
    assert opmaak.deel(value) == text


def test_a_date_is_written_out():
    assert opmaak.datum(datetime.date(2027, 3, 3)) == "3 maart 2027"
    assert opmaak.datum(None) == "–"


def test_a_moment_is_told_in_dutch_time():
    late = datetime.datetime(2018, 7, 1, 22, 30, tzinfo=datetime.UTC)
    assert opmaak.tijdstip(late) == "2 juli 2018, 00.30 uur"
    assert opmaak.datum(late) == "2 juli 2018"
