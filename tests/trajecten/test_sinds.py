"""Since when a case is in its state: not since the last contact, and an objection in between ends nothing."""

import datetime as dt

import pytest

from luwte.mijn.stand import stand
from luwte.trajecten.stand import laatste_stappen, met_sinds, sinds, stappen_tot
from tests.dossiers.conftest import consultant, gebruiker, maak_geval, op_peildatum
from tests.dossiers.paden import dossier_in, zet
from tests.trajecten.gevallen import PEILDATUM

__all__ = ["consultant", "gebruiker", "maak_geval", "op_peildatum"]
DAG = dt.timedelta(days=1)
CONTACT, BEZWAAR, BLIJFT = ("T28", "S12", "S12"), ("T25", "S12", "S11"), ("T57t", "S11", "S12")
BEROEP, VERDER, TERUG = ("T25b", "S11", "S11"), ("T28x", "S12", "SX"), ("T57", "S11", "S9")


@pytest.mark.parametrize(
    ("weg", "welke"),
    [
        ([], -1),
        ([CONTACT], -2),
        ([CONTACT, CONTACT], -3),
        ([CONTACT, BEZWAAR], -1),
        ([BEZWAAR, BEROEP], -2),
        ([BEZWAAR, BLIJFT], -3),
        ([CONTACT, BEZWAAR, BEROEP, BLIJFT, CONTACT], -6),
        ([BEZWAAR, TERUG], -1),
        ([CONTACT, VERDER], -1),
    ],
)
def test_the_day_is_that_of_the_step_that_brought_her_there(maak_geval, gemeente, gebruiker, weg, welke):
    maak_geval()
    traject = dossier_in(gemeente, gebruiker, "S12")
    for nummer, (code, van, naar) in enumerate(weg):
        zet(traject, gebruiker, code, van, naar, PEILDATUM - (20 - nummer) * DAG)
    stappen = stappen_tot(traject, PEILDATUM)
    assert sinds(stappen) == stappen[welke].datum
    assert met_sinds(laatste_stappen(PEILDATUM), PEILDATUM).get(traject=traject).toestand_sinds == stappen[welke].datum
    assert stand(traject.kandidaat, PEILDATUM).sinds == stappen[welke].datum


def test_another_time_on_the_list_begins_anew_and_another_day_shows_what_was(maak_geval, gemeente, gebruiker):
    maak_geval()
    traject = dossier_in(gemeente, gebruiker, "S12")
    eerst = traject.stappen.get(naar="S12").datum
    weg = [("T29", "S12", "S13"), ("T35d", "S13", "S16"), ("T54", "S16", "S26"), ("T55w", "S26", "S12"), CONTACT]
    for nummer, (code, van, naar) in enumerate(weg):
        zet(traject, gebruiker, code, van, naar, PEILDATUM - (20 - nummer) * DAG)
    assert sinds(stappen_tot(traject, PEILDATUM)) == PEILDATUM - 17 * DAG
    assert stand(traject.kandidaat, PEILDATUM).sinds == PEILDATUM - 17 * DAG
    assert stand(traject.kandidaat, PEILDATUM - 21 * DAG).sinds == eerst


def test_the_page_of_a_step_says_since_when_she_waits(consultant, maak_geval, gemeente, gebruiker):
    maak_geval()
    traject = dossier_in(gemeente, gebruiker, "S12", dt.date(2018, 3, 1))
    dag = traject.stappen.get(naar="S12").datum
    zet(traject, gebruiker, *CONTACT, dt.date(2018, 10, 10))
    pagina = consultant.get(f"/dossiers/{traject.pk}/stap/T28/").content.decode()
    assert f"Nu: Wachtlijst, sinds {dag.day} maart 2018." in pagina
