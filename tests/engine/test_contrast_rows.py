"""A table with and without a variant beside its rows one by one: every count, sum, cell and reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pyarrow as pa
import pytest

from luwte.engine import EngineError, Figure, Series, contrast
from luwte.engine.contrast import EMPTY, OTHER, Contrast, Total
from luwte.engine.units import COUNT_UNIT, EURO_UNIT, HOURS_UNIT, PART_UNIT
from luwte.engine.variants import Variant
from tests.engine.law import catalogue, rule, series

LAW = catalogue(
    rule(
        "return tarief * deel / (opslag - 1)",
        "tarief: Euro, deel: Deel, opslag: Deel",
        "Euro",
        "bedrag",
        tot="2020-01-01",
    )
    + rule(
        "return tarief * deel * opslag",
        "tarief: Euro, deel: Deel, opslag: Deel",
        "Euro",
        "bedrag__2020",
        vanaf="2020-01-01",
    )
    + rule("return uren >= grens and deel > 0", "uren: Uren, grens: Uren, deel: Deel", "JaNee", "mag"),
    series("tarief", EURO_UNIT, Fraction(100), confidence="gelezen"),
    series("opslag", PART_UNIT, Fraction(3)),
    series("grens", HOURS_UNIT, Fraction(24)),
)
DAYS = (date(2014, 12, 31), date(2019, 12, 31), date(2020, 1, 1), None)
TARGETS = ("bedrag", "mag")
SCHEMA = pa.schema(
    [
        ("nieuw", pa.bool_()),
        ("plaats", pa.dictionary(pa.int8(), pa.string())),
        ("deel", pa.decimal128(5, 2)),
        ("uren", pa.int16()),
        ("dag", pa.date32()),
    ]
)
Row = dict[str, Any]


def variant(**amounts: str) -> Variant:
    figures = {
        name: (Figure(Fraction(amount), date(2015, 1, 1), None, "Variant", "werkafspraak"),)
        for name, amount in amounts.items()
    }
    return Variant("proef", "", figures)


CHANGES = (
    variant(tarief="90", opslag="5", grens="20"),
    variant(opslag="1", grens="36"),  # with the first formula divided by nought
    variant(tarief="100"),
)


def some_rows(random: Random, count: int) -> list[Row]:
    return [
        {
            "nieuw": random.choice((True, False, None)),
            "plaats": random.choice(("Edam", "Ede", None)),
            "deel": random.choice((Decimal("0.00"), Decimal("0.37"), Decimal("1.00"), None)),
            "uren": random.choice((10, 20, 23, 24, 35, 36, None)),
            "dag": random.choice(DAYS),
        }
        for _ in range(count)
    ]


def value(law: Any, layers: Any, target: str, row: Row) -> Fraction | None:
    """One outcome by reading 1, yes as one; None when there is none."""
    facts = {name: row[name] for name in ("deel", "uren") if row[name] is not None}
    try:
        return Fraction(law.at(row["dag"], layers).value(target, facts)) if row["dag"] else None
    except EngineError:
        return None


def text(cell: object) -> str:
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    return EMPTY if cell is None else str(cell)


def table(rows: list[Row], *, words: bool) -> pa.RecordBatch:
    """The rows as numbers and days, or as the texts of a CSV file."""
    if not words:
        return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)
    texts = [{name: None if cell is None else text(cell) for name, cell in row.items()} for row in rows]
    return pa.RecordBatch.from_pylist(texts, schema=pa.schema([(name, pa.string()) for name in SCHEMA.names]))


@pytest.mark.parametrize("by_reading", [True, False])
@pytest.mark.parametrize("change", CHANGES, ids=["drie", "door nul", "niets"])
@pytest.mark.parametrize("groups", [(), ("plaats",), ("plaats", "nieuw")], ids=len)
def test_every_group_counts_and_adds_exactly_its_own_rows(
    change: Variant, groups: tuple[str, ...], *, by_reading: bool
) -> None:
    random = Random(f"{change.names} {groups}")
    found = Contrast((LAW, ()), change, TARGETS, day_column="dag", groups=groups, by_reading=by_reading)
    changed, layers = change.applied(LAW, ())
    sums: dict[tuple[str, tuple[str, ...]], list[Any]] = {}
    rejected = number = 0
    for size in (17, 1, 12):
        rows = some_rows(random, size)
        cells = found.add(table(rows, words=by_reading)).to_pylist()
        for row, cell in zip(rows, cells, strict=True):
            number += 1
            assert cell["rij"] == number
            assert [cell[name] for name in groups] == [text(row[name]) for name in groups]
            whys = []
            for target in TARGETS:
                before, after = value(LAW, (), target, row), value(changed, layers, target, row)
                known = before is not None and after is not None
                whys += [target] if not known else []
                shown = [cell[f"{target}_{column}"] for column in ("zonder", "met", "verschil")]
                assert shown == ([before, after, after - before] if known else [None] * 3)  # type: ignore[operator]
                assert (cell[f"{target}_zekerheid"] is None) != known
                into = sums.setdefault((target, tuple(text(row[name]) for name in groups)), [0, 0, 0, 0, 0, 0])
                more = [1, known, known and after > before, known and after < before]  # type: ignore[operator]
                more += [before, after] if known else [0, 0]  # type: ignore[list-item]
                into[:] = [one + other for one, other in zip(into, more, strict=True)]
            why = cell["waarom_niet"]
            assert (why is None) == (not whys)
            assert row["dag"] is None or [name for name in TARGETS if f"{name}: " in (why or "")] == whys
            rejected += 1 if row["dag"] is None else len(whys)
    told = {
        (target, group): [one.rows, one.known, one.higher, one.lower, one.base, one.variant]
        for target in TARGETS
        for group, one in found.totals[target].items()
    }
    assert told == sums
    assert (found.rows, found.rejected, sum(found.reasons.values())) == (number, rejected, rejected)
    for target in TARGETS:
        whole = found.total(target)
        per_group = found.totals[target].values()
        assert whole.missing == number - whole.known == sum(one.missing for one in per_group)
        assert whole.mean == (whole.difference / whole.known)
        for one in (whole, *per_group):
            assert sum(found.parts(target, one).values()) == one.difference == one.variant - one.base


def test_no_more_reasons_and_rejections_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contrast, "MOST_REASONS", 2)
    monkeypatch.setattr(contrast, "MOST_KEPT", 3)
    found = Contrast((LAW, ()), CHANGES[0], ("mag",), day=date(2020, 1, 1), by_reading=True)
    given = ["x", "y", "z", "x", "v", "z"]
    batch = pa.RecordBatch.from_pydict({"uren": given, "deel": ["1"] * 6})
    cells = found.add(batch).column("waarom_niet").to_pylist()
    assert [cell.split("'")[1] for cell in cells] == given
    assert [(one.row, one.target) for one in found.rejections] == [(0, ""), (1, ""), (2, "")]
    assert list(found.reasons.values()) == [2, 1, 3]
    assert list(found.reasons)[2] == OTHER
    assert found.rejected == 6


def test_sums_of_nobody_are_nought_and_have_no_mean() -> None:
    found = Contrast((LAW, ()), CHANGES[0], ("bedrag",), day=date(2020, 1, 1))
    nobody = found.total("bedrag")
    assert (nobody.rows, nobody.known, nobody.base, nobody.variant, nobody.mean) == (0, 0, 0, 0, None)
    one = Total(3, 2, 1, 1, [Fraction(5), Fraction(9)])
    one.add(Total(1, 1, 0, 1, [Fraction(2), Fraction(-1)]))
    assert one == Total(4, 3, 1, 2, [Fraction(7), Fraction(8)])
    assert (one.missing, one.mean) == (1, Fraction(1, 3))


def test_a_row_lacking_on_both_sides_for_one_reason_says_it_once_and_else_names_the_side() -> None:
    day = date(2019, 1, 1)
    found = Contrast((LAW, ()), CHANGES[1], ("bedrag",), day=day, by_reading=True)
    cells = found.add(pa.RecordBatch.from_pydict({"deel": ["1", None, "veel"]})).column("waarom_niet").to_pylist()
    assert cells[0].startswith("bedrag: met de variant: ")
    assert cells[1].count("ontbreekt nog") == 1
    assert cells[1].startswith("bedrag: ")
    assert " variant: " not in cells[1] + cells[2]
    assert cells[2].startswith("deel: ")
    assert [one.row for one in found.rejections] == [0, 1, 2]


def test_what_the_first_change_makes_uncomputable_is_added_by_the_one_that_makes_it_whole() -> None:
    text = rule(
        "if opslag == korting:\n    return tarief / (opslag - korting)\nreturn tarief * (opslag - korting) * deel",
        "opslag: Deel, tarief: Euro, korting: Deel, deel: Deel",
        "Euro",
        "gedeeld",
    )
    figures = {"opslag": (PART_UNIT, 2), "tarief": (EURO_UNIT, 100), "korting": (PART_UNIT, 0)}
    law = catalogue(text, *(series(name, unit, Fraction(one)) for name, (unit, one) in figures.items()))
    change = variant(opslag="0", tarief="200", korting="-3")
    found = Contrast((law, ()), change, ("gedeeld",), day=date(2020, 1, 1), by_reading=True)
    found.add(pa.RecordBatch.from_pydict({"deel": ["1", "0.5"]}))
    total = found.total("gedeeld")
    assert total.steps == [300, 300, 300, 900]
    assert found.parts("gedeeld", total) == {"opslag": 0, "tarief": 0, "korting": 600}


def test_a_count_of_whole_things_is_whole_by_either_way() -> None:
    whole = catalogue(rule("return aantal * 3", "aantal: Aantal", "Aantal"), series("aantal", COUNT_UNIT, Fraction(7)))
    change = variant(aantal="9")
    cells = []
    for by_reading in (True, False):
        found = Contrast((whole, ()), change, ("proef",), day=date(2020, 1, 1), by_reading=by_reading)
        cells.append(found.add(pa.RecordBatch.from_pydict({"uren": ["1"]})).to_pylist())
        assert (found.total("proef").base, found.total("proef").variant) == (21, 27)
    assert cells[0] == cells[1]
    assert {type(cells[0][0][f"proef_{name}"]) for name in ("zonder", "met", "verschil")} == {int}


def test_an_outcome_is_as_certain_as_what_holds_on_its_day_and_no_less() -> None:
    spans = ((date(2015, 1, 1), date(2021, 1, 1), "gelezen"), (date(2021, 1, 1), None, "niet geverifieerd"))
    figures = tuple(Figure(Fraction(9), begin, end, "bron", sure) for begin, end, sure in spans)
    law = catalogue(
        rule("return tarief + opslag", "tarief: Euro, opslag: Euro", "Euro"),
        Series("tarief", "Tarief", EURO_UNIT, "landelijk", figures),
        series("opslag", EURO_UNIT, Fraction(1)),
    )
    change = variant(opslag="2")
    for day, sure in ((date(2020, 12, 31), "werkafspraak"), (date(2021, 1, 1), "niet geverifieerd")):
        found = Contrast((law, ()), change, ("proef",), day=day)
        assert found.certainty == {"proef": sure}
        assert found.add(pa.RecordBatch.from_pydict({"uren": [1]})).column("proef_zekerheid").to_pylist() == [sure]
    assert Contrast((law, ()), change, ("proef",), day_column="dag").certainty == {"proef": "niet geverifieerd"}
