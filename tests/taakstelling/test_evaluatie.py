"""The evaluation of a period: who came, went and stayed, where the orders come from, and beside whom one stands."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from luwte.begeleiding.models import Begeleidingsafspraak
from luwte.taakstelling import tellen
from luwte.taakstelling.evaluatie import EEUWIG, Werk, aaneengesloten, evalueer
from luwte.taakstelling.views.evaluatie import groep
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten.models import Traject
from tests.plaatsingen import rijen
from tests.taakstelling.test_paginas import tekst

pytestmark = pytest.mark.django_db
D = dt.date
PAD = "/gemeente/evaluatie/"
JONG = Fraction(27)


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


@pytest.fixture
def in_beeld_van(gemeente, auteur):
    with gemeenten_in_beeld([gemeente.pk]):
        yield gemeente


BEGIN, EINDE = D(2017, 1, 1), D(2018, 11, 15)


def beeld(gemeente, van=BEGIN, t_m=EINDE):
    return evalueer(gemeente, van, t_m, JONG)


@pytest.mark.eis("M299")
def test_a_period_shows_who_began_who_stopped_and_who_works_at_its_end(in_beeld_van):
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1))
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1), D(2018, 3, 1))
    rijen.plaatsing(in_beeld_van, D(2018, 2, 1))
    een = beeld(in_beeld_van, D(2018, 1, 1))
    assert (een.begin, een.erbij, een.eraf, een.eind) == (2, 1, 1, 2)
    geteld = tellen.tel([D(2018, 11, 15)])[D(2018, 11, 15), in_beeld_van.pk]
    assert geteld.personen == een.eind


@pytest.mark.eis("M299")
def test_the_day_before_a_contract_ends_counts_and_the_next_day_does_not(in_beeld_van):
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1), D(2018, 3, 1))
    assert beeld(in_beeld_van, D(2018, 1, 1), D(2018, 2, 28)).eind == 1
    assert beeld(in_beeld_van, D(2018, 1, 1), D(2018, 3, 1)).eind == 0
    assert beeld(in_beeld_van, D(2018, 1, 1), D(2018, 2, 28)).eraf == 0
    assert beeld(in_beeld_van, D(2018, 3, 1), D(2018, 3, 2)).eraf == 1


def test_a_contract_that_follows_at_once_is_no_coming_and_going(in_beeld_van):
    eerste = rijen.plaatsing(in_beeld_van, D(2017, 6, 1), D(2018, 3, 1))
    rijen.contract(eerste.dienstverband.traject, D(2018, 3, 1), uren="12")
    een = beeld(in_beeld_van, D(2018, 1, 1))
    assert (een.begin, een.erbij, een.eraf, een.eind) == (1, 0, 0, 1)


def test_who_has_a_contract_and_no_finding_does_not_count(in_beeld_van):
    rijen.contract(rijen.traject(in_beeld_van))
    assert beeld(in_beeld_van).eind == 0


@pytest.mark.eis("M317")
def test_who_works_on_after_a_negative_advice_no_longer_counts_from_that_day(in_beeld_van):
    contract = rijen.plaatsing(in_beeld_van, D(2017, 6, 1))
    rijen.advies(contract.dienstverband.traject, D(2018, 10, 1), "negatief")
    assert beeld(in_beeld_van, t_m=D(2018, 9, 30)).eind == 1
    een = beeld(in_beeld_van)
    assert (een.erbij, een.eraf, een.eind) == (1, 1, 0)


@pytest.mark.parametrize("seed", range(6))
def test_on_any_day_the_evaluation_counts_whom_the_law_counts(in_beeld_van, seed):
    """Random lives: advices and findings of all outcomes, contracts one after another."""
    loten = Random(seed)
    for _ in range(4):
        zaak, dag = rijen.traject(in_beeld_van), D(2017, 2, 1)
        for _ in range(loten.randint(1, 3)):
            dag += dt.timedelta(days=loten.randint(32, 90))
            advies = rijen.advies(zaak, dag, loten.choice(["positief", "positief", "negatief"]))
            if advies.uitkomst == "positief" and loten.random() < 0.8:
                rijen.vaststelling(advies, dag + dt.timedelta(days=loten.randint(0, 20)))
        begin = D(2017, 1, 2) + dt.timedelta(days=loten.randint(0, 200))
        for _ in range(loten.randint(1, 3)):
            tot = begin + dt.timedelta(days=loten.randint(1, 200))
            rijen.contract(zaak, begin, tot)
            begin = tot + dt.timedelta(days=loten.choice([0, 0, 30]))
    dagen = [D(2017, 6, 1) + dt.timedelta(days=loten.randint(0, 500)) for _ in range(12)]
    geteld = tellen.tel(dagen)
    for dag in dagen:
        een = beeld(in_beeld_van, t_m=dag)
        assert een.eind == geteld[dag, in_beeld_van.pk].personen, dag
        assert een.begin + een.erbij - een.eraf == een.eind, dag


def test_a_place_is_lasting_for_who_still_works_twelve_and_twenty_four_months_later(in_beeld_van):
    rijen.plaatsing(in_beeld_van, D(2016, 10, 1), op=D(2016, 9, 1))
    rijen.plaatsing(in_beeld_van, D(2016, 10, 1), D(2018, 1, 1), op=D(2016, 9, 1))
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1), D(2018, 5, 31))  # a day short of a year
    rijen.plaatsing(in_beeld_van, D(2018, 2, 1))  # not a year ago yet
    een, twee = beeld(in_beeld_van).duurzaam
    assert (een.maanden, een.begonnen, een.nog, een.aandeel) == (12, 3, 2, Fraction(2, 3))
    assert (twee.maanden, twee.begonnen, twee.nog, twee.aandeel) == (24, 2, 1, Fraction(1, 2))


@pytest.mark.eis("M317")
def test_nobody_long_enough_ago_gives_no_share_instead_of_nought(in_beeld_van):
    rijen.plaatsing(in_beeld_van, D(2018, 2, 1))
    assert [meting.aandeel for meting in beeld(in_beeld_van).duurzaam] == [None, None]


@pytest.mark.eis("M008")
def test_the_share_of_market_orders_is_of_the_hours_whose_origin_is_known(in_beeld_van):
    for uren, herkomst in (("24", "markt"), ("8", "overheid"), ("16", "")):
        een = rijen.plaatsing(in_beeld_van, uren=uren)
        een.werkplek.herkomst = herkomst
        een.werkplek.save()
    opdrachten = beeld(in_beeld_van).opdrachten
    assert (opdrachten.markt, opdrachten.ander, opdrachten.onbekend) == (24, 8, 16)
    assert opdrachten.aandeel == Fraction(3, 4)


@pytest.mark.eis("M016")
def test_the_unit_is_one_course_for_one_client(in_beeld_van, ingelogd):
    """Two courses of one person are two units of one client; the second begins when the first is over."""
    eerste = rijen.traject(in_beeld_van)
    rijen.traject(in_beeld_van)
    volgende = {"gemeente": in_beeld_van, "kandidaat": eerste.kandidaat, "route": "voordracht", "begin": D(2018, 6, 1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Traject.objects.create(**volgende)
    eerste.einde = D(2018, 5, 31)
    eerste.save()
    Traject.objects.create(**volgende)
    een = beeld(in_beeld_van)
    assert (een.trajecten, een.personen) == (3, 2)
    assert "3 trajecten begonnen, voor 2 personen. De eenheid is één traject per cliënt." in tekst(
        ingelogd("controller").get(PAD)
    )


@pytest.mark.eis("M299", "M322")
def test_guidance_and_young_people_are_of_who_works_on_the_last_day(in_beeld_van, maak_gebruiker):
    jong = rijen.plaatsing(in_beeld_van, geboren=D(1991, 11, 16))
    oud = rijen.plaatsing(in_beeld_van, geboren=D(1991, 11, 15))  # 27 that very day
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1), D(2018, 1, 1))
    door = maak_gebruiker(in_beeld_van, "jobcoach")
    for contract, soort, uren in ((jong, "jobcoach", "4"), (jong, "werkleider", "2"), (oud, "jobcoach", "3")):
        Begeleidingsafspraak.objects.create(
            gemeente=in_beeld_van, traject=contract.dienstverband.traject, soort=soort, uren=Decimal(uren),
            periode=(D(2018, 1, 1), None), bron="participatie", door=door,
        )  # fmt: skip
    een = beeld(in_beeld_van)
    assert (een.begeleid, een.begeleiding_uren, een.begeleiding_per_persoon) == (2, 9, Fraction(9, 2))
    assert (een.jongeren, een.eind) == (1, 2)


@pytest.mark.eis("M299", "M316", "M318")
def test_the_page_looks_back_two_years_and_tells_all_with_day_unit_and_source(
    ingelogd, in_beeld_van, regio, buurgemeente
):
    with gemeenten_in_beeld([in_beeld_van.pk, buurgemeente.pk]):
        rijen.plaatsing(in_beeld_van, D(2017, 6, 1), uren="31")
        rijen.vastgesteld(in_beeld_van)
        for _ in range(5):
            rijen.plaatsing(buurgemeente, uren="31")
    pagina = tekst(ingelogd("controller").get(PAD))
    assert "Van 16 november 2016 tot en met 15 november 2018" in pagina
    assert "Begonnen 1 Gestopt 0 Aan het werk op 15 november 2018 1" in pagina
    assert "12 maanden 1 1 100%" in pagina
    assert "Wacht op een passende plek" in pagina or "Andere reden 1" in pagina
    assert re.search(r"Purmerend \(uw gemeente\) 30 1 1,00 3,3% ", pagina)
    assert re.search(r"Zaanstad 55 5 5,00 9,1% ", pagina)
    assert re.search(r"Beemster 2 niet getoond – – ", pagina)
    assert re.search(r"Nederland Stcrt 2017, 68246 .* 4\.600 niet bekend – – ", pagina)
    assert "Meedoen bespaart de samenleving kosten." in pagina
    assert "Er is geen bedrag bekend; Luwte bedenkt er geen." in pagina


@pytest.mark.eis("M316")
def test_the_country_stands_beside_the_municipality_where_a_source_reported_it(ingelogd, in_beeld_van):
    pagina = tekst(ingelogd("controller").get(PAD, {"van": "2017-01-01", "t_m": "2017-12-31"}))
    assert re.search(
        r"Nederland Stcrt 2017, 4882 \(vanaf 01-01-2017\); Pers \(vanaf 30-09-2017\) 2\.600 735 – 28,3% ", pagina
    )


@pytest.mark.parametrize(("vraag", "veld"), [
    ({"van": "2018-05-01", "t_m": "2018-04-30"}, "t_m"),
    ({"van": "2018-05-01", "t_m": "2018-11-16"}, "t_m"),
    ({"van": "2014-12-31", "t_m": "2018-01-01"}, "van"),
    ({"van": "31-02-2018", "t_m": "2018-05-01"}, "van"),
    ({"van": "2018-05-01"}, "t_m"),
])  # fmt: skip
def test_a_wrong_period_is_refused_at_the_field_and_stays_as_typed(ingelogd, vraag, veld):
    antwoord = ingelogd("controller").get(PAD, vraag)
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == [veld]
    assert antwoord.context["form"]["van"].value() == vraag["van"]


def test_a_council_member_sees_no_small_parts_of_a_whole(ingelogd, in_beeld_van):
    rijen.plaatsing(in_beeld_van, D(2017, 6, 1), geboren=D(1998, 1, 1))
    pagina = tekst(ingelogd("raadlezer").get(PAD))
    assert "Begonnen niet getoond Gestopt niet getoond" in pagina
    assert "12 maanden 1 niet getoond niet getoond" in pagina
    assert "Jonger dan 27 jaar niet getoond" in pagina
    assert (groep(5, 0, alles=False).deel, groep(5, 4, alles=False).deel, groep(1, 9, alles=True).deel) == (5, None, 1)


def test_the_evaluation_of_a_neighbour_stays_closed_and_names_stay_out(ingelogd, buurgemeente, in_beeld_van):
    with gemeenten_in_beeld([in_beeld_van.pk, buurgemeente.pk]):
        van_hen = rijen.plaatsing(buurgemeente)
        van_ons = rijen.plaatsing(in_beeld_van)
    pagina = tekst(ingelogd("controller").get(PAD))
    assert "Aan het werk op 15 november 2018 1 " in pagina
    for contract in (van_hen, van_ons):
        assert contract.dienstverband.traject.kandidaat.achternaam not in pagina


@pytest.mark.parametrize(("rol", "code"), [
    ("consultant", 200), ("controller", 200), ("raadlezer", 200), ("functioneel_beheer", 200), ("jobcoach", 403),
    ("school", 403),
])  # fmt: skip
def test_who_sees_the_counts_sees_the_evaluation(ingelogd, rol, code):
    assert ingelogd(rol).get(PAD).status_code == code


def test_the_evaluation_asks_the_same_whatever_the_number_of_people(ingelogd, in_beeld_van, hooguit_queries):
    client = ingelogd("controller")
    rijen.plaatsing(in_beeld_van)
    with hooguit_queries(25) as een:
        client.get(PAD)
    for _ in range(6):
        rijen.plaatsing(in_beeld_van)
    with hooguit_queries(25) as meer:
        client.get(PAD)
    assert len(een) == len(meer)


dagen = st.dates(D(2016, 1, 1), D(2019, 1, 1))
delen = st.lists(
    st.tuples(st.integers(1, 3), dagen, st.integers(1, 500)).map(
        lambda een: Werk(een[0], D(1990, 1, 1), een[1], een[1] + dt.timedelta(days=een[2]), Decimal(24), "")
    ),
    max_size=12,
)


@pytest.mark.eis("M299")
@given(delen, dagen, st.integers(0, 700))
def test_who_worked_before_plus_who_began_minus_who_stopped_is_who_works(stukken, van, duur):
    """For all stretches of work and all periods; each person counts once on a day."""
    t_m = van + dt.timedelta(days=duur)
    reeksen = aaneengesloten(stukken)
    ervoor = van - dt.timedelta(days=1)
    begin = sum(v <= ervoor < t for _, v, t in reeksen)
    eind = sum(v <= t_m < t for _, v, t in reeksen)
    erbij = sum(van <= v <= t_m for _, v, _ in reeksen)
    eraf = sum(van <= t <= t_m for _, _, t in reeksen)
    assert begin + erbij - eraf == eind
    for dag in (van, t_m):
        assert sum(v <= dag < t for _, v, t in reeksen) == len({s.kandidaat for s in stukken if s.van <= dag < s.tot})
    assert all(t <= EEUWIG for _, _, t in reeksen)
