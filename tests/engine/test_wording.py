"""A formula as Dutch text, with brackets exactly where they are needed."""

from fractions import Fraction

import pytest

from luwte.engine import expressions as ex
from luwte.engine.wording import Phrase, format_plain, in_words, lines, render
from tests.engine.law import rule, rules

ALL = "uren: Uren, normuren: Uren, deel: Deel, a: JaNee, b: JaNee, kleur: Kleur, dag: Datum, weken: Weken"


def formula(expression: str, result: str) -> str:
    """The text of one expression."""
    (one,) = rules(rule(f"return {expression}", parameters=ALL, result=result))
    (statement,) = one.body
    assert isinstance(statement, ex.Return)
    return render(statement.expression, in_words)


@pytest.mark.parametrize(
    ("expression", "result", "text"),
    [
        ("uren - normuren - uren", "Uren", "uren - normuren - uren"),
        ("uren - (normuren - uren)", "Uren", "uren - (normuren - uren)"),
        ("deel * (1 - deel)", "Deel", "deel × (1 - deel)"),
        ("deel / (deel * deel)", "Deel", "deel ÷ (deel × deel)"),
        ("-deel * deel", "Deel", "-deel × deel"),
        ("-(deel + deel)", "Deel", "-(deel + deel)"),
        ("max(deel, 1)", "Deel", "het hoogste van (deel; 1)"),
        ("a and (b or a)", "JaNee", "a en (b of a)"),
        ("a and b or a", "JaNee", "a en b of a"),
        ("not a", "JaNee", "niet (a)"),
        ("uren >= normuren", "JaNee", "uren is ten minste normuren"),
        ("uren <= normuren", "JaNee", "uren is ten hoogste normuren"),
        ("uren < normuren", "JaNee", "uren is lager dan normuren"),
        ("kleur == 'rood'", "JaNee", "kleur is rood"),
        ("kleur != 'rood'", "JaNee", "kleur is niet rood"),
        ("eerste_werkdag(plus_weken(dag, weken))", "Datum", "de eerste werkdag vanaf dag plus weken"),
    ],
)
def test_a_formula_reads_in_dutch(expression, result, text):
    assert formula(expression, result) == text


def test_names_get_their_values_and_unknown_ones_stay_words():
    (one,) = rules(
        rule("return uren / normuren + deel * wat_weg_is", parameters=f"{ALL}, wat_weg_is: Deel", result="Deel")
    )
    (statement,) = one.body
    phrase = Phrase(statement.expression, str.upper)
    assert phrase.words == "UREN ÷ NORMUREN + DEEL × WAT_WEG_IS"
    assert phrase.filled({"uren": "31 uur per week", "deel": "50%"}) == "31 uur per week ÷ normuren + 50% × wat weg is"
    assert phrase.filled({}) == "uren ÷ normuren + deel × wat weg is"


def test_a_plain_value_has_no_unit():
    assert format_plain(Fraction(1, 4)) == "0,25"
    assert format_plain(value=True) == "ja"
    assert format_plain("uwv_overig") == "uwv overig"


def body(text: str) -> list[tuple[int, str]]:
    """The lines of a rule in words: depth and text."""
    (one,) = rules(rule(text, parameters=ALL))
    return [(line.depth, line.text) for line in lines(one.body, in_words)]


def test_a_rule_reads_line_by_line():
    assert body("dubbel = uren + uren\nreturn dubbel * deel") == [
        (0, "dubbel = uren + uren"),
        (0, "uitkomst = dubbel × deel"),
    ]


def test_the_branches_of_a_rule_stand_under_their_conditions():
    text = "if a:\n  return uren\nelif b:\n  x = normuren * deel\n  return x\nelse:\n  return normuren"
    assert body(text) == [
        (0, "Als a:"),
        (1, "uitkomst = uren"),
        (0, "Anders, als b:"),
        (1, "x = normuren × deel"),
        (1, "uitkomst = x"),
        (0, "Anders:"),
        (1, "uitkomst = normuren"),
    ]


def test_what_follows_a_branch_that_returns_counts_otherwise():
    assert body("if a:\n  return uren\nif b:\n  return normuren\nx = uren + normuren\nreturn x") == [
        (0, "Als a:"),
        (1, "uitkomst = uren"),
        (0, "Anders, als b:"),
        (1, "uitkomst = normuren"),
        (0, "Anders:"),
        (1, "x = uren + normuren"),
        (1, "uitkomst = x"),
    ]


def test_a_branch_that_does_not_always_return_is_followed_at_its_own_depth():
    assert body("if a:\n  if b:\n    return uren\nreturn normuren") == [
        (0, "Als a:"),
        (1, "Als b:"),
        (2, "uitkomst = uren"),
        (0, "uitkomst = normuren"),
    ]


def test_a_condition_inside_both_branches_returns_too():
    text = "if a:\n  if b:\n    return uren\n  else:\n    return normuren\nreturn uren + normuren"
    assert body(text)[-2:] == [(0, "Anders:"), (1, "uitkomst = uren + normuren")]
    assert body(text)[3] == (1, "Anders:")


def test_the_last_line_says_what_the_rule_gives():
    (one,) = rules(rule("return uren"))
    assert [line.text for line in lines(one.body, in_words, "werkweek")] == ["werkweek = uren"]
