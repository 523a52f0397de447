"""Signals of a neighbourhood worker: five minutes in, one sentence back, never the dossier."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from luwte.aanmeldingen.models import Signaal
from luwte.aanmeldingen.terugkoppeling import bij_toestand
from luwte.gemeenten.models import Rol
from luwte.toezicht.models import Inzage
from luwte.trajecten import verloop
from luwte.trajecten.models import Traject
from luwte.trajecten.stappen import ROL_MAG_NIET, zet_stap
from tests.trajecten.gevallen import PEILDATUM, Geval, bsn

D = dt.date


def signaal(**anders):
    return {
        "kan": "Zet thuis alles klaar en is altijd op tijd.", "wil": "Buiten werken.", "helpt": "Eén taak tegelijk.",
        "doet_nu": "thuis", "kanaal": "wijkteam", "gemeld_op": "2018-11-12", "voornaam": "Jip", "achternaam": "Signaal",
        "geboortedatum": "1990-05-05", "bsn": bsn(701), "telefoon": "", "rechtspositie": "bijstand",
        "persoon_weet_ervan": "on", "taak": "ja", "uur": "onbekend", "dagdeel": "onbekend", "hulp_elk_dagdeel": "ja",
        "minimumloon": "nee",
    } | anders  # fmt: skip


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode()))


@pytest.mark.eis("M015", "M097", "M226")
def test_a_signal_opens_a_case_in_its_first_state_and_no_further(ingelogd, in_beeld, gemeente):
    client = ingelogd("wijkwerker")
    antwoord = client.post("/aanmeldingen/nieuw/", signaal())
    assert antwoord.status_code == 302
    in_beeld(gemeente)
    een = Signaal.objects.get()
    assert (een.traject.route, een.kandidaat.naam, een.kanaal) == ("voordracht", "Jip Signaal", "wijkteam")
    stap = een.traject.stappen.get()
    assert (stap.overgang, stap.naar, stap.termijn_soort) == ("T1", "S0", "termijn_oppakken_signaal")
    assert een.kandidaat.rechtsposities.get().soort == "bijstand"
    pagina = tekst(client.get("/aanmeldingen/"))
    assert "Jip Signaal 12 november 2018 ontvangen Een consulent kijkt binnenkort" in pagina.replace("\xa0", " ")


@pytest.mark.eis("M015")
@pytest.mark.parametrize("code", sorted(verloop.OVERGANGEN))
def test_a_neighbourhood_worker_makes_no_step_but_the_signal(in_beeld, gemeente, maak_gebruiker, code):
    """Not the step to S4 or S5 in particular: indicating is not for the neighbourhood worker."""
    in_beeld(gemeente)
    rij = verloop.OVERGANGEN[code]
    assert verloop.mag_rol(rij, "wijkwerker") == (code == "T1")
    if "S4" in verloop.doelen(rij) or "S5" in verloop.doelen(rij):
        werker = maak_gebruiker(gemeente, "wijkwerker")
        van = min(rij.van)
        if van in ("S1", "S3", "S4"):
            geval = Geval(gemeente, werker).tot(van)
            with pytest.raises(Exception, match=ROL_MAG_NIET):
                zet_stap(geval.traject, code, PEILDATUM, werker, rol="wijkwerker", peildatum=PEILDATUM, reden="x")


@pytest.mark.eis("M147")
@pytest.mark.parametrize("kanaal", ["wijkteam", "wmo", "wi", "jolo", "school", "zelf"])
def test_each_desk_is_a_channel(ingelogd, in_beeld, gemeente, kanaal):
    assert ingelogd("wijkwerker").post("/aanmeldingen/nieuw/", signaal(kanaal=kanaal)).status_code == 302
    in_beeld(gemeente)
    assert Signaal.objects.get().kanaal == kanaal


def test_who_comes_from_day_activities_enters_as_a_switch(ingelogd, in_beeld, gemeente):
    ingelogd("wijkwerker").post("/aanmeldingen/nieuw/", signaal(doet_nu="dagbesteding"))
    in_beeld(gemeente)
    assert Traject.objects.get().route == "switch"


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"kan": ""}, "Schrijf eerst op wat deze persoon kan."),
        ({"kan": "Heeft autisme en een stoornis."}, "Haal dit weg: autisme, stoornis."),
        ({"helpt": "Rust door de medicatie"}, "Haal dit weg: medicatie."),
        ({"persoon_weet_ervan": ""}, "Bespreek het signaal eerst met de persoon."),
        ({"bsn": "123456789"}, "Dit burgerservicenummer klopt niet"),
        ({"gemeld_op": "2018-11-16"}, "na de dag waarop u kijkt"),
        ({"geboortedatum": "2019-01-01"}, "Controleer de geboortedatum."),
        ({"uur": "misschien"}, "Kies ja, nee of weet ik niet."),
        ({"kanaal": ""}, "Kies waar het signaal vandaan komt."),
    ],
)
def test_a_wrong_signal_says_so_keeps_what_was_typed_and_writes_nothing(ingelogd, in_beeld, gemeente, fout, zin):
    antwoord = ingelogd("wijkwerker").post("/aanmeldingen/nieuw/", signaal(**fout))
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert 'value="Signaal"' in antwoord.content.decode()
    in_beeld(gemeente)
    assert not Traject.objects.exists()


def test_somebody_with_a_running_case_gets_the_signal_in_it_and_no_second_case(ingelogd, in_beeld, gemeente, auteur):
    client = ingelogd("wijkwerker")
    in_beeld(gemeente)
    geval = Geval(gemeente, _consulent(client), geboren=D(1990, 5, 5)).tot("S5")
    assert client.post("/aanmeldingen/nieuw/", signaal(bsn=geval.mens.bsn)).status_code == 302
    een = Signaal.objects.get()
    assert (een.traject, Traject.objects.count()) == (geval.traject, 1)
    pagina = tekst(client.get(f"/aanmeldingen/{een.pk}/"))
    assert "bij UWV UWV onderzoekt wat past." in pagina


def test_a_known_number_with_another_birthday_tells_nothing_about_that_person(ingelogd, in_beeld, gemeente, auteur):
    client = ingelogd("wijkwerker")
    in_beeld(gemeente)
    geval = Geval(gemeente, _consulent(client), achternaam="Geheim")
    antwoord = client.post("/aanmeldingen/nieuw/", signaal(bsn=geval.mens.bsn))
    assert antwoord.status_code == 422
    assert "hoort bij een andere geboortedatum" in tekst(antwoord)
    assert "Geheim" not in antwoord.content.decode()


@pytest.mark.parametrize(
    ("toestand", "woord"),
    [("S0", "ontvangen"), ("S1", "opgepakt"), ("S2", "opgepakt"), ("S3", "opgepakt"), ("S4", "opgepakt"),
     ("S5", "bij UWV"), ("S5z", "bij UWV"), ("S6", "klaar"), ("S7", "klaar"), ("S12", "klaar"), ("S16", "klaar"),
     ("SX", "klaar"), ("S27", "klaar")],
)  # fmt: skip
def test_the_feedback_says_how_far_it_is_and_not_what_came_out(toestand, woord):
    assert bij_toestand(toestand).woord == woord


def test_the_feedback_is_that_of_the_chosen_day(ingelogd, in_beeld, gemeente, settings):
    client = ingelogd("wijkwerker")
    client.post("/aanmeldingen/nieuw/", signaal())
    in_beeld(gemeente)
    een = Signaal.objects.get()
    zet_stap(een.traject, "T2", PEILDATUM, een.door, rol="consultant", peildatum=PEILDATUM)
    assert "opgepakt" in tekst(client.get("/aanmeldingen/"))
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-13"
    assert "ontvangen" in tekst(client.get("/aanmeldingen/"))


@pytest.mark.parametrize("wie", ["collega", "buur"])
def test_nobody_sees_the_signal_of_another_not_even_of_a_colleague(ingelogd, gemeente, buurgemeente, in_beeld, wie):
    ander = ingelogd("wijkwerker", buurgemeente if wie == "buur" else gemeente)
    ander.post("/aanmeldingen/nieuw/", signaal(achternaam="Vreemd", bsn=bsn(702)))
    client = ingelogd("wijkwerker")
    client.post("/aanmeldingen/nieuw/", signaal())
    in_beeld(gemeente, buurgemeente)
    van_ander, eigen = Signaal.objects.order_by("pk")
    assert client.get(f"/aanmeldingen/{eigen.pk}/").status_code == 200
    assert client.get(f"/aanmeldingen/{van_ander.pk}/").status_code == 404
    assert "Vreemd" not in client.get("/aanmeldingen/", {"na": van_ander.pk}).content.decode()
    blik = Inzage.objects.get()
    assert (blik.kandidaat_id, blik.doel) == (eigen.kandidaat_id, "eigen signaal bekijken")


@pytest.mark.parametrize("pad", ["/dossiers/{}/", "/dossiers/", "/werkvoorraad/", "/dossiers/{}/stap/T11/",
                                 "/dossiers/nieuw/", "/leerlingen/", "/gemeente/"])  # fmt: skip
def test_a_neighbourhood_worker_opens_no_dossier(ingelogd, in_beeld, gemeente, pad):
    client = ingelogd("wijkwerker")
    client.post("/aanmeldingen/nieuw/", signaal())
    in_beeld(gemeente)
    assert client.get(pad.format(Traject.objects.get().pk)).status_code == 403


@pytest.mark.parametrize("rol", [r for r in Rol.values if r not in ("wijkwerker", "consultant")])
@pytest.mark.parametrize("pad", ["/aanmeldingen/", "/aanmeldingen/nieuw/"])
def test_other_roles_give_no_signal(ingelogd, rol, pad):
    assert ingelogd(rol).get(pad).status_code == 403


def test_the_start_page_of_a_neighbourhood_worker_is_her_own(ingelogd):
    client = ingelogd("wijkwerker")
    assert client.get("/begin/")["Location"] == "/aanmeldingen/"
    assert "Dossiers</a>" not in client.get("/aanmeldingen/").content.decode()


def test_the_list_asks_the_database_the_same_for_one_signal_as_for_many(ingelogd, hooguit_queries):
    client = ingelogd("wijkwerker")
    aantallen = []
    for begin, eind in ((703, 704), (704, 709)):
        for nummer in range(begin, eind):
            client.post("/aanmeldingen/nieuw/", signaal(bsn=bsn(nummer)))
        client.get("/aanmeldingen/")
        with hooguit_queries(20) as gevraagd:
            client.get("/aanmeldingen/")
        aantallen.append(len(gevraagd))
    assert aantallen[0] == aantallen[1]


@pytest.mark.parametrize("gebrek", [{"kan": ""}, {"persoon_weet_ervan": False}, {"kanaal": "krant"}])
def test_the_database_refuses_such_a_signal_too(gemeente, in_beeld, maak_gebruiker, gebrek):
    in_beeld(gemeente)
    geval = Geval(gemeente, maak_gebruiker(gemeente, "wijkwerker"))
    goed = {
        "gemeente": gemeente, "kandidaat": geval.mens, "traject": geval.traject, "door": geval.door,
        "kanaal": "wmo", "gemeld_op": PEILDATUM, "kan": "Werkt netjes.", "persoon_weet_ervan": True,
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.create(**goed | gebrek)


def _consulent(client: Client):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.order_by("pk").first()
