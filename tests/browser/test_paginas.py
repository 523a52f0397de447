"""Every page of the URL conf in a real browser: accessible, wide and narrow, now, early and late.

The rooms say themselves which pages there are, in tests/<room>/paginas.py; see tests/harness/wandeling.py.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Mens
from tests.harness.browser import Server, watch
from tests.harness.wandeling import namen, wandeling

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDE = {"width": 1200, "height": 900}
NARROW = {"width": 320, "height": 640}  # also 1280 px at 400%, WCAG 1.4.10
HALF = {"width": 640, "height": 512}  # 1280 px at 200%, WCAG 1.4.4
DAGEN = ("2017-10-01", "2026-11-01")
#: What a page is made of: each kind of element inside its parent, however often it stands there.
BOUW = """() => {
    const kind = (one) => [one.tagName, ...one.getAttributeNames().filter((name) => !/^(id|href|for)$/.test(name)),
        ...one.classList].join(" ");
    const all = [...document.querySelectorAll("body *")];
    return [...new Set(all.map((one) => `${kind(one.parentElement)} > ${kind(one)}`))];
}"""
#: Of rows that are built alike three stay, once the width is measured: axe would say the same of each.
KORTER = """() => {
    const shape = (one) => [one.tagName, ...one.classList, "(", ...[...one.children].map(shape), ")"].join(" ");
    for (const list of document.querySelectorAll("main tbody, main ul, main ol")) {
        const often = {};
        for (const row of [...list.children]) {
            const built = shape(row);
            often[built] = (often[built] ?? 0) + 1;
            if (often[built] > 3) row.remove();
        }
    }
}"""

Bezoekers = Callable[..., Mens]


def test_every_address_is_visited_or_is_no_page():
    visited, apart = wandeling().bezocht(), set(wandeling().geen_pagina)
    assert len(visited) > 30, "the rooms must say where their pages are: tests/<room>/paginas.py"
    missed = sorted(set(namen()) - visited - apart)
    assert not missed, f"never visited; say in tests/<room>/paginas.py where: {', '.join(missed)}"
    unknown = sorted((visited | apart) - set(namen()))
    assert not unknown, f"not in the URL conf: {', '.join(unknown)}"
    assert not visited & apart


@pytest.fixture(scope="module")
def vensters() -> Iterator[dict[tuple[str, str], tuple[Mens, list[str]]]]:
    """The windows that are open, by login and day: each logs in once a worker."""
    windows: dict[tuple[str, str], tuple[Mens, list[str]]] = {}
    yield windows
    for mens, _ in windows.values():
        mens.page.context.close()


@pytest.fixture(scope="session")
def gezien() -> set[str]:
    """What the pages were made of that axe already looked at."""
    return set()


@pytest.fixture(scope="session")
def every_colour(pytestconfig: pytest.Config) -> bool:
    """Whether axe looks at the colours of each page, and not only of what it did not see before: with --lang."""
    return not pytestconfig.getoption("markexpr")


@pytest.fixture
def bezoeker(chromium: "Browser", server: Server, vensters: dict) -> Iterator[Bezoekers]:
    """``bezoeker("Ilse Kramer")`` is logged in; what its browser complains of fails the test."""

    def open_window(wie: str, dag: str = "") -> Mens:
        if (wie, dag) not in vensters:
            context = chromium.new_context(locale="nl-NL", viewport=WIDE)
            context.set_default_timeout(15_000)
            page, errors = watch(context.new_page())
            mens = Mens(page, server)
            begin(mens, wie, dag)
            vensters[wie, dag] = (mens, errors)
        return vensters[wie, dag][0]

    yield open_window
    errors = [one for _, found in vensters.values() for one in found]
    for _, found in vensters.values():
        found.clear()
    assert not errors, "the browser complains: " + "; ".join(errors)


def begin(mens: Mens, wie: str, dag: str) -> None:
    """Log in when the pages ask for it, and choose the day."""
    if wie in wandeling().logins:
        address, answers = wandeling().logins[wie]
        mens.naar(address)
        for name, value in answers.items():
            mens.page.fill(f"main [name={name}]", value)
        with mens.page.expect_navigation():
            mens.page.click("main form button[type=submit]")
    elif wie:
        mens.log_in(wie)
    if dag:
        if not wie:
            mens.naar("/")
        mens.kijk_op(dag)


def overflow(page: "Page") -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def adressen(mens: Mens, wie: str, pagina: str) -> list[str]:
    """Where a page is; the pages on the way there are read, not drawn."""

    def html(address: str) -> str:
        # A server may close a connection that was idle just when it is used again.
        answer = mens.page.request.get(f"{mens.server.url}{address}", max_retries=2)
        assert answer.status == 200, address
        return answer.text()

    return wandeling().adressen(html, wie, pagina)


@pytest.mark.parametrize(("wie", "pagina"), wandeling().bezoeken())
def test_every_page_is_accessible_and_fits_each_width(
    bezoeker: Bezoekers, axe: Callable[..., None], gezien: set[str], every_colour: bool, wie: str, pagina: str
):
    mens = bezoeker(wie)
    for number, address in enumerate(adressen(mens, wie, pagina)):
        mens.page.set_viewport_size(WIDE)
        assert mens.naar(address) == 200, address
        built = set(mens.page.evaluate(BOUW))
        strange = every_colour or not built <= gezien
        for size in (HALF, NARROW, WIDE):
            mens.page.set_viewport_size(size)
            assert overflow(mens.page) <= 0, f"{address} is too wide at {size['width']} px"
        if strange or not number:
            mens.page.evaluate(KORTER)
            axe(mens.page, contrast=strange)
        if not number:
            mens.page.set_viewport_size(NARROW)
            axe(mens.page, contrast=strange)
        gezien |= built


@pytest.mark.parametrize("dag", DAGEN)
@pytest.mark.parametrize("wie", wandeling().van_de_dag)
def test_a_page_of_the_day_stands_on_an_early_and_a_late_day(
    bezoeker: Bezoekers, axe: Callable[..., None], gezien: set[str], wie: str, dag: str
):
    mens = bezoeker(wie, dag)
    assert wandeling().van_de_dag[wie]
    for address in wandeling().van_de_dag[wie]:
        mens.page.set_viewport_size(WIDE)
        assert mens.naar(address) == 200, address
        # A page made of nothing that axe did not see yet is read again with --lang only.
        built = set(mens.page.evaluate(BOUW))
        mens.page.set_viewport_size(NARROW)
        assert overflow(mens.page) <= 0, f"{address} is too wide at 320 px"
        if not built <= gezien:
            mens.page.set_viewport_size(WIDE)
            mens.page.evaluate(KORTER)
            axe(mens.page)
            gezien |= built


@pytest.mark.lang
@pytest.mark.parametrize("dag", DAGEN)
@pytest.mark.parametrize("wie", wandeling().van_de_dag)
def test_every_page_of_the_day_is_accessible_on_an_early_and_a_late_day(
    bezoeker: Bezoekers, axe: Callable[..., None], wie: str, dag: str
):
    mens = bezoeker(wie, dag)
    for size in (WIDE, NARROW):
        mens.page.set_viewport_size(size)
        for address in wandeling().van_de_dag[wie]:
            assert mens.naar(address) == 200, address
            axe(mens.page)


def test_files_are_what_they_say(mens: Mens):
    mens.log_in("Marjan de Wit")
    given = mens.page.request.get(f"{mens.server.url}/geld/export.csv")
    assert given.headers["content-type"] == "text/csv; charset=utf-8"
    assert "Participatiewet" in given.text()
    assert mens.page.request.get(f"{mens.server.url}/begin/").url.endswith("/gemeente/")
