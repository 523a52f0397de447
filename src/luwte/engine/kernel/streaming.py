"""A Parquet file through a table, part by part: bounded memory, all cores, and resumable.

Each part (some row groups of the input) is written in its place in one file, in a folder beside the target,
and noted there once it is on the disk, so an interrupted run goes on where it stopped. At the end the file
gets its footer; the target gets its name only then, so it never is half a file.

One run at a time writes to a target: a lock on a file beside it, which a killed process lets go by
itself. A run removes only what runs make: a folder of somebody else is left alone, and refused.
"""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from luwte.engine.kernel.claiming import CannotWrite, alone, claim, remove
from luwte.engine.kernel.periods import reached
from luwte.engine.kernel.table import Rejection, Table
from luwte.engine.kernel.whole import Damaged, Piece, Whole, note, noted

#: Rows of a part at least (a crash costs so many, and at the end some worker waits for as many), and rows held at
#: a time by each worker.
PART_ROWS, BATCH_ROWS = 1_000_000, 1 << 17
MOST_WORKERS = 8
COLUMNS = ("rij", "doel", "reden", "feiten")
#: What is in the folder before it has its name: the target and the rejections.
WHOLE, NOTED = "geheel.half", "afgekeurd.half"


@dataclass(frozen=True)
class Part:
    """Consecutive row groups of the input."""

    number: int
    first: int
    rows: int
    groups: tuple[int, ...]


@dataclass(frozen=True)
class Summary:
    """What a run did: rows written, rejections noted, parts that an earlier run had made."""

    rows: int
    rejections: int
    resumed: int


class Stream:
    """One table from a Parquet file to another; ``run`` may be interrupted and called again."""

    def __init__(self, table: Table, source: Path, target: Path, *, overwrite: bool = True) -> None:
        """Opens the source; raises OSError or pyarrow.ArrowInvalid when it is no Parquet file."""
        self.table, self.source, self.target, self.overwrite = table, source, target, overwrite
        self.file = pq.ParquetFile(source)
        self.schema = table.schema(self.file.schema_arrow)

    @property
    def rows(self) -> int:
        """Rows of the input."""
        return int(self.file.metadata.num_rows)

    @property
    def folder(self) -> Path:
        """Where the parts are until the target is whole."""
        return self.target.with_name(f"{self.target.name}.delen")

    @property
    def rejected(self) -> Path:
        """The file with rejections, made when there are any."""
        return self.target.with_suffix(".afgekeurd.csv")

    @cached_property
    def parts(self) -> list[Part]:
        """The input in parts, in order."""
        found: list[Part] = []
        groups: list[int] = []
        first = rows = 0
        metadata = self.file.metadata
        for number in range(metadata.num_row_groups):
            groups.append(number)
            rows += metadata.row_group(number).num_rows
            if rows >= PART_ROWS or number == metadata.num_row_groups - 1:
                found.append(Part(len(found), first, rows, tuple(groups)))
                first, rows, groups = first + rows, 0, []
        return found

    def run(self, progress: Callable[[int], object] = int) -> Summary:
        """Make what is missing, then the target. ``progress`` hears how many rows are done.

        Raises CannotWrite when another run is busy with this target or its folder is of somebody else.
        """
        with alone(self.target):
            if self.target.exists() and not self.overwrite:
                raise CannotWrite(f"{self.target} bestaat al. Kies een andere naam of geef --overschrijf.")
            return self._run(progress)

    def _run(self, progress: Callable[[int], object]) -> Summary:
        claim(self.folder, self._task())
        try:
            made = {part: noted(self._place(part)) for part in self.parts if self._place(part).exists()}
            whole = Whole(self.folder / WHOLE, [piece for pieces in made.values() for piece in pieces])
        except Damaged:
            raise CannotWrite(
                f"Een deel in {self.folder} is beschadigd. Haal deze map weg en geef de opdracht nog eens."
            ) from None
        resumed = len(made)
        with whole:
            self._complete(whole, made, progress)
            rejections = self._gather()
            pieces = [piece for part in self.parts for piece in made[part]]
            rows = whole.finish(pieces or [whole.place(self._packed([]))])
        if rows != self.rows:
            raise ValueError(f"{rows} rijen geschreven en {self.rows} gelezen")
        (self.folder / WHOLE).replace(self.target)
        remove(self.folder)
        return Summary(rows, rejections, resumed)

    def _complete(self, whole: Whole, made: dict[Part, list[Piece]], progress: Callable[[int], object]) -> None:
        """Make and note the parts that are not made yet."""
        waiting = [part for part in self.parts if part not in made]
        done = self.rows - sum(part.rows for part in waiting)
        progress(done)
        workers = min(MOST_WORKERS, os.cpu_count() or 1, max(len(waiting), 1))
        stopped: list[bool] = []
        with ThreadPoolExecutor(workers) as pool, ThreadPoolExecutor(1) as sealer:
            counted: list[int] = [done]

            def heard(rows: int) -> None:
                if stopped:
                    raise InterruptedError
                counted[0] += rows
                progress(counted[0])

            # The disk is slower than the rules: who computes does not wait for it.
            sealing: list[Future[None]] = []
            running = {pool.submit(self._make, whole, part, heard): part for part in waiting}
            try:
                for one in as_completed(running):
                    made[running[one]] = one.result()
                    sealing += [sealer.submit(self._seal, whole, running[one], one.result())]
                for sealed in sealing:
                    sealed.result()
            except BaseException:
                stopped.append(True)
                for one in running:
                    one.cancel()
                for sealed in sealing:
                    sealed.cancel()
                raise

    def _task(self) -> dict[str, Any]:
        table, seen = self.table, self.source.stat()
        digest = hashlib.sha256()
        for name in reached(table.catalogue, table.targets):
            for rule in table.catalogue.rules.get(name, ()):
                digest.update(repr((rule.name, rule.valid_from, rule.valid_to, rule.unit, rule.body)).encode())
            digest.update(repr((name, table.catalogue.series.get(name), table.catalogue.facts.get(name))).encode())
        digest.update(repr([(layer.name, sorted(layer.figures.items())) for layer in table.layers]).encode())
        return {
            "invoer": [str(self.source.resolve()), seen.st_size, seen.st_mtime_ns],
            "doelen": list(table.targets),
            "dag": table.day.isoformat() if table.day else table.day_column,
            "sleutels": list(table.keys),
            "rijen_per_deel": PART_ROWS,
            "regels_en_cijfers": digest.hexdigest(),
        }

    def _place(self, part: Part) -> Path:
        return self.folder / f"{part.number:06}.deel"

    def _make(self, whole: Whole, part: Part, heard: Callable[[int], None]) -> list[Piece]:
        """One part in its places in the whole, and the file with its rejections."""
        pieces = []
        with self._place(part).with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file, delimiter=";")
            for first, batch in self._batches(part):
                computed = self.table.compute(batch, first)
                pieces.append(whole.place(self._packed([computed.batch])))
                lines.writerows(_line(one) for one in computed.rejections)
                heard(batch.num_rows)
        return pieces

    def _packed(self, batches: Sequence[Any]) -> memoryview:
        """Results as a Parquet file in memory."""
        sink = pa.BufferOutputStream()
        words = [field.name for field in self.schema if str(field.type).startswith("dictionary")]
        with pq.ParquetWriter(
            sink, self.schema, compression="snappy", use_dictionary=words, store_decimal_as_integer=True
        ) as writer:
            for batch in batches:
                writer.write_batch(batch)
        return memoryview(sink.getvalue())

    def _seal(self, whole: Whole, part: Part, pieces: list[Piece]) -> None:
        """Note a part once it is on the disk: what is noted is whole, also after a power cut."""
        place = self._place(part)
        whole.settle()
        with place.with_suffix(".csv").open("rb+") as file:
            os.fsync(file.fileno())
        note(place.with_suffix(".half"), pieces)
        place.with_suffix(".half").replace(place)

    def _batches(self, part: Part) -> Iterator[tuple[int, Any]]:
        """The record batches of a part, each with the number of its first row."""
        wanted = self.table.wanted(self.file.schema_arrow)
        with pq.ParquetFile(self.source) as file:
            first = part.first
            for batch in file.iter_batches(BATCH_ROWS, part.groups, wanted, use_threads=False):
                yield first, batch
                first += batch.num_rows

    def _gather(self) -> int:
        """All rejections in one file, or none."""
        count = 0
        fresh = self.folder / NOTED
        with fresh.open("w", encoding="utf-8", newline="") as whole:
            csv.writer(whole, delimiter=";").writerow(COLUMNS)
            for part in self.parts:
                with self._place(part).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
                    for line in file:
                        whole.write(line)
                        count += 1
        if count:
            fresh.replace(self.rejected)
        else:
            fresh.unlink()
            self.rejected.unlink(missing_ok=True)
        return count


def _line(one: Rejection) -> Sequence[object]:
    return (one.row + 1, one.target, one.reason.replace("\n", " "), one.facts.replace("\n", " "))
