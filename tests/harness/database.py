"""A throw-away PostgreSQL per run; the tables belong to the owner and tests are the app role.

The first worker that needs the database starts the server and migrates a template; each worker
works in a copy of its own. Tests log in as superuser but act as luwte_app, so ownership and
row-level security are as real as in production, and ``als_eigenaar`` can lend the owner's rights
inside the transaction of a test.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.operations import DatabaseOperations
from django.db.backends.signals import connection_created

from luwte.site import database
from luwte.site.cluster import Cluster
from tests.harness import kept

HOME = "LUWTE_TEST_HOME"
#: A server in memory makes and deletes its thousands of files at once; on a disk that takes minutes of a run.
MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30
TEMPLATE = "luwte_sjabloon"
DEMO = "luwte_demogebied"


def pytest_configure(config: pytest.Config) -> None:
    """The process that hands out the tests also owns the place of the server."""
    if HOME not in os.environ:
        os.environ[HOME] = tempfile.mkdtemp(prefix=f"lw{os.getpid()}-", dir=memory())
        Path(os.environ[HOME]).chmod(0o755)  # the server's own account must be able to pass
        config.add_cleanup(_clean_up)


def _clean_up() -> None:
    _delete(Path(os.environ.pop(HOME)))


def _delete(home: Path) -> None:
    Cluster(home / "pg", throw_away=True).delete()
    shutil.rmtree(home, ignore_errors=True)


def memory() -> Path | None:
    """Memory where it is a folder with room, without what a killed run left; None for a folder on disk."""
    if not os.access(MEMORY, os.W_OK):
        return None
    for left in MEMORY.glob("lw*-*"):
        pid = left.name[2:].split("-")[0]
        if pid.isdigit() and not Path(f"/proc/{pid}").exists() and left.stat().st_uid == os.geteuid():
            _delete(left)
    return MEMORY if shutil.disk_usage(MEMORY).free > ROOM else None


class Template:
    """The migrated database that every test database is a copy of."""

    def __init__(self) -> None:
        """Start the server and migrate, unless another worker did so already."""
        self.cluster = Cluster(Path(os.environ[HOME]) / "pg", throw_away=True)
        self.cluster.home.mkdir(exist_ok=True)
        ready = self.cluster.home / "klaar"
        with database_lock(self.cluster.home):
            if not ready.exists():
                self._make()
                ready.touch()
            self.cluster.start()

    def _make(self) -> None:
        """The template of an earlier run when nothing it came from changed, else migrated now."""
        if (earlier := kept.find()) is not None:
            kept.put_back(earlier, self.cluster.data)
            return
        self.cluster.start()
        database.create(self.socket, TEMPLATE)
        said = run_as_owner(self.socket, TEMPLATE, "-c", kept.MIGRATE)
        self.cluster.stop()
        kept.keep(self.cluster.data, json.loads(said.splitlines()[-1]))

    @property
    def socket(self) -> Path:
        """Where the server listens."""
        return self.cluster.socket

    def copy(self, name: str, source: str = TEMPLATE) -> None:
        """Make database ``name`` anew as a copy of the template."""
        with (
            database_lock(self.cluster.home),
            psycopg.connect(database.url(self.socket, "postgres", "postgres"), autocommit=True) as admin,
        ):
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
            admin.execute(f"CREATE DATABASE {name} TEMPLATE {source}".encode())
            # Rights on a database are not copied along.
            admin.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC".encode())
            admin.execute(f"GRANT CONNECT ON DATABASE {name} TO {database.OWNER}, {database.APP}".encode())

    def copy_demo(self, name: str) -> None:
        """Make database ``name`` anew with the demo region, which the first who asks loads."""
        loaded = self.cluster.home / "demo"
        with database_lock(self.cluster.home, ".demo"):
            if not loaded.exists():
                self.copy(DEMO)
                run_as_owner(self.socket, DEMO, "-m", "luwte.site.manage", "demo_laden")
                loaded.touch()
        self.copy(name, DEMO)

    def addresses(self, name: str) -> dict[str, str]:
        """The environment for a process that must use database ``name``."""
        return addresses(self.socket, name)


@contextmanager
def database_lock(home: Path, name: str = ".proef") -> Iterator[None]:
    """One worker at a time."""
    import fcntl

    with (home / name).open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def addresses(socket: Path, name: str) -> dict[str, str]:
    """DATABASE_URL and LUWTE_EIGENAAR_URL of a database on this server."""
    return {
        "DATABASE_URL": database.url(socket, database.APP, name),
        "LUWTE_EIGENAAR_URL": database.url(socket, database.OWNER, name),
    }


def run_as_owner(socket: Path, name: str, *words: str) -> str:
    """Run Python on a database as its owner and give what it printed; fails the run with its output."""
    done = subprocess.run(
        [sys.executable, "-W", "default", *words],
        env={
            **os.environ,
            **addresses(socket, name),
            "PYTHONPATH": str(kept.ROOT / "src"),  # the tree under test, wherever this Python looks first
            "LUWTE_ROL": "eigenaar",
            "LUWTE_DEMO": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


@pytest.fixture(scope="session")
def template_database() -> Template:
    """The server with its migrated template."""
    return Template()


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_db_blocker: pytest.FixtureDef) -> Iterator[None]:
    """Instead of pytest-django's: a copy of the template, used as luwte_app."""
    template: Template = request.getfixturevalue("template_database")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alleen")
    name = f"proef_{worker}"

    def become_app(connection: object, **_: object) -> None:
        with connection.connection.cursor() as cursor:  # type: ignore[attr-defined]
            cursor.execute(f"SET SESSION AUTHORIZATION {database.APP}")

    def flush(operations: DatabaseOperations, sql_list: list[str]) -> None:
        """After a test with real transactions: a fresh copy instead of TRUNCATE."""
        connection.close()
        template.copy(name)

    template.copy(name)
    connection_created.connect(become_app, dispatch_uid="become_app")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():  # type: ignore[attr-defined]
        patch.setattr(DatabaseOperations, "execute_sql_flush", flush)
        connection.close()
        connection.settings_dict.update(
            HOST=str(template.socket), PORT="", USER="postgres", PASSWORD="", NAME=name, CONN_MAX_AGE=0
        )
        yield
        connection.close()
    connection_created.disconnect(dispatch_uid="become_app")


@contextmanager
def owner_rights() -> Iterator[None]:
    """Act as the owner of the tables inside the current transaction."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SET SESSION AUTHORIZATION {database.OWNER}")
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"SET SESSION AUTHORIZATION {database.APP}")
