"""Somebody who moved: an advice counts once, so does she, and the rule of the day says who pays."""

import datetime as dt
from fractions import Fraction

import pytest

from luwte.correcties.models import Aanbod
from luwte.correcties.overdragen import betaler
from luwte.taakstelling.evaluatie import evalueer
from luwte.taakstelling.redenen import advies_niet_werkzaam
from luwte.taakstelling.tellen import tel
from luwte.toezicht import instellingen
from luwte.trajecten.models import Advies
from tests.correcties.overdracht import aangeboden, als, neem_aan, sluit, van
from tests.trajecten.gevallen import PEILDATUM


@pytest.fixture
def wendy(maak_gebruiker, buurgemeente):
    """A consultant in Zaanstad."""
    return maak_gebruiker(buurgemeente, "consultant", naam="wendy")


@pytest.fixture
def geval(maak_geval, buurgemeente):
    """Found eligible in Purmerend, closed because she moved."""
    return sluit(maak_geval("S9", achternaam="de Vries"))


# -- counts -------------------------------------------------------------------------------------


def tellingen(gemeente, buurgemeente, wie, dag=PEILDATUM):
    als(wie, gemeente)
    onze = tel([dag])[dag, gemeente.pk]
    instellingen.set_for_transaction({instellingen.GEMEENTEN: str(buurgemeente.pk)})
    return onze, tel([dag])[dag, buurgemeente.pk]


def test_an_advice_counts_once_where_it_was_asked_and_she_is_found_eligible_where_that_was_decided(
    geval, wendy, buurgemeente
):
    hier, daar = tellingen(geval.gemeente, buurgemeente, geval.door)
    assert (hier.positief_advies, hier.vastgesteld, daar.positief_advies, daar.vastgesteld) == (1, 0, 0, 0)
    aangeboden(geval, buurgemeente)
    assert tellingen(geval.gemeente, buurgemeente, geval.door) == (hier, daar)
    traject = neem_aan(wendy, buurgemeente)
    hier_na, daar_na = tellingen(geval.gemeente, buurgemeente, geval.door)
    assert hier_na == hier
    assert (daar_na.positief_advies, daar_na.overgenomen, daar_na.vastgesteld) == (0, 1, 0)
    assert (daar_na.niet_werkzaam, daar_na.met_advies) == (1, 1)
    als(wendy, buurgemeente)
    assert [een.pk for een in advies_niet_werkzaam(buurgemeente, PEILDATUM)] == [traject.pk]
    periode = evalueer(buurgemeente, dt.date(2018, 1, 1), PEILDATUM, Fraction(27))
    assert (periode.trajecten, periode.adviezen_positief) == (1, 0)
    besluit(traject, wendy)
    hier_na, daar_na = tellingen(geval.gemeente, buurgemeente, geval.door)
    assert hier_na == hier
    assert (daar_na.positief_advies, daar_na.vastgesteld) == (0, 1)


def besluit(traject, door):
    """The college of the new municipality finds her eligible."""
    from luwte.trajecten.stappen import zet_stap
    from luwte.trajecten.vastleggen import stel_vast

    zet_stap(traject, "T23", PEILDATUM, door, rol="consultant", peildatum=PEILDATUM, reden="Past.")
    stel_vast(traject, Advies.objects.get(), PEILDATUM, "uitsluitend_beschut")


def test_while_her_job_runs_in_the_first_municipality_she_counts_there_only(maak_geval, wendy, buurgemeente):
    geval = maak_geval("S16")
    hier, _ = tellingen(geval.gemeente, buurgemeente, geval.door)
    assert (hier.personen, hier.vastgesteld) == (1, 1)
    aangeboden(geval, buurgemeente)
    traject = neem_aan(wendy, buurgemeente)
    besluit(traject, wendy)
    hier_na, daar = tellingen(geval.gemeente, buurgemeente, geval.door)
    assert hier_na == hier
    assert (daar.personen, daar.vastgesteld, daar.positief_advies) == (0, 0, 0)
    later = dt.date(2019, 6, 1)  # her contract is over
    hier_later, daar_later = tellingen(geval.gemeente, buurgemeente, geval.door, later)
    assert (hier_later.personen, daar_later.vastgesteld) == (0, 1)


# -- money --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "loopt", "zin", "bron"),
    [
        (dt.date(2018, 11, 1), True, "De gemeente A blijft betalen zolang dit dienstverband duurt.", "10d lid 8"),
        (dt.date(2023, 6, 30), True, "De gemeente A blijft betalen zolang dit dienstverband duurt.", "lid 10"),
        (dt.date(2023, 7, 1), True, "De gemeente B betaalt vanaf 1 juli 2023.", "Aanname van Luwte"),
        (dt.date(2018, 11, 1), False, "Voor een nieuwe baan betaalt de gemeente B.", "Aanname van Luwte"),
    ],
)
def test_the_rule_of_the_day_says_who_pays_and_names_its_source(dag, loopt, zin, bron):
    gezegd = betaler("A", "B", dag, werk_loopt=loopt)
    assert zin in gezegd.zin
    assert bron in gezegd.bron


def test_while_the_first_municipality_pays_job_and_payments_stay_there(maak_geval, wendy, buurgemeente, als_eigenaar):
    geval = maak_geval("S16")
    rij = aangeboden(geval, buurgemeente)
    assert rij.werk_loopt
    with als_eigenaar():
        voor = {t: r for t, r in van(geval.gemeente).items() if t.startswith("plaatsingen_")}
    neem_aan(wendy, buurgemeente)
    with als_eigenaar():
        assert {t: r for t, r in van(geval.gemeente).items() if t.startswith("plaatsingen_")} == voor
    als(geval.door, geval.gemeente)
    geval.traject.refresh_from_db()
    assert geval.traject.einde is None
    assert Aanbod is not None
    als(wendy, buurgemeente)
    assert Aanbod.objects.get().werk_loopt
