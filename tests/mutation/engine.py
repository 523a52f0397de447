"""Mutants of the engine itself, made by mutmut: which survive, and do they change what is computed?

mutmut also changes the words of messages and puts ``None`` for an argument. What counts here is a
change in a number, an operator, a comparison or a condition: in amounts, dates or decisions.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MUTMUT = Path(sys.executable).with_name("mutmut")
CONFIGURATION = """
[tool.mutmut]
source_paths = ["src/luwte/engine/"]
only_mutate = [{files}]
pytest_add_cli_args_test_selection = ["tests/engine/"]
also_copy = ["src/luwte", "tests", "pyproject.toml", "docs"]
"""
WORDS_OF_CONDITIONS = frozenset(("and", "or", "not", "in", "is", "if", "else", "True", "False"))


def copy_tree(target: Path) -> None:
    """The files that git knows, in a place of their own."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    for name in listed.stdout.split("\0"):
        source = ROOT / name
        if name and source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(source.read_bytes())


def run(target: Path, files: list[str], workers: int) -> None:
    """Make every mutant of these files and run the tests of the engine on it; takes long."""
    copy_tree(target)
    listed = ", ".join(f'"src/luwte/engine/{name}"' for name in files)
    with (target / "pyproject.toml").open("a", encoding="utf-8") as configuration:
        configuration.write(CONFIGURATION.format(files=listed))
    subprocess.run([MUTMUT, "run", "--max-children", str(workers)], cwd=target, check=True, stdout=subprocess.DEVNULL)


def results(target: Path) -> dict[str, str]:
    """What became of each mutant: ``killed``, ``survived``, ``timeout``, …"""
    said = _said(target, "results", "--all", "true")
    return dict(re.findall(r"^\s*(\S+__mutmut_\d+): (.+)$", said, re.MULTILINE))


def change(target: Path, mutant: str) -> tuple[str, str]:
    """The lines that a mutant takes out and puts in."""
    said = _said(target, "show", mutant).splitlines()
    out = [line[1:] for line in said if line.startswith("-") and not line.startswith("---")]
    put = [line[1:] for line in said if line.startswith("+") and not line.startswith("+++")]
    return "\n".join(out), "\n".join(put)


def telling(pair: tuple[str, str]) -> bool:
    """Whether two texts differ in a number, an operator or a condition; not only in words or ``None``."""
    before, after = pair
    return list(_telling(before)) != list(_telling(after))


def _telling(text: str) -> Iterator[str]:
    """The numbers, operators and words of conditions in a text; what groups or separates is left out."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    try:
        for token in tokenize.generate_tokens(io.StringIO(lines).readline):
            number = token.type == tokenize.NUMBER
            operator = token.type == tokenize.OP and token.string not in "()[]{},:=."
            if number or operator or token.string in WORDS_OF_CONDITIONS:
                yield token.string
    except (tokenize.TokenError, IndentationError):
        return


def _said(target: Path, *arguments: str) -> str:
    done = subprocess.run([MUTMUT, *arguments], cwd=target, check=True, capture_output=True, text=True)
    return done.stdout
