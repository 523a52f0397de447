"""Counts for the calendar: what may be a broken number of days, weeks or months is refused when rules are loaded."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Fact, FigureError, RuleError
from luwte.engine.functions import plus_maanden
from luwte.engine.units import COUNT_UNIT, DATE_UNIT, DAYS_UNIT, MONTHS_UNIT, PART_UNIT, WEEKS_UNIT, Unit
from luwte.engine.variants import load_variant
from tests.engine.law import FACTS, HEAD_LINES, catalogue, rule, series

COUNTS = (
    series("termijn", MONTHS_UNIT, 12),
    series("extra", MONTHS_UNIT, 3),
    series("dagtal", DAYS_UNIT, 10),
    series("weektal", WEEKS_UNIT, 2),
    series("tientallen", Unit("dagen, op tien", dimension=DAYS_UNIT.dimension, step=Fraction(10)), 20),
    series("halven", Unit("dagen, op een half", dimension=DAYS_UNIT.dimension, step=Fraction(1, 2)), 1),
    series("stuks", COUNT_UNIT, 2),
    series("keer", PART_UNIT, 2),
)
DAYS = (*FACTS, Fact("dag", DATE_UNIT, "Welke dag?"))
ASKED = "dag: Datum, termijn: Maanden, extra: Maanden, dagtal: Dagen, weektal: Weken, stuks: Aantal, keer: Deel, \
tientallen: Annotated[Fraction, Unit('dagen, op tien', dimension=DAYS_UNIT.dimension, step=Fraction(10))], \
halven: Annotated[Fraction, Unit('dagen, op een half', dimension=DAYS_UNIT.dimension, step=Fraction(1, 2))]"


def counted(body):
    return catalogue("from fractions import Fraction\n" + rule(body, ASKED, "Datum"), *COUNTS, facts=DAYS)


@pytest.mark.parametrize(
    "count",
    [
        "termijn", "-termijn", "termijn + extra", "termijn - extra", "termijn * 2", "termijn * stuks",
        "min(termijn, extra)", "max(termijn, NIETS)", "NIETS", "4 * termijn / 2", "termijn * 6 / 3", "0 * termijn / 5",
        "min(3 * termijn, 6 * extra) / 3", "(3 * termijn + 6 * extra) / 3",
    ],
)  # fmt: skip
def test_a_count_that_is_whole_whatever_the_facts_is_taken(count):
    assert "proef" in counted(f"return plus_maanden(dag, {count})").rules


@pytest.mark.parametrize(
    ("body", "function", "unit"),
    [
        ("return plus_maanden(dag, termijn / 4)", "plus_maanden", "maanden"),
        ("return min_maanden(dag, termijn / 4)", "min_maanden", "maanden"),
        ("return plus_maanden(dag, 4 * termijn / 3)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, -(termijn / 2))", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, termijn * keer)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, keer * termijn)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, termijn / 0)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, termijn / stuks)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, termijn + extra / 2)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, extra / 2 - termijn)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, termijn * keer + extra)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, extra + termijn * keer)", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, max(termijn, extra / 2))", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, min(extra * keer, termijn))", "plus_maanden", "maanden"),
        ("return plus_maanden(dag, (3 * termijn + 2 * extra) / 3)", "plus_maanden", "maanden"),
        ("kwart = termijn / 4\nreturn plus_maanden(dag, kwart)", "plus_maanden", "maanden"),
        ("return plus_weken(dag, weektal / 2)", "plus_weken", "weken"),
        ("return plus_dagen(dag, dagtal / 2)", "plus_dagen", "dagen"),
        ("return plus_dagen(dag, halven)", "plus_dagen", "dagen"),
        ("return plus_dagen(dag, tientallen / 20)", "plus_dagen", "dagen"),
    ],
)
def test_a_count_that_may_be_broken_is_refused_with_file_line_and_remedy(body, function, unit):
    with pytest.raises(RuleError) as error:
        counted(body)
    line = HEAD_LINES + 4 + body.count("\n") + 1  # the import, @regel, def and the docstring stand above
    assert (error.value.line, error.value.file[-3:]) == (line, ".py")
    assert error.value.problem == f"proef: {function}: het is niet zeker dat dit een heel aantal {unit} is."
    assert error.value.remedy == (
        f"Neem een cijfer, feit of regel in hele {unit}, of een som, verschil of heel veelvoud daarvan."
    )


@pytest.mark.parametrize("count", ["tientallen / 10", "tientallen / 5", "halven * 2", "(halven - 3 * halven) * 2"])
def test_the_step_of_a_unit_says_what_is_whole(count):
    assert "proef" in counted(f"return plus_dagen(dag, {count})").rules


def test_what_was_truncated_before_is_what_is_refused():
    assert plus_maanden(date(2020, 1, 31), Fraction(3, 4)) == date(2020, 1, 31)
    with pytest.raises(RuleError):
        counted("return plus_maanden(dag, extra / 4)")


@pytest.mark.parametrize("formula", ["plus_maanden(begin, termijn / 4)", "plus_dagen(begin, halven)"])
def test_a_formula_of_a_variant_is_refused_too_with_its_place(tmp_path, formula):
    law = catalogue(
        rule("return begin", "begin: Datum", "Datum", "einde", laag="lokaal"),
        *COUNTS,
        facts=[Fact("begin", DATE_UNIT, "Wanneer?")],
    )
    path = tmp_path / "wat-als.yaml"
    path.write_text(f"naam: X\nregels:\n  einde: {{vanaf: 2020-01-01, formule: '{formula}'}}\n", encoding="utf-8")
    with pytest.raises(FigureError, match=r"einde, 1e formule, regel 1: .*het is niet zeker dat dit een heel aantal"):
        load_variant(path, law)
