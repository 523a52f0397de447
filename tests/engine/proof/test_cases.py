"""What a proof goes through: every admissible key lies in one part, in which all tables stand still."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from random import Random

import pytest

from luwte.engine import Catalogue, Fact, Figure, Series
from luwte.engine.proof.cases import parts
from luwte.engine.units import PART_UNIT, Unit

DAY = date(2020, 6, 1)
STEP = Fraction(1, 4)
QUARTERS = Unit("kwart", step=STEP)


def rows(random: Random) -> tuple[Figure, ...]:
    """Rows that may have holes between them, begin or end between two keys, or run on for ever."""
    found: list[Figure] = []
    place = Fraction(random.randint(-4, 3), random.choice((4, 8)))
    for _ in range(random.randint(1, 3)):
        end = place + Fraction(random.randint(0, 6), random.choice((4, 8)))
        last = None if random.random() < 0.2 else end
        value = Fraction(random.randint(0, 2))
        found.append(Figure(value, date(2015, 1, 1), None, "bron", "gelezen", key_from=place, key_to=last))
        if last is None:
            break
        place = end + Fraction(random.randint(1, 5), 8)
    return tuple(found)


def key_of(random: Random) -> tuple[Fact, list[Fraction]]:
    """A key with its admissible values; its bounds may lie between two steps."""
    low, high = Fraction(random.randint(-8, 4), 8), Fraction(random.randint(6, 20), 8)
    above = random.random() < 0.5
    fact = Fact("sleutel", QUARTERS, "?", most=high, **({"above": low} if above else {"least": low}))
    every = [STEP * count for count in range(-20, 20)]
    return fact, [key for key in every if (low < key if above else low <= key) and key <= high]


@pytest.mark.parametrize("seeds", [range(100), range(100, 200)], ids=str)
def test_elke_sleutel_ligt_in_een_deel_en_vindt_daar_wat_het_voorbeeld_vindt(seeds: range) -> None:
    for random in map(Random, seeds):
        fact, keys = key_of(random)
        tables = [Series(name, name, PART_UNIT, "landelijk", rows(random), key="sleutel") for name in ("een", "twee")]
        law = Catalogue([], tables, [fact])
        found = [part["sleutel"] for part in parts(law.at(DAY), ["een", "twee", "sleutel"])]
        held = [[key for key in keys if part.least <= key <= part.most] for part in found]
        assert [key for part in held for key in part] == keys
        for part, inside in zip(found, held, strict=True):
            for table in tables:
                figures = {_figure(table, key) for key in (*inside, part.sample)}
                assert len(figures) == 1


def _figure(table: Series, key: object) -> Fraction | None:
    held = [row.value for row in table.figures if row.holds(DAY, key)]  # type: ignore[arg-type]
    assert len(held) <= 1
    return held[0] if held else None  # type: ignore[return-value]
