"""Attacks on a case: numbers and days from another world, choices of the neighbour, a citizen number in a URL."""

import datetime as dt
import time

import pytest
from django.utils import timezone

from luwte.gemeenten.models import Lidmaatschap
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.trajecten.gevallen import PEILDATUM

DAG = PEILDATUM.isoformat()


@pytest.mark.parametrize("tekst", ["1e-999999", "1e-99999999", "0e99999999", "NaN", "-1", "9" * 3000, "\u0661"])
@pytest.mark.parametrize("pad", ["?tab=geld&begeleiding={}", "uitleg/kosten_per_jaar/?begeleiding={}"])
def test_an_amount_nobody_types_costs_no_time(consultant, maak_geval, tekst, pad):
    geval = maak_geval("S16")
    begin = time.monotonic()
    assert consultant.get(f"/dossiers/{geval.traject.pk}/{pad.format(tekst)}").status_code == 200
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("tekst", ["1e-999999", "0e99999999", "1E1", "NaN", "Infinity", "-0", "61", "9" * 500])
def test_hours_nobody_works_are_refused_at_the_field_and_cost_no_time(consultant, maak_geval, tekst):
    geval = maak_geval("S15")
    begin = time.monotonic()
    antwoord = consultant.post(f"/dossiers/{geval.traject.pk}/stap/T35/", {"uren": tekst, "begin": DAG})
    assert antwoord.status_code == 422
    assert antwoord.context["stuk"].errors["uren"]
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31", "1000-01-01", "\u0000", "31-02-2018", "x" * 4000])
@pytest.mark.parametrize(
    "van_code", ["S0 T2 datum", "S15 T35 begin", "S13 T31 laatste_dag", "S14 T34 herbeoordeling_op"]
)
def test_days_from_another_world_are_no_error_of_the_server(consultant, maak_geval, dag, van_code):
    van, code, veld = van_code.split()
    geval = maak_geval(van)
    gegevens = {"datum": DAG, "begin": DAG, "laatste_dag": DAG, "gemeten_op": DAG, "loonwaarde": "30",
                "methode": "m", "deskundige": "d", "met_werkgever_besproken": "on", "reden": "r",
                "werkplek": geval.plek.pk}  # fmt: skip
    antwoord = consultant.post(f"/dossiers/{geval.traject.pk}/stap/{code}/", gegevens | {veld: dag})
    assert antwoord.status_code in {302, 422}
    assert consultant.get(f"/dossiers/{geval.traject.pk}/?tab=werk").status_code == 200
    assert consultant.get("/werkvoorraad/").status_code == 200


@pytest.mark.parametrize("veld", ["werkplek", "werkgever"])
def test_a_workplace_or_employer_of_the_neighbour_cannot_be_chosen(consultant, maak_geval, maak_buur, veld):
    buur, eigen = maak_buur("S15"), maak_geval("S15")
    vreemd = {"werkplek": buur.plek.pk, "werkgever": buur.plek.werkgever_id}
    goed = {"werkplek": eigen.plek.pk, "werkgever": eigen.plek.werkgever_id}
    gegevens = {
        "werkgeverschap": "gemeente", "aard": "privaat", "begin": DAG, "laatste_dag": "2019-05-14", "uren": "24",
        "datum": DAG, "reden": "",
    }  # fmt: skip
    pad = f"/dossiers/{eigen.traject.pk}/stap/T35/"
    antwoord = consultant.post(pad, gegevens | goed | {veld: vreemd[veld]})
    assert antwoord.status_code == 422
    assert veld in antwoord.context["stuk"].errors
    assert consultant.post(pad, gegevens | goed).status_code == 302


def test_a_contact_person_of_the_neighbour_cannot_be_chosen(consultant, maak_geval, maak_gebruiker, buurgemeente):
    eigen, vreemd = maak_geval("S0"), maak_gebruiker(buurgemeente, "consultant")
    pad = f"/dossiers/{eigen.traject.pk}/gegevens/persoon/"
    gegevens = {"voornaam": "Noor", "achternaam": "X", "geboortedatum": "1995-03-03", "bsn": eigen.mens.bsn}
    antwoord = consultant.post(pad, gegevens | {"contactpersoon": vreemd.pk})
    assert antwoord.status_code == 422
    assert "contactpersoon" in antwoord.context["form"].errors
    assert consultant.post(pad, gegevens | {"contactpersoon": ""}).status_code == 302


def test_a_citizen_number_never_stays_in_an_address(consultant, maak_geval):
    nummer = maak_geval("S0").mens.bsn
    delen = (nummer[:4], nummer[4:6], nummer[6:])
    for zoek in (
        nummer,
        f"Noor {nummer}",
        ".".join(delen),
        " ".join(delen),
        f"Noor {'  '.join(delen)} X",
        " ".join(nummer),
    ):
        antwoord = consultant.get("/dossiers/", {"zoek": zoek})
        assert antwoord["Location"] == "/dossiers/"
    html = consultant.get("/dossiers/").content.decode()
    assert "Zoek niet op burgerservicenummer" in html
    assert nummer not in html


def test_a_birthday_beside_a_number_is_no_citizen_number(consultant, maak_geval):
    """03-03-1995 with a number behind it can be nine digits that pass the elfproef: still a search."""
    maak_geval("S0")
    for nummer in range(10):
        antwoord = consultant.get("/dossiers/", {"zoek": f"03-03-1995 {nummer}"})
        assert antwoord.status_code == 200


@pytest.mark.parametrize("tab", ["verloop", "werk", "geld", "gegevens"])
def test_no_page_of_a_case_shows_the_citizen_number(consultant, maak_geval, tab):
    geval = maak_geval("S16")
    html = consultant.get(f"/dossiers/{geval.traject.pk}/?tab={tab}").content.decode()
    assert geval.mens.bsn not in html


@pytest.mark.parametrize(("begin", "einde", "status"), [(-10, 0, 403), (1, None, 403), (-10, 1, 200), (0, None, 200)])
def test_a_membership_counts_from_its_first_day_up_to_its_end(
    client, maak_gebruiker, maak_geval, gemeente, begin, einde, status
):
    vandaag = timezone.localdate()
    periode = (vandaag + dt.timedelta(begin), None if einde is None else vandaag + dt.timedelta(einde))
    geval = maak_geval("S0")
    client.force_login(
        maak_gebruiker(gemeente, "consultant", periode=periode), backend="django.contrib.auth.backends.ModelBackend"
    )
    for pad in ("/werkvoorraad/", f"/dossiers/{geval.traject.pk}/", "/gemeente/", "/geld/export.csv"):
        assert client.get(pad).status_code == status


def test_who_works_for_two_municipalities_sees_one_at_a_time(
    client, maak_gebruiker, maak_geval, maak_buur, gemeente, buurgemeente, als_eigenaar
):
    hier, daar = maak_geval("S0"), maak_buur("S0")
    user = maak_gebruiker(gemeente, "consultant")
    with als_eigenaar(), author("toetser", "test"), gemeenten_in_beeld([buurgemeente.pk]):
        tweede = Lidmaatschap.objects.create(
            gebruiker=user, gemeente=buurgemeente, rol="jobcoach", periode=(dt.date(2015, 1, 1), None)
        )
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(f"/dossiers/{hier.traject.pk}/").status_code == 200
    assert client.get(f"/dossiers/{daar.traject.pk}/").status_code == 404
    client.post("/kies-gemeente/", {"lidmaatschap": tweede.pk})
    assert client.get(f"/dossiers/{hier.traject.pk}/").status_code == 404
    # A jobcoach there, whatever she is here: roles never travel to another municipality.
    assert client.get(f"/dossiers/{daar.traject.pk}/").status_code == 404
    assert client.get("/dossiers/nieuw/").status_code == 403
    assert client.get("/geld/").status_code == 403


def test_a_name_in_a_message_never_lies_in_a_cookie(consultant, maak_geval, maak_buur, maak_gebruiker, gemeente):
    """A cookie is readable on the device, and travels along with every picture."""
    maak_buur("S16", achternaam="Buurman")
    geval = maak_geval("S16", achternaam="Geheimsma")
    netwerk = {"naam": "Oma Geheimsma", "relatie": "familie", "vanaf": DAG, "grond": ""}
    persoon = {
        "voornaam": "Noor", "achternaam": "Nieuwsma", "geboortedatum": "1995-03-03", "bsn": "111222333",
        "rechtspositie": "bijstand", "begin": DAG, "route": "voordracht", "contactpersoon": "",
    }  # fmt: skip
    nieuw = consultant.post("/dossiers/nieuw/", persoon)
    assert consultant.post(f"/kandidaten/{geval.mens.pk}/netwerk/", netwerk).status_code == 302
    assert set(consultant.cookies) <= {"luwte_sessie", "csrftoken"}
    assert nieuw.status_code == 302, nieuw.context["form"].errors
    html = consultant.get(nieuw["Location"]).content.decode()
    assert "Het dossier van Noor Nieuwsma is geopend." in html
    assert "Het netwerk is opgeslagen." in html
    # Shown once: who comes after her on this page reads nothing.
    assert "is geopend." not in consultant.get(nieuw["Location"]).content.decode()
