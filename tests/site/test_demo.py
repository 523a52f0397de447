"""The demo region: the facts it must agree with, and no case the product could not have made."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from django.db.models import Count, Max, Q
from stdnum.nl import bsn

from luwte.correcties.samenvoegen import beide_lopen, dubbelen
from luwte.dossiers import werkvoorraad
from luwte.gemeenten.models import Beleid, Gemeente, Lidmaatschap
from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.plaatsingen.feiten import lopend
from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.plekken.models import Aanpassing, Werkgeverschap
from luwte.site.demo.namen import burgerservicenummers
from luwte.taakstelling.tellen import tel, telling
from luwte.toezicht.models import Wijziging
from luwte.trajecten import verloop
from luwte.trajecten.models import Advies, Adviesaanvraag, Route, Stap, Traject, Vaststelling
from luwte.trajecten.stand import laatste_stappen
from luwte.wet import taakstellingen
from tests.site.conftest import GEMEENTEN, REGIO

PEILDATUM = dt.date(2018, 11, 15)
DAGEN = [dt.date(2017, 10, 1), dt.date(2017, 12, 31), PEILDATUM, dt.date(2018, 12, 31), dt.date(2019, 1, 31)]
IN_DIENST = ("S16", "S17", "S18", "S20", "S21", "S22", "S25", "S29")


def personen(demo: dict[str, Gemeente], gemeente: str, dag: dt.date) -> int:
    """Persons who count as realised that day."""
    return tel([dag])[dag, demo[gemeente].pk].personen


# -- real facts ---------------------------------------------------------------------------------


@pytest.mark.eis("M129")
def test_positive_advices_up_to_1_october_2017_are_those_of_the_note(demo):
    dag = dt.date(2017, 10, 1)
    geteld = {naam: tel([dag])[dag, demo[naam].pk].positief_advies for naam in REGIO}
    assert geteld == dict.fromkeys(REGIO, 0) | {"Purmerend": 1, "Zaanstad": 4}
    per_gemeente = Counter(
        Advies.objects.filter(ontvangen_op__lte=dag, uitkomst="positief", gemeente__naam__in=REGIO).values_list(
            "gemeente__naam", flat=True
        )
    )
    assert per_gemeente == {"Purmerend": 1, "Zaanstad": 4}


@pytest.mark.eis("M301", "M302")
@pytest.mark.parametrize(
    ("dag", "aantal", "getal"),
    [(dt.date(2017, 12, 31), 5, 5), (dt.date(2018, 12, 31), 8, 8), (dt.date(2019, 1, 31), 9, 11)],
)
def test_twenterand_realised_what_its_council_letter_says(demo, dag, aantal, getal):
    stand = telling(demo["Twenterand"], dag)
    assert (stand.personen, stand.taakstelling) == (aantal, getal)
    if dag.year < 2019:
        assert stand.gehaald
        assert stand.plekken >= aantal  # on average 32 hours, so the places of 31 hours are there too


def test_the_number_of_the_region_is_58_in_2017_and_102_in_2018(demo):
    for jaar, getal in ((2017, 58), (2018, 102)):
        som = sum(telling(demo[naam], dt.date(jaar, 12, 31)).taakstelling for naam in REGIO)
        assert som == getal == sum(taakstellingen.aantal(naam, jaar).value for naam in REGIO)


def test_the_policy_of_the_note_of_2017_holds_in_the_region_only_and_names_its_source(demo):
    rij = Beleid.objects.get(regio__naam="Zaanstreek-Waterland", naam="begeleidingssubsidie_algemeen_maximum")
    assert rij.waarde == "8500"
    assert "notitie" in rij.besluit.lower()
    assert (rij.periode.lower, rij.periode.upper) == (dt.date(2017, 1, 1), dt.date(2020, 1, 1))
    assert not Beleid.objects.filter(gemeente__naam="Twenterand", naam="begeleidingssubsidie_algemeen_maximum").exists()


# -- size and variety ---------------------------------------------------------------------------


def test_there_are_about_150_dossiers_most_of_them_in_purmerend_and_zaanstad(demo):
    begonnen = Traject.objects.filter(begin__lte=PEILDATUM)
    assert 145 <= begonnen.count() <= 165
    per = Counter(begonnen.values_list("gemeente__naam", flat=True))
    assert set(per) == set(GEMEENTEN)
    assert per["Purmerend"] + per["Zaanstad"] > begonnen.count() * 0.65
    assert Stap.objects.aggregate(laatste=Max("datum"))["laatste"] <= dt.date(2019, 6, 30)


def test_every_state_route_and_transition_of_the_table_occurs(demo):
    toestanden = set(laatste_stappen(PEILDATUM).values_list("naar", flat=True))
    # A secondment is no state of its own: it runs within an employment.
    assert toestanden == {t.code for t in verloop.TOESTANDEN.values() if not t.binnen}
    assert set(Traject.objects.values_list("route", flat=True)) == set(Route.values)
    assert set(Stap.objects.values_list("overgang", flat=True)) == set(verloop.OVERGANGEN)
    assert set(Rechtspositie.objects.values_list("soort", flat=True)) == set(Rechtspositie.Soort.values)


def test_one_person_stands_twice_in_purmerend_and_one_comes_back_on_the_advice_of_an_earlier_case(demo):
    (paar,) = dubbelen(demo["Purmerend"])
    assert paar.een.geboortedatum == paar.ander.geboortedatum
    assert not beide_lopen(paar.een, paar.ander)  # so that a user can merge them
    tweede = Traject.objects.get(route=Route.SWITCH_GELDIG)
    eerste = Traject.objects.get(kandidaat=tweede.kandidaat_id, einde__isnull=False)
    assert eerste.einde < tweede.begin
    assert Vaststelling.objects.filter(traject=eerste, uitkomst="uitsluitend_beschut").exists()
    assert not Advies.objects.filter(aanvraag__traject=tweede).exists()


def test_only_a_small_municipality_that_reached_its_number_has_a_waiting_list(demo):
    wacht = laatste_stappen(PEILDATUM).filter(naar="S12")
    assert set(wacht.values_list("gemeente__naam", flat=True)) == {"Oostzaan"}
    stand = telling(demo["Oostzaan"], PEILDATUM)
    assert stand.plekken >= stand.taakstelling


@pytest.mark.eis("M304")
def test_half_of_the_placed_are_younger_than_23(demo):
    geplaatst = list(lopend(PEILDATUM))
    jong = sum(rij.leeftijd < 23 for rij in geplaatst)
    assert 0.4 <= jong / len(geplaatst) <= 0.6
    twenterand = list(lopend(dt.date(2018, 12, 31), demo["Twenterand"]))
    assert sum(rij.leeftijd < 23 for rij in twenterand) * 2 == len(twenterand)


def test_contracts_have_16_to_36_hours_and_most_24_to_31(demo):
    uren = [rij.uren for rij in Contract.objects.all()]
    hoofd = [u for u in uren if u >= 16]
    assert len(uren) - len(hoofd) == 1  # the second job beside another
    assert max(uren) == 36
    assert sum(24 <= u <= 31 for u in hoofd) > len(hoofd) * 0.7
    assert Contract.objects.filter(duur="onbepaald").count() >= 3


def test_all_four_scenarios_occur_and_payroll_only_in_2017(demo):
    assert set(Dienstverband.objects.values_list("werkgeverschap", flat=True)) == set(Werkgeverschap.values)
    payroll = Contract.objects.filter(dienstverband__werkgeverschap="payroll")
    assert payroll
    assert all(rij.periode.lower.year == 2017 and rij.periode.upper <= dt.date(2018, 1, 1) for rij in payroll)
    assert set(Aanpassing.objects.values_list("soort", flat=True)) == set(Aanpassing.Soort.values)


def test_loonwaarden_run_from_20_to_60_percent_some_under_30_and_some_measured_again(demo):
    metingen = [int(rij.loonwaarde * 100) for rij in Loonwaardemeting.objects.all()]
    assert 20 <= min(metingen) < 30 < max(metingen) <= 60
    assert 0 < sum(m < 30 for m in metingen) < len(metingen) / 3
    assert Traject.objects.annotate(n=Count("loonwaardemetingen")).filter(n__gte=2).exists()


def test_the_work_list_of_a_consultant_has_work_in_every_group(demo):
    for naam, rol, groepen in (
        ("Purmerend", "consultant", "1234"),
        ("Purmerend", "jobcoach", "123"),
        ("Zaanstad", "consultant", "1234"),
    ):
        geteld = werkvoorraad.aantallen(werkvoorraad.werk(PEILDATUM, demo[naam].pk, rol))
        assert all(geteld[groep] for groep in groepen), (naam, rol, geteld)


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_on_every_date_lists_have_work_and_realised_places_stay_under_the_number(demo, dag):
    for naam in ("Purmerend", "Zaanstad", "Twenterand"):
        assert sum(werkvoorraad.aantallen(werkvoorraad.werk(dag, demo[naam].pk, "consultant")).values()) > 3
    for naam in REGIO:
        stand = telling(demo[naam], dag)
        assert stand.personen <= stand.aantallen.vastgesteld <= stand.aantallen.positief_advies
        if stand.taakstelling is not None:
            assert stand.personen <= stand.taakstelling


def test_in_purmerend_a_user_can_go_on_with_every_case_of_the_default_date(demo):
    begonnen = Traject.objects.filter(gemeente=demo["Purmerend"], begin__lte=PEILDATUM)
    assert not Stap.objects.filter(traject__in=begonnen, datum__gt=PEILDATUM).exists()
    assert Traject.objects.filter(gemeente=demo["Purmerend"], begin__gt=PEILDATUM).count() >= 5


# -- nobody is real -----------------------------------------------------------------------------


def test_every_person_is_marked_as_invented_and_has_numbers_that_belong_to_nobody(demo):
    assert all(mens.verzonnen for mens in Kandidaat.objects.all())
    # Who moved stands in two municipalities under her own number.
    verhuisd = Kandidaat.objects.filter(gekomen__isnull=False)
    assert {mens.bsn for mens in verhuisd} <= {mens.bsn for mens in Kandidaat.objects.filter(gekomen=None)}
    mensen = list(Kandidaat.objects.filter(gekomen=None))
    nummers = [mens.bsn for mens in mensen]
    assert len(set(nummers)) == len(nummers)
    assert all(bsn.is_valid(nummer) and nummer.startswith("99999") for nummer in nummers)
    assert all(mens.telefoon.startswith("06-0000") and not mens.straat and not mens.email for mens in mensen)
    assert len({mens.naam for mens in mensen}) == len(mensen)


def test_there_are_enough_numbers_that_pass_the_elfproef():
    nummers = list(burgerservicenummers())
    assert len(nummers) > 800
    assert all(bsn.is_valid(nummer) for nummer in nummers)


# -- no case breaks an invariant ----------------------------------------------------------------


@pytest.mark.eis("M012", "M036")
def test_every_finding_rests_on_a_positive_advice_after_a_request(demo):
    for besluit in Vaststelling.objects.select_related("advies__aanvraag"):
        advies = besluit.advies
        assert advies.uitkomst == "positief"
        assert advies.aanvraag.aangevraagd_op <= advies.uitgebracht_op <= advies.ontvangen_op <= besluit.besluit_op
    vastgesteld = Vaststelling.objects.filter(uitkomst="uitsluitend_beschut").values("traject")
    assert not Stap.objects.filter(naar="S9").exclude(traject__in=vastgesteld).exists()


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_realised_rests_on_four_conditions_and_never_on_a_trial(demo, dag):
    for naam in GEMEENTEN:
        werkend = {
            rij.dienstverband.traject.kandidaat_id
            for rij in lopend(dag, demo[naam]).select_related("dienstverband__traject")
        }
        voldoet = {
            besluit.traject.kandidaat_id
            for besluit in Vaststelling.objects.filter(
                gemeente=demo[naam],
                besluit_op__lte=dag,
                uitkomst="uitsluitend_beschut",
                advies__uitkomst="positief",
                advies__ontvangen_op__lte=dag,
                advies__aanvraag__aangevraagd_op__lte=dag,
            ).select_related("traject")
        }
        assert personen(demo, naam, dag) == len(werkend & voldoet) == len(werkend)
        proef = Proefplaatsing.objects.filter(gemeente=demo[naam], periode__contains=dag)
        assert not werkend & set(proef.values_list("traject__kandidaat", flat=True))


def test_who_is_in_service_at_the_default_date_has_a_contract(demo):
    in_dienst = set(laatste_stappen(PEILDATUM).filter(naar__in=IN_DIENST).values_list("traject", flat=True))
    assert {rij.traject_id for rij in lopend(PEILDATUM)} <= in_dienst
    loopt_door = Q(periode__endswith__gt=PEILDATUM) | Q(periode__upper_inf=True)
    afgesproken = Contract.objects.filter(loopt_door).values_list("dienstverband__traject", flat=True)
    assert in_dienst <= set(afgesproken)  # some were agreed already and begin a few weeks later


def test_an_advice_still_holds_when_the_contract_has_ended(demo):
    geeindigd = laatste_stappen(PEILDATUM).filter(naar="S26").values_list("traject", flat=True)
    assert geeindigd
    for traject in geeindigd:
        advies = Advies.objects.get(aanvraag__traject=traject)
        assert advies.uitkomst == "positief"
        assert not Contract.objects.filter(dienstverband__traject=traject, periode__contains=PEILDATUM).exists()


def test_a_low_loonwaarde_never_kept_anybody_from_a_contract(demo):
    laag = Loonwaardemeting.objects.filter(loonwaarde__lt="0.30").values("traject")
    met_contract = Traject.objects.filter(pk__in=laag, dienstverbanden__isnull=False)
    assert met_contract.exists()
    zonder_woord = Stap.objects.filter(traject__in=met_contract, overgang="T35", reden="", gemeente__naam__in=REGIO)
    assert not zonder_woord.exists()  # the note asks for a perspective, written by a person


def test_contracts_of_one_person_never_pass_a_full_week_together(demo):
    for dag in DAGEN:
        samen: Counter[int] = Counter()
        week: dict[int, Any] = {}
        for rij in lopend(dag):
            samen[rij.traject_id] += rij.uren
            week[rij.traject_id] = max(week.get(rij.traject_id, 0), rij.normuren)
        assert all(uren <= week[traject] for traject, uren in samen.items())
    naast_elkaar = Counter(lopend(PEILDATUM).values_list("traject_id", flat=True))
    assert max(naast_elkaar.values()) == 2


def test_deviating_has_its_ground_and_a_negative_advice_gets_a_follow_up(demo):
    for besluit in Vaststelling.objects.filter(uitkomst="afwijkend"):
        assert besluit.grond == "ondeugdelijk"
        assert besluit.motivering
    afgewezen = Stap.objects.filter(naar__in=["S7", "S8"])
    assert afgewezen.filter(termijn_op__isnull=False).count() == afgewezen.count()
    assert Stap.objects.filter(overgang__in=["T22", "T56"]).exclude(reden="").count() >= 4


def test_every_row_passes_the_checks_of_its_own_fields(demo):
    for model in (Kandidaat, Stap, Adviesaanvraag, Advies, Vaststelling, Proefplaatsing, Loonwaardemeting, Contract):
        sleutels = {veld.name for veld in model._meta.fields if veld.is_relation}
        for rij in model.objects.all():
            rij.clean_fields(exclude=sleutels)


def test_every_step_follows_the_one_before_and_every_writer_has_the_role(demo):
    leden = set(Lidmaatschap.objects.values_list("gebruiker", "gemeente", "rol"))
    for stap in Stap.objects.all():
        assert any((stap.door_id, stap.gemeente_id, rol) in leden for rol in stap.rij.wie)
    assert set(Wijziging.objects.exclude(gemeente_id=None).values_list("auteur", flat=True)) == {"demo"}
