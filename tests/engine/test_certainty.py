"""The certainty of an outcome is that of the weakest rule or figure it rests on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError, Figure, Layer, Series
from luwte.engine.certainty import certainty, unverified, unverified_on, weakest_below
from luwte.engine.figures import CONFIDENCES
from luwte.engine.units import HOURS_UNIT
from luwte.wet import catalogus, lokaal
from tests.engine.law import DAY, catalogue, rule, series
from tests.wet.hulp import PERSOON, dagen, hele_procenten, leeftijden, uren

DOELEN = ("loonkostensubsidie_per_maand", "lage_inkomensvoordeel", "exploitatiesaldo_per_jaar")


@pytest.mark.parametrize(
    ("day", "certain"), [("2017-03-01", "gelezen"), ("2019-03-01", "afgeleid"), ("2023-03-01", "niet geverifieerd")]
)
def test_the_subsidy_is_as_certain_as_the_employers_charges_of_its_year(day, certain):
    stand = catalogus().at(date.fromisoformat(day), layers=lokaal.lagen("Purmerend"))

    assert certainty(stand, "loonkostensubsidie_per_maand", PERSOON) == certain


def known(stand, doel, facts):
    """Whether a target can be computed; on some days local policy or a figure is not known."""
    try:
        stand.value(doel, facts)
    except EngineError:
        return False
    return True


@settings(max_examples=60, deadline=None)
@given(doel=st.sampled_from(DOELEN), day=dagen, age=leeftijden, hours=uren, worth=hele_procenten)
def test_it_says_what_the_whole_explanation_says(doel, day, age, hours, worth):
    stand = catalogus().at(day, layers=lokaal.lagen("Purmerend"))
    facts = {**PERSOON, "leeftijd": age, "uren": hours, "loonwaarde": worth}
    assume(known(stand, doel, facts))

    assert certainty(stand, doel, facts) == stand.explain(doel, facts).weakest_confidence


@pytest.mark.parametrize(
    ("day", "names"), [("2021-12-31", []), ("2022-01-01", ["werkgeverslasten"]), ("2017-02-01", [])]
)
def test_a_table_names_what_is_not_verified_below_its_target_on_its_day(day, names):
    stand = catalogus().at(date.fromisoformat(day), layers=lokaal.lagen("Purmerend"))

    assert unverified(stand, "loonkostensubsidie_per_maand") == names


@settings(max_examples=60, deadline=None)
@given(doel=st.sampled_from(DOELEN), day=dagen, age=leeftijden, hours=uren, worth=hele_procenten)
def test_an_outcome_that_is_not_verified_has_a_name_that_is_not(doel, day, age, hours, worth):
    stand = catalogus().at(day, layers=lokaal.lagen("Purmerend"))
    facts = {**PERSOON, "leeftijd": age, "uren": hours, "loonwaarde": worth}
    assume(known(stand, doel, facts))

    assert unverified(stand, doel) or certainty(stand, doel, facts) != "niet geverifieerd"


LKS = "loonkostensubsidie_per_maand"
VERIFIED, DOUBTFUL = (catalogus().at(date.fromisoformat(day)) for day in ("2017-02-01", "2026-11-22"))


@pytest.mark.parametrize(
    ("stands", "certain", "names"),
    [
        ([VERIFIED], "gelezen", []),
        ([DOUBTFUL], "niet geverifieerd", ["werkgeverslasten"]),
        ([VERIFIED, DOUBTFUL], "niet geverifieerd", ["werkgeverslasten"]),
        ([DOUBTFUL, DOUBTFUL, VERIFIED], "niet geverifieerd", ["werkgeverslasten"]),
        ([], "gelezen", []),
    ],
)
def test_of_several_days_the_weakest_counts_and_each_name_once(stands, certain, names):
    assert weakest_below(stands, LKS) == certain
    assert unverified_on(stands, LKS) == names


def test_what_lies_deep_below_a_target_counts_too():
    stand = catalogus().at(date(2017, 2, 1), layers=lokaal.lagen("Zaanstad"))
    assert weakest_below([stand], "exploitatiesaldo_per_jaar") == "uit notitie"
    assert weakest_below([stand], "wml_per_maand") == "gelezen"


@settings(max_examples=60, deadline=None)
@given(doel=st.sampled_from(DOELEN), day=dagen, age=leeftijden, hours=uren, worth=hele_procenten)
def test_no_outcome_is_less_certain_than_what_is_said_of_all(doel, day, age, hours, worth):
    stand = catalogus().at(day, layers=lokaal.lagen("Purmerend"))
    facts = {**PERSOON, "leeftijd": age, "uren": hours, "loonwaarde": worth}
    assume(known(stand, doel, facts))

    said, found = weakest_below([stand], doel), certainty(stand, doel, facts)
    assert CONFIDENCES.index(found) <= CONFIDENCES.index(said)


def amount(confidence, key=None):
    return Figure(Fraction(24), date(2015, 1, 1), None, "Besluit", confidence, key_from=key)


def test_a_table_is_as_certain_as_the_rule_that_gives_its_key():
    """What stands in the table was read; who looks it up with a doubtful key still has a doubtful outcome."""
    keyed = Series("tarief", "Tarief", HOURS_UNIT, "landelijk", (amount("gelezen", Fraction(1)),), key="soort")
    text = rule("return uren", name="soort", zekerheid="niet geverifieerd")
    text += rule("return tarief", parameters="tarief: Uren")
    assert unverified(catalogue(text, keyed).at(DAY), "proef") == ["soort"]
    assert weakest_below([catalogue(text, keyed).at(DAY)], "proef") == "niet geverifieerd"


@pytest.mark.parametrize(("own", "certain"), [("gelezen", "gelezen"), ("niet geverifieerd", "niet geverifieerd")])
def test_what_a_municipality_decided_counts_in_the_place_of_what_is_there_for_all(own, certain):
    law = catalogue(
        rule("return minimum", parameters="minimum: Uren"),
        series("minimum", HOURS_UNIT, Fraction(20), layer="lokaal", confidence="afgeleid"),
    )
    region = Layer("regio", {"minimum": (amount("uit notitie"),)})
    town = Layer("gemeente", {"minimum": (amount(own),)})
    assert weakest_below([law.at(DAY)], "proef") == "afgeleid"
    assert weakest_below([law.at(DAY, layers=[region])], "proef") == "uit notitie"
    assert weakest_below([law.at(DAY, layers=[region, town])], "proef") == certain
    assert weakest_below([law.at(DAY, layers=[region, Layer("ander", {})])], "proef") == "uit notitie"


def test_a_place_that_decided_one_row_of_a_table_leaves_the_other_rows_as_they_were():
    keyed = Series("minimum", "Minimum", HOURS_UNIT, "lokaal", (amount("niet geverifieerd", "wit"),), key="kleur")
    law = catalogue(rule("return minimum", parameters="minimum: Uren"), keyed)
    town = Layer("gemeente", {"minimum": (amount("gelezen", "rood"),)})
    stand = law.at(DAY, layers=[town])
    assert weakest_below([stand], "proef") == certainty(stand, "proef", {"kleur": "wit"}) == "niet geverifieerd"
    assert certainty(stand, "proef", {"kleur": "rood"}) == "gelezen"


def test_what_was_only_tried_makes_an_outcome_no_less_certain():
    """Which branch is taken is not known, and the answer is known without it."""
    text = rule(
        "if a:\n    return twijfel > grens\nreturn False", "a: JaNee, twijfel: Uren, grens: Uren", "JaNee", "anders"
    )
    text += rule("return anders or b", "anders: JaNee, b: JaNee", "JaNee")
    doubt = series("twijfel", HOURS_UNIT, Fraction(5), confidence="niet geverifieerd")
    stand = catalogue(text, doubt, series("grens", HOURS_UNIT, Fraction(1))).at(DAY)
    for facts in ({"b": True}, {"b": True, "a": False}, {"b": True, "a": True}):
        assert certainty(stand, "proef", facts) == stand.explain("proef", facts).weakest_confidence
    assert certainty(stand, "proef", {"b": True}) == "gelezen"
