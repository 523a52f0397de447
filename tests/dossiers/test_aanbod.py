"""A place from the waiting list goes to who was chosen there; who objects meanwhile keeps her place on it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.dossiers.feiten import alle_feiten
from luwte.dossiers.models import Plaatskeuze
from luwte.dossiers.taken.afgeleid import voor_rol
from luwte.dossiers.wachtlijst import keuze_voor, wachtenden
from luwte.mijn.stand import stand
from luwte.mijn.teksten import PLAATS_BLIJFT
from luwte.taakstelling.models import Reden
from luwte.taakstelling.redenen import advies_niet_werkzaam, reden_van
from luwte.trajecten.models import Stap
from luwte.trajecten.stappen import zet_stap
from luwte.trajecten.voorwaarden import EERST_KIEZEN, KEUZE_LATER
from tests.dossiers.paden import dossier_in, zet
from tests.dossiers.test_wachtlijst import DAG, KEUZE, wacht
from tests.trajecten.gevallen import PEILDATUM

TWEEDE_OMDAT = "De plek is in Zaandam; dat is te ver voor nummer 1."


@pytest.fixture
def twee(maak_geval, gemeente, gebruiker):
    """Two who wait; Bes goes first."""
    maak_geval()
    return {
        "Bes": wacht(gemeente, gebruiker, dt.date(2018, 2, 8), dt.date(2018, 6, 1), "Bes"),
        "Cas": wacht(gemeente, gebruiker, dt.date(2018, 3, 8), dt.date(2018, 7, 1), "Cas"),
    }


def pad(traject):
    return f"/dossiers/{traject.pk}/stap/T29/"


def bied_aan(traject, datum=PEILDATUM, **opties):
    """The step itself, with the facts the product gathers."""
    return zet_stap(
        traject, "T29", datum, traject.stappen.get(volgnummer=1).door, rol="consultant", peildatum=PEILDATUM,
        reden="Deze plek past.", feiten=alle_feiten(traject, traject.gemeente, PEILDATUM, "S12"), **opties,
    )  # fmt: skip


def kies(client, traject, **velden):
    return client.post("/wachtlijst/keuze/", KEUZE | {"gekozen": traject.pk} | velden)


@pytest.mark.eis("M055", "M042")
def test_without_a_choice_the_step_leads_to_the_waiting_list(consultant, twee):
    antwoord = consultant.get(pad(twee["Cas"]), follow=True)
    assert antwoord.redirect_chain == [("/wachtlijst/keuze/", 302)]
    assert EERST_KIEZEN in antwoord.content.decode()
    dossier = consultant.get(f"/dossiers/{twee['Cas'].pk}/").content.decode()
    assert f'href="{pad(twee["Cas"])}"' in dossier


@pytest.mark.eis("M055")
def test_a_form_sent_without_a_choice_is_refused_and_keeps_what_was_typed(consultant, twee):
    gegevens = {"datum": PEILDATUM.isoformat(), "reden": "Zij belde gisteren zelf."}
    antwoord = consultant.post(pad(twee["Cas"]), gegevens)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert EERST_KIEZEN in pagina
    assert "Zij belde gisteren zelf." in pagina
    assert 'href="/wachtlijst/keuze/"' in pagina
    assert twee["Cas"].stappen.last().naar == "S12"


@pytest.mark.eis("M055")
def test_the_writer_and_the_database_refuse_it_too(twee, gebruiker, gemeente):
    with pytest.raises(ValidationError, match="Leg eerst bij de wachtlijst vast"):
        bied_aan(twee["Cas"])
    with pytest.raises(IntegrityError, match="Leg eerst bij de wachtlijst vast"), transaction.atomic():
        Stap.objects.create(
            gemeente=gemeente, traject=twee["Cas"], volgnummer=twee["Cas"].stappen.count() + 1, overgang="T29",
            van="S12", naar="S13", datum=PEILDATUM, door=gebruiker,
        )  # fmt: skip


@pytest.mark.eis("M055", "M314")
def test_who_goes_before_another_gets_the_place_with_a_reason_that_the_step_shows(consultant, twee):
    assert kies(consultant, twee["Cas"]).status_code == 422
    assert kies(consultant, twee["Cas"], reden=TWEEDE_OMDAT).url == pad(twee["Cas"])
    formulier = consultant.get(pad(twee["Cas"])).content.decode()
    assert f"nummer 2 van de lijst. Reden: {TWEEDE_OMDAT}" in formulier
    gegevens = {"datum": PEILDATUM.isoformat(), "reden": "Zij kan maandag beginnen."}
    assert consultant.post(pad(twee["Cas"]), gegevens).status_code == 302
    assert twee["Cas"].stappen.last().naar == "S13"
    assert consultant.get(pad(twee["Bes"])).url == "/wachtlijst/keuze/"  # the choice was for another


def test_one_choice_is_one_offer_and_of_an_earlier_time_on_the_list_none(consultant, twee, gebruiker):
    kies(consultant, twee["Bes"], datum=(PEILDATUM - 4 * DAG).isoformat())
    assert keuze_voor(twee["Bes"], PEILDATUM - 5 * DAG) is None
    assert keuze_voor(twee["Bes"], PEILDATUM - 4 * DAG).datum == PEILDATUM - 4 * DAG
    bied_aan(twee["Bes"])
    for code, van, naar in (("T35d", "S13", "S16"), ("T54", "S16", "S26"), ("T55w", "S26", "S12")):
        zet(twee["Bes"], gebruiker, code, van, naar, PEILDATUM)
    assert keuze_voor(twee["Bes"], PEILDATUM) is None
    with pytest.raises(IntegrityError, match="Leg eerst"), transaction.atomic():
        Stap.objects.create(
            gemeente=twee["Bes"].gemeente, traject=twee["Bes"], volgnummer=twee["Bes"].stappen.count() + 1,
            overgang="T29", van="S12", naar="S13", datum=PEILDATUM, door=gebruiker,
        )  # fmt: skip


def test_a_choice_of_before_she_left_the_list_holds_no_more(consultant, twee, gebruiker):
    kies(consultant, twee["Bes"], datum=(PEILDATUM - 4 * DAG).isoformat())
    zet(twee["Bes"], gebruiker, "T28x", "S12", "SX", PEILDATUM - 3 * DAG)
    assert keuze_voor(twee["Bes"], PEILDATUM - 4 * DAG) is not None
    assert keuze_voor(twee["Bes"], PEILDATUM) is None


def test_the_offer_is_of_the_day_of_the_choice_or_later(consultant, twee):
    kies(consultant, twee["Bes"])
    with pytest.raises(ValidationError, match=KEUZE_LATER[:40]):
        bied_aan(twee["Bes"], PEILDATUM - DAG)
    assert bied_aan(twee["Bes"]).naar == "S13"


@pytest.mark.eis("M314")
def test_a_choice_of_an_earlier_day_records_the_list_of_that_day(consultant, twee, gemeente, gebruiker):
    """Cas was alone on the list then: number 1, and no reason is asked."""
    toen = twee["Bes"].stappen.get(naar="S12").datum - DAG
    vroeg = wacht(gemeente, gebruiker, dt.date(2018, 1, 8), dt.date(2018, 9, 1), "Vroeg")
    assert [een.traject for een in wachtenden(gemeente, toen)] == [vroeg]
    assert kies(consultant, twee["Bes"], datum=toen.isoformat()).status_code == 422
    antwoord = kies(consultant, vroeg, datum=toen.isoformat())
    assert antwoord.status_code == 302, antwoord.content.decode()
    keuze = Plaatskeuze.objects.get()
    assert (keuze.datum, keuze.gekozen, keuze.gekozen_rang) == (toen, vroeg, 1)
    assert [een.traject for een in keuze.overwogenen.all()] == [vroeg]


@pytest.fixture
def in_bezwaar(twee, gebruiker):
    """Bes objects, and goes to court."""
    zet(twee["Bes"], gebruiker, "T25", "S12", "S11", PEILDATUM - 9 * DAG, **termijn("termijn_beslissing_op_bezwaar"))
    zet(twee["Bes"], gebruiker, "T25b", "S11", "S11", PEILDATUM - 8 * DAG)
    return twee


def termijn(soort, op=PEILDATUM + 60 * DAG):
    return {"termijn_soort": soort, "termijn_feit": PEILDATUM - 9 * DAG, "termijn_op": op}


@pytest.mark.eis("M314", "M055", "M290")
def test_who_objects_keeps_her_place_and_her_day(in_bezwaar, gemeente, consultant):
    een, twee_ = wachtenden(gemeente, PEILDATUM)
    assert (een.traject, een.rang, een.sinds, een.in_bezwaar) == (in_bezwaar["Bes"], 1, dt.date(2018, 6, 1), True)
    assert (twee_.traject, twee_.rang, twee_.in_bezwaar) == (in_bezwaar["Cas"], 2, False)
    assert een.volgend_contact is None  # the term of the objection is no day to call her
    assert "bezwaar loopt, houdt de plaats" in consultant.get("/wachtlijst/").content.decode()
    assert "De plaats op de wachtlijst" in consultant.get(f"/dossiers/{een.traject.pk}/?tab=wachten").content.decode()
    assert kies(consultant, in_bezwaar["Cas"]).status_code == 422  # number 2 needs a reason
    redenen = {traject: reden_van(traject) for traject in advies_niet_werkzaam(gemeente, PEILDATUM)}
    assert redenen[in_bezwaar["Bes"]] == Reden.WACHTLIJST


@pytest.mark.eis("M314")
def test_the_place_is_kept_for_who_objects_and_offered_after_the_decision(in_bezwaar, consultant, gebruiker):
    antwoord = consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": in_bezwaar["Bes"].pk}, follow=True)
    assert antwoord.redirect_chain == [(f"/dossiers/{in_bezwaar['Bes'].pk}/", 302)]
    assert "De keuze blijft staan" in antwoord.content.decode()
    assert "Gekozen voor deze plek" in consultant.get(antwoord.request["PATH_INFO"] + "?tab=wachten").content.decode()
    zet(in_bezwaar["Bes"], gebruiker, "T57t", "S11", "S12", PEILDATUM)
    assert bied_aan(in_bezwaar["Bes"]).naar == "S13"


def test_the_list_is_looked_at_when_the_only_one_on_it_objects(maak_geval, gemeente, gebruiker):
    maak_geval()
    alleen = wacht(gemeente, gebruiker, dt.date(2018, 2, 8), dt.date(2018, 6, 1), "Bes")
    zet(alleen, gebruiker, "T25", "S12", "S11", PEILDATUM - 9 * DAG)
    werkt = dossier_in(gemeente, gebruiker, "S16")
    zet(werkt, gebruiker, "T54", "S16", "S26", PEILDATUM - DAG)
    assert any("er kwam een plek vrij" in taak.wat for taak in voor_rol(gemeente, PEILDATUM, "consultant"))


def test_who_objects_against_the_finding_was_never_on_the_list(maak_geval, gemeente, gebruiker):
    maak_geval()
    zet(dossier_in(gemeente, gebruiker, "S9"), gebruiker, "T25", "S9", "S11", PEILDATUM)
    assert not wachtenden(gemeente, PEILDATUM)


@pytest.mark.eis("M314")
def test_after_the_objection_the_day_of_the_next_contact_is_the_one_that_was_agreed(maak_geval, gemeente, gebruiker):
    """An objection suspends nothing: she is called as was promised, and the work list says so."""
    geval = maak_geval("S9")
    bel = PEILDATUM - 20 * DAG
    contact = termijn("termijn_contact_wachtlijst", bel)
    zet(geval.traject, gebruiker, "T27", "S9", "S12", PEILDATUM - 50 * DAG, **contact)
    bezwaar = termijn("termijn_beslissing_op_bezwaar")
    zet(geval.traject, gebruiker, "T25", "S12", "S11", PEILDATUM - 40 * DAG, **bezwaar)
    assert [een.volgend_contact for een in wachtenden(gemeente, PEILDATUM)] == [bel]
    terug = zet_stap(
        geval.traject, "T57t", PEILDATUM, gebruiker, rol="gemandateerde", peildatum=PEILDATUM, reden="Ongegrond."
    )
    assert (terug.naar, terug.termijn_soort, terug.termijn_op) == ("S12", "termijn_contact_wachtlijst", bel)
    assert [een.volgend_contact for een in wachtenden(gemeente, PEILDATUM)] == [bel]


@pytest.mark.eis("M314")
def test_her_own_page_says_that_she_keeps_her_place(in_bezwaar, maak_geval, gebruiker):
    assert PLAATS_BLIJFT in stand(in_bezwaar["Bes"].kandidaat, PEILDATUM).tekst.nu
    ander = dossier_in(in_bezwaar["Bes"].gemeente, gebruiker, "S9")
    zet(ander, gebruiker, "T25", "S9", "S11", PEILDATUM)
    assert PLAATS_BLIJFT not in stand(ander.kandidaat, PEILDATUM).tekst.alles


@pytest.mark.eis("M055", "M314")
def test_who_is_not_on_the_list_goes_before_those_who_wait_only_with_a_reason(consultant, twee, maak_geval, gemeente):
    """A finding of today is no reason to pass by who waits since the summer: a person says why, or does not."""
    geval = maak_geval("S9")
    stap = f"/dossiers/{geval.traject.pk}/stap/T26/"
    vraag = "Er staan al 2 mensen op de wachtlijst. Schrijf op waarom deze persoon eerst een plek krijgt."
    assert vraag in consultant.get(stap).content.decode()
    zonder = consultant.post(stap, {"datum": PEILDATUM.isoformat(), "reden": ""})
    assert zonder.status_code == 422
    assert geval.traject.stappen.last().naar == "S9"
    reden = "De plek is er alleen voor wie in de nacht kan werken."
    assert consultant.post(stap, {"datum": PEILDATUM.isoformat(), "reden": reden}).status_code == 302
    assert (geval.traject.stappen.last().naar, geval.traject.stappen.last().reden) == ("S13", reden)


def test_where_nobody_waits_nothing_is_asked(consultant, maak_geval, gemeente, gebruiker):
    geval = maak_geval("S9")
    stap = f"/dossiers/{geval.traject.pk}/stap/T26/"
    assert "op de wachtlijst. Schrijf" not in consultant.get(stap).content.decode()
    wacht(gemeente, gebruiker, dt.date(2018, 2, 8), dt.date(2018, 6, 1), "Bes")
    assert "Er staat al 1 persoon op de wachtlijst." in consultant.get(stap).content.decode()
    voor = alle_feiten(geval.traject, gemeente, dt.date(2018, 2, 8), "S9")
    assert voor["wachtenden"] == 0  # the list of the day of the step


def test_the_list_of_the_neighbour_asks_nothing_here(
    consultant, maak_geval, maak_buur, buurgemeente, gemeente, in_beeld
):
    buur = maak_buur()
    wacht(buurgemeente, buur.door, dt.date(2018, 2, 8), dt.date(2018, 6, 1), "Buur")
    geval = maak_geval("S9")
    assert alle_feiten(geval.traject, gemeente, PEILDATUM, "S9")["wachtenden"] == 0
    assert consultant.get(f"/dossiers/{geval.traject.pk}/stap/T26/").status_code == 200
