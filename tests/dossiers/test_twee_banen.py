"""Two jobs at once: the source of the subsidy for guidance speaks of one, so a person decides and is told so."""

import datetime as dt

import pytest

from luwte.dossiers.geld import overzicht, samen_meer
from tests.plaatsingen import rijen
from tests.trajecten.gevallen import PEILDATUM, werkplek

BESLIS = "u beslist over de begeleidingssubsidie"


def geld_van(consultant, geval):
    return consultant.get(f"/dossiers/{geval.traject.pk}/?tab=geld").content.decode()


@pytest.fixture
def in_dienst(maak_geval, maak_beleid, gemeente):
    """A job of 24 hours, in a municipality with the subsidy of the regional note."""
    for naam, waarde in (
        ("begeleidingssubsidie_algemeen_maximum", "8500"),
        ("begeleidingssubsidie_tijdelijk_maximum", "2500"),
        ("begeleidingssubsidie_uren", "31"),
    ):
        maak_beleid(gemeente, naam, waarde)
    return maak_geval("S16")


@pytest.mark.eis("M204", "M205")
@pytest.mark.parametrize(("uren", "meer"), [("7", False), ("7.01", True), ("12", True)])
def test_who_decides_reads_that_two_jobs_together_pass_the_hours_of_one(consultant, in_dienst, uren, meer):
    assert BESLIS not in geld_van(consultant, in_dienst)
    rijen.contract(in_dienst.traject, PEILDATUM, uren=uren, plek=werkplek(in_dienst.gemeente))
    pagina = geld_van(consultant, in_dienst)
    assert (BESLIS in pagina) == meer
    if uren == "12":
        assert "Samen is het 36 uur per week." in pagina
        assert "elk tot 31 uur" in pagina


def test_a_job_that_comes_later_is_not_at_the_same_time(consultant, in_dienst):
    later = PEILDATUM + dt.timedelta(days=1)
    rijen.contract(in_dienst.traject, later, uren="12", plek=werkplek(in_dienst.gemeente))
    assert BESLIS not in geld_van(consultant, in_dienst)
    stappen = list(in_dienst.traject.stappen.order_by("volgnummer"))
    assert (
        samen_meer(overzicht(in_dienst.traject, stappen, in_dienst.gemeente, PEILDATUM, None), in_dienst.gemeente)
        is None
    )


def test_without_a_subsidy_there_is_nothing_to_decide(consultant, maak_geval):
    geval = maak_geval("S16", positie="wajong")
    rijen.contract(geval.traject, PEILDATUM, uren="12", plek=werkplek(geval.gemeente))
    assert BESLIS not in geld_van(consultant, geval)
