"""Four eyes in the database: who may propose, who may confirm, and that nothing changes afterwards."""

import datetime as dt

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from luwte.cijfers.models import Oordeel, Voorstel
from luwte.gemeenten.models import Beleid, Lidmaatschap
from luwte.toezicht.auteur import author
from luwte.toezicht.models import Wijziging
from tests.cijfers.conftest import NIEUWJAAR, lasten, oordeel, voorstel

pytestmark = pytest.mark.django_db


def uren(waarde="20", vanaf="2027-01-01", **anders):
    """One entry of local policy."""
    return lasten(waarde, naam="minimum_uren", vanaf=vanaf, tot=None, bron="Verordening 2027, artikel 4") | anders


def test_a_second_person_confirms_and_both_are_written_down(als, petra, ruben, gemeente, bevestigd):
    made = bevestigd(lasten())
    with als(ruben):
        rows = Wijziging.objects.filter(tabel__startswith="cijfers_").order_by("id")
        assert [(row.tabel, row.auteur) for row in rows] == [
            ("cijfers_voorstel", "petra"),
            ("cijfers_oordeel", "ruben"),
        ]
        assert rows[0].na["cijfers"][0]["bron"] == "Stcrt 2026, 99"
    assert Oordeel.objects.get().voorstel == made


def test_a_colleague_of_another_municipality_may_confirm_a_figure_of_the_law(
    als, petra, buurman, gemeente, buurgemeente
):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
    with als(buurman, buurgemeente):
        assert oordeel(made, buurman, buurgemeente).pk


@pytest.mark.parametrize("soort", ["bevestigd", "teruggestuurd"])
def test_nobody_judges_the_own_proposal(als, petra, gemeente, soort):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
        with pytest.raises(IntegrityError, match="oordeel_door_een_ander"), transaction.atomic():
            oordeel(made, petra, gemeente, soort)


def test_nobody_judges_the_own_proposal_by_naming_another_proposer(als, petra, ruben, gemeente):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
        with pytest.raises(IntegrityError, match="oordeel_indiener_van_voorstel"), transaction.atomic():
            oordeel(made, petra, gemeente, indiener=ruben)


def test_only_the_proposer_withdraws_and_says_why(als, petra, ruben, gemeente):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
    with als(ruben), pytest.raises(IntegrityError, match="oordeel_door_een_ander"), transaction.atomic():
        oordeel(made, ruben, gemeente, "ingetrokken")
    with als(petra):
        with pytest.raises(IntegrityError, match="oordeel_met_reden"), transaction.atomic():
            oordeel(made, petra, gemeente, "ingetrokken", reden="")
        assert oordeel(made, petra, gemeente, "ingetrokken").pk


def test_a_proposal_is_judged_once(als, petra, ruben, gemeente, bevestigd):
    made = bevestigd(lasten())
    with als(ruben), pytest.raises(IntegrityError, match="voorstel_id"), transaction.atomic():
        oordeel(made, ruben, gemeente, "teruggestuurd")


@pytest.mark.parametrize("rol", ["consultant", "jobcoach", "controller", "raadlezer", ""])
def test_no_other_role_proposes_or_confirms(als, petra, maak_gebruiker, gemeente, rol):
    other = maak_gebruiker(gemeente if rol else None, rol)
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
    with als(other):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            voorstel(other, gemeente, lasten())
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            oordeel(made, other, gemeente)


def test_nobody_writes_in_the_name_of_another(als, petra, ruben, gemeente):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            voorstel(ruben, gemeente, lasten())
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            oordeel(made, ruben, gemeente)


def test_a_role_that_has_ended_no_longer_writes(als, petra, gemeente, als_eigenaar):
    with als(petra), als_eigenaar(), author("inrichting", "test"):
        Lidmaatschap.objects.filter(gebruiker=petra).update(periode=(dt.date(2015, 1, 1), dt.date(2020, 1, 1)))
    with als(petra), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        voorstel(petra, gemeente, lasten())


def test_policy_of_a_municipality_is_neither_seen_nor_judged_next_door(als, petra, buurman, gemeente, buurgemeente):
    with als(petra):
        made = voorstel(petra, gemeente, uren(), lokaal=True)
        assert Voorstel.objects.count() == 1
    with als(buurman, buurgemeente):
        assert Voorstel.objects.count() == 0
        for waar in (gemeente, buurgemeente):
            with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
                oordeel(made, buurman, waar)
        with pytest.raises(IntegrityError, match="andere gemeente"), transaction.atomic():
            oordeel(made, buurman, buurgemeente, gemeente=None)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            voorstel(buurman, buurgemeente, uren(), gemeente=gemeente)


@pytest.mark.parametrize("model", [Voorstel, Oordeel])
def test_what_was_proposed_and_decided_never_changes(als, ruben, bevestigd, als_eigenaar, model):
    bevestigd(lasten())
    with als(ruben):
        for change in (
            lambda: model.objects.update(van_gemeente=None),
            lambda: model.objects.all()._raw_delete("default"),
        ):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                change()
            with als_eigenaar(), pytest.raises(IntegrityError, match="veranderen nooit"), transaction.atomic():
                change()


def test_a_figure_for_the_past_needs_a_reason(als, petra, gemeente):
    with als(petra):
        with pytest.raises(IntegrityError, match="voorstel_verleden_met_reden"), transaction.atomic():
            voorstel(petra, gemeente, lasten(vanaf="2026-01-01"))
        assert voorstel(petra, gemeente, lasten(vanaf="2026-01-01"), reden_verleden="De bron is later gevonden.").pk
        with pytest.raises(IntegrityError, match="voorstel_geeft_cijfers_of_trekt_in"), transaction.atomic():
            voorstel(petra, gemeente)


def test_the_web_process_writes_no_policy_itself(als, petra, gemeente):
    row = {"gemeente": gemeente, "naam": "minimum_uren", "waarde": "1", "besluit": "x", "periode": (NIEUWJAAR, None)}
    with als(petra), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Beleid.objects.create(**row)


def perioden(gemeente):
    """Value and period of the policy on hours, oldest first."""
    rows = Beleid.objects.filter(gemeente=gemeente, naam="minimum_uren").order_by("periode")
    return [(row.waarde, row.periode.lower, row.periode.upper) for row in rows]


def test_confirmed_policy_takes_its_place_and_older_policy_ends_or_comes_back(gemeente, bevestigd):
    bevestigd(uren("24"), lokaal=True)
    assert perioden(gemeente) == [("24", NIEUWJAAR, None)]
    bevestigd(uren("20", "2028-01-01", tot="2029-01-01"), lokaal=True)
    assert perioden(gemeente) == [
        ("24", NIEUWJAAR, dt.date(2028, 1, 1)),
        ("20", dt.date(2028, 1, 1), dt.date(2029, 1, 1)),
        ("24", dt.date(2029, 1, 1), None),
    ]


def test_policy_that_would_lie_over_later_policy_is_refused(gemeente, bevestigd):
    bevestigd(uren("24", "2028-01-01"), lokaal=True)
    with pytest.raises(IntegrityError, match="beleid_gemeente_zonder_overlap"), transaction.atomic():
        bevestigd(uren("20"), lokaal=True)


def test_policy_that_was_sent_back_is_not_in_force(als, petra, ruben, gemeente):
    with als(petra):
        made = voorstel(petra, gemeente, uren(), lokaal=True)
    with als(ruben):
        oordeel(made, ruben, gemeente, "teruggestuurd")
    assert perioden(gemeente) == []
