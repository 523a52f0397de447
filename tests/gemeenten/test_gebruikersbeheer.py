"""Functioneel beheer manages users and roles on screen; the database itself refuses what may not."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from luwte.gemeenten.gebruikersbeheer import geef_rol, stop_rol, zet_toegang
from luwte.gemeenten.models import Gebruiker, Lidmaatschap
from luwte.toezicht import instellingen
from luwte.toezicht.models import Wijziging

NIEUW = {
    "voornaam": "Saar", "achternaam": "Nieuw", "telefoon": "", "gebruikersnaam": "saar.nieuw",
    "wachtwoord": "een-lang-wachtwoord", "rol": "consultant", "vanaf": "2018-01-01",
}  # fmt: skip


@pytest.fixture
def beheerder(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "functioneel_beheer", naam="petra")


@pytest.fixture
def beheer(client, beheerder):
    client.force_login(beheerder, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def als_beheer(in_beeld, gemeente, beheerder):
    """The caller as the database knows her."""
    in_beeld(gemeente)
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(beheerder.pk)})


def lid_van(gebruiker):
    return Lidmaatschap.objects.get(gebruiker=gebruiker)


def test_a_new_colleague_logs_in_with_her_role(beheer, client, in_beeld, gemeente):
    assert beheer.get("/beheer/gebruikers/nieuw/").status_code == 200
    assert beheer.post("/beheer/gebruikers/nieuw/", NIEUW).status_code == 302
    assert "Saar Nieuw" in beheer.get("/beheer/gebruikers/").content.decode()
    client.logout()
    inlog = {"username": "saar.nieuw", "password": "een-lang-wachtwoord"}
    assert client.post("/inloggen/", inlog).status_code == 302
    # First she chooses a password that her colleague of functioneel beheer does not know.
    assert client.get("/werkvoorraad/")["Location"] == "/wachtwoord/"
    eigen = {"huidig": "een-lang-wachtwoord", "nieuw": "mijn-eigen-woord", "nogmaals": "mijn-eigen-woord"}
    assert client.post("/wachtwoord/", eigen).status_code == 302
    assert client.get("/werkvoorraad/").status_code == 200
    in_beeld(gemeente)
    log = Wijziging.objects.get(
        tabel="gemeenten_lidmaatschap", gemeente_id=gemeente.pk, actie="toegevoegd", auteur="petra"
    )
    assert log.na["rol"] == "consultant"


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"wachtwoord": "kort"}, "te kort"),
        ({"gebruikersnaam": "Saar!"}, "Gebruik 3 tot 50 kleine letters"),
        ({"gebruikersnaam": "petra"}, "is al in gebruik"),
        ({"rol": "baas"}, "Rol"),
        ({"voornaam": ""}, "Vul de voornaam in"),
    ],
)
def test_a_colleague_that_cannot_be_is_refused_and_nothing_is_made(beheer, fout, zin):
    antwoord = beheer.post("/beheer/gebruikers/nieuw/", NIEUW | fout)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert 'value="Nieuw"' in antwoord.content.decode()
    assert not Gebruiker.objects.filter(last_name="Nieuw").exists()


def test_a_role_is_added_and_ends_after_today(beheer, maak_gebruiker, in_beeld, gemeente):
    collega = maak_gebruiker(gemeente, "consultant")
    erbij = {"rol": "jobcoach", "vanaf": "2018-01-01"}
    assert beheer.get(f"/beheer/gebruikers/{collega.pk}/rol/").status_code == 200
    assert beheer.post(f"/beheer/gebruikers/{collega.pk}/rol/", erbij).status_code == 302
    dubbel = beheer.post(f"/beheer/gebruikers/{collega.pk}/rol/", erbij)
    assert "heeft deze rol al" in dubbel.content.decode()
    in_beeld(gemeente)
    coach = Lidmaatschap.objects.get(gebruiker=collega, rol="jobcoach")
    assert beheer.post(f"/beheer/rollen/{coach.pk}/stop/").status_code == 302
    coach.refresh_from_db()
    assert coach.periode.upper == timezone.localdate() + dt.timedelta(days=1)
    assert "al gestopt" in beheer.post(f"/beheer/rollen/{coach.pk}/stop/", follow=True).content.decode()


def test_a_closed_account_cannot_log_in_until_it_is_opened(beheer, maak_gebruiker, gemeente):
    collega = maak_gebruiker(gemeente, "consultant")
    for woord, is_open in (("dicht", False), ("open", True)):
        assert beheer.post(f"/beheer/gebruikers/{collega.pk}/toegang/", {"toegang": woord}).status_code == 302
        collega.refresh_from_db()
        assert collega.is_active is is_open


def test_nobody_changes_her_own_roles_or_account(beheer, beheerder, in_beeld, gemeente):
    in_beeld(gemeente)
    eigen = lid_van(beheerder)
    rol = {"rol": "consultant", "vanaf": "2018-01-01"}
    assert "uzelf geen rol" in beheer.post(f"/beheer/gebruikers/{beheerder.pk}/rol/", rol).content.decode()
    assert "eigen rol niet" in beheer.post(f"/beheer/rollen/{eigen.pk}/stop/", follow=True).content.decode()
    dicht = beheer.post(f"/beheer/gebruikers/{beheerder.pk}/toegang/", {"toegang": "dicht"}, follow=True)
    assert "uzelf niet blokkeren" in dicht.content.decode()
    assert Lidmaatschap.objects.filter(gebruiker=beheerder).count() == 1


def test_a_user_of_the_neighbour_is_out_of_reach(
    als_beheer, maak_gebruiker, gemeente, buurgemeente, in_beeld, beheerder
):
    """Also when functioneel beheer knows the number of a user or a role next door."""
    buur = maak_gebruiker(buurgemeente, "consultant")
    in_beeld(buurgemeente)
    rol = lid_van(buur)
    in_beeld(gemeente)
    for poging in (
        lambda: geef_rol(gemeente, buur.pk, "consultant", dt.date(2018, 1, 1)),
        lambda: stop_rol(gemeente, rol.pk, timezone.localdate()),
        lambda: zet_toegang(gemeente, buur.pk, toegang=False),
        lambda: geef_rol(buurgemeente, buur.pk, "jobcoach", dt.date(2018, 1, 1)),
    ):
        with pytest.raises(ValidationError):
            poging()
    buur.refresh_from_db()
    assert buur.is_active


def test_who_works_for_two_municipalities_is_not_closed_by_one(
    als_beheer, maak_gebruiker, gemeente, buurgemeente, als_eigenaar, auteur
):
    beide = maak_gebruiker(gemeente, "consultant")
    with als_eigenaar():
        Lidmaatschap.objects.create(
            gebruiker=beide, gemeente=buurgemeente, rol="consultant", periode=(dt.date(2018, 1, 1), None)
        )
    with pytest.raises(ValidationError, match="ook voor een andere gemeente"):
        zet_toegang(gemeente, beide.pk, toegang=False)


@pytest.mark.parametrize("rol", ["consultant", "controller", "privacy_officer"])
def test_another_role_gives_no_rights_in_the_database_either(in_beeld, maak_gebruiker, gemeente, rol):
    ander, collega = maak_gebruiker(gemeente, rol), maak_gebruiker(gemeente, "jobcoach")
    in_beeld(gemeente)
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(ander.pk)})
    with pytest.raises(ValidationError, match="Alleen functioneel beheer"):
        geef_rol(gemeente, collega.pk, "functioneel_beheer", dt.date(2018, 1, 1))


def test_a_past_functioneel_beheer_may_nothing_any_more(in_beeld, maak_gebruiker, gemeente):
    oud = maak_gebruiker(gemeente, "functioneel_beheer", periode=(dt.date(2015, 1, 1), dt.date(2018, 1, 1)))
    collega = maak_gebruiker(gemeente, "jobcoach")
    in_beeld(gemeente)
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(oud.pk)})
    with pytest.raises(ValidationError, match="Alleen functioneel beheer"):
        zet_toegang(gemeente, collega.pk, toegang=False)


def test_the_tables_themselves_stay_closed_to_the_web_process(als_beheer, beheerder):
    for sql in (
        "UPDATE gemeenten_gebruiker SET is_superuser = true",
        "UPDATE gemeenten_gebruiker SET is_active = false",
        "DELETE FROM gemeenten_lidmaatschap",
        "UPDATE gemeenten_lidmaatschap SET rol = 'functioneel_beheer'",
    ):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.parametrize("pad", ["/beheer/gebruikers/nieuw/", "/beheer/gebruikers/1/rol/"])
@pytest.mark.parametrize("rol", ["consultant", "raadlezer", "privacy_officer"])
def test_other_roles_do_not_open_these_pages(ingelogd, rol, pad):
    assert ingelogd(rol).get(pad).status_code == 403


def test_more_users_ask_no_more_queries(beheer, maak_gebruiker, gemeente, hooguit_queries):
    beheer.get("/beheer/gebruikers/")
    with hooguit_queries() as een:
        beheer.get("/beheer/gebruikers/")
    for _ in range(4):
        maak_gebruiker(gemeente, "jobcoach")
    with hooguit_queries(len(een.captured_queries)):
        beheer.get("/beheer/gebruikers/")
