"""Reverse over the day of the law: every day once, and none guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from luwte.engine import EngineError, Figure, InvalidFact, Layer, MissingFacts, Series, UnknownName
from luwte.engine.periods import ends_of, periods, solve_days
from luwte.engine.units import EURO_UNIT
from tests.engine.law import DAY, catalogue, rule, series

BEDRAG = Series(
    "bedrag",
    "Bedrag",
    EURO_UNIT,
    "landelijk",
    tuple(
        Figure(Fraction(value), date.fromisoformat(first), date.fromisoformat(last), "Wet art. 2", "gelezen")
        for value, first, last in (
            (100, "2018-01-01", "2018-03-01"),
            (120, "2018-03-01", "2018-05-01"),
            (120, "2018-05-01", "2018-07-01"),
            (100, "2018-09-01", "2019-01-01"),
        )
    ),
)
OUD = rule("return bedrag + hulp", "bedrag: Euro, hulp: Euro", "Euro", "doel", tot="2018-10-01")
NIEUW = rule("return bedrag - bedrag", "bedrag: Euro", "Euro", "doel__2018", vanaf="2018-10-01")
HULP = Layer("gemeente", {"hulp": (Figure(Fraction(5), date(2018, 2, 1), None, "Besluit", "gelezen"),)})
LAW = catalogue(OUD + NIEUW, BEDRAG, series("hulp", EURO_UNIT, Fraction(0), layer="lokaal"))
STAND = LAW.at(DAY, [HULP])
FIRST, LAST = date(2017, 12, 1), date(2019, 1, 31)


def test_every_day_lies_in_one_period_with_the_outcome_of_reading_one():
    found = periods(STAND, "doel", {}, FIRST, LAST)
    day = FIRST
    for one in found:
        assert one.first == day
        while day <= one.last:
            try:
                outcome = replace(STAND, day=day).value("doel", {})
            except EngineError:
                outcome = None
            assert outcome == one.outcome, day
            day += timedelta(days=1)
    assert day == LAST + timedelta(days=1)
    assert [one.outcome for one in found] == [None, 100, 105, 125, None, 105, 0, None]


def test_only_the_periods_with_the_outcome_are_solutions():
    found, every = solve_days(STAND, "doel", "=", "105", {}, FIRST, LAST)
    assert [(one.first, one.last) for one in found] == [
        (date(2018, 2, 1), date(2018, 2, 28)),
        (date(2018, 9, 1), date(2018, 9, 30)),
    ]
    assert len(every) == 8
    assert [one.outcome for one in solve_days(STAND, "doel", ">=", "105", {}, FIRST, LAST)[0]] == [105, 125, 105]
    assert [one.outcome for one in solve_days(STAND, "doel", "<=", "100", {}, FIRST, LAST)[0]] == [100, 0]


def test_a_period_without_a_figure_says_which():
    sentences = [one.sentence for one in periods(STAND, "doel", {}, FIRST, LAST) if one.outcome is None]
    assert all("Bedrag is niet bekend op" in sentence for sentence in sentences)
    assert len(sentences) == 3


def test_wrong_words_are_refused():
    with pytest.raises(InvalidFact, match="Draai ze om"):
        periods(STAND, "doel", {}, LAST, FIRST)
    with pytest.raises(UnknownName, match="Bedoelt u 'doel'"):
        periods(STAND, "doell", {}, FIRST, LAST)
    with pytest.raises(InvalidFact, match="twee dagen"):
        ends_of("2018")
    assert ends_of("2018-01-01..2018-12-31") == (date(2018, 1, 1), date(2018, 12, 31))
    assert ends_of("")[0] < FIRST
    stand = catalogue(rule("return uren")).at(DAY)
    with pytest.raises(MissingFacts):
        periods(stand, "proef", {}, FIRST, LAST)
    yes = catalogue(rule("return a", "a: JaNee", "JaNee")).at(DAY)
    with pytest.raises(InvalidFact, match="alleen ="):
        solve_days(yes, "proef", ">=", "ja", {"a": True}, FIRST, LAST)


def test_joined_days_have_the_least_certainty_of_them():
    doubtful = replace(BEDRAG.figures[2], confidence="niet geverifieerd")
    law = catalogue(
        OUD, replace(BEDRAG, figures=(*BEDRAG.figures[:2], doubtful)), series("hulp", EURO_UNIT, Fraction(0))
    )
    found = periods(law.at(DAY), "doel", {}, date(2018, 1, 1), date(2018, 7, 31))
    told = [(one.first, one.outcome, one.confidence) for one in found]
    assert told == [
        (date(2018, 1, 1), 100, "gelezen"),
        (date(2018, 3, 1), 120, "niet geverifieerd"),
        (date(2018, 7, 1), None, "gelezen"),
    ]


def test_the_last_day_of_the_calendar_can_be_asked_about():
    found = periods(STAND, "doel", {}, date(2018, 12, 1), date.max)
    assert [(one.first, one.last) for one in found] == [
        (date(2018, 12, 1), date(2018, 12, 31)),
        (date(2019, 1, 1), date.max),
    ]
