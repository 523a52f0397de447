"""From SQL: in a candidate's session the database shows rows of that one person, whatever is asked."""

import pytest
from django.db import Error, connection, transaction

from luwte.mijn import eigen_rijen, sessie
from luwte.mijn.bijlagen import voeg_toe
from luwte.mijn.code import sleutel
from luwte.toezicht import instellingen
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.mijn.conftest import tel

pytestmark = pytest.mark.django_db


def rijen(sql, *waarden):
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def tabellen_van_gemeenten():
    sql = """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE a.attname = 'gemeente_id'
        AND NOT a.attisdropped AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"""
    return [naam for (naam,) in rijen(sql)]


def leesbaar():
    """The tables she may read; a table that is being made by now has no migration yet."""
    return [tabel for tabel in eigen_rijen.lezen() if rijen("SELECT to_regclass(%s)", tabel) != [(None,)]]


def bijlage_van(mens, titel="Brief van de arts"):
    with sessie.als_kandidaat(mens.kandidaat.pk, aanleiding="test"):
        wie = sessie.laad(mens.toegang.pk)
        return voeg_toe(wie, sleutel(mens.code, mens.toegang.zout), titel, b"Ik ben ziek.", tekst=True)


def geweigerd(sql, *waarden):
    with pytest.raises(Error) as fout, transaction.atomic():
        rijen(sql, *waarden)
    return str(fout.value)


@pytest.mark.eis("M329")
def test_a_candidate_sees_herself_and_nobody_else(mens, buur, maak_mens, gemeente):
    maak_mens(gemeente, "S16")  # a townsman
    with sessie.als_kandidaat(mens.kandidaat.pk):
        assert rijen("SELECT id FROM kandidaten_kandidaat") == [(mens.kandidaat.pk,)]
        assert rijen("SELECT DISTINCT traject_id FROM trajecten_stap") == [(mens.geval.traject.pk,)]
        assert tel("plaatsingen_contract") == 1
        assert tel("plekken_werkgever") == 1
    with sessie.als_kandidaat(buur.kandidaat.pk):
        assert rijen("SELECT id FROM kandidaten_kandidaat") == [(buur.kandidaat.pk,)]
    with sessie.als_kandidaat(0):
        assert [t for t in leesbaar() if tel(t)] == []


def test_no_table_of_a_municipality_shows_more_when_every_municipality_is_in_view(mens, buur, maak_mens, gemeente):
    ander = maak_mens(gemeente, "S16")
    alle = f"{mens.kandidaat.gemeente_id},{buur.kandidaat.gemeente_id}"
    with sessie.als_kandidaat(mens.kandidaat.pk):
        eigen = {tabel: tel(tabel) for tabel in leesbaar()}
        instellingen.set_for_transaction({instellingen.GEMEENTEN: alle, instellingen.GEBRUIKER: "1"})
        assert {tabel: tel(tabel) for tabel in leesbaar()} == eigen
        assert rijen("SELECT id FROM kandidaten_kandidaat WHERE id = %s", ander.kandidaat.pk) == []


def test_every_other_table_is_closed(mens):
    open_ = {*eigen_rijen.lezen(), *eigen_rijen.IEDEREEN}
    dicht = [t for t in [*tabellen_van_gemeenten(), "django_session", "toezicht_wijziging"] if t not in open_]
    assert {"gemeenten_lidmaatschap", "toezicht_wijziging", "taakstelling_lokaal"} & set(dicht)
    with sessie.als_kandidaat(mens.kandidaat.pk):
        for tabel in dicht:
            assert "permission denied" in geweigerd(f"SELECT * FROM {tabel}"), tabel
        assert "permission denied" in geweigerd("SELECT password FROM gemeenten_gebruiker")
        assert "permission denied" in geweigerd("DELETE FROM mijn_inlogpoging")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE kandidaten_kandidaat SET telefoon = '0'",
        "UPDATE kandidaten_toestemming SET gegeven_op = '2000-01-01'",
        "DELETE FROM kandidaten_toestemming",
        "INSERT INTO trajecten_stap DEFAULT VALUES",
        "UPDATE mijn_toegang SET geldig_tot = '2099-01-01'",
        "UPDATE mijn_opening SET door = 'niemand'",
        "DELETE FROM toezicht_inzage",
        "UPDATE mijn_deling SET tot = '2099-01-01'",
    ],
)
def test_she_changes_nothing_but_what_is_hers_to_change(mens, sql):
    with sessie.als_kandidaat(mens.kandidaat.pk, aanleiding="test"):
        assert "permission denied" in geweigerd(sql) or "policy" in geweigerd(sql)


def test_she_writes_nothing_in_the_name_of_somebody_else(mens, buur):
    sql = """INSERT INTO kandidaten_verzoek (aangemaakt_op, gemeente_id, kandidaat_id, onderwerp, tekst, gevraagd_op,
        door, antwoord) VALUES (now(), %s, %s, 'fout', 'x', '2018-11-15', 'ik', '')"""
    with sessie.als_kandidaat(mens.kandidaat.pk, aanleiding="test"):
        assert "row-level security" in geweigerd(sql, buur.kandidaat.gemeente_id, buur.kandidaat.pk)


@pytest.mark.eis("M329")
def test_nobody_of_the_municipality_sees_the_sealed_annex(mens):
    bijlage = bijlage_van(mens)
    with gemeenten_in_beeld([mens.kandidaat.gemeente_id]), author("consulent", "test"):
        assert (tel("mijn_bijlage"), tel("mijn_deling"), tel("mijn_opening")) == (0, 0, 0)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE mijn_bijlage SET grootte = 1")
            assert cursor.rowcount == 0
        assert "permission denied" in geweigerd("DELETE FROM mijn_bijlage")
        instellingen.set_for_transaction({instellingen.KANDIDAAT: str(mens.kandidaat.pk)})
        assert tel("mijn_bijlage") == 0, "being the web process is not enough: only her role sees it"
        assert rijen("SELECT bijlagen, personen FROM mijn_bijlagen_telling()") == [(1, 1)]
    with sessie.als_kandidaat(mens.kandidaat.pk):
        assert rijen("SELECT id FROM mijn_bijlage") == [(bijlage.pk,)]


def test_neither_a_neighbour_nor_a_townsman_nor_a_representative_sees_the_annex(mens, buur, maak_mens, gemeente):
    bijlage_van(mens)
    for ander in (buur, maak_mens(gemeente)):
        with sessie.als_kandidaat(ander.kandidaat.pk):
            assert tel("mijn_bijlage") == 0
    with sessie.als_kandidaat(mens.kandidaat.pk, 1):
        assert tel("mijn_bijlage") == 0
    with gemeenten_in_beeld([buur.kandidaat.gemeente_id]):
        assert rijen("SELECT bijlagen FROM mijn_bijlagen_telling()") == [(0,)]


def test_what_lies_in_the_database_cannot_be_read_even_by_its_owner(mens, als_eigenaar):
    bijlage_van(mens, "Brief van de arts")
    with als_eigenaar():
        tekst = str(rijen("SELECT b::text FROM mijn_bijlage b"))
        log = str(rijen("SELECT voor, na FROM toezicht_wijziging WHERE tabel = 'mijn_bijlage'"))
    for geheim in ("Brief van de arts", "Ik ben ziek."):
        assert geheim not in tekst + log
        assert geheim.encode().hex() not in tekst + log
    assert "(verzegeld)" in log
    code = mens.code
    with als_eigenaar():
        alles = str(rijen("SELECT t::text FROM mijn_toegang t"))
    assert code not in alles
    assert code.encode().hex() not in alles


def test_a_table_that_hangs_on_a_person_is_found_by_itself():
    gevonden = {model._meta.db_table for model in eigen_rijen.paden()}
    assert {"kandidaten_rechtspositie", "trajecten_advies", "plaatsingen_contract", "brieven_ondertekening"} <= gevonden
    assert not {"plekken_werkgever", "brieven_postronde", "mijn_bijlage"} & gevonden
    assert all("luwte_kandidaat()" in weg or "IN (SELECT id" in weg for weg in eigen_rijen.paden().values())
