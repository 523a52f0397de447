"""Parts of a Parquet file, glued without decoding, read back as one table."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from luwte.engine.kernel.gluing import glue


def table(size: int, start: int) -> pa.Table:
    numbers = np.arange(size) + start
    return pa.table(
        {
            "bedrag": pa.array([Decimal(int(one)) / 100 for one in numbers], pa.decimal128(18, 2)),
            "woord": pa.array([f"w{one % 7}" for one in numbers]).dictionary_encode(),
            "breuk": pa.array([{"teller": int(one), "noemer": 3} if one % 3 else None for one in numbers]),
            "ja": pa.array([None if one % 5 == 0 else bool(one % 2) for one in numbers]),
        }
    )


@pytest.mark.parametrize("count", [1, 2, 40])
def test_glued_parts_are_one_file_with_all_rows_in_order(tmp_path: Path, count: int) -> None:
    tables = [table(100 + number, 1000 * number) for number in range(count)]
    paths = [tmp_path / f"{number}.parquet" for number in range(count)]
    for one, path in zip(tables, paths, strict=True):
        pq.write_table(one, path, row_group_size=30, write_page_index=True, store_decimal_as_integer=True)
    whole = BytesIO()
    rows = glue(paths, whole)
    found = pq.read_table(whole)
    expected = pa.concat_tables(tables)
    assert rows == found.num_rows == expected.num_rows
    assert found.to_pylist() == expected.to_pylist()
    assert pq.ParquetFile(whole).metadata.num_row_groups == sum(-(-one.num_rows // 30) for one in tables)


@pytest.mark.parametrize("count", [13, 14, 15, 16, 17, 130])
def test_a_list_of_any_length_in_the_footer_keeps_all_that_is_in_it(tmp_path: Path, count: int) -> None:
    """Fourteen is the longest whose length shares a byte with its type; row groups and columns are such lists."""
    for name, size, columns in (("groups", count, 1), ("columns", 2, count)):
        path, whole = tmp_path / f"{name}.parquet", BytesIO()
        given = pa.table({f"kolom_{number}": list(range(number, number + size)) for number in range(columns)})
        pq.write_table(given, path, row_group_size=1)
        assert glue([path, path], whole) == 2 * size
        assert pq.read_table(whole).equals(pa.concat_tables([given, given]))


def test_half_a_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.parquet"
    pq.write_table(table(100, 0), path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ValueError, match="geen heel Parquetbestand"):
        glue([path], BytesIO())


def test_no_parts_is_no_file() -> None:
    with pytest.raises(ValueError, match="geen delen"):
        glue([], BytesIO())
