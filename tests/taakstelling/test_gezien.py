"""The controller sees no name, but the facts of one person: who looked stands in the log, per municipality."""

import datetime as dt

import pytest

from luwte.plaatsingen.bedragen import DOELEN
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Inzage
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
DOEL = DOELEN[0].naam


@pytest.fixture
def wij_en_buur(settings, gemeente, buurgemeente, auteur):
    """A placement of ours and one of the neighbour, both running."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"
    gevonden = []
    for een in (gemeente, buurgemeente):
        with gemeenten_in_beeld([een.pk]):
            contract = rijen.plaatsing(een, uren="24")
            rijen.meting(contract.dienstverband.traject, contract.werkplek, dt.date(2018, 1, 1), "0.30")
            rijen.vastgesteld(een)
            gevonden.append(contract)
    return gevonden


def blikken(*gemeenten):
    with gemeenten_in_beeld([een.pk for een in gemeenten]):
        return list(Inzage.objects.order_by("pk").values_list("kandidaat_id", "doel", "gemeente_id"))


@pytest.mark.parametrize("blad", ["", "bon.json"])
def test_the_facts_behind_one_amount_are_a_look_at_that_person(ingelogd, wij_en_buur, gemeente, buurgemeente, blad):
    ons, hun = wij_en_buur
    controller = ingelogd("controller")
    assert controller.get(f"/geld/uitleg/{hun.pk}/{DOEL}/{blad}").status_code == 404
    assert blikken(gemeente, buurgemeente) == []
    assert controller.get(f"/geld/uitleg/{ons.pk}/{DOEL}/{blad}").status_code == 200
    mens = ons.dienstverband.traject.kandidaat_id
    assert blikken(gemeente, buurgemeente) == [(mens, f"geld: {DOEL.replace('_', ' ')}", gemeente.pk)]


def test_an_export_is_a_look_at_everybody_in_it_and_at_nobody_else(ingelogd, wij_en_buur, gemeente, buurgemeente):
    ons, _ = wij_en_buur
    assert ingelogd("controller").get("/geld/export.csv").status_code == 200
    mens = ons.dienstverband.traject.kandidaat_id
    assert blikken(gemeente, buurgemeente) == [(mens, "geld: export", gemeente.pk)]
