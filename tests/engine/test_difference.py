"""A difference of one outcome: its causes, each with its own amount, that add up to the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Catalogue, Fact, Figure, Layer, MissingFacts, Series
from luwte.engine.difference import Side, difference, signed
from luwte.engine.units import (
    AGE_UNIT,
    DATE_UNIT,
    EURO_MONTH_UNIT,
    EXACT_UNIT,
    HOURS_UNIT,
    PART_UNIT,
)
from tests.engine.law import FACTS, catalogue, rule, series

OLD, NEW = date(2019, 12, 31), date(2020, 1, 1)


def two(name: str, unit, first: str, second: str, *, layer: str = "landelijk") -> Series:
    """A figure that changes on 1 January 2020."""
    figures = (
        Figure(Fraction(first), date(2015, 1, 1), NEW, "bron oud", "gelezen"),
        Figure(Fraction(second), NEW, None, "bron nieuw", "afgeleid"),
    )
    return Series(name, name.capitalize(), unit, layer, figures)


def simple(loon: tuple[str, str] = ("1000", "1100"), lasten: tuple[str, str] = ("0.20", "0.235")) -> Catalogue:
    """One formula in which two figures change on 1 January 2020."""
    text = rule(
        "if uren < grens:\n    return NIETS\nreturn minimumloon * (1 - deel) * (1 + lasten)",
        parameters="uren: Uren, grens: Uren, minimumloon: EuroPerMaand, deel: Deel, lasten: Deel",
        result="EuroPerMaand",
        name="subsidie",
        label="Subsidie per maand",
    )
    return catalogue(
        text,
        series("grens", HOURS_UNIT, Fraction(12)),
        two("minimumloon", EURO_MONTH_UNIT, *loon),
        two("lasten", PART_UNIT, *lasten),
    )


def over_the_year(law: Catalogue, old: dict, new: dict | None = None):
    return difference(Side(law.at(OLD), old), Side(law.at(NEW), new or old), "subsidie")


def test_each_figure_has_its_own_amount_in_the_order_of_the_formula():
    found = over_the_year(simple(), {"uren": 31, "deel": "0.4"})
    assert [(part.words, part.amount) for part in found.parts] == [
        ("minimumloon", Fraction("72.00")),
        ("lasten", Fraction("23.10")),
    ]
    assert found.total == Fraction("95.10")
    assert found.sentence("Per 1 januari") == "Per 1 januari € 95,10 per maand meer: minimumloon +72,00, lasten +23,10."


def test_a_lower_amount_is_minder_and_equal_outcomes_are_hetzelfde():
    lower = over_the_year(simple(("1100", "1000")), {"uren": 31, "deel": "0.4"})
    assert lower.sentence("Per 1 januari").startswith("Per 1 januari € 51,00 per maand minder: minimumloon -72,00")
    same = over_the_year(simple(), {"uren": 11, "deel": "0.4"})
    assert same.sentence("Per 1 januari") == "Per 1 januari hetzelfde: € 0,00 per maand."
    assert same.parts == ()
    assert same.change is None


def test_a_cause_that_changes_nothing_here_is_told_apart_from_the_parts():
    found = over_the_year(simple(), {"uren": 31, "deel": "1"}, {"uren": 31, "deel": "1"})
    assert found.total == 0
    assert [cause.name for cause in found.without_effect] == ["minimumloon", "lasten"]
    assert "zonder gevolg" in found.as_text()


def test_sources_values_and_the_weakest_certainty_stand_with_a_cause():
    (cause,) = over_the_year(simple(), {"uren": 31, "deel": "0.4"}).parts[1].causes
    assert (cause.kind, cause.old, cause.new) == ("cijfer", "20%", "23,5%")
    assert (cause.old_source, cause.new_source) == ("bron oud (landelijk)", "bron nieuw (landelijk)")
    assert cause.confidence == "afgeleid"


def test_a_fact_that_differs_is_a_cause_too():
    found = over_the_year(simple(), {"uren": 31, "deel": "0.4"}, {"uren": 31, "deel": "0.5"})
    assert [(part.words, part.amount) for part in found.parts] == [
        ("minimumloon", Fraction("72.00")),
        ("deel", Fraction("-132.00")),
        ("lasten", Fraction("19.25")),
    ]


def new_law() -> Catalogue:
    """From 2020 the minimum wage is an amount an hour: another rule with figures of its own."""
    until = Series("maandbedrag", "Maandbedrag", EURO_MONTH_UNIT, "landelijk", (
        Figure(Fraction(1000), date(2015, 1, 1), NEW, "bron oud", "gelezen"),
    ))  # fmt: skip
    since = Series("uurbedrag", "Uurbedrag", EURO_MONTH_UNIT, "landelijk", (
        Figure(Fraction(11), NEW, None, "bron nieuw", "gelezen"),
    ))  # fmt: skip
    text = (
        rule("return minimumloon * deel", "minimumloon: EuroPerMaand, deel: Deel", "EuroPerMaand", "subsidie")
        + rule("return maandbedrag", "maandbedrag: EuroPerMaand", "EuroPerMaand", "minimumloon", tot="2020-01-01",
               bron="Wet oud")
        + rule("return uurbedrag * 100", "uurbedrag: EuroPerMaand", "EuroPerMaand", "minimumloon__2020",
               vanaf="2020-01-01", bron="Wet nieuw")
    )  # fmt: skip
    return catalogue(text, until, since)


def test_a_new_version_of_a_rule_is_a_cause_and_brings_its_own_figures():
    found = over_the_year(new_law(), {"deel": "0.5"})
    (part,) = found.parts
    assert part.words == "nieuwe regel voor minimumloon"
    assert part.amount == Fraction(50)
    (cause,) = part.causes
    assert (cause.old, cause.new) == ("de regel van 1 januari 2015", "de regel van 1 januari 2020")
    assert (cause.old_source, cause.new_source) == ("Wet oud", "Wet nieuw")


def test_the_tree_shows_every_step_whose_outcome_changed():
    tree = over_the_year(new_law(), {"deel": "0.5"}).change
    assert [node.name for node in tree.walk()] == ["subsidie", "minimumloon", "uurbedrag", "maandbedrag"]
    assert tree.children[0].children[0].old == "niet gebruikt"
    assert tree.children[0].children[1].new == "niet gebruikt"
    assert "    Minimumloon: € 1.000,00 per maand wordt € 1.100,00 per maand" in tree.as_text(1)


def test_policies_of_two_places_are_compared_with_the_name_of_the_place():
    law = catalogue(
        rule("return bedrag * deel", "bedrag: EuroPerMaand, deel: Deel", "EuroPerMaand", "subsidie"),
        Series("bedrag", "Bedrag", EURO_MONTH_UNIT, "lokaal", ()),
    )
    layers = [
        Layer(name, {"bedrag": [Figure(Fraction(amount), date(2015, 1, 1), None, "besluit", "gelezen")]})
        for name, amount in (("gemeente A", 100), ("gemeente B", 150))
    ]
    old, new = (Side(law.at(OLD, [layer]), {"deel": "0.5"}) for layer in layers)
    found = difference(old, new, "subsidie")
    assert found.sentence("In B") == "In B € 25,00 per maand meer: bedrag +25,00."
    (cause,) = found.parts[0].causes
    assert (cause.old_source, cause.new_source) == ("besluit (gemeente A)", "besluit (gemeente B)")


def test_causes_that_cannot_be_computed_one_by_one_stand_together():
    law = catalogue(
        rule("return loon / (uren - normuren)", "loon: EuroPerMaand, uren: Uren, normuren: Uren", "PerUur", "proef")
        .replace("PerUur", "Annotated[Fraction, Unit('x', dimension=dimension(euro=1, maand=-1, uur=-1, week=1))]")
        .replace("@regel", "from fractions import Fraction\n@regel"),
    )
    stand = law.at(NEW)
    old = Side(stand, {"loon": 100, "uren": 30, "normuren": 20})
    new = Side(stand, {"loon": 100, "uren": 20, "normuren": 10})
    found = difference(old, new, "proef")
    assert found.total == 0
    assert [cause.name for cause in found.without_effect] == ["uren", "normuren"]
    other = difference(old, Side(stand, {"loon": 100, "uren": 20, "normuren": 15}), "proef")
    assert [part.words for part in other.parts] == ["uren en normuren samen"]
    assert other.parts[0].amount == 10


def test_yes_or_no_tells_what_turned_it():
    law = catalogue(
        rule("return uren >= grens and a", "uren: Uren, grens: Uren, a: JaNee", "JaNee", "mag"),
        two("grens", HOURS_UNIT, "24", "32"),
    )
    facts = {"uren": 31, "a": True}
    found = difference(Side(law.at(OLD), facts), Side(law.at(NEW), facts), "mag")
    assert found.total is None
    assert found.sentence("Per 1 januari") == "Per 1 januari nee, eerst ja: grens."
    assert found.as_dict()["delen"][0]["wordt"] is False
    both = difference(Side(law.at(NEW), {**facts, "uren": 33}), Side(law.at(OLD), {**facts, "a": False}), "mag")
    assert [(part.words, part.effect) for part in both.parts] == [
        ("uren", "ja wordt nee"),
        ("grens", "nee wordt ja"),
        ("A", "ja wordt nee"),
    ]
    assert both.sentence().endswith("uren (ja wordt nee), grens (nee wordt ja), A (ja wordt nee).")


def test_a_target_that_is_not_known_on_one_side_is_refused_with_the_sentence_of_the_law():
    with pytest.raises(MissingFacts, match="ontbreekt nog: deel"):
        over_the_year(simple(), {"uren": 31, "deel": "0.4"}, {"uren": 31})


def test_the_json_holds_exact_amounts_as_text():
    document = over_the_year(simple(), {"uren": 31, "deel": "0.4"}).as_dict()
    assert (document["was"], document["wordt"], document["verschil"]) == ("720.00", "815.10", "95.10")
    assert [part["verschil"] for part in document["delen"]] == ["72.00", "23.10"]
    assert document["delen"][0]["oorzaken"][0]["naam"] == "minimumloon"
    assert document["verandering"]["onderdelen"][0]["wordt"] == "€ 1.100,00 per maand"
    assert document["zekerheid"] == "afgeleid"


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        ("28.3", EURO_MONTH_UNIT, "+28,30"),
        ("-0.01", EURO_MONTH_UNIT, "-0,01"),
        ("0", EURO_MONTH_UNIT, "0,00"),
        ("0.05", PART_UNIT, "+5 procentpunt"),
        ("-2", HOURS_UNIT, "-2 uur per week"),
        ("1/3", EXACT_UNIT, "≈ +0,333333"),
        ("-1", AGE_UNIT, "-1 jaar"),
    ],
)
def test_a_difference_has_its_sign(amount, unit, words):
    assert signed(Fraction(amount), unit) == words


def test_dates_change_in_words():
    law = catalogue(
        rule("return plus_weken(dag, termijn)", "dag: Datum, termijn: Weken", "Datum", "einde"),
        two("termijn", replace(HOURS_UNIT, name="weken", dimension=(("week", 1),), step=Fraction(1)), "8", "6"),
        facts=[*FACTS, replace(FACTS[0], name="dag", unit=DATE_UNIT)],
    )
    facts = {"dag": "2020-03-02"}
    found = difference(Side(law.at(OLD), facts), Side(law.at(NEW), facts), "einde")
    assert found.sentence("Per 1 januari") == "Per 1 januari 13 april 2020, eerst 27 april 2020: termijn."


cents = st.integers(0, 300_000).map(lambda amount: str(Fraction(amount, 100)))
shares = st.integers(0, 1000).map(lambda amount: str(Fraction(amount, 1000)))
sides = st.fixed_dictionaries({"uren": st.integers(0, 60), "deel": shares})


@settings(max_examples=60, deadline=None)
@given(st.tuples(cents, cents), st.tuples(shares, shares), sides, sides)
def test_the_parts_add_up_to_the_whole_exactly_whatever_changes(loon, lasten, old, new):
    found = over_the_year(simple(loon, lasten), old, new)
    assert sum((part.amount for part in found.parts), Fraction(0)) == found.total
    assert all(part.amount for part in found.parts)
    for one, other in zip(found.parts, found.parts[1:], strict=False):
        assert one.after == other.before
    if found.parts:
        assert (found.parts[0].before, found.parts[-1].after) == (found.old, found.new)


@pytest.mark.parametrize(
    ("second", "says"), [("1000.50", "€ 0,50 per maand meer"), ("999.50", "€ 0,50 per maand minder")]
)
def test_a_difference_of_less_than_a_euro_is_meer_or_minder_too(second, says):
    found = over_the_year(simple(("1000", second), ("0", "0")), {"uren": 31, "deel": "0"})
    assert found.sentence("Per 1 januari").startswith(f"Per 1 januari {says}: minimumloon")


def test_the_cause_is_the_row_of_the_table_that_differs_and_not_another_that_was_used():
    def row(age: int, amount: int, since: date = date(2015, 1, 1), until: date | None = None) -> Figure:
        return Figure(Fraction(amount), since, until, "Wet", "gelezen", key_from=Fraction(age), key_to=Fraction(age))

    rows = (row(20, 900, until=NEW), row(20, 950, NEW), row(21, 1500))
    table = Series("jeugdloon", "Jeugdloon", EURO_MONTH_UNIT, "landelijk", rows, key="leeftijd")
    text = rule("return jeugdloon * deel", "jeugdloon: EuroPerMaand, deel: Deel", "EuroPerMaand", "subsidie")
    law = catalogue(text, table, facts=(*FACTS, Fact("leeftijd", AGE_UNIT, "Hoe oud?")))
    found = over_the_year(law, {"leeftijd": 20, "deel": "1"}, {"leeftijd": 21, "deel": "1"})
    causes = [*(cause for part in found.parts for cause in part.causes), *found.without_effect]
    (cause,) = [cause for cause in causes if cause.kind == "cijfer"]
    assert (cause.old, cause.new) == ("€ 900,00 per maand", "€ 950,00 per maand")
    assert cause.label == "Jeugdloon bij leeftijd 20 jaar"
    assert found.total == 600
