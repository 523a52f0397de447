"""The rules of a placement in Luwte and in other engines, side by side in one run: prints ratios.

    .venv/bin/python bench/law.py [--rows 1e7] [--repeats 5] [--large] [--plots]

What is compared and why that is fair stands in bench/README.md. ``--large`` adds 1e8 rows from Parquet to Parquet,
``--plots`` measures 1e3 to 1e7 rows and draws docs/img/law-*.svg. The table goes to docs/measured.md, all figures go
to docs/img/law.json.
"""

import argparse
import json
import statistics
import subprocess
import sys
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import Any

import figures
import numpy as np
import people
import sides
import tables

from luwte.wet import catalogus, lokaal

WORK = sides.ROOT / "var" / "bench"
RESULT = sides.ROOT / "docs" / "img" / "law.json"
PAGE = sides.ROOT / "docs" / "measured.md"
BEGIN, END = "<!-- bench/law.py writes from here -->", "<!-- to here -->"
SAMPLE = 100_000
LIBRARIES = ("openfisca_core", "policyengine_core")
LUWTE = (sys.executable, "-m", "luwte.site.cli")
CASE = ("uren=31", "normuren=36", "loonwaarde=0,30", "leeftijd=23")
MIB = 2**20


def least(times: list[float]) -> float:
    """The quickest of some runs: what is left when others on the machine disturb the least."""
    return min(times)


def in_memory(rows: int, repeats: int) -> dict[str, Any]:
    """Seconds of every side for so many rows in memory, in turn; the first round only warms up."""
    steps = [("kernel", "calculate"), ("kernel", "copy"), ("kernel", "stream"), ("numpy", "calculate")]
    steps += [(library, step) for library in LIBRARIES for step in ("build", "calculate")]
    times: dict[str, list[float]] = {f"{side} {step}": [] for side, step in steps}
    people.folder(WORK, rows)
    with ExitStack() as stack:
        workers = {name: stack.enter_context(sides.Side(name, WORK, rows)) for name in ("kernel", "numpy", *LIBRARIES)}
        for turn in range(repeats + 1):
            for side, step in steps:
                seconds = workers[side].do(step)
                if turn:
                    times[f"{side} {step}"].append(seconds)
        moved = workers["kernel"].bytes
    for library in LIBRARIES:
        both = zip(times[f"{library} build"], times[f"{library} calculate"], strict=True)
        times[f"{library} both"] = [build + calculate for build, calculate in both]
    return {
        "rows": rows,
        "bytes_per_row": moved / rows,
        "seconds": {name: {"least": least(one), "middle": statistics.median(one)} for name, one in times.items()},
    }


def truth(rows: int) -> np.ndarray:
    """Reading 1 in cents, for the first rows."""
    stand = catalogus().at(people.DAY, lokaal.voorbeeldlagen())
    columns = {name: column[:SAMPLE].tolist() for name, column in people.load(people.folder(WORK, rows)).items()}
    for name, words in people.WORDS.items():
        columns[name] = [words[code] for code in columns[name]]
    for name, digits in people.SCALES.items():
        columns[name] = [Fraction(count, 10**digits) for count in columns[name]]
    for name in people.FLAGS:
        columns[name] = [bool(flag) for flag in columns[name]]
    outcomes = []
    for values in zip(*columns.values(), strict=True):
        told = stand.values(people.TARGETS, dict(zip(columns, values, strict=True)))
        outcomes.append([int(told[target] * 100) for target in people.TARGETS])
    return np.array(outcomes).T


def off(outcomes: np.ndarray, expected: np.ndarray) -> dict[str, int]:
    """How many amounts, and how many people, are a cent or more away, and the largest distance."""
    distance = np.abs(outcomes - expected)
    return {
        "amounts": int((distance > 0).sum()),
        "people": int((distance > 0).any(axis=0).sum()),
        "cents": int(distance.max()),
    }


def exactness(rows: int) -> dict[str, Any]:
    """Every side against reading 1 on the same random people, the first of the many."""
    expected = truth(rows)
    place = people.folder(WORK, rows)
    found = {name: np.load(place / f"uit-{name}.npy") for name in ("kernel", "numpy", *LIBRARIES)}
    first = {name: column[:SAMPLE] for name, column in people.load(place).items()}
    source = tables.save(WORK / "steekproef.parquet", [first])
    ways = {"luwte tabel": tabel, "duckdb": lambda *paths: duckdb(*paths, ordered=True)}
    for name, way in ways.items():
        way(source, WORK / "steekproef-uit.parquet")
        found[name] = tables.cents(WORK / "steekproef-uit.parquet", SAMPLE)
    return {"rows": expected.shape[1], "off": {name: off(one, expected) for name, one in found.items()}}


def duckdb(source: Path, target: Path, *, ordered: bool = False) -> tuple[float, int]:
    """DuckDB from Parquet to Parquet in a process of its own."""
    command = [sides.PEERS, sides.BENCH / "peer_duckdb.py", source, target, WORK / "cijfers.json"]
    return sides.costs([*command, *(["ordered"] if ordered else [])])


def tabel(source: Path, target: Path) -> tuple[float, int]:
    """``luwte tabel`` on the same file."""
    target.unlink(missing_ok=True)
    options = ["--doelen", ",".join(people.TARGETS), "--datum", people.DAY.isoformat(), "--gemeente", "Zaanstad"]
    return sides.costs([*LUWTE, "tabel", source, target, *options])


def parquet(rows: int, repeats: int) -> dict[str, Any]:
    """Seconds and peak memory from Parquet to Parquet, in turn."""
    source = tables.write(WORK, rows)
    runs: dict[str, list[tuple[float, int]]] = {"luwte": [], "duckdb": []}
    for _ in range(repeats):
        runs["luwte"].append(tabel(source, WORK / "uit-luwte.parquet"))
        runs["duckdb"].append(duckdb(source, WORK / "uit-duckdb.parquet"))
    return {
        "rows": rows,
        "seconds": {name: least([seconds for seconds, _ in one]) for name, one in runs.items()},
        "peak_mib": {name: round(max(peak for _, peak in one) / MIB) for name, one in runs.items()},
    }


def one_case() -> dict[str, Any]:
    """Warm times of a single case on every side, and of the command from a cold start."""
    answers = {}
    for side in ("luwte", *LIBRARIES):
        command = [sides.python(side), sides.BENCH / "single.py", side, WORK / "cijfers.json"]
        answers[side] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    command = [*LUWTE, "reken", "loonkostensubsidie_per_maand", *CASE, "--datum", people.DAY.isoformat()]
    cold = [sides.costs(command)[0] for _ in range(11)]
    return {"warm": answers, "cold": {"least": least(cold), "middle": statistics.median(cold)}}


def report(document: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """The lines of the table: what, against what, the figure, and the goal."""
    seconds = {name: one["least"] for name, one in document["memory"]["seconds"].items()}
    ours, rows = seconds["kernel calculate"], document["memory"]["rows"]
    where = f"kernel, {rows:.0e} rows in memory"
    lines = [
        (where, "openfisca-core with building its simulation", seconds["openfisca_core both"] / ours, ">= 150"),
        (where, "openfisca-core, its calculation alone", seconds["openfisca_core calculate"] / ours, ">= 15"),
        (where, "policyengine-core with building", seconds["policyengine_core both"] / ours, ""),
        (where, "policyengine-core, its calculation alone", seconds["policyengine_core calculate"] / ours, ""),
        (where, "NumPy in float64", seconds["numpy calculate"] / ours, ""),
    ]
    told = [(what, other, f"{ratio:.0f} times faster", goal) for what, other, ratio, goal in lines]
    told.append((where, "copying the same bytes", f"{ours / seconds['kernel copy']:.2f} times its time", "<= 2"))
    told.append((where, "moving as many bytes", f"{ours / seconds['kernel stream']:.2f} times its time", ""))
    sample = document["exact"]["rows"]
    for name, one in document["exact"]["off"].items():
        figure = f"{one['amounts']} amounts, {one['people']} people, at most {one['cents']} cents"
        told.append(
            (f"{name}: off in {sample} people", "reading 1", figure, "0" if name in {"kernel", "luwte tabel"} else "")
        )
    for one in document.get("parquet", []):
        where = f"luwte tabel, {one['rows']:.0e} rows, Parquet to Parquet"
        ratio = one["seconds"]["luwte"] / one["seconds"]["duckdb"]
        told.append((where, "DuckDB in double", f"{ratio:.2f} times its time", "<= 1"))
        told.append((where, "peak memory", f"{one['peak_mib']['luwte']} MiB", "< 1024"))
        told.append(("DuckDB, the same file", "peak memory", f"{one['peak_mib']['duckdb']} MiB", ""))
    case = document["case"]
    for side, times in case["warm"].items():
        for what, one in times.items():
            goal = {"v": "< 0.1 ms", "e": "< 0.5 ms"}[what[0]] if side == "luwte" else ""
            told.append((f"{side}: one case warm", what, f"{one['least'] * 1000:.3f} ms", goal))
    cold = case["cold"]
    told.append(("luwte reken, cold", "a process", f"{cold['least']:.2f} s (middle {cold['middle']:.2f})", "< 0.25 s"))
    return told


def on_page(page: str, document: dict[str, Any], lines: list[tuple[str, str, str, str]]) -> str:
    """The page with the table of this run in its place."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    when = f"Last run: {document['date']}, commit {document['commit']}, {document['cores']} cores"
    busy = f"load of the machine at the start {document['load']}"
    table = [
        "| what | against | measured | goal |",
        "|---|---|---|---|",
        *(f"| {' | '.join(line)} |" for line in lines),
    ]
    return "\n".join([before + BEGIN, f"{when}, {busy}.", "", *table, END + after])


def main() -> int:
    """Measure, print, keep."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=lambda text: int(float(text)), default=10_000_000)
    options.add_argument("--repeats", type=int, default=5)
    options.add_argument("--large", action="store_true", help="1e8 rows from Parquet to Parquet too")
    options.add_argument("--plots", action="store_true", help="measure over numbers of rows and draw")
    chosen = options.parse_args()
    sides.prepare()
    WORK.mkdir(parents=True, exist_ok=True)
    figures.write(WORK / "cijfers.json")
    document = sides.about() | {"memory": in_memory(chosen.rows, chosen.repeats)}
    document["exact"] = exactness(chosen.rows)
    document["case"] = one_case()
    sizes = [chosen.rows, *([10**8] if chosen.large else [])]
    document["parquet"] = [parquet(rows, 2 if rows > 10**7 else 3) for rows in sizes]
    if chosen.plots:
        document["by_rows"] = [in_memory(10**power, 3) for power in range(3, 8)]
        document["parquet_by_rows"] = [parquet(10**power, 2) for power in range(3, 7)]
    lines = report(document)
    for what, other, figure, goal in lines:
        print(f"{what:<48}{other:<46}{figure:<40}{goal}")
    print(f"{document['date']}, commit {document['commit']}, {document['cores']} cores, load {document['load']}")
    RESULT.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(on_page(PAGE.read_text(encoding="utf-8"), document, lines), encoding="utf-8")
    if chosen.plots:
        subprocess.run([sides.PEERS, sides.BENCH / "plots.py", RESULT], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
