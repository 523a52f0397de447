"""The served demo in a real browser: every page of the menu for every role, wide, narrow and enlarged."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.harness.browser import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


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
