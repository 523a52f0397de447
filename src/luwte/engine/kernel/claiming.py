"""Whose a target is: one run at a time, in a folder that is recognised by what the run noted in it.

The lock is on a file beside the target; the system lets go of it when a process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from luwte.engine.errors import EngineError

#: In the folder of a run: what its parts are of, and all that a run may make there.
TASK = "opdracht.json"
OURS = re.compile(r"opdracht\.(json|half)|geheel\.half|afgekeurd\.half|\d{6}\.(deel|csv|half)")


class CannotWrite(EngineError):
    """Another run writes there, or what stands there is not of a run; the sentence says what to do."""


def claim(folder: Path, task: dict[str, Any]) -> None:
    """A folder for this very task; parts of another task go. Raises CannotWrite when no run made the folder."""
    noted = folder / TASK
    if os.path.lexists(folder):
        before = _noted(folder, task)
        if before is None:
            raise CannotWrite(
                f"{folder} is niet door Luwte gemaakt. Kies een andere naam voor de uitvoer, of haal dit weg."
            )
        if before != task:
            remove(folder)
    folder.mkdir(exist_ok=True)
    fresh = noted.with_suffix(".half")
    fresh.write_text(json.dumps(task, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(noted)


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """Hold the lock of a target; raises CannotWrite when another process holds it."""
    place = target.with_name(f"{target.name}.slot")
    while True:
        held = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
            raise CannotWrite(
                f"Een andere opdracht schrijft al naar {target}. Wacht tot die klaar is, of kies een andere naam."
            ) from None
        if _is_still(held, place):
            break
        os.close(held)
    try:
        yield
    finally:
        if not os.fstat(held).st_size:  # with something in it, it is a file of somebody else
            place.unlink(missing_ok=True)
        os.close(held)


def _is_still(held: int, place: Path) -> bool:
    """Whether an open file is the one of that name; who held its lock before may have taken it away in between."""
    try:
        return os.path.samestat(os.fstat(held), place.stat())
    except FileNotFoundError:
        return False


def _noted(folder: Path, task: dict[str, Any]) -> dict[str, Any] | None:
    """What a run noted in a folder, empty when it was killed before that; None when it is no folder of a run."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    try:
        found = json.loads((folder / TASK).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {} if all(one.name == "opdracht.half" for one in folder.iterdir()) else None
    except ValueError:
        return None
    return found if isinstance(found, dict) and found.keys() == task.keys() else None


def remove(folder: Path) -> None:
    """Remove what runs make in a folder; the folder itself stays when it holds something else."""
    rest = False
    for one in sorted(folder.iterdir(), key=lambda path: path.name == TASK):
        if OURS.fullmatch(one.name) and not one.is_dir():
            one.unlink()
        else:
            rest = True
    if not rest:
        folder.rmdir()
