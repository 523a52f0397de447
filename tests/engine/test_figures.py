"""Files with figures: what is read, and every mistake refused with file, entry and remedy."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import FigureError, NoFigure, load_series, weakest
from luwte.engine.figures import CONFIDENCES, Figure, parse_value, refuse_overlap
from luwte.engine.units import choice

GOOD = """\
tarief:
  label: Het tarief
  eenheid: euro_per_uur
  leverancier: Het ministerie
  waarden:
    - {waarde: "16.50", vanaf: 2017-01-01, tot: 2018-01-01, bron: Notitie, zekerheid: uit notitie}
    - {waarde: "17.00", vanaf: 2018-01-01, tot: 2019-01-01, bron: Wet, zekerheid: gelezen}
"""


def entry(**changes):
    """One series with one value; a change replaces a field, None takes it out."""
    fields = {
        "waarde": '"1.00"',
        "vanaf": "2017-01-01",
        "tot": "2018-01-01",
        "bron": "Wet",
        "zekerheid": "gelezen",
        **changes,
    }
    inner = ", ".join(f"{name}: {value}" for name, value in fields.items() if value is not None)
    return f"tarief:\n  eenheid: euro\n  waarden:\n    - {{{inner}}}\n"


def test_a_figure_holds_from_its_first_day_up_to_not_including_the_last(load):
    (tarief,) = load(GOOD)
    assert tarief.at(date(2017, 1, 1), None).value == Fraction("16.5")
    assert tarief.at(date(2017, 12, 31), None).value == Fraction("16.5")
    assert tarief.at(date(2018, 1, 1), None).value == 17


WHOLE = """\
tabel:
  label: De tabel
  eenheid: euro
  laag: uwv
  sleutel: leeftijd
  leverancier: Het ministerie
  uitleg: Wat iemand krijgt.
  onbekend:
    - {vanaf: 2020-01-01, tot: 2021-01-01, waarom: Gezocht en niet gevonden.}
  waarden:
    - waarde: "1.00"
      vanaf: 2017-01-01
      bron: Wet art. 2
      zekerheid: afgeleid
      opmerking: Per maand.
      sleutel_van: 18
      sleutel_tot: 20
"""


def test_all_that_a_file_says_of_a_figure_is_kept(load):
    (tabel,) = load(WHOLE)
    (figure,) = tabel.figures

    assert (tabel.name, tabel.label, tabel.layer, tabel.key) == ("tabel", "De tabel", "uwv", "leeftijd")
    assert (tabel.supplier, tabel.description) == ("Het ministerie", "Wat iemand krijgt.")
    assert (figure.source, figure.confidence, figure.remark) == ("Wet art. 2", "afgeleid", "Per maand.")
    assert (figure.key_from, figure.key_to) == (18, 20)
    assert (figure.valid_from, figure.valid_to) == (date(2017, 1, 1), None)


def test_what_a_file_leaves_out_is_empty_and_a_label_is_made_of_the_name(load):
    (tarief,) = load(entry().replace("tarief:", "laag_tarief:"))
    (figure,) = tarief.figures

    assert (tarief.label, tarief.layer, tarief.key) == ("Laag tarief", "landelijk", None)
    assert (tarief.supplier, tarief.description, figure.remark) == ("", "", "")
    assert (figure.key_from, figure.key_to) == (None, None)


@pytest.mark.parametrize(("day", "holds"), [("2019-12-31", 0), ("2020-01-01", 1), ("2020-12-31", 1), ("2021-01-01", 0)])
def test_what_was_sought_and_not_found_holds_from_its_first_day_up_to_not_including_the_last(load, day, holds):
    (tabel,) = load(WHOLE)

    assert tabel.gaps[0].holds(date.fromisoformat(day)) is bool(holds)


@pytest.mark.parametrize("tot", ["niet", "2017-02-30"])
def test_a_last_day_that_is_no_date_is_refused_at_its_place(load, tot):
    with pytest.raises(FigureError, match=rf"^cijfers.yaml, tarief, 1e waarde: '{tot}' is geen datum"):
        load(entry(tot=tot))


@pytest.mark.parametrize(("field", "place"), [("sleutel_van", "18"), ("sleutel_tot", "20")])
def test_a_key_that_is_no_number_is_refused_at_its_place(load, field, place):
    with pytest.raises(FigureError, match=r"^cijfers.yaml, tabel, 1e waarde: 'oud' is geen getal"):
        load(WHOLE.replace(f"{field}: {place}", f"{field}: oud"))


WORDS = """\
gemeente:
  eenheid: aantal
  sleutel: naam
  sleutel_soort: woord
  waarden:
    - {waarde: 1, vanaf: 2017-01-01, bron: Wet, zekerheid: gelezen, sleutel_van: Almere}
    - {waarde: 2, vanaf: 2017-01-01, bron: Wet, zekerheid: gelezen, sleutel_van: Breda}
"""


def test_two_words_of_a_table_may_hold_on_one_day_but_one_word_may_not_twice(load):
    (table,) = load(WORDS)
    assert table.at(date(2017, 1, 1), "Breda").value == 2

    with pytest.raises(FigureError, match="twee cijfers voor gemeente gelden op 1 januari 2017"):
        load(WORDS.replace("Breda", "Almere"))


@pytest.mark.parametrize("without", ["Almere", "Breda"])
def test_a_row_without_a_word_meets_every_other_row(load, without):
    with pytest.raises(FigureError, match="twee cijfers voor gemeente gelden"):
        load(WORDS.replace(f", sleutel_van: {without}", ""))


@pytest.mark.parametrize(
    ("first", "second"), [("18, sleutel_tot: 20", "20"), ("20, sleutel_tot: 20", "18, sleutel_tot: 20")]
)
def test_ages_that_overlap_are_refused_whichever_stands_first(load, first, second):
    text = WORDS.replace("  sleutel_soort: woord\n", "").replace("Almere", first)

    assert load(text.replace("Breda", "21"))
    with pytest.raises(FigureError, match="twee cijfers voor gemeente gelden"):
        load(text.replace("Breda", second))


@pytest.mark.parametrize("day", [date(2016, 12, 31), date(2019, 1, 1)])
def test_a_day_without_a_figure_names_what_is_missing_what_is_known_and_who_supplies_it(load, day):
    (tarief,) = load(GOOD)
    with pytest.raises(NoFigure) as error:
        tarief.at(day, None)
    assert "Het tarief is niet bekend op" in str(error.value)
    assert "Bekend vanaf 1 januari 2017 tot 1 januari 2019." in str(error.value)
    assert "Het ministerie levert het volgende cijfer." in str(error.value)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"waarde": None}, "'waarde' ontbreekt"),
        ({"vanaf": None}, "'vanaf' ontbreekt"),
        ({"bron": None}, "'bron' ontbreekt"),
        ({"zekerheid": None}, "'zekerheid' ontbreekt"),
        ({"waarde": "true"}, "'True' is geen getal"),
        ({"waarde": "2:20"}, "'2:20' is geen getal"),
        ({"waarde": "1_000"}, "'1_000' is geen getal"),
        ({"waarde": "1e3"}, "'1e3' is geen getal"),
        ({"waarde": ".nan"}, "'.nan' is geen getal"),
        ({"waarde": '"1.234"'}, "meer cijfers dan euro toelaat"),
        ({"waarde": '"1e999999999"'}, "is geen getal"),
        ({"waarde": '"één"'}, "is geen getal"),
        ({"waarde": '"1/0"'}, "is geen getal"),
        ({"vanaf": "2017-13-01"}, "Schrijf JJJJ-MM-DD"),
        ({"vanaf": "1-1-2017"}, "Schrijf JJJJ-MM-DD"),
        ({"tot": "2017-01-01"}, "'tot' ligt niet na 'vanaf'"),
        ({"tot": "2016-01-01"}, "'tot' ligt niet na 'vanaf'"),
        ({"zekerheid": "zeker"}, "Kies uit gelezen"),
        ({"tott": "2018-01-01"}, "'tott' bestaat niet"),
        ({"opmerking": "Met Zeevang, dat opging"}, "'dat opging' bestaat niet"),
    ],
)
def test_a_mistake_in_a_value_is_refused_with_file_entry_and_remedy(load, changes, says):
    with pytest.raises(FigureError) as error:
        load(entry(**changes))
    assert str(error.value).startswith("cijfers.yaml, tarief, 1e waarde:")
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- een lijst\n", "begin elke regel met de naam"),
        ("tarief: {eenheid: euro, waarden: [\n", "Herstel de opmaak"),
        ("tarief: 3\n", "'3' is geen groep van namen"),
        ("tarief: {waarden: []}\n", "'eenheid' ontbreekt"),
        ("tarief: {eenheid: dollar}\n", "Kies uit euro"),
        ("tarief: {eenheid: euro}\n", "geen enkele waarde"),
        ("tarief: {eenheid: euro, laag: provinciaal}\n", "Kies uit landelijk"),
        ("tarief: {eenheid: euro, bestand: weg.csv}\n", "Zet het naast cijfers.yaml"),
        ("tarief: {eenheid: euro, laag: lokaal}\ntarief: {eenheid: euro}\n", "'tarief' staat er twee keer"),
        ("tarief: {eenheid: euro, eenheid: uren}\n", "'eenheid' staat er twee keer"),
        ("tarief: {eenheid: euro, uitlegg: x}\n", "'uitlegg' bestaat niet"),
        ("tarief: {eenheid: euro, onbekend: [{vanaf: 2017-01-01}]}\n", "onbekend: 'waarom' ontbreekt"),
        ("tarief: {eenheid: euro, onbekend: [{waarom: x}]}\n", "onbekend: 'vanaf' ontbreekt"),
        ("tarief: {eenheid: euro, onbekend: [{vanaf: 2017, waarom: x}]}\n", "'2017' is geen datum"),
        ("tarief: {eenheid: euro, onbekend: [{vanaf: 2017-01-01, wie: x}]}\n", "'wie' bestaat niet"),
    ],
)
def test_a_mistake_in_a_series_is_refused_with_file_and_remedy(load, text, says):
    with pytest.raises(FigureError) as error:
        load(text)
    assert "cijfers.yaml" in str(error.value)
    assert says in str(error.value)


def test_two_figures_on_one_day_are_refused(load):
    twice = GOOD.replace("tot: 2018-01-01", "tot: 2018-01-02")
    with pytest.raises(FigureError, match=r"twee cijfers voor tarief gelden op 1 januari 2018") as error:
        load(twice)
    assert "Geef de oudste een 'tot'" in str(error.value)


DAYS = [date(2017, 1, 1), date(2017, 7, 1), date(2018, 1, 1), date(2019, 1, 1)]
KEYS = [Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(3)]
number_ranges = st.tuples(st.sampled_from(KEYS), st.sampled_from([None, *KEYS]))
word_ranges = st.tuples(st.sampled_from(["anw", "nug"]), st.none())


def table_rows(keys):
    """Rows of one table: first day, last day, first and last key."""
    period = (st.sampled_from(DAYS), st.sampled_from([None, *DAYS]))
    return st.lists(st.tuples(*period, st.one_of(st.just((None, None)), keys)), max_size=5)


@given(st.sampled_from([number_ranges, word_ranges]).flatmap(table_rows))
def test_figures_are_refused_exactly_when_some_day_and_key_would_find_two(rows):
    figures = [
        Figure(Fraction(1), begin, end, "Wet", "gelezen", key_from=low, key_to=high)
        for begin, end, (low, high) in rows
        if (end is None or begin < end) and (high is None or low <= high)
    ]
    finds_two = any(
        sum(one.holds(day, key) for one in figures) > 1 for day in DAYS for key in [*KEYS, Fraction(9), "anw", "nug"]
    )
    try:
        refuse_overlap("tarief", figures, "tabel")
    except FigureError:
        assert finds_two
    else:
        assert not finds_two


def test_local_policy_may_have_no_values_of_its_own(load):
    (one,) = load("minimum: {eenheid: uren, laag: lokaal}\n")
    assert one.figures == ()
    assert one.label == "Minimum"


@pytest.mark.parametrize(("written", "value"), [("010", 10), ("1.50", Fraction(3, 2)), ("0.1", Fraction(1, 10))])
def test_a_number_without_quotes_is_what_people_wrote(load, written, value):
    """YAML itself would read 8, and two binary fractions."""
    (tarief,) = load(entry(waarde=written))
    assert tarief.figures[0].value == value


def test_a_source_without_quotes_is_what_people_wrote(load):
    assert load(entry(bron="7.10"))[0].figures[0].source == "7.10"


def test_a_yes_a_date_and_a_word_are_checked_too(load):
    (one,) = load(entry(waarde="true").replace("euro", "ja_nee"))
    assert one.figures[0].value is True
    with pytest.raises(FigureError, match=r"schrijf true of false"):
        load(entry(waarde='"ja"').replace("euro", "ja_nee"))
    (one,) = load(entry(waarde="2018-02-03").replace("euro", "datum"))
    assert one.figures[0].value == date(2018, 2, 3)
    with pytest.raises(FigureError, match=r"Schrijf JJJJ-MM-DD"):
        load(entry(waarde='"3 februari"').replace("euro", "datum"))


def test_a_word_out_of_a_list_is_checked_against_the_list():
    unit = choice("kleur", "rood", "wit")
    assert parse_value("rood", unit, "beleid") == "rood"
    with pytest.raises(FigureError, match=r"beleid: 'paars' mag niet. Kies uit rood, wit"):
        parse_value("paars", unit, "beleid")


def test_the_weakest_of_several_certainties_is_the_least_certain():
    assert weakest([]) == "gelezen"
    assert weakest(["gelezen", "uit notitie", "afgeleid"]) == "uit notitie"
    assert weakest(reversed(CONFIDENCES)) == "niet geverifieerd"


def test_a_value_is_described_in_its_unit(load):
    (tarief,) = load(GOOD)
    assert tarief.describe(tarief.figures[0]) == "€ 16,50 per uur"


def test_files_are_read_as_they_stand(tmp_path):
    path = Path(tmp_path) / "leeg.yaml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(FigureError, match=r"^leeg\.yaml is leeg\. Geef een bestand waar iets in staat\.$"):
        load_series(path)
