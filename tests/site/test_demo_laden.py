"""Loading and wiping the demo, and its logins."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import F, Q

from luwte.gemeenten.models import Beleid, Gebruiker, Gemeente, Lidmaatschap, Rol
from luwte.kandidaten.models import Kandidaat
from luwte.plaatsingen.models import Contract, Loonwaardemeting, Proefplaatsing
from luwte.plekken.models import Werkgever, Werkplek
from luwte.site.demo.laden import wis
from luwte.site.demo.medewerkers import LOGINS
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Wijziging
from luwte.trajecten.models import Advies, Stap, Traject
from tests.harness.database import owner_rights, run_as_owner
from tests.site.conftest import GEMEENTEN

PEILDATUM = dt.date(2018, 11, 15)


def test_wiping_takes_the_invented_people_and_leaves_what_users_made(demo, auteur):
    purmerend = demo["Purmerend"]
    eigen = Kandidaat(
        gemeente=purmerend, voornaam="Eigen", achternaam="Invoer", geboortedatum=dt.date(1990, 1, 1), verzonnen=False
    )
    eigen.zet_bsn("123456782")
    eigen.save()
    traject = Traject.objects.create(gemeente=purmerend, kandidaat=eigen, route="voordracht", begin=PEILDATUM)
    plek = Werkplek.objects.filter(gemeente=purmerend).order_by("pk")[0]
    Proefplaatsing.objects.create(
        gemeente=purmerend, traject=traject, werkplek=plek, periode=(PEILDATUM, PEILDATUM + dt.timedelta(days=30))
    )
    gebruikers, beleid = Gebruiker.objects.count(), Beleid.objects.count()
    with owner_rights():
        assert wis() > 150
    assert list(Kandidaat.objects.all()) == [eigen]
    assert list(Traject.objects.all()) == [traject]
    assert list(Werkgever.objects.all()) == [plek.werkgever]
    assert (Gebruiker.objects.count(), Beleid.objects.count()) == (gebruikers, beleid)


def test_loading_again_changes_nothing(in_demo, template_database, db):
    def foto() -> tuple[Any, ...]:
        with owner_rights():
            return (
                Wijziging.objects.count(),
                Kandidaat.objects.count(),
                Beleid.objects.count(),
                list(Gebruiker.objects.order_by("pk").values_list("username", "password")),
            )

    voor = foto()
    run_as_owner(template_database.socket, connection.settings_dict["NAME"], "-m", "luwte.site.manage", "demo_laden")
    assert foto() == voor


@pytest.mark.usefixtures("in_demo", "db")
def test_outside_a_demo_nothing_is_loaded(settings):
    settings.LUWTE_DEMO = False
    with pytest.raises(CommandError, match="geen demo"):
        call_command("demo_laden")


@pytest.mark.usefixtures("in_demo", "db")
@pytest.mark.parametrize("wie", LOGINS, ids=lambda wie: wie.naam)
def test_every_demo_login_works_and_has_its_role_in_its_municipality(wie, settings, rf):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    gebruiker = authenticate(rf.post("/inloggen/"), username=wie.naam, password=settings.LUWTE_DEMO_WACHTWOORD)
    assert gebruiker is not None
    with gemeenten_in_beeld([Gemeente.objects.get(naam=wie.gemeente).pk]):
        leden = list(Lidmaatschap.objects.filter(gebruiker=gebruiker).values_list("gemeente__naam", "rol"))
    assert leden == [(wie.gemeente, wie.rol)]


def test_the_five_roles_are_all_in_purmerend():
    assert {wie.rol for wie in LOGINS if wie.gemeente == "Purmerend"} == set(Rol)


@pytest.mark.usefixtures("in_demo", "db")
@pytest.mark.parametrize("naam", GEMEENTEN)
def test_each_municipality_sees_only_its_own_rows(naam):
    gemeente = Gemeente.objects.get(naam=naam)
    with gemeenten_in_beeld([gemeente.pk]):
        for model in (Kandidaat, Traject, Stap, Contract, Loonwaardemeting, Advies):
            assert model.objects.exists()
            assert not model.objects.exclude(gemeente=gemeente).exists()
        assert not Kandidaat.objects.filter(~Q(contactpersoon__lidmaatschappen__gemeente=F("gemeente"))).exists()
