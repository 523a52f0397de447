"""Suppression: small counts of other municipalities stay hidden, also behind a total."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.taakstelling.afschermen import GRENS, scherm_af

EIGEN = 0


def test_the_own_count_always_shows():
    assert scherm_af({EIGEN: 1, 1: 9}, EIGEN).cellen == {EIGEN: 1, 1: 9}


def test_four_is_hidden_and_five_is_not():
    assert scherm_af({EIGEN: 9, 1: 4, 2: 4, 3: 5}, EIGEN).cellen == {EIGEN: 9, 1: None, 2: None, 3: 5}


def test_one_small_count_takes_another_with_it():
    kolom = scherm_af({EIGEN: 9, 1: 12, 2: 3, 3: 20}, EIGEN)
    assert kolom.cellen == {EIGEN: 9, 1: None, 2: None, 3: 20}
    assert kolom.totaal == 44


def test_one_small_count_without_another_hides_the_total():
    assert scherm_af({EIGEN: 9, 1: 3}, EIGEN).totaal is None


def test_all_nil_hides_the_total_because_it_would_say_nil_for_each():
    assert scherm_af({EIGEN: 9, 1: 0, 2: 0}, EIGEN).totaal is None


def test_nothing_small_hides_nothing():
    kolom = scherm_af({EIGEN: 2, 1: 5, 2: 55}, EIGEN)
    assert not kolom.iets_verborgen
    assert kolom.totaal == 62


@pytest.mark.parametrize(("anderen", "hoogst"), [(1, 24), (2, 18), (3, 12), (4, 7)])
def test_what_is_shown_always_leaves_more_than_one_possibility_for_what_is_hidden(anderen, hoogst):
    """Even for somebody who knows this method: every input in a box is tried."""
    gezien = defaultdict(list)
    for waarden in product(range(hoogst + GRENS + 1), repeat=anderen):
        kolom = scherm_af({EIGEN: 7, **dict(enumerate(waarden, 1))}, EIGEN)
        gezien[tuple(kolom.cellen.items()), kolom.totaal].append(waarden)
    for (cellen, _), mogelijk in gezien.items():
        if max(max(waarden) for waarden in mogelijk) >= hoogst:
            continue  # the box cuts off possibilities above it
        for wie, aantal in cellen:
            if aantal is None:
                assert len({waarden[wie - 1] for waarden in mogelijk}) > 1, (cellen, mogelijk)


@given(st.dictionaries(st.integers(0, 12), st.integers(0, 60), min_size=1), st.integers(0, 12))
def test_no_small_count_of_another_ever_shows_and_totals_are_true(aantallen, eigen):
    kolom = scherm_af(aantallen, eigen)
    for wie, aantal in kolom.cellen.items():
        assert aantal is None or aantal == aantallen[wie]
        assert wie == eigen or aantal is None or aantal >= GRENS
    assert kolom.totaal in {None, sum(aantallen.values())}
