"""New figures without a release: one enters, the other confirms, and every page reckons with them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Mens

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WML = "leeftijd;leeftijd_tot;waarde\n21;;15,20\n20;20;12,16\n19;19;9,12\n18;18;7,60\n"
BRON = "Staatscourant 2026, proef"
ONBEKEND = "Referentiemaandloon bij 36 uur is niet bekend op 1 januari 2027"


def stel_voor(mens: Mens, cijfer: str, velden: dict[str, str]) -> None:
    """Propose values of a figure, valid for the first half of 2027."""
    mens.naar(f"/beheer/cijfers/nieuw/?cijfer={cijfer}")
    gegeven = {"Geldig vanaf": "2027-01-01", "Geldig tot": "2027-07-01", "Bron": BRON}
    mens.vul_in(gegeven | {"Hoe zeker is dit": "Gelezen in de bron"} | velden)
    mens.knop("Stel voor")


def bevestig(mens: Mens, titel: str) -> str:
    """Open a proposal that waits and confirm it; gives the words of its page before that."""
    mens.naar("/beheer/cijfers/")
    mens.koppeling(titel)
    gezien = mens.tekst()
    mens.knop("Bevestig")
    return gezien


def test_wages_of_2027_are_entered_by_one_confirmed_by_the_other_and_used_everywhere(
    mens: Mens, axe: Callable[["Page"], None], tmp_path: Path
):
    adres = "/rekenhulp/?datum=2027-01-01&leeftijd=19&werksoort=eigen&begeleiding=9000"
    mens.naar(adres)
    assert ONBEKEND in mens.tekst()

    mens.log_in("Petra Schaap")
    mens.kijk_op("2026-11-22")
    stel_voor(mens, "werkgeverslasten", {"Waarde": "24%"})
    stel_voor(mens, "wml_referentiemaand", {"Waarde": "2.371,20"})
    stel_voor(mens, "wml_uurbedrag", {"Tabel": WML.replace("7,60", "zeven")})
    rij = mens.rij("5")
    assert rij[1] == "waarde"
    assert "is geen getal" in rij[2]
    assert "18;18;zeven" in mens.veld("Tabel").input_value()
    axe(mens.page)
    bestand = tmp_path / "wml.csv"
    bestand.write_text(WML, encoding="utf-8")
    mens.veld("Bestand").set_input_files(bestand)
    mens.knop("Stel voor")
    assert "wacht op een tweede persoon" in mens.tekst()
    assert mens.page.get_by_role("button", name="Bevestig", exact=True).count() == 0
    mens.log_uit()

    mens.log_in("Ruben Groot")
    mens.kijk_op("2026-11-22")
    mens.koppeling("Cijfers van de wet")
    gezien = bevestig(mens, "Werkgeverslasten")
    assert "Klopt dit?" in gezien
    assert "Op 1 januari 2027" in gezien
    bevestig(mens, "Referentiemaandloon bij 36 uur")
    bevestig(mens, "Wettelijk minimumloon per uur")
    assert "Het voorstel is bevestigd." in mens.alles()
    mens.log_uit()

    mens.naar(adres)
    assert ONBEKEND not in mens.tekst()
    assert "€ " in mens.rij("Loonkosten")[1]
    mens.naar("/wet/wml_uurbedrag/?datum=2027-01-01")
    rij = mens.rij("19 jaar")
    assert rij[2] == "€ 9,12 per uur"
    assert BRON in rij[3]
    assert "door functioneel beheer van Purmerend" in rij[3]
    assert "Petra" not in mens.tekst()
    axe(mens.page)
