"""A small law of our own, written as text and read like any file of rules."""

from __future__ import annotations

import atexit
import importlib.util
import itertools
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import mkdtemp
from types import ModuleType

from luwte.engine import Catalogue, Fact, Figure, Series, rules_in
from luwte.engine.rules import Rule
from luwte.engine.units import EURO_MONTH_UNIT, HOURS_UNIT, PART_UNIT, YES_NO_UNIT, Unit, Value, choice

HEAD = '''"""A file of rules."""
from typing import Annotated
from luwte.engine import regel
from luwte.engine.functions import *
from luwte.engine.units import *
from tests.engine.law import KLEUR_UNIT
Kleur = Annotated[str, KLEUR_UNIT]

'''
HEAD_LINES = HEAD.count("\n")
KLEUR_UNIT = choice("kleur", "rood", "wit", "blauw")
DAY = date(2020, 6, 1)
FACTS = (
    Fact("uren", HOURS_UNIT, "Hoeveel uur?", least=Fraction(0), most=Fraction(60)),
    Fact("normuren", HOURS_UNIT, "Hoeveel uur is voltijd?", above=Fraction(0), most=Fraction(60)),
    Fact("deel", PART_UNIT, "Welk deel?", least=Fraction(0), most=Fraction(1)),
    Fact("loon", EURO_MONTH_UNIT, "Welk loon?"),
    Fact("a", YES_NO_UNIT, "A?"),
    Fact("b", YES_NO_UNIT, "B?"),
    Fact("kleur", KLEUR_UNIT, "Welke kleur?"),
)
counter = itertools.count()
FOLDER, MAKER = Path(mkdtemp()), os.getpid()


@atexit.register
def _clean_up() -> None:
    """Only who made the folder throws it away: a copy of this process (mutants) leaves it to the others."""
    if os.getpid() == MAKER:
        shutil.rmtree(FOLDER, ignore_errors=True)


def module(text: str) -> ModuleType:
    """The rules of ``text`` as an imported module with a file of its own."""
    name = f"wetje_{next(counter)}"
    path = FOLDER / f"{name}.py"
    path.write_text(HEAD + text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def rules(text: str) -> list[Rule]:
    """The rules of ``text``, read into trees."""
    return rules_in(module(text))


def rule(body: str, parameters: str = "uren: Uren", result: str = "Uren", name: str = "proef", **mark: str) -> str:
    """One rule as text; the body is indented here."""
    words = {"bron": "Wet art. 1", "vanaf": "2015-01-01", **mark}
    said = ", ".join(f"{key}={value!r}" for key, value in words.items())
    lines = "\n".join(f"    {line}" for line in ['"""Een proef."""', *body.strip().splitlines()])
    return f"@regel({said})\ndef {name}({parameters}) -> {result}:\n{lines}\n\n"


def series(name: str, unit: Unit, *values: Value, layer: str = "landelijk", confidence: str = "gelezen") -> Series:
    """A series that holds from 2015; without values it is left to local policy."""
    figures = tuple(Figure(value, date(2015, 1, 1), None, "Wet art. 2", confidence) for value in values)
    return Series(name, name.capitalize(), unit, layer, figures)


def catalogue(text: str, *more: Series, facts: Sequence[Fact] = FACTS) -> Catalogue:
    """Everything together, checked."""
    return Catalogue(rules(text), more, facts)
