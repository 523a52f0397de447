"""Hours, secondments, the chain and the money of a month: what holds on every day, whatever is recorded."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from django.db import Error, transaction
from hypothesis import given
from hypothesis import strategies as st

from luwte.plaatsingen import vastleggen
from luwte.plaatsingen.feiten import lopend, maanden_tussen, uren_totaal
from luwte.plaatsingen.ketendelen import contractdelen
from luwte.plaatsingen.models import Contract, Detachering, Werkgeverswissel
from luwte.plaatsingen.stapfeiten import achter_elkaar_onder, feiten_van_plaatsingen
from luwte.plaatsingen.uren import Uren, te_veel_gedetacheerd
from luwte.plaatsingen.vastleggen.hulp import toets_nu
from luwte.taakstelling.tellen import tel
from luwte.wet import catalogus
from tests.plaatsingen import rijen

D = dt.date
db = pytest.mark.django_db
BEGIN, EINDE = D(2018, 1, 1), D(2018, 12, 31)
EERSTE = D(2018, 1, 1)


def reeks(stukken):
    """Parts that join on: lengths in days with hours, from 1 January 2018."""
    dag, uit = EERSTE, []
    for lengte, uren in stukken:
        uit.append(Uren(dag, dag + dt.timedelta(days=lengte), Decimal(uren), Decimal(36)))
        dag += dt.timedelta(days=lengte)
    return uit


stukken = st.lists(st.tuples(st.integers(1, 20), st.integers(1, 36)), min_size=1, max_size=4).map(reeks)
detacheringen = st.lists(
    st.builds(
        lambda dag, lengte, uren: Uren(
            EERSTE + dt.timedelta(days=dag),
            None if lengte is None else EERSTE + dt.timedelta(days=dag + lengte),
            Decimal(uren),
            Decimal(0),
        ),
        st.integers(0, 60),
        st.none() | st.integers(1, 40),
        st.integers(1, 36),
    ),
    max_size=4,
)


@given(stukken, detacheringen)
def test_the_first_day_with_too_many_hours_is_found_exactly(contracten, gedetacheerd):
    """Invariant 8: the clever look at a few days finds what a look at every day finds."""

    def som(lijst, dag):
        return sum((een.uren for een in lijst if een.loopt_op(dag)), Decimal(0))

    dagen = (EERSTE + dt.timedelta(days=n) for n in range(130))
    verwacht = next((dag for dag in dagen if som(gedetacheerd, dag) > som(contracten, dag)), None)
    gevonden = te_veel_gedetacheerd(contracten, gedetacheerd)
    assert (gevonden.vanaf if gevonden else None) == verwacht


@pytest.fixture
def contract(gemeente, in_beeld):
    """24 hours in 2018, at an employer with a week of 36."""
    in_beeld(gemeente)
    return rijen.plaatsing(gemeente, BEGIN, D(2019, 1, 1), "24")


def detacheer(contract, begin, laatste, uren="10", plek=None):
    """Second the person of a contract through the writer."""
    return vastleggen.detacheer(
        contract.dienstverband.traject,
        plek or rijen.werkplek(contract.gemeente),
        begin=begin,
        laatste_dag=laatste,
        uren=Decimal(uren),
        vergoeding_per_uur=Decimal("4.50"),
        begeleiding="Jobcoach",
        begeleiding_uren=Decimal(2),
    )


@db
@pytest.mark.parametrize(
    ("periode", "uren", "mag"),
    [
        ((D(2018, 3, 1), D(2018, 5, 1)), "14", True),
        ((D(2018, 3, 1), D(2018, 5, 1)), "14.01", False),
        ((D(2018, 4, 30), D(2018, 5, 1)), "14.01", False),
        ((D(2018, 5, 1), D(2018, 6, 1)), "24", True),
        ((D(2018, 12, 31), D(2019, 1, 1)), "24", True),
        ((D(2018, 12, 31), D(2019, 1, 2)), "1", False),
        ((D(2018, 6, 1), None), "1", False),
        ((D(2017, 12, 31), D(2018, 1, 2)), "1", False),
    ],
)
def test_the_database_itself_refuses_more_hours_than_the_contract_has(contract, periode, uren, mag):
    """One secondment of 10 hours runs in March and April; the edges of both periods count."""
    detacheer(contract, D(2018, 3, 1), D(2018, 4, 30))

    def maak():
        with transaction.atomic():
            Detachering.objects.create(
                gemeente=contract.gemeente, dienstverband=contract.dienstverband,
                werkplek=rijen.werkplek(contract.gemeente), periode=periode, uren=Decimal(uren),
                vergoeding_per_uur=0, begeleiding="Jobcoach", begeleiding_uren=1,
            )  # fmt: skip

    if mag:
        maak()
    else:
        with pytest.raises(Error, match="Het contract heeft dan"):
            maak()


@db
@pytest.mark.parametrize(
    "wat",
    [
        {"begeleiding_uren": 0},
        {"begeleiding": ""},
        {"vergoeding_per_uur": -1},
        {"einde_reden": "zomaar"},
        {"einde_reden": "ander", "periode": (D(2018, 3, 1), None)},
    ],
)
def test_guidance_never_stops_and_an_end_has_a_reason_in_the_database_too(contract, wat):
    gegevens = {
        "gemeente": contract.gemeente, "dienstverband": contract.dienstverband,
        "werkplek": rijen.werkplek(contract.gemeente), "periode": (D(2018, 3, 1), D(2018, 4, 1)), "uren": 4,
        "vergoeding_per_uur": 0, "begeleiding": "Jobcoach", "begeleiding_uren": 1,
    }  # fmt: skip
    with pytest.raises(Error), transaction.atomic():
        Detachering.objects.create(**gegevens | wat)


@db
def test_a_contract_cannot_lose_the_hours_that_were_lent_out(contract):
    detacheer(contract, D(2018, 3, 1), D(2018, 4, 30), "20")
    contract.uren = Decimal(16)

    def bewaar():
        with transaction.atomic():
            contract.save(update_fields=["uren"])
            toets_nu()

    with pytest.raises(Error, match="Het contract heeft dan 16 uur"):
        bewaar()


@db
@pytest.mark.eis("M216")
def test_other_hours_leave_the_chain_as_it_was_and_move_the_count(contract):
    traject = contract.dienstverband.traject
    keten = contractdelen(contract.dienstverband)
    peil = D(2018, 7, 1)
    vastleggen.wijzig_uren(traject, vanaf=D(2018, 6, 1), uren=Decimal(30))
    vastleggen.wijzig_uren(traject, vanaf=D(2018, 3, 1), uren=Decimal(26))
    assert contractdelen(contract.dienstverband) == keten
    uren = {dag: tel([dag])[dag, contract.gemeente_id].uren for dag in (D(2018, 2, 1), D(2018, 4, 1), peil)}
    assert list(uren.values()) == [Decimal(24), Decimal(26), Decimal(30)]
    assert tel([peil])[peil, contract.gemeente_id].personen == 1
    with pytest.raises(Error), transaction.atomic():
        Contract.objects.order_by("pk").last().__class__.objects.create(
            gemeente=contract.gemeente, dienstverband=contract.dienstverband, werkplek=contract.werkplek,
            periode=(D(2018, 12, 30), D(2018, 12, 31)), uren=1, normuren=36, duur="bepaald",
            voortzetting_van=contract,
        )  # fmt: skip


@given(st.integers(100, 3600), st.integers(0, 3600), st.sampled_from([D(2017, 6, 1), D(2018, 11, 15), D(2024, 1, 1)]))
def test_more_hours_never_give_fewer_places(honderdsten, erbij, dag):
    """Invariant 13: realised places are hours divided by 31, and grow with them."""
    stand = catalogus().at(dag)
    een, ander = Decimal(honderdsten) / 100, Decimal(honderdsten + erbij) / 100
    minder, meer = (stand.value("plekken_van_31_uur", {"uren_totaal": uren}) for uren in (een, ander))
    assert minder <= meer
    assert minder == Fraction(een) / 31


@db
@pytest.mark.parametrize("soort", ["gaat_over", "nieuw"])
def test_the_chain_goes_on_with_the_next_employer(contract, soort):
    traject = contract.dienstverband.traject
    plek = rijen.werkplek(contract.gemeente)
    nieuw = {"uren": Decimal(24), "duur": "bepaald", "laatste_dag": D(2019, 6, 30)} if soort == "nieuw" else {}
    wissel = vastleggen.wissel_werkgever(
        traject, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", per=D(2018, 10, 1), soort=soort,
        **nieuw,
    )  # fmt: skip
    delen = contractdelen(wissel.naar)
    assert len(delen) == (1 if soort == "gaat_over" else 2)
    assert delen[0].van == BEGIN
    begin = catalogus().at(D(2018, 10, 1)).value(
        "keten_begin_opvolgend",
        {
            "vorig_contract_einde": D(2018, 9, 30), "contract_einde": delen[-1].tot - dt.timedelta(days=1),
            "contract_begin": D(2018, 10, 1), "keten_begin": BEGIN,
        },
    )  # fmt: skip
    assert begin == delen[0].van
    assert Werkgeverswissel.objects.get().per == D(2018, 10, 1)
    assert uren_totaal(lopend(D(2018, 11, 15))) == 24


@pytest.mark.parametrize(
    ("begin", "tot", "maanden"),
    [
        (D(2018, 1, 31), D(2018, 2, 28), 1),
        (D(2018, 1, 31), D(2018, 2, 27), 0),
        (D(2018, 1, 1), D(2019, 1, 1), 12),
        (D(2018, 1, 1), D(2018, 12, 31), 11),
        (D(2018, 5, 1), D(2018, 5, 1), 0),
    ],
)
def test_months_are_counted_as_the_law_counts_them(begin, tot, maanden):
    assert maanden_tussen(begin, tot) == maanden


def test_only_measurements_in_a_row_make_a_fall_structural():
    waarden = [Decimal(w) for w in ("0.20", "0.25", "0.35", "0.10")]
    assert achter_elkaar_onder(waarden, Fraction(3, 10)) == 2
    assert achter_elkaar_onder([Decimal("0.30"), *waarden], Fraction(3, 10)) == 0


@db
def test_the_facts_of_a_step_take_one_query(contract, django_assert_num_queries):
    detacheer(contract, D(2018, 3, 1), D(2018, 4, 30))
    traject = contract.dienstverband.traject
    with django_assert_num_queries(1):
        feiten = feiten_van_plaatsingen(traject, D(2018, 4, 1), ())
    assert feiten == {
        "dienstverband_loopt": True,
        "detachering_loopt": True,
        "contract_einde": EINDE,
    }


@db
def test_who_is_no_longer_employed_cannot_be_ill_seconded_or_get_other_hours(contract):
    traject = contract.dienstverband.traject
    vastleggen.leg_einde_vast(traject, laatste_dag=D(2018, 6, 30), grond="wederzijds", aangezegd_op=None)
    with pytest.raises(ValidationError, match="Er loopt nu geen dienstverband"):
        vastleggen.meld_ziek(traject, eerste_dag=D(2018, 7, 1), deel=Decimal(1), krijgt_ziekengeld=False)
    with pytest.raises(ValidationError, match="Er loopt nu geen dienstverband"):
        vastleggen.wijzig_uren(traject, vanaf=D(2018, 7, 1), uren=Decimal(28))
    with pytest.raises(ValidationError, match="Er loopt nu geen dienstverband"):
        detacheer(contract, D(2018, 7, 1), D(2018, 8, 1))


@db
@pytest.mark.parametrize("werkgeverschap", ["gemeente", "regulier"])
def test_the_cao_gives_two_years_to_come_back_from_ordinary_work_only(gemeente, in_beeld, werkgeverschap):
    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente)
    rijen.contract(zaak, D(2022, 1, 1), None, plek=rijen.werkplek(gemeente, werkgeverschap=werkgeverschap))
    naar_werk = vastleggen.terugkeer_volgens_cao(zaak, D(2023, 5, 1), "regulier")
    assert naar_werk == (D(2025, 5, 1) if werkgeverschap == "gemeente" else None)
    assert vastleggen.terugkeer_volgens_cao(zaak, D(2023, 5, 1), "dagbesteding") is None
    assert vastleggen.terugkeer_volgens_cao(zaak, D(2025, 5, 1), "regulier") is None
