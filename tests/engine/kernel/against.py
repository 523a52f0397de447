"""The kernel beside reading 1, row by row: the one way in which these tests compare them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from random import Random

import numpy as np

from luwte.engine import EngineError, Stand
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.columns import Column
from luwte.engine.kernel.days import day_of
from luwte.engine.units import Value

UNLISTED = "een woord dat nergens staat"
Row = Mapping[str, int | None]


def some_value(column: Column, random: Random) -> int:
    """A value on the grid: often a bound, often an everyday size."""
    kind = random.random()
    if kind < 0.3:
        return random.choice((column.least, column.most))
    if column.kind == "date":
        return random.randrange(16_000, 21_000)
    if column.kind == "number" and kind < 0.5:
        return min(column.most, max(column.least, random.randrange(400_000)))
    return random.randint(column.least, column.most)


def some_rows(columns: Mapping[str, Column], nullable: Sequence[str], count: int, random: Random) -> list[Row]:
    """Rows over all columns; nullable facts are empty in a third of them."""
    return [
        {
            name: None if name in nullable and random.random() < 0.3 else some_value(column, random)
            for name, column in columns.items()
        }
        for _ in range(count)
    ]


def facts_of(row: Row, columns: Mapping[str, Column]) -> dict[str, Value]:
    """A row as reading 1 takes it."""
    facts: dict[str, Value] = {}
    for name, count in row.items():
        column = columns[name]
        if count is None:
            continue
        if column.kind == "number":
            facts[name] = count * column.grid
        elif column.kind == "choice":
            facts[name] = column.words[count] or UNLISTED
        else:
            facts[name] = day_of(count) if column.kind == "date" else bool(count)
    return facts


def by_kernel(kernel: Kernel, rows: Sequence[Row]) -> list[dict[str, Value | None]]:
    """The values of every target by row; None where the row left the kernel."""
    columns = {
        name: np.array([column.least if row[name] is None else row[name] for row in rows], column.dtype)
        for name, column in kernel.inputs.items()
    }
    nulls = {name: np.array([row[name] is None for row in rows]) for name in kernel.loop.nulls}
    outcome = kernel.run(columns, nulls, into=kernel.buffers(len(rows)))
    found: list[dict[str, Value | None]] = []
    for number in range(len(rows)):
        values: dict[str, Value | None] = {}
        for bit, target in enumerate(kernel.targets):
            result = kernel.results[target]
            whole = int(outcome.values[target][number])
            below = int(outcome.values[result.denominators][number]) if result.denominators else 1
            if int(outcome.left[number]) >> bit & 1:
                values[target] = None
            elif result.kind == "number":
                values[target] = Fraction(whole, below) * result.factor
            elif result.kind == "choice":
                values[target] = result.words[whole]
            else:
                values[target] = day_of(whole) if result.kind == "date" else bool(whole)
        found.append(values)
    return found


def by_reading(stand: Stand, target: str, facts: Mapping[str, Value]) -> Value | Exception:
    """What reading 1 makes of it, error included."""
    try:
        return stand.value(target, facts)
    except EngineError as error:
        return error


def compare(kernel: Kernel, rows: Sequence[Row]) -> tuple[int, int]:
    """Assert that every value is that of reading 1; gives how many values were told and how many rows left."""
    told = left = 0
    for row, values in zip(rows, by_kernel(kernel, rows), strict=True):
        facts = facts_of(row, kernel.inputs)
        for target, value in values.items():
            if value is None:
                left += 1
                continue
            expected = by_reading(kernel.stand, target, facts)
            assert value == expected, (target, kernel.stand.day, facts)
            assert type(value) is type(expected)
            told += 1
    return told, left
