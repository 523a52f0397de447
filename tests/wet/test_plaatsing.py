"""Wat een plaatsing krijgt, gegeven wie er betaalt."""

from fractions import Fraction

import pytest

from luwte.engine import MissingFacts
from tests.wet.hulp import PERSOON, op

PAID = (
    "begeleidingssubsidie_algemeen",
    "begeleidingssubsidie_tijdelijk",
    "lage_inkomensvoordeel",
)


@pytest.mark.eis("M234")
@pytest.mark.parametrize("doel", [f"{doel}_bij_plaatsing" for doel in PAID])
def test_under_wajong_uwv_gives_guidance_and_the_employer_gets_no_subsidy_or_tax_advantage(doel):
    uitleg = op("2018-06-01").explain(doel, {**PERSOON, "rechtspositie": "wajong", "uwv_geeft_loondispensatie": True})
    assert uitleg.value == 0
    assert "loondispensatie" in uitleg.as_text()


@pytest.mark.eis("M235")
@pytest.mark.parametrize("positie", ["bijstand", "anw", "nug", "uwv_overig"])
@pytest.mark.parametrize("doel", PAID)
def test_for_everybody_else_a_placement_gets_what_its_hours_give(doel, positie):
    stand = op("2018-06-01")
    feiten = {**PERSOON, "rechtspositie": positie}
    assert stand.value(f"{doel}_bij_plaatsing", feiten) == stand.value(doel, feiten) > 0


@pytest.mark.eis("M234")
def test_under_wajong_the_wage_that_uwv_sets_is_asked_and_never_guessed():
    feiten = {**PERSOON, "rechtspositie": "wajong", "uwv_geeft_loondispensatie": True}
    with pytest.raises(MissingFacts, match="loonkosten_bij_loondispensatie"):
        op("2018-06-01").value("exploitatiesaldo_per_jaar", feiten)
    feiten["loonkosten_bij_loondispensatie"] = "9000"
    assert op("2018-06-01").value("loonkosten_per_jaar", feiten) == Fraction(9000)
