"""What the money carries, who waits, and how many places will be short: for the municipality's own counts."""

import datetime as dt
from fractions import Fraction

import pytest

from luwte.taakstelling.models import Reden
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen
from tests.taakstelling.test_paginas import tekst

pytestmark = pytest.mark.django_db
D = dt.date
PAD = "/gemeente/vooruitzicht/"
GOED = {"budget_per_jaar": "85000", "kosten_per_plek": "8500", "verwachte_instroom": "20"}


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


@pytest.fixture
def wij(gemeente, auteur):
    """Purmerend: two who work 31 hours, one who was found and has no place."""
    with gemeenten_in_beeld([gemeente.pk]):
        for _ in range(2):
            rijen.plaatsing(gemeente, uren="31")
        rijen.vastgesteld(gemeente, D(2018, 6, 1))
    return gemeente


@pytest.mark.eis("M093", "M096")
def test_the_page_shows_what_the_money_carries_beside_what_there_is(ingelogd, wij):
    antwoord = ingelogd("controller").get(PAD, GOED)
    pagina = tekst(antwoord)
    assert "Plekken die het geld draagt 10,00 Plekken op 15 november 2018 2,00 Ruimte voor 8,00" in pagina
    assert "par. 1.2 en 1.3" in pagina
    assert "Luwte kiest niemand." in pagina


@pytest.mark.eis("M096")
def test_who_waits_is_a_count_and_never_an_order_made_by_a_machine(ingelogd, wij):
    antwoord = ingelogd("controller").get(PAD, GOED)
    assert {regel.reden for regel in antwoord.context["wachtenden"]} <= {Reden.WACHTLIJST, Reden.WACHT_OP_PLEK}
    assert "Terpstra" not in antwoord.content.decode()
    assert "Bekijk wie" not in tekst(antwoord)


@pytest.mark.eis("M313")
def test_the_waiting_list_is_a_number_for_each_year_and_says_when_it_is_not_known(ingelogd, wij):
    antwoord = ingelogd("controller").get(PAD, GOED | {"verwachte_instroom": "100"})
    dit, volgend, later = antwoord.context["jaren"]
    assert (dit.jaar, dit.erbij, dit.gevraagd, dit.aantal, dit.tekort) == (2018, 0, 3, 30, 0)
    assert (volgend.jaar, volgend.erbij, volgend.tekort) == (2019, 100, None)
    assert "Wettelijk aantal plekken is niet bekend" in volgend.melding
    assert later.erbij == 200
    assert "niet te zeggen" in tekst(antwoord)


@pytest.mark.eis("M313")
def test_hours_that_do_not_divide_evenly_are_taken_in_hundredths(ingelogd, wij):
    with gemeenten_in_beeld([wij.pk]):
        rijen.plaatsing(wij, uren="24")  # 86 hours of three people
    dit = ingelogd("controller").get(PAD, GOED).context["jaren"][0]
    assert dit.melding == ""
    assert dit.gevraagd == Fraction("28.67") * 4 / 31


@pytest.mark.eis("M313")
def test_twenterand_expects_a_waiting_list_when_more_people_are_found_than_the_number(ingelogd, maak_gemeente, auteur):
    twenterand = maak_gemeente("1700", "Twenterand")
    with gemeenten_in_beeld([twenterand.pk]):
        for _ in range(5):
            rijen.plaatsing(twenterand, uren="31")
        for _ in range(4):
            rijen.vastgesteld(twenterand, D(2018, 6, 1))
    antwoord = ingelogd("controller", twenterand).get(PAD, GOED | {"verwachte_instroom": "4"})
    assert [(een.jaar, een.aantal, een.tekort) for een in antwoord.context["jaren"]][:2] == [
        (2018, 8, 1),
        (2019, 11, 2),
    ]


def test_the_form_proposes_the_money_of_the_rijk_and_the_people_of_the_last_twelve_months(ingelogd, wij):
    client = ingelogd("controller")
    form = client.get(PAD).context["form"]
    assert form["budget_per_jaar"].value() == "684.000"  # 30 times 8.500 + 14.300, and it can be sent as it stands
    assert form["verwachte_instroom"].value() == "1"
    gestuurd = {veld.name: veld.value() for veld in form} | {"kosten_per_plek": "11400"}
    assert client.get(PAD, gestuurd).context["ruimte"].draagt == 60


@pytest.mark.parametrize(("veld", "waarde"), [
    ("budget_per_jaar", "-1"), ("budget_per_jaar", "veel"), ("kosten_per_plek", "0"), ("kosten_per_plek", ""),
    ("verwachte_instroom", "1,5"),
])  # fmt: skip
def test_a_wrong_number_is_refused_at_the_field_and_stays_as_typed(ingelogd, wij, veld, waarde):
    antwoord = ingelogd("controller").get(PAD, GOED | {veld: waarde})
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == [veld]
    assert antwoord.context["form"][veld].value() == waarde
    assert antwoord.context["ruimte"] is None


def test_the_counts_of_a_neighbour_do_not_come_along(ingelogd, wij, buurgemeente):
    with gemeenten_in_beeld([buurgemeente.pk]):
        rijen.plaatsing(buurgemeente)
        rijen.vastgesteld(buurgemeente, D(2018, 6, 1))
    antwoord = ingelogd("controller").get(PAD, GOED)
    assert antwoord.context["telling"].personen == 2
    assert antwoord.context["vooraf"].instroom == 1


@pytest.mark.parametrize(("rol", "code"), [
    ("consultant", 200), ("controller", 200), ("raadlezer", 403), ("jobcoach", 403), ("functioneel_beheer", 403),
])  # fmt: skip
def test_who_sees_the_money_looks_ahead(ingelogd, rol, code):
    assert ingelogd(rol).get(PAD).status_code == code


def test_looking_ahead_asks_the_same_whatever_the_number_of_people(ingelogd, wij, hooguit_queries):
    client = ingelogd("controller")
    with hooguit_queries(25) as een:
        client.get(PAD, GOED)
    with gemeenten_in_beeld([wij.pk]):
        for _ in range(5):
            rijen.plaatsing(wij)
    with hooguit_queries(25) as meer:
        client.get(PAD, GOED)
    assert len(een) == len(meer)
