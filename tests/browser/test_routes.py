"""Every route end to end in a real browser: how somebody comes in, and how she gets to paid work or elsewhere."""

from collections.abc import Callable

import pytest

from tests.browser import zaak
from tests.browser.conftest import Mens

#: Some minutes together: each case goes the whole way. The route of the nominated person is in test_reis.
pytestmark = [pytest.mark.browser, pytest.mark.lang]

AANVRAAG = ("Advies aanvragen bij UWV", zaak.TOT_ADVIES[3][1])
STAGE = {"Datum van deze stap": "2018-01-20"}
VOORDRACHT = ("Voordracht gereed melden", zaak.TOT_ADVIES[2][1])
BESLUIT, PLEK, PROEF = zaak.TOT_PROEF


def registreer(mens: Mens, bsn: str, achternaam: str, route: str, inkomen: str) -> str:
    """Open a case on a route; gives its address."""
    mens.koppeling("Dossiers")
    mens.koppeling("Nieuw dossier")
    velden = zaak.persoon("Sam", achternaam, bsn, "Voordracht door de gemeente")
    del velden["Voordracht door de gemeente"]
    mens.vul_in({route: True, **velden, "Waar komt het inkomen vandaan?": inkomen})
    mens.knop("Open het dossier")
    assert mens.kop() == f"Sam {achternaam}", mens.tekst()
    return mens.page.url


def tot_werk(mens: Mens, *stappen: tuple[str, zaak.Velden]) -> None:
    """The steps of a route up to the decision, then a trial placement, loonwaarde, guidance and a contract."""
    for naam, velden in stappen:
        mens.stap(naam, velden)
    mens.stap("Loonwaarde vastleggen", zaak.LOONWAARDE)
    mens.spreek_begeleiding_af(zaak.BEGELEIDING)
    mens.stap("Tijdelijk contract vastleggen", zaak.CONTRACT)
    assert "Nu: In dienst, eerste contract" in mens.tekst()


@pytest.mark.eis("M037", "M071", "M232", "M248")
def test_a_self_reporter_is_invited_and_starts_with_a_trial_placement(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, nieuw_bsn(), "Zelfmelder", "Zelfmelder bij UWV", "Bijstand (Participatiewet)")
    mens.stap("Bericht van UWV ontvangen", {"Datum van deze stap": "2018-01-10"})
    assert "Nodig de zelfmelder uit" in mens.tekst()
    mens.stap("Zelfmelder uitgenodigd", {"Datum van deze stap": "2018-01-15"})
    tot_werk(mens, ("Advies van UWV vastleggen", zaak.ADVIES), BESLUIT, PROEF)


@pytest.mark.eis("M225", "M239")
def test_a_pupil_goes_by_an_internship_to_a_paid_place(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, nieuw_bsn(), "Leerling", "School (VSO of PRO)", "Geen uitkering")
    tot_werk(
        mens, ("Stage of werkervaring starten", STAGE), VOORDRACHT, AANVRAAG,
        ("Advies van UWV vastleggen", zaak.ADVIES), BESLUIT, PLEK, PROEF,
    )  # fmt: skip


@pytest.mark.eis("M234", "M235")
@pytest.mark.parametrize(("inkomen", "subsidie"), [("Wajong", "€ 0,00"), ("Andere uitkering van UWV", "€ 1.281,71")])
def test_somebody_with_a_benefit_of_uwv_gets_the_subsidy_of_her_regime(
    mens: Mens, nieuw_bsn: Callable[[], str], inkomen: str, subsidie: str
):
    """Wajong: loondispensatie by UWV, no subsidy by the municipality; another benefit: the subsidy."""
    mens.log_in("Ilse Kramer")
    registreer(mens, nieuw_bsn(), inkomen.split(maxsplit=1)[0], "Vanuit een UWV-uitkering", inkomen)
    tot_werk(mens, ("Advies van UWV vastleggen", zaak.ADVIES), BESLUIT, PLEK, PROEF)
    mens.tab("Geld")
    assert mens.rij("Loonkostensubsidie per maand")[1] == subsidie


@pytest.mark.eis("M080", "M148")
def test_another_outcome_leads_to_another_plan_without_a_new_request(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, nieuw_bsn(), "Anders", "Vanuit een UWV-uitkering", "Andere uitkering van UWV")
    anders = {
        naam: waarde for naam, waarde in zaak.ADVIES.items() if naam not in {"Positief advies", "Begeleiding nodig"}
    }
    mens.stap("Advies van UWV vastleggen", {**anders, "Andere uitkomst, in overleg": True})
    assert "Nu: Andere uitkomst" in mens.tekst()
    mens.stap("Ander traject oppakken", {"Datum van deze stap": "2018-06-10", "Reden": "Banenafspraak past beter."})
    assert "Nu: Ander traject opgepakt" in mens.tekst()


@pytest.mark.eis("M286", "M342")
def test_somebody_switches_in_and_later_again_with_the_advice_that_still_holds(
    mens: Mens, nieuw_bsn: Callable[[], str]
):
    mens.log_in("Ilse Kramer")
    bsn = nieuw_bsn()
    registreer(mens, bsn, "Overstap", "Overstap vanuit dagbesteding of werk", "Bijstand (Participatiewet)")
    tot_werk(mens, *zaak.TOT_ADVIES, ("Advies van UWV vastleggen", zaak.ADVIES), BESLUIT, PLEK, PROEF)
    mens.stap(
        "Dossier afsluiten",
        {"Laatste dag": zaak.PEILDATUM, "Waarom sluit u het dossier": "Eigen wens", "Reden": "Zij wil stoppen."},
    )
    mens.koppeling("Dossiers")
    mens.koppeling("Nieuw dossier")
    velden = zaak.persoon("Sam", "Overstap", bsn, "Voordracht door de gemeente")
    del velden["Voordracht door de gemeente"]
    mens.vul_in({"Overstap met een advies dat nog geldt": True, **velden, "Datum": zaak.PEILDATUM})
    mens.knop("Open het dossier")
    assert "Nu: Plek zoeken" in mens.tekst()


@pytest.mark.eis("M035")
def test_somebody_of_the_old_waiting_list_begins_with_the_preselection(mens: Mens, nieuw_bsn: Callable[[], str]):
    mens.log_in("Ilse Kramer")
    registreer(mens, nieuw_bsn(), "Oudwsw", "Van de wachtlijst van de Wsw", "Bijstand (Participatiewet)")
    assert "Nu: Voorselectie" in mens.tekst()
    tot_werk(mens, *zaak.TOT_ADVIES[1:], ("Advies van UWV vastleggen", zaak.ADVIES), BESLUIT, PLEK, PROEF)
