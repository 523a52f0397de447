"""What tests of the desk share: somebody logged in and cases of her municipality and the neighbour's."""

import datetime as dt

import pytest

from luwte.gemeenten.inladen import ZAANSTREEK_WATERLAND
from luwte.gemeenten.models import Regio, RegioDeelname
from luwte.toezicht.auteur import author
from tests.harness.database import owner_rights
from tests.trajecten.gevallen import PEILDATUM, Geval


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day, without a session that says otherwise."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@pytest.fixture
def gebruiker(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant", naam="anouk")


@pytest.fixture
def consultant(client, gebruiker):
    client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def regio(gemeente, buurgemeente):
    """Both municipalities in one region."""
    with owner_rights(), author("inrichting", "test"):
        regio = Regio.objects.create(naam=ZAANSTREEK_WATERLAND)
        for een in (gemeente, buurgemeente):
            RegioDeelname.objects.create(regio=regio, gemeente=een, periode=(dt.date(2015, 1, 1), None))
    return regio


@pytest.fixture
def maak_geval(in_beeld, gemeente, gebruiker):
    """``maak_geval("S6")``: a case of our own municipality in that state."""

    def maak(toestand="", **extra):
        in_beeld(gemeente)
        geval = Geval(gemeente, gebruiker, **extra)
        return geval.tot(toestand) if toestand else geval

    return maak


@pytest.fixture
def maak_buur(in_beeld, buurgemeente, maak_gebruiker):
    """A case of the neighbour, with its own consultant who owns such a record."""

    def maak(toestand="", **extra):
        in_beeld(buurgemeente)
        geval = Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant"), **extra)
        return geval.tot(toestand) if toestand else geval

    return maak
