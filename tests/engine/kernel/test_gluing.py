"""Parquet files in memory, glued without decoding, read back as one table."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from luwte.engine.kernel.gluing import I16, I64, MAGIC, Field, Reader, Writer, cut, end_of


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


def packed(given: pa.Table, group: int = 30) -> memoryview:
    sink = BytesIO()
    pq.write_table(given, sink, row_group_size=group, write_page_index=True, store_decimal_as_integer=True)
    return sink.getbuffer()


def glued(files: list[memoryview], order: list[int], gap: bytes = b"") -> tuple[int, BytesIO]:
    """The files in one, placed in this order with a gap behind each, rows in the order of the files."""
    whole = bytearray(MAGIC)
    pieces: dict[int, tuple[int, bytes]] = {}
    for number in order:
        columns, footer = cut(files[number])
        pieces[number] = (len(whole), footer)
        whole += bytes(columns) + gap
    rows, end = end_of(pieces[number] for number in range(len(files)))
    return rows, BytesIO(bytes(whole + end))


@pytest.mark.parametrize("gap", [b"", b"half a piece"])
@pytest.mark.parametrize("count", [1, 2, 40])
def test_glued_files_are_one_with_all_rows_in_order_wherever_each_stands(count: int, gap: bytes) -> None:
    tables = [table(100 + number, 1000 * number) for number in range(count)]
    files = [packed(one) for one in tables]
    expected = pa.concat_tables(tables)
    for order in (list(range(count)), list(reversed(range(count)))):
        rows, whole = glued(files, order, gap)
        found = pq.read_table(whole)
        assert rows == found.num_rows == expected.num_rows
        assert found.to_pylist() == expected.to_pylist()
        assert pq.ParquetFile(whole).metadata.num_row_groups == sum(-(-one.num_rows // 30) for one in tables)


@pytest.mark.parametrize("count", [13, 14, 15, 16, 17, 130])
def test_a_list_of_any_length_in_the_footer_keeps_all_that_is_in_it(count: int) -> None:
    """Fourteen is the longest whose length shares a byte with its type; row groups and columns are such lists."""
    for size, columns in ((count, 1), (2, count)):
        given = pa.table({f"kolom_{number}": list(range(number, number + size)) for number in range(columns)})
        rows, whole = glued([packed(given, 1)] * 2, [0, 1])
        assert rows == 2 * size
        assert pq.read_table(whole).equals(pa.concat_tables([given, given]))


def test_what_a_footer_may_say_of_places_and_numbers_is_right_in_the_whole_too() -> None:
    """By the numbers of parquet.thrift: of a row group 1 is its columns, 5 its begin, 7 its number.

    Places of a column are 2, 4 and 6, and of what it says of itself, its field 3, 9, 10, 11 and 14; 5 and 7 are sizes.
    """
    _, footer = cut(packed(table(100, 0)))
    fields = Reader(footer).struct()
    for group in next(field for field in fields if field.number == 4).value[1]:
        group[:] = [field for field in group if field.number not in {5, 7}]
        group += [Field(5, I64, 40), Field(7, I16, 3)]
        for column in group[0].value[1]:
            column[:] = [field for field in column if field.number == 3]
            column[0].value[:] = [Field(number, I64, number) for number in range(7, 16)]
            column[:] = [Field(2, I64, 2), column[0], *(Field(number, I64, number) for number in range(4, 8))]
    writer = Writer()
    writer.struct(fields)
    _, end = end_of([(4, bytes(writer.data)), (1004, bytes(writer.data))])
    whole = {field.number: field.value for field in Reader(end).struct()}
    groups = [{field.number: field.value for field in group} for group in whole[4][1]]
    assert [group[7] for group in groups] == list(range(8))
    assert [group[5] for group in groups] == [40] * 4 + [1040] * 4
    columns = [{field.number: field.value for field in column} for group in groups for column in group[1][1]]
    for place, column in enumerate(columns):
        further = 1000 * (place >= len(columns) // 2)
        inner = {field.number: field.value for field in column.pop(3)}
        assert column == {one: one + further * (one in {2, 4, 6}) for one in (2, 4, 5, 6, 7)}
        assert inner == {one: one + further * (one in {9, 10, 11, 14}) for one in range(7, 16)}


def test_the_columns_of_a_file_are_all_between_its_mark_and_its_footer() -> None:
    data = packed(table(10, 0))
    columns, footer = cut(data)
    length = len(footer).to_bytes(4, "little")
    assert bytes(data) == MAGIC + bytes(columns) + footer + length + MAGIC


def test_half_a_file_is_refused() -> None:
    data = packed(table(100, 0))
    for lacking in (1, 4, 8, 20, len(data) - 11, len(data)):
        with pytest.raises(ValueError, match="geen heel Parquetbestand"):
            cut(data[: len(data) - lacking])
    with pytest.raises(ValueError, match="geen heel Parquetbestand"):
        cut(data[-len(data) + 4 :][-300:])


def test_a_file_may_have_no_columns_and_no_footer_that_is_longer_than_itself() -> None:
    data = bytearray(packed(table(0, 0).select([])))
    columns, footer = cut(memoryview(data))
    assert not columns
    assert len(footer) == len(data) - 12
    data[-8:-4] = (len(footer) + 1).to_bytes(4, "little")
    with pytest.raises(ValueError, match="geen heel Parquetbestand"):
        cut(memoryview(data))


def test_half_a_footer_is_refused() -> None:
    _, footer = cut(packed(table(100, 0)))
    with pytest.raises(ValueError, match="houdt te vroeg op"):
        end_of([(4, footer[:-1])])


def test_no_pieces_is_no_file() -> None:
    with pytest.raises(ValueError, match="geen stukken"):
        end_of([])
