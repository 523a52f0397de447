"""The same random placements as a Parquet file: hours, parts and euros as decimals, choices as words."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import people
import pyarrow as pa
import pyarrow.parquet as pq

CHUNK = 1_000_000
DIGITS = {"uren": 5, "normuren": 5, "loonwaarde": 3, "leeftijd": 3}
AMOUNT_DIGITS = 10


def kind(name: str) -> pa.DataType:
    """The type of a column as a payroll system would have it."""
    if name in people.WORDS:
        return pa.dictionary(pa.int8(), pa.string())
    if name in people.FLAGS:
        return pa.bool_()
    scale = people.SCALES[name]
    return pa.decimal128(DIGITS.get(name, AMOUNT_DIGITS), scale) if scale else pa.int16()


def as_column(name: str, values: np.ndarray) -> pa.Array:
    """Whole numbers as an Arrow column."""
    if name in people.WORDS:
        return pa.DictionaryArray.from_arrays(pa.array(values), pa.array(people.WORDS[name]))
    if name in people.FLAGS:
        return pa.array(values.astype(bool))
    if not people.SCALES[name]:
        return pa.array(values, pa.int16())
    halves = np.zeros((len(values), 2), np.int64)
    halves[:, 0] = values
    return pa.Array.from_buffers(kind(name), len(values), [None, pa.py_buffer(halves)])


def write(base: Path, rows: int) -> Path:
    """A file of this many people, made when it is not there yet."""
    path = base / f"mensen-heel-{people.MARK}-{rows}.parquet"
    if not path.exists():
        starts = range(0, rows, CHUNK)
        save(path, (people.draw(min(CHUNK, rows - start), seed=number) for number, start in enumerate(starts)))
    return path


def save(path: Path, parts: Iterable[dict[str, np.ndarray]]) -> Path:
    """A file of the people in these columns, part after part; decimals as whole numbers, as Parquet advises."""
    half_done = path.with_suffix(".deel")
    schema = pa.schema([(name, kind(name)) for name in people.FACTS])
    with pq.ParquetWriter(half_done, schema, store_decimal_as_integer=True) as writer:
        for columns in parts:
            arrays = [as_column(name, columns[name]) for name in people.FACTS]
            writer.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
    return half_done.rename(path)


def cents(path: Path, rows: int) -> np.ndarray:
    """The first outcomes of a result file in whole cents, whether decimals or doubles."""
    table = pq.ParquetFile(path).iter_batches(batch_size=rows, columns=list(people.TARGETS))
    batch = next(table)
    columns = []
    for target in people.TARGETS:
        column = batch.column(target)
        if pa.types.is_decimal(column.type):
            columns.append(np.frombuffer(column.buffers()[1], np.int64).reshape(-1, 2)[: len(column), 0])
        else:
            columns.append(np.rint(np.asarray(column) * 100).astype(np.int64))
    return np.stack(columns)
