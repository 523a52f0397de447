"""The addresses of the database, and the two roles that open it."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from luwte.site import database, manage
from luwte.site.cluster import Cluster


@pytest.fixture(autouse=True)
def _no_database_given(monkeypatch):
    for name in ("DATABASE_URL", "LUWTE_EIGENAAR_URL", "LUWTE_ROL"):
        monkeypatch.delenv(name, raising=False)


def test_an_address_becomes_a_setting_of_django():
    setting = database.settings_for("postgresql://luwte_app:geh%40im@db.voorbeeld:5433/luwte?sslmode=require")
    assert setting == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "luwte",
        "USER": "luwte_app",
        "PASSWORD": "geh@im",
        "HOST": "db.voorbeeld",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_socket_is_a_host_too():
    setting = database.settings_for(database.url(Path("/run/luwte"), "luwte_app", "luwte"))
    assert (setting["HOST"], setting["USER"], setting["NAME"], setting["OPTIONS"]) == (
        "/run/luwte",
        "luwte_app",
        "luwte",
        {},
    )


def test_another_kind_of_database_is_refused():
    with pytest.raises(database.DatabaseProblem, match="postgresql://"):
        database.settings_for("sqlite:///luwte.db")


def test_the_web_process_is_the_app_role_and_the_owner_must_be_asked_for(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://luwte_app@db/luwte")
    monkeypatch.setenv("LUWTE_EIGENAAR_URL", "postgresql://luwte_eigenaar@db/luwte")
    assert database.databases()["default"]["USER"] == "luwte_app"
    monkeypatch.setenv("LUWTE_ROL", "eigenaar")
    assert database.databases()["default"]["USER"] == "luwte_eigenaar"


def test_working_as_owner_without_the_address_of_the_owner_is_refused(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://luwte_app@db/luwte")
    monkeypatch.setenv("LUWTE_ROL", "eigenaar")
    with pytest.raises(database.DatabaseProblem, match="LUWTE_EIGENAAR_URL"):
        database.databases()


def test_asking_for_the_addresses_starts_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("LUWTE_VAR", str(tmp_path / "var"))
    assert database.embedded()
    database.databases()
    assert not (tmp_path / "var").exists()


def test_a_long_path_gets_a_short_socket_and_each_folder_its_own(tmp_path):
    sockets = {Cluster(tmp_path.joinpath(*[name * 30] * 4)).socket for name in "ab"}
    assert len(sockets) == 2
    assert all(len(os.fsencode(socket / ".s.PGSQL.5432")) <= 103 for socket in sockets)


def test_a_cluster_that_is_kept_is_never_thrown_away(tmp_path):
    with pytest.raises(database.DatabaseProblem):
        Cluster(tmp_path).delete()


def test_a_management_command_without_database_says_what_to_do(monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", "postgresql://luwte_app@127.0.0.1:9/luwte")
    monkeypatch.setenv("LUWTE_EIGENAAR_URL", "postgresql://luwte_eigenaar@127.0.0.1:9/luwte")
    monkeypatch.setenv("LUWTE_ROL", "eigenaar")
    assert manage.main(["manage", "migrate"]) == 1
    assert "niet bereiken" in capsys.readouterr().err


@pytest.mark.django_db
def test_a_day_begins_in_the_database_when_it_begins_here():
    """Whose role begins today has it from midnight, and not an hour or two later."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('TimeZone'), current_date")
        assert cursor.fetchone() == (settings.TIME_ZONE, timezone.localdate())
