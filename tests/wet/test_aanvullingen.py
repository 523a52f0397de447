"""Figures of after the release: the law uses them inside the block that says so, and only there."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import FigureError, NoFigure, UnknownName
from luwte.wet import aanvullingen, catalogus, meegeleverd
from luwte.wet.aanvullingen import Ingevoerd, aangevuld, rekenend_met

DAG = date(2027, 3, 1)
PERSOON = {"uren": "31", "normuren": "36", "loonwaarde": "0.30", "leeftijd": "23"}


def cijfer(waarde, vanaf=date(2027, 1, 1), tot=date(2028, 1, 1), **extra):
    """An entered figure of one year."""
    return Ingevoerd(Fraction(waarde), vanaf, tot, "Stcrt 2026, 1", "gelezen", **extra)


def met(*sets):
    """The law with these figures."""
    law = aangevuld(meegeleverd(), sets)
    return rekenend_met(lambda: law)


def test_without_later_figures_the_law_is_the_very_object_that_was_shipped():
    assert aanvullingen.bron() is None
    assert catalogus() is meegeleverd()
    assert aangevuld(meegeleverd(), []) is meegeleverd()


def test_what_was_unknown_is_computed_inside_the_block_and_unknown_again_after_it():
    with pytest.raises(NoFigure, match="niet bekend op 1 maart 2027"):
        catalogus().at(DAG).value("loonkostensubsidie_per_maand", PERSOON)
    with met({"wml_referentiemaand": [cijfer("2300")], "werkgeverslasten": [cijfer("0.235")]}):
        # 2300 x 1,08 x 70% x 1,235 x 31/36, half up to the cent: an oracle of its own
        exact = Fraction(2300) * Fraction(108, 100) * Fraction(7, 10) * Fraction(1235, 1000) * Fraction(31, 36)
        cents = (exact * 200 + 1).__floor__() // 2
        assert catalogus().at(DAG).value("loonkostensubsidie_per_maand", PERSOON) == Fraction(cents, 100)
    with pytest.raises(NoFigure):
        catalogus().at(DAG).value("loonkostensubsidie_per_maand", PERSOON)


@pytest.mark.parametrize(
    ("dag", "waarde"),
    [(date(2026, 12, 31), "0.235"), (date(2027, 1, 1), "0.25"), (date(2027, 6, 30), "0.25"),
     (date(2027, 7, 1), "0.26"), (date(2027, 12, 31), "0.26")],
)  # fmt: skip
def test_of_two_figures_for_a_day_the_one_confirmed_last_holds(dag, waarde):
    first, last = cijfer("0.25"), cijfer("0.26", vanaf=date(2027, 7, 1))
    with met({"werkgeverslasten": [first]}, {"werkgeverslasten": [last]}):
        assert catalogus().at(dag).value("werkgeverslasten", {}) == Fraction(waarde)


def test_what_is_apart_is_built_once_and_keeps_its_origin():
    with met({"werkgeverslasten": [cijfer("0.25", door="functioneel beheer")]}, {"wml_referentiemaand": [cijfer("1")]}):
        found = catalogus().series["werkgeverslasten"].at(DAG, None)
        assert isinstance(found, Ingevoerd)
        assert found.door == "functioneel beheer"
        assert catalogus().series["wml_referentiemaand"].at(DAG, None).value == 1


@pytest.mark.parametrize(
    ("aanvulling", "fout"),
    [({"werkgeverslsten": [cijfer("1")]}, UnknownName), ({"wml_uurbedrag": [cijfer("1")]}, FigureError),
     ({"lks_maximum": [cijfer("1"), cijfer("2")]}, FigureError)],
)  # fmt: skip
def test_a_figure_that_does_not_fit_the_law_is_refused(aanvulling, fout):
    with pytest.raises(fout):
        aangevuld(meegeleverd(), [aanvulling])
