"""Draws the figures of bench/law.py as SVG: time against rows. Runs in the peers' environment.

var/bench-venv/bin/python bench/plots.py docs/img/law.json
"""

import json
import sys
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
from matplotlib import pyplot as plt

SIDES = {
    "openfisca_core both": ("openfisca-core with building", "#8a6d3b", "o--"),
    "openfisca_core calculate": ("openfisca-core, calculation alone", "#8a6d3b", "o-"),
    "policyengine_core both": ("policyengine-core with building", "#6b4e9b", "s--"),
    "numpy calculate": ("NumPy, float64", "#3b7a57", "^-"),
    "kernel calculate": ("Luwte, exact", "#154273", "D-"),
    "kernel copy": ("copying the same bytes", "#777777", ":"),
}


def draw(path: Path, title: str, lines: list[tuple[str, str, str, list[int], list[float]]]) -> None:
    """One plot with both axes logarithmic; the same figures give the same bytes."""
    mpl.rcParams["svg.hashsalt"] = "luwte"
    figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
    for label, colour, style, rows, seconds in lines:
        axes.loglog(rows, seconds, style, color=colour, label=label)
    axes.set(title=title, xlabel="rows", ylabel="seconds")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None, "Creator": None, "Title": title})
    plt.close(figure)


def main(source: str) -> None:
    """Both plots, beside the figures."""
    path = Path(source)
    document = json.loads(path.read_text(encoding="utf-8"))
    when = f"{document['date']}, commit {document['commit']}, {document['cores']} cores"
    runs = document["by_rows"]
    rows = [run["rows"] for run in runs]
    lines = [
        (label, colour, style, rows, [run["seconds"][name]["least"] for run in runs])
        for name, (label, colour, style) in SIDES.items()
    ]
    draw(path.parent / "law-rows.svg", f"Five outputs in memory ({when})", lines)
    files = sorted([*document["parquet_by_rows"], *document["parquet"]], key=lambda run: run["rows"])
    sizes = [run["rows"] for run in files]
    pair = [("luwte", "luwte tabel, exact", "#154273", "D-"), ("duckdb", "DuckDB, double", "#8a6d3b", "o-")]
    draw(
        path.parent / "law-parquet.svg",
        f"Five outputs from Parquet to Parquet ({when})",
        [(label, colour, style, sizes, [run["seconds"][name] for run in files]) for name, label, colour, style in pair],
    )


if __name__ == "__main__":
    main(sys.argv[1])
