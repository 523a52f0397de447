"""Every figure and every rule as a whole: source, certainty, explanation, periods, plain Dutch."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from luwte.engine import rules_in
from luwte.engine.figures import CONFIDENCES
from luwte.wet import SUBJECTS, catalogus
from tests.wet.hulp import PERSOON, op

CATALOGUS = catalogus()
SERIES = list(CATALOGUS.series.values())
RULES = [version for versions in CATALOGUS.rules.values() for version in versions]
#: A source names a law, a regulation, the seed documents, or says that it was not found.
SOURCE = re.compile(
    r"art\.|Stcrt|[Nn]otitie|[Rr]aadsbrief|samenvoordeklant|Belastingdienst|loondomein|Regeling|Besluit|Begroting|"
    r"Evaluatie|Cao|Kalender|Werkafspraak|gevonden|gelezen|Gelezen|Pers|Openbare pagina|platform|"
    r"werk en zekerheid|Kamerstuk|Brochure"
)
#: Facts by which a table with an unverified row is entered.
SLEUTELFEITEN = {
    "huishouden": {"huishouden": "alleenstaande"},
    "keten_regime": {"contract_einde": "2015-06-30"},
    "brutoloon_per_maand": {"leeftijd": 23, "uren": 24, "normuren": 36},
}


@pytest.mark.parametrize("series", SERIES, ids=lambda one: one.name)
def test_every_figure_has_a_source_and_a_certainty(series):
    assert series.figures or series.gaps or series.layer == "lokaal"
    assert all(gap.why.endswith(".") for gap in series.gaps)
    for figure in series.figures:
        assert SOURCE.search(figure.source), figure.source
        assert figure.confidence in CONFIDENCES
        assert figure.valid_from >= date(2015, 1, 1)


@pytest.mark.parametrize("rule", RULES, ids=lambda one: f"{one.name}-{one.valid_from}")
def test_every_rule_has_a_source_a_label_and_a_sentence_in_dutch(rule):
    assert SOURCE.search(rule.source), rule.source
    assert rule.doc.rstrip().endswith(".")
    assert len(rule.doc.splitlines()[0]) <= 120
    assert rule.label[0].isupper()
    assert rule.confidence in CONFIDENCES


@pytest.mark.parametrize("rule", RULES, ids=lambda one: f"{one.name}-{one.valid_from}")
def test_the_sentence_of_a_rule_is_short(rule):
    for sentence in re.split(r"(?<=[.;:])\s+", rule.doc):
        assert len(sentence.split()) <= 25, sentence


def test_every_subject_is_read_whole():
    from importlib import import_module

    read = [rule.name for subject in SUBJECTS for rule in rules_in(import_module(f"luwte.wet.{subject}"))]
    assert len(read) == len(RULES)


def test_every_figure_and_every_fact_is_used_by_a_rule_or_is_a_preset_of_its_own():
    used = {name for rule in RULES for name in rule.parameters} | {series.key for series in SERIES}
    assert {name for name in CATALOGUS.facts if name not in used} == set()


@pytest.mark.parametrize(
    "name",
    [
        "wml_maandbedrag",
        "werkgeverslasten",
        "liv_minimum_uren",
        "taakstelling_landelijk",
        "lks_maximum",
        "advies_uwv_weken",
    ],
)
def test_a_series_has_no_gap_between_its_first_and_last_day(name):
    series = CATALOGUS.series[name]
    row = [figure for figure in series.figures if series.key is None or figure.key_to is None]
    for one, other in pairwise(sorted(row, key=lambda figure: figure.valid_from)):
        assert one.valid_to == other.valid_from, (name, one.valid_to)


def test_every_day_from_2017_to_2026_has_a_minimum_wage_a_percentage_and_a_subsidy():
    day = date(2017, 1, 1)
    while day < date(2027, 1, 1):
        facts = {name: PERSOON[name] for name in ("uren", "normuren", "loonwaarde", "leeftijd")}
        assert op(day).value("loonkostensubsidie_per_maand", facts) > 900
        day += timedelta(days=13)


def test_a_figure_that_was_not_verified_shows_that_mark_wherever_it_is_used():
    marked = {
        (series.name, figure.valid_from)
        for series in SERIES
        for figure in series.figures
        if figure.confidence == "niet geverifieerd"
    }
    assert ("werkgeverslasten", date(2022, 1, 1)) in marked
    assert ("wml_referentiemaand", date(2025, 1, 1)) in marked
    for name, day in marked:
        series = CATALOGUS.series[name]
        facts = SLEUTELFEITEN[series.key] if series.key else {}
        uitleg = op(day).explain(name, facts)
        assert uitleg.weakest_confidence == "niet geverifieerd"
        assert "niet geverifieerd" in uitleg.as_text()
        assert uitleg.as_dict()["zekerheid"] == "niet geverifieerd"


def test_the_business_case_of_2022_carries_the_mark_of_its_weakest_figure():
    uitleg = op("2023-01-01").explain("loonkosten_op_minimumloon", PERSOON)
    assert uitleg.weakest_confidence == "niet geverifieerd"
    assert op("2017-01-01").explain("loonkosten_op_minimumloon", PERSOON).weakest_confidence == "uit notitie"


def test_only_local_policy_may_be_given_by_a_municipality():
    for name in ("lks_maximum", "taakstelling", "wml_maandbedrag", "uren_per_plek", "werkgeverslasten"):
        assert CATALOGUS.series[name].layer == "landelijk"
    for name in ("minimum_uren", "begeleidingssubsidie_algemeen_maximum", "extra_plekken", "loonwaarde_signaalgrens"):
        assert CATALOGUS.series[name].layer == "lokaal"


def test_a_figure_of_the_law_that_ends_says_who_supplies_the_next_one():
    for name in ("wml_maandbedrag", "wml_uurbedrag", "wml_referentiemaand", "werkgeverslasten", "taakstelling"):
        assert CATALOGUS.series[name].supplier == "Het ministerie van SZW"


@pytest.mark.parametrize("fact", CATALOGUS.facts.values(), ids=lambda one: one.name)
def test_every_fact_is_asked_in_a_question(fact):
    assert fact.question.endswith("?")
    assert fact.question[0].isupper()
    assert len(fact.question.split()) <= 16


def test_no_word_that_people_dislike_stands_in_what_they_read():
    texts = [rule.doc for rule in RULES] + [rule.label for rule in RULES] + [one.description for one in SERIES]
    texts += [fact.question for fact in CATALOGUS.facts.values()]
    for word in ("middels", "inzake", "teneinde", "derhalve", "alsmede", "dienen te", "conform", "betreffende"):
        assert not [text for text in texts if word in text.lower()], word
