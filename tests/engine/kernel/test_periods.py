"""Periods in which nothing changes: a day on which a rule or figure begins or ends, national or local, begins one."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pyarrow as pa

from luwte.engine import Catalogue, EngineError, Figure, Series
from luwte.engine.catalogue import Layer
from luwte.engine.kernel.periods import asked, breaks, reached
from luwte.engine.kernel.table import Table
from luwte.engine.units import HOURS_UNIT
from tests.engine.law import FACTS, rule, rules

ONE = timedelta(days=1)


def figure(value: int, begin: date, end: date | None = None, key: int | None = None) -> Figure:
    span = {"key_from": None if key is None else Fraction(key), "key_to": None}
    return Figure(Fraction(value), begin, end, "bron", "gelezen", **span)  # type: ignore[arg-type]


def series(name: str, *figures: Figure, layer: str = "landelijk", key: str | None = None) -> Series:
    return Series(name, name.capitalize(), HOURS_UNIT, layer, figures, key=key)


LAW = Catalogue(
    rules(
        rule("return uren + vast + plaatselijk", "uren: Uren, vast: Uren, plaatselijk: Uren", tot="2018-03-01")
        + rule(
            "return normuren + per_uur",
            "normuren: Uren, per_uur: Uren",
            name="proef__2018",
            vanaf="2018-03-01",
            tot="2021-05-01",
        )
        + rule("return uren + elders", "uren: Uren, elders: Uren", name="ander")
    ),
    [
        series("vast", figure(1, date(2015, 1, 1), date(2016, 2, 29)), figure(2, date(2016, 2, 29))),
        series("plaatselijk", figure(3, date(2015, 1, 1)), layer="lokaal"),
        series(
            "per_uur", figure(4, date(2017, 7, 1), key=0), figure(5, date(2019, 1, 1), date(2020, 1, 1), 30), key="uren"
        ),
        series("elders", figure(6, date(2015, 8, 8))),
    ],
    FACTS,
)
POLICY = (
    Layer("regio", {"plaatselijk": [figure(7, date(2016, 12, 31), date(2017, 1, 2))]}),
    Layer("Ergens", {"plaatselijk": [figure(8, date(2017, 1, 1), date(2017, 11, 30))]}),
)
CHANGES = [
    *((2015, 1, 1), (2016, 2, 29), (2017, 7, 1), (2018, 3, 1), (2019, 1, 1), (2020, 1, 1), (2021, 5, 1)),
]
LOCAL = [(2016, 12, 31), (2017, 1, 1), (2017, 1, 2), (2017, 11, 30)]


def test_a_period_begins_on_each_day_that_something_begins_or_ends_and_on_no_other() -> None:
    assert breaks(LAW, (), ["proef"]) == [date(*one) for one in CHANGES]
    assert breaks(LAW, POLICY, ["proef"]) == [date(*one) for one in sorted(CHANGES + LOCAL)]
    assert breaks(LAW, POLICY, ["ander"]) == [date(2015, 1, 1), date(2015, 8, 8)]


def test_what_is_reached_is_of_all_versions_and_what_is_asked_of_the_day() -> None:
    assert set(reached(LAW, ["proef"])) == {"proef", "uren", "vast", "plaatselijk", "normuren", "per_uur"}
    assert asked(LAW.at(date(2018, 2, 28)), ["proef"]) == ["uren"]
    assert sorted(asked(LAW.at(date(2018, 3, 1)), ["proef"])) == ["normuren", "uren"]
    assert asked(LAW.at(date(2021, 5, 1)), ["proef"]) == []


def test_a_row_with_its_own_day_gets_the_law_of_that_day_on_either_side_of_every_change() -> None:
    days = sorted({day + shift for day in breaks(LAW, POLICY, ["proef"]) for shift in (-ONE, 0 * ONE, ONE)})
    rows = [(day, hours) for day in days for hours in (29, 30, 31)]
    batch = pa.record_batch(
        {
            "uren": pa.array([hours for _, hours in rows]),
            "normuren": pa.array([36] * len(rows)),
            "dag": pa.array([day for day, _ in rows]),
        }
    )
    table = Table(LAW, POLICY, ["proef"], day_column="dag")
    told = table.compute(batch).batch.column("proef").to_pylist()
    for (day, hours), found in zip(rows, told, strict=True):
        try:
            expected = LAW.at(day, POLICY).value("proef", {"uren": Fraction(hours), "normuren": Fraction(36)})
        except EngineError:
            expected = None
        assert found == expected, (day, hours)
