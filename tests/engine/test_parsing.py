"""The language of rules: what it holds, and everything outside refused with file, line and remedy."""

import re

import pytest

from luwte.engine import RuleError
from luwte.engine import expressions as ex
from tests.engine.law import HEAD_LINES, rule, rules

OUTSIDE = {
    "a loop": ("for x in uren:\n    pass\nreturn uren", "hoort niet in een regel"),
    "a while": ("while uren:\n    return uren\nreturn uren", "hoort niet in een regel"),
    "a call": ("return print(uren)", "De functie 'print' bestaat niet in regels. Kies uit min, max"),
    "round": ("return round(uren)", "De functie 'round' bestaat niet"),
    "a method": ("return uren.limit_denominator(3)", "hoort niet in een regel"),
    "an attribute": ("return uren.numerator", "hoort niet in een regel"),
    "an index": ("return uren[0]", "hoort niet in een regel"),
    "a power": ("return uren ** 2", "hoort niet in een regel"),
    "a floor division": ("return uren // 2", "hoort niet in een regel"),
    "a remainder": ("return uren % 2", "hoort niet in een regel"),
    "a comma number": ("return uren * 0.5", "Het kommagetal 0.5 is niet exact. Maak er een cijfer met bron van"),
    "a fraction of two numbers": ("return uren * (1 / 3)", "De breuk 1 / 3"),
    "a conditional expression": ("return uren if uren > uren else uren", "hoort niet in een regel"),
    "a lambda": ("return (lambda: uren)()", "hoort niet in een regel"),
    "a comprehension": ("return sum([u for u in [uren]])", "hoort niet in een regel"),
    "an import": ("import os\nreturn uren", "hoort niet in een regel"),
    "an augmented assignment": ("x = uren\nx += uren\nreturn x", "hoort niet in een regel"),
    "two targets": ("x = y = uren\nreturn x", "hoort niet in een regel"),
    "an unpacking": ("x, y = uren, uren\nreturn x", "hoort niet in een regel"),
    "a walrus": ("return (x := uren)", "hoort niet in een regel"),
    "a raise": ("raise ValueError", "hoort niet in een regel"),
    "a second assignment": ("x = uren\nx = uren\nreturn x", "'x' heeft al een betekenis. Kies een nieuwe naam"),
    "a changed parameter": ("uren = uren\nreturn uren", "'uren' heeft al een betekenis"),
    "a changed nothing": ("NIETS = uren\nreturn NIETS", "'NIETS' heeft al een betekenis"),
    "an unknown name": ("return normuren", "'normuren' is hier onbekend. Zet de naam bij de parameters"),
    "a name of one branch": ("if uren > uren:\n    x = uren\nreturn x", "'x' is hier onbekend"),
    "an identity": ("return uren is uren", "Deze vergelijking bestaat niet. Gebruik < <= > >= == !="),
    "a membership": ("return uren in uren", "Deze vergelijking bestaat niet"),
    "a bare return": ("return", "hoort niet in een regel"),
    "nothing returned": ("x = uren", "Niet elk pad geeft een uitkomst. Voeg een return toe"),
    "a path without outcome": ("if uren > uren:\n    return uren", "Niet elk pad geeft een uitkomst"),
    "a branch without outcome": (
        "if uren > uren:\n    return uren\nelse:\n    x = uren",
        "Niet elk pad geeft een uitkomst",
    ),
    "a line after the outcome": ("return uren\nx = uren", "Niet elk pad geeft een uitkomst"),
    "min of one": ("return min(uren)", "min heeft twee delen nodig. Noem er minstens twee"),
    "min by key": ("return min(uren, uren, key=uren)", "hoort niet in een regel"),
    "too few parts": ("return plus_weken(uren)", "plus_weken krijgt 1 delen. Geef er 2"),
    "a second text": ('"x"\nreturn uren', "hoort niet in een regel"),
    "nothing at all": ("return None", "hoort niet in een regel"),
}


@pytest.mark.parametrize(("body", "says"), OUTSIDE.values(), ids=OUTSIDE)
def test_what_is_outside_the_language_is_refused_with_file_line_and_remedy(body, says):
    with pytest.raises(RuleError) as error:
        rules(rule(body))
    assert re.match(r"wetje_\d+\.py, regel \d+: ", str(error.value))
    assert says in str(error.value)
    assert error.value.line > HEAD_LINES
    assert error.value.remedy


def test_the_line_is_the_one_of_the_mistake():
    text = rule("x = uren\ny = x\nreturn y * 0.5")
    with pytest.raises(RuleError) as error:
        rules(text)
    assert error.value.line == HEAD_LINES + text.splitlines().index("    return y * 0.5") + 1


def test_a_rule_without_docstring_is_refused():
    text = rule("return uren").replace('    """Een proef."""\n', "")
    with pytest.raises(RuleError, match=r"De regel heeft geen uitleg. Schrijf eerst een docstring"):
        rules(text)


@pytest.mark.parametrize(
    "parameters", ["uren: Uren = NIETS", "*, uren: Uren", "uren: Uren, *rest: Uren", "uren: Uren, /", "**uren: Uren"]
)
def test_a_rule_has_plain_parameters_without_default(parameters):
    with pytest.raises(RuleError, match=r"zonder standaardwaarde|heeft geen eenheid"):
        rules(rule("return uren", parameters=parameters))


def parsed(body: str, **words: str) -> tuple[ex.Statement, ...]:
    """The statements of one rule."""
    (one,) = rules(rule(body, **words))
    return one.body


def test_a_chain_of_comparisons_is_the_conjunction_of_its_links():
    (statement,) = parsed("return uren < normuren <= uren", parameters="uren: Uren, normuren: Uren", result="JaNee")
    assert isinstance(statement, ex.Return)
    assert isinstance(statement.expression, ex.Logic)
    assert statement.expression.operator == "and"
    assert [(part.operator, part.left.name, part.right.name) for part in statement.expression.parts] == [
        ("<", "uren", "normuren"),
        ("<=", "normuren", "uren"),
    ]


def test_one_comparison_is_no_conjunction():
    (statement,) = parsed("return uren < normuren", parameters="uren: Uren, normuren: Uren", result="JaNee")
    assert isinstance(statement.expression, ex.Comparison)


def test_an_elif_is_an_if_inside_otherwise():
    (statement,) = parsed("if a:\n    return uren\nelif not a:\n    return uren\nelse:\n    return -uren",
                          parameters="a: JaNee, uren: Uren")  # fmt: skip
    assert isinstance(statement, ex.If)
    assert isinstance(statement.otherwise[0], ex.If)
    assert isinstance(statement.otherwise[0].otherwise[0], ex.Return)


def test_nothing_is_zero_in_any_unit():
    (statement,) = parsed("return NIETS")
    assert isinstance(statement, ex.Return)
    assert statement.expression == ex.Literal(value=0, line=statement.line)  # type: ignore[arg-type]


def test_an_expression_names_what_it_uses_from_left_to_right():
    (statement,) = parsed("return min(uren, -normuren) + uren", parameters="uren: Uren, normuren: Uren")
    assert isinstance(statement, ex.Return)
    assert list(ex.names_in(statement.expression)) == ["uren", "normuren", "uren"]
    (statement,) = parsed(
        "return plus_weken(dag, weken) > dag or not a", parameters="dag: Datum, weken: Weken, a: JaNee", result="JaNee"
    )
    assert isinstance(statement, ex.Return)
    assert list(ex.names_in(statement.expression)) == ["dag", "weken", "dag", "a"]
