"""Attacks on logging in, on the pages of functioneel beheer and on what a browser or proxy keeps."""

import logging
import re

import pytest
from django.conf import settings as instellingen
from django.test import Client, RequestFactory
from django.urls import get_resolver

from luwte.gemeenten.inloggen import adres
from luwte.site.loggen import ZonderWaarden
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.trajecten.gevallen import Geval

pytestmark = pytest.mark.django_db
GOED = "toets-wachtwoord-1"


@pytest.fixture
def geval(in_beeld, gemeente, maak_gebruiker):
    """A case of our own municipality with an advice."""
    in_beeld(gemeente)
    return Geval(gemeente, maak_gebruiker(gemeente, "consultant"), achternaam="Geheimsma").tot("S6")


def test_functioneel_beheer_sees_that_a_dossier_changed_and_not_what_it_says(ingelogd, geval):
    beheer = ingelogd("functioneel_beheer")
    for tabel in ("", "kandidaten_kandidaat", "trajecten_advies", "trajecten_stap"):
        html = beheer.get("/beheer/wijzigingen/", {"tabel": tabel}).content.decode()
        assert "niet getoond: dit gaat over een persoon" in html
        for geheim in ("Geheimsma", "1995-03-03", "Besproken met Noor", geval.aanvraag.advies.onderbouwing):
            assert geheim not in html


def test_functioneel_beheer_sees_the_values_of_policy(ingelogd, gemeente):
    beheer = ingelogd("functioneel_beheer")
    keuze = beheer.get("/beheer/beleid/nieuw/").context["form"].fields["naam"].choices[1][0]
    for waarde in ("NaN", "Infinity", "1e999", "1e-999999", "-5", "9" * 90, "²", "\u0661"):
        antwoord = beheer.post(
            "/beheer/beleid/nieuw/", {"naam": keuze, "waarde": waarde, "vanaf": "2099-01-01", "besluit": "Raad 1"}
        )
        assert antwoord.status_code in {302, 422}, waarde
    assert beheer.get("/beheer/wijzigingen/").status_code == 200
    assert beheer.get("/beheer/beleid/").status_code == 200
    assert beheer.get("/gemeente/").status_code == 200


def test_policy_is_never_put_on_another_municipality_or_region(ingelogd, gemeente, buurgemeente):
    from luwte.cijfers.models import Voorstel

    beheer = ingelogd("functioneel_beheer")
    beheer.post("/beheer/beleid/nieuw/", {
        "naam": "begeleidingssubsidie_algemeen_maximum", "waarde": "1", "vanaf": "2099-01-01", "besluit": "Raad 1",
        "gemeente": buurgemeente.pk, "gemeente_id": buurgemeente.pk, "regio": 1,
    })  # fmt: skip
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        (row,) = Voorstel.objects.all()
        assert (row.gemeente_id, row.van_gemeente_id) == (gemeente.pk, gemeente.pk)


@pytest.mark.parametrize("rol", ["consultant", "jobcoach", "controller", "raadlezer"])
def test_no_other_role_adds_policy(ingelogd, rol):
    assert ingelogd(rol).post("/beheer/beleid/nieuw/", {"naam": "x"}).status_code == 403


@pytest.mark.parametrize(
    "pad", ["/werkvoorraad/", "/dossiers/", "/dossiers/{pk}/", "/dossiers/{pk}/?tab=gegevens", "/dossiers/nieuw/"]
)
def test_a_page_with_persons_stays_in_no_cache_and_tells_no_other_site(ingelogd, geval, pad):
    antwoord = ingelogd("consultant").get(pad.format(pk=geval.traject.pk))
    assert antwoord.status_code == 200
    assert antwoord["Cache-Control"] == "private, no-store"
    assert antwoord["Referrer-Policy"] == "same-origin"


def test_a_public_page_may_be_kept_and_sets_no_cookie(client):
    antwoord = client.get("/rekenhulp/")
    assert "no-store" not in antwoord.get("Cache-Control", "")
    assert "luwte_sessie" not in antwoord.cookies


def _paden():
    for patroon in get_resolver().url_patterns:
        for een in getattr(patroon, "url_patterns", [patroon]):
            pad = "/" + str(een.pattern)
            for mark, waarde in (("<int:pk>", "1"), ("<slug:code>", "T2"), ("<slug:doel>", "x"),
                                 ("<slug:naam>", "uren"), ("<int:contract>", "1"), ("<slug:lijst>", "bezwaar"),
                                 ("<slug:onderdeel>", "persoon"), ("<str:code>", "0439")):  # fmt: skip
                pad = pad.replace(mark, waarde)
            pad = re.sub(r"<int:\w+>", "1", re.sub(r"<slug:\w+>", "x", pad))
            yield pad.replace("<briefactie:wat>", "tekenen").replace("<werk:soort>", "contract")


OPENBAAR = {
    "/",
    "/wet/",
    "/wet/uren/",
    "/wet/uren.json",
    "/wet/regelingen/",
    "/wet/begrippen/",
    "/wet/bronnen/",
    "/wet/keuzes/",
    "/wet/praktijk/",
    "/wet/loopt-af/",
    "/rekenhulp/",
    "/rekenhulp/pdf/",
    "/rekenhulp/uitleg/x/",
    "/rekenhulp/uitleg/x/bon.json",
    "/inloggen/",
    "/thema/0439.css",
    "/vragen/",
    "/vragen/bezwaar/",
}
MIJN_OPEN = {"/mijn/inloggen/", "/mijn/gedeeld/"}
KNOPPEN = {"/uitloggen/", "/kies-gemeente/", "/peildatum/"}


@pytest.mark.parametrize("pad", sorted(set(_paden())))
def test_every_address_has_the_headers_that_hold_a_browser_back_and_asks_to_log_in(client, gemeente, pad):
    antwoord = client.get(pad)
    csp = antwoord["Content-Security-Policy"]
    assert "default-src 'self'" in csp
    assert "unsafe" not in csp
    assert antwoord["X-Frame-Options"] == "DENY"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    if pad in OPENBAAR:
        assert antwoord.status_code in {200, 404}
    elif pad in KNOPPEN:
        assert antwoord.status_code in {404, 405}
    elif antwoord.status_code == 405:
        # A button: whoever presses it is asked to log in first.
        assert client.post(pad).status_code in {302, 403}
    elif pad.startswith("/mijn/"):
        # Her own pages have a door of their own.
        assert antwoord.status_code == 200 if pad in MIJN_OPEN else antwoord["Location"] == "/mijn/inloggen/"
    elif pad == "/begin/":
        assert antwoord["Location"] == "/"
    else:
        assert antwoord["Location"].startswith("/inloggen/?next=")


@pytest.mark.parametrize("pad", sorted(set(_paden()) - OPENBAAR - KNOPPEN - {"/begin/"}))
def test_no_address_writes_for_somebody_without_a_municipality(client, maak_gebruiker, pad):
    client.force_login(maak_gebruiker(), backend="django.contrib.auth.backends.ModelBackend")
    for methode in ("put", "delete", "patch", "post"):
        antwoord = getattr(client, methode)(pad, {})
        if pad == "/mijn/uitloggen/" and methode == "post":
            assert antwoord["Location"] == "/mijn/inloggen/"  # there was nobody to log out
        else:
            assert antwoord.status_code in {403, 404, 405}, methode
    # Still logged in, so each of them was asked by somebody.
    assert pad == "/mijn/uitloggen/" or client.session.get("_auth_user_id")


def test_behind_a_proxy_nobody_locks_out_a_colleague(settings, client, maak_gebruiker, gemeente):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    user = maak_gebruiker(gemeente, "consultant")
    gegevens = {"username": user.username, "password": "verkeerd"}
    for beurt in range(5):
        # What stands before the last comma the visitor makes up: it does not help to start anew.
        antwoord = client.post("/inloggen/", gegevens, HTTP_X_FORWARDED_FOR=f"10.0.0.{beurt}, 203.0.113.9")
    assert antwoord.status_code == 429
    goed = {"username": user.username, "password": GOED}
    assert Client().post("/inloggen/", goed, HTTP_X_FORWARDED_FOR="203.0.113.9").status_code == 429
    assert Client().post("/inloggen/", goed, HTTP_X_FORWARDED_FOR="198.51.100.7").status_code == 302


@pytest.mark.parametrize("kop", ["", "kwaad", "<b>", "1.2.3.4, ", "\x00"])
def test_a_made_up_address_is_no_address(settings, kop):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert adres(RequestFactory().get("/", HTTP_X_FORWARDED_FOR=kop)) in {"127.0.0.1", None}


def test_without_a_proxy_a_visitor_cannot_choose_the_address():
    assert adres(RequestFactory().get("/", HTTP_X_FORWARDED_FOR="203.0.113.9")) == "127.0.0.1"


def test_a_user_of_the_demo_cannot_log_in_outside_the_demo(client, maak_gebruiker, gemeente, als_eigenaar, settings):
    user, echt = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "consultant")
    with als_eigenaar(), author("toetser", "test"):
        user.demo_uitleg = "Consulent in Purmerend"
        user.save()
    settings.LUWTE_DEMO = False
    antwoord = client.post("/inloggen/", {"username": user.username, "password": GOED})
    assert antwoord.status_code == 200
    assert "horen niet bij elkaar" in antwoord.content.decode()
    assert Client().post("/inloggen/", {"username": echt.username, "password": GOED}).status_code == 302
    settings.LUWTE_DEMO = True
    assert client.post("/inloggen/", {"username": user.username, "password": GOED}).status_code == 302


def test_a_wrong_name_and_a_wrong_password_are_told_alike(client, maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")

    def zin(naam):
        html = client.post("/inloggen/", {"username": naam, "password": "verkeerd"}).content.decode()
        return html.split("<main")[1].split("<form")[0]

    assert zin(user.username) == zin("niemand-heet-zo")


def test_logging_in_gives_a_new_session(client, maak_gebruiker, gemeente, settings):
    settings.LUWTE_DEMO = True
    client.post("/peildatum/", {"peildatum": "2018-01-01"})
    oud = client.session.session_key
    user = maak_gebruiker(gemeente, "consultant")
    client.post("/inloggen/", {"username": user.username, "password": GOED})
    assert client.session.session_key != oud
    binnen = client.session.session_key
    client.post("/uitloggen/")
    client.cookies["luwte_sessie"] = binnen
    assert client.get("/werkvoorraad/")["Location"].startswith("/inloggen/")


def test_no_password_reaches_the_database_or_the_log(client, maak_gebruiker, gemeente, als_eigenaar, caplog):
    from axes.models import AccessAttempt

    user = maak_gebruiker(gemeente, "consultant")
    with caplog.at_level(logging.DEBUG):
        client.post("/inloggen/", {"username": user.username, "password": "mijn-geheime-woord"})
    assert "mijn-geheime-woord" not in caplog.text
    assert AccessAttempt.objects.exists()
    for poging in AccessAttempt.objects.values():
        assert "mijn-geheime-woord" not in str(poging)


def test_the_log_of_a_refused_row_has_no_values_in_it(gemeente, als_eigenaar):
    from django.db import IntegrityError, transaction

    from luwte.gemeenten.models import Gemeente

    opmaak = ZonderWaarden("%(message)s")
    with als_eigenaar(), author("toetser", "test"), pytest.raises(IntegrityError) as gevangen, transaction.atomic():
        Gemeente.objects.create(code="9999", naam=gemeente.naam, vanaf=gemeente.vanaf)
    fout = gevangen.value
    assert "Purmerend" in str(fout)
    regel = logging.LogRecord("x", logging.ERROR, "", 1, "fout", (), (type(fout), fout, fout.__traceback__))
    tekst = opmaak.format(regel)
    assert "Purmerend" not in tekst
    assert "gemeenten_gemeente_naam" in tekst
    assert "Traceback" in tekst


def test_cookies_are_out_of_reach_of_scripts_and_other_sites():
    assert instellingen.SESSION_COOKIE_HTTPONLY
    assert instellingen.CSRF_COOKIE_HTTPONLY
    assert (instellingen.SESSION_COOKIE_SAMESITE, instellingen.CSRF_COOKIE_SAMESITE) == ("Lax", "Lax")
