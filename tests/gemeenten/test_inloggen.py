"""Logging in, being locked out, and working for one of several municipalities."""

import datetime

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from luwte.gemeenten.models import Rol
from luwte.gemeenten.pogingen import NAMEN
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht.auteur import author

pytestmark = pytest.mark.django_db
GOED = "toets-wachtwoord-1"


def inloggen(client, naam, wachtwoord=GOED, **extra):
    """Fill in the login page."""
    return client.post("/inloggen/", {"username": naam, "password": wachtwoord, **extra})


@pytest.mark.parametrize(
    ("rol", "pagina"),
    [
        ("consultant", "/werkvoorraad/"),
        ("jobcoach", "/werkvoorraad/"),
        ("controller", "/gemeente/"),
        ("raadlezer", "/gemeente/"),
        ("functioneel_beheer", "/beheer/"),
    ],
)
def test_each_role_starts_on_its_own_page(client, maak_gebruiker, gemeente, rol, pagina):
    user = maak_gebruiker(gemeente, rol)
    response = inloggen(client, user.username)
    assert response["Location"] == "/begin/"
    assert client.get("/begin/")["Location"] == pagina


def test_a_wrong_password_is_told_in_dutch_and_keeps_the_name(client, maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    response = inloggen(client, user.username, "verkeerd")
    html = response.content.decode()
    assert "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar." in html
    assert f'value="{user.username}"' in html
    assert "verkeerd" not in html.split("<main")[1].replace("horen niet", "")


def test_after_five_wrong_passwords_even_the_right_one_waits(client, maak_gebruiker, gemeente):
    user, other = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "jobcoach")
    for _ in range(5):
        response = inloggen(client, user.username, "verkeerd")
    assert response.status_code == 429
    assert "Wacht 15 minuten" in response.content.decode()
    assert inloggen(client, user.username).status_code == 429
    assert inloggen(Client(), other.username).status_code == 302


def probeer_namen(aantal, adres="203.0.113.9"):
    """One password on so many names, from one address."""
    return [inloggen(Client(REMOTE_ADDR=adres), f"naam-{nummer}", "Welkom2018!") for nummer in range(aantal)]


def test_one_password_on_many_names_is_slowed_for_the_address(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    assert {een.status_code for een in probeer_namen(NAMEN - 1)} == {200}
    assert inloggen(Client(REMOTE_ADDR="203.0.113.9"), user.username).status_code == 302
    assert [een.status_code for een in probeer_namen(NAMEN)] == [200] * (NAMEN - 1) + [429]
    wacht = inloggen(Client(REMOTE_ADDR="203.0.113.9"), user.username)
    assert wacht.status_code == 429
    assert "Wacht 15 minuten" in wacht.content.decode()
    assert inloggen(Client(REMOTE_ADDR="198.51.100.7"), user.username).status_code == 302


def test_a_town_hall_behind_one_address_is_not_closed_by_who_mistypes(maak_gebruiker, gemeente):
    """Who got in counts no more, and one name is one name however often it was wrong."""
    probeer_namen(NAMEN - 2)
    binnen = [maak_gebruiker(gemeente, "jobcoach") for _ in range(3)]
    for user in binnen:
        client = Client(REMOTE_ADDR="203.0.113.9")
        assert inloggen(client, user.username, "verkeerd").status_code == 200
        assert inloggen(client, user.username, "nog eens").status_code == 200
        assert inloggen(client, user.username).status_code == 302


def test_a_quarter_of_an_hour_later_the_address_may_try_again(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    probeer_namen(NAMEN)
    for _ in range(3):  # who tries meanwhile does not make it last longer
        assert inloggen(Client(REMOTE_ADDR="203.0.113.9"), user.username).status_code == 429
    assert AccessAttempt.objects.count() == NAMEN
    een = AccessAttempt.objects.order_by("pk").first()
    kwartier = timezone.now() - settings.AXES_COOLOFF_TIME
    AccessAttempt.objects.filter(pk=een.pk).update(attempt_time=kwartier + datetime.timedelta(seconds=30))
    assert inloggen(Client(REMOTE_ADDR="203.0.113.9"), user.username).status_code == 429
    AccessAttempt.objects.filter(pk=een.pk).update(attempt_time=kwartier)
    assert inloggen(Client(REMOTE_ADDR="203.0.113.9"), user.username).status_code == 302


def test_who_is_logged_in_works_on_while_the_address_waits(maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    client = Client(REMOTE_ADDR="203.0.113.9")
    assert inloggen(client, user.username).status_code == 302
    probeer_namen(NAMEN)
    assert client.get("/werkvoorraad/").status_code == 200


def test_the_demo_logins_stand_on_the_page_only_in_the_demo(client, maak_gebruiker, gemeente, als_eigenaar, settings):
    user = maak_gebruiker(gemeente, "consultant")
    with als_eigenaar(), author("toetser", "test"):
        user.demo_uitleg = "Consulent in Purmerend"
        user.save()
    settings.LUWTE_DEMO, settings.LUWTE_DEMO_WACHTWOORD = True, GOED
    html = client.get("/inloggen/").content.decode()
    assert "Consulent in Purmerend" in html
    assert GOED in html
    settings.LUWTE_DEMO = False
    html = client.get("/inloggen/").content.decode()
    assert "Consulent in Purmerend" not in html
    assert GOED not in html


def test_logging_out_takes_a_button(ingelogd):
    client = ingelogd("consultant")
    assert client.get("/uitloggen/").status_code == 405
    client.post("/uitloggen/")
    assert "_auth_user_id" not in client.session


def test_a_login_never_leads_to_another_site(client, maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    assert inloggen(client, user.username, next="https://elders.example/")["Location"] == "/begin/"


def test_one_works_for_one_municipality_at_a_time(client, maak_gebruiker, gemeente, buurgemeente, als_eigenaar):
    from luwte.gemeenten.models import Lidmaatschap
    from luwte.toezicht.grens import gemeenten_in_beeld

    user = maak_gebruiker(gemeente, "functioneel_beheer")
    with als_eigenaar(), author("toetser", "test"), gemeenten_in_beeld([buurgemeente.pk]):
        second = Lidmaatschap.objects.create(
            gebruiker=user, gemeente=buurgemeente, rol="functioneel_beheer", periode=(datetime.date(2015, 1, 1), None)
        )
        stranger = maak_gebruiker(buurgemeente, "controller")
        foreign = Lidmaatschap.objects.get(gebruiker=stranger)
    inloggen(client, user.username)
    assert "Gemeente Purmerend" in client.get("/beheer/").content.decode()
    assert client.post("/kies-gemeente/", {"lidmaatschap": second.pk})["Location"] == "/beheer/"
    page = client.get("/beheer/gebruikers/").content.decode()
    assert "Gemeente Zaanstad" in page
    assert stranger.username in page
    assert client.post("/kies-gemeente/", {"lidmaatschap": foreign.pk}).status_code == 404


@pytest.mark.parametrize(
    "periode", [(datetime.date(2015, 1, 1), datetime.date(2020, 1, 1)), (datetime.date(2100, 1, 1), None)]
)
def test_a_membership_that_ended_or_has_yet_to_begin_gives_nothing(client, maak_gebruiker, gemeente, periode):
    user = maak_gebruiker(gemeente, "functioneel_beheer", periode=periode)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    response = client.get("/beheer/")
    assert response.status_code == 403
    assert "U hoort nu bij geen gemeente" in response.content.decode()


def test_travelling_in_time_gives_no_rights(client, maak_gebruiker, gemeente, settings):
    settings.LUWTE_DEMO = True
    user = maak_gebruiker(
        gemeente, "functioneel_beheer", periode=(datetime.date(2015, 1, 1), datetime.date(2020, 1, 1))
    )
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post("/peildatum/", {"peildatum": "2018-01-01"})
    assert client.get("/beheer/").status_code == 403


ROLLEN = {
    "/beheer/": {Rol.FUNCTIONEEL_BEHEER},
    "/beheer/beleid/": {Rol.FUNCTIONEEL_BEHEER},
    "/beheer/beleid/nieuw/": {Rol.FUNCTIONEEL_BEHEER},
    "/beheer/gebruikers/": {Rol.FUNCTIONEEL_BEHEER},
    "/beheer/wijzigingen/": {Rol.FUNCTIONEEL_BEHEER},
    "/beheer/inzagen/": {Rol.FUNCTIONEEL_BEHEER},
}


@pytest.mark.parametrize("rol", Rol.values)
@pytest.mark.parametrize("pagina", ROLLEN)
def test_who_may_open_which_page(ingelogd, pagina, rol):
    expected = 200 if rol in ROLLEN[pagina] else 403
    assert ingelogd(rol).get(pagina).status_code == expected


@pytest.mark.parametrize("pagina", ROLLEN)
def test_who_is_not_logged_in_is_asked_to(client, pagina):
    assert client.get(pagina)["Location"] == f"/inloggen/?next={pagina}"


def test_a_role_that_does_not_exist_is_a_mistake_of_the_programmer():
    with pytest.raises(ValueError, match="wethouder"):
        vereist_rol("wethouder")


def test_logging_in_takes_away_the_sessions_that_ended_and_no_other(client, maak_gebruiker, gemeente):
    user, andere = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "jobcoach")
    loopt, voorbij = Client(), Client()
    for een in (loopt, voorbij):
        inloggen(een, andere.username)
    nu = timezone.now()
    Session.objects.filter(pk=loopt.session.session_key).update(expire_date=nu + datetime.timedelta(minutes=1))
    Session.objects.filter(pk=voorbij.session.session_key).update(expire_date=nu - datetime.timedelta(seconds=1))
    assert inloggen(client, user.username).status_code == 302
    bewaard = set(Session.objects.values_list("pk", flat=True))
    assert bewaard == {loopt.session.session_key, client.session.session_key}


def test_a_session_of_the_demo_opens_nothing_outside_it(client, maak_gebruiker, gemeente, als_eigenaar, settings):
    settings.LUWTE_DEMO = True
    user, echt = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "consultant")
    with als_eigenaar(), author("toetser", "test"):
        user.demo_uitleg = "Consulent in Purmerend"
        user.save()
    ander = Client()
    inloggen(client, user.username)
    inloggen(ander, echt.username)
    assert client.get("/dossiers/").status_code == 200
    settings.LUWTE_DEMO = False
    assert client.get("/dossiers/").status_code == 403
    assert client.post("/dossiers/nieuw/", {}).status_code == 403
    assert ander.get("/dossiers/").status_code == 200
