"""A password is known to one person: who was given one chooses her own first, and only beheer of her own gives one."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.utils import timezone

from luwte.gemeenten.gebruikersbeheer import roep
from luwte.gemeenten.models import GegevenWachtwoord, Lidmaatschap
from luwte.gemeenten.wachtwoord import IN_DE_DEMO
from luwte.toezicht import instellingen
from luwte.toezicht.auteur import author
from luwte.toezicht.models import Wijziging
from tests.gemeenten.test_gebruikersbeheer import NIEUW

pytestmark = pytest.mark.django_db
GOED, EIGEN = "toets-wachtwoord-1", "dat-weet-alleen-ik"
PAGINAS = ("/werkvoorraad/", "/dossiers/", "/dossiers/nieuw/", "/brieven/", "/taken/")


def log_in(naam, wachtwoord):
    client = Client()
    antwoord = client.post("/inloggen/", {"username": naam, "password": wachtwoord, "next": "/dossiers/"})
    return client if antwoord.status_code == 302 else None


def kies(client, huidig, nieuw=EIGEN, nogmaals=None):
    return client.post("/wachtwoord/", {"huidig": huidig, "nieuw": nieuw, "nogmaals": nogmaals or nieuw})


@pytest.fixture
def beheer(maak_gebruiker, gemeente):
    maak_gebruiker(gemeente, "functioneel_beheer", naam="petra")
    return log_in("petra", GOED)


def test_who_was_given_a_password_opens_nothing_before_she_chose_her_own(beheer):
    assert beheer.post("/beheer/gebruikers/nieuw/", NIEUW).status_code == 302
    saar = log_in("saar.nieuw", NIEUW["wachtwoord"])
    for pad in PAGINAS:
        assert saar.get(pad)["Location"] == "/wachtwoord/"
        assert saar.post(pad, {})["Location"] == "/wachtwoord/"
    assert "Kies eerst een eigen wachtwoord" in saar.get("/wachtwoord/").content.decode()
    # Logging in once more, without choosing, is no way round it.
    assert log_in("saar.nieuw", NIEUW["wachtwoord"]).get("/dossiers/")["Location"] == "/wachtwoord/"
    assert kies(saar, NIEUW["wachtwoord"])["Location"] == "/begin/"
    assert saar.get("/dossiers/").status_code == 200
    # Functioneel beheer no longer knows it.
    assert log_in("saar.nieuw", NIEUW["wachtwoord"]) is None
    assert log_in("saar.nieuw", EIGEN).get("/dossiers/").status_code == 200


def test_a_forgotten_password_is_given_anew_and_changed_at_once(beheer, maak_gebruiker, gemeente, in_beeld):
    collega = maak_gebruiker(gemeente, "consultant")
    elders = log_in(collega.username, GOED)
    pad = f"/beheer/gebruikers/{collega.pk}/wachtwoord/"
    assert beheer.get(pad).status_code == 200
    assert beheer.post(pad, {"wachtwoord": "van-functioneel-beheer"}).status_code == 302
    assert elders.get("/dossiers/")["Location"].startswith("/inloggen/")
    assert log_in(collega.username, GOED) is None
    opnieuw = log_in(collega.username, "van-functioneel-beheer")
    assert opnieuw.get("/dossiers/")["Location"] == "/wachtwoord/"
    kies(opnieuw, "van-functioneel-beheer")
    assert opnieuw.get("/dossiers/").status_code == 200
    in_beeld(gemeente)
    log = Wijziging.objects.filter(tabel="gemeenten_gegevenwachtwoord").order_by("pk")
    assert [(rij.actie, rij.auteur) for rij in log] == [("toegevoegd", "petra"), ("verwijderd", collega.username)]
    assert not GegevenWachtwoord.objects.exists()


def test_choosing_another_password_ends_the_sessions_elsewhere_and_keeps_this_one(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    hier, elders = log_in(user.username, GOED), log_in(user.username, GOED)
    assert kies(hier, GOED).status_code == 302
    assert hier.get("/dossiers/").status_code == 200
    assert elders.get("/dossiers/")["Location"].startswith("/inloggen/")


@pytest.mark.parametrize(
    ("huidig", "nieuw", "nogmaals", "zin"),
    [
        ("verkeerd-woord", EIGEN, EIGEN, "Dit is niet uw wachtwoord."),
        (GOED, EIGEN, "iets-heel-anders", "niet gelijk"),
        (GOED, GOED, GOED, "Kies een ander."),
        (GOED, "korter-9t", "korter-9t", "te kort"),
        (GOED, "password12", "password12", "makkelijk te raden"),
        (GOED, "x" * 201, "x" * 201, "te lang"),
        ("", "", "", "Vul uw wachtwoord van nu in."),
    ],
)
def test_a_password_that_will_not_do_changes_nothing(maak_gebruiker, gemeente, huidig, nieuw, nogmaals, zin):
    user = maak_gebruiker(gemeente, "consultant")
    antwoord = kies(log_in(user.username, GOED), huidig, nieuw, nogmaals)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in html
    assert all(woord not in html for woord in (EIGEN, "verkeerd-woord", "korter-9t"))
    assert log_in(user.username, GOED)


def test_a_password_of_ten_characters_will_do(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    assert kies(log_in(user.username, GOED), GOED, "tien-tekns").status_code == 302
    assert log_in(user.username, "tien-tekns")


def test_guessing_the_password_of_a_computer_left_open_is_stopped(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    client = log_in(user.username, GOED)
    for beurt in range(5):
        antwoord = kies(client, f"gok-nummer-{beurt}")
    assert antwoord.status_code == 429
    assert kies(client, GOED).status_code == 429


def test_a_password_of_the_neighbour_is_out_of_reach(beheer, maak_gebruiker, gemeente, buurgemeente, in_beeld):
    """The bad actor manages the users of one municipality and knows the number of somebody next door."""
    buur = maak_gebruiker(buurgemeente, "consultant")
    pad = f"/beheer/gebruikers/{buur.pk}/wachtwoord/"
    antwoord = beheer.post(pad, {"wachtwoord": "van-de-buren-zelf"}, follow=True)
    assert "Deze gebruiker is er niet." in antwoord.content.decode()
    in_beeld(gemeente)
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(Lidmaatschap.objects.get().gebruiker_id)})
    for waar in (gemeente, buurgemeente):
        with pytest.raises(ValidationError):
            roep("SELECT luwte_geef_wachtwoord(%s, %s, %s)", [waar.pk, buur.pk, "x"])
    assert log_in(buur.username, GOED).get("/dossiers/").status_code == 200


def test_who_works_next_door_too_keeps_her_password_also_from_us(
    beheer, maak_gebruiker, gemeente, buurgemeente, als_eigenaar, auteur
):
    beide, oud = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "consultant")
    vandaag = timezone.localdate()
    with als_eigenaar():
        for wie, einde in ((beide, vandaag + dt.timedelta(1)), (oud, vandaag)):
            Lidmaatschap.objects.create(
                gebruiker=wie, gemeente=buurgemeente, rol="consultant", periode=(dt.date(2018, 1, 1), einde)
            )
    for wie, mag in ((beide, False), (oud, True)):
        antwoord = beheer.post(f"/beheer/gebruikers/{wie.pk}/wachtwoord/", {"wachtwoord": "van-functioneel-beheer"})
        assert antwoord.status_code == (302 if mag else 422)
        assert bool(log_in(wie.username, GOED)) is not mag
    assert (
        "ook voor een andere gemeente"
        in beheer.post(
            f"/beheer/gebruikers/{beide.pk}/wachtwoord/", {"wachtwoord": "van-functioneel-beheer"}
        ).content.decode()
    )


def test_ones_own_password_is_not_given_by_oneself(beheer, in_beeld, gemeente):
    in_beeld(gemeente)
    eigen = Lidmaatschap.objects.get().gebruiker_id
    antwoord = beheer.post(f"/beheer/gebruikers/{eigen}/wachtwoord/", {"wachtwoord": "van-functioneel-beheer"})
    assert "kiest u zelf" in antwoord.content.decode()
    assert log_in("petra", GOED)


@pytest.mark.parametrize("rol", ["consultant", "controller", "privacy_officer"])
def test_no_other_role_gives_a_password(ingelogd, maak_gebruiker, gemeente, in_beeld, rol):
    collega, ander = maak_gebruiker(gemeente, "jobcoach"), maak_gebruiker(gemeente, rol)
    pad = f"/beheer/gebruikers/{collega.pk}/wachtwoord/"
    assert ingelogd(rol).post(pad, {"wachtwoord": "van-functioneel-beheer"}).status_code == 403
    in_beeld(gemeente)
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(ander.pk)})
    with pytest.raises(ValidationError, match="Alleen functioneel beheer"):
        roep("SELECT luwte_geef_wachtwoord(%s, %s, %s)", [gemeente.pk, collega.pk, "x"])


def test_the_web_process_cannot_forget_that_a_password_was_given(beheer, gemeente, in_beeld):
    beheer.post("/beheer/gebruikers/nieuw/", NIEUW)
    in_beeld(gemeente)
    with author("dief", "x"):
        for sql in (
            "DELETE FROM gemeenten_gegevenwachtwoord",
            "UPDATE gemeenten_gegevenwachtwoord SET gebruiker_id = 1",
            "INSERT INTO gemeenten_gegevenwachtwoord (gebruiker_id, gemeente_id) VALUES (1, 1)",
        ):
            with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql)
    assert GegevenWachtwoord.objects.count() == 1


def test_everybody_knows_the_password_of_the_demo_and_nobody_changes_it(
    maak_gebruiker, gemeente, als_eigenaar, settings
):
    settings.LUWTE_DEMO = True
    user = maak_gebruiker(gemeente, "consultant")
    with als_eigenaar(), author("toetser", "test"):
        user.demo_uitleg = "Consulent in Purmerend"
        user.save()
    client = log_in(user.username, GOED)
    assert IN_DE_DEMO in client.get("/wachtwoord/").content.decode()
    antwoord = kies(client, GOED)
    assert antwoord.status_code == 422
    assert IN_DE_DEMO in antwoord.content.decode()
    assert log_in(user.username, GOED)
