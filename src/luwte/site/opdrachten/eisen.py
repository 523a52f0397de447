"""Which requirements are proven by which tests: ``luwte eisen``.

The requirements are rows of docs/eisen.tsv; a test says what it proves with
``@pytest.mark.eis("M279")``. The tests are read, not run: whether they pass is for ./test.
"""

import ast
import csv
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from luwte.site.opdrachten.basis import Parser

ROOT = Path(__file__).resolve().parents[4]


@dataclass(frozen=True)
class Eis:
    """One requirement: its number, the place in the seed it comes from, and its text."""

    id: str
    bron: str
    tekst: str


@dataclass(frozen=True)
class Bewijs:
    """One test that says it proves a requirement."""

    eis: str
    kamer: str
    test: str


def main(argv: list[str] | None = None) -> int:
    """Print the requirements with their tests; exit code 1 when a test names an unknown one."""
    parser = Parser(prog="luwte eisen", description="Toont welke eisen door welke tests zijn bewezen.")
    parser.add_argument("--issue", metavar="LIJST", help="alleen deze eisen, bijvoorbeeld M001-M002,M011")
    parser.add_argument("--kamer", metavar="NAAM", help="alleen tests van deze kamer, bijvoorbeeld trajecten")
    parser.add_argument("--open", action="store_true", help="toon alleen eisen zonder test")
    parser.add_argument("--json", action="store_true", help="schrijf JSON")
    parser.add_argument(
        "--schrijf", action="store_true", help="bewaar welke tests een regel bewijzen, voor de pagina's van de wet"
    )
    options = parser.parse_args(argv)
    if options.schrijf:
        from luwte.site.opdrachten import bewezen  # noqa: PLC0415 - loads the whole law

        print(f"{bewezen.schrijf(ROOT / 'tests')} regels en cijfers hebben een test. Bewaard in wet/bewezen.json.")
        return 0
    try:
        eisen = requirements(ROOT / "docs" / "eisen.tsv")
        chosen = select(eisen, options.issue)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    every = proofs(ROOT / "tests")
    rooms = sorted({proof.kamer for proof in every} - {""})
    if options.kamer is not None and options.kamer not in rooms:
        print(f"Van de kamer '{options.kamer}' zijn geen tests. Kies uit {', '.join(rooms)}.", file=sys.stderr)
        return 2
    found = [proof for proof in every if options.kamer in (None, proof.kamer)]
    rows = [(eis, [proof for proof in found if proof.eis == eis.id]) for eis in chosen]
    shown = [(eis, tests) for eis, tests in rows if not (options.open and tests)]
    print(as_json(shown) if options.json else as_text(shown, rows))
    unknown = sorted({proof.eis for proof in found} - {eis.id for eis in eisen})
    if unknown:
        print(f"Deze eisen staan niet in docs/eisen.tsv: {', '.join(unknown)}.", file=sys.stderr)
    return 1 if unknown else 0


def requirements(file: Path) -> list[Eis]:
    """The rows of docs/eisen.tsv, in their order. Raises ValueError when the file is missing."""
    if not file.exists():
        raise ValueError("Het bestand docs/eisen.tsv ontbreekt. Haal het project opnieuw op met git.")
    with file.open(encoding="utf-8", newline="") as text:
        rows = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Eis(row["id"], row["seed"], row["statement"]) for row in rows]


def select(eisen: list[Eis], wanted: str | None) -> list[Eis]:
    """The requirements of a list such as ``M001-M002, M011``; all of them without a list.

    Raises ValueError for a text that is no such list.
    """
    if not wanted:
        return eisen
    ids: set[str] = set()
    for part in re.split(r"[,\s]+", wanted.strip()):
        ends = re.fullmatch(r"M(\d{3})(?:[-\u2013]M(\d{3}))?", part)
        if ends is None:
            raise ValueError(f"'{part}' is geen eis. Schrijf bijvoorbeeld M001-M002,M011.")
        first, last = int(ends[1]), int(ends[2] or ends[1])
        ids.update(f"M{number:03}" for number in range(first, last + 1))
    return [eis for eis in eisen if eis.id in ids]


def proofs(folder: Path) -> list[Bewijs]:
    """Every mark ``eis`` in the tests, in the order of the files."""
    found = []
    for path in sorted(folder.rglob("test_*.py")):
        place = path.relative_to(folder)
        kamer = place.parts[0] if len(place.parts) > 1 else ""
        for name, eis in _marks(ast.parse(path.read_text(encoding="utf-8")), ""):
            found.append(Bewijs(eis, kamer, f"tests/{place.as_posix()}" + (f"::{name}" if name else "")))
    return list(dict.fromkeys(found))


def as_text(shown: list[tuple[Eis, list[Bewijs]]], rows: list[tuple[Eis, list[Bewijs]]]) -> str:
    """The table for people, closed by a count."""
    lines = []
    for eis, tests in shown:
        lines.append(f"{eis.id}  {'bewezen' if tests else 'open   '}  {eis.tekst}")
        lines += [f"        {proof.test}" for proof in tests]
    proven = sum(bool(tests) for _, tests in rows)
    return "\n".join([*lines, f"{proven} van {len(rows)} eisen hebben een test."])


def as_json(shown: list[tuple[Eis, list[Bewijs]]]) -> str:
    """The same table for programs."""
    table = [
        {"id": eis.id, "bron": eis.bron, "tekst": eis.tekst, "tests": [proof.test for proof in tests]}
        for eis, tests in shown
    ]
    return json.dumps(table, ensure_ascii=False, indent=2)


def _marks(node: ast.AST, name: str) -> Iterator[tuple[str, str]]:
    """Pairs of the test (or class, or nothing for a whole module) and the requirement it marks."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from _marks(child, f"{name}::{child.name}" if name else child.name)
            continue
        if isinstance(child, ast.Call) and _is_mark(child.func):
            for argument in child.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield name, argument.value
        yield from _marks(child, name)


def _is_mark(function: ast.expr) -> bool:
    """Whether this is ``pytest.mark.eis``."""
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "eis"
        and isinstance(function.value, ast.Attribute)
        and function.value.attr == "mark"
    )


if __name__ == "__main__":
    sys.exit(main())
