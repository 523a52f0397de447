"""The served demo in a real browser: every page of the menu for every role, wide, narrow and enlarged."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.harness.browser import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ROLES = ("consulent", "jobcoach", "controller", "raadslid", "beheer")
NARROW = {"width": 320, "height": 640}  # also 1280 px at 400%, WCAG 1.4.10
HALF = {"width": 640, "height": 512}  # 1280 px at 200%, WCAG 1.4.4


def overflow(page: "Page") -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("name", ROLES)
def test_every_page_of_the_menu_is_accessible_and_fits_a_phone(
    server: Server, page: "Page", axe: Callable[["Page"], None], name: str
):
    server.log_in(page, name)
    links = page.eval_on_selector_all(".luwte-menu a", "links => links.map(link => link.href)")
    assert links
    for link in links:
        answer = page.goto(link)
        assert answer is not None
        assert answer.status == 200, link
        axe(page)
        for size in (NARROW, HALF):
            page.set_viewport_size(size)
            assert overflow(page) <= 0, f"{link} is too wide at {size['width']} px"
        page.set_viewport_size({"width": 1200, "height": 900})


def test_the_first_tab_stop_skips_to_the_content(server: Server, page: "Page"):
    page.goto(f"{server.url}/rekenhulp/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#inhoud"


def test_a_page_asks_nothing_from_another_address(server: Server, page: "Page"):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.url}/rekenhulp/")
    assert asked
    assert all(address.startswith(server.url) for address in asked)
    assert any(address.endswith(".woff2") for address in asked)


def test_a_page_that_does_not_exist_says_so_in_dutch(server: Server, page: "Page", axe: Callable[["Page"], None]):
    answer = page.goto(f"{server.url}/bestaat-niet/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "nl"
    axe(page)
