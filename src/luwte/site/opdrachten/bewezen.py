"""Which tests work a rule or figure of the law: read from the tests, kept beside the law.

A test names what it computes, in its own text or in a helper or table of its file. The tests are
not there in production; the list in ``wet/bewezen.json`` is, and a test keeps it up to date.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

from luwte.wet import meegeleverd

BESTAND = Path(__file__).resolve().parents[2] / "wet" / "bewezen.json"
#: Where the law is tested, below the folder of tests.
MAPPEN = ("wet",)
#: Tests that walk through the whole law say nothing of one rule in particular.
TE_ALGEMEEN = 40


def bewezen(tests: Path) -> dict[str, list[str]]:
    """Name of a rule or figure to the tests that name it (``wet/test_x.py::test_y``), all in order."""
    law = meegeleverd()
    names = {*law.rules, *law.series}
    found: dict[str, list[str]] = {}
    for folder in MAPPEN:
        for path in sorted((tests / folder).rglob("test_*.py")):
            place = path.relative_to(tests).as_posix()
            for test, used in _tests(ast.parse(path.read_text(encoding="utf-8")), names):
                if 0 < len(used) <= TE_ALGEMEEN:
                    for naam in used:
                        found.setdefault(naam, []).append(f"{place}::{test}")
    return {naam: sorted(found[naam]) for naam in sorted(found)}


def als_tekst(gevonden: dict[str, list[str]]) -> str:
    """The list as it stands in the file."""
    return json.dumps(gevonden, ensure_ascii=False, indent=1) + "\n"


def schrijf(tests: Path) -> int:
    """Write the list anew; gives how many rules and figures have a test."""
    found = bewezen(tests)
    BESTAND.write_text(als_tekst(found), encoding="utf-8")
    return len(found)


def _tests(module: ast.Module, names: set[str]) -> Iterator[tuple[str, set[str]]]:
    """Each test of a file with the names of the law in it, and in the helpers and tables it uses."""
    parts = {name: node for node in module.body for name in _defined(node)}
    direct = {name: _names(node, names) for name, node in parts.items()}
    asks = {name: _mentions(node) & parts.keys() for name, node in parts.items()}
    for name in parts:
        if name.startswith("test_"):
            seen, waiting = {name}, [name]
            while waiting:
                new = asks[waiting.pop()] - seen
                seen |= new
                waiting += new
            yield name, set().union(*(direct[one] for one in seen))


def _defined(node: ast.stmt) -> list[str]:
    """What a statement of a file defines."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [one.id for one in node.targets if isinstance(one, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []


def _names(node: ast.AST, names: set[str]) -> set[str]:
    """The names of the law that stand in a part of a file as text."""
    constants = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    return {one for one in constants if isinstance(one, str)} & names


def _mentions(node: ast.AST) -> set[str]:
    """The names of the file that a part of it uses; the parameters of a test are fixtures."""
    used = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return used | {one.arg for one in ast.walk(node) if isinstance(one, ast.arg)}
