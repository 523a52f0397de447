"""No figure that cannot be: not in the law as shipped, and not in what people enter, whichever way it comes."""

from dataclasses import fields, is_dataclass
from fractions import Fraction

import pytest

from luwte.engine import FigureError
from luwte.engine import expressions as ex
from luwte.engine.limits import Limits, usual
from luwte.engine.units import EURO_UNIT, HOURS_UNIT, PART_UNIT, YES_NO_UNIT
from luwte.wet import lokaal, meegeleverd
from luwte.wet.cijferbestand import gelegd
from luwte.wet.feiten import MEESTE_UREN
from luwte.wet.grenzen import DELERS, NOOIT_NIETS, grenzen

WET = meegeleverd()
HONDERDSTE = Fraction(1, 100)


def delers(node):
    """Every divisor in a rule, or in a part of one."""
    if isinstance(node, ex.Arithmetic) and node.operator == "/":
        yield node.right
    for one in fields(node):
        held = getattr(node, one.name)
        for part in held if isinstance(held, tuple) else (held,):
            if is_dataclass(part):
                yield from delers(part)


def test_every_figure_by_which_a_rule_divides_is_never_0_and_no_other_name_stands_there():
    rules = [version for versions in WET.rules.values() for version in versions]
    found = {
        name for rule in rules for statement in rule.body for one in delers(statement) for name in ex.names_in(one)
    }
    assert found & set(WET.series) == DELERS
    assert set(WET.series) >= NOOIT_NIETS


@pytest.mark.parametrize("reeks", WET.series.values(), ids=lambda one: one.name)
def test_every_figure_has_the_bounds_of_its_name_and_unit_and_the_shipped_values_keep_to_them(reeks):
    assert reeks.limits == grenzen(reeks.name, reeks.unit)
    numbers = [one.value for one in reeks.figures if reeks.unit.kind == "number"]
    assert all(reeks.limits.allow(one) for one in numbers)


def test_hours_a_week_are_at_most_those_of_a_contract():
    hours = [one for one in WET.series.values() if one.unit == HOURS_UNIT]
    assert {one.limits.most for one in hours} == {MEESTE_UREN} == {WET.facts["uren"].most}


@pytest.mark.parametrize(
    ("limits", "inside", "outside"),
    [
        (usual(EURO_UNIT), (0, HONDERDSTE, 10**9), (-HONDERDSTE,)),
        (usual(PART_UNIT), (0, HONDERDSTE, 1), (-HONDERDSTE, 1 + HONDERDSTE)),
        (grenzen("minimum_uren", HOURS_UNIT), (0, 60), (-HONDERDSTE, 60 + HONDERDSTE)),
        (grenzen("uren_per_plek", HOURS_UNIT), (HONDERDSTE, 60), (0, -1, 60 + HONDERDSTE)),
        (grenzen("wml_maandbedrag", EURO_UNIT), (HONDERDSTE,), (0, -HONDERDSTE)),
        (usual(YES_NO_UNIT), (), ()),
        (Limits(), (-(10**9), 0, 10**9), ()),
    ],
)
def test_a_bound_lies_where_it_is_said_to_lie(limits, inside, outside):
    assert [limits.allow(Fraction(one)) for one in inside] == [True] * len(inside)
    assert [limits.allow(Fraction(one)) for one in outside] == [False] * len(outside)


def bestand(tmp_path, inhoud):
    """A file with this text."""
    pad = tmp_path / "eigen.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    return pad


def regel(naam, waarde, extra=""):
    """A file with one figure."""
    held = f'{{waarde: "{waarde}", vanaf: 2027-01-01, bron: Stcrt, zekerheid: gelezen{extra}}}'
    return f"naam: Eigen\nwaarden:\n  {naam}: {held}\n"


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("werkgeverslasten", "25", r"werkgeverslasten, 1e waarde: 2\.500% kan niet\. Geef een waarde vanaf 0% tot"),
        ("werkgeverslasten", "-0.25", "-25% kan niet"),
        ("werkgeverslasten", "1.01", "101% kan niet"),
        ("wml_referentiemaand", "0", "€ 0,00 per maand kan niet"),
        ("besluit_weken", "-4", "-4 weken kan niet"),
        ("kosten_advies_uwv", "-0.01", "€ -0,01 kan niet"),
    ],
)
def test_a_file_of_figures_with_what_cannot_be_is_refused_by_name(tmp_path, naam, waarde, zin):
    with pytest.raises(FigureError, match=zin):
        gelegd(bestand(tmp_path, regel(naam, waarde)), WET)


@pytest.mark.parametrize(
    ("naam", "waarde"), [("werkgeverslasten", "1"), ("kosten_advies_uwv", "0"), ("besluit_weken", "0")]
)
def test_a_figure_at_its_bound_is_taken(tmp_path, naam, waarde):
    law = gelegd(bestand(tmp_path, regel(naam, waarde)), WET)
    assert law.series[naam].figures[-1].value == Fraction(waarde)


@pytest.mark.parametrize(("van", "tot"), [("20", "18"), ("-1", "18"), ("-2", "-1")])
def test_a_row_of_a_table_runs_upwards_from_nought(tmp_path, van, tot):
    extra = f', sleutel_van: "{van}", sleutel_tot: "{tot}"'
    with pytest.raises(FigureError, match=r"sleutel_van' is (hoger dan|lager dan 0)"):
        gelegd(bestand(tmp_path, regel("wml_uurbedrag", "15", extra)), WET)


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("begeleidingssubsidie_uren", "0", "waarden, begeleidingssubsidie_uren: 0 uur per week kan niet"),
        ("maximum_uren", "1000", "tot en met 60 uur per week"),
        ("loonwaarde_signaalgrens", "-0.30", "-30% kan niet"),
        ("plek_zoeken_weken", "-1", "-1 weken kan niet"),
    ],
)
def test_a_file_of_policy_with_what_cannot_be_is_refused_by_name(tmp_path, naam, waarde, zin):
    with pytest.raises(FigureError, match=zin):
        lokaal.lees(bestand(tmp_path, regel(naam, waarde)))


@pytest.mark.parametrize("uren", ["0", "-1", "60.01"])
def test_what_is_typed_in_the_calculator_keeps_to_the_same_bounds(uren):
    with pytest.raises(FigureError, match=r"begeleidingssubsidie uren: .* kan niet"):
        lokaal.eigen_invoer("8500", "2500", uren)
