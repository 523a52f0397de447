"""Tables of rows: every cell is what reading 1 says, and an empty cell has its reason."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pyarrow as pa
import pytest

from luwte.engine import UnknownName
from luwte.engine.kernel import slow
from luwte.engine.kernel.departing import FRACTION, WORDS, fits, shown
from luwte.engine.kernel.slow import Reason, Slow
from luwte.engine.kernel.table import Table
from luwte.wet import catalogus, lokaal
from tests.engine import law
from tests.engine.kernel.against import by_reading

TARGETS = (
    "loonkosten_per_jaar",
    "loonkostensubsidie_per_maand",
    "exploitatiesaldo_per_jaar",
    "uurloon_met_vakantiebijslag",
    "financieringsregime",
    "termijn_besluit",
    "uren_passen_bij_beleid",
    "verplichting",
    "plekken_van_31_uur",
)
LAYERS = lokaal.lagen("Purmerend")
SIZE = 240


def batch(random: Random) -> pa.RecordBatch:
    """Rows as a municipality might have them, with gaps, errors and words that do not exist."""

    def column(*choices: Any, kind: pa.DataType | None = None, empty: float = 0.05) -> pa.Array:
        return pa.array([None if random.random() < empty else random.choice(choices) for _ in range(SIZE)], kind)

    days = [date(2014, 6, 1) + timedelta(days=random.randrange(4600)) for _ in range(SIZE)]
    return pa.RecordBatch.from_pydict(
        {
            "uren": column(24.0, 31.0, 0.01, 60.0, 30.123, 70.0),
            "normuren": column(30, 36, 40, kind=pa.int8()),
            "loonwaarde": column(*(Decimal(one) / 100 for one in (0, 29, 30, 31, 100, 101))),
            "leeftijd": column(15, 17, 20, 21, 22, 23, 66),
            "werkgeverschap": column("gemeente", "payroll", "uitzend", "baas"),
            "rechtspositie": column("bijstand", "wajong").dictionary_encode(),
            "uwv_geeft_loondispensatie": column(True, True, False),
            "loonkosten_bij_loondispensatie": column(Decimal("12345.67"), empty=0.5),
            "begeleidingskosten_per_voltijdplek": column(13000.0, 12999.99, 10_000_000.0),
            "medische_urenbeperking": column(True, False),
            "advies_ontvangen_op": column(*days),
            "gemeente": column("Purmerend", "Zaanstad", "Nergenshuizen"),
            "vastgestelde_personen": column(0, 30, 60, kind=pa.int16()),
            "uren_totaal": column(Decimal("31.5"), Decimal("1234.56789")),
            "dag": pa.array([None if random.random() < 0.02 else day for day in days]),
            "nummer": pa.array(range(SIZE)),
        }
    )


def asked(moment: date) -> list[str]:
    """The facts that the law of a day can ask for the targets; other columns are not looked at."""
    stand, found, stack = catalogus().at(moment, LAYERS), [], list(TARGETS)
    seen: set[str] = set()
    while stack:
        name = stack.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in stand.catalogue.facts:
            found.append(name)
        elif name in stand.catalogue.series:
            stack += [stand.catalogue.series[name].key] if stand.catalogue.series[name].key else []
        else:
            stack += [one for rule in stand.catalogue.rules[name] if rule.holds(moment) for one in rule.parameters]
    return found


def given(row: Mapping[str, Any], table: Table, moment: date) -> dict[str, Any]:
    """The facts of a row as reading 1 takes them, in the order in which the table asks them."""
    held = asked(moment)
    facts = {name: row.get(name) for name in table.facts if name in held}
    return {
        name: Decimal(repr(value)) if isinstance(value, float) else value
        for name, value in facts.items()
        if value is not None
    }


def exact(value: Any) -> Any:
    """A cell of the result as reading 1 gives it."""
    if isinstance(value, dict):
        return Fraction(value["teller"], value["noemer"])
    return value if isinstance(value, bool | str | date | None) else Fraction(value)


@pytest.mark.parametrize("days", [{"day": date(2018, 3, 1)}, {"day": date(2024, 7, 1)}, {"day_column": "dag"}])
def test_every_cell_is_what_reading_1_says_and_every_empty_cell_has_its_reason(days: dict[str, Any]) -> None:
    table = Table(catalogus(), LAYERS, TARGETS, keys=["nummer"], **days)
    rows = batch(Random(str(days)))
    computed = table.compute(rows, first=1000)
    assert computed.batch.column("nummer").equals(rows.column("nummer"))
    assert computed.batch.schema == table.schema(rows.schema)
    reasons: dict[tuple[int, str], str] = {}
    for one in computed.rejections:
        for target in (one.target,) if one.target else TARGETS:
            assert (one.row - 1000, target) not in reasons
            reasons[one.row - 1000, target] = one.reason
    told = 0
    for number, (row, result) in enumerate(zip(rows.to_pylist(), computed.batch.to_pylist(), strict=True)):
        moment = days.get("day") or row["dag"]
        for target in TARGETS:
            if moment is None:
                assert result[target] is None
                assert reasons[number, target] == "De datum ontbreekt in deze rij. Vul hem in."
                continue
            expected = by_reading(catalogus().at(moment, LAYERS), target, given(row, table, moment))
            if isinstance(expected, Exception):
                assert result[target] is None
                assert reasons[number, target] == str(expected)
                continue
            assert exact(result[target]) == expected
            assert (number, target) not in reasons
            told += 1
    assert told > SIZE
    assert len(reasons) > SIZE // 4
    assert [one.row for one in computed.rejections] == sorted(one.row for one in computed.rejections)


def test_amounts_are_decimals_counts_are_whole_and_unrounded_results_are_fractions() -> None:
    table = Table(catalogus(), LAYERS, TARGETS, day=date(2018, 3, 1))
    kinds = {field.name: field.type for field in table.schema(pa.schema([]))}
    assert kinds["loonkosten_per_jaar"] == pa.decimal128(18, 2)
    assert kinds["verplichting"] == pa.int64()
    assert kinds["termijn_besluit"] == pa.date32()
    assert kinds["uren_passen_bij_beleid"] == pa.bool_()
    assert kinds["financieringsregime"] == WORDS
    assert kinds["plekken_van_31_uur"] == FRACTION


def test_an_amount_takes_half_the_digits_only_when_no_day_needs_more() -> None:
    """The proof decides, not the rows: one target has one type on every day, and each value fits it."""
    targets = ["loonkostensubsidie_per_maand", "exploitatiesaldo_per_jaar"]
    narrow, wide = pa.decimal128(9, 2), pa.decimal128(18, 2)
    for day in (date(2017, 7, 1), date(2026, 7, 1)):
        table = Table(catalogus(), LAYERS, targets, day=day)
        assert list(table.kinds.values()) == [narrow, wide]
        kernels = [table.kernel(period, frozenset()) for period in range(len(table.breaks) + 1)]
        assert max(kernel.bound(targets[0]) for kernel in kernels) < 10**9
        assert max(kernel.bound(targets[1]) for kernel in kernels) >= 10**9
    assert fits(Fraction(999_999_999, 100), narrow)
    assert not fits(Fraction(1_000_000_000, 100), narrow)
    assert fits(Fraction(1_000_000_000, 100), wide)


def test_rounding_to_hundreds_gives_euros_and_not_hundreds() -> None:
    table = Table(catalogus(), LAYERS, ["notitie_loonkosten"], day=date(2017, 6, 1))
    rows = pa.RecordBatch.from_pydict({"uren": [31], "leeftijd": [23], "normuren": [36]})
    expected = catalogus().at(date(2017, 6, 1), LAYERS).value("notitie_loonkosten", {"uren": 31, "leeftijd": 23})
    assert table.compute(rows).batch.column("notitie_loonkosten").to_pylist() == [expected]
    assert expected % 100 == 0


def test_columns_that_every_row_needs_are_named_before_anything_is_computed() -> None:
    table = Table(catalogus(), LAYERS, TARGETS, day_column="dag")
    schema = batch(Random(1)).schema
    assert table.hopeless(schema) == []
    without = pa.schema([one for one in schema if one.name not in ("uren", "loonkosten_bij_loondispensatie")])
    assert table.hopeless(without) == ["uren"]
    assert set(table.lacking(without)) >= {"uren", "loonkosten_bij_loondispensatie"}


def test_unknown_targets_and_keys_are_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="Bedoelt u 'verplichting'"):
        Table(catalogus(), LAYERS, ["verplichtingen"], day=date(2018, 1, 1))
    table = Table(catalogus(), LAYERS, ["verplichting"], day=date(2018, 1, 1), keys=["bsn"])
    with pytest.raises(UnknownName, match=r"De kolom 'bsn' is er niet\. De tabel heeft: uren"):
        table.schema(pa.schema([("uren", pa.int8())]))
    with pytest.raises(ValueError, match="een dag of een kolom"):
        Table(catalogus(), LAYERS, ["verplichting"])


def test_rows_that_reading_1_asks_the_same_of_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Slow(catalogus(), tuple(LAYERS))
    read: list[str] = []
    monkeypatch.setattr(slow, "Reading", lambda stand, facts: read.append("x") or REAL(stand, facts))
    moment = date(2018, 3, 1)
    for leeftijd in range(15, 60):
        facts = {"rechtspositie": "wajong", "uwv_geeft_loondispensatie": True, "leeftijd": Fraction(leeftijd)}
        assert reader.tell("financieringsregime", moment, facts) == "loondispensatie"
    assert len(read) == 1
    wajong = {"rechtspositie": "wajong", "uwv_geeft_loondispensatie": True}
    told = reader.tell("loonkosten_per_jaar", moment, wajong)
    assert isinstance(told, Reason)
    assert "loonkosten_bij_loondispensatie" in told.sentence


REAL = slow.Reading


def test_what_is_remembered_is_bounded_and_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slow, "MOST_REMEMBERED", 5)
    reader = Slow(catalogus(), tuple(LAYERS))
    stand = catalogus().at(date(2018, 3, 1), LAYERS)
    for count in range(1, 40):
        facts = reader.admit({"uren": Decimal(count), "leeftijd": 23, "normuren": 36, "loonwaarde": Decimal("0.3")})
        assert not isinstance(facts, Reason)
        told = reader.tell("loonkostensubsidie_per_maand", date(2018, 3, 1), facts)
        assert told == stand.value("loonkostensubsidie_per_maand", facts)


def test_facts_in_the_reject_file_are_exact() -> None:
    assert shown(Fraction(5, 4)) == "1.25"
    assert shown(Fraction(1, 3)) == "1/3"
    assert [shown(Fraction(1, below)) for below in (5, 8, 50, 60)] == ["0.2", "0.125", "0.02", "1/60"]
    assert shown(Fraction(-700)) == "-700"
    assert shown(Decimal("1E+2")) == "100"
    assert shown(True) == "ja"
    assert shown("wajong") == "wajong"


def test_the_rest_of_luwte_does_not_load_the_compiler() -> None:
    heavy = "('numba', 'numpy', 'pyarrow')"
    code = f"import sys, luwte.site.cli, luwte.engine; sys.exit(any(one in sys.modules for one in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class Overwritten(Table):
    """A table of which another thread undoes at once what this one notes of empty facts."""

    @property
    def _nullable(self) -> frozenset[str]:
        return frozenset()

    @_nullable.setter
    def _nullable(self, names: frozenset[str]) -> None:
        del names


def test_an_empty_cell_is_no_amount_whatever_another_thread_reads_at_the_same_time() -> None:
    small = law.catalogue(law.rule("return uren * 2", "uren: Uren", "Uren"))
    for kind in (Table, Overwritten):
        given = pa.RecordBatch.from_pydict({"uren": pa.array([10.0, None, 20.0])})
        found = kind(small, (), ["proef"], day=law.DAY).compute(given)
        assert found.batch.column("proef").to_pylist() == [20, None, 40]
        assert [one.row for one in found.rejections] == [1]


def test_a_row_from_before_the_first_rule_is_refused_and_not_told_by_the_last() -> None:
    small = law.catalogue(
        law.rule("return uren * 2", "uren: Uren", "Uren", tot="2020-01-01")
        + law.rule("return uren * 3", "uren: Uren", "Uren", "proef__2020", vanaf="2020-01-01")
    )
    moments = [date(2014, 12, 31), date(2015, 1, 1), date(2019, 12, 31), date(2020, 1, 1), None]
    given = pa.RecordBatch.from_pydict({"uren": [10.0] * 5, "dag": pa.array(moments, pa.date32())})
    found = Table(small, (), ["proef"], day_column="dag").compute(given)
    assert found.batch.column("proef").to_pylist() == [None, 20, 20, 30, None]
    assert [one.row for one in found.rejections] == [0, 4]
