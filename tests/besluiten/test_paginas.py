"""The pages of this room: what people see, who may, wrong input, the number of queries, the neighbour's records."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from luwte.besluiten.models import Bezwaar, Bezwaargebeurtenis, Ingebrekestelling, Termijnwijziging
from luwte.besluiten.vastleggen import stel_in_gebreke, verdaag
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Stap, Vaststelling
from tests.besluiten.conftest import DAG, bezwaar, termijn
from tests.besluiten.test_bezwaar import wijkt_af
from tests.trajecten.gevallen import PEILDATUM

pytestmark = pytest.mark.django_db

TAB = "/dossiers/{}/?tab=besluiten"
OPSCHORTEN = {"grond": "aanvulling", "datum": "2018-11-12", "tot": "2018-11-26", "reden": "Handtekening.",
              "bekendgemaakt": "on"}  # fmt: skip


@pytest.fixture
def consultant(als, consulent):
    return als(consulent)


@pytest.fixture
def college(mandaat):
    client = Client()
    client.force_login(mandaat, backend="django.contrib.auth.backends.ModelBackend")
    return client


def tekst(client, pad, status=200):
    antwoord = client.get(pad)
    assert antwoord.status_code == status, pad
    return antwoord.content.decode()


@pytest.mark.eis("M040", "M076", "M120")
def test_the_college_decides_on_the_advice_with_a_drafted_text_that_stays_editable(college, maak_geval):
    geval = maak_geval("S6")
    pad = f"/dossiers/{geval.traject.pk}/stap/T23/"
    assert "u alleen in een beschutte omgeving kunt werken" in tekst(college, pad)
    eigen = {"besluit_op": PEILDATUM.isoformat(), "motivering": "Wij volgen het advies van UWV.", "reden": ""}
    assert college.post(pad, eigen | {"motivering": "[vul in: waarom]."}).status_code == 422
    assert college.post(pad, eigen).status_code == 302
    besluit = Vaststelling.objects.get(traject=geval.traject)
    assert (besluit.uitkomst, besluit.motivering) == ("uitsluitend_beschut", "Wij volgen het advies van UWV.")


@pytest.mark.eis("M077")
def test_a_deviation_goes_from_proposal_to_the_list_of_another_and_to_a_decision(consultant, college, maak_geval):
    geval = maak_geval("S6", achternaam="Zeeman")
    pad = f"/dossiers/{geval.traject.pk}/stap/"
    reden = "De stageverslagen zijn niet meegewogen."
    assert consultant.post(f"{pad}T24v/", {"datum": PEILDATUM.isoformat(), "reden": reden}).status_code == 302
    lijst = tekst(college, "/besluiten/")
    assert "Voorstellen om af te wijken (1)" in lijst
    assert reden in lijst
    assert reden in tekst(college, f"{pad}T24/")
    besluit = {"besluit_op": PEILDATUM.isoformat(), "grond": "ondeugdelijk", "motivering": reden, "reden": ""}
    assert consultant.post(f"{pad}T24/", besluit).status_code == 403
    assert college.post(f"{pad}T24/", besluit).status_code == 302
    assert Stap.objects.filter(traject=geval.traject).last().naar == "S10"


def test_the_list_of_the_college_has_no_query_per_row(college, maak_geval, django_assert_max_num_queries):
    for nummer in range(3):
        termijn(maak_geval("S6"), dt.date(2018, 9, 3 + nummer))
    with django_assert_max_num_queries(25):
        eerste = tekst(college, "/besluiten/")
    assert "Positieve adviezen (3)" in eerste
    for nummer in range(3):
        termijn(maak_geval("S6"), dt.date(2018, 9, 3 + nummer))
    with django_assert_max_num_queries(25):
        assert "Positieve adviezen (6)" in tekst(college, "/besluiten/")


def test_the_tab_shows_decisions_terms_with_their_sum_objection_and_penalty(consultant, maak_geval, mandaat):
    geval = maak_geval("S6")
    op = wijkt_af(geval, mandaat)
    bezwaar(geval, op + DAG, op)
    ander = maak_geval("S5")
    rij = termijn(ander, dt.date(2018, 8, 20))
    stel_in_gebreke(rij, dt.date(2018, 10, 30), ander.door)
    html = tekst(consultant, TAB.format(geval.traject.pk))
    assert "Het college wijkt af van het advies" in html
    assert "Beslissing op bezwaar" in html
    assert "Kijk na of deze persoon in het doelgroepregister staat." in html
    html = tekst(consultant, TAB.format(ander.traject.pk))
    assert "de eerste werkdag vanaf 20 augustus 2018 plus 8 weken" in html
    assert "Nu verschuldigd" in html
    assert "€\N{NO-BREAK SPACE}40,00" in html
    assert "1.260,00" in html
    for wat in ("uitleg", "dwangsom"):
        assert "Bron:" in tekst(consultant, f"/besluiten/termijn/{rij.pk}/{wat}/")
    paneel = consultant.get(f"/besluiten/termijn/{rij.pk}/uitleg/", HTTP_HX_REQUEST="true").content.decode()
    assert "Open deze uitleg als pagina" in paneel
    assert "<html" not in paneel


def test_the_tab_has_no_query_per_row(consultant, maak_geval):
    aantallen = set()
    for aantal in (1, 4):
        geval = maak_geval("S9")
        for nummer in range(aantal):
            termijn(geval, dt.date(2018, 10, 1 + nummer))
            bezwaar(geval, dt.date(2018, 10, 1 + nummer))
        with CaptureQueriesContext(connection) as gevraagd:
            tekst(consultant, TAB.format(geval.traject.pk))
        aantallen.add(len(gevraagd))
    assert len(aantallen) == 1


def test_the_start_without_a_measurement_is_written_only_for_the_subsidy(consultant, maak_geval):
    geval = maak_geval("S6")
    pad = f"/besluiten/dossier/{geval.traject.pk}/aanvraag/"
    antwoord = {"soort": "aanvraag", "begint_op": "2018-11-01", "meting_overgeslagen": "on"}
    fout = consultant.post(pad, antwoord)
    assert fout.status_code == 422
    assert "Niet eerst meten kan alleen bij loonkostensubsidie" in fout.content.decode()
    assert "checked" in fout.content.decode()
    assert not geval.traject.besluittermijnen.exists()
    assert consultant.post(pad, antwoord | {"soort": "lks"}).status_code == 302
    assert geval.traject.besluittermijnen.get().meting_overgeslagen


@pytest.mark.eis("M082")
def test_after_a_positive_advice_the_screen_asks_about_the_register_and_keeps_the_answer(consultant, maak_geval):
    geval = maak_geval("S9")
    pad = f"/besluiten/dossier/{geval.traject.pk}/register/"
    besluit = geval.traject.vaststellingen.get().besluit_op
    assert "Kijk na of deze persoon" in tekst(consultant, TAB.format(geval.traject.pk))
    antwoord = {"soort": "ingeschreven", "datum": PEILDATUM.isoformat(), "toelichting": ""}
    assert consultant.post(pad, antwoord).status_code == 302
    html = tekst(consultant, TAB.format(geval.traject.pk))
    assert "Kijk na of UWV de inschrijving in het doelgroepregister heeft beëindigd." in html
    assert f"Een inschrijving eindigt op {(besluit + DAG).day} " in html
    assert consultant.post(pad, antwoord | {"soort": "beeindigd"}).status_code == 302
    assert "Kijk na of" not in tekst(consultant, TAB.format(geval.traject.pk))


def test_a_term_is_suspended_and_resumed_on_the_screen_and_wrong_input_stays(consultant, maak_geval):
    rij = termijn(maak_geval("S5"), dt.date(2018, 11, 5))
    pad = f"/besluiten/termijn/{rij.pk}/"
    fout = consultant.post(f"{pad}opschorten/", OPSCHORTEN | {"tot": "2018-11-01"})
    assert fout.status_code == 422
    assert "Handtekening." in fout.content.decode()
    assert "Deze dag ligt voor de dag van de uitnodiging" in fout.content.decode()
    assert consultant.post(f"{pad}opschorten/", OPSCHORTEN | {"datum": "2018-11-16"}).status_code == 422
    assert consultant.post(f"{pad}opschorten/", OPSCHORTEN).status_code == 302
    assert "staat stil" in tekst(consultant, TAB.format(rij.traject_id))
    assert consultant.post(f"{pad}opschorten/", OPSCHORTEN).status_code == 422
    weer = {"datum": "2018-11-14", "reden": "De handtekening is er."}
    assert consultant.post(f"{pad}hervatten/", weer).status_code == 302
    assert Termijnwijziging.objects.filter(termijn=rij).count() == 2


def test_an_objection_goes_through_the_step_the_committee_and_the_decision(consultant, college, maak_geval, ingelogd):
    geval = maak_geval("S9", achternaam="Bezwaarmaker")
    dossier = f"/dossiers/{geval.traject.pk}/"
    besluit_op = geval.traject.vaststellingen.get().besluit_op
    gegevens = {"tegen": "vaststelling", "besluit_op": besluit_op.isoformat(), "indiener": "persoon",
                "ontvangen_op": PEILDATUM.isoformat(), "gronden": "Ik kan meer.", "adviescommissie": "on",
                "reden": ""}  # fmt: skip
    assert consultant.post(f"{dossier}stap/T25/", gegevens | {"gronden": ""}).status_code == 422
    assert consultant.post(f"{dossier}stap/T25/", gegevens).status_code == 302
    rij = Bezwaar.objects.get(traject=geval.traject)
    assert geval.traject.stappen.last().termijn_op == rij.termijn.uiterlijk
    assert "Wacht op advies" in tekst(college, "/bezwaren/")
    commissie = ingelogd("bezwaarcommissie")
    assert "Ik kan meer." in tekst(commissie, f"/bezwaren/{rij.pk}/")
    advies = {"datum": PEILDATUM.isoformat(), "uitkomst": "ongegrond", "tekst": "Het advies van UWV klopt."}
    laat = {"soort": "verschoonbaar", "datum": PEILDATUM.isoformat(), "tekst": "De brief kwam nooit aan."}
    assert commissie.post(f"/bezwaren/{rij.pk}/te-laat/", laat).status_code == 403
    assert college.post(f"/bezwaren/{rij.pk}/te-laat/", laat).status_code == 302
    assert commissie.post(f"/bezwaren/{rij.pk}/advies/", advies | {"uitkomst": ""}).status_code == 422
    assert commissie.post(f"/bezwaren/{rij.pk}/advies/", advies).status_code == 302
    assert "Het advies van UWV klopt." in tekst(college, f"{dossier}stap/T57t/")
    beslist = {"besluit_op": PEILDATUM.isoformat(), "uitkomst": "ongegrond", "motivering": "Het advies klopt.",
               "reden_afwijking": "", "reden": "Het advies van UWV klopt."}  # fmt: skip
    assert college.post(f"{dossier}stap/T57t/", beslist).status_code == 302
    assert geval.traject.stappen.last().naar == "S9"
    html = tekst(college, f"/bezwaren/{rij.pk}/")
    assert "Ongegrond" in html
    assert "Beroep bij de rechter kan tot en met" in html


def test_after_a_withdrawal_the_case_goes_on_where_it_was(consultant, college, maak_geval):
    geval = maak_geval("S9")
    rij = bezwaar(geval)
    geval.stap("T25", PEILDATUM)
    terug = {"datum": PEILDATUM.isoformat(), "tekst": "Zij wil toch niet."}
    assert consultant.post(f"/bezwaren/{rij.pk}/intrekken/", terug).status_code == 302
    gegevens = {"besluit_op": PEILDATUM.isoformat(), "motivering": "Ingetrokken.", "reden": "Ingetrokken."}
    pad = f"/dossiers/{geval.traject.pk}/stap/"
    antwoord = college.post(f"{pad}T57/", gegevens)
    assert antwoord.status_code == 422
    assert "Het bezwaar is ingetrokken." in antwoord.content.decode()
    assert college.post(f"{pad}T57t/", gegevens).status_code == 302
    assert geval.traject.stappen.last().naar == "S9"


COMMISSIE_NIET = ("/dossiers/", "/dossiers/{traject}/", "/dossiers/{traject}/?tab=besluiten", "/werkvoorraad/",
                  "/besluiten/", "/besluiten/termijn/{termijn}/uitleg/", "/besluiten/dossier/{traject}/bezwaar/",
                  "/bezwaren/{bezwaar}/beslissen/", "/bezwaren/{bezwaar}/te-laat/")  # fmt: skip


def test_the_committee_sees_the_objection_and_the_decision_and_nothing_else(ingelogd, maak_geval):
    geval = maak_geval("S9")
    rij = bezwaar(geval)
    zonder = bezwaar(maak_geval("S9"), adviescommissie=False)
    commissie = ingelogd("bezwaarcommissie")
    assert commissie.get(f"/bezwaren/{rij.pk}/").status_code == 200
    assert commissie.get(f"/bezwaren/{zonder.pk}/").status_code == 404
    html = tekst(commissie, "/bezwaren/")
    assert geval.mens.achternaam in html
    assert zonder.traject.kandidaat.achternaam not in html
    for pad in COMMISSIE_NIET:
        adres = pad.format(traject=geval.traject.pk, termijn=rij.termijn.pk, bezwaar=rij.pk)
        assert commissie.get(adres).status_code in {403, 404}, adres
    assert Inzage.objects.filter(kandidaat_id=geval.mens.pk, doel="bezwaar").exists()


@pytest.mark.parametrize("rol", ["jobcoach", "controller", "raadlezer", "functioneel_beheer", "wijkwerker", "school"])
def test_other_roles_open_no_page_of_decisions(ingelogd, maak_geval, rol):
    geval = maak_geval("S9")
    rij = bezwaar(geval)
    client = ingelogd(rol)
    for pad in ("/besluiten/", "/bezwaren/", f"/bezwaren/{rij.pk}/", f"/besluiten/termijn/{rij.termijn.pk}/uitleg/",
                f"/besluiten/dossier/{geval.traject.pk}/aanvraag/"):  # fmt: skip
        assert client.get(pad).status_code == 403, pad


def test_what_is_the_neighbours_does_not_exist_for_us(consultant, college, ingelogd, maak_geval, maak_buur, in_beeld,
                                                       buurgemeente):  # fmt: skip
    buur = maak_buur("S9", achternaam="Buurman")
    ander = bezwaar(buur)
    eigen = bezwaar(maak_geval("S9", achternaam="Eigenaar"))
    commissie = ingelogd("bezwaarcommissie")
    for client in (consultant, college, commissie):
        assert client.get(f"/bezwaren/{eigen.pk}/").status_code == 200
        assert client.get(f"/bezwaren/{ander.pk}/").status_code == 404
        html = tekst(client, "/bezwaren/")
        assert "Eigenaar" in html
        assert "Buurman" not in html
    for client in (consultant, college):
        assert client.get(f"/besluiten/termijn/{eigen.termijn.pk}/uitleg/").status_code == 200
        assert client.get(f"/besluiten/termijn/{ander.termijn.pk}/uitleg/").status_code == 404
        assert client.post(f"/besluiten/termijn/{ander.termijn.pk}/opschorten/", OPSCHORTEN).status_code == 404
        assert client.post(f"/besluiten/dossier/{buur.traject.pk}/aanvraag/", {}).status_code == 404
        assert "Buurman" not in tekst(client, "/besluiten/")
    advies = {"datum": PEILDATUM.isoformat(), "uitkomst": "gegrond", "tekst": "Van de buren."}
    assert commissie.post(f"/bezwaren/{ander.pk}/advies/", advies).status_code == 404
    in_beeld(buurgemeente)
    assert not Bezwaargebeurtenis.objects.exists()
    assert not Termijnwijziging.objects.exists()
    assert not Ingebrekestelling.objects.exists()


def test_an_objection_to_a_decision_before_the_law_leaves_nothing_behind(consultant, maak_geval):
    geval = maak_geval("S9")
    gegevens = {"tegen": "anders", "besluit_op": "2012-05-01", "indiener": "persoon", "gronden": "Oud besluit.",
                "ontvangen_op": PEILDATUM.isoformat()}  # fmt: skip
    antwoord = consultant.post(f"/besluiten/dossier/{geval.traject.pk}/bezwaar/", gegevens)
    assert antwoord.status_code == 422
    assert "Oud besluit." in antwoord.content.decode()
    assert not Bezwaar.objects.exists()
    assert consultant.post(f"/besluiten/dossier/{geval.traject.pk}/bezwaar/",
                           gegevens | {"besluit_op": "2018-11-01"}).status_code == 302  # fmt: skip


def test_an_unknown_action_or_one_for_another_role_is_refused(consultant, maak_geval):
    rij = bezwaar(maak_geval("S9"))
    assert consultant.get(f"/bezwaren/{rij.pk}/verzinsel/").status_code == 404
    assert consultant.get(f"/bezwaren/{rij.pk}/advies/").status_code == 403
    assert consultant.get(f"/bezwaren/{rij.pk}/beslissen/").status_code == 403


@pytest.mark.parametrize("dag", ["2018-09-01", "2018-10-14"])
def test_on_a_day_before_it_came_an_objection_is_not_there(consultant, maak_geval, settings, dag):
    rij = bezwaar(maak_geval("S9"))
    settings.LUWTE_DEMO_PEILDATUM = dag
    assert consultant.get(f"/bezwaren/{rij.pk}/").status_code == 404
    assert "Open (0)" in tekst(consultant, "/bezwaren/")


def test_the_list_of_the_college_counts_the_days_of_a_postponed_objection_to_its_new_day(college, maak_geval):
    """The objection that can wait comes after the one that cannot, also after an appeal for want of a decision."""
    gewoon, later = maak_geval("S9", achternaam="Aarts"), maak_geval("S9", achternaam="Bos")
    for geval in (gewoon, later):
        geval.stap("T25", dt.date(2018, 10, 15), feiten={"besluit_op": dt.date(2018, 9, 17)})
    bezwaar(gewoon)
    verdaag(bezwaar(later).termijn, dt.date(2018, 11, 1), later.door, reden="De hoorzitting.", bekendgemaakt=True)
    gewoon.stap("T25b", dt.date(2018, 11, 12))
    eerste, tweede = college.get("/besluiten/").context["bezwaren"]
    assert (eerste.stap.traject, tweede.stap.traject) == (gewoon.traject, later.traject)
    assert tweede.dagen - eerste.dagen == 42
    assert eerste.dagen == (dt.date(2019, 1, 21) - PEILDATUM).days
