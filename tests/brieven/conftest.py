"""What tests of letters share: the day of the demo, a case, and who may write and sign."""

import datetime as dt

import pytest
from django.test import Client

from luwte.brieven import vastleggen
from luwte.brieven.feiten import zaak_van
from luwte.brieven.register import SJABLONEN
from luwte.gemeenten.models import Lidmaatschap
from tests.trajecten.gevallen import PEILDATUM, Geval

VANDAAG = PEILDATUM


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day, without a session that says otherwise."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@pytest.fixture
def consulent(maak_gebruiker, gemeente):
    """A consultant of our municipality."""
    return maak_gebruiker(gemeente, "consultant", naam="anouk")


@pytest.fixture
def college(maak_gebruiker, gemeente):
    """Somebody with the mandate of the college."""
    return maak_gebruiker(gemeente, "gemandateerde", naam="bestuur")


def als(gebruiker):
    """A client logged in as this user."""
    client = Client()
    client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
    return client


def lid(gebruiker):
    """The membership of a user."""
    return Lidmaatschap.objects.select_related("gemeente").get(gebruiker=gebruiker)


@pytest.fixture
def maak_zaak(in_beeld, gemeente, consulent):
    """``maak_zaak("S9")``: a case of our own municipality in that state."""

    def maak(toestand="S9", **extra):
        in_beeld(gemeente)
        return Geval(gemeente, consulent, **extra).tot(toestand)

    return maak


@pytest.fixture
def maak_brief(maak_zaak, consulent):
    """``maak_brief("besluit-positief")``: a draft about a new case."""

    def maak(code="besluit-positief", toestand="S9", dag: dt.date = VANDAAG, vrij=None, **extra):
        geval = maak_zaak(toestand, **extra)
        return vastleggen.maak(zaak_van(geval.traject, dag), SJABLONEN[code], consulent, vrij)

    return maak


@pytest.fixture
def maak_getekend(maak_brief, consulent, college):
    """A signed letter; a decision is signed by the college."""

    def maak(code="besluit-positief", toestand="S9", dag: dt.date = VANDAAG, **extra):
        brief = maak_brief(code, toestand, **extra)
        wie = college if SJABLONEN[code].soort == "besluit" else consulent
        return vastleggen.teken(brief, wie, lid(wie), dag)

    return maak


@pytest.fixture
def buurbrief(in_beeld, buurgemeente, maak_gebruiker):
    """A signed letter of the neighbour, with the neighbour who made it."""
    in_beeld(buurgemeente)
    buur = maak_gebruiker(buurgemeente, "consultant", naam="buur")
    geval = Geval(buurgemeente, buur).tot("S13")
    brief = vastleggen.maak(
        zaak_van(geval.traject, VANDAAG), SJABLONEN["aanbod"], buur, {"aanbod": "Werken in het magazijn."}
    )
    return vastleggen.teken(brief, buur, lid(buur), VANDAAG)
