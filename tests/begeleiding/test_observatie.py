"""Observing: one form on a phone, sent once or often, recorded once; a mistake is put right beside it."""

import datetime as dt
import re
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, connection, transaction

from luwte.begeleiding.models import Observatie
from luwte.begeleiding.vastleggen import leg_observatie_vast, wijs_toe
from tests.begeleiding.conftest import GEZIEN
from tests.trajecten.gevallen import PEILDATUM

URL = "/begeleiding/observatie/"
STIL = {"HTTP_ACCEPT": "application/json"}


@pytest.mark.eis("M240", "M241", "M066", "M068")
def test_a_werkleider_records_what_was_seen_in_one_form(werkleider, maak_geval, invoer, in_beeld, gemeente):
    geval = maak_geval("S16")
    client = werkleider(geval)
    antwoord = client.post(URL, invoer(geval, gezien=["afspraken_nagekomen", "werk_onderbroken"]), follow=True)
    assert "Vastgelegd voor Noor." in antwoord.content.decode()
    in_beeld(gemeente)
    rij = Observatie.objects.get()
    assert (rij.traject, rij.werkplek, rij.door.username) == (geval.traject, geval.plek, "wim")
    assert (rij.taak, rij.concentratie, rij.uren_volgehouden, rij.begeleiding_minuten) == ("hulp", 20, 3, 15)
    assert rij.aanpassingen == ["Taken opgesplitst"]
    assert (rij.afspraken_nagekomen, rij.uitleg_onthouden, rij.werk_onderbroken) == (True, False, True)


def test_the_same_key_sent_three_times_counts_once(werkleider, maak_geval, invoer, in_beeld, gemeente):
    geval = maak_geval("S16")
    client, gegevens = werkleider(geval), invoer(geval)
    for _ in range(3):
        antwoord = client.post(URL, gegevens, **STIL)
        assert antwoord.json() == {"vastgelegd": gegevens["sleutel"]}
    in_beeld(gemeente)
    assert Observatie.objects.count() == 1


def test_two_observations_of_one_morning_are_two(werkleider, maak_geval, invoer, in_beeld, gemeente):
    geval = maak_geval("S16")
    client = werkleider(geval)
    for _ in range(2):
        client.post(URL, invoer(geval), **STIL)
    in_beeld(gemeente)
    assert Observatie.objects.count() == 2


def test_a_key_of_somebody_else_is_refused_and_changes_nothing(werkleider, maak_geval, invoer, observeer):
    een, ander = maak_geval("S16"), maak_geval("S16")
    rij = observeer(een, "2018-11-01")
    antwoord = werkleider(ander).post(URL, invoer(ander, sleutel=str(rij.sleutel)), **STIL)
    assert antwoord.status_code == 422
    assert "al vastgelegd bij iemand anders" in str(antwoord.json())


def test_the_database_itself_holds_a_key_once(maak_geval, observeer):
    geval = maak_geval("S16")
    rij = observeer(geval, "2018-11-01")
    rij.pk = None
    with pytest.raises(IntegrityError, match="observatie_sleutel_eenmaal"), transaction.atomic():
        rij.save(force_insert=True)


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"wie": ""}, "Kies een persoon."),
        ({"taak": ""}, "Kies of de taak lukte."),
        ({"concentratie": "17"}, "Kies hoe lang de aandacht"),
        ({"uren_volgehouden": "9"}, "Kies een aantal uren"),
        ({"begeleiding_minuten": "0", "gezien": ["werk_onderbroken"]}, "alleen stilliggen door begeleiding"),
        ({"datum": "2018-11-16"}, "na de dag waarop u kijkt"),
        ({"datum": "2017-01-01"}, "voor het begin van het dossier"),
        ({"sleutel": "geen-sleutel"}, "Open het formulier opnieuw."),
    ],
)
def test_a_wrong_answer_says_so_and_keeps_what_was_typed(werkleider, maak_geval, invoer, in_beeld, gemeente, fout, zin):
    geval = maak_geval("S16")
    client = werkleider(geval)
    antwoord = client.post(URL, invoer(geval) | fout)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert zin in tekst
    assert 'value="Bleef rustig."' in tekst
    assert zin in str(client.post(URL, invoer(geval) | fout, **STIL).json()["fouten"])
    in_beeld(gemeente)
    assert not Observatie.objects.exists()


@pytest.mark.eis("M327", "M240")
def test_an_internship_without_a_workplace_has_a_name(maak_geval, ingelogd, invoer, in_beeld, gemeente):
    geval = maak_geval("S3")
    coach = ingelogd("jobcoach")
    gegevens = invoer(geval)
    assert "schrijf op waar het was" in str(coach.post(URL, gegevens, **STIL).json()["fouten"])
    assert coach.post(URL, gegevens | {"stage": "Kinderboerderij"}, **STIL).status_code == 200
    in_beeld(gemeente)
    assert Observatie.objects.get().plek == "Kinderboerderij"
    tekst = coach.get(f"{URL}?wie={geval.traject.pk}").content.decode()
    assert "Noor, Kinderboerderij" in tekst
    assert coach.post(URL, invoer(geval), **STIL).status_code == 200


@pytest.mark.eis("M245")
def test_another_kind_of_work_is_observed_on_another_place(maak_geval, observeer):
    geval = maak_geval("S3")
    observeer(geval, "2018-02-01", stage="Kas")
    observeer(geval, "2018-03-01", stage="Post sorteren")
    assert {rij.plek for rij in Observatie.objects.order_by("pk")} == {"Kas", "Post sorteren"}


def test_a_mistake_is_put_right_by_a_new_row_and_the_old_one_stays(werkleider, maak_geval, invoer, in_beeld, gemeente):
    geval = maak_geval("S16")
    client = werkleider(geval)
    client.post(URL, invoer(geval))
    in_beeld(gemeente)
    oud = Observatie.objects.get()
    url = f"{URL}{oud.pk}/verbeteren/"
    assert re.search(r'value="20"[^>]*checked', client.get(url).content.decode())
    assert client.post(url, invoer(geval, concentratie="60")).status_code == 302
    in_beeld(gemeente)
    nieuw = Observatie.objects.get(vervangen_door__isnull=True)
    assert (nieuw.concentratie, nieuw.vervangt, Observatie.objects.count()) == (60, oud, 2)
    assert client.post(url, invoer(geval)).status_code == 404


def test_who_did_not_see_it_does_not_put_it_right(maak_geval, observeer, ingelogd):
    geval = maak_geval("S16")
    rij = observeer(geval, "2018-11-01")
    assert ingelogd("jobcoach").get(f"{URL}{rij.pk}/verbeteren/").status_code == 403
    assert ingelogd("consultant").get(f"{URL}{rij.pk}/verbeteren/").status_code == 200


def test_what_was_seen_cannot_be_changed_or_removed(maak_geval, observeer):
    rij = observeer(maak_geval("S16"), "2018-11-01")
    for opdracht in ("UPDATE begeleiding_observatie SET concentratie = 60", "DELETE FROM begeleiding_observatie"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"{opdracht} WHERE id = %s", [rij.pk])


def test_a_place_of_the_neighbour_is_refused(maak_geval, maak_buur, in_beeld, gemeente, gebruiker):
    buur, geval = maak_buur("S16"), maak_geval("S16")
    with pytest.raises(ValidationError, match="horen niet bij deze gemeente"):
        leg_observatie_vast(
            geval.traject, gebruiker, sleutel=uuid.uuid4(), datum=PEILDATUM, peildatum=PEILDATUM, werkplek=buur.plek,
            gezien=GEZIEN,
        )  # fmt: skip


def test_a_whole_workplace_on_the_list_brings_everybody_who_works_there(
    client, maak_geval, maak_gebruiker, gemeente, in_beeld
):
    geval, ander = maak_geval("S14"), maak_geval("S16", voornaam="Bram")
    wie = maak_gebruiker(gemeente, "werkleider")
    in_beeld(gemeente)
    wijs_toe(gemeente.pk, wie, werkplek=ander.plek, vanaf=dt.date(2018, 1, 1))
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    tekst = client.get(URL).content.decode()
    assert "Bram, Inpakken" in tekst
    assert geval.mens.voornaam not in tekst


def test_two_people_with_one_name_are_told_apart(werkleider, maak_geval):
    client = werkleider(maak_geval("S16", achternaam="Aalders"), maak_geval("S16", achternaam="Zwart"))
    tekst = client.get(URL).content.decode()
    assert "Noor A., Inpakken" in tekst
    assert "Noor Z., Inpakken" in tekst
    assert "Aalders" not in tekst
