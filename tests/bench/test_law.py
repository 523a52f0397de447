"""The comparison is honest: every side gets the same people and figures, and a cent off is counted."""

import json
import sys
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from luwte.wet import catalogus, lokaal

BENCH = Path(__file__).resolve().parents[2] / "bench"
MODULES = ("people", "figures", "peer_numpy", "sides", "tables", "law")
PEOPLE = 400


@pytest.fixture(scope="module")
def bench():
    """The modules of bench/, which import each other by their own names."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCH))
        yield SimpleNamespace(**{name: import_module(name) for name in MODULES})
        for name in MODULES:
            sys.modules.pop(name)


@pytest.fixture(scope="module")
def stand(bench):
    return catalogus().at(bench.people.DAY, lokaal.voorbeeldlagen())


@pytest.fixture(scope="module")
def truth(bench, stand):
    """Reading 1 in cents: a row for each output."""
    columns = {name: column.tolist() for name, column in bench.people.draw(PEOPLE).items()}
    outcomes = []
    for number in range(PEOPLE):
        facts = {name: Fraction(columns[name][number], 10**digits) for name, digits in bench.people.SCALES.items()}
        facts |= {name: words[columns[name][number]] for name, words in bench.people.WORDS.items()}
        facts |= {name: bool(columns[name][number]) for name in bench.people.FLAGS}
        outcomes.append([int(value * 100) for value in stand.values(bench.people.TARGETS, facts).values()])
    return np.array(outcomes).T


def test_every_output_takes_several_branches_among_these_people(truth, bench):
    for target, amounts in zip(bench.people.TARGETS, truth, strict=True):
        assert len(set(amounts.tolist())) > 50, target
    wage_cost, _, liv, general, balance = truth
    assert {0, 100_000, 200_000} < set(liv.tolist())
    assert general.max() == 850_000
    assert balance.min() < 0 < balance.max()
    assert wage_cost.min() > 0


def test_numpy_as_people_write_it_is_never_more_than_a_cent_off(bench, truth, tmp_path):
    bench.figures.write(tmp_path / "cijfers.json")
    facts = bench.peer_numpy.prepare(bench.people.draw(PEOPLE))
    outcomes = bench.peer_numpy.calculate(facts, bench.figures.read(tmp_path / "cijfers.json"))
    off = bench.law.off(np.stack([np.rint(one * 100).astype(np.int64) for one in outcomes]), truth)
    assert off["cents"] <= 1
    assert off["people"] < PEOPLE / 20


def test_the_peers_compute_with_the_figures_of_the_rules(bench, stand, tmp_path):
    bench.figures.write(tmp_path / "cijfers.json")
    known = json.loads((tmp_path / "cijfers.json").read_text(encoding="utf-8"))
    assert set(known) == {*bench.figures.SERIES, "wml"}
    assert known["payroll_tarief"] == 16.5
    assert known["wml"][23 - 15] * 100 == 156_540
    used = {node.name for node in stand.explain("exploitatiesaldo_per_jaar", everything(bench)).walk()}
    assert {name for name in bench.figures.SERIES if name in used} >= {"vakantiebijslag", "liv_minimum_uren"}


def everything(bench):
    """The facts of the first person."""
    drawn = bench.people.draw(1)
    facts = {name: Fraction(int(drawn[name][0]), 10**digits) for name, digits in bench.people.SCALES.items()}
    return facts | {"werkgeverschap": "gemeente", "rechtspositie": "bijstand"}


def test_the_parquet_file_has_the_same_people(bench, tmp_path):
    import pyarrow.parquet as pq

    drawn = bench.people.draw(PEOPLE)
    rows = pq.read_table(bench.tables.save(tmp_path / "mensen.parquet", [drawn])).to_pylist()
    for name, digits in bench.people.SCALES.items():
        assert [int(row[name] * 10**digits) for row in rows] == drawn[name].tolist()
    for name, words in bench.people.WORDS.items():
        assert [row[name] for row in rows] == [words[code] for code in drawn[name]]
    for name in bench.people.FLAGS:
        assert [row[name] for row in rows] == drawn[name].astype(bool).tolist()


def test_amounts_people_and_the_largest_distance_are_counted(bench):
    expected = np.array([[100, 200, 300], [1, 2, 3]])
    outcomes = np.array([[100, 201, 300], [1, 5, 2]])
    assert bench.law.off(outcomes, expected) == {"amounts": 3, "people": 2, "cents": 3}
    assert bench.law.off(expected, expected) == {"amounts": 0, "people": 0, "cents": 0}


def test_the_quickest_run_counts_and_ratios_have_ours_below(bench):
    assert bench.law.least([3.0, 1.0, 2.0]) == 1.0
    names = ["kernel calculate", "kernel copy", "kernel stream", "numpy calculate"]
    names += [f"{library} {step}" for library in bench.law.LIBRARIES for step in ("build", "calculate", "both")]
    times = {name: {"least": 1.0, "middle": 2.0} for name in names}
    times["openfisca_core both"]["least"] = 200.0
    document = {
        "memory": {"rows": 1000, "seconds": times},
        "exact": {"rows": 10, "off": {"kernel": {"amounts": 0, "people": 0, "cents": 0}}},
        "parquet": [{"rows": 1000, "seconds": {"luwte": 1.0, "duckdb": 2.0}, "peak_mib": {"luwte": 9, "duckdb": 8}}],
        "case": {"warm": {"luwte": {"value, balance": {"least": 0.0001}}}, "cold": {"least": 0.2, "middle": 0.3}},
    }
    told = {(what, other): (figure, goal) for what, other, figure, goal in bench.law.report(document)}
    assert told["kernel, 1e+03 rows in memory", "openfisca-core with building its simulation"] == (
        "200 times faster",
        ">= 150",
    )
    assert told["luwte tabel, 1e+03 rows, Parquet to Parquet", "DuckDB in double"] == ("0.50 times its time", "<= 1")
    assert told["luwte: one case warm", "value, balance"] == ("0.100 ms", "< 0.1 ms")
    assert told["kernel: off in 10 people", "reading 1"][1] == "0"
    document |= {"date": "2026-11-22", "commit": "abc", "cores": 2, "load": 0.1}
    page = bench.law.PAGE.read_text(encoding="utf-8")
    written = bench.law.on_page(page, document, bench.law.report(document))
    assert "| luwte: one case warm | value, balance | 0.100 ms | < 0.1 ms |" in written
    assert bench.law.on_page(written, document, bench.law.report(document)) == written
    assert written.split(bench.law.END)[1] == page.split(bench.law.END)[1]
