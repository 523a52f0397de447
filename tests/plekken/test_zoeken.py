"""Finding a place by the work: its kind from the catalogue, its value, the origin of the order, youth departments."""

import datetime as dt
import importlib
import re

import pytest
from django.db import IntegrityError, connection, transaction

from luwte.plekken.models import Herkomst, Waarde, Werkplek, Werksoort
from luwte.plekken.zoeken import Zoekvraag, gevonden
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
D = dt.date
PEILDATUM = D(2018, 11, 15)


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\N{NO-BREAK SPACE}", " ")


def plek(gemeente, naam, **extra):
    """A place with its own name and these attributes."""
    een = rijen.werkplek(gemeente)
    with gemeenten_in_beeld([gemeente.pk]):
        for veld, waarde in {"naam": naam, **extra}.items():
            setattr(een, veld, waarde)
        een.save()
    return een


@pytest.fixture
def drie(gemeente, auteur):
    """Montage for the market, groen for the neighbourhood with young people, and a place of which little is known."""
    return (
        plek(gemeente, "Werkbank", werksoort="montage", waarde="economisch", herkomst="markt"),
        plek(gemeente, "Perken", werksoort="groen", waarde="maatschappelijk", herkomst="overheid", jongeren=True),
        plek(gemeente, "Dozen"),
    )


@pytest.mark.eis("M003")
def test_the_catalogue_begins_with_the_three_examples_of_the_source():
    assert [soort.label for soort in Werksoort][:3] == ["Montage", "Groen", "Verpakken"]


@pytest.mark.eis("M003", "M007", "M008", "M322")
@pytest.mark.parametrize(("vraag", "namen"), [
    ({}, {"Werkbank", "Perken", "Dozen"}),
    ({"werksoort": "montage"}, {"Werkbank"}),
    ({"werksoort": "verpakken"}, {"Dozen"}),
    ({"waarde": "maatschappelijk"}, {"Perken"}),
    ({"herkomst": "markt"}, {"Werkbank"}),
    ({"jongeren": "1"}, {"Perken"}),
    ({"werksoort": "groen", "herkomst": "markt"}, set()),
    ({"werksoort": "bestaat niet", "jongeren": "ja"}, {"Werkbank", "Perken", "Dozen"}),
])  # fmt: skip
def test_a_place_is_found_by_its_work_value_origin_and_department(ingelogd, drie, vraag, namen):
    antwoord = ingelogd("jobcoach").get("/werkgevers/plekken/", vraag)
    assert {een.naam for een in antwoord.context["plekken"]} == namen
    assert ("Er is nu geen werkplek die hierbij past." in tekst(antwoord)) is not namen


@pytest.mark.eis("M007", "M008")
def test_the_search_shows_value_and_origin_and_says_what_is_not_known(ingelogd, drie):
    pagina = tekst(ingelogd("consultant").get("/werkgevers/plekken/"))
    assert "Economische waarde Opdracht uit de gewone markt" in pagina
    assert "Maatschappelijke waarde Opdracht van een overheid" in pagina
    assert "nog niet bekend nog niet bekend" in pagina


@pytest.mark.eis("M003", "M007", "M008")
@pytest.mark.parametrize(("veld", "waarde"), [
    ("werksoort", "inpakken"), ("werksoort", ""), ("waarde", "veel"), ("herkomst", "ergens"),
])  # fmt: skip
def test_the_database_knows_no_other_word_for_the_work(gemeente, in_beeld, veld, waarde):
    in_beeld(gemeente)
    een = rijen.werkplek(gemeente)
    setattr(een, veld, waarde)
    with pytest.raises(IntegrityError), transaction.atomic():
        een.save()


@pytest.mark.eis("M003", "M007", "M008")
@pytest.mark.parametrize("veld", ["werksoort", "waarde", "herkomst"])
def test_a_new_place_says_what_the_work_is_and_what_was_typed_stays(ingelogd, gemeente, auteur, veld):
    baas = rijen.werkplek(gemeente).werkgever_id
    goed = {
        "naam": "Kas", "werksoort": "kwekerij", "waarde": "beide", "herkomst": "markt", "werkgeverschap": "gemeente",
        "vorm": "intern", "omschrijving": "Stekken en oppotten", "vanaf": "2018-11-01",
    }  # fmt: skip
    antwoord = ingelogd("consultant").post(f"/werkgevers/{baas}/werkplek/", goed | {veld: ""})
    assert list(antwoord.context["form"].errors) == [veld]
    assert antwoord.context["form"]["omschrijving"].value() == "Stekken en oppotten"
    assert ingelogd("consultant").post(f"/werkgevers/{baas}/werkplek/", goed).status_code == 302
    with gemeenten_in_beeld([gemeente.pk]):
        kas = Werkplek.objects.get(naam="Kas")
    assert (kas.werksoort, kas.waarde, kas.herkomst) == (Werksoort.KWEKERIJ, Waarde.BEIDE, Herkomst.MARKT)


def test_places_of_a_neighbour_and_of_another_day_are_not_found(ingelogd, gemeente, buurgemeente, drie):
    plek(buurgemeente, "Van de buren", werksoort="montage")
    plek(gemeente, "Gestopt", tot=PEILDATUM)
    plek(gemeente, "Later", vanaf=D(2018, 11, 16))
    namen = {een.naam for een in ingelogd("consultant").get("/werkgevers/plekken/").context["plekken"]}
    assert namen == {"Werkbank", "Perken", "Dozen"}


@pytest.mark.parametrize(
    ("rol", "code"), [("consultant", 200), ("jobcoach", 200), ("controller", 403), ("school", 403)]
)
def test_consultant_and_jobcoach_search_for_places(ingelogd, rol, code):
    assert ingelogd(rol).get("/werkgevers/plekken/").status_code == code


def test_a_long_list_has_pages_and_asks_the_same_whatever_its_length(ingelogd, gemeente, auteur, hooguit_queries):
    for nummer in range(52):
        plek(gemeente, f"Plek {nummer}")
    client = ingelogd("consultant")
    with hooguit_queries(15):
        eerste = client.get("/werkgevers/plekken/", {"werksoort": "verpakken"})
    tweede = client.get("/werkgevers/plekken/", {"werksoort": "verpakken", "na": eerste.context["volgende"]})
    namen = [een.naam for blad in (eerste, tweede) for een in blad.context["plekken"]]
    assert len(namen) == len(set(namen)) == eerste.context["aantal"] == 52
    assert tweede.context["volgende"] == ""
    assert client.get("/werkgevers/plekken/", {"na": "x|abc"}).status_code == 200


def test_the_question_goes_along_to_the_next_page_in_one_form():
    vraag = Zoekvraag.lees({"werksoort": "groen", "jongeren": "1", "vorm": "?"})
    assert vraag.als_adres == "werksoort=groen&jongeren=1"
    assert Zoekvraag.lees({}).als_adres == ""


def test_what_people_typed_before_the_catalogue_becomes_a_word_of_it_and_keeps_its_own(gemeente, als_eigenaar, auteur):
    """The migration, on rows as they were: without the constraint, with free text."""
    migratie = importlib.import_module("luwte.plekken.migrations.0002_werksoort_inkoop")
    assert set(migratie.SOORTEN) | {"anders"} == set(Werksoort.values)
    eigen = [plek(gemeente, f"P{nummer}") for nummer in range(3)]
    with (
        als_eigenaar(),
        gemeenten_in_beeld([gemeente.pk]),
        author("test", "oude woorden"),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE plekken_werkplek DROP CONSTRAINT werkplek_werksoort_bekend")
        cursor.execute("ALTER TABLE plekken_werkplek ALTER COLUMN werksoort TYPE varchar(80)")
        for een, woord in zip(eigen, ("Groen", " Inpakken ", "Sleutels vijlen"), strict=True):
            cursor.execute("UPDATE plekken_werkplek SET werksoort = %s WHERE id = %s", [woord, een.pk])
        cursor.execute(migratie.EEN_WOORD.sql)
        cursor.execute("ALTER TABLE plekken_werkplek ALTER COLUMN werksoort TYPE varchar(13)")
        cursor.execute("SELECT werksoort, omschrijving FROM plekken_werkplek ORDER BY naam")
        assert cursor.fetchall() == [("groen", ""), ("verpakken", " Inpakken "), ("anders", "Sleutels vijlen")]


def test_nothing_in_the_search_asks_or_ranks_who_somebody_is(gemeente, drie):
    with gemeenten_in_beeld([gemeente.pk]):
        rijen_van = gevonden(gemeente, PEILDATUM, Zoekvraag())
        assert [een.werkgever.naam for een in rijen_van] == sorted(een.werkgever.naam for een in rijen_van)
    assert not {"loonwaarde", "kosten", "leeftijd"} & set(Zoekvraag.__dataclass_fields__)
