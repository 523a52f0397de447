"""The border between municipalities is drawn by the database, not by our queries."""

import datetime

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld

pytestmark = pytest.mark.django_db

# Tables that belong to the border itself: the two logs have no audit trigger, they are the log.
LOGS = {"toezicht_wijziging", "toezicht_inzage"}
PUBLIC = {"gemeenten_beleid", "gemeenten_regiodeelname"}


@pytest.fixture
def kandidaat_van(auteur):
    """Register a person in a municipality: ``kandidaat_van(gemeente, "111222333")``."""

    def maak(gemeente, bsn="111222333"):
        person = Kandidaat(
            gemeente=gemeente, voornaam="Sam", achternaam="Buur", geboortedatum=datetime.date(1990, 1, 1)
        )
        person.zet_bsn(bsn)
        with gemeenten_in_beeld([gemeente.pk]):
            person.save()
        return person

    return maak


def tables_of_a_municipality():
    """Every table with a column gemeente_id: name, RLS on, has audit trigger."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.relname, c.relrowsecurity,
                   EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid
                           AND t.tgname = 'luwte_leg_vast' AND t.tgenabled = 'O'),
                   (SELECT array_agg(DISTINCT p.polcmd::text ORDER BY p.polcmd::text)
                    FROM pg_policy p WHERE p.polrelid = c.oid)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE a.attname = 'gemeente_id' AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
              AND c.relnamespace = 'public'::regnamespace
            ORDER BY 1
            """
        )
        return cursor.fetchall()


def test_every_table_of_a_municipality_is_bounded_and_audited():
    tables = tables_of_a_municipality()
    names = {name for name, *_ in tables}
    assert len(names) >= 10
    assert {"kandidaten_kandidaat", "gemeenten_lidmaatschap"} | LOGS <= names
    assert [name for name, rls, _, _ in tables if not rls] == []
    assert [name for name, _, audited, _ in tables if not audited and name not in LOGS] == []
    # r: select, a: insert, w: update, d: delete; the logs cannot be changed at all.
    commands = {name: set(found) for name, _, _, found in tables}
    assert {name for name, found in commands.items() if found != set("rawd")} == LOGS
    assert commands["toezicht_wijziging"] == {"r"}
    assert commands["toezicht_inzage"] == {"r", "a"}


def test_only_public_facts_are_readable_outside_the_border():
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT polrelid::regclass::text FROM pg_policy
               WHERE polcmd = 'r' AND pg_get_expr(polqual, polrelid) = 'true' ORDER BY 1"""
        )
        assert {row[0] for row in cursor.fetchall()} == PUBLIC


def test_without_a_municipality_in_view_nobody_is_seen(kandidaat_van, gemeente):
    kandidaat_van(gemeente)
    assert Kandidaat.objects.count() == 0


def test_a_neighbours_person_is_not_seen(kandidaat_van, gemeente, buurgemeente, in_beeld):
    ours = kandidaat_van(gemeente)
    theirs = kandidaat_van(buurgemeente)
    in_beeld(gemeente)
    assert list(Kandidaat.objects.all()) == [ours]
    assert not Kandidaat.objects.filter(pk=theirs.pk).exists()
    in_beeld(gemeente, buurgemeente)
    assert Kandidaat.objects.count() == 2


def test_a_neighbours_person_is_not_changed(kandidaat_van, gemeente, buurgemeente, in_beeld):
    ours = kandidaat_van(gemeente)
    theirs = kandidaat_van(buurgemeente)
    in_beeld(gemeente)
    assert Kandidaat.objects.filter(pk=theirs.pk).update(voornaam="Gekaapt") == 0
    assert Kandidaat.objects.filter(pk=ours.pk).update(voornaam="Saar") == 1
    in_beeld(buurgemeente)
    assert Kandidaat.objects.get().voornaam == "Sam"


def test_a_person_cannot_be_registered_at_a_neighbour(gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente)
    person = Kandidaat(
        gemeente=buurgemeente, voornaam="Sam", achternaam="Buur", geboortedatum=datetime.date(1990, 1, 1)
    )
    person.zet_bsn("111222333")
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        person.save()


def test_a_person_cannot_be_moved_to_a_neighbour(kandidaat_van, gemeente, buurgemeente, in_beeld):
    ours = kandidaat_van(gemeente)
    in_beeld(gemeente)
    ours.gemeente = buurgemeente
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        ours.save()


def test_a_row_cannot_hang_on_a_neighbours_person(kandidaat_van, gemeente, buurgemeente, in_beeld):
    kandidaat_van(gemeente)
    theirs = kandidaat_van(buurgemeente)
    in_beeld(gemeente)
    with pytest.raises(IntegrityError, match="horen bij een andere gemeente"), transaction.atomic():
        Rechtspositie.objects.create(
            gemeente=gemeente, kandidaat_id=theirs.pk, soort="bijstand", periode=(datetime.date(2017, 1, 1), None)
        )


def test_a_person_cannot_be_deleted_by_the_web_process(kandidaat_van, gemeente, in_beeld):
    kandidaat_van(gemeente)
    in_beeld(gemeente)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Kandidaat.objects.all().delete()


def test_the_view_ends_with_the_block(gemeente, buurgemeente):
    def in_view():
        with connection.cursor() as cursor:
            cursor.execute("SELECT luwte_gemeenten()")
            return cursor.fetchone()[0]

    with gemeenten_in_beeld([gemeente.pk]):
        with gemeenten_in_beeld([buurgemeente.pk]):
            assert in_view() == [buurgemeente.pk]
        assert in_view() == [gemeente.pk]
    assert in_view() == []


def test_the_web_process_owns_nothing_and_makes_nothing():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
        assert cursor.fetchone() == (0,)
        for statement in (
            "CREATE TABLE kopie (id int)",
            "ALTER TABLE kandidaten_kandidaat DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE kandidaten_kandidaat DISABLE TRIGGER luwte_leg_vast",
            "TRUNCATE kandidaten_kandidaat CASCADE",
            "UPDATE gemeenten_gemeente SET naam = 'x'",
            "DELETE FROM gemeenten_lidmaatschap",
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                cursor.execute(statement)


def test_policies_leave_the_author_rule_to_the_trigger(gemeente):
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        person = Kandidaat(gemeente=gemeente, voornaam="A", achternaam="B", geboortedatum=datetime.date(1990, 1, 1))
        person.zet_bsn("111222333")
        person.save()
        assert Kandidaat.objects.get() == person
