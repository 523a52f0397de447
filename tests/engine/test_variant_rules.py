"""Another formula for a local rule in a variant: from its own day, marked, and every mistake told with its place."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pyarrow as pa
import pytest

from luwte.engine import Catalogue, EngineError, Figure, Layer, Series
from luwte.engine.contrast import Contrast
from luwte.engine.difference import Side, difference
from luwte.engine.units import EURO_UNIT
from luwte.engine.variants import Variant, load_variant
from tests.engine.law import DAY, FACTS, catalogue, rule, rules, series

LOCAL_RULES = """
@regel(bron="Verordening", vanaf="2015-01-01", tot="2022-01-01", laag="lokaal", label="Subsidie")
def subsidie(tarief: Euro, deel: Deel) -> Euro:
    \"\"\"Naar rato.\"\"\"
    return tarief * deel

@regel(bron="Verordening", vanaf="2022-01-01", laag="lokaal", label="Subsidie")
def subsidie__2022(tarief: Euro, deel: Deel) -> Euro:
    \"\"\"De helft.\"\"\"
    return tarief * deel / 2

@regel(bron="Wet", vanaf="2015-01-01")
def saldo(subsidie: Euro, tarief: Euro) -> Euro:
    \"\"\"Wat overblijft.\"\"\"
    return tarief - subsidie
"""
LAW = Catalogue(
    rules(LOCAL_RULES),
    [series("tarief", EURO_UNIT, Fraction(1000)), Series("bodem", "Bodem", EURO_UNIT, "lokaal", ())],
    FACTS,
)
POLICY = (Layer("gemeente", {"bodem": [Figure(Fraction(300), date(2015, 1, 1), None, "besluit", "gelezen")]}),)
FORMULA = """
naam: Vast bedrag
regels:
  subsidie:
    - vanaf: 2020-01-01
      tot: 2021-01-01
      bron: Voorstel
      uitleg: Nooit minder dan de bodem.
      formule: |
        bedrag = tarief * deel
        if a:
            return NIETS
        return max(bedrag, bodem)
doelen: [saldo]
"""
GIVEN = {"deel": "0.1", "a": False}


@pytest.fixture
def load(tmp_path):
    def read(text: str) -> Variant:
        path = tmp_path / "wat-als.yaml"
        path.write_text(text, encoding="utf-8")
        return load_variant(path, LAW)

    return read


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2019, 12, 31), 100),
        (date(2020, 1, 1), 300),
        (date(2020, 12, 31), 300),
        (date(2021, 1, 1), 100),
        (date(2022, 1, 1), 50),
    ],
)
def test_a_formula_takes_the_place_of_the_rule_in_its_own_period_only(load, day, amount):
    law, layers = load(FORMULA).applied(LAW, POLICY)
    assert law.at(day, layers).value("subsidie", GIVEN) == amount
    assert law.at(day, layers).value("saldo", GIVEN) == 1000 - amount
    assert LAW.at(day, POLICY).value("subsidie", GIVEN) in (100, 50)


def test_without_a_last_day_it_takes_the_place_of_every_later_version(load):
    law, layers = load(FORMULA.replace("      tot: 2021-01-01\n", "")).applied(LAW, POLICY)
    assert [law.at(day, layers).value("subsidie", GIVEN) for day in (date(2019, 6, 1), date(2030, 1, 1))] == [100, 300]


def test_the_formula_and_what_rests_on_it_are_marked_wherever_they_are_used(load):
    law, layers = load(FORMULA).applied(LAW, POLICY)
    found = law.at(DAY, layers).explain("saldo", GIVEN)
    node = next(one for one in found.walk() if one.name == "subsidie")
    assert (node.source, node.confidence) == ("Variant Vast bedrag: Voorstel", "werkafspraak")
    assert node.doc == "Nooit minder dan de bodem."
    assert found.weakest_confidence == "werkafspraak"


def test_it_asks_for_the_facts_of_the_new_formula(load):
    law, _ = load(FORMULA).applied(LAW, POLICY)
    assert set(law.inputs("saldo")) == {"deel", "a"}
    assert set(LAW.inputs("saldo")) == {"deel"}


def test_one_expression_is_a_formula_too(load):
    text = "naam: X\nregels:\n  subsidie: {vanaf: 2015-01-01, formule: tarief}\n"
    law, layers = load(text).applied(LAW)
    assert law.at(DAY, layers).value("saldo", {}) == 0
    assert law.at(DAY, layers).rule("subsidie").source == "Variant X"


def test_the_difference_is_told_by_cause_and_adds_up(load):
    for text, said in (
        (FORMULA, "de regel van"),
        (FORMULA.replace("2020-01-01", "2015-01-01"), "een andere formule van"),
    ):
        law, layers = load(text).applied(LAW, POLICY)
        found = difference(Side(LAW.at(DAY, POLICY), GIVEN), Side(law.at(DAY, layers), GIVEN), "saldo")
        (part,) = found.parts
        assert [cause.name for cause in part.causes] == ["subsidie"]
        assert part.amount == -200
        assert part.causes[0].new.startswith(said)


def test_a_day_outside_the_formula_has_no_difference_to_tell(load):
    law, layers = load(FORMULA).applied(LAW, POLICY)
    day = date(2021, 6, 1)
    found = difference(Side(LAW.at(day, POLICY), GIVEN), Side(law.at(day, layers), GIVEN), "saldo")
    assert found.parts == ()
    assert found.without_effect == ()


@pytest.mark.parametrize("by_reading", [True, False])
def test_a_table_tells_what_the_formula_and_a_figure_that_only_it_asks_add(load, by_reading):
    variant = load(FORMULA + "waarden:\n  bodem: {waarde: '400', vanaf: 2015-01-01}\n")
    found = Contrast((LAW, POLICY), variant, ["saldo"], day=DAY, by_reading=by_reading)
    texts = {"deel": ["0.1", "0.35", "0.9"], "a": ["nee", "nee", "ja"]}
    numbers = {"deel": pa.array([0.1, 0.35, 0.9]), "a": pa.array([False, False, True])}
    found.add(pa.RecordBatch.from_pydict(texts if by_reading else numbers))
    total = found.total("saldo")
    assert found.causes == ["subsidie", "bodem"]
    assert (total.base, total.variant) == (900 + 650 + 100, 600 + 600 + 1000)
    assert found.parts("saldo", total) == {"subsidie": -200 + 0 + 900, "bodem": -100 - 50}


def test_both_a_figure_and_a_formula_can_be_left_out(load):
    variant = load(FORMULA + "waarden:\n  tarief: {waarde: '2000', vanaf: 2015-01-01}\n")
    assert variant.names == ("tarief", "subsidie")
    assert (variant.only(["subsidie"]).names, variant.only(["tarief"]).names) == (("subsidie",), ("tarief",))
    law, layers = variant.only(["tarief"]).applied(LAW, POLICY)
    assert law.at(DAY, layers).value("subsidie", GIVEN) == 200


SHORT = "naam: X\nregels:\n  subsidie: [{vanaf: 2020-01-01, formule: 'tarief * deel'}]\n"
PLACE = "wat-als.yaml, regels, subsidie, 1e formule"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("subsidie:", "subsidi:", "regels, subsidi: de regel 'subsidi' bestaat niet. Bedoelt u 'subsidie'?"),
        ("subsidie:", "saldo:", "regels, saldo: dit is geen lokaal beleid"),
        ("subsidie:", "tarief:", "regels, tarief: de regel 'tarief' bestaat niet"),
        ("[{vanaf: 2020-01-01, formule: 'tarief * deel'}]", "[]", "subsidie: er staat geen formule"),
        ("[{vanaf: 2020-01-01, formule: 'tarief * deel'}]", "3", f"{PLACE}: schrijf {{formule: …"),
        ("vanaf: 2020-01-01, ", "", f"{PLACE}: 'vanaf' ontbreekt"),
        ("2020-01-01", "gisteren", f"{PLACE}: 'gisteren' is geen datum"),
        ("2020-01-01,", "2020-01-01, tot: 2020-01-01,", f"{PLACE}: 'tot' ligt niet na 'vanaf'"),
        (", formule: 'tarief * deel'", "", f"{PLACE}: 'formule' ontbreekt"),
        ("formule", "formul", f"{PLACE}: 'formul' bestaat niet. Kies uit formule"),
        ("'tarief * deel'", "[tarief]", f"{PLACE}: bij 'formule' hoort één tekst"),
        ("tarief * deel", "tarief * (deel", f"{PLACE}, regel 1: dit is geen formule"),
        ("tarief * deel", "tarief * dele", f"{PLACE}: de naam 'dele' bestaat niet. Bedoelt u 'deel'?"),
        ("tarief * deel", "tarief * 0.5", "Het kommagetal 0.5 is niet exact"),
        ("tarief * deel", "tarief + deel", "passen niet bij elkaar"),
        ("tarief * deel", "deel", "uitkomst en beloofde eenheid"),
        ("tarief * deel", "import os", "hoort niet in een regel"),
        ("tarief * deel", "open(deel)", "de naam 'open' bestaat niet"),
        ("tarief * deel", "x = tarief", "Niet elk pad geeft een uitkomst"),
        ("tarief * deel", "saldo * deel", "wat-als.yaml, regels: Kring: "),
        ("tarief * deel", "tarief" + " + tarief" * 3000, "wat-als.yaml"),
        ("}]", "}, {vanaf: 2021-01-01, formule: tarief}]", "twee formules gelden tegelijk. Geef de oudste een 'tot'."),
        ("subsidie: [{", "subsidie: 4\n  saldo: [{", "schrijf {formule: …"),
    ],
)
def test_a_mistake_in_a_formula_is_refused_with_file_place_and_remedy(load, old, new, sentence):
    assert old in SHORT
    with pytest.raises(EngineError) as refused:
        load(SHORT.replace(old, new, 1))
    assert sentence in str(refused.value)
    assert "wat-als.yaml" in str(refused.value)


def test_the_lines_of_a_longer_formula_are_counted_from_its_own_first(load):
    text = FORMULA.replace("return NIETS", "return 0.5")
    with pytest.raises(EngineError, match=r"1e formule, regel 3: Het kommagetal"):
        load(text)


TURNED = """
naam: Omgekeerd
regels:
  eerste: {vanaf: 2015-01-01, formule: tweede + uren}
  tweede: {vanaf: 2015-01-01, formule: uren}
"""


@pytest.mark.parametrize("target", ["eerste", "tweede"])
def test_two_formulas_that_turn_around_who_asks_whom_are_put_in_together(tmp_path, target):
    """With one of them alone the rules would ask each other round and round."""
    text = rule("return eerste + uren", "eerste: Uren, uren: Uren", name="tweede", laag="lokaal")
    text += rule("return uren", name="eerste", laag="lokaal")
    law = catalogue(text)
    path = tmp_path / "omgekeerd.yaml"
    path.write_text(TURNED, encoding="utf-8")
    variant = load_variant(path, law)
    other, layers = variant.applied(law, ())
    found = difference(Side(law.at(DAY), {"uren": 10}), Side(other.at(DAY, layers), {"uren": 10}), target)
    assert sum(part.amount for part in found.parts) == found.total == (10 if target == "eerste" else -10)
    table = Contrast((law, ()), variant, [target], day=DAY, by_reading=True)
    table.add(pa.RecordBatch.from_pydict({"uren": ["10", "20"]}))
    assert sum(table.parts(target, table.total(target)).values()) == 3 * found.total
