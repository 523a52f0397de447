"""Where there is nothing to round: proven from the formula and the steps of its parameters."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine.compiled import Frame, compiled, lane, value_of
from luwte.engine.units import EURO_UNIT, EXACT_UNIT, Unit
from luwte.wet import catalogus
from tests.engine.law import rule, rules
from tests.mutation.grids import Known, known_of, nothing_to_round
from tests.mutation.mutants import mutants, rule_mutants

CENT = Fraction(1, 100)
FIGURES = Known({"twaalf": Fraction(12), "half": Fraction(1, 2)}, {"twaalf": Fraction(12)})
PARAMETERS = "twaalf: Deel, half: Deel, bedrag: Euro, ruw: Exact, deel: Deel, maanden: Aantal, a: JaNee"


@pytest.mark.parametrize(
    ("body", "nothing"),
    [
        ("return bedrag", True),
        ("return bedrag + bedrag - bedrag", True),
        ("return -max(bedrag, NIETS)", True),
        ("return bedrag * maanden", True),
        ("dubbel = bedrag * 2\nif a:\n    return dubbel\nreturn bedrag", True),
        ("return bedrag * twaalf", True),
        ("return bedrag * twaalf / twaalf", True),
        ("return bedrag / twaalf", False),
        ("return bedrag * half", False),
        ("return bedrag * half / half", False),
        ("return ruw", False),
        ("return bedrag * deel", False),
        ("return bedrag / 2", False),
        ("if a:\n    return bedrag\nreturn bedrag * deel", False),
        ("return min(bedrag, ruw)", False),
    ],
)
def test_what_lies_on_the_grid_of_its_unit_has_nothing_to_round(body, nothing):
    (one,) = rules(rule(body, PARAMETERS, "Euro"))
    assert nothing_to_round(one, CENT, FIGURES) is nothing
    labels = [label for label, _ in rule_mutants([one], 0, FIGURES)]
    assert ("niet afgerond" in labels) is not nothing


LAW = catalogus()
KNOWN = known_of(LAW)
AMOUNTS = [
    version
    for versions in LAW.rules.values()
    for version in versions
    if version.unit.step == CENT and nothing_to_round(version, CENT, KNOWN)
]


def test_some_rules_of_the_law_have_nothing_to_round_and_others_have():
    assert 20 < len(AMOUNTS) < sum(one.unit.step == CENT for versions in LAW.rules.values() for one in versions) - 20
    names = {one.name for one in mutants(LAW) if one.name.endswith("niet afgerond")}
    assert any(name.startswith("loonkostensubsidie_per_maand@2017-01-01") for name in names)
    assert not any(name.startswith("loonkostensubsidie_per_jaar@") for name in names)


@given(st.sampled_from(AMOUNTS), st.data())
def test_such_a_rule_really_gives_whole_cents_for_any_values_of_its_parameters(version, data):
    given_values = {name: lane(data.draw(values_of(name, unit))) for name, unit in version.parameters.items()}
    unrounded = compiled(version.body, EXACT_UNIT)
    assert EURO_UNIT.fits(value_of(unrounded(given_values, Frame())))


def values_of(name: str, unit: Unit) -> st.SearchStrategy:
    """Any value of a parameter: of a figure that has only one that one, else any on the grid that is known."""
    if name in KNOWN.constants:
        return st.just(KNOWN.constants[name])
    if unit.kind == "number":
        step = KNOWN.grids.get(name, unit.step) or Fraction(1, 7)
        return st.integers(-10_000, 10_000).map(lambda count: count * step)
    return {"yesno": st.booleans(), "date": st.dates(), "choice": st.sampled_from(unit.choices or ("x",))}[unit.kind]
