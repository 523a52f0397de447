"""The frame of every page: peildatum, menu, errors in plain Dutch, headers that keep others out."""

import datetime
import re

import pytest
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from luwte.site.geheimen import secret
from luwte.site.loggen import Verzoeknummer
from luwte.site.urls import handler400, handler403, handler404, handler500  # noqa: F401
from luwte.site.urls import urlpatterns as site_urls

pytestmark = pytest.mark.django_db


def fout(request, soort):
    """A view that goes wrong in the way that is asked."""
    raise {"400": SuspiciousOperation("x"), "403": PermissionDenied("Dit mag niet."), "500": RuntimeError("stuk")}[
        soort
    ]


def dag(request):
    """The day of this request."""
    return HttpResponse(request.peildatum.isoformat(), content_type="text/plain")


urlpatterns = [path("proef/fout/<soort>/", fout), path("proef/dag/", dag), *site_urls]


@pytest.fixture(autouse=True)
def _urls(settings):
    settings.ROOT_URLCONF = __name__


@pytest.mark.parametrize(
    ("pagina", "status", "zin"),
    [
        ("/proef/fout/400/", 400, "Dit verzoek klopt niet"),
        ("/proef/fout/403/", 403, "Dit mag niet."),
        ("/bestaat-niet/", 404, "Deze pagina bestaat niet, of hoort niet bij uw gemeente."),
        ("/proef/fout/500/", 500, "Dat is onze fout, niet die van u."),
    ],
)
def test_an_error_says_what_happened_and_what_to_do(pagina, status, zin):
    client = Client(raise_request_exception=False)
    response = client.get(pagina)
    html = response.content.decode()
    assert response.status_code == status
    assert zin in html
    assert '<a class="utrecht-link utrecht-link--html-a" href="/">Naar de beginpagina</a>' in html
    assert "stuk" not in html


def test_a_breakdown_has_the_number_under_which_it_is_logged(caplog):
    html = Client(raise_request_exception=False).get("/proef/fout/500/").content.decode()
    number = re.search(r"Noem dit nummer: ([0-9a-f]{32})\.", html)
    record = next(one for one in caplog.records if one.name == "django.request")
    assert Verzoeknummer().filter(record)
    assert number
    assert record.verzoek == number[1]


def test_a_form_without_token_is_refused_in_dutch():
    response = Client(enforce_csrf_checks=True).post("/inloggen/", {"username": "x", "password": "y"})
    assert response.status_code == 403
    assert "Dit formulier is verlopen" in response.content.decode()


def test_an_address_without_its_slash_finds_the_page(client):
    assert client.get("/inloggen")["Location"] == "/inloggen/"


def test_the_headers_keep_others_out(client):
    response = client.get("/inloggen/")
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


class TestPeildatum:
    """In the demo the user looks as of another day; elsewhere it is always today."""

    @pytest.fixture(autouse=True)
    def _demo(self, settings):
        settings.LUWTE_DEMO, settings.LUWTE_DEMO_PEILDATUM = True, "2018-11-15"

    def test_the_demo_starts_in_november_2018(self, client):
        assert client.get("/proef/dag/").content == b"2018-11-15"
        assert "U kijkt alsof het <strong>15 november 2018</strong> is." in client.get("/inloggen/").content.decode()

    def test_another_day_holds_for_all_pages(self, client):
        response = client.post("/peildatum/", {"peildatum": "2017-10-01", "terug": "/inloggen/?a=1"})
        assert response["Location"] == "/inloggen/?a=1"
        assert client.get("/proef/dag/").content == b"2017-10-01"
        assert Client().get("/proef/dag/").content == b"2018-11-15", "only for the one who asked"

    @pytest.mark.parametrize(
        ("dag", "zin"),
        [
            ("", "Vul een datum in die bestaat"),
            ("2017-02-30", "Vul een datum in die bestaat"),
            ("gisteren", "Vul een datum in die bestaat"),
            ("2014-12-31", "Kies een dag tussen 1 januari 2015 en 31 december 2030."),
            ("2031-01-01", "Kies een dag tussen 1 januari 2015 en 31 december 2030."),
        ],
    )
    def test_a_day_that_cannot_be_is_refused(self, client, dag, zin):
        response = client.post("/peildatum/", {"peildatum": dag, "terug": "/inloggen/"}, follow=True)
        assert zin in response.content.decode()
        assert client.get("/proef/dag/").content == b"2018-11-15"

    @pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example", "javascript:alert(1)"])
    def test_one_never_comes_back_on_another_site(self, client, terug):
        assert client.post("/peildatum/", {"peildatum": "2017-01-01", "terug": terug})["Location"] == "/"

    def test_the_day_is_changed_by_a_button_only(self, client):
        assert client.get("/peildatum/?peildatum=2017-01-01").status_code == 405

    def test_outside_the_demo_it_is_today(self, client, settings):
        client.post("/peildatum/", {"peildatum": "2017-10-01"})
        settings.LUWTE_DEMO = False
        amsterdam = datetime.datetime.now(tz=datetime.UTC) + datetime.timedelta(hours=1)
        today = datetime.date.fromisoformat(client.get("/proef/dag/").content.decode())
        assert abs((today - amsterdam.date()).days) <= 1
        assert client.post("/peildatum/", {"peildatum": "2017-10-01"}).status_code == 404
        assert "U kijkt alsof" not in client.get("/inloggen/").content.decode()


@pytest.mark.parametrize(
    ("rol", "woorden"),
    [
        (
            "consultant",
            [
                "Werkvoorraad",
                "Taken",
                "Dossiers",
                "Werkgevers",
                "Leerlingen",
                "Meelezen",
                "Partners",
                "Overdrachten",
                "Overstappen",
                "Te besluiten",
                "Bezwaren",
                "Brieven",
                "Gemeente",
                "Geld",
                "Rekenhulp",
                "Vragen",
                "Wet",
            ],
        ),
        (
            "jobcoach",
            [
                "Werkvoorraad",
                "Taken",
                "Dossiers",
                "Mijn mensen",
                "Werkgevers",
                "Partners",
                "Overstappen",
                "Rekenhulp",
                "Vragen",
                "Wet",
            ],
        ),
        ("controller", ["Taken", "Overstappen", "Brieven", "Gemeente", "Geld", "Rekenhulp", "Vragen", "Wet"]),
        ("wijkwerker", ["Mijn signalen", "Partners", "Rekenhulp", "Vragen", "Wet"]),
        ("school", ["Leerlingen", "Partners", "Rekenhulp", "Vragen", "Wet"]),
        ("bezwaarcommissie", ["Bezwaren", "Rekenhulp", "Vragen", "Wet"]),
        ("privacy_officer", ["Privacy", "Rekenhulp", "Vragen", "Wet"]),
        ("raadlezer", ["Gemeente", "Rekenhulp", "Vragen", "Wet"]),
        ("functioneel_beheer", ["Gemeente", "Beheer", "Rekenhulp", "Vragen", "Wet"]),
    ],
)
def test_the_menu_shows_what_the_role_may_open(ingelogd, rol, woorden):
    response = ingelogd(rol).get("/bestaat-niet/")
    assert [item.word for item in response.context["menu"]] == woorden


def test_the_menu_marks_where_one_is(ingelogd):
    html = ingelogd("functioneel_beheer").get("/beheer/beleid/").content.decode()
    assert 'href="/beheer/" aria-current="page"' in html


def test_a_long_menu_keeps_what_is_seldom_behind_meer_and_says_when_one_is_there(ingelogd):
    html = ingelogd("consultant").get("/wet/").content.decode()
    menu, meer = html[html.index("Hoofdmenu") :].split("<details>", 1)
    assert "Meer: Wet</summary>" in meer
    assert '<a class="luwte-menu__koppeling" href="/wet/" aria-current="page">Wet</a>' in meer
    assert ">Werkvoorraad</a>" in menu
    assert ">Wet</a>" not in menu
    assert "Meer</summary>" in ingelogd("consultant").get("/werkvoorraad/").content.decode()


def test_a_short_menu_shows_everything(ingelogd):
    html = ingelogd("controller").get("/wet/").content.decode()
    assert "luwte-menu__meer" not in html
    assert 'href="/wet/" aria-current="page"' in html


class TestGeheimen:
    """Secrets come from the environment; only the demo makes its own, once."""

    def test_the_environment_goes_first(self, monkeypatch, tmp_path):
        monkeypatch.setenv("PROEF_GEHEIM", "uit de omgeving")
        assert secret("PROEF_GEHEIM", tmp_path, demo=True) == "uit de omgeving"
        assert list(tmp_path.iterdir()) == []

    def test_the_demo_makes_one_and_keeps_it(self, monkeypatch, tmp_path):
        monkeypatch.delenv("PROEF_GEHEIM", raising=False)
        first = secret("PROEF_GEHEIM", tmp_path / "var", demo=True)
        assert len(first) >= 64
        assert secret("PROEF_GEHEIM", tmp_path / "var", demo=True) == first
        assert secret("PROEF_ANDER", tmp_path / "var", demo=True) != first
        assert (tmp_path / "var" / "geheimen.json").stat().st_mode & 0o077 == 0

    def test_elsewhere_a_missing_secret_stops_the_start(self, monkeypatch, tmp_path):
        monkeypatch.delenv("PROEF_GEHEIM", raising=False)
        with pytest.raises(ImproperlyConfigured, match="Zet de omgevingsvariabele PROEF_GEHEIM"):
            secret("PROEF_GEHEIM", tmp_path, demo=False)
