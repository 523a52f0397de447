"""Units through a rule: what does not fit together is refused when the rules are loaded."""

from fractions import Fraction

import pytest

from luwte.engine import Fact, RuleError
from luwte.engine.checking import Checker, Shape
from luwte.engine.units import EURO_MONTH_UNIT, EURO_UNIT, EURO_YEAR_UNIT, HOURS_UNIT, MONTHS_YEAR_UNIT, Unit, choice
from tests.engine.law import FACTS, catalogue, rule, rules, series

WAGES = (
    series("euros", EURO_UNIT, 1),
    series("maandloon", EURO_MONTH_UNIT, 1),
    series("jaarloon", EURO_YEAR_UNIT, 1),
    series("maanden", MONTHS_YEAR_UNIT, 12),
    series("werkweek", HOURS_UNIT, 36),
)
ALL = "euros: Euro, maandloon: EuroPerMaand, jaarloon: EuroPerJaar, maanden: MaandenPerJaar, uren: Uren, deel: Deel, \
werkweek: Uren, a: JaNee, kleur: Kleur, maat: Annotated[str, choice('maat', 'klein', 'groot')]"
ASKED = (*FACTS, Fact("maat", choice("maat", "klein", "groot"), "Welke maat?"))

WRONG = {
    "euros plus hours": ("return euros + uren", "Euro", "'+': euro^1 en uur^1 × week^-1 passen niet bij elkaar"),
    "a month for a year": ("return maandloon", "EuroPerJaar", "uitkomst en beloofde eenheid"),
    "a month plus a year": ("return jaarloon + maandloon", "EuroPerJaar", "passen niet bij elkaar"),
    "a number for an amount": ("return euros + 1", "Euro", "een getal zonder eenheid"),
    "a bare one promised as amount": ("return 1", "Euro", "uitkomst en beloofde eenheid"),
    "hours squared": ("return uren * werkweek", "Uren", "uitkomst en beloofde eenheid"),
    "a ratio promised as hours": ("return uren / werkweek", "Uren", "uitkomst en beloofde eenheid"),
    "hours compared with euros": ("return uren > euros", "JaNee", "vergelijking"),
    "a magic number": ("return uren > 31", "JaNee", "vergelijking"),
    "a yes as number": ("return euros * a", "Euro", "met ja of nee kan niet gerekend worden"),
    "minus a yes": ("return -a", "Deel", "met ja of nee kan niet gerekend worden"),
    "not a number": ("return not uren", "JaNee", "not:"),
    "a number as condition": ("if uren:\n    return a\nreturn a", "JaNee", "voorwaarde"),
    "and with a number": ("return a and uren", "JaNee", "and:"),
    "min of two units": ("return min(euros, maandloon)", "Euro", "min:"),
    "min of two units behind nothing": ("return min(NIETS, euros, uren)", "Euro", "min: euro^1 en uur^1"),
    "min of nothing and another unit than promised": (
        "return min(NIETS, uren)",
        "Euro",
        "uitkomst en beloofde eenheid",
    ),
    "min of another unit than promised and nothing": (
        "return min(uren, NIETS)",
        "Euro",
        "uitkomst en beloofde eenheid",
    ),
    "nothing plus another unit than promised": ("return NIETS + uren", "Euro", "uitkomst en beloofde eenheid"),
    "another unit than promised plus nothing": ("return uren + NIETS", "Euro", "uitkomst en beloofde eenheid"),
    "a word not among the choices": (
        "return kleur == 'paars'",
        "JaNee",
        "'paars' is geen mogelijke keuze. Kies uit rood",
    ),
    "a word not promised": ("return 'paars'", "Kleur", "'paars' is geen mogelijke keuze"),
    "a word not promised, by another name": ("x = 'paars'\nreturn x", "Kleur", "'paars' is geen mogelijke keuze"),
    "a word held against choices, by another name": (
        "x = 'paars'\nreturn kleur == x",
        "JaNee",
        "'paars' is geen mogelijke keuze. Kies uit rood, wit, blauw",
    ),
    "two lists of words": (
        "return kleur == maat",
        "JaNee",
        "'klein' is geen mogelijke keuze. Kies uit rood, wit, blauw",
    ),
    "a list that was not promised": ("return maat", "Kleur", "'klein' is geen mogelijke keuze"),
    "an order of words": ("return kleur < 'wit'", "JaNee", "<: een woord heeft geen volgorde. Vergelijk met =="),
    "an order of answers": ("return a <= True", "JaNee", "<=: ja of nee heeft geen volgorde"),
    "the least of words": ("return min(kleur, 'rood')", "Kleur", "min: een woord heeft geen volgorde"),
    "the most of answers": ("return max(a, True)", "JaNee", "max: ja of nee heeft geen volgorde"),
    "a word with a number": ("return kleur == uren", "JaNee", "vergelijking"),
    "months to a day plus": ("return euros if a else euros", "Euro", "hoort niet in een regel"),
    "a wrong unit in a branch": (
        "if a:\n    return maandloon * maanden\nelse:\n    return maandloon",
        "EuroPerJaar",
        "uitkomst en beloofde eenheid",
    ),
    "a wrong unit through a name": ("x = maandloon * deel\nreturn x + jaarloon", "EuroPerJaar", "passen niet"),
}


@pytest.mark.parametrize(("body", "result", "says"), WRONG.values(), ids=WRONG)
def test_units_that_do_not_fit_are_refused(body, result, says):
    with pytest.raises(RuleError) as error:
        catalogue(rule(body, parameters=ALL, result=result), *WAGES, facts=ASKED)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("return maandloon * maanden", "EuroPerJaar"),
        ("return jaarloon / maanden", "EuroPerMaand"),
        ("return maandloon * uren / werkweek", "EuroPerMaand"),
        ("return maandloon * (1 - deel)", "EuroPerMaand"),
        ("return max(maandloon - maandloon * deel, NIETS)", "EuroPerMaand"),
        ("return max(NIETS, maandloon)", "EuroPerMaand"),
        ("return NIETS", "EuroPerMaand"),
        ("return min(NIETS, NIETS)", "EuroPerMaand"),
        ("return NIETS + maandloon - NIETS", "EuroPerMaand"),
        ("return max(NIETS, NIETS, maandloon)", "EuroPerMaand"),
        ("return NIETS / werkweek * uren", "EuroPerJaar"),
        ("x = uren / werkweek\nif x < 1 and not a:\n    return x\nreturn 1", "Deel"),
        ("if kleur == 'rood':\n    return 'wit'\nreturn kleur", "Kleur"),
        ("x = 'wit'\nif kleur == x or x != kleur:\n    return x\nreturn kleur", "Kleur"),
        ("return a == True or kleur != 'rood'", "JaNee"),
    ],
)
def test_units_that_fit_are_accepted(body, result):
    assert "proef" in catalogue(rule(body, parameters=ALL, result=result), *WAGES, facts=ASKED).rules


@pytest.mark.parametrize(("grid", "taken"), [(Fraction(20), True), (Fraction(10), True), (Fraction(5), False)])
def test_a_count_is_whole_by_the_step_of_what_a_function_takes(grid, taken):
    (one,) = rules(rule("return uren"))
    tens = Unit("tientallen", step=Fraction(10))
    if taken:
        Checker(one).whole(Shape("number", grid=grid), tens, 1, "proef")
        return
    with pytest.raises(RuleError, match="het is niet zeker dat dit een heel aantal tientallen is"):
        Checker(one).whole(Shape("number", grid=grid), tens, 1, "proef")


def test_calendar_functions_check_their_parts():
    text = rule("return plus_weken(dag, werkweek)", parameters="dag: Datum, werkweek: Uren", result="Datum")
    from luwte.engine.units import DATE_UNIT

    with pytest.raises(RuleError, match=r"plus_weken"):
        catalogue(text, *WAGES, facts=[Fact("dag", DATE_UNIT, "Welke dag?")])
