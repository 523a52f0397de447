"""The house at work: one case from signal to paid place in a real browser, and who sees what of it."""

import datetime as dt
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from luwte.gemeenten.templatetags.opmaak import MAANDEN, uren
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.browser import zaak
from tests.browser.conftest import Mens

pytestmark = pytest.mark.browser

DAG = dt.date.fromisoformat(zaak.PEILDATUM)
DATUM = re.compile(rf"(\d{{1,2}}) ({'|'.join(MAANDEN)}) (\d{{4}})")

#: What stands on the tab Geld of a case, and the rule behind it.
OP_DE_TAB = (
    ("Loonkostensubsidie per maand", "loonkostensubsidie_van_gemeente_per_maand"),
    ("Begeleidingssubsidie per jaar", "begeleidingssubsidie_algemeen"),
    ("Tijdelijke begeleidingssubsidie per jaar", "begeleidingssubsidie_tijdelijk"),
    ("Lage-inkomensvoordeel (LIV) per jaar", "lage_inkomensvoordeel"),
    ("Loonkosten per jaar", "loonkosten_per_jaar"),
    ("Begeleiding en organisatie per jaar", "begeleidingskosten_per_jaar"),
    ("Kosten samen per jaar", "kosten_per_jaar"),
    ("Opbrengst van het werk per jaar", "opbrengst_loonwaarde_per_jaar"),
    ("Loonkostensubsidie per jaar", "loonkostensubsidie_van_gemeente_per_jaar"),
    ("Baten samen per jaar", "baten_per_jaar"),
    ("Baten min kosten per jaar", "exploitatiesaldo_per_jaar"),
)
#: The columns of /geld/, in order.
OP_GELD = (
    "loonkostensubsidie_van_gemeente_per_maand",
    "begeleidingssubsidie_algemeen",
    "begeleidingssubsidie_tijdelijk",
    "lage_inkomensvoordeel",
    "exploitatiesaldo_per_jaar",
)


def bedrag(doel: str) -> str:
    """What the law gives for this contract on the peildatum, written by the test itself: € 1.242,41."""
    stand = catalogus().at(DAG, layers=lagen("Purmerend"))
    asked = {name: value for name, value in zaak.FEITEN.items() if name in stand.catalogue.inputs(doel)}
    exact = Fraction(stand.value(doel, asked))
    cents = int((abs(exact) * 200 + 1) // 2)
    sign = "-" if exact < 0 else ""
    return f"€ {sign}{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


def als_dag(tekst: str) -> dt.date:
    """The first Dutch date in a text."""
    found = DATUM.search(tekst)
    assert found, tekst
    return dt.date(int(found[3]), MAANDEN.index(found[2]) + 1, int(found[1]))


def als_getal(tekst: str) -> Fraction:
    """1.234,5 as an exact number."""
    return Fraction(tekst.split(maxsplit=1)[0].replace(".", "").replace(",", "."))


def tellers(mens: Mens) -> dict[str, list[str]]:
    """The counts on the page Gemeente, three ways: of the municipality and of the region."""
    mens.koppeling("Gemeente")
    lines = mens.page.locator("main dl").first.inner_text().splitlines()
    found = {"gemeente": [line.split(" – ")[0].strip() for line in lines if line[:1].isdigit()]}
    row = mens.rij("Regio")
    head = [
        " ".join(cell.split()) for cell in mens.page.locator("main table").last.locator("thead th").all_inner_texts()
    ]
    wanted = ("Personen", "Plekken van 31 uur", f"Aantal {DAG.year}")
    return found | {"regio": [row[head.index(name)] for name in wanted]}


def registreer(mens: Mens, voornaam: str, achternaam: str, bsn: str, route: str) -> None:
    """Open a case from the list of cases."""
    mens.koppeling("Dossiers")
    mens.koppeling("Nieuw dossier")
    mens.vul_in(zaak.persoon(voornaam, achternaam, bsn, route))
    mens.knop("Open het dossier")
    assert mens.kop() == f"{voornaam} {achternaam}", mens.tekst()


def tot_contract(mens: Mens) -> None:
    """All steps of the nominated person's case, up to and including the contract."""
    for naam, velden in zaak.TOT_ADVIES:
        mens.stap(naam, velden)
    mens.stap("Advies van UWV vastleggen", zaak.ADVIES)
    for naam, velden in zaak.TOT_PROEF:
        mens.stap(naam, velden)
    mens.stap("Loonwaarde vastleggen", zaak.LOONWAARDE)
    mens.spreek_begeleiding_af(zaak.BEGELEIDING)
    mens.stap("Tijdelijk contract vastleggen", zaak.CONTRACT)


def test_the_work_list_is_ordered_by_term(mens: Mens):
    mens.log_in("Ilse Kramer")
    assert mens.kop() == "Werkvoorraad op 15 november 2018"
    groepen = mens.page.locator("main section").all()
    namen = [groep.locator("h2").inner_text().split(" (")[0] for groep in groepen]
    assert namen == ["Taken", "Te laat", "Deze week", "Daarna", "Wacht op een ander"]
    grenzen = {"Te laat": (dt.date.min, DAG - dt.timedelta(1)), "Deze week": (DAG, dt.date(2018, 11, 18))}
    for naam, groep in list(zip(namen, groepen, strict=True))[1:]:
        dagen = [als_dag(tekst) for tekst in groep.locator("tbody a.luwte-waarom").all_inner_texts()]
        assert dagen == sorted(dagen), naam
        eerste, laatste = grenzen.get(naam, (dt.date.min, dt.date.max))
        assert all(eerste <= dag <= laatste for dag in dagen), naam
    assert len(groepen[1].locator("tbody a.luwte-waarom").all()) > 1


@pytest.mark.eis("M036", "M037", "M038", "M233")
@pytest.mark.parametrize("route", zaak.ROUTES)
def test_a_candidate_is_registered_on_each_route(mens: Mens, nieuw_bsn: Callable[[], str], route: str):
    mens.log_in("Ilse Kramer")
    achternaam = f"Route{list(zaak.ROUTES).index(route)}"
    registreer(mens, "Sam", achternaam, nieuw_bsn(), route)
    assert f"Nu: {zaak.ROUTES[route][1]}" in mens.tekst()
    mens.koppeling("Werkvoorraad")
    mens.page.get_by_label("Fase").select_option(label=fase(route))
    mens.knop("Filter")
    assert f"Sam {achternaam}" in mens.tekst()


def fase(route: str) -> str:
    """In which phase the work list shows a case that just came in on a route."""
    return "Advies van UWV" if "UWV" in route else "Aanmelding"


@pytest.mark.eis("M036", "M039", "M040", "M041", "M043", "M229", "M230", "M231")
def test_a_case_goes_from_signal_to_a_paid_place_and_every_euro_is_explained(mens: Mens, nieuw_bsn: Any):
    mens.log_in("Ilse Kramer")
    voor = tellers(mens)
    registreer(mens, "Noor", "Reiziger", nieuw_bsn(), "Voordracht door de gemeente")
    adres = mens.page.url
    nummer = re.findall(r"\d+", adres)[-1]
    tot_contract(mens)

    # The counts change, told at once and on the page of the municipality: three ways, twice.
    personen, plekken, getal = voor["gemeente"][:3]
    na_personen, na_plekken = str(int(personen) + 1), uren(als_getal(plekken) + 1)
    melding = mens.alles()
    assert f"eerst {personen}, nu {na_personen} personen in beschut werk" in melding
    assert f"Het aantal voor 2018 is {getal}." in melding
    assert "Gemeente Purmerend:" in melding
    assert "Regio Zaanstreek-Waterland:" in melding
    na = tellers(mens)
    assert na["gemeente"][:3] == [na_personen, na_plekken, getal]
    assert int(na["regio"][0]) == int(voor["regio"][0]) + 1
    assert abs(als_getal(na["regio"][1]) - als_getal(voor["regio"][1]) - 1) <= Fraction(1, 100)  # shown in hundredths
    assert na["regio"][2] == voor["regio"][2] == "102"

    # Every amount of the placement, to the cent, and the explanation behind it.
    mens.page.goto(adres)
    mens.tab("Geld")
    for kop, doel in OP_DE_TAB:
        assert mens.rij(kop)[1] == bedrag(doel), kop
    for kop, doel in OP_DE_TAB:
        lees_uitleg(mens, kop, bedrag(doel))
    mens.koppeling("Open deze uitleg als pagina")
    assert "waarom" in mens.kop().lower()
    mens.koppeling("Terug naar het dossier")
    mens.log_uit()

    zie_als_controller(mens, nummer)
    zie_als_raadslid(mens, na["gemeente"][:3], adres)
    zie_als_beheer(mens, nummer)


def lees_uitleg(mens: Mens, kop: str, verwacht: str) -> None:
    """Open the "Waarom?" of an amount and read formula, numbers, date and source beside the table."""
    mens.page.get_by_role("link", name=f"Waarom? {kop}", exact=True).first.click()
    paneel = mens.page.get_by_role("region", name="Uitleg", exact=True)
    paneel.get_by_text(verwacht).first.wait_for()
    tekst = " ".join(paneel.inner_text().split())
    assert f"{verwacht}" in tekst
    assert "berekend op 15 november 2018" in tekst
    assert re.search(r"Bron: .*(art\.|par\.|notitie|Wet|verordening)", tekst), tekst
    assert paneel.locator(".luwte-formule").count() >= 1, tekst
    assert re.search(r"geldig (vanaf|van)", tekst), tekst


def zie_als_controller(mens: Mens, nummer: str) -> None:
    """The controller sees the same amounts on the page Geld, by number of the case, and why."""
    mens.log_in("Marjan de Wit")
    mens.koppeling("Geld")
    op_geld = mens.rij(f"Dossier {nummer}")[-len(OP_GELD) - 1 :]
    # The second column is the subsidy of this very month, see tests/taakstelling.
    assert "Te betalen loonkostensubsidie" in op_geld.pop(1)
    assert op_geld == [
        f"{bedrag(doel)} {kop} van dossier {nummer} – waarom?" for doel, kop in zip(OP_GELD, KOPPEN, strict=True)
    ]
    assert "Reiziger" not in mens.alles()
    with mens.page.expect_navigation():
        mens.page.get_by_role("link", name=re.compile(rf"\d Loonkostensubsidie van dossier {nummer}\b")).click()
    assert bedrag(OP_GELD[0]) in mens.tekst()
    assert "Participatiewet art. 10d" in mens.tekst()
    mens.log_uit()


KOPPEN = ("Loonkostensubsidie", "Begeleidingssubsidie", "Tijdelijke subsidie", "Lage-inkomensvoordeel", "Saldo")


def zie_als_raadslid(mens: Mens, getallen: list[str], adres: str) -> None:
    """A council member sees the counts and not one name; a case is closed."""
    mens.log_in("Abdel Haddad")
    mens.koppeling("Gemeente")
    tekst = mens.tekst()
    for getal in getallen:
        assert getal in tekst
    assert "Reiziger" not in tekst
    assert "Bekijk wie" not in tekst
    answer = mens.page.goto(adres)
    assert answer is not None
    assert answer.status == 403
    mens.naar("/gemeente/")
    mens.log_uit()


def zie_als_beheer(mens: Mens, nummer: str) -> None:
    """Functioneel beheer finds the contract with its author, and who looked at the case for what."""
    mens.log_in("Petra Schaap")
    mens.koppeling("Wie wijzigde wat")
    mens.vul_in({"Soort gegevens": "contract", "Gebruikersnaam": "consulent"})
    mens.knop("Toon")
    regel = mens.page.locator("tbody tr").first
    assert "consulent" in regel.inner_text()
    assert "contract" in regel.inner_text()
    assert "toegevoegd" in regel.inner_text()
    regel.locator("summary").click()
    assert "uren" in regel.inner_text()
    assert "niet getoond: dit gaat over een persoon" in regel.inner_text()
    mens.koppeling("Beheer")
    mens.koppeling("Wie keek mee")
    mens.vul_in({"Gebruikersnaam": "consulent"})
    mens.knop("Toon")
    gelezen = [" ".join(rij.split()) for rij in mens.page.locator("tbody tr").all_inner_texts()]
    assert any(f"/dossiers/{nummer}/" in rij and "dossier: geld" in rij for rij in gelezen), gelezen[:5]
    assert "Reiziger" not in mens.alles()
    mens.log_uit()


def test_the_jobcoach_sees_only_what_she_may(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, "Vroeg", "Beginner", nieuw_bsn(), "Voordracht door de gemeente")
    adres = mens.page.url
    mens.log_uit()
    mens.log_in("Dennis Olij")
    mens.koppeling("Dossiers")
    assert mens.page.get_by_role("link", name="Nieuw dossier").count() == 0
    mens.vul_in({"Zoek op naam, geboortedatum of nummer": "Beginner"})
    mens.knop("Zoek")
    assert "Beginner" not in mens.tekst()
    answer = mens.page.goto(adres)
    assert answer is not None
    assert answer.status == 404
    for pad, status in (("/dossiers/nieuw/", 403), ("/beheer/", 403), ("/geld/", 403), ("/werkgevers/", 200)):
        assert mens.naar(pad) == status, pad


def test_a_consultant_of_the_neighbour_does_not_find_the_case(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, "Eigen", "Inwoner", nieuw_bsn(), "Voordracht door de gemeente")
    adres = mens.page.url
    mens.log_uit()
    mens.log_in("Wendy Prins")
    mens.koppeling("Dossiers")
    assert mens.page.locator("main tbody tr").count() > 5
    mens.vul_in({"Zoek op naam, geboortedatum of nummer": "Inwoner"})
    mens.knop("Zoek")
    assert "Inwoner" not in mens.tekst()
    answer = mens.page.goto(adres)
    assert answer is not None
    assert answer.status == 404
