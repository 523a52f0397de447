"""Every failure of set-up is one Dutch sentence that says what to do: no traceback, a non-zero exit."""

import os
import shutil
import socket
import subprocess
import sys
from types import SimpleNamespace

import pytest

from luwte.site import opzet
from tests.opzet.conftest import NO_NETWORK, Checkout, without_packages


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    output = done.stdout + done.stderr
    assert done.returncode != 0, output
    assert "Traceback" not in output
    for word in words:
        assert word in output, output


def test_a_port_in_use_is_named_with_another_to_try(fresh: Checkout):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused(
            fresh.run("./start", "--poort", str(port)), f"Poort {port} is al in gebruik", f"./start --poort {port + 1}"
        )
    assert not (fresh.root / ".venv").exists()


@pytest.mark.parametrize(("port", "word"), [("70000", "Poort 70000 bestaat niet"), ("acht", "Gebruik: ./start")])
def test_a_port_that_cannot_be_is_refused(fresh: Checkout, port, word):
    refused(fresh.run("./start", "--poort", port), word)


def test_the_help_of_start_is_dutch_and_sets_nothing_up(fresh: Checkout):
    done = fresh.run("./start", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("gebruik: ./start")
    assert "opties:" in done.stdout
    assert not (fresh.root / ".venv").exists()


def test_no_network_on_the_first_start(fresh: Checkout):
    refused(fresh.run("./start", "--alleen-opzetten", **NO_NETWORK), "geen verbinding", "Controleer uw internet")


def test_no_npm_and_no_way_to_get_it(fresh: Checkout):
    without_packages(fresh)
    done = fresh.run("./start", "--alleen-opzetten", PATH=str(fresh.root), **NO_NETWORK)
    refused(done, "Er is geen npm", "installeer npm")


def test_npm_without_network(fresh: Checkout, tmp_path):
    if shutil.which("npm") is None:
        pytest.skip("needs npm to see it fail")
    without_packages(fresh)
    done = fresh.run(
        "./start",
        "--alleen-opzetten",
        PATH=os.environ["PATH"],
        npm_config_registry="http://127.0.0.1:9/",
        npm_config_cache=str(tmp_path),
    )
    refused(done, "vormgeving ophalen lukt niet", "Controleer uw internet")


@pytest.mark.parametrize("script", ["start", "test", "luwte"])
def test_a_python_that_is_too_old(fresh: Checkout, script):
    old = (
        "import runpy, sys; sys.version_info = (3, 10, 9, 'final', 0); runpy.run_path(sys.argv[1], run_name='__main__')"
    )
    refused(fresh.run("-c", old, script, PATH=str(fresh.root)), "Python 3.11")


def test_a_full_disk_is_seen_before_anything_is_made(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=300_000_000))
    with pytest.raises(opzet.NotReady, match=r"300 MB vrij, nodig is 3000 MB\. Maak ruimte vrij"):
        opzet.check_space(tmp_path, opzet.SPACE_FIRST)
    opzet.check_space(tmp_path, opzet.SPACE_LATER)


@pytest.mark.parametrize("message", ["ERROR: [Errno 28] No space left on device", "OSError: No space left on device"])
def test_a_disk_that_fills_up_half_way(message, monkeypatch, tmp_path):
    monkeypatch.setenv("LUWTE_VAR", str(tmp_path))
    done = subprocess.CompletedProcess([], 1, message, "")
    assert "De schijf is vol" in opzet.why_no_packages(done, "de pakketten")


def test_a_package_that_is_not_what_was_locked(monkeypatch, tmp_path):
    monkeypatch.setenv("LUWTE_VAR", str(tmp_path))
    done = subprocess.CompletedProcess([], 1, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "")
    assert "een pakket is anders dan verwacht" in opzet.why_no_packages(done, "de pakketten")


def test_a_var_that_is_no_folder(fresh: Checkout):
    (fresh.root / "var").write_text("")
    refused(fresh.run("./start", "--alleen-opzetten"), "kan niet schrijven in", "start opnieuw")


def test_a_database_of_another_version(ready: Checkout):
    data = ready.root / "var" / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("15\n")
    refused(ready.run("./start", "--alleen-opzetten"), "past niet bij deze versie", "gevonden: 15, nodig: 18")


def test_a_broken_database(ready: Checkout):
    ready.cluster.start()
    ready.cluster.stop()
    (ready.cluster.data / "global" / "pg_control").unlink()
    refused(ready.run("./start", "--alleen-opzetten"), "De database starten lukt niet", "log.txt")


def test_a_server_that_is_no_demo_has_a_key_of_its_own(ready: Checkout):
    refused(ready.run("./start", "--alleen-opzetten", LUWTE_DEMO="0"), "Zet de omgevingsvariabele LUWTE_GEHEIM")


def test_an_old_server_is_refused(monkeypatch):
    import psycopg

    from luwte.site import database

    old = SimpleNamespace(info=SimpleNamespace(server_version=140011), __enter__=None)

    class Connection:
        def __enter__(self):
            return old

        def __exit__(self, *_):
            return None

    monkeypatch.setenv("DATABASE_URL", "postgresql://luwte_app@db.example/luwte")
    monkeypatch.setattr(psycopg, "connect", lambda *_, **__: Connection())
    with pytest.raises(database.DatabaseProblem, match="versie 14"):
        database.ensure_running()


def test_a_server_that_cannot_be_reached(monkeypatch):
    from luwte.site import database

    monkeypatch.setenv("DATABASE_URL", "postgresql://luwte_app@127.0.0.1:9/luwte")
    with pytest.raises(database.DatabaseProblem, match="niet bereiken"):
        database.ensure_running()


def test_the_command_finds_that_nothing_is_set_up(fresh: Checkout):
    refused(fresh.run("./luwte", "eisen", **NO_NETWORK), "Luwte wordt eerst opgezet", "geen verbinding")


def test_this_python_runs_the_scripts():
    assert sys.version_info >= opzet.OLDEST_PYTHON
