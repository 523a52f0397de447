"""Functioneel beheer enters figures of the law: proposed by one, previewed and confirmed by another."""

import datetime as dt
from fractions import Fraction

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luwte.cijfers.models import Oordeel, Voorstel
from luwte.cijfers.voorraad import actueel
from luwte.gemeenten.templatetags.opmaak import euro
from luwte.toezicht.models import Inzage
from tests.cijfers.beheer import NIEUW, beoordeel, invoer, stel_voor
from tests.cijfers.conftest import lasten, oordeel, voorstel

pytestmark = pytest.mark.django_db
WML = """leeftijd;leeftijd_tot;waarde
21;;15,00
20;20;12,00
19;19;9,00
18;18;7,50
"""


def test_wages_per_age_come_by_file_and_the_calculator_reckons_with_them(petra_ziet, ruben_ziet, client):
    weg = client.get("/rekenhulp/?datum=2027-01-01").content.decode()
    assert "Referentiemaandloon bij 36 uur is niet bekend op 1 januari 2027" in weg
    for naam, waarde in (("werkgeverslasten", "25%"), ("wml_referentiemaand", "2.400,00")):
        stel_voor(petra_ziet, naam, waarde=waarde, tot="2027-07-01")
    file = SimpleUploadedFile("wml.csv", WML.encode("cp1252"), "text/csv")
    stel_voor(petra_ziet, "wml_uurbedrag", bestand=file, tot="2027-07-01")
    for one in Voorstel.objects.order_by("id"):
        beoordeel(ruben_ziet, ruben_ziet.get(f"/beheer/voorstel/{one.pk}/"))
    assert Oordeel.objects.count() == 3
    assert actueel().at(dt.date(2027, 1, 1)).value("wml_uurbedrag", {"leeftijd": "19"}) == 9
    own = "datum=2027-01-01&werksoort=eigen&begeleiding=9000"
    html = client.get(f"/rekenhulp/uitleg/loonkostensubsidie_van_gemeente_per_jaar/?{own}").content.decode()
    # 2400 x 1,08 x 70% x 1,25 x 31/36 a month: an oracle of its own, half up to the cent
    exact = Fraction(2400) * Fraction(108, 100) * Fraction(7, 10) * Fraction(125, 100) * Fraction(31, 36)
    assert euro(Fraction((exact * 200 + 1).__floor__() // 2, 100)) in html.replace("€ ", "€\xa0")


def test_a_wrong_table_keeps_what_was_uploaded_and_says_row_and_column(petra_ziet):
    wrong = WML.replace("12,00", "twaalf").replace("7,50", "")
    file = SimpleUploadedFile("wml.csv", wrong.encode(), "text/csv")
    page = petra_ziet.post(f"{NIEUW}?cijfer=wml_uurbedrag", invoer(bestand=file))
    html = page.content.decode()
    assert page.status_code == 422
    assert [(one.rij, one.kolom) for one in page.context["form"].tabelfouten] == [(3, "waarde"), (5, "waarde")]
    assert "In de tabel staan 2 fouten. Er is niets bewaard." in html
    assert "20;20;twaalf" in html, "the table stands in the field, to be corrected"
    assert 'value="Staatscourant 2026, 99"' in html
    assert Voorstel.objects.count() == 0


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(b"PK\x03\x04\x00\x00", "Dit is geen CSV-bestand."), (b"x" * 1_000_001, "Dit bestand is te groot.")],
)
def test_a_file_that_is_no_table_is_refused(petra_ziet, inhoud, zin):
    page = petra_ziet.post(f"{NIEUW}?cijfer=wml_uurbedrag", invoer(bestand=SimpleUploadedFile("x.xlsx", inhoud)))
    assert page.status_code == 422
    assert zin in page.content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"waarde": ""}, "Vul de waarde in."),
        ({"waarde": "veel"}, "is geen getal"),
        ({"waarde": "25"}, "Bedoelt u 25%?"),
        ({"waarde": "-5%"}, "-5% kan niet. Geef een waarde vanaf 0% tot en met 100%."),
        ({"waarde": "100,1%"}, "100,1% kan niet. Geef een waarde vanaf 0% tot en met 100%."),
        ({"waarde": "250"}, "25.000% kan niet. Geef een waarde vanaf 0% tot en met 100%."),
        ({"waarde": "1.000"}, "kan twee dingen zijn. Schrijf een percentage"),
        ({"bron": ""}, "Noem de bron."),
        ({"zekerheid": ""}, "Zeg hoe zeker dit is."),
        ({"vanaf": "31-02-2027"}, "Vul een datum in die bestaat"),
        ({"tot": "2026-12-31"}, "De einddatum ligt na de begindatum."),
        ({"vanaf": "2026-11-21", "tot": "2026-11-22", "waarde": "23,5%"}, "Dit geldt vanaf een dag die voorbij is."),
        ({"vanaf": "2026-12-01"}, "Voor deze dagen is al een ander cijfer bekend."),
    ],
)
def test_a_mistake_is_told_at_its_field(petra_ziet, anders, zin):
    page = petra_ziet.post(f"{NIEUW}?cijfer=werkgeverslasten", invoer(**anders))
    html = page.content.decode()
    assert page.status_code == 422
    assert html.count(zin) == 2, "in the summary and at the field"
    assert html.count('aria-invalid="true"') == 1


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("wml_referentiemaand", "€ -2.371,20", "€ -2.371,20 per maand kan niet."),
        ("wml_referentiemaand", "0", "€ 0,00 per maand kan niet. Geef een waarde van meer dan € 0,00 per maand."),
        ("besluit_weken", "-4", "-4 weken kan niet. Geef een waarde vanaf 0 weken."),
        ("uren_per_plek", "0", "0 uur per week kan niet."),
        ("uren_per_plek", "60,01", "van meer dan 0 uur per week tot en met 60 uur per week"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_at_its_field_which_keeps_what_was_typed(petra_ziet, naam, waarde, zin):
    page = petra_ziet.post(f"{NIEUW}?cijfer={naam}", invoer(waarde=waarde))
    html = page.content.decode()
    assert page.status_code == 422
    assert html.count(zin) == 2, "in the summary and at the field"
    assert f'value="{waarde}"' in html
    assert Voorstel.objects.count() == 0


def test_a_figure_that_contradicts_a_known_one_shows_both_and_keeps_the_reason(petra_ziet):
    page = petra_ziet.post(f"{NIEUW}?cijfer=werkgeverslasten", invoer(vanaf="2026-12-01"))
    html = page.content.decode()
    assert "Wat u voorstelt, en wat al bekend is" in html
    assert "23,5%" in html
    assert "met Luwte meegeleverd" in html
    page = stel_voor(petra_ziet, vanaf="2026-12-01", reden_afwijking="De regeling is in november gewijzigd.")
    html = page.content.decode()
    assert "De regeling is in november gewijzigd." in html
    assert "anders dan bekend" in html


def test_a_figure_of_the_past_shows_the_months_it_changes(petra_ziet, wereld):
    page = stel_voor(
        petra_ziet, vanaf="2026-09-01", reden_afwijking="Fout in de bron.", reden_verleden="Later gevonden."
    )
    html = page.content.decode()
    assert "maanden die al betaald kunnen zijn" in html
    assert [one.dag.month for one in page.context["gevolg"].maanden] == [11, 10, 9]


def test_the_preview_says_how_many_subsidies_change_and_why_one_does(petra_ziet, wereld, gemeente, in_beeld):
    page = stel_voor(petra_ziet, vanaf="2026-12-01", reden_afwijking="Gewijzigd.")
    html = page.content.decode()
    assert "Raakt <strong>3 lopende subsidies</strong>" in html
    assert "Terpstra" not in html, "no names"
    link = next(one for one in page.context["gevolg"].dagen[0].doelen[0].voorbeelden)
    pk = page.context["kaart"].voorstel.pk
    pad = f"/beheer/voorstel/{pk}/verschil/{link.rij.pk}/loonkostensubsidie_van_gemeente_per_maand/"
    assert pad in html
    why = petra_ziet.get(pad)
    assert "Werkgeverslasten" in why.content.decode()
    assert why.context["verschil"].total == link.verschil
    in_beeld(gemeente)
    assert Inzage.objects.get().doel == "gevolg van een nieuw cijfer bekijken"


def test_the_preview_never_shows_nought_for_what_could_not_be_computed(petra_ziet, wereld):
    """Only the charges of 2027 are proposed; the wage of that year is still not known."""
    page = stel_voor(petra_ziet)
    html = page.content.decode()
    assert "3 keer straks niet te berekenen" in html
    assert 'data-kop="Samen straks">niet bekend</td>' in html
    assert 'data-kop="Verschil">niet bekend</td>' in html
    assert euro(0) not in html


def test_the_list_says_what_runs_out_and_what_waits(petra_ziet, ruben_ziet):
    stel_voor(petra_ziet)
    html = ruben_ziet.get("/beheer/cijfers/").content.decode()
    assert "Wacht op een tweede persoon" in html
    for naam in ("Werkgeverslasten", "Wettelijk minimumloon per uur", "Wettelijk aantal plekken"):
        assert naam in html
    assert "1 voorstel wacht op u" in ruben_ziet.get("/beheer/").content.decode()
    own = petra_ziet.get("/beheer/").content.decode()
    assert "wacht op u" not in own
    assert "lopen af of ontbreken" in own


@pytest.mark.parametrize("rol", ["consultant", "jobcoach", "controller", "raadlezer"])
def test_no_other_role_sees_or_proposes(ingelogd, rol, als, petra, gemeente):
    with als(petra):
        made = voorstel(petra, gemeente, lasten())
    client = ingelogd(rol)
    for pad in (
        "/beheer/cijfers/",
        NIEUW,
        f"/beheer/voorstel/{made.pk}/",
        "/beheer/cijfers/sjabloon/wml_uurbedrag.csv",
        "/beheer/cijfers/ingevoerd.yaml",
    ):
        assert client.get(pad).status_code == 403
    assert client.post(f"{NIEUW}?cijfer=werkgeverslasten", invoer()).status_code == 403
    assert client.post(f"/beheer/voorstel/{made.pk}/oordeel/", {"soort": "bevestigd"}).status_code == 403


@pytest.mark.parametrize("naam", ["minimum_uren", "loonkostensubsidie_per_maand", "bestaat_niet"])
def test_only_figures_of_the_law_are_entered_here(petra_ziet, naam):
    assert petra_ziet.get(f"{NIEUW}?cijfer={naam}").status_code == 404


def test_the_empty_table_is_a_file(petra_ziet):
    given = petra_ziet.get("/beheer/cijfers/sjabloon/wml_uurbedrag.csv")
    assert given["Content-Type"] == "text/csv; charset=utf-8"
    assert given.content.decode("utf-8-sig").splitlines()[0] == "leeftijd;leeftijd_tot;waarde"


def test_nothing_confirmed_costs_one_query_and_a_remembered_law_no_more(client, bevestigd):
    def vragen():
        with CaptureQueriesContext(connection) as asked:
            client.get("/rekenhulp/?datum=2017-01-01")
        return len(asked.captured_queries)

    assert vragen() == 1
    bevestigd(lasten())
    assert vragen() == 2, "read once"
    assert vragen() == 1


@pytest.mark.parametrize("pad", ["/beheer/cijfers/", "/beheer/", "/beheer/voorstel/{pk}/"])
def test_a_page_asks_as_often_for_many_proposals_as_for_few(
    ruben_ziet, als, petra, ruben, gemeente, wereld, pad, hooguit_queries
):
    def fill(number):
        for n in range(number):
            with als(petra):
                made = voorstel(petra, gemeente, lasten(f"0.2{n}"))
            if n % 2:
                with als(ruben):
                    oordeel(made, ruben, gemeente)
        return pad.format(pk=Voorstel.objects.filter(oordeel__isnull=True).order_by("-id")[0].pk)

    few = fill(2)
    ruben_ziet.get(few)
    with hooguit_queries() as first:
        ruben_ziet.get(few)
    many = fill(8)
    ruben_ziet.get(many)
    with hooguit_queries() as second:
        ruben_ziet.get(many)
    assert len(second) == len(first)
