"""A council member chooses any period: few people on a day must not become the hours of one of them."""

import datetime as dt

import pytest

from luwte.begeleiding.models import Begeleidingsafspraak
from luwte.taakstelling.views.evaluatie import klein
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen
from tests.taakstelling.test_paginas import tekst

pytestmark = pytest.mark.django_db
PAD = "/gemeente/evaluatie/"
NIET = "uren van minder dan 5 personen, niet getoond"


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


@pytest.fixture
def maak_werk(gemeente, buurgemeente, auteur, maak_gebruiker):
    """``maak_werk(4)``: so many of ours work, each with 5 hours of guidance; beside them seven of the neighbour."""

    def maak(aantal):
        for waar, hoeveel in ((gemeente, aantal), (buurgemeente, 7)):
            door = maak_gebruiker(waar, "jobcoach")
            with gemeenten_in_beeld([waar.pk]):
                for _ in range(hoeveel):
                    contract = rijen.plaatsing(waar, dt.date(2018, 3, 1), uren="28")
                    Begeleidingsafspraak.objects.create(
                        gemeente=waar, traject=contract.dienstverband.traject, soort="jobcoach", uren=5,
                        periode=(dt.date(2018, 3, 1), None), bron="participatie", door=door,
                    )  # fmt: skip

    return maak


@pytest.mark.parametrize("aantal", [1, 4])
def test_a_council_member_reads_no_hours_of_fewer_than_five(ingelogd, maak_werk, aantal):
    maak_werk(aantal)
    pagina = tekst(ingelogd("raadlezer").get(PAD))
    assert "Uit de gewone markt niet getoond Begeleiding per persoon niet getoond" in pagina
    assert f"Gewone markt: {NIET}. Begeleiding: {NIET}." in pagina
    assert "5 uur per week" not in pagina
    assert f"{28 * aantal} uur" not in pagina
    assert "Minder dan 5 trajecten begonnen." in pagina
    assert "stelde bij minder dan 5 personen vast" in pagina
    # Who does the work of the municipality reads them all.
    assert f"afgesproken uren van {aantal} perso" in tekst(ingelogd("controller").get(PAD))


def test_from_five_on_the_hours_show(ingelogd, maak_werk):
    maak_werk(5)
    pagina = tekst(ingelogd("raadlezer").get(PAD))
    assert NIET not in pagina
    assert "afgesproken uren van 5 personen" in pagina
    assert "5 trajecten begonnen, voor 5 personen" in pagina


def test_nobody_is_no_secret(ingelogd, maak_werk):
    maak_werk(0)
    pagina = tekst(ingelogd("raadlezer").get(PAD))
    assert NIET not in pagina
    assert "0 trajecten begonnen" in pagina


@pytest.mark.parametrize(("aantal", "verborgen"), [(0, False), (1, True), (4, True), (5, False)])
def test_few_is_one_to_four_for_who_sees_no_small_counts(aantal, verborgen):
    assert klein(aantal, alles=False) is verborgen
    assert klein(aantal, alles=True) is False
