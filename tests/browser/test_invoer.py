"""Wrong input at the screen: a Dutch sentence at the field, nothing lost, nothing saved."""

from collections.abc import Callable

import pytest

from tests.browser import zaak
from tests.browser.conftest import Mens
from tests.browser.test_reis import registreer

pytestmark = pytest.mark.browser


def zie_fout(mens: Mens, label: str, zin: str, getypt: str) -> None:
    """The sentence stands at the field and in the summary, the link leads there, the value is kept."""
    assert zin in mens.fout_bij(label)
    assert zin in " ".join(mens.page.get_by_role("alert").inner_text().split())
    assert mens.veld(label).input_value() == getypt
    assert mens.page.title().startswith("Fout: ")
    mens.volg_fout(label)


@pytest.fixture
def consulent(mens: Mens) -> Mens:
    """The consultant of Purmerend."""
    mens.log_in("Ilse Kramer")
    return mens


@pytest.fixture
def dossier(consulent: Mens, nieuw_bsn: Callable[[], str]) -> Callable[[str], str]:
    """``dossier("Naam")`` opens a nominated person's case; gives her citizen number."""

    def maak(achternaam: str) -> str:
        nummer = nieuw_bsn()
        registreer(consulent, "Proef", achternaam, nummer, "Voordracht door de gemeente")
        return nummer

    return maak


@pytest.mark.eis("M036")
def test_a_citizen_number_that_fails_the_elfproef_is_refused(consulent: Mens):
    consulent.naar("/dossiers/nieuw/")
    consulent.vul_in(zaak.persoon("Fout", "Nummer", "123456789", "Voordracht door de gemeente"))
    consulent.knop("Open het dossier")
    zie_fout(consulent, "Burgerservicenummer", "burgerservicenummer", "123456789")
    assert consulent.veld("Achternaam").input_value() == "Nummer"
    assert consulent.veld("Voordracht door de gemeente").is_checked()
    assert "Nummer, Fout" not in zoek(consulent, "Nummer")


def test_a_citizen_number_that_is_already_here_is_refused_and_leads_to_that_case(consulent: Mens, dossier):
    bekend = dossier("Bestaat")
    consulent.naar("/dossiers/nieuw/")
    consulent.vul_in(zaak.persoon("Tweede", "Keer", bekend, "Zelfmelder bij UWV"))
    consulent.knop("Open het dossier")
    zie_fout(consulent, "Burgerservicenummer", "heeft al een", bekend)
    consulent.koppeling("Open het dossier van Proef Bestaat")
    assert consulent.kop() == "Proef Bestaat"
    assert "Keer, Tweede" not in zoek(consulent, "Keer")


def zoek(mens: Mens, naam: str) -> str:
    """What the list of cases shows for a name."""
    mens.naar("/dossiers/")
    mens.vul_in({"Zoek op naam, geboortedatum of nummer": naam})
    mens.knop("Zoek")
    return mens.tekst()


def test_an_advice_before_the_request_is_refused(consulent: Mens, dossier):
    dossier("Tevroeg")
    for naam, velden in zaak.TOT_ADVIES:
        consulent.stap(naam, velden)
    adres = consulent.page.url
    consulent.koppeling("Advies van UWV vastleggen")
    consulent.vul_in({**zaak.ADVIES, "Datum van het advies": "2018-04-12"})
    consulent.knop("Advies van UWV vastleggen")
    zin = "Het advies ligt voor de aanvraag. Controleer de datum."
    zie_fout(consulent, "Datum van het advies", zin, "2018-04-12")
    assert consulent.veld("Onderbouwing door UWV").input_value() == zaak.ADVIES["Onderbouwing door UWV"]
    assert consulent.veld("Positief advies").is_checked()
    consulent.page.goto(adres)
    assert "Nu: Aanvraag in onderzoek bij UWV" in consulent.tekst()


def test_impossible_loonwaarde_hours_and_overlap_are_refused_on_the_way_to_a_contract(consulent: Mens, dossier):
    dossier("Onmogelijk")
    for naam, velden in (*zaak.TOT_ADVIES, ("Advies van UWV vastleggen", zaak.ADVIES), *zaak.TOT_PROEF):
        consulent.stap(naam, velden)
    adres = consulent.page.url

    consulent.koppeling("Loonwaarde vastleggen")
    consulent.vul_in({**zaak.LOONWAARDE, "Loonwaarde (%)": "350"})
    consulent.knop("Loonwaarde vastleggen")
    zie_fout(consulent, "Loonwaarde (%)", "Vul een getal tussen 0 en 100 in.", "350")
    assert consulent.veld("Methode").input_value() == "Dariuz"
    consulent.page.goto(adres)
    assert "Nu: Proefplaatsing" in consulent.tekst()
    consulent.stap("Loonwaarde vastleggen", zaak.LOONWAARDE)
    consulent.spreek_begeleiding_af(zaak.BEGELEIDING)

    consulent.koppeling("Tijdelijk contract vastleggen")
    for uren in ("0", "61"):
        consulent.vul_in({**zaak.CONTRACT, "Uren per week": uren})
        consulent.knop("Tijdelijk contract vastleggen")
        zie_fout(consulent, "Uren per week", "Vul uren tussen 1 en 60 in.", uren)
        assert consulent.veld("Laatste dag").input_value() == zaak.CONTRACT["Laatste dag"]
    consulent.page.goto(adres)
    assert "Nu: Loonwaarde vastgesteld" in consulent.tekst()
    consulent.stap("Tijdelijk contract vastleggen", zaak.CONTRACT)

    # A second contract beside the first, with another employer: together more than a full week.
    consulent.koppeling("Vervolgcontract vastleggen")
    tweede = {
        **zaak.CONTRACT,
        "Werkgever": "Zorggroep Luwtehof",
        "In dienst bij": "Gewone werkgever",
        "Werkplek": "Zorggroep Luwtehof: Wassen en vouwen",
        "Uren per week": "24",
    }
    consulent.vul_in(tweede)
    consulent.knop("Vervolgcontract vastleggen")
    zie_fout(consulent, "Uren per week", "samen 55 uur per week", "24")
    consulent.page.goto(adres)
    assert "Nu: In dienst, eerste contract" in consulent.tekst()
    consulent.tab("Werk")
    assert "Luwtehof" not in consulent.tekst()


@pytest.mark.parametrize("dag", ["2014-07-01", "2031-01-01"])
def test_a_peildatum_outside_the_rules_is_refused_with_the_days_that_can(consulent: Mens, dag: str):
    consulent.kijk_op(dag)
    assert "Kies een dag tussen 1 januari 2015 en 31 december 2030." in consulent.alles()
    assert "U kijkt alsof het 15 november 2018 is." in consulent.alles()


@pytest.mark.eis("M302")
@pytest.mark.parametrize("dag", ["2015-01-01", "2026-11-01", "2030-12-31"])
@pytest.mark.parametrize("pad", ["/gemeente/", "/werkvoorraad/"])
def test_a_day_without_figures_gives_a_page_that_says_so(consulent: Mens, dag: str, pad: str):
    consulent.kijk_op(dag)
    assert consulent.naar(pad) == 200
    if pad == "/gemeente/" and not dag.startswith("2026"):
        assert "niet bekend" in consulent.tekst() or "niet te zeggen" in consulent.tekst()
