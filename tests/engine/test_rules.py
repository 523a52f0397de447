"""A rule is an ordinary function with a mark; the mark does not change it."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import RuleError, regel
from tests.engine.law import DAY, catalogue, module, rule, rules


def test_a_marked_function_stays_a_plain_function():
    loaded = module(rule("return uren / normuren", parameters="uren: Uren, normuren: Uren", result="Deel"))
    assert loaded.proef(Fraction(31), Fraction(36)) == Fraction(31, 36)


def test_a_rule_knows_its_source_period_place_and_explanation():
    (one,) = rules(rule("return uren", bron="Wet art. 3", vanaf="2017-01-01", tot="2018-01-01", label="Proef!"))
    assert (one.name, one.label, one.source) == ("proef", "Proef!", "Wet art. 3")
    assert (one.valid_from, one.valid_to) == (date(2017, 1, 1), date(2018, 1, 1))
    assert one.doc == "Een proef."
    assert one.file.startswith("wetje_")
    assert one.confidence == "gelezen"


@pytest.mark.parametrize(
    ("day", "holds"), [("2016-12-31", False), ("2017-01-01", True), ("2017-12-31", True), ("2018-01-01", False)]
)
def test_a_rule_holds_from_its_first_day_up_to_not_including_its_last(day, holds):
    (one,) = rules(rule("return uren", vanaf="2017-01-01", tot="2018-01-01"))
    assert one.holds(date.fromisoformat(day)) is holds


def test_a_label_is_made_of_the_name_when_none_is_given():
    (one,) = rules(rule("return uren", name="uren_per_week__2020"))
    assert one.name == "uren_per_week"
    assert one.label == "Uren per week"


@pytest.mark.parametrize(
    "mark",
    [
        {"vanaf": "1 januari 2017"},
        {"tot": "2015-13-01"},
        {"tot": "2015-01-01"},
        {"tot": "2014-01-01"},
        {"laag": "provinciaal"},
        {"zekerheid": "zeker"},
    ],
)
def test_a_mark_with_a_mistake_is_refused(mark):
    with pytest.raises(ValueError, match=r"\S"):
        regel(**{"bron": "Wet", "vanaf": "2015-01-01", **mark})


def test_a_parameter_or_outcome_without_unit_is_refused():
    with pytest.raises(RuleError, match=r"'uren' heeft geen eenheid"):
        rules(rule("return uren", parameters="uren"))
    with pytest.raises(RuleError, match=r"'return' heeft geen eenheid"):
        rules(rule("return uren", result="int"))


def test_a_unit_may_be_named_by_a_text_as_postponed_annotations_do():
    (written,) = rules(rule("return uren", parameters="uren: 'Uren'", result="'Uren'"))
    (plain,) = rules(rule("return uren"))
    assert (written.parameters, written.unit) == (plain.parameters, plain.unit)
    with pytest.raises(RuleError, match=r"'uren' heeft geen eenheid"):
        rules(rule("return uren", parameters="uren: 'Onbekend'"))


def test_two_versions_under_one_function_name_are_refused_since_the_first_would_be_lost():
    with pytest.raises(RuleError, match=r"Twee regels heten 'proef'. Noem de nieuwe versie 'proef__JAAR'"):
        rules(rule("return uren", tot="2017-01-01") + rule("return uren", vanaf="2017-01-01"))


def test_helpers_without_mark_and_imported_rules_are_no_rules_of_the_file():
    text = "def helper(x):\n    return x\n\n\n" + rule("return uren")
    assert [one.name for one in rules(text)] == ["proef"]


def test_a_rule_called_as_function_gives_the_unrounded_value_of_the_reading():
    body = "gat = min(1 - deel, deel)\nif uren > normuren:\n    return gat\nreturn gat * uren / normuren"
    text = rule(body, parameters="deel: Deel, uren: Uren, normuren: Uren", result="Deel")
    law = catalogue(text)
    plain = module(text).proef
    for share, hours in ((Fraction(1, 3), Fraction(24)), (Fraction(9, 10), Fraction(40)), (Fraction(0), Fraction(1))):
        facts = {"deel": share, "uren": hours, "normuren": Fraction(36)}
        assert law.at(DAY).value("proef", facts) == plain(**facts)
