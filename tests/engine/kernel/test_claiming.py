"""Whose an output is: one run at a time, in a folder of that run, and what others put there stays."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from luwte.engine.kernel.claiming import TASK, CannotWrite, alone, claim, remove

OWN = ("000000.deel", "000012.csv", "123456.half", "opdracht.half", "geheel.half", "afgekeurd.half")
OTHERS = ("00000.deel", "0000000.csv", "000000.txt", "x000000.csv", "000000.csv.oud", "opdracht", "geheel.json")


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_folder_notes_its_task_and_keeps_the_parts_of_that_task_only(tmp_path: Path) -> None:
    folder = tmp_path / "uit.delen"
    claim(folder, {"dag": "2018-03-01", "wat": "é"})
    assert json.loads((folder / TASK).read_text(encoding="utf-8")) == {"dag": "2018-03-01", "wat": "é"}
    (folder / OWN[0]).write_text("deel", encoding="utf-8")
    claim(folder, {"dag": "2018-03-01", "wat": "é"})
    assert names(folder) == {TASK, OWN[0]}
    claim(folder, {"dag": "2019-03-01", "wat": "é"})
    assert names(folder) == {TASK}
    assert json.loads((folder / TASK).read_text(encoding="utf-8"))["dag"] == "2019-03-01"


def test_a_folder_whose_note_has_other_questions_is_of_somebody_else(tmp_path: Path) -> None:
    folder = tmp_path / "uit.delen"
    claim(folder, {"dag": "2018-03-01"})
    for other in ({}, {"dag": "2018-03-01", "meer": 1}, {"datum": "2018-03-01"}):
        with pytest.raises(CannotWrite, match="niet door Luwte gemaakt"):
            claim(folder, other)
    assert json.loads((folder / TASK).read_text(encoding="utf-8")) == {"dag": "2018-03-01"}


def test_a_link_to_nowhere_and_a_folder_of_somebody_else_are_refused(tmp_path: Path) -> None:
    link, mine = tmp_path / "koppeling", tmp_path / "mijn"
    link.symlink_to(tmp_path / "nergens")
    elsewhere, pointer = tmp_path / "elders", tmp_path / "wijzer"
    claim(elsewhere, {"dag": 1})
    pointer.symlink_to(elsewhere, target_is_directory=True)
    mine.mkdir()
    (mine / "opdracht.half").write_text("{", encoding="utf-8")
    claim(mine, {"dag": 1})
    (mine / TASK).unlink()
    (mine / "000000.csv").write_text("van mij", encoding="utf-8")
    for folder in (link, mine, pointer):
        with pytest.raises(CannotWrite, match="niet door Luwte gemaakt"):
            claim(folder, {"dag": 1})
    assert not (tmp_path / "nergens").exists()


def test_only_what_a_run_makes_is_removed(tmp_path: Path) -> None:
    whole, shared, nested = (tmp_path / name for name in ("heel", "gedeeld", "map"))
    for folder, others in ((whole, ()), (shared, OTHERS), (nested, ())):
        claim(folder, {"dag": 1})
        for name in (*OWN, *others):
            (folder / name).write_text("x", encoding="utf-8")
    (nested / "000001.csv").mkdir()
    for folder in (whole, shared, nested):
        remove(folder)
    assert not whole.exists()
    assert names(shared) == set(OTHERS)
    assert names(nested) == {"000001.csv"}


def test_a_removal_that_was_cut_short_leaves_a_folder_that_is_still_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, real, gone = tmp_path / "uit.delen", Path.unlink, []
    claim(folder, {"dag": 1})
    for name in OWN:
        (folder / name).write_text("x", encoding="utf-8")

    def unlink(path: Path) -> None:
        if len(gone) == len(OWN):
            raise KeyboardInterrupt
        gone.append(path.name)
        real(path)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(KeyboardInterrupt):
        remove(folder)
    monkeypatch.undo()
    assert names(folder) == {TASK}
    claim(folder, {"dag": 1})
    assert names(folder) == {TASK}


def test_one_at_a_time_holds_the_lock_of_a_target_and_leaves_nothing(tmp_path: Path) -> None:
    target, other, lock = tmp_path / "uit.parquet", tmp_path / "ander.parquet", tmp_path / "uit.parquet.slot"
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(2):
        with alone(target):
            assert lock.exists()
            with alone(other), pytest.raises(CannotWrite, match=r"schrijft al naar .*uit\.parquet\."), alone(target):
                pass
            assert lock.exists()
        assert names(tmp_path) == set()
    with pytest.raises(KeyError), alone(target):
        raise KeyError
    assert names(tmp_path) == set()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_lock_that_was_taken_away_while_it_was_waited_for_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who held it before removes the file at its end: a lock on the old file would let a third one in."""
    target, lock = tmp_path / "uit.parquet", tmp_path / "uit.parquet.slot"
    real, taken = os.open, []

    def opened(place: Path, *more: int) -> int:
        held = real(place, *more)
        if len(taken) < 2:
            taken.append(held)
            lock.unlink()
            if len(taken) == 2:  # and somebody else has made it anew
                lock.touch()
        return held

    monkeypatch.setattr(os, "open", opened)
    with alone(target):
        monkeypatch.undo()
        assert len(taken) == 2
        with pytest.raises(CannotWrite), alone(target):
            pass
    assert not lock.exists()


def test_a_lock_can_be_read_by_all_and_a_file_with_something_in_it_stays(tmp_path: Path) -> None:
    target, lock = tmp_path / "uit.parquet", tmp_path / "uit.parquet.slot"
    mask = os.umask(0)
    try:
        with alone(target):
            assert lock.stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(mask)
    with alone(target):
        lock.unlink()  # somebody tidies up; it ends as well as ever
    with alone(target):
        lock.write_text("van mij", encoding="utf-8")
    assert lock.read_text(encoding="utf-8") == "van mij"
