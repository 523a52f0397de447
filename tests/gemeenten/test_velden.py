"""Numbers in forms: what is shown can be read back, and a point never makes an amount a thousand times smaller."""

from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError

from luwte.gemeenten.velden import GetalVeld


class Bedrag(forms.Form):
    """A form with one amount."""

    bedrag = GetalVeld(minimum=Decimal(0), maximum=Decimal(10_000_000))


@pytest.mark.parametrize("waarde", ["0", "0.5", "27.5", "999.99", "1000", "1234.5", "684000", "10000000"])
def test_what_is_shown_can_be_read_back(waarde):
    getoond = Bedrag(initial={"bedrag": Decimal(waarde)})["bedrag"].value()
    opnieuw = Bedrag({"bedrag": Bedrag.base_fields["bedrag"].prepare_value(getoond)})
    assert opnieuw.is_valid(), opnieuw.errors
    assert opnieuw.cleaned_data["bedrag"] == Decimal(waarde)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("684.000", "684000"),
        ("1.250,50", "1250.50"),
        ("1.234.567", "1234567"),
        ("27.5", "27.5"),
        ("27,50", "27.50"),
        ("1000", "1000"),
        ("30 %", "30"),
    ],
)
def test_a_number_is_read_as_people_write_it(getypt, bedoeld):
    assert GetalVeld(minimum=Decimal(0), maximum=Decimal(9_999_999)).clean(getypt) == Decimal(bedoeld)


@pytest.mark.parametrize("getypt", ["1.25,00", "12.34.567", "1,234,5", "1.000.00", "1e3", "veel"])
def test_what_can_be_read_in_two_ways_or_none_is_refused(getypt):
    with pytest.raises(ValidationError):
        GetalVeld(minimum=Decimal(0), maximum=Decimal(9_999_999)).clean(getypt)


def test_where_no_thousands_fit_a_point_is_a_decimal_sign():
    with pytest.raises(ValidationError, match="hoogstens 2 decimalen"):
        GetalVeld(minimum=Decimal(1), maximum=Decimal(60)).clean("24.001")
