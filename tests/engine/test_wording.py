"""A formula as Dutch text, with brackets exactly where they are needed."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import expressions as ex
from luwte.engine.units import DATE_UNIT, EURO_UNIT
from luwte.engine.wording import format_plain, in_words, render, with_values
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
    naming = with_values({"euro": Fraction(3), "stap": Fraction(1, 2), "weg": None}, {"euro": EURO_UNIT})
    assert naming("euro") == "€ 3,00"
    assert naming("stap") == "0,5"
    assert naming("wat_weg_is") == "wat weg is"
    assert naming("weg") == "weg"
    assert with_values({"dag": date(2017, 2, 1)}, {"dag": DATE_UNIT})("dag") == "1 februari 2017"


def test_a_plain_value_has_no_unit():
    assert format_plain(Fraction(1, 4)) == "0,25"
    assert format_plain(value=True) == "ja"
    assert format_plain("uwv_overig") == "uwv overig"
