"""What tests of the own page share: candidates with a code, of our municipality and of the neighbour."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from luwte.kandidaten.models import Netwerkpersoon
from luwte.mijn.toegang import geef_code
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.trajecten.gevallen import PEILDATUM, Geval


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day; the code of the demo is not shown in tests."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@dataclass
class Mens:
    """A candidate with her case, her code and a browser that is logged in."""

    geval: Any
    toegang: Any
    code: str
    client: Client

    @property
    def kandidaat(self) -> Any:
        return self.geval.traject.kandidaat


@pytest.fixture
def maak_mens(maak_gebruiker):
    """``maak_mens(gemeente, "S12")``: a candidate in that state, logged in with her code."""

    def maak(gemeente: Any, toestand: str = "", **extra: Any) -> Mens:
        wie = maak_gebruiker(gemeente, "consultant")
        with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test mens"):
            geval = Geval(gemeente, wie, contactpersoon=wie, **extra)
            if toestand:
                geval.tot(toestand)
            toegang, code = geef_code(geval.traject.kandidaat, wie)
        return Mens(geval, toegang, code, binnen(code))

    return maak


@pytest.fixture
def mens(maak_mens, gemeente):
    """A candidate of our own municipality, at work."""
    return maak_mens(gemeente, "S16")


@pytest.fixture
def buur(maak_mens, buurgemeente):
    """A candidate of the neighbour, who owns the same kinds of rows."""
    return maak_mens(buurgemeente, "S16")


@pytest.fixture
def maak_vertegenwoordiger():
    """``maak_vertegenwoordiger(mens, "mentor")``: somebody who acts for her, logged in with a code of her own."""

    def maak(mens: Mens, grond: str) -> Client:
        kandidaat = mens.kandidaat
        with gemeenten_in_beeld([kandidaat.gemeente_id]), author("toetser", "test mens"):
            wie = Netwerkpersoon.objects.create(
                gemeente_id=kandidaat.gemeente_id,
                kandidaat=kandidaat,
                naam="Bo de Boer",
                relatie="mentor",
                vanaf=dt.date(2018, 1, 1),
                akkoord=True,
                grond=grond,
                grond_gezien_op=dt.date(2018, 1, 1),
            )
            _, code = geef_code(kandidaat, kandidaat.contactpersoon, wie)
        return binnen(code)

    return maak


def binnen(code: str) -> Client:
    """A browser that logged in with this code."""
    client = Client()
    answer = client.post("/mijn/inloggen/", {"code": code})
    assert (answer.status_code, answer.headers.get("Location")) == (302, "/mijn/"), answer.content.decode()
    return client


def tel(tabel: str) -> int:
    """How many rows of a table this session sees."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return cursor.fetchone()[0]
