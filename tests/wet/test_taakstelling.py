"""The statutory number: its figures, counting in places of 31 hours, and what is due."""

import csv
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import MissingFacts, NoFigure, NoRule, UnknownName
from luwte.wet import catalogus, lokaal, taakstellingen
from tests.wet.hulp import REGIO, op

ISLANDS = ("Ameland", "Schiermonnikoog", "Terschelling", "Vlieland")


@pytest.mark.eis("M263", "M047")
@pytest.mark.parametrize(("gemeente", "numbers"), REGIO.items())
def test_the_numbers_of_the_region_are_those_of_the_note(gemeente, numbers):
    found = [taakstellingen.aantal(gemeente, year) for year in (2017, 2018)]
    assert tuple(figure.value for figure in found) == numbers
    assert all(figure.source and figure.confidence == "uit notitie" for figure in found)


@pytest.mark.eis("M263")
def test_the_region_as_a_whole_has_58_and_102_places():
    assert set(lokaal.regiogemeenten("Zaanstreek-Waterland")) == set(REGIO)
    for year, total in ((2017, 58), (2018, 102)):
        assert sum(taakstellingen.aantal(name, year).value for name in REGIO) == total


@pytest.mark.eis("M302", "M301")
@pytest.mark.parametrize(
    ("year", "day", "number", "realised"),
    [(2017, "2017-12-31", 5, 5), (2018, "2018-12-31", 8, 8), (2019, "2019-01-31", 11, 9)],
)
def test_twenterand_met_its_number_two_years_and_stood_at_nine_of_eleven(year, day, number, realised):
    stand = op(day, "Twenterand")
    assert taakstellingen.aantal("Twenterand", year).value == number
    assert stand.value("gerealiseerd_volgens_bron", {"gemeente": "Twenterand"}) == realised
    assert realised - number == {2017: 0, 2018: 0, 2019: -2}[year]
    facts = {"gemeente": "Twenterand", "uren_totaal": 31 * realised}
    assert stand.value("aantal_gerealiseerd", facts) is (realised >= number)
    assert stand.value("recht_op_plek", facts) is (realised < number)


@pytest.mark.eis("M302")
def test_a_number_that_is_not_known_yet_is_an_error_that_names_what_is_missing():
    with pytest.raises(NoFigure) as error:
        taakstellingen.aantal("Twenterand", 2020)
    assert str(error.value) == (
        "Wettelijk aantal plekken is niet bekend op 31 december 2020 bij Twenterand. "
        "Bekend vanaf 1 januari 2017 tot 1 januari 2020. Het ministerie van SZW levert het volgende cijfer."
    )
    facts = {"gemeente": "Twenterand", "vastgestelde_personen": 9, "uren_totaal": 279, "personen_zonder_plek": 1}
    for target in ("verplichting", "recht_op_plek", "voldoet_aan_taakstelling", "beslag_buig"):
        with pytest.raises(NoFigure, match=r"bij gemeente Twenterand. Bekend vanaf 1 januari 2017 tot 1 januari 2020"):
            op("2020-01-01", "Twenterand").value(target, {key: facts[key] for key in catalogus().inputs(target)})


def test_before_2017_there_is_no_number():
    with pytest.raises(NoFigure, match=r"31 december 2016"):
        taakstellingen.aantal("Purmerend", 2016)
    with pytest.raises(NoRule):
        op("2016-12-31").value("verplichting", {"gemeente": "Purmerend", "vastgestelde_personen": 1})


@pytest.mark.eis("M053")
@pytest.mark.parametrize("island", ISLANDS)
def test_in_2017_and_2018_four_islands_have_no_place_to_offer(island):
    for year in (2017, 2018):
        assert taakstellingen.aantal(island, year).value == 0
        facts = {"gemeente": island, "uren_totaal": 0}
        assert op(f"{year}-12-31", island).value("recht_op_plek", facts) is False


@pytest.mark.eis("M053")
def test_since_2019_every_municipality_has_at_least_one_place():
    from luwte.wet.taakstelling import vastgesteld_aantal, vastgesteld_aantal__2019

    none, one = Fraction(0), Fraction(1)
    assert vastgesteld_aantal(none, none) == 0
    assert vastgesteld_aantal__2019(none, one, none) == 1
    assert vastgesteld_aantal__2019(Fraction(11), one, Fraction(2)) == 13
    assert op("2019-01-01").value("minste_plekken_per_gemeente", {}) == 1
    with pytest.raises(NoFigure):
        op("2018-12-31").value("minste_plekken_per_gemeente", {})
    for figure in catalogus().series["taakstelling"].figures:
        assert figure.valid_from.year < 2019 or figure.value >= 1


JAREN = ("2017", "2018", "2019")
TABEL = Path(__file__).parent / "gegevens" / "taakstelling_gemeenten.csv"
AANTALLEN = list(csv.DictReader(TABEL.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", AANTALLEN, ids=lambda row: row["gemeente"])
def test_the_number_of_each_municipality_is_that_of_the_regulations_from_january_to_december(row):
    series = catalogus().series["taakstelling"]
    for year in JAREN:
        first, last = date(int(year), 1, 1), date(int(year), 12, 31)
        if row[year]:
            figure = series.at(first, row["gemeente"])
            assert figure.value == int(row[year])
            assert (figure.valid_from, figure.valid_to) == (first, last + timedelta(days=1))
        else:
            for day in (first, last):
                with pytest.raises(NoFigure):
                    series.at(day, row["gemeente"])


def test_the_regulations_name_no_other_municipality():
    found = catalogus().series["taakstelling"].figures
    assert {figure.key_from for figure in found} == {row["gemeente"] for row in AANTALLEN}
    assert len(found) == sum(bool(row[year]) for row in AANTALLEN for year in JAREN)


@pytest.mark.eis("M052", "M050", "M047")
@pytest.mark.parametrize(("year", "number"), [(2017, 2600), (2018, 4600), (2019, 6000), (2020, 7400)])
def test_the_national_numbers_come_from_a_yearly_regulation(year, number):
    figure = taakstellingen.landelijk(year)
    assert figure.value == number
    assert "Stcrt" in figure.source


@pytest.mark.parametrize(("year", "number"), [(2015, 1600), (2016, 3200)])
def test_before_the_duty_there_were_only_estimates_in_the_budget(year, number):
    figure = taakstellingen.landelijk(year)
    assert figure.value == number
    assert "raming" in figure.source
    with pytest.raises(NoRule):
        op(f"{year}-12-31").value("verplichting", {})


@pytest.mark.eis("M053", "M055")
@pytest.mark.parametrize(("extra", "due"), [(0, 11), (2, 13)])
def test_since_2019_too_the_extra_places_of_the_council_come_on_top(extra, due):
    from luwte.engine import Figure, Layer

    figure = Figure(Fraction(extra), op("2017-01-01").day, None, "Verordening", "gelezen")
    stand = catalogus().at(op("2019-12-31").day, [Layer("gemeente Twenterand", {"extra_plekken": [figure]})])
    assert stand.value("vastgesteld_aantal", {"gemeente": "Twenterand"}) == due


@pytest.mark.eis("M053")
@pytest.mark.parametrize(("given", "least"), [(0, 1), (1, 1), (2, 2)])
def test_since_2019_a_number_of_nought_counts_as_one_place(given, least):
    from luwte.engine import Figure
    from luwte.engine.variation import varied

    number = Figure(Fraction(given), op("2019-01-01").day, op("2020-01-01").day, "Proef", "gelezen", key_from="Ameland")
    stand = varied(catalogus(), {"taakstelling": [number]}).at(op("2019-12-31").day, lokaal.lagen("Ameland"))
    assert stand.value("vastgesteld_aantal", {"gemeente": "Ameland"}) == least


@pytest.mark.eis("M049", "M050")
def test_the_long_term_number_tells_what_it_is_based_on():
    uitleg = op("2019-01-01").explain("taakstelling_landelijk_structureel", {})
    assert uitleg.value == 30000
    assert "Wajong-werkregeling en de Wsw in 2012 tot en met 2014" in uitleg.doc
    assert "achterstand van 2015 en 2016 wordt in vijf jaar ingehaald" in uitleg.doc


def test_a_national_number_that_was_not_found_is_an_error():
    with pytest.raises(NoFigure, match=r"Landelijk aantal plekken is niet bekend op 31 december 2021"):
        taakstellingen.landelijk(2021)


@pytest.mark.eis("M051")
def test_numbers_are_cumulative_and_tested_at_the_end_of_the_year():
    series = catalogus().series["taakstelling"]
    assert "Cumulatief" in series.description
    assert "31 december" in series.description
    for name in taakstellingen.codes().values():
        years = taakstellingen.jaren(name)
        numbers = [taakstellingen.aantal(name, year).value for year in years]
        assert numbers == sorted(numbers), name


@pytest.mark.eis("M054", "M207")
@pytest.mark.parametrize(
    ("hours", "places"),
    [(96, Fraction(96, 31)), (288, Fraction(288, 31)), (31, 1), ("30.99", Fraction(3099, 3100)), (0, 0)],
)
def test_a_place_is_31_hours_and_is_not_rounded(hours, places):
    assert op("2017-01-01").value("plekken_van_31_uur", {"uren_totaal": hours}) == places


@pytest.mark.eis("M054", "M207")
def test_shorter_contracts_take_more_persons_for_the_same_number():
    """5 persons of 24 hours are not 4 places of 31 hours; 6 persons are."""
    stand = op("2017-12-31")
    for persons, reached in ((5, False), (6, True)):
        hours = {"uren_totaal": 24 * persons}
        assert (stand.value("plekken_van_31_uur", hours) >= 4) is reached
    assert stand.value("plekken_van_31_uur", {"uren_totaal": 38 * 4}) > 4


contracten = st.lists(st.integers(0, 6000).map(lambda hundredths: Fraction(hundredths, 100)), max_size=12)


@pytest.mark.eis("M054")
@given(one=contracten, other=contracten)
@settings(derandomize=True, max_examples=80, deadline=None)
def test_places_add_up_and_grow_with_the_hours(one, other):
    def places(hours):
        return op("2018-06-01").value("plekken_van_31_uur", {"uren_totaal": sum(hours, Fraction(0))})

    assert places(one) + places(other) == places([*one, *other])
    assert places(one) <= places([*one, *other])


@pytest.mark.eis("M048")
@given(gemeente=st.sampled_from(sorted(REGIO)), year=st.sampled_from([2017, 2018]), persons=st.integers(0, 200))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_due_is_the_number_or_the_need_whichever_is_less(gemeente, year, persons):
    due = op(f"{year}-12-31", gemeente).value("verplichting", {"gemeente": gemeente, "vastgestelde_personen": persons})
    number = taakstellingen.aantal(gemeente, year).value
    assert due == min(number, persons) <= number


@pytest.mark.eis("M042")
@pytest.mark.parametrize(("hours", "right"), [(31 * 17, False), (31 * 17 - 1, True), ("526.99", True), (0, True)])
def test_who_is_established_has_a_right_to_a_place_until_the_number_is_reached(hours, right):
    stand = op("2017-12-31")
    facts = {"gemeente": "Purmerend", "uren_totaal": hours}
    assert stand.value("recht_op_plek", facts) is right
    # A new year has a higher number: the right comes back.
    assert op("2018-01-01").value("recht_op_plek", facts) is True


def test_a_council_may_set_a_higher_number():
    from luwte.engine import Figure, Layer

    extra = Figure(Fraction(2), op("2017-01-01").day, None, "Verordening", "gelezen")
    layers = [*lokaal.lagen("Purmerend"), Layer("gemeente Purmerend", {"extra_plekken": [extra]})]
    stand = catalogus().at(op("2017-12-31").day, layers)
    facts = {"gemeente": "Purmerend", "vastgestelde_personen": 30, "uren_totaal": 31 * 17}
    assert stand.value("verplichting", {key: facts[key] for key in ("gemeente", "vastgestelde_personen")}) == 19
    assert stand.value("recht_op_plek", {key: facts[key] for key in ("gemeente", "uren_totaal")}) is True


@pytest.mark.eis("M056", "M264")
@pytest.mark.parametrize(
    ("hours", "waiting", "meets"),
    [
        (0, 0, True),
        (31, 0, True),
        (30, 0, True),  # one person of 30 hours, and nobody waits
        (48, 0, True),  # two persons of 24 hours
        (48, 1, False),
        (0, 1, False),
        (31 * 17, 0, True),
        (31 * 17, 23, True),  # the number is there: the others may wait
        (31 * 17 - 1, 23, False),
        (31 * 17 - 1, 0, True),
        (320, 2, False),  # eight persons of 40 hours do not take the places of two who wait
    ],
)
def test_a_municipality_meets_its_number_when_it_is_realised_or_nobody_waits(hours, waiting, meets):
    facts = {"gemeente": "Purmerend", "uren_totaal": hours, "personen_zonder_plek": waiting}
    assert op("2017-12-31").value("voldoet_aan_taakstelling", facts) is meets


@pytest.mark.eis("M042")
@given(hours=st.integers(0, 40 * 40), waiting=st.integers(0, 40))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_who_waits_while_the_number_is_not_there_keeps_the_right_and_the_duty_is_not_met(hours, waiting):
    stand, facts = op("2018-12-31"), {"gemeente": "Purmerend", "uren_totaal": hours}
    met = stand.value("voldoet_aan_taakstelling", facts | {"personen_zonder_plek": waiting})
    assert met is not (waiting > 0 and stand.value("recht_op_plek", facts))


@pytest.mark.eis("M129")
def test_up_to_october_2017_the_region_had_five_positive_advices():
    stand = op("2017-10-01")
    advices = {name: stand.value("positieve_adviezen_2017", {"gemeente": name}) for name in REGIO}
    assert {name: number for name, number in advices.items() if number} == {"Purmerend": 1, "Zaanstad": 4}
    assert sum(advices.values()) == 5
    note = stand.explain("positieve_adviezen_2017", {"gemeente": "Edam-Volendam"}).remark
    assert note == "Met Zeevang, dat in 2016 in Edam-Volendam is opgegaan."


def test_a_municipality_is_found_by_name_or_code_whatever_its_capitals():
    assert taakstellingen.naam("0439") == taakstellingen.naam("PURMEREND") == "Purmerend"
    assert taakstellingen.bekende_gemeente("edam-volendam") == "Edam-Volendam"
    with pytest.raises(UnknownName, match=r"Van de gemeente 'Zandstad' is .* Bedoelt u Zaanstad\?"):
        taakstellingen.bekende_gemeente("Zandstad")
    with pytest.raises(UnknownName, match=r"Van de gemeente 'Narnia' is geen wettelijk aantal bekend"):
        taakstellingen.bekende_gemeente("Narnia")
    with pytest.raises(NoFigure, match=r"Er is geen enkel cijfer bij Narnia"):
        taakstellingen.aantal("Narnia", 2017)


def test_every_code_has_four_digits_and_one_name():
    codes = taakstellingen.codes()
    assert all(len(code) == 4 and code.isdigit() for code in codes)
    assert len(set(codes.values())) == len(codes)


def test_the_municipality_is_asked_first():
    with pytest.raises(MissingFacts, match=r"gemeente \(Voor welke gemeente\)"):
        op("2017-12-31").value("taakstelling", {})


@pytest.mark.eis("M094")
def test_every_municipality_whose_annex_was_found_has_a_number_for_2017_with_its_source():
    known = [code for code, naam in taakstellingen.codes().items() if 2017 in taakstellingen.jaren(naam)]
    names = {taakstellingen.codes()[code] for code in known}
    assert len(known) == 57
    assert {*REGIO, "Twenterand"} <= names
    for code in known:
        figure = taakstellingen.aantal(code, 2017)
        assert figure.value >= 0
        assert figure.source
    for naam in ("Amsterdam", "Aalsmeer"):  # not in what was found of the annex: said, never guessed
        with pytest.raises(NoFigure, match="Wettelijk aantal plekken is niet bekend"):
            taakstellingen.aantal(naam, 2017)
