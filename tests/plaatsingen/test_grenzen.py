"""What the database itself refuses, each with its sentence: hours, overlap, kinds, dates."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, ProgrammingError, transaction

from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.plaatsingen.vastleggen import sluit_contract
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
D = dt.date
VAN = D(2018, 1, 1)


@pytest.fixture
def zaak(gemeente, in_beeld):
    """A case of our municipality, which is in view."""
    in_beeld(gemeente)
    return rijen.vastgesteld(gemeente)


def geweigerd(*fouten):
    return pytest.raises(fouten or (IntegrityError,))


@pytest.mark.parametrize("uren", ["0", "0.99", "-1", "60.01", "61"])
def test_the_database_refuses_hours_outside_1_and_60(zaak, uren):
    with geweigerd(), transaction.atomic():
        rijen.contract(zaak, VAN, uren=uren)


@pytest.mark.parametrize(
    ("uren", "normuren", "mag"), [("1", "36", True), ("36", "36", True), ("36.01", "36", False), ("40", "40", True)]
)
def test_a_contract_has_at_most_the_full_time_week_of_the_employer(zaak, uren, normuren, mag):
    plek = rijen.werkplek(zaak.gemeente, normuren)
    if mag:
        assert rijen.contract(zaak, VAN, uren=uren, plek=plek).uren == Decimal(uren)
    else:
        with pytest.raises(IntegrityError, match="contract_uren_binnen_volledige_week"), transaction.atomic():
            rijen.contract(zaak, VAN, uren=uren, plek=plek)


def test_two_contracts_of_one_employment_never_overlap_not_even_a_day(zaak):
    plek = rijen.werkplek(zaak.gemeente)
    baan = rijen.dienstverband(zaak, plek, VAN)
    rijen.contract(zaak, VAN, D(2018, 7, 1), "18", plek, baan)
    with geweigerd(), transaction.atomic():
        rijen.contract(zaak, D(2018, 6, 30), D(2018, 8, 1), "18", plek, baan)
    rijen.contract(zaak, D(2018, 7, 1), D(2018, 8, 1), "18", plek, baan)


def test_contracts_of_one_person_never_pass_a_full_time_week_together(zaak):
    rijen.contract(zaak, VAN, uren="18")
    with pytest.raises(IntegrityError, match=r"samen 36\.01 uur per week vanaf 01-03-2018"), transaction.atomic():
        rijen.contract(zaak, D(2018, 3, 1), uren="18.01")
    rijen.contract(zaak, D(2018, 3, 1), uren="18")


def test_two_cases_of_one_person_share_the_full_time_week(zaak, gemeente):
    from luwte.trajecten.models import Traject

    rijen.contract(zaak, VAN, uren="24")
    zaak.einde = D(2018, 2, 1)
    zaak.save()
    tweede = Traject.objects.create(gemeente=gemeente, kandidaat=zaak.kandidaat, route="switch", begin=D(2018, 2, 1))
    with geweigerd(), transaction.atomic():
        rijen.contract(tweede, D(2018, 2, 1), uren="12.01")


def test_making_a_contract_longer_is_judged_too(zaak):
    eerste = rijen.contract(zaak, VAN, D(2018, 3, 1), "30")
    rijen.contract(zaak, D(2018, 3, 1), uren="30")
    baan = eerste.dienstverband
    baan.periode = (VAN, D(2018, 3, 2))
    baan.save()
    eerste.periode = (VAN, D(2018, 3, 2))
    with geweigerd(), transaction.atomic():
        eerste.save()


def test_a_contract_lies_within_its_employment(zaak):
    plek = rijen.werkplek(zaak.gemeente)
    baan = rijen.dienstverband(zaak, plek, VAN, D(2018, 7, 1))
    with pytest.raises(IntegrityError, match=zinnen.CONTRACT_BUITEN), transaction.atomic():
        rijen.contract(zaak, VAN, D(2018, 7, 2), "24", plek, baan)
    rijen.contract(zaak, VAN, D(2018, 7, 1), "24", plek, baan)
    baan.periode = (VAN, D(2018, 6, 30))
    with pytest.raises(IntegrityError, match="Binnen dit dienstverband"), transaction.atomic():
        baan.save()


@pytest.mark.parametrize("tot", [VAN, D(2017, 12, 31)])
def test_a_contract_never_ends_before_it_begins(zaak, tot):
    with geweigerd(IntegrityError, DataError), transaction.atomic():
        rijen.contract(zaak, VAN, tot)


def test_a_temporary_contract_has_an_end(zaak):
    contract = rijen.contract(zaak, VAN)
    contract.duur = "bepaald"
    with geweigerd(), transaction.atomic():
        contract.save()


@pytest.mark.eis("M043", "M044")
@pytest.mark.parametrize("aard", ["vrijwilligerswerk", "dagbesteding", "behoud van uitkering", ""])
def test_beschut_werk_is_always_an_employment_private_or_public(zaak, aard):
    plek = rijen.werkplek(zaak.gemeente)
    with geweigerd(IntegrityError, DataError), transaction.atomic():
        rijen.dienstverband(zaak, plek, VAN, aard=aard[:8])
    with pytest.raises(ValidationError) as fout:
        sluit_contract(
            zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard=aard, begin=VAN, laatste_dag=None,
            uren=Decimal(24), duur="onbepaald",
        )  # fmt: skip
    assert "aard" in fout.value.message_dict
    assert not Dienstverband.objects.exists()


@pytest.mark.eis("M043")
@pytest.mark.parametrize("aard", ["privaat", "publiek"])
def test_a_private_or_public_employment_is_accepted(zaak, aard):
    assert rijen.dienstverband(zaak, rijen.werkplek(zaak.gemeente), VAN, aard=aard).pk


@pytest.mark.parametrize("feit", [{"medische_urenbeperking": True}, {"medische_urenbeperking_op": VAN}])
def test_a_medical_limit_on_hours_is_a_yes_with_its_date(zaak, feit):
    with geweigerd(), transaction.atomic():
        rijen.contract(zaak, VAN, uren="12", **feit)
    rijen.contract(zaak, VAN, uren="12", medische_urenbeperking=True, medische_urenbeperking_op=VAN)


def test_trial_placements_of_one_case_never_overlap(zaak):
    plek = rijen.werkplek(zaak.gemeente)

    def proef(van, tot):
        Proefplaatsing.objects.create(gemeente=zaak.gemeente, traject=zaak, werkplek=plek, periode=(van, tot))

    proef(VAN, D(2018, 4, 1))
    with geweigerd(), transaction.atomic():
        proef(D(2018, 3, 31), D(2018, 6, 1))
    with geweigerd(), transaction.atomic():
        proef(D(2018, 6, 1), None)
    proef(D(2018, 4, 1), D(2018, 6, 1))


@pytest.mark.eis("M019")
@pytest.mark.parametrize(
    ("loonwaarde", "mag"), [("0", True), ("1", True), ("-0.01", False), ("1.01", False), ("3.50", False)]
)
def test_loonwaarde_lies_between_0_and_100_percent(zaak, loonwaarde, mag):
    plek = rijen.werkplek(zaak.gemeente)
    if mag:
        assert rijen.meting(zaak, plek, VAN, loonwaarde).loonwaarde == Decimal(loonwaarde)
    else:
        with geweigerd(), transaction.atomic():
            rijen.meting(zaak, plek, VAN, loonwaarde)


@pytest.mark.eis("M018")
@pytest.mark.parametrize(
    "gebrek",
    [{"met_werkgever_besproken": False}, {"methode": ""}, {"deskundige": ""}, {"herbeoordeling_op": VAN}],
    ids=["besproken", "methode", "deskundige", "herbeoordeling"],
)
def test_a_loonwaarde_is_discussed_measured_by_a_method_and_expert_and_reviewed_later(zaak, gebrek):
    with geweigerd(), transaction.atomic():
        rijen.meting(zaak, rijen.werkplek(zaak.gemeente), VAN, **gebrek)


@pytest.mark.parametrize("model", [Proefplaatsing, Loonwaardemeting, Dienstverband, Contract])
def test_a_placement_of_a_neighbour_is_not_seen_and_cannot_be_touched(gemeente, buurgemeente, in_beeld, model):
    in_beeld(gemeente, buurgemeente)
    for waar in (gemeente, buurgemeente):
        contract = rijen.plaatsing(waar)
        zaak = contract.dienstverband.traject
        rijen.meting(zaak, contract.werkplek, VAN)
        with gemeenten_in_beeld([waar.pk]):
            Proefplaatsing.objects.create(
                gemeente=waar, traject=zaak, werkplek=contract.werkplek, periode=(D(2017, 4, 1), D(2017, 6, 1))
            )
    van_de_buur = model.objects.get(gemeente=buurgemeente)
    in_beeld(gemeente)
    assert [rij.gemeente for rij in model.objects.select_related("gemeente")] == [gemeente]
    buren = model.objects.filter(pk=van_de_buur.pk)
    if model is Loonwaardemeting:  # a measurement can only be added
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            buren.update(aangemaakt_op=van_de_buur.aangemaakt_op)
    else:
        assert buren.update(aangemaakt_op=van_de_buur.aangemaakt_op) == 0


def test_a_placement_cannot_join_records_of_two_municipalities(zaak, buurgemeente, in_beeld):
    in_beeld(zaak.gemeente, buurgemeente)
    plek = rijen.werkplek(buurgemeente)
    with geweigerd(), transaction.atomic():
        Proefplaatsing.objects.create(gemeente=zaak.gemeente, traject=zaak, werkplek=plek, periode=(VAN, D(2018, 4, 1)))
    with pytest.raises(ValidationError, match="andere gemeente"):
        sluit_contract(
            zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", begin=VAN, laatste_dag=None,
            uren=Decimal(24), duur="onbepaald",
        )  # fmt: skip
