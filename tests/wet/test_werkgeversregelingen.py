"""What an employer has beside the subsidy, from the days that were read."""

from datetime import date

import pytest

from luwte.engine import Layer, NoRule
from luwte.engine.figures import figure_from
from luwte.engine.units import HOURS_UNIT
from luwte.wet import catalogus
from tests.wet.hulp import op


@pytest.mark.parametrize("sheltered", [True, False])
def test_no_risk_is_known_from_the_page_of_may_2019_and_not_before(sheltered):
    facts = {"werkt_beschut": sheltered}
    explained = op("2019-05-19").explain("no_riskpolis", facts)
    assert explained.value is sheltered
    assert [note.code for note in explained.notes] == ["G09"]
    with pytest.raises(NoRule, match="vanaf 19 mei 2019"):
        op("2019-05-18").value("no_riskpolis", facts)


@pytest.mark.parametrize("sheltered", [True, False])
def test_sheltered_work_gets_no_loonkostenvoordeel(sheltered):
    assert op("2018-01-01").value("loonkostenvoordeel_uitgesloten", {"werkt_beschut": sheltered}) is sheltered
    with pytest.raises(NoRule):
        op("2017-12-31").value("loonkostenvoordeel_uitgesloten", {"werkt_beschut": sheltered})


@pytest.mark.parametrize("subsidised", [True, False])
def test_who_works_with_a_subsidy_has_a_claim_to_guidance_since_2015(subsidised):
    facts = {"werkt_met_loonkostensubsidie": subsidised}
    for day in ("2015-01-01", "2026-06-01"):
        assert op(day).value("aanspraak_op_begeleiding", facts) is subsidised


@pytest.mark.parametrize(("again", "may"), [("2017-02-27", False), ("2017-02-28", True), ("2018-01-01", True)])
@pytest.mark.parametrize(("day", "sure"), [("2016-12-31", "gelezen"), ("2017-01-01", "afgeleid")])
def test_the_group_is_asked_for_once_in_twelve_months(again, may, day, sure):
    facts = {"vorige_doelgroepaanvraag_op": "2016-02-28", "doelgroepaanvraag_op": again}
    explained = op(day).explain("doelgroep_lks_opnieuw_vragen", facts)
    assert explained.value is may
    assert explained.weakest_confidence == sure


def test_the_maximum_of_31_hours_rests_on_the_place_of_31_hours():
    stand = op("2017-01-01")
    assert stand.value("maximum_uren_om_plek", {}) is True
    assert stand.value("maximum_uren", {}) == stand.value("uren_per_plek", {}) == 31
    for hours, fits in (("30.99", True), ("31.01", False)):
        entry = {"waarde": hours, "vanaf": "2017-01-01", "bron": "Besluit", "zekerheid": "gelezen"}
        own = Layer("eigen", {"maximum_uren": (figure_from(entry, HOURS_UNIT, "eigen"),)})
        assert catalogus().at(date(2017, 1, 1), [own]).value("maximum_uren_om_plek", {}) is fits
