"""Ask the least: the order of questions, the right to stop, and what to say when it stays open."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Fact, InvalidFact, LocalPolicyMissing, UnknownName
from luwte.engine.outlook import probes
from luwte.engine.questions import Open, Settled, asking_order, conclude, next_question
from luwte.engine.units import EURO_UNIT, YES_NO_UNIT, choice
from luwte.engine.ways import path_to
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
    assert law(text).inputs("doel") == ["normuren"]
    assert law(text).inputs("vroeger") == []


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


KLEUREN = "kleur == 'rood' or kleur == 'wit' or kleur == 'blauw'"


@pytest.mark.parametrize(
    "body", ["return a or not a", f"return {KLEUREN} or a", "return deel >= 0", "return uren - uren == 0"]
)
def test_a_question_whose_every_answer_gives_the_same_outcome_is_not_asked(body):
    used = [f"{name}: {unit}" for name, unit in UNITS.items() if name in body.replace("return", "").split()]
    stand = law(rule(body, ", ".join(used), "JaNee"))
    assert stand.needs("proef", {})
    assert next_question(stand, "proef", {}) is None
    end = conclude(stand, "proef", {})
    assert (end.value, end.formatted, end.explanation.value) == (True, "ja", True)
    assert end.deciding == ()
    assert end.sentence.startswith("Hiervoor is geen enkel antwoord nodig.")
    assert end.explanation.remark == "Elk antwoord dat nog kan, geeft deze uitkomst."
    assert end.explanation.steps[-1].result == "ja"


UNITS = {"a": "JaNee", "kleur": "Kleur", "deel": "Deel", "uren": "Uren"}


@pytest.mark.parametrize(
    ("body", "asked_for"),
    [
        ("return kleur == 'rood' or kleur == 'blauw'", "kleur"),  # one word gives another outcome
        ("return deel >= 1", "deel"),  # one number, at the very end
        ("return deel * 100 > 49 or deel * 5 <= 2", "deel"),  # a gap that lies between the answers that are tried
        ("return a == (deel * 10 > 9)", "a"),
    ],
)
def test_one_answer_that_gives_another_outcome_is_enough_to_ask(body, asked_for):
    used = [f"{name}: {unit}" for name, unit in UNITS.items() if name in body.replace("(", " ").split()[1:]]
    stand = law(rule(body, ", ".join(used), "JaNee"))
    assert next_question(stand, "proef", {}).fact.name == asked_for
    assert isinstance(conclude(stand, "proef", {}), Open)


def test_a_question_is_asked_when_some_answer_has_no_figure():
    head = "from luwte.engine.units import choice\nPlaats = Annotated[str, choice('plaats')]\n"
    end = conclude(
        law(head + rule('return plaats == "hier" or plaats != "hier"', "plaats: Plaats", "JaNee")), "proef", {}
    )
    assert isinstance(end, Open)  # a word that stands in no list cannot be tried


def test_a_number_without_bounds_is_asked_since_not_every_value_can_be_tried():
    stand = law(rule("return loon * 2 >= loon", "loon: EuroPerMaand", "JaNee"))
    assert next_question(stand, "proef", {}).fact.name == "loon"


def test_what_decides_leaves_out_the_answers_that_change_nothing():
    stand = law(rule("if a:\n    return b or not b\nreturn c", ABC, "JaNee"))
    assert conclude(stand, "proef", {"a": True, "b": False, "c": False}).deciding == ("a",)
    assert conclude(stand, "proef", {"a": False, "b": False, "c": True}).deciding == ("c",)
    assert asked(stand, "proef", lambda _: True)[0] == ["a"]


def test_behind_a_question_that_someone_cannot_answer_the_one_that_can_decide_without_it_is_asked():
    stand = law(rule("if a:\n    return b and c\nreturn b and not c", ABC, "JaNee"))
    assert stand.needs("proef", {}) == ["a"]
    question = next_question(stand, "proef", {}, ["a"])
    assert question.fact.name == "b"
    assert question.why.endswith("Misschien is het antwoord dat u niet weet dan niet meer nodig.")
    assert conclude(stand, "proef", {"b": False}).value is False
    assert next_question(stand, "proef", {"b": False}, ["a"]) is None


def test_nothing_is_asked_any_more_once_the_unknown_answer_is_sure_to_matter():
    stand = law(rule("if a:\n    return b and c\nreturn b or not c", ABC, "JaNee"))
    assert next_question(stand, "proef", {}, ["a"]).fact.name == "b"
    sure = law(rule("if a:\n    return deel + 2\nreturn deel", "a: JaNee, deel: Deel", "Deel"))
    assert next_question(sure, "proef", {}, ["a"]) is None
    maybe = law(rule("if a:\n    return deel\nreturn 1 - deel", "a: JaNee, deel: Deel", "Deel"))
    assert next_question(maybe, "proef", {}, ["a"]).fact.name == "deel"


def test_the_way_to_a_question_behind_another_runs_along_the_rules():
    text = rule("return b", "b: JaNee", "JaNee", name="kern", label="Kern", bron="Wet art. 2")
    text += rule("if a:\n    return kern\nreturn c", "a: JaNee, kern: JaNee, c: JaNee", "JaNee", label="Doel")
    question = next_question(law(text), "proef", {"c": True}, ["a"])
    assert question.fact.name == "b"
    assert question.why.startswith("Dit is nodig voor Kern (Wet art. 2). Dat telt mee voor: Doel (Wet art. 1).")


def test_what_stays_open_names_the_facts_that_can_come_up_later():
    stand = law(rule("if a:\n    return b\nreturn c", ABC, "JaNee"))
    end = conclude(stand, "proef", {"c": True})
    assert ([fact.name for fact in end.needed], [fact.name for fact in end.later]) == (["a"], ["b"])
    assert conclude(stand, "proef", {"b": True, "a": True}).value is True


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from((*SHAPES, "a or not a", "(a and b) or (a and not b) or not a")), st.permutations("abc"), st.data()
)
def test_who_does_not_know_something_is_told_every_outcome_that_is_certain(shape, order, data):
    """As exact as counting out: after the last question there is an outcome, or there are two."""
    stand = law(rule(f"if {order[0]}:\n    return {shape}\nreturn {order[1]}", ABC, "JaNee"))
    unknown = data.draw(st.sets(st.sampled_from("abc")))
    values = dict(zip("abc", data.draw(st.tuples(st.booleans(), st.booleans(), st.booleans())), strict=True))
    facts, passed = {}, []
    while (question := next_question(stand, "proef", facts, passed)) is not None:
        name = question.fact.name
        assert name not in facts
        assert name not in passed
        if name in unknown:
            passed.append(name)
        else:
            facts[name] = values[name]
    others = [name for name in "abc" if name not in facts]
    outcomes = {
        stand.value("proef", {**facts, **dict(zip(others, answers, strict=True))})
        for answers in product((True, False), repeat=len(others))
    }
    end = conclude(stand, "proef", facts)
    assert isinstance(end, Settled) == (len(outcomes) == 1)
    every = {**{name: values[name] for name in "abc" if name not in unknown}}
    certain = {
        stand.value("proef", {**every, **dict(zip(sorted(unknown), answers, strict=True))})
        for answers in product((True, False), repeat=len(unknown))
    }
    assert isinstance(end, Settled) == (len(certain) == 1)
