"""The second half of ``./start``, inside the environment: database, demo region and web server.

The tables are brought up to date as the owner; the web server then runs as a role that owns
nothing. Ctrl-C stops the server and, when nobody else uses it, the database.
"""

import argparse
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from luwte.site import database
from luwte.site.opzet import NotReady, check_port, say, var

START_SECONDS = 60
GRACE_SECONDS = 5  # for pages under way when the server stops
PR_SET_PDEATHSIG = 1  # Linux: the signal a process gets when its parent dies


def main(argv: list[str] | None = None) -> int:
    """Prepare everything and serve until Ctrl-C; gives the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--alleen-opzetten", action="store_true")
    parser.add_argument("--poort", type=int, default=8000)
    parser.add_argument("--commando", default="./luwte")
    options = parser.parse_args(argv)
    # SIGINT too: a shell that starts us in the background has it ignored, and Python then leaves it so.
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, _interrupt)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
    if database.embedded():
        os.environ.setdefault("LUWTE_DEMO", "1")
    try:
        say("Luwte start de database.")
        database.ensure_running()
        with database.in_use():
            prepare()
            if options.alleen_opzetten:
                say("Alles staat klaar. Start Luwte met ./start.")
                return 0
            return serve(options.poort, options.commando)
    except (database.DatabaseProblem, NotReady) as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        say("Luwte is gestopt.")
        return 0


def prepare() -> None:
    """Bring the tables up to date and load the demo region, as the owner of the database.

    Raises DatabaseProblem, and NotReady when a setting lacks.
    """
    os.environ["LUWTE_ROL"] = "eigenaar"
    database.prepare(database.urls().eigenaar)
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command, get_commands
    from django.db import DatabaseError, connection

    try:
        django.setup()
    except ImproperlyConfigured as problem:
        raise NotReady(str(problem)) from problem
    try:
        call_command("migrate", verbosity=0, interactive=False)
        if os.environ.get("LUWTE_DEMO") == "1" and "demo_laden" in get_commands():
            call_command("demo_laden")
    except DatabaseError as error:
        keep_reason(error, _log())
        raise database.DatabaseProblem(
            f"De tabellen bijwerken lukt niet. Lees waarom in {_log()}. "
            "Helpt dat niet, zet de map var dan weg en start opnieuw."
        ) from error
    finally:
        connection.close()
        del os.environ["LUWTE_ROL"]


def keep_reason(error: Exception, log: Path) -> None:
    """Write why it went wrong, for the owner of the machine only: the values of a refused row come after line one."""
    log.parent.mkdir(parents=True, exist_ok=True)
    log.touch(mode=0o600)
    log.write_text(str(error).partition("\n")[0] + "\n")


def serve(port: int, command: str) -> int:
    """Run gunicorn on this port until it is told to stop; gives the exit code."""
    check_port(port)
    server = launch(port)
    try:
        if not wait_until_ready(port, server):
            say(f"De website start niet. Lees waarom in {_log()}.")
            return 1
        say(f"\nLuwte draait op http://127.0.0.1:{port}/ — stop met Ctrl-C.")
        for line in logins():
            say(line)
        say(f"Op de opdrachtregel: {command} reken --lijst")
        server.wait()
        say(f"De website is onverwacht gestopt. Lees waarom in {_log()}.")
        return 1
    except KeyboardInterrupt:
        say("\nLuwte stopt.")
        return 0
    finally:
        end(server)


def launch(port: int, log: Path | None = None) -> subprocess.Popen[bytes]:
    """Start gunicorn for this checkout as the app role; its output goes to the log."""
    environment = {key: value for key, value in os.environ.items() if key != "LUWTE_ROL"}
    log = log or _log()
    log.parent.mkdir(parents=True, exist_ok=True)
    log.touch(mode=0o600)
    log.chmod(0o600)  # also one of an earlier version
    with log.open("w") as output:
        return subprocess.Popen(
            [
                sys.executable, "-m", "gunicorn", "luwte.site.wsgi:application", "--bind", f"127.0.0.1:{port}",
                "--workers", "2", "--threads", "4", "--graceful-timeout", str(GRACE_SECONDS), "--no-control-socket",
                "--access-logfile", "/dev/null",
            ],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; we stop the server in order
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - no other threads run here
        )  # fmt: skip


def wait_until_ready(port: int, server: subprocess.Popen[bytes]) -> bool:
    """Whether the server answers within the time, without an internal error."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=START_SECONDS):
                return True
        except HTTPError as error:
            return error.code < 500
        except (URLError, OSError):
            time.sleep(0.1)
    return False


def logins() -> list[str]:
    """The lines that tell who can log in to the demo; empty when there is no demo."""
    if os.environ.get("LUWTE_DEMO") != "1":
        return []
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.db import connection

    shown = get_user_model().objects.exclude(demo_uitleg="").order_by("demo_volgorde", "username")
    users = list(shown.values_list("username", "demo_uitleg"))
    connection.close()
    if not users:
        return []
    width = max(len(name) for name, _ in users)
    return [
        f"Inloggen met het wachtwoord {settings.LUWTE_DEMO_WACHTWOORD} als:",
        *(f"  {name:<{width}}  {uitleg}" for name, uitleg in users),
    ]


def end(server: subprocess.Popen[bytes]) -> None:
    """Stop the web server in order; kill it with its workers when it does not listen."""
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(2 * GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def _die_with_parent() -> None:
    """A killed ./start takes its web server along (on Linux), so the port is free again."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _log() -> Path:
    return var() / "website.log"


if __name__ == "__main__":
    sys.exit(main())
