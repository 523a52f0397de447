"""Guidance can become less and never stops under somebody who works: forms, writers and database."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luwte.begeleiding import signalen
from luwte.begeleiding.feiten import begeleiding_uren_op, feiten_van_begeleiding
from luwte.begeleiding.models import Begeleidingsafspraak
from luwte.begeleiding.vastleggen import beeindig_begeleiding, spreek_begeleiding_af
from luwte.dossiers.taken.afgeleid import voor_rol
from luwte.plaatsingen.models import Dienstverband
from luwte.wet.lokaal import standaardlagen
from tests.trajecten.gevallen import PEILDATUM

DAG = dt.timedelta(days=1)


def afspreken(geval, vanaf, uren="2", soort="jobcoach"):
    return spreek_begeleiding_af(
        geval.traject, geval.door, soort=soort, uren=Decimal(uren), vanaf=vanaf, bron="begeleidingssubsidie"
    )


def schuif(afspraak, periode):
    """Change a period behind the forms and let the database judge as at the end of a transaction."""
    Begeleidingsafspraak.objects.filter(pk=afspraak.pk).update(periode=periode)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.eis("M303", "M319")
def test_guidance_becomes_less_when_it_goes_well_and_the_history_stays(maak_geval):
    geval = maak_geval("S16")
    begin = Begeleidingsafspraak.objects.get().periode.lower
    afspreken(geval, PEILDATUM, "1.5")
    uren = [
        (rij.uren, rij.periode.lower, rij.periode.upper) for rij in Begeleidingsafspraak.objects.order_by("periode")
    ]
    assert uren == [(Decimal(4), begin, PEILDATUM), (Decimal("1.5"), PEILDATUM, None)]
    assert begeleiding_uren_op(geval.traject.pk, PEILDATUM - DAG) == 4
    assert begeleiding_uren_op(geval.traject.pk, PEILDATUM) == Decimal("1.5")


@pytest.mark.eis("M320")
@pytest.mark.parametrize("uren", ["0", "-1"])
def test_nought_hours_is_refused_by_the_form_and_by_the_database(consultant, maak_geval, uren):
    geval = maak_geval("S16")
    with pytest.raises(ValidationError, match="stopt nooit helemaal"):
        afspreken(geval, PEILDATUM, uren)
    antwoord = consultant.post(
        f"/begeleiding/{geval.traject.pk}/begeleiding/",
        {"soort": "jobcoach", "uren": uren, "bron": "wmo", "vanaf": PEILDATUM.isoformat(), "afspraak": "Iedere dag."},
    )
    assert antwoord.status_code == 422
    assert "stopt nooit helemaal" in antwoord.content.decode()
    assert 'value="Iedere dag."' in antwoord.content.decode()


def test_the_database_refuses_nought_hours(maak_geval):
    geval = maak_geval("S16")
    with pytest.raises(IntegrityError, match="begeleiding_nooit_nul"), transaction.atomic():
        Begeleidingsafspraak.objects.update(uren=0)
    assert begeleiding_uren_op(geval.traject.pk, PEILDATUM) == 4


@pytest.mark.eis("M319")
def test_the_last_guidance_of_somebody_who_works_does_not_end(consultant, maak_geval):
    geval = maak_geval("S16")
    afspraak = Begeleidingsafspraak.objects.get()
    with pytest.raises(ValidationError, match="zonder begeleiding"):
        beeindig_begeleiding(afspraak, PEILDATUM)
    url = f"/begeleiding/{geval.traject.pk}/begeleiding-einde/?rij={afspraak.pk}"
    antwoord = consultant.post(url, {"laatste_dag": PEILDATUM.isoformat()})
    assert antwoord.status_code == 422
    assert "zonder begeleiding" in antwoord.content.decode()


def test_the_form_tells_what_the_rules_say_of_guidance(consultant, maak_geval):
    tekst = consultant.get(f"/begeleiding/{maak_geval('S16').traject.pk}/begeleiding/").content.decode()
    assert "minder als het stabiel is" in tekst
    assert "stopt nooit helemaal: zij is zelf een criterium" in tekst
    assert "Brochure Simpel switchen" in tekst


@pytest.mark.eis("M339")
def test_one_kind_may_end_when_another_goes_on(maak_geval, in_beeld, gemeente):
    geval = maak_geval("S16")
    eerste = Begeleidingsafspraak.objects.get()
    levenscoach = afspreken(geval, PEILDATUM, "1", "levenscoach")
    beeindig_begeleiding(eerste, PEILDATUM + DAG)
    with pytest.raises(ValidationError, match="zonder begeleiding"):
        beeindig_begeleiding(levenscoach, PEILDATUM + 5 * DAG)
    assert levenscoach.get_bron_display() == "Subsidie voor begeleiding (gemeente)"


def test_after_the_work_guidance_may_end(maak_geval):
    geval = maak_geval("S14")
    beeindig_begeleiding(Begeleidingsafspraak.objects.get(), PEILDATUM)
    assert begeleiding_uren_op(geval.traject.pk, PEILDATUM + DAG) == 0


def test_the_database_refuses_a_gap_made_behind_the_forms(maak_geval):
    geval = maak_geval("S16")
    afspraak = Begeleidingsafspraak.objects.get()
    for periode in (
        (afspraak.periode.lower, PEILDATUM),
        (PEILDATUM, None),
    ):
        with pytest.raises(IntegrityError, match="zonder begeleiding"), transaction.atomic():
            schuif(afspraak, periode)
    assert begeleiding_uren_op(geval.traject.pk, PEILDATUM) == 4


def test_without_an_agreement_the_step_into_employment_is_refused(consultant, maak_geval):
    geval = maak_geval("S15")
    assert feiten_van_begeleiding(geval.traject, PEILDATUM)["begeleiding_uren"] == 4
    voor = Begeleidingsafspraak.objects.get().periode.lower - DAG
    assert feiten_van_begeleiding(geval.traject, voor)["begeleiding_uren"] == 0
    beeindig_begeleiding(Begeleidingsafspraak.objects.get(), PEILDATUM - DAG)
    tekst = consultant.get(f"/dossiers/{geval.traject.pk}/").content.decode()
    assert "De begeleiding staat op nul uur" in tekst
    assert "Naar de begeleiding" in tekst


def test_work_without_agreed_guidance_is_a_signal(maak_geval, gemeente):
    geval = maak_geval("S14")
    beeindig_begeleiding(Begeleidingsafspraak.objects.get(), PEILDATUM - 30 * DAG)
    geval.contract(PEILDATUM - 10 * DAG, None)
    lijst = signalen.signalen(gemeente.pk, PEILDATUM, standaardlagen)
    assert [(een.traject_id, een.soort) for een in lijst] == [(geval.traject.pk, "begeleiding")]


def test_both_signals_stand_in_the_list_of_tasks(consultant, maak_geval, gemeente):
    geval = maak_geval("S14")
    beeindig_begeleiding(Begeleidingsafspraak.objects.get(), PEILDATUM - 30 * DAG)
    geval.contract(PEILDATUM - 300 * DAG, None)
    regels = {regel.wat: regel.adres for regel in voor_rol(gemeente, PEILDATUM, "jobcoach")}
    assert regels == {
        "Er is geen begeleiding afgesproken": f"/begeleiding/{geval.traject.pk}/begeleiding/",
        "Praat samen over de volgende stap": f"/begeleiding/{geval.traject.pk}/vervolg/",
    }
    assert "Er is geen begeleiding afgesproken" in consultant.get("/taken/").content.decode()


def test_a_review_is_due_half_a_year_after_the_work_began(maak_geval, gemeente):
    geval = maak_geval("S18")
    begin = Dienstverband.objects.get().periode.lower
    dag = signalen.volgend_gesprek(begin, standaardlagen())
    assert not signalen.signalen(gemeente.pk, dag - DAG, standaardlagen)
    lijst = signalen.signalen(gemeente.pk, dag, standaardlagen)
    assert [(een.traject_id, een.soort, een.op) for een in lijst] == [(geval.traject.pk, "vervolg", dag)]


ACTIES = st.lists(
    st.tuples(
        st.sampled_from(["afspreken", "beeindigen", "schuiven"]),
        st.sampled_from(["jobcoach", "levenscoach", "werkleider"]),
        st.integers(-20, 200),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.eis("M319", "M320")
@given(acties=ACTIES)
@settings(derandomize=True, max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_try_no_day_of_an_employment_is_without_guidance(maak_geval_eenmaal, acties):
    geval, dienst = maak_geval_eenmaal
    keer = transaction.savepoint()
    for wat, soort, dagen, uren in acties:
        dag = dienst.lower + dagen * DAG
        rij = Begeleidingsafspraak.objects.filter(soort=soort).order_by("-periode").first()
        try:
            with transaction.atomic():
                if wat == "afspreken":
                    afspreken(geval, dag, str(uren), soort)
                elif rij is not None and wat == "beeindigen":
                    beeindig_begeleiding(rij, dag)
                elif rij is not None:
                    schuif(rij, (dag, dag + uren * DAG + DAG))
        except (ValidationError, IntegrityError):
            continue
    rijen = list(Begeleidingsafspraak.objects.order_by("pk"))
    for nummer in range((dienst.upper - dienst.lower).days):
        dag = dienst.lower + nummer * DAG
        assert sum(rij.uren for rij in rijen if dag in rij.periode) > 0
    transaction.savepoint_rollback(keer)


@pytest.fixture
def maak_geval_eenmaal(maak_geval):
    """One employment that all examples share; each example is undone."""
    geval = maak_geval("S16")
    return geval, Dienstverband.objects.get().periode
