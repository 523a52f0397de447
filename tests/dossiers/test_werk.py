"""What happens while somebody works, through the pages: each step, its record, and what the tab Werk then shows."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luwte.plaatsingen.models import (
    Contract,
    Detachering,
    Werkgeverschapkeuze,
    Werkgeverswissel,
    Ziekteperiode,
)
from luwte.plekken.models import Werkgever, Werkplek
from tests.dossiers.werkstappen import tekst, werk, zet
from tests.trajecten.gevallen import werkplek

pytestmark = pytest.mark.django_db
D = dt.date
DAG = "2018-11-15"


@pytest.fixture
def in_dienst(maak_geval, maak_beleid, gemeente):
    """A case in its first contract: 24 hours from 11 August 2018 through 9 February 2019; policy of the note."""
    for naam, waarde in (("minimum_uren", "24"), ("maximum_uren", "31"), ("loonwaarde_signaalgrens", "0.30")):
        maak_beleid(gemeente, naam, waarde)
    return maak_geval("S16")


@pytest.fixture
def inlener(in_dienst):
    """A workplace at another employer."""
    return werkplek(in_dienst.gemeente)


DETACHERING = {
    "datum": DAG,
    "begin": "2018-11-01",
    "laatste_dag": "2019-01-31",
    "uren": "12",
    "vergoeding_per_uur": "4,50",
    "begeleiding": "Jobcoach Kim Tol",
    "begeleiding_uren": "2",
    "reden": "",
}


@pytest.mark.eis("M331", "M333", "M334", "M336")
def test_a_placement_may_fail_and_several_may_run_side_by_side_while_the_contract_stays(consultant, in_dienst, inlener):
    zet(consultant, in_dienst, "T40", **DETACHERING, werkplek=inlener.pk)
    ander = werkplek(in_dienst.gemeente)
    zet(consultant, in_dienst, "T40", **DETACHERING | {"uren": "8"}, werkplek=ander.pk)
    assert "Nu samen 20 uur per week" in werk(consultant, in_dienst)
    eerste = Detachering.objects.get(werkplek=inlener)
    zet(
        consultant, in_dienst, "T40e", datum=DAG, detachering=eerste.pk, laatste_dag="2018-11-14",
        einde_reden="past_niet", reden="Te veel lawaai.",
    )  # fmt: skip
    na = werk(consultant, in_dienst)
    assert "Nu samen 8 uur per week" in na
    assert "Het werk past niet" in na
    contract = Contract.objects.get()
    assert (contract.uren, contract.periode.upper) == (Decimal(24), D(2019, 2, 10))


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"uren": "24,5"}, "samen 24,5 uur per week vanaf 01-11-2018. Het contract heeft dan 24 uur"),
        ({"laatste_dag": "2019-02-10"}, "Het contract heeft dan 0 uur"),
        ({"laatste_dag": ""}, "Het contract heeft dan 0 uur"),
        ({"begeleiding_uren": "0"}, "Begeleiding stopt nooit helemaal."),
        ({"vergoeding_per_uur": "-1"}, "Vul een bedrag per uur in tussen 0 en 200 euro."),
        ({"begin": "2018-08-10"}, "Er loopt nu geen dienstverband in dit dossier."),
        ({"laatste_dag": "2018-10-31"}, "De laatste dag ligt vóór de eerste dag."),
    ],
)
def test_a_secondment_that_does_not_fit_is_refused_and_keeps_what_was_typed(consultant, in_dienst, inlener, wat, zin):
    gegevens = DETACHERING | wat | {"werkplek": inlener.pk}
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T40/", gegevens)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert "Jobcoach Kim Tol" in antwoord.content.decode()
    assert not Detachering.objects.exists()
    assert in_dienst.traject.stappen.order_by("-volgnummer").first().overgang == "T35"


@pytest.mark.eis("M332")
def test_who_gets_a_job_at_the_hirer_is_counted(consultant, in_dienst, inlener):
    zet(consultant, in_dienst, "T40", **DETACHERING, werkplek=inlener.pk)
    assert "Lopen nu 1 " in tekst(consultant.get("/overstappen/"))
    zet(
        consultant, in_dienst, "T40e", datum=DAG, detachering=Detachering.objects.get().pk, laatste_dag="2018-11-14",
        einde_reden="in_dienst", reden="Zij mag blijven.",
    )  # fmt: skip
    assert "Daarna in dienst bij de inlener 1 (100%)" in tekst(consultant.get("/overstappen/"))


def test_nobody_is_seconded_to_the_own_employer_or_to_a_place_of_the_neighbour(
    consultant, in_dienst, maak_buur, in_beeld
):
    vreemd = maak_buur("S16").plek.pk
    in_beeld(in_dienst.gemeente)
    pad = f"/dossiers/{in_dienst.traject.pk}/stap/T40/"
    eigen = consultant.post(pad, DETACHERING | {"werkplek": in_dienst.plek.pk})
    assert "Kies een werkplek bij een andere werkgever." in tekst(eigen)
    assert "Kies een werkplek." in tekst(consultant.post(pad, DETACHERING | {"werkplek": vreemd}))


@pytest.mark.eis("M213", "M215", "M216", "M217")
def test_other_hours_within_the_same_contract_count_as_no_new_contract(consultant, in_dienst):
    pagina = zet(consultant, in_dienst, "T39", datum=DAG, vanaf="2018-12-01", uren="28", reden="Kan meer aan.")
    assert "contract 2" not in tekst(pagina)
    eerste, tweede = Contract.objects.order_by("periode")
    assert (eerste.periode.upper, tweede.periode.lower) == (D(2018, 12, 1), D(2018, 12, 1))
    assert (tweede.periode.upper, tweede.voortzetting_van) == (D(2019, 2, 10), eerste)
    na = werk(consultant, in_dienst)
    assert "vanaf 11 augustus 2018 tot 10 februari 2019" in na
    assert "vanaf 1 december 2018: 28" in na
    hoog = zet(consultant, in_dienst, "T39", datum=DAG, vanaf="2019-01-01", uren="32", reden="Proberen.")
    assert "Het beleid is ten hoogste 31 uur" in tekst(hoog)


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"uren": "20"}, "Minder dan 24 uur mag alleen als medisch is vastgesteld"),
        ({"uren": "24"}, "Het contract heeft al 24 uur. Vul andere uren in."),
        ({"uren": "28", "vanaf": "2018-08-11"}, "Kies een dag binnen het contract, na de eerste dag"),
        ({"uren": "40"}, "Een contract kan niet meer uren hebben dan de volledige werkweek"),
        ({"uren": "28", "vanaf": "2019-02-10"}, "Er loopt nu geen dienstverband in dit dossier."),
    ],
)
def test_hours_that_do_not_fit_are_refused(consultant, in_dienst, wat, zin):
    gegevens = {"datum": DAG, "vanaf": "2018-12-01", "reden": "Besproken."} | wat
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T39/", gegevens)
    assert (antwoord.status_code, Contract.objects.count()) == (422, 1)
    assert zin in tekst(antwoord)
    assert "Besproken." in antwoord.content.decode()


def test_fewer_hours_are_allowed_with_a_medically_established_limit_and_never_below_a_secondment(
    consultant, in_dienst, inlener
):
    minder = {
        "datum": DAG, "vanaf": "2018-12-01", "uren": "16", "medische_urenbeperking": "on",
        "medische_urenbeperking_op": "2018-11-10", "reden": "Besproken.",
    }  # fmt: skip
    zet(consultant, in_dienst, "T40", **DETACHERING | {"uren": "20"}, werkplek=inlener.pk)
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T39/", minder)
    assert "Vanaf 01-12-2018 is er 20 uur per week detachering afgesproken. Het contract heeft dan 16 uur" in tekst(
        antwoord
    )
    zet(consultant, in_dienst, "T39", **minder | {"uren": "20"})
    assert Contract.objects.order_by("-periode")[0].medische_urenbeperking


def test_who_is_ill_and_well_again_has_dates_and_a_share_and_nothing_else(consultant, in_dienst):
    pagina = consultant.get(f"/dossiers/{in_dienst.traject.pk}/stap/T46/")
    assert "Leg niet vast wat er is." in tekst(pagina)
    zet(consultant, in_dienst, "T46", eerste_dag="2018-11-05", deel="100", krijgt_ziekengeld="on", reden="")
    assert "Van 5 november 2018 tot nu, voor 100% van de uren" in werk(consultant, in_dienst)
    vroeg = {"hersteld_op": "2018-11-05", "reden": ""}
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T46t/", vroeg)
    assert "De dag van herstel ligt niet na de eerste ziektedag." in tekst(antwoord)
    pagina = zet(consultant, in_dienst, "T46t", hersteld_op="2018-11-12", reden="")
    assert "Nu: In dienst, eerste contract" in tekst(pagina)
    assert Ziekteperiode.objects.get().periode.upper == D(2018, 11, 12)
    assert {veld.name for veld in Ziekteperiode._meta.fields} == {
        "id", "gemeente", "aangemaakt_op", "traject", "periode", "deel", "krijgt_ziekengeld",
    }  # fmt: skip


@pytest.fixture
def gemeentebaan(in_dienst):
    """A workplace at the municipality itself."""
    baas = Werkgever.objects.create(
        gemeente=in_dienst.gemeente, naam="Gemeente zelf", normuren=Decimal(36), soort="uitvoeringsbedrijf"
    )
    return Werkplek.objects.create(
        gemeente=in_dienst.gemeente, werkgever=baas, naam="Groen", werksoort="groen", werkgeverschap="gemeente",
        vanaf=D(2017, 1, 1),
    )  # fmt: skip


def test_a_contract_that_goes_over_keeps_its_hours_its_end_and_its_place_in_the_chain(
    consultant, in_dienst, gemeentebaan, inlener
):
    zet(consultant, in_dienst, "T40", **DETACHERING, werkplek=inlener.pk)
    zet(consultant, in_dienst, "T50", datum="2018-11-15", reden="Payroll stopt.")
    pagina = zet(
        consultant, in_dienst, "T50t", datum=DAG, per="2018-12-01", werkgever=gemeentebaan.werkgever.pk,
        werkgeverschap="gemeente", aard="privaat", werkplek=gemeentebaan.pk, soort="gaat_over", duur="",
        laatste_dag="", uren="", reden="",
    )  # fmt: skip
    assert "Nu: In dienst, eerste contract" in tekst(pagina)
    oud, nieuw = Contract.objects.order_by("periode")
    assert (nieuw.uren, nieuw.periode.upper, nieuw.voortzetting_van) == (oud.uren, D(2019, 2, 10), oud)
    assert Detachering.objects.get().periode.upper == D(2018, 12, 1)
    assert Werkgeverswissel.objects.get().naar == nieuw.dienstverband
    assert "contract 2 van" not in tekst(pagina)


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"soort": ""}, "Kies of het contract doorloopt of dat er een nieuw contract komt."),
        ({"soort": "nieuw"}, "Kies bepaalde of onbepaalde tijd."),
        ({"soort": "nieuw", "duur": "bepaald", "uren": "24"}, "Een tijdelijk contract heeft een laatste dag."),
        ({"per": "2019-02-10"}, "Kies een dag na de eerste dag van het contract dat nu loopt"),
    ],
)
def test_a_change_of_employer_that_does_not_fit_is_refused(consultant, in_dienst, gemeentebaan, wat, zin):
    zet(consultant, in_dienst, "T50", datum="2018-11-15", reden="Payroll stopt.")
    gegevens = {
        "datum": DAG, "per": "2018-12-01", "werkgever": gemeentebaan.werkgever.pk, "werkgeverschap": "gemeente",
        "aard": "privaat", "werkplek": gemeentebaan.pk, "soort": "gaat_over",
    }  # fmt: skip
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T50t/", gegevens | wat)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


@pytest.mark.eis("M045", "M173")
def test_the_choice_of_employership_is_kept_with_the_sheet_of_that_day(consultant, maak_geval):
    geval = maak_geval("S13")
    pad = f"/dossiers/{geval.traject.pk}/stap/T30/"
    assert "Vier vormen naast elkaar, bij 24 uur" in tekst(consultant.get(pad))
    keuze = {"gekozen_op": DAG, "werkgeverschap": "regulier", "uren": "26", "waarom": "", "reden": ""}
    antwoord = consultant.post(pad, keuze)
    assert "Schrijf op waarom deze vorm het best past." in tekst(antwoord)
    assert "Vier vormen naast elkaar, bij 26 uur" in tekst(antwoord)
    zet(consultant, geval, "T30", **keuze | {"waarom": "De bakker wil haar graag."})
    bewaard = Werkgeverschapkeuze.objects.get()
    assert [kolom["werkgeverschap"] for kolom in bewaard.blad] == ["gemeente", "regulier", "uitzend", "payroll"]
    assert any(cel["bon"] for kolom in bewaard.blad for cel in kolom["bedragen"])
    assert "De bakker wil haar graag." in werk(consultant, geval)


STAPPEN = ("T30", "T39", "T40", "T40e", "T46", "T46t", "T47", "T48", "T49", "T50", "T50t", "T44", "T54", "T58")


@pytest.mark.parametrize("code", STAPPEN)
def test_a_case_of_the_neighbour_has_none_of_these_steps_for_us(consultant, maak_buur, code):
    buur = maak_buur("S16")
    assert consultant.get(f"/dossiers/{buur.traject.pk}/stap/{code}/").status_code == 404
    assert consultant.post(f"/dossiers/{buur.traject.pk}/stap/{code}/", {"reden": "x"}).status_code == 404


def test_the_tab_asks_the_same_number_of_questions_with_many_secondments(
    consultant, in_dienst, inlener, django_assert_max_num_queries
):
    zet(consultant, in_dienst, "T40", **DETACHERING | {"uren": "4"}, werkplek=inlener.pk)
    pad = f"/dossiers/{in_dienst.traject.pk}/?tab=werk"
    with CaptureQueriesContext(connection) as een:
        consultant.get(pad)
    aantal = len(een)
    for _ in range(3):
        zet(consultant, in_dienst, "T40", **DETACHERING | {"uren": "4"}, werkplek=werkplek(in_dienst.gemeente).pk)
    with django_assert_max_num_queries(aantal):
        consultant.get(pad)
