"""The public counter: no login, no database, everything in the URL, every amount explained."""

import re
import subprocess
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.loket.conftest import tabel, tekst

pytestmark = pytest.mark.django_db

VRAAG = {"datum": "2017-01-01", "uren": "28", "normuren": "38", "loonwaarde": "40", "leeftijd": "21", "loon": "1.400"}
PAGINAS = [
    "/",
    "/rekenhulp/",
    "/rekenhulp/?datum=2017-01-01",
    "/rekenhulp/?notitie=1",
    "/rekenhulp/?loonwaarde=350",
    "/rekenhulp/uitleg/exploitatiesaldo_per_jaar/?datum=2017-01-01",
    "/rekenhulp/pdf/?datum=2017-01-01",
]


def koppelingen(antwoord, begin):
    """The links of a page that begin so."""
    return [unescape(link) for link in re.findall(r'href="([^"]+)"', antwoord.content.decode()) if begin in link]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_a_public_page_asks_at_most_which_figures_are_confirmed_and_opens_no_transaction(client, pagina):
    with CaptureQueriesContext(connection) as gevraagd:
        assert client.get(pagina).status_code == 200
    asked = [query["sql"] for query in gevraagd.captured_queries]
    assert len(asked) <= 1
    assert all("FROM cijfers_oordeel" in sql for sql in asked)


@pytest.mark.parametrize("pagina", PAGINAS)
def test_a_public_page_stands_while_the_database_is_away(client, pagina, database_weg):
    with database_weg():
        assert client.get(pagina).status_code == 200


def test_whoever_is_logged_in_sees_the_same_outcome(ingelogd, client):
    anders = ingelogd("consultant").get("/rekenhulp/", VRAAG)
    zelf = client.get("/rekenhulp/", VRAAG)
    naam = "Kosten en baten per jaar"
    assert tabel(anders, naam).rijen == tabel(zelf, naam).rijen
    assert "Purmerend" in tekst(anders)


@pytest.mark.parametrize("pagina", ["/", "/rekenhulp/", "/rekenhulp/pdf/", "/rekenhulp/uitleg/kosten_per_jaar/"])
def test_nothing_can_be_sent_to_the_counter(pagina):
    assert Client().post(pagina).status_code == 405


@pytest.mark.eis("M001", "M011")
def test_the_start_page_says_in_plain_words_what_beschut_werk_is_and_for_whom(client):
    woorden = tekst(client.get("/"))
    assert "mensen die (nog) niet in een gewone baan kunnen werken" in woorden
    assert "aangepaste taken" in woorden
    assert "aanpassingen of begeleiding nodig" in woorden
    assert "niet van een gewone werkgever mogen vragen" in woorden
    assert "/rekenhulp/" in koppelingen(client.get("/"), "/rekenhulp/")
    assert koppelingen(client.get("/"), "/inloggen/")


def test_the_link_reproduces_the_outcome(client):
    eerst = client.get("/rekenhulp/", VRAAG)
    (koppeling,) = set(koppelingen(eerst, "http://testserver/rekenhulp/?"))
    weer = Client().get(koppeling.removeprefix("http://testserver"))
    assert weer.context["uitkomst"].zin == eerst.context["uitkomst"].zin
    naam = "Kosten en baten per jaar"
    assert tabel(weer, naam).rijen == tabel(eerst, naam).rijen
    assert {name: weer.context["form"].data[name] for name in VRAAG} == VRAAG


@pytest.mark.parametrize(
    "extra", [{}, {"loon": "1.700"}, {"plaatsjaren": "50000"}, {"datum": "2024-02-01", "uren": "24"}]
)
def test_every_amount_explains_itself_with_source_date_and_certainty(reken, client, extra):
    links = set(koppelingen(reken(**extra), "/rekenhulp/uitleg/"))
    assert len(links) > 20
    gezien = set()
    for link in sorted(links):
        antwoord = client.get(link)
        assert antwoord.status_code == 200, link
        doel = antwoord.context["boom"].name
        gezien.add(doel)
        woorden = tekst(antwoord)
        assert re.search(r"Bron: .+?; geldig vanaf \d+ \w+ 20\d\d.*?; zekerheid: ", woorden), link
        assert f"berekend op {'1 februari 2024' if 'datum' in extra else '1 januari 2017'}" in woorden
        bron = antwoord.context["boom"].source
        assert re.search(r"art\. \d|[Nn]otitie|par\.|hoofdstuk|Kamerstuk", bron), (doel, bron)
    assert {"loonkosten_per_jaar", "loonkostensubsidie_van_gemeente_per_jaar"} <= gezien


def test_the_amount_in_the_explanation_is_the_amount_on_the_page(reken, client):
    html = reken(uren="28").content.decode()
    paren = re.findall(r'<a class="luwte-waarom" href="([^"]+)"[^>]*>([^<]+)<', html)
    assert paren
    for link, bedrag in paren:
        woorden = tekst(client.get(unescape(link)))
        getal = bedrag.replace("\N{NO-BREAK SPACE}", " ")
        assert getal in woorden, link


def test_the_explanation_names_the_article_and_fills_in_the_formula(client):
    woorden = tekst(client.get("/rekenhulp/uitleg/loonkostensubsidie_van_gemeente_per_jaar/", {"datum": "2017-02-01"}))
    assert "Participatiewet art. 10d lid 4" in woorden
    assert "€ 1.675,728 per maand × 0,7 × (1 + 23%)" in woorden
    assert "€ 1.242,41 per maand" in woorden


def test_an_unknown_amount_is_explained_by_what_is_missing(client):
    antwoord = client.get("/rekenhulp/uitleg/begeleidingssubsidie_algemeen_bij_plaatsing/", {"datum": "2021-01-01"})
    assert antwoord.context["boom"] is None
    assert "lokaal beleid" in tekst(antwoord)


def test_htmx_gets_the_panel_and_not_a_whole_page(client):
    antwoord = client.get("/rekenhulp/uitleg/kosten_per_jaar/", {"datum": "2017-01-01"}, headers={"HX-Request": "true"})
    html = antwoord.content.decode()
    assert "<html" not in html
    assert "Kosten per jaar" in html


@pytest.mark.parametrize("doel", ["wml_per_maand_", "advies_beschut_werk", "taakstelling", "bestaat_niet"])
def test_only_amounts_of_the_calculator_are_explained_here(client, doel):
    assert client.get(f"/rekenhulp/uitleg/{doel}/").status_code == 404


@pytest.mark.parametrize("pad", ["/rekenhulp/pdf/", "/rekenhulp/uitleg/kosten_per_jaar/"])
def test_wrong_answers_lead_back_to_the_form(client, pad):
    antwoord = client.get(pad, {"uren": "0"})
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/rekenhulp/?uren=0&")


def pdf_tekst(inhoud, tmp_path):
    """The words of a PDF, and what pdfinfo says of it."""
    bestand = tmp_path / "uitkomst.pdf"
    bestand.write_bytes(inhoud)
    woorden = subprocess.run(["pdftotext", "-layout", bestand, "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", bestand], capture_output=True, text=True, check=True).stdout
    return " ".join(woorden.split()), info


def test_the_pdf_holds_every_amount_with_source_and_certainty(reken, client, tmp_path):
    antwoord = client.get("/rekenhulp/pdf/", VRAAG)
    assert antwoord["Content-Type"] == "application/pdf"
    woorden, info = pdf_tekst(antwoord.content, tmp_path)
    pagina = client.get("/rekenhulp/", VRAAG)
    for rij in tabel(pagina, "Kosten en baten per jaar").rijen[1:]:
        assert rij[0] in woorden
        assert rij[1] in woorden
    assert pagina.context["uitkomst"].zin.replace("\N{NO-BREAK SPACE}", " ") in woorden
    assert "Participatiewet art. 10d lid 4" in woorden
    assert "zekerheid: gelezen" in woorden
    assert "Berekend op 1 januari 2017" in woorden
    assert re.search(r"Tagged:\s+yes", info)
    assert "Wat kost en levert een beschutte werkplek op?" in info


def test_the_pdf_promises_archiving_and_accessibility(client):
    inhoud = client.get("/rekenhulp/pdf/", VRAAG).content
    assert b"pdfaid:part>2<" in inhoud
    assert b"pdfaid:conformance>A<" in inhoud
    assert b"pdfuaid:part>1<" in inhoud
    assert b"/Lang" in inhoud


def test_the_same_question_gives_the_same_pdf(client):
    assert client.get("/rekenhulp/pdf/", VRAAG).content == client.get("/rekenhulp/pdf/", VRAAG).content


@pytest.mark.parametrize(
    "extra", [{"rechtspositie": "wajong"}, {"datum": "2026-08-01"}, {"loonwaarde": "0"}, {"loonwaarde": "100"}]
)
def test_a_pdf_comes_out_of_every_valid_question(client, extra):
    assert client.get("/rekenhulp/pdf/", {"datum": "2017-01-01", **extra}).content.startswith(b"%PDF")


def test_a_warning_of_the_typesetter_is_an_error(client, monkeypatch):
    from luwte.brieven import zetten

    monkeypatch.setattr(zetten, "font_directory", "/bestaat-niet")
    with pytest.raises(zetten.PdfMislukt, match="font"):
        client.get("/rekenhulp/pdf/", VRAAG)
