"""From a case to a place: searched by kind of work, chosen by a person, put in the step."""

import datetime as dt

import pytest

from luwte.aanmeldingen.models import Partner
from luwte.kandidaten.toestemmingen import geef, trek_in
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.voordrachten.models import Praktijkdeel
from tests.dossiers.werkstappen import tekst
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db


@pytest.fixture
def werkbank(gemeente, auteur):
    een = rijen.werkplek(gemeente)
    with gemeenten_in_beeld([gemeente.pk]):
        een.naam, een.werksoort = "Werkbank", "montage"
        een.save()
    return een


@pytest.mark.eis("M003")
def test_from_a_case_a_place_is_searched_by_kind_of_work_and_chosen_in_the_step(consultant, maak_geval, werkbank):
    geval = maak_geval("S13")
    stap = f"/dossiers/{geval.traject.pk}/stap/T31/"
    assert f'href="{stap}plek/"' in consultant.get(stap).content.decode()
    gezocht = consultant.get(f"{stap}plek/", {"werksoort": "montage"})
    assert f'href="{stap}?werkplek={werkbank.pk}"' in gezocht.content.decode()
    gekozen = consultant.get(stap, {"werkplek": werkbank.pk})
    assert gekozen.context["stuk"]["werkplek"].value() == werkbank.pk
    assert f'<option value="{werkbank.pk}" selected' in gekozen.content.decode()


def test_a_place_for_a_case_is_searched_by_who_may_make_the_step(consultant, maak_geval, ingelogd, buurgemeente):
    geval = maak_geval("S13")
    pad = f"/dossiers/{geval.traject.pk}/stap/T31/plek/"
    assert ingelogd("jobcoach").get(pad).status_code == 200
    assert ingelogd("consultant", buurgemeente).get(pad).status_code == 404
    assert ingelogd("controller").get(pad).status_code in (403, 404)
    assert consultant.get(pad.replace("T31", "T34")).status_code == 404
    assert consultant.get(pad.replace("T31", "T999")).status_code == 404


def test_what_fitted_in_practice_stands_above_the_places_and_what_did_not_does_not(consultant, maak_geval, gemeente):
    geval = maak_geval("S13")
    werkom = Partner.objects.create(gemeente=gemeente, soort="uitvoerder", naam="Werkom")
    for soort, paste in (("groen in de wijk", "ja"), ("lopende band", "nee")):
        Praktijkdeel.objects.create(
            gemeente=gemeente, traject=geval.traject, partner=werkom, werksoort=soort, doel="Past dit?",
            begin=dt.date(2018, 2, 1), laatste_dag=dt.date(2018, 3, 1), paste=paste, bevinding="Gezien.",
        )  # fmt: skip
    pagina = consultant.get(f"/dossiers/{geval.traject.pk}/stap/T31/plek/").content.decode()
    assert "groen in de wijk (ja, dit werk past)" in pagina
    assert "lopende band" not in pagina


@pytest.mark.eis("M337")
def test_the_word_stays_unsaid_to_an_employer_until_she_agrees_and_again_when_she_takes_it_back(consultant, maak_geval):
    geval = maak_geval("S13")
    pad = f"/dossiers/{geval.traject.pk}/stap/T31/plek/"
    zwijg, zeg = "Noem bij een werkgever nog niet", "Een werkgever mag weten dat het om beschut werk gaat."
    assert zwijg in tekst(consultant.get(pad))
    geef(geval.mens, "woord_beschut", dt.date(2018, 11, 1), "zelf")
    pagina = tekst(consultant.get(pad))
    assert zeg in pagina
    assert zwijg not in pagina
    trek_in(geval.mens, "woord_beschut", dt.date(2018, 11, 10), "zelf")
    assert zwijg in tekst(consultant.get(pad))
