"""The controller keeps the receipt of an amount that is paid, without the person's name."""

import csv
import datetime as dt
import io

import pytest

from luwte.engine.receipts import opened, replay
from luwte.plaatsingen.bedragen import DOELEN
from luwte.site.cli import main
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


def test_the_export_holds_the_checksum_of_the_receipt_of_every_amount(ingelogd, contract, tmp_path, capsys):
    controller = ingelogd("controller")
    regels = list(
        csv.DictReader(io.StringIO(controller.get("/geld/export.csv").content.decode("utf-8-sig")), delimiter=";")
    )
    antwoord = controller.get("/geld/bonnen.jsonl")
    assert antwoord["Content-Disposition"] == 'attachment; filename="luwte-bonnen-2018-11-15.jsonl"'
    bonnen = {opened(regel)["controlegetal"]: opened(regel) for regel in antwoord.content.decode().splitlines()}
    met_bedrag = [regel for regel in regels if regel["euro"]]
    assert met_bedrag
    for regel in met_bedrag:
        assert bonnen[regel["bon"]]["waarde"].replace(".", ",") == regel["euro"]
    assert {regel["bon"] for regel in regels if not regel["euro"]} <= {""}
    assert controller.get(f"/geld/uitleg/{contract.pk}/{DOEL}/bon.json").json()["controlegetal"] in bonnen
    assert contract.dienstverband.traject.kandidaat.naam not in antwoord.content.decode()

    pad = tmp_path / "bonnen.jsonl"
    pad.write_bytes(antwoord.content)
    assert main(["herhaal", str(pad)]) == 0
    assert f"{len(bonnen)} bonnen: {len(bonnen)} met dezelfde uitkomst, 0 niet." in capsys.readouterr().out


def test_receipts_of_all_amounts_are_for_who_sees_the_money(ingelogd, contract):
    assert ingelogd("jobcoach").get("/geld/bonnen.jsonl").status_code == 403
