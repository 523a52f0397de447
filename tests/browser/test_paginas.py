"""Every page of the URL conf in a real browser: accessible, wide and narrow, now, early and late."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import get_resolver

from tests.browser.conftest import Mens

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WIDE = {"width": 1200, "height": 900}
NARROW = {"width": 320, "height": 640}  # also 1280 px at 400%, WCAG 1.4.10
HALF = {"width": 640, "height": 512}  # 1280 px at 200%, WCAG 1.4.4

#: What a url name shows: an address, or words of links to follow from an address (each once).
Plek = str | tuple[str, str]

PAGINAS: dict[str, dict[str, Plek]] = {
    "": {
        "loket:start": "/",
        "loket:rekenhulp": "/rekenhulp/",
        "loket:uitleg": ("/rekenhulp/", "/rekenhulp/uitleg/exploitatiesaldo"),
        "loket:vragen": "/vragen/",
        "loket:vragen_lijst": "/vragen/loonkostensubsidie/",
        "loket:wet": "/wet/",
        "loket:wet_blad": ("/wet/?onderwerp=loonkostensubsidie", "/wet/"),
        "loket:wet_regelingen": "/wet/regelingen/",
        "loket:wet_begrippen": "/wet/begrippen/",
        "loket:wet_keuzes": "/wet/keuzes/",
        "loket:wet_bronnen": "/wet/bronnen/",
        "loket:wet_aflopend": "/wet/loopt-af/",
        "inloggen": "/inloggen/",
    },
    "Ilse Kramer": {
        "dossiers:werkvoorraad": "/werkvoorraad/",
        "dossiers:lijst": "/dossiers/",
        "dossiers:nieuw": "/dossiers/nieuw/",
        "dossiers:dossier": ("/dossiers/?fase=werk", "/dossiers/"),
        "dossiers:uitleg": ("/werkvoorraad/", "/uitleg/"),
        "dossiers:stap": ("/werkvoorraad/", "/stap/"),
        "dossiers:gegevens": ("{dossier}?tab=gegevens", "/gegevens/"),
        "plekken:lijst": "/werkgevers/",
        "plekken:nieuw": "/werkgevers/nieuw/",
        "plekken:vergelijken": "/werkgevers/vergelijken/",
        "plekken:werkplek_nieuw": ("/werkgevers/", "/werkplek/"),
        "taakstelling:niet_werkzaam": "/gemeente/niet-werkzaam/",
        "taakstelling:reden": ("/gemeente/niet-werkzaam/", "/gemeente/niet-werkzaam/"),
    },
    "Marjan de Wit": {
        "taakstelling:gemeente": "/gemeente/",
        "taakstelling:uitleg": ("/gemeente/", "/gemeente/uitleg/"),
        "taakstelling:geld": "/geld/",
        "taakstelling:geld_uitleg": ("/geld/", "/geld/uitleg/"),
    },
    "Petra Schaap": {
        "beheer": "/beheer/",
        "beleid": "/beheer/beleid/",
        "cijfers:beleid_nieuw": "/beheer/beleid/nieuw/",
        "cijfers:lijst": "/beheer/cijfers/",
        "cijfers:nieuw": "/beheer/cijfers/nieuw/?cijfer=wml_uurbedrag",
        "cijfers:voorstel": ("/beheer/cijfers/", "/beheer/voorstel/"),
        "cijfers:verschil": ("{voorstel}", "/verschil/"),
        "gebruikers": "/beheer/gebruikers/",
        "wijzigingen": "/beheer/wijzigingen/",
        "inzagen": "/beheer/inzagen/",
    },
}
#: Answers that are no page: they only send somebody on, or give a file.
GEEN_PAGINA = {
    "peildatum": "sets the day and goes back",
    "uitloggen": "ends the session and goes on",
    "begin": "goes on to the first page of a role",
    "kies_lidmaatschap": "sets the role and goes on",
    "thema": "a style sheet",
    "loket:pdf": "a PDF, see test_rekenhulp",
    "loket:wet_json": "JSON, see tests/loket/test_wet",
    "cijfers:sjabloon": "a CSV file, see tests/cijfers/test_paginas",
    "cijfers:oordeel": "keeps a decision and goes back to the proposal",
    "taakstelling:geld_export": "a CSV file",
    "taakstelling:geld_bonnen": "receipts, see tests/taakstelling/test_bon",
    "taakstelling:geld_bon": "a receipt, see tests/taakstelling/test_bon",
    "dossiers:bon": "a receipt, see tests/dossiers/test_bon",
    "loket:bon": "a receipt, see tests/loket/test_bon",
}
#: Pages that show other facts on another day.
VAN_DE_DAG = {
    "": (
        "/rekenhulp/",
        "/vragen/welke-regeling/",
        "/wet/",
        "/wet/?onderwerp=taakstelling",
        "/wet/?zoek=minimumloon",
        "/wet/lage_inkomensvoordeel/",
        "/wet/wml_maandbedrag/",
        "/wet/taakstelling/?toon=alles",
        "/wet/werkgeverslasten/",
        "/wet/loopt-af/",
        "/wet/minimum_uren/?gemeente=0439",
        "/wet/?laag=uwv",
        "/wet/uren/",
    ),
    "Ilse Kramer": ("/werkvoorraad/", "/dossiers/", "/werkgevers/", "/gemeente/niet-werkzaam/"),
    "Marjan de Wit": ("/gemeente/", "/geld/"),
    "Petra Schaap": ("/beheer/beleid/", "/beheer/cijfers/", "/beheer/cijfers/nieuw/"),
}
#: Url names of which each kind of link is visited, not only the first.
ALLE_SOORTEN = {"dossiers:stap", "dossiers:gegevens", "taakstelling:uitleg"}


def namen(resolver: Any = None, ruimte: str = "") -> Iterator[str]:
    """Every name in the URL conf."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from namen(pattern, f"{ruimte}{pattern.namespace}:" if pattern.namespace else ruimte)
        else:
            yield f"{ruimte}{pattern.name}"


def test_every_address_is_visited_below_or_is_no_page():
    visited = {name for pages in PAGINAS.values() for name in pages}
    assert set(namen()) == visited | set(GEEN_PAGINA)
    assert not visited & set(GEEN_PAGINA)


def adressen(mens: Mens, name: str, place: Plek) -> list[str]:
    """The addresses to visit for a url name: the address itself, or the links of that kind on a page."""
    if isinstance(place, str):
        return [place]
    start, kind = place
    if start.startswith("{dossier}"):
        start = start.replace("{dossier}", adressen(mens, "", PAGINAS["Ilse Kramer"]["dossiers:dossier"])[0])
    if start == "{voorstel}":
        start = adressen(mens, "", PAGINAS["Petra Schaap"]["cijfers:voorstel"])[0]
    assert mens.naar(start) == 200, start
    links = mens.page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href'))")
    found = [link for link in links if kind in link and link.split("?")[0] not in {kind, start, "/dossiers/nieuw/"}]
    assert found, f"no link {kind} on {start}"
    if name not in ALLE_SOORTEN:
        return found[:1]
    return list({link.split("?")[0].rstrip("/").split("/")[-1]: link for link in reversed(found)}.values())


def overflow(page: "Page") -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def begin(mens: Mens, wie: str) -> None:
    """Log in, when the pages ask for it."""
    if wie:
        mens.log_in(wie)


@pytest.mark.parametrize("wie", PAGINAS)
def test_every_page_is_accessible_and_fits_each_width(mens: Mens, axe: Callable[["Page"], None], wie: str):
    begin(mens, wie)
    for name, place in PAGINAS[wie].items():
        mens.page.set_viewport_size(WIDE)
        for nummer, address in enumerate(adressen(mens, name, place)):
            mens.page.set_viewport_size(WIDE)
            assert mens.naar(address) == 200, address
            axe(mens.page)
            assert overflow(mens.page) <= 0, f"{address} is too wide at 1200 px"
            for size in (HALF, NARROW):
                mens.page.set_viewport_size(size)
                assert overflow(mens.page) <= 0, f"{address} is too wide at {size['width']} px"
            if not nummer:
                axe(mens.page)


@pytest.mark.parametrize("tab", ["verloop", "werk", "geld", "gegevens"])
def test_every_part_of_a_case_is_accessible_and_fits_each_width(mens: Mens, axe: Callable[["Page"], None], tab: str):
    mens.log_in("Ilse Kramer")
    address = adressen(mens, "", PAGINAS["Ilse Kramer"]["dossiers:dossier"])[0]
    for size in (NARROW, HALF, WIDE):
        mens.page.set_viewport_size(size)
        mens.naar(f"{address}?tab={tab}")
        assert overflow(mens.page) <= 0, f"{tab} is too wide at {size['width']} px"
        if size is not HALF:
            axe(mens.page)


@pytest.mark.parametrize("dag", ["2017-10-01", "2026-11-01"])
@pytest.mark.parametrize("wie", VAN_DE_DAG)
def test_a_page_of_the_day_stands_on_an_early_and_a_late_day(
    mens: Mens, axe: Callable[["Page"], None], wie: str, dag: str
):
    begin(mens, wie)
    mens.naar("/")
    mens.kijk_op(dag)
    for address in VAN_DE_DAG[wie]:
        mens.page.set_viewport_size(WIDE)
        assert mens.naar(address) == 200, address
        axe(mens.page)
        mens.page.set_viewport_size(NARROW)
        assert overflow(mens.page) <= 0, f"{address} is too wide at 320 px"


def test_files_are_what_they_say(mens: Mens):
    mens.log_in("Marjan de Wit")
    given = mens.page.request.get(f"{mens.server.url}/geld/export.csv")
    assert given.headers["content-type"] == "text/csv; charset=utf-8"
    assert "Participatiewet" in given.text()
    assert mens.page.request.get(f"{mens.server.url}/begin/").url.endswith("/gemeente/")
