"""How many places a budget carries, and how many are short: sums, with the people left to people."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine import InvalidFact
from luwte.wet import catalogus
from tests.wet.hulp import op

DAG = "2018-11-15"
WACHT = {"gemeente": "Purmerend", "vastgestelde_personen": 40, "verwachte_instroom": 0, "gemiddelde_uren": 31}


@pytest.mark.eis("M093", "M096")
@pytest.mark.parametrize(("budget", "kosten", "plekken"), [
    (85_000, 8_500, 10), (90_000, 8_500, Fraction(180, 17)), (0, 8_500, 0), (8_499, 8_500, Fraction(8_499, 8_500)),
])  # fmt: skip
def test_a_budget_carries_its_amount_divided_by_what_a_place_costs(budget, kosten, plekken):
    assert op(DAG).value("plekken_uit_budget", {"budget_per_jaar": budget, "kosten_per_plek": kosten}) == plekken


@pytest.mark.eis("M093", "M096")
@pytest.mark.parametrize(("uren", "ruimte"), [(0, 10), (31 * 9, 1), (31 * 10, 0), (31 * 12, 0)])
def test_the_room_left_is_what_the_budget_carries_above_the_places_there_are(uren, ruimte):
    facts = {"budget_per_jaar": 85_000, "kosten_per_plek": 8_500, "uren_totaal": uren}
    assert op(DAG).value("ruimte_in_budget", facts) == ruimte


@pytest.mark.eis("M093")
def test_a_place_that_costs_nothing_is_refused_by_name_not_divided_by():
    with pytest.raises(InvalidFact, match="kost"):
        op(DAG).value("plekken_uit_budget", {"budget_per_jaar": 1, "kosten_per_plek": 0})


@pytest.mark.eis("M313")
@pytest.mark.parametrize(("personen", "erbij", "uren", "tekort"), [
    (30, 0, 31, 0),  # the number of 2018 is 30
    (31, 0, 31, 1),
    (30, 5, 31, 5),
    (40, 0, "15.5", 0),  # forty people of half a place each are twenty places
    (40, 0, 24, Fraction(40 * 24, 31) - 30),
])  # fmt: skip
def test_the_waiting_list_of_a_year_is_what_people_ask_above_the_number(personen, erbij, uren, tekort):
    facts = WACHT | {"vastgestelde_personen": personen, "verwachte_instroom": erbij, "gemiddelde_uren": uren}
    assert op(DAG, "Purmerend").value("verwachte_wachtlijst", facts) == tekort


@pytest.mark.eis("M313")
@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 50))
def test_more_people_never_make_the_waiting_list_shorter(personen, erbij, meer):
    stand = op(DAG, "Purmerend")
    minder = stand.value(
        "verwachte_wachtlijst", WACHT | {"vastgestelde_personen": personen, "verwachte_instroom": erbij}
    )
    veel = WACHT | {"vastgestelde_personen": personen, "verwachte_instroom": erbij + meer}
    assert stand.value("verwachte_wachtlijst", veel) >= minder >= 0


@pytest.mark.eis("M096")
def test_no_sum_of_room_or_waiting_asks_anything_about_a_person():
    for doel in ("ruimte_in_budget", "verwachte_wachtlijst"):
        asked = set(catalogus().inputs(doel))
        assert not asked & {"loonwaarde", "leeftijd", "rechtspositie", "huishouden", "werkgeverschap"}
        assert all(catalogus().facts[name].privacy == 0 for name in asked)


@pytest.mark.parametrize(
    ("people", "coming", "hours", "places"),
    [(3, 0, 31, "3"), (3, 2, 31, "5"), (3, 2, "15.5", "2.5"), (0, 0, 24, "0"), (1, 0, 24, "24/31")],
)
def test_who_waits_and_who_comes_count_by_their_hours_as_places_of_31(people, coming, hours, places):
    facts = {"vastgestelde_personen": people, "verwachte_instroom": coming, "gemiddelde_uren": hours}
    assert abs(op("2018-01-01").value("gevraagde_plekken", facts) - Fraction(places)) <= Fraction(1, 200)
