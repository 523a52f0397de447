"""The next and the previous day on which the law gives another outcome."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from luwte.engine import Catalogue, Figure, Layer, Series
from luwte.engine.moments import next_moment, previous_moment
from luwte.engine.units import EURO_MONTH_UNIT
from tests.engine.law import catalogue, rule

FACTS = {"deel": "0.5"}


def figures(*amounts: tuple[int, str, str | None]) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            Fraction(amount), date.fromisoformat(since), date.fromisoformat(until) if until else None, "b", "gelezen"
        )
        for amount, since, until in amounts
    )


def law(*amounts: tuple[int, str, str | None], layer: str = "landelijk") -> Catalogue:
    return catalogue(
        rule("return bedrag * deel", "bedrag: EuroPerMaand, deel: Deel", "EuroPerMaand", "subsidie"),
        Series("bedrag", "Bedrag", EURO_MONTH_UNIT, layer, figures(*amounts), supplier="Het ministerie"),
    )


HALF_YEARS = (
    (100, "2019-01-01", "2019-07-01"),
    (100, "2019-07-01", "2020-01-01"),
    (120, "2020-01-01", "2020-07-01"),
)


def test_the_next_moment_passes_a_day_on_which_nothing_changes():
    moment = next_moment(law(*HALF_YEARS).at(date(2019, 3, 1)), "subsidie", FACTS)
    assert moment.day == date(2020, 1, 1)
    assert moment.difference.sentence("Per 1 januari") == "Per 1 januari € 10,00 per maand meer: bedrag +10,00."


def test_the_day_before_a_change_still_looks_forward_and_the_day_itself_looks_back():
    eve = next_moment(law(*HALF_YEARS).at(date(2019, 12, 31)), "subsidie", FACTS)
    assert eve.day == date(2020, 1, 1)
    back = previous_moment(law(*HALF_YEARS).at(date(2020, 1, 1)), "subsidie", FACTS)
    assert (back.day, back.difference.total) == (date(2020, 1, 1), 10)


def test_after_the_last_known_figure_the_moment_says_what_is_missing():
    moment = next_moment(law(*HALF_YEARS).at(date(2020, 3, 1)), "subsidie", FACTS)
    assert (moment.day, moment.difference) == (date(2020, 7, 1), None)
    assert "Bedrag is niet bekend op 1 juli 2020" in moment.unknown
    assert "Het ministerie levert het volgende cijfer." in moment.unknown


def test_before_the_first_known_figure_the_moment_says_what_is_missing():
    moment = previous_moment(law(*HALF_YEARS).at(date(2019, 12, 1)), "subsidie", FACTS)
    assert (moment.day, moment.difference) == (date(2019, 1, 1), None)
    assert "niet bekend op 31 december 2018" in moment.unknown


def test_a_figure_without_end_never_changes_again():
    forever = law((100, "2015-01-01", None))
    assert next_moment(forever.at(date(2019, 3, 1)), "subsidie", FACTS) is None
    assert previous_moment(forever.at(date(2019, 3, 1)), "subsidie", FACTS).difference is None


def test_policy_of_a_place_that_begins_later_is_seen_coming():
    layers = [Layer("gemeente", {"bedrag": figures((100, "2015-01-01", "2021-03-01"), (90, "2021-03-01", None))})]
    moment = next_moment(law(layer="lokaal").at(date(2019, 3, 1), layers), "subsidie", FACTS)
    assert (moment.day, moment.difference.total) == (date(2021, 3, 1), -5)


def test_a_target_that_never_was_known_before_is_told_from_its_first_day():
    text = rule("return deel * 1", "deel: Deel", "Deel", "proef", vanaf="2018-01-01")
    moment = previous_moment(catalogue(text).at(date(2019, 1, 1)), "proef", FACTS)
    assert (moment.day, moment.difference) == (date(2018, 1, 1), None)
    assert "De regel geldt vanaf 1 januari 2018" in moment.unknown
