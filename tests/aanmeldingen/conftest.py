"""A school with its login, a consultant, and the same at the neighbour's."""

import datetime as dt

import pytest
from django.test import Client

from luwte.aanmeldingen.models import Contactpersoon, Leerling, Partner
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.trajecten.gevallen import PEILDATUM

D = dt.date


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@pytest.fixture
def maak_school(maak_gebruiker, auteur):
    """``maak_school(gemeente)``: a school with a login; gives the school and a logged-in client."""

    def maak(gemeente, naam="De Horizon"):
        gebruiker = maak_gebruiker(gemeente, "school")
        with gemeenten_in_beeld([gemeente.pk]):
            school = Partner.objects.create(gemeente=gemeente, soort="school", naam=naam)
            Contactpersoon.objects.create(
                gemeente=gemeente, partner=school, naam="Mevrouw Stage", gebruiker=gebruiker, vanaf=D(2017, 8, 1)
            )
        client = Client()
        client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
        return school, client

    return maak


@pytest.fixture
def school(maak_school, gemeente):
    return maak_school(gemeente)


@pytest.fixture
def maak_leerling(auteur):
    """``maak_leerling(school)``: a pupil who leaves in July 2019."""

    def maak(school, **anders):
        gegevens = {
            "voornaam": "Sam", "achternaam": "Leerling", "geboortedatum": D(2001, 3, 14), "schoolsoort": "pro",
            "verlaat_school_op": D(2019, 7, 31),
        } | anders  # fmt: skip
        with gemeenten_in_beeld([school.gemeente_id]):
            return Leerling.objects.create(gemeente_id=school.gemeente_id, school=school, **gegevens)

    return maak
