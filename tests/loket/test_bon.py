"""The receipt of the calculator: a file that anyone computes again."""

from __future__ import annotations

import json

import pytest

from luwte.engine.receipts import opened, replay
from luwte.wet import catalogus
from tests.loket.conftest import tekst

pytestmark = pytest.mark.django_db
PAD = "/rekenhulp/uitleg/loonkostensubsidie_van_gemeente_per_jaar/"


def test_the_page_offers_the_receipt_and_it_computes_to_the_same_amount(client):
    pagina = client.get(PAD, {"datum": "2017-02-01"})
    adres = pagina.context["bon"]
    assert adres.replace("&", "&amp;") in pagina.content.decode()
    antwoord = client.get(adres)
    assert antwoord["Content-Disposition"] == (
        'attachment; filename="bon-loonkostensubsidie-van-gemeente-per-jaar-2017-02-01.json"'
    )
    bon = opened(antwoord.content.decode())
    assert bon["tekst"] == pagina.context["boom"].formatted
    assert set(bon["feiten"]) == {"rechtspositie", "leeftijd", "loonwaarde", "uren", "normuren"}
    assert replay(bon, catalogus()).same


def test_an_amount_typed_in_by_the_user_is_on_the_receipt_as_a_figure_with_its_source(client):
    pad = "/rekenhulp/uitleg/begeleidingssubsidie_algemeen_bij_plaatsing/bon.json"
    bon = json.loads(client.get(pad, {"datum": "2026-02-01", "subsidie_algemeen": "8000"}).content)
    (laag,) = bon["lagen"]
    assert laag["naam"] == "uw invoer"
    assert laag["cijfers"]["begeleidingssubsidie_algemeen_maximum"]["bron"] == "Zelf ingevuld"
    assert laag["cijfers"]["begeleidingssubsidie_algemeen_maximum"]["waarde"] == "8000.00"
    assert replay(opened(json.dumps(bon)), catalogus()).same


def test_what_is_not_known_has_no_receipt(client):
    onbekend = "/rekenhulp/uitleg/begeleidingssubsidie_algemeen_bij_plaatsing/"
    pagina = client.get(onbekend, {"datum": "2021-01-01"})
    assert "Bon van deze uitkomst" not in tekst(pagina)
    assert client.get(f"{onbekend}bon.json", {"datum": "2021-01-01"}).status_code == 404
    assert client.get("/rekenhulp/uitleg/wml_per_maand/bon.json").status_code == 404
    assert client.get(f"{PAD}bon.json", {"loonwaarde": "300"}).status_code == 302
