"""A day in a hole between known figures: the nearest known periods are named, not the first and last day of all."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import Figure, NoFigure, Series, load_series
from luwte.engine.gaps import hole, known_until
from luwte.engine.units import EURO_UNIT

SPANS = (
    ("2015-01-01", "2015-04-01"),
    ("2015-04-01", "2015-07-01"),
    ("2016-01-01", "2017-01-01"),
    ("2018-01-01", None),
)
TARIEF = Series(
    "tarief",
    "Het tarief",
    EURO_UNIT,
    "landelijk",
    tuple(
        Figure(Fraction(1), date.fromisoformat(first), last and date.fromisoformat(last), "Wet", "gelezen")
        for first, last in SPANS
    ),
    supplier="Het ministerie",
)
FIRST_HOLE = "Wel bekend vanaf 1 januari 2015 tot 1 juli 2015 en vanaf 1 januari 2016 tot 1 januari 2017."
SECOND_HOLE = "Wel bekend vanaf 1 januari 2016 tot 1 januari 2017 en vanaf 1 januari 2018."


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2015-07-01", FIRST_HOLE),
        ("2015-10-01", FIRST_HOLE),
        ("2015-12-31", FIRST_HOLE),
        ("2017-01-01", SECOND_HOLE),
        ("2017-12-31", SECOND_HOLE),
        ("2014-12-31", "Bekend vanaf 1 januari 2015. Het ministerie levert het volgende cijfer."),
    ],
)
def test_a_day_without_a_figure_names_the_nearest_known_periods(day, sentence):
    with pytest.raises(NoFigure) as error:
        TARIEF.at(date.fromisoformat(day), None)
    assert str(error.value).endswith(f". {sentence}")


def test_before_and_after_all_figures_the_whole_range_is_named_as_before():
    closed = Series("tarief", "Het tarief", EURO_UNIT, "landelijk", TARIEF.figures[:3])
    for day in (date(2014, 12, 31), date(2017, 1, 1)):
        with pytest.raises(NoFigure, match=r"Bekend vanaf 1 januari 2015 tot 1 januari 2017\.$"):
            closed.at(day, None)


def test_a_table_looks_at_the_figures_of_its_key_only():
    rows = [("2015-01-01", "2016-01-01", "Edam"), ("2017-01-01", None, "Edam"), ("2015-01-01", None, "Zaanstad")]
    figures = tuple(
        Figure(Fraction(1), date.fromisoformat(a), b and date.fromisoformat(b), "Wet", "gelezen", key_from=key)
        for a, b, key in rows
    )
    table = Series("tabel", "Het aantal", EURO_UNIT, "landelijk", figures, key="gemeente")
    with pytest.raises(NoFigure) as error:
        table.at(date(2016, 6, 1), "Edam", "gemeente Edam")
    assert str(error.value) == (
        "Het aantal is niet bekend op 1 juni 2016 bij gemeente Edam. "
        "Wel bekend vanaf 1 januari 2015 tot 1 januari 2016 en vanaf 1 januari 2017."
    )


def test_periods_that_overlap_or_run_on_leave_no_hole():
    year = date(2020, 1, 1)
    assert hole(date(2020, 6, 1), [(year, None), (date(2021, 1, 1), date(2022, 1, 1))]) == ""
    long, inside = (year, date(2023, 1, 1)), (date(2021, 1, 1), date(2022, 1, 1))
    later = (date(2024, 1, 1), None)
    said = "Wel bekend vanaf 1 januari 2020 tot 1 januari 2023 en vanaf 1 januari 2024."
    assert hole(date(2023, 6, 1), [later, inside, long]) == said
    assert hole(date(2023, 6, 1), [(year, None), inside, later]) == ""


days = st.integers(0, 40).map(lambda number: date(2020, 1, 1) + timedelta(days=number))
spans = st.tuples(days, st.none() | st.integers(1, 9)).map(
    lambda pair: (pair[0], None if pair[1] is None else pair[0] + timedelta(days=pair[1]))
)


@given(day=days, known=st.lists(spans, max_size=6))
def test_a_hole_is_told_just_when_something_is_known_before_and_after_and_not_then(day, known):
    covered = any(first <= day and (last is None or day < last) for first, last in known)
    before = any(last is not None and last <= day for _, last in known)
    after = any(first > day for first, _ in known)
    assert covered or bool(hole(day, known)) == (before and after)


FILE = """\
tarief:
  eenheid: euro_per_uur
  waarden: [{waarde: "16.50", vanaf: 2017-01-01, tot: 2019-01-01, bron: Notitie, zekerheid: uit notitie}]
"""


@pytest.fixture
def load(tmp_path):
    def write_and_load(text):
        path = tmp_path / "cijfers.yaml"
        path.write_text(text, encoding="utf-8")
        return load_series(path)

    return write_and_load


def test_what_was_sought_and_not_found_says_why_on_those_days_only(load):
    gap = "  onbekend: [{vanaf: 2019-01-01, tot: 2020-01-01, waarom: De bron noemt geen bedrag.}]\n"
    (series,) = load(FILE + gap)
    with pytest.raises(
        NoFigure, match=r"op 31 december 2019\. De bron noemt geen bedrag\. Bekend vanaf 1 januari 2017"
    ):
        series.at(date(2019, 12, 31), None)
    with pytest.raises(NoFigure) as error:
        series.at(date(2020, 1, 1), None)
    assert "De bron noemt" not in str(error.value)


def test_a_figure_that_was_found_nowhere_is_no_mistake_and_has_no_value(load):
    (series,) = load(
        "schaal: {eenheid: euro, onbekend: [{vanaf: 2021-07-01, waarom: De schalen zijn niet gevonden.}]}\n"
    )
    assert series.figures == ()
    with pytest.raises(NoFigure, match=r"De schalen zijn niet gevonden\. Er is geen enkel cijfer\."):
        series.at(date(2030, 1, 1), None)


def test_periods_that_meet_are_one_and_leave_those_before_as_they_are():
    years = [(2015, 2016), (2017, 2018), (2019, 2020), (2021, 2022), (2022, 2023)]
    spans = [(date(one, 1, 1), date(other, 1, 1)) for one, other in years]
    assert hole(date(2018, 6, 1), spans) == (
        "Wel bekend vanaf 1 januari 2017 tot 1 januari 2018 en vanaf 1 januari 2019 tot 1 januari 2020."
    )
    assert hole(date(2020, 6, 1), spans).endswith("en vanaf 1 januari 2021 tot 1 januari 2023.")


@pytest.mark.parametrize(
    ("day", "until"),
    [
        ("2014-06-01", "2016-01-01"),  # before all: the end of the first
        ("2015-12-31", "2016-01-01"),
        ("2016-06-01", "2016-01-01"),  # in a hole: since then
        ("2017-01-01", "2019-01-01"),  # the next one joins on
        ("2019-01-01", "2019-01-01"),
        ("2020-01-01", None),
    ],
)
def test_known_until_is_the_first_day_without_a_figure_seen_from_a_day(day, until):
    years = [(2017, 2018), (2020, None), (2015, 2016), (2018, 2019)]
    spans = [(date(one, 1, 1), other and date(other, 1, 1)) for one, other in years]
    assert known_until(date.fromisoformat(day), spans) == (until and date.fromisoformat(until))
    assert known_until(date.fromisoformat(day), []) is None
