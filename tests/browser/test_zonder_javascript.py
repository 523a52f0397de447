"""Nothing needs a script: the core of the journey in a browser that runs none, and a form by keyboard."""

import re
from collections.abc import Callable

import pytest

from tests.browser import zaak
from tests.browser.conftest import Mens
from tests.browser.test_reis import bedrag, registreer, tot_contract
from tests.browser.test_rekenhulp import bedrag as rekenhulp_bedrag

pytestmark = pytest.mark.browser


@pytest.mark.eis("M229")
def test_the_core_of_the_journey_works_without_javascript(zonder_javascript: Mens, nieuw_bsn: Callable[[], str]):
    mens = zonder_javascript
    mens.log_in("Ilse Kramer")
    registreer(mens, "Zonder", "Script", nieuw_bsn(), "Voordracht door de gemeente")
    tot_contract(mens)
    mens.tab("Geld")
    kop, doel = "Loonkostensubsidie per maand", "loonkostensubsidie_van_gemeente_per_maand"
    assert mens.rij(kop)[1] == bedrag(doel)
    mens.koppeling(f"Waarom? {kop}")
    assert bedrag(doel) in mens.kop()
    assert "Participatiewet art. 10d" in mens.tekst()
    mens.koppeling("Terug naar het dossier")
    assert mens.rij("Baten min kosten per jaar")[1] == bedrag("exploitatiesaldo_per_jaar")


def test_the_calculator_works_without_javascript(zonder_javascript: Mens):
    mens = zonder_javascript
    mens.naar("/")
    mens.koppeling("Rekenhulp")
    mens.vul_in({"Datum": "2017-01-01", "Uren per week": "24"})
    mens.knop("Bereken")
    loonkosten = rekenhulp_bedrag("loonkosten_per_jaar")
    assert mens.rij("Loonkosten")[1].startswith(loonkosten)
    with mens.page.expect_navigation():
        mens.page.get_by_role("link", name=re.compile("Loonkosten, waarom")).first.click()
    assert loonkosten in mens.kop()
    assert "Bron:" in mens.tekst()


def test_a_case_is_opened_with_the_keyboard_only(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    mens.naar("/dossiers/nieuw/")
    toets = mens.page.keyboard
    toets.press("Tab")
    toets.press("Enter")  # skip link
    gevraagd = zaak.persoon("Toets", "Bord", nieuw_bsn(), "Voordracht door de gemeente")
    ingevuld = set()
    for _ in range(30):
        toets.press("Tab")
        assert zichtbare_focus(mens), mens.page.evaluate("document.activeElement.outerHTML")
        naam = naam_van_focus(mens)
        if naam == "Open het dossier":
            with mens.page.expect_navigation():
                toets.press("Enter")
            break
        if naam not in gevraagd or naam in ingevuld:
            continue
        ingevuld.add(naam)
        waarde = gevraagd[naam]
        if waarde is True:
            toets.press("Space")
        elif mens.page.evaluate("document.activeElement.type") == "date":
            jaar, maand, dag = str(waarde).split("-")
            toets.type(f"{maand}{dag}{jaar}")  # this chromium has English date fields only
            assert mens.page.evaluate("document.activeElement.value") == waarde
        else:
            toets.type(str(waarde))
    assert mens.kop() == "Toets Bord", mens.tekst()
    assert ingevuld == set(gevraagd)


def naam_van_focus(mens: Mens) -> str:
    """The words that belong to what has the focus."""
    return str(
        mens.page.evaluate(
            """() => {
                const at = document.activeElement;
                const words = at.labels?.length ? at.labels[0].innerText : at.innerText;
                return words.replace("(niet verplicht)", "").trim();
            }"""
        )
    )


def zichtbare_focus(mens: Mens) -> bool:
    """Whether what has the focus looks different: an outline of 2 px or more."""
    return bool(
        mens.page.evaluate(
            """() => {
                const at = document.activeElement;
                const looks = [at, at.closest("label") ?? at].map((one) => getComputedStyle(one));
                const inside = !at.matches(":focus");  // the button in a date field, drawn by the browser
                return at === document.body || inside || looks.some(
                    (look) => look.outlineStyle === "solid" && parseFloat(look.outlineWidth) >= 2);
            }"""
        )
    )
