"""Ways back, steps that stay where they are, and steps that take two people."""

import pytest
from django.core.exceptions import ValidationError

from luwte.trajecten import stappen
from luwte.trajecten.feiten import feiten_van
from luwte.trajecten.stappen import open_traject
from luwte.trajecten.vastleggen import vraag_advies_aan
from tests.trajecten.gevallen import PEILDATUM, Geval


@pytest.fixture
def consultant(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant")


@pytest.fixture
def geval(in_beeld, gemeente, consultant):
    in_beeld(gemeente)
    return Geval(gemeente, consultant)


@pytest.mark.eis("M286", "M342")
def test_an_advice_and_its_finding_outlive_the_case(geval, consultant):
    """A switch in starts at once with looking for a place; without an earlier finding it cannot."""
    opnieuw = {"rol": "consultant", "peildatum": PEILDATUM}
    geval.tot("S13")
    geval.stap("T58", PEILDATUM)
    nieuw = open_traject(geval.mens, "switch_geldig", PEILDATUM, consultant, **opnieuw)
    assert nieuw.stappen.get().naar == "S13"
    assert feiten_van(nieuw, PEILDATUM)["vastgesteld"]
    ander = Geval(geval.gemeente, consultant)
    ander.stap("T58", PEILDATUM)
    with pytest.raises(ValidationError, match="geen eerdere vaststelling"):
        open_traject(ander.mens, "switch_geldig", PEILDATUM, consultant, **opnieuw)


def test_a_later_advice_that_is_not_positive_takes_the_ground_away(geval):
    geval.tot("S18")
    vraag_advies_aan(geval.traject, PEILDATUM, "college", medisch_geregeld=True)
    geval.advies(PEILDATUM, "negatief")
    assert not feiten_van(geval.traject, PEILDATUM)["vastgesteld"]


@pytest.mark.eis("M077")
def test_a_deviation_is_proposed_by_one_and_decided_by_another(geval, consultant, maak_gebruiker, gemeente):
    baas = maak_gebruiker(gemeente, "gemandateerde")
    geval.tot("S6")
    geval.door = baas
    with pytest.raises(ValidationError, match="stelt de afwijking eerst voor"):
        geval.stap("T24", PEILDATUM, rol="gemandateerde")
    with pytest.raises(ValidationError, match=stappen.ROL_MAG_NIET):
        geval.stap("T24", PEILDATUM)
    geval.door = consultant
    geval.stap("T24v", PEILDATUM)
    with pytest.raises(ValidationError, match="U stelde deze afwijking zelf voor"):
        geval.stap("T24", PEILDATUM, rol="gemandateerde")
    geval.door = baas
    assert geval.stap("T24", PEILDATUM, rol="gemandateerde").naar == "S10"


@pytest.mark.eis("M328")
def test_a_request_is_read_by_somebody_else_before_it_goes_to_uwv(geval, consultant, maak_gebruiker, gemeente):
    lezer = maak_gebruiker(gemeente, "meelezer")
    geval.tot("S4")
    with pytest.raises(ValidationError, match="schreef deze voordracht zelf"):
        geval.stap("T11m", PEILDATUM)
    with pytest.raises(ValidationError, match="Nog niemand las"):
        geval.stap("T11", PEILDATUM, reden="")
    geval.door = lezer
    geval.stap("T11r", PEILDATUM, rol="meelezer")
    geval.door = consultant
    geval.stap("T8", PEILDATUM)
    geval.door = lezer
    geval.stap("T11m", PEILDATUM, rol="meelezer")
    geval.door = consultant
    assert geval.stap("T11", PEILDATUM, reden="").naar == "S5"


def test_a_way_back_leads_to_the_working_state_the_case_was_in_last(geval):
    geval.tot("S17")
    loopt = {"dienstverband_loopt": True}
    geval.stap("T46", PEILDATUM, feiten=loopt)
    assert geval.stap("T46t", PEILDATUM).naar == "S17"
    geval.stap("T42", PEILDATUM)
    geval.stap("T43", PEILDATUM)
    vraag_advies_aan(geval.traject, PEILDATUM, "college", medisch_geregeld=True)
    assert geval.stap("T45", PEILDATUM).naar == "S7"
    with pytest.raises(ValidationError, match="Een advies beëindigt dat niet"):
        geval.stap("T22", PEILDATUM, feiten=loopt)
    assert geval.stap("T45v", PEILDATUM, feiten=loopt).naar == "S17"


def test_a_step_that_leaves_the_case_where_it_is(geval):
    geval.tot("S17")
    assert geval.stap("T40", PEILDATUM, feiten={"dienstverband_loopt": True}).naar == "S17"
    with pytest.raises(ValidationError, match="Er loopt nu geen detachering"):
        geval.stap("T40e", PEILDATUM)
