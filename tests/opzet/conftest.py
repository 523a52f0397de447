"""A checkout of its own to start, stop and break; it shares the installed packages with this one."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from luwte.site import database, opzet
from luwte.site.cluster import Cluster
from tests.harness import kept
from tests.harness.database import TEMPLATE, Template, memory

CLOSED = "http://127.0.0.1:9/simple"  # the discard port: nobody listens there
WITHOUT_DEMO = {"LUWTE_DEMO": "0", "LUWTE_GEHEIM": "toets" * 10, "LUWTE_BSN_SLEUTEL": "toets" * 10}  # starts in seconds
NO_NETWORK = {"PIP_INDEX_URL": CLOSED, "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}


@dataclass(frozen=True)
class Checkout:
    """A copy of the project in a folder of its own."""

    root: Path

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run one of its scripts to the end."""
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=240,
            check=False,
        )

    def serve(self, port: int, *, demo: bool = False) -> subprocess.Popen[str]:
        """./start on this port, once it says where it runs."""
        process = subprocess.Popen(
            [sys.executable, "./start", "--poort", str(port)],
            cwd=self.root,
            env=self.environment(**({} if demo else WITHOUT_DEMO)),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            text=True,
            preexec_fn=_as_in_the_background,  # noqa: PLW1509 - no threads here
        )
        seen = []
        assert process.stderr is not None
        for line in process.stderr:
            seen.append(line)
            if f"127.0.0.1:{port}/" in line:
                return process
        process.stderr.close()
        process.wait(30)
        log = self.root / "var" / "website.log"
        raise AssertionError("".join(seen) + (log.read_text() if log.exists() else ""))

    def environment(self, **extra: str) -> dict[str, str]:
        """As a user would have it: nothing of this test run."""
        ours = {
            key: value for key, value in os.environ.items() if not key.startswith(("LUWTE_", "DATABASE_", "PYTEST"))
        }
        ours.pop("DJANGO_SETTINGS_MODULE", None)
        return {**ours, "HOME": str(self.root), "PATH": "/usr/bin:/bin", **extra}

    @property
    def cluster(self) -> Cluster:
        """Its database server."""
        return Cluster(self.root / "var" / "postgres")


def _as_in_the_background() -> None:
    """A shell without job control starts its background jobs with SIGINT ignored."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def stop(process: subprocess.Popen[str], number: int = signal.SIGINT) -> int:
    """Stop ./start by a signal; gives its exit code."""
    process.send_signal(number)
    try:
        return process.wait(60)
    finally:
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()


def answers(port: int) -> bool:
    """Whether a web server listens on the port."""
    import socket

    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def gone(port: int, seconds: float = 10) -> bool:
    """Whether the web server goes away within the time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not answers(port):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def fresh() -> Iterator[Checkout]:
    """The files git knows, nothing set up."""
    # In memory, since a real server flushes to its disk all the time; with a name that a later run clears.
    root = Path(tempfile.mkdtemp(prefix=f"lw{os.getpid()}-", dir=memory()))
    root.chmod(0o755)
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=opzet.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        source, target = opzet.ROOT / name, root / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    checkout = Checkout(root)
    yield checkout
    checkout.cluster.stop()
    shutil.rmtree(checkout.cluster.data.parent, ignore_errors=True)
    shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def ready(fresh: Checkout) -> Checkout:
    """A checkout whose packages are in place (those of this run), so that no network is needed."""
    packages = without_packages(fresh)
    here = next((opzet.VENV / "lib").glob("python3*/site-packages"))
    (packages / "van-hier.pth").write_text(f"{here}\n")
    (fresh.root / "node_modules").symlink_to(opzet.ROOT / "node_modules")
    return fresh


@pytest.fixture
def used_before(ready: Checkout, template_database: Template) -> Checkout:
    """A checkout that was started before: its tables are there, so that starting takes seconds."""
    migrated = kept.find()
    assert migrated is not None, "the template of this run is kept; a file of the product changed while the tests ran"
    kept.put_back(migrated, ready.cluster.data)
    ready.cluster.start()
    with psycopg.connect(database.url(ready.cluster.socket, "postgres", "postgres"), autocommit=True) as admin:
        admin.execute(f"ALTER DATABASE {TEMPLATE} RENAME TO {database.NAME}".encode())
    ready.cluster.stop()
    return ready


def without_packages(checkout: Checkout) -> Path:
    """Make its environment look installed; gives the folder of its packages."""
    venv = checkout.root / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    digest = opzet.digest(checkout.root / "requirements.lock")
    (venv / ".luwte-requirements").write_text(digest)
    return next((venv / "lib").glob("python3*/site-packages"))
