"""What ``./test`` does: set up, then every check and every test that CI runs.

Standard library only. A failing check does not hide the next one; the last line says which failed.
"""

import os
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from luwte.site import opzet
from luwte.site.begin import refuse

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CHECKS = (
    ("ruff", ["ruff", "check", "."]),
    ("opmaak", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
    ("verdiepingen", ["lint-imports", "--no-cache"]),
    ("sjablonen", ["djlint", "src", "--lint", "--quiet"]),
    ("afhankelijkheden", ["deptry", "."]),
)


def main(argv: list[str]) -> int:
    """Run all checks and tests; with arguments for pytest only those tests. Gives the exit code."""
    begin = time.monotonic()
    long = "--lang" in argv
    chosen = [argument for argument in argv if argument != "--lang"]
    try:
        opzet.set_up(test=True)
        _browser()
    except opzet.NotReady as problem:
        return refuse(problem)
    except KeyboardInterrupt:
        return refuse("Gestopt.")
    checks = () if chosen else CHECKS
    # One more than there are cores: a worker often waits for a browser, a server or a database.
    workers = ["-n", str(min((os.cpu_count() or 1) + 1, 8)), "--dist", "worksteal"]
    tests = ["pytest", *workers, *(["-m", ""] if long else []), *chosen]
    try:
        failed = _checks(checks)
        if not _passes("tests", tests):
            failed.append("tests")
    except KeyboardInterrupt:
        return refuse("Gestopt.")
    seconds = time.monotonic() - begin
    if failed:
        opzet.say(f"NIET GOED na {seconds:.0f} seconden: {', '.join(failed)}.")
        return 1
    opzet.say(f"ALLES GOED in {seconds:.0f} seconden.")
    return 0


def _checks(checks: tuple[tuple[str, list[str]], ...]) -> list[str]:
    """Run the checks beside each other, tell what each says in order; gives the names of those that fail."""
    with ThreadPoolExecutor(min(os.cpu_count() or 1, 4)) as pool:
        running = [(name, pool.submit(_check, command)) for name, command in checks]
        failed = []
        for name, check in running:
            status, said = check.result()
            opzet.say(f"== {name}\n{said}".rstrip())
            if status != 0:
                failed.append(name)
    return failed


def _check(command: list[str]) -> tuple[int, str]:
    done = subprocess.run(
        [opzet.VENV / "bin" / command[0], *command[1:]],
        cwd=opzet.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def _passes(name: str, command: list[str]) -> bool:
    opzet.say(f"== {name}")
    program = opzet.VENV / "bin" / command[0]
    try:
        done = subprocess.run([program, *command[1:]], cwd=opzet.ROOT, stdin=subprocess.DEVNULL, check=False)
    except KeyboardInterrupt:
        return False
    return done.returncode == 0


def _browser() -> None:
    """Browser tests need a chromium: install it where we may, or else say how."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        opzet.say("Er is geen chromium; de browsertests zullen falen. Installeer het: sudo apt-get install chromium")
        return
    opzet.say("Er is geen chromium. ./test installeert het met apt-get.")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            ["apt-get", *command], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if done.returncode != 0:
            opzet.say("Chromium installeren lukt niet; de browsertests zullen falen. Probeer: apt-get install chromium")
            return
