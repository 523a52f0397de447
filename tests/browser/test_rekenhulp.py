"""The public calculator as somebody without a login uses it: change, compare, explain, share, keep."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.browser.conftest import Mens
from tests.loket.test_openbaar import pdf_tekst

pytestmark = pytest.mark.browser

FEITEN: dict[str, Any] = {
    "uren": Decimal(24),
    "normuren": Decimal(36),
    "loonwaarde": Decimal("0.30"),
    "leeftijd": 23,
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "begeleidingskosten_per_voltijdplek": Decimal(13_000),
}


@pytest.fixture
def rekenaar(mens: Mens) -> Mens:
    """Somebody at the calculator, on the first day of the note."""
    mens.naar("/rekenhulp/?datum=2017-01-01")
    return mens


def bedrag(doel: str, **anders: Any) -> str:
    """What the law gives on 1 January 2017, written by the test itself."""
    stand = catalogus().at(dt.date(2017, 1, 1), layers=lagen("Purmerend"))
    feiten = FEITEN | anders
    exact = Fraction(stand.value(doel, {name: feiten[name] for name in stand.catalogue.inputs(doel) if name in feiten}))
    cents = int((abs(exact) * 200 + 1) // 2)
    return f"€ {'-' if exact < 0 else ''}{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


def saldo(mens: Mens) -> str:
    """The balance in the first table."""
    return mens.rij("Saldo")[1]


def wacht_op(mens: Mens, bedrag: str) -> None:
    """Wait until the balance is this amount."""
    row = mens.page.locator("main tr", has_text=re.compile("^\\s*Saldo")).first
    row.get_by_text(bedrag.removeprefix("€ ")).first.wait_for()


def test_changing_the_hours_changes_the_outcome_at_once(rekenaar: Mens):
    rekenaar.veld("Uren per week").fill("24")
    rekenaar.veld("Uren per week").press("Tab")
    wacht_op(rekenaar, bedrag("exploitatiesaldo_per_jaar"))
    assert "uren=24" in rekenaar.page.url
    assert rekenaar.veld("Uren per week").input_value() == "24"


def test_a_preset_sets_the_loonwaarde(rekenaar: Mens):
    rekenaar.koppeling("40%")
    assert rekenaar.veld("Loonwaarde in procent").input_value() == "40"
    verwacht = bedrag("exploitatiesaldo_per_jaar", uren=Decimal(31), loonwaarde=Decimal("0.40"))
    assert verwacht in saldo(rekenaar)


def test_the_note_stands_beside_the_rules(rekenaar: Mens):
    rekenaar.koppeling("Zoals in de notitie")
    tekst = rekenaar.tekst()
    assert "Dit zijn de tabellen uit de regionale notitie" in tekst
    assert rekenaar.rij("Loonkosten")[1:] != []
    rekenaar.koppeling("Uw berekening")
    assert "Dit zijn de tabellen uit de regionale notitie" not in rekenaar.tekst()


def test_the_explanation_opens_beside_the_amount_and_closes(rekenaar: Mens):
    rekenaar.page.get_by_role("link", name=re.compile("Loonkosten, waarom")).first.click()
    paneel = rekenaar.page.get_by_role("heading", name="Waarom?")
    paneel.wait_for()
    assert "Bron:" in rekenaar.tekst()
    assert "/uitleg/" not in rekenaar.page.url
    rekenaar.page.get_by_role("button", name="Sluit deze uitleg").click()
    paneel.wait_for(state="detached")


@pytest.mark.parametrize("terug", ["Escape", "Enter"])
def test_the_keyboard_goes_to_the_explanation_and_back_to_the_amount(rekenaar: Mens, terug: str):
    def heeft_de_focus() -> str:
        return str(rekenaar.page.evaluate("document.activeElement.innerText"))

    bedrag = rekenaar.page.get_by_role("link", name=re.compile("Loonkosten, waarom")).first
    bedrag.focus()
    vooraf = heeft_de_focus()
    rekenaar.page.keyboard.press("Enter")
    rekenaar.page.get_by_role("heading", name="Waarom?").wait_for()
    rekenaar.page.wait_for_function("document.activeElement.id === 'uitleg-kop'")
    if terug == "Enter":  # the button to close comes right after the heading
        rekenaar.page.keyboard.press("Tab")
        assert heeft_de_focus() == "Sluit deze uitleg"
    rekenaar.page.keyboard.press(terug)
    rekenaar.page.get_by_role("heading", name="Waarom?").wait_for(state="detached")
    assert heeft_de_focus() == vooraf


def test_the_link_gives_somebody_else_the_same_outcome(rekenaar: Mens, chromium: Any):
    rekenaar.vul_in({"Uren per week": "28", "Leeftijd": "21", "In dienst bij": "Gewone werkgever"})
    rekenaar.knop("Bereken")
    rekenaar.page.wait_for_url(re.compile("uren=28"))
    gedeeld = rekenaar.page.get_by_role("link", name="/rekenhulp/?uren=28").inner_text()
    ander = chromium.new_context(java_script_enabled=False).new_page()
    ander.goto(gedeeld)
    gezien = [page.get_by_role("main").inner_text().split("Bewaren en delen")[0] for page in (ander, rekenaar.page)]
    assert gezien[0] == gezien[1]
    assert "€" in gezien[0]
    ander.context.close()


def test_the_pdf_holds_the_balance(rekenaar: Mens, tmp_path: Path):
    adres = rekenaar.page.get_by_role("link", name="Download als PDF").get_attribute("href")
    antwoord = rekenaar.page.request.get(f"{rekenaar.server.url}{adres}")
    assert antwoord.headers["content-type"] == "application/pdf"
    woorden, _ = pdf_tekst(antwoord.body(), tmp_path)
    assert bedrag("exploitatiesaldo_per_jaar", uren=Decimal(31)).removeprefix("€ ") in woorden


@pytest.mark.parametrize(
    ("datum", "zin"), [("2014-07-01", "2014"), ("2030-01-01", "2030"), ("31-02-2018", "Vul een dag in die bestaat")]
)
def test_a_day_without_rules_or_figures_is_told_at_the_field(rekenaar: Mens, datum: str, zin: str):
    rekenaar.naar(f"/rekenhulp/?datum={datum}&uren=28")
    assert zin in rekenaar.fout_bij("Datum")
    assert rekenaar.veld("Uren per week").input_value() == "28"
    assert rekenaar.veld("Datum").input_value() == datum
    assert "Kosten samen" not in rekenaar.tekst()
    rekenaar.volg_fout("Datum")


@pytest.mark.parametrize(
    ("label", "getypt"),
    [("Loonwaarde in procent", "350"), ("Uren per week", "0"), ("Uren per week", "61"), ("Leeftijd", "12")],
)
def test_an_impossible_answer_is_told_at_the_field(rekenaar: Mens, label: str, getypt: str):
    rekenaar.vul_in({label: getypt})
    rekenaar.knop("Bereken")
    rekenaar.page.get_by_role("alert").wait_for()
    assert "Vul een" in rekenaar.fout_bij(label)
    assert rekenaar.veld(label).input_value() == getypt
    rekenaar.volg_fout(label)
