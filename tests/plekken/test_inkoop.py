"""The register of what employers owe under contracts (SROI): how many, how long, where it stands, and who does it."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from luwte.plekken import triggers
from luwte.plekken.models import Inkoopverplichting, Werkplek
from luwte.plekken.models import inkoop as zinnen
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen
from tests.plekken.test_zoeken import tekst

pytestmark = pytest.mark.django_db
D = dt.date
GOED = {
    "soort": "aanbesteding",
    "aantal": "2",
    "bron": "Bestek groen 2018-4",
    "vanaf": "2018-01-01",
    "laatste_dag": "2019-12-31",
}


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


@pytest.fixture
def plek(gemeente, auteur):
    return rijen.werkplek(gemeente)


def verplichting(plek, **extra):
    """An obligation of the employer of a place, written straight to the table."""
    with gemeenten_in_beeld([plek.gemeente_id]):
        return Inkoopverplichting.objects.create(
            gemeente_id=plek.gemeente_id,
            werkgever=plek.werkgever,
            **{"soort": "aanbesteding", "aantal": 2, "bron": "Bestek", "vanaf": D(2018, 1, 1)} | extra,
        )


@pytest.mark.eis("M335")
def test_an_obligation_is_recorded_with_source_period_and_number_and_with_the_places_that_fulfil_it(ingelogd, plek):
    client = ingelogd("consultant")
    pad = f"/werkgevers/{plek.werkgever_id}/inkoop/"
    assert client.post(pad, GOED | {"werkplekken": [plek.pk]})["Location"] == "/werkgevers/inkoop/"
    with gemeenten_in_beeld([plek.gemeente_id]):
        rij = Inkoopverplichting.objects.get()
        assert (rij.aantal, rij.bron, rij.vanaf, rij.tot) == (2, GOED["bron"], D(2018, 1, 1), D(2020, 1, 1))
        assert list(rij.werkplekken.all()) == [plek]
    pagina = tekst(client.get("/werkgevers/inkoop/"))
    assert "Beloofde plekken 2 Geboden plekken 1 Nog te bieden 1" in pagina
    assert "Sociale voorwaarde bij een aanbesteding Bestek groen 2018-4" in pagina
    assert "Inpakken nog 1" in pagina


@pytest.mark.eis("M335")
def test_with_as_many_places_as_promised_it_is_done_until_a_place_stops(ingelogd, plek):
    een = verplichting(plek, aantal=1)
    with gemeenten_in_beeld([plek.gemeente_id]):
        Werkplek.objects.filter(pk=plek.pk).update(inkoopverplichting=een)
    client = ingelogd("jobcoach")
    assert "gedaan" in tekst(client.get("/werkgevers/inkoop/"))
    with gemeenten_in_beeld([plek.gemeente_id]):
        Werkplek.objects.filter(pk=plek.pk).update(tot=D(2018, 11, 15))
    assert "nog geen nog 1" in tekst(client.get("/werkgevers/inkoop/"))


@pytest.mark.eis("M337")
def test_a_provider_of_day_activities_that_owes_at_least_one_place_stands_in_the_register(ingelogd, plek):
    client = ingelogd("consultant")
    client.post(f"/werkgevers/{plek.werkgever_id}/inkoop/", GOED | {"soort": "dagbesteding", "aantal": "1"})
    assert "Inkoop van dagbesteding" in tekst(client.get("/werkgevers/inkoop/"))


@pytest.mark.parametrize(("veld", "waarde", "zin"), [
    ("soort", "", "Kies een soort verplichting."),
    ("aantal", "0", zinnen.AANTAL_ZIN),
    ("aantal", "1,5", zinnen.AANTAL_ZIN),
    ("aantal", "100", zinnen.AANTAL_ZIN),
    ("bron", "", zinnen.BRON_ZIN),
    ("laatste_dag", "2017-12-31", zinnen.PERIODE_ZIN),
])  # fmt: skip
def test_a_wrong_obligation_is_refused_at_the_field_and_stays_as_typed(ingelogd, plek, veld, waarde, zin):
    antwoord = ingelogd("consultant").post(f"/werkgevers/{plek.werkgever_id}/inkoop/", GOED | {veld: waarde})
    form = antwoord.context["form"]
    assert form.errors == {veld: [zin]}
    assert form[veld].value() == waarde


def test_the_same_obligation_twice_is_refused_at_the_field(ingelogd, plek):
    client = ingelogd("consultant")
    client.post(f"/werkgevers/{plek.werkgever_id}/inkoop/", GOED)
    antwoord = client.post(f"/werkgevers/{plek.werkgever_id}/inkoop/", GOED)
    assert antwoord.context["form"].errors == {"bron": [zinnen.DUBBEL_ZIN]}


@pytest.mark.eis("M335")
@pytest.mark.parametrize("gebrek", [{"aantal": 0}, {"bron": ""}, {"soort": "gunst"}, {"tot": D(2018, 1, 1)}])
def test_the_database_refuses_a_wrong_obligation_too(in_beeld, gemeente, plek, gebrek):
    in_beeld(gemeente)
    with pytest.raises(IntegrityError), transaction.atomic():
        verplichting(plek, **gebrek)


@pytest.mark.eis("M335")
def test_a_place_fulfils_only_an_obligation_of_its_own_employer(in_beeld, gemeente, plek):
    een = verplichting(rijen.werkplek(gemeente))
    in_beeld(gemeente)
    plek.inkoopverplichting = een
    with pytest.raises(IntegrityError, match=triggers.ANDERE_WERKGEVER_ZIN), transaction.atomic():
        plek.save()
    een.werkgever = plek.werkgever
    with pytest.raises(IntegrityError, match=triggers.WERKGEVER_VAST_ZIN), transaction.atomic():
        een.save()


def test_a_place_counts_for_one_obligation_and_can_be_taken_back(ingelogd, plek):
    eerste, tweede = verplichting(plek), verplichting(plek, bron="Ander bestek")
    client = ingelogd("consultant")
    pad = "/werkgevers/inkoop/{}/"
    assert client.post(pad.format(eerste.pk), {"werkplekken": [plek.pk]}).status_code == 302
    geweigerd = client.post(pad.format(tweede.pk), {"werkplekken": [plek.pk]})
    assert list(geweigerd.context["form"].errors) == ["werkplekken"]
    assert client.get(pad.format(eerste.pk)).context["form"]["werkplekken"].value() == [plek.pk]
    client.post(pad.format(eerste.pk), {})
    assert client.post(pad.format(tweede.pk), {"werkplekken": [plek.pk]}).status_code == 302
    with gemeenten_in_beeld([plek.gemeente_id]):
        assert Werkplek.objects.get(pk=plek.pk).inkoopverplichting == tweede


def test_a_new_place_can_be_offered_under_a_running_obligation(ingelogd, plek):
    een = verplichting(plek)
    gegevens = {
        "naam": "Nieuwe plek", "werksoort": "groen", "waarde": "beide", "herkomst": "markt", "vorm": "intern",
        "werkgeverschap": "gemeente", "vanaf": "2018-11-01", "inkoopverplichting": een.pk,
    }  # fmt: skip
    assert ingelogd("consultant").post(f"/werkgevers/{plek.werkgever_id}/werkplek/", gegevens).status_code == 302
    with gemeenten_in_beeld([plek.gemeente_id]):
        assert Werkplek.objects.get(naam="Nieuwe plek").inkoopverplichting == een


def test_the_register_of_a_neighbour_stays_closed(ingelogd, plek, buurgemeente):
    van_de_buren = rijen.werkplek(buurgemeente)
    een = verplichting(van_de_buren, bron="Bestek van de buren")
    client = ingelogd("consultant")
    assert "Bestek van de buren" not in tekst(client.get("/werkgevers/inkoop/"))
    assert client.post(f"/werkgevers/inkoop/{een.pk}/", {}).status_code == 404
    assert client.post(f"/werkgevers/{van_de_buren.werkgever_id}/inkoop/", GOED).status_code == 404
    antwoord = client.post(f"/werkgevers/{plek.werkgever_id}/inkoop/", GOED | {"werkplekken": [van_de_buren.pk]})
    assert list(antwoord.context["form"].errors) == ["werkplekken"]
    with gemeenten_in_beeld([plek.gemeente_id, buurgemeente.pk]), pytest.raises(IntegrityError), transaction.atomic():
        Inkoopverplichting.objects.create(
            gemeente_id=plek.gemeente_id, werkgever=van_de_buren.werkgever, soort="aanbesteding", aantal=1, bron="x",
            vanaf=D(2018, 1, 1),
        )  # fmt: skip


@pytest.mark.parametrize(("rol", "code"), [("jobcoach", 200), ("controller", 403), ("werkleider", 403)])
def test_consultant_and_jobcoach_keep_the_register(ingelogd, plek, rol, code):
    een = verplichting(plek)
    for pad in ("/werkgevers/inkoop/", f"/werkgevers/inkoop/{een.pk}/", f"/werkgevers/{plek.werkgever_id}/inkoop/"):
        assert ingelogd(rol).get(pad).status_code == code


def test_the_register_asks_the_same_whatever_its_length(ingelogd, gemeente, plek, hooguit_queries):
    for _ in range(10):
        verplichting(rijen.werkplek(gemeente))
    client = ingelogd("consultant")
    with hooguit_queries(15):
        assert len(client.get("/werkgevers/inkoop/").context["rijen"]) == 10
