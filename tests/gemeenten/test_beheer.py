"""Functioneel beheer: local policy with its decision, users, and the two logs of one municipality."""

import datetime

import pytest

from luwte.gemeenten.logboek import PER_PAGINA
from luwte.gemeenten.models import Beleid
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Inzage, Wijziging

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/beleid/nieuw/"


@pytest.fixture
def beheer(ingelogd):
    """A client of functioneel beheer in Purmerend."""
    return ingelogd("functioneel_beheer")


def invoer(**anders):
    """A good form, with what the test changes."""
    return {
        "naam": "minimum_uren",
        "waarde": "24,5",
        "vanaf": "2018-01-01",
        "tot": "",
        "besluit": "Verordening 2018, artikel 4",
    } | anders


def test_new_policy_is_kept_with_its_decision_and_author(beheer, gemeente):
    response = beheer.post(NIEUW, invoer(), follow=True)
    page = response.content.decode()
    assert "Het beleid is vastgelegd." in page
    assert "Verordening 2018, artikel 4" in page
    assert "vanaf 1 januari 2018" in page
    row = Beleid.objects.get()
    assert (row.gemeente_id, row.waarde, row.periode.lower) == (gemeente.pk, "24.5", datetime.date(2018, 1, 1))
    with gemeenten_in_beeld([gemeente.pk]):
        assert Wijziging.objects.get(tabel="gemeenten_beleid").auteur.startswith("functioneel_beheer")


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "Kies een onderwerp."),
        ({"naam": "wml_per_maand"}, "Selecteer een geldige keuze"),
        ({"waarde": ""}, "Vul de waarde in."),
        ({"waarde": "veel"}, "is geen getal"),
        ({"vanaf": "31-02-2018"}, "Vul een datum in die bestaat"),
        ({"tot": "2017-01-01"}, "De einddatum ligt na de begindatum."),
        ({"besluit": ""}, "Noem het besluit waarin dit staat."),
    ],
)
def test_a_mistake_is_told_at_the_field_and_nothing_typed_is_lost(beheer, anders, zin):
    response = beheer.post(NIEUW, invoer(**anders))
    html = response.content.decode()
    assert response.status_code == 422
    assert html.count(zin) == 2, "in the summary and at the field"
    assert "Controleer het formulier." in html
    assert html.count('aria-invalid="true"') == 1, "no other field is blamed"
    for naam, waarde in invoer(**anders).items():
        if naam not in {"naam", "tot"} and waarde:
            assert f'value="{waarde}"' in html
    assert Beleid.objects.count() == 0


def test_policy_for_a_period_that_is_taken_is_refused_by_the_form(beheer, gemeente, in_beeld):
    in_beeld(gemeente)
    Beleid.objects.create(
        gemeente=gemeente, naam="minimum_uren", waarde="20", besluit="oud", periode=(datetime.date(2017, 1, 1), None)
    )
    response = beheer.post(NIEUW, invoer())
    assert response.status_code == 422
    assert "geldt in die periode al beleid" in response.content.decode()


def test_policy_of_another_role_is_refused(ingelogd):
    assert ingelogd("controller").post(NIEUW, invoer()).status_code == 403
    assert Beleid.objects.count() == 0


def test_the_list_shows_own_policy_and_that_of_no_neighbour(beheer, gemeente, buurgemeente, in_beeld):
    for where, decision in ((gemeente, "Besluit van ons"), (buurgemeente, "Besluit van de buren")):
        in_beeld(where)
        Beleid.objects.create(
            gemeente=where,
            naam="minimum_uren",
            waarde="20",
            besluit=decision,
            periode=(datetime.date(2017, 1, 1), None),
        )
    page = beheer.get("/beheer/beleid/").content.decode()
    assert "Besluit van ons" in page
    assert "Besluit van de buren" not in page


def test_a_row_that_no_longer_fits_the_law_is_shown_with_the_reason(beheer, gemeente, in_beeld):
    in_beeld(gemeente)
    Beleid.objects.create(
        gemeente=gemeente, naam="oud_begrip", waarde="20", besluit="oud", periode=(datetime.date(2017, 1, 1), None)
    )
    page = beheer.get("/beheer/beleid/")
    assert page.status_code == 200
    assert "past niet meer" in page.content.decode()


def test_an_empty_list_says_what_will_come(beheer):
    assert "hebben nog geen eigen beleid" in beheer.get("/beheer/beleid/").content.decode()
    assert "Nog niemand opende een dossier." in beheer.get("/beheer/inzagen/").content.decode()


def test_users_of_a_neighbour_are_not_listed(beheer, maak_gebruiker, gemeente, buurgemeente):
    ours, theirs = maak_gebruiker(gemeente, "jobcoach"), maak_gebruiker(buurgemeente, "jobcoach")
    page = beheer.get("/beheer/gebruikers/").content.decode()
    assert ours.username in page
    assert theirs.username not in page


def kijk(gemeente, aantal, wie="cora"):
    """So many looks at dossiers."""
    with gemeenten_in_beeld([gemeente.pk]):
        Inzage.objects.bulk_create(
            Inzage(gebruiker=wie, gemeente_id=gemeente.pk, kandidaat_id=n, doel=f"doel {n} van {wie}", pad="/d/")
            for n in range(aantal)
        )


def test_the_logs_page_by_key_and_show_no_neighbour(beheer, gemeente, buurgemeente):
    kijk(gemeente, PER_PAGINA + 10)
    kijk(buurgemeente, 3, "buurman")
    first = beheer.get("/beheer/inzagen/")
    assert len(first.context["pagina"].rijen) == PER_PAGINA
    assert "buurman" not in first.content.decode()
    second = beheer.get(f"/beheer/inzagen/?voor={first.context['pagina'].volgende}")
    assert len(second.context["pagina"].rijen) == 10
    assert second.context["pagina"].volgende is None
    seen = {row.pk for page in (first, second) for row in page.context["pagina"].rijen}
    assert len(seen) == PER_PAGINA + 10


@pytest.mark.parametrize("voor", ["x", "-1", "9" * 40, "²", ""])
def test_a_broken_key_shows_the_first_page(beheer, gemeente, voor):
    kijk(gemeente, 2)
    assert len(beheer.get("/beheer/inzagen/", {"voor": voor}).context["pagina"].rijen) == 2


def test_the_log_is_filtered_by_name_and_kind(beheer, gemeente):
    kijk(gemeente, 2)
    kijk(gemeente, 1, "joost")
    assert len(beheer.get("/beheer/inzagen/?wie=joost").context["pagina"].rijen) == 1
    beheer.post(NIEUW, invoer())
    rows = beheer.get("/beheer/wijzigingen/?tabel=gemeenten_beleid").context["pagina"].rijen
    assert [row.tabel for row in rows] == ["gemeenten_beleid"]
    page = beheer.get("/beheer/wijzigingen/").content.decode()
    assert "lokaal beleid" in page
    assert "24.5" in page


@pytest.mark.parametrize(
    "pagina", ["/beheer/", "/beheer/beleid/", "/beheer/gebruikers/", "/beheer/wijzigingen/", "/beheer/inzagen/"]
)
def test_a_page_asks_the_database_as_often_for_many_rows_as_for_few(
    beheer, gemeente, pagina, hooguit_queries, maak_gebruiker, in_beeld
):
    def fill(number):
        kijk(gemeente, number)
        in_beeld(gemeente)
        for n in range(number):
            maak_gebruiker(gemeente, "jobcoach", naam=f"{number}-{n}")
            Beleid.objects.create(
                gemeente=gemeente,
                naam=f"onderwerp_{number}_{n}",
                waarde="1",
                besluit="b",
                periode=(datetime.date(2017, 1, 1), None),
            )

    fill(1)
    with hooguit_queries() as few:
        beheer.get(pagina)
    fill(12)
    with hooguit_queries() as many:
        beheer.get(pagina)
    assert len(many) == len(few)


def test_the_theme_of_a_municipality_holds_only_colours(client, maak_gemeente):
    maak_gemeente(
        "9999", "Themastad", thema={"accent": "#123456", "tekst": "red;} body{display:none", "onbekend": "#000000"}
    )
    response = client.get("/thema/9999.css")
    assert response["Content-Type"].startswith("text/css")
    assert response.content.decode() == ":root {\n  --luwte-accent: #123456;\n}\n"
    assert client.get("/thema/0000.css").status_code == 404
