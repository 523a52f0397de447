"""Ask the least: the order of questions, the right to stop, and what to say when it stays open."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Fact, InvalidFact, LocalPolicyMissing, UnknownName
from luwte.engine.questions import Open, Settled, asking_order, conclude, facts_of, next_question, path_to, probes
from luwte.engine.units import EURO_UNIT, YES_NO_UNIT, choice
from tests.engine.law import DAY, FACTS, catalogue, rule, series

ABC = "a: JaNee, b: JaNee, c: JaNee"
MORE = (
    Fact("c", YES_NO_UNIT, "C?"),
    Fact("ziek", YES_NO_UNIT, "Ziek?", privacy=2),
    Fact("oud", YES_NO_UNIT, "Oud?", privacy=1),
    Fact("plaats", choice("plaats"), "Waar?"),
)


def law(text, *more):
    return catalogue(text, *more, facts=(*FACTS, *MORE)).at(DAY)


def asked(stand, target, answer):
    """The names in the order they are asked, when ``answer`` answers them."""
    facts, order = {}, []
    while (question := next_question(stand, target, facts)) is not None:
        order.append(question.fact.name)
        facts[question.fact.name] = answer(question.fact.name)
    return order, conclude(stand, target, facts)


def test_the_fact_that_can_decide_alone_is_asked_before_those_that_decide_together():
    stand = law(rule("return (a and b) or c", ABC, "JaNee"))
    assert asked(stand, "proef", lambda _: True)[0] == ["c"]


def test_one_no_ends_the_questions():
    stand = law(rule("return a and b and c", ABC, "JaNee"))
    order, end = asked(stand, "proef", lambda _: False)
    assert order == ["a"]
    assert isinstance(end, Settled)
    assert end.value is False
    assert end.sentence == (
        "Dit beslist: a: nee. De andere 2 antwoorden zijn niet nodig: hoe ze ook luiden, de uitkomst blijft nee."
    )
    assert [fact.name for fact in end.needless] == ["b", "c"]


@pytest.mark.parametrize("body", ["return ziek and oud and c", "return ziek or c or oud"])
def test_of_equal_questions_the_least_private_comes_first(body):
    stand = law(rule(body, "ziek: JaNee, oud: JaNee, c: JaNee", "JaNee"))
    keeps_going = "and" in body
    assert asked(stand, "proef", lambda _: keeps_going)[0] == ["c", "oud", "ziek"]


def test_a_question_about_health_still_comes_first_when_it_saves_more_than_it_costs():
    parts = "ziek and (a or b) and (a or c) and (b or c)"
    stand = law(rule(f"return {parts}", f"ziek: JaNee, {ABC}", "JaNee"))
    assert next_question(stand, "proef", {}).fact.name == "ziek"


def test_only_the_branch_that_is_taken_is_asked():
    stand = law(rule("if a:\n    return b\nreturn c", ABC, "JaNee"))
    assert asked(stand, "proef", lambda _: True)[0] == ["a", "b"]
    assert asked(stand, "proef", lambda _: False)[0] == ["a", "c"]


def test_the_order_is_the_same_every_time():
    stand = law(rule("return (a or b) and (b or c) and kleur == 'rood'", f"{ABC}, kleur: Kleur", "JaNee"))
    orders = {tuple(asked(stand, "proef", lambda name: "rood" if name == "kleur" else True)[0]) for _ in range(5)}
    assert len(orders) == 1


SHAPES = ("(a and b) or (not a and c)", "a == b or c", "(a or b) and (b or c)", "not (a and b and c)", "a and (b or c)")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SHAPES), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_what_was_not_asked_could_not_have_mattered(shape, answers):
    stand = law(rule(f"return {shape}", ABC, "JaNee"))
    given = dict(zip("abc", answers, strict=True))
    order, end = asked(stand, "proef", given.get)
    assert isinstance(end, Settled)
    kept = {name: given[name] for name in order}
    others = [fact.name for fact in end.needless]
    assert set(order) | set(others) == set("abc")
    for values in product((True, False), repeat=len(others)):
        assert stand.value("proef", {**kept, **dict(zip(others, values, strict=True))}) == end.value
    for name in end.deciding:
        assert stand.needs("proef", {one: kept[one] for one in end.deciding if one != name})


def test_no_order_asks_fewer_questions_on_average():
    stand = law(rule("return (a and b) or (not a and c)", ABC, "JaNee"))
    every = [dict(zip("abc", answers, strict=True)) for answers in product((True, False), repeat=3)]
    ours = sum(len(asked(stand, "proef", answers.get)[0]) for answers in every)
    assert ours == 2 * len(every)


def test_a_fact_someone_cannot_answer_is_passed_over_and_others_may_still_decide():
    stand = law(rule("return a and b", "a: JaNee, b: JaNee", "JaNee"))
    assert next_question(stand, "proef", {}, passed={"a"}).fact.name == "b"
    assert next_question(stand, "proef", {"b": True}, passed={"a"}) is None
    assert conclude(stand, "proef", {"b": False}).value is False


def test_what_stays_open_names_what_is_needed_and_what_it_can_still_be():
    stand = law(rule("if a:\n    return uren\nreturn normuren", "a: JaNee, uren: Uren, normuren: Uren"))
    end = conclude(stand, "proef", {"uren": 24, "normuren": 36})
    assert isinstance(end, Open)
    assert [fact.name for fact in end.needed] == ["a"]
    assert end.range.words == "van 24 uur per week tot en met 36 uur per week"


def test_what_stays_open_without_bounds_says_only_what_is_needed():
    table = rule('return plaats == "hier" and a', "plaats: Plaats, a: JaNee", "JaNee")
    head = "from luwte.engine.units import choice\nPlaats = Annotated[str, choice('plaats')]\n"
    end = conclude(law(head + table), "proef", {"a": True})
    assert [fact.name for fact in end.needed] == ["plaats"]
    assert end.range is None
    assert probes(end.needed[0], law(head + table)) == ()


def test_the_reason_for_a_question_is_the_way_from_the_target():
    text = rule("return a and b", "a: JaNee, b: JaNee", "JaNee", name="kern", label="Kern", bron="Wet art. 2")
    text += rule("return kern or c", "kern: JaNee, c: JaNee", "JaNee", label="Doel")
    stand = law(text)
    question = next_question(stand, "proef", {"c": False})
    assert [link.name for link in question.path] == ["proef", "kern"]
    assert question.why == "Dit is nodig voor Kern (Wet art. 2). Dat telt mee voor: Doel (Wet art. 1)."
    assert next_question(stand, "proef", {}).why == "Dit is nodig voor Doel (Wet art. 1)."
    assert path_to(stand, "proef", {}, "normuren")[0].name == "proef"


def test_nothing_is_asked_when_the_law_says_it_already():
    stand = law(rule("return hulp", "hulp: Euro", "Euro"), series("hulp", EURO_UNIT, Fraction(3)))
    assert next_question(stand, "proef", {}) is None
    assert conclude(stand, "proef", {}).sentence == "Hiervoor is geen enkel antwoord nodig. Meer vragen zijn er niet."


def test_a_version_that_does_not_hold_asks_nothing():
    text = rule("return uren", name="vroeger", tot="2016-01-01") + rule(
        "return normuren", "normuren: Uren", name="doel"
    )
    assert facts_of(law(text), "doel") == ["normuren"]
    assert facts_of(law(text), "vroeger") == []


@pytest.mark.parametrize(
    ("target", "facts", "error"),
    [
        ("poref", {}, UnknownName),
        ("proef", {"uren": "61"}, InvalidFact),
        ("proef", {"uurtjes": "31"}, UnknownName),
        ("hulpvol", {}, LocalPolicyMissing),
    ],
)
def test_a_wrong_fact_or_an_unknown_figure_is_the_error_of_reading_one(target, facts, error):
    text = rule("return uren") + rule("return hulp", "hulp: Euro", "Euro", name="hulpvol")
    stand = law(text, series("hulp", EURO_UNIT, layer="lokaal"))
    with pytest.raises(error):
        next_question(stand, target, facts)
    with pytest.raises(error):
        conclude(stand, target, facts)


def test_what_is_needed_stands_in_the_order_of_asking_with_what_someone_does_not_know_last():
    stand = law(rule("return ziek and oud and c", "ziek: JaNee, oud: JaNee, c: JaNee", "JaNee"))
    assert stand.needs("proef", {}) == ["ziek", "oud", "c"]
    assert asking_order(stand, "proef", {}) == ["c", "oud", "ziek"]
    assert asking_order(stand, "proef", {}, ["c"]) == ["oud", "ziek", "c"]
    assert asking_order(stand, "proef", {"oud": True}) == ["c", "ziek"]
    assert asking_order(stand, "proef", {"oud": True, "c": True}, ["c", "ziek"]) == ["ziek"]
    assert asking_order(stand, "proef", {"c": False}) == []
    assert str(stand.missing("proef", ["c", "oud"])) == "Voor proef ontbreekt nog: c (C); oud (Oud)."
