"""Running placements as the columns of rules, and their money."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from luwte.plaatsingen import bedragen
from luwte.plaatsingen.feiten import feiten, lopend, van_traject
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.plaatsingen import rijen
from tests.plaatsingen.rijen import PEILDATUM

pytestmark = pytest.mark.django_db
D = dt.date


def stand(dag=PEILDATUM):
    """The law with the policy of the region of the note."""
    return catalogus().at(dag, layers=lagen("Purmerend"))


@pytest.fixture
def zaak(gemeente, in_beeld):
    """A case of our municipality, which is in view."""
    in_beeld(gemeente)
    return rijen.vastgesteld(gemeente, geboren=D(1996, 2, 29))


def test_one_placement_is_one_row_with_the_facts_rules_ask(zaak):
    plek = rijen.werkplek(zaak.gemeente, "38", "uitzend", begeleidingskosten_per_voltijdplek=Decimal(9000))
    rijen.contract(zaak, uren="28.5", plek=plek)
    rijen.meting(zaak, plek, D(2018, 1, 1), "0.35")
    (rij,) = van_traject(zaak.pk, PEILDATUM)
    assert feiten(rij) == {
        "uren": Decimal("28.5"),
        "normuren": Decimal(38),
        "loonwaarde": Decimal("0.35"),
        "leeftijd": 22,
        "werkgeverschap": "uitzend",
        "rechtspositie": "bijstand",
        "medische_urenbeperking": False,
        "begeleidingskosten_per_voltijdplek": Decimal(9000),
        "forfait_afgesproken": False,
        "uwv_geeft_loondispensatie": True,
        "krijgt_ziekengeld": False,
        "maand_van_de_baan": 18,
    }


@pytest.mark.parametrize("dag", [D(2018, 2, 28), D(2018, 3, 1), D(2017, 12, 31), D(2020, 2, 28), D(2020, 2, 29)])
def test_the_age_of_a_row_is_the_age_of_the_person(zaak, dag):
    rijen.contract(zaak)
    assert lopend(dag).get().leeftijd == zaak.kandidaat.leeftijd_op(dag)


def test_what_the_employer_changes_later_does_not_change_a_running_contract(zaak):
    plek = rijen.werkplek(zaak.gemeente, "36")
    rijen.contract(zaak, plek=plek)
    plek.werkgever.normuren = Decimal(40)
    plek.werkgever.save(update_fields=["normuren"])
    (rij,) = van_traject(zaak.pk, PEILDATUM)
    assert feiten(rij)["normuren"] == Decimal(36)


def test_what_is_not_known_is_left_out_and_never_nil(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.traject(gemeente, positie="")
    rijen.contract(zaak)
    (rij,) = lopend(PEILDATUM)
    assert not {"loonwaarde", "rechtspositie", "begeleidingskosten_per_voltijdplek"} & feiten(rij).keys()
    (bedrag,) = bedragen.bedragen(rij, stand(), bedragen.DOELEN[:1])
    assert bedrag.waarde is None
    assert bedrag.melding.endswith("ontbreekt nog: Welke uitkering heeft iemand?")


@pytest.mark.eis("M018")
def test_the_loonwaarde_of_a_day_is_the_last_one_measured_on_that_workplace(zaak):
    plek, eerdere_plek = rijen.werkplek(zaak.gemeente), rijen.werkplek(zaak.gemeente)
    rijen.contract(zaak, plek=plek)
    rijen.meting(zaak, eerdere_plek, D(2018, 1, 1), "0.20")
    assert lopend(D(2018, 1, 1)).get().loonwaarde == Decimal("0.20")
    assert lopend(D(2017, 12, 31)).get().loonwaarde is None
    rijen.meting(zaak, plek, D(2018, 3, 1), "0.30")
    rijen.meting(zaak, eerdere_plek, D(2018, 5, 1), "0.25")
    assert lopend(D(2018, 6, 1)).get().loonwaarde == Decimal("0.30")
    rijen.meting(zaak, plek, D(2018, 7, 1), "0.45")
    assert lopend(D(2018, 6, 30)).get().loonwaarde == Decimal("0.30")
    assert lopend(D(2018, 7, 1)).get().loonwaarde == Decimal("0.45")


def test_rows_of_a_neighbour_are_not_in_it(zaak, buurgemeente, in_beeld):
    in_beeld(zaak.gemeente, buurgemeente)
    rijen.plaatsing(buurgemeente)
    eigen = rijen.contract(zaak)
    in_beeld(zaak.gemeente)
    assert [rij.pk for rij in lopend(PEILDATUM)] == [eigen.pk]


@pytest.mark.eis("M017")
def test_the_subsidy_fills_the_gap_between_loonwaarde_and_minimum_wage(zaak):
    """The example of the law's table: 31 of 36 hours at 30%, in February 2017: 1,242.41."""
    plek = rijen.werkplek(zaak.gemeente)
    rijen.contract(zaak, D(2017, 2, 1), uren="31", plek=plek)
    rijen.meting(zaak, plek, D(2017, 2, 1), "0.30")
    (rij,) = lopend(D(2017, 2, 1))
    rij.leeftijd = 23
    (bedrag,) = bedragen.bedragen(rij, stand(D(2017, 2, 1)), bedragen.DOELEN[:1])
    assert bedrag.waarde == Fraction("1242.41")


@pytest.mark.eis("M204", "M205", "M206")
@pytest.mark.parametrize(("uren", "algemeen", "tijdelijk"), [
    ("36", "8500", "2500"), ("31", "8500", "2500"), ("24", "6580.65", "1935.48"), ("20", "5483.87", "1612.90"),
])  # fmt: skip
def test_guidance_subsidies_of_a_placement_are_pro_rata_under_31_hours(zaak, uren, algemeen, tijdelijk):
    rijen.contract(zaak, uren=uren)
    (rij,) = lopend(PEILDATUM)
    doelen = [d for d in bedragen.DOELEN if d.naam.startswith("begeleidingssubsidie")]
    assert [b.waarde for b in bedragen.bedragen(rij, stand(), doelen)] == [Fraction(algemeen), Fraction(tijdelijk)]


def test_under_wajong_the_municipality_pays_no_subsidy(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente, positie="wajong")
    plek = rijen.werkplek(gemeente)
    rijen.contract(zaak, plek=plek)
    rijen.meting(zaak, plek, D(2018, 1, 1))
    assert bedragen.bedragen(lopend(PEILDATUM).get(), stand(), bedragen.DOELEN[:1])[0].waarde == 0


def test_under_wajong_without_loondispensatie_the_municipality_pays_the_subsidy(gemeente, in_beeld):
    """C14: recorded at the job, since the law lets the subsidy apply too (art. 10b lid 9)."""
    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente, positie="wajong")
    plek = rijen.werkplek(gemeente)
    contract = rijen.contract(zaak, plek=plek)
    rijen.meting(zaak, plek, D(2018, 1, 1))
    contract.dienstverband.uwv_geeft_loondispensatie = False
    contract.dienstverband.save(update_fields=["uwv_geeft_loondispensatie"])
    assert bedragen.bedragen(lopend(PEILDATUM).get(), stand(), bedragen.DOELEN[:1])[0].waarde > 0


def test_totals_add_up_to_the_cent_and_count_what_they_leave_out(gemeente, in_beeld):
    in_beeld(gemeente)
    for nummer in range(3):
        contract = rijen.plaatsing(gemeente, uren=str(24 + nummer))
        if nummer:
            rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2018, 1, 1), f"0.3{nummer}")
    regels = bedragen.regels(lopend(PEILDATUM), stand())
    totaal = bedragen.totalen(regels)[0]
    bekend = [regel.bedragen[0].waarde for regel in regels if regel.bedragen[0].waarde is not None]
    assert totaal.zonder == 1
    assert len(bekend) == 2
    assert totaal.waarde == sum(bekend)
    zonder_meting = [regel for regel in regels if regel.bedragen[0].waarde is None]
    assert bedragen.totalen(zonder_meting)[0].waarde is None, "unknown is no nought"
    assert bedragen.totalen([])[0].waarde == 0, "where nobody works nothing is paid"


def test_the_rows_of_a_municipality_take_one_query(gemeente, in_beeld, django_assert_num_queries):
    in_beeld(gemeente)
    for _ in range(3):
        contract = rijen.plaatsing(gemeente)
        rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2018, 1, 1))
    wet = stand()
    with django_assert_num_queries(1):
        regels = bedragen.regels(lopend(PEILDATUM), wet)
        assert [regel.rij.dienstverband.werkgever.naam for regel in regels]
    assert all(bedrag.waarde is not None for regel in regels for bedrag in regel.bedragen[:4])
