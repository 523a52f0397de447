"""The walk past every page without a browser: each role, each day, each template; the client checks the laws."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.test import Client

import luwte
from luwte.gemeenten.models import Gebruiker
from luwte.site.demo.medewerkers import LOGINS
from tests.harness.wandeling import Wandeling, wandeling

ROLLEN = {een.rol: f"{een.voornaam} {een.achternaam}" for een in reversed(LOGINS)}
ANTWOORDEN = {200, 302, 403, 404}  # seen, sent on, may not, not of this login


@pytest.fixture(autouse=True)
def _demo(in_demo, db, settings):
    settings.LUWTE_DEMO, settings.LUWTE_DEMO_PEILDATUM = True, "2018-11-15"
    settings.LUWTE_CODE_KOSTEN = 2**15  # the demo was loaded by a process that is no test


def client_van(wie: str) -> Client:
    """Somebody of the walk, logged in."""
    client = Client()
    if wie in wandeling().logins:
        address, answers = wandeling().logins[wie]
        assert client.post(address, answers).status_code == 302, wie
    elif wie:
        voornaam, achternaam = wie.split(maxsplit=1)
        gebruiker = Gebruiker.objects.get(first_name=voornaam, last_name=achternaam)
        client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
    return client


def alle_adressen(walk: Wandeling, clients: dict[str, Client]) -> Iterator[tuple[str, str]]:
    """Who, and every address of the walk as this person finds it."""
    for wie, sleutel in walk.bezoeken():

        @cache
        def html(address: str, client: Client = clients[wie]) -> str:
            answer = client.get(address)
            assert answer.status_code == 200, address
            return answer.content.decode()

        for address in walk.adressen(html, wie, sleutel):
            yield wie, address


def test_every_page_keeps_the_laws_for_every_role_and_every_template_is_shown():
    walk = wandeling()
    clients = {wie: client_van(wie) for wie in {*walk.paginas, *ROLLEN.values()}}
    adressen = dict.fromkeys(alle_adressen(walk, clients))
    gezien: set[str] = set()
    for eigenaar, address in adressen:
        for wie, client in clients.items():
            answer = client.get(address)
            expected = {200} if wie == eigenaar else ANTWOORDEN
            assert answer.status_code in expected, f"{wie or 'nobody'} at {address}: {answer.status_code}"
            gezien |= {one.name for one in answer.templates if one.name}
    for wie, addresses in walk.van_de_dag.items():
        for dag in ("2017-10-01", "2026-11-01"):
            clients[wie].post("/peildatum/", {"peildatum": dag, "terug": "/"})
            for address in addresses:
                answer = clients[wie].get(address)
                assert answer.status_code == 200, f"{address} on {dag}"
                gezien |= {one.name for one in answer.templates if one.name}
    mappen = [map_ for map_ in Path(luwte.__file__).parent.glob("*/templates") if map_.is_dir()]
    alle = {file.relative_to(map_).as_posix() for map_ in mappen for file in map_.rglob("*.html")}
    assert len(alle) > 80
    apart = set(walk.geen_sjabloon)
    assert apart <= alle, "a template in GEEN_SJABLOON that does not exist"
    ongezien = sorted(alle - gezien - apart)
    assert not ongezien, f"never shown; say in tests/<room>/paginas.py which page does: {', '.join(ongezien)}"
    assert not apart & gezien, f"in GEEN_SJABLOON, but shown: {sorted(apart & gezien)}"
