"""A corrected day takes along every later term that rests on it: where a case stands now goes by the right day."""

import datetime as dt

import pytest

from luwte.besluiten.models import Wachtlijstgrond
from luwte.correcties.doorwerking import bij_stap
from luwte.correcties.models import Correctie, Oordeel, Voorstel
from luwte.correcties.vastleggen import INTUSSEN, oordeel, stel_voor
from luwte.dossiers.models import Taak
from luwte.dossiers.werkvoorraad import werk
from luwte.trajecten.models import Stap
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.correcties.test_verbeteren import REDEN, pad, stap_van, velden
from tests.plaatsingen import rijen
from tests.trajecten.gevallen import PEILDATUM

DAG = dt.timedelta(days=1)
WEEK = 7 * DAG


def verbeter(consultant, collega, geval, code, **anders):
    """Propose it, and let a colleague confirm it."""
    antwoord = consultant.post(pad(geval, code), velden(consultant, geval, code, **anders))
    assert antwoord.status_code == 302, antwoord.content.decode()
    if not Oordeel.objects.exists():
        collega.post(f"/verbeteringen/{Voorstel.objects.get().pk}/", {"bevestigen": ""})
    assert Oordeel.objects.get().soort == "bevestigd"


def advies_eerder(geval, weken=1):
    dag = stap_van(geval, "T17").datum - weken * WEEK
    return dag, {"ontvangen_op": dag.isoformat(), "uitgebracht_op": dag.isoformat()}


def test_a_later_step_that_counts_from_the_advice_goes_by_the_corrected_day(consultant, collega, maak_geval):
    """The proposal to deviate has the college's term of the advice; with it the case stands on the work list."""
    geval = maak_geval("S6")
    geval.stap("T24v", stap_van(geval, "T17").datum + 3 * DAG)
    oud = stap_van(geval, "T24v")
    assert oud.termijn_feit == stap_van(geval, "T17").datum
    dag, anders = advies_eerder(geval)
    verbeter(consultant, collega, geval, "T17", **anders)
    nieuw = stap_van(geval, "T24v")
    assert (nieuw.datum, nieuw.termijn_soort) == (oud.datum, "termijn_besluit")
    assert (nieuw.termijn_feit, nieuw.termijn_op) == (dag, oud.termijn_op - WEEK)
    assert nieuw.termijn_op == stap_van(geval, "T17").termijn_op
    op_de_lijst = werk(PEILDATUM, geval.gemeente.pk, "consultant").get(traject=geval.traject)
    assert op_de_lijst.termijn_nu == oud.termijn_op - WEEK
    assert Correctie.objects.filter(tabel="trajecten_stap", rij=nieuw.pk).count() == 1


def test_the_colleague_sees_that_a_later_term_goes_along(consultant, collega, maak_geval):
    geval = maak_geval("S6")
    geval.stap("T24v", stap_van(geval, "T17").datum + 3 * DAG)
    consultant.post(pad(geval, "T17"), velden(consultant, geval, "T17", **advies_eerder(geval)[1]))
    assert "Termijn bij een stap die hierop rust" in collega.get("/verbeteringen/").content.decode()


def test_the_offer_counts_from_the_corrected_decision(consultant, collega, maak_geval):
    geval = maak_geval("S13")
    oud, besluit = stap_van(geval, "T26"), stap_van(geval, "T23").datum
    assert (oud.termijn_feit, oud.termijn_soort) == (besluit, "termijn_werkplek_zoeken")
    verbeter(consultant, collega, geval, "T23", besluit_op=(besluit - DAG).isoformat())
    nieuw = stap_van(geval, "T26")
    assert (nieuw.termijn_feit, nieuw.termijn_op) == (besluit - DAG, oud.termijn_op - DAG)


def test_a_step_that_left_the_term_running_goes_along(consultant, collega, maak_geval):
    geval = maak_geval("S13")
    oud = stap_van(geval, "T26")
    geval.stap("T30", oud.datum + DAG)
    assert stap_van(geval, "T30").termijn_op == oud.termijn_op
    besluit = stap_van(geval, "T23").datum
    verbeter(consultant, collega, geval, "T23", besluit_op=(besluit - DAG).isoformat())
    assert stap_van(geval, "T30").termijn_feit == besluit - DAG
    assert stap_van(geval, "T30").termijn_op == stap_van(geval, "T26").termijn_op == oud.termijn_op - DAG


def test_a_step_that_came_back_to_the_term_goes_along(consultant, collega, maak_geval):
    """After an objection that changed nothing the term of before runs on; it counts from the same decision."""
    geval = maak_geval("S9")
    besluit = stap_van(geval, "T23").datum
    geval.stap("T25", besluit + DAG)
    geval.stap("T57t", besluit + 2 * DAG, rol="gemandateerde")
    voor = stap_van(geval, "T57t")
    assert (voor.naar, voor.termijn_soort, voor.termijn_feit) == ("S9", "termijn_werkplek_zoeken", besluit)
    verbeter(consultant, collega, geval, "T23", besluit_op=(besluit - DAG).isoformat())
    assert stap_van(geval, "T57t").termijn_feit == besluit - DAG
    assert stap_van(geval, "T57t").termijn_op == stap_van(geval, "T23").termijn_op == voor.termijn_op - DAG


def test_a_step_that_moves_without_its_record_keeps_the_term_of_that_record(consultant, maak_geval):
    """The offer of the same day as the decision: another day of the offer is no other decision."""
    geval = maak_geval("S9")
    besluit = stap_van(geval, "T23").datum
    geval.stap("T26", besluit)
    oud = stap_van(geval, "T26")
    assert oud.termijn_feit == oud.datum
    anders = velden(consultant, geval, "T26", datum=(besluit + DAG).isoformat())
    assert consultant.post(pad(geval, "T26"), anders).status_code == 302
    nieuw = stap_van(geval, "T26")
    assert (nieuw.datum, nieuw.termijn_feit, nieuw.termijn_op) == (besluit + DAG, besluit, oud.termijn_op)


def test_a_term_of_another_day_or_kind_stays(maak_geval):
    geval = maak_geval("S16")
    besluit = stap_van(geval, "T23")
    anders = bij_stap(besluit, besluit.datum - DAG, lambda _dag: lagen(geval.gemeente.naam))
    assert {Stap.objects.get(pk=nummer).overgang for nummer in anders} == {"T23", "T26"}


def test_the_term_is_computed_with_the_policy_of_the_day_of_the_step(consultant, maak_geval, maak_beleid, gemeente):
    """Policy that came later says nothing about a step of before."""
    geval = maak_geval("S1")
    oud = stap_van(geval, "T2")
    later = {"naam": "voorselectie_weken", "waarde": "1", "periode": (PEILDATUM - WEEK, None)}
    maak_beleid(gemeente, **later)
    dag = oud.datum + 2 * DAG
    anders = velden(consultant, geval, "T2", datum=dag.isoformat())
    assert consultant.post(pad(geval, "T2"), anders).status_code == 302
    nieuw = stap_van(geval, "T2")
    assert (nieuw.termijn_feit, nieuw.termijn_op) == (dag, dag + (oud.termijn_op - oud.datum))


def test_the_task_that_a_step_left_has_the_corrected_day(consultant, collega, maak_geval):
    geval = maak_geval("S5")
    dag = stap_van(geval, "T11").datum + 20 * DAG
    geval.stap("T18", dag)
    geval.advies(dag, "negatief")
    taak = Taak.objects.get(stap=stap_van(geval, "T18"))
    assert taak.uiterlijk == stap_van(geval, "T18").termijn_op
    eerder = (dag - WEEK).isoformat()
    verbeter(consultant, collega, geval, "T18", ontvangen_op=eerder, uitgebracht_op=eerder)
    voor = taak.uiterlijk
    taak.refresh_from_db()
    assert taak.uiterlijk == stap_van(geval, "T18").termijn_op == voor - WEEK


def test_the_case_begins_on_the_corrected_day_of_its_first_step(consultant, maak_geval):
    """By that day she stands on a waiting list that goes by who came first."""
    geval = maak_geval("S1")
    eerder = geval.traject.begin - 30 * DAG
    anders = velden(consultant, geval, "T1", datum=eerder.isoformat())
    assert consultant.post(pad(geval, "T1"), anders).status_code == 302
    geval.traject.refresh_from_db()
    assert geval.traject.begin == stap_van(geval, "T1").datum == eerder


def test_a_step_made_after_the_proposal_that_counts_from_the_old_day_stops_it(maak_geval, gebruiker, maak_gebruiker):
    geval = maak_geval("S6")
    advies = stap_van(geval, "T17")
    eerder = (advies.datum - DAG).isoformat()
    rij = geval.aanvraag.advies
    wijzigingen = [
        {"tabel": "trajecten_advies", "rij": rij.pk, "waarden": {"ontvangen_op": eerder, "uitgebracht_op": eerder}},
        {"tabel": "trajecten_stap", "rij": advies.pk, "waarden": {"datum": eerder}},
    ]
    voorstel = stel_voor(advies, wijzigingen, REDEN["reden"], gebruiker)
    geval.stap("T24v", advies.datum + DAG)
    collega = maak_gebruiker(geval.gemeente, "consultant")
    with pytest.raises(Exception, match=INTUSSEN[:40]):
        oordeel(voorstel, Oordeel.Soort.BEVESTIGD, collega)
    oordeel(voorstel, Oordeel.Soort.INGETROKKEN, gebruiker)


def test_an_objection_keeps_the_day_that_stands_in_it_and_that_is_said(consultant, maak_geval):
    geval = maak_geval("S9")
    besluit = stap_van(geval, "T23").datum
    geval.stap("T25", besluit + DAG, feiten={"besluit_op": besluit, "adviescommissie": True})
    oud = stap_van(geval, "T25")
    assert oud.termijn_feit == besluit
    anders = velden(consultant, geval, "T23", besluit_op=(besluit - DAG).isoformat())
    antwoord = consultant.post(pad(geval, "T23"), anders, follow=True)
    assert "Er is bezwaar tegen dit besluit." in antwoord.content.decode()
    assert oud.pk not in {een["rij"] for een in Voorstel.objects.get().wijzigingen}


@pytest.mark.eis("M042", "M078")
def test_a_refusal_of_a_place_is_not_dated_back_to_before_the_number_was_reached(consultant, maak_geval, gemeente):
    """The number was reached on the tenth. What the form of the step refuses, a correction refuses too."""
    aantal = int(
        catalogus().at(PEILDATUM, layers=lagen("Purmerend")).value("vastgesteld_aantal", {"gemeente": "Purmerend"})
    )
    geval = maak_geval("S9")
    for _ in range(-(-aantal * 31 // 36)):
        rijen.plaatsing(gemeente, dt.date(2018, 11, 10), uren="36")
    stap = {"datum": "2018-11-12", "reden": "Er is geen plek vrij."}
    assert consultant.post(f"/dossiers/{geval.traject.pk}/stap/T27/", stap).status_code == 302
    terug = consultant.post(pad(geval, "T27"), velden(consultant, geval, "T27", datum="2018-11-09"))
    assert terug.status_code == 422
    assert "nog niet gehaald" in terug.content.decode()
    assert stap_van(geval, "T27").datum == dt.date(2018, 11, 12)
    goed = consultant.post(pad(geval, "T27"), velden(consultant, geval, "T27", datum="2018-11-10"))
    assert goed.status_code == 302, goed.content.decode()
    assert stap_van(geval, "T27").datum == dt.date(2018, 11, 10)
    gronden = Wachtlijstgrond.objects.filter(traject=geval.traject).order_by("datum")
    assert [een.datum for een in gronden] == [dt.date(2018, 11, 10), dt.date(2018, 11, 12)]
