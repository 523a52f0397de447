"""What is known is asked once: a next case and the steps of a case ask no fact of a person again."""

import pytest

from luwte.dossiers.feiten import alle_feiten
from luwte.dossiers.forms import HeropenForm
from luwte.dossiers.stukken import stukform
from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.trajecten import verloop
from luwte.trajecten.models import Traject
from luwte.trajecten.stand import stappen_tot
from tests.trajecten.gevallen import PEILDATUM

pytestmark = pytest.mark.django_db
#: The facts of a person that stand with her from the first registration on.
FEITEN = {"voornaam", "achternaam", "geboortedatum", "bsn", "telefoon", "email", "straat", "postcode", "plaats"}


def opnieuw_gevraagd(form):
    """The facts of a person that a form asks although they are known."""
    return sorted(naam for naam in FEITEN & set(form.fields) if not form.get_initial_for_field(form.fields[naam], naam))


@pytest.fixture
def afgesloten(maak_geval):
    """A case that was closed at once."""
    geval = maak_geval("S0", telefoon="0612345678")
    geval.stap("T58", PEILDATUM)
    return geval


@pytest.mark.eis("M088")
def test_a_next_case_of_somebody_known_asks_no_fact_again(consultant, afgesloten):
    pad = f"/dossiers/nieuw/?van={afgesloten.traject.pk}"
    assert f'href="{pad}"' in consultant.get(f"/dossiers/{afgesloten.traject.pk}/").content.decode()
    form = consultant.get(pad).context["form"]
    assert opnieuw_gevraagd(form) == []
    assert set(form.fields) == {"route", "begin", "rechtspositie"}
    assert form["rechtspositie"].value() == Rechtspositie.Soort.BIJSTAND
    antwoord = consultant.post(pad, {"route": "voordracht", "begin": "2018-11-15", "rechtspositie": "bijstand"})
    nieuw = Traject.objects.get(kandidaat=afgesloten.mens, einde__isnull=True)
    assert antwoord["Location"] == f"/dossiers/{nieuw.pk}/"
    assert Kandidaat.objects.count() == 1
    assert Rechtspositie.objects.filter(kandidaat=afgesloten.mens).count() == 1


@pytest.mark.eis("M088")
def test_no_record_of_any_step_asks_a_fact_of_the_person_again(maak_geval, gemeente):
    gezien = 0
    for toestand in ("S0", "S3", "S6", "S9", "S13", "S14", "S15", "S16", "S18"):
        geval = maak_geval(toestand)
        stappen = stappen_tot(geval.traject, PEILDATUM)
        feiten = alle_feiten(geval.traject, gemeente, PEILDATUM, stappen[-1].naar, stappen)
        for rij in verloop.OVERGANGEN.values():
            if rij.stuk is None or stappen[-1].naar not in rij.van:
                continue
            form = stukform(rij, None, geval.traject, PEILDATUM, feiten)
            if form is not None:
                assert opnieuw_gevraagd(form) == [], rij.code
                gezien += 1
    assert gezien > 10


@pytest.mark.eis("M088")
def test_a_contract_after_a_trial_and_a_next_contract_repeat_what_was_recorded(maak_geval):
    for toestand, code, bekend in (
        ("S15", "T35", {"werkgever", "werkgeverschap", "werkplek"}),
        ("S16", "T37", {"werkgever", "werkgeverschap", "werkplek", "aard", "uren", "begin"}),
    ):
        geval = maak_geval(toestand)
        form = stukform(verloop.OVERGANGEN[code], None, geval.traject, PEILDATUM, {})
        assert {naam for naam in bekend if not form.get_initial_for_field(form.fields[naam], naam)} == set()


def test_a_case_that_runs_gets_no_second_one_beside_it(consultant, maak_geval):
    geval = maak_geval("S3")
    antwoord = consultant.get(f"/dossiers/nieuw/?van={geval.traject.pk}")
    assert antwoord["Location"] == f"/dossiers/{geval.traject.pk}/"


def test_a_refused_next_case_keeps_what_was_typed(consultant, afgesloten):
    gegevens = {"route": "voordracht", "begin": "2018-11-16", "rechtspositie": ""}
    antwoord = consultant.post(f"/dossiers/nieuw/?van={afgesloten.traject.pk}", gegevens)
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {"begin", "rechtspositie"}
    assert antwoord.context["form"]["begin"].value() == "2018-11-16"


@pytest.mark.parametrize("rommel", ["x", "0", "9" * 30])
def test_a_number_that_is_no_case_is_not_found(consultant, maak_geval, rommel):
    maak_geval("S3")
    assert consultant.get("/dossiers/nieuw/", {"van": rommel}).status_code == 404


def test_a_case_of_the_neighbour_opens_nothing_here(consultant, maak_geval, maak_buur):
    maak_geval("S3")
    buur = maak_buur("S0")
    assert consultant.get("/dossiers/nieuw/", {"van": buur.traject.pk}).status_code == 404


def test_what_is_left_out_is_what_stands_with_the_person():
    assert set(HeropenForm.BEKEND) - {"contactpersoon"} <= FEITEN
