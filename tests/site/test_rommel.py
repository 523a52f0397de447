"""Nonsense in addresses, queries, cookies and forms gives a sentence, never an error page of the server."""

import pytest
from django.test import Client

from luwte.toezicht.models import Inzage

pytestmark = pytest.mark.django_db

REUS = "9" * 40
LANG = "x" * 3000
#: What a curious neighbour types where a word, number or key belongs.
ROMMEL = ["\x00", "a\x00b", "²", "|²", f"|{REUS}", REUS, "-1", "NaN", "1e999", "1e-999999", "Infinity", "0001-01-01",
          "9999-12-31", f"{REUS}-1-1", f"1.2018-01-01.{REUS}", "1.0001-01-01.1", "\U0001f600",
          "\u202e", "'; DROP TABLE x;--", "<script>alert(1)</script>", "{{7*7}}", LANG]  # fmt: skip
#: Pages with everything they read from the query, and the role that may open them.
PAGINAS = {
    "/werkvoorraad/": ("consultant", "van soort na"),
    "/dossiers/": ("consultant", "zoek fase na"),
    "/werkgevers/": ("consultant", "zoek na"),
    "/geld/": ("controller", "na"),
    "/gemeente/": ("raadlezer", "peildatum na"),
    "/beheer/wijzigingen/": ("functioneel_beheer", "tabel wie voor"),
    "/beheer/inzagen/": ("functioneel_beheer", "wie voor"),
    "/beheer/beleid/": ("functioneel_beheer", "na"),
    "/rekenhulp/": (
        "",
        "uren normuren loonwaarde leeftijd datum gemeente werksoort begeleiding plaatsjaren loon notitie",
    ),
    "/rekenhulp/pdf/": ("", "uren loonwaarde datum gemeente plaatsjaren"),
    "/rekenhulp/uitleg/loonkosten_per_jaar/": ("", "uren datum"),
    "/wet/": ("", "zoek datum onderwerp"),
    "/wet/wml_maandbedrag/": ("", "datum sleutel toon bladzijde"),
    "/wet/loonkostensubsidie_per_maand/": ("", "datum"),
    "/wet/uren.json": ("", "datum"),
    "/inloggen/": ("", "next"),
}


#: Each run sends every value to every page, and a third of them under each of its names; with --lang all.
DERDEN = [0, *(pytest.param(deel, marks=pytest.mark.lang) for deel in (1, 2))]


@pytest.mark.parametrize("pad", PAGINAS)
@pytest.mark.parametrize("deel", DERDEN)
def test_nonsense_in_a_query_is_no_error_of_the_server(client, ingelogd, pad, deel):
    rol, namen = PAGINAS[pad]
    wie = ingelogd(rol) if rol else client
    vragen = namen.split()
    stap = min(3, len(vragen))
    for plaats, naam in enumerate(vragen):
        for waarde in ROMMEL[(plaats + deel) % stap :: stap]:
            antwoord = wie.get(pad, {naam: waarde})
            assert antwoord.status_code in {200, 302, 400, 404, 422}, (naam, waarde[:40])
            if "html" in antwoord["Content-Type"]:
                assert b"<script>alert(1)" not in antwoord.content


@pytest.mark.parametrize("pad", ["/dossiers/{}/", "/dossiers/{}/uitleg/x/", "/dossiers/{}/stap/T2/",
                                 "/werkgevers/{}/werkplek/", "/dossiers/{}/gegevens/persoon/",
                                 "/gemeente/niet-werkzaam/{}/"])  # fmt: skip
@pytest.mark.parametrize("nummer", ["0", REUS, "9" * 5000, "²", "-1"])
def test_a_number_no_case_ever_has_is_not_found(ingelogd, pad, nummer):
    wie = ingelogd("consultant")
    assert wie.get(pad.format(nummer)).status_code == 404
    assert wie.post(pad.format(nummer), {}).status_code == 404


@pytest.mark.parametrize("pad", ["/%00", "/thema/%00.css", "/thema/x%00.css", "/rekenhulp/uitleg/%00/"])
def test_a_null_byte_in_an_address_is_refused(client, pad):
    assert client.get(pad).status_code in {400, 404}
    assert client.post(pad, {}).status_code in {400, 404, 405}


def test_a_null_byte_in_a_cookie_is_no_error_of_the_server(client):
    client.cookies["luwte_sessie"] = "\x00" * 12
    assert client.get("/werkvoorraad/").status_code in {302, 400}


@pytest.mark.parametrize(
    "extra", [{"QUERY_STRING": "a=%00"}, {"HTTP_USER_AGENT": "x" * 5000}, {"HTTP_USER_AGENT": "\xff\x00"}]
)
def test_a_strange_visitor_who_fails_to_log_in_is_no_error_of_the_server(client, extra):
    antwoord = client.post("/inloggen/", {"username": "wie\u202e", "password": "verkeerd-1"}, **extra)
    assert antwoord.status_code in {200, 400}


def test_a_name_that_is_no_name_is_no_error_of_the_server(client):
    for naam in ROMMEL:
        assert client.post("/inloggen/", {"username": naam, "password": naam}).status_code in {200, 400, 429}


def test_another_host_is_refused_without_telling_anything(client):
    antwoord = client.get("/", HTTP_HOST="kwaad.example")
    assert antwoord.status_code == 400
    assert b"Traceback" not in antwoord.content
    assert b"ALLOWED_HOSTS" not in antwoord.content


def test_the_peildatum_never_leads_to_another_site(client, settings):
    settings.LUWTE_DEMO = True
    for terug in [
        "//kwaad.example",
        "https://kwaad.example",
        "/\\kwaad.example",
        "javascript:alert(1)",
        "/x\nSet-Cookie: a=b",
    ]:
        antwoord = client.post("/peildatum/", {"peildatum": "2018-01-01", "terug": terug})
        assert antwoord["Location"].startswith("/")
        assert not antwoord["Location"].startswith(("//", "/\\"))
        assert "\n" not in antwoord["Location"]


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31", "NaN", "", "2018-02-30", "\x00"])
def test_a_peildatum_that_cannot_be_leaves_the_day_as_it_was(client, settings, dag):
    settings.LUWTE_DEMO = True
    client.post("/peildatum/", {"peildatum": dag, "terug": "/"})
    assert "peildatum" not in client.session
    assert client.get("/").status_code == 200


def test_a_form_without_token_is_refused(maak_gebruiker, gemeente):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(maak_gebruiker(gemeente, "consultant"), backend="django.contrib.auth.backends.ModelBackend")
    for pad in ("/dossiers/nieuw/", "/werkgevers/nieuw/", "/uitloggen/", "/kies-gemeente/", "/inloggen/"):
        antwoord = streng.post(pad, {})
        assert antwoord.status_code == 403
        assert "Dit formulier is verlopen" in antwoord.content.decode()
    assert not Inzage.objects.exists()
