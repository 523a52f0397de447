"""One file that several threads fill: nothing of one piece ends up in another, and what is noted is found again."""

from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from luwte.engine.kernel.whole import Damaged, Piece, Whole, note, noted

PIECE = Piece(4, 10, b"voet")


def packed(number: int) -> memoryview:
    sink = io.BytesIO()
    pq.write_table(pa.table({"nummer": [number] * (number % 50 + 1)}), sink)
    return sink.getbuffer()


def test_pieces_of_many_threads_are_read_back_in_the_order_that_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "geheel"
    numbers = list(range(200))
    with Whole(path, []) as whole, ThreadPoolExecutor(8) as pool:
        pieces = list(pool.map(lambda number: whole.place(packed(number)), numbers))
        whole.settle()
        rows = whole.finish(pieces)
    told = pq.read_table(path)["nummer"].to_pylist()
    assert told == [number for number in numbers for _ in range(number % 50 + 1)]
    assert rows == len(told)


def test_a_disk_that_takes_a_little_at_a_time_gets_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pwrite = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda file, data, at: pwrite(file, data[:7], at))
    with Whole(tmp_path / "geheel", []) as whole:
        whole.finish([whole.place(packed(number)) for number in (7, 8)])
    assert pq.read_table(tmp_path / "geheel")["nummer"].to_pylist() == [7] * 8 + [8] * 9


def test_a_second_run_goes_on_behind_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "geheel"
    with Whole(path, []) as whole:
        kept = [whole.place(packed(1)), whole.place(packed(2))]
        whole.place(packed(49))  # made, never noted
    with Whole(path, kept) as whole:
        last = whole.place(packed(3))
        assert last.begin == kept[1].begin + kept[1].size
        whole.finish([*kept, last])
    assert pq.read_table(path)["nummer"].to_pylist() == [1] * 2 + [2] * 3 + [3] * 4


def test_what_stood_behind_the_last_piece_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "geheel"
    path.write_bytes(b"x" * 100_000)
    with Whole(path, []) as whole:
        whole.finish([whole.place(packed(1))])
    assert pq.read_table(path)["nummer"].to_pylist() == [1, 1]
    assert path.stat().st_size < 10_000


@pytest.mark.parametrize(("size", "whole"), [(14, True), (13, False), (0, False)])
def test_a_file_that_is_shorter_than_what_is_kept_is_damaged(tmp_path: Path, size: int, *, whole: bool) -> None:
    path = tmp_path / "geheel"
    path.write_bytes(b"x" * size)
    if whole:
        with Whole(path, [PIECE]) as one:
            assert one.end == 14
    else:
        with pytest.raises(Damaged):
            Whole(path, [PIECE])


def test_what_is_noted_of_a_part_is_read_back(tmp_path: Path) -> None:
    pieces = [PIECE, Piece(2**40, 1, bytes(range(256)))]
    note(tmp_path / "deel", pieces)
    assert noted(tmp_path / "deel") == pieces


@pytest.mark.parametrize(
    "text", ["", "[", "{}x", "[1]", '[[1, 2, "niet base64!"]]', "[[1, 2]]", "null", '[["a", 1, ""]]']
)
def test_a_note_that_is_no_note_is_damaged(tmp_path: Path, text: str) -> None:
    (tmp_path / "deel").write_text(text, encoding="utf-8")
    with pytest.raises(Damaged):
        noted(tmp_path / "deel")
