"""How people write a figure: read as they mean it, sign and all, or refused in a sentence that quotes it."""

import re

import pytest

from luwte.cijfers.geschreven import waarde
from luwte.wet import meegeleverd

WET = meegeleverd()


@pytest.mark.parametrize(
    ("tekst", "naam", "gelezen"),
    [
        ("23,5%", "werkgeverslasten", "0.235"),
        ("5%", "werkgeverslasten", "0.05"),
        ("0,235", "werkgeverslasten", "0.235"),
        ("1", "werkgeverslasten", "1"),
        ("€ 2.400,00", "wml_referentiemaand", "2400.00"),
        ("2400.5", "wml_referentiemaand", "2400.5"),
        ("1.234.567", "taakstelling_landelijk", "1234567"),
        ("-5%", "werkgeverslasten", "-0.05"),
        ("12.345%", "werkgeverslasten", "0.12345"),
        ("0.500", "wml_referentiemaand", "0.500"),
        ("€ 2.371,20", "wml_referentiemaand", "2371.20"),
        ("1/3", "transitie_deel_per_jaar", "1/3"),
        ("Ja", "loon_van_de_functie", "ja"),
        ("1-7-2027", "payroll_overgang_op", "2027-07-01"),
        ("01/07/2027", "payroll_overgang_op", "2027-07-01"),
        ("-23,5 %", "werkgeverslasten", "-0.235"),
        ("+5%", "werkgeverslasten", "0.05"),
        ("0%", "werkgeverslasten", "0.00"),
        ("100%", "werkgeverslasten", "1.00"),
        ("0,05%", "werkgeverslasten", "0.0005"),
    ],
)
def test_a_value_is_read_as_people_here_write_it(tekst, naam, gelezen):
    assert waarde(tekst, WET.series[naam]) == gelezen


@pytest.mark.parametrize(
    ("text", "naam", "zin"),
    [
        ("abc", "wml_referentiemaand", "'abc' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("1e5", "wml_referentiemaand", "'1e5' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("2 371", "wml_referentiemaand", "'2 371' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("2.371", "wml_referentiemaand",
         "'2.371' heeft te veel cijfers achter de komma. Bedoelt u 2371? Schrijf dan geen punt."),
        ("2.370", "wml_referentiemaand", "'2.370' kan twee dingen zijn. Schrijf 2370 of 2,370."),
        ("1.234", "taakstelling_landelijk",
         "'1.234' heeft te veel cijfers achter de komma. Bedoelt u 1234? Schrijf dan geen punt."),
        ("2371,205", "wml_referentiemaand",
         "'2371,205' heeft te veel cijfers achter de komma. Schrijf er hoogstens twee."),
        ("1,5", "besluit_weken", "'1,5' heeft te veel cijfers achter de komma. Schrijf een heel getal."),
        ("€ 5", "werkgeverslasten", "'€ 5' is een bedrag, maar dit cijfer is een percentage, zoals 23,5%."),
        ("€ 24", "uren_per_plek", "'€ 24' is een bedrag, maar dit cijfer is in uur per week."),
        ("€", "wml_referentiemaand", "Vul de waarde in."),
        ("misschien", "loon_van_de_functie", "'misschien' kan hier niet. Schrijf ja of nee."),
        ("true", "loon_van_de_functie", "'true' kan hier niet. Schrijf ja of nee."),
        ("31-2-2027", "payroll_overgang_op", "'31-2-2027' is geen datum die bestaat. Schrijf bijvoorbeeld 1-7-2027."),
        ("20270701", "payroll_overgang_op", "'20270701' is geen datum. Schrijf bijvoorbeeld 1-7-2027."),
        ("juli", "payroll_overgang_op", "'juli' is geen datum. Schrijf bijvoorbeeld 1-7-2027."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_as_people_here_would_write_it(text, naam, zin):
    with pytest.raises(ValueError, match=f"^{re.escape(zin)}$"):
        waarde(text, WET.series[naam])


@pytest.mark.parametrize("text", ["1.000", "23.500", "-1.000"])
def test_a_share_with_a_dot_between_thousands_is_asked_back(text):
    with pytest.raises(ValueError, match=rf"'{text}' kan twee dingen zijn\. Schrijf een percentage"):
        waarde(text, WET.series["werkgeverslasten"])


def test_a_share_below_the_whole_keeps_its_three_decimals():
    assert waarde("0.235", WET.series["werkgeverslasten"]) == "0.235"


def test_a_share_above_the_whole_is_asked_back():
    with pytest.raises(ValueError, match="Bedoelt u 23,5%"):
        waarde("23,5", WET.series["werkgeverslasten"])


@pytest.mark.eis("M055")
@pytest.mark.parametrize("text", ["aanmelding", "AANMELDING", "Wie zich het eerst meldde"])
def test_a_word_is_taken_as_its_code_or_as_people_read_it(text):
    assert waarde(text, WET.series["volgorde_wachtlijst"]) == "aanmelding"


@pytest.mark.parametrize("text", ["loting", "1", "30%", "besluit of wachtlijst"])
def test_a_word_that_is_none_of_the_choices_is_refused_with_all_of_them(text):
    with pytest.raises(ValueError, match=r"bestaat hier niet. Kies uit besluit \(wie het langst .*; wachtlijst \(wie"):
        waarde(text, WET.series["volgorde_wachtlijst"])


@pytest.mark.parametrize("text", ["- 5%", "--5%", "5%%", "vijf%", "%", "1/3%", "12345%", "1 000%", "1.000.000%"])
def test_what_is_no_percentage_is_never_taken_as_a_number_without_its_sign(text):
    with pytest.raises(ValueError, match=r"is geen percentage\. Schrijf bijvoorbeeld 23,5%"):
        waarde(text, WET.series["werkgeverslasten"])
