"""The served demo in a real browser: every page of the menu for every role, wide, narrow and enlarged."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from luwte.gemeenten.models import Rol
from luwte.site.navigatie import ITEMS, PUBLIC
from tests.harness.browser import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


PHONE, DESK = {"width": 320, "height": 640}, {"width": 1200, "height": 900}
SELDOM = [one.word for one in (*ITEMS, *PUBLIC) if one.seldom and (not one.roles or Rol.CONSULTANT in one.roles)]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_rest_of_the_menu_opens_and_closes_with_the_keyboard(
    server: Server, page: "Page", axe: Callable[["Page"], None], size: dict[str, int]
):
    server.log_in(page, "consulent")
    page.set_viewport_size(size)
    page.goto(f"{server.url}/werkvoorraad/")
    more = page.locator(".luwte-menu__meer summary")
    rest = page.locator(".luwte-menu__meer li")
    assert not rest.first.is_visible()
    more.focus()
    page.keyboard.press("Enter")
    assert rest.all_inner_texts() == SELDOM
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    axe(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not rest.first.is_visible()
    assert page.evaluate("document.activeElement.matches('.luwte-menu__meer summary')")
    page.keyboard.press("Enter")
    for _ in range(len(SELDOM) + 1):
        page.keyboard.press("Tab")
    assert not rest.first.is_visible()
    more.click()
    assert rest.first.is_visible()
    page.locator("footer p").first.click()
    assert not rest.first.is_visible()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_open_menu_pushes_the_page_down_and_covers_nothing(server: Server, page: "Page", size: dict[str, int]):
    server.log_in(page, "consulent")
    page.set_viewport_size(size)
    page.goto(f"{server.url}/werkvoorraad/")
    page.locator(".luwte-menu__meer summary").click()
    last = page.locator(".luwte-menu__meer li").last.bounding_box()
    head = page.locator("h1").bounding_box()
    assert last is not None
    assert head is not None
    assert last["y"] + last["height"] <= head["y"]


def test_the_rest_of_the_menu_needs_no_javascript(server: Server, chromium: "Browser"):
    context = chromium.new_context(locale="nl-NL", viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    server.log_in(page, "consulent")
    page.get_by_text("Meer", exact=True).click()
    page.get_by_role("link", name="Rekenhulp", exact=True).click()
    assert page.get_by_text("Meer: Rekenhulp", exact=True).is_visible()
    context.close()
