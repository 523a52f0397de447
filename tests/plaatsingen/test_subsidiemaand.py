"""What is paid in a month: on whose figures, for how many months half, and while the employer gets sick pay."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from luwte.plaatsingen import bedragen, vastleggen
from luwte.plaatsingen.feiten import lopend, maanden_tussen
from luwte.plaatsingen.models import Ziekteperiode
from luwte.plaatsingen.subsidiemaand import DEZE_MAAND, dag_van
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.plaatsingen import rijen

D = dt.date
BEGIN, EINDE = D(2018, 1, 1), D(2018, 12, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture
def contract(gemeente, in_beeld):
    """A running contract of 24 hours, of a person who counts."""
    in_beeld(gemeente)
    return rijen.plaatsing(gemeente, BEGIN, D(2019, 1, 1))


@pytest.fixture
def zaak(gemeente, in_beeld):
    """A case with a finding and no work yet."""
    in_beeld(gemeente)
    return rijen.vastgesteld(gemeente)


def maandbedrag(contract, op):
    """The subsidy of the month, and the day whose figures it rests on."""
    (rij,) = lopend(op).filter(pk=contract.pk)
    stand = catalogus().at(op, layers=lagen("Purmerend"))
    (bedrag,) = bedragen.bedragen(rij, stand, [bedragen.Doel(DEZE_MAAND, "Deze maand", "maand")])
    assert bedrag.waarde is not None, bedrag.melding
    return bedrag.waarde, dag_van(DEZE_MAAND, rij, stand)


def test_the_amount_of_a_month_rests_on_the_first_of_january(contract):
    rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2017, 11, 1))
    januari, dag = maandbedrag(contract, D(2018, 1, 20))
    assert dag == D(2018, 1, 1)
    assert maandbedrag(contract, D(2018, 8, 1)) == (januari, D(2018, 1, 1))


def test_half_is_paid_for_six_months_when_that_was_agreed(contract):
    contract.dienstverband.forfait_afgesproken = True
    contract.dienstverband.save(update_fields=["forfait_afgesproken"])
    rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2017, 11, 1), "0.40")
    half, _ = maandbedrag(contract, D(2018, 6, 30))
    daarna, _ = maandbedrag(contract, D(2018, 7, 1))
    assert half < daarna


def test_while_the_employer_gets_sick_pay_there_is_no_subsidy_in_2018(contract):
    rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2017, 11, 1))
    Ziekteperiode.objects.create(
        gemeente=contract.gemeente, traject=contract.dienstverband.traject, periode=(D(2018, 3, 5), D(2018, 3, 20)),
        krijgt_ziekengeld=True,
    )  # fmt: skip
    bedragen_ = [maandbedrag(contract, dag)[0] for dag in (D(2018, 3, 4), D(2018, 3, 5), D(2018, 3, 20))]
    assert bedragen_[0] == bedragen_[2] > 0
    assert bedragen_[1] == 0


@pytest.mark.eis("M234", "M235")
@pytest.mark.parametrize(("positie", "betaalt"), [("wajong", False), ("uwv_overig", True), ("bijstand", True)])
def test_under_wajong_the_month_costs_the_municipality_nothing(gemeente, in_beeld, positie, betaalt):
    """Invariant 12: with loondispensatie by UWV there is no subsidy."""
    in_beeld(gemeente)
    contract = rijen.plaatsing(gemeente, BEGIN, None, "24", positie=positie)
    rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2017, 11, 1))
    assert (maandbedrag(contract, D(2018, 5, 1))[0] > 0) is betaalt


def met_forfait(contract):
    """Agreed: half the wage in the first months."""
    contract.dienstverband.forfait_afgesproken = True
    contract.dienstverband.save(update_fields=["forfait_afgesproken"])
    return contract


def test_a_measurement_on_another_workplace_changes_no_amount(zaak):
    """The minimum wage rose in July: whose loonwaarde was measured in February is paid by the figures of February."""
    hier, daar = rijen.werkplek(zaak.gemeente), rijen.werkplek(zaak.gemeente)
    eerste = rijen.contract(zaak, D(2025, 2, 1), uren="16", plek=hier)
    rijen.contract(zaak, D(2025, 9, 1), uren="16", plek=daar)
    rijen.meting(zaak, hier, D(2025, 2, 1))
    voor = maandbedrag(eerste, D(2025, 10, 5))
    assert voor[1] == D(2025, 2, 1)
    rijen.meting(zaak, daar, D(2025, 9, 1), "0.60")
    assert maandbedrag(eerste, D(2025, 10, 5)) == voor


def test_no_amount_rests_on_figures_from_before_the_job(zaak):
    """Measured on trial in June, in service in July: the subsidy is that of July's minimum wage."""
    plek = rijen.werkplek(zaak.gemeente)
    rijen.meting(zaak, plek, D(2025, 6, 20))
    contract = rijen.contract(zaak, D(2025, 7, 1), uren="16", plek=plek)
    bedrag, dag = maandbedrag(contract, D(2025, 7, 15))
    assert dag == D(2025, 7, 1)
    ander = rijen.contract(rijen.vastgesteld(zaak.gemeente), D(2025, 7, 1), uren="16")
    rijen.meting(ander.dienstverband.traject, ander.werkplek, D(2025, 7, 1))
    assert maandbedrag(ander, D(2025, 7, 15)) == (bedrag, dag)


def test_other_hours_do_not_renew_the_figures_of_the_first_half_year(zaak):
    contract = met_forfait(rijen.contract(zaak, D(2025, 5, 1), uren="16"))
    assert maandbedrag(contract, D(2025, 6, 30))[1] == D(2025, 5, 1)
    ander = vastleggen.wijzig_uren(zaak, vanaf=D(2025, 8, 1), uren=Decimal(20))
    assert maandbedrag(ander, D(2025, 8, 1))[1] == D(2025, 5, 1)


@pytest.mark.parametrize("begin", [D(2024, 8, 29), D(2025, 8, 29), D(2025, 8, 31), D(2025, 1, 1), D(2024, 2, 29)])
def test_the_first_half_year_ends_on_the_day_the_rule_gives(zaak, begin):
    contract = met_forfait(rijen.contract(zaak, begin, uren="16"))
    tot = catalogus().at(begin).value("forfait_uiterlijk", {"dienstbetrekking_begin": begin})
    maanden = [lopend(dag).get().maand_van_de_baan for dag in (begin, tot - dt.timedelta(days=1), tot)]
    assert maanden == [1, 6, 7]
    rijen.meting(zaak, contract.werkplek, begin, "0.20")
    assert maandbedrag(contract, tot - dt.timedelta(days=1))[0] < maandbedrag(contract, tot)[0]


@pytest.mark.parametrize("begin", [D(2024, 1, 31), D(2024, 2, 29), D(2025, 11, 30)])
def test_the_months_of_a_job_are_those_of_the_law_on_each_day(zaak, begin):
    rijen.contract(zaak, begin)
    for verder in range(0, 800, 28):
        for dag in (begin + dt.timedelta(days=verder + extra) for extra in (0, 1, 2)):
            assert lopend(dag).get().maand_van_de_baan == maanden_tussen(begin, dag) + 1, dag


def test_a_contract_that_goes_over_twice_carries_all_its_months_on(zaak):
    contract = met_forfait(rijen.contract(zaak, D(2025, 1, 1), D(2027, 1, 1), uren="16"))
    rijen.meting(zaak, contract.werkplek, D(2025, 1, 1), "0.20")
    for per in (D(2025, 3, 1), D(2025, 5, 1)):
        plek = rijen.werkplek(zaak.gemeente)
        vastleggen.wissel_werkgever(
            zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", per=per, soort="gaat_over"
        )
    (voor,), (na,) = lopend(D(2025, 6, 30)), lopend(D(2025, 7, 1))
    assert (voor.maand_van_de_baan, na.maand_van_de_baan) == (6, 7)
    assert maandbedrag(voor, D(2025, 6, 30))[0] < maandbedrag(na, D(2025, 7, 1))[0]


@pytest.mark.parametrize("veld", ["forfait_afgesproken", "subsidie_bij_wajong"])
def test_what_is_agreed_for_a_new_employment_is_not_lost_in_one_that_runs(zaak, veld):
    plek = rijen.werkplek(zaak.gemeente)
    vast = {"werkgeverschap": "gemeente", "aard": "privaat", "uren": Decimal(24), "duur": "bepaald"}
    eerste = vastleggen.sluit_contract(
        zaak, plek.werkgever, plek, begin=D(2025, 1, 1), laatste_dag=D(2025, 6, 30), **vast
    )
    with pytest.raises(ValidationError, match="alleen af bij een nieuw") as fout:
        vastleggen.sluit_contract(
            zaak, plek.werkgever, plek, begin=D(2025, 7, 1), laatste_dag=D(2025, 12, 31), **vast, **{veld: True}
        )
    assert list(fout.value.message_dict) == [veld]
    assert lopend(D(2025, 6, 30)).get() == eerste
    nieuw = vastleggen.sluit_contract(
        zaak, plek.werkgever, plek, begin=D(2025, 8, 1), laatste_dag=D(2025, 12, 31), **vast, **{veld: True}
    )
    assert nieuw.dienstverband != eerste.dienstverband
    verder = vastleggen.sluit_contract(
        zaak, plek.werkgever, plek, begin=D(2026, 1, 1), laatste_dag=D(2026, 6, 30), **vast, **{veld: True}
    )
    assert verder.dienstverband == nieuw.dienstverband
