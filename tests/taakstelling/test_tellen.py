"""Counting: who counts, from which day, three ways side by side."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.taakstelling import tellen
from luwte.trajecten.models import Traject
from luwte.wet import catalogus, taakstellingen
from tests.plaatsingen import rijen
from tests.plaatsingen.rijen import PEILDATUM
from tests.taakstelling.conftest import REGIO

pytestmark = pytest.mark.django_db
DAG = dt.date


def test_a_person_counts_when_all_four_conditions_hold(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.plaatsing(gemeente, uren="24")
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.personen, geteld.aantallen.uren, geteld.plekken) == (1, Decimal(24), Fraction(24, 31))


@pytest.mark.eis("M036")
@pytest.mark.parametrize("ontbreekt", ["aanvraag en advies", "positief advies", "vaststelling", "dienstbetrekking"])
def test_a_person_counts_only_with_request_positive_advice_finding_and_employment(gemeente, in_beeld, ontbreekt):
    in_beeld(gemeente)
    zaak = rijen.traject(gemeente)
    if ontbreekt == "positief advies":
        rijen.advies(zaak, uitkomst="negatief")
    elif ontbreekt != "aanvraag en advies":
        advies = rijen.advies(zaak)
        if ontbreekt != "vaststelling":
            rijen.vaststelling(advies)
    if ontbreekt != "dienstbetrekking":
        rijen.contract(zaak)
    assert tellen.telling(gemeente, PEILDATUM).personen == 0
    assert tellen.telling(gemeente, PEILDATUM).plekken == 0


@pytest.mark.eis("M036")
def test_each_condition_counts_from_its_own_day(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.traject(gemeente)
    rijen.contract(zaak, DAG(2017, 2, 1))
    rijen.vaststelling(rijen.advies(zaak, DAG(2017, 3, 1)), DAG(2017, 3, 15))
    geteld = {
        dag: tellen.telling(gemeente, dag)
        for dag in (DAG(2017, 2, 28), DAG(2017, 3, 1), DAG(2017, 3, 14), DAG(2017, 3, 15))
    }
    assert [t.personen for t in geteld.values()] == [0, 0, 0, 1]
    assert [t.aantallen.positief_advies for t in geteld.values()] == [0, 1, 1, 1]
    assert [t.aantallen.niet_werkzaam for t in geteld.values()] == [0, 1, 1, 0]


def test_the_last_day_of_a_contract_counts_and_the_day_after_does_not(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.plaatsing(gemeente, DAG(2017, 6, 1), DAG(2018, 6, 1))
    assert tellen.telling(gemeente, DAG(2018, 5, 31)).personen == 1
    assert tellen.telling(gemeente, DAG(2018, 6, 1)).personen == 0
    assert tellen.telling(gemeente, DAG(2017, 5, 31)).personen == 0


def test_a_later_negative_advice_ends_the_count(gemeente, in_beeld):
    in_beeld(gemeente)
    contract = rijen.plaatsing(gemeente)
    rijen.advies(contract.dienstverband.traject, DAG(2018, 9, 1), "negatief")
    assert tellen.telling(gemeente, DAG(2018, 8, 31)).personen == 1
    assert tellen.telling(gemeente, DAG(2018, 9, 1)).personen == 0


@pytest.mark.eis("M286")
def test_advice_and_finding_of_an_earlier_case_count_in_a_later_one(gemeente, in_beeld):
    """Who comes back on an advice that still holds is asked no new one, and counts when she works."""
    in_beeld(gemeente)
    eerste = rijen.vastgesteld(gemeente)
    Traject.objects.filter(pk=eerste.pk).update(einde=DAG(2018, 2, 1))
    later = Traject.objects.create(
        gemeente=gemeente, kandidaat=eerste.kandidaat, route="switch_geldig", begin=DAG(2018, 3, 1)
    )
    rijen.contract(later, DAG(2018, 4, 1), uren="28")
    voor, na = tellen.telling(gemeente, DAG(2018, 3, 31)), tellen.telling(gemeente, DAG(2018, 4, 1))
    assert (voor.personen, na.personen, na.aantallen.uren) == (0, 1, Decimal(28))
    assert [t.aantallen.positief_advies for t in (voor, na)] == [1, 1]
    assert [t.aantallen.vastgesteld for t in (voor, na)] == [1, 1]
    rijen.advies(later, DAG(2018, 9, 1), "negatief")
    assert tellen.telling(gemeente, DAG(2018, 9, 1)).personen == 0


@pytest.mark.eis("M044")
def test_work_with_retained_benefit_never_counts(gemeente, in_beeld):
    from luwte.plaatsingen.vastleggen import start_proefplaatsing

    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente)
    start_proefplaatsing(zaak, rijen.werkplek(gemeente), DAG(2018, 10, 1), DAG(2018, 12, 31))
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.personen, geteld.plekken, geteld.aantallen.niet_werkzaam) == (0, 0, 1)


def test_a_person_with_two_contracts_counts_once_and_the_hours_twice(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente)
    rijen.contract(zaak, uren="20")
    rijen.contract(zaak, uren="12")
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.personen, geteld.plekken) == (1, Fraction(32, 31))


@pytest.mark.eis("M054", "M207")
def test_places_are_hours_over_31_and_compare_unrounded(gemeente, in_beeld):
    """Golden G29: four contracts of 24 hours are 3.0968 places; all four work, so nobody asks for more."""
    in_beeld(gemeente)
    for _ in range(4):
        rijen.plaatsing(gemeente, uren="24")
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert geteld.plekken == Fraction(96, 31)
    assert (geteld.verplichting, geteld.aantallen.zonder_plek) == (4, 0)
    assert (geteld.gerealiseerd, geteld.gehaald) == (False, True)
    assert round(float(geteld.plekken), 4) == 3.0968


@pytest.mark.eis("M054", "M207")
def test_one_hour_decides_whether_the_number_is_realised(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.vastgesteld(gemeente)
    for _ in range(30):
        contract = rijen.plaatsing(gemeente, uren="31")
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.aantal, geteld.verschil, geteld.gerealiseerd, geteld.gehaald) == (30, 0, True, True)
    contract.uren = Decimal("30.99")
    contract.save()
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.gerealiseerd, geteld.gehaald) == (False, False)


@pytest.mark.eis("M056", "M264")
def test_who_waits_decides_whether_the_duty_is_met_not_how_many_hours_the_others_work(gemeente, in_beeld):
    in_beeld(gemeente)
    assert tellen.telling(gemeente, PEILDATUM).gehaald is True
    rijen.plaatsing(gemeente, uren="24")
    rijen.plaatsing(gemeente, uren="20")
    assert tellen.telling(gemeente, PEILDATUM).gehaald is True
    wacht = rijen.vastgesteld(gemeente)
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.aantallen.zonder_plek, geteld.gehaald) == (1, False)
    rijen.contract(wacht, uren="12")
    geteld = tellen.telling(gemeente, PEILDATUM)
    assert (geteld.aantallen.zonder_plek, geteld.gehaald) == (0, True)


def test_only_the_number_itself_lets_a_letter_say_that_somebody_waits(maak_gemeente, in_beeld):
    """Lid 6: while the number is not realised nobody may wait, also when all who were established have work."""
    from luwte.brieven.feiten import Zaak
    from luwte.dossiers.brieffeiten import van_de_taakstelling

    def brief():
        feiten = van_de_taakstelling(Zaak(landsmeer, PEILDATUM))
        namen = ("aantal_gehaald", "aantal_niet_gehaald", "iedereen_een_plek", "mensen_wachten", "plekken_verplicht")
        return [feiten[naam] for naam in namen]

    landsmeer = maak_gemeente("0415", "Landsmeer")
    in_beeld(landsmeer)
    rijen.plaatsing(landsmeer, uren="31")
    assert brief() == [False, True, True, False, "2,00"]
    rijen.vastgesteld(landsmeer)
    assert brief() == [False, True, False, True, "2,00"]
    rijen.plaatsing(landsmeer, uren="31")
    assert brief() == [True, False, False, False, "2,00"]


@pytest.mark.eis("M048")
def test_due_is_the_number_or_fewer_when_fewer_persons_are_established(gemeente, in_beeld):
    in_beeld(gemeente)
    assert tellen.telling(gemeente, PEILDATUM).verplichting == 0
    for _ in range(3):
        rijen.vastgesteld(gemeente)
    assert tellen.telling(gemeente, PEILDATUM).verplichting == 3
    assert tellen.telling(gemeente, PEILDATUM).taakstelling == 30


@pytest.mark.eis("M051")
def test_the_number_is_a_stock_places_of_earlier_years_count_on(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.plaatsing(gemeente, DAG(2017, 6, 1))
    rijen.plaatsing(gemeente, DAG(2018, 6, 1))
    assert tellen.telling(gemeente, DAG(2017, 12, 31)).personen == 1
    assert tellen.telling(gemeente, DAG(2018, 12, 31)).personen == 2


@pytest.mark.eis("M302")
def test_a_year_without_a_known_number_says_so_and_does_not_crash(maak_gemeente, in_beeld):
    twenterand = maak_gemeente("1700", "Twenterand")
    in_beeld(twenterand)
    rijen.plaatsing(twenterand)
    geteld = tellen.telling(twenterand, DAG(2020, 6, 1))
    assert (geteld.taakstelling, geteld.verplichting, geteld.gehaald) == (None, None, None)
    assert (geteld.aantal, geteld.verschil, geteld.gerealiseerd) == (None, None, None)
    assert geteld.personen == 1
    assert "2020" in geteld.melding


@pytest.mark.eis("M047", "M263")
@pytest.mark.parametrize(("jaar", "plaats", "som"), [(2017, 2, 58), (2018, 3, 102)])
def test_the_region_has_the_statutory_numbers_of_the_note(regio, gemeente, in_beeld, jaar, plaats, som):
    """Golden G21."""
    in_beeld(gemeente)
    tabel = tellen.telling_regio(regio, DAG(jaar, 12, 31), gemeente)
    assert {regel.gemeente.naam: regel.taakstelling for regel in tabel.regels} == {rij[1]: rij[plaats] for rij in REGIO}
    assert tabel.totaal.taakstelling == som


def test_the_region_shows_the_own_counts_and_hides_small_counts_of_others(regio, gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente, buurgemeente)
    for _ in range(2):
        rijen.plaatsing(gemeente)
    for _ in range(4):
        rijen.plaatsing(buurgemeente)
    in_beeld(gemeente)
    tabel = tellen.telling_regio(regio, PEILDATUM, gemeente)
    eigen = next(regel for regel in tabel.regels if regel.eigen)
    buur = next(regel for regel in tabel.regels if regel.gemeente == buurgemeente)
    assert (eigen.personen, eigen.plekken) == (2, Fraction(48, 31))
    assert (buur.personen, buur.plekken, buur.vastgesteld) == (None, None, None)
    assert tabel.afgeschermd
    # Seven others hide 0+0+0+0+0+0+4: the total may show, for any of them can be the one.
    assert tabel.totaal.personen == 6


def test_a_count_of_five_at_the_neighbour_shows(regio, gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente, buurgemeente)
    for _ in range(5):
        rijen.plaatsing(buurgemeente)
    in_beeld(gemeente)
    tabel = tellen.telling_regio(regio, PEILDATUM, gemeente)
    buur = next(regel for regel in tabel.regels if regel.gemeente == buurgemeente)
    assert (buur.personen, buur.plekken) == (5, Fraction(120, 31))


def test_the_function_counts_nothing_outside_the_own_region(gemeente, maak_gemeente, in_beeld, regio):
    twenterand = maak_gemeente("1700", "Twenterand")
    in_beeld(twenterand)
    rijen.plaatsing(twenterand)
    in_beeld(gemeente)
    rijen.plaatsing(gemeente)
    gemeenten = {wie for _, wie in tellen.tel([PEILDATUM])}
    assert gemeente.pk in gemeenten
    assert twenterand.pk not in gemeenten
    assert tellen.telling(twenterand, PEILDATUM).personen == 0


def test_the_function_counts_nothing_when_nothing_is_in_view(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.plaatsing(gemeente)
    in_beeld()
    assert tellen.tel([PEILDATUM]) == {}


def test_counting_a_region_is_the_sum_of_counting_its_municipalities(regio, gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente, buurgemeente)
    for uren, waar in (
        ("24", gemeente),
        ("31", gemeente),
        ("20.5", buurgemeente),
        ("36", buurgemeente),
        ("12", buurgemeente),
    ):
        rijen.plaatsing(waar, uren=uren)
    los = [tellen.telling(waar, PEILDATUM) for waar in (gemeente, buurgemeente)]
    samen = tellen.tel([PEILDATUM])
    assert sum(a.uren for a in samen.values()) == sum(t.aantallen.uren for t in los) == Decimal("123.5")
    assert sum(a.personen for a in samen.values()) == sum(t.personen for t in los) == 5
    assert sum(t.plekken for t in los) == Fraction(1235, 310)


@pytest.mark.eis("M052")
def test_the_national_numbers_of_2019_and_2020_are_known():
    """Golden G36."""
    assert [taakstellingen.landelijk(jaar).value for jaar in (2019, 2020)] == [6000, 7400]


hours = st.lists(st.decimals(1, 60, places=2), max_size=30)


@given(hours, st.decimals(1, 60, places=2), st.dates(dt.date(2017, 1, 1), dt.date(2020, 12, 31)))
def test_places_never_fall_when_hours_are_added_and_add_up(uren, erbij, dag):
    stand = catalogus().at(dag)

    def plekken(lijst):
        return stand.value("plekken_van_31_uur", {"uren_totaal": sum(lijst, Decimal(0))})

    assert plekken([*uren, erbij]) > plekken(uren)
    assert plekken([*uren, erbij]) == plekken(uren) + plekken([erbij])
