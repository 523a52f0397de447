"""Looking never changes anything, and who looks at a person leaves a line with the purpose."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.models import Kandidaat
from luwte.site.urls import handler403, handler404, handler500  # noqa: F401
from luwte.site.urls import urlpatterns as site_urls
from luwte.toezicht import inzage
from luwte.toezicht.alleen_lezen import SchrijvenBijLezen
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Inzage

pytestmark = pytest.mark.django_db


def schrijf(request):
    """A view that writes whatever the method."""
    Kandidaat.objects.update(voornaam="Geschreven")
    return HttpResponse("gedaan", content_type="text/plain")


def schrijf_via_functie(request):
    """A view that hides a write behind a SELECT."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('kandidaten_kandidaat_id_seq')")
    return HttpResponse("gedaan", content_type="text/plain")


@vereist_rol(Rol.CONSULTANT)
def bekijk(request, pk):
    """A page about a person."""
    inzage.log(request, pk, "dossier openen")
    inzage.log(request, pk, "dossier openen")
    if request.GET.get("stuk"):
        raise RuntimeError("stuk")
    return HttpResponse("gezien", content_type="text/plain")


urlpatterns = [
    path("proef/schrijf/", schrijf),
    path("proef/functie/", schrijf_via_functie),
    path("proef/bekijk/<int:pk>/", bekijk),
    *site_urls,
]


@pytest.fixture
def proef_urls(settings):
    """The pages of this module."""
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def persoon(gemeente, auteur):
    """A person of Purmerend."""
    person = Kandidaat(gemeente=gemeente, voornaam="Sam", achternaam="W", geboortedatum=datetime.date(1990, 1, 1))
    person.zet_bsn("111222333")
    with gemeenten_in_beeld([gemeente.pk]):
        person.save()
    return person


def test_a_get_that_writes_is_refused_by_name(proef_urls, ingelogd, persoon, gemeente):
    with pytest.raises(SchrijvenBijLezen, match="may not write: UPDATE"):
        ingelogd("consultant").get("/proef/schrijf/")


def test_a_get_that_writes_through_a_function_is_refused_by_the_database(proef_urls, ingelogd, persoon):
    with pytest.raises(DatabaseError, match="read-only transaction"), transaction.atomic():
        ingelogd("consultant").get("/proef/functie/")


def test_a_post_writes_in_the_name_of_the_user(proef_urls, ingelogd, persoon, gemeente):
    client = ingelogd("consultant")
    assert client.post("/proef/schrijf/").status_code == 200
    with gemeenten_in_beeld([gemeente.pk]):
        from luwte.toezicht.models import Wijziging

        persoon.refresh_from_db()
        row = Wijziging.objects.filter(tabel="kandidaten_kandidaat").latest("id")
    assert persoon.voornaam == "Geschreven"
    assert row.auteur.startswith("consultant-")
    assert row.aanleiding == "POST /proef/schrijf/"
    assert len(row.verzoek) == 32


def test_a_post_of_a_neighbour_changes_nothing_of_ours(proef_urls, ingelogd, persoon, gemeente, buurgemeente):
    with gemeenten_in_beeld([buurgemeente.pk]):
        theirs = Kandidaat(
            gemeente=buurgemeente, voornaam="Bo", achternaam="Z", geboortedatum=datetime.date(1991, 1, 1)
        )
        theirs.zet_bsn("111222333")
        theirs.save()
    ingelogd("consultant", buurgemeente).post("/proef/schrijf/")
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        persoon.refresh_from_db()
        theirs.refresh_from_db()
    assert (persoon.voornaam, theirs.voornaam) == ("Sam", "Geschreven")


def test_looking_at_a_person_is_logged_once_with_its_purpose(proef_urls, ingelogd, persoon, gemeente):
    ingelogd("consultant").get(f"/proef/bekijk/{persoon.pk}/")
    with gemeenten_in_beeld([gemeente.pk]):
        look = Inzage.objects.get()
    assert look.gebruiker.startswith("consultant-")
    assert (look.kandidaat_id, look.doel, look.pad) == (persoon.pk, "dossier openen", f"/proef/bekijk/{persoon.pk}/")


def test_a_page_that_was_not_shown_is_not_logged(proef_urls, ingelogd, persoon, gemeente):
    client = ingelogd("consultant")
    client.raise_request_exception = False
    assert client.get(f"/proef/bekijk/{persoon.pk}/?stuk=1").status_code == 500
    assert ingelogd("controller").get(f"/proef/bekijk/{persoon.pk}/").status_code == 403
    assert Client().get(f"/proef/bekijk/{persoon.pk}/").status_code == 302
    with gemeenten_in_beeld([gemeente.pk]):
        assert Inzage.objects.count() == 0


def test_a_look_has_a_purpose():
    with pytest.raises(ValueError, match="doel"):
        inzage.log(SimpleNamespace(), 1, " ")
