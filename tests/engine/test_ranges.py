"""Ranged facts: the exact lowest and highest outcome, against counting out every point."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import InvalidFact, MissingFacts, NoFigure, UnknownName
from luwte.engine.grid import grid_of
from luwte.engine.ranges import field_of, reach, step_from
from luwte.engine.ranges import over as over_field
from luwte.engine.units import EURO_UNIT
from tests.engine.law import DAY, catalogue, rule, series
from tests.engine.moving import LAW

HUNDREDTHS = st.integers(1, 6000).map(lambda number: Fraction(number, 100))


def span(low: Fraction, steps: int, step: Fraction) -> tuple[str, list[Fraction]]:
    """A range as text, and every value in it."""
    return f"{float_free(low)}..{float_free(low + steps * step)}", [low + place * step for place in range(steps + 1)]


def float_free(value: Fraction) -> str:
    """A number in hundredths as text."""
    return f"{int(value * 100) // 100}.{int(value * 100) % 100:02}"


def counted(target, names, values, fixed):
    """Every outcome over all points, by reading 1."""
    found = {}
    for point in product(*values):
        outcome = LAW.value(target, {**fixed, **dict(zip(names, point, strict=True))})
        found.setdefault(outcome, dict(zip(names, point, strict=True)))
    return found


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["stijgt", "deelt", "springt", "begrensd"]), HUNDREDTHS, HUNDREDTHS, st.integers(0, 9))
def test_the_ends_of_a_range_are_those_of_counting_out(target, uren, normuren, steps):
    first, one = span(min(uren, Fraction(59)), steps, Fraction(1, 100))
    second, other = span(min(normuren, Fraction(59)), 7, Fraction(1, 100))
    found = reach(LAW, target, {"uren": first, "normuren": second})
    every = counted(target, ("uren", "normuren"), (one, other), {})
    assert (found.least.value, found.most.value) == (min(every), max(every))
    assert found.exact
    for end in (found.least, found.most):
        assert LAW.value(target, end.at) == end.value


@pytest.mark.parametrize("target", ["stijgt", "deelt", "springt", "begrensd"])
def test_a_wide_range_is_exact_without_looking_at_every_point(target):
    field = field_of(LAW, target, {"uren": "0.01..60", "normuren": "36"})
    found = over_field(field)
    every = counted(target, ("uren",), ([Fraction(place, 100) for place in range(1, 6001)],), {"normuren": "36"})
    assert (found.least.value, found.most.value) == (min(every), max(every))
    assert field.size == len(range(1, 6001))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 100), st.integers(0, 100), st.integers(100, 300_000))
def test_a_curve_has_its_top_where_counting_finds_it(low, high, cents):
    low, high = sorted((low, high))
    step = Fraction(1, 100)
    text, values = span(low * step, high - low, step)
    loon = Fraction(cents, 100)
    found = over_field(field_of(LAW, "boog", {"deel": text, "loon": loon}, {"deel": step}))
    every = counted("boog", ("deel",), (values,), {"loon": loon})
    assert (found.least.value, found.most.value) == (min(every), max(every))


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 5990), st.integers(1, 5990), st.booleans(), st.sampled_from(["mag", "verf"]))
def test_words_are_those_of_counting_out(uren, normuren, a, target):
    step = Fraction(1, 100)
    first, one = span(uren * step, 3, step)
    second, other = span(normuren * step, 2, step)
    fixed = {"a": a, "deel": Fraction(1, 2)} if target == "mag" else {}
    facts = {"uren": first, "normuren": second, "kleur": "rood|wit|blauw", **fixed}
    names, values = ["uren", "normuren", "kleur"], [one, other, ["rood", "wit", "blauw"]]
    if target == "mag":
        facts, names, values = {**facts, "b": "ja|nee"}, [*names, "b"], [*values, [True, False]]
    found = reach(LAW, target, facts)
    assert {one.value for one in found.outcomes} == set(counted(target, names, values, fixed))
    assert found.exact
    for one in found.outcomes:
        assert LAW.value(target, {**fixed, **one.at}) == one.value


@settings(max_examples=15, deadline=None)
@given(st.dates(date(2016, 1, 1), date(2026, 12, 1)), st.integers(0, 40), st.sampled_from(["termijn", "einde"]))
def test_days_are_those_of_counting_out(begin, days, target):
    last = date.fromordinal(begin.toordinal() + days)
    found = reach(LAW, target, {"dag": f"{begin}..{last}", "weken": "2..6"})
    every = counted(
        target,
        ("dag", "weken"),
        ([date.fromordinal(begin.toordinal() + number) for number in range(days + 1)], range(2, 7)),
        {},
    )
    assert (found.least.value, found.most.value) == (min(every), max(every))


def test_a_value_that_cannot_be_computed_somewhere_is_said():
    found = reach(LAW, "tabel", {"leeftijd": "15..30", "deel": "1"})
    assert (found.least.value, found.most.value) == (500, 1500)
    assert "Jeugdloon is niet bekend op 1 juni 2020 bij leeftijd 21 jaar" in found.impossible[0]
    assert not found.settled


def test_a_range_without_any_figure_is_the_error_of_one_value():
    with pytest.raises(NoFigure, match=r"bij leeftijd 2[12] jaar"):
        reach(LAW, "tabel", {"leeftijd": "21..22", "deel": "1"})


def test_a_missing_fact_is_asked_and_never_nil():
    with pytest.raises(MissingFacts, match="normuren"):
        reach(LAW, "stijgt", {"uren": "24..31"})


def test_a_fact_that_does_not_matter_in_the_range_is_not_asked():
    assert reach(LAW, "springt", {"uren": "1..20", "normuren": "36"}).least.value == 36


def test_too_many_possibilities_give_wide_bounds_that_say_so():
    field = field_of(LAW, "deelt", {"uren": "1..60", "normuren": "1..60"})
    wide, exact = over_field(field, most_readings=5), over_field(field)
    assert wide.words.endswith("(ruime grenzen)")
    assert not wide.exact
    assert wide.least.value <= exact.least.value
    assert wide.most.value >= exact.most.value
    assert wide.least.at == {}


def test_words_that_were_not_all_tried_say_so():
    field = field_of(LAW, "verf", {"uren": "1..60", "normuren": "1..60", "kleur": "rood"})
    found = over_field(field, most_readings=6)
    assert not found.exact
    assert any("Geef kleinere bereiken" in sentence for sentence in found.impossible)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("uren", "31..24", "Draai ze om"),
        ("uren", "24..61", "61 uur per week kan niet"),
        ("uren", "24..", "'24..' is geen bereik. Schrijf twee waarden"),
        ("uren", " ..31", "is geen bereik"),
        ("uren", "24..a", "is geen getal"),
        ("uren", "24|31", "twee punten ertussen"),
        ("dag", "2020-02-01..2020-01-01", "Draai ze om"),
        ("dag", "2020-02-30..2020-03-01", "geen datum"),
        ("kleur", "rood|paars", "Kies uit rood, wit, blauw"),
        ("deel", "0..1", "--stap"),
    ],
)
def test_a_wrong_range_is_refused_with_what_to_write(name, text, says):
    with pytest.raises(InvalidFact, match=says):
        grid_of(LAW.catalogue, name, text)


@pytest.mark.parametrize(
    ("name", "says"), [("uuren", "Bedoelt u 'uren'"), ("stijgt", "wordt berekend"), ("jeugdloon", "wordt")]
)
def test_only_facts_and_local_policy_have_a_grid(name, says):
    with pytest.raises(UnknownName, match=says):
        grid_of(LAW.catalogue, name)


def test_a_figure_of_local_policy_can_run():
    law = catalogue(rule("return hulp * 2", "hulp: Euro", "Euro"), series("hulp", EURO_UNIT, layer="lokaal")).at(DAY)
    with pytest.raises(UnknownName, match="Bedoelt u 'hulp'"):
        grid_of(law.catalogue, "hlup")
    found = reach(law, "proef", {"hulp": "10..20"})
    assert (found.least.value, found.most.value) == (20, 40)


def test_a_range_is_settled_when_one_outcome_is_all_it_can_be():
    assert reach(LAW, "springt", {"uren": "1..20", "normuren": "36"}).settled
    assert not reach(LAW, "springt", {"uren": "1..24", "normuren": "36"}).settled
    assert not reach(LAW, "tabel", {"leeftijd": "20..21", "deel": "1"}).settled


def test_a_step_is_a_number_above_nought():
    assert [step_from(text) for text in ("0,01", " 0.5 ", "2")] == [Fraction(1, 100), Fraction(1, 2), 2]
    for text in ("0", "-1", "-0,01", "een", ""):
        with pytest.raises(InvalidFact, match=f"stap: '{text}' kan niet"):
            step_from(text)
