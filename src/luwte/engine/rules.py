"""A rule: one norm of the law as one small function, with its source and its dates.

``@regel`` marks the function and leaves it as it is; the catalogue reads its text later.
Several versions of one rule share the part of the function's name before a double underscore:
``loonkostensubsidie_per_maand__2024`` is the version of 2024.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from luwte.engine.compiled import Code, compiled
from luwte.engine.errors import RuleError
from luwte.engine.expressions import Statement
from luwte.engine.figures import CONFIDENCES, LAYERS
from luwte.engine.parsing import Parser
from luwte.engine.units import Unit

Function = TypeVar("Function", bound=Callable[..., Any])
MARK = "__regel__"


@dataclass(frozen=True)
class Mark:
    """What ``@regel`` says about a function."""

    source: str
    valid_from: date
    valid_to: date | None
    label: str
    layer: str
    confidence: str


@dataclass(frozen=True)
class Rule:
    """One version of a rule, read into its tree. Half-open: valid_to is the first day without."""

    name: str
    label: str
    source: str
    valid_from: date
    valid_to: date | None
    layer: str
    confidence: str
    parameters: dict[str, Unit]
    unit: Unit
    body: tuple[Statement, ...]
    doc: str
    file: str
    line: int

    @cached_property
    def code(self) -> Code:
        """The rule as a function of the values it names; see ``luwte.engine.compiled``."""
        return compiled(self.body, self.unit)

    def holds(self, day: date) -> bool:
        """Whether this version is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def regel(
    bron: str,
    vanaf: str,
    tot: str | None = None,
    *,
    label: str = "",
    laag: str = "landelijk",
    zekerheid: str = "gelezen",
) -> Callable[[Function], Function]:
    """Mark a function as a rule: its legal source, its period [vanaf, tot), layer and certainty.

    Raises ValueError when a date is not JJJJ-MM-DD, or layer or certainty does not exist.
    """
    if laag not in LAYERS or zekerheid not in CONFIDENCES:
        raise ValueError(f"laag {laag!r} of zekerheid {zekerheid!r} bestaat niet")
    if tot is not None and date.fromisoformat(tot) <= date.fromisoformat(vanaf):
        raise ValueError(f"tot {tot!r} ligt niet na vanaf {vanaf!r}")
    mark = Mark(
        source=bron,
        valid_from=date.fromisoformat(vanaf),
        valid_to=date.fromisoformat(tot) if tot else None,
        label=label,
        layer=laag,
        confidence=zekerheid,
    )

    def attach(function: Function) -> Function:
        setattr(function, MARK, mark)
        return function

    return attach


def unit_of(hint: object) -> Unit | None:
    """The unit carried by ``Annotated[..., Unit]``; None when there is none."""
    metadata = getattr(hint, "__metadata__", ())
    return next((item for item in metadata if isinstance(item, Unit)), None)


def _meant(hint: object, names: Mapping[str, Any]) -> object:
    """What an annotation stands for: postponed ones are texts, and a unit is always one name of its module."""
    return names.get(hint) if isinstance(hint, str) else hint


def rules_in(module: ModuleType) -> list[Rule]:
    """All rules of a module, read into trees. Raises RuleError with file, line and remedy."""
    path = Path(str(module.__file__))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    definitions: dict[str, ast.FunctionDef] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            if node.name in definitions:
                raise RuleError(
                    path.name,
                    node.lineno,
                    f"Twee regels heten '{node.name}'.",
                    f"Noem de nieuwe versie '{node.name}__JAAR'.",
                )
            definitions[node.name] = node
    marked = [
        function
        for function in vars(module).values()
        if inspect.isfunction(function) and hasattr(function, MARK) and function.__module__ == module.__name__
    ]
    return [_read(function, definitions[function.__name__], path.name) for function in marked]


def _read(function: Callable[..., Any], definition: ast.FunctionDef, file: str) -> Rule:
    mark: Mark = getattr(function, MARK)
    names = vars(sys.modules[function.__module__])
    units: dict[str, Unit] = {}
    for name in (*(argument.arg for argument in definition.args.args), "return"):
        unit = unit_of(_meant(function.__annotations__.get(name), names))
        if unit is None:
            raise RuleError(
                file,
                definition.lineno,
                f"'{name}' heeft geen eenheid.",
                "Schrijf een type uit luwte.engine.units erbij.",
            )
        units[name] = unit
    result = units.pop("return")
    name = definition.name.split("__")[0]
    return Rule(
        name=name,
        label=mark.label or name.replace("_", " ").capitalize(),
        source=mark.source,
        valid_from=mark.valid_from,
        valid_to=mark.valid_to,
        layer=mark.layer,
        confidence=mark.confidence,
        parameters=units,
        unit=result,
        body=Parser(file).body(definition),
        doc=inspect.getdoc(function) or "",
        file=file,
        line=definition.lineno,
    )
