"""The first day of a municipality: she exists, one person logs in, and makes the others."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from luwte.gemeenten.inrichten import lijst, zoek
from luwte.gemeenten.models import Gebruiker, GegevenWachtwoord, Gemeente, Lidmaatschap
from luwte.toezicht.models import Wijziging

pytestmark = pytest.mark.django_db
EIGEN = "een-heel-eigen-zin-7"


def opdracht(*woorden):
    uit = StringIO()
    call_command(*woorden, stdout=uit)
    return uit.getvalue()


@pytest.fixture
def ingericht(als_eigenaar):
    """Utrecht with Anna as functioneel beheer; what the command said."""
    with als_eigenaar():
        return opdracht("inrichten", "utrecht", "anna.beheer", "Anna", "de Wit")


def wachtwoord_uit(tekst):
    return next(regel for regel in tekst.splitlines() if "wachtwoord" in regel.lower()).split(": ")[-1]


def test_the_first_manager_logs_in_chooses_a_password_and_makes_a_colleague(ingericht):
    assert ingericht.startswith("Utrecht (0344) staat klaar.\n")
    client, eerste = Client(), wachtwoord_uit(ingericht)
    answer = client.post("/inloggen/", {"username": "anna.beheer", "password": eerste}, follow=True)
    assert answer.status_code == 200
    kies = answer.redirect_chain[-1][0]
    assert "wachtwoord" in kies, "she chooses her own before any page opens"
    assert client.get("/beheer/gebruikers/").status_code == 302
    chosen = client.post(kies, {"huidig": eerste, "nieuw": EIGEN, "nogmaals": EIGEN}, follow=True)
    assert chosen.status_code == 200
    nieuw = {
        "voornaam": "Bo", "achternaam": "Smit", "gebruikersnaam": "bo.smit", "wachtwoord": "een-eerste-zin-van-bo",
        "rol": "functioneel_beheer", "vanaf": timezone.localdate().isoformat(),
    }  # fmt: skip
    answer = client.post("/beheer/gebruikers/nieuw/", nieuw, follow=True)
    assert answer.status_code == 200
    assert Gebruiker.objects.filter(username="bo.smit").exists()


def test_what_was_made_has_an_author_and_the_role_begins_today(ingericht, als_eigenaar, in_beeld):
    utrecht = Gemeente.objects.get(code="0344")
    in_beeld(utrecht)
    (lid,) = Lidmaatschap.objects.filter(gemeente=utrecht)
    assert (lid.rol, lid.periode.lower, lid.periode.upper) == ("functioneel_beheer", timezone.localdate(), None)
    assert GegevenWachtwoord.objects.filter(gebruiker__username="anna.beheer").exists()
    with als_eigenaar():
        auteurs = set(Wijziging.objects.filter(aanleiding="inrichten").values_list("auteur", flat=True))
    assert len(auteurs) == 1
    assert auteurs.pop().startswith("opdracht (")


def test_a_second_time_makes_nobody_and_a_lost_password_is_given_anew(ingericht, als_eigenaar):
    with als_eigenaar():
        with pytest.raises(CommandError, match=r"Utrecht heeft al functioneel beheer: anna\.beheer\. Die maakt"):
            opdracht("inrichten", "0344", "bo.smit", "Bo", "Smit")
        tweede = opdracht("wachtwoord", "anna.beheer")
    assert not Gebruiker.objects.filter(username="bo.smit").exists()
    for given, status in ((wachtwoord_uit(ingericht), 200), (wachtwoord_uit(tweede), 302)):
        answer = Client().post("/inloggen/", {"username": "anna.beheer", "password": given})
        assert answer.status_code == status


def test_mistakes_are_told_and_leave_nothing_behind(als_eigenaar, maak_gebruiker, gemeente):
    maak_gebruiker(gemeente, "consultant", naam="kim.tol")
    maak_gebruiker(naam="niemand.meer")
    before = Gemeente.objects.count()
    cases = [
        (("inrichten", "Utregt", "anna", "Anna", "Wit"), "Bedoelt u Utrecht?"),
        (("inrichten", "9999", "anna", "Anna", "Wit"), "Geef de naam of de code van het CBS."),
        (("inrichten", "Utrecht", "Anna Wit", "Anna", "Wit"), "kan geen gebruikersnaam zijn"),
        (("inrichten", "Utrecht", "kim.tol", "Anna", "Wit"), "kim.tol is al in gebruik"),
        (("wachtwoord", "wie.dan"), "De gebruiker wie.dan is er niet."),
        (("wachtwoord", "niemand.meer"), "hoort bij geen gemeente"),
    ]
    with als_eigenaar():
        for woorden, zin in cases:
            with pytest.raises(CommandError) as fout:
                opdracht(*woorden)
            assert zin in str(fout.value)
    assert Gemeente.objects.count() == before


@pytest.mark.parametrize("woorden", [("inrichten", "Utrecht", "anna", "Anna", "Wit"), ("wachtwoord", "anna")])
def test_only_the_owner_of_the_database_may(woorden, settings):
    from django.db import connection

    settings.LUWTE_APP_ROL = connection.settings_dict["USER"]
    with pytest.raises(CommandError, match="Alleen de eigenaar van de database"):
        opdracht(*woorden)


def test_the_list_has_every_municipality_once_and_finds_any_capitals():
    assert len({een.code for een in lijst()}) == len({een.naam for een in lijst()}) == 342
    assert zoek(" 's-GRAVENHAGE ").code == zoek("0518").code


def test_who_had_the_role_before_does_not_count(ingericht, als_eigenaar, in_beeld):
    utrecht = Gemeente.objects.get(code="0344")
    in_beeld(utrecht)
    with als_eigenaar():
        early = timezone.localdate() - datetime.timedelta(days=30)
        Lidmaatschap.objects.filter(gemeente=utrecht).update(periode=(early, timezone.localdate()))
        assert "staat klaar" in opdracht("inrichten", "Utrecht", "bo.beheer", "Bo", "Smit")
