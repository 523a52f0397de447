"""What the tests of guidance share: people of two municipalities, colleagues on the floor, observations."""

import datetime as dt
import uuid

import pytest

from luwte.begeleiding.vastleggen import leg_observatie_vast, wijs_toe
from tests.trajecten.gevallen import PEILDATUM, Geval

GEZIEN = {
    "goed": "Vulde alle dozen zonder fout.",
    "dagdeel": "ochtend",
    "taak": "zelf",
    "concentratie": 20,
    "uren_volgehouden": 3,
    "begeleiding_minuten": 15,
}


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day."""
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
def maak_geval(in_beeld, gemeente, gebruiker):
    """``maak_geval("S16")``: a case of our own municipality in that state."""

    def maak(toestand="", **extra):
        in_beeld(gemeente)
        geval = Geval(gemeente, gebruiker, **extra)
        return geval.tot(toestand) if toestand else geval

    return maak


@pytest.fixture
def maak_buur(in_beeld, buurgemeente, maak_gebruiker):
    """A case of the neighbour, with its own consultant."""

    def maak(toestand="", **extra):
        in_beeld(buurgemeente)
        geval = Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant"), **extra)
        return geval.tot(toestand) if toestand else geval

    return maak


@pytest.fixture
def observeer(in_beeld):
    """``observeer(geval, "2018-09-03", concentratie=20)``: one observation of a case."""

    def maak(geval, dag, **anders):
        in_beeld(geval.gemeente)
        stage = anders.pop("stage", "")
        rij, _ = leg_observatie_vast(
            geval.traject,
            geval.door,
            sleutel=anders.pop("sleutel", None) or uuid.uuid4(),
            datum=dt.date.fromisoformat(dag),
            peildatum=PEILDATUM,
            werkplek=None if stage else geval.plek,
            stage=stage,
            vervangt=anders.pop("vervangt", None),
            gezien=GEZIEN | anders,
        )
        return rij

    return maak


@pytest.fixture
def werkleider(client, maak_gebruiker, gemeente, in_beeld):
    """``werkleider(geval)``: the client of a werkleider who has these cases on her list."""

    def maak(*gevallen):
        wie = maak_gebruiker(gemeente, "werkleider", naam="wim")
        for geval in gevallen:
            in_beeld(gemeente)
            wijs_toe(gemeente.pk, wie, traject=geval.traject, vanaf=geval.begin)
        client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return maak


@pytest.fixture
def invoer():
    """``invoer(geval)``: the answers of the phone screen for a case."""

    def maak(geval, **anders):
        return {
            "wie": f"{geval.traject.pk}-{geval.plek.pk if hasattr(geval, '_plek') else 0}",
            "sleutel": str(uuid.uuid4()),
            "goed": "Bleef rustig.",
            "dagdeel": "ochtend",
            "taak": "hulp",
            "concentratie": "20",
            "uren_volgehouden": "3",
            "begeleiding_minuten": "15",
            "aanpassingen": ["taken_splitsen"],
            "gezien": ["afspraken_nagekomen"],
            "datum": PEILDATUM.isoformat(),
            "stage": "",
        } | anders

    return maak
