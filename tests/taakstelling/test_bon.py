"""The controller keeps the receipt of an amount that is paid, without the person's name."""

import datetime as dt

import pytest

from luwte.engine.receipts import opened, replay
from luwte.plaatsingen.bedragen import DOELEN
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.wet import catalogus
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
DOEL = DOELEN[0].naam


@pytest.fixture
def contract(settings, gemeente, auteur):
    """A placement of ours with a measured loonwaarde, in 2018."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"
    with gemeenten_in_beeld([gemeente.pk]):
        found = rijen.plaatsing(gemeente, uren="24")
        rijen.meting(found.dienstverband.traject, found.werkplek, dt.date(2018, 1, 1), "0.30")
        rijen.vastgesteld(gemeente)
    return found


def test_the_receipt_of_a_placement_computes_to_the_amount_on_the_page(ingelogd, contract):
    controller = ingelogd("controller")
    pagina = controller.get(f"/geld/uitleg/{contract.pk}/{DOEL}/")
    tekst = controller.get(pagina.context["bon"]).content.decode()
    bon = opened(tekst)
    assert bon["tekst"] == pagina.context["boom"].formatted
    assert replay(bon, catalogus()).same
    assert contract.dienstverband.traject.kandidaat.naam not in tekst
    assert pagina.context["veranderingen"]


def test_only_who_sees_the_money_of_this_municipality_gets_its_receipts(ingelogd, contract, buurgemeente):
    pad = f"/geld/uitleg/{contract.pk}/{DOEL}/bon.json"
    assert ingelogd("controller").get(pad).status_code == 200
    assert ingelogd("controller", buurgemeente).get(pad).status_code == 404
    assert ingelogd("jobcoach").get(pad).status_code == 403
    assert ingelogd("controller").get(pad.replace(DOEL, "bsn")).status_code == 404
