"""Somebody who can run any SQL as the web process: what the database itself still refuses."""

from contextlib import suppress

import psycopg
import pytest
from django.db import DataError, Error, connection, transaction

from luwte.toezicht import instellingen
from luwte.toezicht.auteur import author

pytestmark = pytest.mark.django_db

# Facts that were recorded: a correction is a new row, never another text in the old one.
ONVERANDERLIJK = (
    "trajecten_stap", "trajecten_advies", "trajecten_vaststelling", "plaatsingen_loonwaardemeting",
    "taakstelling_nietwerkzaamreden", "toezicht_wijziging", "toezicht_inzage",
)  # fmt: skip


def mag(tabel, recht):
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('luwte_app', %s, %s)", [tabel, recht])
        return cursor.fetchone()[0]


def tabellen():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind='r' AND relnamespace='public'::regnamespace ORDER BY 1"
        )
        return [naam for (naam,) in cursor.fetchall()]


def geweigerd(sql, *waarden):
    with author("dief", "x"), connection.cursor() as cursor:
        with pytest.raises(Error) as fout, transaction.atomic():
            cursor.execute(sql, waarden)
    assert isinstance(fout.value.__cause__, psycopg.errors.InsufficientPrivilege), fout.value
    return True


@pytest.mark.parametrize("tabel", ONVERANDERLIJK)
def test_what_was_recorded_can_never_be_rewritten_or_erased(tabel):
    assert not mag(tabel, "UPDATE")
    assert not mag(tabel, "DELETE")
    assert geweigerd(f"UPDATE {tabel} SET id = id")


def test_no_table_can_be_emptied_and_no_trigger_added():
    assert [t for t in tabellen() if mag(t, "TRUNCATE") or mag(t, "TRIGGER") or mag(t, "REFERENCES")] == []


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE trajecten_stap DISABLE TRIGGER ALL",
        "ALTER TABLE kandidaten_kandidaat DISABLE ROW LEVEL SECURITY",
        "DROP POLICY luwte_lezen ON kandidaten_kandidaat",
        "SET SESSION session_replication_role = replica",
        "SET ROLE luwte_eigenaar",
        "SET ROLE postgres",
        "CREATE TABLE public.kopie AS SELECT 1",
        "CREATE TEMPORARY TABLE trajecten_stap (id int)",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SELECT luwte_mag_verwijderen('trajecten_stap')",
        "INSERT INTO luwte_verwijderbaar VALUES ('trajecten_stap')",
        """INSERT INTO toezicht_wijziging (tijd, auteur, aanleiding, verzoek, tabel, rij_id, actie)
           VALUES (now(), 'anouk', 'x', '', 'trajecten_stap', '1', 'verwijderd')""",
        "COPY kandidaten_kandidaat TO '/tmp/uit'",
        "SELECT pg_read_file('/etc/passwd')",
        "UPDATE gemeenten_gebruiker SET is_superuser = true",
        "UPDATE gemeenten_gebruiker SET username = 'anouk'",
        "INSERT INTO gemeenten_gebruiker (username) VALUES ('indringer')",
        "UPDATE gemeenten_lidmaatschap SET rol = 'consultant'",
        "INSERT INTO gemeenten_lidmaatschap (gebruiker_id, gemeente_id, rol) VALUES (1, 1, 'consultant')",
        "UPDATE gemeenten_gemeente SET naam = 'Niks'",
        "DELETE FROM kandidaten_kandidaat",
    ],
)  # fmt: skip
def test_the_web_process_cannot_widen_its_own_rights(sql):
    assert geweigerd(sql)


def test_functions_of_the_owner_have_a_fixed_search_path():
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
               AND NOT coalesce(proconfig::text LIKE '%search_path=public, pg_temp%', false)"""
        )
        assert cursor.fetchall() == []


@pytest.mark.parametrize("waarde", ["", "abc", "1,2;3", "{1}", "-1", "9" * 30, "1 OR 1=1"])
@pytest.mark.parametrize("dagen", [[], ["infinity"], ["-infinity"], ["0001-01-01", "9999-12-31"], [None]])
def test_odd_arguments_to_the_counts_give_nothing(waarde, dagen, buurgemeente):
    with suppress(DataError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('luwte.gemeenten', %s, true)", [waarde])
        cursor.execute("SELECT * FROM taakstelling_tel(%s::date[])", [dagen])
        assert cursor.fetchall() == []


def test_a_user_still_logs_in_and_renews_the_hash_of_the_password(client, maak_gebruiker, gemeente):
    user = maak_gebruiker(gemeente, "consultant")
    assert client.post("/inloggen/", {"username": user.username, "password": "toets-wachtwoord-1"}).status_code == 302
    with instellingen.transaction_settings({instellingen.AUTEUR: "x", instellingen.AANLEIDING: "y"}):
        user.set_password("een-ander-wachtwoord")
        user.save(update_fields=["password"])
    user.refresh_from_db()
    assert user.last_login is not None
