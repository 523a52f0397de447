"""What the browser tests share: a user who only sees labels, buttons and links."""

import itertools
import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.harness.browser import Server
from tests.trajecten.gevallen import bsn

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

NUMMERS = itertools.count(200_000 + os.getpid() % 1000 * 10)


class Mens:
    """Somebody at the screen: finds things by the words on it, never by a selector of the code."""

    def __init__(self, page: "Page", server: Server) -> None:
        self.page = page
        self.server = server

    def naar(self, pad: str) -> int:
        """Type an address; gives the status of the answer."""
        answer = self.page.goto(f"{self.server.url}{pad}")
        assert answer is not None
        return int(answer.status)

    def log_in(self, naam: str) -> None:
        """Choose one of the demo logins on the login page."""
        self.naar("/inloggen/")
        self.knop(f"Log in als {naam}")

    def log_uit(self) -> None:
        """Leave by the button in the head of the page."""
        self.knop("Uitloggen")

    def kijk_op(self, dag: str) -> None:
        """Look as if it were another day (JJJJ-MM-DD), by the bar of the demo."""
        self.veld("Andere dag").fill(dag)
        self.knop("Kijk op deze dag")

    def veld(self, label: str) -> "Locator":
        """The field with this label, with or without "(niet verplicht)" behind it."""
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*(\(niet verplicht\))?\s*$"))

    def vul_in(self, velden: dict[str, str | bool]) -> None:
        """Fill fields by label: text, a choice, or True for a tick or a radio button."""
        for label, waarde in velden.items():
            veld = self.veld(label)
            assert veld.count() == 1, f"{veld.count()} fields called {label!r} on: {self.kop()}: {self.tekst()}"
            if waarde is True:
                veld.check()
            elif veld.evaluate("element => element.tagName") == "SELECT":
                veld.select_option(label=str(waarde))
            else:
                veld.fill(str(waarde))

    def knop(self, naam: str) -> None:
        """Press the button with these words, which brings a new page."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=naam, exact=True).click()

    def koppeling(self, naam: str) -> None:
        """Follow the first link with these words."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=naam, exact=True).first.click()

    def tab(self, naam: str) -> None:
        """Choose a part of the case."""
        parts = self.page.get_by_role("navigation", name="Onderdelen van het dossier")
        with self.page.expect_navigation():
            parts.get_by_role("link", name=naam, exact=True).click()

    def open_stap(self, naam: str) -> None:
        """Follow a step in the box "Nu"; one that is made less often stands behind "Andere stappen"."""
        others = self.page.locator("summary", has_text="Andere stappen")
        if others.count() and not self.page.get_by_role("link", name=naam, exact=True).count():
            others.click()
        self.koppeling(naam)

    def stap(self, naam: str, velden: dict[str, str | bool]) -> None:
        """Make the step of a case with this name: the button in the box "Nu", the form, the button."""
        self.open_stap(naam)
        self.vul_in(velden)
        self.knop(naam)
        assert self.page.get_by_text("Vastgelegd:").count() == 1, self.tekst()

    def spreek_begeleiding_af(self, velden: dict[str, str | bool]) -> None:
        """Agree guidance in the tab of the case."""
        self.tab("Kan en wil")
        self.koppeling("Begeleiding afspreken")
        self.vul_in(velden)
        self.knop("Opslaan")
        assert "Nu 4 uur per week samen." in self.tekst()

    def tekst(self) -> str:
        """The words in the content of the page, with ordinary spaces."""
        return " ".join(self.page.locator("main").inner_text().split())

    def alles(self) -> str:
        """All words of the page, messages included."""
        return " ".join(self.page.locator("body").inner_text().split())

    def kop(self) -> str:
        """The heading of the page."""
        return " ".join(self.page.locator("h1").inner_text().split())

    def rij(self, begin: str) -> list[str]:
        """The cells of the first table row whose head begins with these words."""
        for row in self.page.locator("main tbody tr").all():
            cells = [" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()]
            if cells and cells[0].startswith(begin):
                return cells
        raise AssertionError(f"no row {begin!r} in: {self.tekst()}")

    def fout_bij(self, label: str) -> str:
        """The sentence that assistive technology reads with this field, when the field is invalid."""
        veld = self.veld(label)
        assert veld.get_attribute("aria-invalid") == "true", f"{label} is not marked as invalid"
        about = (veld.get_attribute("aria-describedby") or "").split()
        assert about, f"{label} is described by nothing"
        return " ".join(" ".join(self.page.locator(f"id={name}").inner_text().split()) for name in about)

    def volg_fout(self, label: str) -> None:
        """Follow the link in the error summary; the field must have the focus then."""
        naam = label if label.endswith("?") else f"{label}:"
        self.page.get_by_role("alert").get_by_role("link", name=re.compile(rf"^{re.escape(naam)} ")).first.click()
        identity = self.veld(label).get_attribute("id")
        assert self.page.evaluate("document.activeElement.id") == identity


@pytest.fixture
def mens(page: "Page", server: Server) -> Mens:
    """A user with a clean browser."""
    return Mens(page, server)


@pytest.fixture
def zonder_javascript(chromium, server: Server):
    """A user whose browser runs no script at all."""
    context: BrowserContext = chromium.new_context(
        locale="nl-NL", viewport={"width": 1200, "height": 900}, java_script_enabled=False
    )
    context.set_default_timeout(15_000)
    yield Mens(context.new_page(), server)
    context.close()


@pytest.fixture
def nieuw_bsn() -> Callable[[], str]:
    """Citizen numbers that pass the elfproef and that nobody in the demo has."""
    return lambda: bsn(next(NUMMERS))
