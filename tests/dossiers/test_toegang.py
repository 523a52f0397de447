"""Who may open which page; every bad actor has such a record in her own municipality."""

import pytest

from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Stap, Traject
from tests.trajecten.gevallen import PEILDATUM, bsn

PAGINAS = ("", "?tab=werk", "?tab=geld", "?tab=gegevens", "stap/T37/", "stap/T58/", "uitleg/termijn_aanzegging/",
           "uitleg/loonkosten_per_jaar/", "uitleg/recht_op_plek/")  # fmt: skip
LIJSTEN = ("/werkvoorraad/", "/dossiers/")


@pytest.mark.parametrize("pagina", PAGINAS)
def test_a_case_of_the_neighbour_does_not_exist_for_us(consultant, maak_geval, maak_buur, pagina):
    buur, eigen = maak_buur("S16"), maak_geval("S16")
    assert consultant.get(f"/dossiers/{eigen.traject.pk}/{pagina}").status_code == 200
    assert consultant.get(f"/dossiers/{buur.traject.pk}/{pagina}").status_code == 404


def test_a_step_in_a_case_of_the_neighbour_changes_nothing(consultant, maak_geval, maak_buur, in_beeld, buurgemeente):
    buur, eigen = maak_buur("S0"), maak_geval("S0")
    gegevens = {"datum": PEILDATUM.isoformat(), "reden": ""}
    assert consultant.post(f"/dossiers/{buur.traject.pk}/stap/T2/", gegevens).status_code == 404
    assert consultant.post(f"/dossiers/{eigen.traject.pk}/stap/T2/", gegevens).status_code == 302
    in_beeld(buurgemeente)
    assert Stap.objects.filter(traject=buur.traject).count() == 1


@pytest.mark.parametrize("pad", LIJSTEN)
def test_lists_show_no_person_of_the_neighbour(consultant, maak_geval, maak_buur, pad):
    buur, eigen = maak_buur("S0", achternaam="Buurman"), maak_geval("S0", achternaam="Eigenaar")
    tekst = consultant.get(pad).content.decode()
    assert eigen.mens.achternaam in tekst
    assert buur.mens.achternaam not in tekst


@pytest.mark.parametrize("zoek", ["Buurman", "03-03-1995"])
def test_searching_finds_nobody_of_the_neighbour(consultant, maak_geval, maak_buur, zoek):
    maak_buur("S0", achternaam="Buurman")
    maak_geval("S0", achternaam="Eigenaar")
    assert "Buurman, " not in consultant.get("/dossiers/", {"zoek": zoek}).content.decode()


def test_paging_from_a_case_of_the_neighbour_tells_nothing(consultant, maak_geval, maak_buur):
    buur = maak_buur("S0", achternaam="Aa")
    maak_geval("S0", achternaam="Bb")
    gewoon = consultant.get("/dossiers/").content.decode()
    verder = consultant.get("/dossiers/", {"na": buur.traject.pk}).content.decode()
    assert "Bb, Noor" in gewoon
    assert "Bb, Noor" in verder


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "functioneel_beheer"])
@pytest.mark.parametrize("pad", ["/werkvoorraad/", "/dossiers/", "/dossiers/nieuw/", "/dossiers/{pk}/",
                                 "/dossiers/{pk}/stap/T2/", "/dossiers/{pk}/uitleg/recht_op_plek/"])  # fmt: skip
def test_other_roles_see_no_case(ingelogd, maak_geval, rol, pad):
    geval = maak_geval("S0")
    assert ingelogd(rol).get(pad.format(pk=geval.traject.pk)).status_code == 403


@pytest.mark.parametrize("pad", ["/werkvoorraad/", "/dossiers/", "/dossiers/nieuw/", "/dossiers/1/"])
def test_who_is_not_logged_in_goes_to_the_login_page(client, pad, db):
    antwoord = client.get(pad)
    assert antwoord.status_code == 302
    assert antwoord.url.startswith("/inloggen/")


def test_a_jobcoach_sees_a_case_from_the_placement_on_and_not_before(ingelogd, maak_geval):
    coach = ingelogd("jobcoach")
    vroeg, laat = maak_geval("S6", achternaam="Vroeg"), maak_geval("S13", achternaam="Laat")
    assert coach.get(f"/dossiers/{vroeg.traject.pk}/").status_code == 404
    assert coach.get(f"/dossiers/{laat.traject.pk}/").status_code == 200
    tekst = coach.get("/dossiers/").content.decode()
    assert "Laat, Noor" in tekst
    assert "Vroeg, Noor" not in tekst
    assert "Vroeg" not in coach.get("/werkvoorraad/").content.decode()


def test_a_jobcoach_may_not_register_and_not_end_a_case(ingelogd, maak_geval):
    coach, geval = ingelogd("jobcoach"), maak_geval("S13")
    assert coach.get("/dossiers/nieuw/").status_code == 403
    antwoord = coach.post(
        f"/dossiers/{geval.traject.pk}/stap/T58/", {"datum": PEILDATUM.isoformat(), "reden": "Stopt."}
    )
    assert antwoord.status_code == 403


def test_reading_a_case_is_logged_with_its_purpose(consultant, maak_geval, gemeente):
    geval = maak_geval("S6")
    consultant.get(f"/dossiers/{geval.traject.pk}/?tab=gegevens")
    blik = Inzage.objects.get()
    assert (blik.gebruiker, blik.kandidaat_id, blik.doel) == ("anouk", geval.mens.pk, "dossier: gegevens")
    assert "anouk" in consultant.get(f"/dossiers/{geval.traject.pk}/?tab=gekeken").content.decode()


def test_a_person_known_next_door_can_be_registered_here(consultant, maak_buur, in_beeld, gemeente, gebruiker):
    buur = maak_buur("S0")
    antwoord = consultant.post("/dossiers/nieuw/", _persoon(buur.mens.bsn, gebruiker))
    assert antwoord.status_code == 302
    in_beeld(gemeente)
    assert Traject.objects.get().kandidaat.bsn == buur.mens.bsn


def test_somebody_with_a_running_case_is_not_registered_twice(consultant, maak_geval, gebruiker):
    geval = maak_geval("S3")
    antwoord = consultant.post("/dossiers/nieuw/", _persoon(geval.mens.bsn, gebruiker))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "heeft al een lopend dossier" in tekst
    assert f'href="/dossiers/{geval.traject.pk}/"' in tekst
    assert 'value="Anders"' in tekst
    assert Traject.objects.count() == 1


def test_somebody_who_comes_back_keeps_one_person_and_gets_a_second_case(consultant, maak_geval, gebruiker):
    geval = maak_geval("S0")
    geval.stap("T58", PEILDATUM)
    antwoord = consultant.post("/dossiers/nieuw/", _persoon(geval.mens.bsn, gebruiker, geboortedatum="1995-03-03"))
    assert antwoord.status_code == 302
    assert Traject.objects.filter(kandidaat=geval.mens).count() == 2


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"bsn": "123456789"}, "Dit burgerservicenummer klopt niet"),
        ({"geboortedatum": "2030-01-01"}, "Controleer de geboortedatum"),
        ({"begin": "2018-11-16"}, "na de dag waarop u kijkt"),
        ({"route": ""}, "Kies een route"),
        ({"route": "uwv_uitkering"}, "mensen met een uitkering van UWV"),
    ],
)
def test_a_wrong_registration_says_so_at_the_field_and_writes_nothing(
    consultant, in_beeld, gemeente, gebruiker, fout, zin
):
    in_beeld(gemeente)
    antwoord = consultant.post("/dossiers/nieuw/", _persoon(bsn(88), gebruiker) | fout)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert 'value="Anders"' in antwoord.content.decode()
    assert not Traject.objects.exists()


@pytest.mark.eis("M118")
@pytest.mark.parametrize(
    ("route", "positie", "toestand"),
    [("zelfmelder", "nug", "S5z"), ("school", "nug", "S2"), ("uwv_uitkering", "wajong", "S5"), ("switch", "anw", "S0")],
)
def test_each_route_is_registered_in_one_form(consultant, in_beeld, gemeente, gebruiker, route, positie, toestand):
    in_beeld(gemeente)
    gegevens = _persoon(bsn(99), gebruiker) | {"route": route, "rechtspositie": positie}
    assert consultant.post("/dossiers/nieuw/", gegevens).status_code == 302
    traject = Traject.objects.get()
    assert traject.stappen.get().naar == toestand
    assert traject.adviesaanvragen.count() == (1 if toestand.startswith("S5") else 0)
    assert traject.kandidaat.rechtsposities.get().soort == positie


def _persoon(nummer, gebruiker, **anders):
    return {
        "route": "voordracht", "begin": "2018-11-01", "voornaam": "Iets", "achternaam": "Anders",
        "geboortedatum": "1990-01-01", "bsn": nummer, "rechtspositie": "bijstand", "telefoon": "",
        "contactpersoon": gebruiker.pk,
    } | anders  # fmt: skip


@pytest.mark.parametrize("pad", ["/dossiers/{t}/stap/T37/", "/dossiers/{t}/gegevens/persoon/",
                                 "/kandidaten/{k}/netwerk/"])  # fmt: skip
def test_a_form_that_comes_back_with_errors_was_looked_at_too(consultant, maak_geval, maak_buur, in_beeld, pad):
    """Whoever sends an empty form first, without opening the page, leaves a trace as well."""
    buur, eigen = maak_buur("S16", achternaam="Buurman"), maak_geval("S16", achternaam="Eigenaar")
    vreemd = consultant.post(pad.format(t=buur.traject.pk, k=buur.mens.pk), {})
    assert vreemd.status_code == 404
    assert "Buurman" not in vreemd.content.decode()
    terug = consultant.post(pad.format(t=eigen.traject.pk, k=eigen.mens.pk), {})
    assert terug.status_code == 422
    assert "Eigenaar" in terug.content.decode()
    in_beeld(eigen.gemeente, buur.gemeente)
    assert list(Inzage.objects.values_list("kandidaat_id", flat=True)) == [eigen.mens.pk]
