"""Moving on, coming back and ending, through the pages: plans, incomes, grounds, and advices that end nothing."""

import datetime as dt

import pytest

from luwte.plaatsingen.forms.einde import EindeForm
from luwte.plaatsingen.models import Beeindiging, Contract, Overstap, Terugkeer, Uitstroom
from luwte.plaatsingen.vastleggen import leg_uitstroom_vast
from tests.dossiers.werkstappen import tekst, werk, zet

pytestmark = pytest.mark.django_db
D = dt.date
DAG = "2018-11-15"


@pytest.fixture
def in_dienst(maak_geval, maak_beleid, gemeente):
    """A case in its first contract: 24 hours from 11 August 2018 through 9 February 2019; policy of the note."""
    for naam, waarde in (("minimum_uren", "24"), ("maximum_uren", "31"), ("loonwaarde_signaalgrens", "0.30")):
        maak_beleid(gemeente, naam, waarde)
    return maak_geval("S16")


OVERSTAP = {
    "eerste_dag": "2018-11-12",
    "soort": "regulier",
    "waarheen": "Bakkerij De Korenaar",
    "afspraken": "Na drie maanden praten wij opnieuw. Lukt het niet, dan zoeken wij samen verder.",
    "contact_door": "Jobcoach Dennis Olij",
    "einde_grond": "wederzijds",
    "terugkeer_tot": "2019-11-12",
    "huishouden": "alleenstaande",
    "netto_nu": "1050",
    "netto_straks": "1310,50",
    "reden": "Klaar voor de volgende stap.",
}


@pytest.mark.eis("M010", "M103", "M305", "M315", "M338", "M341", "M344", "M345")
def test_a_switch_has_a_plan_with_three_incomes_and_coming_back_is_a_step_like_any_other(consultant, in_dienst):
    pagina = zet(consultant, in_dienst, "T47", **OVERSTAP)
    assert "Nu: Doorgestroomd naar ander werk" in tekst(pagina)
    na = werk(consultant, in_dienst)
    assert "Terug kan tot en met 12 november 2019" in na
    assert "Inkomen na de overstap € 1.310,50" in na
    assert "Contact na de overstap: Jobcoach Dennis Olij." in na
    assert Beeindiging.objects.get().laatste_dag == D(2018, 11, 11)
    assert Contract.objects.get().periode.upper == D(2018, 11, 12)
    overstap = Overstap.objects.get()
    for doel, wanneer in (("inkomen_met_werk", "straks"), ("achteruitgang_bij_terugval", "terugval")):
        pad = f"/dossiers/{in_dienst.traject.pk}/uitleg/{doel}/?overstap={overstap.pk}&wanneer={wanneer}"
        assert "Bijstandsnorm" in tekst(consultant.get(pad)), pad
    pagina = zet(consultant, in_dienst, "T49", teruggekomen_op="2018-11-14", naar="oude", reden="Het was te druk.")
    assert "Nu: Terug na een overstap" in tekst(pagina)
    assert Terugkeer.objects.get().binnen_recht
    na = werk(consultant, in_dienst)
    assert "Deze persoon kwam 1 keer terug." in na
    zet(
        consultant, in_dienst, "T49c", datum=DAG, werkgever=in_dienst.plek.werkgever.pk, werkplek=in_dienst.plek.pk,
        werkgeverschap="gemeente", aard="privaat", begin=DAG, laatste_dag="2019-05-14", uren="24", reden="",
    )  # fmt: skip
    assert Contract.objects.count() == 2


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"contact_door": ""}, "Vul in wie contact houdt na de overstap."),
        ({"afspraken": " "}, "Schrijf op waarheen deze persoon gaat en wat u hebt afgesproken."),
        ({"netto_straks": ""}, "Vul voor de vergelijking van het inkomen alle drie in"),
        ({"soort": "dagbesteding"}, "Kies waarheen deze persoon gaat."),
        ({"terugkeer_tot": "2018-11-11"}, "Vul een dag in die op of na de overstap ligt."),
        ({"eerste_dag": "2018-11-16"}, "Deze datum ligt na de dag waarop u kijkt"),
        ({"einde_grond": ""}, "Kies een grond uit het arbeidsrecht."),
    ],
)
def test_a_switch_without_a_whole_plan_is_refused_and_keeps_what_was_typed(consultant, in_dienst, wat, zin):
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T47/", OVERSTAP | wat)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert "Bakkerij De Korenaar" in antwoord.content.decode()
    assert not Overstap.objects.exists()


@pytest.mark.eis("M009", "M189", "M219")
@pytest.mark.parametrize("soort", ["dagbesteding", "vrijwillig", "ander"])
def test_something_else_than_work_can_be_the_better_place(consultant, in_dienst, soort):
    pagina = zet(consultant, in_dienst, "T48", **OVERSTAP | {"soort": soort, "terugkeer_tot": ""})
    assert "Nu: Overgestapt naar dagbesteding" in tekst(pagina)
    assert "Een vaste termijn om terug te komen is niet afgesproken" in werk(consultant, in_dienst)


@pytest.mark.eis("M188", "M287", "M291")
def test_a_contract_ends_only_on_a_ground_of_labour_law_and_the_law_is_beside_it(consultant, in_dienst):
    pad = f"/dossiers/{in_dienst.traject.pk}/stap/T54/"
    pagina = tekst(consultant.get(pad))
    assert "Het advies van UWV blijft geldig" in pagina
    assert "Moet de werkgever aanzeggen? nee" in pagina  # 183 days from 11 August: a day short of six months
    einde = {"laatste_dag": DAG, "grond": "afloop", "aangezegd_op": "", "reden": "Niet verlengd."}
    assert "Het contract loopt tot en met 9 februari 2019." in tekst(consultant.post(pad, einde))
    assert "Kies een grond uit het arbeidsrecht." in tekst(consultant.post(pad, einde | {"grond": "advies"}))
    pagina = zet(consultant, in_dienst, "T54", **einde | {"grond": "wederzijds"})
    assert "advies geldig" in tekst(pagina)
    assert "Met wederzijds goedvinden" in werk(consultant, in_dienst)


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"code": ""}, "Kies waarom het dossier dicht gaat."),
        ({"code": "verhuizing"}, "Vul bij een verhuizing in waarheen, en alleen dan."),
        ({"code": "pensioen", "verhuizing": "elders"}, "Vul bij een verhuizing in waarheen, en alleen dan."),
        (
            {"code": "verhuizing", "verhuizing": "binnen_nederland"},
            "blijft uw gemeente de subsidie betalen zolang deze baan duurt",
        ),
    ],
)
def test_closing_a_case_asks_why_and_for_a_move_who_pays_on(consultant, in_dienst, wat, zin):
    gegevens = {"laatste_dag": DAG, "code": "eigen_wens", "verhuizing": "", "reden": "Gaat verhuizen."} | wat
    antwoord = consultant.post(f"/dossiers/{in_dienst.traject.pk}/stap/T58/", gegevens)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert not Uitstroom.objects.exists()


def test_a_case_closes_with_its_reason_and_what_still_ran_ends(consultant, in_dienst):
    zet(consultant, in_dienst, "T58", laatste_dag=DAG, code="pensioen", verhuizing="", reden="AOW-leeftijd.")
    assert Uitstroom.objects.get().code == "pensioen"
    assert Contract.objects.get().periode.upper == D(2018, 11, 16)
    assert Beeindiging.objects.get().grond == "pensioen"


def test_who_moves_after_july_2023_ends_in_these_books_only(in_dienst):
    """The new municipality pays on: nobody gave notice, so the ground is no ground of labour law."""
    contract = in_dienst.laatste_contract
    contract.duur = "onbepaald"
    for rij in (contract.dienstverband, contract):
        rij.periode = (rij.periode.lower, None)
        rij.save()
    leg_uitstroom_vast(
        in_dienst.traject, laatste_dag=D(2023, 8, 1), code="verhuizing", verhuizing="binnen_nederland", baan_stopt=False
    )
    assert Beeindiging.objects.get().grond == "verhuizing"
    assert "verhuizing" not in [waarde for waarde, _ in EindeForm.base_fields["grond"].choices]


@pytest.mark.eis("M175", "M188", "M223", "M286", "M288")
def test_a_new_advice_never_ends_the_contract_by_itself(consultant, in_dienst):
    in_dienst.meting(D(2018, 10, 1), "0.22")
    in_dienst.meting(D(2018, 11, 1), "0.20")
    assert "meer keren na elkaar laag" in werk(consultant, in_dienst)
    zet(consultant, in_dienst, "T42", datum="2018-11-05", reden="Twee metingen onder 30%.")
    zet(
        consultant, in_dienst, "T43", aangevraagd_op="2018-11-06", medisch_geregeld="on",
        reden="Het praktijkdossier gaat mee.",
    )  # fmt: skip
    pagina = zet(
        consultant, in_dienst, "T45p", uitkomst="negatief", uitgebracht_op="2018-11-12", ontvangen_op="2018-11-13",
        onderbouwing="Kan nu ook met minder hulp.", reden="",
    )  # fmt: skip
    assert "Nu: Negatief advies" in tekst(pagina)
    assert Contract.objects.get().periode.upper == D(2019, 2, 10)
    pagina = zet(consultant, in_dienst, "T45v", datum=DAG, reden="Het contract loopt door.")
    assert "Nu: In dienst" in tekst(pagina)


def test_an_income_of_another_case_is_not_explained_in_this_one(consultant, in_dienst, maak_geval):
    zet(consultant, in_dienst, "T47", **OVERSTAP)
    vreemd = Overstap.objects.get().pk
    ander = maak_geval("S16")
    pad = f"/dossiers/{ander.traject.pk}/uitleg/inkomen_met_werk/"
    for nummer in (vreemd, "", "x", "9" * 30):
        assert consultant.get(f"{pad}?overstap={nummer}").status_code == 404


@pytest.mark.eis("M338")
def test_the_page_of_the_municipality_counts_who_moved_on_and_came_back_without_names(
    consultant, in_dienst, maak_buur, in_beeld
):
    """Of the neighbour, who has a switch too, nothing is counted."""
    zet(consultant, in_dienst, "T47", **OVERSTAP)
    zet(consultant, in_dienst, "T49", teruggekomen_op="2018-11-14", naar="oude", reden="Het was te druk.")
    buur = maak_buur("S16")
    Overstap.objects.create(
        gemeente=buur.gemeente, traject=buur.traject, eerste_dag=D(2018, 10, 1), soort="regulier", waarheen="X",
        afspraken="X", contact_door="X",
    )  # fmt: skip
    in_beeld(in_dienst.gemeente)
    pagina = tekst(consultant.get("/overstappen/"))
    assert "Overstappen 1 " in pagina
    assert "Teruggekomen 1 (100%)" in pagina
    assert "Gewone baan: 1" in pagina
    assert in_dienst.mens.achternaam not in pagina


@pytest.mark.parametrize(("rol", "code"), [("jobcoach", 200), ("controller", 200), ("raadlezer", 403)])
def test_who_sees_the_counts_of_switches(client, maak_gebruiker, gemeente, rol, code):
    client.force_login(maak_gebruiker(gemeente, rol), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/overstappen/").status_code == code


@pytest.mark.parametrize(("code", "daarna"), [("T36", "S13"), ("T36x", "SX")])
def test_a_trial_that_is_called_off_before_it_begins_was_never_there(consultant, maak_geval, code, daarna):
    geval = maak_geval("S13")
    zet(
        consultant, geval, "T31", werkplek=geval.plek.pk, begin="2018-11-26", laatste_dag="2019-01-18", datum=DAG,
    )  # fmt: skip
    assert geval.traject.proefplaatsingen.get().periode.lower == D(2018, 11, 26)
    zet(consultant, geval, code, datum=DAG, reden="Zij ziet er toch van af.")
    assert geval.traject.stappen.order_by("-volgnummer").first().naar == daarna
    assert not geval.traject.proefplaatsingen.exists()


def test_a_trial_that_began_ends_and_stays(consultant, maak_geval):
    geval = maak_geval("S14")
    zet(consultant, geval, "T36", datum=DAG, reden="Het werk past niet.")
    assert geval.traject.proefplaatsingen.get().periode.upper <= D(2018, 11, 16)
