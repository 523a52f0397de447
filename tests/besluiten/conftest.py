"""What tests of decisions share: a case with a consultant and somebody with a mandate, and the neighbour's."""

import datetime as dt

import pytest

from luwte.besluiten.vastleggen import begin_termijn
from luwte.besluiten.vastleggen_bezwaar import leg_bezwaar_vast
from tests.trajecten.gevallen import PEILDATUM, Geval

DAG = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day, without a session that says otherwise."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@pytest.fixture
def consulent(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant", naam="anouk")


@pytest.fixture
def mandaat(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "gemandateerde", naam="mieke")


@pytest.fixture
def als(client):
    """``als(gebruiker)``: a client of that user."""

    def log_in(gebruiker):
        client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return log_in


@pytest.fixture
def maak_geval(in_beeld, gemeente, consulent):
    """``maak_geval("S6")``: a case of our own municipality in that state."""

    def maak(toestand="S6", **extra):
        in_beeld(gemeente)
        return Geval(gemeente, consulent, **extra).tot(toestand)

    return maak


@pytest.fixture
def maak_buur(in_beeld, buurgemeente, maak_gebruiker):
    """A case of the neighbour, with a consultant of her own who owns such a record."""

    def maak(toestand="S6", **extra):
        in_beeld(buurgemeente)
        return Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant"), **extra).tot(toestand)

    return maak


def termijn(geval, begint_op=dt.date(2018, 9, 3), soort="aanvraag"):
    """A term on a request to the municipality."""
    return begin_termijn(geval.traject, soort, begint_op, geval.door)


def bezwaar(geval, ontvangen_op=dt.date(2018, 10, 15), besluit_op=dt.date(2018, 9, 17), **extra):
    """An objection, received in time unless told otherwise."""
    gegevens = {
        "tegen": "vaststelling",
        "indiener": "persoon",
        "gronden": "Ik kan wel bij een gewone werkgever werken.",
        "adviescommissie": True,
    }
    return leg_bezwaar_vast(
        geval.traject, geval.door, ontvangen_op=ontvangen_op, besluit_op=besluit_op, **gegevens | extra
    )
