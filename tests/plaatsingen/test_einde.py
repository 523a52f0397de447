"""What the end of a contract asks: notice, trial period and payment over the whole contract, whatever changed in it."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction

from luwte.plaatsingen import vastleggen
from luwte.plaatsingen.einde import toelichting
from luwte.plaatsingen.feiten import lopend
from luwte.plaatsingen.models import Contract, Detachering, Dienstverband, Werkgeverswissel
from luwte.plaatsingen.stapfeiten import feiten_van_plaatsingen
from luwte.toezicht.models import Wijziging
from luwte.wet import catalogus
from tests.plaatsingen import rijen

D = dt.date
pytestmark = pytest.mark.django_db
OP = D(2025, 11, 1)


@pytest.fixture
def zaak(gemeente, in_beeld):
    """A case with a finding and no work yet."""
    in_beeld(gemeente)
    return rijen.vastgesteld(gemeente)


def antwoorden(zaak, op=OP):
    """The answers by target."""
    return {een.doel: een.waarde for een in toelichting(zaak, op).antwoorden}


def wissel(zaak, per, soort="gaat_over", **extra):
    """Another employer from a day."""
    plek = rijen.werkplek(zaak.gemeente)
    return vastleggen.wissel_werkgever(
        zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", per=per, soort=soort, **extra
    )


def test_other_hours_take_no_notice_from_a_contract_of_a_year(zaak):
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 1, 1))
    voor = antwoorden(zaak)
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 10, 1), uren=Decimal(20))
    na = antwoorden(zaak)
    assert voor["aanzegging_nodig"] is na["aanzegging_nodig"] is True
    assert na["aanzegvergoeding_hoogstens"] == voor["aanzegvergoeding_hoogstens"] * Fraction(20, 24)


def test_hours_that_change_later_are_not_the_end_of_the_contract(zaak, django_assert_num_queries):
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 1, 1))
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 12, 1), uren=Decimal(20))
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 12, 15), uren=Decimal(16))
    with django_assert_num_queries(1):
        uitleg = toelichting(zaak, OP)
    assert uitleg.laatste_contractdag == D(2025, 12, 31)
    assert uitleg.contract.uren == 24
    with django_assert_num_queries(1):
        assert feiten_van_plaatsingen(zaak, OP, ())["contract_einde"] == D(2025, 12, 31)


def test_the_end_of_a_contract_that_will_go_over_is_that_of_the_contract(zaak):
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 7, 1))
    wissel(zaak, D(2026, 1, 1))
    assert feiten_van_plaatsingen(zaak, OP, ())["contract_einde"] == D(2026, 6, 30)


@pytest.mark.parametrize(("duur", "laatste_dag"), [("bepaald", D(2026, 6, 30)), ("onbepaald", None)])
def test_a_contract_that_is_already_followed_asks_no_notice_of_its_end(zaak, duur, laatste_dag):
    plek = rijen.werkplek(zaak.gemeente)
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 1, 1), plek=plek)
    vastleggen.sluit_contract(
        zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", begin=D(2026, 1, 1),
        laatste_dag=laatste_dag, uren=Decimal(24), duur=duur,
    )  # fmt: skip
    assert feiten_van_plaatsingen(zaak, OP, ()).get("contract_einde") == laatste_dag


def test_other_hours_begin_no_new_trial_period(zaak):
    rijen.contract(zaak, D(2025, 1, 1), None)
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 10, 1), uren=Decimal(20))
    with pytest.raises(ValidationError, match="ten hoogste tot 1 maart 2025"):
        vastleggen.leg_einde_vast(zaak, laatste_dag=D(2025, 10, 20), grond="proeftijd", aangezegd_op=None)


def test_a_contract_runs_out_on_its_own_last_day_only(zaak):
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 1, 1))
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 10, 1), uren=Decimal(20))
    with pytest.raises(ValidationError, match="tot en met 31 december 2025"):
        vastleggen.leg_einde_vast(zaak, laatste_dag=D(2025, 9, 30), grond="afloop", aangezegd_op=None)
    (einde,) = vastleggen.leg_einde_vast(zaak, laatste_dag=D(2025, 12, 31), grond="afloop", aangezegd_op=None)
    assert einde.laatste_dag == D(2025, 12, 31)


@pytest.mark.parametrize("soort", ["gaat_over", "nieuw"])
def test_the_years_with_a_former_employer_count_for_the_payment(zaak, soort):
    """Art. 7:673 lid 4 under b: employers who follow each other."""
    rijen.contract(zaak, D(2024, 1, 1), D(2026, 1, 1))
    nieuw = {"uren": Decimal(24), "duur": "bepaald", "laatste_dag": D(2025, 12, 31)} if soort == "nieuw" else {}
    voor = antwoorden(zaak)["transitievergoeding"]
    wissel(zaak, D(2025, 7, 1), soort, **nieuw)
    assert toelichting(zaak, OP).feiten["dienst_maanden"] == 24
    assert antwoorden(zaak)["transitievergoeding"] == voor


@pytest.mark.parametrize(("tweede", "maanden", "begin"), [
    (D(2025, 1, 1), 11, D(2024, 9, 1)),
    # Half a year between them counts, a day more does not; the days between are no service.
    (D(2025, 4, 1), 8, D(2024, 12, 1)),
    (D(2025, 7, 1), 5, D(2025, 3, 1)),
    (D(2025, 7, 2), 1, D(2025, 7, 2)),
])  # fmt: skip
def test_contracts_with_a_short_gap_are_added_up_without_the_gap(zaak, tweede, maanden, begin):
    plek = rijen.werkplek(zaak.gemeente)
    for van, tot in ((D(2024, 9, 1), D(2025, 1, 1)), (tweede, D(2025, 8, 1))):
        rijen.contract(zaak, van, tot, plek=plek)
    feiten = toelichting(zaak, D(2025, 7, 31)).feiten
    assert (feiten["dienst_maanden"], feiten["dienst_begin"]) == (maanden, begin)


def test_after_two_years_in_all_there_was_a_right_before_2020_and_not_a_day_sooner(zaak):
    plek = rijen.werkplek(zaak.gemeente)
    rijen.contract(zaak, D(2017, 1, 1), D(2017, 7, 1), plek=plek)
    tweede = rijen.contract(zaak, D(2017, 10, 1), D(2019, 4, 1), plek=plek)
    feiten = toelichting(zaak, D(2019, 3, 31)).feiten
    stand = catalogus().at(D(2019, 3, 31))
    vraag = {naam: feiten[naam] for naam in ("dienst_begin", "contract_einde")}
    assert stand.value("transitievergoeding_recht", vraag) is True
    vraag["contract_einde"] = tweede.periode[1] - dt.timedelta(days=2)
    assert stand.value("transitievergoeding_recht", vraag) is False


def gepland(zaak):
    """A contract of a year with all that can be planned after its tenth month."""
    plek = rijen.werkplek(zaak.gemeente)
    contract = rijen.contract(zaak, D(2025, 1, 1), D(2026, 1, 1), plek=plek)
    vastleggen.wijzig_uren(zaak, vanaf=D(2025, 11, 15), uren=Decimal(20))
    vastleggen.sluit_contract(
        zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", begin=D(2026, 1, 1),
        laatste_dag=D(2026, 6, 30), uren=Decimal(20), duur="bepaald",
    )  # fmt: skip
    vastleggen.detacheer(
        zaak, rijen.werkplek(zaak.gemeente), begin=D(2025, 12, 1), laatste_dag=D(2025, 12, 31), uren=Decimal(8),
        vergoeding_per_uur=Decimal(5), begeleiding="Jobcoach", begeleiding_uren=Decimal(1),
    )  # fmt: skip
    return contract


def blijft(zaak):
    """What is left of the work of a case."""
    assert not Detachering.objects.filter(dienstverband__traject=zaak).exists()
    (contract,) = Contract.objects.filter(dienstverband__traject=zaak)
    (dienst,) = Dienstverband.objects.filter(traject=zaak)
    assert contract.periode.upper == dienst.periode.upper
    return contract


def test_who_dies_leaves_behind_what_had_not_begun_and_the_log_keeps_it(zaak):
    contract = gepland(zaak)
    vastleggen.leg_uitstroom_vast(zaak, laatste_dag=D(2025, 11, 3), code="overlijden")
    assert blijft(zaak) == contract
    assert blijft(zaak).periode.upper == D(2025, 11, 4)
    assert not lopend(D(2025, 11, 20)).exists()
    weg = Wijziging.objects.filter(tabel="plaatsingen_contract", actie="verwijderd")
    assert sorted(een.voor["periode"] for een in weg) == ["[2025-11-15,2026-01-01)", "[2026-01-01,2026-07-01)"]


@pytest.mark.parametrize("grond", ["werknemer", "wederzijds", "uwv"])
def test_who_leaves_before_a_planned_change_can_leave(zaak, grond):
    gepland(zaak)
    (einde,) = vastleggen.leg_einde_vast(zaak, laatste_dag=D(2025, 11, 14), grond=grond, aangezegd_op=None)
    assert blijft(zaak).periode.upper == D(2025, 11, 15)
    assert einde.dienstverband == blijft(zaak).dienstverband


def test_who_goes_over_to_another_job_leaves_what_was_planned_at_another_employer(zaak):
    rijen.contract(zaak, D(2025, 1, 1), D(2026, 7, 1))
    wissel(zaak, D(2026, 1, 1))
    vastleggen.leg_overstap_vast(
        zaak, eerste_dag=D(2025, 12, 1), soort="regulier", waarheen="Bakkerij", afspraken="Bellen.",
        contact_door="Ilse", einde_grond="werknemer",
    )  # fmt: skip
    assert blijft(zaak).periode.upper == D(2025, 12, 1)
    assert not Werkgeverswissel.objects.exists()


def test_a_contract_that_runs_out_does_not_undo_the_one_that_follows(zaak):
    gepland(zaak)
    with pytest.raises(ValidationError, match="Na 31 december 2025 begint nog een plaatsing"), transaction.atomic():
        vastleggen.leg_einde_vast(zaak, laatste_dag=D(2025, 12, 31), grond="afloop", aangezegd_op=None)
    assert Contract.objects.filter(dienstverband__traject=zaak).count() == 3


def test_the_web_process_takes_nothing_away_by_itself(zaak):
    gepland(zaak)
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM plaatsingen_contract")


def test_an_ending_leaves_the_plans_of_others_alone(zaak):
    ander = rijen.vastgesteld(zaak.gemeente)
    rijen.contract(ander, D(2026, 2, 1), D(2027, 2, 1))
    gepland(zaak)
    vastleggen.leg_uitstroom_vast(zaak, laatste_dag=D(2025, 11, 3), code="overlijden")
    assert Contract.objects.filter(dienstverband__traject=ander).count() == 1
