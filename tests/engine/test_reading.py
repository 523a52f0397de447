"""Reading 1: exact, demand-driven, three-valued."""

from fractions import Fraction
from itertools import product

import pytest

from luwte.engine import EngineError, LocalPolicyMissing, MissingFacts, Stand
from luwte.engine.reading import Known, compare
from luwte.engine.units import EURO_UNIT, HOURS_UNIT
from tests.engine.law import DAY, catalogue, rule, series

AB = "a: JaNee, b: JaNee"


def stand(text, *more):
    return catalogue(text, *more).at(DAY)


@pytest.mark.parametrize(
    ("body", "truth"),
    [
        ("return a and b", lambda a, b: a and b),
        ("return a or b", lambda a, b: a or b),
        ("return not a and b", lambda a, b: not a and b),
        ("return not (a or b) or a", lambda a, b: not (a or b) or a),
        ("return a == b", lambda a, b: a == b),
        ("if a:\n    return b\nreturn False", lambda a, b: b if a else False),
        ("if a and b:\n    return True\nelif a or b:\n    return False\nelse:\n    return True", lambda a, b: a == b),
    ],
)
def test_what_is_known_decides_as_soon_as_it_can_and_never_wrongly(body, truth):
    law = stand(rule(body, parameters=AB, result="JaNee"))
    for a, b in product((True, False, None), repeat=2):
        facts = {name: value for name, value in (("a", a), ("b", b)) if value is not None}
        possible = {
            truth(one, other)
            for one in ((a,) if a is not None else (True, False))
            for other in ((b,) if b is not None else (True, False))
        }
        needed = law.needs("proef", facts)
        if not needed:
            assert possible == {law.value("proef", facts)}
        else:
            assert not set(needed) & set(facts)
            with pytest.raises(MissingFacts):
                law.value("proef", facts)


@pytest.mark.parametrize(
    ("body", "facts", "outcome"),
    [
        ("return a and b", {"a": False}, False),
        ("return a and b", {"b": False}, False),
        ("return a or b", {"b": True}, True),
        ("if a:\n    return b\nelse:\n    return b", {"b": True}, True),
        ("if a:\n    return b\nreturn b", {"b": False}, False),
        ("if a:\n    if b:\n        return True\nreturn True", {}, True),
    ],
)
def test_a_fact_that_does_not_matter_is_not_asked(body, facts, outcome):
    law = stand(rule(body, parameters=AB, result="JaNee"))
    assert law.needs("proef", facts) == []
    assert law.value("proef", facts) is outcome


def test_only_the_branch_that_is_taken_is_asked():
    law = stand(rule("if a:\n    return uren\nreturn normuren", parameters="a: JaNee, uren: Uren, normuren: Uren"))
    assert law.needs("proef", {}) == ["a"]
    assert law.needs("proef", {"a": True}) == ["uren"]
    assert law.needs("proef", {"a": False}) == ["normuren"]
    assert law.value("proef", {"a": False, "normuren": 36}) == 36


def test_both_branches_that_agree_make_the_question_needless():
    law = stand(
        rule("if a:\n    return uren\nelse:\n    return normuren", parameters="a: JaNee, uren: Uren, normuren: Uren")
    )
    assert law.value("proef", {"uren": 36, "normuren": 36}) == 36
    assert law.needs("proef", {"uren": 36, "normuren": 38}) == ["a"]


def test_a_branch_that_cannot_be_computed_waits_until_it_is_taken():
    text = rule("if a:\n    return minimum\nreturn uren", parameters="a: JaNee, minimum: Uren, uren: Uren")
    law = stand(text, series("minimum", HOURS_UNIT, layer="lokaal"))
    assert law.needs("proef", {"uren": 3}) == ["a"]
    assert law.value("proef", {"a": False, "uren": 3}) == 3
    with pytest.raises(LocalPolicyMissing):
        law.value("proef", {"a": True, "uren": 3})


def test_a_part_that_cannot_be_computed_waits_for_the_fact_before_it():
    text = rule("return a and uren > minimum", parameters="a: JaNee, uren: Uren, minimum: Uren", result="JaNee")
    law = stand(text, series("minimum", HOURS_UNIT, layer="lokaal"))
    assert law.needs("proef", {"uren": 3}) == ["a"]
    assert law.value("proef", {"a": False, "uren": 3}) is False
    with pytest.raises(LocalPolicyMissing):
        law.value("proef", {"a": True, "uren": 3})


def test_the_order_of_questions_is_the_order_of_the_rule_without_repeats():
    text = rule("return uren / normuren + deel * (uren / normuren)", result="Deel",
                parameters="uren: Uren, normuren: Uren, deel: Deel")  # fmt: skip
    law = stand(text)
    assert law.needs("proef", {}) == ["uren", "normuren", "deel"]
    assert law.needs("proef", {"normuren": 36}) == ["uren", "deel"]


def test_a_name_is_computed_once_however_often_it_is_used(monkeypatch):
    text = rule("return uren + uren", name="dubbel")
    text += rule("return dubbel + dubbel + max(dubbel, uren)", parameters="dubbel: Uren, uren: Uren")
    asked = []
    original = Stand.rule
    monkeypatch.setattr(Stand, "rule", lambda self, name: asked.append(name) or original(self, name))
    assert stand(text).value("proef", {"uren": 2}) == 12
    assert asked == ["proef", "dubbel"]
    stand(text).explain("proef", {"uren": 2})
    assert asked == ["proef", "dubbel"] * 2


def test_arithmetic_is_exact_and_rounded_only_where_a_result_promises_it():
    text = rule("return euros * deel", name="cent", parameters="euros: Euro, deel: Deel", result="Euro")
    text += rule("return euros * deel", name="exact", parameters="euros: Euro, deel: Deel", result="Exact")
    text += rule("return cent + cent + cent", name="som_cent", parameters="cent: Euro", result="Euro")
    text += rule("return exact + exact + exact", name="som_exact", parameters="exact: Exact", result="Exact")
    law = stand(text, series("euros", EURO_UNIT, Fraction(100)))
    facts = {"deel": Fraction(1, 3)}
    assert law.value("exact", facts) == Fraction(100, 3)
    assert law.value("cent", facts) == Fraction("33.33")
    assert law.value("som_cent", facts) == Fraction("99.99")
    assert law.value("som_exact", facts) == 100


def test_a_division_by_nought_is_told_with_what_to_look_at_when_nothing_asked_is_0():
    law = stand(rule("return normuren / (uren - uren)", parameters="uren: Uren, normuren: Uren", result="Deel"))
    with pytest.raises(EngineError) as refused:
        law.value("proef", {"uren": 3, "normuren": 36})
    assert str(refused.value) == "Proef is niet te berekenen: er zou worden gedeeld door 0. Controleer uren."


@pytest.mark.parametrize(
    ("body", "parameters", "zin"),
    [
        ("return normuren / uren", "uren: Uren, normuren: Uren", "uren is 0"),
        ("return normuren / volle_week", "volle_week: Uren, normuren: Uren", "volle_week is 0"),
        ("samen = uren + volle_week\nreturn normuren / samen", "uren: Uren, volle_week: Uren, normuren: Uren",
         "uren en volle_week zijn 0"),
        ("return normuren / dubbel", "dubbel: Uren, normuren: Uren", "uren is 0"),
    ],
)  # fmt: skip
def test_a_division_by_nought_names_the_figure_or_fact_that_is_0(body, parameters, zin):
    text = rule("return uren + uren", name="dubbel", parameters="uren: Uren", result="Uren")
    text += rule(body, parameters=parameters, result="Deel")
    law = stand(text, series("volle_week", HOURS_UNIT, Fraction(0)))
    with pytest.raises(EngineError) as refused:
        law.value("proef", {"uren": 0, "normuren": 36})
    why = f"{zin}, en delen door 0 kan niet. Geef een andere waarde."
    assert str(refused.value) == f"Proef is niet te berekenen: {why}"


def test_a_negative_divisor_keeps_value_and_order():
    text = rule("return uren / (deel - 2)", name="exact", parameters="uren: Uren, deel: Deel", result="Precies")
    text += rule("return uren / (deel - 2) < NIETS", name="onder", parameters="uren: Uren, deel: Deel", result="JaNee")
    text += rule("return uren / (deel - 2) > deel * uren", name="boven", parameters="uren: Uren, deel: Deel",
                 result="JaNee")  # fmt: skip
    law = stand("Precies = Annotated[Fraction, Unit('precies', dimension=HOURS_UNIT.dimension)]\n" + text)
    facts = {"uren": Fraction(7, 100), "deel": Fraction(1, 10)}
    assert law.value("exact", facts) == Fraction(-7, 190)
    assert law.value("onder", facts) is True
    assert law.value("boven", facts) is False
    assert law.value("onder", facts | {"uren": 0}) is False


def test_minus_min_max_and_words_are_read():
    text = rule("return max(min(-uren, normuren), NIETS)", parameters="uren: Uren, normuren: Uren")
    text += rule("return kleur != 'rood'", name="niet_rood", parameters="kleur: Kleur", result="JaNee")
    law = stand(text)
    assert law.value("proef", {"uren": 5, "normuren": 9}) == 0
    assert law.value("niet_rood", {"kleur": "wit"}) is True
    assert law.needs("niet_rood", {}) == ["kleur"]


@pytest.mark.parametrize(
    ("operator", "less", "same", "more"),
    [
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
        ("==", False, True, False),
        ("!=", True, False, True),
    ],
)
def test_a_comparison_holds_on_the_right_side_of_the_boundary(operator, less, same, more):
    assert [compare(operator, number, 2) for number in (1, 2, 3)] == [less, same, more]


def test_the_short_way_to_a_value_knows_figures_and_tables_itself():
    """Without it the value is the same, found the long way."""
    text = rule(
        "return tarief * (uren / normuren)", parameters="tarief: Euro, uren: Uren, normuren: Uren", result="Euro"
    )
    law = stand(text, series("tarief", EURO_UNIT, Fraction(100)))
    assert Known(law, {"uren": Fraction(9), "normuren": Fraction(36)})["proef"] == (2500, 100)
