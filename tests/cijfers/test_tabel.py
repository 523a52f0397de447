"""A table is read whole, or refused with every mistake and its row and column; nothing in between."""

from fractions import Fraction

import pytest

from luwte.cijfers.tabel import Fout, TabelFout, lees, sjabloon
from luwte.cijfers.voorraad import cijfer
from luwte.wet import meegeleverd

WET = meegeleverd()
VAST = {"vanaf": "2027-01-01", "tot": "2027-07-01", "bron": "Stcrt 2026, 99", "zekerheid": "gelezen"}
UURLOON = WET.series["wml_uurbedrag"]
AANTAL = WET.series["taakstelling"]
NORM = WET.series["bijstandsnorm"]


def figuren(tekst, reeks=UURLOON, **anders):
    """The figures of a table."""
    return [cijfer(entry, reeks, WET) for entry in lees(tekst, reeks, WET, VAST | anders)]


def fouten(tekst, reeks=UURLOON, **anders):
    """The mistakes of a table."""
    with pytest.raises(TabelFout) as caught:
        lees(tekst, reeks, WET, VAST | anders)
    return list(caught.value.fouten)


def test_wages_by_age_are_read_with_the_comma_and_days_of_here():
    found = figuren(
        "leeftijd;leeftijd_tot;waarde\r\n21;;14,99\r\n20;20;€ 11,99\r\n", vanaf="1-1-2027", tot="01/07/2027"
    )
    assert [(one.key_from, one.key_to, one.value) for one in found] == [
        (21, None, Fraction("14.99")),
        (20, 20, Fraction("11.99")),
    ]
    assert {(one.valid_from.isoformat(), one.valid_to.isoformat()) for one in found} == {("2027-01-01", "2027-07-01")}
    assert {one.source for one in found} == {"Stcrt 2026, 99"}


@pytest.mark.parametrize("scheiding", [";", "\t"])
def test_separator_capitals_spaces_and_empty_lines_do_not_matter(scheiding):
    lines = ["\ufeffLeeftijd ", "Leeftijd tot", "Bedrag"], ["21", "", "14,99"], ["", "", ""]
    (one,) = figuren("\n".join(scheiding.join(line) for line in lines))
    assert one.value == Fraction("14.99")


def test_commas_separate_where_nothing_else_does():
    (one,) = figuren('leeftijd,waarde\n21,"14,99"\n')
    assert one.value == Fraction("14.99")


def test_a_column_of_a_row_goes_before_what_holds_for_all():
    (one,) = figuren("leeftijd;waarde;vanaf;bron;zekerheid\n21;15;2027-02-01;Brief;afgeleid")
    assert (one.valid_from.isoformat(), one.source, one.confidence) == ("2027-02-01", "Brief", "afgeleid")


def test_numbers_of_municipalities_are_read_by_name_whatever_the_capitals():
    (one,) = figuren("gemeente;aantal;code\npurmerend;101;0439", AANTAL)
    assert (one.key_from, one.value) == ("Purmerend", 101)


def test_a_choice_of_a_fact_is_a_key():
    choice = WET.unit(str(NORM.key)).choices[0]
    (one,) = figuren(f"{NORM.key};waarde\n{choice};1.401,50", NORM)
    assert (one.key_from, one.value) == (choice, Fraction("1401.50"))


@pytest.mark.parametrize(
    ("tekst", "rij", "kolom", "zin"),
    [
        ("", 1, "", "De tabel is leeg. Plak de regels met de namen van de kolommen erboven."),
        ("leeftijd;waarde", 2, "", "Onder de namen van de kolommen staat nog geen enkele regel."),
        ("leeftijd;waarde;warde\n21;1;2", 1, "warde", "Deze kolom bestaat niet. Bedoelt u 'waarde'?"),
        ("leeftijd;waarde;waarde\n21;1;2", 1, "waarde", "Deze kolom staat er twee keer. Haal er een weg."),
        ("waarde\n1", 1, "leeftijd", "De kolom 'leeftijd' ontbreekt. Zet haar erbij."),
        ("leeftijd\n21", 1, "waarde", "De kolom 'waarde' ontbreekt. Zet haar erbij."),
        ("leeftijd;waarde\n21;15;x", 2, "", "Er staan 3 waarden in 2 kolommen."),
        ("leeftijd;waarde\n21;15\n20;", 3, "waarde", "Vul de waarde in."),
        ("leeftijd;waarde\n;15", 2, "leeftijd", "Vul leeftijd in."),
        ("leeftijd;waarde\n21;veel", 2, "waarde", "'veel' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("leeftijd;waarde\n21;15,001", 2, "waarde",
         "'15,001' heeft te veel cijfers achter de komma. Schrijf er hoogstens twee."),
        ("leeftijd;waarde\n21;1.500", 2, "waarde", "'1.500' kan twee dingen zijn. Schrijf 1500 of 1,500."),
        ("leeftijd;waarde\n21;15%", 2, "waarde", "'15%' is een percentage, maar dit cijfer is in euro per uur."),
        ("leeftijd;waarde\noud;15", 2, "leeftijd", "'oud' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("leeftijd;waarde;vanaf\n21;15;morgen", 2, "vanaf", "'morgen' is geen datum. Schrijf bijvoorbeeld 1-7-2027."),
        ("leeftijd;waarde;tot\n21;15;31-2-2028", 2, "tot",
         "'31-2-2028' is geen datum die bestaat. Schrijf bijvoorbeeld 1-7-2027."),
        ("leeftijd;leeftijd_tot;waarde\n18;1,5;15", 2, "leeftijd_tot",
         "'1,5' heeft te veel cijfers achter de komma. Schrijf een heel getal."),
        ("leeftijd;waarde;tot\n21;15;2026-01-01", 2, "tot", "'tot' ligt niet na 'vanaf'. Verander een van beide."),
        ("leeftijd;waarde;zekerheid\n21;15;zeker", 2, "zekerheid", None),
        ("leeftijd;waarde\n21;15\n20;12", 3, "leeftijd", None),
        ("leeftijd;leeftijd_tot;waarde\n20;18;15", 2, "leeftijd_tot",
         "'leeftijd' is hoger dan 'leeftijd_tot'. Verander een van beide."),
        ("leeftijd;waarde\n-1;15", 2, "leeftijd", "'leeftijd' is lager dan 0. Geef een getal vanaf 0."),
        ("leeftijd;leeftijd_tot;waarde\n0;-1;15", 2, "leeftijd_tot",
         "'leeftijd_tot' is lager dan 0. Geef een getal vanaf 0."),
        ("leeftijd;waarde\n21;€ -15,20", 2, "waarde",
         "€ -15,20 per uur kan niet. Geef een waarde van meer dan € 0,00 per uur."),
        ("leeftijd;waarde\n21;0", 2, "waarde",
         "€ 0,00 per uur kan niet. Geef een waarde van meer dan € 0,00 per uur."),
    ],
)  # fmt: skip
def test_a_mistake_has_its_row_column_and_remedy(tekst, rij, kolom, zin):
    (found,) = fouten(tekst)
    assert (found.rij, found.kolom) == (rij, kolom)
    assert found.zin.endswith((".", "?"))
    assert zin in {None, found.zin}


def test_a_row_of_one_age_and_the_least_amount_are_read():
    (one,) = figuren("leeftijd;leeftijd_tot;waarde\n18;18;0,01")
    assert (one.key_from, one.key_to, one.value) == (18, 18, Fraction("0.01"))


def test_every_mistake_is_told_at_once_in_the_order_of_the_rows():
    found = fouten("leeftijd;waarde\n21;veel\n20;12\n19;\nx;1")
    assert [(one.rij, one.kolom) for one in found] == [(2, "waarde"), (4, "waarde"), (5, "leeftijd")]


def test_a_misspelled_municipality_gets_the_nearest_name():
    assert fouten("gemeente;waarde\nPurmerent;101", AANTAL) == [
        Fout(2, "gemeente", "'Purmerent' is onbekend. Bedoelt u 'Purmerend'?")
    ]


def test_a_municipality_that_stands_there_twice_is_refused():
    (found,) = fouten("gemeente;waarde\nPurmerend;101\nZaanstad;150\npurmerend;102", AANTAL)
    assert (found.rij, found.kolom) == (4, "gemeente")


def test_what_is_missing_beside_the_table_is_asked():
    (found,) = fouten("leeftijd;waarde\n21;15", bron="")
    assert (found.kolom, found.zin) == ("bron", "Noem de bron.")


def test_a_file_that_is_too_big_or_broken_is_refused_in_a_sentence():
    assert "te groot" in fouten("x" * 1_000_001)[0].zin
    assert "hoogstens 5000 regels" in fouten("leeftijd;waarde\n" + "21;1\n" * 5001)[0].zin


@pytest.mark.parametrize("naam", ["wml_uurbedrag", "taakstelling", "bijstandsnorm"])
def test_the_empty_table_of_a_figure_can_be_filled_in_and_read(naam):
    reeks = WET.series[naam]
    filled = "".join(f"{line}1\r\n" if n else f"{line}\r\n" for n, line in enumerate(sjabloon(reeks).splitlines()))
    last = max(one.valid_from for one in reeks.figures)
    assert len(figuren(filled, reeks)) == sum(one.valid_from == last for one in reeks.figures)


@pytest.mark.parametrize(("aantal", "fout"), [(30, 30), (31, 1), (100_000, 1)])
def test_a_file_with_far_too_many_columns_is_one_mistake(aantal, fout):
    """Else a small file makes a page of thirty megabytes."""
    gevonden = fouten(";".join(["a"] * aantal))
    assert len([een for een in gevonden if een.kolom != "leeftijd" and "ontbreekt" not in een.zin]) == fout
    assert (f"heeft {aantal} kolommen" in gevonden[0].zin) is (fout == 1)
