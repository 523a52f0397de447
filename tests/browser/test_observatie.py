"""Observing on a phone in a real browser: with a network, without one, and without any script."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Mens

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
TELEFOON = {"width": 360, "height": 740}
#: What is tapped, by the words on the buttons; each question is a group.
TIKKEN = {
    "Welk dagdeel?": "Ochtend",
    "Is de taak gelukt?": "Ja, zelf",
    "Hoe lang bleef de aandacht erbij?": "20 min",
    "Hoeveel uur volgehouden vandaag?": "4",
    "Hoeveel minuten begeleiding dit dagdeel?": "15",
}


def tik(mens: Mens, goed: str) -> None:
    """Fill in the whole form as a thumb would."""
    for vraag, antwoord in TIKKEN.items():
        mens.page.get_by_role("group", name=vraag).get_by_label(antwoord, exact=True).check(force=True)
    mens.veld("Wat ging goed?").fill(goed)


def wie(mens: Mens) -> str:
    """The first person on the list; opens the form for her."""
    naam = mens.page.locator(".luwte-mensen h2").first.inner_text()
    mens.koppeling(naam)
    mens.koppeling("Observatie vastleggen")
    return naam


def gezien(mens: Mens, naam: str, goed: str) -> int:
    """How often this sentence stands on the page of this person."""
    mens.naar("/begeleiding/")
    mens.koppeling(naam)
    return mens.page.get_by_text(goed, exact=True).count()


@pytest.mark.eis("M240")
def test_two_observations_without_a_network_arrive_once_each(mens: Mens, axe: Callable[["Page"], None]):
    page = mens.page
    page.set_viewport_size(TELEFOON)
    mens.log_in("Gea Beers")
    axe(page)
    naam = wie(mens)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]
    page.context.set_offline(True)
    for nummer in (1, 2):
        tik(mens, f"Zonder netwerk {nummer}.")
        page.get_by_role("button", name="Vastleggen").click()
        staat = "1 observatie staat" if nummer == 1 else "2 observaties staan"
        page.get_by_text(f"{staat} op dit toestel").wait_for()
    page.context.set_offline(False)
    page.get_by_text("Alles wat op dit toestel stond, is verstuurd.").wait_for()
    assert page.evaluate("localStorage.length") == 0
    for nummer in (1, 2):
        assert gezien(mens, naam, f"Zonder netwerk {nummer}.") == 1
    axe(page)


def test_an_answer_that_got_lost_is_sent_again_and_counts_once(mens: Mens):
    page = mens.page
    mens.log_in("Gea Beers")
    naam = wie(mens)

    def verlies(route, verzoek):
        """The server gets it, the phone never hears so."""
        if verzoek.method != "POST":
            route.continue_()
            return
        route.fetch()
        route.abort()

    page.route("**/begeleiding/observatie/**", verlies)
    tik(mens, "Antwoord kwijt.")
    page.get_by_role("button", name="Vastleggen").click()
    page.get_by_text("1 observatie staat op dit toestel").wait_for()
    page.unroute("**/begeleiding/observatie/**")
    page.reload()
    page.get_by_text("Alles wat op dit toestel stond, is verstuurd.").wait_for()
    assert gezien(mens, naam, "Antwoord kwijt.") == 1


def test_what_the_server_refuses_stays_on_the_screen(mens: Mens):
    page = mens.page
    mens.log_in("Gea Beers")
    wie(mens)
    tik(mens, "Te vroeg.")
    mens.veld("Datum").fill("2018-11-16")
    page.get_by_role("button", name="Vastleggen").click()
    page.get_by_text("De datum ligt na de dag waarop u kijkt").wait_for()
    assert mens.veld("Wat ging goed?").input_value() == "Te vroeg."
    assert page.evaluate("localStorage.length") == 0


def test_without_a_script_the_form_is_sent_the_ordinary_way(zonder_javascript: Mens):
    mens = zonder_javascript
    mens.log_in("Gea Beers")
    naam = wie(mens)
    tik(mens, "Zonder script.")
    mens.knop("Vastleggen")
    assert "Vastgelegd voor" in mens.alles()
    assert gezien(mens, naam, "Zonder script.") == 1
