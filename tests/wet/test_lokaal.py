"""Local policy that comes with Luwte: the standard agreements and one region."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import FigureError
from luwte.wet import catalogus, lokaal
from tests.wet.hulp import REGIO


def test_every_municipality_starts_with_the_standard_agreements():
    (standard,) = lokaal.lagen("Twenterand")
    assert standard.name == "Standaard van Luwte"
    assert {figure.confidence for figures in standard.figures.values() for figure in figures} <= {
        "werkafspraak",
        "uit notitie",
    }


@pytest.mark.parametrize("name", [*REGIO, "purmerend", "EDAM-VOLENDAM"])
def test_a_municipality_of_the_region_gets_its_policy_on_top(name):
    assert [layer.name for layer in lokaal.lagen(name)] == ["Standaard van Luwte", "Regio Zaanstreek-Waterland"]


def test_every_local_figure_has_a_name_that_the_law_leaves_to_local_policy():
    for layer in lokaal.voorbeeldlagen():
        for name, figures in layer.figures.items():
            assert catalogus().series[name].layer == "lokaal"
            assert all(figure.source for figure in figures)


def test_every_name_of_local_policy_has_a_shipped_value():
    shipped = {name for layer in lokaal.voorbeeldlagen() for name in layer.figures}
    with_a_default = {one.name for one in catalogus().series.values() if one.layer == "lokaal" and one.figures}
    assert with_a_default == {"loon_van_de_functie"}
    assert shipped | with_a_default == {one.name for one in catalogus().series.values() if one.layer == "lokaal"}


def test_a_region_is_found_by_its_name_and_an_unknown_one_has_no_members():
    assert set(lokaal.regiogemeenten("zaanstreek-waterland")) == set(REGIO)
    assert lokaal.regiogemeenten("Twente") == ()


def test_amounts_typed_by_a_visitor_count_as_his_own():
    layer = lokaal.eigen_invoer("9000", "0")
    stand = catalogus().at(date(2026, 1, 1), [layer])
    uitleg = stand.explain("begeleidingssubsidie_algemeen", {"uren": "15.5"})
    assert uitleg.value == Fraction(4500)
    assert next(node for node in uitleg.walk() if node.source == "Zelf ingevuld").layer == "uw invoer"
    with pytest.raises(FigureError, match=r"'veel' is geen getal"):
        lokaal.eigen_invoer("veel", "0")
    with pytest.raises(FigureError, match=r"is geen getal"):
        lokaal.eigen_invoer("1e999999999", "0")
