"""In with a code: slow, counted, and told kindly; a session that ends, and staff and candidates apart."""

import base64
import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from luwte.kandidaten.models import Kandidaat
from luwte.mijn import code as codes
from luwte.mijn import sessie, toegang
from luwte.mijn.models import Inlogpoging, Toegang
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Wijziging
from tests.mijn.conftest import binnen

pytestmark = pytest.mark.django_db
JSON = "/mijn/gegevens/alles.json"


def probeer(code, client=None):
    antwoord = (client or Client()).post("/mijn/inloggen/", {"code": code})
    return antwoord.status_code, antwoord.content.decode()


def wijzig(mens, **velden):
    with gemeenten_in_beeld([mens.kandidaat.gemeente_id]), author("toetser", "test"):
        Toegang.objects.filter(pk=mens.toegang.pk).update(**velden)


@given(st.text(alphabet=codes.ALFABET, min_size=15, max_size=15), st.integers(0, 15), st.sampled_from(codes.ALFABET))
def test_one_wrong_character_is_always_found(tekst, plaats, teken):
    code = codes._met_controle(tekst)
    assert codes.kan_kloppen(code)
    assert codes.kaal(codes.in_groepen(code).lower()) == code
    anders = code[:plaats] + teken + code[plaats + 1 :]
    assert codes.kan_kloppen(anders) == (anders == code)


def test_a_code_has_enough_chance_and_no_look_alikes():
    assert len(codes.ALFABET) ** (codes.LENGTE - 1) > 2**60
    assert not set("0OQ1IL2Z5S8BUV") & set(codes.ALFABET) - {"Q", "L"}
    assert not {"O", "0", "I", "1"} & set(codes.ALFABET)
    assert codes.maak() != codes.maak()


def test_the_code_of_the_demo_can_be_one(settings):
    assert codes.kan_kloppen(codes.kaal(settings.LUWTE_DEMO_CODE))


def test_logging_in_takes_away_the_halves_of_keys_that_were_left_behind(mens, buur):
    Session.objects.filter(pk=buur.client.session.session_key).update(
        expire_date=timezone.now() - dt.timedelta(seconds=1)
    )
    weer = binnen(mens.code)
    assert set(Session.objects.values_list("pk", flat=True)) == {
        mens.client.session.session_key,
        weer.session.session_key,
    }


def test_outside_the_demo_an_invented_person_has_no_page(mens, buur, settings):
    """Everybody may know the code of the demo; a real person next door keeps hers."""
    with gemeenten_in_beeld([mens.kandidaat.gemeente_id]), author("toetser", "test"):
        Kandidaat.objects.filter(pk=mens.kandidaat.pk).update(verzonnen=True)
    assert mens.client.get("/mijn/").status_code == 200
    settings.LUWTE_DEMO = False
    assert mens.client.get("/mijn/")["Location"] == "/mijn/inloggen/"
    assert binnen(mens.code).get("/mijn/gegevens/")["Location"] == "/mijn/inloggen/"
    assert buur.client.get("/mijn/").status_code == 200


@pytest.mark.parametrize("vorm", [str.lower, codes.in_groepen, lambda code: f" {code[:8]}-{code[8:]} "])
def test_the_code_may_be_typed_in_any_way(mens, vorm):
    status, _ = probeer(vorm(mens.code))
    assert status == 302


@pytest.mark.parametrize(
    ("code", "zin"),
    [
        ("", toegang.LEEG),
        ("abc", toegang.TYPFOUT),
        ("GEHEIM<script>", toegang.TYPFOUT),
        ("X" * 61, "Deze code is te lang. De code heeft 16 tekens."),
        (codes._met_controle("A" * 15), toegang.ONBEKEND),
    ],
)
def test_a_wrong_code_is_told_at_the_field_and_stays_there(mens, code, zin):
    status, html = probeer(code)
    assert status == 422
    assert zin in html
    assert "<script>" not in html.split("<main", 1)[1]
    if code == "abc":
        assert 'value="abc"' in html


def test_an_old_a_blocked_and_an_expired_code_each_say_why(mens, maak_gebruiker, gemeente):
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        _, nieuwe = toegang.geef_code(mens.kandidaat, maak_gebruiker(gemeente, "consultant"))
    assert toegang.OUDE_CODE in probeer(mens.code)[1]
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        assert toegang.blokkeer(mens.kandidaat) == 1
    assert toegang.GEBLOKKEERD in probeer(nieuwe)[1]


def test_a_code_works_on_its_last_day_and_not_after(mens):
    wijzig(mens, geldig_tot=timezone.localdate())
    assert probeer(mens.code)[0] == 302
    wijzig(mens, geldig_tot=timezone.localdate() - dt.timedelta(days=1))
    assert toegang.VERLOPEN in probeer(mens.code)[1]


def test_after_five_wrong_codes_one_must_wait_also_with_the_right_one(mens):
    for _ in range(toegang.POGINGEN):
        assert probeer(codes._met_controle("A" * 15))[0] == 422
    status, html = probeer(mens.code)
    assert (status, toegang.TE_VAAK in html) == (429, True)
    elders = Client(REMOTE_ADDR="192.0.2.7")
    assert probeer(mens.code, elders)[0] == 302, "somebody else is not locked out"
    Inlogpoging.objects.update(tijd=timezone.now() - toegang.WACHT)
    assert probeer(mens.code)[0] == 302


def test_a_slip_of_the_pen_is_no_try_and_old_tries_are_thrown_away(mens):
    for _ in range(8):
        probeer("AAAA")
    assert not Inlogpoging.objects.exists()
    probeer(codes._met_controle("A" * 15))
    Inlogpoging.objects.update(tijd=timezone.now() - dt.timedelta(days=2))
    probeer(codes._met_controle("C" * 15))
    assert Inlogpoging.objects.count() == 1
    assert b"127.0.0.1" not in bytes(Inlogpoging.objects.get().adres_hmac)


def test_only_a_slow_hash_of_the_code_is_kept_and_the_use_is_noted(mens, gemeente):
    with gemeenten_in_beeld([gemeente.pk]):
        rij = Toegang.objects.get(pk=mens.toegang.pk)
        assert bytes(rij.code_hmac) == codes.vingerafdruk(mens.code)
        assert codes.sleutel(mens.code, rij.zout) != bytes(rij.code_hmac)
        assert rij.laatst_gebruikt is not None
        logregel = Wijziging.objects.filter(tabel="mijn_toegang", actie="gewijzigd").order_by("-id").first()
        assert logregel.auteur == f"kandidaat {mens.kandidaat.pk}"


def test_the_session_ends_without_clicks_after_hours_and_when_the_code_is_blocked(mens, gemeente):
    assert mens.client.get("/mijn/").status_code == 200
    assert mens.client.session.get_expiry_age() <= 30 * 60
    for sleutel, terug in ((sessie.GEZIEN, dt.timedelta(minutes=31)), (sessie.BEGIN, dt.timedelta(hours=5))):
        client = binnen(mens.code)
        gegevens = client.session
        gegevens[sleutel] = (timezone.now() - terug).timestamp()
        gegevens.save()
        assert client.get("/mijn/")["Location"] == "/mijn/inloggen/"
        assert client.get("/mijn/gegevens/")["Location"] == "/mijn/inloggen/", "it does not come back"
    client = binnen(mens.code)
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        toegang.blokkeer(mens.kandidaat)
    assert client.get("/mijn/")["Location"] == "/mijn/inloggen/"


def test_stopping_takes_the_session_and_the_half_of_the_key(mens):
    assert mens.client.cookies[sessie.KOEKJE].value
    assert mens.client.cookies[sessie.KOEKJE]["httponly"]
    assert mens.client.cookies[sessie.KOEKJE]["samesite"] == "Strict"
    assert mens.client.cookies[sessie.KOEKJE]["path"] == "/mijn/"
    assert mens.client.post("/mijn/uitloggen/")["Location"] == "/mijn/inloggen/"
    assert mens.client.cookies[sessie.KOEKJE].value == ""
    assert mens.client.get("/mijn/")["Location"] == "/mijn/inloggen/"


def test_following_a_link_to_the_way_out_ends_nothing(mens):
    assert mens.client.get("/mijn/uitloggen/").status_code == 405
    assert mens.client.get("/mijn/").status_code == 200


def test_neither_half_of_the_key_says_the_key(mens):
    sleutel = codes.sleutel(mens.code, mens.toegang.zout)
    opgeslagen = str(dict(mens.client.session.items())) + mens.client.cookies[sessie.KOEKJE].value
    assert base64.b64encode(sleutel).decode() not in opgeslagen
    assert base64.urlsafe_b64encode(sleutel).decode() not in opgeslagen


PAGINAS_VAN_STAF = (
    "/werkvoorraad/",
    "/dossiers/",
    "/gemeente/",
    "/geld/",
    "/beheer/",
    "/privacy/",
    "/inloggen/",
    "/begin/",
)


@pytest.mark.parametrize("pad", PAGINAS_VAN_STAF)
def test_every_other_page_refuses_a_candidate(mens, pad):
    antwoord = mens.client.get(pad)
    assert antwoord.status_code == 403
    assert "voor mensen die bij de gemeente werken" in antwoord.content.decode()


def test_a_candidate_opens_no_case_not_even_her_own(mens):
    for pad in (f"/dossiers/{mens.geval.traject.pk}/", f"/kandidaten/{mens.kandidaat.pk}/eigen-pagina/"):
        assert mens.client.get(pad).status_code == 403
        assert mens.client.post(pad, {}).status_code == 403
    assert mens.client.get("/mijn/bestaat-niet/").status_code == 404
    assert mens.client.get("/rekenhulp/").status_code == 200, "the public pages stay"


@pytest.mark.parametrize("rol", ["consultant", "jobcoach", "functioneel_beheer", "privacy_officer"])
def test_the_own_page_refuses_staff(ingelogd, rol):
    for pad in (
        "/mijn/",
        "/mijn/gegevens/",
        "/mijn/map/",
        "/mijn/inloggen/",
        "/mijn/gedeeld/",
        "/mijn/gegevens/alles.json",
    ):
        antwoord = ingelogd(rol).get(pad)
        assert antwoord.status_code == 403, pad
        assert "van de kandidaat zelf" in antwoord.content.decode()


def test_who_logs_in_as_staff_in_the_same_browser_is_no_candidate_any_more(mens, maak_gebruiker, gemeente):
    wie = maak_gebruiker(gemeente, "consultant")
    mens.client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    assert mens.client.get("/dossiers/").status_code == 200
    assert mens.client.get("/mijn/").status_code == 403


@pytest.mark.parametrize("pad", ["/mijn/", "/mijn/gegevens/", "/mijn/map/", JSON, "/mijn/brieven/1.pdf"])
def test_who_is_not_logged_in_comes_to_the_field_for_the_code(client, pad):
    assert client.get(pad)["Location"] == "/mijn/inloggen/"
