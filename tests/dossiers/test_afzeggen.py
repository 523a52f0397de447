"""A secondment that was planned and does not go on: called off before its first day, ended from that day on."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from luwte.plaatsingen.models import Detachering
from luwte.plaatsingen.vastleggen import zeg_detachering_af
from tests.dossiers.test_werk import DAG, DETACHERING, in_dienst, inlener
from tests.dossiers.werkstappen import tekst, zet
from tests.trajecten.gevallen import werkplek

__all__ = ["in_dienst", "inlener"]
pytestmark = pytest.mark.django_db
D = dt.date


def zeg_af(consultant, geval, **anders):
    """The form that ends a secondment, sent on the day of the tests."""
    gegevens = {
        "datum": DAG, "detachering": Detachering.objects.get().pk, "laatste_dag": DAG, "einde_reden": "past_niet",
        "reden": "De inlener ziet ervan af.",
    } | anders  # fmt: skip
    return consultant.post(f"/dossiers/{geval.traject.pk}/stap/T40e/", gegevens)


@pytest.mark.eis("M333")
def test_a_secondment_that_has_not_begun_can_be_called_off(consultant, in_dienst, inlener):
    later = DETACHERING | {"begin": "2018-12-03"}
    zet(consultant, in_dienst, "T40", **later, werkplek=inlener.pk)
    formulier = tekst(consultant.get(f"/dossiers/{in_dienst.traject.pk}/stap/T40e/"))
    assert "12 uur, begint op 3 december 2018" in formulier
    assert "Dan gaat zij niet door." in formulier
    assert zeg_af(consultant, in_dienst).status_code == 302
    assert not Detachering.objects.exists()
    stap = in_dienst.traject.stappen.order_by("-volgnummer").first()
    assert (stap.overgang, stap.naar, stap.reden) == ("T40e", "S16", "De inlener ziet ervan af.")
    # Her hours are free again, and so is her time.
    zet(consultant, in_dienst, "T40", **later | {"uren": "24"}, werkplek=inlener.pk)


def test_the_day_before_it_begins_it_is_called_off_and_from_that_day_it_ends(consultant, in_dienst, inlener, settings):
    zet(consultant, in_dienst, "T40", **DETACHERING | {"begin": "2018-11-16"}, werkplek=inlener.pk)
    een = Detachering.objects.get()
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-16"
    begonnen = zeg_af(consultant, in_dienst)
    assert begonnen.status_code == 422
    assert "De laatste dag ligt vóór de eerste dag." in tekst(begonnen)
    settings.LUWTE_DEMO_PEILDATUM = DAG
    geweigerd = zeg_af(consultant, in_dienst, reden="")
    assert geweigerd.status_code == 422
    assert Detachering.objects.get() == een
    assert zeg_af(consultant, in_dienst).status_code == 302
    assert not Detachering.objects.exists()


def test_the_database_takes_a_secondment_away_only_behind_the_step_that_says_so(consultant, in_dienst, inlener):
    zet(consultant, in_dienst, "T40", **DETACHERING | {"begin": "2018-12-03"}, werkplek=inlener.pk)
    een = Detachering.objects.get()
    with pytest.raises(ValidationError, match="begint op 3 december 2018"):
        zeg_detachering_af(in_dienst.traject, een)
    assert Detachering.objects.get() == een


def test_a_secondment_of_the_neighbour_is_not_called_off_from_here(consultant, in_dienst, inlener, maak_buur, in_beeld):
    buur = maak_buur("S16")
    vreemd = Detachering.objects.create(
        gemeente=buur.gemeente, dienstverband=buur.laatste_contract.dienstverband, werkplek=werkplek(buur.gemeente),
        periode=(D(2018, 12, 3), D(2018, 12, 31)), uren=8, vergoeding_per_uur=4, begeleiding="Kim", begeleiding_uren=1,
    )  # fmt: skip
    buur.stap("T40e", D(2018, 11, 15), feiten={"detachering_loopt": True})
    in_beeld(in_dienst.gemeente)
    with connection.cursor() as cursor:
        cursor.execute("SELECT plaatsingen_detachering_afgezegd(%s)", [vreemd.pk])
        assert cursor.fetchone() == (False,)
    in_beeld(buur.gemeente)
    assert Detachering.objects.filter(pk=vreemd.pk).exists()
