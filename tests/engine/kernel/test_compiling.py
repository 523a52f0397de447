"""Machine code of a loop: made once, whoever asks for it and however many ask at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from luwte.engine.kernel import compiling
from luwte.engine.kernel.compiling import FOLDER, Compiled, compiled, interpreted, kept

LOOP = "# {number}\n{weight}def loop(sizes):\n    for place in range(len(sizes)):\n        sizes[place] += {number}\n"


@pytest.fixture
def _eager_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_eager_switching")
def test_threads_that_ask_for_one_new_loop_at_once_all_get_it_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    barrier = Barrier(3)

    def asked(text: str) -> Compiled:
        barrier.wait()
        return compiled(text)

    with ThreadPoolExecutor(3) as pool:
        for number in range(120):
            text = LOOP.format(number=number, weight="x = 1\n" * 200)
            assert not kept(text)
            found = list(pool.map(asked, [text] * 3))
            assert found == [found[0]] * 3
            assert kept(text)
    assert not [path for path in tmp_path.iterdir() if path.suffix not in (".py", "")]


def test_a_loop_that_was_damaged_on_disk_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = LOOP.format(number=7001, weight="")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    compiled(text)
    (place,) = tmp_path.glob("*.py")
    place.write_text("def loop(sizes):\n    raise ValueError\n", encoding="utf-8")
    compiling._compiled.cache_clear()  # another process, later
    for run in (compiled(text), interpreted(text)):
        sizes = [1, 2]
        getattr(run, "py_func", run)(sizes)
        assert sizes == [7002, 7003]
    assert place.read_text(encoding="utf-8") == text
