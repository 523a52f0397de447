"""The table of rows inside Spark: the same batches through the same loop, on as many machines as wanted.

Every worker builds the table itself from the rules it has, and refuses when those are not the rules
of whoever asked. pyspark is imported only when this runs (extra ``luwte[spark]``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.kernel.periods import reached
from luwte.engine.kernel.table import Table

ROW, FILE, REJECTED = "__rij", "__bestand", "__afgekeurd"
REJECTION = pa.struct([("doel", pa.string()), ("reden", pa.string()), ("feiten", pa.string())])


class OtherRules(Exception):
    """A worker has other rules or figures than the program that asked; the message says what to do."""


@dataclass(frozen=True)
class Recipe:
    """What a worker needs to build the table; ``build`` gives the catalogue it has."""

    build: Callable[[], Catalogue]
    layers: tuple[Layer, ...]
    targets: tuple[str, ...]
    day: date | None
    day_column: str | None
    keys: tuple[str, ...]
    fingerprint: str

    def table(self) -> Table:
        """The table by the rules of this process. Raises OtherRules when they are not those asked for."""
        table = Table(self.build(), self.layers, self.targets, day=self.day, day_column=self.day_column, keys=self.keys)
        if fingerprint(table) != self.fingerprint:
            raise OtherRules("De regels op deze machine zijn andere. Installeer overal dezelfde versie van Luwte.")
        return table


def recipe(table: Table, build: Callable[[], Catalogue]) -> Recipe:
    """The recipe of a table; ``build`` must be a function that workers can import."""
    return Recipe(build, table.layers, table.targets, table.day, table.day_column, table.keys, fingerprint(table))


def fingerprint(table: Table) -> str:
    """A hash of every rule, figure and fact that the targets reach."""
    digest = hashlib.sha256()
    catalogue = table.catalogue
    for name in sorted(reached(catalogue, table.targets)):
        for rule in catalogue.rules.get(name, ()):
            digest.update(repr((rule.name, rule.valid_from, rule.valid_to, rule.unit, rule.body)).encode())
        digest.update(repr((name, catalogue.series.get(name), catalogue.facts.get(name))).encode())
    return digest.hexdigest()


_TABLES: dict[tuple[str, str], Table] = {}


def _table(asked: Recipe) -> Table:
    """The table of a recipe, built once in each worker process."""
    key = (asked.fingerprint, repr((asked.layers, asked.targets, asked.day, asked.day_column, asked.keys)))
    if key not in _TABLES:
        _TABLES[key] = asked.table()
    return _TABLES[key]


def plain(schema: Any) -> Any:
    """The schema with words as texts: Spark has no dictionaries."""
    return pa.schema(
        [field.with_type(pa.string()) if pa.types.is_dictionary(field.type) else field for field in schema]
    )


def result_schema(table: Table, given: Any) -> Any:
    """The Arrow schema of what comes back for a row: keys, targets, where the row stood, its rejections."""
    places = [pa.field(ROW, pa.int64()), pa.field(FILE, pa.string()), pa.field(REJECTED, pa.list_(REJECTION))]
    return pa.schema([*plain(table.schema(given)), *places])


def compute(asked: Recipe, batches: Iterator[Any]) -> Iterator[Any]:
    """Record batches with the columns ROW and FILE in, record batches of ``result_schema`` out."""
    table = _table(asked)
    for batch in batches:
        given = batch.drop_columns([ROW, FILE])
        computed = table.compute(given)
        by_row: list[list[dict[str, str]] | None] = [None] * batch.num_rows
        for one in computed.rejections:
            told = by_row[one.row] or []
            by_row[one.row] = [*told, {"doel": one.target, "reden": one.reason, "feiten": one.facts}]
        rejected = pa.array(by_row, pa.list_(REJECTION))
        schema = result_schema(table, given.schema)
        whole = [*computed.batch.columns, batch.column(ROW), batch.column(FILE), rejected]
        columns = [column.cast(field.type) for column, field in zip(whole, schema, strict=True)]
        yield pa.RecordBatch.from_arrays(columns, schema=schema)


def arrow_schema(session: Any, source: str) -> Any:
    """The columns of a Parquet source as workers will get them."""
    from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415 - the extra

    return to_arrow_schema(session.read.parquet(source).schema)


def frame(session: Any, source: str, table: Table, build: Callable[[], Catalogue]) -> Any:
    """The Spark frame of ``result_schema`` for a Parquet source; nothing runs before it is written.

    Raises UnknownName or WrongColumn when the columns do not fit the table.
    """
    from pyspark.sql import functions  # noqa: PLC0415 - the extra
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415

    rows = session.read.parquet(source)
    given = arrow_schema(session, source)
    nobody = pa.RecordBatch.from_arrays([pa.array([], field.type) for field in given], schema=given)
    table.compute(nobody)  # refuses a column of the wrong kind here, before any machine starts
    wanted = [functions.col(f"`{name}`") for name in table.wanted(given)]
    place = [functions.col("_metadata.row_index").alias(ROW), functions.col("_metadata.file_name").alias(FILE)]
    asked = recipe(table, build)
    schema = from_arrow_schema(result_schema(table, given))
    return rows.select(*wanted, *place).mapInArrow(lambda batches: compute(asked, batches), schema)


def rejections(result: Any, *, files: bool) -> Iterator[Sequence[object]]:
    """Rejected rows of a frame in order: row (from 1), target, reason, facts; before them the file."""
    from pyspark.sql import functions  # noqa: PLC0415

    flat = result.select(FILE, ROW, functions.posexplode(REJECTED).alias("plaats", "een"))
    for row in flat.orderBy(FILE, ROW, "plaats").toLocalIterator():
        line = (
            row[ROW] + 1,
            row["een"]["doel"],
            *(row["een"][name].replace("\n", " ") for name in ("reden", "feiten")),
        )
        yield (row[FILE], *line) if files else line
