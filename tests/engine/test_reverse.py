"""Reverse: all solutions and only those, what decides at each, and what lies around them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError, Fact, InvalidFact, MissingFacts, NoFigure, UnknownName
from luwte.engine.errors import NO_CALENDAR
from luwte.engine.grid import grid_of
from luwte.engine.ranges import reach
from luwte.engine.reverse import solve
from luwte.engine.units import DATE_UNIT, EURO_UNIT, HOURS_UNIT, MONTHS_UNIT
from tests.engine.law import DAY, catalogue, rule, series
from tests.engine.moving import LAW

STEP = Fraction(1, 100)


def outcomes(target, grid, facts):
    """Every value of the unknown with the outcome by reading 1; None where there is none."""
    found = []
    for place in range(grid.count):
        value = grid.value(place)
        try:
            found.append((value, LAW.value(target, {**facts, grid.name: value})))
        except EngineError:
            found.append((value, None))
    return found


def listed(answer, grid):
    """Every value of the unknown that the pieces hold."""
    places = {grid.value(place): place for place in range(grid.count)}
    return [
        grid.value(place) for piece in answer.pieces for place in range(places[piece.first], places[piece.last] + 1)
    ]


def holds(operator, outcome, wanted):
    if outcome is None:
        return False
    return {"=": outcome == wanted, "<=": outcome <= wanted, ">=": outcome >= wanted}[operator]


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(["stijgt", "deelt", "springt", "begrensd"]),
    st.sampled_from(["=", "<=", ">="]),
    st.integers(0, 59),
    st.integers(1, 60),
    st.integers(-40, 60),
)
def test_the_solutions_are_all_of_those_that_counting_finds(target, operator, low, normuren, wanted):
    text = f"{low}.01..{low + 1}"
    grid = grid_of(LAW.catalogue, "uren", text)
    facts = {"normuren": normuren}
    answer = solve(LAW, target, operator, str(wanted), facts, f"uren={text}")
    every = outcomes(target, grid, facts)
    assert listed(answer, grid) == [value for value, outcome in every if holds(operator, outcome, wanted)]
    passed = [(one[0], other[0]) for one, other in pairwise(every) if (one[1] - wanted) * (other[1] - wanted) < 0]
    if operator == "=":
        assert [(crossing.before, crossing.after) for crossing in answer.crossings] == passed
    assert (answer.reachable.least.value, answer.reachable.most.value) == (
        min(outcome for _, outcome in every),
        max(outcome for _, outcome in every),
    )


@pytest.mark.parametrize("target", ["stijgt", "springt", "begrensd"])
@pytest.mark.parametrize("wanted", ["-24", "0", "36"])
def test_the_whole_grid_of_hours_gives_what_counting_six_thousand_points_gives(target, wanted):
    grid = grid_of(LAW.catalogue, "uren")
    answer = solve(LAW, target, "=", wanted, {"normuren": 36}, "uren")
    every = outcomes(target, grid, {"normuren": 36})
    assert listed(answer, grid) == [value for value, outcome in every if outcome == Fraction(wanted)]


@settings(max_examples=20, deadline=None)
@given(st.integers(100, 300_000), st.integers(0, 3000))
def test_an_amount_is_found_among_a_thousand_million_cents(cents, wanted):
    deel, aim = Fraction(3, 10), Fraction(wanted)
    grid = grid_of(LAW.catalogue, "loon", "0..10000000")
    answer = solve(LAW, "boog", "=", str(aim), {"deel": deel}, "loon=0..10000000")
    for piece in answer.pieces:
        for value in (piece.first, piece.last):
            assert LAW.value("boog", {"deel": deel, "loon": value}) == aim
        if piece.first > grid.first:
            assert LAW.value("boog", {"deel": deel, "loon": piece.first - STEP}) != aim
        assert LAW.value("boog", {"deel": deel, "loon": piece.last + STEP}) != aim
    assert len(answer.pieces) + len(answer.crossings) == 1
    del cents


@settings(max_examples=15, deadline=None)
@given(st.dates(date(2016, 1, 1), date(2026, 12, 1)), st.integers(0, 60), st.integers(0, 40))
def test_days_are_found_one_by_one(begin, later, days):
    last = date.fromordinal(begin.toordinal() + days)
    aim = date.fromordinal(begin.toordinal() + later)
    grid = grid_of(LAW.catalogue, "dag", f"{begin}..{last}")
    answer = solve(LAW, "termijn", "=", str(aim), {"weken": 4}, f"dag={begin}..{last}")
    every = outcomes("termijn", grid, {"weken": 4})
    assert listed(answer, grid) == [value for value, outcome in every if outcome == aim]


def test_words_are_tried_one_by_one_and_each_has_its_reason():
    answer = solve(LAW, "verf", "=", "rood", {"uren": 24, "normuren": 36}, "kleur")
    assert answer.pieces == ()
    assert answer.reachable.words == "blauw of wit"
    answer = solve(LAW, "verf", "=", "blauw", {"uren": 24, "normuren": 36}, "kleur")
    assert [piece.first for piece in answer.pieces] == ["rood", "blauw"]
    assert "kleur is rood? ja" in answer.pieces[0].deciding[0]
    assert "kleur is rood? nee" in answer.pieces[1].deciding[0]


def test_yes_and_no_can_be_the_unknown():
    facts = {"uren": 24, "normuren": 36, "deel": "0.5", "a": "nee", "kleur": "wit"}
    answer = solve(LAW, "mag", "=", "nee", facts, "b")
    assert [piece.first for piece in answer.pieces] == [False]


def test_at_a_jump_the_rule_that_turns_is_named():
    answer = solve(LAW, "springt", "=", "20", {"normuren": 36}, "uren=1..40")
    assert answer.pieces == ()
    (crossing,) = answer.crossings
    assert (crossing.before, crossing.outcome_before) == (Fraction("23.99"), 36)
    assert (crossing.after, crossing.outcome_after) == (24, -12)
    assert crossing.turned == ("Springt: uren is ten minste grens? ja (Wet art. 1)",)


def test_the_part_that_counts_is_named_on_each_piece():
    text = rule("return min(uren, grens)", "uren: Uren, grens: Uren", name="plafond")
    law = catalogue(text, series("grens", HOURS_UNIT, Fraction(24))).at(DAY)
    answer = solve(law, "plafond", ">=", "20", {}, "uren")
    assert [(piece.first, piece.last) for piece in answer.pieces] == [(20, Fraction("23.99")), (24, 60)]
    below, above = (piece.deciding[0] for piece in answer.pieces)
    assert below == "Plafond: het laagste van (uren; grens) is hier uren (Wet art. 1)"
    assert above == "Plafond: het laagste van (uren; grens) is hier grens (Wet art. 1)"
    assert (answer.pieces[1].outcome_first, answer.pieces[1].outcome_last) == (24, 24)


def test_the_row_of_a_table_is_named_and_its_holes_are_told():
    answer = solve(LAW, "tabel", ">=", "900", {"deel": 1}, "leeftijd")
    assert [(piece.first, piece.last) for piece in answer.pieces] == [(18, 20), (23, 40)]
    assert "Jeugdloon: € 900,00 per maand (Wet art. 3)" in answer.pieces[0].deciding
    (gap,) = answer.gaps
    assert (gap.first, gap.last) == (21, 22)
    assert "leeftijd 21 jaar" in gap.sentence


def test_a_figure_of_local_policy_can_be_the_unknown():
    law = catalogue(rule("return hulp * 2", "hulp: Euro", "Euro"), series("hulp", EURO_UNIT, layer="lokaal")).at(DAY)
    answer = solve(law, "proef", "=", "17000", {}, "hulp")
    assert [(piece.first, piece.last) for piece in answer.pieces] == [(8500, 8500)]


def test_a_fact_without_a_step_needs_one():
    with pytest.raises(InvalidFact, match="--stap"):
        solve(LAW, "boog", "=", "10", {"loon": 100}, "deel")
    answer = solve(LAW, "boog", "<=", "95", {"loon": 100}, "deel", Fraction(1, 20))
    assert listed(answer, grid_of(LAW.catalogue, "deel", step=Fraction(1, 20))) == [
        Fraction(place, 20) for place in range(9, 21)
    ]


@pytest.mark.parametrize(
    ("target", "operator", "wanted", "facts", "unknown", "error", "says"),
    [
        ("stijgt", "=", "0", {}, "uren", MissingFacts, "normuren"),
        ("stijgt", "=", "0", {"normuren": "30..36"}, "uren", InvalidFact, "één waarde"),
        ("stijgt", "=", "veel", {"normuren": 36}, "uren", InvalidFact, "geen getal"),
        ("stijgt", "=", "0", {"normuren": 36}, "leeftijd=40..15", InvalidFact, "Draai ze om"),
        ("stijgt", "=", "0", {"normuren": 36}, "uuren", UnknownName, "Bedoelt u 'uren'"),
        ("stijgd", "=", "0", {"normuren": 36}, "uren", UnknownName, "Bedoelt u 'stijgt'"),
        ("uren", "=", "0", {}, "normuren", UnknownName, "een feit dat u zelf opgeeft"),
        ("verf", ">=", "rood", {"uren": 1, "normuren": 1}, "kleur", InvalidFact, "alleen ="),
        ("verf", "=", "paars", {"uren": 1, "normuren": 1}, "kleur", InvalidFact, "Kies uit"),
        ("tabel", "=", "0", {"deel": 1}, "leeftijd=21..22", NoFigure, "leeftijd 2"),
    ],
)
def test_a_wrong_question_is_refused_with_what_to_write(target, operator, wanted, facts, unknown, error, says):
    with pytest.raises(error, match=says):
        solve(LAW, target, operator, wanted, facts, unknown)


def test_a_value_for_what_is_sought_is_refused_and_each_part_says_how_certain_it_is():
    with pytest.raises(InvalidFact, match=r"^uren: dit zoekt u\. Laat uren=31 weg, of geef er een bereik bij\."):
        solve(LAW, "stijgt", "=", "0", {"uren": 31, "normuren": 36}, "uren")
    law = catalogue(
        rule("if deel < 1:\n    return zeker\nreturn twijfel", "deel: Deel, zeker: Euro, twijfel: Euro", "Euro"),
        series("zeker", EURO_UNIT, Fraction(1)),
        series("twijfel", EURO_UNIT, Fraction(2), confidence="niet geverifieerd"),
    ).at(DAY)
    one, other = (solve(law, "proef", ">=", wanted, {}, "deel", Fraction(1, 10)) for wanted in ("1", "2"))
    assert [piece.confidence for piece in one.pieces] == ["gelezen", "niet geverifieerd"]
    assert (one.reachable_confidence, one.confidence) == ("niet geverifieerd", "niet geverifieerd")
    assert [piece.confidence for piece in other.pieces] == ["niet geverifieerd"]
    sure = solve(law, "zeker", "=", "1", {}, "deel", Fraction(1, 10))
    assert (sure.confidence, {piece.confidence for piece in sure.pieces}) == ("gelezen", {"gelezen"})


FAR = catalogue(
    rule("return plus_maanden(begin, maanden)", "begin: Datum, maanden: Maanden", "Datum"),
    facts=(
        Fact("begin", DATE_UNIT, "Wanneer?"),
        Fact("maanden", MONTHS_UNIT, "Hoeveel?", least=Fraction(0), most=Fraction(10**7)),
    ),
).at(DAY)


def test_where_the_calendar_ends_the_answer_says_so_and_all_before_it_is_found():
    found = solve(FAR, "proef", "=", "2030-01-01", {"begin": "2026-01-01"}, "maanden")
    assert [(one.first, one.last) for one in found.pieces] == [(48, 48)]
    last = (9999 - 2026) * 12 + 11
    assert [(one.first, one.last, one.sentence) for one in found.gaps] == [(last + 1, 10**7, NO_CALENDAR)]
    assert found.reachable.most.value == date(9999, 12, 1)


def test_a_range_that_runs_off_the_calendar_says_so_and_one_beyond_it_is_refused():
    found = reach(FAR, "proef", {"begin": "2026-01-01", "maanden": "0..1000000"})
    assert (found.least.value, found.most.value) == (date(2026, 1, 1), date(9999, 12, 1))
    assert found.impossible == (NO_CALENDAR,)
    with pytest.raises(EngineError, match="valt buiten de kalender"):
        reach(FAR, "proef", {"begin": "2026-01-01", "maanden": "100000..1000000"})


def test_beyond_the_calendar_neither_a_value_nor_an_explanation_is_given():
    for read in (FAR.value, FAR.explain, FAR.needs):
        with pytest.raises(EngineError, match="valt buiten de kalender"):
            read("proef", {"begin": "2026-01-01", "maanden": "100000"})


def test_words_that_are_not_the_wanted_one_are_no_solution_though_every_choice_is_made():
    law = catalogue(rule("return kleur", "kleur: Kleur", "Kleur")).at(DAY)
    assert [piece.first for piece in solve(law, "proef", "=", "blauw", {}, "kleur").pieces] == ["blauw"]
    assert solve(law, "proef", "=", "blauw", {}, "kleur=rood|wit").pieces == ()


@pytest.mark.parametrize(("operator", "sign", "other"), [("=", "-", "+"), ("<=", "-", "+"), (">=", "+", "-")])
def test_what_holds_for_two_reasons_is_told_as_two_pieces(operator, sign, other):
    body = (
        f"if uren < grens:\n    return normuren {sign} grens\n"
        f"if uren < drempel:\n    return normuren {sign} grens\nreturn normuren {other} grens"
    )
    text = rule(body, "uren: Uren, normuren: Uren, grens: Uren, drempel: Uren")
    figures = (series("grens", HOURS_UNIT, Fraction(24)), series("drempel", HOURS_UNIT, Fraction(28)))
    wanted = "12" if operator == "=" else "36"
    answer = solve(catalogue(text, *figures).at(DAY), "proef", operator, wanted, {"normuren": 36}, "uren=20..40")
    assert [(piece.first, piece.last) for piece in answer.pieces] == [
        (20, Fraction("23.99")),
        (24, Fraction("27.99")),
    ]
    first, second = (piece.deciding for piece in answer.pieces)
    assert "Proef: uren is lager dan grens? ja (Wet art. 1)" in first
    assert "Proef: uren is lager dan grens? nee (Wet art. 1)" in second


def test_at_a_jump_a_choice_that_stays_as_it_was_is_not_named():
    text = rule(
        "if uren >= normuren:\n    return grens\nif uren >= grens:\n    return uren - normuren\nreturn normuren",
        "uren: Uren, normuren: Uren, grens: Uren",
    )
    law = catalogue(text, series("grens", HOURS_UNIT, Fraction(24))).at(DAY)
    crossings = solve(law, "proef", "=", "20", {"normuren": 36}, "uren=1..40").crossings
    assert [(one.before, one.after) for one in crossings] == [(Fraction("23.99"), 24), (Fraction("35.99"), 36)]
    assert crossings[0].turned == ("Proef: uren is ten minste grens? ja (Wet art. 1)",)
    assert crossings[1].turned == ("Proef: uren is ten minste normuren? ja (Wet art. 1)",)


def test_between_two_words_an_outcome_passes_nothing():
    text = rule("if a:\n    return uren\nreturn normuren", "a: JaNee, uren: Uren, normuren: Uren")
    answer = solve(catalogue(text).at(DAY), "proef", "=", "20", {"uren": 10, "normuren": 36}, "a")
    assert (answer.pieces, answer.crossings) == ((), ())


def test_what_turns_too_often_to_follow_is_refused_and_not_told_in_part():
    body = "return plus_maanden(min_maanden(dag, maanden), maanden) == dag"
    text = rule(body, "dag: Datum, maanden: Maanden", "JaNee")
    months = Fact("maanden", MONTHS_UNIT, "Hoeveel?", least=Fraction(0), most=Fraction(12))
    law = catalogue(text, facts=(Fact("dag", DATE_UNIT, "Welke?"), months)).at(DAY)
    found = solve(law, "proef", "=", "nee", {"maanden": 1}, "dag=2020-03-01..2020-06-01").pieces
    assert [(one.first, one.last) for one in found] == [
        (date(2020, 3, 30), date(2020, 3, 31)),
        (date(2020, 5, 31), date(2020, 5, 31)),
    ]
    with pytest.raises(InvalidFact, match="Er zijn te veel mogelijkheden"):
        solve(law, "proef", "=", "nee", {"maanden": 1}, "dag")
