"""Functioneel beheer: local policy with its decision, users, and the two logs of one municipality."""

import pytest

from luwte.gemeenten.logboek import PER_PAGINA
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Inzage

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(ingelogd):
    """A client of functioneel beheer in Purmerend."""
    return ingelogd("functioneel_beheer")


def test_the_list_shows_own_policy_and_that_of_no_neighbour(beheer, gemeente, buurgemeente, maak_beleid):
    for where, decision in ((gemeente, "Besluit van ons"), (buurgemeente, "Besluit van de buren")):
        maak_beleid(where, "minimum_uren", "20", besluit=decision)
    page = beheer.get("/beheer/beleid/").content.decode()
    assert "Besluit van ons" in page
    assert "Besluit van de buren" not in page


def test_a_row_that_no_longer_fits_the_law_is_shown_with_the_reason(beheer, gemeente, maak_beleid):
    maak_beleid(gemeente, "oud_begrip", "20")
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


def test_the_log_is_filtered_by_name_and_kind(beheer, gemeente, maak_beleid):
    kijk(gemeente, 2)
    kijk(gemeente, 1, "joost")
    assert len(beheer.get("/beheer/inzagen/?wie=joost").context["pagina"].rijen) == 1
    maak_beleid(gemeente, "minimum_uren", "24.5")
    rows = beheer.get("/beheer/wijzigingen/?tabel=gemeenten_beleid").context["pagina"].rijen
    assert [row.tabel for row in rows] == ["gemeenten_beleid"]
    page = beheer.get("/beheer/wijzigingen/").content.decode()
    assert "lokaal beleid" in page
    assert "24.5" in page


@pytest.mark.parametrize(
    "pagina", ["/beheer/", "/beheer/beleid/", "/beheer/gebruikers/", "/beheer/wijzigingen/", "/beheer/inzagen/"]
)
def test_a_page_asks_the_database_as_often_for_many_rows_as_for_few(
    beheer, gemeente, pagina, hooguit_queries, maak_gebruiker, maak_beleid
):
    def fill(number):
        kijk(gemeente, number)
        for n in range(number):
            maak_gebruiker(gemeente, "jobcoach", naam=f"{number}-{n}")
            maak_beleid(gemeente, f"onderwerp_{number}_{n}", "1")

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
