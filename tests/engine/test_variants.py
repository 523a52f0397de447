"""A variant in a file: what it may change, how it is marked, and every mistake told with its place."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import EngineError, Figure, Layer, Series
from luwte.engine.units import AGE_UNIT, EURO_UNIT, PART_UNIT
from luwte.engine.variants import Variant, load_variant
from tests.engine.law import DAY, FACTS, catalogue, rule, series

TABLE = Series(
    "staffel",
    "Staffel",
    PART_UNIT,
    "landelijk",
    tuple(
        Figure(Fraction(part), date(2015, 1, 1), None, "Wet", "gelezen", key_from=Fraction(low), key_to=Fraction(high))
        for part, low, high in (("0.5", 15, 20), ("1", 21, 70))
    ),
    key="leeftijd",
)
LAW = catalogue(
    rule("return tarief * (1 - deel) * staffel + toeslag", "tarief: Euro, deel: Deel, staffel: Deel, toeslag: Euro",
         "Euro"),
    series("tarief", EURO_UNIT, Fraction(1000)),
    Series("toeslag", "Toeslag", EURO_UNIT, "lokaal", ()),
    TABLE,
    facts=[*FACTS, FACTS[0].__class__("leeftijd", AGE_UNIT, "Hoe oud?")],
)  # fmt: skip
POLICY = (Layer("gemeente", {"toeslag": [Figure(Fraction(50), date(2015, 1, 1), None, "besluit", "gelezen")]}),)
WHOLE = """
naam: Hoger tarief
omschrijving: Wat als?
waarden:
  tarief: {waarde: "1100", vanaf: 2020-01-01, bron: Voorstel}
  toeslag:
    - {waarde: "60", vanaf: 2020-01-01, tot: 2021-01-01}
  staffel: [{waarde: "0.6", vanaf: 2015-01-01, sleutel_van: "18", sleutel_tot: "20"}]
doelen: [proef]
gevallen:
  - naam: Jong
    feiten: {deel: "0.4", leeftijd: 19, a: true}
  - feiten: {deel: "0.4"}
"""
FACTS_19 = {"deel": "0.4", "leeftijd": 19}


@pytest.fixture
def load(tmp_path):
    def read(text: str) -> Variant:
        path = tmp_path / "wat-als.yaml"
        path.write_text(text, encoding="utf-8")
        return load_variant(path, LAW)

    return read


def test_a_variant_changes_law_policy_and_a_table_from_its_own_day(load):
    law, layers = load(WHOLE).applied(LAW, POLICY)
    assert LAW.at(DAY, POLICY).value("proef", FACTS_19) == 350
    assert law.at(DAY, layers).value("proef", FACTS_19) == Fraction("456.00")
    assert law.at(date(2019, 12, 31), layers).value("proef", FACTS_19) == 410
    assert law.at(date(2021, 1, 1), layers).value("toeslag", {}) == 50


def test_policy_of_a_variant_wins_from_the_municipality_and_stands_for_a_place_without_policy(load):
    law, layers = load(WHOLE).applied(LAW, ())
    assert law.at(DAY, layers).value("toeslag", {}) == 60
    assert law.at(DAY, layers).explain("toeslag", {}).layer == "variant Hoger tarief"


def test_every_figure_of_a_variant_is_marked_wherever_it_is_used(load):
    law, layers = load(WHOLE).applied(LAW, POLICY)
    found = law.at(DAY, layers).explain("proef", FACTS_19)
    marked = {node.name: (node.source, node.confidence) for node in found.walk() if node.kind == "cijfer"}
    assert marked == {
        "tarief": ("Variant Hoger tarief: Voorstel", "werkafspraak"),
        "toeslag": ("Variant Hoger tarief", "werkafspraak"),
        "staffel": ("Variant Hoger tarief", "werkafspraak"),
    }
    assert found.weakest_confidence == "werkafspraak"


def test_one_change_at_a_time_keeps_the_name_of_the_variant(load):
    only = load(WHOLE).only(["tarief"])
    assert list(only.figures) == ["tarief"]
    assert only.applied(LAW)[1] == ()
    assert load(WHOLE).only([]).applied(LAW, POLICY) == (LAW, POLICY)


def test_targets_and_cases_are_read_and_a_case_without_name_gets_its_number(load):
    found = load(WHOLE)
    assert (found.name, found.description, found.targets) == ("Hoger tarief", "Wat als?", ("proef",))
    assert [(case.name, case.facts) for case in found.cases] == [
        ("Jong", {"deel": "0.4", "leeftijd": "19", "a": "ja"}),
        ("2e geval", {"deel": "0.4"}),
    ]


GOOD = "naam: X\nwaarden:\n  tarief: {waarde: '1', vanaf: 2020-01-01}\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("waarden: {}", "wat-als.yaml: 'naam' ontbreekt"),
        ("naam: X", "wat-als.yaml: 'waarden' ontbreekt"),
        ("naam: X\nwaarden: 3", "onder 'waarden' horen namen. Schrijf naam: wat anders wordt."),
        ("naam: X\nwaarden: {}\nregels: {}", "wat-als.yaml: 'waarden' ontbreekt. Zet eronder per cijfer"),
        (GOOD.replace("waarden:", "warden:"), "'warden' bestaat niet. Kies uit naam"),
        (GOOD.replace("tarief", "tarif"), "waarden, tarif: het cijfer 'tarif' bestaat niet. Bedoelt u 'tarief'?"),
        (GOOD.replace("tarief", "proef"), "waarden, proef: dit is een regel. Zet een formule onder 'regels'"),
        (GOOD.replace("tarief", "deel"), "waarden, deel: dit is een feit"),
        (GOOD.replace("'1'", "1:5"), "tarief, 1e waarde: '1:5' is geen getal"),
        (GOOD.replace("'1'", "'één'"), "tarief, 1e waarde: 'één' is geen getal"),
        (GOOD.replace("'1'", "'1.001'"), "heeft meer cijfers dan euro toelaat"),
        (GOOD.replace("2020-01-01", "gisteren"), "1e waarde: 'gisteren' is geen datum"),
        (GOOD.replace(", vanaf: 2020-01-01", ""), "1e waarde: 'vanaf' ontbreekt"),
        (GOOD.replace("vanaf", "vanf"), "'vanf' bestaat niet"),
        (GOOD.replace("2020-01-01}", "2020-01-01, tot: 2020-01-01}"), "'tot' ligt niet na 'vanaf'"),
        (GOOD.replace("2020-01-01}", "2020-01-01, zekerheid: gelezen}"), "zekerheid 'gelezen' mag niet in een variant"),
        (GOOD.replace("2020-01-01}", "2020-01-01, sleutel_van: '3'}"), "laat 'sleutel_van' weg"),
        (GOOD.replace("tarief", "staffel"), "geef 'sleutel_van' (de leeftijd)"),
        (GOOD.replace("{waarde: '1', vanaf: 2020-01-01}", "[]"), "tarief: er staat geen waarde"),
        (GOOD.replace("{waarde: '1', vanaf: 2020-01-01}", "3"), "1e waarde: schrijf {waarde:"),
        (
            GOOD.replace("{waarde: '1', vanaf: 2020-01-01}", "[&a {waarde: '1', vanaf: 2020-01-01}, *a]"),
            "twee cijfers voor tarief gelden op 1 januari 2020",
        ),
        (GOOD + "doelen: proef", "doelen: schrijf een lijst"),
        (GOOD + "doelen: [proof]", "doelen: het doel 'proof' bestaat niet. Bedoelt u 'proef'?"),
        (GOOD + "gevallen: {}", "gevallen: schrijf een lijst"),
        (GOOD + "gevallen: [{naam: A}]", "gevallen, 1e geval: 'feiten' ontbreekt"),
        (GOOD + "gevallen: [{feiten: {}, gemeente: B}]", "1e geval: 'gemeente' bestaat niet"),
        (GOOD + "gevallen: [{feiten: {deel: [0.4]}}]", "1e geval, deel: '['0.4']' is geen waarde"),
        (GOOD + "gevallen: [{feiten: {deel: '40'}}]", "1e geval: deel: 40 kan niet. Bedoelt u 0,40"),
        (GOOD + "gevallen: [{feiten: {del: '40'}}]", "1e geval: Het feit 'del' bestaat niet. Bedoelt u 'deel'?"),
        (GOOD + "naam: Y", "'naam' staat er twee keer"),
        ("naam: [", "niet te lezen"),
        ("- naam", "wat-als.yaml"),
    ],
)
def test_a_mistake_is_refused_with_file_place_and_remedy(load, text, sentence):
    with pytest.raises(EngineError) as refused:
        load(text)
    assert sentence in str(refused.value)
    assert "wat-als.yaml" in str(refused.value)


def test_a_no_in_a_case_stays_a_no(load):
    found = load(GOOD + "gevallen: [{feiten: {a: false, b: true}}]")
    assert found.cases[0].facts == {"a": "nee", "b": "ja"}


@pytest.mark.parametrize("name", ["tarief", "toeslag"])
def test_two_values_of_a_variant_that_hold_on_one_day_are_refused_for_law_and_for_local_policy(load, name):
    twice = f"naam: X\nwaarden:\n  {name}: [{{waarde: '1', vanaf: 2020-01-01}}, {{waarde: '2', vanaf: 2021-01-01}}]\n"
    with pytest.raises(EngineError, match=f"waarden, {name}"):
        load(twice)
