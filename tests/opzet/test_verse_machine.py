"""The whole first start, with the package sources: takes long, so only with ./test --lang."""

import shutil

import pytest

from tests.opzet.conftest import Checkout

pytestmark = pytest.mark.lang


def test_a_machine_with_python_and_git_only_is_set_up(fresh: Checkout):
    tools = fresh.root / "alleen"
    tools.mkdir()
    for name in ("git", "sh", "env", "useradd"):
        if found := shutil.which(name):
            (tools / name).symlink_to(found)
    done = fresh.run("./start", "--alleen-opzetten", PATH=str(tools))
    assert done.returncode == 0, done.stderr
    assert "Luwte haalt er zelf een" in done.stderr
    assert (fresh.root / "src/luwte/site/static/look/nlds.css").stat().st_size > 10_000
    assert not (fresh.root / "var" / "node").exists()
    again = fresh.run("./start", "--alleen-opzetten", PATH=str(tools))
    assert again.returncode == 0
    assert "haalt" not in again.stderr
