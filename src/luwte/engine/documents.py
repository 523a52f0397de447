"""Reads the YAML files of the law and of policy: strictly, and quickly where that is safe."""

from __future__ import annotations

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from luwte.engine.errors import FigureError

#: The reader in C is ten times faster, and reading figures is most of what a short command does. But
#: it crashes on thousands of levels: a text that goes deeper than this is for the reader in Python.
DEEPEST = 20
LEVELS_ON_A_LINE = re.compile(rf"(?:[-?:][ \t]+){{{DEEPEST}}}")
BRACKETS = re.compile(r"[\[\]{}]")


class _Once(yaml.constructor.SafeConstructor):
    """No name may come twice in a mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002
        """The mapping; raises FigureError when a name stands in it twice."""
        names = [key.value for key, _ in node.value]
        for name in names:
            if names.count(name) > 1:
                line = node.start_mark.line + 1
                raise FigureError(f"regel {line}: '{name}' staat er twee keer. Geef er een een andere naam.")
        return super().construct_mapping(node, deep=deep)


class _Loader(_Once, yaml.SafeLoader):
    """The reader in Python."""


class _QuickLoader(_Once, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The reader in C, where PyYAML was built with it."""


for _one in (_Loader, _QuickLoader):
    # Only true, false and nothing are more than text. YAML's own reading of numbers and words changes what people
    # wrote without a word (010 is 8, 2:20 is 140, 7.10 is 7.1, no is false); and a wrong date must be named.
    _one.yaml_implicit_resolvers = {}
    _one.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), ["t", "f"])
    _one.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|)\Z"), ["~", "n", ""])


def read_yaml(path: Path) -> dict[str, Any]:
    """A YAML file that starts with names. Raises FigureError with the file when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except IsADirectoryError:
        raise FigureError(f"{path.name} is een map. Geef een bestand.") from None
    except UnicodeDecodeError:
        raise FigureError(f"{path.name} is niet te lezen. Geef een tekstbestand (YAML) in UTF-8.") from None
    try:
        document = yaml.load(text, _Loader if deep(text) else _QuickLoader)  # noqa: S506 - safe loaders of our own
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise FigureError(f"{path.name} is niet te lezen. Herstel de opmaak{_where(error, text)}.") from None
    except FigureError as error:
        raise FigureError(f"{path.name}, {error}") from None
    if document is None:
        raise FigureError(f"{path.name} is leeg. Geef een bestand waar iets in staat.")
    if not isinstance(document, dict):
        raise FigureError(f"{path.name}: begin elke regel met de naam van een cijfer.")
    return document


def _where(error: Exception, text: str) -> str:
    """Near which line a text goes wrong, as the end of a sentence; YAML tells the rest in English."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = getattr(error, "position", None)
    if mark is not None:
        line = min(int(mark.line) + 1, max(len(text.splitlines()), 1))
    elif isinstance(at, int):
        line = text.count("\n", 0, at) + 1
    else:
        return ", er staat te veel in elkaar" if isinstance(error, RecursionError) else ""
    return f" bij regel {line}: let op haken, aanhalingstekens, dubbele punten en inspringen"


def deep(text: str) -> bool:
    """Whether a text may have more levels than a file of figures needs."""
    depth = 0
    for bracket in BRACKETS.findall(text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        if depth > DEEPEST:
            return True
    return LEVELS_ON_A_LINE.search(text) is not None
