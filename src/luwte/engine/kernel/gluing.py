"""Parquet files of one schema glued to one file: column chunks stay as they are, only the footer is new.

A Parquet file is a row of column chunks with a footer that says where each begins. Glued, the chunks keep
their bytes, wherever they stand in the whole, and one footer says where. It is written in Thrift's compact
protocol, of which this reads and writes what footers have.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

MAGIC = b"PAR1"
#: Parquet's mark at both ends and the length of the footer.
SMALLEST = 12
TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT = range(1, 13)
#: Fields of the footer, by the numbers of parquet.thrift.
ROWS, GROUPS = 3, 4
GROUP_COLUMNS, GROUP_OFFSET, GROUP_ORDINAL = 1, 5, 7
CHUNK_OFFSET, CHUNK_META, CHUNK_INDEXES = 2, 3, (4, 6)
META_OFFSETS = (9, 10, 11, 14)


@dataclass
class Field:
    """One field of a struct: its number, its type and its value."""

    number: int
    kind: int
    value: Any


class Reader:
    """Reads the compact protocol from bytes."""

    def __init__(self, data: bytes) -> None:
        """Start at the first byte."""
        self.data, self.at = data, 0

    def byte(self) -> int:
        """The next byte."""
        self.at += 1
        return self.data[self.at - 1]

    def varint(self) -> int:
        """An unsigned whole number, seven bits a byte."""
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return result

    def whole(self) -> int:
        """A signed whole number."""
        number = self.varint()
        return (number >> 1) ^ -(number & 1)

    def struct(self) -> list[Field]:
        """The fields of a struct, in order."""
        fields: list[Field] = []
        number = 0
        while head := self.byte():
            kind = head & 0x0F
            number = number + (head >> 4) if head >> 4 else self.whole()
            value = kind == TRUE if kind in (TRUE, FALSE) else self.value(kind)
            fields.append(Field(number, kind, value))
        return fields

    def value(self, kind: int) -> Any:
        """One value of a type; raises ValueError for one that no footer has."""
        if kind in (TRUE, FALSE, BYTE):
            return self.byte()
        if kind in (I16, I32, I64):
            return self.whole()
        if kind in (DOUBLE, BINARY):
            size = 8 if kind == DOUBLE else self.varint()
            self.at += size
            return self.data[self.at - size : self.at]
        if kind == LIST:
            head = self.byte()
            size = head >> 4 if head >> 4 < 15 else self.varint()
            return head & 0x0F, [self.value(head & 0x0F) for _ in range(size)]
        if kind == STRUCT:
            return self.struct()
        raise ValueError(f"onbekend soort {kind} in de voet van een Parquetbestand")


class Writer:
    """Writes what Reader has read."""

    def __init__(self) -> None:
        """Start empty."""
        self.data = bytearray()

    def varint(self, number: int) -> None:
        """An unsigned whole number."""
        while number >= 0x80:
            self.data.append(number & 0x7F | 0x80)
            number >>= 7
        self.data.append(number)

    def whole(self, number: int) -> None:
        """A signed whole number."""
        self.varint(number << 1 if number >= 0 else (-number << 1) - 1)

    def struct(self, fields: Sequence[Field]) -> None:
        """The fields of a struct and its end."""
        last = 0
        for field in fields:
            kind = (TRUE if field.value else FALSE) if field.kind in (TRUE, FALSE) else field.kind
            step = field.number - last
            if 0 < step < 16:
                self.data.append(step << 4 | kind)
            else:
                self.data.append(kind)
                self.whole(field.number)
            last = field.number
            if field.kind not in (TRUE, FALSE):
                self.value(field.kind, field.value)
        self.data.append(0)

    def value(self, kind: int, value: Any) -> None:
        """One value of a type."""
        if kind in (TRUE, FALSE, BYTE):
            self.data.append(value)
        elif kind in (I16, I32, I64):
            self.whole(value)
        elif kind in (DOUBLE, BINARY):
            if kind == BINARY:
                self.varint(len(value))
            self.data += value
        elif kind == LIST:
            inner, items = value
            self.data.append((min(len(items), 15) << 4) | inner)
            if len(items) >= 15:
                self.varint(len(items))
            for item in items:
                self.value(inner, item)
        else:
            self.struct(value)


def cut(data: memoryview) -> tuple[memoryview, bytes]:
    """The columns and the footer of a Parquet file in memory; raises ValueError when it is none."""
    length, magic = struct.unpack("<I4s", data[-8:]) if len(data) >= SMALLEST else (0, b"")
    if magic != MAGIC or length + SMALLEST > len(data):
        raise ValueError("dit is geen heel Parquetbestand")
    end = len(data) - 8 - length
    return data[len(MAGIC) : end], bytes(data[end:-8])


def end_of(pieces: Iterable[tuple[int, bytes]]) -> tuple[int, bytes]:
    """The rows of a whole and the end it needs: one footer for all pieces, its length, and Parquet's mark.

    A piece is where its columns begin in the whole, and the footer that ``cut`` gave; rows are in the order of
    the pieces. Raises ValueError without pieces and for what is no footer.
    """
    whole: list[Field] = []
    groups: list[list[Field]] = []
    rows = 0
    for begin, footer in pieces:
        fields = _read(footer)
        whole = whole or fields
        rows += _field(fields, ROWS).value
        for group in _field(fields, GROUPS).value[1]:
            _shift(group, begin - len(MAGIC), len(groups))
            groups.append(group)
    if not whole:
        raise ValueError("er zijn geen stukken")
    _field(whole, ROWS).value = rows
    _field(whole, GROUPS).value = (STRUCT, groups)
    writer = Writer()
    writer.struct(whole)
    return rows, bytes(writer.data) + struct.pack("<I4s", len(writer.data), MAGIC)


def _read(footer: bytes) -> list[Field]:
    try:
        return Reader(footer).struct()
    except IndexError:
        raise ValueError("een voet houdt te vroeg op") from None


def _field(fields: Sequence[Field], number: int) -> Field:
    return next(field for field in fields if field.number == number)


def _shift(group: list[Field], shift: int, ordinal: int) -> None:
    """Move every beginning in a row group; zero means there is none."""
    for field in group:
        if field.number == GROUP_OFFSET and field.value:
            field.value += shift
        if field.number == GROUP_ORDINAL:
            field.value = ordinal
    for chunk in _field(group, GROUP_COLUMNS).value[1]:
        for field in chunk:
            if field.number in (CHUNK_OFFSET, *CHUNK_INDEXES) and field.value:
                field.value += shift
            if field.number == CHUNK_META:
                for inner in field.value:
                    if inner.number in META_OFFSETS:
                        inner.value += shift
