"""Who sees and writes what; every bad actor has such a record in her own municipality."""

import pytest

from luwte.begeleiding.models import Begeleidingsafspraak, Observatie, Ontwikkelplan, Toewijzing
from luwte.begeleiding.vastleggen import maak_plan, neem_weg, stel_doel, wijs_toe
from luwte.toezicht.models import Inzage
from tests.trajecten.gevallen import PEILDATUM

SCHRIJVEN = ("plan", "doel", "begeleiding", "vervolg", "meekijken")


def plan(geval, **anders):
    velden = {"eigen_woorden": "Ik wil buiten werken.", "talenten": "Sterk.", "nodig": "Een vaste plek."} | anders
    return maak_plan(geval.traject, geval.door, opgesteld_op=PEILDATUM, peildatum=PEILDATUM, **velden)


@pytest.mark.parametrize("pad", ["", *(f"{deel}/" for deel in SCHRIJVEN)])
def test_a_case_of_the_neighbour_does_not_exist_for_us(consultant, maak_geval, maak_buur, pad):
    buur, eigen = maak_buur("S16"), maak_geval("S16")
    assert consultant.get(f"/begeleiding/{eigen.traject.pk}/{pad}").status_code == 200
    assert consultant.get(f"/begeleiding/{buur.traject.pk}/{pad}").status_code == 404


def test_nobody_observes_a_person_of_the_neighbour(werkleider, maak_geval, maak_buur, invoer, in_beeld, buurgemeente):
    buur, eigen = maak_buur("S16"), maak_geval("S16")
    client = werkleider(eigen)
    assert client.get(f"/begeleiding/observatie/?wie={buur.traject.pk}").status_code == 404
    assert client.post("/begeleiding/observatie/", invoer(buur)).status_code == 422
    assert client.post("/begeleiding/observatie/", invoer(eigen)).status_code == 302
    in_beeld(buurgemeente)
    assert not Observatie.objects.exists()


def test_an_observation_of_the_neighbour_is_not_put_right(consultant, maak_geval, maak_buur, observeer):
    buur, eigen = maak_buur("S16"), maak_geval("S16")
    van_buur, van_ons = observeer(buur, "2018-11-01"), observeer(eigen, "2018-11-01")
    assert consultant.get(f"/begeleiding/observatie/{van_buur.pk}/verbeteren/").status_code == 404
    assert consultant.get(f"/begeleiding/observatie/{van_ons.pk}/verbeteren/").status_code == 200


def test_a_goal_guidance_or_assignment_of_another_case_is_not_reached(
    consultant, maak_geval, maak_buur, maak_gebruiker
):
    buur, eigen, ander = maak_buur("S16"), maak_geval("S16"), maak_geval("S16")
    for geval in (buur, ander):
        van_ander = Begeleidingsafspraak.objects.filter(traject=geval.traject).values_list("pk", flat=True).first()
        url = f"/begeleiding/{eigen.traject.pk}/begeleiding-einde/?rij={van_ander or 1}"
        assert consultant.get(url).status_code == 404
    doel = stel_doel(
        ander.traject, ander.door, vanaf=PEILDATUM, peildatum=PEILDATUM, streefdatum=PEILDATUM, code="talent",
        eigen_woorden="Ik wil stekken.", afspraak="Samen.",
    )  # fmt: skip
    assert consultant.get(f"/begeleiding/{eigen.traject.pk}/doelgesprek/?rij={doel.pk}").status_code == 404
    assert consultant.get(f"/begeleiding/{ander.traject.pk}/doelgesprek/?rij={doel.pk}").status_code == 200
    wie = maak_gebruiker(eigen.gemeente, "werkleider")
    rij = wijs_toe(eigen.gemeente.pk, wie, traject=ander.traject, vanaf=PEILDATUM)
    assert consultant.post(f"/begeleiding/{eigen.traject.pk}/meekijken/{rij.pk}/weg/").status_code == 404
    assert consultant.get(f"/begeleiding/{eigen.traject.pk}/doelgesprek/?rij=99999999999999999999").status_code == 404


def test_a_werkleider_sees_her_people_only_by_first_name_and_what_helps(werkleider, maak_geval, observeer):
    eigen, ander = maak_geval("S16", achternaam="Geheim"), maak_geval("S16", voornaam="Bram")
    plan(eigen, talenten="Sterk in tellen.")
    observeer(eigen, "2018-11-01")
    client = werkleider(eigen)
    lijst = client.get("/begeleiding/").content.decode()
    assert "Noor" in lijst
    assert "Een vaste plek." in lijst
    assert "Bram" not in lijst
    tekst = client.get(f"/begeleiding/{eigen.traject.pk}/").content.decode()
    assert "Sterk in tellen." in tekst
    for woord in ("Geheim", "Bijstand", "bijstand", "€", "loonwaarde", "03-03-1995", eigen.mens.bsn, "dossier"):
        assert woord not in tekst, woord
    assert client.get(f"/begeleiding/{ander.traject.pk}/").status_code == 404


@pytest.mark.parametrize("deel", SCHRIJVEN)
def test_a_werkleider_writes_no_plan_guidance_or_review(werkleider, maak_geval, deel):
    geval = maak_geval("S16")
    client = werkleider(geval)
    assert client.get(f"/begeleiding/{geval.traject.pk}/{deel}/").status_code == 403
    assert client.get(f"/dossiers/{geval.traject.pk}/").status_code == 403


def test_a_werkleider_loses_sight_of_who_left_her_list(werkleider, maak_geval, in_beeld, gemeente):
    geval = maak_geval("S16")
    client = werkleider(geval)
    assert client.get(f"/begeleiding/{geval.traject.pk}/").status_code == 200
    in_beeld(gemeente)
    neem_weg(Toewijzing.objects.get(), PEILDATUM)
    assert client.get(f"/begeleiding/{geval.traject.pk}/").status_code == 404
    assert geval.mens.voornaam not in client.get("/begeleiding/").content.decode()


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "functioneel_beheer", "wijkwerker", "school", "backoffice"])
@pytest.mark.parametrize(
    "pad", ["/begeleiding/", "/begeleiding/observatie/", "/begeleiding/{pk}/", "/begeleiding/{pk}/plan/"]
)
def test_other_roles_have_no_list_of_people(ingelogd, maak_geval, rol, pad):
    assert ingelogd(rol).get(pad.format(pk=maak_geval("S16").traject.pk)).status_code == 403


def test_who_is_not_logged_in_goes_to_the_login_page(client, db):
    assert client.get("/begeleiding/").url.startswith("/inloggen/")


def test_before_the_practical_part_a_jobcoach_writes_nothing(ingelogd, maak_geval):
    coach = ingelogd("jobcoach")
    vroeg, laat = maak_geval("S1"), maak_geval("S14")
    assert coach.get(f"/begeleiding/{vroeg.traject.pk}/plan/").status_code == 404
    assert coach.get(f"/begeleiding/{laat.traject.pk}/plan/").status_code == 200


def test_reading_a_person_is_logged_with_its_purpose(werkleider, maak_geval):
    geval = maak_geval("S16")
    werkleider(geval).get(f"/begeleiding/{geval.traject.pk}/")
    blik = Inzage.objects.get()
    assert (blik.gebruiker, blik.kandidaat_id, blik.doel) == ("wim", geval.mens.pk, "begeleiding op de werkvloer")


def test_only_a_colleague_of_the_floor_is_assigned(consultant, maak_geval, maak_gebruiker, gemeente, buurgemeente):
    geval = maak_geval("S16")
    url = f"/begeleiding/{geval.traject.pk}/meekijken/"
    for wie in (maak_gebruiker(gemeente, "controller"), maak_gebruiker(buurgemeente, "werkleider")):
        antwoord = consultant.post(url, {"gebruiker": wie.pk, "vanaf": PEILDATUM.isoformat()})
        assert antwoord.status_code == 422
        assert "jobcoach, werkleider of consulent" in antwoord.content.decode()
    wie = maak_gebruiker(gemeente, "werkleider")
    assert consultant.post(url, {"gebruiker": wie.pk, "vanaf": PEILDATUM.isoformat()}).status_code == 302
    rij = Toewijzing.objects.get()
    assert consultant.post(f"/begeleiding/{geval.traject.pk}/meekijken/{rij.pk}/weg/").status_code == 302
    assert not Toewijzing.objects.filter(periode__contains=PEILDATUM + (PEILDATUM - rij.periode.lower) * 0).exclude(
        periode__startswith=PEILDATUM
    )


def test_somebody_elses_words_stay_within_the_municipality(maak_buur, maak_geval, in_beeld, gemeente):
    plan(maak_buur("S3"))
    plan(maak_geval("S3"))
    assert Ontwikkelplan.objects.count() == 1
