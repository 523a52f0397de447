"""A rule as a chain of functions: it gives the value itself, and leaves only what is not known to the slow reading."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine.compiled import Frame, NotKnown, compiled, lane, value_of
from tests.engine.law import rule, rules

VALUES = {
    "uren": Fraction(31),
    "normuren": Fraction(36),
    "deel": Fraction(3, 10),
    "a": True,
    "b": False,
    "kleur": "wit",
    "dag": date(2020, 1, 1),
    "weken": Fraction(2),
}
PARAMETERS = "uren: Uren, normuren: Uren, deel: Deel, a: JaNee, b: JaNee, kleur: Kleur, dag: Datum, weken: Weken"


def run(body, result="Precies", **other):
    """The value of a body by the compiled chain alone."""
    exact = "Precies = Annotated[Fraction, Unit('precies', dimension=HOURS_UNIT.dimension)]\n"
    (one,) = rules(exact + rule(body, PARAMETERS, result))
    given = {name: lane(value) for name, value in (VALUES | other).items() if value is not None}
    return value_of(compiled(one.body, one.unit)(given, Frame()))


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("return uren", 31),
        ("x = uren\nreturn x", 31),
        ("x = uren\ny = x + x\nreturn y - normuren", 26),
        ("if a:\n    return uren\nreturn normuren", 31),
        ("if b:\n    return uren\nreturn normuren", 36),
        (
            "if b:\n    return uren\nelif a:\n    x = uren\n    return x * deel\nelse:\n    return normuren",
            Fraction(93, 10),
        ),
        ("return uren * deel + normuren / (1 - deel)", Fraction(93, 10) + Fraction(360, 7)),
        ("return -uren", -31),
        ("return min(uren, normuren, NIETS)", 0),
        ("return max(uren, normuren, NIETS)", 36),
        ("if kleur == 'wit' and not b:\n    return uren\nreturn normuren", 31),
        ("if plus_weken(dag, weken) > dag or b:\n    return uren\nreturn normuren", 31),
    ],
)
def test_a_body_gives_its_value_without_the_slow_reading(body, value):
    assert run(body) == value


@pytest.mark.parametrize(
    ("body", "result", "value"),
    [
        ("return uren < normuren", "JaNee", True),
        ("return uren < normuren <= uren", "JaNee", False),
        ("return plus_weken(dag, weken)", "Datum", date(2020, 1, 15)),
        ("return max(dag, plus_weken(dag, weken))", "Datum", date(2020, 1, 15)),
        ("return min(dag, plus_weken(dag, weken))", "Datum", date(2020, 1, 1)),
        ("return kleur", "Kleur", "wit"),
    ],
)
def test_days_words_and_answers_are_given_as_they_are(body, result, value):
    assert run(body, result) == value


def test_an_outcome_is_rounded_as_its_unit_says():
    assert run("return uren * deel / 7", "Uren") == Fraction("1.33")


@pytest.mark.parametrize(
    ("body", "missing"), [("return uren / (normuren - normuren) * uren", "a"), ("return uren", "uren")]
)
def test_what_is_missing_or_divided_by_nothing_is_left_to_the_slow_reading(body, missing):
    with pytest.raises((NotKnown, KeyError)):
        run(body, **{missing: None})


def test_what_is_missing_and_not_asked_does_not_matter():
    assert run("return uren", normuren=None) == 31
