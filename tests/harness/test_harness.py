"""The harness itself: it must bite."""

import os
import subprocess
import sys

import pytest
from django.db import ProgrammingError, connection

from tests.harness import database
from tests.harness.pages import faults
from tests.harness.snapshots import normalized, section


@pytest.mark.django_db
def test_a_test_acts_as_a_role_that_owns_nothing():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("luwte_app", False, False)
        cursor.execute("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = 'luwte_app'")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_the_app_role_cannot_change_a_table():
    with connection.cursor() as cursor, pytest.raises(ProgrammingError):
        cursor.execute("ALTER TABLE gemeenten_gemeente ADD COLUMN x int")


@pytest.mark.django_db
def test_the_owner_hands_back_the_rights(als_eigenaar, gemeente):
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("luwte_eigenaar",)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("luwte_app",)


@pytest.mark.django_db
def test_rows_without_order_come_shuffled(maak_gemeente):
    from luwte.gemeenten.models import Gemeente

    names = [f"Proefgemeente {number:02}" for number in range(12)]
    for number, name in enumerate(names):
        maak_gemeente(f"{number + 5000}", name)
    ours = Gemeente.objects.filter(naam__startswith="Proefgemeente")
    assert list(ours.order_by("naam").values_list("naam", flat=True)) == names
    assert any([row.naam for row in ours.order_by()] != names for _ in range(5))


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<form method=post><button>Ok</button></form>", "csrf"),
        ("<p style='color:red'>x</p>", "inline"),
        ("<script>alert(1)</script>", "inline"),
        ("<p id=a></p><p id=a></p>", "the same id twice: a"),
        ("<input id=naam>", "without label"),
        ("<html lang=nl><title>x</title><main></main></html>", "0 times <h1>"),
        ("<html><title>x</title><main><h1>x</h1></main></html>", "lang"),
        ("<img src=x>", "alt"),
    ],
)
def test_a_page_that_breaks_a_law_is_found(html, fault):
    assert any(fault in found for found in faults(html))


def test_a_good_page_passes():
    assert not faults(
        "<html lang=nl><title>x</title><main><h1>x</h1><form method=post><input type=hidden name=csrfmiddlewaretoken>"
        "<label for=n>Naam</label><input id=n><label><input type=radio> ja</label></form></main></html>"
    )


def test_a_snapshot_holds_only_the_section_under_test():
    html = '<body><p>weg</p><div id="hier" class="b"><p>Dag<br>buur</p></div><p>weg</p></body>'
    assert section(html, "hier") == '<div class="b" id="hier">\n  <p>\n    Dag\n    <br>\n    buur\n  </p>\n</div>\n'


def test_sql_is_compared_by_its_form():
    assert normalized(["SELECT a FROM t WHERE id IN (1, 2, 3) AND n = 'x''y'"]) == normalized(
        ["select a from t where id in (4, 5) and n = 'z'"]
    )


def test_the_throw_away_database_stands_in_memory_when_there_is_room(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "MEMORY", tmp_path)
    monkeypatch.setattr(database, "ROOM", 0)
    assert database.memory() == tmp_path
    monkeypatch.setattr(database, "ROOM", 2**80)
    assert database.memory() is None
    monkeypatch.setattr(database, "MEMORY", tmp_path / "none")
    assert database.memory() is None


def test_what_a_killed_run_left_in_memory_is_cleared_and_what_runs_stays(tmp_path, monkeypatch):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for name in (f"lw{gone.pid}-a", f"lw{os.getpid()}-b", "lwx-c"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(database, "MEMORY", tmp_path)
    database.memory()
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([f"lw{os.getpid()}-b", "lwx-c"])
