"""./start: serves, keeps what was entered, stops in order and picks up what a killed run left."""

import os
import signal
import stat
import urllib.request

import psycopg
import pytest

from luwte.site import database
from tests.harness.browser import free_port
from tests.opzet.conftest import WITHOUT_DEMO, Checkout, answers, gone, stop


def test_start_serves_and_keeps_what_was_entered(ready: Checkout):
    port = free_port()
    server = ready.serve(port, demo=True)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/inloggen/") as page:
        assert "<h1" in page.read().decode()
    with psycopg.connect(database.url(ready.cluster.socket, "postgres")) as admin:
        admin.execute("CREATE TABLE wat_iemand_invoerde (tekst text)")  # also: a table of somebody else in our schema
    assert stop(server) == 0
    assert gone(port)
    assert not ready.cluster.running()

    again = ready.serve(port, demo=True)
    with psycopg.connect(database.url(ready.cluster.socket, "postgres")) as admin:
        assert admin.execute("SELECT count(*) FROM wat_iemand_invoerde").fetchone() == (0,)
    assert stop(again, signal.SIGTERM) == 0
    assert not ready.cluster.running()


def test_the_web_server_cannot_change_the_tables(used_before: Checkout):
    assert used_before.run("./start", "--alleen-opzetten", **WITHOUT_DEMO).returncode == 0
    used_before.cluster.start()
    with psycopg.connect(database.url(used_before.cluster.socket, database.APP)) as app:
        assert app.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user"
        ).fetchone() == (False, False, False)
        assert app.execute(
            "SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"
        ).fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE van_mij (x int)")


def test_only_setting_up_leaves_nothing_running(ready: Checkout):
    done = ready.run("./start", "--alleen-opzetten", **WITHOUT_DEMO)
    assert done.returncode == 0, done.stderr
    assert "Alles staat klaar" in done.stderr
    assert not ready.cluster.running()


def test_a_killed_run_is_picked_up_again(used_before: Checkout):
    port = free_port()
    server = used_before.serve(port)
    stop(server, signal.SIGKILL)
    assert gone(port), "the web server outlives ./start and holds the port"
    assert used_before.cluster.running()
    again = used_before.serve(port)
    assert answers(port)
    stop(again)
    assert not used_before.cluster.running()


def test_a_second_start_does_not_take_the_database_away_from_the_first(used_before: Checkout):
    first, second = free_port(), free_port()
    one = used_before.serve(first)
    two = used_before.serve(second)
    stop(two)
    assert used_before.cluster.running()
    with urllib.request.urlopen(f"http://127.0.0.1:{first}/inloggen/") as page:
        assert page.status == 200
    stop(one)
    assert not used_before.cluster.running()


def test_nobody_else_can_reach_the_socket(ready: Checkout):
    ready.cluster.start()
    assert stat.S_IMODE(ready.cluster.socket.stat().st_mode) == 0o700
    with psycopg.connect(database.url(ready.cluster.socket, "postgres", "postgres")) as admin:
        assert admin.execute("SHOW listen_addresses").fetchone() == ("",)


def test_the_command_is_linked_when_a_folder_on_the_path_is_ours(used_before: Checkout):
    folder = used_before.root / ".local" / "bin"
    folder.mkdir(parents=True)
    done = used_before.run("./start", "--alleen-opzetten", **WITHOUT_DEMO, PATH=f"{folder}:/usr/bin:/bin")
    assert done.returncode == 0, done.stderr
    assert (folder / "luwte").readlink() == used_before.root / "luwte"


def test_another_command_of_that_name_is_left_alone(used_before: Checkout):
    folder = used_before.root / ".local" / "bin"
    folder.mkdir(parents=True)
    (folder / "luwte").write_text("#!/bin/sh\n")
    (folder / "luwte").chmod(0o755)
    assert (
        used_before.run("./start", "--alleen-opzetten", **WITHOUT_DEMO, PATH=f"{folder}:/usr/bin:/bin").returncode == 0
    )
    assert (folder / "luwte").read_text() == "#!/bin/sh\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root clones into a folder that the server's account cannot enter")
def test_root_may_work_in_a_closed_folder(ready: Checkout):
    ready.root.chmod(0o700)
    ready.cluster.start()
    assert ready.cluster.running()
    assert ready.root not in ready.cluster.data.parents
    assert stat.S_IMODE(ready.root.stat().st_mode) == 0o700, "we do not open folders of others"


def test_a_deep_folder_gets_a_short_socket(ready: Checkout):
    deep = ready.root.joinpath(*["een-diepe-map"] * 8)
    cluster = type(ready.cluster)(deep)
    cluster.start()
    try:
        assert len(str(cluster.socket)) < 80
        assert cluster.running()
    finally:
        cluster.stop()
    assert not cluster.socket.exists()
