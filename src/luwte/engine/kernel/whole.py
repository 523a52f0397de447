"""A result that several workers write at once, each piece in a place of its own; nothing is written twice.

The file is filled in the order in which pieces come. Where each stands is kept with its part, so that a run
that stopped goes on in the same file: what no part tells of is room lost, and never read.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Self

from luwte.engine.kernel.gluing import MAGIC, cut, end_of


class Damaged(ValueError):
    """What an earlier run left cannot be used."""


@dataclass(frozen=True)
class Piece:
    """Some rows: where their columns begin in the whole, how many bytes these are, and their footer."""

    begin: int
    size: int
    footer: bytes


class Whole:
    """An open file with room for pieces; closes as a context, and gets an end with ``finish``."""

    def __init__(self, path: Path, kept: Sequence[Piece]) -> None:
        """Goes on behind the kept pieces; raises Damaged when they are not all in the file."""
        self.end = max([len(MAGIC), *(one.begin + one.size for one in kept)])
        self._lock = Lock()
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if kept and os.fstat(self._file).st_size < self.end:
            os.close(self._file)
            raise Damaged("het bestand is korter dan de delen zeggen")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def place(self, data: memoryview) -> Piece:
        """Write a Parquet file in memory as a piece of this one; several threads may do so at once."""
        columns, footer = cut(data)
        with self._lock:
            begin = self.end
            self.end += len(columns)
        self._write(columns, begin)
        return Piece(begin, len(columns), footer)

    def settle(self) -> None:
        """Wait until all that was placed is on the disk."""
        os.fdatasync(self._file)

    def finish(self, pieces: Sequence[Piece]) -> int:
        """Make it a Parquet file with the rows of these pieces in this order; gives how many rows."""
        rows, end = end_of((one.begin, one.footer) for one in pieces)
        self._write(memoryview(MAGIC), 0)
        self._write(memoryview(end), self.end)
        os.ftruncate(self._file, self.end + len(end))
        return rows

    def _write(self, data: memoryview, at: int) -> None:
        while data:
            written = os.pwrite(self._file, data, at)
            data, at = data[written:], at + written


def note(path: Path, pieces: Sequence[Piece]) -> None:
    """Keep where the pieces of a part stand; the file is on the disk when this returns."""
    told = [[one.begin, one.size, base64.b64encode(one.footer).decode()] for one in pieces]
    with path.open("w", encoding="utf-8") as file:
        json.dump(told, file)
        file.flush()
        os.fsync(file.fileno())


def noted(path: Path) -> list[Piece]:
    """The pieces of a part as ``note`` kept them; raises Damaged for anything else."""
    try:
        told: Any = json.loads(path.read_text(encoding="utf-8"))
        return [Piece(int(begin), int(size), base64.b64decode(footer, validate=True)) for begin, size, footer in told]
    except (ValueError, TypeError, binascii.Error) as error:
        raise Damaged(f"{path.name} is niet te lezen") from error
