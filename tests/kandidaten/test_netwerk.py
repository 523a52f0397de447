"""The people around a candidate, consent over time, and every contact person she had."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from luwte.kandidaten.models import Contactpersoonschap, Kandidaat, Netwerkpersoon, Toestemming
from luwte.kandidaten.netwerk import RECHTEN, Grond, Recht, rijen_met_einde
from luwte.kandidaten.toestemmingen import geef, heeft_toestemming, trek_in
from luwte.toezicht import instellingen
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.kandidaten.test_kandidaat import maak
from tests.trajecten.gevallen import PEILDATUM, Geval

pytestmark = pytest.mark.django_db
DAG = dt.date
VELDEN = {"naam": "Gerda de Wit", "relatie": "ouder", "vanaf": "2018-01-01", "akkoord": "on"}


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


@pytest.fixture
def geval(gemeente, maak_gebruiker, in_beeld):
    in_beeld(gemeente)
    return Geval(gemeente, maak_gebruiker(gemeente, "consultant"))


def voeg_toe(client: Client, geval, **anders):
    return client.post(f"/kandidaten/{geval.traject.kandidaat_id}/netwerk/", VELDEN | anders)


def test_parents_and_a_mentor_stand_in_the_network_of_a_case(geval, ingelogd, hooguit_queries):
    consulent = ingelogd("consultant")
    antwoord = voeg_toe(consulent, geval)
    assert antwoord["Location"] == f"/dossiers/{geval.traject.pk}/?tab=netwerk"
    voeg_toe(consulent, geval, naam="Mo Mentor", relatie="mentor", grond="mentor", grond_gezien_op="2018-02-01")
    voeg_toe(consulent, geval, naam="Oud", relatie="school", tot="2018-03-01")
    consulent.get(antwoord["Location"])
    with hooguit_queries():
        html = consulent.get(antwoord["Location"]).content.decode()
    for deel in ("Gerda de Wit", "Mo Mentor", "bewijs gezien op 1 februari 2018", "<summary>Vroeger</summary>"):
        assert deel in html
    rij = Netwerkpersoon.objects.get(naam="Gerda de Wit")
    weg = f"/kandidaten/{geval.traject.kandidaat_id}/netwerk/{rij.pk}/"
    assert consulent.post(weg, VELDEN | {"telefoon": "0299-1"}).status_code == 302
    assert "0299-1" in consulent.get(antwoord["Location"]).content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "Vul een naam in."),
        ({"relatie": ""}, "Kies wie dit is."),
        ({"tot": "2017-01-01"}, "De laatste dag ligt voor de eerste dag."),
        ({"grond": "mentor"}, "Vul in wanneer u de machtiging of de uitspraak van de rechter zag."),
        (
            {"grond": "gemachtigde", "grond_gezien_op": "2018-01-01", "akkoord": ""},
            "Iemand is alleen gemachtigd als de kandidaat dat zelf goed vindt.",
        ),
    ],
)
def test_a_mistake_is_told_and_what_was_typed_stays(geval, ingelogd, anders, zin):
    anders = {sleutel: waarde for sleutel, waarde in (VELDEN | anders).items() if waarde or sleutel != "akkoord"}
    antwoord = ingelogd("consultant").post(f"/kandidaten/{geval.traject.kandidaat_id}/netwerk/", anders)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in html
    if anders["naam"]:
        assert 'value="Gerda de Wit"' in html
    assert not Netwerkpersoon.objects.exists()


def test_only_a_consultant_of_the_own_municipality_writes_the_network(geval, ingelogd, buurgemeente, maak_gebruiker):
    with gemeenten_in_beeld([buurgemeente.pk]):
        buur = Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant"))
    assert voeg_toe(ingelogd("jobcoach"), geval).status_code == 403
    assert voeg_toe(ingelogd("consultant", buurgemeente), geval).status_code == 404
    assert voeg_toe(ingelogd("consultant", buurgemeente), buur).status_code == 302
    with gemeenten_in_beeld([buurgemeente.pk]):
        theirs = Netwerkpersoon.objects.get()
    weg = f"/kandidaten/{geval.traject.kandidaat_id}/netwerk/{theirs.pk}/"
    assert ingelogd("consultant").get(weg).status_code == 404


def test_a_representative_has_the_rights_of_the_ground_and_never_the_annex():
    assert set(RECHTEN) == set(Grond.values)
    assert RECHTEN[Grond.GEMACHTIGDE] < RECHTEN[Grond.MENTOR]
    assert Recht.TOESTEMMING not in RECHTEN[Grond.GEMACHTIGDE]
    assert "bijlage" not in {een for rechten in RECHTEN.values() for een in rechten}
    assert Netwerkpersoon(relatie="ouder").rechten == frozenset()


def test_the_database_keeps_out_what_cannot_be(gemeente, in_beeld):
    in_beeld(gemeente)
    mens = maak(gemeente)
    goed = {"gemeente": gemeente, "kandidaat": mens, "naam": "A", "relatie": "ouder", "vanaf": DAG(2018, 1, 1)}
    for slecht in ({"relatie": "dokter"}, {"naam": ""}, {"grond": "curator"}, {"tot": DAG(2017, 1, 1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Netwerkpersoon.objects.create(**goed | slecht)
    with pytest.raises(IntegrityError), transaction.atomic():
        Toestemming.objects.create(gemeente=gemeente, kandidaat=mens, soort="alles", gegeven_op=DAG(2018, 1, 1))


@pytest.mark.eis("M343")
def test_every_contact_person_is_remembered_with_the_day_whoever_wrote_it(gemeente, in_beeld, maak_gebruiker):
    in_beeld(gemeente)
    eerste, tweede = maak_gebruiker(gemeente, "consultant"), maak_gebruiker(gemeente, "jobcoach")
    with instellingen.transaction_settings({instellingen.DAG: "2018-01-01"}):
        mens = maak(gemeente, contactpersoon=eerste)
    with instellingen.transaction_settings({instellingen.DAG: "2018-06-01"}):
        Kandidaat.objects.filter(pk=mens.pk).update(contactpersoon=tweede)
        Kandidaat.objects.filter(pk=mens.pk).update(contactpersoon=tweede, voornaam="Saar")
    rijen = rijen_met_einde(list(mens.contactpersonen.select_related("gebruiker").order_by("vanaf", "id")))
    assert [(rij.gebruiker, rij.vanaf, einde) for rij, einde in rijen] == [
        (eerste, DAG(2018, 1, 1), DAG(2018, 5, 31)),
        (tweede, DAG(2018, 6, 1), None),
    ]
    assert str(rijen[0][0]).endswith("vanaf 2018-01-01")
    with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM kandidaten_contactpersoonschap")
    assert Contactpersoonschap.objects.count() == 2


def test_consent_holds_from_its_day_until_it_is_taken_back(gemeente, in_beeld):
    in_beeld(gemeente)
    mens = maak(gemeente)
    geef(mens, "woord_beschut", DAG(2018, 2, 1), "zelf")
    assert geef(mens, "woord_beschut", DAG(2018, 3, 1), "zelf").gegeven_op == DAG(2018, 2, 1)
    assert trek_in(mens, "woord_beschut", DAG(2018, 6, 1), "zelf")
    assert not trek_in(mens, "woord_beschut", DAG(2018, 6, 2), "zelf")
    antwoorden = [
        heeft_toestemming(mens.pk, "woord_beschut", dag)
        for dag in (DAG(2018, 1, 31), DAG(2018, 2, 1), DAG(2018, 5, 31), DAG(2018, 6, 1))
    ]
    assert antwoorden == [False, True, True, False]
