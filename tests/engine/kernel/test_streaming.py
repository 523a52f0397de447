"""Files through the kernel: every row once and in order, whatever happens on the way."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from luwte.engine.kernel import streaming
from luwte.engine.kernel.claiming import CannotWrite
from luwte.engine.kernel.streaming import Stream, Summary
from luwte.engine.kernel.table import Table
from luwte.wet import catalogus, lokaal

TARGETS = ("loonkostensubsidie_per_maand", "begeleidingssubsidie_algemeen")
ROWS = 1000


def rows(count: int = ROWS) -> pa.Table:
    return pa.table(
        {
            "nummer": pa.array(range(count)),
            "uren": pa.array([(one % 6000 + 1) / 100 for one in range(count)]),
            "normuren": pa.array([36] * count, pa.int8()),
            "leeftijd": pa.array([15 + one % 54 for one in range(count)], pa.int8()),  # 67 and 68 cannot be
            "loonwaarde": pa.array([one % 101 / 100 for one in range(count)]),
        }
    )


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "PART_ROWS", 150)
    monkeypatch.setattr(streaming, "BATCH_ROWS", 64)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "mensen.parquet"
    pq.write_table(rows(), path, row_group_size=70)
    return path


def stream(source: Path, day: date = date(2018, 3, 1)) -> Stream:
    table = Table(catalogus(), lokaal.lagen("Purmerend"), TARGETS, day=day, keys=["nummer"])
    return Stream(table, source, source.with_name("uit.parquet"))


def expected(source: Path, day: date = date(2018, 3, 1)) -> tuple[list[dict[str, Any]], int]:
    """The whole table at once, without files."""
    table = Table(catalogus(), lokaal.lagen("Purmerend"), TARGETS, day=day, keys=["nummer"])
    computed = table.compute(pq.read_table(source).combine_chunks().to_batches()[0])
    return computed.batch.to_pylist(), len(computed.rejections)


@pytest.mark.usefixtures("small_parts")
def test_every_row_is_in_the_target_once_and_in_order(source: Path) -> None:
    heard: list[int] = []
    one = stream(source)
    assert len(one.parts) == 5
    assert sum(part.rows for part in one.parts) == ROWS
    summary = one.run(heard.append)
    result, rejections = expected(source)
    assert pq.read_table(one.target).to_pylist() == result
    assert summary == Summary(ROWS, rejections, 0)
    assert heard[0] == 0
    assert max(heard) == ROWS
    assert sorted(path.name for path in source.parent.iterdir()) == [
        "mensen.parquet",
        "uit.afgekeurd.csv",
        "uit.parquet",
    ]


@pytest.mark.usefixtures("small_parts")
def test_rejected_rows_have_their_number_their_reason_and_their_facts(source: Path) -> None:
    one = stream(source)
    one.run()
    with one.rejected.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    assert [int(line["rij"]) for line in lines] == [number + 1 for number in range(ROWS) if 15 + number % 54 > 66]
    assert lines[0]["reden"] == "leeftijd: 67 jaar kan niet. Geef een waarde vanaf 15 jaar tot en met 66 jaar."
    assert "leeftijd=67; " in f"{lines[0]['feiten']}; "
    empty = pq.read_table(one.target).filter(pc.field("begeleidingssubsidie_algemeen").is_null())
    assert empty.num_rows == len(lines) > 0


class Stopped(Exception):
    """The power goes."""


def failing_after(calls: int, real: Callable[..., Any]) -> Callable[..., Any]:
    counted = [0]

    def compute(self: Table, batch: Any, first: int = 0) -> Any:
        counted[0] += 1
        if counted[0] > calls:
            raise Stopped
        return real(self, batch, first)

    return compute


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("calls", [0, 5, 9, 15])
def test_an_interrupted_run_goes_on_where_it_stopped(source: Path, calls: int, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Table.compute
    with monkeypatch.context() as patch:
        patch.setattr(Table, "compute", failing_after(calls, real))
        with pytest.raises(Stopped):
            stream(source).run()
    one = stream(source)
    assert not one.target.exists()
    made = len(list(one.folder.glob("*.deel")))
    summary = one.run()
    result, rejections = expected(source)
    assert summary == Summary(ROWS, rejections, made)
    assert pq.read_table(one.target).to_pylist() == result
    assert not one.folder.exists()


@pytest.mark.usefixtures("small_parts")
def test_parts_of_another_day_or_another_input_are_not_used(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Table.compute
    for change in ("day", "input"):
        with monkeypatch.context() as patch:
            patch.setattr(Table, "compute", failing_after(12, real))
            with pytest.raises(Stopped):
                stream(source).run()
        day = date(2019, 3, 1) if change == "day" else date(2018, 3, 1)
        if change == "input":
            pq.write_table(rows(ROWS + 1), source, row_group_size=70)
        one = stream(source, day)
        assert one.run().resumed == 0
        assert pq.read_table(one.target).to_pylist() == expected(source, day)[0]


SLOW_RUN = f"""
import sys
from datetime import date
from pathlib import Path
from luwte.engine.kernel import streaming
from luwte.engine.kernel.table import Table
from luwte.wet import catalogus, lokaal
streaming.PART_ROWS, streaming.BATCH_ROWS = 150, 64
real = Table.compute
def slow(self, batch, first=0):
    import time
    sys.stdout.write(f"{{first}}\\n")
    sys.stdout.flush()
    time.sleep(0.05)
    return real(self, batch, first)
Table.compute = slow
table = Table(catalogus(), lokaal.lagen("Purmerend"), {TARGETS!r}, day=date(2018, 3, 1), keys=["nummer"])
source = Path(sys.argv[1])
streaming.Stream(table, source, source.with_name("uit.parquet")).run()
"""


def started(source: Path) -> subprocess.Popen[str]:
    """A slow run in a process of its own, which tells each batch it begins."""
    return subprocess.Popen([sys.executable, "-c", SLOW_RUN, str(source)], stdout=subprocess.PIPE, text=True)


def test_a_killed_process_leaves_no_half_file_and_the_next_one_finishes(source: Path) -> None:
    process = started(source)
    assert process.stdout is not None
    for _ in range(11):  # of two workers one has done a whole part then
        process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert not source.with_name("uit.parquet").exists()
    finished = subprocess.run(
        [sys.executable, "-c", SLOW_RUN, str(source)], check=False, capture_output=True, text=True
    )
    assert finished.returncode == 0, finished.stderr
    assert len(finished.stdout.split()) < 19  # batches of all parts together
    assert pq.read_table(source.with_name("uit.parquet")).to_pylist() == expected(source)[0]
    assert sorted(path.name for path in source.parent.iterdir()) == [
        "mensen.parquet",
        "uit.afgekeurd.csv",
        "uit.parquet",
    ]


def test_a_second_run_to_the_same_target_is_refused_and_leaves_the_first_alone(source: Path) -> None:
    with started(source) as busy:
        assert busy.stdout is not None
        busy.stdout.readline()
        for day in (date(2018, 3, 1), date(2019, 3, 1)):
            with pytest.raises(CannotWrite, match=r"^Een andere opdracht schrijft al naar .*uit\.parquet\. Wacht tot"):
                stream(source, day).run()
        busy.stdout.read()
        assert busy.wait() == 0
    assert pq.read_table(source.with_name("uit.parquet")).to_pylist() == expected(source)[0]
    assert not source.with_name("uit.parquet.slot").exists()
    assert stream(source, date(2019, 3, 1)).run().resumed == 0


def test_the_lock_of_a_killed_process_is_free(source: Path) -> None:
    with started(source) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        process.stdout.read()
    assert source.with_name("uit.parquet.slot").exists()
    assert stream(source).run().rows == ROWS
    assert not source.with_name("uit.parquet.slot").exists()


@pytest.mark.usefixtures("small_parts")
def test_what_exists_by_the_time_the_lock_is_free_is_kept(source: Path) -> None:
    one = stream(source)
    one.overwrite = False
    one.target.write_text("van de ander", encoding="utf-8")
    with pytest.raises(CannotWrite, match="bestaat al"):
        one.run()
    assert one.target.read_text(encoding="utf-8") == "van de ander"
    assert not one.folder.exists()


NOT_OF_A_RUN: list[Callable[[Path], object]] = [
    lambda folder: folder.write_text("een bestand", encoding="utf-8"),
    lambda folder: (folder.mkdir(), (folder / "000000.deel").write_text("van mij", encoding="utf-8")),
    lambda folder: (folder.mkdir(), (folder / "opdracht.json").write_text("{", encoding="utf-8")),
    lambda folder: (folder.mkdir(), (folder / "opdracht.json").write_text('{"taak": 1}', encoding="utf-8")),
    lambda folder: (folder.mkdir(), (folder / "opdracht.json").write_text("[1]", encoding="utf-8")),
    lambda folder: folder.symlink_to(folder.parent, target_is_directory=True),
]


@pytest.mark.parametrize("make", NOT_OF_A_RUN)
def test_a_folder_that_no_run_made_is_left_alone_and_refused(source: Path, make: Callable[[Path], object]) -> None:
    one = stream(source)
    make(one.folder)
    before = {path: path.read_bytes() for path in source.parent.rglob("*") if path.is_file()}
    with pytest.raises(CannotWrite, match=r"uit\.parquet\.delen is niet door Luwte gemaakt\. Kies een andere naam"):
        one.run()
    assert {path: path.read_bytes() for path in source.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("left", [(), ("opdracht.half",)])
def test_a_folder_of_a_run_that_was_killed_before_it_noted_its_task_is_used(source: Path, left: list[str]) -> None:
    one = stream(source)
    one.folder.mkdir()
    for name in left:
        (one.folder / name).write_text("{", encoding="utf-8")
    assert one.run().rows == ROWS
    assert not one.folder.exists()


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("day", [date(2018, 3, 1), date(2019, 3, 1)])
def test_what_somebody_put_in_the_folder_of_a_run_stays(
    source: Path, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Table, "compute", failing_after(12, Table.compute))
        with pytest.raises(Stopped):
            stream(source).run()
    one = stream(source, day)
    mine, folder = one.folder / "notities.txt", one.folder / "000009.csv"
    mine.write_text("van mij", encoding="utf-8")
    folder.mkdir()
    one.run()
    assert sorted(one.folder.iterdir()) == [folder, mine]
    assert pq.read_table(one.target).to_pylist() == expected(source, day)[0]


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("damage", ["deel", "geheel"])
def test_a_damaged_part_is_told_with_its_folder(source: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Table, "compute", failing_after(12, Table.compute))
        with pytest.raises(Stopped):
            stream(source).run()
    one = stream(source)
    hurt = min(one.folder.glob("*.deel")) if damage == "deel" else one.folder / streaming.WHOLE
    hurt.write_bytes(b"half")
    with pytest.raises(CannotWrite, match=r"Een deel in .*uit\.parquet\.delen is beschadigd\."):
        one.run()
    assert not one.target.exists()


@pytest.mark.parametrize("groups", [0, 1])
def test_a_table_without_rows_gives_one_without_rows(source: Path, groups: int) -> None:
    with pq.ParquetWriter(source, rows(0).schema) as writer:
        for _ in range(groups):
            writer.write_table(rows(0))
    one = stream(source)
    assert one.run() == Summary(0, 0, 0)
    found = pq.read_table(one.target)
    assert found.num_rows == 0
    assert found.schema == one.schema


def test_a_file_of_somebody_else_with_the_name_of_the_lock_stays(source: Path) -> None:
    mine = source.with_name("uit.parquet.slot")
    mine.write_text("van mij", encoding="utf-8")
    stream(source).run()
    assert mine.read_text(encoding="utf-8") == "van mij"


def test_memory_stays_bounded_whatever_the_number_of_rows(tmp_path: Path) -> None:
    script = """
import resource, sys
from datetime import date
from pathlib import Path
from luwte.engine.kernel.streaming import Stream
from luwte.engine.kernel.table import Table
from luwte.wet import catalogus, lokaal
table = Table(catalogus(), lokaal.lagen("Purmerend"), ["begeleidingssubsidie_algemeen"], day=date(2018, 3, 1))
source = Path(sys.argv[1])
assert Stream(table, source, source.with_suffix(".uit")).run().rejections == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    peaks = []
    for size in (200_000, 2_000_000):
        source = tmp_path / f"{size}.parquet"
        hours = pa.array([31.0, 24.5] * (size // 2))
        pq.write_table(pa.table({"uren": hours}), source, row_group_size=200_000)
        done = subprocess.run([sys.executable, "-c", script, str(source)], check=True, capture_output=True, text=True)
        peaks.append(int(done.stdout))
    assert peaks[1] < 1024
    assert peaks[1] < peaks[0] + 250
