"""The receipt of an amount in a case: the facts that were asked, and nobody's name."""

from __future__ import annotations

import json

import pytest

from luwte.engine.receipts import opened, replay
from luwte.toezicht.models import Inzage
from luwte.wet import catalogus

PAD = "/dossiers/{}/uitleg/loonkostensubsidie_van_gemeente_per_maand/"


def test_the_receipt_of_a_case_computes_to_the_same_amount_and_names_nobody(consultant, maak_geval):
    geval = maak_geval("S16")
    pagina = consultant.get(PAD.format(geval.traject.pk))
    antwoord = consultant.get(pagina.context["bon"])
    tekst = antwoord.content.decode()
    bon = opened(tekst)
    assert bon["tekst"] == pagina.context["boom"].formatted
    assert replay(bon, catalogus()).same
    assert set(bon["feiten"]) == {"rechtspositie", "leeftijd", "loonwaarde", "uren", "normuren"}
    kandidaat = geval.traject.kandidaat
    for prive in (kandidaat.naam, kandidaat.naam.split()[-1], kandidaat.geboortedatum.isoformat()):
        assert prive not in tekst


def test_reading_the_receipt_is_logged_with_its_purpose(consultant, maak_geval):
    geval = maak_geval("S16")
    consultant.get(f"{PAD.format(geval.traject.pk)}bon.json")
    assert Inzage.objects.order_by("-pk").first().doel.startswith("bon: loonkostensubsidie")


def test_the_receipt_of_a_neighbours_case_or_of_an_unknown_target_is_not_there(consultant, maak_geval, maak_buur):
    assert consultant.get(f"{PAD.format(maak_buur('S16').traject.pk)}bon.json").status_code == 404
    vreemd = PAD.format(maak_geval("S16").traject.pk).replace("loonkostensubsidie_van_gemeente", "wml")
    assert consultant.get(f"{vreemd}bon.json").status_code == 404


@pytest.mark.parametrize("begeleiding", ["9000", "12.500"])
def test_an_amount_filled_in_on_the_page_is_on_the_receipt(consultant, maak_geval, begeleiding):
    pad = PAD.format(maak_geval("S16").traject.pk).replace(
        "loonkostensubsidie_van_gemeente_per_maand", "kosten_per_jaar"
    )
    pagina = consultant.get(pad, {"begeleiding": begeleiding})
    bon = json.loads(consultant.get(pagina.context["bon"]).content)
    assert bon["feiten"]["begeleidingskosten_per_voltijdplek"] == f"{begeleiding.replace('.', '')}.00"
