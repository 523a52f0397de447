"""Other figures in the place of the shipped ones: exactly where they hold, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import FigureError, UnknownName
from luwte.engine.catalogue import Catalogue
from luwte.engine.facts import Fact
from luwte.engine.figures import Figure, Series
from luwte.engine.rules import Rule
from luwte.engine.units import AGE_UNIT, EURO_UNIT, PART_UNIT, choice
from luwte.engine.variation import overlaid, varied
from tests.engine.law import FACTS, rule, rules

FIRST = date(2020, 1, 1)


def figure(value: int, start: int, end: int | None, keys: tuple[int, int | None] | None = None) -> Figure:
    low, high = keys or (None, None)
    return Figure(
        value=Fraction(value),
        valid_from=FIRST + timedelta(days=start),
        valid_to=None if end is None else FIRST + timedelta(days=end),
        source=f"bron {value}",
        confidence="gelezen",
        key_from=None if low is None else Fraction(low),
        key_to=None if high is None else Fraction(high),
    )


def catalogue(*figures: Figure) -> Catalogue:
    key = "leeftijd" if figures[0].key_from is not None else None
    series = Series("bedrag", "Bedrag", EURO_UNIT, "landelijk", figures, key=key)
    return Catalogue([], [series], [Fact("leeftijd", AGE_UNIT, "Hoe oud?")])


def test_an_added_figure_wins_from_its_first_day_until_its_last() -> None:
    series = varied(catalogue(figure(1, 0, None)), {"bedrag": [figure(2, 10, 20)]}).series["bedrag"]

    values = [int(str(series.at(FIRST + timedelta(days=day), None).value)) for day in (0, 9, 10, 19, 20, 99)]

    assert values == [1, 1, 2, 2, 1, 1]


def test_the_original_catalogue_stays_as_it_was() -> None:
    original = catalogue(figure(1, 0, None))

    varied(original, {"bedrag": [figure(2, 0, None)]})

    assert original.series["bedrag"].at(FIRST, None).value == 1


def test_one_age_of_a_table_changes_and_its_neighbours_do_not() -> None:
    series = varied(catalogue(figure(1, 0, None, (18, 30))), {"bedrag": [figure(2, 0, None, (21, 21))]}).series[
        "bedrag"
    ]

    assert [series.at(FIRST, Fraction(age)).value for age in (18, 20, 21, 22, 30)] == [1, 1, 2, 1, 1]


@given(
    old=st.tuples(st.integers(0, 20), st.integers(1, 20), st.integers(15, 25), st.integers(0, 8)),
    new=st.tuples(st.integers(0, 20), st.integers(1, 20), st.integers(15, 25), st.integers(0, 8)),
    endless=st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()),
)
def test_every_day_and_age_finds_the_added_figure_or_else_the_old_one(
    old: tuple[int, int, int, int], new: tuple[int, int, int, int], endless: tuple[bool, bool, bool, bool]
) -> None:
    def made(value: int, at: tuple[int, int, int, int], no_end: bool, no_last_key: bool) -> Figure:
        start, length, low, width = at
        return figure(value, start, None if no_end else start + length, (low, None if no_last_key else low + width))

    first, second = made(1, old, endless[0], endless[1]), made(2, new, endless[2], endless[3])
    series = varied(catalogue(first), {"bedrag": [second]}).series["bedrag"]

    for offset in range(0, 45, 3):
        day = FIRST + timedelta(days=offset)
        for age in range(14, 36):
            key = Fraction(age)
            expected = 2 if second.holds(day, key) else 1 if first.holds(day, key) else None
            found = [one.value for one in series.figures if one.holds(day, key)]
            assert found == ([expected] if expected else [])


@given(
    old=st.tuples(st.integers(0, 20), st.integers(1, 20), st.integers(15, 25), st.integers(0, 8)),
    new=st.tuples(st.integers(0, 20), st.integers(1, 20), st.integers(15, 25), st.integers(0, 8)),
)
def test_no_part_of_a_figure_is_left_without_a_day_or_without_a_key(
    old: tuple[int, int, int, int], new: tuple[int, int, int, int]
) -> None:
    first, second = (figure(value, at[0], at[0] + at[1], (at[2], at[2] + at[3])) for value, at in ((1, old), (2, new)))

    for one in varied(catalogue(first), {"bedrag": [second]}).series["bedrag"].figures:
        assert one.valid_to is not None
        assert one.valid_from < one.valid_to
        assert isinstance(one.key_from, Fraction)
        assert isinstance(one.key_to, Fraction)
        assert one.key_from <= one.key_to


def test_figures_of_one_name_can_be_laid_over_without_another_catalogue() -> None:
    law = catalogue(figure(1, 0, None, (18, 30)))
    base, added = figure(5, 0, None, (18, 30)), figure(6, 10, None, (21, 21))

    found = overlaid(law, "bedrag", [base], [added])

    series = replace(law.series["bedrag"], figures=found)
    later = FIRST + timedelta(days=10)
    assert [series.at(day, Fraction(age)).value for day in (FIRST, later) for age in (18, 21, 22)] == [5, 5, 5, 5, 6, 5]
    assert law.series["bedrag"].at(later, Fraction(21)).value == 1
    with pytest.raises(UnknownName, match="Het cijfer 'bedrg' bestaat niet"):
        overlaid(law, "bedrg", [base], [added])


def test_figures_that_only_touch_stay_as_they_are() -> None:
    early, late = figure(1, 0, 10, (15, 20)), figure(3, 20, None, (15, 20))
    cover = figure(2, 10, 20, (18, 19))

    found = varied(catalogue(early, late), {"bedrag": [cover]}).series["bedrag"].figures

    assert found == (early, cover, late)


def version(start: int, end: int | None, text: str = "return uren") -> Rule:
    (found,) = rules(rule(text))
    until = None if end is None else FIRST + timedelta(days=end)
    return replace(found, valid_from=FIRST + timedelta(days=start), valid_to=until)


periods = st.tuples(st.integers(0, 8), st.one_of(st.none(), st.integers(1, 8)))


@given(cover=periods, first_end=st.integers(1, 6), last_end=st.one_of(st.none(), st.integers(1, 6)))
def test_an_added_formula_holds_on_its_own_days_and_the_versions_of_before_on_all_others(
    cover: tuple[int, int | None], first_end: int, last_end: int | None
) -> None:
    end = None if last_end is None else first_end + last_end
    old = [version(0, first_end), version(first_end, end, "return uren + uren")]
    start, length = cover
    new = version(start, None if length is None else start + length, "return NIETS")
    law = Catalogue(old, [], FACTS)

    found = varied(law, {}, {"proef": [new]}).rules["proef"]

    assert all(one.valid_to is None or one.valid_from < one.valid_to for one in found)
    for offset in range(20):
        day = FIRST + timedelta(days=offset)
        expected = [one.body for one in ([new] if new.holds(day) else old) if one.holds(day)]
        assert [one.body for one in found if one.holds(day)] == expected
    assert law.rules["proef"] == old


def in_words(value: int, name: str) -> Figure:
    return replace(figure(value, 0, None), key_from=name)


def test_a_row_of_a_table_by_name_takes_the_place_of_that_row_only() -> None:
    series = Series("aantal", "Aantal", EURO_UNIT, "landelijk", (in_words(1, "Almere"), in_words(2, "Breda")), "naam")
    law = Catalogue([], [series], [Fact("naam", choice("naam"), "Welke?")])

    table = varied(law, {"aantal": [in_words(9, "Breda")]}).series["aantal"]

    assert [table.at(FIRST, name).value for name in ("Almere", "Breda")] == [1, 9]
    assert len(table.figures) == 2


def test_a_table_figure_for_what_is_no_table_is_refused() -> None:
    with pytest.raises(FigureError, match="bedrag: het is geen tabel"):
        varied(catalogue(figure(1, 0, None)), {"bedrag": [figure(2, 0, None, (18, 30))]})


def test_a_table_by_parts_of_a_year_is_not_split() -> None:
    series = Series("bedrag", "Bedrag", EURO_UNIT, "landelijk", (figure(1, 0, None, (0, 9)),), key="deel")
    law = Catalogue([], [series], [Fact("deel", PART_UNIT, "Welk deel?")])

    with pytest.raises(FigureError, match=r"kan niet worden gesplitst \(bron 1\)\. Geef hele tabelrijen"):
        varied(law, {"bedrag": [figure(2, 0, None, (3, 4))]})


def test_a_name_that_is_no_figure_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match=r"'bedrg' bestaat niet\. Bedoelt u 'bedrag'"):
        varied(catalogue(figure(1, 0, None)), {"bedrg": [figure(2, 0, None)]})


def test_a_table_figure_without_its_key_is_refused() -> None:
    with pytest.raises(FigureError, match="geef bij elk cijfer 'leeftijd'"):
        varied(catalogue(figure(1, 0, None, (18, 30))), {"bedrag": [figure(2, 0, None)]})


def test_two_added_figures_on_one_day_are_refused() -> None:
    with pytest.raises(FigureError, match="twee cijfers voor bedrag gelden op 6 januari 2020"):
        varied(catalogue(figure(1, 0, None)), {"bedrag": [figure(2, 0, 10), replace(figure(3, 5, None))]})
