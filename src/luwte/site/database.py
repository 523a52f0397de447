"""Where the data lives: the addresses of the database and the roles that open it.

``luwte_eigenaar`` owns the database and its tables (migrations, demo data); ``luwte_app`` is the
web process: it owns nothing and row-level security binds it. For a candidate it steps down to
``luwte_kandidaat``, which nobody can log in as. Without DATABASE_URL the embedded
server is used (see ``cluster``); with DATABASE_URL (app) and LUWTE_EIGENAAR_URL (owner) an
existing PostgreSQL of version 15 or later.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from luwte.site.cluster import Cluster, DatabaseProblem
from luwte.site.opzet import var

OWNER = "luwte_eigenaar"
APP = "luwte_app"
KANDIDAAT = "luwte_kandidaat"
NAME = "luwte"
OLDEST = 15

__all__ = [
    "APP",
    "KANDIDAAT",
    "NAME",
    "OWNER",
    "Cluster",
    "DatabaseProblem",
    "Urls",
    "cluster",
    "create",
    "databases",
    "embedded",
    "ensure_running",
    "in_use",
    "prepare",
    "settings_for",
    "stop",
    "url",
    "urls",
    "var",
]

# Run as the owner on every database before the first migration; may be run again. What the app
# role may do with each table is given after every migration (luwte.toezicht.rechten_db).
PREPARE = f"""
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO {OWNER};
GRANT USAGE ON SCHEMA public TO {APP};
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
"""

ROLES = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OWNER}') THEN
    CREATE ROLE {OWNER} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP}') THEN
    CREATE ROLE {APP} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
  END IF;
  -- The web process becomes this role while a candidate looks: it sees rows of that one person only.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{KANDIDAAT}') THEN
    CREATE ROLE {KANDIDAAT} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
  END IF;
  -- Without inheriting: it has her rows only after SET ROLE, and then no others.
  ALTER ROLE {APP} NOINHERIT;
  REVOKE {KANDIDAAT} FROM {APP};
  GRANT {KANDIDAAT} TO {APP};
END $$;
"""


class Urls(NamedTuple):
    """The addresses of one database, for its owner and for the web process."""

    eigenaar: str
    app: str


def embedded() -> bool:
    """Whether the embedded server is used: no DATABASE_URL is given."""
    return not os.environ.get("DATABASE_URL")


def cluster() -> Cluster:
    """The embedded server of this checkout."""
    return Cluster(var() / "postgres")


def url(socket: Path, role: str, name: str = NAME) -> str:
    """Address of database ``name`` for ``role`` on the embedded server with this socket."""
    return f"postgresql://{role}@/{name}?host={socket}"


def urls() -> Urls:
    """The addresses, without starting anything.

    Raises DatabaseProblem when only one of the two addresses is given.
    """
    if embedded():
        socket = cluster().socket
        return Urls(url(socket, OWNER), url(socket, APP))
    app, owner = os.environ["DATABASE_URL"], os.environ.get("LUWTE_EIGENAAR_URL", "")
    if not owner and os.environ.get("LUWTE_ROL") == "eigenaar":
        raise DatabaseProblem("Geef naast DATABASE_URL ook LUWTE_EIGENAAR_URL: het adres voor de eigenaar.")
    return Urls(owner, app)


def ensure_running() -> Urls:
    """Start the embedded server if needed, with roles and database, and give the addresses.

    Raises DatabaseProblem (a Dutch sentence) when that fails, or when a given server is too old.
    """
    found = urls()
    if embedded():
        server = cluster()
        if server.start() or not _exists(server.socket):
            create(server.socket, NAME)
        return found
    _check_version(found.app)
    return found


def create(socket: Path, name: str) -> None:
    """Make the roles and the owner's database on an embedded server; may be run again."""
    import psycopg

    with psycopg.connect(url(socket, "postgres", "postgres"), autocommit=True) as admin:
        admin.execute(ROLES)
        if admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            admin.execute(f"CREATE DATABASE {name} OWNER {OWNER}".encode())
            admin.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC".encode())
            admin.execute(f"GRANT CONNECT ON DATABASE {name} TO {APP}".encode())
    with psycopg.connect(url(socket, "postgres", name), autocommit=True) as admin:
        admin.execute(f"ALTER SCHEMA public OWNER TO {OWNER}".encode())
    prepare(url(socket, OWNER, name))


def prepare(owner_url: str) -> None:
    """Extensions and rights on one database, as its owner; may be run again."""
    import psycopg

    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(PREPARE.encode())


def stop() -> None:
    """Stop the embedded server, if there is one."""
    if embedded():
        cluster().stop()


@contextmanager
def in_use() -> Iterator[None]:
    """Keep the embedded server (if there is one) while the block lasts; the last out stops it."""
    if not embedded():
        yield
        return
    with cluster().in_use():
        yield


def settings_for(address: str) -> dict[str, Any]:
    """One entry of Django's DATABASES for a postgresql:// address."""
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres"):
        raise DatabaseProblem("Het adres van de database begint met postgresql:// . Pas DATABASE_URL aan.")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": options.pop("port", "") or str(parts.port or ""),
        "OPTIONS": options,
    }


def databases() -> dict[str, dict[str, Any]]:
    """Django's DATABASES: the app role, or the owner when LUWTE_ROL=eigenaar. Starts nothing."""
    found = urls()
    owner = os.environ.get("LUWTE_ROL") == "eigenaar"
    return {"default": settings_for(found.eigenaar if owner else found.app)}


def _exists(socket: Path) -> bool:
    import psycopg

    try:
        with psycopg.connect(url(socket, APP), connect_timeout=5) as connection:
            # A cluster of an earlier version knows no role of the candidate yet.
            sql = "SELECT 1 FROM pg_roles WHERE rolname = %s AND NOT pg_has_role(%s, oid, 'USAGE')"
            return connection.execute(sql, [KANDIDAAT, APP]).fetchone() is not None
    except psycopg.OperationalError:
        return False


def _check_version(address: str) -> None:
    import psycopg

    try:
        with psycopg.connect(address, connect_timeout=10) as connection:
            major = connection.info.server_version // 10000
    except psycopg.OperationalError as error:
        raise DatabaseProblem(
            "Luwte kan de database van DATABASE_URL niet bereiken. Controleer het adres en of de server aanstaat."
        ) from error
    if major < OLDEST:
        raise DatabaseProblem(f"Deze PostgreSQL is versie {major}. Luwte heeft versie {OLDEST} of later nodig.")
