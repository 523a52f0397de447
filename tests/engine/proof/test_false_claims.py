"""What is not true is never proven: claims that once passed, each beside a true one that still must."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Figure, RuleError, Series
from luwte.engine.units import DATE_UNIT, HOURS_UNIT, MONTHS_UNIT, PART_UNIT, Unit
from tests.engine.law import rule, series
from tests.engine.proof.proving import MATE_UNIT, PLAATS_UNIT, START, claim, small, table

ALMERE_LOSES = 'if plaats == "Almere":\n    return -uren\nreturn uren'


def refuted(case):
    """The counterexample of a claim, which reading 1 also finds untrue."""
    result = case.proof()
    assert (result.verdict, result.reason) == ("weerlegd", "")
    facts = result.counterexample.facts
    assert case.counted(facts, result.counterexample.day) is False
    return facts


def proven(case):
    result = case.proof()
    assert (result.verdict, result.reason) == ("bewezen", "")
    assert result.witness is not None


def left_open(case):
    result = case.proof()
    assert result.verdict == "niet bewezen"
    return result.reason


def two(rules, good, bad, *more):
    """The law with a true claim, and the same law with one that is not true for some facts."""
    return small(rules + claim(*good), *more), small(rules + claim(*bad), *more)


@pytest.mark.parametrize(("function", "sign"), [("plus_maanden", ">="), ("min_maanden", "<=")])
def test_a_difference_of_months_may_be_negative(function, sign):
    text = rule(f"return {function}(dag, m_een - m_twee)", "dag: Datum, m_een: Maanden, m_twee: Maanden", "Datum")
    names = "proef: Datum, dag: Datum, m_een: Maanden, m_twee: Maanden"
    good = (f"if m_een < m_twee:\n    return True\nreturn proef {sign} dag", names)
    true, untrue = two(text, good, (f"return proef {sign} dag", "proef: Datum, dag: Datum"))
    proven(true)
    facts = refuted(untrue)
    assert facts["m_een"] < facts["m_twee"]


def test_years_between_two_days_far_apart_may_be_negative():
    far = series("ver", MONTHS_UNIT, Fraction(18_000))
    text = rule("return jaren_tussen(plus_maanden(dag, ver), dag)", "dag: Datum, ver: Maanden", "Jaren")
    nought = series("nul_jaar", Unit("jaar", dimension=(("jaar", 1),), step=Fraction(1)), Fraction(0))
    names = "proef: Jaren, nul_jaar: Jaren"
    true, untrue = two(text, ("return proef < nul_jaar", names), ("return proef >= nul_jaar", names), far, nought)
    proven(true)
    refuted(untrue)


def test_a_word_that_only_a_rule_knows_is_tried():
    text = rule(ALMERE_LOSES, "plaats: Plaats, uren: Uren")
    good = ('if plaats == "Almere":\n    return True\nreturn proef >= 0', "plaats: Plaats, proef: Uren")
    true, untrue = two(text, good, ("return proef >= 0", "proef: Uren"))
    proven(true)
    assert refuted(untrue)["plaats"] == "Almere"


def test_a_word_that_only_the_claim_knows_is_tried():
    text = rule("return uren", "uren: Uren")
    words = 'return plaats != "Urk"', "plaats: Plaats, proef: Uren"
    true, untrue = two(text, ('return plaats != "Urk" or proef >= 0', words[1]), words)
    proven(true)
    assert refuted(untrue)["plaats"] == "Urk"


def test_two_words_with_one_figure_are_not_alike_when_a_rule_names_one_of_them():
    same = table("tabel", HOURS_UNIT, "plaats", (Fraction(5), "Almere"), (Fraction(5), "Urk"), (Fraction(3), "Ede"))
    text = rule(ALMERE_LOSES.replace("uren", "tabel"), "plaats: Plaats, tabel: Uren")
    good = ('if plaats == "Almere":\n    return True\nreturn proef >= 0', "plaats: Plaats, proef: Uren")
    true, untrue = two(text, good, ("return proef >= 0", "proef: Uren"), same)
    proven(true)
    assert refuted(untrue)["plaats"] == "Almere"


def test_two_words_with_one_figure_are_not_alike_when_a_figure_or_another_table_names_one():
    same = table("tabel", HOURS_UNIT, "plaats", (Fraction(5), "Almere"), (Fraction(5), "Urk"))
    seat = series("zetel", PLAATS_UNIT, "Almere")
    text = rule("if plaats == zetel:\n    return -tabel\nreturn tabel", "plaats: Plaats, zetel: Plaats, tabel: Uren")
    assert refuted(small(text + claim("return proef >= 0", "proef: Uren"), same, seat))["plaats"] == "Almere"
    by_rule = table("per_zelfde", HOURS_UNIT, "zelfde", (Fraction(1), "Almere"), (Fraction(-1), "Urk"))
    text = rule("return plaats", "plaats: Plaats", "Plaats", "zelfde")
    text += rule("return per_zelfde * tabel / tabel", "per_zelfde: Uren, tabel: Uren")
    assert refuted(small(text + claim("return proef >= 0", "proef: Uren"), same, by_rule))["plaats"] == "Urk"


def test_two_other_words_may_be_the_same_and_may_differ():
    names = "plaats: Plaats, plaats_twee: Plaats"
    text = rule('return plaats == plaats_twee or "Almere" == plaats or plaats_twee == "Almere"', names, "JaNee")
    same = small(text + claim("return proef", "proef: JaNee"))
    other = small(text + claim("return not proef", "proef: JaNee"))
    facts = refuted(same)
    assert facts["plaats"] != facts["plaats_twee"]
    refuted(other)
    proven(small(text + claim("return not proef or proef", "proef: JaNee")))
    copied = f"{names}, plaats_ook: Plaats"
    three = "return plaats == plaats_twee or plaats == plaats_ook or plaats_twee == plaats_ook"
    facts = refuted(small(text + claim(three, copied, naast={"ook": ("plaats",)})))
    assert len({facts["plaats"], facts["plaats_twee"], facts["plaats_ook"]}) == 3


def test_a_word_that_is_called_as_the_other_one_is_no_other():
    text = rule('return plaats == "een andere"', "plaats: Plaats", "JaNee")
    refuted(small(text + claim("return proef", "proef: JaNee")))
    assert refuted(small(text + claim("return not proef", "proef: JaNee")))["plaats"] == "een andere"


RED, WHITE = date(2020, 1, 1), date(2010, 1, 1)


@pytest.mark.parametrize("key", ["kleur", "plaats", "mate"])
def test_a_table_of_days_gives_each_key_its_own_day(key):
    rows = [(RED, "rood"), (WHITE, "wit")]
    if key == "mate":
        rows = [(RED, Fraction(0), Fraction(2, 100)), (WHITE, Fraction(3, 100), Fraction(6, 100))]
    days = table("dagtabel", DATE_UNIT, key, *rows)
    limits = series("eerste", DATE_UNIT, WHITE), series("laatste", DATE_UNIT, RED)
    text = rule("return dagtabel", "dagtabel: Datum", "Datum")
    good = ("return eerste <= proef <= laatste", "proef: Datum, eerste: Datum, laatste: Datum")
    true, untrue = two(text, good, ("return proef >= laatste", "proef: Datum, laatste: Datum"), days, *limits)
    proven(true)
    assert refuted(untrue)[key] in ("wit", *(Fraction(step, 100) for step in (3, 4, 5, 6)))


def test_a_key_without_a_step_is_tried_between_the_rows():
    below = (Fraction(-1), Fraction(0), Fraction(1, 2))
    halves = table("tabel", HOURS_UNIT, "deel", below, (Fraction(2), Fraction(51, 100), Fraction(1)))
    text = rule("return tabel", "tabel: Uren")
    half = series("half", PART_UNIT, Fraction(1, 2))
    good = ("if deel <= half:\n    return True\nreturn proef >= 0", "deel: Deel, half: Deel, proef: Uren")
    bad = ("if deel <= 0:\n    return True\nreturn proef >= 0", "deel: Deel, proef: Uren")
    true, untrue = two(text, good, bad, halves, half)
    proven(true)
    assert 0 < refuted(untrue)["deel"] <= Fraction(1, 2)


@pytest.mark.parametrize("end", [Fraction(2, 100), Fraction(25, 1000)], ids=["on a step", "between two steps"])
def test_a_key_of_hundredths_is_tried_on_each_of_them(end):
    below, above = (Fraction(-1), Fraction(0), end), (Fraction(2), end + Fraction(1, 1000), None)
    steps = table("tabel", HOURS_UNIT, "mate", below, above)
    two_hundredths = series("grens", MATE_UNIT, Fraction(2, 100))
    names = "mate: Mate, grens: Mate, proef: Uren"
    text = rule("return tabel", "tabel: Uren")
    good = ("if mate <= grens:\n    return proef < 0\nreturn proef >= 0", names)
    true, untrue = two(text, good, ("return mate < grens or proef >= 0", names), steps, two_hundredths)
    proven(true)
    assert refuted(untrue)["mate"] == Fraction(2, 100)


def test_two_rows_for_one_key_are_refused_since_only_the_first_is_read():
    figures = tuple(Figure(Fraction(value), START, None, "x", "gelezen", key_from="rood") for value in (1, 2))
    double = Series("tabel", "Tabel", PART_UNIT, "landelijk", figures, key="kleur")
    text = rule("return tabel", "tabel: Deel", "Deel") + claim("return proef >= 2", "proef: Deel")
    assert "twee cijfers voor tabel gelden" in left_open(small(text, double))


def test_a_claim_may_not_promise_a_step_that_the_law_does_not_have():
    exact = series("halve_dag", Unit("dagen", dimension=(("dag", 1),)), Fraction(1, 2))
    text = rule("return uren", "uren: Uren")
    text += claim("return plus_dagen(dag, halve_dag) > dag", "dag: Datum, halve_dag: Dagen")
    with pytest.raises(RuleError, match="verwacht 'halve_dag' in dagen"):
        small(text, exact)
    assert "heel aantal dagen" in left_open(small(text, exact, checked=False))


def test_a_copy_may_not_have_the_name_of_something_else():
    other = series("uren_meer", HOURS_UNIT, Fraction(8))
    said = "return uren <= proef", "uren: Uren, proef: Uren"
    text = rule("return uren", "uren: Uren")
    small(text + claim(*said, naast={"meer": ("uren",)}))
    with pytest.raises(RuleError, match="'uren_meer' twee dingen"):
        small(text + claim(*said, naast={"meer": ("uren",)}), other)
    with pytest.raises(RuleError, match="'veel_meer' twee dingen"):
        small(text + claim(*said, naast={"meer": ("uren",), "veel_meer": ("uren",)}))


def test_a_place_without_an_outcome_is_no_excuse():
    text = rule("return deel", "deel: Deel", "Deel") + rule("return 1 / deel >= 1", "deel: Deel", "JaNee", "plek")
    names, places = "deel: Deel, proef: Deel", {"plek": "Voor wie een deel heeft."}
    assert refuted(small(text + claim("return deel > 0 or proef < 0", names, plaatsen=places)))["deel"] == 0
    proven(small(text + claim("return deel == 0 or proef < 0", names, plaatsen=places)))


def test_a_claim_that_divides_by_what_may_be_nil_is_left_open():
    text = rule("return deel", "deel: Deel", "Deel")
    true, untrue = two(
        text,
        ("if proef == 0:\n    return True\nreturn 1 / proef >= 1", "proef: Deel"),
        ("return 1 / proef >= 1", "proef: Deel"),
    )
    proven(true)
    assert "deelt door wat nul kan zijn" in left_open(untrue)
    assert untrue.counted({"deel": Fraction(0)}) is None
    daily = claim("return dag == dag and 1 / nul >= 0", "dag: Datum, nul: Deel", alle_dagen="dag")
    assert "geen uitkomst" in left_open(small(text + daily, series("nul", PART_UNIT, Fraction(0))))


def test_a_claim_counted_for_every_day_must_say_something_and_knows_the_words_of_the_rules():
    text = rule(ALMERE_LOSES.replace("uren", "een"), "plaats: Plaats, een: Uren")
    one = series("een", HOURS_UNIT, Fraction(1))
    untrue = small(text + claim("return dag != dag or proef >= 0", "dag: Datum, proef: Uren", alle_dagen="dag"), one)
    assert refuted(untrue)["plaats"] == "Almere"
    proven(small(text + claim("return dag == dag and proef != 0", "dag: Datum, proef: Uren", alle_dagen="dag"), one))
    idle = "if proef != 0:\n    return True\nreturn dag != dag"
    assert small(text + claim(idle, "dag: Datum, proef: Uren", alle_dagen="dag"), one).proof().verdict == "loos"


def test_a_period_in_which_a_claim_says_nothing_is_not_counted_as_proven():
    limit = Series(
        "drempel",
        "Drempel",
        HOURS_UNIT,
        "landelijk",
        (
            Figure(Fraction(60), START, date(2020, 1, 1), "x", "gelezen"),
            Figure(Fraction(10), date(2020, 1, 1), None, "x", "gelezen"),
        ),
    )
    body = "if uren <= drempel:\n    return True\nreturn proef == 0"
    text = rule("return drempel - drempel", "drempel: Uren") + claim(body, "uren: Uren, drempel: Uren, proef: Uren")
    result = small(text, limit).proof()
    assert (result.verdict, [period.start for period, _ in result.periods]) == ("bewezen", [date(2020, 1, 1)])


def test_what_goes_wrong_at_one_key_of_six_thousand_is_found_though_the_others_say_nothing():
    rows = (
        (Fraction(0), Fraction(0), Fraction("17.32")),
        (Fraction(1), Fraction("17.33"), Fraction("17.33")),
        (Fraction(0), Fraction("17.34"), Fraction(60)),
    )
    per_uur = table("per_uur", PART_UNIT, "uren", *rows)
    text = rule("return per_uur", "per_uur: Deel", "Deel")
    true, untrue = two(
        text,
        ("if proef == 0:\n    return True\nreturn deel >= 0", "proef: Deel, deel: Deel"),
        ("if proef == 0:\n    return True\nreturn deel > 1", "proef: Deel, deel: Deel"),
        per_uur,
    )
    assert refuted(untrue)["uren"] == Fraction("17.33")
    proven(true)


def test_what_goes_wrong_only_on_the_steps_of_the_facts_is_refuted_and_what_only_between_them_is_proven():
    text = rule("return 3 * uren - 7 * normuren", "uren: Uren, normuren: Uren", "Uren")
    true, untrue = two(
        text,
        ("return proef != cent / 2", "proef: Uren, cent: Uren"),
        ("return proef != cent", "proef: Uren, cent: Uren"),
        series("cent", HOURS_UNIT, Fraction(1, 100)),
    )
    facts = refuted(untrue)
    assert 3 * facts["uren"] - 7 * facts["normuren"] == Fraction(1, 100)
    proven(true)
