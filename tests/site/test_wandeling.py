"""The walk past every page without a browser: each role, each day, each template; the client checks the laws.

What each page says it is stands in a snapshot, one for each room; and no page asks more than the harness allows.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import luwte
from luwte.gemeenten.models import Gebruiker, Gemeente
from luwte.kandidaten.models import Kandidaat
from luwte.site.demo.medewerkers import LOGINS
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.harness.database import Template, database_lock
from tests.harness.outline import outline
from tests.harness.wandeling import Wandeling, wandeling

ROLLEN = {een.rol: f"{een.voornaam} {een.achternaam}" for een in reversed(LOGINS)}
IEDEREEN = sorted({"", *wandeling().paginas, *ROLLEN.values()})
TITEL = re.compile(r"<title>(.*?)</title>", re.DOTALL)
ANTWOORDEN = {200, 302, 403, 404}  # seen, sent on, may not, not of this login


class Outline(SingleFileSnapshotExtension):
    """A text file for each room: what its pages say they are."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


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


def alle_adressen(walk: Wandeling, clients: dict[str, Client]) -> Iterator[tuple[str, str, str]]:
    """Who, every address of the walk as this person finds it, and the key of its page."""
    for wie, sleutel in walk.bezoeken():

        @cache
        def html(address: str, client: Client = clients[wie]) -> str:
            answer = client.get(address)
            assert answer.status_code == 200, address
            return answer.content.decode()

        for address in walk.adressen(html, wie, sleutel):
            yield wie, address, sleutel


@pytest.fixture
def gevonden(template_database: Template) -> list[tuple[str, str, str]]:
    """Who, where and the key, of every page of the walk; found once a run, since every worker has the same demo."""
    home = template_database.cluster.home
    kept = home / "wandeling.json"
    with database_lock(home, ".wandeling"):
        if not kept.exists():
            with transaction.atomic():  # whoever finds them leaves no trace: not who logged in, nor who looked
                clients = {wie: client_van(wie) for wie in wandeling().paginas}
                found = list(alle_adressen(wandeling(), clients))
                transaction.set_rollback(True)
            kept.write_text(json.dumps(found), encoding="utf-8")
    return [tuple(one) for one in json.loads(kept.read_text(encoding="utf-8"))]


def test_every_page_says_what_it_is_asks_little_and_every_template_is_shown(gevonden, hooguit_queries, snapshot):
    walk = wandeling()
    weigert = {ROLLEN["jobcoach"], *walk.logins}  # whom staff pages show out, each in its own words
    clients = {wie: client_van(wie) for wie in {*walk.paginas, *weigert}}
    adressen = {(wie, address): sleutel for wie, address, sleutel in gevonden}
    # A browser keeps titles in its history, also on a computer that others use: they hold no name of a candidate.
    with gemeenten_in_beeld(Gemeente.objects.values_list("pk", flat=True)):
        namen = {een.naam for een in Kandidaat.objects.all()}
    assert len(namen) > 80
    gezien: set[str] = set()
    verteld: dict[str, list[str]] = {}
    for (eigenaar, address), sleutel in adressen.items():
        with hooguit_queries():
            answer = clients[eigenaar].get(address)
        assert answer.status_code == 200, f"{eigenaar} at {address}: {answer.status_code}"
        shown = [answer, *(clients[wie].get(address) for wie in weigert)]
        gezien |= {one.name for page in shown for one in page.templates if one.name}
        titel = TITEL.search(answer.content.decode())
        assert titel is None or not [naam for naam in namen if naam in titel.group(1)], (
            f"a name in the title of {address}"
        )
        regels = verteld.setdefault(sleutel.partition(":")[0] if ":" in sleutel else "site", [])
        regels += [f"== {sleutel} ({eigenaar or 'iedereen'})", *outline(answer.content.decode()), ""]
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
    for kamer, regels in verteld.items():
        assert "\n".join(regels) == snapshot(name=kamer, extension_class=Outline)
    assert not apart & gezien, f"in GEEN_SJABLOON, but shown: {sorted(apart & gezien)}"


#: The pages of others are many; each run opens a part of them, another part for each login.
DELEN = 4


@pytest.mark.parametrize("deel", [0, *(pytest.param(deel, marks=pytest.mark.lang) for deel in range(1, DELEN))])
@pytest.mark.parametrize("wie", IEDEREEN)
def test_every_page_keeps_the_laws_for_each_login(gevonden, wie, deel):
    client = client_van(wie)
    pages = list(dict.fromkeys((eigenaar, address) for eigenaar, address, _ in gevonden))
    assert len(pages) > 100
    for eigenaar, address in pages[(IEDEREEN.index(wie) + deel) % DELEN :: DELEN]:
        answer = client.get(address)
        expected = {200} if wie == eigenaar else ANTWOORDEN
        assert answer.status_code in expected, f"{wie or 'nobody'} at {address}: {answer.status_code}"
